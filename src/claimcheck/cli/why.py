"""`claimcheck why`: how a text was understood, sentence by sentence."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Annotated

import typer

from claimcheck.cli import options, values
from claimcheck.cli.console import put, width
from claimcheck.cli.desk import Desk
from claimcheck.errors import Fault, UserError
from claimcheck.model import Document


def why(
    place: Annotated[
        str | None,
        typer.Argument(
            metavar="FILE:LINE",
            help="The line to explain, or with FILE:LINE:COLUMN one sentence of it; - is standard input.",
            show_default=False,
        ),
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="TEXT", help="Explain this text instead.", show_default=False)
    ] = None,
    at: Annotated[
        str | None,
        typer.Option(
            "--at",
            metavar="WORDS",
            help="Explain the sentence of FILE in which these words stand; it then needs no line.",
            show_default=False,
        ),
    ] = None,
    expect: Annotated[
        str | None,
        typer.Option(
            "--expect", metavar="CHECK", help="Explain why this check does not report it.", show_default=False
        ),
    ] = None,
    date: options.Day = None,
    config: options.Config = None,
    claims: options.Claims = None,
    encoding: options.Encoding = None,
    no_cache: options.NoCache = False,
) -> None:
    """Explain how a text was understood.

    For each sentence: what was recognised in it, what it was taken to say, of which time and by whom, what the claims
    hold, and why the verdict fell so; where nothing is said that can be checked, why not.

    A line is all the sentences that stand on it, in many files a whole paragraph; FILE:LINE:COLUMN, as a run prints it,
    is one sentence, and so is FILE with some words of it under --at.

    With --expect, why a check does not report it: which names and words were seen, how they were understood and what
    agreed, which way of saying it came nearest and where it stops. The status is then 1 if the check reports nothing.

    \b
    Examples:
      claimcheck why articles/today.txt:12
      claimcheck why articles/today.txt:12:81
      claimcheck why articles/today.txt --at "has been prime minister"
      claimcheck why --text "Norway's President Erna Solberg" --date 2025-06-01
      claimcheck why article.txt:12 --expect office-title
      claimcheck why - < article.txt
    """
    if (place is None) == (text is None):
        raise typer.BadParameter("give FILE:LINE, or --text", param_hint="FILE:LINE")
    if at is not None and not place:
        raise typer.BadParameter(
            "it asks for words of a FILE; what --text gives is explained in full", param_hint="--at"
        )
    day = values.day(date)
    path, line, column = (place, 0, 0) if place and at is not None else _parsed(place) if place else ("", 0, 0)

    from claimcheck.cli.catalogue import all_checks
    from claimcheck.cli.desk import finish, open_desk, read_documents
    from claimcheck.explain import explain
    from claimcheck.read.documents import document as read_text

    if expect is not None:
        values.chosen(expect, tuple(check.id for check in all_checks()), "--expect")
    desk = open_desk(config, claims, cache=not no_cache)
    if text is not None:
        of, _ = read_text("text", text, date=None if day is None else datetime.date.fromordinal(day))
    else:
        found = read_documents(desk, [path], day, encoding)
        finish(found)
        of = found.documents[0]
    within = _within(of.source, line, column, path) if at is None else _words(of, at)
    told = explain(of, desk.book, within, width(), expect or "")
    put("\n".join(told.lines) + "\n")
    silenced = list(_silenced(desk, expect)) if expect else []
    for remark in silenced:
        put(f"{remark}\n")
    raise typer.Exit(0 if told.met and not silenced else 1)


def _words(document: Document, at: str) -> tuple[int, int]:
    """Where words stand that are asked for."""
    from claimcheck.cli.spot import spot  # rarely needed

    return spot(document, at)


def _silenced(desk: Desk, check: str) -> Iterator[str]:
    """What claimcheck.yaml says that keeps a check from reporting anything."""
    project = desk.project
    if project.severities.get(check) == "off" or check in project.ignore:
        yield f"{check} is switched off in claimcheck.yaml."
    elif project.select and check not in project.select:
        yield f"{check} is not among the checks that claimcheck.yaml selects."


def _parsed(place: str) -> tuple[str, int, int]:
    """FILE:LINE or FILE:LINE:COLUMN; a file may have colons in its name.  Line 0 is the whole text."""
    if place == "-":
        return place, 0, 0
    head, _, last = place.rpartition(":")
    path, _, middle = head.rpartition(":")
    if path and middle.isdecimal() and last.isdecimal():
        return path, int(middle), int(last)
    if head and last.isdecimal():
        return head, int(last), 0
    raise typer.BadParameter(
        f'"{place}" names no line; write FILE:LINE, or FILE --at "words of it"', param_hint="FILE:LINE"
    )


def _within(source: str, line: int, column: int, path: str) -> tuple[int, int] | None:
    """The stretch of a line without the white space around it, or the one character at a column; None for a whole
    text."""
    if not path or (path == "-" and not line):
        return None
    from claimcheck.report.position import Positions

    lines = Positions(source)
    stretch = lines.line(line, len(source))
    if stretch is None:
        last = lines.at(len(source.rstrip("\r\n"))).line
        raise UserError([Fault(path, 0, 0, f"has no line {line}; its last is {last}")])
    start, end = stretch
    end = start + len(source[start:end].rstrip())
    if column and start + column - 1 < end:
        return start + column - 1, start + column
    return start + len(source[start:end]) - len(source[start:end].lstrip()), end
