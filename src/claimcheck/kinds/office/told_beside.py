"""Whose post a bare title is that the sentence right before speaks of: "X left the Rhine Commission in 2013. The post
of secretary-general went to Y"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.kinds.office.case import Case, Where
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.titles import forms
from claimcheck.text.tokens import words

_WAYS = frozenset(["tenure of somebody", "somebody's tenure", "a post that went to somebody",
                   "a tenure that went to somebody"])  # fmt: skip
"""Ways of telling of a post that is the one spoken of."""
_REACH = 300
"""Characters before a sentence in which the one before it ends."""


def told_beside(case: Case) -> Case:
    """The case with the land or body of the one claim of whose post, or holder, the sentence right before speaks; as it
    is, if that names none or several, or whoever is told of has such a post themselves."""
    said = case.statement
    if said.pattern not in _WAYS or case.where.stated or len(case.subject.entities) != 1:
        return case
    who = case.subject.entities[0]
    if any(claim in case.claims for claim, _ in case.offices.by_holder.get(who, ())):
        return case
    before = _before(case)
    spoken = [claim for claim in case.claims if claim.exists and any(_named(case, of, before) for of in claim.of)]
    if len(spoken) != 1 or not _of_the_post(case, spoken[0], before):
        return case
    return replace(case, where=Where(True, spoken[0].of))


def _before(case: Case) -> str:
    """The folded words of the sentence before, in the same paragraph."""
    start = case.statement.sentence.start
    text = case.document.text[max(0, start - _REACH) : start]
    text = text.rpartition("\n")[2].rstrip()
    opens = max(text.rfind(mark, 0, -1) for mark in (". ", "? ", "! ")) if text else -1
    return f" {' '.join(words(text[opens + 1 :]))} "


def _named(case: Case, id: str, before: str) -> bool:
    one = case.facts.entities[id]
    called = [*(name.text for name in one.names if not name.short), *one.adjectives]
    return any(f" {' '.join(words(name))} " in before for name in called)


def _of_the_post(case: Case, claim: OfficeClaim, before: str) -> bool:
    """Whether the words of the post, or a holder of it by the full name, stand there."""
    if any(f" {form} " in before or f" {form}s " in before for form in _called(claim)):
        return True
    held = {term.who for term in claim.holders}
    return any(_named(case, who, before) for who in held)


def _called(claim: OfficeClaim) -> Iterator[str]:
    for title in (claim.title, *(called.word for called in claim.also_called)):
        for form in forms(title):
            yield form
            head, of, rest = form.partition(" of ")
            if of:
                yield f"{head}s of {rest}"  # "heads of state"
