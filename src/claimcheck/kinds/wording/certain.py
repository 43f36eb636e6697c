"""Which repairs of a wording are known to be right."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.model import Document, Statement, Verdict


def certain(statement: Statement, verdict: Verdict, facts: Facts, document: Document) -> bool:
    """The house says what to write: of several wordings the first."""
    return True
