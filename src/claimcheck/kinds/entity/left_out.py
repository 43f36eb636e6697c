"""Sentences without what stands between a name and its verb: "X, who governed for five years, has died at 89"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kinds.entity import antecedents, asides
from claimcheck.kinds.entity.vital_words import FINITE, HEADS
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, somebody
from claimcheck.text.words import BE, HAVE, MODALS, PREPOSITIONS

HEAD_WORDS = frozenset(HEADS)
"""Words with which a phrase for a birth or a death begins."""
TELLING = frozenset(
    "died dies dead death perished succumbed drowned turned turns turn celebrates celebrated killed assassinated "
    "murdered born passed outlived outlives survived predeceased would was is".split()
)
"""Words of which a sentence about a life has one."""
_VERBS = (
    BE | HAVE | MODALS | {"did", "didn't"} | (TELLING - {"dead", "death", "killed", "assassinated", "murdered", "born"})
)
_OPENS = frozenset("who whose a an the once then known born widely one".split())
_LONGEST = 40


def without_asides(cells: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    """The cells without the aside behind a name, for each name that has one."""
    yield from _without_places(cells)
    yield from _without_descriptions(cells)
    for at, cell in enumerate(cells[:-3]):
        if not antecedents.known_person(cell) or cells[at + 1].norm != ",":
            continue
        inside = cells[at + 2]
        calling = inside.sort == "word" and cells[at + 3].norm == "," and inside.norm not in _VERBS
        if not (calling or inside.norm in _OPENS or inside.sort in ("adjective", "phrase", "possessive", "time")):
            continue
        for end in range(at + 3, min(at + _LONGEST, len(cells) - 1)):
            if cells[end].norm == "," and cells[end + 1].norm in _VERBS | FINITE and asides.whole(cells[at + 2 : end]):
                if asides.plain(cells[at + 2 : end]):
                    yield (*cells[: at + 1], *cells[end + 1 :])
                break
            if cells[end].sort == "mark" and cells[end].norm in (".", ";", ":", "?", "!", '"'):
                break


def _without_places(cells: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    """The cells without "of Oman" in "Qaboos bin Said of Oman, who has died aged 79"."""
    for at, cell in enumerate(cells[:-4]):
        if not antecedents.known_person(cell) or cells[at + 1].norm not in ("of", "from"):
            continue
        end = at + 3 + (cells[at + 2].norm == "the")
        if "somewhere" in cells[end - 1].tags and cells[end].norm in _BEHIND_A_PLACE and end < len(cells) - 1:
            yield (*cells[: at + 1], *cells[end:])


_BEHIND_A_PLACE = frozenset([",", "(", "has", "was", "is", "had", "died", "who"])


def _without_descriptions(cells: tuple[Cell, ...]) -> Iterator[tuple[Cell, ...]]:
    """The cells without "a former driver" in "X, a former driver who died in 2005,"."""
    for who in (at for at, cell in enumerate(cells) if cell.norm == "who"):
        comma = next((at for at in range(who - 2, max(who - _SHORT, 0), -1) if cells[at].norm == ","), 0)
        if not comma or not antecedents.known_person(cells[comma - 1]) or cells[comma + 1].norm not in _ARTICLES:
            continue
        row = cells[comma + 1 : who]
        of = next((at for at, cell in enumerate(row) if cell.norm == "of"), len(row))
        plain = all(cell.sort in ("word", "adjective", "phrase", "time") or cell.norm == "-" for cell in row[:of])
        placed = all("somewhere" in cell.tags or cell.norm == "the" for cell in row[of + 1 :])
        head = row[of - 1]
        somebody_ = noun(head) or head.sort in ("phrase", "adjective")
        said = {cell.norm for cell in row}
        if plain and placed and somebody_ and said.isdisjoint(_OTHERS) and not _in_a_list(cells, comma, who):
            yield (*cells[:comma], *cells[who:])


_SHORT = 9
_ARTICLES = frozenset(["a", "an", "the"])
_OTHERS = (PREPOSITIONS - {"of"}) | frozenset("one another other only last second third and or than few".split())


def _in_a_list(cells: tuple[Cell, ...], comma: int, who: int) -> bool:
    """Whether a description may be one more of those that a list names: "X, a nurse who died in 1990, and Y"."""
    before = cells[comma - 2] if comma > 1 else None
    if before is not None and before.norm == "," and comma > 2 and somebody(cells, comma - 3):
        return True
    close = next((at for at in range(who, len(cells) - 1) if cells[at].norm == ","), 0)
    return bool(close) and cells[close + 1].norm in ("and", "or", "&")
