"""What `claimcheck run` does, whoever says with what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from claimcheck import again
from claimcheck.cli.beforehand import baseline_file, open_beforehand
from claimcheck.cli.catalogue import selected as chosen_names
from claimcheck.cli.choice import chosen_claims, only
from claimcheck.cli.console import watched
from claimcheck.cli.desk import Desk, asked, levels_of, open_desk
from claimcheck.cli.guarded import Guarded
from claimcheck.cli.output import outcomes, targets, write
from claimcheck.cli.values import COLORS, SHOWS, chosen, day, misused, split
from claimcheck.crew import cores
from claimcheck.errors import both
from claimcheck.frozen import frozen, replace
from claimcheck.read.project import WAIVERS
from claimcheck.report.look import Look
from claimcheck.sheet import Choice
from claimcheck.weight import FAIL_ON


@frozen
class Given:
    """What the command line says; the options of `cli.run`, by their names."""

    paths: Sequence[str] | None = None
    format: str | None = None
    output: list[str] | None = None
    select: list[str] | None = None
    ignore: list[str] | None = None
    tags: list[str] | None = None
    owner: list[str] | None = None
    fail_on: str | None = None
    baseline: str | None = None
    no_baseline: bool = False
    fail_on_gone: bool = False
    no_waivers: bool = False
    today: str | None = None
    changed_since: str | None = None
    date: str | None = None
    show: list[str] | None = None
    config: Path | None = None
    claims: list[Path] | None = None
    encoding: str | None = None
    no_cache: bool = False
    jobs: int | None = None
    color: str = "auto"
    max_rows: int | None = None
    template: str | None = None
    statistics: bool = False
    quiet: bool = False
    show_config: bool = False


def run(given: Given) -> int:
    """Checks documents against the claims and prints the conflicts; the exit status."""
    if given.show_config and (given.output or given.format not in (None, "table", "json")):
        raise misused("it is printed, as a table or with --format json", "--show-config")
    wanted = targets(given.format, given.output or [], given.template)
    chosen(given.color, COLORS, "--color")
    shown = frozenset(chosen(what, SHOWS, "--show") for what in split(given.show))
    published = day(given.date)
    if given.fail_on is not None:
        chosen(given.fail_on, FAIL_ON, "--fail-on")
    processes = given.jobs or cores()
    desk = open_desk(given.config, given.claims, cache=not given.no_cache, elsewhere=again.ready(processes))
    project, held = desk.project, desk.claims.catalogue
    (selected, ignored), beforehand = both(
        lambda: chosen_names(split(given.select, "--select"), split(given.ignore), project, held, desk.checks),
        lambda: open_beforehand(
            desk,
            given.today,
            baseline=given.baseline,
            no_baseline=given.no_baseline,
            no_waivers=given.no_waivers,
            all_claims=not given.claims,
        ),
    )
    beforehand.hold(shown, gone=given.fail_on_gone)
    of_claims = chosen_claims(held, split(given.tags, "--tags"), split(given.owner, "--owner"))
    if given.show_config:
        _tell_settings(given, desk, published)
        return 0
    file = None if given.no_baseline else baseline_file(project, given.baseline)
    changed = None
    if given.changed_since is not None:
        from claimcheck.cli.since import since  # it imports what knows of git, and most runs have no use for it

        leave = () if given.no_waivers else project.waivers or [project.root / name for name in WAIVERS]
        changed = since(given.changed_since, desk, given.paths or [], leave, file)
    listed = outcomes(wanted, shown)
    report = again.run(
        asked(given.paths or [], published, given.encoding),
        project,
        desk.claims,
        lambda of: Choice(selected, ignored, project.severities, levels_of(desk, of), listed),
        lambda files: watched(files, "checked", given.quiet),
        processes,
    )
    narrowed = bool(given.select or given.ignore or given.tags or given.owner or given.claims)
    report = beforehand.settled(only(report, of_claims), whole=not given.paths, narrowed=narrowed)
    report = report if changed is None else changed.only(report)
    if given.fail_on_gone and report.baseline is not None:
        report = replace(report, baseline=replace(report.baseline, strict=True))
    line = project.template if given.template is None else given.template
    look = Look(show=shown, fail_on=given.fail_on or project.fail_on or "error", quiet=given.quiet, template=line)
    held_against = beforehand.baseline
    guarded = Guarded(desk, {Path(held_against.file): "it is the baseline"} if held_against else {})
    try:
        return write(report, wanted, look, given.max_rows, given.color, guarded)
    finally:
        if given.statistics:
            from claimcheck.cli.statistics import tell as tell_statistics

            tell_statistics(report, held, desk.checks, of_claims, selected, ignored, beside=wanted)


def _tell_settings(given: Given, desk: Desk, published: int | None) -> None:
    """What the run would go by."""
    from claimcheck.cli.desk import finish, read_documents
    from claimcheck.cli.settings import Asked, tell

    file = None if given.baseline is None else baseline_file(desk.project, given.baseline)
    options = Asked(
        config=given.config,
        claims=[str(path) for path in given.claims or []],
        fail_on=given.fail_on,
        select=split(given.select, "--select"),
        ignore=split(given.ignore),
        template=given.template,
        tags=split(given.tags, "--tags"),
        owner=split(given.owner, "--owner"),
        baseline="none" if given.no_baseline else file and str(file),
        waivers="none" if given.no_waivers else None,
        date=given.date,
        today=given.today,
        encoding=given.encoding,
    )
    found = read_documents(desk, given.paths or [], published, given.encoding)
    tell(options, desk, found, as_json=given.format == "json")
    finish(found)
