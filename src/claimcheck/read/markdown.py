"""Markdown: its blocks, and its text with the mark-up blanked at the same length.

Code, comments, scripts, images, link targets, reference definitions, rulers and templates are no text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.model import Role
from claimcheck.read.inline import label, masked, told
from claimcheck.read.layout import Piece, trimmed, unwrapped
from claimcheck.read.text import blanked

_DEEPEST = 16  # marks of quotations and lists at the beginning of one line

_LINE = re.compile(r"[^\n]*\n?")
_FENCE = re.compile(r"(`{3,}|~{3,})([^\n]*)")
_HEADING = re.compile(r"(#{1,6})(?=[ \n]|$)")
_HEADING_END = re.compile(r"(?:[ ]+#+)?(?:[ ]+\{[^{}\n]*\})?[ ]*$")
_ITEM = re.compile(r"(?:[-+*]|\d{1,3}[.)])(?=[ ]|$)(?:[ ]{1,4}(?=[^ ])|[ ]?)")
_CHECKBOX = re.compile(r"\[[ xX]\] ")
_DEFINITION = re.compile(r"\[(?!\^)([^\[\]\n]{1,999})\]:[ ]*\S")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,60}\]:[ ]*")
_RAW = re.compile(r"<(script|style|pre|textarea|svg|template|noscript)(?=[\s>]|$)", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"</?(?:address|article|aside|blockquote|details|div|dl|dd|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr"
    r"|li|main|nav|ol|p|section|summary|table|tbody|td|th|thead|tr|ul)(?=[\s/>]|$)",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[([^\[\]]{0,2000})\](?:\(|\[)[^\n]*$")
_CELL = re.compile(r"(?:[^|\\]|\\.)+")


class Read(NamedTuple):
    """The text (of the same length), its pieces, what is wrong (line, message), and where its comments are."""

    text: str
    pieces: list[Piece]
    problems: list[tuple[int, str]]
    comments: list[tuple[int, int]]


class _Open(NamedTuple):
    """A line of the paragraph that is open: where its own text begins and ends."""

    start: int
    end: int
    indent: int


def markdown(plain: str, start: int = 0) -> Read:
    """Reads plain text (see `text.plain`) as Markdown from `start` on; what is before is blanked."""
    return _Reader(plain, start).read()


class _Reader:
    def __init__(self, plain: str, start: int) -> None:
        self.plain = plain
        self.at = start
        self.references = {label(match[1]) for match in re.finditer(rf"^[ ]{{0,3}}{_DEFINITION.pattern}", plain, re.M)}
        self.spans: list[tuple[list[_Open], Role | None]] = []
        self.lines: list[_Open] = []
        self.role: Role | None = None
        self.listed = False  # inside a list item, perhaps after a blank line
        self.table = False
        self.fence = ""
        self.fence_quoted = self.quoted = False
        self.closing = ""  # what ends the raw HTML or the comment that is open
        self.opened = 0
        self.problems: list[tuple[int, str]] = []
        self.comments: list[tuple[int, int]] = []

    def read(self) -> Read:
        for match in _LINE.finditer(self.plain, self.at):
            if match.end() > match.start():
                self._line(match.start(), match.end() - (match[0][-1] == "\n"))
        self._flush()
        if self.fence or self.closing:
            what = "code block" if self.fence else "comment" if self.closing == "-->" else "HTML element"
            line = self.plain.count("\n", 0, self.opened) + 1
            self.problems.append((line, f"the {what} that begins here is never closed; nothing after it was read"))
        return self._made()

    # --- lines

    def _line(self, start: int, end: int) -> None:
        if self.closing:
            close = (
                self.plain.lower().find(self.closing, start, end)
                if self.closing != "-->"
                else self.plain.find("-->", start, end)
            )
            if close >= 0:
                if self.closing == "-->":
                    self.comments.append((self.opened, close + 3))
                self.closing = ""
            return
        if self.fence and not self.fence_quoted:
            self._fenced(self.plain[start:end].strip())
            return
        at, indent, quoted, new_item = self._containers(start, end)
        rest = self.plain[at:end].rstrip()
        if self.fence and quoted:
            self._fenced(rest)
            return
        self.fence = ""  # a fence within a quotation ends with it
        if not rest:
            self._flush()
            return
        self.quoted = quoted
        role = Role.QUOTATION if quoted else Role.ITEM if new_item or (self.listed and indent >= 2) else None
        if new_item or (quoted and self.role is not Role.QUOTATION):
            self._flush()
        if indent >= 4 and not self.lines and not self.listed and not new_item:
            return
        if indent < 2 and not new_item and not self.lines:
            self.listed = False
        self._leaf(at, end, rest, role, indent)
        self.listed = self.listed or new_item

    def _fenced(self, rest: str) -> None:
        if rest.startswith(self.fence) and not rest.strip(self.fence[0]):
            self.fence = ""

    def _containers(self, start: int, end: int) -> tuple[int, int, bool, bool]:
        """Past block-quotation and list marks: the offset, the indent there, whether quoted, whether a new item."""
        at, quoted, new_item = start, False, False
        for _ in range(_DEEPEST):
            begin = at
            while at < end and self.plain[at] == " ":
                at += 1
            indent = at - begin
            if at < end and self.plain[at] == ">" and (indent < 4 or self.listed):
                at, quoted = at + 1, True
                if at < end and self.plain[at] == " ":
                    at += 1
                continue
            item = None if self.fence or (indent >= 4 and not self.listed) else _ITEM.match(self.plain, at, end)
            if (
                item
                and not _ruler(self.plain[at:end])
                and not (self.lines and self._interrupts_badly(at, end, item.end()))
            ):
                at, new_item = item.end(), True
                box = _CHECKBOX.match(self.plain, at, end)
                at = box.end() if box else at
                continue
            break
        return at, indent, quoted, new_item

    def _interrupts_badly(self, at: int, end: int, after: int) -> bool:
        """A line of a paragraph may begin with "1945." or "-" and be no list item."""
        if self.listed:
            return False
        number = self.plain[at].isdigit()
        return not self.plain[after:end].strip() or (number and self.plain[at : at + 2] not in ("1.", "1)"))

    def _leaf(self, at: int, end: int, rest: str, role: Role | None, indent: int) -> None:
        fence = _FENCE.match(rest)
        if fence and not (fence[1][0] == "`" and "`" in fence[2]):
            self._flush()
            self.fence, self.fence_quoted, self.opened = fence[1], self.quoted, at
            return
        if self._html(at, rest):
            return
        heading = _HEADING.match(rest)
        if heading:
            self._flush()
            stop = at + len(rest)
            tail = _HEADING_END.search(rest, heading.end())
            self._add(at + heading.end(), at + tail.start() if tail else stop, Role.HEADLINE)
            self._flush()
        elif self.lines and self.role is None and not (rest.strip("=") and rest.strip("-")):
            self.role = Role.HEADLINE
            self._flush()
        elif _ruler(rest) or rest.startswith(":::"):
            self._flush()
        elif _table_ruler(rest):
            self._header()
        elif not self.lines and _DEFINITION.match(rest):
            return
        elif self.table and "|" in rest:
            self._cells(at, end)
        else:
            self.table = False
            footnote = _FOOTNOTE.match(rest)
            if footnote or _BLOCK_TAG.match(rest):
                self._flush()
            self._add(at + (footnote.end() if footnote else 0), end, role, indent)

    def _html(self, at: int, rest: str) -> bool:
        """Comments, scripts and the like that a line begins; text behind a comment is a paragraph's."""
        raw = _RAW.match(rest)
        if not raw and not rest.startswith("<!--"):
            return False
        close = f"</{raw[1].lower()}" if raw else "-->"
        if not raw and close in rest:
            end = rest.index(close) + len(close)
            if not rest[end:]:
                self.comments.append((at, at + end))
            return not rest[end:]
        self._flush()
        if close not in rest.lower():
            self.closing, self.opened = close, at
        return True

    def _header(self) -> None:
        """The ruler of a table: the line above it is its header, if there is one."""
        header = self.lines[-1] if self.lines else None
        del self.lines[-1:]
        self._flush()
        self.table = True
        if header:
            self._cells(header.start, header.end)

    def _cells(self, start: int, end: int) -> None:
        for cell in _CELL.finditer(self.plain, start, end):
            self._add(cell.start(), cell.end(), Role.ITEM)
            self._flush(table=True)

    def _add(self, start: int, end: int, role: Role | None, indent: int = 0) -> None:
        start, end = trimmed(self.plain, start, end)
        if start < end:
            if not self.lines:
                self.role = role
            self.lines.append(_Open(start, end, indent))

    def _flush(self, table: bool = False) -> None:
        if self.lines:
            self.spans.append((self.lines, self.role))
        self.lines, self.role, self.table = [], None, table

    # --- the result

    def _made(self) -> Read:
        made: list[str] = []
        pieces: list[Piece] = []
        at = 0
        for lines, role in self.spans:
            start, end = lines[0].start, lines[-1].end
            made.append(blanked(self.plain[at:start]))
            paragraph = self._paragraph(lines)
            image = _IMAGE.fullmatch(paragraph)
            if image:
                paragraph = blanked(paragraph[: image.start(1)]) + masked(image[1]) + blanked(paragraph[image.end(1) :])
                role = Role.CAPTION
            else:
                paragraph, said = told(paragraph, self.references)
                self.comments.extend((start + first, start + last) for first, last in said)
            made.append(paragraph)
            at = end
            pieces.extend(_pieces(paragraph, start, lines, role))
        made.append(blanked(self.plain[at:]))
        return Read("".join(made), pieces, self.problems, sorted(self.comments))

    def _paragraph(self, lines: list[_Open]) -> str:
        """The text of a paragraph with the marks before its lines blanked."""
        found: list[str] = []
        at = lines[0].start
        for line in lines:
            found += blanked(self.plain[at : line.start]), self.plain[line.start : line.end]
            at = line.end
        return "".join(found)


def _pieces(paragraph: str, offset: int, lines: list[_Open], role: Role | None) -> list[Piece]:
    """One piece; several if some lines are no text of a paragraph (a byline), or far too long to be wrapped."""
    shown = []
    for line in lines:
        start, end = trimmed(paragraph, line.start - offset, line.end - offset)
        if start < end:
            shown.append((start, end, 0))
    if not shown:
        return []
    if role is None:
        parts = unwrapped(paragraph, shown, flowing=True)
        return [Piece(part.start + offset, part.end + offset, part.role) for part in parts]
    return [Piece(shown[0][0] + offset, shown[-1][1] + offset, role)]


def _ruler(line: str) -> bool:
    """A thematic break: three or more of one of * - _ and nothing else."""
    signs = line.replace(" ", "")
    return len(signs) >= 3 and signs[0] in "*-_" and not signs.strip(signs[0])


def _table_ruler(line: str) -> bool:
    return "|" in line and "-" in line and not line.strip("|:- ")
