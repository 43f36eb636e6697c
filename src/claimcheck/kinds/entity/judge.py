"""Judging what the text says of entities."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.kinds.entity import lives, naming
from claimcheck.model import Document, Statement, Verdict


def judge(statement: Statement, facts: Facts, document: Document) -> Verdict | None:
    """The verdict on a statement about a name, an age or a life; None where there is nothing to say."""
    if statement.attribute == "name":
        return naming.judge(statement, facts)
    return lives.judge(statement, facts)
