"""What one document gave, and from many of them a report.

A sheet is made by `journey`, or comes from where results are kept (`kept`).  What users choose (levels, `--select`,
`--ignore`, what is shown) is applied here, behind both: it spoils nothing that is kept, and a report is the same
wherever its sheets are from.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import field
from typing import Protocol

from claimcheck.compare import Thing, Told
from claimcheck.counted import Tally
from claimcheck.frozen import frozen, replace
from claimcheck.kind import DISAGREE
from claimcheck.model import (
    Document,
    Finding,
    Outcome,
    Problem,
    Related,
    Report,
    Severity,
    Skipped,
    Statement,
    Verdict,
)
from claimcheck.standing import folded
from claimcheck.weight import Weight

EVERY = frozenset(Outcome)
SAYS_IT_RIGHT = "says it right"
"""What the place of a statement that agrees is to a conflict."""


@frozen
class Stamp:
    """What a finding is chosen, weighed and counted by; `entities` are what its subject may be."""

    outcome: Outcome
    check: str
    claims: tuple[str, ...]
    entities: tuple[str, ...]
    pilot: bool
    weight: Weight

    def named(self, names: frozenset[str]) -> bool:
        """Whether one of these checks, claims or entities is its own."""
        return self.check in names or not (names.isdisjoint(self.claims) and names.isdisjoint(self.entities))


Row = tuple[Stamp, int, Verdict]
"""A finding: its stamp, the number of its statement, and its verdict."""


class Sheet(Told):
    """What one document gave: its findings in the order of the text, and what of it was not analysed."""

    def __init__(
        self,
        document: Document,
        statements: Sequence[Statement],
        rows: Sequence[Row],
        things: Sequence[tuple[int, Sequence[Thing]]],
        paragraphs: Sequence[bytes],
        skipped: Sequence[Skipped] = (),
    ) -> None:
        super().__init__(document, statements, things, paragraphs)
        self._rows, self.skipped = rows, skipped

    @property
    def rows(self) -> Sequence[Row]:
        """Its findings."""
        return self._rows

    def counts(self) -> Iterable[tuple[Stamp, int]]:
        """How many findings have which stamp."""
        found: dict[Stamp, int] = {}
        for stamp, _, _ in self.rows:
            found[stamp] = found.get(stamp, 0) + 1
        return found.items()

    def chosen(self, stamps: Container[Stamp]) -> Sequence[Row]:
        """The findings with these stamps."""
        return [row for row in self.rows if row[0] in stamps]

    def findings(self, severities: Mapping[Stamp, Severity]) -> list[Finding]:
        """The findings with these stamps, in the order of the text."""
        found = []
        for stamp, number, verdict in self.chosen(severities):
            statement = placed(self.statement(number), verdict)
            says = self.document.words(statement.start, statement.end)
            found.append(
                Finding(statement, verdict, severities[stamp], says, pilot=stamp.pilot, milder=stamp.weight.milder)
            )
        return found


def placed(statement: Statement, found: Verdict) -> Statement:
    """The statement with the quote and the wrong words that its verdict settled on."""
    if found.quote is not None:
        statement = replace(statement, start=found.quote.start, end=found.quote.end)
    if found.wrong is not None:
        statement = replace(statement, wrong=found.wrong)
    return statement


@frozen
class Choice:
    """What the user chose.  `select`/`ignore` are ids of checks, claims or entities; `levels` gives checks other
    severities, `levels_of` the same for single documents by path; `listed` are the outcomes that somebody looks at:
    others are only counted."""

    select: Sequence[str] = ()
    ignore: Sequence[str] = ()
    levels: Mapping[str, str] = field(default_factory=dict)
    levels_of: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    listed: frozenset[Outcome] = EVERY

    @property
    def compares(self) -> bool:
        """Whether documents are held against each other at all."""
        every = (self.levels, *({**self.levels, **own} for own in self.levels_of.values()))
        return any(levels.get(DISAGREE.id) != Severity.OFF for levels in every)


class Filed(Protocol):
    """A claim by its id, and what it is filed under."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags."""

    @property
    def owner(self) -> str:
        """Who keeps it; "" if nobody is named."""


class _Sieve:
    """Which findings are wanted, and how grave they are."""

    def __init__(self, choice: Choice) -> None:
        self._levels = choice.levels
        self._levels_of = {path: {**choice.levels, **own} for path, own in choice.levels_of.items()}
        self._select, self._ignore = frozenset(choice.select), frozenset(choice.ignore)
        self._known: dict[Stamp, Severity | None] = {}

    def severity(self, stamp: Stamp, path: str) -> Severity | None:
        """How grave a finding is; None if it is not wanted or off."""
        own = self._levels_of.get(path)
        if own is not None:
            return self._found(stamp, own)
        if stamp not in self._known:
            self._known[stamp] = self._found(stamp, self._levels)
        return self._known[stamp]

    def _found(self, stamp: Stamp, levels: Mapping[str, str]) -> Severity | None:
        if (self._select and not stamp.named(self._select)) or stamp.named(self._ignore):
            return None
        level = stamp.weight.severity(stamp.check, levels)
        return None if level is Severity.OFF else level

    def contrary(self, one: Finding) -> Finding | None:
        """A disagreement of documents with its severity, if it is wanted."""
        found = one.verdict
        stamp = Stamp(found.outcome, found.check, found.claims, one.statement.entities, False, _PLAIN)
        level = self.severity(stamp, one.statement.path)
        return None if level is None else replace(one, severity=level)


_PLAIN = Weight(DISAGREE.severity.value)


def report(
    sheets: Sequence[Sheet],
    contrary: Iterable[Finding],
    claims: Sequence[Filed],
    choice: Choice,
    problems: Iterable[Problem] = (),
) -> Report:
    """Everything that can be said of these documents.  `contrary` are the disagreements between them, `claims` all that
    were held."""
    sieve = _Sieve(choice)
    found: list[Finding] = []
    tallies: list[Tally] = []
    for sheet in sheets:
        path = sheet.document.path
        listed: dict[Stamp, Severity] = {}
        for stamp, number in sheet.counts():
            severity = sieve.severity(stamp, path)
            if severity is None:
                continue
            if stamp.outcome in choice.listed:
                listed[stamp] = severity
            else:
                tallies.append(Tally(path, stamp.outcome, stamp.check, stamp.claims, stamp.pilot, number))
        if listed:
            found.extend(sheet.findings(listed))
    found.extend(one for each in contrary if (one := sieve.contrary(each)))
    order = {sheet.document.path: at for at, sheet in enumerate(sheets)}
    found.sort(key=lambda one: (order[one.statement.path], one.statement.start, one.statement.end))
    return Report(
        documents=tuple(sheet.document for sheet in sheets),
        findings=tuple(_related(found, sheets, sieve)),
        problems=tuple(problems),
        skipped=tuple(skipped for sheet in sheets for skipped in sheet.skipped),
        claims=len(claims),
        desks=_desks(found, claims),
        tallies=tuple(tallies),
    )


def _desks(found: Sequence[Finding], claims: Sequence[Filed]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    named = {id for one in found if one.verdict.outcome is Outcome.CONFLICTS for id in one.verdict.claims}
    desks = ((claim.id, tuple(filter(None, (claim.owner, *claim.tags)))) for claim in claims)
    return tuple((id, of_claim) for id, of_claim in desks if of_claim and id in named)


def _related(found: Sequence[Finding], sheets: Sequence[Sheet], sieve: _Sieve) -> list[Finding]:
    """Conflicts with the nearest places in other documents that say it right."""
    asked = {key for one in found if _lonely(one) for key in _keys(one)}
    if not asked:
        return list(found)
    right: dict[tuple[str, str], dict[_Spot, Related]] = {}
    spots: dict[str, _Spot] = {}
    for number, sheet in enumerate(sheets):
        path = sheet.document.path
        here = spots[path] = (sheet.document.published or 0, number)
        agreeing = {
            stamp: severity
            for stamp, _ in sheet.counts()
            if stamp.outcome is Outcome.AGREES
            and any((claim, id) in asked for claim in stamp.claims for id in stamp.entities)
            and (severity := sieve.severity(stamp, path)) is not None
        }
        for one in sheet.findings(agreeing) if agreeing else ():
            for key in asked.intersection(_keys(one)):
                place = Related(path, one.statement.start, one.statement.end, one.says, SAYS_IT_RIGHT)
                right.setdefault(key, {}).setdefault(here, place)
    beside = _Beside(right)
    return [beside.linked(one, spots[one.statement.path]) if _lonely(one) else one for one in found]


_Spot = tuple[int, int]
"""Where a document stands among the others: its day (0 if it is not known), and its number."""
_NEAREST = 3
"""How many places that say it right come with a conflict."""


class _Beside:
    """The places that say it right, by what they are about.  What says the very same words on another day helps nobody
    to see what is wrong with them."""

    def __init__(self, right: Mapping[tuple[str, str], Mapping[_Spot, Related]]) -> None:
        self._right = right
        self._merged: dict[tuple[tuple[str, str], ...], _Places] = {}
        self._other: dict[tuple[tuple[tuple[str, str], ...], str], list[_Spot]] = {}

    def linked(self, one: Finding, here: _Spot) -> Finding:
        """The conflict with those of other documents: the nearest day first, then the nearest in the order given."""
        keys = tuple(_keys(one))
        places = self._about(keys)
        order = self._otherwise(keys, places, folded(one.says))
        at = bisect_left(order, here)
        own = order[at : at + 1] == [here]
        around = [*order[max(0, at - _NEAREST) : at], *order[at + own : at + own + _NEAREST]]
        around.sort(key=lambda spot: (abs(spot[0] - here[0]), abs(spot[1] - here[1])))
        near = tuple(places.at[spot] for spot in around[:_NEAREST])
        return replace(one, related=near, further=len(order) - own - len(near)) if near else one

    def _otherwise(self, keys: tuple[tuple[str, str], ...], places: _Places, words: str) -> list[_Spot]:
        """The spots, in order, whose words are not these."""
        if words not in places.words:
            return places.order
        if (keys, words) not in self._other:
            self._other[keys, words] = [spot for spot in places.order if folded(places.at[spot].quote) != words]
        return self._other[keys, words]

    def _about(self, keys: tuple[tuple[str, str], ...]) -> _Places:
        if keys not in self._merged:
            at: dict[_Spot, Related] = {}
            for key in keys:
                for spot, place in self._right.get(key, {}).items():
                    at.setdefault(spot, place)
            self._merged[keys] = _Places(sorted(at), at, frozenset(folded(place.quote) for place in at.values()))
        return self._merged[keys]


@frozen
class _Places:
    """Places by where they stand, those spots in order, and the words at them."""

    order: list[_Spot]
    at: dict[_Spot, Related]
    words: frozenset[str]


def _lonely(one: Finding) -> bool:
    return one.verdict.outcome is Outcome.CONFLICTS and not one.related


def _keys(one: Finding) -> list[tuple[str, str]]:
    return [(claim, id) for claim in one.verdict.claims for id in one.statement.entities]
