"""What the judging of offices looks up: by holder, and which titles are the highest of their sort."""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.kind import Facts
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.titles import folded, forms
from claimcheck.model import Term
from claimcheck.text.words import BOSSES


@frozen
class Offices:
    """`by_holder`: the posts of a person with their terms.  `heads`: folded titles of the class `head`.
    `wrong`: folded wrong words to the claims that list them.  `leaders`: words for any head, `bosses` those of them
    that a state's has not.  `states`: heads that only a state has.  `tops`: titles of the highest post of a body."""

    by_holder: dict[str, tuple[tuple[OfficeClaim, Term], ...]]
    heads: frozenset[str]
    wrong: dict[str, tuple[OfficeClaim, ...]]
    leaders: frozenset[str]
    bosses: frozenset[str]
    states: frozenset[str]
    tops: frozenset[str]


def held(facts: Facts) -> Offices:
    """Made once for a book."""
    by_holder: dict[str, list[tuple[OfficeClaim, Term]]] = {}
    wrong: dict[str, list[OfficeClaim]] = {}
    heads = {folded(title) for title in facts.words("office", "heads")}
    for claim in facts.claims("office"):
        assert isinstance(claim, OfficeClaim)
        for term in claim.holders:
            by_holder.setdefault(term.who, []).append((claim, term))
        for word in claim.wrong:
            for form in forms(word):
                wrong.setdefault(form, []).append(claim)
        if claim.cls == "head":
            heads.update(forms(claim.title))
    bosses = frozenset(BOSSES)
    return Offices(
        {who: tuple(posts) for who, posts in by_holder.items()},
        frozenset(heads - bosses),
        {word: tuple(claims) for word, claims in wrong.items()},
        frozenset(folded(title) for title in facts.words("office", "leaders")) | bosses,
        bosses,
        frozenset(form for title in facts.words("office", "states") for form in forms(title)),
        frozenset(form for title in facts.words("office", "tops") for form in forms(title)) - bosses,
    )
