"""The checks that can be selected, of all kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck import decide, kinds
from claimcheck.claims.book import ClaimBook
from claimcheck.errors import Fault, UserError, nearest
from claimcheck.kind import Check


def all_checks() -> tuple[Check, ...]:
    """Every check once, in alphabetical order."""
    return tuple(check for _, check in sorted(decide.all_checks(kinds.load()).items()))


def selectable(names: Iterable[str], option: str, book: ClaimBook) -> tuple[str, ...]:
    """The names, if each is a check, a claim or an entity; else `UserError` with the nearest one for each."""
    asked = tuple(names)
    known: Sequence[str] = [check.id for check in all_checks()]
    held = {claim.id for claim in book.all_claims} | set(book.entities)
    unknown = [name for name in asked if name not in known and name not in held]
    if unknown:
        choices = [*known, *sorted(held)]
        raise UserError(
            Fault(option, 0, 0, f'no check and no claim is called "{name}"{nearest(name, choices) or _listed(known)}')
            for name in unknown
        )
    return asked


def _listed(known: Sequence[str]) -> str:
    return f"; the checks are {', '.join(known)}"
