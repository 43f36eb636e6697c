"""Which holder in a row: "the 45th president of the United States", "Ghana's fifth president"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import Case, Result, undecided
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.phrasing import name_of, of_words
from claimcheck.kinds.office.posts import future
from claimcheck.kinds.office.where import matches
from claimcheck.model import NumberRef, Outcome, Predication, Ref, Span, Term, Value
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import is_past

_OTHERWISE = frozenset(
    "to who whose in since from after ever under with elected born by at on not within during for killed".split()
)
"""Words behind a post that count its holders in another way: "the first president to visit", "second since 1990"."""
NAMING = ("title", "coordinated title", "two titles", "apposition", "title-first apposition", "parenthesis")
"""Ways of calling somebody by a post, which the dead and the former keep."""
_AT_ALL_TIMES = frozenset(["holds", "held", "former", "then", "late", "became", "becomes"])
_NOW = frozenset(["current", "currently", "now", "incumbent", "sitting", "present", "reigning"])
_WORDS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()


def counted(predication: Predication, scene: Scene) -> Value | None:
    """The number of the holder, right before the post or its country; None if there is none, or it may count
    something else."""
    if "ordinal" not in predication.modifiers:
        return None
    before = [cell for cell in scene.cells if cell.end <= predication.phrase.start][-3:]
    while before and (before[-1].sort == "adjective" or "somewhere" in before[-1].tags):
        before.pop()
    if not before or before[-1].sort != "number" or "ordinal" not in before[-1].tags:
        return None
    number = before[-1].what
    assert isinstance(number, NumberRef)
    if len(before) > 1 and before[-2].norm in ("a", "an", "-", "another"):
        return None
    if _of_women(predication.text) or any(_somebodys(owner) for owner in predication.owners):
        return None
    if predication.construction == "title" and " " not in predication.subject.text:
        return None  # "the second President Bush"
    last = max([predication.phrase.end, *(owner.end for owner in predication.owners)])
    behind = [cell for cell in scene.cells if cell.start >= last][:3]
    on = behind[0].norm if behind else ""
    when = behind[1 + (len(behind) > 1 and behind[1].norm in ("the", "early", "late", "about")) :][:1]
    dated = bool(when) and on in ("in", "on", "from", "at") and bool({"date", "range"} & set(when[0].tags))
    if behind and behind[0].norm in _OTHERWISE and not dated and not _clause(behind):
        return None
    return Value(number.text, number.start, number.end, number=number.value)


def first_of_a_sort(predication: Predication, scene: Scene) -> bool:
    """Whether somebody is called the first of a sort in a post, which they are for good: "its first female president",
    "the first woman to be head of state"."""
    if "ordinal" not in predication.modifiers:
        return False
    before = [cell for cell in scene.cells if cell.end <= predication.phrase.start][-_SORT:]
    first = next((k for k in range(len(before) - 1, -1, -1) if "ordinal" in before[k].tags), len(before))
    return any(cell.norm in _SORTS for cell in before[first:])


_SORT = 8
"""Cells between "first" and a post."""
_SORTS = frozenset(
    "female male woman man women person politician civilian black white muslim christian catholic jewish hindu sikh "
    "buddhist protestant orthodox shia sunni kurdish indigenous maori hispanic latino asian african gay openly elected "
    "directly democratically foreign-born".split()
)


def _of_women(title: str) -> bool:
    """Whether a title counts women alone: "its first chairwoman" may be the 15th to chair it."""
    last = title.split()[-1].lower() if title else ""
    return last.endswith("woman") or last in _WOMEN


_WOMEN = frozenset("queen empress princess duchess mayoress governess manageress headmistress abbess sultana".split())


def _somebodys(owner: Ref) -> bool:
    """Whether a post is counted among those who served under or beside a person: "her first chief justice"."""
    return owner.types == ("person",) or (not owner.entities and owner.text in _THEIRS)


_THEIRS = frozenset(["his", "her", "their", "my", "your"])


def among_others(predication: Predication, scene: Scene) -> bool:
    """Whether somebody became one of the holders of whom something is told: "the first prime minister to visit it"."""
    if "ordinal" not in predication.modifiers:
        return False
    last = max([predication.phrase.end, *(owner.end for owner in predication.owners)])
    behind = next((cell.norm for cell in scene.cells if cell.start >= last), "")
    return behind in _TOLD_OF


_TOLD_OF = frozenset("to who whose that ever since from born elected re-elected with under without".split())


def _clause(cells: Sequence[Cell]) -> bool:
    """ "after Peters chose Labour": a clause of its own, which does not count."""
    if len(cells) < 3 or cells[0].norm not in ("after", "since") or cells[1].sort != "subject":
        return False
    verb = cells[2]
    return verb.sort == "word" and is_past(verb.norm)


def numbered(case: Case, who: str) -> Result | None:
    """What the number comes to, if the person ever held the post: it belongs to them at all times.  None if the
    text gives no number, the claims don't count, or the number is right and the text also says when it was held."""
    value, mode = case.statement.value, case.statement.mode
    if value is None or value.number is None or mode not in _AT_ALL_TIMES | {"will", "elect"}:
        return None
    mine = [(claim, term) for claim in case.claims if matches(case, claim) for term in claim.holders if term.who == who]
    numbers = [term.ordinal for _, term in mine]
    if mine and not any(numbers):
        numbers = [
            number for claim in dict.fromkeys(claim for claim, _ in mine) for number in _in_a_row(case, claim, who)
        ]
    right = [number for number in dict.fromkeys(numbers) if number is not None]
    if not right or None in numbers:
        lasting = mine and mode == "holds" and case.statement.pattern in NAMING and not _of_now(case)
        over = all(_over(term, case.statement.published) for _, term in mine)
        return undecided("the claims don't count who held it") if lasting and over else None
    if mode in ("will", "elect") and not any(future(term, case.statement.published) for _, term in mine):
        return None  # it may be about a term that the claims don't know yet
    claim, term = mine[0]
    known = (
        f"{name_of(case, who)}: {' and '.join(nth(number) for number in right)} {claim.title}{of_words(case, claim)}"
    )
    if int(value.number) not in right:
        return Result(
            Outcome.CONFLICTS, "office-term", claim, term, known, "the claims count otherwise",
            tuple(_like(value.text, number) for number in right), wrong=Span(value.start, value.end),
        )  # fmt: skip
    if mode == "holds" and case.statement.pattern in NAMING and not _of_now(case):
        return Result(Outcome.AGREES, "office-term", claim, term, known, "the claims count so")
    return None


def _over(term: Term, published: int | None) -> bool:
    """Whether a term is over on the day: "the first president" is one for ever."""
    ends = term.end.until if term.end is not None else None
    return published is not None and ends is not None and ends <= published


def _in_a_row(case: Case, claim: OfficeClaim, who: str) -> list[int | None]:
    """Which holder somebody is of a claim that has all of them, the first one since what it is of was founded, each
    time that they came anew; both where people count returns and where they don't, and with and without those who
    only acted.  [None] where nobody can tell."""
    rows = claim.holders
    starts = [term.start.begin for term in rows if term.start is not None and term.start.begin is not None]
    counted = any(term.ordinal is not None for term in rows)
    if not (claim.complete and claim.exclusive) or counted or len(starts) < len(rows) or starts != sorted(starts):
        return [None]
    founded = [case.facts.entities[of].founded for of in claim.of]
    if not any(one is not None and one.widened(_YEAR).overlaps(Interval(starts[0], starts[0] + 1)) for one in founded):
        return [None]
    found: dict[int | None, None] = {}
    for some in (rows, tuple(term for term in rows if not term.mode)):
        spells = [term.who for at, term in enumerate(some) if not at or some[at - 1].who != term.who]
        people = list(dict.fromkeys(spells))
        found.update((at + 1, None) for at, one in enumerate(spells) if one == who)
        if who in people:
            found[people.index(who) + 1] = None
    return list(found)


_YEAR = 366
"""Days after a foundation in which the first holder came."""


def _of_now(case: Case) -> bool:
    """Whether words before the post say that it is held now."""
    start, end = case.statement.start, case.statement.end
    return not _NOW.isdisjoint(case.document.text[start:end].lower().replace(",", " ").split())


def nth(number: int) -> str:
    """ "45th", "2nd"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _like(written: str, number: int) -> str:
    """The number in digits or in words, as the text has it."""
    if written[:1].isdigit() or number >= len(_WORDS):
        return nth(number)
    word = _WORDS[number]
    return word.capitalize() if written[:1].isupper() else word
