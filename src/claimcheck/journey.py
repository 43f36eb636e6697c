"""The journey, once, top to bottom: documents -> statements -> verdicts -> a report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from claimcheck import kinds as kinds_
from claimcheck.claims.book import ClaimBook
from claimcheck.compare import disagreements
from claimcheck.decide import all_checks, configured, finding, verdict
from claimcheck.extract import extract
from claimcheck.kind import DISAGREE, Check, Kind
from claimcheck.model import (
    GLUE,
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
    found: list[Finding] = []
    skipped: list[Skipped] = []
    read: list[Document] = []
    said: list[tuple[Statement, Verdict | None]] = []
    all_kinds = kinds_.load()
    for document in documents:
        read.append(document)
        extracted = extract(document, book, all_kinds)
        skipped.extend(extracted.skipped)
        own = {**(levels or {}), **(levels_of or {}).get(document.path, {})}
        verdicts = decided(extracted.statements, document, book, all_kinds)
        said.extend(verdicts)
        found.extend(findings(verdicts, document, book, all_kinds, own))
    found.extend(_disagreements(said, read, book, all_kinds, levels or {}, levels_of or {}))
    return _report(read, found, book, problems, skipped, select, ignore)


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
    read = list(documents)
    by_path: dict[str, list[Statement]] = {}
    for statement in statements_:
        by_path.setdefault(statement.path, []).append(statement)
    found: list[Finding] = []
    said: list[tuple[Statement, Verdict | None]] = []
    all_kinds = kinds_.load()
    for document in read:
        own = {**(levels or {}), **(levels_of or {}).get(document.path, {})}
        verdicts = decided(by_path.get(document.path, ()), document, book, all_kinds)
        said.extend(verdicts)
        found.extend(findings(verdicts, document, book, all_kinds, own))
    found.extend(_disagreements(said, read, book, all_kinds, levels or {}, levels_of or {}))
    return _report(read, found, book, problems, (), select, ignore)


def decided(
    statements_: Iterable[Statement], document: Document, book: ClaimBook, all_kinds: Sequence[Kind]
) -> list[tuple[Statement, Verdict | None]]:
    """The statements of one document with their verdicts; None where there is nothing to say."""
    by_name = {kind.name: kind for kind in all_kinds}
    return [(statement, verdict(statement, book, document, by_name)) for statement in statements_]


def findings(
    verdicts: Iterable[tuple[Statement, Verdict | None]],
    document: Document,
    book: ClaimBook,
    all_kinds: Sequence[Kind],
    levels: Mapping[str, str],
) -> list[Finding]:
    """The findings of one document, each stretch of wrong words once."""
    checks = all_checks(all_kinds)
    found: list[Finding] = []
    for statement, result in verdicts:
        if result is not None:
            placed = _placed(statement, result)
            found.append(finding(placed, result, book, checks, levels, quote(document, placed)))
    return _once(found)


def _disagreements(
    said: Sequence[tuple[Statement, Verdict | None]],
    documents: Sequence[Document],
    book: ClaimBook,
    all_kinds: Sequence[Kind],
    levels: Mapping[str, str],
    levels_of: Mapping[str, Mapping[str, str]],
) -> list[Finding]:
    """What the documents disagree about, each at the level of the document in which it stands."""
    level = {one.path: configured(DISAGREE, {**levels, **levels_of.get(one.path, {})}) for one in documents}
    if set(level.values()) <= {Severity.OFF}:
        return []
    found = disagreements(said, documents, book, {kind.name: kind for kind in all_kinds})
    return [replace(one, severity=level[one.statement.path]) for one in found]


def _placed(statement: Statement, found: Verdict) -> Statement:
    """The statement with the quote and the wrong words that its verdict settled on."""
    if found.quote is not None:
        statement = replace(statement, start=found.quote.start, end=found.quote.end)
    if found.wrong is not None:
        statement = replace(statement, wrong=found.wrong)
    return statement


def quote(document: Document, statement: Statement) -> str:
    """The words of a statement as a person reads them."""
    return " ".join(document.text[statement.start : statement.end].replace(GLUE, "").split())


def _once(found: Sequence[Finding]) -> list[Finding]:
    """One row a span: of conflicts that overlap in their wrong words, the first stays."""
    kept: list[Finding] = []
    taken: list[tuple[int, int]] = []
    for one in sorted(found, key=lambda f: (f.verdict.outcome is not Outcome.CONFLICTS, f.statement.start)):
        if one.verdict.outcome is Outcome.CONFLICTS:
            start, end = one.statement.wrong
            at = bisect_right(taken, (start, start))
            if any(
                start < other_end and other_start < end for other_start, other_end in taken[max(at - 1, 0) : at + 1]
            ):
                continue
            taken.insert(at, (start, end))
        kept.append(one)
    return sorted(kept, key=lambda f: (f.statement.start, f.statement.end))


def _report(
    documents: Sequence[Document],
    found: Sequence[Finding],
    book: ClaimBook,
    problems: Iterable[Problem],
    skipped: Iterable[Skipped],
    select: Sequence[str],
    ignore: Sequence[str],
) -> Report:
    order = {document.path: at for at, document in enumerate(documents)}
    kept = [one for one in found if one.severity is not Severity.OFF and wanted(one, select, ignore)]
    kept.sort(key=lambda one: (order[one.statement.path], one.statement.start, one.statement.end))
    return Report(
        documents=tuple(documents),
        findings=tuple(_related(kept, documents)),
        problems=tuple(problems),
        skipped=tuple(skipped),
        claims=len(book.all_claims),
        desks=_desks(kept, book),
    )


def _desks(found: Sequence[Finding], book: ClaimBook) -> tuple[tuple[str, tuple[str, ...]], ...]:
    named = {id for one in found if one.verdict.outcome is Outcome.CONFLICTS for id in one.verdict.claims}
    desks = ((claim.id, tuple(filter(None, (claim.owner, *claim.tags)))) for claim in book.all_claims)
    return tuple((id, of_claim) for id, of_claim in desks if of_claim and id in named)


def wanted(one: Finding, select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether `select` and `ignore`, ids of checks, claims or entities, leave a finding."""
    subject = one.statement.subject
    names = {one.verdict.check, *one.verdict.claims, *(subject.entities if subject is not None else ())}
    return (not select or bool(names & set(select))) and not names & set(ignore)


def _related(found: Sequence[Finding], documents: Sequence[Document]) -> list[Finding]:
    """Conflicts with the places in other documents that say it right."""
    right: dict[tuple[str, str], list[Finding]] = {}
    for one in found:
        if one.verdict.outcome is Outcome.AGREES and one.statement.subject is not None:
            for key in _keys(one):
                right.setdefault(key, []).append(one)
    by_path = {document.path: document for document in documents}
    linked: list[Finding] = []
    for one in found:
        if one.verdict.outcome is Outcome.CONFLICTS and not one.related and one.statement.subject is not None:
            places: dict[str, Related] = {}
            for key in _keys(one):
                for other in right.get(key, ()):
                    path = other.statement.path
                    if path != one.statement.path and path not in places:
                        words = quote(by_path[path], other.statement)
                        places[path] = Related(path, other.statement.start, other.statement.end, words, "says it right")
            one = replace(one, related=tuple(places.values()))
        linked.append(one)
    return linked


def _keys(one: Finding) -> list[tuple[str, str]]:
    subject = one.statement.subject
    ids = subject.entities if subject is not None else ()
    return [(claim, id) for claim in one.verdict.claims for id in ids]


def checks() -> dict[str, Check]:
    """Every check that this version makes, by its id."""
    return all_checks(kinds_.load())
