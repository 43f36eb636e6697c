"""The dead keep their titles until they are buried: "the coffin of King X", days after another one took the throne."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.kinds.office.case import Case, Result
from claimcheck.kinds.office.conflicts import OVER
from claimcheck.lazy import Pattern

_MOURNED = 60
"""Days after the end of a term in which the one who died in it is buried and mourned."""
_HEAD = 400
"""Characters at the start of a text, headline and all, that say what it tells of."""
_BURIED = Pattern(
    r"\b(?:funerals?|buri(?:al|ed|es)|burying|coffin|casket|catafalque|hearse|cort[eè]ge|pall-?bearers?|tombs?|mausoleum|"
    r"crypt|cremat(?:ed|ion)|interment|interred|obsequies|requiem|mourn(?:s|ed|ing|ers?)?|eulog(?:y|ies|ised|ized)|"
    r"condolences?|lying in state|la(?:y|in) in state|l(?:ie|ies) in state|l(?:aid|ays?|aying)\b[^.]{0,60}\bto rest|"
    r"last respects|final journey|memorial service|state of mourning|graveside|"
    r"(?:farewell|good-?bye|tributes?)\b(?=[^.]{0,40}\bto\b))",
    re.IGNORECASE,
)
_DEAD = Pattern(r"\b(?:died|dies|dead|death|dying|passing)\b", re.IGNORECASE)


def laid_to_rest(case: Case, results: Sequence[Result]) -> bool:
    """Whether all that speaks against a title is that its bearer's term ended some weeks ago, and the text tells of a
    burial, or its sentence of a death; nobody who is known to live on is buried."""
    published = case.statement.published
    if published is None or not results or any(one.because != OVER or one.term is None for one in results):
        return False
    for one in results:
        assert one.term is not None
        ended = one.term.end.until if one.term.end is not None else None
        died = case.facts.entities[one.term.who].died
        if ended is None or not ended <= published <= ended + _MOURNED:
            return False
        if died is not None and died.begin is not None and died.begin > published:
            return False
    text, sentence = case.document.text, case.statement.sentence
    told = text[:_HEAD], text[sentence.start : sentence.end]
    return any(_BURIED.search(part) for part in told) or _DEAD.search(told[1]) is not None
