"""Whether a text tells of the world of a novel, a film or a series rather than of this one."""

from __future__ import annotations

import re

from claimcheck.lazy import Pattern
from claimcheck.model import Document, Statement

_WORKS = "novel|thriller|film|movie|series|play|drama|story|book|game|sitcom|comic"
_WORLD = Pattern(
    rf"\b(?:(?:{_WORKS})\W+(?:\w+\W+){{0,2}}set in|that never was|dystopian?|alternat(?:e|ive) history|fictional)\b",
    re.IGNORECASE,
)
_INSIDE = Pattern(r"In [“\"‘]")
"""A sentence that opens with a title: "In “The Young Pope”, ..."."""


def told(statement: Statement, document: Document) -> bool:
    """Whether the paragraph, up to the sentence of a statement, says that it tells of a made-up world."""
    start, end = statement.sentence
    block = next((block for block in document.blocks if block.start <= start < block.end), None)
    begin = start if block is None else max(block.start, start - 2000)
    return bool(_WORLD.search(document.text, begin, end) or _INSIDE.match(document.text, start, end))
