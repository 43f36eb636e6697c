"""Anniversaries: what is counted ("60th anniversary"), and the time at which it is celebrated."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import ALWAYS, Interval
from claimcheck.text.times.dates import whole_years
from claimcheck.text.times.parts import read_nth
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import day_of, shifted, year_unit
from claimcheck.text.times.words import ANNIVERSARIES, JUBILEES, WEDDINGS, listed, read_cardinal

_BETWEEN = frozenset(
    listed(
        "wedding founding birth death independence diplomatic liberation national statehood silver golden diamond "
        "foundation coronation launch"
    )
)
_NOUNS = frozenset({"anniversary", "birthday"})
_STEMS = ("mark", "celebrat", "commemorat", "observ", "honor", "honour", "fete", "fête", "remember")
_BE = frozenset({"is", "was", "are", "were", "be", "been", "'s"})


def read_anniversary(scan: Scan, i: int) -> Draft | None:
    """ "60th anniversary", "sixtieth wedding anniversary", "10-year anniversary", "80th birthday"."""
    nth = read_nth(scan, i)
    if nth is not None:
        number, j = nth
    else:
        digits = scan.number(i)
        if digits is not None:
            number, j = digits, i + 1
        else:
            found = read_cardinal(scan.low, i)
            if found is None:
                return None
            number, j = found
        if scan.at(j) == "-":
            j += 1
        if scan.at(j) != "year":
            return None
        j += 1
    if scan.at(j) == "-":
        j += 1
    if scan.at(j) in _BETWEEN:
        j += 1
        if scan.at(j) == "day" and scan.low[j - 1] in ("founding", "foundation"):
            return Draft(i, j + 1, "anniversary", "", ALWAYS, ALWAYS, "year", number=number, rule="anniversary")
    if scan.at(j) not in _NOUNS or not 0 < number < 3000:
        return None
    flags = frozenset({"birthday"}) if scan.low[j] == "birthday" else frozenset()
    return Draft(i, j + 1, "anniversary", "", ALWAYS, ALWAYS, "year", number=number, flags=flags, rule="anniversary")


def read_jubilee(scan: Scan, i: int) -> Draft | None:
    """ "centenary", "bicentennial", "golden jubilee", "golden wedding"."""
    word = scan.low[i]
    j = i + 1
    number = ANNIVERSARIES.get(word)
    flags: frozenset[str] = frozenset()
    if number is None and word in WEDDINGS and scan.at(j) == "wedding":
        flags, number = frozenset({"wedding"}), WEDDINGS[word]
        j += 2 if scan.at(j + 1) == "anniversary" else 1
    if number is None:
        if scan.at(j) != "jubilee" or word not in JUBILEES:
            return None
        number, j = JUBILEES[word], j + 1
    if scan.capital(i) and scan.capital(j) and not scan.opens(i):
        return None
    if scan.capital(j - 1) and (scan.capital(j) or scan.at(j) == ","):
        return None
    if scan.at(i - 1) == "-":
        return None
    return Draft(i, j, "anniversary", "", ALWAYS, ALWAYS, "year", number=number, flags=flags, rule="jubilee")


def _verb(scan: Scan, k: int) -> bool:
    return scan.low[k].startswith(_STEMS) and not scan.low[k].endswith(
        ("ation", "ations", "er", "ance", "able", "market")
    )


def _governor(scan: Scan, i: int) -> int | None:
    """The verb of celebrating that governs the anniversary at `i`: within eight words to the left."""
    for k in range(i - 1, max(-1, i - 9), -1):
        word = scan.low[k]
        if _verb(scan, k) and not word.startswith(("market", "marker")):
            return k
        if word in _BE and k >= i - 2 and scan.at(k - 1) in ("it", "this", "that", "year"):
            return k
        if word in (".", ";", '"', "¶", "that", "which", "of", "for", "on", "with"):
            return None
    return None


def _mood(scan: Scan, verb: int) -> str:
    """ "unbound" for "to celebrate" and "marking", else "past", "future" or "present"."""
    word, before = scan.low[verb], scan.at(verb - 1)
    if before == "to" and scan.at(verb - 2) not in ("is", "are", "was", "were", "set", "due"):
        return "unbound"
    if before == "to":
        return "future"
    if word.endswith("ing"):
        return "present" if before in _BE or scan.at(verb - 2) in _BE else "unbound"
    if word.endswith("ed"):
        return "past"
    window = scan.low[max(0, verb - 4) : verb]
    if "will" in window or "shall" in window or "would" in window or "'ll" in window:
        return "future"
    return "present"


def bind(scan: Scan, draft: Draft, before: Sequence[Draft], after: Sequence[Draft]) -> Draft:
    """The anniversary with the time at which it is celebrated, as far as the words of the stretch bind it.

    `before` and `after` are the nearest other expressions of the stretch, nearest first.
    """
    verb = _governor(scan, draft.i)
    mood = "unbound" if verb is None else _mood(scan, verb)
    for other in before:
        bound = _by_subject(scan, draft, other, verb)
        if bound is not None:
            return bound
    for other in after:
        bound = _by_adverb(scan, draft, other, verb)
        if bound is not None:
            return bound
    if scan.published is None:
        return draft.flagged("unbound")._replace(why="the day of publication is not known")
    return _by_publication(scan, draft, mood)


def _years_apart(draft: Draft, other: Draft, scan: Scan) -> int | None:
    """How far, in years, a time is from the event that is celebrated, if it is celebrated at publication."""
    if scan.day is None or other.inner.begin is None or draft.number is None:
        return None
    return day_of(other.inner.begin).year - (scan.day.year - draft.number)


def _usable(other: Draft) -> bool:
    return other.kind == "date" and other.inner.begin is not None and other.inner.until is not None and not other.mod


def _is_event(scan: Scan, draft: Draft, other: Draft) -> bool:
    """Whether a date is rather that of the event than that of its celebration."""
    apart = _years_apart(draft, other, scan)
    if apart is None:
        return other.rule == "year" or "year" in other.rule
    return apart <= max(1, (draft.number or 0) // 10)


def _bound(draft: Draft, inner: Interval, outer: Interval, value: str, granularity: str, why: str) -> Draft:
    return draft._replace(inner=inner, outer=outer, value=value, granularity=granularity, why=why).flagged("bound")


def _by_subject(scan: Scan, draft: Draft, other: Draft, verb: int | None) -> Draft | None:
    """ "Next year marks", "Friday is the", "In 2023 they celebrated"."""
    if not _usable(other) or (scan.day is not None and _is_event(scan, draft, other)):
        return None
    between = scan.low[other.j : draft.i]
    if any(word in (".", ";", "¶", '"') for word in between) or len(between) > 24:
        return None
    subject = [word for word in between if word not in ("the", "its", "their", "will", "also", "a", "her", "his")]
    deictic = other.rule in ("day word", "weekday") or other.granularity == "year"
    if subject in _ON_IT and other.rule in ("day word", "weekday") and scan.at(other.i - 1) not in ("of", "from"):
        return _bound(draft, other.inner, other.inner, other.value, other.granularity, "the day that it falls on")
    if subject == ["'", "s"] and (other.rule in ("day word", "weekday") or other.granularity in ("week", "weekend")):
        return _bound(draft, other.inner, other.inner, other.value, other.granularity, "the day whose it is")
    led = scan.at(other.i - 1) in ("in", "on") and scan.opens(other.i - 1)
    if subject in _ON_IT and led and other.granularity in ("year", "month", "day"):
        outer = whole_years(other.inner).union(other.outer)
        return _bound(draft, other.inner, outer, other.value, other.granularity, "the time that it falls in")
    if (subject in _FOR_IT or (subject[:1] == ["to"] and len(subject) == 2 and verb is not None)) and not _planned(
        scan, other
    ):
        outer = _with_neighbours(other)
        return _bound(draft, other.inner, outer, other.value, other.granularity, "what is done for it is done then")
    if len(subject) == 1 and (verb is not None or subject[0] in _BE) and scan.at(other.i - 1) not in ("of", "from"):
        why = f"“{scan.text[scan.starts[other.i] : scan.ends[other.j - 1]]}” is when it is celebrated"
        outer = other.outer if other.granularity != "day" else other.inner
        return _bound(draft, other.inner, outer, other.value, other.granularity, why)
    if verb is None or other.j > verb or (not deictic and scan.at(other.i - 1) not in ("in", "on")):
        return None
    if any(word in ("and", "but", "that", "which", "who", "as", "when", "after", "before") for word in between):
        return None
    year = whole_years(other.inner)
    return _bound(draft, other.inner, year.union(other.outer), other.value, other.granularity, "told in the clause")


_ON_IT = (["on"], [",", "on"])
"""What stands between a day and the anniversary that is the same day: "Today, on the 25th anniversary"."""


_FOR_IT = (["for"], ["in", "honour", "of"], ["in", "honor", "of"])
_PLANS = frozenset(
    listed(
        "announced announces announce plans plan planned planning sale tickets ticket unveiled unveils launched "
        "launches preparing prepares prepare preparations appeal approved approves voted votes raised raise bids bid "
        "booked started starts begun began ordered orders commissioned promised promises agreed agrees set said "
        "says called invited invites calls work working ready funds money saved saving looking proposed "
        "proposes designed"
    )
)
"""Words of sentences about what is yet to be done for an anniversary."""


def _planned(scan: Scan, other: Draft) -> bool:
    """Whether what was done at a time may only have been made ready then for an anniversary of later."""
    start = other.i
    while start > 0 and scan.low[start - 1] not in (".", ";", "¶"):
        start -= 1
    return any(word in _PLANS for word in scan.low[start : other.j])


def _with_neighbours(other: Draft) -> Interval:
    """The years of a time, with those before and behind."""
    whole = whole_years(other.inner).union(other.outer)
    assert whole.begin is not None and whole.until is not None
    return Interval(shifted(whole.begin, -1, "Y"), shifted(whole.until, 1, "Y"))


def _by_adverb(scan: Scan, draft: Draft, other: Draft, verb: int | None) -> Draft | None:
    """ "marked the 60th anniversary of the accord on Friday"."""
    if not _usable(other):
        return None
    between = scan.low[draft.j : other.i]
    if len(between) > 14 or any(word in (".", ";", "¶", '"', ",", "and", "but", "when", "who") for word in between):
        return None
    deictic = other.rule in ("day word", "weekday") or other.rule.split(" ")[0] in ("this", "next", "last")
    if "of" in between and _falls(scan, other) and not {"that", "which"} & {*between}:
        year = whole_years(other.inner)
        return _bound(draft, other.inner, year.union(other.outer), other.value, other.granularity, "when it falls")
    if "of" in between or "since" in between:
        near_event = _is_event(scan, draft, other)
        if near_event or (not deictic and verb is None):
            return None
    elif _is_event(scan, draft, other) and not deictic and (draft.number or 0) > 3:
        return None
    if not deictic and scan.at(other.i - 1) not in ("in", "on", "during"):
        return None
    if verb is None and "of" in between:
        return None
    year = whole_years(other.inner)
    return _bound(draft, other.inner, year.union(other.outer), other.value, other.granularity, "told in the clause")


def _falls(scan: Scan, other: Draft) -> bool:
    """Whether a time follows a verb that says when something falls: "falls on", "was marked in", "is next"."""
    k = other.i - 1
    if scan.at(k) in ("in", "on"):
        k -= 1
    word = scan.at(k)
    if word in ("falls", "fell", "comes", "came") or (word in ("is", "was") and k < other.i - 1):
        return True
    return scan.at(k - 1) in _BE and word.startswith(_STEMS) and word.endswith("ed")


def _by_publication(scan: Scan, draft: Draft, mood: str) -> Draft:
    """The year of publication: exact where the anniversary is marked, off by one where it is only named."""
    assert scan.published is not None and scan.day is not None
    published = scan.published
    unit = year_unit(scan.day.year)
    if mood == "unbound":
        outer = unit.span.union(Interval(shifted(published, -1, "Y"), shifted(published, 1, "Y") + 1))
        why = "celebrated about the time of publication"
        return draft._replace(inner=unit.span, outer=outer, value=unit.value, why=why).flagged("unbound")
    if mood == "future":
        outer = unit.span.union(Interval(published, shifted(published, 1, "Y") + 1))
    elif mood == "past":
        outer = unit.span.union(Interval(shifted(published, -6, "M"), published + 1))
    else:
        outer = unit.span.union(Interval(published - 31, published + 32))
    return _bound(draft, unit.span, outer, unit.value, "year", "celebrated in the year of publication")
