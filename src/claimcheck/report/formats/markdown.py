"""The conflicts as Markdown, for a comment on a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from claimcheck.model import Report
from claimcheck.report import wording
from claimcheck.report.look import Format, Look
from claimcheck.report.view import Item, Row, cut, rows, short_paths, view

_SPECIAL = re.compile(r"([\\`*_\[\]#|~>])|^([-+]|\d+(?=[.)]))")
_ADDRESS = re.compile(r"https?://[^\s|<>()`\\]+")


def render(report: Report, look: Look) -> str:
    """The totals, a table for each document, and what is not a conflict folded away."""
    shown = view(report)
    documents = {document.path: document for document in report.documents}
    names = short_paths(documents)
    kept, hidden = cut(rows(shown.conflicts), look.rows)
    parts = ["## claimcheck", f"**{escaped(wording.totals(shown))}**"]
    for path, group in groupby(kept, key=lambda row: row.item.path):
        parts.append(f"### {escaped(path)}\n\n{escaped(wording.dated(documents[path]).capitalize())}.")
        parts.append("\n".join(_table(tuple(group), names)))
    if hidden:
        parts.append(f"{wording.more(hidden)}.")
    if shown.pilots:
        parts.append(_folded("Conflicts with pilot claims", _table(rows(shown.pilots), names)))
    if "undecided" in look.show and shown.undecided:
        parts.append(_folded("Undecided", _list(shown.undecided, names)))
    if "agrees" in look.show and shown.agrees:
        parts.append(_folded("Agrees", _list(shown.agrees, names)))
    parts.extend(escaped(line) for line in wording.remarks(shown))
    if report.problems:
        parts.append("\n".join(["**Problems**", "", *(f"- {escaped(line)}" for line in wording.problems(shown))]))
    return "\n\n".join(parts) + "\n"


def _table(shown: Sequence[Row], names: Mapping[str, str]) -> Iterator[str]:
    yield "| place | check | it says | what is known | fix |"
    yield "| --- | --- | --- | --- | --- |"
    for row in shown:
        item = row.item
        says = [escaped(wording.quoted(item.quote))]
        says += [f"({escaped(text)})" for text in (wording.speaker(item),) if text]
        says += [f"read as: {escaped(text)}" for text in (wording.meaning(item),) if text]
        says += [escaped(text) for text in (wording.times(row),) if text]
        facts = [escaped(text) for text in (wording.known(item), wording.why(item)) if text]
        facts += [f"also: {escaped(text)}" for text in wording.also(row, names)]
        facts += [f"source: {_linked(text)}" for text in item.sources]
        check = f"**{item.severity.value}** {escaped(item.check)}"
        cells = [escaped(str(item.start)), check, "<br>".join(says), "<br>".join(facts), escaped(wording.fix(item))]
        yield f"| {' | '.join(cells)} |"


def _list(items: Sequence[Item], names: Mapping[str, str]) -> Iterator[str]:
    for item in items:
        verdict = item.finding.verdict
        place = escaped(f"{names[item.path]}:{item.start}")
        yield f"- {place} {escaped(wording.quoted(item.quote))}: {escaped(verdict.reason or wording.known(item))}"


def _folded(title: str, lines: Iterator[str]) -> str:
    return "\n".join([f"<details><summary>{title}</summary>", "", *lines, "", "</details>"])


def _linked(source: str) -> str:
    """A bare address stays one; other words are text."""
    return f"<{source}>" if _ADDRESS.fullmatch(source) else escaped(source)


def escaped(text: str) -> str:
    """Text that Markdown shows as it stands, in one line, without calling anybody (`@name`) or linking (`#1`)."""
    plain = " ".join(wording.printable(text).split()).replace("&", "&amp;").replace("<", "&lt;")
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", plain).replace("@", "@\u200b")


FORMAT = Format("markdown", "a comment for a pull request", render, suffixes=(".md", ".markdown"), limit=50)
