"""Verbs and set phrases for being born and for dying, and where one of them stands in a row of cells.

A phrase is written word by word: `a|b` is one of several words, a `?` behind one says that it may be missing, `his` is
a possessive of one person, `*` any one word.  A phrase of the second half of a table asks for a form of "be" before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from claimcheck.text.shape import Cell
from claimcheck.text.words import BE

_BORN = """
came|come|arrived into the|this world
entered the|this world
saw|seen|sees the light of day
saw|seen|sees daylight
drew|drawn|draws|took his first breath
breathed his first
made his entry|entrance|appearance|debut into|in|on the|this world
gave|uttered|let his? a? first cry
"""
_BORN_SO = """
born
brought|ushered into the|this world
"""
_DIED = """
died|dies|die|perished|perishes|perish|expired|drowned
died|dies a|an * death
succumbed to a|an|the|his? *? illness|disease|injuries|wounds|cancer|stroke|infection|pneumonia|leukaemia|tumour|fever
passed|passes|pass quietly|peacefully? away
passed|passes on
breathed|breathes|drew|drawn|draws|took|takes his last|final breath|breaths?
gave|gives|given up|over? the|his ghost|spirit
departed|departs|left|leaves|quitted|quit this life|world|earth
departed|departs the|from this? life
met|meets|found|finds his *? end|death|maker|creator
met|meets|suffered a|an *? death|end
went|goes|gone to his grave|maker|rest|reward|death
went|goes|gone the way of all flesh
shuffled|shuffles off this|the|his mortal coil
kicked|kicks the bucket
cashed|cashes in his chips
popped|pops his clogs
lost|loses|lose his life
laid|lays|lay down his life
gave|gives|given his life for|in
paid|pays with his life
took|takes|taken his own life
killed|kills|hanged|hangs|poisoned|poisons|drowned|drowns himself|herself
commits|committed suicide
ended|ends|closed|closes|finished|finishes his own? days|life
closed|closes|shut|shuts his eyes for the|one last|final time
closed|closes|shut|shuts his eyes forever
closed|closes|shut|shuts his eyes for ever|good
fell|falls asleep for the|one last|final time
slipped|slips|faded|fades|drifted away quietly|peacefully
slipped|slips|faded|fades|drifted quietly|peacefully? away in his sleep
fell|falls|dropped|drops|collapsed down? dead
bled|bleeds|burned|burnt|froze|freezes|starved|starves|choked|fell|plunged|jumped|leapt to death
fell|plunged|jumped|leapt|rode|sailed|drove|walked|flew|marched|drank|starved|worked himself|herself? to his? death
lived|lives|live on?
"""
_DIED_SO = """
killed|assassinated|murdered|executed|slain|hanged|beheaded|guillotined|lynched|garrotted
carried|swept off|away by a|an|the? *? fever|stroke|attack|disease|illness|pneumonia|cancer|cholera|typhus|plague
claimed by a|an|the? *? fever|stroke|attack|disease|illness|pneumonia|cancer|cholera|typhus|plague|influenza
put|sent to death
shot|gunned|stabbed|beaten|clubbed|hacked|found|pronounced|declared down? dead|lifeless
shot|stabbed|beaten|hacked|bludgeoned|tortured and|to killed|murdered|death
dead
no more
alive and? well? still?
buried|interred|cremated|entombed
laid to rest
"""
_OWNED = """
life ended|ends|closed
life came|comes|drew to an|a|its end|close
life was cut short
life began|begins|started
heart gave out
heart stopped beating
heart stopped
death came|occurred|followed|was
birth came|occurred|followed|was
"""
_ADJECTIVES = frozenset(
    "violent sudden tragic untimely early lonely natural grisly gruesome bloody mysterious watery own premature "
    "horrible terrible painful peaceful quiet slow cruel brutal fiery brain lung heart long short severe massive fatal "
    "heavy sorry brief rare".split()
)
"""What `*` stands for."""


_Row = tuple[tuple[frozenset[str], bool], ...]


@cache
def _phrases() -> dict[str, list[tuple[_Row, str, bool]]]:
    """The phrases by their first word: the words that follow (and whether one may be missing), what they tell, and
    whether "be" stands before them."""
    found: dict[str, list[tuple[_Row, str, bool]]] = {}
    for table, told, be in ((_BORN, "born", False), (_BORN_SO, "born", True), (_DIED, "died", False),
                            (_DIED_SO, "died", True), (_OWNED, "", False)):  # fmt: skip
        for line in table.strip().splitlines():
            first, *rest = line.split()
            row = tuple((_meant(word.removesuffix("?")), word.endswith("?")) for word in rest)
            for word in first.split("|"):
                found.setdefault(word, []).append((row, told, be))
    return found


def _meant(word: str) -> frozenset[str]:
    return frozenset(["his", "her"]) if word == "his" else frozenset(word.split("|"))


def _heads(*tables: str) -> tuple[str, ...]:
    lines = (line.split(" ", 1)[0] for table in tables for line in table.strip().splitlines())
    return tuple(dict.fromkeys(word for words in lines for word in words.split("|")))


HEADS = _heads(_BORN, _BORN_SO, _DIED, _DIED_SO)
"""The first words of all phrases."""
FINITE = frozenset(_heads(_BORN, _DIED))
"""Those that are verbs by themselves."""


def phrase(cells: Sequence[Cell], at: int) -> tuple[str, int] | None:
    """What the longest phrase that begins at a cell tells, and the cell behind it."""
    best: tuple[str, int] | None = None
    for row, told, be in _phrases().get(cells[at].norm, ()):
        if be and not (_is(cells, at) or _reduced(cells, at)):
            continue
        end = _end(cells, at + 1, row)
        if end and (best is None or end > best[1]):
            best = told, end
    return best if best is not None and _closed(cells, best[1], cells[at].norm) else None


def _closed(cells: Sequence[Cell], end: int, head: str) -> bool:
    """Whether the words behind a phrase go on with where, how and when it was, and make nothing else of it."""
    after = cells[end] if end < len(cells) else None
    if after is None or after.sort in ("mark", "time"):
        return True
    if after.norm == "of":
        return head in _OF_WHAT and cells[end - 1].norm in _OF_WHAT
    if head in _BURIED and after.norm in ("in", "at", "on", "beside"):
        return _graveyard(cells, end + 1)
    if after.norm in ("to", "into"):
        return cells[end - 1].norm == "born" or head in ("lived", "live", "lives")
    if after.norm in ("the", "a", "an"):
        return False
    return after.norm in _GOES_ON or (after.sort == "word" and after.norm.endswith("ly"))


_OF_WHAT = frozenset("died dies die perished drowned dead born expired".split())
_BURIED = frozenset("buried interred cremated entombed".split())
_GOES_ON = frozenset(
    "in on at near by from with without aged there here alone just only early late shortly soon within after before "
    "until till outside inside under beside between among amid off during while when where and but who peacefully "
    "himself herself along together surrounded aboard again abroad leaving trying fighting defending".split()
)


def _graveyard(cells: Sequence[Cell], at: int) -> bool:
    """Whether a place follows where the dead are buried, or a time: no "buried in work"."""
    row = cells[at : at + 6]
    if not row or row[0].sort in ("time", "subject", "cap") or row[0].norm in ("the", "early", "late"):
        plain = not row or row[0].norm != "the"
        return plain or any(cell.norm in _GRAVES or cell.sort in ("subject", "cap", "time") for cell in row)
    return any(cell.norm in _GRAVES for cell in row)


_GRAVES = frozenset(
    "cemetery churchyard graveyard grave crypt tomb vault plot abbey cathedral church mausoleum chapel kirkyard".split()
)


def _end(cells: Sequence[Cell], at: int, row: _Row) -> int:
    if not row:
        return at
    words, optional = row[0]
    if at < len(cells) and (written(cells[at]) in (_ADJECTIVES if "*" in words else words)):
        end = _end(cells, at + 1, row[1:])
        if end:
            return end
    return _end(cells, at, row[1:]) if optional else 0


def written(cell: Cell) -> str:
    """The word of a cell, of an ordinal too: "first"."""
    return cell.norm or (cell.what.text.lower() if cell.sort == "number" else "")


def _is(cells: Sequence[Cell], at: int) -> bool:
    """Whether a form of "be" stands before a cell, with adverbs between."""
    at -= 1
    while at > 0 and cells[at].sort == "word" and (cells[at].norm in ADVERBS or cells[at].norm.endswith("ly")):
        at -= 1
    return cells[at].norm in BE


def _reduced(cells: Sequence[Cell], at: int) -> bool:
    """Whether a participle stands behind a name and a comma or a bracket: "X, killed in a fire in 1975,"."""
    return at > 1 and cells[at - 1].norm in (",", "(") and cells[at - 2].sort == "subject"


ADVERBS = frozenset(
    "not only first finally also then himself herself never still already now even just eventually peacefully quietly "
    "suddenly long both once later at last himself, probably".split()
)
"""Words that may stand between a name and what was its end, or its beginning."""
TRIGGERS = ("breathed", "perished", "drowned", "expired", "interred", "widowed", "teenager", "suicide")
"""Words rare enough to have a sentence looked at for "he" or "she" in it."""
