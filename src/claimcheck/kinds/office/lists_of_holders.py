"""Lists of those who held a post: a heading with the title in the plural, and on the lines below a name and years.

    Secretaries-general of the league since 1972:
    - Ada Holm (1972-1981)
    - Bo Lind (since 1982)

An entry is read as "Ada Holm (secretary-general of the league, 1972-1981)".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.patterns import statements
from claimcheck.model import Statement
from claimcheck.text.grammar import predications
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import PRONOUNS, RELATIVES, is_finite

_BEFORE = frozenset("the a all list full past former previous recent modern every of its our".split())
_LONGEST_HEADING, _LONGEST = 14, 9
"""Cells of a heading, and of an entry."""
_DASHES = frozenset(["-", "–", "—", ":", ","])
_FROM = frozenset(["since", "from"])


def lists_told(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What the entries of such lists say."""
    heading: tuple[Cell, ...] = ()
    end = 0
    for scene in scenes:
        sorts = scene.there.sorts
        if "phrase.office" in sorts:
            heading, end = _of_a_list(scene), scene.sentence.end
            continue
        if not heading or "\n" not in scene.text[end : scene.sentence.start]:
            heading = ()
            continue
        entry = _entry(scene) if "time" in sorts and "subject.person" in sorts else None
        if entry is None:
            heading = ()
            continue
        end = scene.sentence.end
        who, time = entry
        if of_a_life(who, time[-1], facts):
            continue
        reading = replace(scene, cells=as_parenthesis(who, heading, time))
        for predication in predications(reading):
            if predication.subject.start == who.start:
                yield from statements(predication, reading, facts)


def _of_a_list(scene: Scene) -> tuple[Cell, ...]:
    """The title with what it is of, where a sentence is the heading of a list of its holders; none if it is not."""
    cells = [cell for cell in scene.cells if cell.norm != ":"]
    places = scene.there.sorts["phrase.office"]
    if len(cells) > _LONGEST_HEADING or len(places) != 1 or scene.cells[-1].norm in (".", "?", "!"):
        return ()
    at = places[0]
    title = scene.cells[at]
    keys = [key for key in title.what.keys if key.startswith("office:")]
    plain = keys[0].split(":", 1)[1] if keys else ""
    changed = [word for word in title.norm.split() if word not in plain.split()]
    if not plain or not any(word.endswith(("s", "men", "women")) for word in changed):
        return ()
    if not all(_before(cell) for cell in scene.cells[:at]):
        return ()
    behind = scene.cells[at + 1 :]
    if any(_tells(cell) for cell in scene.cells):
        return ()
    stop = next((k for k, cell in enumerate(behind) if cell.sort == "time" or cell.norm in _TIMED), len(behind))
    if any(cell.sort not in ("subject", "adjective", "mark") and cell.norm not in _OF for cell in behind[:stop]):
        return ()
    owner = [cell for cell in scene.cells[:at] if cell.sort in ("adjective", "subject", "possessive")]
    return (*owner, replace(title, norm=plain), *(cell for cell in behind[:stop] if cell.norm != ":"))


_OF = frozenset(["of", "for", "to", "the"])
_TIMED = frozenset("since from until between before after in during".split())


def _before(cell: Cell) -> bool:
    """Whether a cell may stand before the title of such a heading."""
    if cell.sort in ("adjective", "mark", "possessive", "number") or cell.norm in _BEFORE:
        return True
    return cell.sort == "subject" and "somewhere" in cell.tags


def _tells(cell: Cell) -> bool:
    """Whether a word makes a heading one that says or asks something: "Presidents meet", "Presidents who"."""
    if cell.sort != "word":
        return "person" in cell.tags
    return cell.norm in RELATIVES | PRONOUNS or is_finite(cell.norm)


def _entry(scene: Scene) -> tuple[Cell, tuple[Cell, ...]] | None:
    """The name and the cells of the years of an entry, if it has nothing else."""
    cells = [cell for cell in scene.cells if cell.norm not in ("•", "*", "·")]
    while cells and cells[0].norm in _DASHES:
        cells = cells[1:]
    people = [cell for cell in cells if cell.sort == "subject"]
    times = [cell for cell in cells if cell.sort == "time"]
    if len(cells) > _LONGEST or len(people) != 1 or "person" not in people[0].tags or len(times) != 1:
        return None
    time, words = times[0], [cell.norm for cell in cells if cell.sort == "word"]
    if any(word not in _FROM | {"to", "present", "until"} for word in words) or cells[-1].norm in ("?", "!"):
        return None
    if any(cell.sort in ("number", "phrase", "cap", "adjective") for cell in cells):
        return None
    if time.what.kind == "range" and not words:
        return people[0], (time,)
    since = next((cell for cell in cells if cell.norm in _FROM), None)
    if time.what.kind == "date" and time.what.granularity in ("year", "month", "day") and since is not None:
        return people[0], (replace(since, norm="since"), time)
    return None


def of_a_life(who: Cell, time: Cell, facts: Facts) -> bool:
    """Whether the years of an entry may be those of a life: more than anybody holds a post, or from a birth on."""
    begin, until = time.what.inner
    if begin is None or (until is not None and time.what.kind == "range" and until - begin > _LONG):
        return True
    born = [facts.entities[id].born for id in who.what[0].entities]
    return any(one is not None and one.until is not None and begin < one.until + _YOUNG for one in born)


_LONG, _YOUNG = 35 * 366, 15 * 366
"""Days: longer than this are lives, and nobody holds a post before that age."""


def as_parenthesis(who: Cell, heading: Sequence[Cell], time: Sequence[Cell]) -> tuple[Cell, ...]:
    """The entry with the words of the heading between the name and the years, all where the name ends."""
    here = {"start": who.end, "end": who.end, "first": who.last, "last": who.last}

    def mark(sign: str) -> Cell:
        return Cell("mark", sign, who.end, who.end, who.last, who.last, ("punct",))

    words = (replace(cell, **here) for cell in heading)
    opens = replace(mark("("), first=who.first, last=who.first)  # before the words of the role, as chunks are cut
    return (who, opens, *words, mark(","), *time, mark(")"), mark("."))
