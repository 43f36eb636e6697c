""" "X, the prime minister, was sworn in as president": in the news of a new post, the title is of the one before."""

from __future__ import annotations

from claimcheck.kinds.office.case import Case
from claimcheck.kinds.office.ordinals import NAMING
from claimcheck.lazy import Pattern

_NEWS = 60
"""Days after the beginning of a term in which it is told how it began."""
_RAISED = Pattern(
    r"\b(?:sworn in|inaugurated|installed|elected|appointed|named|chosen|picked|promoted|elevated|confirmed|"
    r"nominated|proclaimed|designated|crowned|enthroned|(?:took|takes|taking) (?:over|the oath|office|power|the reins)|"
    r"became|becomes|becoming|succeeded|succeeds|succeeding|replaced|replaces|replacing|assumed|assumes|assuming|"
    r"moved up|stepped up|steps up|rose)\b"
)


def raised(case: Case, who: str) -> bool:
    """Whether a sentence goes on, behind a name with its title, to tell how the person took a post, and another post
    of theirs began just before publication: what the claims don't say is what they were until then."""
    published = case.statement.published
    if published is None or case.statement.pattern not in NAMING:
        return False
    new = any(
        claim not in case.claims
        and term.start is not None
        and term.start.begin is not None
        and -_NEWS <= term.start.begin - published <= _NEWS
        for claim, term in case.offices.by_holder.get(who, ())
    )
    return new and _RAISED.search(case.document.text, case.statement.end, case.statement.sentence.end) is not None
