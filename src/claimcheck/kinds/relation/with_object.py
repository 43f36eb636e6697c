"""Phrases that name what was done to a thing beside who did it: "scorer of the only goal" of a final is who "scored the
only goal of the final", "author of the foreword" of a book who "wrote the foreword to the book"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.relation.acts import Acts, Side, listed, verbs
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.text.tokens import words

_LINKS = ("of", "in", "for", "to", "at")


def with_objects(acts: Acts, facts: Facts, lists: Mapping[str, Mapping[str, object]]) -> None:
    """Adds the verbs of such phrases, each an act of its own."""
    for claim in facts.claims("relation"):
        assert isinstance(claim, RelationClaim)
        for phrase in claim.phrase if claim.of else ():
            head, of, what = phrase.partition(" of ")
            if of and what.islower():
                for row in lists.values():
                    if head in listed(row, "agent"):
                        _add(acts, claim, row, f"{head} of {what}", words(what))


def _add(acts: Acts, claim: RelationClaim, row: Mapping[str, object], act: str, what: Sequence[str]) -> None:
    told = Acts()
    verbs(told, act, row)
    for id in claim.of:
        acts.of.setdefault(id, []).append(Side(act, True, claim))
    for said, own in told.verbs.items():
        for one in own:
            for link in _LINKS if not one.passive else ():
                acts.verbs.setdefault((*said, *what, link), []).append(replace(one, act=act))
