"""Which repairs of a number are known to be right."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.model import Document, Statement, Verdict


def certain(statement: Statement, verdict: Verdict, facts: Facts, document: Document) -> bool:
    """An exact number on the day of publication.  Words such as "more than" may be wrong instead of the number, and so
    may a time that the text tells; and nobody may have looked since at what still runs."""
    value = statement.value
    exact = value is not None and value.low == value.high == value.number
    return exact and not verdict.severity and all(when.how in ("publication", "earlier") for when in statement.times)
