"""Which holder in a row: "the 45th president of the United States", "Ghana's fifth president"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.office.case import Case, Result
from claimcheck.kinds.office.phrasing import name_of, of_words
from claimcheck.model import NumberRef, Outcome, Predication, Span, Value
from claimcheck.text.scene import Scene

_OTHERWISE = frozenset(
    "to who whose in since from after ever under with elected born by at on not within during for killed".split()
)
"""Words behind a post that count its holders in another way: "the first president to visit", "second since 1990"."""
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
    if predication.construction == "title" and " " not in predication.subject.text:
        return None  # "the second President Bush"
    last = max([predication.phrase.end, *(owner.end for owner in predication.owners)])
    behind = [cell for cell in scene.cells if cell.start >= last][:2]
    dated = len(behind) > 1 and behind[0].norm in ("in", "on") and "date" in behind[1].tags
    if behind and behind[0].norm in _OTHERWISE and not dated:
        return None
    return Value(number.text, number.start, number.end, number=number.value)


def miscounted(case: Case, agreeing: Sequence[Result]) -> Result | None:
    """A conflict if the person held the post, and no reading has that number."""
    value = case.statement.value
    if value is None or value.number is None:
        return None
    worst: Result | None = None
    for result in agreeing:
        claim, term = result.claim, result.term
        if claim is None or term is None:
            return None
        numbers = [one.ordinal for one in claim.holders if one.who == term.who]
        right = [number for number in numbers if number is not None]
        if len(right) < len(numbers) or int(value.number) in right:
            return None
        told = " and ".join(nth(number) for number in dict.fromkeys(right))
        worst = worst or Result(
            Outcome.CONFLICTS, "office-term", claim, term,
            f"{name_of(case, term.who)}: {told} {claim.title}{of_words(case, claim)}", "the claims count otherwise",
            tuple(dict.fromkeys(_like(value.text, number) for number in right)), wrong=Span(value.start, value.end),
        )  # fmt: skip
    return worst


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
