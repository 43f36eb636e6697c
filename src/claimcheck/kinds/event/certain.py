"""Which repairs of an event are known to be right."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.index import Events
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Statement, Verdict
from claimcheck.text.alike import same_form

_YEAR = Pattern(r"\b[12][0-9]{3}\b")


def certain(statement: Statement, verdict: Verdict, facts: Facts, document: Document) -> bool:
    """The day of what happened once, written as the text writes it; a number of years that counts from the day of
    publication.

    Of an edition, another one may be meant, and of what is done anew elsewhere or later; where the sentence has a year,
    the year may be wrong instead of the number; and with a place, other words of the sentence go ("in Madrid, Spain").
    """
    if verdict.severity or any(_editions(facts, id) for id in verdict.claims):
        return False
    if verdict.check == "event-date":
        events = facts.index("event")
        if isinstance(events, Events) and any(key in events.anew for key in statement.keys):
            return False
        written = document.text[statement.wrong.start : statement.wrong.end]
        return same_form(written, verdict.suggestions[0])
    if verdict.check in ("event-anniversary", "event-duration"):
        return not _YEAR.search(document.text[statement.sentence.start : statement.sentence.end])
    return False


def _editions(facts: Facts, id: str) -> bool:
    claim = facts.claim(id)
    return isinstance(claim, EventClaim) and bool(claim.editions)
