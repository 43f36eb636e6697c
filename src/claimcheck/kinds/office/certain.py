"""Which repairs of a post are known to be right."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.kinds.office.case import LASTED
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.model import GLUE, Document, Span, Statement, Verdict


def certain(statement: Statement, verdict: Verdict, facts: Facts, document: Document) -> bool:
    """The title of somebody whom the text names, and the number that the claims count; never who it is, and never
    "former": there the name, the post or the day may be wrong.

    Nor where nobody has looked since at what still runs, nor the title that the person had at another time.
    """
    if verdict.severity:
        return False
    if verdict.check == "office-term":
        value = statement.value
        return statement.mode != LASTED and value is not None and verdict.wrong == Span(value.start, value.end)
    return verdict.check == "office-title" and _whole(statement, document) and not _once_held(statement, facts)


def _whole(statement: Statement, document: Document) -> bool:
    """Whether the words are the title itself: neither "presidency" nor "Presidents"."""
    written = document.text[statement.wrong.start : statement.wrong.end].replace(GLUE, "")
    return " ".join(written.casefold().split()) == statement.attribute


def _once_held(statement: Statement, facts: Facts) -> bool:
    """Whether one who may be meant held such a post at any time."""
    people = set(statement.subject.entities) if statement.subject is not None else set()
    return any(
        term.who in people
        for key in statement.keys
        for claim in facts.keyed(key)
        if isinstance(claim, OfficeClaim)
        for term in claim.holders
    )
