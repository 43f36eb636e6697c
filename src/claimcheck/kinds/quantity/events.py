"""The events of which a number is told, and their days."""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.model import Claim


def events_of(claim: QuantityClaim, facts: Facts) -> list[Claim]:
    """The claims on the events that a number is of, but for what is an entity."""
    return [facts.claim(id) for id in claim.of if id not in facts.entities]


def days_of(claim: QuantityClaim, facts: Facts) -> list[Interval]:
    """When these were, as far as the claims say."""
    return [dated.on for event in events_of(claim, facts) for dated in getattr(event, "dates", ())]
