"""A CSV file that says what is known about documents: one a line, the columns named in the first line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from claimcheck.errors import Fault, nearest
from claimcheck.read.project import LEVELS

COLUMNS = ("path", "published", "source", "timezone", "level")


class Row(NamedTuple):
    """What one line says; None where it says nothing."""

    line: int
    path: str
    published: date | None
    source: str | None
    timezone: str | None
    level: str | None


def rows(text: str, path: str) -> Iterator[Row | Fault]:
    """The rows of a manifest, and what is wrong in it.  `path` is the manifest's own, for messages."""
    import csv

    reader = csv.reader(text.splitlines(keepends=True))
    try:
        header = [column.strip() for column in next(reader, [])]
        wrong = [column for column in header if column not in COLUMNS]
        if wrong or "path" not in header or len(set(header)) < len(header):
            yield from (Fault(path, 1, 1, _unknown(column)) for column in wrong)
            if not wrong:
                yield Fault(path, 1, 1, 'the first line must name the columns, each once, and one of them "path"')
            return
        lines: dict[str, int] = {}
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            for row in _row(path, reader.line_num, header, [cell.strip() for cell in cells]):
                if isinstance(row, Row) and lines.setdefault(row.path, row.line) != row.line:
                    yield Fault(path, row.line, 1, f'"{row.path}" stands in line {lines[row.path]} already')
                else:
                    yield row
    except csv.Error as error:
        yield Fault(path, reader.line_num, 1, f"not CSV: {error}")


def _unknown(column: str) -> str:
    """What is wrong with a column; one that names others is a line with something else between them than commas."""
    for mark, name in ((";", "semicolons"), ("\t", "tabs"), ("|", "bars")):
        if any(part.strip() in COLUMNS for part in column.split(mark)[:-1]):
            return f"the columns are separated by {name}: separate them by commas, in every line"
    return f'unknown column "{column}"{nearest(column, COLUMNS)}'


def _row(path: str, line: int, header: list[str], cells: list[str]) -> Iterator[Row | Fault]:
    if len(cells) > len(header):
        yield Fault(path, line, 1, f"{len(cells)} values for {len(header)} columns")
        return
    row = {column: cell for column, cell in zip(header, cells, strict=False) if cell}
    faults = []
    published = iso_day(row["published"]) if "published" in row else None
    if "path" not in row:
        faults.append("the path is missing")
    if "published" in row and published is None:
        faults.append(f'published "{row["published"]}" is no day; write it as in 2024-05-31')
    if "level" in row and row["level"] not in LEVELS:
        faults.append(f'level "{row["level"]}" is none of: {", ".join(LEVELS)}')
    if "timezone" in row and not is_zone(row["timezone"]):
        faults.append(f'unknown timezone "{row["timezone"]}"; write it as in "America/Toronto"')
    if faults:
        yield from (Fault(path, line, 1, message) for message in faults)
    else:
        yield Row(line, row["path"], published, row.get("source"), row.get("timezone"), row.get("level"))


def iso_day(text: str) -> date | None:
    """The day that is written as 2024-05-31, or None."""
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def is_zone(name: str) -> bool:
    """Whether a time zone has this name."""
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        return False
    return True
