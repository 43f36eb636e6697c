"""What a sum of money or a number of years is: the verb or noun that governs it, and whom or what it is told of."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.happenings import folded
from claimcheck.kinds.quantity.retold_words import SOMEBODY
from claimcheck.text.shape import Cell, norm
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, DETERMINERS, HAVE, HONORIFICS, POSSESSIVES, PREPOSITIONS, PRONOUNS

_ADVERBS = frozenset(
    listed("also finally eventually later then now already just duly promptly immediately officially formally together "
           "jointly recently ultimately yesterday today unanimously reportedly")
)  # fmt: skip
_KNOWN = frozenset(["the", "this", "that", "these"]) | POSSESSIVES
_RELATIVE = frozenset(["who", "which", "that"])
_CLAUSES = frozenset(listed("and but while when after before because as said says"))
_BACK = 14
_NAMED = 4
"""Cells behind "of" within which a name is."""
_BETWEEN = 3
"""Adjectives between an amount and its noun."""


@frozen
class Role:
    """The sort of a sum, its cells [first, last), whose it is, whether it is spoken of as known, the noun for whose
    it is, where no name says so ("the brother of Owen Pryce was jailed"), and for who of a name is meant: "fined the
    mate of the Silver Petrel"."""

    sort: str
    first: int
    last: int
    whom: str = ""
    by: str = ""
    given: bool = False
    head: str = ""
    who: str = ""


def name_at(cells: Sequence[Cell], at: int) -> str:
    """The name at a cell without its honorifics, "" if none stands there."""
    ref = ref_of(cells[at]) if 0 <= at < len(cells) and cells[at].sort == "subject" else None
    return "" if ref is None else " ".join(word for word in folded(ref).split() if word not in HONORIFICS)


def head(cells: Sequence[Cell], at: int, nouns: frozenset[str]) -> int:
    """The cell of the noun that an amount stands before ("a 25-year prison sentence"), else -1."""
    i = at + 1
    for _ in range(_BETWEEN + 1):
        if norm(cells, i) in nouns:
            return i
        plain = i < len(cells) and (cells[i].sort in ("word", "term", "phrase", "adjective") or norm(cells, i) == "-")
        if not plain or norm(cells, i) in PREPOSITIONS | DETERMINERS | BE | HAVE | {"and"}:
            return -1
        i += 1
    return -1


def governed(cells: Sequence[Cell], at: int, nouns: frozenset[str]) -> int:
    """The cell of the noun behind which an amount follows with "of": "a record fine of €3 million", else -1."""
    return at - 2 if norm(cells, at - 1) == "of" and norm(cells, at - 2) in nouns else -1


def verb_before(cells: Sequence[Cell], at: int, verbs: frozenset[str]) -> int:
    """The cell of a verb whose object or "for"-phrase holds the amount: nothing but names, times and small words
    between; else -1."""
    for i in range(at - 1, max(-1, at - _BACK), -1):
        if norm(cells, i) in verbs and cells[i].sort != "subject":
            return i
        if cells[i].sort == "number" or (cells[i].sort == "mark" and norm(cells, i) not in ('"', "-", "—")):
            return -1
    return -1


def subject(cells: Sequence[Cell], verb: int) -> str:
    """The name that is the subject of a verb; what stands between commas and auxiliaries are passed over."""
    at = verb - 1
    steps = 0
    while at >= 0 and steps < _BACK * 2:
        steps += 1
        word = norm(cells, at)
        if word == "on" and at + 1 < verb and cells[at + 1].sort == "time":
            at -= 1
            continue
        if word == "who" and (named := _described(cells, at)):
            return named
        if word in BE | HAVE | _ADVERBS | {'"', "-", "—", "re", "who", "which", "that"} or cells[at].sort == "time":
            at -= 1
        elif word == ",":
            comma = next((i for i in range(at - 1, max(-1, at - _BACK), -1) if norm(cells, i) == ","), -1)
            if name_at(cells, at - 1):
                at -= 1
            elif comma > 0 and name_at(cells, comma - 1):
                at = comma - 1
            else:
                return ""
        else:
            break
    before = norm(cells, at - 1)
    if before == "by" and name_at(cells, at) and name_at(cells, at - 2):
        return name_at(cells, at - 2)  # "The Harvest Altar by Anders Kolm"
    return name_at(cells, at) if before not in PREPOSITIONS | {"and"} and not _governed_by(cells, at) else ""


def _described(cells: Sequence[Cell], who: int) -> str:
    """The name before what somebody is, of whom "who" tells: "Jan Berg, the young clerk who on Friday was jailed"."""
    at = who - 1
    while at > 0 and who - at <= _BETWEEN + 1 and cells[at].sort in ("word", "phrase", "term", "adjective"):
        if norm(cells, at) in ("the", "a", "an"):
            opens = at < who - 1 and norm(cells, at - 1) == ","
            return name_at(cells, at - 2) if opens and _alone(cells, at - 2) else ""
        if norm(cells, at) in PREPOSITIONS | _KNOWN:
            return ""
        at -= 1
    return ""


def _alone(cells: Sequence[Cell], name: int) -> bool:
    """Whether a name is no part of a phrase or a row: not "unlike Jan Berg, the clerk who"."""
    before = norm(cells, name - 1)
    return before not in PREPOSITIONS | {"and", "or", ","} and not _governed_by(cells, name)


def _governed_by(cells: Sequence[Cell], name: int) -> bool:
    """Whether a name with what it is before it stands behind "of": "the brother of former minister Genc Malaj"."""
    at = name - 1
    sorts = ("word", "phrase", "term", "adjective", "subject", "cap")
    while at > 0 and cells[at].sort in sorts and norm(cells, at) not in PREPOSITIONS | DETERMINERS:
        at -= 1
    return at < name - 1 and norm(cells, at) in ("of", "to", "for")


def subject_noun(cells: Sequence[Cell], verb: int) -> str:
    """The noun that is the subject of a verb, behind whatever name: "A portrait by Ada Brun was sold"."""
    first = verb
    while first > 0 and (cells[first - 1].sort != "mark" or norm(cells, first - 1) in ('"', "-", "—")):
        if norm(cells, first - 1) in _CLAUSES:
            break
        first -= 1
    if "which" in (norm(cells, first), norm(cells, first - 1)):
        return ""  # a name or the noun before it
    if norm(cells, first) in _RELATIVE or norm(cells, first - 1) in _RELATIVE:
        end = first - 1 - (norm(cells, first - 1) in _RELATIVE)
        return subject_noun(cells, end) if end > 0 and norm(cells, end) == "," else _head_noun(cells, 0, first)
    return _head_noun(cells, first, verb)


def object_noun(cells: Sequence[Cell], verb: int, last: int) -> str:
    """ "jailed Pryce's driver"."""
    for at in range(verb + 1, last):
        if cells[at].sort == "possessive" and at + 1 < last and cells[at + 1].sort in ("word", "phrase", "term"):
            return norm(cells, at + 1)
    return ""


def noun_of(cells: Sequence[Cell], first: int, last: int) -> str:
    """The noun before "of" and a name: "the mate of the Silver Petrel", "the brother of the smuggler Ivo Kastel"."""
    for at in range(first + 1, last):
        if norm(cells, at) == "of" and any(name_at(cells, at + i) for i in range(1, min(_NAMED, last - at))):
            return norm(cells, at - 1) if cells[at - 1].sort in ("word", "phrase", "term") else ""
    return ""


def _head_noun(cells: Sequence[Cell], first: int, last: int) -> str:
    found = ""
    for cell in cells[first:last]:
        if cell.norm in PREPOSITIONS - {"like"} | BE | HAVE | _RELATIVE:
            if found:
                break
            continue
        if (
            cell.sort in ("word", "phrase", "term")
            and cell.norm not in DETERMINERS | _ADVERBS | PRONOUNS
            and "cap" not in cell.tags
        ):
            found = cell.norm.split()[-1]
        elif cell.sort == "subject" and found:
            return ""  # "the trader Marek Dolny"
    return found


def begins(cells: Sequence[Cell], verb: int) -> int:
    """The cell of the name that stands right before a verb and its auxiliaries, else the verb's own."""
    at = verb - 1
    while at > 0 and norm(cells, at) in BE | HAVE:
        at -= 1
    return at if name_at(cells, at) else verb


def of_subject(sort: str, cells: Sequence[Cell], verb: int, at: int) -> Role:
    """The role of an amount at a cell that is told of the subject of a verb: "Pryce was jailed for 9 years"."""
    whom = subject(cells, verb)
    noun = noun_of(cells, max(0, verb - _BACK), verb) if whom else ""
    who = noun if noun in SOMEBODY else ""
    return Role(sort, begins(cells, verb), at + 1, whom, head="" if whom else subject_noun(cells, verb), who=who)


def known(cells: Sequence[Cell], first: int) -> bool:
    """Whether a noun phrase that begins near a cell is of something that the reader knows: "the", "his", "Friday's"."""
    at = first - 1
    while at >= 0 and first - at < _BETWEEN + 1 and cells[at].sort in ("word", "adjective", "number"):
        if norm(cells, at) in DETERMINERS:
            break
        at -= 1
    return norm(cells, at) in _KNOWN or (at >= 0 and cells[at].sort == "possessive")
