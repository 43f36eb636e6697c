"""Statements x statements: what two documents, or one against itself, cannot both be right about.

It names no kind: a kind says which statements are about one thing (`Kind.identity`) and whether two of them
exclude each other (`Kind.compare`).  Statements that the claims have decided are left alone: they have their row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from claimcheck.kind import DISAGREE, Facts, Kind
from claimcheck.model import GLUE, Document, Finding, Outcome, Related, Statement, Verdict

MOST = 50
"""How many different statements about one thing are held against each other."""
_COPY = 0.6
"""The share of a document's paragraphs that another one must have for the two to count as copies."""
_DAYS = 31
"""How far apart two documents may be published for their present tenses to speak of the same time."""


def disagreements(
    found: Iterable[tuple[Statement, Verdict | None]],
    documents: Sequence[Document],
    facts: Facts,
    kinds: Mapping[str, Kind],
) -> list[Finding]:
    """A finding for each pair of values that exclude each other, at the later place, with the earlier one related."""
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for statement, verdict in found:
        if verdict is not None and verdict.outcome is not Outcome.UNDECIDED:
            continue
        kind = kinds.get(statement.kind)
        if (
            kind is None
            or kind.identity is None
            or kind.compare is None
            or statement.voice.asserted
            or not statement.dated
        ):
            continue
        for identity in kind.identity(statement, facts):
            groups.setdefault((statement.kind, *identity), []).append(statement)
    by_path = {document.path: document for document in documents}
    originals = _originals(documents)
    rows: dict[tuple[str, int, int], Finding] = {}
    for group in groups.values():
        if len(group) < 2:
            continue
        for one in _pairs(group, kinds[group[0].kind], facts, by_path, originals):
            rows.setdefault((one.statement.path, *one.statement.wrong), one)
    return list(rows.values())


def _pairs(
    group: Sequence[Statement],
    kind: Kind,
    facts: Facts,
    documents: Mapping[str, Document],
    originals: Mapping[str, str],
) -> Iterable[Finding]:
    assert kind.compare is not None
    told: list[Statement] = []
    for later in group[:MOST]:
        for earlier in told:
            if _far(earlier, later, kind) or (
                originals[earlier.path] == originals[later.path] and earlier.path != later.path
            ):
                continue
            because = kind.compare(earlier, later, facts)
            if because:
                yield _finding(earlier, later, because, documents)
                break
        told.append(later)


def _far(one: Statement, two: Statement, kind: Kind) -> bool:
    """Whether the two are published so far apart that both may be right; an unknown day may be any."""
    if one.path == two.path or (kind.lasts is not None and kind.lasts(one) and kind.lasts(two)):
        return False
    return one.published is None or two.published is None or abs(one.published - two.published) > _DAYS


def _finding(earlier: Statement, later: Statement, because: str, documents: Mapping[str, Document]) -> Finding:
    def words(statement: Statement) -> str:
        return " ".join(documents[statement.path].text[statement.start : statement.end].replace(GLUE, "").split())

    verdict = Verdict(
        Outcome.CONFLICTS,
        DISAGREE.id,
        known=f"{earlier.path} says “{words(earlier)}”"
        if earlier.path != later.path
        else f"it also says “{words(earlier)}”",
        because=because,
        as_of=later.published,
    )
    related = Related(earlier.path, earlier.start, earlier.end, words(earlier), "says otherwise")
    return Finding(later, verdict, DISAGREE.severity, words(later), (related,))


def _originals(documents: Sequence[Document]) -> dict[str, str]:
    """Each document's first near-copy among those before it (itself if there is none), by shared paragraphs."""
    seen: dict[bytes, list[str]] = {}
    originals: dict[str, str] = {}
    for document in documents:
        marks = {
            _mark(document.text[block.start : block.end]) for block in document.blocks if block.end - block.start > 80
        }
        shared: dict[str, int] = {}
        for mark in marks:
            for path in seen.get(mark, ()):
                shared[path] = shared.get(path, 0) + 1
        best = max(shared, key=lambda path: shared[path], default=None)
        copy = best is not None and shared[best] >= _COPY * len(marks)
        originals[document.path] = originals[best] if copy and best is not None else document.path
        for mark in marks:
            seen.setdefault(mark, []).append(document.path)
    return originals


def _mark(paragraph: str) -> bytes:
    return blake2b(" ".join(paragraph.casefold().split()).encode(), digest_size=8).digest()
