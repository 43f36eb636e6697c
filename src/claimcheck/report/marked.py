"""Markdown as GitHub and GitLab read it: text that stays text, cells of the conflict table, and the room that a
comment has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from claimcheck.report import wording
from claimcheck.report.message import few, line
from claimcheck.report.status import RANK
from claimcheck.report.view import Item, Row

_SPECIAL = re.compile(r"([\\`*_\[\]#|~>])|^([-+]|\d+(?=[.)]))")
_ADDRESS = re.compile(r"https?://[^\s|<>()`\\]+")
HEAD = ("| place | check | it says | what is known | fix |", "| --- | --- | --- | --- | --- |")
"""A table of conflicts begins with these lines."""
_LONGEST = 500  # characters of a fact in a cell


def escaped(text: str) -> str:
    """Text that Markdown shows as it stands, in one line, without calling anybody (`@name`) or linking (`#1`)."""
    plain = " ".join(wording.printable(text).split()).replace("&", "&amp;").replace("<", "&lt;")
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", plain).replace("@", "@\u200b")


def linked(source: str) -> str:
    """A bare address stays one; other words are text."""
    return f"<{source}>" if _ADDRESS.fullmatch(source) else _short(source)


def cells(row: Row) -> list[str]:
    """What a table says of a conflict: check, it says, what is known, fix."""
    item = row.item
    says = [escaped(wording.quoted(item.quote))]
    says += [f"({_short(text)})" for text in (wording.speaker(item),) if text]
    says += [f"read as: {_short(text)}" for text in (wording.meaning(item),) if text]
    says += [escaped(text) for text in (wording.times(row),) if text]
    facts = [_short(text) for text in (wording.known(item), wording.why(item)) if text]
    facts += [f"also: {_short(text)}" for text in few(wording.also(row.items))]
    facts += [f"source: {linked(text)}" for text in few(item.sources)]
    facts += [f"waived: {_short(text)}" for text in (wording.leave(item),) if text]
    check = f"**{item.severity.value}** {escaped(item.check)}"
    return [check, "<br>".join(says), "<br>".join(facts), _short(wording.fix(item))]


def listed(item: Item) -> str:
    """A line of a list: the place, the words, and the reason or what is known."""
    place = escaped(f"{item.path}:{item.start}")
    return (
        f"- {place} {escaped(wording.quoted(item.quote))}: {_short(item.finding.verdict.reason or wording.known(item))}"
    )


def folded(title: str, lines: Iterable[str]) -> str:
    """Lines behind a title that opens them."""
    return "\n".join([f"<details><summary>{title}</summary>", "", *lines, "", "</details>"])


def _short(text: str) -> str:
    return escaped(line(text, _LONGEST))


class Room:
    """What is left of a size limit, in the units of `size`."""

    def __init__(self, limit: int, size: Callable[[str], int] = len) -> None:
        self.left, self._size = limit, size

    def takes(self, *texts: str) -> bool:
        """Whether these lines fit; if so, they are counted."""
        needed = sum(self._size(text) + 2 for text in texts)
        if needed > self.left:
            return False
        self.left -= needed
        return True

    def fill(self, lines: Iterable[str]) -> Iterator[str]:
        """The lines that fit, and how many more there are."""
        hidden = 0
        for text in lines:
            if not hidden and self.takes(text):
                yield text
            else:
                hidden += 1
        if hidden:
            yield f"- {hidden:,} more not shown"


def table(kept: Sequence[Row], hidden: Sequence[Row], room: Room) -> Iterator[str]:
    """The rows that there is room for, the worst first, and how many there are besides."""
    lines, left = [], list(hidden)
    for row in sorted(kept, key=lambda row: RANK[row.item.severity]):
        place = escaped(f"{row.item.path}:{row.item.start}")
        text = f"| {' | '.join([place, *cells(row)])} |"
        if room.takes(text):
            lines.append(text)
        else:
            left.append(row)
    if lines:
        yield "\n".join([*HEAD, *lines])
    if left:
        yield f"{wording.more(left)}."
