"""A surname with one slip that makes it the surname of somebody else whom the claims know: "Chancellor Olaf Schulz"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts, alternatives
from claimcheck.kinds.entity.compare import nearby
from claimcheck.kinds.entity.index import Known, spelt
from claimcheck.kinds.entity.misnamed import TAKEN_BACK, conflict, held_of, names, posts_beside
from claimcheck.kinds.entity.other_given import ANOTHER_TIME, other_given, surely_holds
from claimcheck.model import Statement, Unmet, Verdict

BORNE = "borne by another"
"""The mode of such a name."""


def borne_by_another(statement: Statement, ids: Sequence[str], known: Known, facts: Facts) -> Verdict | Unmet:
    """A slip only where the title and the country are, at every time that may be meant, those of one with this given
    name, and nobody else's: two given names beside one surname are two people otherwise, or one with a wrong one."""
    assert statement.value is not None
    who = alternatives([facts.entities[id].name for id in ids], 4)
    if (TAKEN_BACK | ANOTHER_TIME) & set(statement.modifiers):
        return Unmet(f"the words beside the name change what the title says: it need not be {who}")
    if not all(owner.entities for owner in statement.objects):
        return Unmet(f"the claims don't know of what the post is: it need not be {who}")
    found = nearby(spelt(statement.value.text), known, held_of(facts).latin, borne=True)
    meant = [
        form for form, _ in found
        if any(surely_holds(post, statement, facts) for post in posts_beside(form.entity, statement, facts))
    ]  # fmt: skip
    if not meant:
        return other_given(statement, ids, known, facts)
    if len({form.entity for form in meant}) > 1:
        return Unmet(f"it may be {alternatives(names(meant, facts))}")
    return conflict(meant, statement, "one word of the name is misspelt; the title is theirs", facts)
