"""Who a sentence tells has gone: "President X resigned", "the army toppled President X", "Chairman X, the banker who
built it, died"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Predication
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import COPULA_ADVERBS

_GOES = frozenset("resigned resigns quit quits died dies abdicated abdicates".split())
_DOWN = frozenset("stepped steps stood stands bowed bows".split())
_PARTICLES = frozenset(["down", "aside", "out"])
_OUSTED = frozenset(
    "ousted toppled overthrown deposed sacked dismissed fired removed unseated assassinated murdered killed".split()
)
_OUSTS = (_OUSTED - {"overthrown"}) | frozenset(
    "ousts topples overthrew overthrows deposes sacks dismisses fires removes unseats assassinates murders "
    "kills".split()
)
SIGNS = _GOES | _DOWN | _OUSTED | _OUSTS
"""Words of which a sentence that tells of a departure has one."""
_WAS = frozenset(["was", "is", "been", "were", "being", "gets", "got"])
_HAS = frozenset(["has", "have"])
_ASIDE = frozenset(["the", "a", "an", "who", "whose"])
_CLAUSES = frozenset(
    "when after before as until while since because that said says if whereupon later once then former".split()
)
_LONGEST = 45


def has_gone(predication: Predication, scene: Scene) -> bool:
    """Whether it is the bearer of a title who left their post in the end, or died."""
    cells = scene.cells
    end = max(predication.span.end, predication.subject.end)
    behind = next((k for k, cell in enumerate(cells) if cell.start >= end), len(cells))
    before = next((k for k in range(len(cells) - 1, -1, -1) if cells[k].end <= predication.span.start), -1)
    while before > 0 and cells[before].norm in ("the", "its", "their"):
        before -= 1
    if before > 0 and cells[before].norm in _OUSTS and cells[before - 1].norm not in _WAS:
        return True
    if before >= 0 and cells[before].norm in _GOVERNING:
        return False  # "an aide to President X resigned"
    if predication.construction != "title":
        return behind < len(cells) and cells[behind].norm == "," and _goes(cells, behind + 1)
    at = _past_aside(cells, behind)
    return at >= 0 and _goes(cells, at)


_GOVERNING = frozenset("of to by for with from under against over about and or 's".split())


def _goes(cells: Sequence[Cell], at: int) -> bool:
    passive = False
    while at < len(cells) and (cells[at].norm in COPULA_ADVERBS | _WAS | _HAS or cells[at].norm.endswith("ly")):
        passive = passive or cells[at].norm in _WAS
        at += 1
    verb, then = (cells[k].norm if k < len(cells) else "" for k in (at, at + 1))
    if passive:
        return verb in _OUSTED
    return verb in _GOES or (verb in _DOWN and then in _PARTICLES)


def _past_aside(cells: Sequence[Cell], at: int) -> int:
    """The cell of the verb, behind the one description that may stand between the name and it; -1 if there is none."""
    if at >= len(cells) or cells[at].norm != ",":
        return at if at < len(cells) else -1
    if at + 1 >= len(cells) or (cells[at + 1].norm not in _ASIDE and cells[at + 1].sort != "time"):
        return -1
    if cells[at + 1].norm == "who" and _goes(cells, at + 2):
        return at + 2
    for end in range(at + 2, min(at + _LONGEST, len(cells) - 1)):
        if cells[end].norm == "," and _goes(cells, end + 1):
            inside = cells[at + 1 : end]
            of_another = inside[-1].sort == "subject" and "person" in inside[-1].tags
            return -1 if of_another or any(cell.norm in _CLAUSES for cell in inside) else end + 1
        if cells[end].sort == "mark" and cells[end].norm in (".", ";", ":", "?", "!"):
            break
    return -1
