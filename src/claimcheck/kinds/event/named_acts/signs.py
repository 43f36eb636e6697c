"""What a sentence has that may tell an act, read off the forms in which the act is written.

A sign is all the pieces of words of one alternative, a piece that begins a word with a space before it: of
"first saw the light of day|from the pen of" the signs are (" first", " saw", " light", " day") and (" pen").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.needs import alternatives

Sign = tuple[str, ...]

_GROUP = re.compile(r"\((?:\?:)?([^()]*)\)[?*]?")
_GONE = "~"
"""What stands where words stood of which there are several, or that may be left out."""
_PIECE = re.compile(r"(?<![\\<a-zé])[a-zé]+")
START = 3
"""Letters by which the words of a text are told apart at first."""
_SHORTEST = 3
_PLAIN = frozenset(
    "the and its his her their for from with into onto over under upon off out who which that was were had has have "
    "been being are did does not this these those then there here both either".split()
)
"""Words that nearly every sentence has."""
_NO_LETTERS = re.compile(r"[^a-zé]+")


def signs_of(forms: str, otherwise: str = "") -> Iterator[Sign]:
    """The signs of alternatives that are written as a regular expression; of one that has none but words that nearly
    every sentence has, those of `otherwise`."""
    for form in alternatives(forms):
        pieces = tuple(_pieces(_alone(form)))
        inner = next(_groups(form), "")
        if pieces:
            yield pieces
        elif inner:
            yield from signs_of(inner, otherwise)
        elif otherwise:
            yield from signs_of(otherwise)
        else:
            yield tuple(_pieces(form, 1, frozenset()))


def _alone(form: str) -> str:
    """An alternative without its groups."""
    before = ""
    while before != form:
        before, form = form, _GROUP.sub(_GONE, form)
    return form


def _groups(form: str) -> Iterator[str]:
    """What stands in the groups of an alternative that can't be left out."""
    depth = start = 0
    for at, char in enumerate(form):
        if char == "(" and (depth := depth + 1) == 1:
            start = at + 1
        elif char == ")" and (depth := depth - 1) == 0 and form[at + 1 : at + 2] not in ("?", "*"):
            yield re.sub(r"^\?(?:P<\w+>|[:=!]|<[=!])", "", form[start:at])


def _pieces(form: str, shortest: int = _SHORTEST, plain: frozenset[str] = _PLAIN) -> Iterator[str]:
    """The pieces of words of one alternative, so long at least."""
    for found in _PIECE.finditer(form):
        piece, after = found[0], form[found.end() : found.end() + 1]
        piece = piece[:-1] if after in ("?", "*") else piece
        if len(piece) < shortest or piece in plain:
            continue
        before = form[: found.start()]
        begins = " " if not before or before.endswith(" ") else ""
        yield begins + piece + (" " if len(piece) == 1 else "")


def worded(text: str) -> str:
    """A text as signs are looked for in it: its words in lower case, each behind one space."""
    return f" {_NO_LETTERS.sub(' ', text.lower())} "


def start(sign: Sign) -> str:
    """How a word begins that a text has if it shows the sign; "" if that can be any."""
    begins = [piece.strip() for piece in sign if piece.startswith(" ")]
    found = max(begins, key=len, default="")[:START]
    return found if len(found) == START else ""
