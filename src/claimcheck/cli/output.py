"""Where reports go: `--format` and `--output`, and the exit status that follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import typer

from claimcheck.cli.console import colored, put, warn, width, write_whole
from claimcheck.cli.options import chosen
from claimcheck.errors import nearest
from claimcheck.model import Report
from claimcheck.report import formats
from claimcheck.report.look import Look
from claimcheck.report.status import exit_status


class Target(NamedTuple):
    """A format and where it goes ("-" is standard output)."""

    format: str
    path: str


def targets(format: str | None, outputs: Sequence[str]) -> tuple[Target, ...]:
    """What to write where.  `FORMAT=FILE` says it all; else `--format`, if there is one output; else the suffix of
    the file, else `--format`."""
    if format is not None:
        chosen(format, formats.names(), "--format")
    if not outputs:
        return (Target(format or "table", "-"),)
    return tuple(_target(output, format, alone=len(outputs) == 1) for output in outputs)


def _target(output: str, format: str | None, alone: bool) -> Target:
    name, equals, path = output.partition("=")
    if equals and name in formats.names():
        return Target(name, path or "-")
    if equals and name.isalpha():
        chosen(name, formats.names(), "--output")
    if format is not None and alone:
        return Target(format, output)
    named = formats.by_suffix(output) or format or ("table" if output == "-" else "")
    if not named:
        raise typer.BadParameter(
            f'the name "{output}" says no format; write FORMAT={output}, the format being '
            f"{', '.join(formats.names())}{nearest(Path(output).suffix[1:], formats.names())}",
            param_hint="--output",
        )
    return Target(named, output)


def write(report: Report, wanted: Sequence[Target], look: Look, rows: int | None, color: str, quiet: bool) -> int:
    """Writes the report everywhere; the exit status."""
    for target in wanted:
        form = formats.load(target.format)
        shown = replace(look, width=width(), rows=form.limit if rows is None else rows)
        if target.path == "-":
            put(form.render(report, replace(shown, color=colored(color))), "" if form.name == "table" else "utf-8")
        else:
            write_whole(Path(target.path), form.render(report, shown), form.encoding)
    if not quiet and all(target.path != "-" for target in wanted):
        from claimcheck.report import view, wording

        found = view.view(report)
        for line in (wording.totals(found), *wording.remarks(found), *wording.problems(found)):
            warn(line)
    return exit_status(report, look.fail_on)
