"""Where a body has its seat, said by a compound in what it is: "ASEAN, the Jakarta-based bloc", "ASEAN is a
Jakarta-headquartered bloc", "the Jakarta-based bloc ASEAN"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kinds.relation.acts import Acts, Compound, Verb, spoken_of
from claimcheck.kinds.relation.told import told
from claimcheck.model import Ref, Span, Statement
from claimcheck.text import moments
from claimcheck.text.parse import Parse
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS, is_past

_BODIES = frozenset(
    "group grouping bloc alliance organisation organization club union association federation confederation agency "
    "institution institute council court tribunal bank company firm conglomerate giant maker airline carrier "
    "manufacturer carmaker planemaker shipbuilder brewer retailer insurer lender broadcaster publisher network "
    "charity startup start-up league commission community forum multinational utility miner supplier".split()
)
"""Nouns for bodies that have a seat."""
_LONGEST = 4
_BETWEEN = 2
"""How many words may stand between the compound and its noun: "the Jakarta-based regional bloc"."""
_SAYS_NOW = frozenset(["is", "remains"])


def described(scene: Scene, acts: Acts, at: int, way: Compound) -> Iterator[Statement]:
    """What the compound that ends at a cell says of the body which its noun describes."""
    cells, hyphen = scene.cells, at - 1
    noun = next((k for k in range(at + 1, min(len(cells), at + 2 + _BETWEEN)) if _is_body(cells[k])), None)
    if noun is None or any(cell.sort not in ("word", "adjective") for cell in cells[at + 1 : noun]):
        return
    end = cells[hyphen].first
    for first in range(max(0, end - _LONGEST), end):
        ids = acts.bearers.get(" ".join(token.norm for token in scene.tokens[first:end]), ())
        opener = next((k for k, cell in enumerate(cells) if cell.last == first), -1) if ids else -1
        if opener < 0 or cells[opener].norm not in ("the", "a", "an"):
            continue
        named = _named(scene, opener, noun)
        if named is not None:
            start, last = scene.tokens[first].start, scene.tokens[end - 1].end
            seat = Ref(start, last, scene.words(start, last), ids)
            yield from _statements(scene, acts, way, seat, named, noun)
        return


def _is_body(cell: Cell) -> bool:
    return cell.sort in ("word", "term") and cell.norm.split()[-1] in _BODIES


def _named(scene: Scene, opener: int, noun: int) -> Cell | None:
    """The name that the phrase of cells [opener, noun] describes."""
    cells = scene.cells
    before, after = cells[opener - 1] if opener else None, cells[noun + 1] if noun + 1 < len(cells) else None
    if after is not None and after.sort == "subject":  # "the Jakarta-based bloc ASEAN"
        beyond = cells[noun + 2] if noun + 2 < len(cells) else None
        goes_on = beyond is not None and (beyond.sort in ("subject", "cap", "possessive") or beyond.norm == "-")
        return after if _whole(after) and not goes_on and cells[opener].norm == "the" else None
    if before is None or opener < 2 or after is None or after.sort in ("cap", "possessive") or after.norm == "-":
        return None
    name = cells[opener - 2]
    if not _whole(name) or after.norm in ("and", "or"):
        return None
    parsed = Parse(scene, cells)
    if before.norm == ",":
        return name if parsed.free(opener - 2) and _alone(cells, opener - 2) else None
    return name if before.norm in _SAYS_NOW and parsed.free(opener - 2) else None


def _whole(cell: Cell) -> bool:
    """Whether a cell is a name that the claims know, and no person's."""
    return cell.sort == "subject" and "known" in cell.tags and not {"unanchored", "person"} & set(cell.tags)


def _alone(cells: tuple[Cell, ...], at: int) -> bool:
    """Whether a name is none of several."""
    k = at - 1 - (at > 0 and cells[at - 1].norm in DETERMINERS)
    listed = k > 0 and cells[k].norm in (",", "and", "or") and cells[k - 1].sort in ("subject", "cap")
    return not listed


def _statements(scene: Scene, acts: Acts, way: Compound, seat: Ref, named: Cell, noun: int) -> Iterator[Statement]:
    agent, patient = (named.what[0], seat) if way.placed else (seat, named.what[0])
    sides = list(spoken_of(acts, Verb(way.act, "is"), agent.entities, patient.entities))
    span = Span(min(seat.start, named.start), max(named.end, scene.cells[noun].end))
    voice = scene.voice(span.start, span.end, "apposition")
    opening = is_past(scene.cells[0].norm)  # "Founded in 1967, ASEAN, the Jakarta-based bloc,"
    told_of = [when for when in moments.narrated(scene) if not (opening and 0 < when.start < named.start)]
    times = (moments.publication(scene), *told_of)
    yield from told(scene, sides, agent, patient, times, voice, span, "holds")
