"""A number with a unit of time, and the words before it that bend it: "nearly four years", "half a century"."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.text.times.scan import Scan
from claimcheck.text.times.words import ROUGH_UNITS, UNITS, read_cardinal

_MODIFIERS = {
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN", "over": "MORE_THAN", "about": "APPROX",
    "some": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "circa": "APPROX",
    "barely": "MORE_THAN", "maybe": "APPROX", "perhaps": "APPROX",
}  # fmt: skip


class Count(NamedTuple):
    """How many of which unit: `low` to `high` of `unit` (D, W, M, Y), the token after the unit."""

    low: int
    high: int
    unit: str
    rough: bool
    word: int
    j: int


def read_count(scan: Scan, i: int) -> Count | None:
    """ "four years", "five-year", "two and a half years", "10 to 15 years", "a decade", "half a century"."""
    low, n = scan.low, scan.n
    word = low[i]
    half = False
    if word == "half" or word == "quarter":
        return _fraction(scan, i)
    if word[0].isdigit():
        number = _digits(scan, i)
        if number is None:
            return None
        first, j = number, i + 1
        if scan.glued(j) and low[j] != "-" and low[j] not in "–½":
            return None
        if scan.at(j) == "½":
            half, j = True, j + 1
    else:
        found = read_cardinal(low, i)
        if found is not None:
            first, j = found
        elif word in ("a", "an", "one"):
            first, j = 1, i + 1
        else:
            return None
        if word in ("a", "an") and low[j - 1] in ("a", "an") and scan.at(j) == "couple":
            first, j = 2, j + (2 if scan.at(j + 1) == "of" else 1)
            if scan.at(j) in UNITS:
                unit, size = UNITS[low[j]]
                return Count(first * size, 3 * size, unit, True, j, j + 1)
            return None
    second = first
    if scan.at(j) == "and" and scan.at(j + 1) == "a" and scan.at(j + 2) == "half":
        half, j = True, j + 3
    elif scan.at(j) in ("to", "or", "–", "-") and j + 1 < n:
        other = _digits(scan, j + 1) if scan.raw[j + 1][0].isdigit() else None
        k = j + 2
        if other is None:
            found = read_cardinal(low, j + 1)
            if found is not None:
                other, k = found
        if other is not None and k < n:
            after = k + 1 if low[k] == "-" else k
            if scan.at(after) in UNITS and other > first:
                second, j = other, k
    if scan.at(j) == "-":
        j += 1
    if scan.at(j) in ("full", "long", "more"):
        j += 1
    if j >= n or low[j] not in UNITS:
        return None
    unit, size = UNITS[low[j]]
    rough = low[j] in ROUGH_UNITS
    end = j + 1
    if word in ("a", "an") and scan.at(end) == "and" and scan.at(end + 1) == "a" and scan.at(end + 2) == "half":
        half, end = True, end + 3
    if half:
        if unit != "Y":
            return None
        months = first * size * 12 + size * 6
        if months % 12 == 0:
            return Count(months // 12, months // 12, "Y", rough, j, end)  # "a century and a half"
        return Count(months, months, "M", rough, j, end)
    return Count(first * size, second * size, unit, rough or second > first, j, end)


def _fraction(scan: Scan, i: int) -> Count | None:
    """ "half a century", "half-century", "a quarter of a century", "quarter-century"."""
    part = 2 if scan.low[i] == "half" else 4
    j = i + 1
    if scan.at(j) == "of":
        j += 1
    if scan.at(j) in ("a", "-"):
        j += 1
    size = {"century": 100, "decade": 10, "year": 1}.get(scan.at(j), 0)
    if not size or (size == 10 and part == 4):
        return None
    if size == 1:
        return Count(12 // part, 12 // part, "M", True, j, j + 1) if scan.at(j - 1) == "a" else None
    return Count(size // part, size // part, "Y", True, j, j + 1)


def _digits(scan: Scan, i: int) -> int | None:
    word = scan.raw[i]
    if "," in word:
        plain = word.replace(",", "")
        return int(plain) if plain.isdigit() and len(plain) < 8 and word[-4:-3] == "," and not scan.tied(i) else None
    return scan.number(i)


def modifier(scan: Scan, i: int) -> tuple[str, int]:
    """What stands before a number ("nearly", "more than", "just over"), and the token where it starts."""
    before, far = scan.at(i - 1), scan.at(i - 2)
    if before == "than" and far in ("more", "less", "fewer", "longer"):
        mod = "MORE_THAN" if far in ("more", "longer") else "LESS_THAN"
        start = i - 2
        return mod, start
    if before == "least" and far == "at":
        return "MORE_THAN", i - 2
    mod = _MODIFIERS.get(before, "")
    if not mod:
        return "", i
    start = i - 1
    if scan.at(start - 1) in ("just", "well", "only", "slightly", "a"):
        start -= 1
    return mod, start
