"""Whether a text says that the victims of what it tells of are counted: "the search is over", "nobody is missing".

What is counted so is not brought up to date afterwards.  Those that were hurt may die yet, so a text that tells of
them closes the count of the dead from below alone; and one that tells of those who died since, or of bodies found
since, opens the count again.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.lazy import Pattern
from claimcheck.model import Statement
from claimcheck.text.sources import official

CLOSED, REOPENED = "closed", "reopened"
"""Modifiers of the figures of such texts."""
LISTED = "listed"
"""The modifier of a number of dead that is counted so where some are hurt still: more may follow, but no fewer."""
IN_ALL = "in all"
"""The modifier of a figure that is said to be the whole, and has no other word by which it may be one of several."""
WHOLE = frozenset(["all", "total", "altogether", "overall"])
"""Words that say so."""
_SEARCH = r"(?:search|rescue|recovery)(?: and (?:rescue|recovery))?(?: work| operations?| efforts?| mission)?"
_CLOSING = Pattern(
    rf"\b{_SEARCH}(?: \w+){{0,6}}? (?:(?:is|was|are|were|has been|have been|had been)(?: now)? "
    r"(?:over|ended|completed?|concluded|finished)|(?:has |have |had )?(?:ended|concluded|finished))\b"
    rf"|\bend of (?:a|the|their) (?:[\w-]+ )?{_SEARCH}\b"
    rf"|\b(?:ended|completed|finished|concluded) (?:the|their|its) (?:work|{_SEARCH})\b"
    r"|\ball (?:of )?(?:the |those )?(?:[\w-]+ ){0,3}?(?:have been|had been|were|are|was|being)(?: now)? (?:recovered|"
    r"identified|accounted for)\b"
    r"|\ball (?:of )?(?:the |those )?(?:[\w-]+ ){1,9}?accounted for\b"
    r"|\b(?:every(?:one|body)|all) (?:is|are|was|were|has been|have been) (?:now )?accounted for\b"
    r"|\b(?:nobody|no[- ]?one|none)(?: else)? (?:is|was|are|were|remains?)(?: still| now)? (?:missing|unaccounted)\b"
    r"|\bfinal (?:death )?(?:toll|count)\b"
    r"|\bfinal (?:list|count|register) of (?:the )?(?:dead|victims)\b"
    r"|\bclos(?:ed|ing) (?:its|the|their|his|her) (?:list|count|register) of (?:the )?(?:dead|victims)\b"
    r"|\b(?:list|count|register) of (?:the )?(?:dead|victims) (?:is|was|has been|had been) (?:now )?closed\b",
    re.IGNORECASE,
)
_NOT_YET = Pattern(
    r"\b(?:not|until|before|once|when|if|unless|till|by the time|would|will|could|may|might|never|hopes?|"
    r"expected|yet to|almost|nearly)\b(?: [\w’'-]+){0,6} ?\Z",
    re.IGNORECASE,
)
_HURT = Pattern(
    r"\b(?:injur(?:ed|ies|ing)|wounded|wounding|hurt|hospitals?|burns|critical(?:ly)?|intensive care|missing|"
    r"called off|suspended|presumed|feared)\b",
    re.IGNORECASE,
)
_SINCE = Pattern(
    r"\b(?:(?:died|dead|deaths?|succumbed)(?: [\w-]+){0,4} (?:hospitals?|injuries|wounds|burns|later|since)|(?:since|"
    r"later) died|(?:more|another|further) (?:body|bodies|victims?|remains)|washed (?:up|ashore)|"
    r"(?:body|bodies|remains)(?: \w+){0,4} since|re-?count(?:ed)?|(?:revised|corrected|new) (?:toll|count|figures?))\b",
    re.IGNORECASE,
)
_OF_DEAD = Pattern(r"\b(?:dead|bodies|victims|remains|toll|count)\b", re.IGNORECASE)
"""Of whom a count says by itself that they died."""
_CLAUSE = 60
"""Characters before such words within which a word says that it is not so yet."""
_NOBODY = Pattern(
    r"\b(?:nobody|no[- ]?one|none)(?: else)? (?:is|was|are|were|remains?)(?: still| now)? \Z", re.IGNORECASE
)


_NO_MORE_ARRESTS = Pattern(
    r"\bno (?:further|more|other) arrests\b|\b(?:police )?(?:operation|raid)s? (?:is|was|has been) (?:now )?"
    r"(?:over|complete|completed|concluded|finished)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=2)
def all_held(text: str) -> bool:
    """Whether a text says that nobody else will be arrested."""
    return _NO_MORE_ARRESTS.search(text) is not None


@lru_cache(maxsize=2)
def counting(text: str, alone: bool) -> tuple[str, ...]:
    """The modifiers of the figures of a text; only where it tells one number of dead `alone` can it be that one which
    is settled."""
    if _SINCE.search(text):
        return (REOPENED,)
    closing = _closing(text) if alone else ""
    if not closing:
        return ()
    hurt = (match for match in _HURT.finditer(text) if not _NOBODY.search(text[: match.start()][-_CLAUSE:]))
    if next(hurt, None) is None:
        return (CLOSED,)
    return (LISTED,) if _OF_DEAD.search(closing) else ()


def _closing(text: str) -> str:
    """The words by which a text closes a count, "" if it does not."""
    for match in _CLOSING.finditer(text):
        clause = text[max(0, match.start() - _CLAUSE) : match.start()].replace("\n", ". ")
        if not _NOT_YET.search(clause[clause.rfind(".") + 1 :]):
            return match[0]
    return ""


def all_counted(earlier: Statement, later: Statement) -> bool:
    """Whether the earlier text says that all are counted, and the later one of nobody who was not."""
    return CLOSED in earlier.modifiers and REOPENED not in later.modifiers


def counted_officially(earlier: Statement, later: Statement) -> bool:
    """Whether nobody but the writer and authorities answer for figures of which the earlier one is the last: they have
    no other count each."""
    return all_counted(earlier, later) and official(earlier) and official(later)
