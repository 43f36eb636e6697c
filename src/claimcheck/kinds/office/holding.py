"""Whether a post was held at one time."""

from __future__ import annotations

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import Case, Result, undecided
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.conflicts import (
    acting_conflict,
    holder_conflict,
    never_held,
    never_one,
    no_such,
    term_conflict,
    title_conflict,
)
from claimcheck.kinds.office.phrasing import fact, name_of
from claimcheck.kinds.office.posts import (
    STATES,
    called_so,
    candidates,
    future,
    held_posts,
    in_turn,
    is_wrong_word,
    none_such,
    other_holder,
    plainly,
    post_at,
    surely_this,
)
from claimcheck.kinds.office.titles import folded
from claimcheck.kinds.office.where import around, matches
from claimcheck.lazy import Pattern
from claimcheck.model import Outcome, Term, When
from claimcheck.terms import Truth, held, possible, running_unchecked, span
from claimcheck.text.tokens import words
from claimcheck.text.words import PASTS, SHORT_FORMS, is_past

_CONSORTS = frozenset(["queen", "empress", "sultana", "emira", "tsarina", "princess", "grand duchess"])
"""Titles that the wife of a holder has too."""


def at(case: Case, who: str, when: When) -> Result:
    best = agreement(case, who, when.outer)
    if best is not None:
        return best
    span_ = when.outer
    if _bygone(case, span_):
        return undecided("it is told of a time when there was such a country or body")
    if case.title in _CONSORTS and post_at(case, who, span_) is None:
        return undecided("the consort of a monarch is called so too")
    none = none_such(case, who)
    if none is not None:
        return no_such(case, none, post_at(case, who, span_))
    post = post_at(case, who, span_)
    # (b) another post of the same sort
    for claim, term in held_posts(case, who, span_):
        if term.mode:
            continue  # who acts for another one mostly keeps a post of their own
        if (claim.cls == "head" and case.title in case.offices.heads and around(case, claim)) or (
            is_wrong_word(case, claim) and around(case, claim)
        ):
            if not plainly(case, claim):
                return undecided("the title may be of another body")
            if _taken_up(term, span_) and not case.where.stated and not is_wrong_word(case, claim):
                return undecided(_FRESH)
            return title_conflict(case, who, claim, term, span_)
    # (a) the post is somebody else's
    for claim in candidates(case, who):
        other = other_holder(case, claim, who, span_)
        mine = [term for term in claim.holders if term.who == who]
        if other is None and mine:
            other = next(iter(in_turn(case, claim, who, span_)), None)
        if other is None:
            continue
        if not plainly(case, claim):
            return undecided("the title may be of another body")
        bare = case.statement.pattern == "title" and not case.where.stated
        if bare and claim.cls != "head" and not mine:
            continue  # a bare "Chairman X", who is known by another post
        if post is not None and _taken_up(post[1], span_) and _taken_up(other, span_):
            return undecided(_FRESH)
        if post is not None and (case.where.stated or claim.of == post[0].of or set(claim.of) & set(post[0].of)):
            return title_conflict(case, who, post[0], post[1], span_, instead=(claim, other))
        beside = case.statement.pattern != "title"
        common = case.title not in case.offices.states and (beside or case.title in case.offices.heads)
        coming = bool(mine) and all(future(term, span_.begin) for term in mine)
        if coming and common and not case.where.stated and not _no_body_told(case, claim):
            return undecided("the term had not begun, and the title may be of another body")
        if _changing(claim, other, span_):
            return undecided("the post changed hands that day, and the claims don't say who came next")
        if mine:
            return term_conflict(case, who, claim, mine, other, span_)
        if surely_this(case, claim):
            if _surname_of(case, other.who):
                return undecided("the name may be that of who held the post")
            return holder_conflict(case, who, claim, other, span_)
    for claim in candidates(case, who):
        mine = [term for term in claim.holders if term.who == who]
        if claim.complete and mine and not any(held(t, span_, claim.checked, claim.tolerance) for t in mine):
            return term_conflict(case, who, claim, mine, None, span_)
    for claim in case.claims:
        if never_one(case, who, claim, span_.begin) and plainly(case, claim):
            return never_held(case, who, claim)
    return undecided(_not_told(case))


def _changing(claim: OfficeClaim, last: Term, when: Interval) -> bool:
    """Whether the last holder that the claims know left on the very day."""
    if last.end is None or when.days != 1 or not last.end.overlaps(when):
        return False
    return not any(term is not last and possible(term).overlaps(last.end.widened(_EVE)) for term in claim.holders)


_EVE = 1


def _taken_up(term: Term, when: Interval) -> bool:
    """Whether a post was taken up on the very day: its holder may have held another one until then."""
    return term.start is not None and term.start.overlaps(when)


def _settling(term: Term, when: Interval) -> bool:
    """Whether a time lies in the first years of a term of which only the first year is known: lists of years often
    begin one with the days of acting."""
    if term.start is None or term.start.until is None or when.begin is None:
        return True
    return (term.start.days or _YEARLY) >= _YEARLY and when.begin < term.start.until + _SETTLED


_SETTLED = 3 * 365
_YEARLY = 100
_AT_FIRST = "the holder may have been acting at first, or in another post"
_FRESH = "the post was taken up that day, and another one may have been held until then"


def _no_body_told(case: Case, claim: OfficeClaim) -> bool:
    """Whether a title with a full name can only be that of the state: its bearer begins a sentence and did something,
    and the document speaks of no university, party or society that may have a president of its own."""
    said = case.statement
    if said.pattern != "title" or claim.cls != "head" or len(words(case.subject.text)) < 2:
        return False
    behind = words(case.document.text[said.end : said.sentence.end])
    if said.start != said.sentence.start or not behind or not (is_past(behind[0]) or behind[0] in PASTS):
        return False
    states = all(case.facts.entities[of].type in STATES for of in claim.of)
    text = case.document.text
    return states and (SHORT_FORMS | {"company", "group"}).isdisjoint(words(text)) and not _BODIES.search(text)


_BODIES = Pattern(
    r"\b(?:[A-Z]{2,5}|Church|Times|Post|Herald|News|Daily|Press|Tribune|Journal|Army|Navy|Forces?|Police|Organi[sz]ation|"
    r"Conference|Cent(?:er|re)|Chamber|House|Knesset|Bundestag|Duma|Sejm|Union|School|Games|Olympics?|[A-Z]\w+bank)\b"
)
"""Names of bodies."""


def _not_told(case: Case) -> str:
    """Why nothing contradicts: the claims know the title not at all, not there, or not for that time."""
    if not case.claims:
        return f'the claims don\'t know the title "{case.title}"'
    if case.where.stated and not any(matches(case, claim) for claim in case.claims):
        names = " or ".join(case.facts.entities[id].name for id in case.where.ids)
        return f'the claims don\'t know the title "{case.title}" of {names}'
    return "the claims don't say who held it then"


def _bygone(case: Case, when: Interval) -> bool:
    """Whether what the post is of had ceased to exist by then: nobody takes its last holder for a present one."""
    closed = [case.facts.entities[id].closed for id in case.where.ids]
    return bool(closed) and all(
        end is not None and end.until is not None and when.begin is not None and end.until <= when.begin
        for end in closed
    )


def _surname_of(case: Case, who: str) -> bool:
    """Whether the one word of a name is a part of somebody's: "Prime Minister Gandhi" is whichever Gandhi was one."""
    said = folded(case.subject.text)
    return " " not in said and any(said in folded(name.text).split() for name in case.facts.entities[who].names)


def agreement(case: Case, who: str, when: Interval) -> Result | None:
    """Agreement, or "maybe"; None if the person certainly did not hold the post then."""
    maybe: Result | None = None
    for claim in case.claims:
        if not matches(case, claim) or not claim.exists:
            continue
        for term in claim.holders:
            if term.who != who:
                continue
            truth = held(term, when, claim.checked, claim.tolerance)
            if truth is Truth.NO or not called_so(case, claim, when):
                continue
            acting = bool({"acting", "caretaker"} & set(case.statement.modifiers))
            if acting and not term.mode:
                if "caretaker" in case.statement.modifiers:
                    maybe = maybe or undecided("a holder may stay as a caretaker")
                    continue
                sure = plainly(case, claim) and not _settling(term, when)
                maybe = maybe or (acting_conflict(case, who, claim, term) if sure else undecided(_AT_FIRST))
                continue
            if term.mode and not acting:
                maybe = undecided(f"{name_of(case, who)} held it as {term.mode}")
                continue
            if truth is Truth.YES or running_unchecked(term, when, claim.checked):
                return Result(Outcome.AGREES, "office-title", claim, term, fact(case, claim, term), "the claims say so")
            maybe = undecided(f"near the edge of a term ({span(term)})")
    return maybe
