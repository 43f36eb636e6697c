"""One conflict in plain words, for formats whose readers see it away from the table: the headline in one line,
and the whole of it as labelled lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.report import wording
from claimcheck.report.view import Item

LONGEST = 1_000
"""Characters of a line; what is longer ends in "…"."""
_PLACES = 5  # of the others that are named


def headline(item: Item) -> str:
    """`says “Norwegian President Jonas Gahr Støre”; known: ...`, in one line."""
    said = f"says {wording.quoted(item.quote)}"
    facts = wording.known(item) or item.finding.verdict.reason
    return line(f"{said}; known: {facts}" if facts else said)


def details(item: Item) -> Iterator[str]:
    """The lines of the whole: says, read as, known, why, also, fix, source."""
    voice = wording.speaker(item)
    said = f"says: {wording.quoted(item.quote)}{f' ({voice})' if voice else ''}"
    yield line(said)
    for label, text in (("read as", wording.meaning(item)), ("known", wording.known(item)), ("why", wording.why(item))):
        if text:
            yield line(f"{label}: {text}")
    yield from (line(f"also: {text}") for text in few(wording.also([item])))
    if item.fixes:
        yield line(f"fix: {wording.fix(item)}")
    yield from (line(f"source: {source}") for source in few(item.sources))


def few(texts: Iterable[str]) -> list[str]:
    """The first texts, and how many more there are."""
    given = list(texts)
    rest = len(given) - _PLACES
    return [*given[:_PLACES], f"and {rest:,} more"] if rest > 0 else given


def line(text: str, longest: int = LONGEST) -> str:
    """Text in one line that steers nothing, cut where it is too long."""
    plain = " ".join(wording.printable(text).split())
    return plain if len(plain) <= longest else f"{plain[: longest - 1].rstrip()}…"
