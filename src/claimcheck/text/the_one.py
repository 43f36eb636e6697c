"""Whom "the laureate, who won the prize," means: the one person whom the paragraph is about.

The name stands in the same paragraph, and between the two nothing brings in anybody else.  Whoever else of the claims
is named in full before them is meant as well, so that what is said must be wrong of all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.frozen import replace
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Mention, Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, sex, somebody
from claimcheck.text.topics import SEXES, Topic, following, objects, others_in, past
from claimcheck.text.towns import is_town

_HEADS = frozenset([";", ":"])
"""Marks behind which a main clause begins."""
_OF = Pattern(r"\b(\w+) of ([A-ZÀ-ÖØ-Þ][\w’'-]+)(?! [A-Z])")
"""A name of one word behind "of", with the noun before that."""
_PICTURES = frozenset("photograph photo snapshot portrait statue bust likeness caricature poster figurine".split())
"""What shows somebody of whom nothing more is told; of several, they may be the maker's."""
_FULL_NAME = Pattern(r"\b[A-ZÀ-ÖØ-Þ][a-zß-ÿ]+ [A-ZÀ-ÖØ-Þ][a-zß-ÿ]+")
"""What may be somebody's name in a sentence that nothing else is looked for in."""
_TRADES = Pattern(r"\b(?!woman|human|german|roman|ottoman|norman|talisman|shaman)[a-z]{3,}man\b")
"""Nouns for somebody that are of no list: "the postman"."""


def with_the_one(scenes: Sequence[Scene], at: int, entities: Mapping[str, Entity]) -> Scene:
    """The sentence with the name for its "the laureate" before "who", where nobody else can be meant."""
    scene = scenes[at]
    place = next(described_who(scene), -1)
    if place < 0:
        return scene
    topic = _told_of(scenes, at)
    if topic is None or topic.others or topic.ago > 1:
        return scene
    cells, ids = scene.cells, topic.ids
    sexes = {sex_ for sex_ in (topic.sex, sex(cells[place + 1])) if sex_}
    own = SEXES.get(cells[0].norm) if place and cells[0].norm in ("his", "her", "he", "she") else ""
    brought_in = [one for one in objects(cells[:place]) if one != own] if place else []
    if len(sexes) > 1 or brought_in or any(True for _ in others_in(cells[:place], ids)):
        return scene
    if place and not own and not any(_is(cell, topic) for cell in cells[:place]):
        return scene  # the clause before is about something else
    before = scene.text[scene.sentence.block.start : cells[place].start]
    if (
        _others_before(scenes, at, topic)
        or _TRADES.search(before)
        or any(
            match[1].casefold() not in _PICTURES and not is_town(match[2].casefold()) for match in _OF.finditer(before)
        )
    ):
        return scene
    return replace(scene, cells=(*cells[:place], _name(scene, place, topic, entities), *cells[place + 2 :]))


def described_who(scene: Scene) -> Iterator[int]:
    """The cells of each "the" that begins a clause with a noun for one person, and ", who" behind it."""
    cells = scene.cells
    for at in scene.there.words.get("the", ()):
        if at + 3 >= len(cells) or cells[at + 2].norm != "," or cells[at + 3].norm != "who":
            continue
        head = at == 0 or cells[at - 1].norm in _HEADS
        quoted = any(start <= cells[at].start < end for start, end in scene.quotations)
        if head and not quoted and noun(cells[at + 1]) and not {"office", "term"} & set(cells[at + 1].tags):
            yield at


def _told_of(scenes: Sequence[Scene], at: int) -> Topic | None:
    """Who is told of before a sentence, by its paragraph alone."""
    block = scenes[at].sentence.block
    first = at
    while first > 0 and scenes[first - 1].sentence.block is block:
        first -= 1
    topic: Topic | None = None
    for here in range(first, at + 1):
        if topic is not None:
            topic = past(topic, scenes[here - 1], scenes[here])
        if here < at:
            topic = following(topic, _without_pictures(scenes[here]), -1, False)
    return topic


def _others_before(scenes: Sequence[Scene], at: int, topic: Topic) -> bool:
    """Whether the paragraph names anybody else before a sentence, be it before whom it is about."""
    block = scenes[at].sentence.block
    start = block.start
    for scene in scenes[:at]:
        if scene.sentence.block is not block:
            continue
        cells = _without_pictures(scene).cells
        if any(somebody(cells, k) and not _is(cell, topic) for k, cell in enumerate(cells)):
            return True
        if _FULL_NAME.search(scene.text, start, scene.sentence.start):
            return True
        start = scene.sentence.end
    return _FULL_NAME.search(scenes[at].text, start, scenes[at].sentence.start) is not None


def _is(cell: Cell, topic: Topic) -> bool:
    return cell.sort == "subject" and not topic.ids.isdisjoint(cell.what[0].entities)


def _without_pictures(scene: Scene) -> Scene:
    """The sentence without those of whom it only says that something shows them: "a photograph of Hitler"."""
    cells = scene.cells
    if _PICTURES.isdisjoint(scene.norms):
        return scene
    shown = {at for at in range(2, len(cells)) if cells[at - 1].norm == "of" and cells[at - 2].norm in _PICTURES}
    return replace(scene, cells=tuple(cell for at, cell in enumerate(cells) if at not in shown))


def _name(scene: Scene, place: int, topic: Topic, entities: Mapping[str, Entity]) -> Cell:
    """The cell of the name at the place of the words that stand for it."""
    others = [id for id in people_before(scene, scene.cells[place].start, entities) if id not in topic.ids]
    return standing_for((*topic.who.what[0].entities, *others), scene, place)


def people_before(scene: Scene, start: int, entities: Mapping[str, Entity]) -> list[str]:
    """The ids of those whom the document names in full before an offset."""
    before = scene.text[:start]
    return [
        id
        for id in sorted(scene.full)
        if entities[id].type == "person"
        and any(re.search(rf"\b{re.escape(name.text)}\b", before) for name in entities[id].names if not name.short)
    ]


def standing_for(ids: tuple[str, ...], scene: Scene, place: int) -> Cell:
    """A cell of a name for the two at a place, "the" and a noun, that means one of these people."""
    first, noun_ = scene.cells[place : place + 2]
    start, end = first.start, noun_.end
    what = (Ref(start, end, scene.words(start, end), ids, ("person",)), Mention(start, end, "entity", ids, "short"))
    return Cell("subject", noun_.norm, start, end, first.first, noun_.last, ("full", "person", "known"), what)
