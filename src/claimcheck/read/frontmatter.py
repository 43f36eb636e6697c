"""Front matter: what an article says about itself above its text, in YAML (---) or TOML (+++)."""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.read.dates import moment_day

_YAML = r"\ufeff?---[ \t]*\r?\n(?=\s*(?:#|[\"']?[\w][\w .-]{0,60}[\"']?[ \t]*:|---))"
_TOML = r"\ufeff?\+\+\+[ \t]*\r?\n"
_YAML_END = r"(?m)^(?:---|\.\.\.)[ \t]*\r?$"
_TOML_END = r"(?m)^\+\+\+[ \t]*\r?$"

_KEYS = ("published", "datepublished", "publishdate", "pubdate", "date")
"""Keys that give the day, the surest first; case, hyphens and underscores don't count."""


class FrontMatter(NamedTuple):
    """Where the text begins after it, the day (ordinal) that it gives, and what is wrong with it: line, message."""

    end: int
    day: int | None = None
    problems: tuple[tuple[int, str], ...] = ()


NONE = FrontMatter(0)


def front_matter(source: str, timezone: str = "") -> FrontMatter:
    """The front matter of a file.  Times of day are moved to `timezone` before their day is taken."""
    if not source.startswith(("---", "+++", "\ufeff---", "\ufeff+++")):
        return NONE
    for opening, closing, read in ((_YAML, _YAML_END, _yaml), (_TOML, _TOML_END, _toml)):
        start = re.match(opening, source)
        if not start:
            continue
        end = re.compile(closing).search(source, start.end())
        if not end:
            return FrontMatter(0, None, ((1, "the front matter that begins here is never closed"),))
        first = source.count("\n", 0, start.end()) + 1
        values, problems = read(source[start.end() : end.start()], first)
        for key in _KEYS:
            if key in values:
                line, text = values[key]
                day = moment_day(text, timezone)
                if day is None:
                    problems.append((line, f'the front matter gives "{text}" as its date, which is no day'))
                return FrontMatter(end.end(), day, tuple(problems))
        return FrontMatter(end.end(), None, tuple(problems))
    return NONE


_Values = dict[str, tuple[int, str]]


def _yaml(text: str, first: int) -> tuple[_Values, list[tuple[int, str]]]:
    import yaml

    try:
        tree = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + first if mark else first
        said = getattr(error, "problem", None) or "not understood"
        return {}, [(line, f"the front matter is not valid YAML: {said}")]
    if not isinstance(tree, yaml.MappingNode):
        return {}, []
    found: _Values = {}
    for key, value in tree.value:
        if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode) and value.value.strip():
            found.setdefault(_folded(key.value), (value.start_mark.line + first, value.value.strip()))
    return found, []


def _toml(text: str, first: int) -> tuple[_Values, list[tuple[int, str]]]:
    import tomllib

    try:
        table = tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        return {}, [(first, f"the front matter is not valid TOML: {error}")]
    return {_folded(key): (first, str(value)) for key, value in table.items() if not isinstance(value, dict | list)}, []


def _folded(key: str) -> str:
    return re.sub(r"[\s_-]", "", key).casefold()
