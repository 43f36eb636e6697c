"""Words that say what a title would: "at the helm of NATO", "came to power", "took over from", "his predecessor".

Each becomes a cell with a role phrase of its own, so that the shapes of `careers` can be short.  What the phrase is
is told by its key: "office:leader", or one of `UNTITLED`, which stand for whatever post the person has.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.office.case import POST, POWER
from claimcheck.kinds.office.stretch import nth_year, stretch_at
from claimcheck.model import Ref
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.described import WORDS
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, LEAD, PREPOSITIONS

LEADER = "leader"
_HELM = (
    ("at", "the", "helm", "of"), ("in", "charge", "of"), ("at", "the", "head", "of"), ("at", "the", "top", "of"),
    ("at", "the", "wheel", "of"), ("in", "control", "of"), ("in", "charge", "at"), ("at", "the", "helm", "at"),
)  # fmt: skip
_POWER = (("in", "power"), ("in", "office"))
_ENTERED = frozenset("entered enters entering".split())
_QUIT = frozenset("left leaves leaving quit vacated exited".split())
_GAIN = frozenset("took takes taking seized seizing won winning gained assumed assuming grabbed".split())
_COME = frozenset("came comes coming swept rose returned returning got voted propelled catapulted".split())
_LOSE = frozenset("lost losing left leaving relinquished ceded surrendered".split())
_FALL = frozenset("fell falling swept ousted removed driven forced toppled departed".split())
_FOLLOW = frozenset(
    "ousted unseated toppled deposed dethroned supplanted succeeded succeeds succeeding succeed replaced replaces "
    "replacing replace".split()
)
_HANDED = frozenset("handed hands handing hand".split())
_PASSED = _HANDED | frozenset("passed passes passing".split())
_BATON = frozenset("baton torch reins mantle keys".split())
_TOOK = frozenset("took takes taking take taken".split())
_GOT = _GAIN | {"got", "gets", "landed"}
_GAVE = frozenset("made gave makes gives making giving".split())
_LED = frozenset("led headed run chaired ruled governed".split())
_BEFORE_LED = frozenset("is was been being be now currently still which , who".split())
_RULE = frozenset("tenure reign rule term stint spell leadership stewardship time spells".split())


def untitled(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells with such words made one cell each."""
    row: list[Cell] = []
    at = 0
    while at < len(cells):
        made, last = _made(cells, at)
        row.append(made)
        at = last
    return tuple(row)


def _made(cells: Sequence[Cell], at: int) -> tuple[Cell, int]:
    cell = cells[at]
    if cell.sort in ("time", "word"):
        stretch = stretch_at(cells, at)
        if stretch is not None:
            first = cells[stretch.first]
            return replace(first, sort="stretch", norm="", end=stretch.end, tags=(), what=stretch), stretch.last
    if cell.sort == "number" and (counted := nth_year(cells, at)) is not None:
        return replace(cell, sort="nth", norm="", end=counted.end, tags=(), what=counted), counted.last
    if cell.sort != "word":
        return cell, at + 1
    norms = tuple(one.norm for one in cells[at : at + 4])
    for words in _HELM:
        if norms[: len(words)] == words:
            owner, last = _owner(cells, at + len(words))
            if owner is not None:
                return _phrase("helm", cells, at, last, LEADER, owner), last
    if norms[0] == "at":
        place = at + 1 + (norms[1:2] == ("the",))
        behind = [one.norm for one in cells[place + 1 : place + 3]]
        if len(behind) == 2 and behind[1] == "helm" and cells[place + 1].sort == "possessive":
            named = cells[place]
            if named.sort == "subject" and "known" in named.tags and "person" not in named.tags:
                return _phrase("helm", cells, at, place + 3, LEADER, replace(named.what[0], how="of")), place + 3
    if norms[0] == "at" and (of := _headed(cells, at + 1)) is not None:
        return _phrase("helm", cells, at, at + 2, LEADER, of), at + 2
    if norms[:2] in _POWER:
        return _placed("inpower", cells, at, 2, POWER)
    if cell.norm in LEAD and norms[1:2] == ("the",) and norms[2:3] and norms[2] in WORDS:
        owner, last = _owner(cells, at + 1)
        after = cells[last] if last < len(cells) else None
        if owner is not None and (
            after is None or after.sort != "word" or after.norm in PREPOSITIONS | CONJUNCTIONS - {"to"}
        ):
            return replace(_phrase("leads", cells, at, last, LEADER, owner), norm=cell.norm), last
    seat = _seat(cells, at)
    if seat is not None:
        return seat
    if cell.norm in _RULE and norms[1:2] in (("at",), ("over",), ("of",)):
        owner, last = _owner(cells, at + 2)
        if owner is not None:
            return _phrase("helm", cells, at, last, LEADER, owner), last
    body = _taken_from(cells, at, norms)
    if body is not None:
        return body
    moved = _moved(cells, at, norms)
    if moved is not None:
        return moved
    followed = _followed(norms)
    if followed:
        return _phrase("follow", cells, at, at + followed, POST), at + followed
    if norms[0] in _LED and norms[1:2] == ("by",) and at and cells[at - 1].norm in _BEFORE_LED:
        owner = _led(cells, at)
        if owner is not None:
            return _phrase("ledby", cells, at, at + 2, LEADER, owner), at + 2
    since = norms[0] in _LED and at + 3 < len(cells) and [norms[1], cells[at + 3].norm] == ["since", "by"]
    if since and cells[at + 2].sort == "time" and at and cells[at - 1].norm in _BEFORE_LED:
        owner = _led(cells, at)
        if owner is not None:
            return _phrase("ledby", cells, at, at + 1, LEADER, owner), at + 1
    if norms[0] in ("predecessor", "successor"):
        return _phrase(norms[0], cells, at, at + 1, POST), at + 1
    return cell, at + 1


def _headed(cells: Sequence[Cell], at: int) -> Ref | None:
    """The body of "the head of NATO" at a cell, if nothing of the body's goes on behind it: "of NATO troops"."""
    head = cells[at].what if at < len(cells) and cells[at].sort == "role" and cells[at].norm == "head" else None
    if not isinstance(head, RoleChunk) or head.determiner != "the" or head.modifiers or len(head.owners) != 1:
        return None
    after = cells[at + 1] if at + 1 < len(cells) else None
    ends = after is None or after.sort in ("mark", "time") or after.norm in PREPOSITIONS | CONJUNCTIONS | {"since"}
    of = head.owners[0]
    told = of.how == "of" and "person" not in of.types and (of.entities or of.text in WORDS)
    return of if ends and told and (after is None or after.norm != "-") else None


def _seat(cells: Sequence[Cell], at: int) -> tuple[Cell, int] | None:
    """ "Entered Downing Street", "left the White House", "in the Elysée": the seat of a government stands for power."""
    norm = cells[at].norm
    sort = "rise" if norm in _ENTERED else "fall" if norm in _QUIT else "inpower" if norm == "in" else ""
    if not sort:
        return None
    place = at + 1 + (at + 1 < len(cells) and cells[at + 1].norm == "the")
    if place >= len(cells) or cells[place].sort != "subject" or "seat" not in cells[place].tags:
        return None
    owner, last = _owner(cells, place)
    return None if owner is None else (_phrase(sort, cells, at, last, POWER, owner), last)


def _taken_from(cells: Sequence[Cell], at: int, norms: tuple[str, ...]) -> tuple[Cell, int] | None:
    """ "Took over the bank from", "took over at the bank from": whom somebody followed there."""
    if norms[0] not in _TOOK or norms[1:2] != ("over",):
        return None
    owner, last = _owner(cells, at + 2 + (norms[2:3] == ("at",)))
    if owner is None or last >= len(cells) or cells[last].norm != "from":
        return None
    return _phrase("follow", cells, at, last + 1, POST, owner), last + 1


def _moved(cells: Sequence[Cell], at: int, norms: tuple[str, ...]) -> tuple[Cell, int] | None:
    """ "Came to power", "took the helm of NATO", "lost power", "fell from power"."""
    if norms[0] in _COME and norms[1:3] in (("to", "power"), ("into", "power")):
        return _placed("rise", cells, at, 3, POWER)
    if norms[0] in _GAIN and norms[1:2] == ("power",):
        return _placed("rise", cells, at, 2, POWER)
    if norms[0] in _GAIN and norms[1:3] in (("the", "helm"), ("the", "reins")) and norms[3:4] in (("of",), ("at",)):
        owner, last = _owner(cells, at + 4)
        if owner is not None:
            return _phrase("rise", cells, at, last, LEADER, owner), last
    if norms[0] in _GAIN and norms[1:3] == ("charge", "of"):
        owner, last = _owner(cells, at + 3)
        if owner is not None:
            return _phrase("rise", cells, at, last, LEADER, owner), last
    job = norms[1:4] == ("the", "top", "job") and at + 4 < len(cells) and cells[at + 4].norm in ("at", "of")
    if norms[0] in _GOT and (job or norms[1:3] == ("over", "at")):
        owner, last = _owner(cells, at + (5 if job else 3))
        if owner is not None:
            return _phrase("rise", cells, at, last, LEADER, owner), last
    if norms[0] in _LOSE and norms[1:2] == ("power",):
        return _placed("fall", cells, at, 2, POWER)
    if norms[0] in _FALL and norms[1:3] == ("from", "power"):
        return _placed("fall", cells, at, 3, POWER)
    return None


def _followed(norms: tuple[str, ...]) -> int:
    """How many words say that somebody came after somebody; 0 if none."""
    if norms[0] in _FOLLOW:
        return 1
    if norms[0] in _TOOK and norms[1:3] == ("over", "from"):
        return 3
    if norms[0] in _PASSED and norms[1:2] == ("the",) and norms[2:3] and norms[2] in _BATON and norms[3:4] == ("to",):
        return 4
    if norms[0] in _GAIN and norms[1:2] == ("the",) and norms[2:3] and norms[2] in _BATON and norms[3:4] == ("from",):
        return 4
    if norms == ("stepped", "into", "the", "shoes"):
        return 5
    if norms == ("filled", "the", "shoes", "of"):
        return 4
    if norms[0] in _HANDED and norms[1:3] in (("over", "to"), ("power", "to")):
        return 3
    if norms[0] in _HANDED and norms[1:4] == ("over", "power", "to"):
        return 4
    return (
        3
        if norms[0] in _GAVE and norms[1:3] == ("way", "for" if norms[0] in ("made", "makes", "making") else "to")
        else 0
    )


def _owner(cells: Sequence[Cell], at: int) -> tuple[Ref | None, int]:
    """The body or place at a cell, a described one too ("the bank"), and the cell behind it."""
    if at < len(cells) and cells[at].norm == "the":
        at += 1
    if at >= len(cells):
        return None, at
    cell = cells[at]
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is not None and after.sort in ("possessive", "cap", "subject", "phrase", "role"):
        return None, at
    if cell.sort == "subject" and "known" in cell.tags and "person" not in cell.tags:
        ref: Ref = cell.what[0]
        return replace(ref, how="of"), at + 1
    if cell.sort == "word" and cell.norm in WORDS and cells[at - 1].norm == "the":
        return Ref(cell.start, cell.end, cell.norm, how="of"), at + 1
    return None, at


def _led(cells: Sequence[Cell], at: int) -> Ref | None:
    """What is "led by" somebody: the subject before the auxiliaries, or before a comma."""
    k = at - 1
    while k >= 0 and (cells[k].norm in _BEFORE_LED or cells[k].norm in ("has", "have", "had")):
        k -= 1
    if k == 1 and cells[0].norm == "the" and cells[1].norm in WORDS:
        return Ref(cells[1].start, cells[1].end, cells[1].norm, how="of")
    if k < 0 or cells[k].sort != "subject" or "known" not in cells[k].tags or "person" in cells[k].tags:
        return None
    if k and cells[k - 1].sort == "word" and cells[k - 1].norm not in ("the", "and", "but", "that"):
        return None  # "a delegation from Norway, led by"
    if k > 1 and cells[k - 1].norm == "the" and cells[k - 2].sort == "word":
        return None
    ref: Ref = cells[k].what[0]
    return replace(ref, how="of")


def _placed(sort: str, cells: Sequence[Cell], at: int, length: int, title: str) -> tuple[Cell, int]:
    """The phrase, with "in Germany" behind it."""
    last = at + length
    owner = None
    if last + 1 < len(cells) and cells[last].norm == "in":
        owner, behind = _owner(cells, last + 1)
        last = behind if owner is not None else last
    return _phrase(sort, cells, at, last, title, owner), last


def _phrase(sort: str, cells: Sequence[Cell], at: int, last: int, title: str, owner: Ref | None = None) -> Cell:
    first, end = cells[at], cells[min(last, len(cells)) - 1]
    text = " ".join(cell.norm for cell in cells[at:last])
    cell = Cell(sort, text, first.start, end.end, first.first, end.last, (), None)
    chunk = RoleChunk(
        cell, (f"office:{title}",), title, () if owner is None else (owner,), (), "", False, (first.start, end.end)
    )
    return replace(cell, what=chunk)
