"""How a contest ended, however it is worded: "beat Anders Brekke by 124 votes to 79", "losing 6-2 to Iceland".

What `results` reads is who voted or played, in the usual constructions; here the two numbers, the sides next to them
and the step ("second round", "second Test") are enough, and what is told around them does the rest (see `story`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity.outcomes import side
from claimcheck.kinds.quantity.result_words import (
    AGAINST,
    BODIES,
    DECIDED,
    GAMES,
    JUNIORS,
    MEMBERS,
    NOT_FINAL,
    ORDINALS,
    PLAIN_VOTES,
    STEPS,
    VOTERS,
    VOTES,
    WEAK,
)
from claimcheck.kinds.quantity.results import Pair, pairs
from claimcheck.kinds.quantity.roles import name_at
from claimcheck.model import NumberRef
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, norm
from claimcheck.text.stems import stem
from claimcheck.text.story import dateline
from claimcheck.text.times.words import SMALL, listed
from claimcheck.text.tokens import Token
from claimcheck.text.words import DETERMINERS, FUNCTION_CAPS, POSSESSIVES

_GAMES = frozenset(stem(word) for word in GAMES) | frozenset(stem(word) for word in listed("winner loser losing final"))
VERBS = frozenset(stem(word) for word in VOTES | DECIDED)
"""Stems of what a vote does."""
WHO = frozenset(stem(word) for word in VOTERS | BODIES | MEMBERS)
"""Stems of words for who votes."""
_VOTES = VERBS | frozenset(listed("elect ballot"))
_TOLD = _GAMES | _VOTES
_VENUES = frozenset(listed("in at of on from near during since"))
_FEW = frozenset(listed("women ladies girls juniors youth doubles mixed"))
_OTHER_GAME = frozenset(
    listed("season meeting return reverse away earlier previous ago replay since pre-season preseason next last-season "
           "fixture fixtures tie famous had group qualifying qualifier qualifiers "
           "opener opening decider clincher sweep rematch playoff playoffs play-off play-offs leg best-of-three "
           "best-of-five best-of-seven women men girls boys")
)  # fmt: skip
_TROPHIES = frozenset(
    listed("cup league championship championships open test series trophy final finals olympics olympic games masters "
           "division premiership shield tournament nations")
)  # fmt: skip
_ROUND = frozenset(["reading", "round", "runoff"])
_STAGES = frozenset(["preliminary", "stage"])
_GAP = 6
_EACH = 5
_NEAR, _CLOSE = 9, 4
_HALF = frozenset(["half", "half-time", "halftime"])
_WHOLE = frozenset(listed("halftime half-time aggregate penalties pens shootout shoot-out spot-kicks friendly"))


@frozen
class Contest:
    """`sort` of the result, its tokens [first, last), both numbers as written, the sides that stand next to it,
    and whether it is spoken of as known."""

    sort: str
    first: int
    last: int
    one: str
    two: str
    sides: tuple[str, ...]
    given: bool = False


def contests(scene: Scene) -> Iterator[Contest]:
    """The result of a sentence that tells just one."""
    stems = {stem(token.norm) for token in scene.tokens}
    if stems.isdisjoint(_TOLD):
        return
    found = list(pairs(scene.tokens)) or list(_apart(scene.tokens))
    if len(found) != 1:
        return
    pair = found[0]
    tokens = scene.tokens
    near = {t.norm for t in tokens[max(0, pair.first - _NEAR) : pair.last + _NEAR] if t.shape in ("lower", "hyphen")}
    shares = any("." in token.norm for token in tokens[pair.first : pair.last])
    votes = "votes" in {token.norm for token in tokens[pair.first : pair.last + 1]} or stems.isdisjoint(_GAMES)
    if votes or shares:
        if (votes and stems.isdisjoint(_VOTES | {"vote"})) or near & WEAK:
            return
        yield Contest(
            "result of the vote", pair.first, pair.last, f"{pair.one:g}", f"{pair.two:g}", (), _given(tokens, pair)
        )
        return
    close = {t.norm for t in tokens[max(0, pair.first - _CLOSE) : pair.last + _CLOSE] if t.shape != "cap"}
    if _HALF & {token.norm for token in tokens} or close & (NOT_FINAL - {"series"}) or near & (JUNIORS | _WHOLE):
        return
    sides = _sides(scene, pair)
    if len(sides) > 1:
        yield Contest(
            "result of the game", pair.first, pair.last, f"{pair.one:g}", f"{pair.two:g}", sides, _given(tokens, pair)
        )


def _given(tokens: Sequence[Token], pair: Pair) -> bool:
    """ "By beating Fjordia 24-20", "the 24-20 win", "Sunday's 2-0 victory"."""
    opens = tokens[0].norm == "by" and len(tokens) > 1 and tokens[1].norm.endswith("ing")
    before = tokens[pair.first - 1] if pair.first else None
    return opens or (before is not None and (before.shape == "possessive" or before.norm in POSSESSIVES | {"the"}))


def other_game(scene: Scene) -> bool:
    """Whether words of a sentence may be of an earlier or later game of the same sides."""
    return any(token.norm in _OTHER_GAME for token in scene.tokens)


def acts(scene: Scene) -> Iterator[str]:
    """What a vote did, or was to do: "yes", "no", or the stem of its verb."""
    tokens = scene.tokens
    for at, token in enumerate(tokens):
        votes = token.norm in VOTES | DECIDED - GAMES and token.norm not in PLAIN_VOTES
        purpose = at > 1 and tokens[at - 1].norm == "to" and tokens[at - 2].norm in PLAIN_VOTES
        purpose = purpose and token.norm not in SMALL  # "nine votes to four"
        if (votes or purpose) and token.shape == "lower":
            yield side(stem(token.norm))


def groups(scene: Scene, game: bool) -> Iterator[str]:
    """Who plays or votes, where it is not those whom a name means by itself, and in which step of it: "women"."""
    steps = _STAGES if game else STEPS - ORDINALS - _ROUND
    yield from sorted({token.norm for token in scene.tokens} & (_FEW | steps))


def _apart(tokens: Sequence[Token]) -> Iterator[Pair]:
    """ "124 votes on the next ballot against 79", "218 deputies voted in favour, 57 voted against"."""
    for at, token in enumerate(tokens):
        if token.norm.isdigit() and (other := _each(tokens, at)):
            yield Pair(at, other + 1, float(token.norm), float(tokens[other].norm))
            return
        if not token.norm.isdigit() or at + 1 >= len(tokens) or tokens[at + 1].norm != "votes":
            continue
        for i in range(at + 2, min(at + 2 + _GAP, len(tokens) - 1)):
            if tokens[i].norm in AGAINST | {"to"} and tokens[i + 1].norm.isdigit():
                yield Pair(at, i + 2, float(token.norm), float(tokens[i + 1].norm))
                return


def _each(tokens: Sequence[Token], at: int) -> int:
    """The token that says how many were against, where the one at `at` says how many were in favour; else 0."""
    behind = [token.norm for token in tokens[at + 1 : at + 1 + _EACH]]
    verb = next((i for i, word in enumerate(behind) if word in ("voted", "votes", "were")), -1)
    if verb < 0 or verb > 1:
        return 0
    said = behind[verb + 1 : verb + 3]
    if not (said[:1] in (["for"], ["yes"]) or said in (["in", "favour"], ["in", "favor"])):
        return 0
    last = at + 1 + verb + (3 if said[:1] == ["in"] else 2)
    for i in range(last, min(last + _EACH, len(tokens) - 1)):
        if tokens[i].norm.isdigit():
            row = [token.norm for token in tokens[i + 1 : i + 4]]
            row = row[1:] if row[:1] in (["voted"], ["were"]) else row
            return i if row[:1] in (["against"], ["no"]) else 0
    return 0


def _sides(scene: Scene, pair: Pair) -> tuple[str, ...]:
    """The two names nearest to a result, but for where and when it was."""
    cells = scene.cells
    begin = next((i for i, cell in enumerate(cells) if cell.first >= dateline(scene)), 0)
    found: list[tuple[int, str]] = []
    for at, cell in enumerate(cells[begin:], begin):
        name = name_at(cells, at) or _opening(cells, at)
        if not name or not _TROPHIES.isdisjoint(name.split()) or "person" in cell.tags or _place(cells, at):
            continue
        distance = pair.first - cell.last if cell.last <= pair.first else cell.first - pair.last
        found.append((distance, name))
    return tuple(name for _, name in sorted(found)[:2])


def _opening(cells: Sequence[Cell], at: int) -> str:
    """A capitalised word that no name is known by: "Iceland beat Malta"."""
    cell = cells[at]
    return norm(cells, at) if cell.sort == "word" and "cap" in cell.tags and cell.norm not in FUNCTION_CAPS else ""


def _place(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name says where or in which game: "in Dalby", "in the second Test", "Saturday's Cup final"."""
    before = at - 1
    while before > 0 and (norm(cells, before) in DETERMINERS or isinstance(cells[before].what, NumberRef)
                          or cells[before].sort == "time"):  # fmt: skip
        before -= 1
    return norm(cells, before) in _VENUES
