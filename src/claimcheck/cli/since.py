"""`run --changed-since`: a report on the documents that changed since a revision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import typer

from claimcheck.claims.files import SUFFIXES
from claimcheck.compare import OTHERWISE
from claimcheck.counted import Since
from claimcheck.frozen import frozen
from claimcheck.model import Finding, Outcome, Report
from claimcheck.read.git import OPTION, Changes, changes
from claimcheck.read.project import Project, shown


@frozen
class Changed:
    """What changed, and why all documents count as changed, if they do.  `notes` are for the reader of the report."""

    changes: Changes
    whole: bool
    notes: tuple[str, ...]

    def only(self, report: Report) -> Report:
        """The report on the documents that changed.  What two documents say against each other is told if one of the
        two has changed."""
        paths = [document.path for document in report.documents]
        changed = frozenset(path for path in paths if self.whole or self.changes.hold(path))

        def told(one: Finding) -> bool:
            places = [one.statement.path, *(place.path for place in one.related if place.role == OTHERWISE)]
            opposed = one.verdict.outcome is Outcome.CONFLICTS
            return any(path in changed for path in (places if opposed else places[:1]))

        return replace(
            report,
            findings=tuple(one for one in report.findings if told(one)),
            tallies=tuple(one for one in report.tallies if one.path in changed),
            skipped=tuple(one for one in report.skipped if one.path in changed),
            notes=(*report.notes, *self.notes),
            since=Since(self.changes.revision, changed, len(paths)),
        )


def since(revision: str | None, project: Project, claims: Sequence[Path], documents: Sequence[str]) -> Changed | None:
    """What changed since the revision that the command line names; None if it names none.  `claims` are the files and
    folders that the claims come from, `documents` what the command line asks for."""
    if revision is None:
        return None
    if "-" in documents:
        raise typer.BadParameter("standard input has no history; name files", param_hint=OPTION)
    found = changes(revision, project.root)
    settings = [path for path in (project.file, *project.manifests) if path is not None]
    touched = [shown(path, project.root) for path in (*settings, *claims) if found.touch(path, SUFFIXES)]
    notes = []
    if touched:
        notes.append(
            f"Changed since {revision}: {', '.join(touched)}. Verdicts may have changed anywhere, so all documents "
            "count as changed."
        )
    notes += [
        f"{shown(path, project.root)} lies outside the repository: whether it changed since {revision} is not known."
        for path in found.outside((*settings, *claims))
    ]
    return Changed(found, bool(touched), tuple(notes))
