"""A clause that opens a sentence and tells of nothing that anybody knows: "The hall was full, and X was ...", "Although
it rained, X was ...", "A sign on the wall says that X was ...".

What comes behind it is read as if it opened the sentence; the text, and so the voice, keeps the whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import MODALS, NOT, PRONOUNS, RELATIVES, SUBORDINATORS, is_finite

_AND = frozenset(["and", "but", "yet", "so"])
_BESIDE = frozenset("because although though whereas".split())
"""What opens a clause that is no condition of the other one, and tells nothing of its time."""
_HOLDING = frozenset(
    "remember remembers remembered know knows knew recall recalls recalled forgot forgets learn learns learned "
    "learnt discover discovers discovered realise realises realised realize realizes realized find finds found "
    "remind reminds reminded show shows showed prove proves proved reveal reveals revealed mean means meant agree "
    "agrees agreed point teach teaches taught read reads say says said tell tells told write writes wrote note "
    "notes noted explain explains explained report reports reported announce announces announced state states "
    "stated record records recorded".split()
)
"""Verbs that hold what the clause behind "that" tells; of what is thought, hoped or denied the clause is a part."""
_BOUND = (
    SUBORDINATORS
    | RELATIVES
    | NOT
    | MODALS
    | PRONOUNS
    | frozenset(
        "that whether if unless both either neither nor only between like than this these those his her its their "
        "my our your here there".split()
    )
)
"""Words by which a clause depends on what comes behind, or that somebody before is meant by."""
_LONGEST = 12


def without(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells behind such a clause; all of them if there is none, or if somebody or something of it may be meant
    behind it: "The driver stopped, and he ...", "The bishop spoke, and the crowd that cheered him ..."."""
    at = _ends(cells)
    if not at or _meant_behind(cells, at):
        return cells
    return cells[at:]


_HIM = frozenset("he she him his her himself herself".split())
_IT = frozenset("it they them its their itself themselves".split())


def _meant_behind(cells: Sequence[Cell], at: int) -> bool:
    named = False
    for cell in cells[at:]:
        named = named or cell.sort == "subject"
        if cell.norm in _HIM | _IT and (not named or (cell.norm in _HIM and _of_somebody(cells[:at]))):
            return True
    return False


def _of_somebody(cells: Sequence[Cell]) -> bool:
    from claimcheck.text.somebody import noun  # rarely needed

    return any(noun(cell) for cell in cells)


def _ends(cells: Sequence[Cell]) -> int:
    """The first cell behind the clause; 0 if there is none."""
    beside = bool(cells) and cells[0].norm in _BESIDE
    for at, cell in enumerate(cells[:_LONGEST]):
        if cell.norm == "," and cell.sort == "mark":
            if len(cells) < at + 5 or not any(is_finite(one.norm) for one in cells[1:at]):
                return 0
            return at + 1 if beside else at + 2 if cells[at + 1].norm in _AND else 0
        before = cells[at - 1].norm if at else ""
        if cell.norm == "that" and at > 1 and before in _HOLDING and not beside:
            return at + 1
        if cell.sort not in ("word", "cap") or (cell.norm in _BOUND and at) or (cell.sort == "cap" and at):
            return 0
        if not at and cell.norm in _BOUND and not beside:
            return 0
    return 0
