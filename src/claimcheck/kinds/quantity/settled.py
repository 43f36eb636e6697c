"""Two prices of one thing, fines or sentences of one and the same, shares of one vote, which cannot both be true.

Where both tell whose it is, the name must be the same; where both tell who bought or fined, that too.  What is told
around them, and the day, must be of one thing (see `story`).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.contests import VERBS, WHO
from claimcheck.kinds.quantity.disagree import rounded
from claimcheck.kinds.quantity.outcomes import side
from claimcheck.kinds.quantity.result_words import OTHER_TEAMS
from claimcheck.model import Statement
from claimcheck.text.kindred import kindred
from claimcheck.text.misprints import digits, misprint, scaled, swapped
from claimcheck.text.sources import RETOLD, marked, one_source, published_within
from claimcheck.text.stems import stem
from claimcheck.text.story import (
    knows,
    knows_other,
    knows_rest,
    names,
    one_day,
    one_story,
    page_names,
    page_words,
)  # fmt: skip

_GAME = "result of the game"
_CHANGED = frozenset(
    stem(word)
    for word in "raised increased doubled tripled extended lengthened stiffened toughened reduced cut halved shortened "
    "commuted lowered eased softened previously earlier again high supreme retrial resentenced".split()
)
"""Stems of words by which one court or authority changed what another one had settled."""
_WEEK, _MONTH = 7, 31
_NTH = frozenset(map(stem, ("first", "second", "third", "other", "another", "former", "both", "each")))
_PAIRED = frozenset(["result of the vote", _GAME])
_KNOWN = 4
"""How many words of names must be the same where a noun alone says whose a figure is: "a portrait by Ada Brun"."""
_OWNED = frozenset(["fine", "sentence", "price"])
_PENALTIES = frozenset(["fine", "sentence"])
_COUNTED = frozenset(["number of votes"])
"""Roles of which a text may know several: only what looks like a misprint is held against each other."""
_ROUNDS = frozenset(["1 round", "2 round", "1 ballot", "2 ballot"])
"""Steps of a vote that a text may leave out."""
ONTO = "onto somebody"
"""The modifier of a penalty of which it is told whose it is, without a name."""
SOLE = "told:1"
"""The modifier of the only figure of its sort that a text tells."""
_SURE, _CERTAIN = 2, 3
_KINDRED, _MATCH = 5.5, 6.5
"""What two texts of one day must share (see `text.kindred`) for the one to retell what the other has from somebody."""
_BONUS = 1.0
"""What it says for two figures to be of one thing that both tell of the same owner."""


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The role, by each name of the sentence."""
    if statement.voice.kind == "quoted":
        return
    for name in names(statement):
        yield ("settled", statement.attribute, name)
    yield ("settled", statement.attribute, "here", statement.path)
    if statement.attribute == "result of the vote" and SOLE in statement.modifiers:
        yield ("settled", statement.attribute, "votes", f"{sum(map(float, marked(statement, 'result'))):g}")
    if statement.attribute in _OWNED and SOLE in statement.modifiers and statement.value is not None:
        yield ("settled", statement.attribute, "sole", "".join(sorted(digits(statement.value.text))))


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if not (one_source(earlier, later) or _taken_over(earlier, later)):
        return ""
    if {RETOLD, "more"} & {*earlier.modifiers, *later.modifiers}:
        return ""
    slip = _slip(earlier, later)
    if later.attribute == "sentence" and earlier.path != later.path and apart(earlier, later, "whom") is not True:
        from claimcheck.kinds.quantity.of_one_news import one_convict, one_term  # rarely needed

        if one_term(earlier, later) or one_convict(earlier, later):
            return _told_twice(later)
    if slip is None and later.attribute == "result of the vote":
        from claimcheck.kinds.quantity.of_one_news import one_vote  # rarely needed, and start-up time counts

        return _told_twice(later) if one_vote(earlier, later) else ""
    if slip is None or ("fees" in earlier.modifiers) != ("fees" in later.modifiers):
        return ""
    if not published_within(_MONTH, earlier, later) and earlier.path != later.path:
        from claimcheck.kinds.quantity.sales import one_deal, one_sale  # rarely needed, and start-up time counts

        if one_sale(earlier, later):
            return _told_twice(later)
        if not one_deal(earlier, later):
            return ""
    steps = set(marked(earlier, "step")), set(marked(later, "step"))
    if steps[0] != steps[1] and (slip < _CERTAIN or not steps[0] ^ steps[1] <= _ROUNDS or all(steps)):
        return ""
    if not _one_noun(earlier, later):
        return ""
    whom, by = apart(earlier, later, "whom"), apart(earlier, later, "by")
    if whom is True or by is True:
        return ""
    bonus = _BONUS * (whom is False and earlier.path != later.path)
    if one_story(earlier, later, slip, bonus) or _one_match(earlier, later):
        return _told_twice(later)
    from claimcheck.kinds.quantity.of_one_news import one_figure, one_penalty  # rarely needed, and start-up time counts

    again = one_penalty if later.attribute in _PENALTIES else one_figure
    if later.attribute in _OWNED and (again(earlier, later) or one_figure(earlier, later)):
        return _told_twice(later)
    named = set(marked(earlier, "cap")) & set(marked(later, "cap"))
    if later.attribute in _COUNTED and named and one_figure(earlier, later):
        return _told_twice(later)
    return ""


def _told_twice(later: Statement) -> str:
    return f"the {later.attribute} is told in two ways"


def apart(earlier: Statement, later: Statement, sort: str) -> bool | None:
    """Whether two figures are of different ones, of one, or (None) it is not told."""
    told_of = [
        {word for name in marked(one, sort) for word in name.replace("-", " ").split()} for one in (earlier, later)
    ]
    if not all(told_of):
        told = told_of[0] or told_of[1]
        other = later if told_of[0] else earlier
        if told and told <= set(marked(other, "cap")):
            return False
        return True if told and sort == "whom" and not told & page_names(other) else None
    within = told_of[0] <= told_of[1] or told_of[1] <= told_of[0]
    return not (within or (_last(earlier, sort) == _last(later, sort) and later.attribute != "price"))


def _last(statement: Statement, sort: str) -> str:
    return marked(statement, sort)[0].split()[-1]


def _one_noun(earlier: Statement, later: Statement) -> bool:
    """Whether no noun says that the figures are of two: "the brother of Owen Pryce", "a portrait by Ada Brun"."""
    if set(map(stem, marked(earlier, "who"))) != set(map(stem, marked(later, "who"))):
        return False
    nouns = set(marked(earlier, "head")), set(marked(later, "head"))
    if nouns[0] != nouns[1] and not _named_noun(earlier, later):
        return False
    if nouns[0] and nouns[0] == nouns[1] and len(set(marked(earlier, "cap")) & set(marked(later, "cap"))) < _KNOWN:
        return False
    named = all(marked(one, "whom") for one in (earlier, later)) or later.attribute not in _OWNED
    named = named or _named_noun(earlier, later)
    return named or earlier.path != later.path or "given" in (*earlier.modifiers, *later.modifiers)


def _named_noun(earlier: Statement, later: Statement) -> bool:
    """Whether the one calls by a noun whom the other has by name with the same noun: "the banker who was jailed"."""
    for one, other in ((earlier, later), (later, earlier)):
        head, whom = set(marked(one, "head")), set(" ".join(marked(other, "whom")).split())
        if _NTH & {*marked(one, "say")}:
            return False
        if head and whom and not marked(one, "whom") and not marked(other, "head"):
            return whom <= set(marked(one, "cap")) and {stem(word) for word in head} <= page_words(other)
    return False


def _slip(earlier: Statement, later: Statement) -> int | None:
    """How likely one figure is a misprint of the other; None if both may be right."""
    one, two = earlier.value, later.value
    if one is None or two is None:
        return None
    if later.attribute in _PAIRED:
        return _other_result(earlier, later)
    if _agree(earlier, later):
        return None
    zeros = _zeros(earlier, later)
    slip = misprint(one.text, two.text) or (_SURE if zeros else 0)
    if slip < _SURE and later.attribute in _COUNTED:
        return None
    sure = one_day(earlier, later) or swapped(one.text, two.text) or zeros or _same_news(earlier, later)
    if earlier.path != later.path and not sure:
        return None  # what is told without its day may have changed
    if earlier.path != later.path and digits(one.text) != digits(two.text) and knows_other(earlier, later):
        return None
    return slip


def _zeros(earlier: Statement, later: Statement) -> bool:
    """Whether two sums of one thing, told within days, differ by their zeros alone."""
    one, two = (told.value.number if told.value is not None else None for told in (earlier, later))
    close = earlier.path == later.path or published_within(_WEEK, earlier, later)
    return later.attribute in _OWNED and close and one is not None and two is not None and scaled(one, two)


def _taken_over(earlier: Statement, later: Statement) -> bool:
    """Whether the writer of a later text, or of one of the same day and story, tells, with digits that changed places
    or other zeros, what the other one has from somebody."""
    first, last = sorted((earlier, later), key=lambda one: (one.published or 0, one.voice.kind != "attributed"))
    if first.voice.kind != "attributed" or last.voice.kind != "narrator" or first.value is None or last.value is None:
        return False
    if first.published is None or (first.published == last.published and kindred(first, last) < _KINDRED):
        return False
    return swapped(first.value.text, last.value.text) or _zeros(first, last)


def _same_news(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of one day tell what befell one and the same person, neither as a part of a sum."""
    if not published_within(0, earlier, later) or apart(earlier, later, "whom") is not False:
        return False
    return not _CHANGED & {*marked(earlier, "say"), *marked(later, "say")} and not knows_rest(earlier, later)


def _other_result(earlier: Statement, later: Statement) -> int | None:
    """The same for two results, which must have one of their numbers in common."""
    one, two = ([float(part) for part in marked(told, "result")] for told in (earlier, later))
    teams = [[set(name.split()) for name in marked(told, "side")] for told in (earlier, later)]
    if not all(any(names & other for other in teams[1]) for names in teams[0]):
        return None
    if not all(any(names & other for other in teams[0]) for names in teams[1]):
        return None
    if _teams(earlier) != _teams(later):
        return None
    left, right = [n for n in one if n not in two], [n for n in two if n not in one]
    if earlier.path == later.path and "another" in (*earlier.modifiers, *later.modifiers):
        return None
    if len(left) != 1 or len(right) != 1 or one == two:
        return None
    acts = set(marked(earlier, "act")), set(marked(later, "act"))
    if all(acts) and not (acts[0] & acts[1] and _one_matter(earlier, later)):
        return None
    if later.attribute != _GAME and earlier.path == later.path and _two_matters(earlier, later):
        return None
    slip = misprint(f"{left[0]:g}", f"{right[0]:g}")
    if (
        earlier.path != later.path
        and not one_day(earlier, later)
        and (slip < _SURE or (later.attribute == _GAME and not _next_day(earlier, later)))
        and not _one_match(earlier, later)
    ):
        return None  # two sides meet, and two bodies vote, again and again
    for told, other in ((earlier, later), (later, earlier)):
        a, b = marked(told, "result")
        if earlier.path != later.path and (knows(other, f"{a}-{b}") or knows(other, f"{b}-{a}")):
            return None
    known = earlier.path == later.path and "given" in (*earlier.modifiers, *later.modifiers)
    return 1 + known + slip


def _teams(statement: Statement) -> set[str]:
    """Words for a team that is not the one that a name means by itself."""
    return {word for name in marked(statement, "side") for word in name.split()} & OTHER_TEAMS


def _one_matter(earlier: Statement, later: Statement) -> bool:
    """Whether a word says that both votes are on the same."""
    return bool(_matter(earlier) & _matter(later))


def _two_matters(earlier: Statement, later: Statement) -> bool:
    """Whether each vote is on something that the other is not on: "the amendment on guns", "that on fishing"."""
    words = _matter(earlier), _matter(later)
    return bool(words[0] - words[1]) and bool(words[1] - words[0]) and "given" not in later.modifiers


def _matter(statement: Statement) -> set[str]:
    """The words of a sentence that may say what a vote is on."""
    return {word for word in marked(statement, "say") if side(word) not in ("yes", "no")} - VERBS - WHO


def _next_day(earlier: Statement, later: Statement) -> bool:
    """Whether one tells the day of a game, and the other is published on it or the day after."""
    for told, other in ((earlier, later), (later, earlier)):
        begins = [when.inner.begin for when in told.times]
        if len(begins) == 1 and begins[0] is not None and other.published is not None and not other.times:
            return 0 <= other.published - begins[0] <= 1
    return False


def _one_match(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of one game, the one of the day after, each tell one result, and share most of who played."""
    alone = SOLE in earlier.modifiers and SOLE in later.modifiers and later.attribute == _GAME
    alone = alone and "another" not in (*earlier.modifiers, *later.modifiers)
    return alone and _next_day(earlier, later) and kindred(earlier, later) >= _MATCH


def _agree(earlier: Statement, later: Statement) -> bool:
    """Whether the figures are the same at the coarser rounding, or of two moneys."""
    one, two = earlier.value, later.value
    if one is None or two is None or one.number is None or two.number is None or one.unit != two.unit:
        return True
    places = [len(digits(value.text).partition(".")[2]) for value in (one, two)]
    if places[0] == places[1]:
        return one.number == two.number or rounded(one.number, two.number)
    shown = float(digits((one if places[0] < places[1] else two).text) or 1)
    unit = (one if places[0] < places[1] else two).number or 0.0
    return abs(one.number - two.number) <= (unit / shown if shown else unit) * 10.0 ** -min(places)
