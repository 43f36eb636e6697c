"""What an office claim holds, in words."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.interval import ALWAYS, told
from claimcheck.kind import Facts
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.model import Claim, Term
from claimcheck.terms import span


def held(claim: Claim, facts: Facts) -> Iterator[tuple[str, str]]:
    """Labels and words."""
    assert isinstance(claim, OfficeClaim)
    yield "title", claim.title
    for called in claim.also_called:
        days = "" if called.during == ALWAYS else f" ({told(called.during)})"
        yield "also", f"{called.word}{days}"
    for word in claim.wrong:
        yield "wrong", word
    for id in claim.of:
        yield "of", facts.entities[id].name
    if claim.cls == "head":
        yield "class", "a top post: nobody holds two of one country or body"
    if not claim.exists:
        yield "holder", "nobody: there is no such post"
    if not claim.exclusive:
        yield "holders", "several at one time"
    for term in claim.holders:
        yield "holder", f"{facts.entities[term.who].name}{_term(term)}"
    if claim.complete:
        yield "complete", "nobody else ever held it, and days that no term covers were vacant"


def _term(term: Term) -> str:
    told_ = [span(term)] if span(term) else []
    if term.mode:
        told_.insert(0, term.mode)
    if term.elected is not None:
        told_.append(f"elected {told(term.elected)}")
    if term.ordinal is not None:
        told_.append(f"number {term.ordinal}")
    if term.title:
        told_.append(f"as {term.title}")
    return f": {', '.join(told_)}" if told_ else ""
