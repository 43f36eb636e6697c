"""What came of checking, as frozen nouns for programs: the JSON contract (docs/json.md) with attributes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from datetime import date
from typing import Any

from claimcheck.errors import Fault, UserError, nearest
from claimcheck.frozen import frozen
from claimcheck.model import Problem, Report
from claimcheck.report import encode
from claimcheck.report.look import Look
from claimcheck.report.position import Point
from claimcheck.report.status import exit_status
from claimcheck.report.view import Item, Spot, Totals, View, view
from claimcheck.weight import FAIL_ON


@frozen
class Place:
    """Another place that bears on a conflict, and what it is; `start` and `end` are None where its text was not
    examined."""

    path: str
    start: Point | None
    end: Point | None
    quote: str
    role: str


@frozen
class Conflict:
    """A statement that cannot be true if the claims are.

    `start` and `end` delimit the quote, `wrong_start` and `wrong_end` the words to change (ends are excluded; lines
    and columns count from 1, offsets from 0, in characters).  `suggestions` are complete replacements of those words:
    several where either side may be wrong.  `severity` is error, warning or note, `voice` narrator, attributed or
    quoted.  `as_of` is the day on which what is known was last known to hold.
    """

    id: str
    check: str
    claims: tuple[str, ...]
    kind: str
    severity: str
    path: str
    start: Point
    end: Point
    quote: str
    wrong_start: Point
    wrong_end: Point
    wrong: str
    sentence: str
    says: str
    known: str
    because: str
    suggestions: tuple[str, ...]
    voice: str
    speaker: str
    as_of: date | None
    sources: tuple[str, ...]
    related: tuple[Place, ...]
    related_more: int = 0

    @property
    def suggestion(self) -> str | None:
        """The repair, if exactly one is possible."""
        return self.suggestions[0] if len(self.suggestions) == 1 else None


@frozen
class Agreement:
    """A statement that the claims confirm."""

    check: str
    claims: tuple[str, ...]
    path: str
    start: Point
    end: Point
    quote: str
    known: str


@frozen
class Undecided:
    """A statement that nothing can be said about, and why."""

    check: str
    path: str
    start: Point
    end: Point
    quote: str
    reason: str


@frozen
class Skip:
    """A stretch that was not analysed, and why (a language)."""

    path: str
    start: Point
    end: Point
    reason: str


@frozen
class Result:
    """All that was found, in the order of the texts and of what stands in them.

    `pilot` are conflicts with claims on trial, counted in no other total.  `problems` are what could not be examined:
    where there are any, nobody should take the rest for the whole.
    """

    conflicts: tuple[Conflict, ...]
    agrees: tuple[Agreement, ...]
    undecided: tuple[Undecided, ...]
    pilot: tuple[Conflict, ...]
    skipped: tuple[Skip, ...]
    problems: tuple[Problem, ...]
    totals: Totals
    _view: View = field(compare=False, repr=False)

    def exit_status(self, fail_on: str = "error") -> int:
        """0, 1 or 2, as `claimcheck run` ends: `fail_on` is error, warning, note or never (else `InputError`)."""
        return exit_status(self._view.report, _level(fail_on))

    def to_dict(self, *, agrees: bool = False, fail_on: str = "error") -> dict[str, Any]:
        """What `claimcheck run --format json` writes, as plain values; `agrees` adds what agrees."""
        return encode.whole(self._view, _look(agrees, fail_on))

    def to_json(self, *, agrees: bool = False, fail_on: str = "error") -> str:
        """The same as JSON text, byte for byte what the command writes."""
        from claimcheck.report.formats.json_ import render

        return render(self._view.report, _look(agrees, fail_on))


def result(report: Report) -> Result:
    """A report as a result."""
    shown = view(report)
    spots = [(shown.spot(gap.path, gap.start, gap.end), gap.reason) for gap in report.skipped]
    return Result(
        conflicts=_conflicts(shown.conflicts),
        agrees=tuple(
            Agreement(
                one.check, one.finding.verdict.claims, one.path, one.start, one.end, one.quote,
                one.finding.verdict.known,
            )
            for one in shown.agrees
        ),
        undecided=tuple(
            Undecided(one.check, one.path, one.start, one.end, one.quote, one.finding.verdict.reason)
            for one in shown.undecided
        ),
        pilot=_conflicts(shown.pilots),
        skipped=tuple(
            Skip(spot.path, spot.start, spot.end, reason) for spot, reason in spots if spot.start and spot.end
        ),
        problems=report.problems,
        totals=shown.totals,
        _view=shown,
    )  # fmt: skip


def _level(fail_on: str) -> str:
    if fail_on not in FAIL_ON:
        raise UserError([Fault("fail_on", 0, 0, f'unknown: "{fail_on}"{nearest(fail_on, FAIL_ON)}')])
    return fail_on


def _look(agrees: bool, fail_on: str) -> Look:
    return Look(show=frozenset(["agrees"] if agrees else []), fail_on=_level(fail_on))


def _conflicts(items: Iterable[Item]) -> tuple[Conflict, ...]:
    return tuple(map(_conflict, items))


def _conflict(item: Item) -> Conflict:
    statement, verdict = item.finding.statement, item.finding.verdict
    return Conflict(
        id=item.id,
        check=verdict.check,
        claims=verdict.claims,
        kind=statement.kind,
        severity=item.severity.value,
        path=item.path,
        start=item.start,
        end=item.end,
        quote=item.quote,
        wrong_start=item.wrong_start,
        wrong_end=item.wrong_end,
        wrong=item.wrong,
        sentence=item.sentence,
        says=item.finding.says,
        known=verdict.known,
        because=verdict.because,
        suggestions=verdict.suggestions,
        voice=statement.voice.kind,
        speaker=statement.voice.speaker,
        as_of=None if verdict.as_of is None else date.fromordinal(verdict.as_of),
        sources=item.sources,
        related=tuple(map(_place, item.related)),
        related_more=item.finding.further,
    )


def _place(spot: Spot) -> Place:
    return Place(spot.path, spot.start, spot.end, spot.quote, spot.role)
