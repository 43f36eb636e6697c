"""Lines with a label on the left, wrapped so that what goes on hangs under its beginning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.frozen import frozen
from claimcheck.report.wording import printable
from claimcheck.report.wrap import wrapped

_LABELS = 9
"""Columns of the longest label."""
_NARROWEST = 40
_HANGING = 2


@frozen
class Line:
    """Words with the label that stands before them; without either, an empty line; with words alone, a heading."""

    label: str = ""
    words: str = ""


def laid(lines: Iterable[Line], width: int) -> Iterator[str]:
    """The lines of the page, none longer than `width` columns where that can be; a label that repeats stands once."""
    width = max(width, _NARROWEST)
    before = ""
    for line in lines:
        words = printable(line.words)
        if not line.label:
            yield from wrapped(words, width) if words else [""]
            before = ""
            continue
        label = "" if line.label == before != "or" else line.label
        before = line.label
        room = width - _LABELS - 4
        first, *rest = wrapped(words, room)
        if rest:
            rest = wrapped(words[len(first) :] if words.startswith(first) else " ".join(rest), room - _HANGING)
        yield f"  {label:<{_LABELS}}  {first}"
        yield from (f"{'':{_LABELS + 4 + _HANGING}}{more}" for more in rest)
