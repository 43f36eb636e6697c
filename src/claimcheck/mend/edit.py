"""The words of a document that a repair changes, and why it may not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from unicodedata import is_normalized, normalize

from claimcheck.frozen import frozen
from claimcheck.mend.around import article, counts_alike, hangs
from claimcheck.model import GLUE, Document, Finding
from claimcheck.text.quoted import quoted

MARKUP = (".md", ".markdown", ".html", ".htm", ".xhtml")
_MARKS = frozenset("\\`*_[]<>&")
_BEFORE = 40
"""Characters before the words in which an article is looked for."""


@frozen
class Edit:
    """What is put in place of `old`, which stands from `start` to `end` (offsets of the source, half-open)."""

    finding: Finding
    start: int
    end: int
    old: str
    new: str


class Paper:
    """A document in which words are to be changed; what holds for all of it is looked up once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.marked_up = document.path.lower().endswith(MARKUP)
        self._starts = [block.start for block in document.blocks]
        source = document.source
        self._decomposed = not is_normalized("NFC", source) and is_normalized("NFD", source)
        self._curly = "’" in source and "'" not in source

    def edit(self, found: Finding) -> Edit | str:
        """The edit that makes the one repair of a conflict, as small as it can be; or why it cannot be made here."""
        source = self.document.source
        repair = self._styled(found.verdict.suggestions[0])
        start, end = found.verdict.wrong or found.statement.wrong
        if not self._bare(start, end):
            return "mark-up, or a character that nobody sees, stands between its words"
        if self._quoted(start, end):
            return "it stands in a quotation"
        written = source[start:end]
        if " ".join(written.split()) == repair:
            return "the words are right; what is wrong stands elsewhere"
        if self.marked_up and _MARKS & set(repair) - set(written):
            return "it would have to be written with mark-up"
        if not counts_alike(written, repair):
            return "the words around go with the number"
        if hangs(written, repair, source[end : end + 2]):
            return "the apostrophe behind it goes with the word"
        first, last, new = _smallest(written, repair)
        before = article(source[max(0, start - _BEFORE) : start] if first == 0 else "", written, repair)
        if before is None:
            return "the article before it would be wrong"
        size, words = before
        first, new = first - size, words + new
        return Edit(found, start + first, start + last, source[start + first : start + last], new)

    def _styled(self, repair: str) -> str:
        """The words with the accents (composed or not) and the apostrophes that the document has."""
        repair = normalize("NFD", repair) if self._decomposed else repair
        return repair.replace("'", "’") if self._curly else repair

    def _bare(self, start: int, end: int) -> bool:
        """Whether the words stand in the file as they are read; white space is white space."""
        source, text = self.document.source, self.document.text
        pairs = zip(source[start:end], text[start:end], strict=True)
        return all(raw == read or (raw.isspace() and read.isspace()) for raw, read in pairs) and GLUE not in (
            *text[max(0, start - 1) : start],
            *text[end : end + 1],
        )

    def _quoted(self, start: int, end: int) -> bool:
        """Whether any of it stands in a quotation, whoever speaks."""
        at = bisect_right(self._starts, start) - 1
        if at < 0:
            return False
        marked = quoted(self.document, self.document.blocks[at])
        before = bisect_right(marked, (end, end)) - 1
        return before >= 0 and marked[before][0] < end and start < marked[before][1]


def applied(source: str, edits: Iterable[Edit]) -> str:
    """The text with its edits, which do not overlap."""
    parts, at = [], 0
    for one in sorted(edits, key=lambda one: one.start):
        parts += [source[at : one.start], one.new]
        at = one.end
    return "".join([*parts, source[at:]])


class Moves:
    """Where things stand before and after edits that do not overlap."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._edits = sorted(edits, key=lambda one: one.start)
        self._old = [one.start for one in self._edits]
        self._new: list[int] = []
        shift = 0
        for one in self._edits:
            self._new.append(one.start + shift)
            shift += len(one.new) - (one.end - one.start)

    def back(self, offset: int) -> int:
        """Where an offset of the mended text stood before; within new words, where the old ones begin."""
        at = bisect_right(self._new, offset) - 1
        if at < 0:
            return offset
        one, behind = self._edits[at], offset - self._new[at] - len(self._edits[at].new)
        return one.start if behind < 0 else one.end + behind

    def place(self, offset: int) -> int:
        """An offset of the text before, as `back` gives it: within old words, where those begin."""
        at = bisect_right(self._old, offset) - 1
        return self._old[at] if at >= 0 and offset < self._edits[at].end else offset

    def made(self) -> Iterable[tuple[int, int]]:
        """Where the new words stand."""
        return ((start, start + len(one.new)) for start, one in zip(self._new, self._edits, strict=True))


def overlap(one: Edit, other: Edit) -> bool:
    """Whether two edits share a character, or touch."""
    return one.start <= other.end and other.start <= one.end


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
