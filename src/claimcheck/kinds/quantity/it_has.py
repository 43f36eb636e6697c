"""What "It has 900 seats" is said of where the sentence before names but one thing that has seats, wherever in it:
"Steam drifted out of the Winter Gardens. It has 900 seats"."""

from __future__ import annotations

from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.nouns import Noun
from claimcheck.kinds.quantity.owners import Owners
from claimcheck.model import Ref
from claimcheck.text.called_so import SHIPS
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words
from claimcheck.text.told_of import THINGS
from claimcheck.text.words import COPULA_ADVERBS

_PARTS = frozenset(
    listed(
        "seat place storey story floor arch pier pillar column span deck mast tower spire step bell lane runway "
        "platform gate lift escalator room bedroom bed cabin berth window pipe turbine screen stage tier box engine "
        "funnel gun track carriage dome minaret aisle nave balcony rank stall"
    )
)
"""Nouns for what a building, a ship or the like has, and hardly anything else."""
_WITH_PARTS = (
    THINGS
    | SHIPS
    | frozenset(
        listed(
            "hall room chamber auditorium foyer studio club nightclub venue stand terrace gallery balcony theatre "
            "theater bus coach train carriage car van lorry truck jet jumbo plane airliner tram taxi cab boat table "
            "bench sofa chair organ piano clock staircase stairs tent marquee circus block flat apartment villa "
            "mansion cottage parliament senate congress assembly"
        )
    )
)
"""Nouns for what may have such parts."""


def it_has(own: Owners, verb: int, noun: Noun) -> Ref | None:
    """What "it" before a verb of having stands for, if it opens its sentence."""
    at = verb - 1
    while at > 0 and own.norm(at) in COPULA_ADVERBS:
        at -= 1
    if own.norm(at) != "it" or own.norm(verb) not in vocab.HAS | vocab.HAD:
        return None
    if any(own.norm(k) not in ("and", "but", "yet") and own.sort(k) != "mark" for k in range(at)):
        return None
    counted = {key.split(":", 1)[1].rsplit(" ", 1)[-1] for key in noun.keys}
    before = own.named.before(own.scene)
    if before is None or not counted <= _PARTS or own.scene.quotations:
        return None
    there = [thing for thing in own.named.things if before.start <= thing.start < before.end]
    meant = {thing.ref.entities for thing in there}
    if len(meant) != 1 or len(ids := there[-1].ref.entities) != 1:
        return None
    if not all(ids[0] in own.counted.owners.get(key, ()) for key in noun.keys):
        return None
    thing = there[-1].ref
    told = own.scene.text[before.start : thing.start], own.scene.text[thing.end : before.end]
    rivals = {word for side in told for word in words(side)}
    return None if any(word in _WITH_PARTS or word.removesuffix("s") in _WITH_PARTS for word in rivals) else thing
