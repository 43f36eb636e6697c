"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import values

Documents = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATHS",
        help="Files, folders or globs; - is standard input. Without any: the documents of claimcheck.yaml.",
        show_default=False,
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help="Use this claimcheck.yaml; else the nearest one upwards.", show_default=False
    ),
]
Claims = Annotated[
    list[Path] | None,
    typer.Option(
        "--claims",
        metavar="PATH",
        help="Take the claims from this file or folder instead (may repeat).",
        show_default=False,
    ),
]
Day = Annotated[
    str | None,
    typer.Option(
        "--date",
        metavar="YYYY-MM-DD",
        help="The day on which the documents were published.",
        show_default=False,
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", metavar="NAME", help="Read documents that are not UTF-8 in this encoding."),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Read and examine everything anew; keep nothing on disk.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Nothing on standard error but what is wrong.")]

Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar="[FILE]",
        help="Fail only on conflicts that are not in this baseline (claimcheck.baseline, unless FILE or "
        "claimcheck.yaml says otherwise).",
        show_default=False,
    ),
]
NoBaseline = Annotated[
    bool, typer.Option("--no-baseline", help="Hold against no baseline, whatever claimcheck.yaml says.")
]
NoWaivers = Annotated[
    bool, typer.Option("--no-waivers", help="Waive nothing: not by the files of waivers, nor by comments in documents.")
]
Today = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="YYYY-MM-DD",
        help="The day against which waivers end; else that of SOURCE_DATE_EPOCH, or of the machine.",
        show_default=False,
    ),
]

Terse = Annotated[
    bool,
    typer.Option("--quiet", "-q", help="Conflicts and problems only: no totals, no remarks, no progress."),
]


Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        callback=values.natural,
        help="Examine many new documents in N processes at a time.  [default: as many as there are cores, as for 0]",
        show_default=False,
    ),
]
