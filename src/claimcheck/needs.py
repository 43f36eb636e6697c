"""What a text has wherever a regular expression fits it, read off the expression, which takes a tenth of the time that
compiling it does: pieces that stand in the text as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

Need = tuple[str, ...]
"""Pieces of which the text has one."""
_CLASS = re.compile(r"\\.|\[\^?(?:\\.|[^\\])(?:\\.|[^]\\])*\]", re.DOTALL)
_PLAIN = re.compile(r"\?(?:P<\w+>|:)|(?!\?)")
"""How a group begins that only holds what it has."""
_SPECIAL = frozenset("().^$|?*+{")


def needs(written: str) -> list[Need]:
    """What is needed by an expression (not by a verbose one)."""
    return _of_group(_CLASS.sub(".", written), "")


def alternatives(written: str) -> Iterator[str]:
    """What "|" parts outside groups."""
    depth = start = 0
    for at, char in enumerate((*written, "|")):
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            yield written[start:at]
            start = at + 1


def _of_group(inner: str, run: str) -> list[Need]:
    """What is needed by a group behind a run of letters."""
    before = _alone(run)
    begin = _PLAIN.match(inner)
    if begin is None:
        return before
    told = list(alternatives(inner[begin.end() :]))
    if all(map(_SPECIAL.isdisjoint, told)):
        return [tuple(run + form for form in told)] if all((run + form).strip() for form in told) else before
    if len(told) == 1:
        return before + _of_row(told[0])
    ways = [max((need[0] for need in _of_row(form) if len(need) == 1), key=len, default="") for form in told]
    return [*before, tuple(ways)] if all(ways) else before


def _of_row(written: str) -> list[Need]:
    """What is needed by letters, groups and repetitions that follow each other."""
    found: list[Need] = []
    run, at = "", 0
    while at < len(written):
        char = written[at]
        last = _last(written, at)
        if char == "(" and written[last + 1 : last + 2] not in ("?", "*", "{"):
            found += _of_group(written[at + 1 : last], run)
            run = ""
        elif char in _SPECIAL:
            found += _alone(run[:-1] if char in "?*+{" else run)
            run = ""
        else:
            run += char
        at = last + 1
    return found + _alone(run)


def _last(written: str, at: int) -> int:
    """The last character of the group, repetition or letter that begins here."""
    if written[at] == "{":
        return max(written.find("}", at), at)
    last, depth = at, int(written[at] == "(")
    while depth:
        last += 1
        depth += (written[last] == "(") - (written[last] == ")")
    return last


def _alone(run: str) -> list[Need]:
    return [(run,)] if run.strip() else []
