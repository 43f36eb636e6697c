"""A waiver added to the text of a file of waivers: comments, order and line ends stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.claims import tree
from claimcheck.claims.tree import Map, Node, Seq
from claimcheck.errors import Fault, UserError

_FIRST = """\
# Conflicts that may stand, each with its reason. `claimcheck waive` adds to this file; see docs/waivers.md.
claimcheck: 1
waivers:
"""
_PLAIN = re.compile(r"[^\W_][\w./-]*(?: [\w./-]+)*")
_TYPED = re.compile(r"\d(?!\d{3}-\d\d-\d\d$)[\w.-]*|true|false|yes|no|on|off|null|y|n", re.IGNORECASE)
_ITEM = re.compile(r"([ ]*)-(?= |$)")


def added(text: str, path: str, waiver: Mapping[str, str]) -> str:
    """The text with one waiver more, at the end of its list; a new file for no text at all.

    Raises `UserError` where the list is written in a way that this cannot add to; the text to paste is in it.
    """
    if not text.strip():
        return _FIRST + _block(waiver, 2)
    before = _waivers(text, path)
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    at, indent = _end(lines)
    lines[at:at] = _block(waiver, indent).rstrip("\n").split("\n")
    made = mark + newline.join(lines) + newline
    after = tree.parse(made.removeprefix("\ufeff"), path)
    held = after.root.get("waivers") if isinstance(after.root, Map) else None
    if after.faults or not isinstance(held, Seq) or list(held) != [*before, dict(waiver)]:
        told = "its list of waivers is written in a way that this command can't add to; put there:"
        raise UserError([Fault(path, 0, 0, f"{told}\n{_block(waiver, 2).rstrip()}")])
    return made


def _waivers(text: str, path: str) -> list[Node]:
    """The waivers that a file has; `UserError` if it can't be read."""
    parsed = tree.parse(text.removeprefix("\ufeff"), path)
    if not parsed.whole or parsed.faults:
        raise UserError(parsed.faults)
    held = parsed.root.get("waivers") if isinstance(parsed.root, Map) else None
    return list(held) if isinstance(held, Seq) else []


def _end(lines: list[str]) -> tuple[int, int]:
    """Where the next waiver goes: before which line, and how far it is indented."""
    top = next((number for number, line in enumerate(lines) if line.startswith("waivers:")), None)
    if top is None:
        lines.append("waivers:")
        return len(lines), 2
    if lines[top].split("#")[0].rstrip() in ("waivers: []", "waivers: [ ]"):
        lines[top] = lines[top].replace("[]", "", 1).replace("[ ]", "", 1).rstrip()
    indent, last = None, top
    for number in range(top + 1, len(lines)):
        line = lines[number]
        item = _ITEM.match(line)
        if indent is None and item:
            indent = len(item[1])
        if line.strip() and not line.startswith(" ") and not item and not line.startswith("#"):
            break  # the next key of the file
        if line.strip() and (line.startswith(" ") or item):
            last = number
    return last + 1, 2 if indent is None else indent


def _block(waiver: Mapping[str, str], indent: int) -> str:
    """The lines of one waiver."""
    lead = " " * indent
    rows = [f"{key}: {_scalar(value, quoted=key == 'digest')}" for key, value in waiver.items()]
    return "".join(f"{lead}{'- ' if number == 0 else '  '}{row}\n" for number, row in enumerate(rows))


def _scalar(text: str, quoted: bool) -> str:
    """A text as YAML: as it stands where nothing in it has a meaning and no reader takes it for a number or a truth
    value, else in double quotes."""
    if not quoted and _PLAIN.fullmatch(text) and not _TYPED.fullmatch(text):
        return text
    return '"' + "".join(map(_character, text)) + '"'


def _character(char: str) -> str:
    """A character between double quotes."""
    if char in '"\\':
        return f"\\{char}"
    return char if char.isprintable() else f"\\U{ord(char):08x}"
