"""Names of checks, claims and entities by which findings are selected or ignored."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck import kinds
from claimcheck.claims.book import ClaimBook
from claimcheck.claims.store import Catalogue
from claimcheck.errors import Fault, UserError, nearest
from claimcheck.model import Place


def selectable(
    names: Iterable[tuple[str, Place]], book: ClaimBook | Catalogue, checks: Iterable[str] | None = None
) -> None:
    """Raises `UserError` for each name that is neither a check nor a claim nor an entity, with the nearest one.  Each
    comes with where it is given (see `named`), `checks` are the ids of all checks, if they are known."""
    given = tuple(names)
    if not given:
        return
    known = sorted(kinds.all_checks() if checks is None else checks)
    held = sorted({claim.id for claim in book.all_claims} | set(book.entities))
    faults = []
    for name, at in given:
        if name not in known and name not in held:
            hint = nearest(name, [*known, *held]) or f"; the checks are {', '.join(known)}"
            faults.append(Fault(at.path, at.line, at.column, f'no check and no claim is called "{name}"{hint}'))
    if faults:
        raise UserError(faults)


def named(names: Iterable[str], option: str) -> list[tuple[str, Place]]:
    """The names that an option gives, as `selectable` takes them."""
    return [(name, Place(option, 0, 0)) for name in names]
