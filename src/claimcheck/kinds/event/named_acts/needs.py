"""What a row of words has wherever a regular expression fits it, read off the expression: pieces of text that stand in
it as they are."""

from __future__ import annotations

from claimcheck.kinds.event.named_acts.signs import alternatives
from claimcheck.lazy import Pattern

Need = tuple[str, ...]
"""Pieces of which the row has one."""
HEAD = "\n"
"""What stands before the first word."""
_CLASS = Pattern(r"\\.|\[\^?.[^]]*\]")
_BEGIN = Pattern(r"\?(?:P<\w+>|:)|(?!\?)")
_SPECIAL = frozenset("().^$|?*+{")


def needs(written: str) -> list[Need]:
    """What is needed by an expression."""
    return _of_group(_CLASS.sub(".", written), "")


def _needs(written: str) -> list[Need]:
    found: list[Need] = []
    run, at = "", 0
    while at < len(written):
        char = written[at]
        last = _last(written, at)
        if char == "(" and written[last + 1 : last + 2] not in ("?", "*", "{"):
            found += _of_group(written[at + 1 : last], run)
            run = ""
        elif char == "^" and not at:
            run = HEAD
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
        return written.index("}", at)
    last, depth = at, int(written[at] == "(")
    while depth:
        last += 1
        depth += (written[last] == "(") - (written[last] == ")")
    return last


def _of_group(inner: str, run: str) -> list[Need]:
    """What is needed by a group behind a run of letters."""
    before = _alone(run)
    begin = _BEGIN.match(inner)
    if begin is None:
        return before
    told = list(alternatives(inner[begin.end() :]))
    if all(_SPECIAL.isdisjoint(form) for form in told):
        return [tuple(run + form for form in told)] if all((run + form).strip() for form in told) else before
    if len(told) == 1:
        return before + _needs(told[0])
    ways = [max((need[0] for need in _needs(form) if len(need) == 1), key=len, default="") for form in told]
    return [*before, *([tuple(ways)] if all(ways) else [])]


def _alone(run: str) -> list[Need]:
    return [(run,)] if run.strip() else []
