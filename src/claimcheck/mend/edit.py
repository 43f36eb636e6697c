"""The words of a document that a repair changes, and why it may not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import is_normalized, normalize

from claimcheck.frozen import frozen
from claimcheck.mend.around import article, counts_alike, hangs
from claimcheck.model import GLUE, Document, Finding, Role
from claimcheck.text.quoting import quotations

MARKUP = (".md", ".markdown", ".html", ".htm", ".xhtml")
_MARKS = frozenset("\\`*_[]<>&")


@frozen
class Edit:
    """What is put in place of `old`, which stands from `start` to `end` (offsets of the source, half-open)."""

    finding: Finding
    start: int
    end: int
    old: str
    new: str


def edit(found: Finding, document: Document) -> Edit | str:
    """The edit that makes the one repair of a conflict, as small as it can be; or why it cannot be made here."""
    repair = _styled(found.verdict.suggestions[0], document.source)
    start, end = found.verdict.wrong or found.statement.wrong
    if not _bare(document, start, end):
        return "mark-up, or a character that nobody sees, stands between its words"
    if _quoted(document, start, end):
        return "it stands in a quotation"
    written = document.source[start:end]
    if " ".join(written.split()) == repair:
        return "the words are right; what is wrong stands elsewhere"
    if document.path.lower().endswith(MARKUP) and _MARKS & set(repair) - set(written):
        return "it would have to be written with mark-up"
    if not counts_alike(written, repair):
        return "the words around go with the number"
    if hangs(written, repair, document.source[end : end + 2]):
        return "the apostrophe behind it goes with the word"
    first, last, new = _smallest(written, repair)
    before = article(document.source[:start] if first == 0 else "", written, repair)
    if before is None:
        return "the article before it would be wrong"
    size, words = before
    first, new = first - size, words + new
    return Edit(found, start + first, start + last, document.source[start + first : start + last], new)


def applied(source: str, edits: Iterable[Edit]) -> str:
    """The text with its edits, which do not overlap."""
    parts, at = [], 0
    for one in sorted(edits, key=lambda one: one.start):
        parts += [source[at : one.start], one.new]
        at = one.end
    return "".join([*parts, source[at:]])


def moved(offset: int, edits: Iterable[Edit]) -> int:
    """Where an offset of the mended text stood before; within new words, where those begin."""
    shift = 0
    for one in sorted(edits, key=lambda one: one.start):
        start = one.start + shift
        if offset < start:
            break
        if offset < start + len(one.new):
            return one.start
        shift += len(one.new) - (one.end - one.start)
    return offset - shift


def overlap(one: Edit, others: Sequence[Edit]) -> bool:
    """Whether an edit shares a character with others, or touches one."""
    return any(one.start <= other.end and other.start <= one.end for other in others)


def _styled(repair: str, source: str) -> str:
    """The words with the accents (composed or not) and the apostrophes that the document has."""
    if not is_normalized("NFC", source) and is_normalized("NFD", source):
        repair = normalize("NFD", repair)
    return repair.replace("'", "’") if "’" in source and "'" not in source else repair


def _bare(document: Document, start: int, end: int) -> bool:
    """Whether the words stand in the file as they are read; white space is white space."""
    pairs = zip(document.source[start:end], document.text[start:end], strict=True)
    return all(raw == read or (raw.isspace() and read.isspace()) for raw, read in pairs) and GLUE not in (
        *document.text[start - 1 : start],
        *document.text[end : end + 1],
    )


def _quoted(document: Document, start: int, end: int) -> bool:
    """Whether any of it stands in a quotation, whoever speaks."""
    for block in document.blocks:
        if block.start < end and start < block.end:
            if block.role is Role.QUOTATION:
                return True
            marked = quotations(document.text, block.start, block.end)
            if any(begin < end and start < close for begin, close in marked):
                return True
    return False


def _smallest(written: str, repair: str) -> tuple[int, int, str]:
    """The part of the written words that differs (its offsets in them), and what is put there: words at both ends
    that stay are left as they stand, and so is a line break after the first word."""
    old, new = [normalize("NFC", word) for word in written.split()], repair.split()
    same = [normalize("NFC", word) for word in new]
    room = min(len(old), len(new)) - 1
    head = next((i for i in range(room) if old[i] != same[i]), max(room, 0))
    tail = next((i for i in range(room - head) if old[-1 - i] != same[-1 - i]), max(room - head, 0))
    first = _word(written, head)
    last = len(written.rstrip()) if not tail else _word(written, len(old) - tail)
    last = first + len(written[first:last].rstrip())
    kept = new[head : len(new) - tail]
    breaks = [gap for gap in _gaps(written[first:last]) if gap != " "]
    between = breaks[0] if breaks and len(kept) > 1 else " "
    return first, last, between.join(kept[:2]) + "".join(f" {word}" for word in kept[2:])


def _word(text: str, number: int) -> int:
    """Where the word of this number begins, from 0."""
    at = len(text) - len(text.lstrip())
    for word in text.split()[:number]:
        at = text.index(word, at) + len(word)
        at += len(text[at:]) - len(text[at:].lstrip())
    return at


def _gaps(text: str) -> list[str]:
    gaps, at = [], 0
    for word in text.split():
        found = text.index(word, at)
        gaps.append(text[at:found])
        at = found + len(word)
    return [gap for gap in gaps if gap]
