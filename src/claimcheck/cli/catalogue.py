"""The checks that can be selected, of all kinds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from claimcheck.claims import shelf
from claimcheck.claims.program import program
from claimcheck.claims.store import Catalogue
from claimcheck.kind import Check
from claimcheck.read.project import Project
from claimcheck.selection import named, selectable


def all_checks() -> tuple[Check, ...]:
    """Every check once, in alphabetical order."""
    from claimcheck import decide, kinds

    return tuple(check for _, check in sorted(decide.all_checks(kinds.load()).items()))


def levels(root: Path | None) -> dict[str, str]:
    """The checks by their ids, with the severities that they have of themselves; kept below `root`, if there is one,
    so that no kind is imported for them."""
    if root is None:
        return _levels()
    name = f"{program(root)}.checks"
    kept: dict[str, str] | None = shelf.take(root, name, name)
    if kept is None:
        kept = _levels()
        shelf.put(root, name, name, kept)
    return kept


def _levels() -> dict[str, str]:
    return {check.id: check.severity.value for check in all_checks()}


def selected(
    select: tuple[str, ...], ignore: tuple[str, ...], project: Project, held: Catalogue, checks: Iterable[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names that are selected and those that are ignored, by the command line and by claimcheck.yaml; `UserError`
    for those that nothing is called by.  `checks` are the ids of all checks."""
    selectable([*named(select, "--select"), *named(ignore, "--ignore"), *project.names], held, checks)
    return select or project.select, (*project.ignore, *ignore)
