"""What people think today of whom a title names: "Polls give Prime Minister X little hope", "Unions accuse Mayor X of".

A main clause in the present tense, of those who are alive to have an opinion.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell

_THINKING = frozenset(
    "give put rate rank back trust distrust want expect blame urge accuse see favour favor support oppose hold "
    "prefer call consider suspect criticise criticize".split()
)
"""Verbs as their plural has them; what is done for a camera is none of them, as captions are in the present too."""
_PEOPLE = frozenset(
    "poll survey voter pollster bookmaker bookie analyst critic opponent rival protester unionist union farmer "
    "lawmaker senator deputy investor market trader economist observer supporter ally backer campaigner minister "
    "resident activist lawyer prosecutor diplomat adviser commentator republican democrat conservative".split()
)
_LONGEST = 5


def opinion_of_today(cells: Sequence[Cell], verb: int) -> bool:
    """Whether the word at a cell is the verb of such a clause, which opens its sentence."""
    subject = cells[:verb]
    if not 0 < verb <= _LONGEST or cells[verb].norm not in _THINKING or cells[verb].sort != "word":
        return False
    head = subject[-1].norm
    if not head.endswith("s") or head.removesuffix("s") not in _PEOPLE:
        return False
    return all(cell.sort in ("word", "adjective", "cap", "subject", "number") for cell in subject) and not any(
        cell.norm in _NO_SUBJECT for cell in subject
    )


_NO_SUBJECT = frozenset(
    "in on at by of to from for with as that which who whose when while if how why then former ex-".split()
)
