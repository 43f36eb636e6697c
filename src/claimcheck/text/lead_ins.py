"""A clause that opens a sentence and tells of nothing that anybody knows: "The hall was full, and X was ...", "Although
it rained, X was ...", "A sign on the wall says that X was ...".

What comes behind it is read as if it opened the sentence; the text, and so the voice, keeps the whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import AND_SO, MODALS, NOT, PRONOUNS, RELATIVES, SUBORDINATORS, is_finite

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
_HEARERS = frozenset(
    "us you me reporters visitors readers everyone everybody people passengers guests tourists pupils students "
    "journalists listeners viewers delegates".split()
)
"""Who is told, between such a verb and "that"."""
_STORIES = frozenset("film movie novel play book story poem opera musical series drama script legend myth".split())
"""What tells of what never was."""
_BOUND = (
    SUBORDINATORS
    | RELATIVES
    | NOT
    | MODALS
    | (PRONOUNS - {"us", "you", "me", "we", "i"})
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
    if at > 1 and _meant_behind(cells, at):
        at = 0
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
    """The first cell behind the clause or phrase; 0 if there is none."""
    if not cells:
        return 0
    first = 1 if cells[0].norm in AND_SO and cells[0].sort == "word" and len(cells) > 1 else 0
    beside, by_whom = cells[first].norm in _BESIDE, cells[first].norm == "according"
    for at, cell in enumerate(cells[:_LONGEST]):
        if cell.sort == "mark" and cell.norm in (",", ";", ":") and at > first:
            return _behind(cells, first, at, beside, by_whom)
        if cell.norm == "that" and at > first + 1 and not beside and _held(cells, at):
            return at + 1
        bound = cell.norm in _BOUND and (at > first or not (beside or by_whom))
        if cell.sort not in ("word", "cap") or bound or (cell.sort == "cap" and at > first):
            break
    return first


def _behind(cells: Sequence[Cell], first: int, at: int, beside: bool, by_whom: bool) -> int:
    """The first cell of the clause behind a mark, if the one before it can be left out; else that behind "and"."""
    if len(cells) < at + 5:
        return first
    words = [cell.norm for cell in cells[first:at]]
    told = any(is_finite(word) for word in words[1:])
    if cells[at].norm != "," or beside:
        return at + 1 if told else first
    if by_whom:
        return first if told or not _STORIES.isdisjoint(words) else at + 1
    return at + 2 if told and cells[at + 1].norm in AND_SO else first


def _held(cells: Sequence[Cell], at: int) -> bool:
    """Whether a verb before "that" holds what comes behind it: "shows that", "told visitors that"."""
    before = cells[at - 1].norm
    return before in _HOLDING or (before in _HEARERS and at > 1 and cells[at - 2].norm in _HOLDING)
