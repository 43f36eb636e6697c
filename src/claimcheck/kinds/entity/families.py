"""How English tells families."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.frozen import frozen
from claimcheck.kind import Facts
from claimcheck.kinds.entity.kinship import TIES
from claimcheck.kinds.entity.strangers import words
from claimcheck.kinds.entity.telling import Told, governed, person, statement
from claimcheck.model import Span, Statement, When
from claimcheck.text import moments
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, somebody
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    HONORIFICS,
    MODIFIERS,
    NEUTRAL,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
)

KIN = "|".join(word for word in TIES if "-" not in word)
KIN_WORDS = frozenset(KIN.split("|"))
PLURALS = {"brothers": "brother", "sisters": "sister", "siblings": "sibling", "cousins": "cousin", "twins": "twin",
           "sons": "son", "daughters": "daughter", "children": "child", "parents": "parent", "nephews": "nephew",
           "nieces": "niece", "grandsons": "grandson", "granddaughters": "granddaughter",
           "grandchildren": "grandchild", "uncles": "uncle", "aunts": "aunt"}  # fmt: skip
KINS = "|".join(PLURALS)
_EACH_OTHER = frozenset(["brothers", "sisters", "siblings", "cousins", "twins"])
_BEFORE = {"great": "great-", "step": "step"}
_DENIED = frozenset(
    "alleged purported supposed reputed rumoured rumored political ideological intellectual spiritual honorary "
    "surrogate fictional would-be self-styled on-screen onscreen screen television tv stage founding".split()
)
"""Words before "son" or "father" by which it is none, or nobody can say."""
_MOST = 4
_OF_BOTH = frozenset(["child", "grandchild", "great-grandchild", "sibling"])


@frozen
class _Kin:
    """The word for kin: its cells, the whole of it ("mother-in-law"), and the words before it."""

    first: int
    last: int
    word: str
    modifiers: tuple[str, ...]


def kin(one: str, other: str) -> Callable[[Found, Facts], Iterator[Statement]]:
    """`one` is said to be the kin of `other`."""

    def make(found: Found, facts: Facts) -> Iterator[Statement]:
        a, b, cells = person(found, one), person(found, other), found.scene.cells
        said = _said(found)
        if a is None or b is None or said is None or _goes_on(found) or _followed(found, facts):
            return
        inner = [i for slot, i in found.slots.items() if slot in (one, other)]
        behind = min((i for i in inner if i >= said.last), default=said.last)
        if not _only_titles(cells[said.last : behind], facts):
            return
        earlier = one if found.slots[one] < found.slots[other] else other
        whose = any(cell.norm in ("whose", "his", "her") for cell in cells[found.first : said.first])
        if (earlier == "a" or whose) and governed(found, earlier):
            return
        of = found.slots["a"] and cells[found.slots["a"] - 1].norm == "of"
        if of and found.last < len(cells) and cells[found.last - 1].sort != "mark" and cells[found.last].sort != "mark":
            return  # "At the grave of X, the son of Y spoke"
        if any(cell.norm in ("his", "her") for cell in cells[_owned(found) : said.first]):
            return  # "X's rival praised his brother Y"
        if whose and _another(cells[min(inner) + 1 : said.first]):
            return
        if "c" in found.slots and (person(found, "c") is None or TIES[said.word][0] not in _OF_BOTH):
            return
        ref, _ = b.what
        yield statement(
            found,
            Told("kin", said.word, a, cells[found.first], _last(found),
                 Span(cells[said.first].start, cells[said.last - 1].end), objects=(ref,),
                 modifiers=said.modifiers, times=_times(found, said), construction="apposition"),
        )  # fmt: skip

    return make


def titled(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, the painter Y's son,": between the comma and the name nothing but what the second one is."""
    cells = found.scene.cells
    between = cells[found.slots["a"] + 3 : found.slots["b"]]
    if _only_titles(between, facts) and not any(cell.norm in PREPOSITIONS | CONJUNCTIONS for cell in between):
        yield from kin("a", "b")(found, facts)


def and_more(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, a painter and the son of Y": between the name and "and" something else that X is; not "with X, and so a
    granddaughter of Y", which is said of the one before."""
    cells, at = found.scene.cells, found.slots["a"] + 2
    if cells[at].norm != "and" and not any(cell.norm == "so" for cell in cells[at : found.slots["b"]]):
        yield from kin("a", "b")(found, facts)


def first_with_an_aside(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "The son of X, the painter of lakes, Y spoke": between the two names nobody else, and no clause."""
    cells = found.scene.cells
    aside = cells[found.slots["b"] + 2 : found.slots["a"] - 1]
    if any(
        somebody(aside, k) or cell.sort == "possessive" or cell.norm in CONJUNCTIONS for k, cell in enumerate(aside)
    ):
        return
    if aside[-1].sort not in ("subject", "cap"):
        last = next((cell for cell in reversed(aside) if cell.sort not in ("mark", "time", "subject")), aside[-1])
        if noun(last):
            return  # "the painter, Y," may be one of the two
    yield from kin("a", "b")(found, facts)


def _owned(found: Found) -> int:
    """The cell behind a possessive before the word for kin; the last cell if there is none."""
    cells = found.scene.cells
    return next((i for i in range(found.first, found.last) if cells[i].sort == "possessive"), found.last)


def _times(found: Found, said: _Kin) -> tuple[When, ...]:
    """When it is so: for marriages, which end."""
    if TIES[said.word][0] != "spouse":
        return ()
    cells = found.scene.cells
    aspect = "was" if any(cell.norm == "was" for cell in cells[found.first : said.first]) else "is"
    construction = "copula" if aspect == "was" else "apposition"
    first = cells.index(cells[found.first])  # the name itself, if the cell stands for "his"
    return moments.of(found.scene, cells, first, found.last, said.last - 1, aspect, construction)[1]


def _said(found: Found) -> _Kin | None:
    """The word for kin that the shape means: the last before the second name, or the first behind it."""
    cells, end = found.scene.cells, max(found.slots.values())
    inside = [
        i for i in range(found.first, found.last)
        if cells[i].norm in KIN_WORDS and not (cells[i].norm == "twin" and cells[i + 1].norm in KIN_WORDS)
    ]  # fmt: skip
    before = [i for i in inside if i < end]
    if not inside:
        return None
    at = before[-1] if before else inside[0]
    joined = max((i for i in range(found.first, at) if cells[i].norm in ("and", ",")), default=found.first)
    if any(joined < i < at for i in before):
        return None  # "the son of the father of B"
    word, first, last = cells[at].norm, at, at + 1
    modifiers: list[str] = []
    if [cell.norm for cell in cells[last : last + 4]] == ["-", "in", "-", "law"]:
        word, last = f"{word}-in-law", last + 4
    elif _hyphen(cells, last):
        return None  # "a father-of-two"
    while first > 1 and _hyphen(cells, first - 1):
        joiner = cells[first - 2].norm
        if joiner in _BEFORE:
            word = _BEFORE[joiner] + word
        elif joiner in ("ex", "half"):
            modifiers.append(joiner)
        else:
            return None
        first -= 2
    whole = first
    first -= 1
    while first > 0 and whole - first <= _MOST and cells[first].sort in ("word", "cap", "adjective", "number"):
        if cells[first].norm in DETERMINERS | CONJUNCTIONS | {"of"}:
            break
        modifiers.append(cells[first].norm or cells[first].what.text.lower())
        first -= 1
    if word not in TIES or set(modifiers) & (_DENIED | PREPOSITIONS | NOT):
        return None
    return _Kin(whole, last, word, tuple(modifiers))


def _hyphen(cells: Sequence[Cell], at: int) -> bool:
    return (
        at < len(cells) and cells[at].norm == "-" and cells[at].sort == "mark" and cells[at - 1].end == cells[at].start
    )


def _goes_on(found: Found) -> bool:
    """Whether the last name is a part of something longer: "Bo Holm's house", "Holm-led"."""
    cells = found.scene.cells
    after = cells[found.last] if found.last < len(cells) else None
    if after is None:
        return False
    if (
        after.norm == "and"
        and cells[found.last - 2].norm == ","
        and "subject" in [c.sort for c in cells[found.last + 1 :]][:1]
    ):
        return True  # "X and his wife, A and B"
    beyond = cells[found.last + 1 : found.last + 3]
    if found.pattern == "kin, first" and after.norm == "," and [cell.norm for cell in beyond][:1] in (["and"], ["or"]):
        return True  # "the son of X, A, and B"
    return after.sort == "possessive" or (after.norm == "-" and after.start == cells[found.last - 1].end)


def _followed(found: Found, facts: Facts) -> bool:
    """Whether what follows the last name makes it somebody else's, or a speaker's: "X aide Y", "X said"."""
    cells = found.scene.cells
    after = cells[found.last] if found.last < len(cells) else None
    if after is None or after.sort not in ("word", "phrase"):
        return False
    return (
        after.sort == "phrase"
        or after.norm in words(facts, "hangers_on")
        or (found.pattern in ("kin, first", "kin, had") and after.norm in REPORTING)
    )


def _another(between: Sequence[Cell]) -> bool:
    """Whether somebody else stands, or may stand, before "his" or "whose"."""
    for at, cell in enumerate(between):
        if cell.norm in ("a", "an", "the", "another") and (not at or between[at - 1].norm not in PREPOSITIONS):
            return True
    return any(cell.sort in ("phrase", "cap") or (cell.sort == "subject" and "somewhere" not in cell.tags)
               for cell in between)  # fmt: skip


def _last(found: Found) -> Cell:
    """The last cell that is no mark."""
    cells = found.scene.cells
    return cells[found.last - 1] if cells[found.last - 1].sort != "mark" else cells[found.last - 2]


_LETS = frozenset([",", "of", "the", "is", "was", "are", "and", "namesake", "heir", "successor", "biographer", "ally"])


def _only_titles(between: Sequence[Cell], facts: Facts) -> bool:
    """Whether only titles stand between "son of" and the name."""
    plain = words(facts, "persons") | words(facts, "fates") | words(facts, "occupations")
    for at, cell in enumerate(between):
        if cell.sort in ("phrase", "adjective", "possessive", "number") or cell.norm in _LETS:
            continue
        if cell.norm in MODIFIERS or cell.norm in HONORIFICS or cell.norm in NEUTRAL or cell.norm in plain:
            continue
        if (
            cell.sort == "subject"
            and "person" in cell.tags
            and at + 1 < len(between)
            and "and" in (between[at + 1].norm, cell.norm)
        ):
            continue  # "son of A and B"
        if cell.sort == "word" and "lower" in cell.tags and at and between[0].norm == "of" and _noun(cell):
            continue  # "wife of crash survivor A"
        return False
    return True


def _noun(cell: Cell) -> bool:
    """Whether a plain word may be a noun that describes the name behind it."""
    closed = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | RELATIVES | PRONOUNS | NOT | BE | HAVE | REPORTING
    return cell.norm.isalpha() and cell.norm not in closed and not cell.norm.endswith(("ed", "ing"))


def born_to(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X was born in Oslo to Y"."""
    a, b = person(found, "a"), person(found, "b")
    if a is None or b is None or governed(found, "a") or _goes_on(found):
        return
    if any(cell.sort == "subject" and "person" in cell.tags for cell in found.scene.cells[found.slots["a"] + 1 : -1]
           if b.start > cell.start):  # fmt: skip
        return
    ref, _ = b.what
    yield statement(
        found, Told("kin", "child", a, a, b, Span(b.start, b.end), objects=(ref,), construction="copula")
    )  # fmt: skip


def joint(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "The brothers X and Y", "X and Y are cousins"."""
    a, b, cells = person(found, "a"), person(found, "b"), found.scene.cells
    if a is None and b is not None:
        from claimcheck.kinds.entity.one_surname import of_the_name  # rarely needed

        a = of_the_name(found, b, facts)
    at = next((i for i in range(found.first, found.last) if cells[i].norm in PLURALS), -1)
    if (
        a is None
        or b is None
        or at < 0
        or cells[at].norm not in _EACH_OTHER
        or (_goes_on(found) and at < found.slots["a"])
    ):
        return
    before = cells[found.first - 1] if found.first else None
    if before is not None and (before.norm in (",", "and", "his", "her", "their", "-", "—") or before.sort in _OWN):
        return  # "X's brothers A and B", "A, B and C are brothers"
    word, modifiers = PLURALS[cells[at].norm], tuple(cell.norm for cell in cells[at - 1 : at] if cell.norm == "half")
    yield _kin_of(found, word, a, b, cells[at], modifiers)


def couple(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X and Y, husband and wife,"."""
    a, b, cells = person(found, "a"), person(found, "b"), found.scene.cells
    before = cells[found.first - 1] if found.first else None
    listed = before is not None and (before.norm in (",", "and", "-", "—") or before.sort in _OWN)
    if a is None or b is None or listed:
        return
    at = next(i for i in range(found.slots["b"] + 1, found.last) if cells[i].norm in ("husband", "wife", "man"))
    ref, _ = b.what
    yield statement(
        found,
        Told("kin", "spouse", a, cells[found.first], cells[at + 2], Span(cells[at].start, cells[at + 2].end),
             objects=(ref,), construction="apposition"),
    )  # fmt: skip


_OWN = ("possessive", "cap", "subject", "number")


def kin_of_both(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X's sons, A and B"."""
    owner, cells = person(found, "b"), found.scene.cells
    at = next((i for i in range(found.first, found.last) if cells[i].norm in PLURALS), -1)
    before = {cell.norm for cell in cells[found.slots["b"] + 2 : at]}
    if owner is None or before & (_DENIED | PREPOSITIONS | NOT | {"his", "her"}) or _goes_on(found):
        return
    for slot in ("a", "c"):
        who = person(found, slot)
        if who is not None:
            yield _kin_of(found, PLURALS[cells[at].norm], who, owner, cells[at], tuple(before))


def _kin_of(found: Found, word: str, one: Cell, other: Cell, said: Cell, modifiers: tuple[str, ...]) -> Statement:
    ref, _ = other.what
    return statement(
        found,
        Told("kin", word, one, found.scene.cells[found.first], _last(found), Span(said.start, said.end),
             objects=(ref,), modifiers=modifiers, construction="apposition"),
    )  # fmt: skip


def married(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X is married to Y", "X, married to Y,"."""
    a, b, cells = person(found, "a"), person(found, "b"), found.scene.cells
    verbs = {cell.norm for cell in cells[found.slots["a"] : found.slots["b"]]}
    if a is None or b is None or _goes_on(found) or governed(found, "a") or verbs & (NOT | {"will", "would", "once"}):
        return
    said = next(i for i in range(found.first, found.last) if cells[i].norm == "married")
    if not _only_titles(cells[said + 2 : found.slots["b"]], facts):
        return
    ref, _ = b.what
    aspect = "was" if verbs & {"was", "had"} else "is"
    times = moments.of(found.scene, cells, found.first, found.last, found.last - 1, aspect, "copula")[1]
    yield statement(
        found,
        Told("kin", "spouse", a, a, b, Span(cells[said].start, cells[said].end), objects=(ref,), times=times,
             construction="copula"),
    )  # fmt: skip


_WEDDING = frozenset("married marries wed weds divorced marriage wedding divorce knot vows hitched".split())


def wedding(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X married Y in 1992", "X and Y divorced in 1992"."""
    a, b, cells = person(found, "a"), person(found, "b"), found.scene.cells
    if a is None or b is None or _goes_on(found):
        return
    if (
        found.slots["a"]
        and cells[found.slots["a"] - 1].norm in (",", "and", "'s")
        and cells[found.first + 1].norm == "and"
    ):
        return
    at = next((i for i in range(found.first, found.last) if cells[i].norm in _WEDDING), -1)
    if at < 0 or {cell.norm for cell in cells[found.first : at]} & (NOT | {"will", "would", "to"}):
        return
    word = cells[at]
    time = found.cell("t")
    ref, _ = b.what
    if time is not None and time.what.mod not in ("", "APPROX", "START", "MID", "END", "SINCE"):
        return
    yield statement(
        found,
        Told("wedding", "divorced" if word.norm in ("divorced", "divorce") else "married", a, cells[found.first],
             max(a, b, word, time or word, key=lambda c: c.end),
             Span(time.start, time.end) if time is not None else Span(word.start, word.end), objects=(ref,),
             times=(moments.told(time.what),) if time is not None else (), construction="copula"),
    )  # fmt: skip
