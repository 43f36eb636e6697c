"""HTML as a sequence of tags with their places, in one pass; what is between two of them is text.

After the tokenizer of the HTML standard (WHATWG, section 13.2.5) as far as finding text needs it: quoted attributes may
hold ">", comments and raw text (scripts, styles) end only with their own mark, and a "<" before no letter is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import NamedTuple

_QUOTED = 20_000  # characters of an attribute whose quotes are understood; a tag with a longer one ends at the next ">"
_TAG = re.compile(
    r"<!--.*?(?:--!?>|\Z)|<[!?][^>]*+(?:>|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]{0,60})"
    rf"(?P<rest>(?:[^>=]++|=\s*+(?:\"[^\"]{{0,{_QUOTED}}}+\"|'[^']{{0,{_QUOTED}}}+')?+)*+(?:>|\Z))",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
_RAW = frozenset(["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"])
_END = {name: re.compile(rf"</{name}(?=[\s/>]|\Z)", re.IGNORECASE) for name in _RAW}


class Tag(NamedTuple):
    """A tag, or a comment (`name` is empty); `body` is where the raw text of a script and the like ends: there the
    next tag begins."""

    start: int
    end: int
    name: str
    closing: bool
    rest: str
    body: int

    def attributes(self) -> Mapping[str, str]:
        """Its attributes, names in lower case; the first of two alike counts."""
        found: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(self.rest.rstrip(">")):
            found.setdefault(name.lower(), unescape(double or single or bare))
        return found


def tags(source: str) -> Iterator[Tag]:
    """All tags of a page, in order, without overlap."""
    at = 0
    while match := _TAG.search(source, at):
        name = (match["name"] or "").lower()
        body = end = match.end()
        if name in _RAW and not match["end"]:
            close = _END[name].search(source, end)
            body = close.start() if close else len(source)
        yield Tag(match.start(), end, name, bool(match["end"]), match["rest"] or "", body)
        at = body
