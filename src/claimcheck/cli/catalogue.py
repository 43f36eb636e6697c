"""The checks that can be selected, of all kinds."""

from __future__ import annotations

from claimcheck import decide, kinds
from claimcheck.claims.book import ClaimBook
from claimcheck.kind import Check
from claimcheck.read.project import Project
from claimcheck.selection import selectable


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
        selectable(given, where, book, [check.id for check in all_checks()])
    return select or project.select, (*project.ignore, *ignore)
