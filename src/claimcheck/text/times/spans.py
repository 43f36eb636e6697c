"""How long: "60 years of ties", "the last six decades", "ten years after", "three days"."""

from __future__ import annotations

from claimcheck.interval import ALWAYS, Interval
from claimcheck.text.times.ages import aged_noun
from claimcheck.text.times.ago import ago, ahead, reach
from claimcheck.text.times.counts import Count, modifier, read_count
from claimcheck.text.times.relative import window
from claimcheck.text.times.rounding import EXACT
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import shifted, unit_at
from claimcheck.text.times.words import MONTHS, UNIT_NAMES, WEEKDAYS, elapsed, listed

TIES = frozenset(
    listed(
        "ties relations friendship partnership cooperation collaboration alliance diplomacy exchanges marriage "
        "independence peace membership statehood self-rule sovereignty unity reunification"
    )
)
_FORWARD = frozenset({"next", "coming", "upcoming"})
_BACKWARD = frozenset({"last", "past", "previous"})


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
    mod, start = modifier(scan, i)
    if scan.at(j) == "ago":
        return ago(scan, start - (scan.at(start - 1) in EXACT), j + 1, count, mod)
    if scan.at(j) == "'" and scan.at(j + 1) != "s":
        j += 1
    before = scan.at(i - 1)
    verb = scan.at(start - 1) == "last" and scan.at(start - 2) in _DOES
    if not verb and (before in _FORWARD or before in _BACKWARD):
        return _windowed(scan, i - 1, j, count, before in _FORWARD)
    if not verb and (scan.at(start - 1) in _FORWARD or scan.at(start - 1) in _BACKWARD):
        return _windowed(scan, start - 1, j, count, scan.at(start - 1) in _FORWARD)
    after = scan.at(j)
    if after == "to" and scan.at(j + 1) == "come":
        return window(scan, i, j + 2, count.high, count.unit, forward=True)
    if after in ("later", "earlier", "before", "prior", "beforehand", "afterwards", "thereafter"):
        draft = scan.unresolved(start, j + 1, UNIT_NAMES[count.unit], "anaphor", "counted from another time")
        whole = after == "before" and count.unit == "Y" and count.low == count.high and start == i and not mod
        return draft._replace(number=count.low) if whole else draft
    if after == "after" and count.unit != "Y":
        return scan.unresolved(start, j, UNIT_NAMES[count.unit], "anaphor", "counted from another time")
    if (after == "from" and scan.at(j + 1) == "now") or after == "hence":
        return ahead(scan, start, j + (2 if after == "from" else 1), count)
    bound = scan.at(start - 1) in ("for", "within", "every", "each", "up")
    if (
        after in ("since", "after", "on")
        and not bound
        and not (after == "on" and scan.at(j + 1) not in (",", "from", "after"))
    ):
        return origin(scan, start, j, count, mod, sure=after == "since" and "had" not in scan.low[max(0, i - 6) : i])
    now = since_then(scan, j)
    if now and not bound:
        told = {"had", "was", "were", "been"}.isdisjoint(scan.low[max(0, i - 6) : i])
        return origin(scan, start, j, count, mod, sure=scan.at(now) == "since" and told)
    exact = to_the_day(scan, j)
    if exact and not bound and scan.at(exact) in ("since", "after"):
        told = {"had", "was", "were", "been"}.isdisjoint(scan.low[max(0, i - 6) : i])
        return origin(scan, start, j, count, mod, sure=scan.at(exact) == "since" and told)
    if after in ("have", "has") and elapsed(scan.low[j : j + 4]):
        return origin(scan, start, j, count, mod, sure=True)
    some = scan.low[i] in ("a", "an") and not count.rough
    if after == "of" and not some and _of_ties(scan, j + 1):
        return origin(scan, start, j, count, mod, sure=scan.at(start - 1) not in ("another", "after", "for", "next"))
    if scan.low[i] in ("a", "an"):
        return None
    return _plain(i, start, j, count, mod)


_NEAR = frozenset(listed("this next last"))
_ROUND_NOW = frozenset(
    listed("day week weekend month year spring summer autumn fall winter morning evening weekday")
) | frozenset((*WEEKDAYS, *MONTHS))


def since_then(scan: Scan, j: int) -> int:
    """Where "since" or "after" stands behind a time about that of publication: "forty years this week since"; 0 if it
    does not."""
    if (scan.at(j) in _NEAR and scan.at(j + 1) in _ROUND_NOW) or (scan.at(j) == "on" and scan.at(j + 1) in WEEKDAYS):
        after = j + 2
    else:
        after = j + 1 if scan.at(j) in ("today", "tomorrow", "tonight", "yesterday") else 0
    return after if after and scan.at(after) in ("since", "after") else 0


_DOES = frozenset("would will could can may might must should shall to did didn't not wouldn't won't".split())
"""Words behind which "last" is a verb: "would last five years"."""


def to_the_day(scan: Scan, j: int) -> int:
    """Where the words behind "to the day" begin, or "almost to the week"; 0 if they don't stand at `j`."""
    j += scan.at(j) in ("almost", "nearly", "exactly")
    exact = scan.at(j) == "to" and scan.at(j + 1) == "the" and scan.at(j + 2) in ("day", "week", "month", "hour")
    return j + 3 if exact else 0


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
