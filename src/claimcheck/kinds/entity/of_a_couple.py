"""Husband and wife in a text about one of them: "In 1951 they were married", "She lost him in 1993", "When he died in
1998", where nobody else is told of who may be "he".

What is said is held against the claims only where another marriage would contradict them just as well: at a time all
through which the two were married, or after the death of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.interval import Interval
from claimcheck.kind import Facts
from claimcheck.kinds.entity import from_its_start
from claimcheck.kinds.entity.antecedents import known_person
from claimcheck.kinds.entity.marriages import marriages
from claimcheck.kinds.entity.stretches import NOTICE, covers
from claimcheck.model import Entity, Mention, Ref, Tie, TimeRef
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, sex, sex_at, somebody
from claimcheck.text.tokens import words

_WED = frozenset(["married", "wed"])
_SPOUSES = frozenset("husband wife spouse couple couples bride groom fiance fiancee".split())
_OTHERS = frozenset(
    "parents grandparents children sons daughters friends brothers sisters siblings twins others both all teachers "
    "neighbours neighbors colleagues pupils students".split()
)
"""Nouns for several of whom "they" may be."""
_OPPOSITE = {"he": "she", "she": "he"}


def joined(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with "had married him" for "were married" of two, said of the person whom the text is about."""
    cells = scenes[at].cells
    place = next((k for k, cell in enumerate(cells) if cell.norm == "they" and _weds(cells, k)), -1)
    if place < 0 or _several(scenes, at, place):
        return
    who = from_its_start.person(scenes, at, place, facts, company=True, described=True)
    time = _time(cells, place)
    pronoun = cells[place]
    if who is None or time is None or from_its_start.spoken_of(who, scenes[at].text, pronoun.start) != "she":
        return
    verb = next(k for k in range(place + 1, len(cells)) if cells[k].norm in _WED)
    name, empty = there(who, pronoun), pronoun.end
    him = Cell("word", "him", empty, empty, pronoun.first, pronoun.last)
    within = Cell("word", "in", empty, empty, pronoun.first, pronoun.last)
    yield (name, cells[verb], him, within, cells[time])


def _weds(cells: Sequence[Cell], place: int) -> bool:
    behind = [cell.norm for cell in cells[place + 1 : place + 4]]
    return behind[:1] in (["married"], ["wed"]) or behind[:2] in (
        ["were", "married"],
        ["got", "married"],
        ["were", "wed"],
    )


def _time(cells: Sequence[Cell], place: int) -> int | None:
    """The cell of the one time right before "they" or right behind the verb."""
    times = [k for k, cell in enumerate(cells) if cell.sort == "time"]
    if len(times) != 1 or not _a_date(cells[times[0]]):
        return None
    at = times[0]
    before = at in (place - 1, place - 2) and cells[at - 1].norm in ("in", "on")
    behind = place < at <= place + _REACH and cells[at - 1].norm in ("in", "on") and cells[at - 2].norm in _WED
    return at if before or behind else None


_REACH = 4


def _several(scenes: Sequence[Scene], at: int, place: int) -> bool:
    """Whether "they" may be others than the two: no word for husband, wife or couple stands in the paragraph, or one
    for several people does."""
    scene = scenes[at]
    near = set(words(scene.text[scene.sentence.block.start : scene.cells[place].start]))
    return near.isdisjoint(_SPOUSES) or not near.isdisjoint(_OTHERS)


def bereaved(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with the husband's or wife's name and "died" for "She lost him in 1993", "When he died in 1998"."""
    cells = scenes[at].cells
    for place in range(len(cells) - 3):
        lost = place > 1 and cells[place - 1].norm == "lost" and cells[place - 2].norm in _OPPOSITE
        dies = cells[place + 1].norm == "died" and cells[place].norm in _OPPOSITE
        if not (lost and cells[place].norm in ("him", "her")) and not dies:
            continue
        time = place + (3 if dies else 2)
        if time >= len(cells) or cells[time - 1].norm not in ("in", "on") or not _a_date(cells[time]):
            continue
        tied = _spouse(scenes, at, place, facts)
        when = cells[time].what.outer
        if tied is None or not _sure(tied[0], tied[1], when) or (lost and not _after(tied[0], when)):
            continue
        one = tied[0]
        him = cells[place]
        ref = Ref(him.start, him.end, scenes[at].words(him.start, him.end), (one.id,), ("person",))
        what = (ref, Mention(him.start, him.end, "entity", (one.id,), "short"))
        name = Cell("subject", him.norm, him.start, him.end, him.first, him.last, ("full", "person", "known"), what)
        died = Cell("word", "died", him.end, him.end, him.first, him.last)
        yield (name, died, *cells[time - 1 :])


def _a_date(cell: Cell) -> bool:
    return cell.sort == "time" and isinstance(cell.what, TimeRef) and cell.what.kind == "date" and not cell.what.mod


def _after(dead: Entity, when: Interval) -> bool:
    """Whether a time is after a death: before it, "lost" may mean much."""
    return dead.died is not None and (dead.died.until or 0) <= (when.begin or 0)


def _sure(dead: Entity, tie: Tie, when: Interval) -> bool:
    """Whether nobody to whom the person was married can have died then, or been lost: they were married to this one all
    through it, who lived on, or this one was dead."""
    died = dead.died
    if died is None or died.begin is None or died.until is None or when.begin is None or when.until is None:
        return False
    return died.until <= when.begin or (covers(tie, when.widened(NOTICE)) and when.until < died.begin)


def _spouse(scenes: Sequence[Scene], at: int, place: int, facts: Facts) -> tuple[Entity, Tie] | None:
    """The one husband or wife of the person whom the text is about, if the text tells of nobody else of that sex."""
    pronoun = {"him": "he", "her": "she"}.get(scenes[at].cells[place].norm, scenes[at].cells[place].norm)
    who = from_its_start.first(scenes, at, place)
    start, text = scenes[at].cells[place].start, scenes[at].text
    if who is None or from_its_start.spoken_of(who, text, start) != _OPPOSITE[pronoun]:
        return None
    if from_its_start.unseen(scenes, at, start, who.start, pronoun, far=True):
        return None
    own = facts.entities[who.what[0].entities[0]]
    wed = list(marriages(own, facts.entities))
    if len(wed) != 1 or wed[0][0] not in facts.entities:
        return None
    one = facts.entities[wed[0][0]]
    return (one, wed[0][1]) if _alone(scenes, at, place, own, one, pronoun) else None


def _alone(scenes: Sequence[Scene], at: int, place: int, own: Entity, one: Entity, pronoun: str) -> bool:
    """Whether the text has named the one by then, at least by the given name, and nobody else of that sex."""
    names = {word for entity in (own, one) for name in entity.names for word in words(name.text)}
    ids, given, named = {own.id, one.id}, words(one.name)[0], False
    for row in (*(scene.cells for scene in scenes[:at]), scenes[at].cells[:place]):
        for k, cell in enumerate(row):
            if known_person(cell) and ids.issuperset(cell.what[0].entities):
                named = named or one.id in cell.what[0].entities
            elif somebody(row, k) and not _a_work(row, k):
                said = words(cell.norm)
                named = named or said[:1] == (given,)
                family = any(word in names or word.removesuffix("s") in names for word in said)
                if not family and sex_at(row, k) in ("", pronoun):
                    return False
            elif noun(cell) and sex(cell) in ("", pronoun) and _new(row, k):
                return False
    return named


def _a_work(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name is that of what somebody made or runs: "the director of Lola"."""
    return at > 1 and cells[at - 1].norm == "of" and cells[at - 2].sort == "phrase"


def _new(cells: Sequence[Cell], at: int) -> bool:
    return any(cell.norm in from_its_start.NEW for cell in cells[max(0, at - _NEAR) : at])


_NEAR = 3
