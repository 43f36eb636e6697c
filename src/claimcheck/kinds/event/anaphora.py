"""What a sentence says of an event, or of whom it happened to, that an earlier one has named: "the war lasted three
years", "it was signed in Bergen", "the club was founded in March 1952".

The words must leave no choice: one event of that noun in the whole document so far, or a sentence about one body
alone right before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import event_keys, how, ref_of
from claimcheck.kinds.event.doers import LED, OTHERS
from claimcheck.kinds.event.found import Counted, Said, whole_row
from claimcheck.kinds.event.index import AGAIN, ITSELF, NOUN, VERB, Events
from claimcheck.kinds.event.nouns import Noun, noun
from claimcheck.kinds.event.predicates import predicate
from claimcheck.kinds.event.told_alone import Told
from claimcheck.model import Entity, Ref
from claimcheck.text.referred import NEWCOMERS
from claimcheck.text.scene import PLACES, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, HAVE, PREPOSITIONS

_SAID_OF = frozenset({"predicate", "participle"})
_OF_TEXTS = frozenset({"sign", "force", "adopt"})
_TEXTS = frozenset("protocol annex law bill act document text contract petition constitution".split())
"""Other things that are signed."""
_CLASSES = {
    "alliance": "group grouping bloc alliance organisation organization club body union cartel",
    "organisation": "group organisation organization club body union charity association society movement",
    "company": "company firm business group start-up startup",
    "party": "party",
    "team": "club team side",
}
_THINGS = frozenset({"place", "ship"})
_ENDS_OF_NAMES = frozenset("of at in on near that which when aboard involving against".split())
"""Words behind a noun by which it may be another one than that of the text so far."""
_ONE_MORE = frozenset(["one", "another", "other"])
"""Words by which a sentence about a text speaks of a second one."""
_ANY = frozenset(["indefinite", "other", "several"])
_NO_NAMES = frozenset(["word", "mark", "cap", "possessive", "number", "time"])
"""Cells that name nothing."""


class Before:
    """What the sentences before one have named; `see` is told each sentence in order, after it was read."""

    def __init__(self, events: Events, entities: Mapping[str, Entity]) -> None:
        self._events = events
        self._told = Told(events, entities)
        self._named: dict[str, dict[frozenset[str], tuple[Ref, ...]]] = {}
        self._sites: dict[str, dict[frozenset[str], tuple[Ref, ...]]] = {}
        self._bodies: dict[str, set[tuple[str, ...]]] = {}
        self._sudden: set[str] = set()
        self._last: Scene | None = None

    def see(self, scene: Scene) -> None:
        """Another sentence has been read."""
        self._told.see(scene)
        self._sudden |= scene.norms & (self._events.sudden | self._events.again)
        for at, cell in enumerate(scene.cells):
            if cell.sort in _NO_NAMES:
                continue
            for key in _nouns(cell):
                found = noun(scene.cells, at, self._events)
                if found is not None:
                    self._placed(key, found, scene.cells)
                if found is None or not found.refs:
                    continue
                who = tuple(ref for ref in found.refs if ref.entities)
                ids = frozenset(id for ref in who for id in ref.entities)
                self._named.setdefault(key, {}).setdefault(ids, who)
            if cell.sort == "subject" and "unknown" in cell.tags:
                for word in cell.norm.split():
                    self._named.setdefault(NOUN + word, {}).setdefault(frozenset([cell.norm]), ())
            elif cell.sort == "subject":
                for sort in ref_of(cell).types:
                    self._bodies.setdefault(sort, set()).add(ref_of(cell).entities)
        self._last = scene

    def _placed(self, key: str, found: Noun, cells: Sequence[Cell]) -> None:
        """Where a noun puts its event, which may be whose it is: "the explosion at Chernobyl"."""
        for place in found.tail.places:
            if cells[place.cell].sort == "subject":
                ref = how(ref_of(cells[place.cell]), "on")
                self._sites.setdefault(key, {}).setdefault(frozenset(ref.entities), (ref,))
        if not found.refs and not found.tail.places and _ANY.intersection(found.modifiers):
            self._sites.setdefault(key, {}).setdefault(frozenset(), ())

    def meant(self, one: Said, scene: Scene) -> Said:
        """The same with whom an earlier sentence tied to the event."""
        cells = scene.cells
        if one.pattern == "event verb" and not one.refs and any(key.startswith(VERB) for key in one.keys):
            body = self._body(one, scene)
            return one if body is None else replace(one, refs=(body,))
        if one.pattern not in _SAID_OF or not self._bare(cells, one.name, one.refs, one.modifiers):
            return one
        refs = self._only(one.keys) or (self._called_else(one.keys) if self._follows(scene) else ())
        return replace(one, refs=refs, modifiers=(*one.modifiers, AGAIN)) if refs else one

    def counted(self, one: Counted, scene: Scene) -> Counted:
        """The same for "the war lasted three years", "the 30th anniversary of the disaster"."""
        if one.sort == "anniversary":
            return self._celebrated(one, scene)
        if one.sort != "lasted" or not self._bare(scene.cells, one.name, one.refs, one.modifiers):
            return one
        refs = self._only(one.keys)
        return replace(one, refs=refs, modifiers=(*one.modifiers, AGAIN)) if refs else one

    def _celebrated(self, one: Counted, scene: Scene) -> Counted:
        """An anniversary with whom the sentence before ties to the only event of its noun, if the text so far tells of
        nothing else."""
        cells, last = scene.cells, self._last
        if last is None or scene.text[last.sentence.end : scene.sentence.start].strip():
            return one
        if one.refs or one.modifiers or one.name < 2 or cells[one.name].sort != "term":
            return one
        if not any(key in one.keys for cell in last.cells for key in _nouns(cell)):
            return one
        after = cells[one.name + 1].norm if one.name + 1 < len(cells) else ""
        if cells[one.name - 1].norm not in ("the", "that") or after in _ENDS_OF_NAMES:
            return one
        found = {ids: refs for key in one.keys for ids, refs in self._sites.get(key, {}).items()}
        found |= {ids: refs for key in one.keys for ids, refs in self._named.get(key, {}).items()}
        ids, refs = next(iter(found.items())) if len(found) == 1 else (frozenset(), ())
        return replace(one, refs=refs) if ids and self._told.alone(ids, scene) else one

    def it(self, scene: Scene) -> Iterator[Said]:
        """ "It was signed in 1905": of the treaty that opens the sentence before, if that names no other text."""
        cells, last = scene.cells, self._last
        if len(cells) < 3 or cells[0].norm != "it" or last is None or not self._follows(scene):
            return
        texts = [k for k, cell in enumerate(last.cells) if _nouns(cell)]
        if len(texts) != 1 or last.cells[texts[0]].sort != "subject" or not _opens(last, last.cells[texts[0]]):
            return
        if not _ONE_MORE.isdisjoint(last.norms):
            return
        if last.cells[texts[0] + 1 : texts[0] + 2] and last.cells[texts[0] + 1].sort == "possessive":
            return
        verb, _ = predicate(cells, 1, self._events)
        if verb is None or not verb.acts & _OF_TEXTS or any(cell.norm in _TEXTS for cell in last.cells):
            return
        cell = last.cells[texts[0]]
        ref = how(ref_of(cell), ITSELF)
        whole = Said("pronoun", 0, (0, verb.tail.last), _nouns(cell), (ref, *verb.refs), verb.acts, modifiers=(AGAIN,))
        yield from whole_row(cells, whole, verb.tail, verb.sure)

    def _follows(self, scene: Scene) -> bool:
        """Whether nothing stands between a sentence and the last one that was read."""
        last = self._last
        if last is None or scene.sentence.block is not last.sentence.block:
            return False
        return not scene.text[last.sentence.end : scene.sentence.start].strip()

    def _bare(self, cells: Sequence[Cell], name: int, refs: Sequence[Ref], modifiers: Sequence[str]) -> bool:
        """Whether a noun stands with nothing but "the" or "this", and opens its clause."""
        changed = any(modifier not in (OTHERS, LED) for modifier in modifiers)
        if any(ref.how != "by" for ref in refs) or changed or not name or cells[name].sort != "term":
            return False
        start = name - 1
        opens = start == 0 or (cells[start - 1].sort == "mark" and cells[start - 1].norm != "-")
        following = cells[name + 1] if name + 1 < len(cells) else None
        alone = following is not None and (
            following.norm == "," or (following.sort == "word" and following.norm not in PREPOSITIONS)
        )
        return cells[start].norm in ("the", "this") and opens and alone

    def _only(self, keys: Sequence[str]) -> tuple[Ref, ...]:
        """Who is tied to the only event of these nouns that was named so far."""
        found = {ids: refs for key in keys for ids, refs in self._named.get(key, {}).items()}
        return next(iter(found.values())) if len(found) == 1 else ()

    def _called_else(self, keys: Sequence[str]) -> tuple[Ref, ...]:
        """The same of another noun that a claim has for it: "the disaster" right behind "the collapse of"; nothing
        else of that sort may have been told of."""
        names = {name for key in keys for name in self._events.called_too.get(key, ())}
        told = self._sudden - {key[len(NOUN) :] for key in keys}
        return self._only([NOUN + name for name in sorted(names)]) if told and told <= names else ()

    def _body(self, one: Said, scene: Scene) -> Ref | None:
        """Whom "the club was founded" is about: the subject of the sentence before, if that speaks of no other body
        and of no thing that is new."""
        cells, last = scene.cells, self._last
        k = one.name - 1
        while k >= 0 and cells[k].norm in BE | HAVE | {"originally", "first", "itself", "formally"}:
            k -= 1
        if k != 1 or cells[0].norm not in ("the", "this") or last is None:
            return None
        if not self._follows(scene) or any(cell.norm in NEWCOMERS for cell in last.cells):
            return None
        things = [cell for cell in last.cells if cell.sort == "subject" and set(cell.tags) & _THINGS]
        thing = _is_one(cells[k].norm, things, self._events) and not any(
            cell.sort == "cap" or "unknown" in cell.tags for cell in last.cells
        )
        if one.name == k + 1 and not (thing and _alone(cells, one.name)):
            return None  # "the club founded"
        subjects = things if thing else [
            cell for cell in last.cells if cell.sort == "subject" and not set(cell.tags) & (PLACES | {"person"})
        ]  # fmt: skip
        if len(subjects) != 1 or not _opens(last, subjects[0]):
            return None
        ref = ref_of(subjects[0])
        if len(ref.types) != 1 or not (
            subjects is things or cells[k].norm in _CLASSES.get(ref.types[0], "").split()
        ):  # fmt: skip
            return None
        if len(self._bodies.get(ref.types[0], ())) > 1:
            return None
        return Ref(cells[0].start, cells[k].end, scene.words(cells[0].start, cells[k].end), ref.entities, ref.types,
                   "patient")  # fmt: skip


def _alone(cells: Sequence[Cell], verb: int) -> bool:
    """Whether a verb has no object: "the ship sank in 1912"."""
    after = cells[verb + 1] if verb + 1 < len(cells) else None
    return after is None or after.sort in ("mark", "time") or after.norm in PREPOSITIONS - {"of"}


def _is_one(noun: str, things: Sequence[Cell], events: Events) -> bool:
    """Whether a common noun is what the one building or ship is by its name, or any ship is."""
    return len(things) == 1 and any(noun in events.designations.get(id, ()) for id in ref_of(things[0]).entities)


def _nouns(cell: Cell) -> tuple[str, ...]:
    return tuple(key for key in event_keys(cell) if not key.startswith(VERB))


def _opens(scene: Scene, cell: Cell) -> bool:
    """Whether a name is the first thing in its sentence but for "the"."""
    before = [other for other in scene.cells if other.end <= cell.start and other.sort != "mark"]
    return all(other.norm == "the" for other in before)
