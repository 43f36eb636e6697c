"""The time of a part of a term: "has run the festival alone since 2015" is true of somebody who ran it with another one
before, "has led the party in opposition since 2015" of somebody who was in power with it until then."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import Case
from claimcheck.lazy import Pattern
from claimcheck.model import Span, Term, When
from claimcheck.terms import possible

_SELF = r"(?:him|her|it|them)sel(?:f|ves)"
_OWN = r"(?:his|her|its|their)(?: very)? own"
_JOINED = (
    "tandem|harness|concert|partnership|alliance|association|conjunction|cooperation|co-operation|collaboration|"
    "league|common|turns|rotation"
)
_STANDING = (
    "opposition|power|government|coalition|cohabitation|exile|prison|absentia|waiting|parliament|person|practice|"
    "effect|name|fact|theory|law|full|part|public|private|secret|earnest|reserve|retirement"
)
_ADVERBS = (
    rf"alone|solo|singly|unaided|unassisted|unaccompanied|single-?\s?handed(?:ly)?|by {_SELF}|(?:on|in) {_OWN}|sole|"
    rf"solely|lone|joint|jointly|together|side by side|hand in hand|shoulder to shoulder|in (?:{_JOINED})|"
    r"full-?\s?time|part-?\s?time|unopposed|unchallenged|unrivall?ed|uncontested|undisputed(?:ly)?|unquestioned|unhindered|"
    r"uninterrupted(?:ly)?|continuously|continually|directly|indirectly|outright|de facto|de jure|formally|officially|"
    r"nominally|provisionally|permanently|informally|unofficially|constitutionally|democratically|effectively|"
    r"virtually|practically|remotely|independently|autocratically|again|anew|afresh|once more"
)
_PHRASES = (
    r"without|with(?! (?:an iron|a (?:firm|steady|heavy|light|gentle)|great|much|distinction|skill))|alongside|under|"
    r"from|outside|as (?:a|an|the|its|his|her|their|both|one|part|sole|acting|interim)|by (?:decree|proxy|law|default)|"
    rf"in (?:a |an |the |grand |broad |minority |majority |permanent |outright |open )*(?:{_STANDING})"
)
_BEFORE = Pattern(rf"\b(?:{_ADVERBS})\b", re.IGNORECASE)
"""Words before a verb that say how, or with whom, somebody did what lasted, which may have been otherwise before."""
_BEHIND = Pattern(rf"\b(?:{_ADVERBS}|{_PHRASES})\b", re.IGNORECASE)
"""Those behind it, and what else says with whom, from where, or in what standing."""
_TAKEN = Pattern(
    rf"\b(?:alone|solo|single-?\s?handed(?:ly)?|by {_SELF}|(?:on|in) {_OWN}|outright|permanently|again|anew|afresh|"
    rf"once more|jointly|together|in (?:{_JOINED}))\b",
    re.IGNORECASE,
)
"""Those of them that may go with how a post is taken which its bearer has already."""
_OPENS = Pattern(r"[.;:!?()\n\"“”—,]|\s[-–]\s|\b(?:and|but|when|while|who|which|that)\b")
"""Where a clause begins."""
_TIME = Pattern(
    r"\b(?:(?:ever )?since|from|until|till|up to|between|in|on|during|for)\s*(?:about |around )?\0+|\0+", re.IGNORECASE
)
"""The time itself, with what stands before it."""
_ABOUT_ALL = Pattern(
    r"^\s*(?:(?:almost|nearly|all|largely|mostly|entirely|quite|completely|more or less|practically|virtually)\s+)*"
)
"""What may stand before such words."""


def of_a_part(case: Case, stated: Sequence[When], terms: Sequence[Term], *, began: bool) -> bool:
    """Whether the text gives the time only of the way in which a post was held, and it lies within a term."""
    if not any(_inside(when, possible(term)) for when in stated for term in terms):
        return False
    return any(in_a_way(case, Span(when.start, when.end), began=began) for when in stated)


def _inside(when: When, term: Interval) -> bool:
    """Whether a time lies in a term; of "from ... to", both ends, give or take a year."""
    return term.widened(_ABOUT).holds(when.outer) if when.relation == "during" else term.overlaps(when.outer)


_ABOUT = 366


def in_a_way(case: Case, when: Span, *, began: bool = False) -> bool:
    """Whether such words stand right before the verb, between the body and the time, or right behind the later one."""
    sentence, said = case.statement.sentence, case.statement
    at = sentence.start
    text = case.document.text[at : when.start] + "\0" * (when.end - when.start)
    text += case.document.text[when.end : sentence.end]
    name, verb, end = case.subject.end - at, said.wrong.start - at, said.end - at
    name = name if 0 <= name < verb else 0
    before = [text[_opening(text, name, verb) : max(0, verb)]]
    if when.start < said.start:
        before.append(text[_opening(text, 0, when.start - at) : when.end - at])
    if any((_TAKEN if began else _BEFORE).search(_TIME.sub("", words)) for words in before):
        return True
    ways = _TAKEN if began else _BEHIND
    between = text[end : when.end - at] if said.end < when.start else ""
    behind = text[max(end, when.end - at) :]
    return ways.search(_TIME.sub("", between)) is not None or ways.match(_ABOUT_ALL.sub("", behind)) is not None


def _opening(text: str, start: int, end: int) -> int:
    """Where the clause begins that goes on up to a place."""
    return max((found.end() for found in _OPENS.finditer(text, start, max(start, end))), default=start)
