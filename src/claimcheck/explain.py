"""How a sentence was understood, step by step, in words that an editor understands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import kinds as kinds_
from claimcheck.claims.book import ClaimBook
from claimcheck.decide import verdict
from claimcheck.extract import of_scene, scenes
from claimcheck.frozen import frozen
from claimcheck.interval import ALWAYS, Interval, show
from claimcheck.kind import Kind
from claimcheck.model import Document, Mention, NumberRef, Outcome, Statement, TimeRef, Verdict, When
from claimcheck.text.constructions import CONSTRUCTIONS
from claimcheck.text.parse import parse as chunked
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, parse, reach

_SORTS = {
    "subject": "a name",
    "adjective": "an adjective",
    "phrase": "a title or relation",
    "term": "a word of the claims",
}
_OUTCOMES = {Outcome.AGREES: "agrees", Outcome.CONFLICTS: "CONFLICTS", Outcome.UNDECIDED: "undecided"}


@frozen
class Explanation:
    """Lines of text, ready to print."""

    lines: tuple[str, ...]


def explain(document: Document, book: ClaimBook, offset: int | None = None) -> Explanation:
    """Everything that was seen on the line of `offset`, or in the whole text if it is None."""
    start, end = 0, len(document.text)
    if offset is not None:
        start = document.source.rfind("\n", 0, offset) + 1
        stop = document.source.find("\n", offset)
        end = len(document.text) if stop < 0 else stop
    all_kinds = kinds_.load()
    every = scenes(document, book, all_kinds)
    chosen = [scene for scene in every if scene.sentence.start < end and scene.sentence.end > start]
    lines = list(_head(document))
    scanned = [s for kind in all_kinds if kind.scan for s in kind.scan(document, every, book)]
    for scene in chosen:
        here = [s for s in scanned if scene.sentence.start <= s.start < scene.sentence.end]
        lines.extend(_scene(scene, document, book, all_kinds, here))
    if not chosen:
        lines.append("nothing here is known to the claims: no name, title, event, number or day that a check needs")
    return Explanation(tuple(lines))


def _head(document: Document) -> Iterator[str]:
    if document.published is None:
        yield "published: not known (so what depends on the day stays undecided)"
    else:
        yield f"published: {_day(document.published)} ({document.published_from})"


def _day(ordinal: int) -> str:
    return show(Interval(ordinal, ordinal + 1))


def _scene(
    scene: Scene, document: Document, book: ClaimBook, all_kinds: tuple[Kind, ...], scanned: Sequence[Statement]
) -> Iterator[str]:
    yield ""
    yield f"sentence: {scene.words(scene.sentence.start, scene.sentence.end)}"
    seen = [line for cell in scene.cells for line in _seen(scene, cell, book)]
    yield from (f"  seen: {line}" for line in seen)
    said = sorted([*of_scene(scene, book, all_kinds), *scanned], key=lambda statement: statement.start)
    by_name = {kind.name: kind for kind in all_kinds}
    for statement in said:
        yield from _statement(statement, document, book, by_name)
    if not said:
        yield from _missed(scene)


def _seen(scene: Scene, cell: Cell, book: ClaimBook) -> Iterator[str]:
    words = scene.words(cell.start, cell.end)
    if cell.sort in ("subject", "adjective"):
        ref, _ = cell.what
        if not ref.entities:
            yield f"“{words}”: a name that the claims don't know"
            return
        names = " or ".join(f"{book.entities[id].name} ({book.entities[id].type})" for id in ref.entities)
        note = ", only a part of the name, and nothing in the text says whose" if "unanchored" in cell.tags else ""
        how = "belonging to " if cell.sort == "adjective" else ""
        yield f"“{words}”: {how}{names}{note}"
    elif cell.sort in ("phrase", "term") and isinstance(cell.what, Mention):
        claims = {claim.id for key in cell.what.keys for claim in book.keyed(key)}
        held = (
            f"of the claims {', '.join(sorted(claims))}"
            if 0 < len(claims) <= 4
            else f"of {len(claims)} claims"
            if claims
            else "in no claim"
        )
        yield f"“{words}”: {_SORTS[cell.sort]}, {held}"
    elif cell.sort == "time" and isinstance(cell.what, TimeRef):
        time = cell.what
        at = "" if time.inner == ALWAYS else f" {show(time.inner)}"
        yield f"“{words}”: {time.kind}{at}{f' ({time.why})' if time.why else ''}"
    elif cell.sort == "number" and isinstance(cell.what, NumberRef):
        yield f"“{words}”: the number {cell.what.value:g}"


def _statement(statement: Statement, document: Document, book: ClaimBook, by_name: dict[str, Kind]) -> Iterator[str]:
    words = " ".join(document.text[statement.start : statement.end].replace("\u2060", "").split())
    yield f"  read as: “{words}” ({statement.pattern}): {_says(statement)}"
    for when in statement.times:
        yield f"    when: {_when(when)}"
    if statement.voice.kind != "narrator":
        yield f"    voice: {statement.voice.kind}{f' ({statement.voice.speaker})' if statement.voice.speaker else ''}"
    if statement.voice.asserted:
        yield f"    not asserted: {statement.voice.asserted}"
    found = verdict(statement, book, document, by_name)
    if found is None:
        yield "    no check applies"
        return
    if len(found.readings) > 1:
        for reading in dict.fromkeys(found.readings):
            because = f", {reading.because}" if reading.because else ""
            yield f"    may mean: {reading.text}: {_OUTCOMES[reading.outcome]}{because}"
    yield f"    verdict: {_OUTCOMES[found.outcome]} ({found.check}): {_because(found)}"
    if found.known:
        yield f"    known: {found.known}"
    for source in found.sources:
        yield f"    source: {source}"


def _because(found: Verdict) -> str:
    return (found.reason if found.outcome is Outcome.UNDECIDED else found.because) or "the claims say so"


def _says(statement: Statement) -> str:
    subject = statement.subject.text if statement.subject is not None else ""
    of = ", ".join(ref.text for ref in statement.objects if ref.text)
    parts = [f"{subject}: " if subject else "", statement.attribute, f" of {of}" if of else ""]
    mode = f" ({statement.mode})" if statement.mode not in ("", "holds") else ""
    value = f" = {statement.value.text}" if statement.value is not None else ""
    return "".join(parts) + mode + value


def _when(when: When) -> str:
    if when.how == "publication":
        return "on the day of publication"
    if when.how == "past":
        return "at some time before publication"
    words = f"“{when.text}”, " if when.text else ""
    told = "told nearby, " if when.how in ("narrated", "earlier") else ""
    return f"{told}{words}{when.relation + ' ' if when.relation != 'at' else ''}{show(when.inner)}"


_LEAST = 3
"""What a way of saying it must share with the sentence to be near: more than one name or title alone."""


def _missed(scene: Scene) -> Iterator[str]:
    """Which way of saying it came nearest, and which part of it did not fit."""
    parsed = chunked(scene)
    if not any(cell.sort == "role" for cell in parsed.cells):
        yield "  nothing is said of it in a way that a check knows"
        return
    best: tuple[int, str, str] | None = None
    for construction in CONSTRUCTIONS:
        items = parse(construction.shape)
        count, start = reach(construction.shape, parsed.cells)
        fitted = sum(3 if item.slot else 1 for item in items[:count] if item.low)
        if count < len(items) and fitted > (best[0] if best else _LEAST):
            at = min(start + count, len(parsed.cells) - 1)
            found = scene.words(parsed.cells[at].start, parsed.cells[at].end)
            best = (fitted, construction.name, found)
    if best is None:
        yield "  nothing is said of it in a way that a check knows"
        return
    yield f"  nearest way of saying it: {best[1]}; it stopped fitting at “{best[2]}”"
    example = next(c.example for c in CONSTRUCTIONS if c.name == best[1])
    yield f"    it is understood in: {example}"
