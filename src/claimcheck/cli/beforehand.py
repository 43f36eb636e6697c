"""What is settled before a run: the waivers and the baseline of a project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from claimcheck.cli.clock import today
from claimcheck.cli.console import watched
from claimcheck.cli.desk import Desk, Found, levels_in
from claimcheck.cli.values import misused
from claimcheck.errors import Fault, UserError
from claimcheck.frozen import frozen, replace
from claimcheck.model import Report
from claimcheck.read.project import BASELINE, WAIVERS, Project, folder_in_repository, shown
from claimcheck.standing import Baseline, Waiver
from claimcheck.whereabouts import Whereabouts


@frozen
class Beforehand:
    """The waivers (None: nothing is waived), the baseline (None: there is none), and the day against which they end."""

    desk: Desk
    waivers: tuple[Waiver, ...] | None
    baseline: Baseline | None
    today: int

    def hold(self, show: frozenset[str], *, gone: bool = False) -> None:
        """Refuses to show what there is not, or to fail on it."""
        for option, asked in (("--fail-on-gone", gone), ("--show", "baseline" in show)):
            if asked and self.baseline is None:
                raise misused("there is no baseline; write --baseline too", option)
        if "waived" in show and self.waivers is None:
            raise misused("nothing is waived with --no-waivers", "--show")

    def settled(self, report: Report, *, whole: bool, narrowed: bool) -> Report:
        """The report with everything settled that is.  `whole`: all documents of the project were asked for;
        `narrowed`: some checks or claims were left out."""
        report = replace(report, whereabouts=self._whereabouts(report))
        said = self.waivers is not None and any(document.comments for document in report.documents)
        if not self.waivers and self.baseline is None and not said:
            return report
        from claimcheck.settle import Scope, settle

        held = {entry.path for entry in (self.baseline.entries if self.baseline else ())}
        missing = frozenset(path for path in held if not is_there(self.desk.project, path))
        if report.problems:  # of a folder that is not to be found nobody knows what is in it
            missing = frozenset(path for path in missing if Path(self.desk.project.root, path).parent.exists())
        return settle(
            report,
            self.desk.claims,
            Scope(self.desk.project.named, whole=whole, narrowed=narrowed, missing=missing),
            waivers=self.waivers,
            baseline=self.baseline,
            checks=self.desk.checks,
            today=self.today,
        )

    def _whereabouts(self, report: Report) -> Whereabouts:
        """What the files that a report may name are called from the root of the project, and from its repository."""
        project = self.desk.project
        paths = {one.path for one in report.documents} | {one.path for one in report.problems}
        paths |= {waiver.path for waiver in self.waivers or ()}
        names = {path: name for path in paths if path and (name := project.named(path)) != path}
        return Whereabouts(names, folder_in_repository(project.root))


def is_there(project: Project, path: str) -> bool:
    """Whether there is still a file for a document that a baseline names."""
    from claimcheck.read.suffixes import file_of

    return Path(project.root, path).exists() or Path(project.root, file_of(path)).exists()


def open_beforehand(
    desk: Desk,
    day: str | None,
    *,
    baseline: str | None = None,
    no_baseline: bool = True,
    no_waivers: bool = False,
    all_claims: bool = True,
    waivers: tuple[Path, ...] | None = None,
) -> Beforehand:
    """The files of the project, or those that the command line names; `UserError` with everything that is wrong in
    them.  `baseline` is what `--baseline` says ("": the project's own).  With other claims than the project's
    (`all_claims` false), waivers may name claims that are not there.  `waivers` are other files than the project's."""
    if no_baseline and baseline is not None:
        raise misused("it leaves out what --baseline asks for", "--no-baseline")
    faults: list[Fault] = []
    leave: tuple[Waiver, ...] | None = None
    held: Baseline | None = None
    now = today(day)
    if not no_waivers:
        try:
            files = waiver_files(desk.project) if waivers is None else waivers
            leave = _waivers(desk, files, all_claims) if files else ()
        except UserError as wrong:
            faults.extend(wrong.faults)
    file = None if no_baseline else baseline_file(desk.project, baseline)
    if file is not None:
        from claimcheck.read.baseline import read

        try:
            held = read(file, desk.project.root)
        except UserError as wrong:
            faults.extend(wrong.faults)
    if faults:
        raise UserError(faults)
    return Beforehand(desk, leave, held, now)


def faults_beside(project: Project, checks: Mapping[str, str]) -> Sequence[Fault]:
    """What is wrong in the waivers and the baseline of a project whose claims are wrong too: whether a waiver names a
    claim that is not there cannot be told."""
    from claimcheck.read.baseline import read as read_baseline

    found: list[Fault] = []
    try:
        read_waivers(project, waiver_files(project), checks)
    except UserError as wrong:
        found.extend(wrong.faults)
    try:
        if project.baseline is not None and project.baseline.exists():
            read_baseline(project.baseline, project.root)
    except UserError as wrong:
        found.extend(wrong.faults)
    return found


def examined(desk: Desk, found: Found, quiet: bool) -> Report:
    """The report on documents, as `run` makes it without any option."""
    from claimcheck import journey

    return journey.run(
        watched(found.documents, "checked", quiet),
        desk.book,
        problems=found.problems,
        select=desk.project.select,
        ignore=desk.project.ignore,
        levels=desk.project.severities,
        levels_of=levels_in(desk, found.documents),
    )


def baseline_file(project: Project, given: str | None) -> Path | None:
    """The file that `--baseline` names, or else claimcheck.yaml; None if neither asks for one."""
    if given:
        return Path(given)
    return project.root / BASELINE if given is not None and project.baseline is None else project.baseline


def waiver_files(project: Project) -> tuple[Path, ...]:
    """The files of waivers that claimcheck.yaml names, or the one beside it, if there is one."""
    beside = (project.root / name for name in WAIVERS)
    return project.waivers or tuple(file for file in beside if file.is_file())


def _waivers(desk: Desk, files: tuple[Path, ...], all_claims: bool) -> tuple[Waiver, ...]:
    """The waivers of all files, which may name what the claims hold, or anything where these are not all."""
    known = desk.claims.catalogue
    names = [*(claim.id for claim in known.all_claims), *known.entities] if all_claims else None
    return read_waivers(desk.project, files, desk.checks, names, desk.claims.root if desk.claims.cache else None)


def read_waivers(
    project: Project,
    files: tuple[Path, ...],
    checks: Mapping[str, str],
    names: Sequence[str] | None = None,
    kept: Path | None = None,
) -> tuple[Waiver, ...]:
    """The waivers of all files; `UserError` with what is wrong in any.  Without `names` they may name any claim; below
    `kept` trees of YAML are kept."""
    from claimcheck.read.waivers import read

    found: list[Waiver] = []
    faults: list[Fault] = []
    for file in files:
        at = project.places.get("waivers")
        if at is not None and not file.exists():
            name = shown(file, project.root)
            faults.append(Fault(at.path, at.line, at.column, f"{name}: there is no such file of waivers"))
            continue
        try:
            found.extend(read(file, list(checks), names, kept, project.root))
        except UserError as wrong:
            faults.extend(wrong.faults)
    if faults:
        raise UserError(faults)
    return tuple(found)
