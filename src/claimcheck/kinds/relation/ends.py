"""Whether a clause of two names ends with the second one, or goes on in a way that leaves what it says whole."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.relation.acts import Verb
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, SUBORDINATORS

_TIMED = frozenset("in on from since until by at during for".split())
_GOES_ON = CONJUNCTIONS | SUBORDINATORS | frozenset(
    "who which that with despite alongside again earlier later today yesterday together last this next where".split()
)  # fmt: skip
_BESIDES = frozenset("in on at for of near under beside behind outside inside during within above over between".split())
"""Prepositions of what goes on behind who did what is done for good: "designed by X on the site of a mill"."""
_PASSING = frozenset(["ownership", "membership", "winning"])
"""Acts that may be done more than once, so that where and what for may make them another one."""
_TIME_OPENERS = frozenset("early late the mid about around age aged january".split())


def ends(cells: Sequence[Cell], token: int, verb: Verb) -> bool:
    """Whether the name that ends before a token is the whole of what the verb governs, and not shared with others."""
    here = next((i for i, cell in enumerate(cells) if cell.first >= token), len(cells))
    if here >= len(cells):
        return True
    after, beyond = cells[here], cells[here + 1] if here + 1 < len(cells) else None
    if verb.act in _FOR_A_TIME and (after.sort == "time" or after.norm in _WHILE):
        return False
    if after.sort == "time":
        return True
    if after.sort == "mark":
        listed = after.norm == "," and beyond is not None and _one_more(cells, here + 1)
        return after.norm not in ("-", "/") and not (listed and verb.aspect in ("became", "left"))
    if after.sort != "word" or "cap" in after.tags:
        return False
    if verb.act == "founding" and not verb.passive and after.norm in ("in", "for") and beyond is not None:
        branch = beyond.sort in ("subject", "adjective") or "cap" in beyond.tags  # "launched the movement in Mombasa"
        if branch:
            return False
    if verb.aspect == "became" and verb.act not in _PASSING and after.norm in _BESIDES and beyond is not None:
        return verb.passive or after.norm != "of"
    if other_side(cells, here, verb):
        return True
    if after.norm in _TIMED:
        if beyond is not None and beyond.norm in _TIME_OPENERS and here + 2 < len(cells):
            beyond = cells[here + 2]
        return beyond is not None and beyond.sort in ("time", "number")
    if after.norm in ("and", "or", "&", "with", "alongside"):
        return beyond is None or beyond.sort not in ("subject", "adjective", "phrase", "cap") or verb.act == "ownership"
    return after.norm in _GOES_ON or after.norm.endswith("ly")


def other_side(cells: Sequence[Cell], at: int, verb: Verb) -> bool:
    """Whether the other side of a sale stands at a cell: "sold it to X in 2006", "bought it from X"."""
    if verb.act != "ownership" or verb.passive or at + 1 >= len(cells) or cells[at].norm != _SIDES.get(verb.aspect):
        return False
    after = cells[at + 2] if at + 2 < len(cells) else None
    return cells[at + 1].sort == "subject" and (after is None or after.sort in ("mark", "time") or after.norm in _TIMED)


_SIDES = {"left": "to", "became": "from"}
_FOR_A_TIME = frozenset(["home", "setting", "currency", "ground", "presenting"])
"""Acts that may be told of one evening, one loan, one hotel."""
_WHILE = frozenset("for until till during while this through on from at as alongside beside along to".split())


def _one_more(cells: Sequence[Cell], at: int) -> bool:
    """Whether a list goes on at a cell behind a comma, maybe with a single word that no claim knows."""
    after = cells[at + 1].norm if at + 1 < len(cells) else ""
    return cells[at].sort in ("subject", "adjective") or ("cap" in cells[at].tags and after in ("and", ",", "or"))
