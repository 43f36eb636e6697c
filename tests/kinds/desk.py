"""One conflict of one text with claims that stand in a test."""

from __future__ import annotations

from datetime import date
from functools import cache

from claimcheck.claims.book import ClaimBook
from claimcheck.claims.files import Source, Sources, word_sources
from claimcheck.claims.load import compile_sources
from claimcheck.journey import run
from claimcheck.model import Block, Document, Finding, Outcome, Role


@cache
def book(claims: str) -> ClaimBook:
    """The book of one claims file."""
    loaded = compile_sources(
        Sources((Source("c.yaml", claims.encode()),), (), (("c.yaml", ("c.yaml",)),)), word_sources()
    )
    assert loaded.book is not None, loaded.faults
    return loaded.book


def only_conflict(claims: str, text: str, published: str) -> Finding:
    """The one conflict of a text that was published on a day."""
    day = date.fromisoformat(published).toordinal()
    document = Document("a.txt", text, text, day, "the test", (Block(0, len(text), Role.PROSE, day),))
    (one,) = [one for one in run([document], book(claims)).findings if one.verdict.outcome is Outcome.CONFLICTS]
    return one
