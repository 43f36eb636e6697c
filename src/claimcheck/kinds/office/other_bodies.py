"""Whether a bare title may be of another body than the one that the claims speak of: "Governor Carney was seen in
Threadneedle Street.  The Bank of England held rates" is not told of the bank that he led before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.kinds.office.case import Case
from claimcheck.lazy import Pattern
from claimcheck.model import Entity

_BEHIND = 320
"""Characters behind and before a statement in which the body may be named."""
_BEFORE = 200
_OF = Pattern(r"(?P<sort>[A-Z]\w+) of (?:the )?[A-Z]")


def another_named(case: Case) -> bool:
    """Whether the body of that sort that the text names nearest is none that the claims have this post of."""
    said, text = case.statement, case.document.text
    own = [case.facts.entities[id] for claim in case.claims for id in claim.of if id in case.facts.entities]
    ids, types = {one.id for one in own}, {one.type for one in own}
    low, high = max(0, said.start - _BEFORE), said.end + _BEHIND
    around = text[low:high]
    ours = [at for one in own for at in _named(one, around)]
    others = [
        at
        for one in case.facts.entities.values()
        if one.type in types and one.id not in ids
        for at in _named(one, around)
    ]
    others.extend(at for at in _likenesses(own, around) if at not in ours)
    here = said.start - low
    return bool(others) and min(abs(at - here) for at in others) < min((abs(at - here) for at in ours), default=high)


def _named(one: Entity, text: str) -> Iterator[int]:
    """Where a text names an entity, by a name that can stand for it alone."""
    for name in one.names:
        if not name.short:
            yield from (found.start() for found in re.finditer(rf"\b{re.escape(name.text)}\b", text))


def _likenesses(own: list[Entity], text: str) -> Iterator[int]:
    """Where a text has a name of the same make: another "Bank of ..."."""
    sorts = {found["sort"] for one in own for name in one.names if (found := _OF.search(name.text))}
    return (found.start() for found in _OF.finditer(text) if found["sort"] in sorts)
