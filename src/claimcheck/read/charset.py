"""The encoding that a page itself declares."""

from __future__ import annotations

import codecs
import re

_SAMPLE = 4096  # bytes at the top of a page in which it must stand (the standard says 1024)
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.:-]{2,40})")
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""What browsers read these as (WHATWG Encoding)."""


def declared(data: bytes) -> str | None:
    """The encoding that a page declares where it is not UTF-8 anyway; None if none is known by that name."""
    found = _XML.search(data[:_SAMPLE]) or _DECLARED.search(data[:_SAMPLE])
    if not found or data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except LookupError:
        return None
    return None if name.startswith("utf") else _WIDER.get(name, name)
