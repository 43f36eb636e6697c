"""Whether a text puts right at once what it quotes: "a reader wrote of “President X”.  The president is Y"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kinds.office.case import Case
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.posts import held_posts
from claimcheck.kinds.office.titles import forms
from claimcheck.model import Term
from claimcheck.terms import held
from claimcheck.text.sentences import split
from claimcheck.text.tokens import words
from claimcheck.text.words import BE

_REACH = 500
"""Characters behind a quotation in which it is put right."""
_SENTENCES = 3
_SAYS = BE | {"actually", "fact", "course", "reality", "truth"}


def put_right(case: Case) -> bool:
    """Whether one of the next sentences of the paragraph, in the writer's own words, says who holds the post that a
    quotation gives to somebody else, or what post that person holds."""
    if case.statement.voice.kind != "quoted":
        return False
    text, end = case.document.text, case.statement.sentence.end
    stop = text.find("\n\n", end, end + _REACH)
    stop = min(len(text), end + _REACH) if stop < 0 else stop
    truths = list(_truths(case))
    for first, last in split(text, end, stop)[:_SENTENCES]:
        said = words(text[first:last])
        if _SAYS.isdisjoint(said) or text[first] in "\"“‘'":
            continue
        row = f" {' '.join(said)} "
        for claim, term in truths:
            titles = [form for title in (claim.title, term.title) if title for form in forms(title)]
            names = [" ".join(words(name.text)) for name in case.facts.entities[term.who].names]
            if any(f" {title} " in row for title in titles) and any(f" {name} " in row for name in names):
                return True
    return False


def _truths(case: Case) -> Iterator[tuple[OfficeClaim, Term]]:
    """Who holds the posts of the title, and what the person holds."""
    for when in case.statement.times:
        for claim in case.claims:
            yield from ((claim, term) for term in claim.holders if held(term, when.outer, None))
        for who in case.subject.entities:
            yield from held_posts(case, who, when.outer)
