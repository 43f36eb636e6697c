"""How a report is to be shown, and what a format is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from claimcheck.frozen import frozen
from claimcheck.model import Report


@frozen
class Look:
    """What the reader asked for.

    `width` is in columns of the terminal, `rows` the most rows of conflicts (0: all).  `show` may hold "undecided",
    "agrees", "waived", "baseline" and "ids".  `fail_on` is error, warning, note or never: machine formats repeat the
    exit status that follows from it.  `quiet` leaves out the totals and the remarks, never a problem.  `template` is
    the line of the format of that name ("": its own).
    """

    width: int = 80
    color: bool = False
    rows: int = 0
    show: frozenset[str] = frozenset()
    fail_on: str = "error"
    quiet: bool = False
    template: str = ""


@frozen
class Format:
    """One way to write a report.

    `render` is a pure function; its text ends with a line break, or is empty where there is nothing to say.
    `suffixes` choose the format of an output file by the end of its name, the longest first.  `encoding` is that of
    the file (standard output is UTF-8 for all but the table).  `limit` is how many rows are shown unless the reader
    says otherwise (0: all).  `lists` are the outcomes beside conflicts that it writes unasked.  `partial` says that it
    has no room for the totals and the problems: they are told beside it.  `remarks` says when it tells what else there
    is to say: "always", "loud" (unless it is to be quiet) or "never".
    """

    name: str
    summary: str
    render: Callable[[Report, Look], str]
    suffixes: tuple[str, ...] = ()
    encoding: str = "utf-8"
    limit: int = 0
    lists: tuple[str, ...] = ()
    partial: bool = False
    remarks: Literal["always", "loud", "never"] = "loud"
