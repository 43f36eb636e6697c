"""Paths as other programs want them."""

from __future__ import annotations

from urllib.parse import quote


def reference(path: str) -> str:
    """A path as a URI reference (RFC 3986): relative ones stay relative, what a URI can't hold is escaped."""
    plain = slashed(path)
    text = quote(plain.encode("utf-8", "surrogateescape"), safe="/")
    if plain.startswith("/"):
        return f"file://{text}"
    if plain[1:3] == ":/":  # a drive of Windows
        return f"file:///{plain[0]}:{text[4:]}"
    return text


def slashed(path: str) -> str:
    """A path with "/", without a leading "./"."""
    plain = path.replace("\\", "/")
    while plain.startswith("./"):
        plain = plain[2:].lstrip("/")
    return plain
