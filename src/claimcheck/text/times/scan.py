"""A stretch of text as tokens, and the drafts that rules make of them.

Tokens are words (letters alone), chains of digits ("2024-05-13", "2,015", "11:10"), single other characters,
and "¶" for an empty line.  An apostrophe is "'", every hyphen and dash keeps its character in `raw` and is
"-" in `low` if it is a hyphen, "–" if it is a dash.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from claimcheck.interval import ALWAYS, Interval
from claimcheck.text.times.units import Unit

EARLIEST, LATEST = date(1000, 1, 1).toordinal(), date(3000, 1, 1).toordinal()
"""A day of publication outside these counts as not known."""
_FOLD = {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "—": "–", "―": "–", "“": '"', "”": '"', "«": '"', "»": '"'}
NO_FLAGS: frozenset[str] = frozenset()


@cache
def _lexer() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+|[0-9]+(?:[-‐‑–—/.,:][0-9]+)*|\n\s*\n|\S")


class Draft(NamedTuple):
    """A `TimeRef` in the making: `i` and `j` are tokens, half-open."""

    i: int
    j: int
    kind: str
    value: str
    inner: Interval
    outer: Interval
    granularity: str
    mod: str = ""
    alternatives: tuple[Interval, ...] = ()
    number: int | None = None
    weekday: int | None = None
    flags: frozenset[str] = NO_FLAGS
    rule: str = ""
    why: str = ""

    def flagged(self, *flags: str) -> Draft:
        return self._replace(flags=self.flags | set(flags))


class Scan:
    """The tokens of `text[start:end]`: as written, folded, and where they stand; and the day of publication."""

    __slots__ = ("caseless", "day", "ends", "low", "n", "published", "raw", "starts", "text")

    def __init__(self, text: str, published: int | None, start: int, end: int) -> None:
        self.text = text
        spans = [match.span() for match in _lexer().finditer(text, start, end)]
        self.raw = [text[begin:until] for begin, until in spans]
        self.starts = [begin for begin, _ in spans]
        self.ends = [until for _, until in spans]
        self.low = [_FOLD.get(word) or ("¶" if word[0] == "\n" else word.lower()) for word in self.raw]
        self.n = len(self.raw)
        self.published = published if published is not None and EARLIEST <= published < LATEST else None
        self.day = None if self.published is None else date.fromordinal(self.published)
        self.caseless = False

    def at(self, i: int) -> str:
        """The folded token, "" beyond the edges."""
        return self.low[i] if 0 <= i < self.n else ""

    def glued(self, i: int) -> bool:
        """Whether token `i` touches the one before it."""
        return 0 < i < self.n and self.ends[i - 1] == self.starts[i]

    def capital(self, i: int) -> bool:
        """Whether token `i` starts with a capital letter."""
        return 0 <= i < self.n and self.raw[i][0].isupper()

    def opens(self, i: int) -> bool:
        """Whether token `i` is the first word of a sentence, quotation or stretch."""
        return i <= 0 or self.low[i - 1] in _OPENERS

    def number(self, i: int, most: int = 9999) -> int | None:
        """The plain integer at `i` that no letter, sign or point touches from the left."""
        if not 0 <= i < self.n:
            return None
        word = self.raw[i]
        if not ("0" <= word[0] <= "9") or len(word) > 6 or not word.isdigit() or self.tied(i):
            return None
        value = int(word)
        return value if value <= most else None

    def tied(self, i: int) -> bool:
        """Whether the number at `i` hangs on something to its left: "$2015", "MH370", "F-16", "/2023/"."""
        if not self.glued(i):
            return False
        left = self.low[i - 1]
        if left == "-":
            return not (i >= 2 and self.low[i - 2] in _PREFIXES)
        return left not in _LOOSE

    def unresolved(self, i: int, j: int, granularity: str, rule: str, why: str, weekday: int | None = None) -> Draft:
        return Draft(i, j, "unresolved", "", ALWAYS, ALWAYS, granularity, weekday=weekday, rule=rule, why=why)

    def dated(self, i: int, j: int, unit: Unit, rule: str, why: str = "", outer: Interval | None = None) -> Draft:
        span = unit.span
        outer = span if outer is None else outer
        return Draft(i, j, "date", unit.value, span, outer, unit.granularity, rule=rule, why=why)


_OPENERS = frozenset("\"'.!?:;¶–([•*|")
_LOOSE = frozenset("('\"[–,;:…")
_PREFIXES = frozenset({"mid", "pre", "post", "early", "late", "end", "age", "ages", "aged"})
