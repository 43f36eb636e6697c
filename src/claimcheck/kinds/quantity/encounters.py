"""How two sides parted on a day that is told, or in a round that is: "the stadium where Arle beat Brook 3-1 on 4 May".

What happened on a day does not change, so that such results are compared however late they are told (`compare`).  Both
sides are read from the construction: subject and object, "Arle's 3-1 defeat of Brook", "a 3-1 loss to Arle".  A
statement's `attribute` is "score" or "votes"; its `modifiers` name who won and lost, or only took part ("won:...",
"lost:...", "side:..."), the round ("nth:...") and the sort of team ("group:...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.quantity.result_words import ANOTHER, CLOCK, DRAWN, LOSE, NOT_FINAL, OTHER_TEAMS, WIN
from claimcheck.kinds.quantity.results import Pair, pairs, teams_of
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Ref, Span, Statement, Value, Voice, When
from claimcheck.text.glances import days_told, glanced
from claimcheck.text.misprints import misprint, swapped
from claimcheck.text.scene import Scene
from claimcheck.text.sources import marked, one_source
from claimcheck.text.story import dateline, page_figures
from claimcheck.text.times.words import MONTHS, WEEKDAYS, listed
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, REPORTING, is_past

MODE = "encounter"
_SIGN = re.compile(r"\d(?:[-–]| to | votes to )\d")
_WON_NOUNS = frozenset(listed("win victory triumph margin rout thrashing drubbing demolition"))
_LOST_NOUNS = frozenset(listed("loss"))
_DRAW_NOUNS = frozenset(listed("draw stalemate"))
_NOUNS = _WON_NOUNS | _LOST_NOUNS | _DRAW_NOUNS | {"defeat"}
_WON = frozenset(listed("won win wins winning"))
_BEATING = WIN | frozenset(listed("thrashing routing stunning hammering crushing trouncing mauling edging"))
_ENDED = frozenset(listed("ended finished"))
_VERBS = _BEATING | LOSE | DRAWN | _WON | _ENDED | _NOUNS | {"losing", "drawing"}
_OVER = frozenset(listed("over against of by to with"))
_NTH = frozenset(listed("first second third fourth fifth last final opening deciding decisive closing"))
_ROUNDS = frozenset(listed("round ballot vote reading count test match game leg"))
_HALVES = NOT_FINAL | frozenset(listed("score-line at-half sets frames legs games rubbers heats"))
_TROPHIES = frozenset(
    listed("cup league championship championships open test series trophy final finals olympics games masters shield "
           "park stadium ground road lane field arena")
)  # fmt: skip
_SKIPPED = BE | HAVE | frozenset(listed("the hosts holders champions visitors then narrowly later also duly only just"))
_WEAK = frozenset(listed("would could should might may will if unless expected predicted tipped forecast dreamed hope"))
_NEAR, _BEHIND, _NAMES, _LINK = 9, 3, 3, 7
_WENT = frozenset(listed("went goes gone going"))
_BY = frozenset([",", "by", "after"])
_THEY = frozenset(["they", "he", "she"])
_WHEN = frozenset(["when", "after", "as"])
"""Words that join what their subject did as well to a clause."""
_GAINED = frozenset(
    listed("won clinched retained lifted took secured claimed reached captured regained defended sealed earned booked "
           "gained advanced progressed qualified")
)  # fmt: skip
"""What a side does that has beaten another one; a player scores "as they beat" it."""
_SAID = REPORTING | frozenset(listed("who which where that"))
_ASIDE = frozenset(listed(", ; : . and but"))
_PARTED = frozenset(listed("; : . ( )"))


def encounters_told(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The results of a document that have both sides, or one and the round."""
    for scene in glanced(document, scenes, _SIGN):
        found = list(pairs(scene.tokens))
        if len(found) == 1 and "." not in scene.text[slice(*_span(scene.tokens, found[0]))]:
            yield from _told(scene, found[0])


def _span(tokens: Sequence[Token], pair: Pair) -> Span:
    last = next(at for at in range(pair.last - 1, pair.first, -1) if tokens[at].norm[:1].isdigit())
    return Span(tokens[pair.first].start, tokens[last].end)


def _told(scene: Scene, pair: Pair) -> Iterator[Statement]:
    tokens = scene.tokens
    norms = {token.norm for token in tokens}
    behind = takewhile(lambda token: token.norm not in (",", ";", "."), tokens[pair.last : pair.last + _LINK])
    near = {token.norm for token in (*tokens[max(0, pair.first - _LINK) : pair.first], *behind) if token.shape != "cap"}
    weak = {token.norm for token in tokens[max(0, pair.first - _NEAR) : pair.last + _BEHIND] if token.shape != "cap"}
    verb = _verb(tokens, pair)
    if verb < 0 or near & _HALVES or weak & _WEAK or not tokens[pair.first].norm.isdigit():
        return
    begin = dateline(scene)
    sides = _sides(tokens, pair, verb, begin)
    if not sides:
        return
    whole = tokens[verb].norm not in _NOUNS and not _before(tokens, verb, begin) and _of_the_clause(tokens, verb, begin)
    nth = [t.norm for t, after in pairwise(tokens) if t.norm in _NTH and after.norm in _ROUNDS]
    groups = [f"group:{one}" for one in sorted(norms & OTHER_TEAMS)]
    votes = "votes" in {token.norm for token in tokens[pair.first : pair.last]}
    given = tokens[pair.first - 1].norm == "the" or tokens[pair.first - 1].shape == "possessive"
    high, low = sorted((pair.one, pair.two), reverse=True)
    span = _span(tokens, pair)
    voice = scene.voice(*span)
    days = days_told(scene)
    if voice.kind == "attributed" and any(when.inner.days == 1 for when in days):
        voice = replace(voice, kind="narrator", speaker="")  # who says it does not change what the day has seen
    yield scene.statement(
        tokens[begin].start if whole else span.start,
        span.end,
        kind="quantity",
        pattern="encounter",
        wrong=span,
        subject=Ref(*span, scene.words(*span)),
        attribute="votes" if votes else "score",
        mode=MODE,
        voice=Voice("narrator") if given and voice.kind == "attributed" else voice,
        times=days,
        value=Value(f"{high:g}-{low:g}", *span),
        modifiers=(
            *sides, *(f"nth:{'last' if one == 'final' else one}" for one in nth),
            *dict.fromkeys((*teams_of(scene, pair), *groups)), *(["given"] if given else []),
            *(["another"] if norms & ANOTHER - {"last", "famous", "record", "historic"} else []),
            f"figures:{' '.join(sorted(_figures(scene.text)))}",
        ),
    )  # fmt: skip


@lru_cache(maxsize=4)
def _figures(text: str) -> frozenset[str]:
    """All results of a document."""
    return frozenset(f"{one}-{two}" for one, two in _PAIRED.findall(text))


_PAIRED = Pattern(r"(\d{1,3})(?:[-–]| to | votes to )(\d{1,3})")


def _verb(tokens: Sequence[Token], pair: Pair) -> int:
    """The token of the verb or noun that tells how it ended: right behind the numbers, or the nearest before them in
    their clause."""
    for at in range(pair.last, min(pair.last + _BEHIND, len(tokens))):
        if tokens[at].norm in _NOUNS:
            return at
    for at in range(pair.first - 1, max(-1, pair.first - _NEAR), -1):
        if tokens[at].norm in _VERBS and tokens[at].shape != "cap":
            return at
        if tokens[at].norm == "down" and at and tokens[at - 1].norm in _WENT:
            return -1 if any(token.norm in CLOCK for token in tokens) else at
        if tokens[at].norm in _PARTED:
            break
    return -1


def _sides(tokens: Sequence[Token], pair: Pair, verb: int, begin: int) -> list[str]:
    """Who won and who lost, as modifiers; of a draw, who took part."""
    norm = tokens[verb].norm
    if norm == "down":
        won, lost = _behind(tokens, verb + 1, pair), _before(tokens, verb - 1, begin)
        return [*([f"won:{won}"] if won else []), *([f"lost:{lost}"] if won and lost else [])]
    if norm in _NOUNS and norm not in _WON:
        return _by_noun(tokens, pair, verb, norm)
    before, after = _before(tokens, verb, begin) or _of_the_clause(tokens, verb, begin), _after(tokens, verb + 1)
    passive = norm in WIN and any(token.norm in BE for token in tokens[max(0, verb - 3) : verb])
    other = after if norm in _BEATING and not passive else _behind(tokens, verb + 1, pair)
    if norm in _ENDED or norm in DRAWN | {"drawing"}:
        both = _both(tokens, verb)
        if norm in _ENDED and (pair.one != pair.two or len(both) < len("XY")):
            return []
        return [f"side:{name}" for name in (both or [name for name in (before, other) if name])]
    won, lost = (other, before) if passive or norm in LOSE | {"losing"} else (before, other)
    if norm == "beaten" and not passive:
        return []
    if not other:
        return [f"won:{won}"] if won and norm in _WON else []
    return [*([f"won:{won}"] if won else []), *([f"lost:{lost}"] if lost else [])]


def _by_noun(tokens: Sequence[Token], pair: Pair, noun: int, norm: str) -> list[str]:
    """ "Arle's 3-1 defeat of Brook", "the 3-1 win over Brook", "a 3-1 loss to Arle"."""
    link = next((at for at in range(noun + 1, min(noun + 4, len(tokens) - 1)) if tokens[at].norm in _OVER), 0)
    other = _after(tokens, link + 1) if link else ""
    at = min(pair.first, noun) - 1
    own = _run(tokens, at, -1) if at > 0 and tokens[at].shape == "possessive" else ""
    own = _run(tokens, at - 1, -1) if at > 0 and tokens[at].shape == "possessive" else own
    if not other:
        return []
    if norm in _DRAW_NOUNS:
        return [f"side:{name}" for name in (own, other) if name]
    lost = norm in _LOST_NOUNS or (norm == "defeat" and tokens[link].norm != "of") or tokens[link].norm == "by"
    won = (other, own) if lost else (own, other)
    return [*([f"won:{won[0]}"] if won[0] else []), *([f"lost:{won[1]}"] if won[1] else [])]


def _behind(tokens: Sequence[Token], at: int, pair: Pair) -> str:
    """ "lost 6-3 to Brook", "won at home against Brook", "were beaten by Brook"."""
    for here in range(at, min(pair.last + _LINK, len(tokens) - 1)):
        if tokens[here].norm in _OVER and not pair.first <= here < pair.last:
            return _after(tokens, here + 1)
        if tokens[here].norm in _PARTED:
            break
    return ""


def _both(tokens: Sequence[Token], verb: int) -> list[str]:
    """ "Arle and Brook drew", "the match between Arle and Brook on 4 May ended"."""
    for at in range(verb - 1, max(0, verb - _NEAR - _NAMES), -1):
        if tokens[at].norm == "and":
            one, two = _run(tokens, at - 1, -1), _run(tokens, at + 1, 1)
            return [one, two] if one and two else []
    return []


def _before(tokens: Sequence[Token], verb: int, begin: int) -> str:
    """The name before a verb, behind the dateline."""
    at = verb - 1
    while at >= 0 and tokens[at].shape == "lower" and (tokens[at].norm in _SKIPPED or tokens[at].norm.endswith("ly")):
        at -= 1
    if at > begin and tokens[at].norm == ",":  # "Arle, in their first match, beat Brook"
        aside = takewhile(lambda token: token.norm not in _ASIDE, reversed(tokens[begin:at]))
        opens = at - 1 - sum(1 for _ in aside)
        at = opens - 1 if opens > begin and tokens[opens].norm == "," else -1
    return _run(tokens, at, -1) if at >= begin else ""


def _of_the_clause(tokens: Sequence[Token], verb: int, begin: int) -> str:
    """The name that begins the sentence, right before its own verb, where that is the subject of a verb behind it too:
    "Arle won the cup on 4 May, beating Brook", "Arle won the cup when they beat Brook"."""
    at = verb - 1
    link = tokens[at].norm if at > begin else ""
    joined = link in _BY if tokens[verb].norm.endswith("ing") else link in _THEY and tokens[at - 1].norm in _WHEN
    name = _run(tokens, begin + (tokens[begin].norm == "the"), 1) if joined else ""
    behind = begin + (tokens[begin].norm == "the") + len(name.split())
    if not name or not (tokens[behind].norm in _GAINED if link in _THEY else is_past(tokens[behind].norm)):
        return ""
    return "" if any(token.norm in _SAID | _ASIDE for token in tokens[behind:at]) else name


def _after(tokens: Sequence[Token], at: int) -> str:
    """The name behind a verb."""
    while at < len(tokens) and tokens[at].norm in _SKIPPED - BE - HAVE:
        at += 1
    return _run(tokens, at, 1)


def _run(tokens: Sequence[Token], at: int, step: int) -> str:
    """The capitalised words from a token on, in their order."""
    found: list[str] = []
    while 0 <= at < len(tokens) and len(found) <= _NAMES:
        token = tokens[at]
        if token.shape not in ("cap", "upper") or token.norm in FUNCTION_CAPS | {*MONTHS, *WEEKDAYS}:
            break
        found.append(token.norm)
        at += step
    return "" if _TROPHIES & {*found} else " ".join(found[::step])


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """Each of the sides."""
    if statement.voice.kind == "quoted" or statement.voice.asserted:
        return
    for sort in ("won", "lost", "side"):
        for name in marked(statement, sort):
            yield ("encounter", statement.attribute, name.split()[0])


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if not one_source(earlier, later) or set(marked(earlier, "group")) != set(marked(later, "group")):
        return ""
    nth = set(marked(earlier, "nth")), set(marked(later, "nth"))
    if earlier.value is None or later.value is None or nth[0] != nth[1]:
        return ""
    dated = _one_date(earlier, later)
    if dated is None or not (dated or (earlier.path == later.path and _one_round(earlier, later, bool(nth[0])))):
        return ""
    if not _one_pair(earlier, later, dated) or not _other_end(earlier, later, dated):
        return ""
    return "the result of the game is told in two ways" if later.attribute == "score" else _VOTED


_VOTED = "the result of the vote is told in two ways"


def _one_date(earlier: Statement, later: Statement) -> bool | None:
    """Whether both tell one and the same day; None if they tell two."""
    days = [_days(one.times) for one in (earlier, later)]
    if all(days):
        return True if days[0] & days[1] else None
    if any(earlier.times) and any(later.times):
        return None
    return False


def _days(times: Sequence[When]) -> set[int]:
    return {when.inner.begin for when in times if when.inner.days == 1 and when.inner.begin is not None}


def _one_round(earlier: Statement, later: Statement, nth: bool) -> bool:
    """Whether one text tells twice of one encounter: it names the round, or speaks of it as known."""
    if "another" in (*earlier.modifiers, *later.modifiers) and not nth:
        return False
    return nth or "given" in later.modifiers


def _one_pair(earlier: Statement, later: Statement, dated: bool) -> bool:
    """Whether the two are of the same sides; where one of them names one only, the figures must be close."""
    same = earlier.value is not None and later.value is not None and earlier.value.text == later.value.text
    if not (dated and same) and _turned(earlier, later):
        return False  # another game of theirs
    names = [_names(earlier), _names(later)]
    short, long = sorted(names, key=len)
    return all(any(_alike(one, two) for two in long) for one in short) and (
        len(short) == len(long) or not dated or bool(_shared(earlier, later))
    )


def _names(statement: Statement) -> list[str]:
    return [name for sort in ("won", "lost", "side") for name in marked(statement, sort)]


def _turned(earlier: Statement, later: Statement) -> bool:
    """Whether the side that won in the one has lost in the other."""
    return any(
        _alike(won, lost)
        for one, other in ((earlier, later), (later, earlier))
        for won in marked(one, "won")
        for lost in marked(other, "lost")
    )


def _alike(one: str, two: str) -> bool:
    first, second = set(one.split()), set(two.split())
    return first <= second or second <= first


def _shared(earlier: Statement, later: Statement) -> bool:
    """Whether one of the two numbers is the same and the other looks like a misprint, or the digits changed places."""
    assert earlier.value is not None and later.value is not None
    one, two = earlier.value.text.split("-"), later.value.text.split("-")
    if swapped("".join(one), "".join(two)):
        return True
    left, right = [n for n in one if n not in two], [n for n in two if n not in one]
    small = max(len(part) for part in (*one, *two)) == 1
    return len(left) == len(right) == 1 and (small or misprint(left[0], right[0]) > 0)


def _other_end(earlier: Statement, later: Statement, dated: bool) -> bool:
    """Whether the results differ, or the winners do."""
    assert earlier.value is not None and later.value is not None
    if earlier.value.text == later.value.text:
        both = all(marked(one, sort) for one in (earlier, later) for sort in ("won", "lost"))
        return dated and both and _turned(earlier, later)
    knows = later.path != earlier.path and any(
        written in page_figures(one) for one, written in ((earlier, later.value.text), (later, earlier.value.text))
    )
    return not knows and (dated or _shared(earlier, later))
