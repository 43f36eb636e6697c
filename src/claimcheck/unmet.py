"""Statements from which nothing follows: how many there are, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.claims.book import ClaimBook
from claimcheck.decide import judged
from claimcheck.kind import Kind
from claimcheck.model import Statement, Unmet
from claimcheck.sheet import Sheet

_REASONS = 3  # that are told


def unmet(sheets: Sequence[Sheet], book: ClaimBook, kinds: dict[str, Kind]) -> Iterator[str]:
    """A remark on the statements that nothing was held against; none if there are none."""
    told: dict[str, list[str]] = defaultdict(list)
    for sheet, statement in _without(sheets):
        found = judged(statement, book, sheet.document, kinds)
        if isinstance(found, Unmet):
            words = sheet.document.words(statement.start, statement.end)
            told[found.reason].append(f"{statement.path} “{words}”")
    number = sum(map(len, told.values()))
    if number:
        every = sum(len(sheet.statements) for sheet in sheets)
        reasons = sorted(told.items(), key=lambda one: -len(one[1]))
        listed = [f"{reason} ({len(places):,}, the first {places[0]})" for reason, places in reasons[:_REASONS]]
        more = len(reasons) - _REASONS
        listed += [f"{more:,} more {'reason' if more == 1 else 'reasons'}"] if more > 0 else []
        yield f"Nothing follows from {number:,} of {every:,} statement{'' if every == 1 else 's'}: {'; '.join(listed)}."


def _without(sheets: Sequence[Sheet]) -> Iterator[tuple[Sheet, Statement]]:
    """The statements that have no row."""
    for sheet in sheets:
        seen = {number for _, number, _ in sheet.rows}
        yield from ((sheet, one) for number, one in enumerate(sheet.statements) if number not in seen)
