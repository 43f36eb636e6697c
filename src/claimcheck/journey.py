"""The journey, once, top to bottom: documents -> statements -> verdicts -> a report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from claimcheck import kinds as kinds_
from claimcheck.claims.book import ClaimBook
from claimcheck.compare import disagreements, paragraphs, things
from claimcheck.decide import verdict, weight
from claimcheck.extract import extract
from claimcheck.frozen import replace
from claimcheck.kind import Kind
from claimcheck.model import Document, Finding, Outcome, Problem, Report, Skipped, Statement, Verdict
from claimcheck.sheet import Choice, Row, Sheet, Stamp, placed, report
from claimcheck.unmet import unmet

EMPTY = ClaimBook({}, ())
"""The book that holds nothing: the checks that need no claims still run."""


def statements(document: Document, book: ClaimBook) -> tuple[Statement, ...]:
    """What a document says."""
    return extract(document, book, kinds_.load()).statements


def run(
    documents: Iterable[Document],
    book: ClaimBook,
    *,
    problems: Iterable[Problem] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    levels: Mapping[str, str] | None = None,
    levels_of: Mapping[str, Mapping[str, str]] | None = None,
) -> Report:
    """Everything that can be said of these documents.

    `select`/`ignore` are ids of checks, claims or entities; `levels` gives checks other severities, `levels_of` the
    same for single documents by path.
    """
    choice = Choice(select, ignore, levels or {}, levels_of or {})
    return _report([examined(document, book) for document in documents], book, choice, problems)


def judge(
    statements_: Iterable[Statement],
    documents: Iterable[Document],
    book: ClaimBook,
    *,
    problems: Iterable[Problem] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    levels: Mapping[str, str] | None = None,
    levels_of: Mapping[str, Mapping[str, str]] | None = None,
) -> Report:
    """The same for statements that somebody else extracted; `documents` are those that they name by path."""
    by_path: dict[str, list[Statement]] = {}
    for statement in statements_:
        by_path.setdefault(statement.path, []).append(statement)
    sheets = [judged(document, by_path.get(document.path, ()), book) for document in documents]
    found = _report(sheets, book, Choice(select, ignore, levels or {}, levels_of or {}), problems)
    return replace(found, notes=(*found.notes, *unmet(sheets, book, _by_name())))


def examined(document: Document, book: ClaimBook) -> Sheet:
    """All that one document gives."""
    extracted = extract(document, book, kinds_.load())
    return judged(document, extracted.statements, book, extracted.skipped)


def judged(
    document: Document,
    statements_: Sequence[Statement],
    book: ClaimBook,
    skipped: Sequence[Skipped] = (),
) -> Sheet:
    """The same from its statements."""
    by_name = _by_name()
    verdicts = [verdict(statement, book, document, by_name) for statement in statements_]
    pairs = list(zip(statements_, verdicts, strict=True))
    found = things(pairs, book, by_name)
    return Sheet(document, statements_, _rows(pairs, book), found, paragraphs(document), skipped)


def contrary(sheets: Iterable[Sheet], book: ClaimBook) -> list[Finding]:
    """What the documents, and each within itself, cannot both be right about."""
    return disagreements(sheets, book, _by_name())


def _by_name() -> dict[str, Kind]:
    return {kind.name: kind for kind in kinds_.load()}


def _rows(verdicts: Sequence[tuple[Statement, Verdict | None]], book: ClaimBook) -> list[Row]:
    """The findings of one document, each stretch of wrong words once, and what agrees or is undecided for the same
    reason in the same words."""
    known = kinds_.all_checks()
    rows: list[Row] = []
    told: set[tuple[object, ...]] = set()
    for number, statement, found in _once(verdicts):
        if found.outcome is not Outcome.CONFLICTS:
            same = (statement.kind, found.quote or (statement.start, statement.end), found)
            if same in told:
                continue  # found in two ways, it is one statement all the same
            told.add(same)
        pilot = any(book.claim(id).status == "pilot" for id in found.claims)
        weighed = weight(statement, found, book, known)
        stamp = Stamp(found.outcome, found.check, found.claims, statement.entities, pilot, weighed)
        rows.append((stamp, number, found))
    return rows


def _once(verdicts: Sequence[tuple[Statement, Verdict | None]]) -> list[tuple[int, Statement, Verdict]]:
    """One row a span, in the order of the text: of conflicts that overlap in their wrong words, the first stays."""
    kept: list[tuple[int, Statement, Verdict]] = []
    taken: list[tuple[int, int]] = []
    found = [(at, placed(said, result), result) for at, (said, result) in enumerate(verdicts) if result is not None]
    for row in sorted(found, key=lambda row: (row[2].outcome is not Outcome.CONFLICTS, row[1].start)):
        if row[2].outcome is Outcome.CONFLICTS:
            start, end = row[1].wrong
            at = bisect_right(taken, (start, start))
            if any(
                start < other_end and other_start < end for other_start, other_end in taken[max(at - 1, 0) : at + 1]
            ):
                continue
            taken.insert(at, (start, end))
        kept.append(row)
    return sorted(kept, key=lambda row: (row[1].start, row[1].end))


def _report(sheets: Sequence[Sheet], book: ClaimBook, choice: Choice, problems: Iterable[Problem]) -> Report:
    opposed = contrary(sheets, book) if choice.compares else []
    return report(sheets, opposed, book.all_claims, choice, problems)


def wanted(one: Finding, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether `select` and `ignore`, ids of checks, claims or entities, leave a finding."""
    names = {one.verdict.check, *one.verdict.claims, *one.statement.entities}
    return (not select or bool(names & set(select))) and not names & set(ignore)
