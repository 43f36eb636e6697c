"""What "the country", "the agency" is that somebody is said to have led: the only one of that sort that they ever
did."""

from __future__ import annotations

import re

from claimcheck.frozen import replace
from claimcheck.kinds.office.case import Case, Where
from claimcheck.kinds.office.followers import body_told
from claimcheck.lazy import Pattern
from claimcheck.model import Entity
from claimcheck.text.described import LANDS

_BODY = ("organisation", "alliance", "body", "agency")
_NOUNS = frozenset(
    "organisation organization institution body agency alliance bloc union association federation confederation "
    "council commission institute".split()
)
"""Nouns for bodies that are no firms or clubs, of which one may lead several."""


def led_by_them(case: Case) -> Case:
    """The case with the one land or body that the person ever led, if the text names it and its noun can mean no other
    one; as it is, if it may."""
    noun = case.where.unknown
    types = ("country",) if noun in LANDS else _BODY if noun in _NOUNS else ()
    if not types or len(case.subject.entities) != 1:
        return case
    posts = case.offices.by_holder.get(case.subject.entities[0], ())
    bodies = {of for claim, _ in posts for of in claim.of if case.facts.entities[of].type in types}
    if len(bodies) != 1 or not body_told(case, bodies):
        return case
    (body,) = bodies
    if types == _BODY and _another_one(case, noun, case.facts.entities[body]):
        return case
    return replace(case, where=Where(True, (body,)))


def _another_one(case: Case, noun: str, body: Entity) -> bool:
    """Whether the text may name another body of the sort, which the claims don't know."""
    text = case.document.text
    names = {part for one in case.facts.entities.values() for name in one.names for part in re.split(r"\W+", name.text)}
    called = noun.capitalize()
    near = re.findall(rf"\b([A-Z][\w'&-]+) {called}\b|\b{called} (?:of|for) (?:the )?([A-Z]\w+)", text)
    if any(part not in names for pair in near for part in pair if part):
        return True
    return any(word not in names for word in _LETTERS.findall(text)) and not text.isupper()


_LETTERS = Pattern(r"\b[A-Z]{3,6}\b")
"""What a body may be called by its letters."""
