""" "Tarn Mills was sold.  Vess Shipyard lost money.  Oster, who ran the company until 2006": which one, if she ran
both?"""

from __future__ import annotations

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.model import Predication, Ref
from claimcheck.text.described import AT_HAND
from claimcheck.text.scene import Scene


def without_doubtful(predication: Predication, scene: Scene, facts: Facts) -> Predication:
    """The predication without a body that "the company" may stand for, if the text names another one of which the same
    person held a post."""
    held = facts.held("office").by_holder
    posts = [claim.of for who in predication.subject.entities for claim, _ in held.get(who, ())]

    def doubtful(owner: Ref) -> bool:
        if not owner.entities or owner.text.casefold().rpartition(" ")[2] not in AT_HAND:
            return False
        others = {of for bodies in posts for of in bodies if of in scene.full} - {*owner.entities}
        return any(facts.entities[id].type in owner.types for id in others)

    owners = tuple(replace(one, entities=(), types=()) if doubtful(one) else one for one in predication.owners)
    return predication if owners == predication.owners else replace(predication, owners=owners)
