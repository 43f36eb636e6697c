"""What a report counts without showing it, and how much of the documents it is about."""

from __future__ import annotations

from claimcheck.frozen import frozen


@frozen
class Tally:
    """Findings of one document that are counted and nothing else, because nobody asked to see them; `outcome` as in
    `model.Outcome`."""

    path: str
    outcome: str
    check: str
    claims: tuple[str, ...]
    pilot: bool
    number: int


@frozen
class Since:
    """That a report is only about the documents that changed since a revision: their paths, of so many that are checked
    in all.  Where `whole`, something else changed, and all of them count."""

    revision: str
    changed: frozenset[str]
    documents: int
    whole: bool = False
