"""The engine: a document -> what it says.  It names no kind and holds no English.

The text is looked through once for the words that the index and the kinds know; only blocks that have one are
cut into sentences and analysed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from claimcheck.frozen import frozen, replace
from claimcheck.interval import Interval
from claimcheck.kind import Facts, Kind, Pattern
from claimcheck.model import Block, Document, Role, Sentence, Skipped, Statement, TimeRef
from claimcheck.text import grammar, moments, sentences
from claimcheck.text.bearers import named_in_full, short_forms
from claimcheck.text.names import Names
from claimcheck.text.quoted import quoted
from claimcheck.text.scene import Found, Scene, Seen, look, stage
from claimcheck.text.shape import Cell, Shapes, fits, shapes
from claimcheck.text.tokens import present, tokenize

LONGEST = 2000
"""Characters: what has no full stop for longer is cut at white space, so that the cost stays linear."""
TOLD = 12
"""How many of the times long past that a document told before a sentence it may still be about."""
EARLIER = 3
"""How many sentences back a time may be told that a past narrative is still about."""


class Held(Facts, Protocol):
    """The claim book, as the engine needs it."""

    @property
    def bare(self) -> Held:
        """The same without what only judging looks at: all that a text is read with."""

    @property
    def names(self) -> Names:
        """The index of everything that can be found by its words."""

    @property
    def company(self) -> Mapping[str, Sequence[Any]]:
        """By person, whom the claims put beside them."""


@frozen
class Extracted:
    """What a document says, and what of it was not looked at."""

    statements: tuple[Statement, ...]
    skipped: tuple[Skipped, ...]


def extract(document: Document, book: Held, kinds: Sequence[Kind]) -> Extracted:
    """All statements of a document, in the order of its text; they depend on nothing but the bare book."""
    book = book.bare
    found: list[Statement] = []
    every = scenes(document, book, kinds)
    for scene in every:
        found.extend(of_scene(scene, book, kinds))
        for at, reading in enumerate(scene.retold):
            found.extend(of_scene(reading, book, kinds) if not at else _predicated(reading, book, kinds))
    for kind in kinds:
        if kind.scan is not None:
            found.extend(kind.scan(document, every, book))
    for scene in every:
        if not _SINGLED_OUT.isdisjoint(scene.norms):  # the last reading of the same words is the one that is kept
            from claimcheck.text.clefts import plainly  # many texts have no use for it, and start-up time counts

            for reading in (plain for one in (scene, *scene.retold[:1]) for plain in plainly(one)):
                found.extend(of_scene(reading, book, kinds))
    if any(scene.clauses for scene in every):
        from claimcheck.text.own_clauses import unsaid  # it is there if there are any

        clauses = (one for scene in every for reading in scene.clauses for one in of_scene(reading, book, kinds))
        found.extend(unsaid(clauses, tuple(found)))
    skipped = tuple(
        Skipped(document.path, block.start, block.end, "language")
        for block in document.blocks
        if block.language != "en"
    )
    loose = [
        (block.start, block.end)
        for block in document.blocks
        if block.published is None and document.published is not None
    ]
    unique = {(s.kind, s.pattern, s.start, s.end, s.attribute, s.mode): _dated(s, loose) for s in found}
    return Extracted(tuple(sorted(unique.values(), key=lambda s: (s.start, s.end, s.kind, s.pattern))), skipped)


_SINGLED_OUT = frozenset(["it", "him", "her"])
"""Words of which a sentence has one that may be put more plainly: "It was in 1996 that"."""


def scenes(document: Document, book: Held, kinds: Sequence[Kind]) -> list[Scene]:
    """The sentences worth a look, with all that is recognised in them."""
    index = book.names
    own = frozenset(word for kind in kinds for word in kind.triggers)
    signs = [kind.signs.search for kind in kinds if kind.signs is not None]

    def telling(words: Iterable[str], start: int, end: int) -> bool:
        if not (index.triggers.isdisjoint(words) and own.isdisjoint(words)):
            return True
        return any(search(document.text, start, end) for search in signs)

    def seen(start: int, end: int, known: Block) -> Seen | list[TimeRef]:
        tokens = tuple(tokenize(document.text, start, end))
        if telling([token.norm for token in tokens], start, end):
            return look(document, Sentence(start, end, known), tokens, index)
        return moments.told_aside(document.text, known.published, start, end)

    looked: list[tuple[Block, list[Seen | list[TimeRef]]]] = []
    count = 0
    for block in document.blocks:
        if block.language != "en":
            continue
        known = block if block.published is not None else replace(block, published=document.published)
        if not telling(present(document.text[block.start : block.end]), block.start, block.end):
            looked.append((known, [moments.told_aside(document.text, known.published, block.start, block.end)]))
            continue
        whole = sentences.split(document.text, block.story or block.start, block.end)
        count += len(whole)
        pieces = [piece for span in whole for piece in _bounded(document.text, *span)]
        looked.append((known, [seen(start, end, known) for start, end in pieces]))
    full = named_in_full([one for _, group in looked for one in group if isinstance(one, Seen)], book, document.text)
    if any(book.entities[id].type == "person" for id in full):
        looked = _with_last_names(looked, full, book)
    short = short_forms(document.text, book.entities, full)
    found: list[Scene] = []
    earlier: list[list[TimeRef]] = []
    for block, group in looked:
        read = any(isinstance(one, Seen) for one in group)
        quotations = quoted(document, block) if read else ()
        row: list[Scene] = []
        for one in group:
            if not isinstance(one, Seen):
                if one:  # told before what follows, like the times of the sentence before it
                    earlier[-1:] = [[*(earlier[-1] if earlier else ()), *one][-TOLD:]]
                continue
            told = [time for times in earlier[-EARLIER:] for time in times]
            sentence = one.sentence
            near = [quote for quote in quotations if quote[0] < sentence.end and sentence.start < quote[1]]
            scene = stage(document, one, book.entities, full, near, told, short)
            earlier.append(list(scene.times))
            row.append(scene)
        found.extend(_with_later(row))
    return _with_things(_placed(found, count == 1 and len(document.blocks) == 1, book), book)


def _with_last_names(
    looked: list[tuple[Block, list[Seen | list[TimeRef]]]], full: frozenset[str], book: Held
) -> list[tuple[Block, list[Seen | list[TimeRef]]]]:
    """The same, in which those who were named in full are found by a surname that the claims do not give."""
    from claimcheck.text.last_names import last_names  # many texts have no use for it, and start-up time counts

    every = [one for _, group in looked for one in group if isinstance(one, Seen)]
    found = last_names(every, full, book.entities, book.names)
    if not found:
        return looked
    return [(block, [found.get(id(one), one) for one in group]) for block, group in looked]


def _with_later(row: Sequence[Scene]) -> Iterator[Scene]:
    """The sentences of a block, each with the times long past that the next ones tell: the story may be theirs."""
    for at, scene in enumerate(row):
        published = scene.sentence.block.published
        later = [
            time
            for after in row[at + 1 : at + 1 + EARLIER]
            for time in moments.going_on(after)
            if _long_past(time, published)
        ]
        yield replace(scene, earlier=(*scene.earlier, *later)) if later else scene


def _placed(found: Sequence[Scene], alone: bool, book: Held) -> list[Scene]:
    """The scenes, each with what the document as a whole tells of time.  A sentence that stands `alone` is news."""
    news = alone or any(_news(scene) for scene in found)
    strangers = {
        cell.norm.rsplit(" ", 1)[1]
        for scene in found
        for cell in scene.cells
        if cell.sort == "subject" and "unknown" in cell.tags and " " in cell.norm
    }
    told: list[TimeRef] = []
    met: dict[str, set[str]] = {}
    placed: list[Scene] = []
    for scene in found:
        if told or not news:
            scene = replace(scene, told=tuple(told[-TOLD:]), news=news)
        short_ = scene.there.sorts.get("subject.short", ()) if strangers else ()
        if any(scene.cells[at].norm in strangers for at in short_):
            scene = replace(scene, cells=tuple(_shared(cell, strangers) for cell in scene.cells))
        if "subject.person" in scene.there.sorts:
            scene = _met(scene, met)
        placed.append(scene)
        told.extend(time for time in scene.times if _long_past(time, scene.sentence.block.published))
    if any(time.kind == "unresolved" for scene in placed for time in scene.times):
        from claimcheck.text.counted_on import counted_on

        placed = counted_on(placed)
    described = {}
    if len(placed) > 1 and any("subject.person" in scene.there.sorts for scene in placed):
        from claimcheck.text.introduced import introduced  # many texts have no use for it, and start-up time counts

        described = introduced(placed)
        if any("adjective.country" in scene.there.sorts and scene.cells[0].norm == "the" for scene in placed[1:]):
            from claimcheck.text.nationals import by_nationality  # the same

            described = {**by_nationality(placed, book.entities), **described}
    if described or (len(placed) > 1 and not all(map(_PRONOUNS.isdisjoint, (scene.norms for scene in placed[1:])))):
        from claimcheck.text.meant import retold  # the same

        return retold(placed, described)
    return placed


_PRONOUNS = frozenset(["he", "she", "him", "his", "her"])


def _with_things(placed: list[Scene], book: Held) -> list[Scene]:
    """The scenes, those that say "it" or "the canal" with the name for it."""
    if len(placed) < 2 or all(book.entities[id].type == "person" for id in placed[0].full):
        return placed
    from claimcheck.text.retold_things import with_things

    return with_things(placed, book.entities)


def _shared(cell: Cell, strangers: set[str]) -> Cell:
    """A short name that somebody else in the document has too says of itself nothing of who is meant."""
    if "short" not in cell.tags or cell.norm not in strangers or "person" not in cell.tags:
        return cell
    return replace(cell, tags=(*cell.tags, "unanchored"))


def _met(scene: Scene, met: dict[str, set[str]]) -> Scene:
    """The scene, in which a short name says nothing of who is meant if somebody else whose name ends so was named in
    full before, and none of those whose short name it is.  `met` are, by their last names, those named so far."""
    cells = list(scene.cells)
    for at, cell in enumerate(cells):
        if cell.sort != "subject" or not {"person", "known"} <= {*cell.tags}:
            continue
        ids = cell.what[0].entities
        if "short" not in cell.tags:
            met.setdefault(cell.norm.rsplit(" ", 1)[-1], set()).update(ids)
        elif not met.get(cell.norm, {*ids}) & {*ids}:
            cells[at] = replace(cell, tags=(*cell.tags, "unanchored"))
    return scene if cells == list(scene.cells) else replace(scene, cells=tuple(cells))


def _news(scene: Scene) -> bool:
    """Whether a sentence tells of days close to publication."""
    published = scene.sentence.block.published
    if published is None or scene.sentence.block.role not in (Role.PROSE, Role.HEADLINE):
        return False
    days = Interval(published - moments.NEAR, published + moments.NEAR)
    return any(t.kind == "date" and t.granularity == "day" and t.inner.overlaps(days) for t in scene.times)


def _long_past(time: TimeRef, published: int | None) -> bool:
    return published is not None and time.inner.until is not None and time.inner.until < published - moments.HISTORY


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence in pieces of at most `LONGEST` characters."""
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start, start + LONGEST), text.rfind("\n", start, start + LONGEST))
        cut = start + LONGEST if cut <= start else cut
        yield start, cut
        start = cut
    yield start, end


def of_scene(scene: Scene, book: Held, kinds: Sequence[Kind]) -> Iterator[Statement]:
    """What one sentence says: by the grammar, and by the shapes of the kinds."""
    yield from _predicated(scene, book, kinds)
    patterns, table = _patterns(tuple(kinds))
    for at in table.fitting(scene.there):
        yield from matched(patterns[at], scene, book)


def _predicated(scene: Scene, book: Held, kinds: Sequence[Kind]) -> Iterator[Statement]:
    """What one sentence says by the grammar alone."""
    predicated = [kind.predicated for kind in kinds if kind.predicated is not None]
    for predication in grammar.predications(scene):
        for make in predicated:
            yield from make(predication, scene, book)


_TABLES: dict[tuple[int, ...], tuple[tuple[Kind, ...], tuple[Pattern, ...], Shapes]] = {}


def _patterns(kinds: tuple[Kind, ...]) -> tuple[tuple[Pattern, ...], Shapes]:
    """The patterns of these very kinds and the table of their shapes, made once (the kinds are kept, so that their
    identities stay theirs)."""
    key = tuple(map(id, kinds))
    if key not in _TABLES:
        patterns = tuple(pattern for kind in kinds for pattern in kind.patterns)
        _TABLES[key] = (kinds, patterns, shapes(*(pattern.shape for pattern in patterns)))
    return _TABLES[key][1:]


def matched(pattern: Pattern, scene: Scene, book: Held) -> Iterator[Statement]:
    """What a kind's own shape finds."""
    for fit in fits(pattern.shape, scene.cells, scene.there):
        yield from pattern.make(Found(scene, pattern.name, fit.first, fit.last, fit.slots), book)


def _dated(statement: Statement, loose: Sequence[tuple[int, int]]) -> Statement:
    """The statement, marked if it stands in a part of the page whose day is not known for sure."""
    at = bisect_right(loose, (statement.start, statement.start)) - 1
    for start, end in loose[max(at, 0) : at + 2]:
        if start <= statement.start < end:
            return replace(statement, dated=False)
    return statement
