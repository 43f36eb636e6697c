"""What a sentence is about when it tells of victims, votes or games: the event, where, when, and how sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.kinds.quantity.context import ref_of
from claimcheck.model import Ref, TimeRef
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words
from claimcheck.text.words import DIRECTIONS

_SORTS = {
    "earthquake": "earthquake earthquakes quake quakes tremor tremors temblor",
    "flood": "flood floods flooding floodwaters",
    "storm": "storm storms hurricane typhoon cyclone tornado tornadoes gale",
    "landslide": "landslide landslides mudslide mudslides",
    "avalanche": "avalanche avalanches",
    "eruption": "eruption eruptions",
    "fire": "fire fires blaze wildfire wildfires inferno",
    "explosion": "explosion explosions blast blasts",
    "bombing": "bombing bombings bomb",
    "attack": "attack attacks shooting shootings stabbing ambush raid massacre gunman gunmen",
    "strike": "airstrike airstrikes strike strikes shelling missile missiles bombardment",
    "crash": "crash crashes collision accident derailment pileup",
    "sinking": "shipwreck sinking capsizing capsized sank",
    "crush": "stampede crush",
    "collapse": "collapse collapsed",
    "unrest": "riot riots clashes protest protests unrest",
    "outbreak": "outbreak epidemic",
    "heatwave": "heatwave heat",
}
EVENTS: dict[str, str] = {word: sort for sort, forms in _SORTS.items() for word in listed(forms)}
"""Words for an event, and the sort that those have in common which may be one and the same."""
PLACED = frozenset(listed("in at near off outside around on across of from"))
_WITHIN = DIRECTIONS | frozenset(listed("the southeastern southwestern northeastern northwestern downtown"))
_WHOLE = frozenset(listed("city town village capital port island state province country people republic"))
"""Nouns that are the place they stand before: "the city of Izmir"; after any other one a part of it is meant."""
UPDATES = frozenset(
    listed(
        "rose risen rises rise rising climbed climbs revised earlier previously previous initial initially updated "
        "update now new latest feared fears expected could might may jumped grown mounting preliminary provisional "
        "raised raising reached more another further additional estimated estimates believed least far all total "
        "altogether overall combined"
    )
)
"""Words by which a figure is one of several that were right in their turn."""
SEVERAL = frozenset(listed("second another two twin series aftershock aftershocks separate both similar previous"))


@dataclass(frozen=True, slots=True)
class Happening:
    """`event` is a sort of `EVENTS` or a word for a vote or game, `places` the places (folded), the nearest to the
    figure first, without those that they lie in; `names` what the event is called; `times` the days told of."""

    event: str
    places: tuple[str, ...]
    refs: tuple[Ref, ...]
    names: tuple[str, ...]
    times: tuple[TimeRef, ...]
    several: bool
    plural: bool


def happening(scene: Scene, at: int) -> Happening:
    """What is told around a cell."""
    events = [(abs(i - at), cell.norm) for i, cell in enumerate(scene.cells) if cell.norm in EVENTS]
    events += [
        (abs(i - at), word)
        for i, cell in enumerate(scene.cells)
        if ref_of(cell) is not None
        for word in cell.norm.split()
        if word in EVENTS
    ]
    nearest = min(events, default=(0, ""))[1]
    sorts = {EVENTS[word] for _, word in events}
    refs = _places(scene.cells, at)
    norms = {token.norm for token in scene.tokens if token.shape == "lower"}
    return Happening(
        EVENTS.get(nearest, ""),
        tuple(dict.fromkeys(folded(ref) for ref in refs)),
        tuple(refs),
        tuple(_called(scene.cells)),
        tuple(time for time in scene.times if time.kind in ("date", "range") and time.inner.begin is not None),
        bool(norms & SEVERAL) or len(sorts) > 1,
        nearest.endswith("s"),
    )


def folded(ref: Ref) -> str:
    """A name as it is compared: its entity, else its folded words."""
    return ref.entities[0] if ref.entities else " ".join(words(ref.text))


def _places(cells: Sequence[Cell], at: int) -> list[Ref]:
    """The places of a sentence, the nearest behind a cell first; what a place lies in ("Izmir, Turkey") is left out."""
    found: list[tuple[int, Ref]] = []
    last = -2
    for i, cell in enumerate(cells):
        ref = ref_of(cell)
        if ref is None or "person" in cell.tags or cell.sort == "adjective":
            continue
        owns = i + 1 < len(cells) and cells[i + 1].sort == "possessive"
        container = i - last == 2 and cells[i - 1].norm == "," and bool(found)
        last = i
        if owns or container or any(word in EVENTS for word in cell.norm.split()):
            continue
        at_before = i - 1
        part = ""
        while at_before > 0 and cells[at_before].norm in _WITHIN:
            part = part or ("" if cells[at_before].norm == "the" else cells[at_before].norm)
            at_before -= 1
        before = cells[at_before].norm if at_before >= 0 else ""
        if (
            before == "of"
            and at_before > 0
            and cells[at_before - 1].norm not in _WHOLE
            and cells[at_before - 1].norm not in EVENTS
        ):
            part = part or cells[at_before - 1].norm
        if before in PLACED or "somewhere" in cell.tags or (i + 1 < len(cells) and cells[i + 1].norm in EVENTS):
            if part or before in ("near", "outside", "off"):
                ref = Ref(ref.start, ref.end, f"{part or before} {ref.text}")
            found.append((i - at if i > at else 1000 + at - i, ref))
    return [ref for _, ref in sorted(found, key=lambda pair: pair[0])]


def _called(cells: Sequence[Cell]) -> list[str]:
    """Names of events: "Hurricane Ida", "Storm Xynthia"."""
    found = []
    for cell in cells:
        if ref_of(cell) is not None:
            parts = cell.norm.split()
            if len(parts) > 1 and any(part in EVENTS for part in parts):
                found.append(" ".join(part for part in parts if part not in EVENTS))
    return found
