"""How a text was understood, sentence by sentence, in words that an editor understands.

What stands in a sentence (`seen`), what it says and what came of it (`outcome`), and where nothing is said, why
(`silence`); `expected` asks for one check; `page` lays it out in lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import kinds as kinds_
from claimcheck.claims.book import ClaimBook
from claimcheck.explain.expected import WORDLESS, Asked, asked_for, expected, met
from claimcheck.explain.outcome import Judged, outcome
from claimcheck.explain.page import Line, laid
from claimcheck.explain.seen import seen
from claimcheck.explain.silence import missed, unlooked
from claimcheck.extract import extract, scenes
from claimcheck.frozen import frozen
from claimcheck.interval import Interval, told
from claimcheck.kind import Kind
from claimcheck.model import Document, Statement
from claimcheck.text import sentences
from claimcheck.text.scene import Scene


@frozen
class Explanation:
    """Lines of text, ready to print; `met` says whether the check that was expected reports something."""

    lines: tuple[str, ...]
    met: bool = True


@frozen
class Told:
    """The same before it is laid out: lines of any length, with what stands before them."""

    lines: tuple[Line, ...]
    met: bool


def explain(
    document: Document, book: ClaimBook, within: tuple[int, int] | None = None, width: int = 80, expect: str = ""
) -> Explanation:
    """Everything that was seen in the sentences that touch a stretch of the source (half-open), or in the whole text if
    it is None, `width` columns wide.  With the id of a check under `expect`, only what bears on it, and why it does not
    report a sentence."""
    found = tell(document, book, within, expect)
    return Explanation(tuple(laid(found.lines, width)), found.met)


def tell(document: Document, book: ClaimBook, within: tuple[int, int] | None = None, expect: str = "") -> Told:
    """What `explain` lays out."""
    start, end = (0, len(document.text)) if within is None else within
    kinds = kinds_.load()
    lines = [*_head(document)]
    judged = Judged(document, book, kinds, extract(document, book, kinds).statements)
    asked = Asked(expect, judged, book, kinds) if expect else None
    reported = unsaid = False
    lacking: list[bool] = []
    found = {scene.sentence.start: scene for scene in scenes(document, book, kinds)}
    for begin, until, language in _stretches(document, start, end):
        scene = next((found[at] for at in sorted(found) if begin <= at < until), None)
        words = document.words(begin, until)
        said = judged.within(begin, until, expect)
        lines += [Line(), Line("", f"“{words}”")]
        if scene is None and not said:
            lines += unlooked(language)
        if language:
            continue
        if asked is not None:
            own = list(expected(scene, words, said, asked))
            lacking.append(WORDLESS in own)
            reported |= met(said, judged, expect)
            unsaid |= not said
            lines += own
        elif scene is not None or said:
            lines += _scene(scene, said, judged, book, kinds)
    if len(lines) == 1:
        lines += [Line(), *unlooked("none")]
    if asked is not None and lacking and all(lacking):
        lines += [Line(), *asked_for(asked)]
    if asked is not None and unsaid and not reported:
        lines += [Line(), Line("see", f"`claimcheck explain {expect}`, with sentences that it reports")]
    return Told(tuple(lines), not expect or reported)


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


def _scene(
    scene: Scene | None, said: Sequence[Statement], judged: Judged, book: ClaimBook, kinds: Sequence[Kind]
) -> Iterator[Line]:
    """The lines on a sentence; `scene` is None where only words that a rule avoids were looked for."""
    there = list(seen(scene, book, kinds)) if scene is not None else []
    yield from there
    for number, statement in enumerate(said):
        yield from [Line()] if number or there else []
        yield from outcome(statement, judged)
    if not said and scene is not None:
        yield from [Line()] if there else []
        yield from missed(scene, book, kinds)
