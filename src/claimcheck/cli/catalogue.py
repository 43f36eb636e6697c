"""The checks that can be selected, of all kinds."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck import decide, kinds
from claimcheck.claims.book import ClaimBook
from claimcheck.errors import Fault, UserError, nearest
from claimcheck.kind import Check
from claimcheck.read.project import Project


def all_checks() -> tuple[Check, ...]:
    """Every check once, in alphabetical order."""
    return tuple(check for _, check in sorted(decide.all_checks(kinds.load()).items()))


def selected(
    select: tuple[str, ...], ignore: tuple[str, ...], project: Project, book: ClaimBook
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names that are selected and those that are ignored, by the command line and by claimcheck.yaml; `UserError`
    for those that nothing is called by."""
    for given, where in (
        (select, "--select"),
        (ignore, "--ignore"),
        ((*project.select, *project.ignore), str(project.file)),
    ):
        selectable(given, where, book)
    return select or project.select, (*project.ignore, *ignore)


def selectable(names: Iterable[str], where: str, book: ClaimBook) -> None:
    """Raises `UserError` for each name that is neither a check nor a claim nor an entity, with the nearest one;
    `where` is the option or the file that names them."""
    checks = [check.id for check in all_checks()]
    held = sorted({claim.id for claim in book.all_claims} | set(book.entities))
    unknown = [name for name in names if name not in checks and name not in held]
    faults = []
    for name in unknown:
        hint = nearest(name, [*checks, *held]) or f"; the checks are {', '.join(checks)}"
        faults.append(Fault(where, 0, 0, f'no check and no claim is called "{name}"{hint}'))
    if faults:
        raise UserError(faults)
