"""Of what a post is that a phrase names without saying so: what its clause is about, or the label before it."""

from __future__ import annotations

from claimcheck.text.parse import Parse, Said
from claimcheck.text.shape import Cell, norm
from claimcheck.text.words import HAVE, is_finite

_WITH = ("with somebody as", "with somebody else as")
_HAVING = frozenset("country state province region city company team organisation alliance body party club".split())
_UNDER = frozenset(["under", "with"])


def of_the_clause(parsed: Parse, name: str, said: Said) -> int:
    """The cell of the land or body that a clause is about behind "With X as president," or "Under President X,", or
    that stands as a label before a headline ("Norland: President X to resign"); -1 if there is none."""
    cells = parsed.cells
    if name in _WITH or (name == "title" and norm(cells, said.role - 1) in _UNDER):
        if norm(cells, said.first) not in _UNDER and norm(cells, said.role - 1) not in _UNDER:
            return -1
        comma = next((k for k in range(max(said.subject, said.role) + 1, len(cells)) if cells[k].norm == ","), -1)
        return _subject(parsed, comma + 1) if comma >= 0 and _one_phrase(parsed, said, comma) else -1
    if name == "title" and said.role == 2 and norm(cells, 1) == ":" and _had(cells[0]):
        return 0 if "somewhere" in cells[0].tags else -1
    return -1


def _one_phrase(parsed: Parse, said: Said, comma: int) -> bool:
    """Whether the phrase opens the sentence, and nothing is told in it."""
    first = min(said.first, said.subject, said.role)
    if first > 1 + (parsed.cells[0].sort == "word") and not any(c.sort == "time" for c in parsed.cells[:first]):
        return False
    return not any(cell.sort == "word" and is_finite(cell.norm) for cell in parsed.cells[:comma])


def _subject(parsed: Parse, at: int) -> int:
    """The cell of the land or body that is the subject of the clause that begins at a cell; -1 if none is."""
    at += norm(parsed.cells, at) == "the"
    verb = parsed.after(at + 1)
    if at >= len(parsed.cells) or verb is None or not _had(parsed.cells[at]):
        return -1
    return at if is_finite(verb.norm) or verb.norm in HAVE or verb.norm.endswith("s") else -1


def _had(cell: Cell) -> bool:
    """Whether a cell names what has posts."""
    return cell.sort == "subject" and "known" in cell.tags and not _HAVING.isdisjoint(cell.tags)
