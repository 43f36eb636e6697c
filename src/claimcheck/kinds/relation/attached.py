"""Two names that stand beside each other in a way that says what one is to the other: "the marriage of X to Y", "the X
liner Y", "Y, with X in command", "X's painting Y", "X added Y to its stable"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kinds.relation.acts import LOOSELY, Acts, Verb, spoken_of
from claimcheck.kinds.relation.told import MODES, told
from claimcheck.model import Span, Statement, When
from claimcheck.text import moments
from claimcheck.text.parse import Parse
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Fit, fits, shapes
from claimcheck.text.words import BE, HAVE, MODALS, NOT, is_past

_A, _O = "{a:subject.known}", "{o:subject.known}"
_WHO, _WHOM = "{a:subject.person}", "{o:subject.person}"
_FOLD = "stable|portfolio|empire|collection|stables|holdings|fold|family|range"
_PICTURE = "painting|canvas|picture|masterpiece|portrait|fresco|mural|landscape"
_STATUE = "statue|sculpture|bust|masterpiece|bronze|figure|monument|relief"
_WEDDING = "marriage|wedding|union"
_WAYS = (
    (f"{_WEDDING} of {_WHO} and|to|with {_WHOM}", "marriage", "became"),
    (f"{_WEDDING} between {_WHO} and {_WHOM}", "marriage", "became"),
    (f"{_WHO} <poss> ~2 {_WEDDING} to|with {_WHOM}", "marriage", "became"),
    (f"{{o:subject.ship}} ,? with {_WHO} in command|charge", "commanding", "was"),
    (f"{{o:subject.ship}} ,? with {_WHO} at the helm|wheel|controls", "commanding", "was"),
    ("{a:subject.company} {o:subject.ship}", "ownership", "is"),
    (f"{_A} added the? {_O} to its|their {_FOLD}", "ownership", "became"),
    (f"{_A} brought|took|welcomed the? {_O} into its|their {_FOLD}", "ownership", "became"),
    (f"{_WHO} <poss> ~2 {_PICTURE} ,? the? {_O}", "painting", "became"),
    (f"{_WHO} <poss> the? {_O}", "painting", "became"),
    (f"{_WHO} <poss> ~2 {_STATUE} ,? the? {_O}", "sculpting", "became"),
    (f"{_WHO} <poss> the? {_O}", "sculpting", "became"),
    (f"{_O} ,? a|an|the ~3 by {_WHO}", "painting", "became"),
    (f"in {_A} ,? where ~2 pay|pays in|with {_O}", "currency", "is"),
    (f"{_A} ,? where ~2 pay|pays in|with {_O}", "currency", "is"),
    (f"in {_A} ,? ~2 pay|pays in|with {_O}", "currency", "is"),
    (f"first ascent of the? {_O} ,? ~2 made|completed|achieved|led? by {_WHO}", "first climb", "became"),
    (f"first ascent of the? {_O} ,? by {_WHO}", "first climb", "became"),
)
_SHAPES = tuple(way for way, _, _ in _WAYS)
_TABLE = shapes(*_SHAPES)
_ART = frozenset(["painting", "sculpting"])
_LINERS = frozenset(
    "liner ship steamer steamship ferry freighter tanker vessel trawler cruiser tug yacht liners ships".split()
)
_ANEW = frozenset("copy copies version replica film installation parody staging after inspired".split())
"""Words of sentences in which a picture may be somebody's in another way."""
_TURNED = frozenset("not no never nearly almost proposed planned would-be possible".split())
_JOINED = frozenset(["and", "or", "&", "-"])


def attached(scene: Scene, acts: Acts) -> Iterator[Statement]:
    """What names beside each other say."""
    cells, there = scene.cells, scene.there
    for at in _TABLE.fitting(there):
        shape, act, aspect = _WAYS[at]
        for fit in fits(shape, cells, there):
            sides = list(_sides(scene, acts, fit, Verb(act, aspect)))
            if sides and _plain(scene, fit, act):
                yield from _statements(scene, acts, fit, Verb(act, aspect))


def _sides(scene: Scene, acts: Acts, fit: Fit, verb: Verb) -> Iterator[object]:
    agent, patient = (scene.cells[fit.slots[slot]].what[0] for slot in "ao")
    yield from spoken_of(acts, verb, agent.entities, patient.entities)


def _plain(scene: Scene, fit: Fit, act: str) -> bool:
    """Whether the names are whole and alone, and it is asserted."""
    cells = scene.cells
    one, two = sorted((fit.slots["a"], fit.slots["o"]))
    if "unanchored" in cells[one].tags or "unanchored" in cells[two].tags:
        return False
    before = cells[fit.first - 1] if fit.first else None
    after = cells[fit.last] if fit.last < len(cells) else None
    if before is not None and (before.norm in _JOINED | _TURNED or before.sort in ("subject", "possessive", "cap")):
        return False
    if after is not None and (after.sort in ("possessive", "subject", "cap") or after.norm in _JOINED):
        return act == "marriage" and after.sort == "possessive"
    if not _TURNED.isdisjoint(cell.norm for cell in cells[fit.first : fit.last]):
        return False
    if act == "currency":
        gap = [cell.norm for cell in cells[one + 1 : two]]
        ends = after is None or after.sort in ("mark", "time") or after.norm in ("and", "but")
        return ends and _SOME.isdisjoint(gap) and one > 0
    if act in _ART:
        closed = after is None or after.sort in ("mark", "time") or after.norm in BE | HAVE | MODALS | _BEHIND
        closed = closed or (after is not None and (is_past(after.norm) or after.norm.endswith("s")))
        return closed and _ANEW.isdisjoint(scene.norms) and "person" not in cells[fit.slots["o"]].tags
    if cells[one].sort == cells[two].sort == "subject" and two == one + 1:
        between = scene.text[cells[one].end : cells[two].end].lower().split()
        named = "full" in cells[two].tags and cells[two].norm not in _LINERS
        return named and not _LINERS.isdisjoint(between)
    return Parse(scene, cells).free(one) if act == "ownership" else NOT.isdisjoint(scene.norms)


_SOME = MODALS | frozenset("some many also often even few hotels tourists visitors sometimes foreigners".split())
_BEHIND = frozenset("in at on for and but while when as who which that hangs hang".split())


def _statements(scene: Scene, acts: Acts, fit: Fit, verb: Verb) -> Iterator[Statement]:
    cells = scene.cells
    agent, patient = cells[fit.slots["a"]].what[0], cells[fit.slots["o"]].what[0]
    start, end = cells[fit.first].start, cells[fit.last - 1].end
    sides = list(spoken_of(acts, verb, agent.entities, patient.entities))
    voice = scene.voice(start, end, "title")
    way = LOOSELY if verb.act in _ART else "act"
    times, span = _times(scene, verb), Span(start, end)
    yield from told(scene, sides, agent, patient, times, voice, span, MODES[verb.aspect], way)


def _times(scene: Scene, verb: Verb) -> tuple[When, ...]:
    """On any day that the text tells of: of what is done once, at some time before."""
    if verb.aspect == "became":
        stated = tuple(moments.told(cell.what) for cell in scene.cells if _a_date(cell))
        return stated[:1] if len(stated) == 1 else (moments.past(scene),)
    return (moments.publication(scene), *moments.narrated(scene))


def _a_date(cell: object) -> bool:
    what = getattr(cell, "what", None)
    return getattr(cell, "sort", "") == "time" and getattr(what, "kind", "") == "date" and not getattr(what, "mod", "")
