"""Two accounts of an act that happens once which cannot both be true: its day, its place, who did it.

What the two have in common must be one thing for certain: the name says so in one document; in two, the sentences
have to speak of the same things as well.  If time and place both differ, there were two acts.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.event.credits import MADE
from claimcheck.model import Statement
from claimcheck.text import towns
from claimcheck.text.about import shared
from claimcheck.text.sources import marked, published_within

_ALIKE = 2
"""How much the sentences of two documents must share: a word counts one, a name two."""
_ALIKE_PEOPLE = 3
"""The same for people, who have namesakes."""
_A_YEAR = (365, 366)
_OF_LIVES = frozenset(["bear", "die"])
_OF_PEOPLE = frozenset(
    "bear die baptise baptize cremate arrest detain capture kidnap abduct shoot sentence convict acquit extradite "
    "rescue bury abdicate resign".split()
)
_YEAR = 366
_RECENT = 60
"""Days before publication of which a weekday or a day without a year may be."""
_TWO = 2
_MONTH = 31
"""Days within which one thing is not opened twice."""
_GENERIC = frozenset(
    "central national city public royal state new old grand main north south east west northern southern eastern "
    "western community town county district regional municipal memorial university general international first "
    "second trade peace free the of and".split()
)
_WEEK = 7
_PLAN = 1
"""Days between two publications in which a plan is not expected to change."""
_BECAUSE = {"date": "the day or year is told in two ways", "place": "the place is told in two ways",
            "agent": "it is told of two different people"}  # fmt: skip


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The act and its thing."""
    if statement.mode != "told" or statement.voice.kind == "quoted" or _decided(statement, facts):
        return
    here = (statement.path,) if "paper" in statement.modifiers and "wordy" not in statement.modifiers else ()
    thing = next(iter(marked(statement, "of")), "")
    behalf = marked(statement, "for") if statement.attribute.endswith("agent") else []
    yield (statement.attribute, "will" if "will" in statement.modifiers else "", thing, *behalf, *here)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if _voice(earlier) != _voice(later) or not _one_thing(earlier, later):
        return ""
    if "will" in later.modifiers and not _same_news(earlier, later):
        return ""
    tell = later.attribute.rsplit(" ", 1)[1]
    apart = {
        "date": _other_time(earlier, later),
        "place": _other_place(earlier, later),
        "agent": _other_agent(earlier, later),
    }
    if not apart[tell] or any(apart[other] for other in ("date", "place") if other != tell):
        return ""
    if "repeats" in later.modifiers and not (_close(earlier, later) or _lately(earlier, later)):
        return ""
    if tell == "date" and not _one_occasion(earlier, later):
        return ""
    return _BECAUSE[tell]


def lasts(statement: Statement) -> bool:
    """Whether what is told was over a year before, or on a past day that is told with its year, or has no time: then it
    is as true years later, as is who made a thing."""
    if statement.mode == "named act":
        from claimcheck.kinds.event.named_acts import judging

        return judging.lasts(statement)
    if statement.mode != "told" or "will" in statement.modifiers:
        if statement.mode not in ("retold", "done to it"):
            return False
        signed = statement.attribute == "place" and "close:sign" in statement.modifiers and len(statement.times) == 1
        return signed or statement.attribute in MADE or not {"dated", "lasting"}.isdisjoint(statement.modifiers)
    published = statement.published
    dated = "relative" not in statement.modifiers
    ends = [(when.outer.until, dated and when.inner.days == 1) for when in statement.times]
    return all(end is not None and (published is None or end <= published - (0 if day else _YEAR)) for end, day in ends)


def _decided(statement: Statement, facts: Facts) -> bool:
    """Whether the claims hold it, so that it has been judged."""
    entity = (
        facts.entities.get(statement.subject.entities[0]) if statement.subject and statement.subject.entities else None
    )
    if entity is None:
        return False
    act = statement.attribute.split(" ")[0]
    held = {"bear": entity.born, "die": entity.died, "found": entity.founded, "establish": entity.founded}
    return held.get(act) is not None


def _one_thing(earlier: Statement, later: Statement) -> bool:
    """Whether both are certainly of one thing, done once."""
    one, two = set(marked(earlier, "about")), set(marked(later, "about"))
    if "more" in (*earlier.modifiers, *later.modifiers):
        return False
    places = set(marked(earlier, "opening")), set(marked(later, "opening"))
    if all(places) and not places[0] & places[1]:
        return False
    meant = "meant" in (*earlier.modifiers, *later.modifiers)
    if meant and (earlier.path == later.path or not published_within(_MONTH, earlier, later)):
        return False  # "the school" of a text may be its second building
    if earlier.path == later.path:
        return True
    if "wordy" in later.modifiers and not (_same_news(earlier, later) and _one_crew(earlier, later)):
        return False
    names, words = shared(one, two)
    told = {"place", "agent"} & {word.split(":", 1)[0] for word in (*earlier.modifiers, *later.modifiers)}
    same = sum(bool(set(marked(earlier, sort)) & set(marked(later, sort))) for sort in told)
    people = earlier.attribute.split(" ")[0] in _OF_PEOPLE
    if not (people or _own_name(earlier) or "paper" in later.modifiers or published_within(_MONTH, earlier, later)):
        return False  # there is more than one Town Hall
    same += min(_ALIKE, len(set(marked(earlier, "crew")) & set(marked(later, "crew"))))
    close = _close(earlier, later) or (_lately(earlier, later) and _own_name(earlier))
    near = _ALIKE if earlier.attribute.endswith(" date") and close else int(_one_date(earlier, later))
    near += (_ALIKE + published_within(_MONTH, earlier, later)) * (
        earlier.attribute.split(" ")[0] in _OF_LIVES and _one_year(earlier, later)
    )
    return names * 2 + words + same * 2 + near >= (_ALIKE_PEOPLE if people else _ALIKE)


def _close(earlier: Statement, later: Statement) -> bool:
    """Whether both tell a day, and these are within a month: what bears one name is then hardly two things."""
    days = [when.inner for one in (earlier, later) for when in one.times]
    if len(days) != _TWO or "relative" in (*earlier.modifiers, *later.modifiers):
        return False
    first, second = days
    if first.begin is None or second.begin is None or first.days != 1 or second.days != 1:
        return False
    return abs(first.begin - second.begin) <= _MONTH


def _one_date(earlier: Statement, later: Statement) -> bool:
    """Whether both tell the same day."""
    days = [[when.inner for when in one.times] for one in (earlier, later)]
    return bool(days[0]) and days[0] == days[1] and all(day.days == 1 for day in days[0])


def _one_year(earlier: Statement, later: Statement) -> bool:
    """Whether both give the same year, and no day, for a birth or a death: of one name, they are hardly two."""
    days = [[when.inner for when in one.times] for one in (earlier, later)]
    return bool(days[0]) and days[0] == days[1] and all((day.days or 0) in _A_YEAR for day in days[0])


def _own_name(statement: Statement) -> bool:
    """Whether a thing has a name that many others have not: no "Central Library"."""
    return bool(set(marked(statement, "of")[0].split()[:-1]) - _GENERIC)


def _lately(earlier: Statement, later: Statement) -> bool:
    """Whether both tell, within a day, of what happened in the days before: a man is hardly arrested twice then; or one
    text tells both."""
    if not _same_news(earlier, later):
        return False
    for one in (earlier, later):
        days = [when.inner for when in one.times]
        if one.published is None or any(day.days != 1 or day.begin is None for day in days):
            return False
        if any(not 0 <= one.published - (day.begin or 0) <= _WEEK for day in days):
            return False
    return bool(earlier.times or later.times)


def _same_news(earlier: Statement, later: Statement) -> bool:
    return earlier.path == later.path or published_within(_PLAN, earlier, later)


def _one_occasion(earlier: Statement, later: Statement) -> bool:
    """Whether two dates are of one occasion: the same place where it happens in each place, the same side where each
    side does it; and a day without a year is one near publication only if the other one is."""
    agents, places = ([set(marked(one, sort)) for one in (earlier, later)] for sort in ("agent", "place"))
    if not _one_crew(earlier, later) and (marked(earlier, "crew") or marked(later, "crew")):
        return False
    if "local" in later.modifiers and places[0] != places[1]:
        return False
    if agents[0] != agents[1] and (all(agents) or "by_each" in later.modifiers):
        return False
    relative = ["relative" in one.modifiers for one in (earlier, later)]
    if relative[0] == relative[1]:
        return True
    dated = later if relative[0] else earlier
    published = dated.published
    begins = [when.inner.begin for when in dated.times]
    return published is not None and all(begin is not None and begin > published - _RECENT for begin in begins)


def _one_crew(earlier: Statement, later: Statement) -> bool:
    """Whether both tell who did it together, and one of the two names nobody else."""
    crews = [set(marked(one, "crew")) for one in (earlier, later)]
    return all(crews) and (crews[0] <= crews[1] or crews[1] <= crews[0])


def _other_time(earlier: Statement, later: Statement) -> bool:
    """Whether both tell a time and no day is in both."""
    if not earlier.times or not later.times:
        return False
    return not any(one.outer.overlaps(two.outer) for one in earlier.times for two in later.times)


def _other_place(earlier: Statement, later: Statement) -> bool:
    """Whether both tell a town, and these are two: large ones, or such as lie in the same land."""
    names = [{*marked(one, "place"), *marked(one, "around")} for one in (earlier, later)]
    if not all(names) or names[0] & names[1] - ({*marked(earlier, "around")} & {*marked(later, "around")}):
        return False
    first, second = marked(earlier, "place")[0], marked(later, "place")[0]
    if first in second or second in first:
        return False
    around = marked(earlier, "around"), marked(later, "around")
    return towns.apart(first, second) or (bool(around[0]) and around[0] == around[1])


def _other_agent(earlier: Statement, later: Statement) -> bool:
    """Whether each names somebody, and they share no word of a name."""
    one, two = marked(earlier, "agent"), marked(later, "agent")
    if not one or not two:
        return False
    first, second = set(one[0].split()), set(two[0].split())
    return min(len(first), len(second)) > 1 and not first & second


def _voice(statement: Statement) -> tuple[str, str]:
    return statement.voice.kind, statement.voice.speaker.casefold()
