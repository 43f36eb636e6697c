"""Who came next in a post, where the text names somebody who never held it: "X was succeeded as president by Y"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.kinds.office.case import COMING, FOLLOWED, NEWCOMER, POST, UNNAMED_FOLLOWER, Case, Result
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.phrasing import fact, name_of
from claimcheck.kinds.office.titles import folded
from claimcheck.kinds.office.where import exactly, matches
from claimcheck.model import Outcome, Ref, Span, Term
from claimcheck.text.tokens import words

_UNSURE = (COMING, NEWCOMER, UNNAMED_FOLLOWER)


def wrong_follower(case: Case, who: str) -> Result | None:
    """The conflict of a successor without a term of the post, if whoever did follow took over on the very day on which
    each term of the person ended; None if the claims leave a gap, or the text does not name post and successor."""
    successor = next((ref for ref in case.statement.objects if ref.how == FOLLOWED), None)
    if case.title == POST or successor is None or not who:
        return None
    if not any(case.facts.entities[id].type == "person" for id in successor.entities):
        return None
    if any(modifier in case.statement.modifiers for modifier in _UNSURE) or len(folded(successor.text).split()) < 2:
        return None
    found: Result | None = None
    meant = [claim for claim in case.claims if claim.exists and matches(case, claim)]
    if any(term.who in successor.entities for claim in meant for term in claim.holders):
        return None
    for claim in meant:
        mine = [term for term in claim.holders if term.who == who and not term.mode]
        if not mine or not claim.exclusive or (case.where.stated and not exactly(case, claim)):
            continue
        if not (case.where.stated or claim.cls == "head" or body_told(case, claim.of)):
            return None
        for term in mine:
            following = list(_next(claim, term)) or list(_after_a_gap(case, claim, term, successor))
            if len(following) != 1 or _named_alike(case, following[0].who, successor):
                return None
            name = name_of(case, following[0].who)
            found = found or Result(
                Outcome.CONFLICTS, "office-holder", claim, following[0],
                f"{fact(case, claim, term)}; {fact(case, claim, following[0])}",
                f"{name} held the post next", (name,), wrong=Span(successor.start, successor.end),
            )  # fmt: skip
    return found


def _next(claim: OfficeClaim, term: Term) -> Iterator[Term]:
    """The full holders whose terms began on the day on which a term ended, or on the day after."""
    end = term.end
    if end is None or end.begin is None or end.until is None or end.until > end.begin + 1:
        return
    for other in claim.holders:
        start = other.start
        if other.who == term.who or other.mode or start is None or start.begin is None or start.until is None:
            continue
        if end.begin <= start.begin <= end.until and start.until == start.begin + 1:
            yield other


def _after_a_gap(case: Case, claim: OfficeClaim, term: Term, successor: Ref) -> Iterator[Term]:
    """The next full holder, where the post was empty for some months, in which the one who is said to have followed
    held a post of that title of something else."""
    end = term.end
    if end is None or end.until is None or not successor.entities:
        return
    later = [
        (other.start.begin, other)
        for other in claim.holders
        if other.start is not None and other.start.begin is not None and other.start.begin >= end.until
    ]
    if not later:
        return
    begin, other = min(later, key=lambda pair: pair[0])
    if begin - end.until > _VACANT or other.mode or other.who == term.who:
        return
    from claimcheck.kinds.office.began_then import bound_elsewhere  # rarely needed, and start-up time counts

    if all(bound_elsewhere(case, who, claim, other) for who in successor.entities):
        yield other


_VACANT = 120
"""Days for which a post may be empty between two holders."""


def body_told(case: Case, bodies: Iterable[str]) -> bool:
    """Whether the text names one of the bodies, or has its adjective."""
    text = f" {' '.join(words(case.document.text))} "
    entities = [case.facts.entities[body] for body in bodies]
    called = [name.text for body in entities for name in body.names] + [
        one for body in entities for one in body.adjectives
    ]
    return any(f" {' '.join(words(one))} " in text for one in called)


def _named_alike(case: Case, known: str, successor: Ref) -> bool:
    """Whether the name that the text gives shares a word with the true one, and may be another way to write it."""
    said = set(folded(successor.text).split())
    return any(said & set(folded(name.text).split()) for name in case.facts.entities[known].names)
