"""Posts that states and bodies hold in their turn: "Greece holds the presidency", "Kenya is chair of the league"."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.model import Predication, Statement
from claimcheck.text.described import LANDS
from claimcheck.text.scene import Scene

_ROTATING = frozenset(
    ["president", "vice president", "co president", "chair", "co chair", "vice chair", "chairman", "chairwoman",
     "chairperson", "vice chairman", "leader", "head", "secretary", "spokesman", "spokesperson", "deputy"]
)  # fmt: skip
"""Posts that go round the members of a body, each of which is a state, a town or a firm."""


_BODIES = ("alliance", "organisation", "body", "agency", "council", "party", "event")
"""Types of what has members that may hold its posts in turn."""


def in_turn(said: Statement, predication: Predication, scene: Scene, facts: Facts) -> bool:
    """Whether what is no person may hold a post: one that rotates, is not said to be of a state or a firm, and is not
    told of like a person ("who succeeded Y")."""
    subject = predication.subject
    if "person" in subject.types or not subject.types or "after a person" in said.modifiers:
        return False
    if not all(key.removeprefix("office:") in _ROTATING for key in said.keys):
        return False
    if any(cell.norm == "who" and subject.end <= cell.start < predication.phrase.start for cell in scene.cells):
        return False
    owners = [id for owner in said.objects for id in owner.entities]
    if not owners:
        return not any(owner.text.lower() in LANDS | {"state", "company"} for owner in said.objects)
    return any(facts.entities[id].type in _BODIES for id in owners)
