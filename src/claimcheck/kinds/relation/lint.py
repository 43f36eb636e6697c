"""What can be said of relation claims beside each other: contradictions, and bearers outside their lives."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims import terms
from claimcheck.claims.clash import counts, fault, where
from claimcheck.errors import Fault
from claimcheck.interval import show
from claimcheck.kind import Facts
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.kinds.relation.wordings import key
from claimcheck.model import Term

_Phrase = tuple[str, frozenset[str]]


def _relations(facts: Facts) -> Iterator[RelationClaim]:
    for claim in facts.claims("relation"):
        assert isinstance(claim, RelationClaim)
        yield claim


def errors(facts: Facts) -> Iterator[Fault]:
    """A bearer that another claim, or the same one, says to be none; one more beside a claim that is `closed`."""
    bearers: dict[_Phrase, list[tuple[RelationClaim, Term]]] = {}
    for claim in _relations(facts):
        if counts(claim):
            for phrase in _phrases(claim):
                bearers.setdefault(phrase, []).extend((claim, term) for term in claim.holders)
    for claim in _relations(facts):
        if counts(claim):
            told: set[tuple[str, str]] = set()
            for phrase in _phrases(claim):
                for other, term in bearers[phrase]:
                    if (other.id, term.who) not in told:
                        found = list(_against(claim, other, term, phrase[0].partition(":")[2]))
                        told.update((other.id, term.who) for _ in found)
                        yield from found


def _phrases(claim: RelationClaim) -> list[_Phrase]:
    return list(dict.fromkeys((key(phrase), frozenset(claim.of)) for phrase in claim.phrase))


def _against(claim: RelationClaim, other: RelationClaim, term: Term, phrase: str) -> Iterator[Fault]:
    """What a claim says against a bearer of another one."""
    if term.who in claim.is_not:
        yield fault(
            term.place,
            f'"{other.id}" says that "{term.who}" is “{phrase}”, and "{claim.id}" ({where(claim.place)}) has it under '
            "`is_not`: take it out of one of the two",
        )
        return
    if not claim.closed or other.id == claim.id:
        return
    days = terms.sure(term.start, term.end, other.checked)
    if days is None or any(one.who == term.who for one in claim.holders):
        return
    yield fault(
        term.place,
        f'"{other.id}" says that "{term.who}" is “{phrase}”, and "{claim.id}" ({where(claim.place)}) lists all who are '
        "(`closed`) without it: add it there, or leave `closed` out",
    )


def hints(facts: Facts) -> Iterator[Fault]:
    """Bearers that were not there yet, or not any more."""
    for claim in _relations(facts):
        for term in claim.holders:
            entity = facts.entities[term.who]
            begun, ended = entity.born or entity.founded, entity.died or entity.closed
            if terms.backwards(begun, term.start):
                assert begun is not None
                yield fault(
                    term.place, f'"{claim.id}": the term of "{term.who}" begins before it was there ({show(begun)})'
                )
            elif term.start is not None and ended is not None and terms.backwards(term.start, ended):
                yield fault(term.place, f'"{claim.id}": the term of "{term.who}" begins after its end ({show(ended)})')
