"""What drafts become beside each other: ranges, relations, inferred years, captions, anniversaries, old ages."""

from __future__ import annotations

from datetime import date

from claimcheck.interval import ALWAYS, Interval
from claimcheck.text.times.anniversaries import bind
from claimcheck.text.times.dates import full_day, in_year
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import day_of, day_unit, month_unit, year_unit
from claimcheck.text.times.weekdays import with_weekday
from claimcheck.text.times.words import WEEKDAY_NAMES, listed
from claimcheck.text.times.years import seasonal

NEAR = 6
_RELATIONS = {
    "since": "SINCE", "until": "UNTIL", "till": "UNTIL", "by": "BY", "before": "BEFORE", "after": "AFTER",
    "following": "AFTER",
}  # fmt: skip
_SAYING = frozenset(listed("said says told announced reported confirmed added stated warned tweeted posted speaking"))
_TELL_YEARS = frozenset(
    {"year", "day month year", "month day year", "month and year", "numeric date", "last year", "spelled year"}
)
_OPEN_ENDS = frozenset({"present", "now", "date", "today"})


def refine(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """List in, list out, step by step."""
    drafts = [seasonal(scan, draft) for draft in _ranges(scan, drafts)]
    drafts = _caption(scan, drafts)
    drafts = _told_years(scan, drafts)
    drafts = [
        bind(scan, draft, drafts[max(0, at - NEAR) : at][::-1], drafts[at + 1 : at + 1 + NEAR])
        if draft.kind == "anniversary"
        else draft
        for at, draft in enumerate(drafts)
    ]
    drafts = _origins(scan, _old_ages(scan, drafts))
    return [_related(scan, draft) for draft in drafts]


def _ranges(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """ "from 2010 to 2018", "between May and July 2023", "January 5 – February 3, 2024", "2019-present"."""
    made: list[Draft] = []
    for draft in drafts:
        if made and _joins(scan, made[-1], draft):
            joined = _joined(scan, made[-1], draft)
            if joined is not None:
                made[-1] = joined
                continue
        made.append(draft)
    open_ended: list[Draft] = []
    for draft in made:
        if not open_ended or draft.i >= open_ended[-1].j:  # "1990s-today": the second word ends the first stretch
            open_ended.append(_to_present(scan, draft))
    return open_ended


def _joins(scan: Scan, one: Draft, other: Draft) -> bool:
    if one.kind != "date" or other.kind != "date" or one.mod in ("APPROX", "LESS_THAN", "MORE_THAN"):
        return False
    if other.j <= one.j or not 1 <= other.i - one.j <= 2:
        return False
    links = [word for word in scan.low[one.j : other.i] if word != "the"]
    if len(links) != 1 or not (one.granularity == other.granularity or "year_inferred" in one.flags):
        return False
    link, before = links[0], scan.at(one.i - 1)
    if before == "the":
        before = scan.at(one.i - 2)
    if link in ("to", "until", "till", "through"):
        return before == "from" or link == "through" or (one.granularity in ("year", "day") and link == "to")
    if link == "and":
        return before == "between"
    return link in ("–", "-") and (one.weekday is None or one.granularity != "day" or other.rule == "weekday")


def _joined(scan: Scan, one: Draft, other: Draft) -> Draft | None:
    if "year_inferred" in one.flags and one.inner.begin is not None and other.inner.until is not None:
        start = date.fromordinal(one.inner.begin)
        end = date.fromordinal(max(1, other.inner.until - 1))
        year = end.year if start.month <= end.month else end.year - 1
        if one.granularity == "month":
            unit = month_unit(year, start.month)
            one = scan.dated(one.i, one.j, unit, one.rule)._replace(flags=other.flags)
        else:
            weekday = one.weekday
            one = full_day(scan, one.i, one.j, year, start.month, start.day, one.rule)._replace(flags=other.flags)
            if weekday is not None:
                one = with_weekday(scan, one, weekday)
    if one.inner.begin is None or other.inner.until is None:
        return None
    if one.rule == other.rule == "weekday" and other.inner.until <= one.inner.begin:
        one = scan.dated(one.i, one.j, day_unit(one.inner.begin - 7), one.rule)
    if other.inner.begin is None or one.inner.begin is None or other.inner.begin < one.inner.begin:
        return None
    inner = Interval(one.inner.begin, other.inner.until)
    outer = Interval(one.outer.begin, other.outer.until).union(inner)
    flags = (one.flags | other.flags) - {"ambiguous"}
    return Draft(
        one.i, other.j, "range", f"{one.value}/{other.value}", inner, outer, one.granularity, flags=flags,
        rule="range", why="both ends included",
    )  # fmt: skip


def _to_present(scan: Scan, draft: Draft) -> Draft:
    """ "2019-present", "from 2019 to now", "from 2015 on"."""
    if draft.kind != "date" or draft.inner.begin is None:
        return draft
    j = draft.j
    before = scan.at(draft.i - 1)
    ends = scan.at(j) in ("-", "–", "to", "until") and scan.at(j + 1) in _OPEN_ENDS
    if ends and (scan.low[j] in ("-", "–") or before == "from"):
        end = None if scan.published is None else scan.published + 1
        outer = Interval(draft.outer.begin, None)
        why = "up to publication" if end else "not ended"
        return draft._replace(j=j + 2, outer=outer, mod="SINCE", why=why)
    if before == "from" and scan.at(j) in ("on", "onward", "onwards") and scan.at(j + 1) not in ("the", "a"):
        return draft._replace(outer=Interval(draft.outer.begin, None), mod="SINCE")
    return draft


def _caption(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """ "said Friday that ... – Jul 11, 2025": the date dates the caption, and its weekdays are counted from it."""
    last = drafts[-1]
    if last.granularity != "day" or last.kind != "date" or "year_inferred" in last.flags or len(drafts) < 2:
        return drafts
    tail = scan.low[last.j :]
    if last.weekday is not None or len(tail) > 2 or any(word not in (".", ")", '"', "]") for word in tail):
        return drafts
    if scan.at(last.i - 1) != "–" and not (scan.at(last.i - 1) == "-" and not scan.glued(last.i - 1)):
        return drafts
    at = last.inner.begin
    if at is None or len(drafts) > 40:
        return drafts
    return [_in_caption(scan, draft, at, last.value) for draft in drafts[:-1]] + [last]


def _in_caption(scan: Scan, draft: Draft, at: int, value: str) -> Draft:
    if draft.weekday is None or draft.j != draft.i + 1 or draft.kind not in ("date", "unresolved"):
        return draft
    said = {scan.at(draft.i - 1), scan.at(draft.i - 2), scan.at(draft.j)}
    if not said & _SAYING:
        return draft
    chosen = at - (at - 1 - draft.weekday) % 7
    why = f"the caption is of {value}, a {WEEKDAY_NAMES[(at - 1) % 7]}"
    made = scan.dated(draft.i, draft.j, day_unit(chosen), "weekday of a caption", why)._replace(weekday=draft.weekday)
    return made if chosen == at else made.flagged("weekday_mismatch")


def _told_years(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """A yearless day or month may belong to a year that is told in the same stretch: before it, else after it."""
    if not any("year_inferred" in draft.flags for draft in drafts):
        return drafts
    told = [
        day_of(draft.inner.begin).year
        if draft.rule in _TELL_YEARS and draft.kind == "date" and draft.inner.begin is not None
        else None
        for draft in drafts
    ]
    after: list[int | None] = [None] * len(drafts)
    for at in range(len(drafts) - 2, -1, -1):
        after[at] = after[at + 1] if told[at + 1] is None else told[at + 1]
    before: int | None = None
    made: list[Draft] = []
    for at, draft in enumerate(drafts):
        year = after[at] if before is None else before
        made.append(_in_told_year(scan, draft, year) if year is not None and "year_inferred" in draft.flags else draft)
        before = before if told[at] is None else told[at]
    return made


def _in_told_year(scan: Scan, draft: Draft, told: int) -> Draft:
    if draft.kind == "range" and draft.granularity == "month":
        return draft
    other = in_year(draft, told)
    if other is None or other == draft.inner or other.begin is None:
        return draft
    if draft.weekday is not None:
        fits = (other.begin - 1) % 7 == draft.weekday
        if not fits and "weekday_mismatch" not in draft.flags:
            return draft
        if fits:
            chosen = scan.dated(draft.i, draft.j, day_unit(other.begin), draft.rule, "the weekday fits the year told")
            flags = draft.flags - {"weekday_mismatch"}
            return chosen._replace(weekday=draft.weekday, flags=flags, alternatives=(draft.inner,))
    return draft._replace(alternatives=(*draft.alternatives, other))


def _old_ages(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """An age beside a time that is long past may be the age at that time: then it says nothing about birth."""
    if scan.published is None or not any(draft.kind == "age" for draft in drafts):
        return drafts
    past = any(
        draft.kind in ("date", "range") and draft.inner.until is not None and draft.inner.until < scan.published - 200
        for draft in drafts
    )
    if not past:
        return drafts
    return [
        draft._replace(outer=ALWAYS, why="it may be the age at the time told").flagged("narrated")
        if draft.kind == "age" and draft.inner != ALWAYS
        else draft
        for draft in drafts
    ]


def _origins(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """ "Next year marks 60 years of ties" counts from next year; another time before it may be what is counted from."""
    made: list[Draft] = []
    for at, draft in enumerate(drafts):
        if draft.mod == "ORIGIN" and draft.outer != ALWAYS and scan.published is not None:
            for other in drafts[max(0, at - NEAR) : at][::-1]:
                if other.kind not in ("date", "range") or None in other.inner:
                    continue
                begin, until = other.inner.begin or 0, other.inner.until or 0
                if begin - 7 <= scan.published < until + 7:
                    continue
                draft = _counted_from(scan, draft, other)
                break
        made.append(draft)
    return made


def _counted_from(scan: Scan, draft: Draft, other: Draft) -> Draft:
    between = scan.low[other.j : draft.i]
    marks = len(between) in (1, 2, 3) and any(word.startswith(("mark", "celebrat", "complet")) for word in between)
    year = day_of(other.inner.begin or 1).year - (draft.number or 0)
    if marks and other.granularity == "year" and draft.granularity == "year" and draft.number and year > 0:
        unit = year_unit(year)
        exact = draft.flags & {"approx", "more_than", "less_than"} == frozenset()
        outer = unit.span if exact else draft.outer.union(unit.span)
        return draft._replace(inner=unit.span, outer=outer, why=f"counted from {other.value}")
    return draft._replace(outer=ALWAYS, why="it may be counted from the other time").flagged("ambiguous")


def _related(scan: Scan, draft: Draft) -> Draft:
    """ "since", "until", "by", "before", "after": the inner interval is that of the words, the outer is open."""
    if draft.kind not in ("date", "unresolved", "range") or draft.mod in ("SINCE", "APPROX", "LESS_THAN", "MORE_THAN"):
        return draft
    k = draft.i - 1
    while k >= 0 and scan.low[k] in ("the", "at", "least", "about", "around") and k > draft.i - 4:
        k -= 1
    word = scan.at(k)
    if word in ("to", "from") and scan.at(k - 1) in ("back", "dating", "dates", "dated"):
        relation = "SINCE"
    elif word == "to" and scan.at(k - 1) == "prior":
        relation = "BEFORE"
    elif word == "to" and scan.at(k - 1) == "up":
        relation = "UNTIL"
    elif word == "from" and scan.at(k - 1) in ("starting", "beginning", "effective"):
        relation = "SINCE"
    else:
        relation = _RELATIONS.get(word, "")
    if not relation or (word == "by" and _agent(scan, k)):
        return draft
    if word in ("before", "after") and scan.at(k - 1) in ("day", "week", "month", "year", "days", "weeks", "years"):
        return draft
    flags = draft.flags | ({{"START": "early", "MID": "mid", "END": "late"}[draft.mod]} if draft.mod else set())
    if draft.inner == ALWAYS:
        return draft._replace(mod="BEFORE" if relation == "BY" else relation, flags=flags)
    begin, until = draft.outer
    if relation == "SINCE":
        outer = Interval(begin, None)
    elif relation == "AFTER":
        outer = Interval(draft.inner.begin, None)
    elif relation == "BEFORE":
        outer = Interval(None, draft.inner.until)
    else:
        outer = Interval(None, until)
    return draft._replace(outer=outer, mod="BEFORE" if relation == "BY" else relation, flags=frozenset(flags))


def _agent(scan: Scan, k: int) -> bool:
    """Whether "by" names an agent or an amount: "approved by March for Life" is not told apart, "by 2015%" is."""
    return scan.at(k - 1) in ("increased", "decreased", "rose", "fell", "multiplied")
