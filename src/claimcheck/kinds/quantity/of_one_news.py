"""Two figures with a role of one matter, because each of two texts of one news tells one figure of its sort, or one
text tells twice of what it knows as one: "sentenced her to six years", "Friday's sentence of nine years".

Nothing in the two sentences needs to say so but that neither speaks of somebody or something else.
"""

from __future__ import annotations

from claimcheck.kinds.quantity.contests import VERBS, WHO
from claimcheck.kinds.quantity.retold_words import SOMEBODY
from claimcheck.kinds.quantity.settled import ONTO, SOLE
from claimcheck.model import Statement
from claimcheck.text.kindred import elsewhere, lacking, one_news
from claimcheck.text.misprints import swapped
from claimcheck.text.sources import marked, one_source, published_within
from claimcheck.text.stems import stem
from claimcheck.text.story import knows, one_day, page_days, page_names, page_words

_TWICE = "told:2"
"""The modifier of one of the two figures of a sort that a text tells."""
_NEWS = 5.0
"""What two texts must share for swapped digits to be of one figure (see `text.kindred.one_news`)."""
_VOTED, _MEETING, _MANY = 4.0, 8.0, 4
_TERM, _NEWS_DAYS = 6.0, 3
_PROPOSALS = frozenset(map(stem, ("proposal", "motion", "measure", "resolution", "plan", "matter")))
"""Stems of nouns for whatever is voted on."""
_AGAIN = frozenset(
    map(stem, ("commuted", "resentenced", "retrial", "overturned", "quashed", "suspended", "concurrently", "reduced",
               "shortened", "lengthened", "upheld", "accomplice", "accomplices", "defendants", "co-defendant",
               "co-accused", "accused", "conspirators", "respectively", "parole"))
)  # fmt: skip
"""Stems of words by which there may be two sentences, or two of those who were sentenced."""
_BEYOND = 2
"""How much of it (see `elsewhere`) must stand beside the two sentences."""
_WEEK = 7
_SHARES = 100
"""What two shares of a vote make."""
_BOUGHT = frozenset(map(stem, ("bought", "paid", "acquired", "purchased")))
"""Stems of verbs by which a price is the buyer's: a seller has paid another one before."""
_OTHERS = frozenset(map(stem, SOMEBODY))


def one_figure(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of one news each tell one figure of a sort, the one with the digits of the other."""
    one, two = earlier.value, later.value
    if one is None or two is None or earlier.path == later.path or not _sole(earlier, later):
        return False
    works = [set(" ".join(marked(told, "work")).split()) for told in (earlier, later)]
    if not swapped(one.text, two.text) or (all(works) and works[0] != works[1]):
        return False
    did = set(marked(earlier, "did")), set(marked(later, "did"))
    if (_BOUGHT & did[0]) != (_BOUGHT & did[1]) or lacking(earlier, later, works[0] | works[1]):
        return False
    return one_news(earlier, later) >= _NEWS and elsewhere(earlier, later) >= _BEYOND


def one_vote(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of one news each tell one result, of as many votes, of those who voted on one day, and what the
    one says of it is told in the other text too."""
    if earlier.path == later.path or not _sole(earlier, later) or not one_source(earlier, later):
        return False
    one, two = ([float(part) for part in marked(told, "result")] for told in (earlier, later))
    steps = marked(earlier, "step"), marked(later, "step")
    if one == two or steps[0] != steps[1] or abs(sum(one) - _SHARES) <= 1:
        return False
    if sum(one) != sum(two) or (one[0] > one[1]) != (two[0] > two[1]):
        return False
    if not one_day(earlier, later):
        return _voted_at_one_meeting(earlier, later)
    named = bool(set(marked(earlier, "cap")) & set(marked(later, "cap")))
    bodies = WHO & set(marked(earlier, "say")) & set(marked(later, "say"))
    if not (named or bodies) or lacking(earlier, later) or one_news(earlier, later) < (_VOTED if named else _NEWS):
        return False
    matter = [set(marked(one, "say")) - VERBS - WHO for one in (earlier, later)]
    own = matter[0] & matter[1]
    return bool((matter[0] & page_words(later)) - own or (matter[1] & page_words(earlier)) - own)


def _voted_at_one_meeting(earlier: Statement, later: Statement) -> bool:
    """The same where the day is told elsewhere in both texts, which then must share much more: the matter of the one,
    too, if the other calls it a proposal only."""
    acts = set(marked(earlier, "act")), set(marked(later, "act"))
    if not _one_weekday(earlier, later) or lacking(earlier, later) or (all(acts) and acts[0] != acts[1]):
        return False
    matter = [set(marked(one, "say")) - VERBS - WHO for one in (earlier, later)]
    nouns = [set(" ".join(marked(one, "nouns")).split()) for one in (earlier, later)]
    known = [_PROPOSALS & matter[at] or matter[at] & nouns[1 - at] - matter[1 - at] for at in (0, 1)]
    return all(known) and one_news(earlier, later) >= _MEETING and elsewhere(earlier, later) >= _MANY


def _one_weekday(earlier: Statement, later: Statement) -> bool:
    """Whether nothing says that the two are of two days, and both texts speak of one day of the week."""
    return one_day(earlier, later) is not None and bool(page_days(earlier) & page_days(later))


def one_term(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of one news each tell one sentence, passed on one day, and neither speaks of a second convict,
    a second court, or of somebody whom the other one does not know."""
    one, two = earlier.value, later.value
    if one is None or two is None or one.unit != two.unit or earlier.path == later.path or not _sole(earlier, later):
        return False
    if not published_within(_NEWS_DAYS, earlier, later) or one.number == two.number or not _one_weekday(earlier, later):
        return False
    if any(knows(told, f"{value.number:g}") for told, value in ((later, one), (earlier, two))):
        return False
    words = page_words(earlier) | page_words(later)
    if _AGAIN & words or any(marked(told, "who") for told in (earlier, later)):
        return False
    if any(set(marked(told, "cap")) - page_names(other) for told, other in ((earlier, later), (later, earlier))):
        return False
    for sort in ("head", "whom", "cap"):
        whose = [set(" ".join(marked(told, sort)).split()) for told in (earlier, later)]
        if all(whose) and not (whose[0] <= whose[1] or whose[1] <= whose[0]):
            return False
    return one_news(earlier, later) >= _TERM and elsewhere(earlier, later) >= _BEYOND


def one_convict(earlier: Statement, later: Statement) -> bool:
    """Whether two texts each tell one sentence passed on one and the same person, named in full, on one and the same
    day, and share a place and what it was about: one is not sentenced twice in a day."""
    one, two = earlier.value, later.value
    if one is None or two is None or one.unit != two.unit or one.number == two.number or not _sole(earlier, later):
        return False
    whom = [" ".join(marked(told, "whom")) for told in (earlier, later)]
    if whom[0] != whom[1] or " " not in whom[0] or earlier.path == later.path:
        return False
    days = [[when.inner for when in told.times if when.how == "stated"] for told in (earlier, later)]
    if len(days[0]) != 1 or days[0] != days[1] or days[0][0].days != 1:
        return False
    words = [page_words(told) for told in (earlier, later)]
    if not published_within(_WEEK, earlier, later) or (_AGAIN | _ADDED) & (words[0] | words[1]):
        return False
    if any(marked(told, "who") or marked(told, "head") for told in (earlier, later)):
        return False
    if any(knows(told, f"{value.number:g}") for told, value in ((later, one), (earlier, two))):
        return False
    elsewhere_too = (page_names(earlier) & page_names(later)) - {*whom[0].split()}
    return bool(elsewhere_too) and len((words[0] & words[1]) - _OF_ALL_TRIALS) > 1


_OF_ALL_TRIALS = frozenset(
    map(stem, ("sentenced", "sentence", "prison", "jail", "jailed", "court", "judge", "trial", "convicted", "guilty",
               "years", "lawyer", "term", "verdict"))
)  # fmt: skip
_ADDED = frozenset(map(stem, ("total", "altogether", "additional", "further", "separately", "separate",
                              "prosecutor", "prosecutors", "demanded", "sought", "maximum", "probation")))  # fmt: skip
"""Stems of words by which there may be several terms, or one that was asked for."""


def one_penalty(earlier: Statement, later: Statement) -> bool:
    """Whether a text that tells of two sentences or two fines of one day speaks of the one as known: of "Friday's
    sentence", behind what it has told of before."""
    if earlier.path != later.path or earlier.headline or later.headline:
        return False
    if _TWICE not in earlier.modifiers or ("given" in earlier.modifiers) == ("given" in later.modifiers):
        return False
    days = [{when.inner.begin or 0 for when in one.times if when.inner.days == 1} for one in (earlier, later)]
    if len(days[0]) != 1 or len(days[1]) != 1 or abs(sum(days[0]) - sum(days[1])) not in (0, _WEEK):
        return False  # "Friday's sentence is not final": of the Friday that was, or that comes
    if ONTO in (*earlier.modifiers, *later.modifiers):
        return False
    if any(marked(one, "who") or _OTHERS & {*marked(one, "say")} for one in (earlier, later)):
        return False
    spoken = next(one for one in (earlier, later) if "given" in one.modifiers)
    told = earlier if spoken is later else later
    whom = {word for name in marked(spoken, "whom") for word in name.split()}
    return whom <= {*" ".join(marked(told, "whom")).split(), *marked(told, "cap")} and not marked(spoken, "head")


def _sole(earlier: Statement, later: Statement) -> bool:
    return SOLE in earlier.modifiers and SOLE in later.modifiers
