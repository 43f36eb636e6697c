"""What the words beside a name say of its bearer: a title, a country, that somebody new is introduced."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.model import Ref
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.shape import Cell, norm
from claimcheck.text.words import BE, CONJUNCTIONS, COPULA_ADVERBS, FUNCTION_CAPS, HONORIFICS, PREPOSITIONS, REPORTING

_BEFORE_A_NAME = (FUNCTION_CAPS | REPORTING | frozenset(["met", "meets"])) - frozenset(
    ["a", "an", "another", "one", "some", "no"]
)
_VERB_GROUP = 7
"""Cells between a name and "as"."""
_RELATED = frozenset(
    (
        "son daughter child father mother parent grandson granddaughter grandfather grandmother husband wife widow "
        "widower brother sister sibling twin cousin nephew niece uncle aunt stepson stepdaughter namesake relative "
        "kinsman bride groom fiance fiancee heir half-brother half-sister in-law"
    ).split()
)
"""Before a name, these make its bearer a relative of somebody else."""
_INTRODUCES = frozenset(["a", "an", "his", "her", "their", "whose", "one", "another", "no", "not"])


@frozen
class Beside:
    """`keys` and `owners` are a title's, or `owners` alone a country's; `modifiers` are the title's.

    `titled`: a title stands right before the name, or a definite one ("the premier of Bavaria") in apposition to it.
    `described`: the plain noun that stands with a country or body right before the name ("Ethiopian runner").
    `plain`: nothing else is said of the bearer, and nothing introduces somebody new; `aged`: nothing but an age.
    """

    keys: tuple[str, ...] = ()
    owners: tuple[Ref, ...] = ()
    modifiers: tuple[str, ...] = ()
    titled: bool = False
    plain: bool = False
    described: str = ""
    aged: bool = False


def beside(row: Sequence[Cell], first: int, last: int, place: Ref | None = None) -> Beside:
    """What is said beside the name at tokens [first, last); `row` are cells with role phrases made one; `place` is what
    stands behind the name and "of", where a cell has both."""
    at = next((i for i, cell in enumerate(row) if cell.last > first), len(row))
    end = next((i for i in range(at, len(row)) if row[i].first >= last), len(row))
    if at < len(row) and row[at].sort == "role" and row[at].first < first:
        at += 1
    left = _left(row, at)
    right, introduced = _right(row, end)
    if isinstance(left, RoleChunk) and left.owners and right is not None and "former" in right.modifiers:
        right = None  # "Chile's president, X, himself a former mayor of Santiago"
    place = _of_place(row, end) or place
    left = left or (_shared_title(row, at) if place is not None else None)
    of = place if isinstance(left, RoleChunk) and not left.owners else None
    longer = at < len(row) and row[at].last > last  # "Ilse Berg of Brenna"
    introduced = (introduced or (longer and left is None)) and of is None
    roles = [role for role in (left, right) if isinstance(role, RoleChunk)]
    owners = [owner for role in roles for owner in role.owners]
    described = None if roles or left is not None else _described(row, at) or _described_behind(row, end)
    if of is not None:
        owners.append(of)
    if isinstance(left, Ref):
        owners.append(left)
    elif described is not None:
        owners.append(described[0])
    return Beside(
        tuple(dict.fromkeys(key for role in roles for key in role.keys)),
        tuple(owners),
        tuple(dict.fromkeys(modifier for role in roles for modifier in role.modifiers)),
        isinstance(left, RoleChunk) or (right is not None and not introduced and _in_apposition(row, end)),
        (not introduced or (norm(row, end + 1) in ("a", "an") and _familiar(row, at)))
        and (left is not None or _bare(row, at)),
        described[1] if described is not None else "",
        _bare(row, at) and _aged(row, end) and not longer,
    )


def _left(row: Sequence[Cell], at: int) -> RoleChunk | Ref | None:
    at -= 1
    while at >= 0 and row[at].norm in HONORIFICS and row[at].sort != "role":
        at -= 1
    if at < 0:
        return None
    cell = row[at]
    if cell.norm == "," and at > 0 and isinstance(row[at - 1].what, RoleChunk):
        role = row[at - 1].what
        of_somebody = at > 1 and row[at - 2].norm in ("of", "to", "for")  # "the wife of the president, X"
        return role if (role.determiner or role.owners) and not of_somebody else None
    if cell.norm in ("is", "was", "remains") and at > 0 and isinstance(row[at - 1].what, RoleChunk):
        role = row[at - 1].what
        return role if role.owners and not role.plural and at == 1 else None  # "Norway's prime minister is X"
    if isinstance(cell.what, RoleChunk):
        return None if cell.what.plural else cell.what
    if cell.sort == "adjective" and "somewhere" in cell.tags:
        ref = cell.what[0]
        assert isinstance(ref, Ref)
        return ref
    if cell.sort == "possessive" and at > 0 and row[at - 1].sort == "subject" and "somewhere" in row[at - 1].tags:
        ref = row[at - 1].what[0]
        assert isinstance(ref, Ref)
        return ref
    return None


def _shared_title(row: Sequence[Cell], at: int) -> RoleChunk | None:
    """The title before the first of "Presidents X of Brenna, Y of Tarn and Z of Osk", for each of them."""
    first = at - 1
    while first >= 0 and (row[first].norm in _LISTING or row[first].sort in ("subject", "cap")):
        first -= 1
    role = row[first].what if first >= 0 else None
    if not isinstance(role, RoleChunk) or not role.plural or role.owners:
        return None
    placed = [cell for cell in row[first + 1 : at] if cell.norm == "of"]
    joined = first == at - 1 or row[at - 1].norm in (",", "and", "&")
    return role if joined and (placed or first == at - 1) else None


_LISTING = frozenset([",", "and", "&", "of", "the"])


_NOUNS = 2
"""Plain words between a country and a name: "long-distance runner"."""


_NO_NOUN = (
    _INTRODUCES | _RELATED | PREPOSITIONS | CONJUNCTIONS | BE | FUNCTION_CAPS | REPORTING | COPULA_ADVERBS
) | frozenset("fan supporter critic rival opponent target admirer namesake lookalike".split())


def _described(row: Sequence[Cell], at: int) -> tuple[Ref, str] | None:
    """The country or body, and the noun, in "Ethiopian runner X", "Ajax winger X", "the Soviet leader, X"."""
    at -= 1
    comma = at > 0 and row[at].norm == ","
    at -= comma
    last = at
    while at >= 0 and last - at < _NOUNS and _noun(row[at]):
        at -= 1
    if at < 0 or at == last or (comma and (at == 0 or row[at - 1].norm != "the")):
        return None
    if row[at].sort not in ("adjective", "subject") or "known" not in row[at].tags or "person" in row[at].tags:
        return None
    ref: Ref = row[at].what[0]
    return ref, row[last].norm


def _described_behind(row: Sequence[Cell], at: int) -> tuple[Ref, str] | None:
    """The country and the noun in "X, the Polish composer whose ...": "the" takes it that the reader knows whom."""
    if [cell.norm for cell in row[at : at + 2]] != [",", "the"] or at + 3 >= len(row):
        return None
    country, noun = row[at + 2], row[at + 3]
    if country.sort != "adjective" or "known" not in country.tags or "somewhere" not in country.tags:
        return None
    ref: Ref = country.what[0]
    return (ref, noun.norm) if _noun(noun) else None


def _of_place(row: Sequence[Cell], at: int) -> Ref | None:
    """The place or body in "Mayor X of Chicago"."""
    if at + 1 >= len(row) or row[at].norm != "of":
        return None
    place = at + 1 + (row[at + 1].norm == "the")
    if place >= len(row) or row[place].sort != "subject" or "known" not in row[place].tags:
        return None
    ref: Ref = row[place].what[0]
    return None if "person" in row[place].tags else ref


def _noun(cell: Cell) -> bool:
    word = cell.norm
    plain = cell.sort == "word" and "lower" in cell.tags and word.isalpha() and word not in _NO_NOUN
    return plain and not word.endswith(("ed", "ing", "ly", "s"))


def _right(row: Sequence[Cell], at: int) -> tuple[RoleChunk | None, bool]:
    """The role phrase behind a name, and whether the words there introduce somebody new."""
    if at >= len(row):
        return None, False
    opener = row[at]
    if opener.norm in ("of", "from"):
        return None, True
    if opener.norm in (",", "(", "—"):
        at += 1
        if at < len(row) and row[at].norm == "who":
            at += 1
            while at < len(row) and row[at].norm in BE | COPULA_ADVERBS:
                at += 1
    elif (end := _as_phrase(row, at)) is not None:
        return end, False
    elif opener.norm in BE:
        at += 1
    else:
        return None, False
    while at < len(row) and row[at].norm in COPULA_ADVERBS:
        at += 1
    if at >= len(row):
        return None, False
    cell = row[at]
    if isinstance(cell.what, RoleChunk):
        after = row[at + 1] if at + 1 < len(row) else None
        if after is not None and after.sort not in ("mark", "time") and after.norm not in PREPOSITIONS | CONJUNCTIONS:
            return None, False  # the next one's title, or a longer phrase: "the president's cousin"
        if cell.what.plural:
            return None, True
        if cell.what.determiner in ("a", "an"):
            past = "former" in cell.what.modifiers and bool(cell.what.owners)
            return (cell.what, False) if past else (None, True)
        return cell.what, False
    return None, cell.norm in _INTRODUCES or cell.sort == "number" or "age" in cell.tags


def _aged(row: Sequence[Cell], at: int) -> bool:
    """Whether an age stands behind a name: "X, 83," and "X, who is 83,"."""
    if at + 1 >= len(row) or row[at].norm != ",":
        return False
    at += 1
    while at + 1 < len(row) and (row[at].norm == "who" or row[at].norm in BE | COPULA_ADVERBS):
        at += 1
    return row[at].sort == "number" or "age" in row[at].tags


def _in_apposition(row: Sequence[Cell], at: int) -> bool:
    """Whether the role phrase behind a name and a comma ends there: "X, the premier of Bavaria, said"."""
    if at + 1 >= len(row) or row[at].norm not in (",", "("):
        return False
    after = row[at + 2] if at + 2 < len(row) else None
    return isinstance(row[at + 1].what, RoleChunk) and (after is None or after.sort == "mark")


def _as_phrase(row: Sequence[Cell], at: int) -> RoleChunk | None:
    """The title in "returned as president of the club", "was sworn in as prime minister of India"."""
    for i in range(at, min(at + _VERB_GROUP, len(row) - 1)):
        if row[i].sort not in ("word", "time"):
            return None
        if row[i].norm == "as":
            role = row[i + 1].what
            taken = (
                isinstance(role, RoleChunk) and role.owners and not role.plural and role.determiner not in ("a", "an")
            )
            return role if taken and isinstance(role, RoleChunk) else None
        if row[i].norm in CONJUNCTIONS:
            return None
    return None


def _bare(row: Sequence[Cell], at: int) -> bool:
    """Whether nothing before the name describes its bearer."""
    if at == 0:
        return True
    cell = row[at - 1]
    if cell.norm == ",":
        return not _newcomer(row, at - 2)
    if cell.sort in ("mark", "time", "possessive") or cell.norm in _BEFORE_A_NAME or cell.norm in HONORIFICS:
        return True
    return cell.sort == "word" and "lower" in cell.tags and cell.norm not in _INTRODUCES | _RELATED


def _familiar(row: Sequence[Cell], at: int) -> bool:
    """Whether "the" and a noun before a name take it that its bearer is known: "the poet X, a man of the left"."""
    the = next((k for k in range(at - 2, max(at - _NOUNS - 3, -1), -1) if row[k].norm == "the"), -1)
    between = row[the + 1 : at]
    return the >= 0 and _noun(row[at - 1]) and all(c.sort == "word" and c.norm not in _NO_NOUN for c in between)


def _newcomer(row: Sequence[Cell], at: int) -> bool:
    """Whether the words that end here are an indefinite description: "a neighbour, X," introduces somebody."""
    for cell in reversed(row[max(0, at - _NOUNS - 1) : at + 1]):
        if cell.sort == "mark":
            return False
        if cell.norm in ("a", "an", "another", "one"):
            return True
    return False
