"""Path patterns: "*" and "?" within a folder, "**" over folders, "[...]" one of several characters.

A pattern without wildcards also stands for everything in the folder of that name.
"""

from __future__ import annotations

import os
import re

_TOKEN = re.compile(r"\*\*/?|\*|\?|\[!?[^\]/]+\]|[^*?\[]+|\[")


def glob_expression(pattern: str) -> re.Pattern[str]:
    """An expression that matches whole paths, relative and with "/"."""
    pattern = pattern.replace("\\", "/").removeprefix("./").rstrip("/")
    found = []
    for token in _TOKEN.findall(pattern):
        if token == "**/":
            found.append("(?:[^/]+/)*")
        elif token == "**":
            found.append(".*")
        elif token == "*":
            found.append("[^/]*")
        elif token == "?":
            found.append("[^/]")
        elif token.startswith("[") and len(token) > 2:
            inner = token[1:-1].replace("\\", r"\\").replace("^", r"\^").replace("[", r"\[")
            found.append(f"[^{inner[1:]}]" if inner.startswith("!") else f"[{inner}]")
        else:
            found.append(re.escape(token))
    folder = "" if is_glob(pattern) else "(?:/.*)?"
    expression = "".join(found)
    if pattern in ("", "."):
        return re.compile(".*", re.DOTALL)
    try:
        return re.compile(expression + folder, re.DOTALL)
    except re.error:
        return re.compile(re.escape(pattern) + folder)


def matching(pattern: str) -> list[str]:
    """The files and folders that a pattern names, sorted; "**" goes into no folder that is only a link to one."""
    from glob import escape, glob

    parts = pattern.replace(os.sep, "/").split("/")
    if "**" not in parts:
        return sorted(glob(pattern))  # noqa: PTH207  (absolute ones too)
    at = parts.index("**")
    before, after = "/".join(parts[:at]) or ("/" if at else "."), "/".join(parts[at + 1 :]) or "*"
    found = set()
    for base in glob(before):  # noqa: PTH207
        for here, folders, _ in os.walk(base):
            folders[:] = [name for name in folders if not name.startswith(".")]
            found.update(matching(f"{escape(here)}/{after}"))
    return sorted(map(os.path.normpath, found))


def literal(path: str) -> str:
    """A pattern that matches this path alone (as a folder: what is in it)."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in path)


def is_glob(pattern: str) -> bool:
    """Whether a pattern has a wildcard."""
    return any(char in pattern for char in "*?[")
