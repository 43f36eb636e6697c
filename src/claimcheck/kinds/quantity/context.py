"""Which group "the alliance", "its" or a bare phrase speaks of: what the document names, and where."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from claimcheck.frozen import frozen
from claimcheck.interval import Interval
from claimcheck.kinds.quantity.vocabulary import DEFINITE, DESCRIBED, GROUP_TYPES, GROUPS, SITES, THINGS
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Mention, Ref
from claimcheck.text.only_one import nothing_else
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sites import is_site
from claimcheck.text.somebody import begins_with_name
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.told_of import THINGS as THINGS_TOLD_OF
from claimcheck.text.told_of import a_place
from claimcheck.text.towns import is_town
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, PREPOSITIONS, SHORT_FORMS

_NEW = frozenset(["a", "an", "another", "new", "second", "other", "each", "every", "one"])
_CAPITAL = Pattern(r"(?<=[a-z,;] )[A-Z]\w")
_LATELY = 500
"""Characters within which a name is still what a bare phrase speaks of."""


@frozen
class Group:
    """A group that the text names at a place; `ids` are empty for one that the claims don't know."""

    start: int
    ids: tuple[str, ...]
    ref: Ref


@frozen
class Thing:
    """A name that is no person's: the types of what it means, the last words and all words of its names (folded);
    `placed` if it only says where or when something happened, `reached` if it does so or where somebody went, or is
    somebody behind a title."""

    start: int
    ref: Ref
    types: tuple[str, ...]
    words: frozenset[str]
    parts: frozenset[str] = frozenset()
    placed: bool = False
    reached: bool = False


@frozen
class Person:
    """Somebody whom the text names at a place, with the countries that the claims give as theirs; a name that the
    claims don't know may be anybody's."""

    start: int
    ref: Ref
    nations: frozenset[str]


@frozen
class Opening:
    """A sentence from `start` to `end`, what it is about, and whether a pronoun behind it can mean nothing else."""

    start: int
    end: int
    subject: Ref | None
    person: bool
    sure: bool
    born: Interval | None = None


@frozen
class Named:
    """All that a document names: the groups in their order, entities and phrases, and where."""

    groups: tuple[Group, ...]
    ids: frozenset[str]
    places: Mapping[str, tuple[int, ...]]  # where each entity (by its id) and each phrase (by its key) is named
    strange: int  # the first of the groups that is another one
    things: tuple[Thing, ...] = ()  # all that is named and is no person, in the order of the text
    people: tuple[Person, ...] = ()
    openings: tuple[Opening, ...] = ()
    introduced: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # where "a tunnel" stands, by its noun
    strangers: tuple[int, ...] = ()  # where names stand that no cell is, in sentences in which nothing was looked for
    standing: tuple[Thing, ...] = ()  # where "the tunnel" stands for the one thing of the whole text that is called so

    def opening(self, scene: Scene) -> Opening | None:
        """What a sentence is about."""
        at = bisect_left(self.openings, scene.sentence.start, key=lambda opening: opening.start)
        found = self.openings[at] if at < len(self.openings) else None
        return found if found is not None and found.start == scene.sentence.start else None

    def before(self, scene: Scene) -> Opening | None:
        """What the sentence right before another one is about."""
        at = bisect_left(self.openings, scene.sentence.start, key=lambda opening: opening.start) - 1
        if at < 0 or scene.text[self.openings[at].end : scene.sentence.start].strip():
            return None
        return self.openings[at]

    def only_group(self, before: int) -> Ref | None:
        """The one known group that the text has named up to a place, if there is no other."""
        last = bisect_left(self.groups, before, key=lambda group: group.start)
        if not last or len(self.groups[0].ids) != 1 or self.strange < last:
            return None
        return self.groups[last - 1].ref

    def definite(self, word: str, before: int) -> Ref | None:
        """What "the country", "the canal" stands for at a place: the one thing of that sort, or whose name ends in the
        word, that was named just before, if nothing that the claims don't know was named since."""
        last = bisect_left(self.things, before, key=lambda thing: thing.start)
        first = bisect_left(self.things, before - _LATELY, key=lambda thing: thing.start)
        near = self.things[first:last]
        types = DEFINITE.get(word, ())
        fits = [thing for thing in near if word in thing.words or (types and set(thing.types) & {*types})]
        if not fits and word in SITES:
            fits = [thing for thing in near if {*thing.types} <= THINGS and thing.types and _may_be(word, thing)]
        since = self.introduced.get(word, ())
        if not fits:
            if any(not thing.ref.entities and not thing.reached for thing in near):
                return None
            here = (one for one in self.standing if one.start <= before < one.ref.end)
            return next((one.ref for one in here if word in one.words), None)
        if any(fits[-1].start < start < before for start in since):
            return None
        if len(fits[-1].ref.entities) != 1 or any(f.ref.entities != fits[-1].ref.entities for f in fits):
            return None
        by_noun = word in SHORT_FORMS and word in fits[-1].words
        since_then = [thing for thing in near if not thing.ref.entities and thing.start > fits[-1].start]
        if word in SITES and word in fits[-1].words:  # a town to which somebody went is no other bridge
            since_then = [thing for thing in since_then if not thing.reached or word in thing.parts]
        if any(not by_noun or word in thing.ref.text.casefold().split() for thing in since_then):
            return None
        if word in SITES and word not in fits[-1].words and any(fits[-1].start < at < before for at in self.strangers):
            return None  # "Meru is near. The mountain"
        return fits[-1].ref

    def around(self, start: int, end: int) -> tuple[tuple[Thing, ...], tuple[Thing, ...]]:
        """The things named not long before a place, and from there to the end of its sentence."""
        first = bisect_left(self.things, start - _LATELY, key=lambda thing: thing.start)
        at = bisect_left(self.things, start, key=lambda thing: thing.start)
        last = bisect_left(self.things, end, key=lambda thing: thing.start)
        return self.things[first:at], self.things[at:last]

    def compatriot(self, nations: Sequence[str], before: int) -> Ref | None:
        """Whom "the Spaniard" means at a place: the one person of that nation named before it, not long ago, where no
        name that the claims don't know has been named since."""
        last = bisect_left(self.people, before, key=lambda person: person.start)
        known = [person for person in self.people[:last] if person.nations & {*nations}]
        if not known or before - known[-1].start > _LATELY or len(known[-1].ref.entities) != 1:
            return None
        if any(person.ref.entities != known[-1].ref.entities for person in known):
            return None
        since = [person for person in self.people[:last] if person.start > known[-1].start]
        return known[-1].ref if all(person.ref.entities for person in since) else None

    def lately(self, name: str, before: int) -> bool:
        """Whether an entity or phrase is named not long before a place."""
        starts = self.places.get(name, ())
        at = bisect_left(starts, before)
        return at > 0 and before - starts[at - 1] <= _LATELY


def _may_be(word: str, thing: Thing) -> bool:
    """Whether "the river" may be a thing: its name holds no noun for another sort of thing."""
    own = {sort for part in thing.parts for sort in SITES.get(part, ())}
    return not own or bool(own & {*SITES[word]}) or not SITES[word]


def _strange(groups: Sequence[Group]) -> int:
    """The first group that is not the one before it; the number of groups if all are one."""
    return next((at for at, group in enumerate(groups) if group.ids != groups[0].ids), len(groups))


def named(scenes: Sequence[Scene], entities: Mapping[str, Entity]) -> Named:
    """What the sentences of a document name."""
    groups: list[Group] = []
    ids: set[str] = set()
    places: dict[str, list[int]] = {}
    things: list[Thing] = []
    people: list[Person] = []
    openings: list[Opening] = []
    introduced: dict[str, list[int]] = {}
    standing: list[Thing] = []
    for here, scene in enumerate(scenes):
        if scene.retold and not _unseen(scenes, here):
            standing.extend(_standing(scene, entities))
        openings.append(_opening(scene, entities))
        for word, start in () if _DESCRIBED.isdisjoint(scene.norms) else _introduced(scene.cells):
            introduced.setdefault(word, []).append(start)
        for at, cell in enumerate(scene.cells):
            if cell.sort in _NO_NAMES:
                continue
            ref = ref_of(cell)
            if ref is not None:
                ids.update(ref.entities)
                for id in ref.entities:
                    places.setdefault(id, []).append(cell.start)
                if "person" not in cell.tags:
                    placed = at > 0 and scene.cells[at - 1].norm in ("in", "at", "on", "near", "from")
                    placed = placed or _of_land(scene.cells, at)
                    reached = placed or (at > 0 and scene.cells[at - 1].norm in _REACHED) or _land(scene.cells, at)
                    reached = reached or _whose_post(scene.cells, at) or _titled(scene.cells, at)
                    things.append(_thing(cell, ref, entities, placed, reached))
                place = "somewhere" in cell.tags or (at > 0 and scene.cells[at - 1].norm == "in")
                if "person" in cell.tags or (not ref.entities and not place):
                    nations = {tie.is_ for id in ref.entities for tie in entities[id].nationality}
                    people.append(Person(cell.start, ref, frozenset(nations)))
                if _is_group(cell, ref, entities):
                    groups.append(Group(cell.start, ref.entities, ref))
            for key in keys_of(cell):
                places.setdefault(key, []).append(cell.start)
    return Named(
        tuple(groups), frozenset(ids), {name: tuple(starts) for name, starts in places.items()}, _strange(groups),
        tuple(things), tuple(people), tuple(openings),
        {word: tuple(starts) for word, starts in introduced.items()}, tuple(_strangers(scenes)), tuple(standing),
    )  # fmt: skip


def _strangers(scenes: Sequence[Scene]) -> Iterator[int]:
    """Where names stand that no cell is: they open a sentence, or stand in one in which nothing was looked for."""
    end = scenes[0].sentence.block.start if scenes else 0
    for scene in scenes:
        first = scene.cells[0].start if scene.cells else scene.sentence.start
        gap = scene.text[end:first]
        for found in _A_NAME.finditer(gap) if gap.strip() else ():
            name = (found[2] or found[3]).casefold()
            if not (is_town(name) or name in _NO_STRANGERS or found[1] in _WHERE_IT_WAS):
                yield end + found.start(found.lastindex or 0)
        if scene.cells and begins_with_name(scene.cells, scene.text) and scene.cells[1].norm in BE | HAVE:
            yield first
        end = scene.sentence.end


_A_NAME = Pattern(r"\b([a-z]+),? ([A-Z]\w+)|(?:^|[.!?]\s|\n)\s*([A-Z]\w+) (?:is|was|has|had)\b")
_WHERE_IT_WAS = frozenset(["in", "at", "near", "from"])
_NO_STRANGERS = FUNCTION_CAPS | frozenset((*WEEKDAYS, *MONTHS, "i"))


def _unseen(scenes: Sequence[Scene], here: int) -> bool:
    """Whether names stand not long before a sentence in others that nothing was looked for in."""
    scene = scenes[here]
    for earlier, later in zip(reversed(scenes[:here]), reversed(scenes[1 : here + 1]), strict=True):
        if _CAPITAL.search(scene.text, earlier.sentence.end, later.sentence.start):
            return True
        if earlier.sentence.start < scene.sentence.start - _LATELY:
            return False
    return False


def _standing(scene: Scene, entities: Mapping[str, Entity]) -> Iterator[Thing]:
    """What the nouns of a sentence stand for, by the reading of it that has the names."""
    for reading in scene.retold:
        said = {cell.start for cell in scene.cells if cell.sort == "subject"}
        for cell in reading.cells:
            if cell.sort == "subject" and cell.start not in said and "known" in cell.tags and "person" not in cell.tags:
                yield _thing(cell, cell.what[0], entities, False)


_DESCRIBED = DESCRIBED | {f"{word}s" for word in DESCRIBED}
_NO_NAMES = frozenset(["word", "mark", "cap", "possessive", "number", "time"])
"""Cells that name nothing."""


def _introduced(cells: Sequence[Cell]) -> Iterator[tuple[str, int]]:
    """The nouns of things that a sentence brings in ("a tunnel", "tunnels"), and where."""
    for at, cell in enumerate(cells):
        if cell.norm in _DESCRIBED:
            word = cell.norm if cell.norm in DESCRIBED else cell.norm.removesuffix("s")
            if word != cell.norm or any(other.norm in _NEW for other in cells[max(0, at - 3) : at]):
                yield word, cell.start


_REACHED = frozenset(["to", "into", "around", "outside", "off", "towards"])


def _thing(cell: Cell, ref: Ref, entities: Mapping[str, Entity], placed: bool, reached: bool = False) -> Thing:
    held = [entities[id] for id in ref.entities]
    names = {name.text.split()[-1].casefold() for one in held for name in one.names if " " in name.text}
    parts = {part for one in held for name in one.names for part in name.text.casefold().split()}
    parts |= {*ref.text.casefold().split()} if not held else set()
    types = tuple(one.type for one in held)
    return Thing(cell.start, ref, types, frozenset(names), frozenset(parts), placed, reached)


def _opening(scene: Scene, entities: Mapping[str, Entity]) -> Opening:
    """What a sentence is about: the name that it begins with, where that is its subject."""
    subject: Ref | None = None
    person = sure = False
    for at, cell in enumerate(scene.cells):
        ref = ref_of(cell) if cell.sort == "subject" else None
        after = scene.cells[at + 1] if at + 1 < len(scene.cells) else None
        before = scene.cells[at - 1].norm if at else ""
        if subject is None:
            if ref is None and (cell.sort == "time" or cell.norm in ("the", ",", "in", "on", "and", "but", '"')):
                continue
            if ref is None or len(ref.entities) != 1 or before in PREPOSITIONS:
                break
            if after is not None and after.sort in ("possessive", "cap", "subject"):
                break
            subject, person, sure = ref, "person" in cell.tags, True
        elif ref is not None and person and not ref.entities and is_site(scene.cells, at):
            continue
        elif ref is not None and ref.entities != subject.entities:
            governed = before in PREPOSITIONS or (before == "the" and scene.cells[at - 2].norm in PREPOSITIONS)
            if person and not ref.entities and not _where(scene.cells, at):
                governed = False  # "lost to" somebody
            if not person and _LANDS.isdisjoint(subject.types) and _lands(scene.cells, at):
                continue
            sure = sure and governed and ("person" in cell.tags) <= (not person)
        elif cell.sort == "word" and cell.norm in ("a", "an", "another", "one", "new"):
            sure = sure and person
        elif cell.sort == "word" and cell.norm in ("its", "his", "her"):
            own = {one.norm for one in scene.cells[at + 1 : at + 4]}
            sure = sure and (person or THINGS_TOLD_OF.isdisjoint(own | {word.removesuffix("s") for word in own}))
    if subject is None and (one := _sole(scene)) is not None:
        subject, sure = one, True
    end = scene.sentence.end
    born = entities[subject.entities[0]].born if subject is not None else None
    return Opening(scene.sentence.start, end, subject, person, sure, born)


def _sole(scene: Scene) -> Ref | None:
    """The one thing of which a sentence tells that speaks else of several or of people: "Few bridges are as old as"."""
    spots = scene.there.sorts.get("subject", ())
    cell = scene.cells[spots[0]] if len(spots) == 1 else None
    if cell is None or "known" not in cell.tags or "person" in cell.tags:
        return None
    before, rest = scene.cells[: spots[0]], scene.cells[spots[0] + 1 :]
    before = before[:-1] if before and before[-1].norm == "the" else before
    ref = ref_of(cell)
    if ref is None or len(ref.entities) != 1 or (rest and rest[0].sort in ("possessive", "cap", "term", "phrase")):
        return None
    alone = nothing_else(before, THINGS_TOLD_OF, told=False) and nothing_else(rest, THINGS_TOLD_OF)
    return ref if alone else None


def _of_land(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name says which island or port it is, or whose: "off the Tuscan island of Giglio"."""
    if at > 1 and cells[at - 1].norm == "of" and cells[at - 2].norm in _SHORES:
        return True
    return at + 1 < len(cells) and cells[at + 1].norm in _SHORES and "unknown" in cells[at].tags


_SHORES = frozenset("island islet isle peninsula coast shore coastline port harbour harbor town village resort".split())
"""Nouns for where something was, of which a name tells which one."""


def _land(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name that the claims don't know is one of two lands: "joins Sweden and Denmark"."""
    if "unknown" not in cells[at].tags or at < 2:
        return False
    joined = cells[at - 1].norm == "and" and "somewhere" in cells[at - 2].tags and "place" not in cells[at - 2].tags
    return joined and a_place(cells, at)


def _whose_post(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name only says of which land somebody is, before the post: "the Zaïrean head of state"."""
    return "unknown" in cells[at].tags and at + 1 < len(cells) and "office" in cells[at + 1].tags


def _titled(cells: Sequence[Cell], at: int) -> bool:
    """Whether an unknown name is that of somebody whose post stands before it, and of no bridge called after them:
    "King Carl XVI Gustaf"."""
    if not at or "unknown" not in cells[at].tags or "office" not in cells[at - 1].tags:
        return False
    nouns = (*cells[at].norm.split(), cells[at + 1].norm if at + 1 < len(cells) else "")
    return not any(word in SITES for word in nouns)


def _lands(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name is a land's, known as such or beside one."""
    return not _LANDS.isdisjoint(cells[at].tags) or _land(cells, at)


_LANDS = frozenset(["country", "city", "state", "province", "region"])


def _where(cells: Sequence[Cell], at: int) -> bool:
    """Whether an unknown name says where something was, and is nobody's."""
    before = cells[at - 1].norm
    return before in ("in", "at", "on", "near", "from", "the") or is_town(cells[at].norm)


def ref_of(cell: Cell) -> Ref | None:
    """What a name or an adjective refers to."""
    if cell.sort in ("subject", "adjective") and isinstance(cell.what, tuple):
        ref = cell.what[0]
        return ref if isinstance(ref, Ref) else None
    return None


def keys_of(cell: Cell) -> tuple[str, ...]:
    """The phrase keys of a cell."""
    mention = cell.what[1] if isinstance(cell.what, tuple) else cell.what
    return tuple(key for key in mention.keys if ":" in key) if isinstance(mention, Mention) else ()


def _is_group(cell: Cell, ref: Ref, entities: Mapping[str, Entity]) -> bool:
    if ref.entities:
        return any(entities[id].type in GROUP_TYPES for id in ref.entities)
    return (
        "organisation" in cell.tags
        or "company" in cell.tags
        or (ref.text.isupper() and len(ref.text) > 1)
        or bool(set(cell.norm.split()) & GROUPS)
    )
