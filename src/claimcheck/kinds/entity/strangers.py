"""People whom the claims do not know: who is meant by a name, told from the document alone.

Their ages need no claim: they are held against each other (see `disagree`).  A statement about a stranger has the
modifier "called:..." with the full name, folded; without it nobody can say who is meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import lru_cache

from claimcheck.frozen import frozen
from claimcheck.interval import year
from claimcheck.kind import Facts, word_list
from claimcheck.lazy import Pattern
from claimcheck.model import Ref, When
from claimcheck.text.given_names import sex_of
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.story import page
from claimcheck.text.tokens import fold
from claimcheck.text.words import FUNCTION_CAPS, HONORIFICS, NAME_PARTICLES

CALLED, ABOUT = "called", "about"
_ENDS = ".,;:!?()[]\"“”‘’'—–"
_OPENING = "([\"“‘'"
_CLOSING = tuple(',;:!?)]"”—–')
_LONGEST = 4
_PARAGRAPHS = Pattern(r"\n\s*\n")
_YEAR = Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_YEARS = 12
"""How many of the years told before a sentence it may be about."""
_NUMBERED = frozenset("jr sr junior senior ii iii iv".split())
"""Words behind a name by which there are two people who have it."""
_NAMESAKES = frozenset(["namesake", "namesakes"])
_TWO_OF_A_NAME = Pattern(
    r"\bno relation\b|\bunrelated to\b|\bnot related to\b|\bshar(?:e|es|ed|ing) (?:his|her|their|the|a) "
    r"(?:same )?name\b|"
    r"\b(?:of|by|with) the same name\b|\bnot to be confused\b|\bsame name as\b",
    re.IGNORECASE,
)
"""Words by which a text tells of two people who have one name."""
NAMESAKE = "namesake"


def stranger(found: Found, facts: Facts, slot: str = "s") -> Cell | None:
    """The cell of somebody whom the claims do not know, if it may be a person."""
    cells, at = found.scene.cells, found.slots[slot]
    cell = cells[at]
    if cell.sort == "word" and "cap" in cell.tags:
        ref = Ref(cell.start, cell.end, found.scene.words(cell.start, cell.end))
        cell = Cell("subject", cell.norm, cell.start, cell.end, cell.first, cell.last, ("unknown",), (ref, None))
    if cell.sort != "subject" or "unknown" not in cell.tags or {"company", "organisation"} & set(cell.tags):
        return None
    parts = cell.norm.split()
    if (
        parts[-1] in words(facts, "no_person")
        or parts[-1] in FUNCTION_CAPS
        or any(not p.strip("-").isalpha() for p in parts)
    ):
        return None
    before = cells[at - 1].norm if at else ""
    if before in ("the", "-", "&", "'s") or (len(parts) == 1 and before.strip(".") in HONORIFICS):
        return None  # "Mrs Holm" may be the wife
    if any(other.norm in words(facts, "animals") for other in cells):
        return None
    return cell


def called(scene: Scene, cell: Cell, facts: Facts) -> str:
    """The full name of somebody, folded and without initials, or "" if the document leaves it open."""
    callings = words(facts, "callings")
    parts = [part for part in cell.norm.replace(".", "").split() if len(part) > 1]
    while parts and (parts[0] in callings or parts[0] in HONORIFICS):
        parts = parts[1:]
    if not parts:
        return ""
    known = _page(scene.text)
    if known.namesakes or parts[-1] in known.several:
        return ""
    if len(parts) == 1:
        given = {name for name in known.full.get(parts[0], ()) if name[0] not in callings}
        if not given and sex_of(parts[0]):
            given = {name for name in map(_without(callings), known.everybody) if name[:1] == (parts[0],)}
        if len(given) != 1:
            return ""
        parts = list(next(iter(given)))
    return " ".join(parts)


def namesakes(text: str) -> bool:
    """Whether a text tells of people of one name."""
    return _page(text).namesakes


@frozen
class _Page:
    """The full names of a text by their last word, and the last words that two people share;
    `namesakes` says that there are people of one name."""

    full: dict[str, set[tuple[str, ...]]]
    several: set[str]
    namesakes: bool

    @property
    def everybody(self) -> Iterator[tuple[str, ...]]:
        """All full names."""
        return (name for names in self.full.values() for name in names)


def _without(callings: frozenset[str]) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
    """What takes from a name the words before it that say what somebody is: "Postman Kenneth Madsen"."""

    def bare(name: tuple[str, ...]) -> tuple[str, ...]:
        while name and (name[0] in callings or name[0] in HONORIFICS):
            name = name[1:]
        return name if len(name) > 1 else ()

    return bare


@lru_cache(maxsize=2)
def around(text: str) -> tuple[str, str]:
    """What a text names, as modifiers: all its words with a capital, and those inside of sentences."""
    known = page(text)
    return f"page:{' '.join(sorted(known.names))}", f"inside:{' '.join(sorted(known.inside))}"


@lru_cache(maxsize=2)
def _page(text: str) -> _Page:
    full: dict[str, set[tuple[str, ...]]] = {}
    shouted: dict[str, set[tuple[str, ...]]] = {}
    several: set[str] = set()
    namesakes = _TWO_OF_A_NAME.search(text) is not None
    run: list[str] = []
    loud = False  # whether the whole run is in capitals
    last = ""  # of the run of capitalised words just before
    for raw in _PARAGRAPHS.sub(" . ", text).split():
        if raw.isascii() and raw.isalpha() and raw.islower():
            word = raw
            if not last and not run:  # most words
                namesakes = namesakes or word in _NAMESAKES
                continue
        else:
            word = fold(raw.strip(_ENDS).removesuffix("'s").removesuffix("’s").replace(".", ""))
        if word in _NUMBERED and last:
            several.add(last)
            continue
        if word in _NAMESAKES:
            namesakes = True
        if not raw.lstrip(_OPENING)[:1].isupper() and not (run and word in NAME_PARTICLES):
            run, last = [], ""
            continue
        if raw[0] in _OPENING:
            run = []
        if word in FUNCTION_CAPS or word in HONORIFICS:
            run = []
            continue
        if len(word) > 1:
            loud = raw.isupper() and (loud or not run)
            run.append(word)
            last = word
        if len(run) > 1 and word not in NAME_PARTICLES:
            (shouted if loud and raw.isupper() else full).setdefault(word, set()).add(tuple(run[-_LONGEST:]))
        if raw.endswith(_CLOSING) or (raw.endswith(".") and len(word) > 2):
            run = []
    given = {word for names in full.values() for name in names for word in name[:-1]} if shouted else set()
    for word, names in shouted.items():
        if word not in given:  # "LUCKY DARREN" is no full name where Darren Pickles is told of
            full.setdefault(word, set()).update(names)
    return _Page(full, several, namesakes)


def years_before(scene: Scene) -> tuple[When, ...]:
    """The years that the text has told of before a sentence: somebody's age may be that of the time of the tale."""
    told = _years(scene.text)
    found = dict.fromkeys(told[: bisect_left(told, (scene.sentence.start, 0))][-_YEARS:])
    return tuple(When("earlier", year(number), year(number)) for _, number in found)


@lru_cache(maxsize=2)
def _years(text: str) -> tuple[tuple[int, int], ...]:
    return tuple((found.start(), int(found[0])) for found in _YEAR.finditer(text))


def words(facts: Facts, name: str) -> frozenset[str]:
    """A list of the kind's words.yaml, whose lines hold several words each."""
    return word_list(facts, "entity", name)
