"""Which body "the group" is where a text names several: the one that the sentence before begins with, if whoever is
said to have run it held a post there: "Tarn Mills lost money. Moe, who ran the group until 2005,"."""

from __future__ import annotations

import re

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.lazy import Pattern
from claimcheck.model import Predication, Ref
from claimcheck.text.described import SORTS, just_named
from claimcheck.text.scene import Scene

_REACH = 400
"""How many characters back the name may stand."""
_BEGINS = Pattern(r"(?:\A|\n|[.!?][\"”’)]?\s)\s*(?:[Tt]he )?\Z")
"""What stands before a name that begins a sentence."""
_ANOTHER = Pattern(r"\s+(?:that|which|of|called|named|behind|whose|where|then|of which|he|she|they|his|her)\b")
"""Behind the noun, what tells which one it is."""
_THE = Pattern(r"\b(?:the|their|his|her)\s+\Z", re.IGNORECASE)


def with_their_own(predication: Predication, scene: Scene, facts: Facts) -> Predication:
    """The predication with the body for "the group", where there is no doubt of it."""
    at = _noun(predication, scene)
    if at is None or len(predication.subject.entities) != 1:
        return predication
    owner = predication.owners[at]
    sorts = SORTS[owner.text]
    posts = facts.held("office").by_holder.get(predication.subject.entities[0], ())
    mine = {of for claim, _ in posts for of in claim.of if of in scene.full and facts.entities[of].type in sorts}
    near = [id for id in mine if _leads(id, owner.start, scene, facts)]
    if len(mine) != 1 or len(near) != 1:
        return predication
    others = [id for id in scene.full if id not in near and facts.entities[id].type in sorts]
    named = _last(near[0], owner.start, scene, facts)
    if any(_last(id, owner.start, scene, facts) >= named for id in others):
        return predication
    if not just_named(near, scene, owner.start, facts.entities, predication.subject):
        return predication
    body = replace(owner, entities=(near[0],), types=(facts.entities[near[0]].type,))
    modifiers = tuple(one for one in predication.modifiers if one != "complement" or owner.how != "of")
    owners = (*predication.owners[:at], body, *predication.owners[at + 1 :])
    return replace(predication, owners=owners, modifiers=modifiers)


def _noun(predication: Predication, scene: Scene) -> int | None:
    """Which of the owners is such a noun with "the" that nobody has made out, if it is the only one."""
    owners = predication.owners
    found = [at for at, owner in enumerate(owners) if owner.text in SORTS]
    if len(found) != 1 or any(owner.entities for owner in owners):
        return None
    owner: Ref = owners[found[0]]
    before = scene.text[max(0, owner.start - 8) : owner.start + (4 if owner.text.startswith("the ") else 0)]
    said = _THE.search(before) is not None and _ANOTHER.match(scene.text, owner.end) is None
    return found[0] if said else None


def _last(id: str, at: int, scene: Scene, facts: Facts) -> int:
    """Where the name of an entity stands last before an offset; -1 if nowhere near."""
    since = max(0, at - _REACH)
    names = [name.text for name in facts.entities[id].names if name.text[:1].isupper()]
    return max((scene.text.rfind(name, since, at) for name in names), default=-1)


def _leads(id: str, at: int, scene: Scene, facts: Facts) -> bool:
    """Whether the last sentence in the paragraph that has the name of a body begins with it."""
    named = _last(id, at, scene, facts)
    if named < 0 or "\n\n" in scene.text[named:at]:
        return False
    return _BEGINS.search(scene.text, max(0, named - 12), named) is not None
