"""Statements x statements: what two documents, or one against itself, cannot both be right about.

It names no kind: a kind says which statements are about one thing (`Kind.identity`) and whether two of them
exclude each other (`Kind.compare`).  What the claims have decided is left alone: it has its row, or is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from claimcheck.kind import DISAGREE, LAST, Facts, Kind
from claimcheck.model import Document, Finding, Outcome, Related, Statement, Verdict

MOST = 50
"""How many different statements about one thing are held against each other."""
OTHERWISE = "says otherwise"
"""What the other place of a disagreement is to it."""
_COPY = 0.6
"""The share of a document's paragraphs that another one must have for the two to count as copies."""
_DAYS = 31
"""How far apart two documents may be published for their present tenses to speak of the same time."""

Thing = tuple[str, ...]
"""What statements may be about: the name of a kind, and the identity that it gives them."""


class Told:
    """What is held of a document against others."""

    def __init__(
        self,
        document: Document,
        statements: Sequence[Statement],
        things: Sequence[tuple[int, Sequence[Thing]]],
        paragraphs: Sequence[bytes] = (),
    ) -> None:
        self.document = document
        self._statements, self._things, self._paragraphs = statements, things, paragraphs

    @property
    def statements(self) -> Sequence[Statement]:
        """All that the document says."""
        return self._statements

    @property
    def things(self) -> Sequence[tuple[int, Sequence[Thing]]]:
        """What can be compared: numbers of statements, in the order of the text, each with what it is about."""
        return self._things

    @property
    def paragraphs(self) -> Sequence[bytes]:
        """The document's long paragraphs, each once (see `paragraphs`)."""
        return self._paragraphs

    def statement(self, number: int) -> Statement:
        """The statement with this number."""
        return self.statements[number]


def things(
    found: Iterable[tuple[Statement, Verdict | None]], facts: Facts, kinds: Mapping[str, Kind]
) -> list[tuple[int, list[Thing]]]:
    """What of these statements can be compared, and what each is about: nothing that the claims have decided, be it
    from another statement of the same kind about the same words."""
    held = list(found)
    settled = {
        (statement.kind, offset)
        for statement, verdict in held
        if _decided(verdict)
        for offset in range(*((verdict and verdict.wrong) or statement.wrong))
    }
    listed: list[tuple[int, list[Thing]]] = []
    for number, (statement, verdict) in enumerate(held):
        if _decided(verdict) or any((statement.kind, offset) in settled for offset in range(*statement.wrong)):
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
        about = [(statement.kind, *identity) for identity in kind.identity(statement, facts)]
        if about:
            listed.append((number, about))
    return listed


def _decided(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.outcome is not Outcome.UNDECIDED


def disagreements(told: Iterable[Told], facts: Facts, kinds: Mapping[str, Kind]) -> list[Finding]:
    """A finding for each pair of values that exclude each other, at the later place, with the earlier one related; of
    several at one place the first."""
    groups: dict[Thing, list[tuple[Told, int]]] = {}
    documents: dict[str, Document] = {}
    pages: dict[str, Sequence[bytes]] = {}
    for one in told:
        documents[one.document.path], pages[one.document.path] = one.document, one.paragraphs
        for number, about in one.things:
            for thing in about:
                groups.setdefault(thing, []).append((one, number))
    originals = _originals(pages)
    rows: dict[str, list[Finding]] = {}
    for thing, group in sorted(groups.items(), key=lambda one: one[0][1] == LAST):
        if len(group) < 2:
            continue
        statements = [of.statement(number) for of, number in group[:MOST]]
        for found in _pairs(statements, kinds[thing[0]], facts, documents, originals):
            of_document = rows.setdefault(found.statement.path, [])
            if not _reported(found, of_document):
                of_document.append(found)
    return [found for of_document in rows.values() for found in of_document]


def _reported(found: Finding, rows: Iterable[Finding]) -> bool:
    """Whether the same words are reported already, as what they say in another respect."""
    wrong = found.statement.wrong
    return any(one.statement.wrong.start < wrong.end and wrong.start < one.statement.wrong.end for one in rows)


def _pairs(
    group: Sequence[Statement],
    kind: Kind,
    facts: Facts,
    documents: Mapping[str, Document],
    originals: Mapping[str, str],
) -> Iterable[Finding]:
    assert kind.compare is not None
    told: list[Statement] = []
    for later in group:
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
    if one.path == two.path:
        return False
    if one.published is not None and two.published is not None and abs(one.published - two.published) <= _DAYS:
        return False
    return kind.lasts is None or not (kind.lasts(one) and kind.lasts(two))


def _finding(earlier: Statement, later: Statement, because: str, documents: Mapping[str, Document]) -> Finding:
    def words(statement: Statement) -> str:
        return documents[statement.path].words(statement.start, statement.end)

    verdict = Verdict(
        Outcome.CONFLICTS,
        DISAGREE.id,
        known=f"{earlier.path} says “{words(earlier)}”"
        if earlier.path != later.path
        else f"it also says “{words(earlier)}”",
        because=because,
        as_of=later.published,
    )
    related = Related(earlier.path, earlier.start, earlier.end, words(earlier), OTHERWISE)
    return Finding(later, verdict, DISAGREE.severity, words(later), (related,))


def paragraphs(document: Document) -> tuple[bytes, ...]:
    """A mark for each long paragraph, each once: equal ones have the same words."""
    long = (document.text[block.start : block.end] for block in document.blocks if block.end - block.start > 80)
    return tuple(dict.fromkeys(map(_mark, long)))


def _originals(pages: Mapping[str, Sequence[bytes]]) -> dict[str, str]:
    """Each document's first near-copy among those before it (itself if there is none), by shared paragraphs."""
    seen: dict[bytes, list[str]] = {}
    originals: dict[str, str] = {}
    for own, marks in pages.items():
        shared: dict[str, int] = {}
        for mark in marks:
            for path in seen.get(mark, ()):
                shared[path] = shared.get(path, 0) + 1
        best = max(shared, key=lambda path: shared[path], default=None)
        copy = best is not None and shared[best] >= _COPY * len(marks)
        originals[own] = originals[best] if copy and best is not None else own
        for mark in marks:
            seen.setdefault(mark, []).append(own)
    return originals


def _mark(paragraph: str) -> bytes:
    return blake2b(" ".join(paragraph.casefold().split()).encode("utf-8", "surrogatepass"), digest_size=8).digest()
