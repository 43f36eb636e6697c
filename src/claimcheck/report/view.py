"""A report as the formats need it: every finding with its places, quote, fingerprint and repairs.

Formats differ in how they write; what there is to write is decided here, once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b

from claimcheck.frozen import frozen
from claimcheck.model import GLUE, Document, Finding, Outcome, Related, Report, Severity
from claimcheck.report.position import Point, Positions
from claimcheck.report.status import RANK
from claimcheck.standing import folded

_LONGEST_FIX = 100  # characters: of a longer quote only the changed words are shown


@frozen
class Spot:
    """A stretch of a document, as people count it; `start` is None where the document is not in the report."""

    path: str
    start: Point | None
    end: Point | None
    quote: str
    role: str = ""


@frozen
class Item:
    """One finding, ready to be written.

    `wrong` are the words to change, `wrong_at` where they stand in `quote` (-1 where white space or mark-up
    lies between).  `fixes` are the quote with each repair made, or the repair alone where that is too long.
    """

    id: str
    finding: Finding
    start: Point
    end: Point
    quote: str
    wrong_start: Point
    wrong_end: Point
    wrong: str
    wrong_at: int
    sentence: str
    fixes: tuple[str, ...]
    related: tuple[Spot, ...]

    @property
    def path(self) -> str:
        return self.finding.statement.path

    @property
    def severity(self) -> Severity:
        return self.finding.severity

    @property
    def check(self) -> str:
        return self.finding.verdict.check

    @property
    def sources(self) -> tuple[str, ...]:
        """Each source once (a claim that has several holds them in one text)."""
        given = (part.strip() for source in self.finding.verdict.sources for part in source.split("; "))
        return tuple(dict.fromkeys(part for part in given if part))


@frozen
class Row:
    """The same wrong phrase in one document: the first of `items` stands for all of them."""

    items: tuple[Item, ...]

    @property
    def item(self) -> Item:
        return self.items[0]


@frozen
class Totals:
    """What was examined (a document without blocks was not).  `conflicts` are those that count: pilot claims' are in
    `pilot` alone, waived ones in `waived`, those of the baseline in `old`.  `gone` are its entries that are none now.
    """

    documents: int
    statements: int
    agrees: int
    conflicts: int
    undecided: int
    errors: int
    warnings: int
    notes: int
    pilot: int
    claims: int
    waived: int = 0
    old: int = 0
    gone: int = 0


@frozen
class View:
    """All items of a report, in the order of the documents and of their text.  `documents` are those that it is about,
    `counts` how many statements (pilots aside) each of them makes."""

    report: Report
    documents: tuple[Document, ...]
    conflicts: tuple[Item, ...]
    pilots: tuple[Item, ...]
    undecided: tuple[Item, ...]
    agrees: tuple[Item, ...]
    totals: Totals
    counts: Mapping[str, int]
    positions: Lines
    waived: tuple[Item, ...] = ()
    old: tuple[Item, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was examined."""
        return not any(document.checked for document in self.report.documents)

    @property
    def notes(self) -> list[str]:
        """What the run noted, and which documents make statements that only their day could decide."""
        return [*self.report.notes, *self.undated]

    @property
    def undated(self) -> list[str]:
        """Which documents make statements that only their day could decide."""
        return list(_undated(self))

    def spot(self, path: str, start: int, end: int, quote: str = "", role: str = "") -> Spot:
        """A stretch of any document of the report."""
        known = self.positions.get(path)
        if known is None:
            return Spot(path, None, None, quote, role)
        return Spot(path, known.at(start), known.at(end), quote, role)


_UNDATED = 3  # documents that are named


def _undated(shown: View) -> Iterator[str]:
    opened = {item.path for item in shown.undecided}
    opened |= {one.path for one in shown.report.tallies if one.outcome == Outcome.UNDECIDED and not one.pilot}
    paths = [one.path for one in shown.documents if one.published is None and one.path in opened]
    if paths:
        number = "1 document" if len(paths) == 1 else f"{len(paths):,} documents"
        rest = f" and {len(paths) - _UNDATED:,} more" if len(paths) > _UNDATED else ""
        listed = ", ".join(paths[:_UNDATED]) + rest
        yield f"No day of publication is known of {number}, and what depends on it is undecided: {listed}."


class Lines:
    """The lines of the documents of a report, each laid out when it is asked for."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._known: dict[str, Positions] = {}

    def get(self, path: str) -> Positions | None:
        """The lines of a document; None for one that is not in the report."""
        if path not in self._known and path in self._documents:
            document = self._documents[path]
            self._known[path] = Positions(document.source, document.unit)
        return self._known.get(path)

    def __getitem__(self, path: str) -> Positions:
        found = self.get(path)
        if found is None:
            raise KeyError(path)
        return found


def view(report: Report) -> View:
    """Everything that formats share, worked out once."""
    documents = {document.path: document for document in report.documents}
    positions = Lines(documents)
    order = {path: index for index, path in enumerate(documents)}
    findings = sorted(
        (found for found in report.findings if found.severity is not Severity.OFF),
        key=lambda found: (order[found.statement.path], *extent(found), found.verdict.check, found.verdict.claims),
    )
    seen: Counter[tuple[str, ...]] = Counter()
    names = ("conflicts", "pilots", "undecided", "agrees", "waived", "old")
    groups: dict[str, list[Item]] = {name: [] for name in names}
    for found in findings:
        item = _item(found, documents, positions, seen, report.whereabouts.named)
        outcome = found.verdict.outcome
        if outcome is Outcome.CONFLICTS:
            groups[_group(found)].append(item)
        elif not found.pilot:
            groups["undecided" if outcome is Outcome.UNDECIDED else "agrees"].append(item)
    levels = Counter(item.severity for item in groups["conflicts"])
    counts = Counter(item.path for name in names if name != "pilots" for item in groups[name])
    rest: Counter[str] = Counter()
    for one in report.tallies:
        if not one.pilot:
            counts[one.path] += one.number
            rest[one.outcome] += one.number
    told = _told(report, counts)
    totals = Totals(
        documents=sum(document.checked for document in told),
        statements=counts.total(),
        agrees=len(groups["agrees"]) + rest[Outcome.AGREES],
        conflicts=len(groups["conflicts"]) + rest[Outcome.CONFLICTS],
        undecided=len(groups["undecided"]) + rest[Outcome.UNDECIDED],
        errors=levels[Severity.ERROR],
        warnings=levels[Severity.WARNING],
        notes=levels[Severity.NOTE],
        pilot=len(groups["pilots"]),
        claims=report.claims,
        waived=len(groups["waived"]),
        old=len(groups["old"]),
        gone=0 if report.baseline is None else len(report.baseline.gone),
    )
    of = {name: tuple(items) for name, items in groups.items()}
    return View(report, told, **of, totals=totals, counts=counts, positions=positions)


def _told(report: Report, counts: Mapping[str, int]) -> tuple[Document, ...]:
    """The documents that a report is about: of one since a revision, those that changed, and others of which it says
    something all the same."""
    since = report.since
    if since is None:
        return report.documents
    return tuple(one for one in report.documents if one.path in since.changed or one.path in counts)


def _group(conflict: Finding) -> str:
    if conflict.waiver is not None:
        return "waived"
    return "pilots" if conflict.pilot else "old" if conflict.old else "conflicts"


def extent(found: Finding) -> tuple[int, int]:
    """Where the quote stands: the verdict's own, or the statement's."""
    return found.verdict.quote or (found.statement.start, found.statement.end)


def fingerprint(check: str, claims: Sequence[str], path: str, quote: str, repeat: int) -> str:
    """An id that edits elsewhere don't change, nor the folder in which one stands: no line, no offset, and the path is
    the document's from the root of the project; `repeat` counts equal ones of a document."""
    parts = (check, *claims, path.replace("\\", "/"), folded(quote), str(repeat))
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _item(
    found: Finding,
    documents: Mapping[str, Document],
    positions: Lines,
    seen: Counter[tuple[str, ...]],
    named: Callable[[str], str],
) -> Item:
    statement, verdict = found.statement, found.verdict
    document, at = documents[statement.path], positions[statement.path].at
    start, end = extent(found)
    wrong_start, wrong_end = verdict.wrong or statement.wrong
    quote, wrong = document.words(start, end), document.words(wrong_start, wrong_end)
    key = (verdict.outcome, verdict.check, *verdict.claims, statement.path, folded(quote))
    seen[key] += 1
    inside = start <= wrong_start and wrong_end <= end and bool(wrong)
    before = document.text[start:wrong_start].replace(GLUE, "") if inside else ""
    lead = " ".join(before.split())
    wrong_at = (len(lead) + (bool(lead) and before[-1:].isspace())) if inside else -1
    if wrong_at >= 0 and quote[wrong_at : wrong_at + len(wrong)] != wrong:
        wrong_at = -1
    return Item(
        id=fingerprint(verdict.check, verdict.claims, named(statement.path), quote, seen[key]),
        finding=found,
        start=at(start),
        end=at(end),
        quote=quote,
        wrong_start=at(wrong_start),
        wrong_end=at(wrong_end),
        wrong=wrong,
        wrong_at=wrong_at,
        sentence=document.words(*statement.sentence),
        fixes=tuple(_mended(quote, wrong, wrong_at, repair) for repair in verdict.suggestions),
        related=tuple(_spot(related, positions) for related in found.related),
    )


def _mended(quote: str, wrong: str, wrong_at: int, repair: str) -> str:
    if wrong_at < 0 or len(quote) > _LONGEST_FIX:
        return repair
    return quote[:wrong_at] + repair + quote[wrong_at + len(wrong) :]


def _spot(related: Related, positions: Lines) -> Spot:
    known = positions.get(related.path)
    quote = " ".join(related.quote.replace(GLUE, "").split())
    if known is None:
        return Spot(related.path, None, None, quote, related.role)
    return Spot(related.path, known.at(related.start), known.at(related.end), quote, related.role)


def rows(items: Iterable[Item]) -> tuple[Row, ...]:
    """One row for the same wrong phrase repeated in a document; in each document the worst first, then as they
    stand in the text.  Documents keep their order."""
    merged: dict[tuple[object, ...], list[Item]] = {}
    order: dict[str, int] = {}
    for item in items:
        order.setdefault(item.path, len(order))
        statement, verdict = item.finding.statement, item.finding.verdict
        key = (
            (item.path, item.check, verdict.claims, item.severity, verdict.known, verdict.reason, verdict.suggestions),
            (folded(item.quote), statement.voice.kind, statement.voice.speaker, item.finding.waiver),
        )
        merged.setdefault(key, []).append(item)
    made = [Row(tuple(same)) for same in merged.values()]
    made.sort(key=lambda row: (order[row.item.path], RANK[row.item.severity], row.item.start.offset))
    return tuple(made)


def cut(all_rows: Sequence[Row], most: int) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows that are shown and those that are not: the worst of the whole report stay, in their order."""
    if most <= 0 or len(all_rows) <= most:
        return tuple(all_rows), ()
    ranked = sorted(range(len(all_rows)), key=lambda index: (RANK[all_rows[index].item.severity], index))
    kept = frozenset(ranked[:most])
    shown = tuple(row for index, row in enumerate(all_rows) if index in kept)
    return shown, tuple(row for index, row in enumerate(all_rows) if index not in kept)


def short_paths(paths: Iterable[str]) -> dict[str, str]:
    """Each path by the shortest end of it that names no other one: the file name where that is enough."""
    parts = {path: path.replace("\\", "/").split("/") for path in paths}
    ends: Counter[str] = Counter()
    for pieces in parts.values():
        ends.update("/".join(pieces[index:]) for index in range(len(pieces)))
    return {
        path: next(
            (end for index in range(len(pieces) - 1, -1, -1) if (end := "/".join(pieces[index:])) and ends[end] == 1),
            path,
        )
        for path, pieces in parts.items()
    }


def iso(day: int | None) -> str | None:
    """An ordinal day as people and programs write it."""
    return None if day is None else date.fromordinal(day).isoformat()
