"""Two texts of a file as a unified diff, as `patch -p0` and `git apply -p0` take it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import unified_diff

_COLORS = {"+": "32", "-": "31", "@": "36"}
_BREAKING = re.compile(r'["\\\x00-\x1f\x7f]')
_NO_BREAK = "\n\\ No newline at end of file\n"


def diff(path: str, old: str, new: str) -> str:
    """The lines that change, with three around them; "" if none does.  Line ends are those of the file."""
    return "".join(
        line if line.endswith("\n") else line + _NO_BREAK
        for line in unified_diff(_lines(old), _lines(new), _header(path), _header(path), n=3)
    )


def _header(path: str) -> str:
    """A path as git writes it: a tab ends one with a space, and one that would break the line is in quotes."""
    if _BREAKING.search(path):
        return f'"{_BREAKING.sub(_escaped, path)}"'
    return f"{path}\t" if " " in path else path


def _escaped(match: re.Match[str]) -> str:
    return f"\\{match[0]}" if match[0] in '"\\' else f"\\{ord(match[0]):03o}"


def _lines(text: str) -> list[str]:
    """The lines with their breaks.  Only a line feed ends one, as for every tool that reads a diff."""
    parts = text.split("\n")
    return [*(f"{line}\n" for line in parts[:-1]), *parts[-1:]] if parts[-1] else [f"{line}\n" for line in parts[:-1]]


def colored(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a diff as a terminal shows them."""
    for line in lines:
        if line.startswith(("---", "+++")):
            yield f"\x1b[1m{line}\x1b[0m"
        elif line[:1] in _COLORS:
            yield f"\x1b[{_COLORS[line[0]]}m{line}\x1b[0m"
        else:
            yield line
