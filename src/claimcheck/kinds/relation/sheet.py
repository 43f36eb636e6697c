"""What a relation claim holds, in words."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.model import Claim
from claimcheck.terms import span


def held(claim: Claim, facts: Facts) -> Iterator[tuple[str, str]]:
    """Labels and words."""
    assert isinstance(claim, RelationClaim)
    yield from (("phrase", phrase) for phrase in claim.phrase)
    yield from (("of", facts.entities[id].name) for id in claim.of)
    for term in claim.holders:
        days = span(term)
        yield "is", f"{facts.entities[term.who].name}{f': {days}' if days else ''}"
    yield from (("is not", facts.entities[id].name) for id in claim.is_not)
    if claim.among:
        yield "among", f"{', '.join(claim.among)}: nothing else can be that"
    if claim.closed:
        yield "closed", "nobody and nothing else"
