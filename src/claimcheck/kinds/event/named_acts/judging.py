"""Two accounts of one act of one thing which cannot both be true: its day, its place, who did it, how long it lasted,
at what hour."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import LAST, Facts
from claimcheck.kinds.event.named_acts.one_time import one_time
from claimcheck.model import Statement
from claimcheck.text import towns
from claimcheck.text.kindred import kindred, lacking
from claimcheck.text.misprints import swapped
from claimcheck.text.sources import marked, one_source, published_within
from claimcheck.text.stems import stem
from claimcheck.text.story import LONG, page_names, page_words
from claimcheck.text.times.words import listed

_NEWS, _WEEK, _MONTH, _YEAR, _DECADE = 3, 7, 31, 400, 3653
_LASTING = frozenset(listed("die bear bury found write design twin"))
"""Acts of which texts of any day tell."""
_BECAUSE = {
    "date": "the day or year is told in two ways",
    "place": "the place is told in two ways",
    "agent": "it is told of two different people",
    "duration": "how long it lasted is told in two ways",
    "placing": "the two texts put the same one at different places",
    "rank": "one person has two ranks",
    "clock": "the hour is told in two ways",
}
_GENERIC = frozenset(
    listed(
        "central national city public royal state new old grand main north south east west northern southern "
        "eastern western community town county district regional municipal memorial university general "
        "international first second trade peace free the of and museum library school hospital bridge hotel "
        "theatre theater church station labour labor party liberal conservative socialist communist democratic "
        "republican workers united front airport prize cup award medal trophy treaty agreement accord pact strike "
        "park hall house street road river saint st san santa centre center college cathedral stadium tower "
        "gallery club bank company tunnel dam"
    )
)
"""Words of names that many others have."""
_ANOTHER = frozenset(map(stem, listed("new old former original present current first second third earlier later next")))
"""Words before a noun by which it is another one of the name."""
_WAYS = frozenset(["traffic", "public", "officially", "formally"])
_HELD = ("be ", "have ")
"""What somebody is, for a time."""
_PARTS = frozenset(
    map(
        stem,
        listed(
            "heat heats leg stage stages run round semi-final semi-finals semifinal semifinals qualifying "
            "qualification prologue overall classification standings class category junior juniors women men "
            "girls boys team relay mixed doubles half lap set provisional disqualified disqualification protest "
            "appeal"
        ),
    )
)
"""Stems of words for a part of a contest, or for one of several, and for what puts its result aside."""
_HOUR, _FULL = 30, 2
_MOST = 8
_KINDRED = 3.0


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The act, by the names of its thing, or, where it has none of its own, by those of its sentence."""
    if statement.voice.kind == "quoted" or statement.voice.asserted or LONG in statement.modifiers:
        return
    own = marked(statement, "name")
    for name in (own or (*marked(statement, "at"), *marked(statement, "cap")))[:_MOST]:
        yield (LAST, statement.mode, statement.attribute, name)


def lasts(statement: Statement) -> bool:
    """Whether a statement is as true years later."""
    return statement.attribute.partition(" ")[0] in _LASTING and len(marked(statement, "name")) > 1


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if not (one_source(earlier, later) or {earlier.voice.kind, later.voice.kind} == {"narrator", "attributed"}):
        return ""
    if earlier.path == later.path:
        return ""
    tell = later.attribute.rsplit(" ", 1)[1]
    apart = {
        "date": _dates_apart(earlier, later), "place": _places_apart(earlier, later, facts),
        "agent": tell == "agent" and _agents_apart(earlier, later),
        "duration": tell == "duration" and _values_apart(earlier, later),
        "placing": tell == "placing" and _placings_apart(earlier, later),
        "rank": tell == "rank" and _ranks_apart(earlier, later),
        "clock": tell == "clock" and _hours_apart(earlier, later),
    }  # fmt: skip
    if not apart[tell] or sum(apart.values()) > 1:
        return ""
    if _knows(earlier, later, tell) or not one_thing(earlier, later) or not one_time(earlier, later, tell):
        return ""
    return _BECAUSE[tell] if _evident(earlier, later, tell) else ""


# --- what is told ---


def _dates_apart(earlier: Statement, later: Statement) -> bool:
    times = earlier.times, later.times
    if not all(times) or times[0][0].outer.overlaps(times[1][0].outer):
        return False
    gap = abs((times[0][0].inner.begin or 0) - (times[1][0].inner.begin or 0))
    if later.attribute == "build date":
        return gap > _DECADE or swapped(times[0][0].text, times[1][0].text)
    return _ways(earlier) == _ways(later) or gap > _YEAR


def _ways(statement: Statement) -> set[str]:
    return set(marked(statement, "say")) & _WAYS


def _places_apart(earlier: Statement, later: Statement, facts: Facts) -> bool:
    one, two = marked(earlier, "place"), marked(later, "place")
    if not one or not two:
        return False
    words = [{word for name in names for word in name.split()} for names in (one, two)]
    if words[0] & words[1]:
        return False
    return any(towns.apart(first, second) for first in one for second in two)


def _agents_apart(earlier: Statement, later: Statement) -> bool:
    one, two = (set(marked(told, "agent")) for told in (earlier, later))
    short = later.attribute.startswith("buy ")
    if later.attribute.startswith("sign for ") and not set(marked(earlier, "for")) & set(marked(later, "for")):
        return False  # a paper has a signature of each side
    return bool(one and two) and not one & two and (short or min(len(one), len(two)) > 1)


def _values_apart(earlier: Statement, later: Statement) -> bool:
    assert earlier.value is not None and later.value is not None
    one, two = (told.value.text.split() if told.value else [] for told in (earlier, later))
    return one != two and one[1:] == two[1:]


def _hours_apart(earlier: Statement, later: Statement) -> bool:
    assert earlier.value is not None and later.value is not None
    gap = abs(int(earlier.value.text) - int(later.value.text))
    return gap >= _HOUR


def _placings_apart(earlier: Statement, later: Statement) -> bool:
    """Whether one and the same is put at two places of one contest, and of no part of it."""
    assert earlier.value is not None and later.value is not None
    one, two = (set(marked(told, "agent")) for told in (earlier, later))
    if earlier.value.text == later.value.text or len(one & two) < _FULL:
        return False
    parts = [{*marked(told, "say"), *marked(told, "noun")} & _PARTS for told in (earlier, later)]
    return parts[0] == parts[1] and published_within(_WEEK, earlier, later)


def _ranks_apart(earlier: Statement, later: Statement) -> bool:
    """Whether neither rank is a short form of the other one: a lieutenant colonel is called colonel."""
    assert earlier.value is not None and later.value is not None
    one, two = (set(told.value.text.split()) if told.value else set() for told in (earlier, later))
    return not one & two and published_within(_WEEK, earlier, later)


def _knows(earlier: Statement, later: Statement, tell: str) -> bool:
    """Whether one of the texts has what the other one tells too."""
    if tell in ("agent", "place"):
        own = [{word for name in marked(told, tell) for word in name.split()} for told in (earlier, later)]
        return bool(own[0] & page_names(later) - own[1] or own[1] & page_names(earlier) - own[0])
    return False


# --- of what ---


def one_thing(earlier: Statement, later: Statement) -> bool:
    """Whether the names and nouns of the two things fit."""
    names = [set(marked(told, "name")) for told in (earlier, later)]
    nouns = [set(marked(told, "noun")) for told in (earlier, later)]
    tails = [marked(told, "tail") for told in (earlier, later)]
    tied = [set(marked(told, "at")) for told in (earlier, later)]
    years = [set(marked(told, "year")) for told in (earlier, later)]
    if all(years) and not years[0] & years[1]:
        return False
    if "person" in later.modifiers:
        if all(nouns) and not nouns[0] & nouns[1]:
            return False  # a novelist and a footballer of one name
        shared = names[0] & names[1]
        return len(shared) > 1 and (names[0] <= names[1] or names[1] <= names[0])
    if all(tied) and not tied[0] & tied[1]:
        return False
    if (nouns[0] ^ nouns[1]) & _ANOTHER:
        return False
    if all(names):
        if names[0] != names[1] and not (
            names[0] <= names[1] | page_names(later) and names[1] <= names[0] | page_names(earlier)
        ):
            return False
        sorts = [nouns[0] - set(tails[0]), nouns[1] - set(tails[1])]
        if all(sorts) and not sorts[0] & sorts[1]:
            return False  # a novel and the film of it
        return bool(names[0] & names[1]) and _one_tail(earlier, later)
    if not any(names):
        if not _one_tail(earlier, later) or not (nouns[0] <= nouns[1] or nouns[1] <= nouns[0]):
            return False
        own = [tied[0] | set(marked(earlier, "doer")), tied[1] | set(marked(later, "doer"))]
        near = [set(marked(told, "cap")) for told in (earlier, later)]
        return bool((own[0] & own[1]) or (tied[0] and tied[0] <= near[1]) or (tied[1] and tied[1] <= near[0]))
    at = 0 if names[0] else 1
    return _one_tail(earlier, later) and names[at] <= tied[1 - at]


def _one_tail(earlier: Statement, later: Statement) -> bool:
    """Whether the nouns behind the two names are the same, or those that only one has stand elsewhere in the other
    text: "the Tauern brewery", "the Tauern family brewery"."""
    one, two = marked(earlier, "tail"), marked(later, "tail")
    if one[-1:] != two[-1:]:
        return False
    return set(one) - set(two) <= page_words(later) and set(two) - set(one) <= page_words(earlier)


def _one_person(earlier: Statement, later: Statement) -> bool:
    """Whether the claims know the name, or the texts have more in common than the name."""
    if all("known" in told.modifiers for told in (earlier, later)) or later.attribute.startswith("bury "):
        return True
    if earlier.value and later.value and swapped(earlier.value.text, later.value.text):
        return True
    own = set(marked(later, "name"))
    names = (page_names(earlier) & page_names(later)) - own
    words = (page_words(earlier) & page_words(later)) | (set(marked(earlier, "say")) & set(marked(later, "say")))
    return bool(names or words or set(marked(earlier, "noun")) & set(marked(later, "noun")))


def _held_still(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of one news tell what somebody is, and in neither it changes."""
    if "changing" in (*earlier.modifiers, *later.modifiers):
        return False
    if later.attribute.startswith("have "):
        own = set(marked(later, "name"))
        return bool((page_names(earlier) & page_names(later)) - own)
    return published_within(_NEWS, earlier, later)


def _evident(earlier: Statement, later: Statement, tell: str) -> bool:
    """Whether what the two share is more than many things have in common."""
    sorts = ("agent", "whence") if tell in ("agent", "placing") else (tell,)
    own = {word for told in (earlier, later) for sort in sorts for name in marked(told, sort) for word in name.split()}
    if lacking(earlier, later, own):
        return False
    if "person" in later.modifiers and not _one_person(earlier, later):
        return False
    if later.attribute.startswith(_HELD) and not _held_still(earlier, later):
        return False
    sides = [{*marked(told, "name"), *marked(told, "at"), *marked(told, "cap")} for told in (earlier, later)]
    shared = (sides[0] & sides[1]) - own
    telling = shared - _GENERIC
    if not telling:
        return False
    if all(towns.is_town(name) for name in telling) and kindred(earlier, later) < _KINDRED:
        return False
    if published_within(_MONTH, earlier, later):
        return True
    return lasts(earlier) and lasts(later) and len(set(marked(earlier, "name")) & set(marked(later, "name"))) > 1
