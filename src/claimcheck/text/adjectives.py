"""Adjectives between commas behind a name: "the hall, late and over budget, was opened", "Solberg, tired but calm,
became"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell

_COMMON = frozenset(
    "late early old young small big large tall short long thin thick fat slim lean frail weak strong ill sick lame "
    "blind deaf mute bald grey gray pale dark fair blond rich poor wealthy broke proud humble shy bold brave loud "
    "quiet calm cold cool warm hot wet dry tired weary sleepy drunk sober sad glad mad angry cross happy alone alive "
    "dead free safe sound dull dry dense rare raw ripe rough smooth sharp blunt soft hard heavy light slow quick fast "
    "modest grand vast tiny new ancient modern cheap dear costly ugly pretty plain simple complex strict mild stern "
    "barefoot bareheaded unshaven unread unloved unfinished half-finished overdue empty full unpopular popular square "
    "round flat steep narrow wide deep shallow upright fit unfit fresh stale famous obscure little-known slight spare "
    "white black red green blue sure unsure ready able keen eager clever wise foolish stubborn patient".split()
)
_ENDINGS = ("ful", "less", "ous", "ish", "ive", "able", "ible", "ed", "worn", "some")
_DEGREES = frozenset(
    "very too so rather quite still already always never somewhat almost nearly a bit little as ever both no longer "
    "well badly often usually and but yet if though or not".split()
)
_PHRASES = frozenset("over under behind in on at by without ahead of off out above below beyond".split())
"""Prepositions of a phrase that goes on with adjectives: "over budget", "in tears", "by all accounts"."""
_LONGEST = 9


def aside_of_adjectives(cells: Sequence[Cell], comma: int) -> int:
    """The comma that closes an aside of adjectives alone whose first comma is at a cell; 0 if it is none."""
    first = cells[comma + 1].norm if comma + 1 < len(cells) else ""
    if not (_adjective(first) or first in _DEGREES or first.endswith("ly")):
        return 0
    end = next((k for k in range(comma + 1, min(len(cells), comma + 2 + _LONGEST)) if _ends(cells, k)), 0)
    row = cells[comma + 1 : end]
    if not end or not row or any(cell.sort not in ("word", "mark") or "cap" in cell.tags for cell in row):
        return 0
    parts: list[list[str]] = [[]]
    for cell in row:
        if cell.norm in ("and", "but", "yet", ",", "if", "though"):
            parts.append([])
        else:
            parts[-1].append(cell.norm)
    whole = all(_adjectival(part) or (at and _phrase(part)) for at, part in enumerate(parts))
    return end if len(parts) > 1 and whole else 0


def _ends(cells: Sequence[Cell], at: int) -> bool:
    """Whether a comma closes the aside: no adjective follows it."""
    after = cells[at + 1].norm if at + 1 < len(cells) else ""
    return cells[at].norm == "," and not _adjective(after) and after not in ("and", "but")


def _adjectival(part: Sequence[str]) -> bool:
    """ "Very old", "tired of it all": an adjective, with words of degree before it and a phrase behind it."""
    at = 0
    while at < len(part) and (part[at] in _DEGREES or part[at].endswith("ly")):
        at += 1
    return at < len(part) and _adjective(part[at]) and (at + 1 == len(part) or _phrase(part[at + 1 :]))


def _adjective(word: str) -> bool:
    return word in _COMMON or (len(word) > 4 and word.endswith(_ENDINGS))


def _phrase(part: Sequence[str]) -> bool:
    return 1 < len(part) <= _WORDS and part[0] in _PHRASES


_WORDS = 4
"""Words of such a phrase at most."""
