"""Numbers with a unit of time: "nearly four years ago", "60 years of ties", "the last six decades", "three days"."""

from __future__ import annotations

from typing import NamedTuple

from claimcheck.interval import ALWAYS, Interval
from claimcheck.text.times.ages import aged_noun
from claimcheck.text.times.relative import window
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import day_unit, decade_unit, shifted, unit_at
from claimcheck.text.times.words import ROUGH_UNITS, UNIT_NAMES, UNITS, listed, read_cardinal

TIES = frozenset(
    listed(
        "ties relations friendship partnership cooperation collaboration alliance diplomacy exchanges marriage "
        "independence peace membership statehood self-rule sovereignty unity reunification"
    )
)
_MODIFIERS = {
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "under": "LESS_THAN", "over": "MORE_THAN", "about": "APPROX",
    "some": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "circa": "APPROX",
    "barely": "MORE_THAN", "exactly": "", "maybe": "APPROX", "perhaps": "APPROX",
}  # fmt: skip
_FORWARD = frozenset({"next", "coming", "upcoming"})
_BACKWARD = frozenset({"last", "past", "previous"})


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


def _modifier(scan: Scan, i: int) -> tuple[str, int]:
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


def _flag(mod: str) -> frozenset[str]:
    return frozenset({mod.lower()}) if mod else frozenset()


def count_of_time(scan: Scan, i: int) -> Draft | None:
    """Everything that starts with a number and a unit."""
    count = read_count(scan, i)
    if count is None:
        return None
    age = aged_noun(scan, i, count)
    if age is not None:
        return age
    j = count.j
    if j < scan.n and scan.at(j) == "-" and scan.glued(j) and scan.at(j + 1) in ("old", "olds"):
        return None
    mod, start = _modifier(scan, i)
    if scan.at(j) == "ago":
        return ago(scan, start, j + 1, count, mod)
    if scan.at(j) == "'" and scan.at(j + 1) != "s":
        j += 1
    before = scan.at(i - 1)
    if before in _FORWARD or before in _BACKWARD:
        return _windowed(scan, i - 1, j, count, before in _FORWARD)
    if scan.at(start - 1) in _FORWARD or scan.at(start - 1) in _BACKWARD:
        return _windowed(scan, start - 1, j, count, scan.at(start - 1) in _FORWARD)
    after = scan.at(j)
    if after == "to" and scan.at(j + 1) == "come":
        return window(scan, i, j + 2, count.high, count.unit, forward=True)
    if after in ("later", "earlier", "before", "prior", "beforehand", "afterwards", "thereafter"):
        return scan.unresolved(start, j + 1, UNIT_NAMES[count.unit], "anaphor", "counted from another time")
    if after == "after" and count.unit != "Y":
        return scan.unresolved(start, j, UNIT_NAMES[count.unit], "anaphor", "counted from another time")
    if (after == "from" and scan.at(j + 1) == "now") or after == "hence":
        return _ahead(scan, start, j + (2 if after == "from" else 1), count)
    if after in ("since", "after", "on") and not (after == "on" and scan.at(j + 1) not in (",", "from", "after")):
        return origin(scan, start, j, count, mod, sure=after == "since" and "had" not in scan.low[max(0, i - 6) : i])
    if after == "of" and _of_ties(scan, j + 1):
        return origin(scan, start, j, count, mod, sure=scan.at(start - 1) not in ("another", "after", "for", "next"))
    if scan.low[i] in ("a", "an"):
        return None
    return _plain(i, start, j, count, mod)


def _plain(i: int, start: int, j: int, count: Count, mod: str) -> Draft:
    value, number = _value(count)
    if not mod and count.rough:
        mod = "APPROX"
    return Draft(
        start if mod else i, j, "duration", value, ALWAYS, ALWAYS, UNIT_NAMES[count.unit], mod=mod, number=number,
        rule="duration",
    )  # fmt: skip


def _value(count: Count) -> tuple[str, int | None]:
    if count.low != count.high:
        return f"P{count.low}/{count.high}{count.unit}", None
    return f"P{count.low}{count.unit}", count.low


def _of_ties(scan: Scan, k: int) -> bool:
    """Whether "of" is followed, within four words, by a noun of what begins once and goes on."""
    for at in range(k, min(k + 5, scan.n)):
        word = scan.low[at]
        if word in TIES:
            return True
        if not word.isalpha() and word != "-":
            return False
        if word in ("the", "and", "a", "in", "to", "for", "with", "experience", "prison", "data"):
            return False
    return False


def _windowed(scan: Scan, i: int, j: int, count: Count, forward: bool) -> Draft:
    start = i - 1 if scan.at(i - 1) in ("the", "these", "this") else i
    draft = window(scan, start, j, count.high, count.unit, forward)
    if scan.low[i] == "previous":
        return draft._replace(inner=ALWAYS, outer=ALWAYS, why="counted from another time")
    return draft._replace(flags=frozenset({"approx"})) if count.rough else draft


def reach(published: int, count: Count, mod: str) -> tuple[Interval, Interval]:
    """The days that lie "N units ago": the plain reading and all that the words allow.

    A modifier moves the outer interval to one side ("nearly": less, "over": up to twice a round number), "about"
    widens it by a tenth; without one it is half a unit either way, united with the calendar unit.
    """
    unit, low, high = count.unit, count.low, count.high
    at, far = shifted(published, -low, unit), shifted(published, -high, unit)
    size = 10 if unit == "Y" and low % 10 == 0 and count.rough else 1
    if low >= 100 and unit == "Y" and count.rough:
        size = max(10, low // 10)
    plain = unit_at(at, unit).span.union(unit_at(far, unit).span)
    if mod == "LESS_THAN":
        outer = Interval(at, shifted(published, -(low - size), unit) + 1)
        half = Interval(at, at + max(1, (shifted(published, -(low - 1), unit) - at) // 2))
    elif mod == "MORE_THAN":
        round_number = (unit != "D" and low % 5 == 0) or low % 10 == 0 or low == 12
        most = 2 * high if round_number else high + size
        outer = Interval(shifted(published, -most, unit), at + 1)
        half = Interval(at - max(1, (at - shifted(published, -(low + 1), unit)) // 2), at + 1)
    elif mod == "APPROX":
        slack = max(size, -(-high // 10))
        outer = Interval(shifted(published, -(high + slack), unit), shifted(published, -(low - slack), unit) + 1)
        return plain, outer.union(plain)
    else:
        around = {"D": 1, "W": 4, "M": 16, "Y": 183}[unit] * size
        if unit == "D" and low == 1:
            around = 0
        outer = Interval(far - around, at + around + 1)
        if size == 10 and unit == "Y":
            plain = decade_unit(int(unit_at(at, "Y").value)).span
        elif size > 10:
            outer = Interval(shifted(published, -(high + size), unit), shifted(published, -(low - size), unit) + 1)
        return plain, outer.union(plain)
    begin = max(plain.begin or 0, outer.begin or 0)
    until = min(plain.until or 0, outer.until or 0)
    inner = Interval(min(begin, half.begin or 0), max(until, half.until or 0))
    return inner, outer.union(inner)


def ago(scan: Scan, i: int, j: int, count: Count, mod: str) -> Draft:
    """ "four years ago", "60 years ago today", "six months ago this week"."""
    granularity = UNIT_NAMES[count.unit]
    if scan.published is None:
        end = j + 1 if scan.at(j) == "today" else j
        return scan.unresolved(i, end, granularity, "ago", "the day of publication is not known")
    if shifted(scan.published, -count.high, count.unit) <= 366:
        return scan.unresolved(i, j, granularity, "ago", "days before the year 1 are not counted")
    if not mod and not count.rough:
        exact = _ago_exactly(scan, i, j, count)
        if exact is not None:
            return exact
    inner, outer = reach(scan.published, count, mod)
    at = shifted(scan.published, -count.low, count.unit)
    unit = unit_at(at, count.unit)
    value = decade_unit(int(unit.value)).value if inner == decade_unit(int(unit.value[:4])).span else unit.value
    if count.rough and not mod:
        mod = "APPROX"
    why = f"counted back from publication{', ' + mod.lower().replace('_', ' ') if mod else ''}"
    return Draft(i, j, "date", value, inner, outer, granularity, mod=mod, rule="ago", why=why)


def _ago_exactly(scan: Scan, i: int, j: int, count: Count) -> Draft | None:
    assert scan.published is not None
    if scan.at(j) == "today":
        unit = day_unit(shifted(scan.published, -count.low, count.unit))
        return scan.dated(i, j + 1, unit, "ago today", "", unit.span.widened(1))
    if scan.at(j) == "this" and scan.at(j + 1) in ("week", "month", "year") and count.unit in ("Y", "M"):
        at = shifted(scan.published, -count.low, count.unit)
        unit = unit_at(at, {"week": "W", "month": "M", "year": "Y"}[scan.low[j + 1]])
        return scan.dated(i, j + 2, unit, "ago this", "", unit.span.widened(3) if scan.low[j + 1] == "week" else None)
    return None


def _ahead(scan: Scan, i: int, j: int, count: Count) -> Draft:
    granularity = UNIT_NAMES[count.unit]
    if scan.published is None:
        return scan.unresolved(i, j, granularity, "from now", "the day of publication is not known")
    unit = unit_at(shifted(scan.published, count.low, count.unit), count.unit)
    around = {"D": 1, "W": 4, "M": 16, "Y": 183}[count.unit]
    at = shifted(scan.published, count.low, count.unit)
    outer = Interval(at - around, shifted(scan.published, count.high, count.unit) + around + 1).union(unit.span)
    return scan.dated(i, j, unit, "from now", "counted from publication", outer)


def origin(scan: Scan, i: int, j: int, count: Count, mod: str, sure: bool) -> Draft:
    """ "60 years of ties", "ten years since the deal": the intervals say when it began.

    `sure` is false where the words may count from another time than publication: then the outer interval is open.
    """
    value, number = _value(count)
    flags = _flag(mod) | (frozenset({"approx"}) if count.rough else frozenset())
    granularity = UNIT_NAMES[count.unit]
    draft = Draft(
        i, j, "duration", value, ALWAYS, ALWAYS, granularity, mod="ORIGIN", number=number, flags=flags, rule="origin"
    )
    if scan.published is None or shifted(scan.published, -count.high, count.unit) <= 366:
        return draft._replace(why="the day of publication is not known")
    if count.unit == "Y" and not mod:
        inner = unit_at(shifted(scan.published, -count.low, "Y"), "Y").span
        if count.rough and count.low >= 10:
            size = 10 if count.low < 100 else count.low // 10
            begin = shifted(scan.published, -(count.high + size - 1), "Y")
            until = shifted(scan.published, -max(0, count.low - (size + 1) // 2), "Y") + 1
        else:
            begin = shifted(scan.published, -(count.high + 1), "Y")
            until = shifted(scan.published, -(count.low - 1), "Y") + 1
        outer = Interval(begin, until).union(inner)
    else:
        inner, outer = reach(scan.published, count, mod)
    if not sure:
        return draft._replace(inner=inner, outer=ALWAYS, why="it may be counted from another time").flagged("ambiguous")
    return draft._replace(inner=inner, outer=outer, why="it began so long before publication")


_VAGUE = frozenset({"years", "decades", "months", "weeks", "days", "centuries"})


def vague_ago(scan: Scan, i: int) -> Draft | None:
    """ "years ago", "several decades ago", "a few days ago": some time before publication."""
    word = scan.low[i]
    j = i + 1
    if word == "a":
        if scan.at(j) not in ("few", "number"):
            return None
        j += 2 if scan.at(j + 1) == "of" else 1
    elif word in ("several", "many", "some"):
        pass
    else:
        j = i
    if scan.at(j) not in _VAGUE or scan.at(j + 1) != "ago":
        return None
    granularity = UNIT_NAMES[UNITS[scan.low[j]][0]]
    if scan.published is None:
        return scan.unresolved(i, j + 2, granularity, "some time ago", "the day of publication is not known")
    past = Interval(None, scan.published + 1)
    return Draft(
        i, j + 2, "date", "PAST_REF", past, past, granularity, mod="APPROX", rule="some time ago", why="not counted"
    )
