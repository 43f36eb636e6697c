"""Whether an aside between commas is whole: in "X, whose father, Y, died" the comma closes one inside of it; and
whether it is about the name alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DO, HAVE, MODALS, PASTS, PREPOSITIONS, REPORTING, is_past

_OPENS = frozenset("whose whom that how when where while because although though why if whether as once".split())
"""Words that open a clause of its own, of which the verb may stand behind a comma."""
_NO_CLAUSE = frozenset(["that", "as", "once", "when"])
"""Of these, what may stand without a verb: "known as", "once a lawyer"."""
_PRESENT = frozenset(
    "lives works teaches runs plays leads serves sits heads owns makes writes sings studies comes goes says calls "
    "means includes spans live work teach run play lead serve own make write sing study come go say call mean "
    "include span remains remain holds hold keeps keep bears bear belongs belong stands stand".split()
)
_PHRASES_TOO = frozenset(["after", "before", "until", "since"])
"""Words that open a clause or only a phrase: "after the war"."""
_OF_ANOTHER = frozenset(["who", "which", "that"])


def whole(aside: Sequence[Cell]) -> bool:
    """Whether the last clause that the aside opens has its verb in it: a verb behind the next comma is not its own."""
    for at in range(len(aside) - 1, -1, -1):
        norm, clause = aside[at].norm, aside[at + 1 :]
        if norm in _OPENS:
            return _has_verb(clause, norm)
        if norm in _PHRASES_TOO and any(cell.norm == "," for cell in clause):
            return _has_verb(clause, norm)  # "who took over after the founder, a Swede, died"
    return True


def _has_verb(clause: Sequence[Cell], opener: str) -> bool:
    """Whether a clause has a verb before its first comma, or right behind an aside of its own."""
    named = opener == "when" and clause and (clause[0].norm == "the" or clause[0].sort == "subject")
    if opener in _NO_CLAUSE and not named and not any(cell.norm in _WHOSE for cell in clause):
        return True
    inner = False
    for at, cell in enumerate(clause):
        if cell.norm in _OF_ANOTHER and at:
            inner = True  # "whose father, a man who taught"
        elif cell.norm == ",":
            inner = any(one.norm == "," for one in clause[:at]) is False
        elif at and not inner and _verbal(cell):
            return True
    return False


_WHOSE = frozenset("his her their".split())


def _verbal(cell: Cell) -> bool:
    if cell.sort != "word":
        return False
    return cell.norm in BE | HAVE | MODALS | DO | PASTS | _PRESENT or is_past(cell.norm)


def plain(aside: Sequence[Cell]) -> bool:
    """Whether the aside is one clause about the name before it: nobody else is told of behind a comma."""
    for one, two in pairwise([*aside, None]):
        told = one is not None and (one.norm == "that" or (one.norm in REPORTING and not _on_a_topic(one, two)))
        if told and (two is None or two.norm not in _OF_ONESELF):
            return False
    return not any(
        cell.norm == "," and at and aside[at - 1].sort in ("subject", "cap") and "somewhere" not in aside[at - 1].tags
        for at, cell in enumerate(aside)
    )


_OF_ONESELF = frozenset(["himself", "herself"])


def _on_a_topic(verb: Cell, behind: Cell | None) -> bool:
    """Whether a verb of reporting has what somebody worked at behind it, not what they said: "wrote of exile", "wrote
    crime novels"."""
    if behind is None or behind.sort != "word":
        return False
    made = verb.norm in _WRITING and behind.norm not in _SAID and (behind.norm not in PREPOSITIONS)
    return made or behind.norm in _TOPICS


_WRITING = frozenset(["wrote", "writes"])
_TOPICS = frozenset(["of", "about", "for", "on"])
_SAID = BE | HAVE | MODALS | frozenset("that how why whether what he she it they there back home".split())
