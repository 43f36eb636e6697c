""" "Became in", "since", "until", "from ... to": the ends of a term."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS, Interval
from claimcheck.kinds.office.case import POWER, Case, Result, undecided
from claimcheck.kinds.office.chosen import choosing, may_be_chosen
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.conflicts import no_such, title_conflict
from claimcheck.kinds.office.holding import at
from claimcheck.kinds.office.oaths import SWORN, solemn, told
from claimcheck.kinds.office.phrasing import fact
from claimcheck.kinds.office.posts import future, is_wrong_word, passed_on, plainly
from claimcheck.kinds.office.refused import refused
from claimcheck.kinds.office.titles import folded
from claimcheck.kinds.office.uncovered import others_since, uncovered
from claimcheck.kinds.office.where import around, exactly, matches
from claimcheck.lazy import Pattern
from claimcheck.model import Outcome, Span, Term, When
from claimcheck.terms import Truth, began, ended, held, possible
from claimcheck.text.alike import year_instead
from claimcheck.text.nominal_posts import ANOTHER_TERM
from claimcheck.text.tokens import words

_CHOICES = frozenset(
    ["appointment", "appointment on a day", "appointment somewhere", "appointed", "installed",
     "appointment to the office of", "fronted appointment", "rise", "winning a presidency",
     "title holder who was chosen", "appointment of somebody", "somebody's appointment", "participle",
     "chosen, in a headline", "a post that went to somebody", "a tenure that went to somebody",
     "put off, of who is chosen"]
)  # fmt: skip
"""Ways of saying that somebody was chosen, which may have been some time before the term."""
_CHOSEN = _CHOICES | {
    "sworn in", "sworn in somewhere", "swearing in", "fronted oath", "took office", "taking the office of",
    "taking the oath", "title holder who was sworn in", "title holder took office",
}  # fmt: skip
_NOTICE = 250
"""How long (days) somebody may stay in a post after resigning from it."""
_FALL = 31
"""How long (days) after a coup or a vote against them somebody may still be in a post."""
_LATELY = 120
"""How long (days) after somebody took a post "was sworn in" without a day still tells of it."""


_GOING = ("departure", "departure of somebody", "somebody's departure", "leaving a presidency")


def edge(case: Case, who: str, what: str, posts: Sequence[tuple[OfficeClaim, Term]] | None = None) -> Result:
    """ "became in 2015", "since 2015", "until 2025", "resigned in March"; `posts` are those that can be meant."""
    stated = [when for when in case.statement.times if when.how == "stated"]
    if what == "since" and "ordinal" in case.statement.modifiers:
        return undecided("the first since then is not in office since then")
    mine = posts or [(c, t) for c in case.claims if matches(case, c) and c.exists for t in c.holders if t.who == who]
    if (
        {"acting", "caretaker"} & set(case.statement.modifiers)
        and what == "began"
        and any(not term.mode for _, term in mine)
    ):
        return undecided("the claims don't say from when it was held as acting")
    if case.statement.pattern == ANOTHER_TERM and mine:
        return undecided("it is told of a later term")
    if not stated:
        return _was_plain(case, who, mine)
    if not mine:
        instead = _other_title(case, who, what, stated)
        if instead is not None:
            return instead
        whens = [_from(case, _core(when)) for when in stated]
        results = [at(case, who, when) for when in whens]
        new = what == "began" and case.statement.pattern != ANOTHER_TERM
        wrong = [r for r in results if r.outcome is Outcome.CONFLICTS and not (new and _kept(case, r))]
        if len(wrong) < len(results) and what == "began":
            from claimcheck.kinds.office.began_then import another_began  # rarely needed, and start-up time counts

            fresh = [result for when in stated if (result := another_began(case, who, when)) is not None]
            if len(fresh) == len(stated):
                return fresh[0]
        return wrong[0] if len(wrong) == len(results) else undecided("the claims don't know the person in this post")
    if (
        what == "ended"
        and case.statement.pattern in _GOING
        and any(_announced(when, term) for when in stated for _, term in mine)
    ):
        return undecided("somebody who resigns may stay until a later day")
    if (
        what == "ended"
        and case.statement.pattern == "dismissing a title holder"
        and any(_announced(when, term, _FALL) for when in stated for _, term in mine)
    ):
        return undecided("somebody who is ousted may resign some days later")
    if case.statement.pattern in _FIRST_DAYS and any(_first_weeks(when, term) for when in stated for _, term in mine):
        return undecided("somebody may begin work some days after taking a post")
    if case.statement.pattern == "dismissing a title holder" and not any(_dismissing(case, claim) for claim, _ in mine):
        return undecided("it may be told of another body's post")
    if what == "since" and all(_was_over(case, claim, who) for claim, _ in mine):
        claim, term = mine[-1]
        return Result(Outcome.CONFLICTS, "office-term", claim, term, fact(case, claim, term), "the term was over")
    unsure = False
    for when in stated:
        for claim, term in mine:
            for asked, test in _tests(what, when):
                truth = test(term, asked, claim.tolerance)
                if truth is Truth.YES:
                    return Result(
                        Outcome.AGREES, "office-term", claim, term, fact(case, claim, term), "the claims say so"
                    )
                unsure = unsure or truth is Truth.MAYBE
    if unsure or any(term.mode for _, term in mine):
        return undecided("the claims don't give the day exactly enough")
    claim, term = mine[-1]
    when = stated[0]
    if what not in ("since", "began", "during") and any(
        _runs_on(when, c.checked or case.statement.published, t) for when in stated for c, t in mine
    ):
        return undecided("the term was still running when the claims were last checked")
    if not plainly(case, claim, near=True) and not passed_on(case, claim):
        return undecided("the title may be of another body")
    if (
        what in ("since", "began")
        and any(when.outer.overlaps(possible(t)) for _, t in mine)
        and what == "since"
        and len(mine) > 1
    ):
        return undecided("it may be meant of a later term")
    if (
        case.title == POWER
        and what in ("began", "since")
        and any(_near_start(when, t) or _seized_before(case, when, t) for when in stated for _, t in mine)
    ):
        return undecided("power may have been won some time before the term")
    if what != "ended":
        from claimcheck.kinds.office.in_what_way import of_a_part  # rarely needed, and start-up time counts

        if of_a_part(case, stated, [term for _, term in mine], began=what == "began"):
            return undecided("it may be told of a part of the term")
    if what == "ended" and refused(case, stated, [term for _, term in mine]):
        return undecided("the resignation may have come to nothing")
    early = all(future(term, case.statement.published) for _, term in mine)
    other_post = folded(case.title) in case.offices.leaders  # a leader may have led under another title before
    if what != "since" or early:
        unknown = uncovered(case, claim, who, stated)
    else:
        unknown = other_post and uncovered(case, claim, who, stated) and not others_since(case, claim, who, stated)
    if unknown:
        return undecided("the claims don't say who held it then")
    if what == "began" and case.statement.pattern in _CHOSEN and solemn(case, stated, [term for _, term in mine]):
        return undecided("the oath, or the election, may have been apart from the beginning, or for a later term")
    if what == "began" and case.statement.pattern in _CHOSEN:
        if case.statement.pattern in _CHOICES and may_be_chosen(case, stated, mine):
            return undecided("the claims don't say when the holder was chosen")
        head = case.title in case.offices.heads or case.title in case.offices.leaders
        fixed = case.title in _OF_YEARS and all(_elected_for(t) for _, t in mine) and told(case, stated) & SWORN
        if head and not fixed and any(when.outer.overlaps(possible(t)) for _, t in mine):
            return undecided("it may be meant of another election")
    return Result(
        Outcome.CONFLICTS, "office-term", claim, term, "; ".join(fact(case, c, t) for c, t in mine),
        {"since": "the term began at another time", "began": "the term began at another time",
         "during": "the term had other ends"}.get(what, "the term ended at another time"),
        year_instead(when.text, _edge(what, term)) if len(mine) == 1 else (),
        wrong=Span(when.start, when.end), quote=_dated(case, when),
    )  # fmt: skip


def _runs_on(when: When, known: int | None, term: Term) -> bool:
    """Whether a term without an end may come to the one that is told, which is later than the last day that anybody
    `known` of: "president until 2030"."""
    until = when.outer.until
    return term.end is None and (known is None or until is None or until > known + 1)


_OF_YEARS = frozenset(["president", "governor", "mayor"])
"""Titles of those who are elected for a number of years, and sworn in at the beginning."""


def _elected_for(term: Term) -> bool:
    """Whether a term began with an election that is known, so that the next oath is years away."""
    elected, start = term.elected, term.start
    if elected is None or start is None or elected.until is None or start.begin is None:
        return False
    return elected.until <= start.begin + 1


def _told_now(case: Case, who: str) -> Result | None:
    """The conflict of an oath that is told in a headline, of the days in which it stands; None if there is none."""
    today = [when for when in case.statement.times if when.how == "publication"]
    found = [at(case, who, when) for when in today if when.inner != ALWAYS]
    return found[0] if found and found[0].outcome is Outcome.CONFLICTS and not found[0].unchecked else None


def _told_before(case: Case, who: str) -> Result | None:
    """The conflict of a post that "went to X" behind a sentence that tells a time: whoever took it in the months that
    followed, it was somebody else."""
    for when in case.statement.times:
        begin, until = when.outer
        if when.how == "earlier" and begin is not None and until is not None:
            from claimcheck.kinds.office.began_then import another_began  # rarely needed, and start-up time counts

            return another_began(case, who, replace(when, outer=Interval(begin, until + _NOTICE)))
    return None


_FIRST_DAYS = ("beginning work", "coming in", "first day", "last day")


def _first_weeks(when: When, term: Term) -> bool:
    """Whether a time lies in the weeks around the beginning, or the end, of a term."""
    return any(end is not None and end.widened(_WEEKS).overlaps(when.outer) for end in (term.start, term.end))


_WEEKS = 31
"""Days within which work begins after a post is taken, and ends before it is left."""


def _kept(case: Case, result: Result) -> bool:
    """Whether all that speaks against a new post is another one, which its holder may have left for it that day."""
    claim = result.claim
    return result.check == "office-title" and isinstance(claim, OfficeClaim) and claim.exists and not (
        claim in case.claims or is_wrong_word(case, claim)
    )  # fmt: skip


def _edge(what: str, term: Term) -> Interval | None:
    """The end of a term that is told, where it is one."""
    return term.start if what in ("since", "began") else term.end if what == "ended" else None


def _dismissing(case: Case, claim: OfficeClaim) -> bool:
    """Whether "Norway sacked coach X" can be told of the claim's post: it is what sacked, or only a state has one."""
    if case.where.stated or case.title in case.offices.states:
        return True
    doer = words(case.document.text[case.statement.sentence.start : case.statement.start])
    names = [words(name.text) for of in claim.of for name in case.facts.entities[of].names]
    return any(set(name) <= set(doer) for name in names)


_STILL = frozenset(
    [
        "copula",
        "relative",
        "relative after an aside",
        "copula after an aside",
        "copula after an aside of nouns",
        "service",
        "leading",
        "at the helm since",
    ]
)
"""Ways of saying "has been since" with a verb: it goes on on the day of publication."""


def _was_over(case: Case, claim: OfficeClaim, who: str) -> bool:
    """Whether all of somebody's terms had ended when "has been president since" was published."""
    statement = case.statement
    if statement.mode != "holds" or statement.pattern not in _STILL or statement.published is None:
        return False
    now = Interval(statement.published, statement.published + 1)
    mine = [term for term in claim.holders if term.who == who]
    return all(term.end is not None for term in mine) and not any(
        held(term, now, claim.checked, claim.tolerance) for term in mine
    )


def _announced(when: When, term: Term, notice: int = _NOTICE) -> bool:
    """Whether the term ended some time after a resignation that may only have been announced then."""
    if term.end is None or term.end.begin is None or when.outer.until is None:
        return False
    return 0 <= term.end.begin - when.outer.until <= notice


def _near_start(when: When, term: Term) -> bool:
    """Whether a time may be that of the election, or the coup, before a term."""
    return term.start is not None and term.start.widened(_NOTICE).overlaps(when.outer)


def _seized_before(case: Case, when: When, term: Term) -> bool:
    """Whether power was taken by force before a term: the post that goes with it may have come years later."""
    begin, told = term.start and term.start.begin, when.outer.begin
    sentence = case.statement.sentence
    return (
        begin is not None
        and told is not None
        and told < begin
        and _BY_FORCE.search(case.document.text, sentence.start, sentence.end) is not None
    )


_BY_FORCE = Pattern(
    r"\b(?:seiz|grabb|wrest|usurp|captur)\w+ (?:state )?(?:power|control)|\b(?:coup|putsch|junta|revolution|revolt|"
    r"uprising|overthr[eo]w\w*|toppl\w+|mutiny)\b"
)


def _other_title(case: Case, who: str, what: str, stated: Sequence[When]) -> Result | None:
    """The highest post that the person took, held or left just then, where the text names another one."""
    if case.title not in case.offices.heads:
        return None
    for claim, term in case.offices.by_holder.get(who, ()):
        if claim.cls != "head" or term.mode or not around(case, claim) or claim in case.claims:
            continue
        tests = [list(_tests(what, when)) for when in stated]
        if all(any(test(term, asked, claim.tolerance) is Truth.YES for asked, test in some) for some in tests):
            return title_conflict(case, who, claim, term)
    return None


def _core(when: When) -> When:
    """Of "from 2011 to 2015", the days that are meant for sure: not all of the first year, nor of the last."""
    begin, until = when.outer
    if when.relation != "during" or begin is None or until is None or until - begin < 3 * 366:
        return when
    return replace(when, inner=Interval(begin + 366, until - 366), outer=Interval(begin + 366, until - 366))


def _from(case: Case, when: When) -> When:
    """The time at which a post that began (or lasts) since `when` is surely held: the day of publication."""
    published = case.statement.published
    if when.relation == "since" and case.statement.mode == "holds" and published is not None:
        return When("stated", Interval(published, published + 1), Interval(published, published + 1))
    return When("stated", when.inner, when.inner if when.relation != "at" else when.outer)


def _dated(case: Case, when: When) -> Span:
    """The words of a date with the preposition before them."""
    text = case.document.text[max(0, when.start - 12) : when.start]
    for word in ("since ", "until ", "from ", "in ", "on ", "by "):
        if text.lower().endswith(word):
            return Span(when.start - len(word), when.end)
    return Span(when.start, when.end)


def _was_plain(case: Case, who: str, mine: Sequence[tuple[OfficeClaim, Term]]) -> Result:
    published = case.statement.published
    for claim, term in mine:
        if published is None or possible(term).overlaps(Interval(None, published + 1)):
            return Result(Outcome.AGREES, "office-term", claim, term, fact(case, claim, term), "the claims say so")
    for claim in case.claims:
        if not claim.exists and case.where.stated and exactly(case, claim):
            return no_such(case, claim)
    if case.statement.mode == "became" and published is not None:
        lately = When("stated", *2 * (Interval(published - _LATELY, published + 1),))
        instead = _other_title(case, who, "began", [lately])
        if instead is not None:
            return instead
    if case.statement.mode == "became" and not mine:
        result = _told_now(case, who) or _told_before(case, who)
        if result is not None:
            return result
    today = None if published is None else Interval(published, published + 1)
    if today is not None and any(choosing(case, claim, term).overlaps(today) for claim, term in mine):
        return undecided("somebody who is chosen takes the post later")
    posts = [c for c, _ in case.offices.by_holder.get(who, ()) if is_wrong_word(case, c) and around(case, c)]
    if posts:
        return title_conflict(case, who, posts[0], None)
    return undecided("the claims don't say who held it at all times")


def _tests(what: str, when: When) -> Iterator[tuple[Interval, Callable[[Term, Interval, int], Truth]]]:
    if what == "during":
        begin, until = when.outer
        both = Interval(begin, until)
        yield both, _both_ends
    elif what in ("since", "began"):
        yield when.outer, began
    else:
        yield when.outer, ended


def _both_ends(term: Term, when: Interval, tolerance: int = 0) -> Truth:
    """Whether the term began and ended with the stretch, each to the year."""
    if when.begin is None or when.until is None:
        return Truth.MAYBE
    year = 366
    first = began(term, Interval(when.begin, min(when.begin + year, when.until)), tolerance)
    last = ended(term, Interval(max(when.until - year, when.begin), when.until), tolerance)
    return min(first, last)
