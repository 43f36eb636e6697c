"""What an event claim holds, in words."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.interval import told
from claimcheck.kind import Facts
from claimcheck.kinds.event.claim import Edition, EventClaim
from claimcheck.kinds.event.spans import over
from claimcheck.model import Claim


def held(claim: Claim, facts: Facts) -> Iterator[tuple[str, str]]:
    """Labels and words."""
    assert isinstance(claim, EventClaim)
    yield from (("called", name) for name in claim.called)
    for label in ("of", "between", "by"):
        yield from ((label, facts.entities[id].name) for id in getattr(claim, label))
    for dated in claim.dates:
        yield "day", f"{dated.label}: {told(dated.on)}" if dated.label else told(dated.on)
    if claim.until is not None:
        yield "until", told(claim.until)
    yield from (("place", _named(place, facts)) for place in claim.where)
    yield from (("edition", _edition(edition, facts)) for edition in claim.editions)


def _named(word: str, facts: Facts) -> str:
    return facts.entities[word].name if word in facts.entities else word


def _edition(edition: Edition, facts: Facts) -> str:
    parts = [told(over(edition)), _named(edition.place, facts)]
    if edition.hosts:
        parts.append(f"host {' and '.join(_named(host, facts) for host in edition.hosts)}")
    if edition.ordinal is not None:
        parts.append(f"number {edition.ordinal}")
    return ", ".join(filter(None, parts))
