"""Whatever is said in a roundabout way of the events of a sentence, put plainly."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import event_keys
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.kinds.event.plain import bounds, captions, guns, nth_years, order, places, places_first, years
from claimcheck.kinds.event.plain.set_phrases import FIRST, is_first, put_plainly
from claimcheck.kinds.event.plain.that_was import dated_by_that
from claimcheck.kinds.event.shortened import with_whole_words
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE

Rewrite = Callable[[Sequence[Cell], Events], Sequence[Cell] | None]


def plainly(scene: Scene, events: Events) -> Scene:
    """The sentence put plainly, with its readings that have a name for a pronoun."""
    rows = [scene, *scene.retold]
    named = {id for one in rows for cell in one.cells if cell.sort == "subject" for id in cell.what[0].entities}
    made = [_plain(one, named, events) for one in rows]
    if all(one is before for one, before in zip(made, rows, strict=True)):
        return scene
    return replace(made[0], retold=tuple(made[1:]))


def _plain(scene: Scene, named: set[str], events: Events) -> Scene:
    cells: Sequence[Cell] = scene.cells
    if not scene.norms.isdisjoint(events.set_phrases):
        cells = put_plainly(cells, named, events.set_phrases) or cells
    if not scene.norms.isdisjoint(events.shortened):
        cells = with_whole_words(cells, events.shortened) or cells
    if "number.ordinal" in scene.there.sorts:
        cells = _for_the_first_time(cells) or cells
    if not scene.norms.isdisjoint(bounds.SIGNS):
        cells = bounds.inverted(cells, events.past) or cells
        cells = bounds.until_then(cells, events.past) or cells
        cells = bounds.not_but(cells, events) or cells
    if "," in scene.norms and "time.date" in scene.there.sorts:
        cells = captions.on_that_day(cells) or captions.dated_title(cells, events) or cells
    if "number.ordinal" in scene.there.sorts and not scene.norms.isdisjoint(nth_years.SIGNS):
        cells = nth_years.as_length(cells) or cells
    if not scene.norms.isdisjoint(guns.SIGNS):
        cells = guns.of_the_war(cells) or cells
    if not scene.norms.isdisjoint(order.SIGNS):
        cells = order.straight(cells, events) or cells
    if not scene.norms.isdisjoint(places.SIGNS):
        cells = places.hosted(cells, events) or cells
    if not scene.norms.isdisjoint(years.SIGNS):
        cells = years.told_plainly(cells, events.past) or cells
    return scene if cells is scene.cells else _with_cells(scene, cells)


def more(scene: Scene, scenes: Sequence[Scene], at: int, events: Events) -> Iterator[Scene]:
    """What else a sentence says, put plainly: the second of two clauses, a question with its answer, "that was in"."""
    following = scenes[at + 1] if at + 1 < len(scenes) else None
    cells = years.second_clause(scene.cells, events) if "when" in scene.norms else None
    if cells is not None:
        yield replace(scene, cells=tuple(cells))
    if "?" in scene.norms:
        from claimcheck.kinds.event.plain.answers import answered  # rarely needed, and start-up time counts

        answer = answered(scene, following, events)
        if answer is not None:
            yield answer
    if at and ":" in scene.norms:
        box = captions.boxed(scenes, at, events)
        if box is not None:
            yield box
    where = places_first.behind_the_verb(scene.cells, events)
    if where is not None:
        yield replace(scene, cells=tuple(where))
    that = dated_by_that(scene, events)
    if that is not None:
        yield that
    yield from scene.clauses


def _with_cells(scene: Scene, cells: Sequence[Cell]) -> Scene:
    """The sentence with other cells: words that no cell has any more, "not" among them, deny nothing."""
    kept = {(cell.start, cell.norm) for cell in cells}
    dropped = [
        (cell.start, cell.end) for cell in scene.cells if cell.norm in _DENYING and (cell.start, cell.norm) not in kept
    ]
    tokens = tuple(t for t in scene.tokens if not any(a <= t.start and t.end <= b for a, b in dropped))
    return replace(scene, cells=tuple(cells), tokens=tokens)


_DENYING = frozenset(["not", "didn't", "wasn't", "weren't", "hadn't", "rather", "than", "instead"])


def _for_the_first_time(cells: Sequence[Cell]) -> Sequence[Cell] | None:
    """ "Was first published": the number is an adverb."""
    spots = [
        k
        for k in range(len(cells) - 1)
        if is_first(cells[k]) and any(key.startswith(VERB) for key in event_keys(cells[k + 1]))
        and (k == 0 or cells[k - 1].norm in BE or cells[k - 1].norm == ",")
    ]  # fmt: skip
    if not spots:
        return None
    return [
        replace(cell, sort="word", norm=FIRST, tags=("lower",), what=None) if k in spots else cell
        for k, cell in enumerate(cells)
    ]
