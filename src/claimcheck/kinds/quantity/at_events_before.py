"""How many there were at the contest that the sentence before has named: "It was watched by 84,490 spectators", "The
tournament produced 145 goals"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.quantity.amounts import amounts
from claimcheck.kinds.quantity.at_events import TAKES_ALL
from claimcheck.kinds.quantity.context import Named, ref_of
from claimcheck.kinds.quantity.event_before import may_take_up, one_alone, only_it, opens
from claimcheck.kinds.quantity.index import Counted
from claimcheck.kinds.quantity.owners import Amount
from claimcheck.kinds.quantity.sole import brings_in
from claimcheck.model import Entity
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, norm
from claimcheck.text.times.words import listed
from claimcheck.text.told_of import put
from claimcheck.text.words import BE, COPULA_ADVERBS

_TOURNAMENT = "tournament competition"
_ALSO_CALLED = {
    "final": "match game decider", "cup": _TOURNAMENT, "championship": _TOURNAMENT, "championships": _TOURNAMENT,
    "euro": _TOURNAMENT, "open": _TOURNAMENT, "trophy": _TOURNAMENT, "olympics": "games", "prix": "race",
    "marathon": "race", "derby": "match game race", "festival": "event", "concert": "show event",
}  # fmt: skip
"""What else a contest or a show may be called, by the last word of its name."""
_RIVALS = frozenset(_ALSO_CALLED) | frozenset(
    listed(
        "match matches game games tournament tournaments competition competitions contest contests race races show "
        "shows event events season seasons league leagues final finals semifinal semi-final cups qualifier qualifiers "
        "replay edition editions series ceremony ceremonies parade parades film movie documentary broadcast episode "
        "play opera musical festival festivals concert concerts gig tour fixture friendly rally exhibition fair "
        "conference summit trial stadium arena ground team side club "
        "programme program channel station video clip stream"
    )
)
"""Nouns for what may have been watched, or have brought so many, as well."""


def of_the_event_before(
    scenes: Sequence[Scene], at: int, counted: Counted, named: Named, entities: Mapping[str, Entity]
) -> Iterator[Amount]:
    """The amounts of a sentence that tell of the one contest of the sentence before."""
    earlier, scene = scenes[at - 1], scenes[at]
    if scene.norms.isdisjoint(TAKES_ALL) or not may_take_up(earlier, scene):
        return
    there = [k for k in earlier.there.sorts.get("subject", ()) if _an_event(earlier.cells[k])]
    if len(there) != 1 or any(time.kind == "date" for time in scene.times):
        return
    name = there[0]
    known = frozenset(ref_of(earlier.cells[name]).entities)  # type: ignore[union-attr]
    event = range(name - (norm(earlier.cells, name - 1) == "the"), name + 1)
    if len(known) != 1 or not one_alone(earlier, event, known, _RIVALS):
        return
    nouns = _nouns(entities[next(iter(known))])
    place = _takes_up(earlier, scene, event, nouns)
    if place is None:
        return
    reading = put(replace(scene, cells=(*scene.cells[: place.start], *scene.cells[place.stop - 1 :])), place.start,
                  earlier.cells[name])  # fmt: skip
    for amount in amounts(reading, counted, named):
        if amount.construction == "event" and {*amount.owner.entities} == known:
            yield amount


def _an_event(cell: Cell) -> bool:
    return "known" in cell.tags and "event" in cell.tags


def _nouns(entity: Entity) -> frozenset[str]:
    """What an event may be called behind its name."""
    heads = {name.text.casefold().split()[-1] for name in entity.names if " " in name.text}
    return frozenset(heads | {other for head in heads for other in listed(_ALSO_CALLED.get(head, ""))})


def _takes_up(earlier: Scene, scene: Scene, event: range, nouns: frozenset[str]) -> range | None:
    """The cells of "it", or of "the tournament", that open a sentence and stand for the event of the one before."""
    cells = scene.cells
    at = next((k for k, cell in enumerate(cells) if cell.norm in ("it", "the")), len(cells))
    if not opens(cells, at):
        return None
    found = range(at, at + 1 + (norm(cells, at) == "the"))
    verb = found.stop
    while norm(cells, verb) in BE | COPULA_ADVERBS:
        verb += 1
    if norm(cells, verb) not in TAKES_ALL:
        return None
    if len(found) == 1:
        return found if norm(cells, at) == "it" and only_it(earlier.cells, event, _RIVALS) else None
    noun = cells[at + 1].norm
    told = scene.text[: scene.sentence.end]
    return found if noun in nouns and not brings_in(told, nouns | _EDITIONS) else None


_EDITIONS = frozenset(listed("final tournament edition match game race cup"))
