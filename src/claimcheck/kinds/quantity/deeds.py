"""Victims of a happening that a text tells by its verb and no noun: "when a slate face gave way at Derlwyn quarry".

Two such figures are of one happening if what happened is told in the same words, on the same day, at the same name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.happenings import folded
from claimcheck.model import Span, Statement
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sources import marked
from claimcheck.text.stems import stem
from claimcheck.text.times.words import MONTHS, WEEKDAYS, listed
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, IRREGULAR_PASTS, PREPOSITIONS

_BEHIND = frozenset(listed("when after as because where"))
"""Words with which what happened follows its victims."""
_OF = frozenset(listed("where which that why how when"))
"""Words behind what the clause that tells of the happening says something of."""
_EDGES = _BEHIND | _OF | frozenset(listed("and but while who whose before although though until since so if"))
_BETWEEN = _EDGES | frozenset(listed(', ; : ( ) - — – "'))
"""What stands between two parts of a sentence."""
_PASTS = IRREGULAR_PASTS | frozenset(listed("burst blew tore swept slid overran overtook ditched spun split lit bit"))
_DEALT = frozenset(listed("shot executed massacred murdered beheaded slaughtered"))
"""Verbs of a killing that say what happened by themselves."""
_PLAIN = FUNCTION_CAPS | BE | HAVE | PREPOSITIONS | frozenset((*WEEKDAYS, *MONTHS)) | frozenset(
    listed("last local time down out over off away there here ago today yesterday year years week ten this their its "
           "his her they")
)  # fmt: skip
_PART = frozenset(
    listed("alone only just instantly outright immediately scene later subsequently also third fourth fifth first "
           "badly seriously severely slightly critically gravely lightly official officially count counts tally "
           "according others besides addition survivors survived novel film corrected correction mistakenly wrongly "
           "claims claimed meanwhile elsewhere again among same well spot hospital true untrue false")
)  # fmt: skip
"""Words of a sentence by which its victims may not be all, or the happening not this one."""
_UNREAL = frozenset(listed("would could might may if"))
_OFTEN = frozenset(
    stem(word)
    for word in listed(
        "rocket rockets shell shells drone drones missile missiles mortar mortars bomb bombs artillery sniper snipers "
        "warplane warplanes jets fighters grenade helicopters airstrike airstrikes troops clashed fighting offensive"
    )
)
"""Words for what strikes one place again and again on a day of war."""
_ARMED = frozenset(stem(word) for word in listed("gunman gunmen police soldiers rebels fired shot opened men"))
_VIOLENT = frozenset(["attack", "strike", "bombing", "unrest", "explosion"])
"""What a town may see more than once a day."""
_SHARED = 2
"""How many words of what happened must be the same."""
_LOOSE = 3
"""... where the only name that both have stands behind "in": it may be a town or a land."""
_IN = frozenset(["in", "of", "across", "from", ","])
_SITES = frozenset(
    listed("street road avenue square lane school church mosque temple hotel hospital bridge tunnel station stadium "
           "mine pit quarry factory plant mill museum theatre theater university college tower mall market pass club")
)  # fmt: skip
"""Last words of names that are of one spot."""
_DAYS = 2
"""Days; a longer time may see several."""
_SHORT = 2


@frozen
class _Part:
    """Cells [first, last) between marks and conjunctions, and those that stand before them."""

    first: int
    last: int
    edges: frozenset[str]


def deed(scene: Scene, first: int, last: int) -> tuple[list[str], Span]:
    """What happened to the victims that the cells [first, last) tell of, and the names told with it, as modifiers:
    "deed:fac giv slat way", "at:cwm derlwyn", and where that stands; none where that is not told for certain."""
    none: tuple[list[str], Span] = [], Span(0, 0)
    if any(token.norm in _PART for token in scene.tokens):
        return none
    cells = scene.cells
    told = _told(cells, _parts(cells), first)
    if told is None:
        return none
    part, begin, end = told
    if any(cells[i].norm in _UNREAL for i in range(begin, end)):
        return none
    if any(cells[i].sort == "number" and not first <= i < last for i in range(part.first, part.last)):
        return none  # "two buses plunged"
    done = [i for i in range(part.first, part.last) if not first <= i < last or cells[i].norm in _DEALT]
    words = {stem(cells[i].norm) for i in done if _says(cells, i)} | set(_head(cells, part))
    happened = any(_past(cells[i].norm) for i in done)
    if not happened or len(words) < _SHARED or words & _OFTEN:
        return none
    while end + 1 < len(cells) and cells[end].norm == "," and "cap" in cells[end + 1].tags:
        end += 2  # "Ely Road, Soham"
    names = [f"{'in' if _may_be_land(cells, i) else 'at'}:{name}" for i, name in _names(cells, begin, end)]
    if not names:
        return none
    return [f"deed:{' '.join(sorted(words))}", *dict.fromkeys(names)], Span(cells[begin].start, cells[end - 1].end)


def one_deed(earlier: Statement, later: Statement) -> bool:
    """Whether two figures are of victims of one happening that is told by its verb."""
    words = [{word for told in marked(one, "deed") for word in told.split()} for one in (earlier, later)]
    sites = [set(marked(one, "at")) for one in (earlier, later)]
    names = [at | set(marked(one, "in")) for at, one in zip(sites, (earlier, later), strict=True)]
    shared = words[0] & words[1]
    needed = _SHARED if sites[0] & names[1] or sites[1] & names[0] else _LOOSE
    if not names[0] & names[1] or not _nested(*names) or not _nested(*words) or len(shared) < needed:
        return False
    if (set(marked(later, "event")) & _VIOLENT or shared & _ARMED) and not sites[0] & sites[1]:
        return False
    return all(
        when.how == "stated" and when.inner.days is not None and when.inner.days <= _DAYS
        for when in (*earlier.times, *later.times)
    )


def _nested(one: set[str], two: set[str]) -> bool:
    return one <= two or two <= one


def _parts(cells: Sequence[Cell]) -> list[_Part]:
    found: list[_Part] = []
    edges: set[str] = set()
    first = 0
    for at, cell in enumerate(cells):
        if cell.sort in ("word", "mark", "cap") and cell.norm in _BETWEEN:
            if at > first:
                found.append(_Part(first, at, frozenset(edges)))
                edges = set()
            edges.add(cell.norm)
            first = at + 1
    if first < len(cells):
        found.append(_Part(first, len(cells), frozenset(edges)))
    return found


def _told(cells: Sequence[Cell], parts: Sequence[_Part], at: int) -> tuple[_Part, int, int] | None:
    """The part that tells what happened to the victims at a cell, and the cells whose names are of it."""
    own = next((i for i, part in enumerate(parts) if part.first <= at < part.last), -1)
    if own < 0:
        return None
    part = parts[own]
    behind = parts[own + 1] if own + 1 < len(parts) else None
    if behind is not None and behind.edges & _BEHIND:
        return behind, part.first, behind.last
    if own and (
        "and" in part.edges
        or ("when" in part.edges and cells[at].sort == "number")
        or (part.edges == {","} and cells[at].norm.endswith("ing"))
    ):
        before = parts[own - 1]
        return before, _begin(cells, parts, own - 1), part.last
    if cells[at].norm in _DEALT and at > part.first:
        return part, _begin(cells, parts, own), part.last
    return None


def _begin(cells: Sequence[Cell], parts: Sequence[_Part], own: int) -> int:
    """Where that begins what a clause with "where" or "which" says something of, its name included: "Marika, the mine
    where"."""
    at = own
    if own and parts[own].edges & _OF:
        at = own - 1
        if at and parts[at].edges == {","} and not any(_names(cells, parts[at].first, parts[at].last)):
            at -= 1
    return parts[at].first


def _says(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell is a plain word of what happened, and not of where: "quarry" behind its name."""
    cell = cells[at]
    if cell.sort not in ("word", "term", "phrase") or not cell.norm.replace(" ", "").isalpha():
        return False
    site = at > 0 and cells[at - 1].sort == "subject" and "cap" not in cell.tags and not _past(cell.norm)
    return len(cell.norm) > _SHORT and cell.norm not in _PLAIN and not site


def _past(word: str) -> bool:
    return word in _PASTS or word.endswith("ed")


def _head(cells: Sequence[Cell], part: _Part) -> Iterator[str]:
    """What a clause says something of: "the bus that plunged"."""
    at = part.first - 2
    if at >= 0 and part.edges & {"that", "which"} and "," not in part.edges and cells[at].sort == "word":
        yield stem(cells[at].norm)


def _names(cells: Sequence[Cell], begin: int, end: int) -> Iterator[tuple[int, str]]:
    for at in range(begin, end):
        cell = cells[at]
        ref = ref_of(cell)
        if ref is not None and cell.sort == "subject" and "person" not in cell.tags:
            yield at, folded(ref)
        elif "cap" in cell.tags and cell.norm not in FUNCTION_CAPS and (at or cells[1].norm == ","):
            yield at, cell.norm  # "Marika, the mine where", "Ely Road, Soham"


def _may_be_land(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name may be of a town or a land, where there is more than one happening of a sort in a day."""
    return at > 0 and cells[at - 1].norm in _IN and cells[at].norm.rpartition(" ")[2] not in _SITES
