""" "Was", "former", "then", "-elect", "leader": a post held, or to be held, at some time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS, Interval
from claimcheck.kinds.office.alive import OF_TODAY
from claimcheck.kinds.office.case import Case, Result, undecided
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.conflicts import (
    holder_conflict,
    never_held,
    never_one,
    no_such,
    term_conflict,
    title_conflict,
)
from claimcheck.kinds.office.edges import edge
from claimcheck.kinds.office.holding import agreement, at
from claimcheck.kinds.office.one_state import led_another
from claimcheck.kinds.office.patterns import TOLD_BEFORE, TOLD_THEN
from claimcheck.kinds.office.phrasing import fact, name_of, written
from claimcheck.kinds.office.posts import (
    STATES,
    future,
    highest,
    is_wrong_word,
    led,
    none_such,
    other_holder,
    surely_this,
)
from claimcheck.kinds.office.titles import folded
from claimcheck.kinds.office.uncovered import never_in_life
from claimcheck.kinds.office.where import around, exactly, matches
from claimcheck.lazy import Pattern
from claimcheck.model import Outcome, Span, Term
from claimcheck.terms import Truth, held, possible


def was(case: Case, who: str) -> Result:
    """ "was", "former", "then-", "the late": held at some time."""
    mode = case.statement.mode
    stated = [when for when in case.statement.times if when.how == "stated"]
    if mode == "held" and stated:
        relations = {when.relation for when in stated}
        if relations & {"until", "during", "since"}:
            return edge(case, who, next(iter(sorted(relations - {"at"}))))
        results = [at(case, who, when) for when in stated]
        return next((r for r in results if r.outcome is not Outcome.CONFLICTS), results[0])
    if TOLD_THEN in case.statement.modifiers:
        told = [when for when in case.statement.times if when.how in ("stated", "narrated")]
        then = [at(case, who, when) for when in told]
        if then and all(result.outcome is Outcome.CONFLICTS for result in then):
            ended = then[0].check == "office-term"  # "then its former chancellor" is no repair
            return replace(then[0], suggestions=()) if ended else then[0]
    published = case.statement.published
    upto = Interval(None, None if published is None else published + 1)
    mine = [(claim, term) for claim in case.claims if matches(case, claim) for term in claim.holders if term.who == who]
    back = mode == "former" and OF_TODAY in case.statement.modifiers and _back(case, mine)
    for claim, term in mine:
        if mode == "former" and (_went_on(claim, term) or back):
            continue
        if mode == "former":
            over = term.end is not None and (
                published is None or term.end == ALWAYS or term.end.begin is None or term.end.begin <= published
            )
            if over:
                return Result(Outcome.AGREES, "office-term", claim, term, fact(case, claim, term), "the term was over")
        elif possible(term).overlaps(upto):
            if mode == "late":
                return _late(case, who, claim, term)
            return Result(Outcome.AGREES, "office-title", claim, term, fact(case, claim, term), "the claims say so")
    none = none_such(case, who)
    if none is not None:
        return no_such(case, none)
    if mode == "former" and mine and published is not None:
        now = Interval(published, published + 1)
        for claim, term in mine:
            if held(term, now, claim.checked, claim.tolerance) is Truth.YES and (term.start is not None):
                wrong, kept = _with_former(case)
                return Result(
                    Outcome.CONFLICTS, "office-term", claim, term, fact(case, claim, term),
                    f"{name_of(case, who)} was still in office", (kept,), wrong=wrong,
                )  # fmt: skip
    narrated = [when for when in case.statement.times if when.how in ("stated", "narrated")]
    if mode == "then" and not mine and narrated:
        results = [at(case, who, when) for when in narrated]
        if all(result.outcome is Outcome.CONFLICTS for result in results):
            return results[0]
    if TOLD_BEFORE in case.statement.modifiers and not mine and not narrated:
        from claimcheck.kinds.office.told_before import told_before  # rarely needed, and start-up time counts

        result = told_before(case, who)
        if result is not None:
            return result
    if mode == "former" and mine and case.where.stated and all(future(term, published) for _, term in mine):
        claim, term = mine[0]
        return Result(Outcome.CONFLICTS, "office-term", claim, term, fact(case, claim, term), "the term had not begun")
    for claim, _ in case.offices.by_holder.get(who, ()):
        if is_wrong_word(case, claim) and around(case, claim):
            if _EARLIER.search(case.document.text, case.statement.end, case.statement.sentence.end):
                return undecided("it may have been another post, before this one")
            return title_conflict(case, who, claim, None)
    for claim in case.claims:
        if never_one(case, who, claim, published):
            return never_held(case, who, claim)
        if surely_this(case, claim) and "acting" not in case.statement.modifiers and never_in_life(case, claim, who):
            return replace(never_held(case, who, claim), because=f"others held it all of {name_of(case, who)}'s life")
        if surely_this(case, claim) and (result := led_another(case, claim, who)) is not None:
            return result
    return undecided("the claims don't say who held it at all times")


_EARLIER = Pattern(r"\b(?:before (?:that|then|becoming|taking|rising|being)|earlier|previously|until then)\b")
"""Words by which a post is told of as one held before another."""


def _went_on(claim: OfficeClaim, term: Term) -> bool:
    """Whether the same person's next term followed at once: nobody was "former" in between."""
    if term.end is None or term.end.until is None:
        return False
    return any(
        other is not term
        and other.who == term.who
        and other.start is not None
        and other.start.begin is not None
        and 0 <= other.start.begin - term.end.until + 1 <= _PAUSE
        for other in claim.holders
    )


def _back(case: Case, mine: Sequence[tuple[OfficeClaim, Term]]) -> bool:
    """Whether a former holder has long been in the post again, at all times that the sentence tells too."""
    published = case.statement.published
    if published is None:
        return False
    now = Interval(published, published + 1)
    for claim, term in mine:
        begin = None if term.start is None else term.start.until
        if begin is None or begin > published - _SETTLED or not _full(claim, term, now):
            continue
        times = [when.outer.until for when in case.statement.times]
        return all(until is not None and until > begin for until in times)
    return False


def _full(claim: OfficeClaim, term: Term, when: Interval) -> bool:
    return not term.mode and held(term, when, claim.checked, claim.tolerance) is Truth.YES


_SETTLED = 180
_FORMER = Pattern(r"(?:former|ex|erstwhile|one-?time|previous|past)[\s-]+", re.IGNORECASE)
_PAUSE = 31
"""Days between two terms of one person that make no end of the first."""


def _with_former(case: Case) -> tuple[Span, str]:
    """The words of the post together with the "former" before them, and what is left without it."""
    start, end = case.statement.wrong
    before = case.document.text[case.statement.start : start]
    found = list(_FORMER.finditer(before))
    if not found:
        return Span(start, end), written(case)
    first = case.statement.start
    return Span(first + found[-1].start(), end), case.document.words(first + found[-1].end(), end)


def _late(case: Case, who: str, claim: OfficeClaim, term: Term) -> Result:
    died = case.facts.entities[who].died
    if died is None:
        return undecided("the claims don't say that the person died")
    return Result(Outcome.AGREES, "office-title", claim, term, fact(case, claim, term), "the claims say so")


def will(case: Case, who: str) -> Result:
    for when in case.statement.times:
        best = agreement(case, who, when.outer)
        if best is not None and best.outcome is Outcome.AGREES:
            return best
    return undecided("it is about the future")


def leader(case: Case, who: str) -> Result:
    posts = [(c, t) for c, t in case.offices.by_holder.get(who, ()) if highest(case, c)]
    if TOLD_THEN in case.statement.modifiers and case.where.stated:
        of_it = tuple(dict.fromkeys(claim for claim, _ in posts if exactly(case, claim)))
        if of_it and _plainly_led(case, posts):
            return replace(was(replace(case, claims=of_it), who), suggestions=())
    if posts and any(when.relation in ("since", "until", "during") for when in case.statement.times):
        return edge(case, who, next(w.relation for w in case.statement.times if w.relation != "at"), posts)
    if posts and case.statement.mode in ("became", "left"):
        return edge(case, who, "began" if case.statement.mode == "became" else "ended", posts)
    for when in case.statement.times:
        for claim, term in case.offices.by_holder.get(who, ()):
            if (
                around(case, claim)
                and (claim.cls == "head" or case.title in case.offices.bosses or highest(case, claim))
                and held(term, when.outer, None)
            ):
                return Result(Outcome.AGREES, "office-title", claim, term, fact(case, claim, term), "head of it then")
    if case.title in ("head of state", "head of government") and case.statement.mode == "holds":
        return _no_head(case, who)
    posts = [(claim, term) for claim, term in posts if case.where.stated and exactly(case, claim)]
    if posts and case.statement.pattern == "led by":
        return _displaced(case, who, posts)
    if posts and _plainly_led(case, posts):
        if case.statement.mode == "holds":
            return _displaced(case, who, posts)
        if case.statement.mode in ("held", "former"):
            said = was(replace(case, claims=tuple(dict.fromkeys(claim for claim, _ in posts))), who)
            return replace(said, suggestions=()) if said.check == "office-term" else undecided(_MANY)
    return undecided(_MANY)


_MANY = '"leader" can mean many posts'


def _plainly_led(case: Case, posts: Sequence[tuple[OfficeClaim, Term]]) -> bool:
    """Whether a word for any leader can only mean the highest posts that the claims know: those of a body, or of a
    state whose president they know (the head of a government alone may have become head of state)."""
    if not all(case.facts.entities[id].type in STATES for id in case.where.ids):
        return True
    if case.title in case.offices.bosses or not any(folded(claim.title) == "president" for claim in led(case)):
        return False
    owners = {owner.end for owner in case.statement.objects if owner.how in ("adjective", "possessive", "before")}
    start, published = case.statement.wrong.start, case.statement.published
    bare = not owners or max(owners) + 3 >= start  # "the leftist Brazilian leader", of whatever
    ends = [term.end.until for _, term in posts if term.end is not None and term.end.until is not None]
    lately = published is not None and bool(ends) and max(ends) + _LATELY > published > max(ends)
    return bare and lately and len(ends) == len(posts)


_LATELY = 366 * 10
"""How long (days) after a term "its leader" would be taken for one who is in office."""


def _displaced(case: Case, who: str, posts: Sequence[tuple[OfficeClaim, Term]]) -> Result:
    """ "NATO is led by X", who led it at another time, while somebody else is known to lead it."""
    found: Result | None = None
    for when in case.statement.times:
        if when.how == "earlier":
            continue
        if when.how == "past":
            return undecided("it may be told of the past")
        for claim in dict.fromkeys(claim for claim, _ in posts):
            other = other_holder(case, claim, who, when.outer)
            if other is None:
                return undecided("the claims don't say who led it then")
            mine = [term for one, term in posts if one is claim]
            found = found or term_conflict(case, who, claim, mine, other, when.outer)
    return replace(found, suggestions=(), wrong=None) if found else undecided("the day of publication is not known")


def _no_head(case: Case, who: str) -> Result:
    """ "Head of state" or "of government": wrong for whoever holds none of the highest posts, if others hold them."""
    heads = [
        claim
        for claim in case.facts.claims("office")
        if isinstance(claim, OfficeClaim) and claim.cls == "head" and claim.exists and exactly(case, claim)
    ]
    found: Result | None = None
    for when in case.statement.times:
        if when.how not in ("publication", "stated", "earlier"):
            return undecided("it may be told of the past")
        others = [(claim, other_holder(case, claim, who, when.outer)) for claim in heads]
        if when.how == "earlier" or not others or any(other is None for _, other in others):
            if when.how == "earlier":
                continue
            return undecided("the claims don't say who held the highest posts then")
        claim, other = others[0]
        assert other is not None
        mine = [term for claim in heads for term in claim.holders if term.who == who]
        if mine:
            found = found or Result(
                Outcome.CONFLICTS, "office-term", claim, other, fact(case, claim, other), "somebody else was it then"
            )
        else:
            found = found or holder_conflict(case, who, claim, other, when.outer)
    return found or undecided("the day of publication is not known")
