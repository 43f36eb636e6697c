""" "X succeeded Y as prime minister": whom somebody followed in a post."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.interval import Interval
from claimcheck.kinds.office.case import (
    COMING,
    FOLLOWED,
    NEWCOMER,
    POST,
    TAKING_OVER,
    UNDER,
    UNNAMED_FOLLOWER,
    Case,
    Result,
    undecided,
)
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.followers import body_told, wrong_follower
from claimcheck.kinds.office.handovers import of_these_days
from claimcheck.kinds.office.phrasing import fact, name_of
from claimcheck.kinds.office.posts import other_holder, posts_meant
from claimcheck.kinds.office.titles import folded, forms
from claimcheck.kinds.office.where import matches
from claimcheck.model import Outcome, Ref, Span, Statement, Term
from claimcheck.terms import Truth, began, possible
from claimcheck.text.scene import PLACES
from claimcheck.text.tokens import words

_GAP = 31
"""How many days a post may be empty between two who followed one another."""


def successors(statement: Statement) -> tuple[str, ...]:
    """The ids of those who may be meant as the successor; none if the statement is not about a succession."""
    return next((ref.entities for ref in statement.objects if ref.how == FOLLOWED), ())


def preceded(case: Case, who: str) -> Result:
    """Whether a person held the post before the successor: each of the successor's terms must say no.

    `who` is "" for a name that the claims don't know.
    """
    if COMING in case.statement.modifiers:
        held = _still_held(case, who)
        if held is not None and (held.outcome is not Outcome.CONFLICTS or not any(_terms(case))):
            return held
    best: Result | None = None
    terms = list(_begun_then(case) if UNNAMED_FOLLOWER not in case.statement.modifiers else _of_all_named(case, who))
    for claim, term in of_these_days(case, terms) if TAKING_OVER in case.statement.modifiers else terms:
        if case.title == POST and not _in_view(case, claim, term):
            return undecided("the text does not say in which post")
        result = _one(case, claim, term, who)
        if result.outcome is not Outcome.CONFLICTS:
            return result
        best = best or result
    return best or wrong_follower(case, who) or undecided("the claims don't know the successor in this post")


def _terms(case: Case) -> Iterator[tuple[OfficeClaim, Term]]:
    """The terms that the text can mean of the successor; of one whose name the claims don't know, or the text does
    not give, whichever began at the time that it tells."""
    who = successors(case.statement)
    told = [when.outer for when in case.statement.times if when.how == "stated" and when.relation == "at"]
    since = case.statement.published if COMING in case.statement.modifiers else None
    said = case.subject.entities
    for claim in case.claims:
        if claim.exists and claim.exclusive and matches(case, claim):
            if NEWCOMER in case.statement.modifiers and not any(term.who in said for term in claim.holders):
                continue
            for term in claim.holders:
                then = not who and term.who not in said and any(began(term, when) is Truth.YES for when in told)
                if since is not None and (term.start is None or (term.start.until or since) < since - _GAP):
                    continue  # of a term before
                if not term.mode and (term.who in who or then):
                    yield claim, term


def _begun_then(case: Case) -> list[tuple[OfficeClaim, Term]]:
    """The terms that the text can mean of the successor; of several of one post only those that began at the time that
    it tells, if any did."""
    terms = list(_terms(case))
    told = [when.outer for when in case.statement.times if when.how == "stated" and when.relation == "at"]
    if len(terms) < 2 or not told:
        return terms
    then = [one for one in terms if any(began(one[1], when) is not Truth.NO for when in told)]
    return then or terms


def _of_all_named(case: Case, who: str) -> Iterator[tuple[OfficeClaim, Term]]:
    """The terms of everybody whom the text may name, be it by one word of the name; none if it names nobody in full
    who held the post."""
    said = set(words(case.document.text))
    meant = successors(case.statement)
    for claim in case.claims:
        if claim.exists and claim.exclusive and matches(case, claim) and any(t.who in meant for t in claim.holders):
            for term in claim.holders:
                names = {one for name in case.facts.entities[term.who].names for one in words(name.text)}
                if term.who != who and any(len(one) >= _TELLING for one in names & said):
                    yield claim, term


_TELLING = 4
"""Letters of a word by which somebody may be named."""


def _still_held(case: Case, who: str) -> Result | None:
    """Of a successor who has yet to come: whoever is in office is meant, or somebody else is."""
    published = case.statement.published
    if published is None:
        return undecided("the day of publication is not known")
    now = Interval(published, published + 1)
    for claim in case.claims:
        if not (claim.exists and claim.exclusive and matches(case, claim)):
            continue
        for term in claim.holders:
            if term.who == who and possible(term).widened(_GAP).overlaps(now):
                return Result(
                    Outcome.AGREES, "office-holder", claim, term, fact(case, claim, term), "the claims say so"
                )
        other = other_holder(case, claim, who, now)
        mine = [term for term in claim.holders if term.who == who]
        ends = [end.until for term in mine for end in _end(term) if end.until is not None]
        settled = bool(mine) and len(ends) == len(mine) and max(ends) + _LATELY < published
        if other is not None and settled and case.title != POST and not other.mode:
            return Result(
                Outcome.CONFLICTS, "office-holder", claim, other,
                f"{fact(case, claim, other)}; {fact(case, claim, mine[-1])}", "somebody else held it then",
                (name_of(case, other.who),), wrong=Span(case.subject.start, case.subject.end),
            )  # fmt: skip
    return None


_LATELY = 366
"""How long (days) after leaving a post somebody may still be named as the one who is followed."""


def _one(case: Case, claim: OfficeClaim, term: Term, who: str) -> Result:
    if term.start is None or term.start.begin is None or term.start.until is None:
        return undecided("the claims don't say when the term began")
    last = term.start.until + _GAP
    known = [(window, other) for other in claim.holders if other.who != term.who for window in _end(other)]
    before = [(window, other) for window, other in known if window.begin is not None and window.begin <= last]
    full = [window.until for window, other in before if not other.mode and window.until is not None]
    latest = max(full, default=0)
    for window, other in before:
        if other.who == who and window.until is not None and window.until >= latest:
            return Result(Outcome.AGREES, "office-holder", claim, other, fact(case, claim, other), "the claims say so")
    between = _between(claim, term, who)
    if between is not None:
        return _other_before(case, claim, term, between)
    after = _afterwards(claim, term, who)
    if after is not None:
        return Result(
            Outcome.CONFLICTS, "office-holder", claim, after, f"{fact(case, claim, term)}; {fact(case, claim, after)}",
            f"{name_of(case, who)} held the post afterwards", wrong=Span(case.subject.start, case.subject.end),
        )  # fmt: skip
    near = [other for window, other in before if window.until is not None and window.until >= term.start.begin - _GAP]
    if len(near) != 1 or near[0].mode or _namesake(case, near[0].who, who):
        return undecided("the claims don't say who held the post before")
    if len(folded(case.subject.text).split()) < 2 and not any(other.who == who for other in claim.holders):
        return undecided("only a part of a name is given, and nothing in the text says whose")
    return _other_before(case, claim, term, near[0])


def _afterwards(claim: OfficeClaim, term: Term, who: str) -> Term | None:
    """The first term of somebody who held the post only after the other one had left it."""
    theirs = [other for other in claim.holders if other.who == who]
    left = term.end.begin if term.end is not None else None
    if not theirs or left is None:
        return None
    late = all(other.start is not None and (other.start.begin or 0) >= left for other in theirs)
    return theirs[0] if late else None


def _other_before(case: Case, claim: OfficeClaim, term: Term, other: Term) -> Result:
    return Result(
        Outcome.CONFLICTS, "office-holder", claim, other,
        f"{fact(case, claim, other)}; {fact(case, claim, term)}",
        f"{name_of(case, other.who)} held the post before", (name_of(case, other.who),),
        wrong=Span(case.subject.start, case.subject.end),
    )  # fmt: skip


def _between(claim: OfficeClaim, term: Term, who: str) -> Term | None:
    """Somebody whose full term lies between the last one before of the person and the successor's."""
    assert term.start is not None and term.start.until is not None
    ends = [end for other in claim.holders if other.who == who for end in _end(other)]
    if not ends:
        return None
    upto = [end for end in ends if end.until is not None and end.until <= term.start.until + _GAP]
    if not upto:
        return None
    last = max(upto, key=lambda end: end.until or 0)
    rows = [
        (end.until or 0, other)
        for other in claim.holders
        if other.who not in (who, term.who) and not other.mode and other.start is not None
        for end in _end(other)
        if (other.start.until or 0) > (last.begin or 0) - _GAP
        and (end.begin or 0) > (last.until or 0)
        and (end.until or 0) <= term.start.until + _GAP
        and (end.until or 0) - (other.start.begin or 0) > _GAP
    ]
    return max(rows, key=lambda row: row[0])[1] if rows else None


def _in_view(case: Case, claim: OfficeClaim, term: Term) -> bool:
    """Whether the text speaks of a post that two people both held: by its title, its body, or the year in which it
    passed from the one to the other."""
    stated = [when for when in case.statement.times if when.how == "stated"]
    before = [end for other in claim.holders if other.who in case.subject.entities for end in _end(other)]
    edges = [*([term.start] if term.start is not None else []), *before]
    if any(when.outer.overlaps(edge.widened(_GAP)) for when in stated for edge in edges):
        return True
    if case.where.stated:
        return True
    text = f" {' '.join(words(case.document.text))} "
    if any(f" {form} " in text for called in _called(claim) for form in forms(called)):
        return True
    told = claim.cls == "head" and case.statement.pattern in ("predecessor", "successor")
    return body_told(case, [of for of in claim.of if told or case.facts.entities[of].type not in PLACES])


def _called(claim: OfficeClaim) -> Iterator[str]:
    yield claim.title
    yield from (called.word for called in claim.also_called)


def under(case: Case, who: str) -> Result:
    """Whether a person held the post while another one was head of the same body: some days must be common."""
    heads = next((ref.entities for ref in case.statement.objects if ref.how == UNDER), ())
    mine = posts_meant(case, who)
    found: Result | None = None
    for head in heads:
        theirs = [
            (claim, term)
            for claim, term in case.offices.by_holder.get(head, ())
            if claim.cls == "head" and any(_one_place(case, claim, one) for one, _ in mine)
        ]
        if not mine or not theirs:
            return undecided("the claims don't know both in such posts")
        for claim, term in mine:
            for _, other in theirs:
                if possible(term).widened(_GAP).overlaps(possible(other)):
                    return Result(
                        Outcome.AGREES, "office-term", claim, term, fact(case, claim, term), "the claims say so"
                    )
        claim, term = mine[-1]
        known = "; ".join([fact(case, claim, term), *(fact(case, one, other) for one, other in theirs)])
        span = next((Span(ref.start, ref.end) for ref in case.statement.objects if ref.how == UNDER), None)
        found = found or Result(
            Outcome.CONFLICTS,
            "office-term",
            claim,
            term,
            known,
            "the two were in office at different times",
            wrong=span,
        )
    return found or undecided("nobody is named under whom it was")


def _one_place(case: Case, head: OfficeClaim, post: OfficeClaim) -> bool:
    """Whether a post is of what the head leads, or of a body in it."""
    return any(of in head.of or set(case.facts.entities[of].within) & set(head.of) for of in post.of)


def _end(term: Term) -> Iterator[Interval]:
    """When a term ended, if the claims give the day or the days between which it did."""
    if term.end is not None and term.end.begin is not None and term.end.until is not None:
        yield term.end


def _namesake(case: Case, known: str, who: str) -> bool:
    """Whether a name that the claims don't know may be another way of writing the true one."""
    if who:
        return False
    said = set(folded(case.subject.text).split())
    return any(said & set(folded(name.text).split()) for name in case.facts.entities[known].names)


def still_to_come(statement: Statement, before: Ref, successor: Ref) -> Statement:
    """That somebody holds, or held last, the post which another one has yet to take."""
    return replace(
        statement, subject=before, mode="preceded", objects=(*statement.objects, as_object(successor)), times=(),
        value=None, modifiers=tuple(dict.fromkeys((*statement.modifiers, COMING))),
    )  # fmt: skip


def as_object(successor: Ref) -> Ref:
    """The successor, attached to the statement about the one before."""
    return Ref(successor.start, successor.end, successor.text, successor.entities, successor.types, FOLLOWED)
