"""The checks that can be selected, of all kinds."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck import kinds
from claimcheck.claims.store import Catalogue
from claimcheck.kind import Check
from claimcheck.read.project import Project
from claimcheck.selection import named, selectable


def all_checks() -> tuple[Check, ...]:
    """Every check once, in alphabetical order."""
    return tuple(check for _, check in sorted(kinds.all_checks().items()))


def levels() -> dict[str, str]:
    """The checks by their ids, with the severities that they have of themselves."""
    return {check.id: check.severity.value for check in all_checks()}


def selected(
    select: tuple[str, ...], ignore: tuple[str, ...], project: Project, held: Catalogue, checks: Iterable[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names that are selected and those that are ignored, by the command line and by claimcheck.yaml; `UserError`
    for those that nothing is called by.  `checks` are the ids of all checks."""
    selectable([*named(select, "--select"), *named(ignore, "--ignore"), *project.names], held, checks)
    return select or project.select, (*project.ignore, *ignore)
