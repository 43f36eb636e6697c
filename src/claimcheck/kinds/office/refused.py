"""Resignations that came to nothing: refused, taken back, or followed by a return to the post."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.office.case import Case
from claimcheck.lazy import Pattern
from claimcheck.model import Term, When
from claimcheck.terms import possible

_AFTER = 240
"""Characters behind a sentence in which a text may tell what became of it."""
_NOTHING = Pattern(
    r"\b(?:refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing)?|declin(?:e|es|ed) (?:it|to accept)|did not accept|"
    r"(?:not|never|yet to be) accepted|sent (?:him |her |them |it )?back|withdr(?:ew|aw|awn|awing)|"
    r"rescind(?:s|ed|ing)?|retract(?:s|ed|ing)?|revoke[sd]?|"
    r"t(?:ook|ake|aken|aking|akes) (?:it|that|this|his resignation|her resignation) back|"
    r"asked (?:him |her |them )?to (?:stay|remain|carry on|continue|reconsider|think)|"
    r"chang(?:ed|ing|es) (?:his|her) mind|(?:was|were) (?:reinstated|reappointed|re-elected|asked again|brought back)|"
    r"(?:but|and) (?:stayed|remained|returned|came back|carried on|was back)|only to (?:return|come back|be)|"
    r"tender(?:s|ed)|offered (?:his|her) resignation)\b"
)


def refused(case: Case, stated: Sequence[When], terms: Sequence[Term]) -> bool:
    """Whether the text tells, of a day within a term, of a resignation after which it went on."""
    if not any(when.outer.overlaps(possible(term)) for when in stated for term in terms):
        return False
    start, end = case.statement.sentence
    return _NOTHING.search(case.document.text, start, min(end + _AFTER, len(case.document.text))) is not None
