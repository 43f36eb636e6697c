"""Words that editors never see, and what of a line is the program's own."""

from __future__ import annotations

import re

BANNED = re.compile(
    r"\b(?:mentions?|predications?|predicates?|readings?|cells?|constructions?|tokens?|shapes?|appositions?|copulas?|"
    r"participles?|entit(?:y|ies)|modifiers?|attributes?|narrat(?:or|ed)|attributed|asserted|unanchored|cue|scene)\b"
)
"""Words of those who build the program, not of those who ask it."""


def own_words(line: str) -> str:
    """The line without what is quoted from texts, and without claims and checks by their ids."""
    return re.sub(r"“.*?”|“.*$|^.*?”|\S+-\S+|\S+_\S+", "", line)
