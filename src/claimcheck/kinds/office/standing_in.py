"""Who acts for the holder of a post, while the holder is away or for one match, holds no term of it."""

from __future__ import annotations

from claimcheck.kinds.office.case import Case, Result, undecided
from claimcheck.kinds.office.conflicts import IN_FULL, NO_SUCH, OVER
from claimcheck.lazy import Pattern
from claimcheck.model import Outcome
from claimcheck.text.tokens import words

_ACTING = frozenset(["acting", "caretaker"])
_AWAY = (
    r"away|absent|abroad|overseas|rest(?:ed|ing)|injured|ill|sick|unwell|unavailable|indisposed|incapacitated|"
    r"suspended|sidelined|travell?ing|visiting|recovering|recuperating|convalescing|quarantined|isolating|"
    r"hospitali[sz]ed|sedated|unconscious|on (?:holiday|leave|vacation|honeymoon|a trip|a visit)|"
    r"on (?:paternity|maternity|parental|sick|medical) leave|in (?:hospital|quarantine|isolation|a coma|surgery)|"
    r"out (?:with|of (?:action|the country))|under an?(?:a)?esthe\w+|under the knife|at the birth|"
    r"(?:had|having|underwent|undergoing|for) (?:an operation|surgery|a colonoscopy|a procedure)|"
    r"(?:his|her|the) (?:injury|illness|absence|suspension)"
)
_WHILE_AWAY = Pattern(
    rf"\b(?:while|whilst|as|when|because|since|with|after|during|owing to|due to)\b[^.;:!?\n]{{0,70}}?\b(?:{_AWAY})\b"
)
_PARTICLE = (
    r"for|as|at|on|when|while|whilst|until|till|after|before|during|since|from|by|with|because|once|and|but|or|to|if|"
    r"again|often|twice|yesterday|today|tonight|tomorrow|[a-z]+ly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:this|that|last|next|every) (?:day|week|weekend|month|year|season|summer|spring|autumn|winter|time|\w+day)"
)
"""What follows "stood in" where "in" is no preposition: "standing in odd places" is where somebody stood."""
_IN_FOR = Pattern(
    r"\bin (?:(?:his|her|their|the) absence|the absence of|place of the|lieu of)\b|"
    r"\b(?:stand|stands|standing|stood|fill|fills|filling|filled|step|steps|stepping|stepped) in\b"
    rf"(?=\s(?:{_PARTICLE})\b|\W*(?:[.,;:!?)\"”–—-]|$))|"
    r"\b(?:stand-?in|deputi[sz](?:e|es|ed|ing)|makeshift|temporarily|for (?:the|an|a|one) (?:day|hour|afternoon|"
    r"morning|weekend|week|night|match|game|test|tour))\b"
)
_CAPTAINS = frozenset(["captain", "skipper", "co captain"])
_MATCH = Pattern(
    r"\s*,?\s*(?:against|versus|vs?\.?|for (?:the|a|one|that|this)|in (?:the|a|one|that|this)|at|on) "
    r"[^.;:!?\n]{0,40}?\b(?:against|versus|vs?|tests?|match(?:es)?|games?|tour|series|odis?|t20s?|final|semi-?final|friendly|"
    r"qualifier|[A-Z]\w+)\b"
)


def let_be(case: Case, result: Result) -> Result:
    """The result, undecided where somebody else's term says nothing against one who acted for them."""
    if result.outcome is not Outcome.CONFLICTS or result.because == NO_SUCH:
        return result
    if _ACTING & set(case.statement.modifiers):
        own = result.because == OVER and result.term is not None and bool(result.term.mode)
        return result if result.because == IN_FULL or own else undecided(_WHY)
    if case.statement.mode in ("holds", "held", "became") and result.check != "office-title" and _for_a_while(case):
        return undecided(_WHY)
    return result


_WHY = "somebody may act for a holder who is away"


def _for_a_while(case: Case) -> bool:
    """Whether the words behind a post say that its holder was away, or for which match it was."""
    said = case.statement
    if said.pattern in ("title", "coordinated title", "two titles"):
        return False
    end = max([said.end, *(when.end for when in said.times if when.end <= said.sentence.end)])
    behind = case.document.text[said.end : said.sentence.end]
    captain = bool(_CAPTAINS.intersection(words(case.title)))
    if captain and _MATCH.match(behind):
        return True
    rest = case.document.text[end : said.sentence.end]
    return _IN_FOR.search(case.document.text[slice(*said.sentence)]) is not None or _WHILE_AWAY.search(rest) is not None
