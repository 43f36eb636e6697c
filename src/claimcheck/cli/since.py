"""`run --changed-since`: a report on the documents that changed since a revision."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimcheck.claims.files import SUFFIXES
from claimcheck.cli.desk import Desk
from claimcheck.cli.lifted import Lifted, lifted
from claimcheck.cli.values import misused
from claimcheck.compare import OTHERWISE
from claimcheck.counted import Since
from claimcheck.frozen import frozen, replace
from claimcheck.model import Finding, Outcome, Report
from claimcheck.read.git import OPTION, Changes, changes
from claimcheck.read.project import Project, shown
from claimcheck.read.suffixes import file_of
from claimcheck.standing import Compared


@frozen
class Changed:
    """What changed, and why all documents count as changed, if they do.  `notes` are for the reader of the report."""

    changes: Changes
    whole: bool
    notes: tuple[str, ...]
    lifted: Lifted
    project: Project

    def only(self, report: Report) -> Report:
        """The report on the documents that changed.  What two documents say against each other is told if one of the
        two has changed."""
        paths = [document.path for document in report.documents if document.checked]
        freed = self.lifted.hold()
        changed = frozenset(
            path
            for path in paths
            if self.whole or self.changes.hold(path) or (self.lifted.any and freed(self.project.named(path)))
        )

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
            since=Since(self.changes.revision, changed, len(paths), self.whole or self.lifted.unread),
            baseline=self._gone(report.baseline, changed),
        )

    def _gone(self, found: Compared | None, changed: frozenset[str]) -> Compared | None:
        """What is gone of documents that changed, or were deleted."""
        if found is None or self.whole:
            return found
        names = {self.project.named(path) for path in changed}

        def told(path: str) -> bool:
            return path in names or self.changes.hold(self.project.root / file_of(path))

        return replace(found, gone=tuple(entry for entry in found.gone if told(entry.path)))


def since(
    revision: str,
    desk: Desk,
    documents: Sequence[str],
    waivers: Sequence[Path],
    baseline: Path | None,
) -> Changed:
    """What changed since the revision that the command line names.  `documents` are what that asks for, `waivers` and
    `baseline` the files that the run goes by."""
    if "-" in documents:
        raise misused("standard input has no history; name files", OPTION)
    project, claims = desk.project, desk.paths
    found = changes(revision, project.root)
    freed = lifted(found, waivers, baseline, desk.checks, project.root)
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
        for path in found.outside((*settings, *claims, *waivers, *([baseline] if baseline else ())))
    ]
    if freed.any and not touched:
        which = "All documents" if freed.unread else "Documents of waivers and lines that were taken out"
        notes.append(f"Changed since {revision}: {', '.join(freed.files)}. {which} count as changed.")
    return Changed(found, bool(touched), tuple(notes), freed, project)
