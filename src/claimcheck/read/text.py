"""Plain text: what stands in for invisible characters, line ends and character references.

Everything here keeps the length: an offset means the same in the file and in what is analysed.
"""

from __future__ import annotations

import re

from claimcheck.model import GLUE

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
_INVISIBLE += "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
_CONTROLS = [*range(1, 10), *range(11, 13), *range(14, 32), *range(0x7F, 0xA0)]
_PLAIN = dict.fromkeys([*_CONTROLS, *map(ord, _SPACES)], " ") | {ord(char): GLUE for char in _INVISIBLE}
_PLAIN |= {0x2028: "\n", 0x2029: "\n"}

_ODD = re.compile(f"[{''.join(re.escape(chr(code)) for code in _PLAIN)}]")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_NOT_A_BREAK = re.compile(r"[^\n]")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


def _stand_in(match: re.Match[str]) -> str:
    return _PLAIN[ord(match[0])]


def plain(source: str) -> str:
    """The text with every space a space, every line end a line feed, and what is invisible `GLUE`."""
    text = _ODD.sub(_stand_in, source)
    if "\r" in text:
        text = _LONE_RETURN.sub("\n", text).replace("\r", " ")
    return f" {text[1:]}" if source.startswith("\ufeff") else text


def blanked(text: str) -> str:
    """Spaces and line feeds, as many as the text has characters and lines."""
    return _NOT_A_BREAK.sub(" ", text)


def _character(match: re.Match[str]) -> str:
    from html import unescape

    reference = match[0]
    char = unescape(reference)
    if char == reference:
        return reference
    char = plain(char).replace("\n", " ").replace("\0", GLUE)
    if char.isspace():
        return " " * len(reference)
    return char[: len(reference)] + GLUE * (len(reference) - len(char))


def dereferenced(text: str) -> str:
    """HTML character references ("&amp;", "&#8217;", "&nbsp;") replaced by their characters, `GLUE` as filling."""
    return _REFERENCE.sub(_character, text) if "&" in text else text
