"""Champions by what they won, and when: "X took the 1977 Formula One title", "the world crown went to X in 1961".

What is won may stand alone ("the 1977 championship") where the text has told of the one contest whose champions the
claims know, of whom it is one, and of no other title.  Whoever defends a title wins it again: what is said is that
somebody held it in that year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.relation.acts import Acts, Side
from claimcheck.kinds.relation.seasons import SEASON, TITLE
from claimcheck.kinds.relation.told import told
from claimcheck.lazy import Pattern
from claimcheck.model import Ref, Span, Statement
from claimcheck.text import moments
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, norm
from claimcheck.text.tokens import words
from claimcheck.text.words import DETERMINERS, POSSESSIVES

TITLES = frozenset(["title", "crown", "championship"])
_WON = frozenset("won took claimed clinched captured secured seized sealed landed lifted wrested regained".split())
_WENT = (("went", "to"), ("fell", "to"), ("was", "won", "by"), ("was", "taken", "by"), ("was", "claimed", "by"))
_BECAME = (("was", "crowned"), ("became",), ("was",))
_HIS = frozenset("the his her that this".split())
_GOES_ON = frozenset("from with by after when and ahead at on but while despite before as that".split())
_AGO = 2
"""Words between whom a title was taken from and the year."""


@frozen
class _Won:
    """Cells: whose title, the words that name it (half-open), its year; the claims, and the name that they are of."""

    subject: int
    first: int
    last: int
    time: int
    sides: tuple[Side, ...]
    of: Ref | None


def titles_won(scenes: Sequence[Scene], at: int, scene: Scene, acts: Acts) -> Iterator[Statement]:
    """Who is said to have won which title, with the year beside it."""
    cells = scene.cells
    for k, cell in enumerate(cells):
        found = None
        if cell.norm in TITLES and cell.sort == "word":
            found = _taken(scenes, at, cells, k, acts) or _gone(scenes, at, cells, k, acts)
        elif cell.norm in ("champion", "crowned") and cell.sort in ("word", "phrase", "term"):
            found = _crowned(scenes, at, cells, k, acts)
        if found is not None:
            yield from _said(scene, found)


def _said(scene: Scene, found: _Won) -> Iterator[Statement]:
    cells = scene.cells
    who, time = cells[found.subject], cells[found.time]
    start, end = min(who.start, cells[found.first].start), max(who.end, cells[found.last - 1].end, time.end)
    voice = scene.voice(start, end, "act")
    for side in found.sides:
        patient = found.of or who.what[0]
        alone = not side.claim.of
        if not alone and found.of is None:
            id = side.claim.of[0]
            patient = Ref(who.start, who.start, "", (id,), (), "of")
        yield from told(
            scene, [(side, True)], who.what[0], patient, (moments.told(time.what),), voice, Span(start, end), "held",
            TITLE, alone, (SEASON,),
        )  # fmt: skip


# --- the words ----------------------------------------------------------------------------------------


def _taken(scenes: Sequence[Scene], at: int, cells: Sequence[Cell], k: int, acts: Acts) -> _Won | None:
    """ "X took the 1977 Formula One title", "X won the world title from Y in 1961"."""
    named = _named(scenes, at, cells, k, acts)
    if named is None:
        return None
    first, sides, of = named
    year = _year_before(cells, first)
    verb = (year if year >= 0 else first) - 1
    verb -= verb > 0 and cells[verb].sort == "number" and bool(cells[verb].what.ordinal)
    verb -= verb > 0 and cells[verb].norm in _HIS
    if verb < 1 or cells[verb].norm not in _WON or cells[verb + 1].norm in ("a", "an"):
        return None
    who = _subject(cells, verb)
    time = year if year >= 0 else _year_behind(cells, k + 1)
    if year >= 0 and not _closes(cells, k + 1):
        return None
    return _Won(who, verb, k + 1, time, sides, of) if who >= 0 and time >= 0 else None


def _gone(scenes: Sequence[Scene], at: int, cells: Sequence[Cell], k: int, acts: Acts) -> _Won | None:
    """ "The 1977 Formula One title went to X", "The world crown was won by X in 1961"."""
    verb = next((row for row in _WENT if tuple(norm(cells, k + 1 + n) for n in range(len(row))) == row), ())
    who = k + 1 + len(verb)
    if not verb or who >= len(cells) or not _person(cells[who]):
        return None
    named = _named(scenes, at, cells, k, acts)
    if named is None:
        return None
    first, sides, of = named
    year = _year_before(cells, first)
    begins = year if year >= 0 else first
    begins -= begins > 0 and cells[begins - 1].norm == "the"
    if begins and cells[begins - 1].sort != "mark" and cells[begins - 1].norm not in ("that", "and", "but", "when"):
        return None
    time = year if year >= 0 else _year_behind(cells, who + 1)
    if time < 0 or (year >= 0 and not _closes(cells, who + 1)):
        return None
    return _Won(who, begins, who + 1, time, sides, of)


def _crowned(scenes: Sequence[Scene], at: int, cells: Sequence[Cell], k: int, acts: Acts) -> _Won | None:
    """ "X was crowned in 1977", "X became champion in 1977"."""
    champion = cells[k].norm == "champion"
    row = next(
        (row for row in (_BECAME if champion else (("was",),))
         if tuple(norm(cells, k - len(row) + n) for n in range(len(row))) == row), ()
    )  # fmt: skip
    if not row or (not champion and norm(cells, k + 1) == "champion"):
        return None
    who, time = _subject(cells, k - len(row)), _year_behind(cells, k + 1, near=True)
    sides = _at_hand(scenes, at, acts) if who >= 0 and time >= 0 else ()
    return _Won(who, k, k + 1, time, sides, None) if sides else None


def _subject(cells: Sequence[Cell], verb: int) -> int:
    """The cell of the person who does what a verb says; -1 if there is none."""
    who = verb - 1
    who -= who > 0 and cells[who].norm in ("had", "has", "then", "duly", "later", "finally", "also", "eventually")
    if who > 1 and cells[who].norm == "who":
        who -= 1 + (cells[who - 1].norm == ",")
    if who < 0 or not _person(cells[who]):
        return -1
    before = cells[who - 1] if who else None
    joined = before is not None and (before.norm in ("and", "or", "&", "of", "'s") or before.sort == "possessive")
    return -1 if joined else who


def _person(cell: Cell) -> bool:
    return cell.sort == "subject" and {"person", "known"} <= {*cell.tags} and "unanchored" not in cell.tags


def _year_before(cells: Sequence[Cell], first: int) -> int:
    """The cell of the year right before the name of a title; -1 if none stands there."""
    return first - 1 if first > 0 and _year(cells[first - 1]) else -1


def _year_behind(cells: Sequence[Cell], at: int, near: bool = False) -> int:
    """The cell of the year behind a title, or behind whom it was taken from."""
    if not near and norm(cells, at) == "from":
        at = next((k for k in range(at + 1, min(at + 2 + _AGO, len(cells))) if cells[k].norm == "in"), at)
    good = norm(cells, at) == "in" and at + 1 < len(cells) and _year(cells[at + 1])
    return at + 1 if good and _closes(cells, at + 2) else -1


def _year(cell: Cell) -> bool:
    return cell.sort == "time" and cell.what.kind == "date" and not cell.what.mod and cell.what.granularity == "year"


def _closes(cells: Sequence[Cell], at: int) -> bool:
    """Whether no noun goes on with what was won: not "the 1977 title race", "the world title in sprinting"."""
    after = cells[at] if at < len(cells) else None
    return after is None or (after.sort == "mark" and after.norm != "-") or after.norm in _GOES_ON


# --- which title --------------------------------------------------------------------------------------


def _named(
    scenes: Sequence[Scene], at: int, cells: Sequence[Cell], k: int, acts: Acts
) -> tuple[int, tuple[Side, ...], Ref | None] | None:
    """Where the name of what is won begins, before the noun at a cell, and the claims that it is of."""
    before = cells[k - 1] if k else None
    world = before is not None and before.norm == "world" and k > 1 and cells[k - 2].sort == "subject"
    thing = cells[k - 1 - world] if before is not None else None
    if thing is not None and thing.sort == "subject" and "known" in thing.tags:
        ids = thing.what[0].entities
        sides = tuple(side for id in ids for side in acts.of.get(id, ()) if _of_champions(side))
        return (k - 1 - world, sides, thing.what[0]) if sides else None
    for length in sorted({len(stem) for stem in acts.champions if stem}, reverse=True):
        stem = tuple(cell.norm for cell in cells[max(0, k - length) : k])
        if len(stem) == length and stem in acts.champions:
            return k - length, tuple(acts.champions[stem]), None
    alone = before is not None and (_year(before) or before.norm == "the")
    sides = _at_hand(scenes, at, acts) if alone else ()
    return (k, sides, None) if sides else None


def _of_champions(side: Side) -> bool:
    return side.act == "winning" and side.agent and any("champion" in words(one)[-1:] for one in side.claim.phrase)


def _at_hand(scenes: Sequence[Scene], at: int, acts: Acts) -> tuple[Side, ...]:
    """The claims of the one contest that a text has told of, where it has spoken of no other title."""
    text = scenes[at].text
    if len(acts.contests) != 1 or any(cell.sort == "cap" or "unknown" in cell.tags for cell in scenes[at].cells):
        return ()
    names = acts.contests[0][1]
    upto = scenes[at].sentence.start
    if not any(re.search(rf"\b{re.escape(name)}\b", text[:upto], re.IGNORECASE) for name in names):
        return ()
    own = {word for name in names for word in words(name)}
    others = (match[1].casefold() for match in _ANY.finditer(text))
    if any(word not in own | _PLAIN and not word.isdigit() for word in others):
        return ()
    return tuple(acts.contests[0][0])


_ANY = Pattern(r"([\w’']+) (?:titles?|championships?|crowns?|champions?)\b")
_PLAIN = DETERMINERS | POSSESSIVES | frozenset(
    "world of season's season’s year's year’s first second third fourth fifth sixth seventh eighth ninth tenth one two "
    "three four five six seven next last previous only to for and or by with from as crowned was became become a an "
    "drivers' drivers’ new reigning former defending latest youngest oldest is be been".split()
)  # fmt: skip
"""Words before "title" or "champion" by which it is no other one."""
