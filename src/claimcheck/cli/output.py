"""Where reports go: `--format` and `--output`, and the exit status that follows."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.cli.console import colored, put, warn, width
from claimcheck.cli.guarded import Guarded
from claimcheck.cli.values import chosen, misused
from claimcheck.errors import Fault, UserError, likely
from claimcheck.frozen import replace
from claimcheck.model import Outcome, Report
from claimcheck.report import formats
from claimcheck.report.look import Format, Look
from claimcheck.report.status import exit_status


class Target(NamedTuple):
    """A format and where it goes ("-" is standard output)."""

    format: str
    path: str


def targets(format: str | None, outputs: Sequence[str], template: str | None = None) -> tuple[Target, ...]:
    """What to write where.  `FORMAT=FILE` says it all; else `--format`, if there is one output; else the suffix of
    the file, else `--format`.  A `--format` that no file takes is what standard output gets.  Where nothing else is
    said, `--template` asks for its own format."""
    if format is not None:
        chosen(format, formats.names(), "--format")
    if template is not None:
        _checked(template)
    if outputs:
        wanted = tuple(_target(output, format, alone=len(outputs) == 1) for output in outputs)
    else:
        wanted = (Target(format or ("template" if template is not None else "table"), "-"),)
    if format is not None and not any(target.format == format or target.path == "-" for target in wanted):
        wanted = (*wanted, Target(format, "-"))
    written = {target.format for target in wanted}
    for name, option in ((format, "--format"), (template and "template", "--template")):
        if name and name not in written:
            told = f"nothing is written in the format {name}; write --output {name}=FILE ({name}=- is standard output)"
            raise misused(told, option)
    _apart(wanted)
    return wanted


def outcomes(wanted: Iterable[Target], show: frozenset[str]) -> frozenset[Outcome]:
    """The outcomes that somebody will see; the others need only be counted."""
    always = {Outcome.CONFLICTS, *(Outcome(name) for target in wanted for name in formats.load(target.format).lists)}
    return frozenset(always | {outcome for outcome in Outcome if outcome in show})


def _target(output: str, format: str | None, alone: bool) -> Target:
    name, equals, path = output.partition("=")
    if equals and name in formats.names():
        if not path:
            raise misused(f'"{output}" names no file; {name}=- is standard output', "--output")
        return Target(name, path)
    if equals and name.isalpha():
        chosen(name, formats.names(), "--output")
    if format is not None and alone:
        return Target(format, output)
    named = formats.by_suffix(output) or format or ("table" if output == "-" else "")
    if not named:
        raise misused(
            f'the name "{output}" says no format; write FORMAT={output}, the format being '
            f"{', '.join(formats.names())}{likely(Path(output).suffix[1:], formats.names())}",
            "--output",
        )
    return Target(named, output)


def _checked(template: str) -> None:
    from claimcheck.report.fields import fault

    wrong = fault(template)
    if wrong:
        raise misused(wrong, "--template")


def _apart(wanted: Sequence[Target]) -> None:
    """No two reports go to one file; a device takes as many as one likes."""
    seen: dict[str, Target] = {}
    for target in wanted:
        place = target.path if target.path == "-" else os.path.realpath(target.path)
        if place != "-" and Path(target.path).exists() and not Path(target.path).is_file():
            continue
        if place in seen:
            where = "standard output" if place == "-" else f'the file "{target.path}"'
            raise misused(f"{seen[place].format} and {target.format} would both go to {where}", "--output")
        seen[place] = target


def write(report: Report, wanted: Sequence[Target], look: Look, rows: int | None, color: str, guarded: Guarded) -> int:
    """Writes the report everywhere, files first; the exit status.  What can't be written is said at the end: the other
    reports are written all the same."""
    faults: list[Fault] = []
    for target in wanted:
        if target.path != "-":
            faults.extend(_filed(report, target, _shown(target, look, rows), guarded))
    printed = []
    for target in wanted:
        if target.path == "-":
            form, shown = formats.load(target.format), _shown(target, look, rows)
            printed.append(form)
            put(form.render(report, replace(shown, color=colored(color))), "" if form.name == "table" else "utf-8")
    _told_beside(report, printed, look.quiet)
    if faults:
        raise UserError(faults)
    return exit_status(report, look.fail_on)


def _shown(target: Target, look: Look, rows: int | None) -> Look:
    return replace(look, width=width(), rows=formats.load(target.format).limit if rows is None else rows)


def _filed(report: Report, target: Target, shown: Look, guarded: Guarded) -> Sequence[Fault]:
    """Writes one file; what was wrong with it.  The summary of a job comes after what its step has written already."""
    from claimcheck.cli.files import write_whole

    why = guarded.why(target.path, (document.path for document in report.documents))
    if why:
        return [Fault(target.path, 0, 0, f"can't be written: {why}")]
    form = formats.load(target.format)
    append = target.path == os.environ.get("GITHUB_STEP_SUMMARY")
    try:
        write_whole(Path(target.path), form.render(report, shown), form.encoding, append)
    except UserError as error:
        return error.faults
    return ()


def _told_beside(report: Report, printed: Sequence[Format], quiet: bool) -> None:
    """The totals, the remarks and the problems, on standard error, as far as nothing that was printed has a place for
    them."""
    from claimcheck.report import view, wording

    said = any(form.remarks == "always" or (form.remarks == "loud" and not quiet) for form in printed)
    whole = any(not form.partial for form in printed)
    if said:
        return
    found = view.view(report)
    if not whole and (not quiet or found.empty):
        warn(wording.totals(found))
    for line in wording.urgent(found) if quiet else wording.remarks(found):
        warn(wording.printable(line))
    for line in () if whole else wording.problems(found):
        warn(line)
