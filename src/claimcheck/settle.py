"""What is settled beforehand, laid over a report: conflicts that are waived, and those of the baseline.

A pure step between the judging and the formats.  It takes no finding away: it says of a conflict that it may stand, and
of a waiver or an entry of the baseline that it has nothing to do any more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from hashlib import blake2b
from typing import Any

from claimcheck.claims.book import ClaimBook
from claimcheck.claims.store import Opened
from claimcheck.compare import OTHERWISE
from claimcheck.errors import Fault
from claimcheck.frozen import frozen, replace
from claimcheck.interval import Interval, told
from claimcheck.model import Document, Finding, Outcome, Report, Severity
from claimcheck.read.globs import glob_expression
from claimcheck.read.ignores import ignores
from claimcheck.read.suffixes import file_of
from claimcheck.report.position import Positions
from claimcheck.report.view import extent
from claimcheck.standing import Baseline, Compared, Entry, Waiver, folded

_NOT_HELD = ("place", "checked", "review_by", "source", "note", "tags", "owner", "status", "severity")
"""What a claim says besides what it holds: a waiver does not end when it changes."""
_MOST = 3  # places that are named in one remark


@frozen
class Scope:
    """What a run looked at.  `named` gives a document's path as baselines and waivers know it; `whole` says that all
    documents of the project were asked for, `narrowed` that some checks or claims were left out, `missing` are the
    paths of the baseline that no file has any more."""

    named: Callable[[str], str]
    whole: bool = True
    narrowed: bool = False
    missing: frozenset[str] = frozenset()


@frozen
class Case:
    """A conflict as waivers and baselines know it: its number among the findings, its names (check, claims and
    entities), and the block that it stands in."""

    number: int
    finding: Finding
    entry: Entry
    names: frozenset[str]
    block: int | None


def settle(
    report: Report,
    claims: Opened,
    scope: Scope,
    *,
    waivers: Sequence[Waiver] | None,
    baseline: Baseline | None,
    checks: Iterable[str],
    today: int,
) -> Report:
    """The report with each conflict's waiver and whether it is in the baseline, and with notes on what is ended, wrong
    or of no use.  `waivers` None: none hold, not even those of the documents.  `today` is an ordinal day."""
    documents = {document.path: document for document in report.documents}
    paths = {path: scope.named(path) for path in documents}
    cases = list(_cases(report, documents, paths))
    findings, notes, returned = list(report.findings), list(report.notes), report.returned
    if waivers is not None:
        found = _Waiving(claims, documents, paths, scope, today)
        names = frozenset(checks)
        held = frozenset(claim.id for claim in claims.catalogue.all_claims) | frozenset(claims.catalogue.entities)
        inside = [ignores(document, names, held) for document in report.documents if document.comments]
        every = [*(waiver for one in inside for waiver in one.waivers), *waivers]
        for number, waiver in found.waived(every, cases).items():
            findings[number] = replace(findings[number], waiver=waiver)
        found.faults.extend(fault for one in inside for fault in one.faults)
        notes += [str(fault) for fault in sorted(found.faults)]
        returned = tuple(str(fault) for fault in sorted(found.returned))
    compared = None
    if baseline is not None:
        examined = frozenset(paths[document.path] for document in report.documents if document.checked)
        old, compared = _compared(baseline, cases, findings, examined, scope)
        for number in old:
            findings[number] = replace(findings[number], old=True)
    return replace(report, findings=tuple(findings), notes=tuple(notes), returned=returned, baseline=compared)


def entries(report: Report, named: Callable[[str], str]) -> list[Entry]:
    """The conflicts of a report as a baseline holds them: those that count."""
    documents = {document.path: document for document in report.documents}
    return [
        case.entry
        for case in _cases(report, documents, {path: named(path) for path in documents})
        if case.finding.waiver is None and not case.finding.pilot
    ]


def _cases(report: Report, documents: Mapping[str, Document], paths: Mapping[str, str]) -> Iterator[Case]:
    """The conflicts, in the order of the report.  `paths` are those of the documents as baselines know them."""
    starts: dict[str, list[int]] = {}
    for number, found in enumerate(report.findings):
        verdict, statement = found.verdict, found.statement
        if verdict.outcome is not Outcome.CONFLICTS or found.severity is Severity.OFF:
            continue
        path = statement.path
        document = documents[path]
        if path not in starts:
            starts[path] = [block.start for block in document.blocks]
        start, end = extent(found)
        words = folded(document.words(start, end))
        at = bisect_right(starts[path], start)
        yield Case(
            number,
            found,
            Entry(paths[path], verdict.check, tuple(sorted(verdict.claims)), words, found.milder),
            frozenset((*verdict.claims, *statement.entities)),
            starts[path][at - 1] if at else None,
        )


# --- waivers -------------------------------------------------------------------------------------------


class _Waiving:
    """Waivers held against conflicts; `faults` grows, and `returned` with those by which something is one again."""

    def __init__(
        self,
        claims: Opened,
        documents: Mapping[str, Document],
        paths: Mapping[str, str],
        scope: Scope,
        today: int,
    ) -> None:
        self.claims, self.documents, self.scope, self.today = claims, documents, scope, today
        self.faults: list[Fault] = []
        self.returned: list[Fault] = []
        self.examined = [paths[document.path] for document in documents.values() if document.checked]

    def waived(self, waivers: Sequence[Waiver], cases: Sequence[Case]) -> dict[int, Waiver]:
        """The waiver of each conflict that has one (the first), by the finding's number."""
        found: dict[int, Waiver] = {}
        by_check: dict[str, list[Case]] = {}
        for case in cases:
            by_check.setdefault(case.entry.check, []).append(case)
        all_meant: list[list[Case]] = []
        for waiver in waivers:
            among = by_check.get(waiver.check, []) if waiver.check else cases
            fits = _fits(waiver)
            meant = [case for case in among if fits(case)]
            all_meant.append(meant)
            if not self._ended(waiver):
                for case in meant:
                    if self._unchanged(waiver, case):
                        found.setdefault(case.number, waiver)
        for waiver, meant in zip(waivers, all_meant, strict=True):
            self._tell(waiver, meant, [case for case in meant if case.number not in found])
        return found

    def _ended(self, waiver: Waiver) -> bool:
        return bool(waiver.ill) or (waiver.until is not None and waiver.until < self.today)

    def _unchanged(self, waiver: Waiver, case: Case) -> bool:
        return not waiver.digest or self._digest(case) == waiver.digest

    def _digest(self, case: Case) -> str:
        return digest(case.finding, self.documents[case.finding.statement.path], self.claims.book)

    def _tell(self, waiver: Waiver, meant: Sequence[Case], back: Sequence[Case]) -> None:
        """What is to be said of a waiver: its end comes before its use.  `back` are those of the conflicts it is meant
        for that nothing waives."""
        if self._ended(waiver):
            day = "" if waiver.until is None else told(Interval(waiver.until, waiver.until + 1))
            how = f"{waiver.ill}: this waiver counts as ended" if waiver.ill else f"this waiver ended on {day}"
            if back:
                self._fault(waiver, f"{how}; what it waived is a conflict again ({self._places(back)})", back=True)
            elif meant:
                self._fault(waiver, f"{how}, and another one waives the same: take it out")
            elif self._looked(waiver):
                self._fault(waiver, f"{how}, and matches no conflict: take it out")
            else:
                self._fault(waiver, how)
        elif meant and not any(self._unchanged(waiver, case) for case in meant):
            changed = "the claim or the sentence has changed since this was waived"
            how = "it is a conflict again" if len(back) == 1 else "what it fits is in conflict, and not waived"
            again = f"{how} ({self._places(back)})" if back else "another one waives it: take it out"
            self._fault(waiver, f"{changed}; {again}", back=bool(back))
        elif not meant and self._looked(waiver):
            where = " in this paragraph" if waiver.block is not None else ""
            self._fault(waiver, f"this waiver matches no conflict{where}: mend it, or take it out")

    def _looked(self, waiver: Waiver) -> bool:
        """Whether the run would have found what the waiver is for."""
        if self.scope.narrowed:
            return False
        if waiver.block is not None or self.scope.whole:
            return True
        return bool(waiver.document) and any(map(matcher(waiver.document), self.examined))

    def _places(self, cases: Sequence[Case]) -> str:
        shown = []
        for case in cases[:_MOST]:
            document = self.documents[case.finding.statement.path]
            at = Positions(document.source, document.unit).at(extent(case.finding)[0])
            shown.append(f"{document.path}:{at}")
        rest = len(cases) - _MOST
        return ", ".join(shown) + (f" and {rest:,} more" if rest > 0 else "")

    def _fault(self, waiver: Waiver, message: str, back: bool = False) -> None:
        fault = Fault(waiver.path, waiver.line, waiver.column, message)
        self.faults.append(fault)
        self.returned += [fault] if back else []


def _fits(waiver: Waiver) -> Callable[[Case], bool]:
    """Whether a conflict is one that the waiver is for, whatever its end."""
    matches = matcher(waiver.document) if waiver.document else None

    def fits(case: Case) -> bool:
        if waiver.check and waiver.check != case.entry.check:
            return False
        if waiver.claim and waiver.claim not in case.names:
            return False
        if waiver.block is not None:
            return (waiver.path, waiver.block) == (case.finding.statement.path, case.block)
        if waiver.quote and waiver.quote != case.entry.words:
            return False
        return matches is None or matches(case.entry.path)

    return fits


def matcher(pattern: str) -> Callable[[str], bool]:
    """Whether the `document` of a waiver means a document, or the file that holds it among others (`week.json#12`)."""
    expression = glob_expression(pattern)
    return lambda path: bool(expression.fullmatch(path) or expression.fullmatch(file_of(path)))


def digest(found: Finding, document: Document, book: ClaimBook) -> str:
    """Twelve hexadecimal digits that change with the sentence and with what is held of it: the claims, or the entity
    where a check needs no claim, or else the other place that it contradicts."""
    statement = found.statement
    parts = [folded(document.words(*statement.sentence))]
    parts += [_canonical(book.claim(id)) for id in sorted(found.verdict.claims)]
    if not found.verdict.claims:
        parts += [_canonical(book.entities[id]) for id in statement.entities if id in book.entities]
    parts += [folded(one.quote) for one in found.related if one.role == OTHERWISE]
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _canonical(value: Any) -> str:
    """A value in words that only its content changes: fields that say nothing, and where it stands, are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        parts = (
            f"{field.name}={_canonical(part)}"
            for field in fields(value)
            if field.name not in _NOT_HELD and (part := getattr(value, field.name)) != field.default
        )
        return f"({', '.join(parts)})"
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(_canonical, value))}]"
    return repr(value)


# --- the baseline --------------------------------------------------------------------------------------


def _compared(
    baseline: Baseline, cases: Sequence[Case], findings: Sequence[Finding], examined: frozenset[str], scope: Scope
) -> tuple[set[int], Compared]:
    """The numbers of the conflicts that are in the baseline, and what of it is gone (of the documents `examined` and of
    those that are missing).  Of equal conflicts as many are old as the baseline has, those that are not waived first;
    which of them is new nobody can tell.  What was milder covers nothing graver; where the baseline does not say what
    was, the milder ones are taken for the old ones."""
    left = Counter(baseline.entries)
    old = set()

    def cover(meant: Iterable[Case], milder: bool) -> None:
        for case in meant:
            entry = replace(case.entry, milder=milder)
            if left[entry] and case.number not in old:
                left[entry] -= 1
                old.add(case.number)

    order = sorted(cases, key=lambda case: findings[case.number].waiver is not None)
    cover((case for case in order if case.entry.milder), milder=True)
    cover(sorted(order, key=lambda case: case.entry.milder is baseline.graded), milder=False)
    looked = looked_at((*examined, *scope.missing))
    gone = tuple(entry for entry in left.elements() if looked(entry))
    return old, Compared(baseline.file, () if scope.narrowed else gone)


def looked_at(paths: Iterable[str]) -> Callable[[Entry], bool]:
    """Whether the document of an entry is among these, or one of the same file that held several."""
    examined = frozenset(paths)
    files = frozenset(file for path in examined if (file := file_of(path)) != path)
    return lambda entry: entry.path in examined or file_of(entry.path) in files
