"""HTML that can't be broken by what it shows: text becomes `Html` by `text` alone, elements are made of `Html` alone,
and the type checker holds the two apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NewType

from claimcheck.report.wording import printable

Html = NewType("Html", str)
NONE = Html("")
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_SPACE = re.compile(r"\s+")
_LINES = frozenset(
    "article details div form h1 h2 h3 h4 head header li main option p section summary table td th tr".split()
)
"""Elements after which a line ends: a page that people compare is not one line."""
_ADDRESS = re.compile(r"https?://[^\s/?#\\]+[^\s]*", re.IGNORECASE)


def text(plain: str) -> Html:
    """Words as they stand; white space is one space, and what would steer the page becomes U+FFFD."""
    return Html(printable(_SPACE.sub(" ", plain)).translate(_ESCAPED))


def joined(parts: Iterable[Html], between: Html = NONE) -> Html:
    """Pieces in a row."""
    return Html(between.join(parts))


def tag(name: str, /, *inside: Html, **attributes: str | int | bool) -> Html:
    """An element.  Attributes are plain text (`class_="a"`, `data_check="b"`); "" and False leave one out, True
    stands without a value."""
    end = "\n" if name in _LINES else ""
    return Html(f"<{name}{_attributes(attributes)}>{''.join(inside)}</{name}>{end}")


def void(name: str, /, **attributes: str | int | bool) -> Html:
    """An element that holds nothing (`meta`, `input`)."""
    return Html(f"<{name}{_attributes(attributes)}>")


def _attributes(given: dict[str, str | int | bool]) -> str:
    made = []
    for name, value in given.items():
        if value is False or value == "":
            continue
        plain = name.rstrip("_").replace("_", "-")
        made.append(f" {plain}" if value is True else f' {plain}="{printable(str(value)).translate(_ESCAPED)}"')
    return "".join(made)


def hidden(plain: str) -> Html:
    """Words for those who hear the page."""
    return tag("span", text(plain), class_="heard")


def own(plain: str) -> Html:
    """Words of an article, in whatever direction they run."""
    return tag("bdi", text(plain))


def linked(source: str) -> Html:
    """A source; a link only if it is an address of the web."""
    if not _ADDRESS.fullmatch(source) or printable(source) != source:
        return own(source)
    return tag("a", text(source), href=source, rel="noreferrer noopener", target="_blank")


def sentence(plain: str) -> str:
    """A reason as a sentence of its own."""
    return plain[:1].upper() + plain[1:] + ("" if plain.endswith((".", "!", "?", "”")) else ".") if plain else ""
