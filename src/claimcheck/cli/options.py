"""The options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.errors import nearest

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


def day(text: str | None, option: str = "--date") -> int | None:
    """The ordinal of an ISO date; anything else is the user's error."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        raise typer.BadParameter(f'"{text}" is no day; write it as 2026-01-29', param_hint=option) from None


def chosen(name: str, choices: tuple[str, ...], option: str) -> str:
    """A name that is among the choices; else the user's error, with the nearest one."""
    if name not in choices:
        raise typer.BadParameter(f'unknown: "{name}"{nearest(name, choices)}', param_hint=option)
    return name


def split(names: list[str] | None, choosing: str = "") -> tuple[str, ...]:
    """The names of an option that may repeat, each of which may list several with commas.  Of an option that is
    `choosing` each must name something: nothing would choose all."""
    if choosing and any(not given.strip(" ,") for given in names or []):
        raise typer.BadParameter("it names nothing: is a variable not set? For all, leave it out", param_hint=choosing)
    return tuple(name.strip() for given in names or [] for name in given.split(",") if name.strip())


def natural(number: int | None) -> int | None:
    """A number that is not negative."""
    if number is not None and number < 0:
        raise typer.BadParameter(f"{number} is negative")
    return number


Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        callback=natural,
        help="Examine many new documents in N processes at a time.  [default: as many as there are cores, as for 0]",
        show_default=False,
    ),
]
