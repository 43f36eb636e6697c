"""`claimcheck baseline`: today's conflicts, written down, so that a run fails on new ones only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options, values
from claimcheck.cli.console import put
from claimcheck.frozen import replace
from claimcheck.model import Report
from claimcheck.read.project import Project
from claimcheck.standing import Baseline, Entry


def baseline(
    paths: options.Documents = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to FILE, whole or not at all.  [default: what claimcheck.yaml says, or claimcheck.baseline "
            "beside it]",
            show_default=False,
        ),
    ] = None,
    date: options.Day = None,
    config: options.Config = None,
    claims: options.Claims = None,
    encoding: options.Encoding = None,
    no_cache: options.NoCache = False,
    today: options.Today = None,
    quiet: options.Quiet = False,
) -> None:
    """Write down the conflicts that there are, so that `run --baseline` fails on new ones only.

    What is waived, and what pilot claims say, is left out. Run again, it takes out what is gone and adds what is new;
    with PATHS, the lines of other documents stay as they are.

    \b
    Examples:
      claimcheck baseline                        the documents of claimcheck.yaml
      claimcheck baseline archive                those of a folder
      claimcheck run --baseline                  fails on new conflicts only
      claimcheck baseline -o desk/known.baseline
      claimcheck run --baseline=desk/known.baseline

    Exit status: 0 if it is written; 2 if anything could not be read: then nothing is written.
    """
    from claimcheck.cli.beforehand import baseline_file, examined, open_beforehand
    from claimcheck.cli.desk import finish, open_desk, read_documents
    from claimcheck.cli.files import write_whole
    from claimcheck.cli.guarded import Guarded
    from claimcheck.read.baseline import read, written
    from claimcheck.read.project import BASELINE, shown
    from claimcheck.report.wording import count

    day = values.day(date)
    desk = open_desk(config, claims, cache=not no_cache)
    usual = baseline_file(desk.project, "")
    file = output or usual
    assert file is not None
    assert usual is not None
    Guarded(desk, but=(usual, desk.project.root / BASELINE)).allow(file)
    held = read(file, desk.project.root) if file.exists() else Baseline("", ())
    beforehand = open_beforehand(desk, today, all_claims=not claims)
    found = read_documents(desk, paths or [], day, encoding)
    finish(found)
    report = examined(desk, found, quiet)
    report = beforehand.settled(report, whole=not paths, narrowed=bool(claims))
    before = held.entries
    kept = _others(before, report, desk.project) if paths else ()
    after = (*_entries(report, desk.project), *kept)
    text = written(after)
    if not file.exists() or file.read_bytes() != text.encode():
        write_whole(file, text, "utf-8")
    added, removed = _changes(before, after if held.graded else [replace(entry, milder=False) for entry in after])
    told = f"{shown(file, desk.project.root)}: {count(len(after), 'conflict')}, {added:,} added, {removed:,} removed"
    put(f"{told}; {len(kept):,} of documents that were not examined.\n" if kept else f"{told}.\n")
    if not quiet and desk.project.baseline is None and not output:
        put("Now: claimcheck run --baseline; `baseline: claimcheck.baseline` in claimcheck.yaml makes it the rule.\n")


def _entries(report: Report, project: Project) -> list[Entry]:
    from claimcheck.settle import entries

    return entries(report, project.named)


def _others(before: tuple[Entry, ...], report: Report, project: Project) -> tuple[Entry, ...]:
    """The lines of documents that are there, but were not looked at."""
    from claimcheck.cli.beforehand import is_there
    from claimcheck.settle import looked_at

    looked = looked_at(project.named(document.path) for document in report.documents)
    return tuple(entry for entry in before if not looked(entry) and is_there(project, entry.path))


def _changes(before: Sequence[Entry], after: Sequence[Entry]) -> tuple[int, int]:
    """How many lines are new, and how many are gone; equal ones count as often as they stand there."""
    from collections import Counter

    old, new = Counter(before), Counter(after)
    return (new - old).total(), (old - new).total()
