"""What a sentence is about when it tells of victims, votes or games: the event, where, when, and how sure."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.model import NumberRef, Ref, TimeRef
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words
from claimcheck.text.words import BE, DETERMINERS, DIRECTIONS, FUNCTION_CAPS, PREPOSITIONS

_SORTS = {
    "earthquake": "earthquake earthquakes quake quakes tremor tremors temblor",
    "flood": "flood floods flooding floodwaters",
    "storm": "storm storms hurricane typhoon cyclone tornado tornadoes gale",
    "landslide": "landslide landslides mudslide mudslides",
    "avalanche": "avalanche avalanches",
    "eruption": "eruption eruptions",
    "fire": "fire fires blaze wildfire wildfires inferno",
    "explosion": "explosion explosions blast blasts exploded explodes detonated",
    "bombing": "bombing bombings bomb",
    "attack": "attack attacks shooting shootings stabbing ambush raid massacre gunman gunmen",
    "strike": "airstrike airstrikes strike strikes shelling missile missiles bombardment",
    "crash": "crash crashes crashed collision collided collides accident derailment derailed pileup",
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
_LINK = 6
"""Cells between a place and what it lies in: "in the Indian state of Odisha"."""
UPDATES = frozenset(
    listed(
        "rose risen rises rise rising climbed climbs revised earlier previously previous initial initially updated "
        "update now new latest feared fears expected could might may jumped grown mounting preliminary provisional "
        "raised raising reached more another further additional estimated estimates believed least far all total "
        "altogether overall combined missing"
    )
)
"""Words by which a figure is one of several that were right in their turn."""
NEARBY = frozenset(listed("all now new more another further far rise rises rising reached total missing"))
"""Those of them that say so only close to the figure: "the curtain was due to rise"."""
_SEVERAL = frozenset(listed("another twin series aftershock aftershocks separate similar previous"))
_RANKS = frozenset(
    listed("city town largest biggest busiest oldest longest highest tallest most worst deadliest floor storey story "
           "day week month year term time half world division home class language hand - -largest -biggest")
)  # fmt: skip
"""Words behind "second" by which it is no second event: "Serbia's second city", "the second-largest mine"."""


_SITES = frozenset(
    listed("cities towns villages places sites districts provinces states countries regions suburbs areas mines camps")
)
_MOVES = frozenset(
    listed("led prompted forced pushed made moved drove caused shocked stunned angered united divided told leads "
           "leading prompting forcing pushing making moving driving causing shocking stunning saddened left leaving "
           "brought")
)  # fmt: skip
"""Verbs that are done to a land and do not say where something happened."""
_WHO = frozenset(["who", "whom", "them"])
"""Words behind victims by which a place is where they came from."""
_JOINS = frozenset(listed("and but while whereas"))
_STAND_FOR = frozenset(listed("one another others"))
"""Words for an event of the sort that the clause before tells of."""
_BEFALLS = frozenset(["explosion", "crash", "sinking", "collapse", "fire"])
_RANKED = frozenset(listed("worst deadliest biggest largest heaviest bloodiest first most costliest"))
"""Words with which "since 1945" says of what time it is the worst, and not when it was."""
_SHORT = 4
"""Cells from the start of a sentence within which a time is of all its clauses."""


@frozen
class Happening:
    """`event` is a sort of `EVENTS` or a word for a vote or game, `places` the places (folded), the nearest to the
    figure first, without those that they lie in, which are `within`; `names` what the event is called; `times` the
    days told of; `thing` what crashed, sank, burnt."""

    event: str
    places: tuple[str, ...]
    refs: tuple[Ref, ...]
    names: tuple[str, ...]
    times: tuple[TimeRef, ...]
    several: bool
    plural: bool
    within: tuple[str, ...] = ()
    thing: str = ""


def happening(scene: Scene, at: int) -> Happening:
    """What is told around a cell: in its clause, and where that is silent, in the clauses before it."""
    cells = scene.cells
    edges = _clauses(cells)
    own = max(i for i, edge in enumerate(edges) if edge <= at)
    first, last = edges[own], edges[own + 1] if own + 1 < len(edges) else len(cells)
    events = _events(cells)
    nearest = _nearest(events, first, last, at)
    new = bool(nearest)
    for i in range(own - 1, -1, -1):
        nearest = nearest or _nearest(events, edges[i], edges[i + 1], at)
    nearest = nearest or _definite(cells, events, last)
    refs, around = _places(cells, first, last, at)
    times = _times(scene, first, last)
    stands_for = any(cell.norm in _STAND_FOR for cell in cells[first : first + 3]) and own > 0
    for i in range(own - 1, -1, -1):
        if new or stands_for:
            break
        if not refs:
            refs, around = _places(cells, edges[i], edges[i + 1], at)
        times = times or _times(scene, edges[i], edges[i + 1])
    norms = {token.norm for token in scene.tokens if token.shape == "lower"}
    return Happening(
        EVENTS.get(nearest, ""),
        tuple(dict.fromkeys(folded(ref) for ref in refs)),
        tuple(refs),
        tuple(_called(cells[first:last])),
        times or _times(scene, 0, min(_SHORT, edges[1] if len(edges) > 1 else _SHORT)),
        bool(norms & _SEVERAL)
        or _second(scene)
        or _two(cells)
        or _both(cells)
        or len({EVENTS[word] for _, word in events}) > 1,
        nearest.endswith("s"),
        tuple(dict.fromkeys(folded(ref) for ref in around)),
        _thing(cells, events, nearest),
    )


def _second(scene: Scene) -> bool:
    """Whether "second" may be said of an event: "a second blast", and not "its second city"."""
    tokens = scene.tokens
    return any(
        token.norm == "second" and token.shape == "lower" and not (tokens[at + 1 :] and tokens[at + 1].norm in _RANKS)
        for at, token in enumerate(tokens)
    )


def _two(cells: Sequence[Cell]) -> bool:
    """Whether "two" is said of anything that may be an event, and not of what is counted: "all but two of them"."""
    return any(
        (cell.norm == "two" or (isinstance(cell.what, NumberRef) and cell.what.text == "two"))
        and any(other.norm in EVENTS or other.norm in _SITES for other in cells[i + 1 : i + 4])
        for i, cell in enumerate(cells)
    )


def _both(cells: Sequence[Cell]) -> bool:
    """Whether "both" is said of events."""
    return any(
        cell.norm == "both" and any(other.norm in EVENTS for other in cells[i + 1 : i + 3])
        for i, cell in enumerate(cells)
    )


def _clauses(cells: Sequence[Cell]) -> list[int]:
    """The first cells of the clauses of a sentence that may each tell of an event of its own: each but the last has a
    number."""
    edges = [0]
    counted = False
    for at in range(1, len(cells) - 1):
        counted = counted or cells[at - 1].sort == "number"
        if counted and _parts(cells, at):
            edges.append(at)
            counted = False
    return edges


def _parts(cells: Sequence[Cell], at: int) -> bool:
    """Whether a clause with a subject of its own begins at a cell; after "and", a verb goes on with the one before."""
    norm, before, after = cells[at].norm, cells[at - 1].norm, cells[at + 1]
    if norm == ";":
        return True
    if cells[at].sort != "word":
        return False
    if norm in _JOINS:
        return (after.norm in _STAND_FOR) if norm == "and" and before != "," else _subject(after)
    if before != ",":
        return False
    return (
        norm in ("one", "another")
        or (norm == "the" and after.norm == "one")
        or (norm in DETERMINERS and _new_event(cells, at))
    )


def _subject(cell: Cell) -> bool:
    """Whether a noun phrase may begin with a cell."""
    if cell.sort in ("subject", "adjective", "number", "cap", "term"):
        return True
    return cell.norm in DETERMINERS | _STAND_FOR | EVENTS.keys()


def _new_event(cells: Sequence[Cell], at: int) -> bool:
    """Whether an event and its place stand behind a determiner: ", a fire in Bradford killed 56"."""
    for i in range(at + 1, min(at + 4, len(cells) - 1)):
        if cells[i].norm in EVENTS:
            return cells[i + 1].norm in PLACED
    return False


def _events(cells: Sequence[Cell]) -> list[tuple[int, str]]:
    """The words for events, and their cells."""
    found = [(i, cell.norm) for i, cell in enumerate(cells) if cell.norm in EVENTS]
    for i, cell in enumerate(cells):
        if ref_of(cell) is not None:
            found += [(i, word) for word in cell.norm.split() if word in EVENTS and cell.norm not in EVENTS]
    return found


def _nearest(events: Sequence[tuple[int, str]], first: int, last: int, at: int) -> str:
    return min(((abs(i - at), word) for i, word in events if first <= i < last), default=(0, ""))[1]


def _definite(cells: Sequence[Cell], events: Sequence[tuple[int, str]], first: int) -> str:
    """ "Twelve people were killed, and the quake was felt far away": "the" event of a later clause."""
    return next((word for i, word in events if i >= first and i > 0 and cells[i - 1].norm == "the"), "")


def _thing(cells: Sequence[Cell], events: Sequence[tuple[int, str]], word: str) -> str:
    """What an event befell: the noun before its word, without the ending of a plural."""
    at = next((i for i, other in events if other == word), 0)
    if not at or EVENTS[word] not in _BEFALLS or cells[at - 1].sort not in ("word", "term"):
        return ""
    noun = cells[at - 1].norm
    return (
        ""
        if noun in FUNCTION_CAPS | BE | PREPOSITIONS | EVENTS.keys() or not noun.isalpha()
        else noun.removesuffix("s")
    )


def _times(scene: Scene, first: int, last: int) -> tuple[TimeRef, ...]:
    """The days and years told of in some cells."""
    if first >= last or first >= len(scene.cells):
        return ()
    start, end = scene.cells[first].start, scene.cells[min(last, len(scene.cells)) - 1].end
    ranked = any(token.norm in _RANKED for token in scene.tokens)
    return tuple(
        time
        for time in scene.times
        if time.kind in ("date", "range")
        and time.inner.begin is not None
        and start <= time.start < end
        and not (ranked and time.mod == "SINCE")
    )


def folded(ref: Ref) -> str:
    """A name as it is compared: its entity, else its folded words."""
    return ref.entities[0] if ref.entities else " ".join(words(ref.text))


def _places(cells: Sequence[Cell], first: int, last: int, at: int) -> tuple[list[Ref], list[Ref]]:
    """The places in some cells, the nearest behind a cell first; and those that they lie in ("Izmir, Turkey", "the
    base in northern Brazil")."""
    found: list[tuple[int, Ref]] = []
    around: list[Ref] = []
    place = -1
    for i in range(first, last):
        cell = cells[i]
        ref = ref_of(cell)
        if ref is None or "person" in cell.tags or cell.sort == "adjective":
            continue
        owns = i + 1 < len(cells) and cells[i + 1].sort == "possessive"
        container = place >= 0 and (
            _contains(cells, place, i)
            or (bool(around) and all(cell.norm in _WHOLE or cell.norm == "of" for cell in cells[place + 1 : i]))
        )
        if container and not owns:
            around.append(ref)
            place = i
        origin = i > at and _elsewhere(cells, at, i)
        if owns or container or origin or any(word in EVENTS for word in cell.norm.split()):
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
        if before in PLACED or "somewhere" in cell.tags or _names_event(cells, i + 1):
            if part or before in ("near", "outside", "off"):
                ref = Ref(ref.start, ref.end, f"{part or before} {ref.text}")
            found.append((i - at if i > at else 1000 + at - i, ref))
            place = i
    return [ref for _, ref in sorted(found, key=lambda pair: pair[0])], around


def _elsewhere(cells: Sequence[Cell], at: int, place: int) -> bool:
    """Whether a place behind a figure is where the victims came from, or what something else is done to: "many of them
    had come from Austria and Croatia", "and led Slovenia to change its law"."""
    before = cells[place - 1]
    if any(cell.norm in _WHO for cell in cells[at:place]):
        return before.norm not in PLACED - {"from"}
    return before.sort == "word" and before.norm in _MOVES


def _contains(cells: Sequence[Cell], place: int, other: int) -> bool:
    """Whether the other name is what a place lies in: a comma, or "in" behind the place and its noun, parts them."""
    between = cells[place + 1 : other]
    if len(between) == 1 and between[0].norm == ",":
        return True
    link = next((i for i, cell in enumerate(between) if cell.norm == "in"), -1)
    if link not in (0, 1) or len(between) > _LINK or (link == 1 and not between[0].norm.isalpha()):
        return False
    if link == 1 and (
        between[0].sort != "word"
        or between[0].norm in FUNCTION_CAPS | EVENTS.keys()
        or cells[place + 1].norm.endswith("ed")
    ):
        return False
    return all(
        cell.norm in _WITHIN or cell.norm in _WHOLE or cell.norm == "of" or cell.sort == "adjective"
        for cell in between[link + 1 :]
    )


def _names_event(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name stands before a word for an event, with a noun at most between them: "the Bhopal gas leak"."""
    if at < len(cells) and cells[at].norm in EVENTS:
        return True
    if at + 1 >= len(cells) or cells[at + 1].norm not in EVENTS or cells[at].sort not in ("word", "term"):
        return False
    word = cells[at].norm
    return word.isalpha() and word not in FUNCTION_CAPS | PREPOSITIONS | BE and not word.endswith(("ed", "s"))


def _called(cells: Sequence[Cell]) -> list[str]:
    """Names of events: "Hurricane Ida", "Storm Xynthia"."""
    found = []
    for cell in cells:
        if ref_of(cell) is not None:
            parts = cell.norm.split()
            if len(parts) > 1 and any(part in EVENTS for part in parts):
                found.append(" ".join(part for part in parts if part not in EVENTS))
    return found
