"""Whether two sentences describe one thing: what each says of it beside the value that is compared.

It is the description that is held against the other one, however it is put: "The Velm flood of 1961 killed 41" and
"the 14 who died in the Velm flood of 1961" have a name, a noun and a year in common.  What only the one tells is
allowed; that each tells a name, a time or a round that the other one does not know is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise, takewhile

from claimcheck.interval import Interval
from claimcheck.model import Statement
from claimcheck.text import towns
from claimcheck.text.scene import Scene
from claimcheck.text.sources import marked
from claimcheck.text.stems import stem
from claimcheck.text.story import LONG, around, dateline, page_names, page_words
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, MODALS, NOT, PASTS, PREPOSITIONS, RELATIVES, REPORTING

_NAME, _TOWN, _WORD, _SHORT, _LONG_TIME, _SORT = 1.5, 0.75, 1.0, 2.0, 1.5, 1.0
_NAMES, _WORDS = 4, 4
"""What names, words and times weigh that both sentences have, and the most names and words that count."""
_MONTH, _YEAR = 31, 366
_BEHIND = 5
"""Tokens behind a figure within which a place is that of those counted."""
_WHERE = frozenset(["in", "at", "from", "near"])
_FEW_WORDS = 3
"""Words that sentences share of which all names are those of large towns."""
_STEPS = frozenset(
    listed(
        "first second third fourth fifth separately another other others again previous previously earlier later half "
        "half-time halftime interval quarter leg round heat semi-final semifinal quarter-final quarterfinal run-off "
        "runoff replay reading ballot recount appeal appeals former old new extended rebuilt twin similar rehearsal"
    )
)
"""Words for one of several things of a sort: what only one of two sentences says makes it another one."""


def described(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The modifiers by which `one_description` knows what a sentence describes outside `start` to `end`: which of
    several it is, its first word if that may be a name, and what is told around it (see `text.story`)."""
    told = [(start, end), *((time.start, time.end) for time in scene.times)]
    words = {token.norm for token in scene.tokens if not any(low <= token.start < high for low, high in told)}
    begin = scene.tokens[dateline(scene)]
    opens = begin.shape in ("cap", "upper") and begin.norm not in FUNCTION_CAPS
    return (
        *(f"kind:{noun}={modifier}" for noun, modifier in _modified(scene)),
        *(f"step:{word}" for word in sorted(words & _STEPS)),
        *([f"head:{begin.norm}"] if opens else []),
        *around(scene, start, end),
    )


def _modified(scene: Scene) -> Iterator[tuple[str, str]]:
    """The nouns of a sentence that a word right before them narrows: "tram budget"."""
    for one, two in pairwise(scene.tokens):
        if one.shape == two.shape == "lower" and not {one.norm, two.norm} & _PLAIN and not one.norm.endswith("ly"):
            yield stem(two.norm), stem(one.norm)


def one_description(earlier: Statement, later: Statement, least: float, own: Set[str] = frozenset()) -> bool:
    """Whether the two share what weighs `least`, without the `own` words that say what is compared, and nothing says
    that they are of two things."""
    if LONG in (*earlier.modifiers, *later.modifiers) or _apart(earlier, later):
        return False
    names = _names(earlier) & _names(later) & {*marked(earlier, "cap"), *marked(later, "cap")}
    rare = {name for name in names if not towns.is_town(name)}
    words = (set(marked(earlier, "say")) & set(marked(later, "say"))) - own
    if not rare and (not names or len(words) < _FEW_WORDS):
        return False
    named = _NAME * min(len(rare), _NAMES) + _TOWN * min(len(names - rare), 2)
    sorts = set(marked(earlier, "sort")) & set(marked(later, "sort"))
    said = _WORD * min(len(words), _WORDS) + (_SORT if sorts else 0.0)
    return named + said + _time(earlier, later) >= least


_PLAIN = FUNCTION_CAPS | PREPOSITIONS | BE | HAVE | MODALS | REPORTING | RELATIVES | NOT | PASTS | frozenset(
    listed("he she it they we not so as than more most very all also there here two three four five six seven eight "
           "nine ten million billion thousand hundred votes vote euros kroner dollars pounds per cent people when "
           "while "
           "no only")
)  # fmt: skip


def _names(statement: Statement) -> set[str]:
    return {*marked(statement, "cap"), *marked(statement, "head")}


def behind(scene: Scene, end: int) -> tuple[str, ...]:
    """The modifiers of where those are that a figure counts: "in Brest", "from Brest" right behind it."""
    tokens = [token for token in scene.tokens if token.start >= end][:_BEHIND]
    at = next((i for i, token in enumerate(tokens) if token.norm in _WHERE), -1)
    if at < 0 or any(token.shape == "punct" for token in tokens[:at]):
        return ()
    timed = [(time.start, time.end) for time in scene.times]
    where = list(takewhile(lambda token: _placed(token, timed), tokens[at + 1 :]))
    names = [token.norm for token in where if token.norm != "the" and token.norm not in FUNCTION_CAPS]
    return (*(f"behind:{name}" for name in names), *(["some"] if names and tokens[at].norm == "from" else []))


def _placed(token: Token, timed: Sequence[tuple[int, int]]) -> bool:
    """Whether a word may be of a place's name, and not of a day's."""
    named = token.shape in ("cap", "upper") or token.norm == "the"
    return named and not any(start <= token.start < end for start, end in timed)


def of_one_place(fewer: Statement, more: Statement) -> bool:
    """Whether the fewer ones may be those of one place alone, which the other text does not know, or from there."""
    if ("some" in fewer.modifiers) and "some" not in more.modifiers:
        return True
    where = set(marked(fewer, "behind")), set(marked(more, "behind"))
    return bool(where[0] - page_names(more)) or (all(where) and not where[0] & where[1])


def one_time(earlier: Statement, later: Statement) -> Interval | None:
    """The time of which both tell, a year at most: the shorter one of two that overlap."""
    pairs = [
        min(one, two, key=lambda span: span.days or _YEAR)
        for one in _spans(earlier) for two in _spans(later) if one.overlaps(two)
    ]  # fmt: skip
    return min(pairs, key=lambda span: span.days or _YEAR, default=None)


def _spans(statement: Statement) -> list[Interval]:
    return [when.inner for when in statement.times if when.inner.days is not None and when.inner.days <= _YEAR]


def _time(earlier: Statement, later: Statement) -> float:
    shared = one_time(earlier, later)
    if shared is None:
        return 0.0
    return _SHORT if (shared.days or _YEAR) <= _MONTH else _LONG_TIME


def _apart(earlier: Statement, later: Statement) -> bool:
    """Whether something says that the two are of two things."""
    names = set(marked(earlier, "cap")), set(marked(later, "cap"))
    if names[0] - page_names(later) and names[1] - page_names(earlier):
        return True
    if _another_kind(earlier, later):
        return True
    if set(marked(earlier, "step")) ^ set(marked(later, "step")):
        return True
    sorts = set(marked(earlier, "sort")), set(marked(later, "sort"))
    if all(sorts) and not sorts[0] & sorts[1] and not _told_elsewhere(earlier, later):
        return True
    spans = _spans(earlier), _spans(later)
    if all(spans) and one_time(earlier, later) is None:
        return True
    return _another_past(earlier, later) or _another_past(later, earlier)


def _another_kind(earlier: Statement, later: Statement) -> bool:
    """Whether both narrow one noun, each by a word that the other text lacks: a tram budget and a bus budget."""
    kinds: list[dict[str, set[str]]] = [{}, {}]
    for found, told in zip(kinds, (earlier, later), strict=True):
        for pair in marked(told, "kind"):
            noun, _, modifier = pair.partition("=")
            found.setdefault(noun, set()).add(modifier)
    for noun in kinds[0].keys() & kinds[1].keys():
        one, two = kinds[0][noun], kinds[1][noun]
        if not one & two and not one & {*marked(later, "say")} and not two & {*marked(earlier, "say")}:
            return True
    return False


def _told_elsewhere(earlier: Statement, later: Statement) -> bool:
    """Whether the sort of the one is a word of the other text."""
    return bool({*marked(earlier, "sort")} & page_words(later) or {*marked(later, "sort")} & page_words(earlier))


def _another_past(one: Statement, other: Statement) -> bool:
    """Whether the one tells of a time long past of which the other does not, though it tells when."""
    published = one.published or 0
    spans = _spans(other)
    past = [span for span in _spans(one) if span.until is not None and published - span.until > _MONTH]
    return bool(spans) and any(not any(span.overlaps(two) for two in spans) for span in past)
