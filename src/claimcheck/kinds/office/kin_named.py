"""Whom a first name alone means behind a word for kin: "Govan Mbeki lived to see the oath of his son Thabo", the Thabo
Mbeki of whom the claims hold the post that the text gives him."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.case import Case
from claimcheck.kinds.office.where import matches
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Ref
from claimcheck.text.tokens import words

_KIN = Pattern(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s?)\s(?:(?:own|only|first|second|third|late|eldest|elder|older|oldest|younger"
    r"|youngest|middle|twin|half|adopted|future|first-born|firstborn|own|grown)[\s-]){0,2}"
    r"(?:sons?|daughters?|brothers?|sisters?|wife|husband|widow|widower|father|mother|twins?|grandsons?"
    r"|granddaughters?|grandfather|grandmother|nephews?|nieces?|half-brother|half-sister|stepson|stepdaughter),?\s\Z"
)
_BEFORE = 60
"""Characters in which a word for kin is looked for before a name."""
_NAME = Pattern(r"(?<![^\W\d_])[A-ZÀ-ÖØ-Þ][\w’'.-]*(?: (?:[a-z]{1,3} )?[A-ZÀ-ÖØ-Þ][\w’'-]*)+")
"""A name of several words."""


def of_the_family(case: Case) -> Ref:
    """The subject with the one holder of the post who has this first name, and a family name of the paragraph."""
    subject, document, facts = case.subject, case.document, case.facts
    said = words(subject.text)
    before = document.text[max(0, subject.start - _BEFORE) : subject.start]
    if len(said) != 1 or not case.where.stated or _KIN.search(before) is None:
        return subject
    families = set(_families(document, subject.start, said[0]))
    held = [claim for claim in case.claims if matches(case, claim)]
    holders = dict.fromkeys(term.who for claim in held for term in claim.holders if term.who in facts.entities)
    found = [who for who in holders if any(one in families for one in _family(who, said[0], facts))]
    return replace(subject, entities=(found[0],), types=("person",)) if len(found) == 1 else subject


def _families(document: Document, at: int, first: str) -> Iterator[str]:
    """The last names of those whom the paragraph has named before, but for those of this very first name."""
    block = next((block for block in document.blocks if block.start <= at < block.end), None)
    for match in _NAME.finditer(document.text, block.start, at) if block is not None else ():
        name = [word for word in words(match[0]) if word != "'s"]
        if name[0] != first:
            yield name[-1]


def _family(who: str, first: str, facts: Facts) -> Iterator[str]:
    """The other words of the names of somebody that begin with a first name."""
    for name in facts.entities[who].names:
        said = words(name.text)
        if said[0] == first:
            yield from said[1:]
