"""How something ended: "carried 34-11", "a 2-1 defeat", "unanimously", "scored twice", "won in 2:11:40"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from claimcheck.kinds.quantity import tagged_words as words
from claimcheck.kinds.quantity.result_words import CLOCK, NOT_FINAL
from claimcheck.kinds.quantity.tagged import Tag
from claimcheck.lazy import Pattern
from claimcheck.model import Value
from claimcheck.text.misprints import digits
from claimcheck.text.scene import Scene
from claimcheck.text.story import page
from claimcheck.text.times.words import MONTHS, SMALL, WEEKDAYS
from claimcheck.text.tokens import Token
from claimcheck.text.words import FUNCTION_CAPS

_PAIR = Pattern(
    r"(?<![\d.,:/-])(\d{1,3}(?:,\d{3})?)(?: votes?)?(?:[-–]| to | votes to | against | in favour (?:and|to) | for and "
    r"| in favor and )(\d{1,3}(?:,\d{3})?)(?![\d:/-]|[.,]\d| ?%| per|th\b|-(?:year|day|week|month)|–\d)"
)
_NUMBER = r"(?:\d|[Oo]ne|[Tt]w[eo]|[Tt]h[ir]|[Ff][io][vuf]|[Ff]or|[Ss][ie][xv]|[Ee]igh|[Ee]lev|[Nn]in|[Tt]en)[\w-]*"
"""What a number up to 99 looks like."""
_SPOKEN = Pattern(
    rf"\b({_NUMBER}) (?:goals? to|(?:members?|deputies|councillors|senators|mps|MPs|delegates)(?: of [\w ]{{3,30}}?)? "
    r"voted (?:for|in favour of|in favor of|yes)\b[^.;\d]{0,60}?,?(?: and| with)?) "
    rf"({_NUMBER})(?= against| on| in|[.,])"
)
_CLOCK = Pattern(r"(?<![\d:.])(\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?(?![\d:])")
_SPELT = Pattern(r"\b(\w+) hours?,?(?: and)? (\w+) minutes?(?:,?(?: and)? (\w+) seconds?)?\b", 0)
_BEHIND = Pattern(r"\s*(?:behind|ahead|faster|slower|later|after|earlier|short|off|more|less)\b")
_NOT_TIMES = frozenset(
    ["record", "expected", "delay", "delayed", "behind", "ahead", "flight", "journey", "halfway", "mark", "split"]
)
_TEAMS = 2
_DAYS = frozenset((*WEEKDAYS, *MONTHS))
_WHO = frozenset(
    ["members", "member", "councillors", "councillor", "deputies", "deputy", "senators", "senator", "mps", "votes",
     "vote", "delegates", "lawmakers", "people"]
)  # fmt: skip
_NOBODY = frozenset(["nobody", "none", "no"])


def results(scene: Scene, norms: Set[str]) -> Iterator[Tag]:
    """The results of a sentence: of a vote, of a game, of a race."""
    if norms & {"expected", "would", "could", "might", "if", "unless", "predicted", "corrected", "correction"}:
        return
    if not words.VOTED.isdisjoint(norms) or not words.PLAYED.isdisjoint(norms):
        yield from _pairs(scene, norms)
    if not words.VOTED.isdisjoint(norms):
        yield from _against(scene, norms)
    if not words.TIMED.isdisjoint(norms) and _NOT_TIMES.isdisjoint(norms):
        yield from _times(scene)
    if "goals" in norms or "goal" in norms or "brace" in norms or "hat" in norms or "scored" in norms:
        yield from _goals(scene.tokens, scene)


def _tag(scene: Scene, role: str, text: str, number: float | None, cut: tuple[int, int], low_high: tuple[float, float]
         | None = None, own: tuple[str, ...] = ()) -> Tag:  # fmt: skip
    tokens = scene.tokens
    first = next(at for at, token in enumerate(tokens) if token.end > cut[0])
    last = next((at for at, token in enumerate(tokens) if token.start >= cut[1]), len(tokens))
    low, high = low_high or (number, number)
    return Tag(role, Value(text, *cut, low, high, "", number), first, last, own)


def _pairs(scene: Scene, norms: Set[str]) -> Iterator[Tag]:
    low, high = scene.sentence.start, scene.sentence.end
    found = list(_PAIR.finditer(scene.text, low, high)) or list(_SPOKEN.finditer(scene.text, low, high))
    voted = not words.VOTED.isdisjoint(norms)
    if len(found) != 1 or (not voted and (norms & (NOT_FINAL | CLOCK))):
        return
    match = found[0]
    read = [_count(part) for part in match.group(1, 2)]
    if None in read:
        return
    one, two = read[0] or 0, read[1] or 0
    game = "goal" in match[0] or (not words.PLAYED.isdisjoint(norms) and max(one, two) < 20)
    if voted == game and not (voted and max(one, two) >= 20):
        return
    if "from" in scene.text[max(low, match.start() - 6) : match.start()] or one >= 1000 > two:
        return
    if game and _sides(scene, match.start()) < _TEAMS:
        return
    cut = match.start(1), match.end(2)
    yield _tag(scene, "vote" if not game else "score", f"{one}-{two}", None, cut)


def _sides(scene: Scene, at: int) -> int:
    """How many names stand in the clause of a result."""
    clause: list[Token] = []
    tokens = scene.tokens
    for i, token in enumerate(tokens):
        sides = 0 < i < len(tokens) - 1 and tokens[i - 1].shape == tokens[i + 1].shape == "cap"
        if token.norm in ("and", "but", "while", ";") and not sides:
            if clause and any(one.start >= at for one in clause):
                break
            clause = []
            continue
        clause.append(token)
    named = [token.shape in ("cap", "upper") and token.norm not in FUNCTION_CAPS | _DAYS for token in clause]
    if named[:1] == [True] and clause[0].norm.endswith("s") and clause[0].norm not in page(scene.text).inside:
        named[0] = False
    return sum(here and not before for before, here in zip((False, *named), named, strict=False))


def _against(scene: Scene, norms: Set[str]) -> Iterator[Tag]:
    """How many voted against: "unanimously", "three members voted against", "with nobody against"."""
    tokens = scene.tokens
    for token in tokens:
        if token.norm in words.UNANIMOUS:
            yield _tag(scene, "against", scene.words(token.start, token.end), 0.0, (token.start, token.end))
            return
    for at, token in enumerate(tokens[:-1]):
        norm = token.norm
        value = 0.0 if norm in _NOBODY else SMALL.get(norm, float(norm) if norm.isdigit() else None)
        if value is None or (at and tokens[at - 1].norm in ("-", "to", "than", "least", "and", ":")):
            continue
        who = tokens[at + 1].norm in _WHO
        behind = [other.norm for other in tokens[at + 1 + who : at + 9]]
        if (who and not _noes(behind, tokens[at + 1].norm)) or (
            not who and behind[:1] not in (["in"], ["voted"], ["against"])
        ):
            continue
        if not who and not _noes(behind, "") and behind[:1] != ["against"]:
            continue
        yield _tag(scene, "against", scene.words(token.start, token.end), float(value), (token.start, token.end))
        return


def _noes(behind: Sequence[str], noun: str) -> bool:
    """Whether words behind voters, or votes, say that they were against."""
    if behind[:1] == ["against"] and noun in ("votes", "vote"):
        return True
    for at, norm in enumerate(behind):
        if norm in (",", ";", ".", "and", "for"):
            return False
        if norm in ("opposed", "rejected") and at == 0:
            return True
        if norm in ("voted", "cast", "vote", "was", "were"):
            return bool({"against", "no"} & {*behind[at + 1 : at + 3]})
    return False


def _times(scene: Scene) -> Iterator[Tag]:
    low, high = scene.sentence.start, scene.sentence.end
    for match in _CLOCK.finditer(scene.text, low, high):
        if not _BEHIND.match(scene.text, match.end()):
            hours, minutes, seconds = (int(part) for part in match.groups())
            told = hours * 3600.0 + minutes * 60 + seconds
            yield _tag(scene, "time", match[0], told, match.span(), (told, told + 0.99))
    for match in _SPELT.finditer(scene.text, low, high):
        parts = [_small(part) for part in match.groups() if part is not None]
        if None in parts or _BEHIND.match(scene.text, match.end()):
            continue
        told = parts[0] * 3600.0 + parts[1] * 60 + (parts[2] if len(parts) > 2 else 0)  # type: ignore[operator]
        yield _tag(scene, "time", match[0], told, match.span(), (told - 30, told + 60) if len(parts) < 3 else None)


def _count(written: str) -> int | None:
    """A whole number in digits or in words."""
    plain = digits(written)
    return int(plain) if plain.isdigit() else None


def _small(word: str) -> int | None:
    return int(word) if word.isdigit() else SMALL.get(word.lower())


def _goals(tokens: Sequence[Token], scene: Scene) -> Iterator[Tag]:
    """The goals of a player: "Boadu scored a hat-trick", "Boadu's two goals", "Boadu scored twice"."""
    for at, token in enumerate(tokens):
        value: float | None = None
        first, last = at, at + 1
        own: tuple[str, ...] = ()
        if token.norm in ("hat-trick", "brace") or (token.norm == "hat" and at + 2 < len(tokens)
                                                   and tokens[at + 2].norm == "trick"):  # fmt: skip
            value = 2.0 if token.norm == "brace" else 3.0
            last = at + (3 if token.norm == "hat" else 1)
        elif token.norm in ("twice", "once") and tokens[at - 1].norm == "scored" and at:
            value = 2.0 if token.norm == "twice" else 1.0
        elif token.norm in ("goals", "goal") and at:
            number = tokens[at - 1].norm
            value = SMALL.get(number, float(number) if number.isdigit() else None)
            first = at - 1
            behind = [one.norm for one in tokens[last : last + 2]]
            if behind[:1] in (["by"], ["from"]):
                own = _named(tokens, last + 1)
            if value is None or behind[:1] in (["down"], ["ahead"], ["behind"], ["up"], ["clear"]):
                continue
        if value is None:
            continue
        own = own or _owner(tokens, first)
        if own:
            cut = tokens[first].start, tokens[last - 1].end
            yield _tag(scene, "goals", scene.words(*cut), float(value), cut, own=own)


def _named(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The name that begins at a token."""
    end = at
    while end < len(tokens) and tokens[end].shape in ("cap", "initial", "upper"):
        end += 1
    return tuple(token.norm for token in tokens[at:end])


_PLAIN = frozenset(
    ["a", "his", "her", "with", "scored", "the", "netted", "got", "had", "hit", "all", "struck", "whose", ",", "'s",
     "who", "grabbed", "and", "bagged", "both", "of"]
)  # fmt: skip


def _owner(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The name that stands right before a player's goals, with a verb or an ending of an owner between."""
    at -= 1
    while at >= 0 and tokens[at].norm in _PLAIN:
        at -= 1
    end = at + 1
    while at >= 0 and tokens[at].shape in ("cap", "initial", "upper") and tokens[at].norm not in FUNCTION_CAPS:
        at -= 1
    return tuple(token.norm for token in tokens[at + 1 : end])
