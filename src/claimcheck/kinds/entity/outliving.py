"""How English tells who died, or was born, before whom: "died two years before her husband", "outlived Y by a decade",
"is survived by his wife, Y"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.apart import apart
from claimcheck.kinds.entity.families import KIN_WORDS, PLURALS
from claimcheck.kinds.entity.kinship import TIES, ties
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Ref, Span, Statement, Value
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words
from claimcheck.text.words import NOT, PREPOSITIONS, RELATIVES, SUBORDINATORS, is_finite

_WHO = "{s:subject.person} ,? who?"
_DIED = "<have>? <adv>? died|dies|perished|drowned|passed away?"
_ROUGHLY = "shortly|soon|just|not|long|only|several|many|some|weeks|months|years|days|hours|decades"
_WEDDED = "husband|wife|spouse"
_KIN = f"his|her ~2 {'|'.join(sorted(KIN_WORDS))} ,? ~2 {{b:subject.person}}"
_OVER = "outlived|outlives|survived"


def told(way: str) -> Callable[[Found, Facts], Iterator[Statement]]:
    """One is said to have died, or been born, before or after the other; `way` is empty where a word says which."""

    def make(found: Found, facts: Facts) -> Iterator[Statement]:
        who, cells = person(found), found.scene.cells
        other = person(found, "b") if "b" in found.slots else None
        kin = cells[found.last - 1]
        if who is None or governed(found) or ("b" in found.slots and other is None):
            return
        between = cells[found.slots["s"] + 1 : found.last]
        if found.slots["s"] and cells[found.slots["s"] - 1].norm in ("had", "if", "should"):
            return
        if any(cell.norm in NOT or cell.norm in ("would", "nearly", "almost") for cell in between[:6]):
            return
        end, value = _by(found)
        if end < 0 or _goes_on(cells, end) or ("b" in found.slots and _aside(cells, found.slots["b"])):
            return
        last = cells[end - 1]
        said = way or _way(between)
        time = found.cell("g")
        value = apart(time.what.text, time.start, time.end) if time is not None else value
        yield statement(
            found,
            Told("order", said, who, who, last, Span(between[0].start, last.end), value,
                 objects=(other.what[0],) if other is not None else (_named(found, who, kin),),
                 modifiers=_said(between) if other is not None else ("spouse",), construction="copula"),
        )  # fmt: skip

    return make


def _said(cells: Sequence[Cell]) -> tuple[str, ...]:
    """What the one named last is said to be to the other: "as brother"."""
    word = next((cell.norm for cell in reversed(cells) if cell.norm in KIN_WORDS or cell.norm in PLURALS), "")
    return (f"as {PLURALS.get(word, word)}",) if word else ()


def _by(found: Found) -> tuple[int, Value | None]:
    """The cell behind "by six years", and how long that is; -1 where "survived" or "by" is said of something else."""
    cells, at = found.scene.cells, found.last
    if at >= len(cells) or cells[at].norm != "by":
        return -1 if any(cell.norm == "survived" for cell in cells[found.first : at]) else at, None
    end = next((i for i in range(at + 1, len(cells)) if cells[i].sort == "mark" and cells[i].norm != "-"), len(cells))
    first, last = cells[at + 1], cells[end - 1]
    value = apart(found.scene.text[first.start : last.end], first.start, last.end) if end > at + 1 else None
    return (end, value) if value is not None else (-1, None)


def _named(found: Found, who: Cell, kin: Cell) -> Ref:
    """Everybody whom the text names in full: one of them may be "her husband"."""
    people = tuple(sorted(found.scene.full - {*who.what[0].entities}))
    return Ref(kin.start, kin.end, kin.norm, people, ("person",))


def _way(between: Sequence[Cell]) -> str:
    """Which of two died, or was born, first: by the last word that says so, which a time may hold."""
    verb = "born" if any(cell.norm == "born" for cell in between) else "died"
    words = [word for cell in between for word in (cell.norm or cell.what.text.lower()).split()]
    return f"{verb} {next(word for word in reversed(words) if word in ('before', 'after'))}"


def _aside(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name between commas may be the subject of what follows: "before her husband, Y, took office"."""
    return cells[at - 1].norm == "," and at + 2 < len(cells) and cells[at + 1].norm == "," and _verbal(cells[at + 2])


def _goes_on(cells: Sequence[Cell], at: int) -> bool:
    """Whether what follows the other one makes it something else that was before or after: "after her husband left"."""
    after = cells[at] if at < len(cells) else None
    if after is None or after.norm in (".", ";", ")", "aged", "but"):
        return False
    beyond = cells[at + 1 : at + 2]
    if after.norm == "and":
        return not beyond or beyond[0].sort != "word" or not _verbal(beyond[0])
    if after.norm != ",":
        return True
    if beyond and (beyond[0].sort == "subject" or beyond[0].norm in KIN_WORDS):
        return True  # "before her husband, Y, took office"
    later = [i for i in range(at + 2, len(cells) - 1) if cells[i].norm == ","]
    return any(_verbal(cells[i + 1]) for i in later)


def _verbal(cell: Cell) -> bool:
    return cell.sort == "word" and is_finite(cell.norm)


def survivors(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X is survived by his wife, Y, and two sons, Z and V": each of them lived when X died."""
    who, cells = person(found), found.scene.cells
    if who is None or governed(found):
        return
    for at in range(found.last, len(cells)):
        cell = cells[at]
        if _ends(cell):
            return
        if "person" not in cell.tags:
            cell = _by_given_name(found, who, at, facts) or cell
        if "person" not in cell.tags:
            continue
        behind = cells[at + 1] if at + 1 < len(cells) else None
        if behind is not None and (behind.sort in ("possessive", "phrase") or _verbal(behind)):
            return
        if "known" not in cell.tags or "unanchored" in cell.tags:
            continue
        value = Value(cell.what[0].text, cell.start, cell.end)
        yield statement(
            found,
            Told("order", "died before", who, cells[found.first], cell, Span(cell.start, cell.end), value,
                 objects=(cell.what[0],), modifiers=_said(cells[found.last : at]), construction="copula"),
        )  # fmt: skip


def _by_given_name(found: Found, who: Cell, at: int, facts: Facts) -> Cell | None:
    """The cell of a given name right behind a word for kin, as that of the one whom the claims know as such kin: "is
    survived by her brother, Corin"."""
    cells, cell = found.scene.cells, found.scene.cells[at]
    word = cells[at - 1 - (cells[at - 1].norm == ",")].norm
    if word not in TIES or " " in cell.norm or not found.scene.text[cell.start].isupper():
        return None
    own = [facts.entities[id] for id in who.what[0].entities]
    named = [
        one.id for one in facts.entities.values()
        if one.type == "person" and words(one.names[0].text)[:1] == (cell.norm,)
        and any(TIES[word][0] in {*ties(one, mine, facts.entities)} for mine in own)
    ]  # fmt: skip
    if len(named) != 1:
        return None
    ref = Ref(cell.start, cell.end, found.scene.words(cell.start, cell.end), (named[0],), ("person",))
    return replace(cell, sort="subject", tags=("person", "known"), what=(ref, None))


def _ends(cell: Cell) -> bool:
    """Whether a list of kin may go on with somebody else's, or with the dead."""
    closed = (
        (PREPOSITIONS - {"by"}) | RELATIVES | SUBORDINATORS | {"late", "predeceased", "memory", "whose", ";", ":", "."}
    )
    return cell.norm in closed or cell.sort == "possessive" or _verbal(cell)


OUTLIVING: tuple[Pattern, ...] = (
    Pattern(
        "died before or after somebody", "Urho Kekkonen died twelve years after Olof Palme.",
        f"{_WHO} {_DIED} <adv>? {{g:time}} before|after? {{b:subject.person}}", told(""),
    ),
    Pattern(
        "died before or after somebody, roughly", "Urho Kekkonen died shortly after Olof Palme.",
        f"{_WHO} {_DIED} {_ROUGHLY}? {_ROUGHLY}? before|after {{b:subject.person}}", told(""),
    ),
    Pattern(
        "died before or after kin", "Urho Kekkonen died two years after his brother, Olof Palme.",
        f"{_WHO} {_DIED} <adv>? {{g:time}} before|after? {_KIN}", told(""),
    ),
    Pattern(
        "died before or after kin, roughly", "Urho Kekkonen died shortly after his brother, Olof Palme.",
        f"{_WHO} {_DIED} {_ROUGHLY}? {_ROUGHLY}? before|after {_KIN}", told(""),
    ),
    Pattern(
        "died before or after husband or wife", "Urho Kekkonen died twelve years after his wife.",
        f"{_WHO} {_DIED} <adv>? {{g:time}} before|after? his|her {_WEDDED}", told(""),
    ),
    Pattern(
        "died before or after husband or wife, roughly", "Urho Kekkonen died shortly after his wife.",
        f"{_WHO} {_DIED} {_ROUGHLY}? {_ROUGHLY}? before|after his|her {_WEDDED}", told(""),
    ),
    Pattern(
        "outlived", "Urho Kekkonen outlived Olof Palme by two years.",
        f"{_WHO} <have>? <adv>? {_OVER} {{b:subject.person}}", told("died after"),
    ),
    Pattern(
        "outlived kin", "Urho Kekkonen outlived his brother Olof Palme by two years.",
        f"{_WHO} <have>? <adv>? {_OVER} {_KIN}", told("died after"),
    ),
    Pattern(
        "outlived husband or wife", "Urho Kekkonen outlived his wife by twelve years.",
        f"{_WHO} <have>? <adv>? {_OVER} his|her {_WEDDED}", told("died after"),
    ),
    Pattern(
        "outlived the one just named", "His wife, Eva Dahl, outlived him by twelve years.",
        f"his|her {_WEDDED} ,? {{s:subject.person}} ,? <have>? <adv>? {_OVER} him|her", told("died after"),
    ),
    Pattern(
        "predeceased", "Urho Kekkonen predeceased Olof Palme by two years.",
        f"{_WHO} <have>? <adv>? predeceased {{b:subject.person}}", told("died before"),
    ),
    Pattern(
        "predeceased kin", "Urho Kekkonen predeceased his brother Olof Palme.",
        f"{_WHO} <have>? <adv>? predeceased {_KIN}", told("died before"),
    ),
    Pattern(
        "predeceased by", "Urho Kekkonen was predeceased by his brother, Olof Palme.",
        f"{_WHO} <have>? <be> <adv>? predeceased by {_KIN}", told("died after"),
    ),
    Pattern(
        "survived by", "Urho Kekkonen is survived by his brother, Olof Palme.",
        f"{_WHO} <have>? <be> <adv>? survived by", survivors,
    ),
    Pattern(
        "born before or after somebody", "Urho Kekkonen was born two years before Olof Palme.",
        f"{_WHO} <have>? <be>? born <adv>? {{g:time}} before|after? {{b:subject.person}}", told(""),
    ),
    Pattern(
        "born before or after kin", "Urho Kekkonen was born two years before his brother, Olof Palme.",
        f"{_WHO} <have>? <be>? born <adv>? {{g:time}} before|after? {_KIN}", told(""),
    ),
)  # fmt: skip
