"""Whether a length is told as that up to the end: "when he gave way to X, he had been chancellor for eleven years"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import COPULA_ADVERBS, PREPOSITIONS

_WHEN = frozenset(["when", "before", "until", "once", "time"])
"""Words that open the clause; "time" ends "by the time"."""
_GOES = frozenset("resigned retired quit abdicated died".split())
_GOES_SO = {
    "gave": ("way",), "made": ("way",), "handed": ("over", "power"), "stepped": ("down", "aside"),
    "stood": ("down", "aside"), "bowed": ("out",), "left": ("office", "power", "the", "his", "her", "it"),
    "lost": ("power", "office", "the", "his", "her", "an"), "laid": ("down",),
    "vacated": ("the", "his", "her", "office"),
}  # fmt: skip
_LEFT_WHAT = frozenset(
    "office power post job presidency premiership chancellery chancellorship throne crown election palace "
    "kremlin position seat helm leadership".split()
)
_DONE_TO = frozenset(
    "ousted toppled overthrown deposed sacked dismissed removed unseated assassinated murdered killed succeeded "
    "replaced defeated beaten outvoted".split()
)
_FOLLOWED = frozenset("succeeded replaced ousted toppled deposed unseated dismissed sacked".split())
_GERUNDS = frozenset("resigning retiring quitting abdicating stepping leaving handing giving".split())
_NOUNS = frozenset("resignation retirement death abdication departure fall defeat dismissal".split())
_WAS = frozenset(["was", "had", "were", "been"])


def up_to_the_end(scene: Scene, who: Ref) -> bool:
    """Whether a clause or phrase of the sentence tells that somebody, by name or as "he", left the post."""
    cells = scene.cells
    known = {*who.entities}
    names = {cell.norm for cell in cells if cell.sort == "subject" and known & {*cell.what[0].entities}} | {"he", "she"}
    return any(_clause(cells, at, names) or _phrase(cells, at) for at in range(len(cells) - 2))


def _clause(cells: Sequence[Cell], at: int, names: set[str]) -> bool:
    if cells[at].norm not in _WHEN or cells[at].sort != "word":
        return False
    if cells[at + 1].norm in names:
        return _leaves(cells, at + 2)
    behind = cells[at + 1 : at + 8]
    him = next((k for k, cell in enumerate(behind) if cell.norm in ("him", "her")), 0)
    return him > 1 and (
        behind[him - 1].norm in _FOLLOWED
        or (him > 2 and behind[him - 1].norm == "from" and behind[him - 2].norm == "over")
    )


def _leaves(cells: Sequence[Cell], at: int) -> bool:
    """Whether the verb of leaving stands at a cell, or behind its auxiliaries."""
    passive = False
    while at < len(cells) and (cells[at].norm in COPULA_ADVERBS | _WAS or cells[at].norm.endswith("ly")):
        passive = passive or cells[at].norm in _WAS - {"had"}
        at += 1
    row = [cell.norm for cell in cells[at : at + 5]]
    if not row:
        return False
    if passive:
        return row[0] in _DONE_TO or row[:2] == ["voted", "out"]
    if row[0] in _GOES:
        return True
    if row[0] not in _GOES_SO or len(row) < 2 or row[1] not in _GOES_SO[row[0]]:
        return False
    if row[0] == "handed" and len(row) > 2 and row[2] in ("the", "a", "an", "his", "her"):
        return "reins" in row  # not "handed over the prize"
    return row[0] not in ("left", "lost", "vacated", "laid") or not _LEFT_WHAT.isdisjoint(
        word for phrase in row[1:] for word in phrase.split()
    )


def _phrase(cells: Sequence[Cell], at: int) -> bool:
    """ "On his resignation", "before stepping down"."""
    if cells[at].norm not in PREPOSITIONS | {"before", "after", "upon", "when"} or cells[at].norm == "since":
        return False
    row = [cell.norm for cell in cells[at + 1 : at + 4]]
    owned = row[0] in ("his", "her", "the") or cells[at + 1].sort == "possessive"
    return (row[0] in _GERUNDS and row[0] != "leaving") or (owned and len(row) > 1 and row[1] in _NOUNS)
