"""How a text was understood, sentence by sentence, in words that an editor understands.

What stands in a sentence (`seen`), what it says and what came of it (`outcome`), and where nothing is said, why
(`silence`); `expected` asks for one check; `page` lays it out in lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import kinds as kinds_
from claimcheck.claims.book import ClaimBook
from claimcheck.explain.expected import expected, makers, met, missing
from claimcheck.explain.outcome import Judged, outcome
from claimcheck.explain.page import Line, laid
from claimcheck.explain.seen import seen
from claimcheck.explain.silence import missed, unlooked
from claimcheck.extract import extract, scenes
from claimcheck.frozen import frozen
from claimcheck.interval import Interval, told
from claimcheck.kind import Kind
from claimcheck.model import Document
from claimcheck.text import sentences
from claimcheck.text.scene import Scene


@frozen
class Explanation:
    """Lines of text, ready to print; `met` says whether the check that was expected reports something."""

    lines: tuple[str, ...]
    met: bool = True


def explain(
    document: Document, book: ClaimBook, offset: int | None = None, width: int = 80, expect: str = ""
) -> Explanation:
    """Everything that was seen on the line of `offset`, or in the whole text if it is None, `width` columns wide.  With
    the id of a check under `expect`, only what bears on it, and why it does not report a sentence."""
    start, end = 0, len(document.text)
    if offset is not None:
        start = document.source.rfind("\n", 0, offset) + 1
        stop = document.source.find("\n", offset)
        end = len(document.text) if stop < 0 else stop
    kinds = kinds_.load()
    lines = [*_head(document)]
    judged = Judged(document, book, kinds, extract(document, book, kinds).statements)
    reported = False
    found = {scene.sentence.start: scene for scene in scenes(document, book, kinds)}
    for begin, until, language in _stretches(document, start, end):
        scene = next((found[at] for at in sorted(found) if begin <= at < until), None)
        words = " ".join(document.text[begin:until].replace("\u2060", "").split())
        lines += [Line(), Line("", f"“{words}”")]
        if scene is None:
            lines += unlooked(language)
            if expect and not language:
                lines += missing(None, book, makers(expect, kinds), expect, words)
        elif expect:
            lines += expected(scene, judged, book, kinds, expect)
            reported |= met(judged.within(begin, until), judged, expect)
        else:
            lines += _scene(scene, judged, book, kinds)
    if len(lines) == 1:
        lines += [Line(), *unlooked("none")]
    return Explanation(tuple(laid(lines, width)), not expect or reported)


def _head(document: Document) -> Iterator[Line]:
    if document.published is None:
        yield Line("", "day of publication not known: what depends on it stays undecided")
    else:
        day = told(Interval(document.published, document.published + 1))
        yield Line("", f"published {day} ({document.published_from})")


def _stretches(document: Document, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The sentences that touch a stretch of the text; a block in another language is one, with its language."""
    for block in document.blocks:
        if block.start >= end or block.end <= start:
            continue
        if block.language != "en":
            yield block.start, block.end, block.language
            continue
        for first, last in sentences.split(document.text, block.story or block.start, block.end):
            if first < end and last > start:
                yield first, last, ""


def _scene(scene: Scene, judged: Judged, book: ClaimBook, kinds: Sequence[Kind]) -> Iterator[Line]:
    there = list(seen(scene, book, kinds))
    yield from there
    said = judged.within(scene.sentence.start, scene.sentence.end)
    for number, statement in enumerate(said):
        yield from [Line()] if number or there else []
        yield from outcome(statement, judged)
    if not said:
        yield from [Line()] if there else []
        yield from missed(scene, book, kinds)
