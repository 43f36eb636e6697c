"""The place of some words in a document, as people quote them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.errors import Fault, UserError
from claimcheck.model import GLUE, Document

_LIKE = {"'": "['’‘ʼ]", '"': '["“”„]', "-": "[-‐‑–—]"}
"""Signs that are typed for others."""
_MOST = 5
"""Places that are told."""
_ALIKE = 0.6
"""How like what was asked for some words are, of 1, that they are told as near."""
_SHOWN = 80
"""Letters of words that are told as near."""


def spot(document: Document, quoted: str) -> tuple[int, int]:
    """Where the words stand, whatever their white space, capitals and quotation marks; if nowhere or several times, the
    user's error, with the nearest words or the places."""
    from claimcheck.report.position import Positions  # rarely needed

    asked = " ".join(quoted.split())
    if not asked:
        raise UserError([Fault(document.path, 0, 0, "--at names no words")])
    found = [found.span() for found in _pattern(asked).finditer(document.text)]
    lines = Positions(document.source, document.unit)
    if len(found) == 1:
        return found[0]
    if found:
        places = [str(lines.at(start)) for start, _ in found[:_MOST]]
        more = ", ..." if len(found) > _MOST else ""
        told = f"“{asked}” stands there {len(found)} times, at {', '.join(places)}{more}"
        told += ": give more words, or FILE:LINE:COLUMN"
        raise UserError([Fault(document.path, 0, 0, told)])
    near = _nearest(document, asked)
    told = f"“{asked}” does not stand there{f'; the nearest is “{near}”' if near else ''}"
    raise UserError([Fault(document.path, 0, 0, told)])


def _pattern(asked: str) -> re.Pattern[str]:
    glue = f"{re.escape(GLUE)}*"
    parts = (glue.join(_LIKE.get(sign, re.escape(sign)) for sign in word) for word in asked.split())
    whole = rf"[\s{re.escape(GLUE)}]+".join(parts)
    begins, ends = (r"\b" if sign.isalnum() else "" for sign in (asked[0], asked[-1]))
    return re.compile(rf"{begins}{whole}{ends}", re.IGNORECASE)


def _nearest(document: Document, asked: str) -> str:
    """The words of a sentence that are most like those that were asked for; "" if none are."""
    from difflib import SequenceMatcher

    best, near = _ALIKE, ""
    like = SequenceMatcher(None, "", asked.lower(), autojunk=False)
    for words in _stretches(document, len(asked.split())):
        like.set_seq1(words.lower())
        if like.real_quick_ratio() > best and like.quick_ratio() > best and like.ratio() > best:
            best, near = like.ratio(), words
    return near if len(near) <= _SHOWN else f"{near[:_SHOWN].rsplit(' ', 1)[0]} ..."


def _stretches(document: Document, size: int) -> Iterator[str]:
    """All stretches of so many words."""
    for block in document.blocks:
        own = document.words(block.start, block.end).split()
        for at in range(max(1, len(own) - size + 1)):
            yield " ".join(own[at : at + size])
