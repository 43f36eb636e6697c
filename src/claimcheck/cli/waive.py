"""`claimcheck waive`: lets a conflict stand, with a reason."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli import options, values
from claimcheck.cli.console import put
from claimcheck.errors import Fault, UserError, likely, nearest
from claimcheck.read.manifest import iso_day
from claimcheck.read.project import WAIVERS, Project, shown
from claimcheck.read.waivers import CHANGE
from claimcheck.report.view import Item, iso
from claimcheck.standing import Waiver, folded

_PLACE = re.compile(r"(.+?):(?:[a-z]+ )?(\d+)(?::(\d+))?")  # "a.md:6:1", "a.docx:paragraph 7"


def waive(
    id: Annotated[
        str,
        typer.Argument(
            metavar="PLACE",
            help="The conflict: its place as the table has it (FILE:LINE:COLUMN, or FILE:paragraph 7), or its id (run "
            "--show ids, or --format json).",
            show_default=False,
        ),
    ],
    paths: options.Documents = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="Why it may stand. Required.", show_default=False)
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who says so.", show_default=False)] = None,
    until: Annotated[
        str | None,
        typer.Option(
            "--until",
            metavar="DAY",
            help="The last day on which it holds (2026-03-31), or change: until the claim or the sentence changes.",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to FILE.  [default: the first that claimcheck.yaml names, or claimcheck.waivers.yaml beside "
            "it]",
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
    """Let a conflict stand, with a reason.

    The waiver is added at the end of claimcheck.waivers.yaml; comments and order of the file stay. It holds for these
    words in this document, wherever they stand in it.

    \b
    Examples:
      claimcheck waive articles/napier.md:6:1 --reason "the cartoon calls him so"
      claimcheck waive 5003e99e0572f5a9 --reason "a quotation" --by Kari
      claimcheck waive 5003e99e0572f5a9 --reason "until the election" --until 2026-09-12
      claimcheck waive 5003e99e0572f5a9 --reason "checked by phone" --until change
    """
    from claimcheck.cli.beforehand import examined, open_beforehand, waiver_files
    from claimcheck.cli.desk import finish, open_desk, read_documents
    from claimcheck.cli.files import alone, write_whole
    from claimcheck.cli.guarded import Guarded
    from claimcheck.read.amend import added
    from claimcheck.read.globs import literal
    from claimcheck.report.view import view
    from claimcheck.report.wording import quoted
    from claimcheck.settle import digest

    why = " ".join((reason or "").split())
    if not why:
        raise typer.BadParameter("say why it may stand", param_hint="--reason")
    day = values.day(date)
    desk = open_desk(config, claims, cache=not no_cache)
    project = desk.project
    read = waiver_files(project)
    file = output or next(iter(read), project.root / WAIVERS[0])
    usual = project.waivers or [project.root / name for name in WAIVERS]
    Guarded(desk, but=usual).allow(file)
    name = shown(file, project.root)
    there = tuple(one for one in dict.fromkeys((*read, file)) if one.exists() and (one in read or _text(one, name)))
    beforehand = open_beforehand(desk, today, all_claims=not claims, waivers=there)
    _sound(until, beforehand.today)
    found = read_documents(desk, paths or _mentioned(id, project), day, encoding)
    finish(found)
    report = examined(desk, found, quiet)
    made = view(beforehand.settled(report, whole=False, narrowed=True))
    item = _meant(id, (*made.conflicts, *made.pilots, *made.waived, *made.old), project)
    waiver = item.finding.waiver
    if waiver is not None and until is not None and until != _end(waiver):
        end = f"until {_end(waiver)}" if _end(waiver) else "without an end"
        told = f"it is waived already, {end}: write the new end here (nothing was written)"
        raise UserError([Fault(waiver.path, waiver.line, waiver.column, told)])
    if waiver is not None:
        put(f"It is waived already, by {waiver.path}:{waiver.line}:{waiver.column}; nothing was written.\n")
        return
    document = next(one for one in report.documents if one.path == item.path)
    entry = {
        "check": item.check,
        "claim": next(iter(item.finding.verdict.claims), ""),
        "document": literal(project.named(item.path)),
        "quote": item.quote,
        "reason": why,
        "by": (by or "").strip(),
        "until": until or "",
        "digest": digest(item.finding, document, desk.book) if until == CHANGE else "",
    }
    with alone(file):
        text = added(_text(file, name), name, {key: value for key, value in entry.items() if value})
        write_whole(file, text, "utf-8")
    also = [
        one
        for one in (*made.conflicts, *made.pilots, *made.old)
        if one is not item
        and (one.path, one.check, folded(one.quote)) == (item.path, item.check, folded(item.quote))
        and {entry["claim"]} <= {"", *one.finding.verdict.claims, *one.finding.statement.entities}
        and (not entry["digest"] or digest(one.finding, document, desk.book) == entry["digest"])
    ]
    more = f", and {len(also):,} more with these words there" if also else ""
    put(f"{name}: waived {item.path}:{item.start} {item.check} {quoted(item.quote)}{more}\n")
    if os.path.realpath(file) not in map(os.path.realpath, usual):
        put(f"Name it in claimcheck.yaml, or no run reads it: `waivers: [{project.named(file)}]`\n")


def _sound(until: str | None, today: int) -> None:
    """Refuses an end that is no day, or past."""
    if until is None or until == CHANGE:
        return
    last = iso_day(until)
    if last is None:
        told = f'"{until}" is no day; write it as 2026-03-31, or {CHANGE}{nearest(until, [CHANGE])}'
        raise typer.BadParameter(told.removesuffix(f"; one of: {CHANGE}"), param_hint="--until")
    if last.toordinal() < today:
        told = f"{until} is past: it would be a conflict again at once (today is {iso(today)})"
        raise typer.BadParameter(told, param_hint="--until")


def _end(waiver: Waiver) -> str:
    """The end of a waiver, as `--until` gives it; "" if it has none."""
    return CHANGE if waiver.digest else iso(waiver.until) or ""


def _mentioned(id: str, project: Project) -> list[str]:
    """The document that a place names, where claimcheck.yaml names none; else none: those of the project."""
    place = _PLACE.fullmatch(id)
    return [place[1]] if place and not project.rules else []


def _meant(id: str, items: Sequence[Item], project: Project) -> Item:
    """The conflict that an id or a place names; `UserError` with what to do if there is none, or several."""
    place = _PLACE.fullmatch(id)
    if place is None:
        found = [item for item in items if item.id == id]
        hint = likely(id, [item.id for item in items]) or ";"
        told = f"no conflict has this id{hint} `claimcheck run --show ids` lists them (other words have another id)"
    else:
        path, line = shown(place[1], project.root), int(place[2])
        inside = [item for item in items if item.path == path]
        inside = inside or [item for item in items if project.named(item.path) in (project.named(path), place[1])]
        found = [item for item in inside if item.start.line == line and place[3] in (None, str(item.start.column))]
        inside.sort(key=lambda item: abs(item.start.line - line))
        others = ", ".join(f"{item.path}:{item.start} {item.check}" for item in inside[:3])
        told = f"no conflict begins there{f'; the nearest: {others}' if others else f', nor anywhere in {path}'}"
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(
            f"`claimcheck waive {item.id} --reason TEXT` ({item.path}:{item.start} {item.check})" for item in found
        )
        told = f"several conflicts begin there; name one by its id: {listed}"
    raise UserError([Fault(id, 0, 0, told)])


def _text(file: Path, name: str) -> str:
    """What a file holds, its byte-order mark included; nothing if there is no such file."""
    try:
        return file.read_bytes().decode("utf-8") if file.exists() else ""
    except OSError as error:
        raise UserError([Fault(name, 0, 0, f"cannot be read: {error.strerror or error}")]) from error
    except UnicodeDecodeError:
        raise UserError([Fault(name, 0, 0, "not UTF-8")]) from None
