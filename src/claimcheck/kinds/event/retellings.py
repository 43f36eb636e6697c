"""Two places, or two days, of what two texts evidently tell of the same event."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import LAST, Facts
from claimcheck.kinds.event.births import BORN_ONCE, one_birth
from claimcheck.kinds.event.credits import of_makers, one_made_thing
from claimcheck.kinds.event.papers import one_paper
from claimcheck.kinds.event.retold import PEOPLE, PLACE, VENUE
from claimcheck.model import Statement
from claimcheck.text import towns
from claimcheck.text.kindred import kindred, lacking
from claimcheck.text.sources import marked, one_source, published_within
from claimcheck.text.stems import stem
from claimcheck.text.story import beyond, page_names, page_words

_WEEK = 7
_KINDRED, _SHIP, _PLAINLY = 4.5, 3.5, 3
"""What two texts must share (see `text.kindred`), and two sentences."""
_WEIGHED, _HALF, _FAR = 4, 0.5, 3
_OLD = frozenset(["old", "former", "second", "third", "previous", "earlier", "next", "another", "other", "annexe"])
"""Words by which a thing is another one of its name."""
_SAINT = frozenset(["st", "st.", "saint", "san", "santa", "sankt"])
_ENDED = frozenset(map(stem, ("died", "buried", "born", "resigned", "executed")))
"""What befalls a person once, and never another one of the same story."""
_STEPS = frozenset(map(stem, ("initialled", "negotiated", "drafted", "ratified", "proposed", "signed", "agreed")))
"""What is done with a paper one after the other, and not always in one town."""
_KEYS, _PAGE = 6, 40
"""By how many names, and by how many words, a place is looked for; by how many names of its text a birth is."""
_MONTH = 31
_VERY = 8
"""How much two sentences must share if each has a name that the other text lacks."""
_ALIKE, _CLOSE = 5, 2
"""How much two sentences must share (a name, or one day, counts two), and their texts beyond them."""


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """What happened, by the names of its sentence, and, for want of them, by its longest words."""
    if statement.voice.kind == "quoted" or statement.voice.asserted:
        return
    caps = [name for name in marked(statement, "cap") if name not in _town(statement)]
    words = sorted(marked(statement, "say"), key=len, reverse=True)
    if marked(statement, "whole"):
        yield (LAST, statement.attribute, *marked(statement, "whole"))
        return
    if statement.attribute.endswith(" by"):
        yield (LAST, statement.attribute)
    for name in sorted(page_names(statement))[:_PAGE] if BORN_ONCE in statement.modifiers else ():
        yield (LAST, statement.attribute, BORN_ONCE, name)
    for word in (*caps[:_KEYS], *words[:_KEYS], *marked(statement, "subject")):
        yield (LAST, statement.attribute, word)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if not _one_voice(earlier, later):
        return ""
    if later.attribute == VENUE:
        return "the place is told in two ways" if _other_venue(earlier, later) else ""
    if later.attribute == PLACE:
        return "the place is told in two ways" if _other_town(earlier, later) else ""
    if later.attribute.endswith(" year"):
        return "the year is told in two ways" if _other_year(earlier, later) else ""
    if later.attribute.startswith("name of "):
        return "one ship is given two names" if _other_name(earlier, later) else ""
    if later.attribute.endswith(" by"):
        return "it is told of two different people" if _other_agent(earlier, later) else ""
    return "the day is told in two ways" if _other_day(earlier, later) else ""


def _one_voice(earlier: Statement, later: Statement) -> bool:
    return one_source(earlier, later) or {earlier.voice.kind, later.voice.kind} == {"narrator", "attributed"}


def _other_town(earlier: Statement, later: Statement) -> bool:
    """Whether two texts, each of which knows one town only, put one event into two."""
    one, two = marked(earlier, "town")[0], marked(later, "town")[0]
    if earlier.path == later.path or not towns.apart(one, two):
        return False
    paper = one_paper(earlier, later)
    if not paper and not published_within(_WEEK, earlier, later):
        return False
    pages = page_names(earlier), page_names(later)
    if not pages[1].isdisjoint(one.split()) or not pages[0].isdisjoint(two.split()):
        return False
    if not set(marked(earlier, "close")) & set(marked(later, "close")) or _days_apart(earlier, later):
        return False
    if _two_people(earlier, later) or _two_steps(earlier, later):
        return False
    if paper or one_birth(earlier, later):
        return True
    alike = _alike(earlier, later)
    if alike >= _PLAINLY and _weight(earlier, later) >= _KINDRED + _HALF:
        return True
    return alike >= _ALIKE and beyond(earlier, later) >= _CLOSE - (alike >= _VERY)


def _two_steps(earlier: Statement, later: Statement) -> bool:
    """Whether each sentence tells of a step towards a paper, and these are two: "initialled", "signed"."""
    steps = [{*marked(told, "say"), *marked(told, "close")} & _STEPS for told in (earlier, later)]
    return all(steps) and not steps[0] & steps[1]


def _two_people(earlier: Statement, later: Statement) -> bool:
    """Whether two full names stand before the verb."""
    runs = set(marked(earlier, "run")), set(marked(later, "run"))
    return min(map(len, runs)) > 1 and not (runs[0] <= runs[1] or runs[1] <= runs[0])


def _other_venue(earlier: Statement, later: Statement) -> bool:
    """Whether a text, or it and its own caption, puts one act of one day into two buildings."""
    one, two = marked(earlier, "town")[0], marked(later, "town")[0]
    if set(one.split()) & set(two.split()) - _SAINT or _days_apart(earlier, later):
        return False
    if earlier.path == later.path and not _one_date(earlier, later):
        return False
    if not set(marked(earlier, "happened")) & set(marked(later, "happened")):
        return False
    own = {*one.split(), *two.split()} - _SAINT
    if earlier.path != later.path:
        known = page_names(earlier) & set(two.split()) - _SAINT or page_names(later) & set(one.split()) - _SAINT
        return not (known or lacking(earlier, later, own)) and _weight(earlier, later) >= _KINDRED + 1
    return len((set(marked(earlier, "cap")) & set(marked(later, "cap"))) - own) > 1


def _other_year(earlier: Statement, later: Statement) -> bool:
    """Whether two years are told for the founding of one body."""
    if marked(earlier, "whole") != marked(later, "whole") or earlier.times[0].outer.overlaps(later.times[0].outer):
        return False
    if earlier.path == later.path:
        return True
    return published_within(_MONTH, earlier, later) and beyond(earlier, later) >= _CLOSE


def _other_agent(earlier: Statement, later: Statement) -> bool:
    """Whether two people are said to have opened one thing, both by name or both by what they are."""
    one, two = (set(marked(told, "agent")[0].split()) for told in (earlier, later))
    if marked(earlier, "head") != marked(later, "head") or one & two or _days_apart(earlier, later):
        return False
    things = set(marked(earlier, "thing")), set(marked(later, "thing"))
    if (things[0] ^ things[1]) & _OLD or _times_apart(earlier, later):
        return False
    if earlier.path != later.path and (_evident_agent(earlier, later) or one_made_thing(earlier, later)):
        return True
    if len(things[0] & things[1]) < 2 or (things[0] - things[1] and things[1] - things[0]):
        return False
    if earlier.path == later.path:
        return True
    return published_within(_MONTH, earlier, later) and beyond(earlier, later) >= 1


def _evident_agent(earlier: Statement, later: Statement) -> bool:
    """The same where all of the two texts speaks for one thing, and neither knows the other's name."""
    full = set(marked(earlier, "full")), set(marked(later, "full"))
    own = {*of_makers(earlier), *of_makers(later)}
    if not published_within(_MONTH, earlier, later) or lacking(earlier, later, own):
        return False
    if page_names(earlier) & full[1] - full[0] or page_names(later) & full[0] - full[1]:
        return False
    things = set(marked(earlier, "thing")), set(marked(later, "thing"))
    names = [words & page_names(told) for words, told in zip(things, (earlier, later), strict=True)]
    if not (names[0] <= names[1] or names[1] <= names[0]):
        return False
    if all(things) and not things[0] & things[1]:
        return False
    for told, other in ((0, later), (1, earlier)):
        nouns = {stem(word) for word in things[told] - names[told]}
        if not things[1 - told] and not (nouns & page_words(other) or names[told] & page_names(other)):
            return False
    return _weight(earlier, later) + len(things[0] & things[1]) / 2 >= _KINDRED


def _times_apart(earlier: Statement, later: Statement) -> bool:
    """Whether both tell times, and none overlap."""
    times = earlier.times, later.times
    return all(times) and not any(one.outer.overlaps(two.outer) for one in times[0] for two in times[1])


def _other_name(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of one story each know one ship only, and what it is called is not the same."""
    one, two = (set(marked(told, "agent")[0].split()) for told in (earlier, later))
    if one <= two or two <= one or not one & two or earlier.path == later.path:
        return False
    if not published_within(_WEEK, earlier, later) or _days_apart(earlier, later):
        return False
    if page_names(earlier) & two - one or page_names(later) & one - two:
        return False
    things = set(marked(earlier, "thing")) & set(marked(later, "thing"))
    return len(things) > 1 and not lacking(earlier, later, one | two) and kindred(earlier, later) >= _SHIP


def _other_day(earlier: Statement, later: Statement) -> bool:
    """Whether two days within a week are told for one thing that happens once."""
    if not _days_apart(earlier, later) or "by night" in (*earlier.modifiers, *later.modifiers):
        return False
    one, two = earlier.times[0].inner, later.times[0].inner
    if one.begin is None or two.begin is None or abs(one.begin - two.begin) > _WEEK:
        return False
    if earlier.path != later.path and not published_within(_WEEK, earlier, later):
        return _dated_apart(earlier, later)
    caps = set(marked(earlier, "cap")), set(marked(later, "cap"))
    pages = page_names(earlier), page_names(later)
    leads = set(marked(earlier, "lead")), set(marked(later, "lead"))
    thing = earlier.path != later.path and _one_thing(earlier, later)
    if not (_same_subject(earlier, later) or thing) or (
        later.attribute in PEOPLE and all(leads) and not leads[0] & leads[1]
    ):
        return False
    if _two_people(earlier, later):
        return False
    if set(marked(earlier, "nth")) != set(marked(later, "nth")):
        return False
    if caps[0] - pages[1] and caps[1] - pages[0] and _alike(earlier, later) < _VERY:
        return False
    shared = caps[0] & caps[1]
    if earlier.path != later.path and _one_thing(earlier, later) and _weight(earlier, later) >= _KINDRED + 1:
        return True
    if earlier.path == later.path:
        return len(shared) > 1 and _alike(earlier, later) >= _ALIKE + 2
    if _same_subject(earlier, later) and "exact" in earlier.modifiers and "exact" in later.modifiers:
        return beyond(earlier, later) >= 2 * _CLOSE
    enough = _alike(earlier, later) >= (_ALIKE if len(shared) > 1 else _VERY - 1)
    return bool(shared) and enough and beyond(earlier, later) >= _CLOSE


def _dated_apart(earlier: Statement, later: Statement) -> bool:
    """Whether two texts that are years apart both tell the day with its year, of what the sentence begins with, done by
    the same: both have another name in common, and nothing is done in another way or another time."""
    if "dated" not in earlier.modifiers or "dated" not in later.modifiers or later.attribute in PEOPLE:
        return False
    leads = [set(marked(one, "lead")) for one in (earlier, later)]
    if leads[0] != leads[1] or not leads[0] or lacking(earlier, later):
        return False
    if any(set(marked(earlier, sort)) != set(marked(later, sort)) for sort in ("nth", "how")):
        return False
    others = set(marked(earlier, "cap")) & set(marked(later, "cap")) - leads[0]
    return bool(others) and _weight(earlier, later) >= _KINDRED + _FAR


def _one_thing(earlier: Statement, later: Statement) -> bool:
    """Whether a noun or name stands before both verbs for what happens once to a thing, in the same way."""
    if later.attribute in PEOPLE - _ENDED or set(marked(earlier, "how")) != set(marked(later, "how")):
        return False
    return bool(set(marked(earlier, "before")) & set(marked(later, "before")))


def _same_subject(earlier: Statement, later: Statement) -> bool:
    """Whether one noun or name stands before the verb; where both tell the date, it may stand elsewhere in the one
    sentence: "the poet, who died"."""
    one, two = marked(earlier, "subject"), marked(later, "subject")
    if one == two or set(marked(earlier, "run")) & set(marked(later, "run")):
        return True
    if "exact" not in earlier.modifiers or "exact" not in later.modifiers:
        return False
    words = [{*marked(told, "say"), *marked(told, "cap")} for told in (earlier, later)]
    return bool(set(one) & words[1] or set(two) & words[0])


def _days_apart(earlier: Statement, later: Statement) -> bool:
    """Whether both tell days, and none is the same."""
    days = [[when for when in one.times if (when.inner.days or _WEEK) < _WEEK] for one in (earlier, later)]
    return all(days) and not any(one.outer.overlaps(two.outer) for one in days[0] for two in days[1])


def _alike(earlier: Statement, later: Statement) -> int:
    """How much two sentences share beside the slot."""
    own = {*_town(earlier), *_town(later)}
    names = set(marked(earlier, "cap")) & set(marked(later, "cap")) - own
    words = set(marked(earlier, "say")) & set(marked(later, "say"))
    return 2 * len(names) + len(words) + 2 * _one_date(earlier, later)


def _weight(earlier: Statement, later: Statement) -> float:
    """How much two texts, and the two sentences, share."""
    return kindred(earlier, later) + _alike(earlier, later) / _WEIGHED


def _one_date(earlier: Statement, later: Statement) -> bool:
    """Whether both tell the same day."""
    return any(one.inner == two.inner and one.inner.days == 1 for one in earlier.times for two in later.times)


def _town(statement: Statement) -> set[str]:
    return {word for name in marked(statement, "town") for word in name.split()}
