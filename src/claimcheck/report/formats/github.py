"""Workflow commands of GitHub Actions: each conflict becomes an annotation of its line.

GitHub takes ten annotations of a level from a step and drops the rest without a word; so the worst come first, ten of
a level, and a plain line says how many more there are.  The escapes are those of the runner (actions/runner,
`ActionCommand`) and of actions/toolkit (`command.ts`): in a message %, CR and LF, in a property : and , as well.
Columns are given for one line only, because GitHub refuses them where an annotation spans several.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.model import Report, Severity
from claimcheck.report import message, wording
from claimcheck.report.address import slashed
from claimcheck.report.look import Format, Look
from claimcheck.report.status import RANK
from claimcheck.report.view import Item, view

MOST = 10
"""Annotations of a level that GitHub takes from one step."""
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class _Annotation(NamedTuple):
    command: str
    properties: dict[str, str]
    message: str

    def __str__(self) -> str:
        listed = ",".join(f"{name}={text.translate(_PROPERTY)}" for name, text in self.properties.items())
        return f"::{self.command}{f' {listed}' if listed else ''}::{self.message.translate(_DATA)}"


def render(report: Report, look: Look) -> str:
    """The problems, then the conflicts, the worst first, then those of pilot claims, then the waivers by whose end
    something is a conflict again; a line for what is left out, and the totals."""
    shown = view(report)
    ranked = sorted(shown.conflicts, key=lambda item: RANK[item.severity])
    annotations = [*_problems(report)]
    told = [(item, _COMMANDS[item.severity], item.check) for item in ranked]
    told += [(item, "notice", f"{item.check} (pilot)") for item in shown.pilots]
    annotations += [_annotation(*one, report.whereabouts.hosted(one[0].path)) for one in told]
    annotations += [_Annotation("warning", {"title": "claimcheck: waiver"}, note) for note in report.returned]
    given: Counter[str] = Counter()
    lines, left = [], Counter[str]()
    for one in annotations:
        given[one.command] += 1
        if given[one.command] <= MOST:
            lines.append(str(one))
        else:
            left[one.command] += 1
    if left:
        detail = ", ".join(wording.count(number, command) for command, number in left.items())
        lines.append(f"{left.total():,} more not shown ({detail}): GitHub takes {MOST} annotations of a level.")
    if not look.quiet:
        lines.extend(_plain(text) for text in (wording.totals(shown), *wording.remarks(shown)))
    return "".join(f"{line}\n" for line in lines)


def _problems(report: Report) -> Iterator[_Annotation]:
    for problem in report.problems:
        place = {"file": slashed(report.whereabouts.hosted(problem.path))} if problem.path else {}
        if problem.line:
            place |= {"line": str(problem.line), "col": str(max(problem.column, 1))}
        yield _Annotation("error", {**place, "title": "claimcheck: problem"}, message.line(problem.message))
    if not report.documents and not report.problems:
        yield _Annotation("error", {"title": "claimcheck: problem"}, "Nothing was examined.")


def _annotation(item: Item, command: str, title: str, path: str) -> _Annotation:
    place = {"file": slashed(path), "line": str(item.start.line), "endLine": str(item.end.line)}
    if item.start.line == item.end.line:
        place |= {"col": str(item.start.column), "endColumn": str(item.end.column)}
    text = "\n".join(message.details(item))
    return _Annotation(command, {**place, "title": f"claimcheck: {title}"}, text)


def _plain(text: str) -> str:
    """A line that the runner takes for no command, of its new form (at the beginning) or its old one (anywhere)."""
    return message.line(text).replace("##[", "## [").lstrip(":")


FORMAT = Format("github", "annotations of a GitHub workflow, ten of a level", render)
