"""How long somebody held a post: "for 16 years", "his 34-year rule"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.office.case import LASTED, POWER, Case, Result, undecided
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.phrasing import fact
from claimcheck.kinds.office.stretch import SKIPPED, Stretch, stretch_at
from claimcheck.model import Outcome, Predication, Span, Statement, Term, Value
from claimcheck.terms import possible
from claimcheck.text.scene import Scene

_DAYS = {"D": 1.0, "W": 7.0, "M": 30.44, "Y": 365.25}
_SHARE = 0.15
"""What people round by."""
_PAUSE = 31
"""Days between two terms that people do not count as a pause."""
_ROUND = 5
_DOZEN = 12
_COUNTED = 1.5
"""By how many years a count may be off: whole years, or calendar years that somebody served in."""
_EXACT = (11, 20)
"""From which number on, and up to which, one that is not round has been counted."""
_NOT_IT = frozenset(["elect", "acting", "caretaker", "former", "deputy"])
"""Modifiers of a title that make it another post, or the time before or after it."""
PART = "partial"
"""Marks a length that may be that of a part: only one that is too long is wrong."""


def lasting(said: Statement, stretch: Stretch, text: str, *, part: bool = False) -> Statement:
    """The statement that a post was held for so long; `part`: that, or longer."""
    words = " ".join(text[stretch.start : stretch.end].split())
    return replace(
        said, mode=LASTED, start=min(said.start, stretch.start), end=max(said.end, stretch.end),
        wrong=Span(stretch.start, stretch.end), times=(),
        value=Value(words, stretch.start, stretch.end, number=stretch.number, unit=stretch.unit),
        modifiers=(*said.modifiers, *([stretch.bent] if stretch.bent else []), *([PART] if part else [])),
    )  # fmt: skip


def told_inside(predication: Predication, said: Statement, scene: Scene) -> Iterator[Statement]:
    """The statement on a length between the verb and the post: "was for eight years prime minister"."""
    cells = scene.cells
    at = next((k for k, cell in enumerate(cells) if cell.start >= predication.phrase.start), len(cells))
    opens = next((k for k in range(at - 1, -1, -1) if cells[k].norm == "for"), -1)
    if opens < 0 or any(cell.norm in ("had", "hoped") for cell in cells[max(0, opens - 4) : opens]):
        return
    for k in range(opens + 1, at):
        stretch = stretch_at(cells, k)
        if stretch is not None:
            yield lasting(said, stretch, scene.text)
            return
        if cells[k].norm not in SKIPPED:
            return


def lasted(case: Case, who: str, posts: Sequence[tuple[OfficeClaim, Term]]) -> Result:
    """Whether any row of the person's terms, or all of them together, was so long."""
    value, published = case.statement.value, case.statement.published
    if value is None or value.number is None or not posts:
        return undecided("the claims don't know the person in this post")
    if other := sorted(_NOT_IT & set(case.statement.modifiers)):
        return undecided(f"“{other[0]}” makes it another post, or a time before or after it")
    if all(term.mode for _, term in posts):
        return undecided(f"the terms are held “as: {posts[0][1].mode}”: whether the text counts them is open")
    unit = _DAYS[value.unit]
    nearest = None
    rows = [[term for one, term in posts if one is claim] for claim in dict.fromkeys(claim for claim, _ in posts)]
    rows += [full for row in rows if 0 < len(full := [term for term in row if not term.mode]) < len(row)]
    if len(rows) > 1 and (case.title == POWER or case.title in case.offices.leaders):
        rows.append([term for _, term in posts])  # "in power for 37 years", first as prime minister
    for row in rows:
        for least, most in _lengths(row, published):
            if least is None or most is None:
                return undecided("the claims don't say from when until when it was held")
            off = _off(value.number, least / unit, most / unit, case.statement.modifiers)
            nearest = off if nearest is None else min(nearest, off)
    if nearest is None:
        return undecided("the term had not begun")
    claim, term = next((one for one in reversed(posts) if not one[1].mode), posts[-1])
    known = "; ".join(fact(case, one, held) for one, held in posts)
    if nearest <= 1:
        return Result(Outcome.AGREES, "office-term", claim, term, known, "the claims say so")
    if nearest <= _slack(value.number):
        return undecided("the number may be a round one")
    if _shorter(value.number, rows, published, unit):
        from claimcheck.kinds.office.in_what_way import in_a_way  # rarely needed, and start-up time counts

        if in_a_way(case, Span(value.start, value.end)):
            return undecided("it may be told of a part of the term")
    return Result(
        Outcome.CONFLICTS, "office-term", claim, term, known, "it was held for another length of time",
        wrong=Span(value.start, value.end),
    )  # fmt: skip


def _shorter(number: float, rows: Sequence[Sequence[Term]], published: int | None, unit: float) -> bool:
    """Whether a number of years falls short of some length for which the post was held."""
    lengths = [most for row in rows for _, most in _lengths(row, published) if most is not None]
    return any(number < most / unit for most in lengths)


def _slack(number: float) -> float:
    if _EXACT[0] <= number < _EXACT[1] and number % _ROUND and number % _DOZEN:
        return _COUNTED  # nobody says fourteen for sixteen
    return max(_COUNTED, number * (_SHARE + (0.1 if number >= 2 * _ROUND and number % _ROUND == 0 else 0)))


def _off(number: float, least: float, most: float, modifiers: Sequence[str]) -> float:
    """By how many units a number misses a length that lies between two."""
    short, long = max(0.0, least - number), max(0.0, number - most)
    if "MORE_THAN" in modifiers or PART in modifiers:
        return long  # "more than five years" is true of eight
    return max(short, long)


def _lengths(terms: Sequence[Term], published: int | None) -> Iterator[tuple[float | None, float | None]]:
    """The least and the greatest number of days of each run of terms without a pause, and of all together."""
    total = (0.0, 0.0)
    run: tuple[float, float] | None = None
    last: int | None = None
    for term in sorted(terms, key=lambda term: possible(term).begin or 0):
        if term.start is None or term.start.begin is None or term.start.until is None:
            yield None, None
            return
        if published is not None and term.start.begin > published:
            continue
        end = term.end
        if end is None or (published is not None and end.begin is not None and end.begin > published):
            if published is None:
                yield None, None
                return
            first, until = published, published + 1
        elif end.begin is None or end.until is None:
            yield None, None
            return
        else:
            first, until = end.begin, end.until
        least, most = float(max(0, first - term.start.until + 1)), float(until - term.start.begin)
        yield least, most
        if run is not None and last is not None and term.start.begin - last <= _PAUSE:
            run = (run[0] + least, run[1] + most)
            yield run
        else:
            run = (least, most)
        last = until
        total = (total[0] + least, total[1] + most)
        yield total
