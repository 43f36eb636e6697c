"""Which one in a row an event is said to be behind its name: "the 2019 summit was the 27th", "the 2023 summit, the
eighth,"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import event_keys
from claimcheck.kinds.event.nouns import Noun
from claimcheck.model import NumberRef
from claimcheck.text.shape import Cell

_IS = frozenset(["is", "was", "will"])
_EDITION = frozenset("edition one such meeting gathering instalment installment".split())
_ROW = frozenset("line row series sequence history".split())
_REACH = 14


def number_behind(cells: Sequence[Cell], it: Noun) -> int | None:
    """The cell of the ordinal that tells which one it is; None where it counts something else: "the second this year",
    "the third for the president", "the fourth largest"."""
    k = it.last
    if it.ordinal is not None or "several" in it.modifiers or "other" in it.modifiers:
        return None
    aside = k < len(cells) and cells[k].norm == ","
    if aside:
        k += 1
    else:
        verb = k if k < len(cells) and cells[k].norm in _IS else _clause(cells, k)
        if verb is None:
            return None
        k = verb + (2 if cells[verb].norm == "will" else 1)
    if k + 1 >= len(cells) or cells[k].norm not in ("the", "its") or cells[k + 1].sort != "number":
        return None
    number = cells[k + 1].what
    if not isinstance(number, NumberRef) or not number.ordinal:
        return None
    return k + 1 if _ends(cells, k + 2, it, aside) else None


def _clause(cells: Sequence[Cell], at: int) -> int | None:
    """The main verb behind a relative clause without names: "the summit that opens today in Oslo is"."""
    if at >= len(cells) or cells[at].norm != "that":
        return None
    for k in range(at + 2, min(len(cells), at + _REACH)):
        if cells[k].sort == "mark":
            return None
        if cells[k].norm in _IS:
            return k
    return None


def _ends(cells: Sequence[Cell], at: int, it: Noun, aside: bool) -> bool:
    """Whether nothing narrows what is counted: the clause ends, or its own noun or "in a line" follows."""
    if at < len(cells) and (cells[at].norm in _EDITION or set(event_keys(cells[at])) & set(it.keys)):
        at += 1
    if at >= len(cells):
        return True
    if aside:
        return cells[at].norm == ","
    if cells[at].sort == "mark":
        return cells[at].norm != "-" and (cells[at].norm != "," or at + 1 >= len(cells) or _free(cells[at + 1]))
    words = [cell.norm for cell in cells[at : at + 3]]
    return len(words) > 2 and words[0] == "in" and words[1] in ("a", "the", "its") and words[2] in _ROW and not (
        at + 3 < len(cells) and words[1] == "a" and words[2] == "row" and cells[at + 3].norm not in (".", "that")
    )  # fmt: skip


def _free(cell: Cell) -> bool:
    """Whether a clause of its own begins behind the comma, not something that is counted with it."""
    return cell.norm in ("and", "but", "with", "which", "after", "when", "while")
