"""Which name of a noun phrase is what the phrase is about: in "a rival to UEFA", "UEFA's rival" and "the UEFA cup" it
is not UEFA.  Names that are not are marked as inner ones: they say whose it is, not what it is."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import (
    ADVERBS,
    LOOSE_ENDS,
    country_like,
    how,
    is_time,
    names_in,
    ref_of,
    subject_range,
)
from claimcheck.kinds.event.headed import headed
from claimcheck.kinds.event.index import Events
from claimcheck.model import Ref
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    HONORIFICS,
    IRREGULAR_PASTS,
    MODALS,
    PARTICIPLES,
    PREPOSITIONS,
    REPORTING,
    is_past,
)

_INNER = "'s"
_SAME = frozenset(
    "city town village port state republic kingdom emirate sultanate island islands country nation territory colony "
    "province region archipelago most all much whole rest parts".split()
)
"""Nouns after which "of" brings in the same thing: "the city of Bergen"."""
_MEMBERS = frozenset(
    "leaders members heads chiefs countries states nations ministers governments delegates delegations officials "
    "leader".split()
)
"""Those who stand for what they belong to: "the leaders of the Nordic Council", "Nordic Council members"."""
_REACH, _SUBJECT = 16, 40
"""How many cells a phrase, and the way from a clause's subject to "its", may have."""
_NAMED = frozenset("named called modelled modeled patterned styled fashioned christened".split())
VERBAL = BE | HAVE | MODALS | DO | REPORTING
_CLOSED = LOOSE_ENDS | CONJUNCTIONS | DETERMINERS | ADVERBS


def inner(way: str) -> str:
    """The way in which an inner name is tied."""
    return way + _INNER


def outer(way: str) -> str:
    """The way in which the phrase around a name is tied."""
    return way.removesuffix(_INNER)


def recast(ref: Ref, way: str) -> Ref:
    """The same in another way; an inner name remains one."""
    return how(ref, inner(way) if ref.how.endswith(_INNER) else way)


def named(cells: Sequence[Cell], first: int, last: int, way: str, events: Events, *, beyond: bool = False) -> list[Ref]:
    """Who is named in the noun phrase of cells [first, last); inner names are marked.  `beyond`: a noun that the last
    name describes may follow the phrase."""
    refs = names_in(cells, first, last, way, events)
    spots = [k for k in range(first, last) if cells[k].sort in ("subject", "adjective")]
    loose = _of_a_clause(cells, first, events)
    if beyond and last < len(cells) and _noun_follows(cells[last], events):
        last += 1
    return [
        ref if not loose and is_head(cells, first, last, k, events) else how(ref, inner(way))
        for ref, k in zip(refs, spots, strict=True)
    ]


def _noun_follows(cell: Cell, events: Events) -> bool:
    """Whether a word is a noun for sure: no verb ends like it."""
    return (
        cell.sort in ("word", "cap", "term")
        and cell.norm not in _CLOSED | IRREGULAR_PASTS | events.verbs
        and not cell.norm.endswith(("ed", "s", "ing", "ly"))
    )


def stands_for(cells: Sequence[Cell]) -> bool:
    """Whether a phrase speaks of those who stand for what they belong to, or of the same thing."""
    return any(cell.norm in (_MEMBERS | _SAME) for cell in cells)


_CLAUSAL = frozenset("before after since until till than".split())
_PLACING = PREPOSITIONS | frozenset(
    "above below beneath underneath atop opposite past round amongst aboard adjoining facing abutting "
    "overlooking".split()
)
"""Prepositions by which a name only says where something else is."""


def is_head(cells: Sequence[Cell], first: int, last: int, at: int, events: Events) -> bool:
    """Whether the name at a cell is what the noun phrase [first, last) is about, or one of several such."""
    return not _modifies(cells, at, last, events) and not _governed(cells, first, at)


def _modifies(cells: Sequence[Cell], at: int, last: int, events: Events) -> bool:
    """Whether a noun follows that the name describes, or the name is an owner."""
    k = at + 1
    while k < min(last, len(cells)) and (
        cells[k].sort in ("adjective", "number") or cells[k].norm in _designations(cells[at], events)
    ):
        k += 1
    if k >= len(cells):
        return False
    cell = cells[k]
    if cell.sort == "possessive":
        return k + 1 >= len(cells) or cells[k + 1].norm not in _MEMBERS
    if k >= last:
        return False
    if cell.norm in _MEMBERS:
        return False
    if cell.sort == "subject":
        return (not country_like(cells[at].tags) and "somewhere" not in cells[at].tags) or "person" in cell.tags
    return cell.sort in ("word", "cap", "term", "phrase", "role") and cell.norm not in _CLOSED


def _designations(cell: Cell, events: Events) -> frozenset[str]:
    """The nouns that a longer name of the same ends with: "the Vasa" is "the Vasa ship" where that is a name of it."""
    if cell.sort != "subject":
        return frozenset()
    return frozenset(word for id in ref_of(cell).entities for word in events.designations.get(id, ()))


def _governed(cells: Sequence[Cell], first: int, at: int) -> bool:
    """Whether a preposition or another verb brings the name in: "a rival to", "a ship carrying"."""
    if at > first and cells[at - 1].norm == "," and at + 1 < len(cells) and _has_its_verb(cells[at + 1]):
        return False  # "When the siege was over, Aida had"
    for k in range(at - 1, max(first, at - _REACH) - 1, -1):
        cell = cells[k]
        if is_time(cell):
            return False  # "in 1954 UEFA"
        if cell.sort == "subject" and not _joined(cells, k, at):
            return False  # "in Basel UEFA"
        if cell.sort != "word":
            continue
        if cell.norm == "as" and _verb_like(cells[at + 1]):
            return False  # "as Microsoft marks"
        if cell.norm in _PLACING and cell.norm not in _CLAUSAL:
            return not (cell.norm == "of" and k > first and cells[k - 1].norm in (_SAME | _MEMBERS))
        if cell.norm.endswith("ing") and len(cell.norm) > 4 and k > first:
            return True
    return False


def _has_its_verb(cell: Cell) -> bool:
    """Whether a word right behind a name says for sure that the name is the subject of a clause."""
    return cell.sort == "word" and (cell.norm in BE | HAVE | MODALS or is_past(cell.norm))


def _joined(cells: Sequence[Cell], at: int, to: int) -> bool:
    """Whether "and" or a possessive stands between two names."""
    return any(cells[k].norm in ("and", "&", "or") or cells[k].sort == "possessive" for k in range(at + 1, to))


def _of_a_clause(cells: Sequence[Cell], first: int, events: Events) -> bool:
    """Whether the phrase is what another verb has for its object: "the shuttle that serviced the telescope", "a barge
    carrying the telescope", "a school named after the telescope", "the square before the church"."""
    if not first or first >= len(cells) or cells[first - 1].sort != "word":
        return False
    opener = cells[first - 1].norm
    if opener in events.verbs or (opener in _CLAUSAL and headed(cells, first - 1, events)):
        return True
    if opener in ("after", "for"):
        return first > 1 and cells[first - 2].norm in _NAMED
    if opener in HAVE and first > 1 and cells[first - 2].norm in ("who", "which", "that"):
        norm = cells[first].norm  # "the man who had hidden her"
        return norm.endswith("ed") or norm in IRREGULAR_PASTS or norm in PARTICIPLES
    if opener not in ("who", "which", "that") or (first > 1 and cells[first - 2].norm in REPORTING):
        return False
    cell = cells[first]
    verbal = cell.norm.endswith(("ed", "s")) or cell.norm in IRREGULAR_PASTS
    return cell.sort == "word" and verbal and cell.norm not in (DETERMINERS | HONORIFICS | PREPOSITIONS)


def apposed(cells: Sequence[Cell], comma: int, end: int) -> list[Ref]:
    """The name that stands alone between the commas at two cells, or two joined by "and": "his mother, Indira Gandhi,
    was", "the two men, Berg and Lind, were"."""
    spots = [k for k in range(comma + 1, end) if cells[k].sort == "subject"]
    pair = len(spots) == 2 and spots[1] == spots[0] + 2 and cells[spots[0] + 1].norm in ("and", "&")
    if (len(spots) != 1 and not pair) or spots[-1] != end - 1:
        return []
    plain = all(
        cells[k].sort in ("subject", "adjective", "cap", "role", "phrase") or cells[k].norm in DETERMINERS
        for k in range(comma + 1, end)
        if not (pair and k == spots[0] + 1)
    )
    before = cells[comma - 1] if comma else None
    noun = before is not None and before.sort in ("word", "role", "phrase") and before.norm not in _CLOSED
    return [ref_of(cells[k]) for k in spots] if plain and noun else []


def agents(cells: Sequence[Cell], verb: int, events: Events) -> tuple[list[Ref], int]:
    """Who does what the verb says, and where the subject begins; a name between commas counts where it tells who a
    common noun before it means."""
    first, end, aside = subject_range(cells, verb, events)
    refs = named(cells, first, end, "agent", events)
    told = [] if aside is None else apposed(cells, end, aside)
    if told:
        inside = [ref if ref.how == inner("agent") else how(ref, inner("agent")) for ref in refs]
        refs = [*inside, *(how(ref, "agent") for ref in told)]
    return refs, first


def owner_of(cells: Sequence[Cell], at: int, word: str, events: Events) -> tuple[Ref | None, bool]:
    """Who "its", "his", "her" or "their" at a cell may mean: the one name before it in its sentence part that fits and
    is the head of its phrase.  Not sure if there are several, or if a name only describes what may be meant."""
    first = at
    while first > 0 and at - first < _SUBJECT and cells[first - 1].norm not in (";", ":", "—"):
        first -= 1
    heads: list[Ref] = []
    for k in range(first, at):
        cell = cells[k]
        if cell.sort == "subject":
            ref = ref_of(cell)
        elif ("cap" in cell.tags or cell.sort == "cap") and cell.norm not in _CLOSED and _verb_like(cells[k + 1]):
            ref = Ref(cell.start, cell.end, cell.norm)  # a name that nobody knows opens the sentence
        else:
            continue
        person = "person" in cell.tags or "person" in ref.types
        if (word == "its" and person) or (word in ("his", "her") and ref.types and not person):
            continue
        described = _modifies(cells, k, at, events) and not _verb_like(cells[k + 1])
        if described or _governed(cells, first, k):
            continue
        unknown = bool(heads) and not (heads[0].entities or heads[0].types) and cells[first].start == heads[0].start
        if unknown and any(cells[j].norm in _CLAUSES for j in range(max(first, k - 2), k)):
            heads.pop(0)  # "Bells rang in the port as the Customs House marked its"
        if not any(set(ref.entities) & set(other.entities) or ref.text == other.text for other in heads):
            heads.append(ref)
    if heads and word == "its" and _of_a_noun(cells, first, at):
        return None, False
    if not heads and word == "its":
        heads = _after(cells, at)
    if word == "their":
        return None, True  # several of them together
    return (heads[0], True) if len(heads) == 1 else (None, False)


def _of_a_noun(cells: Sequence[Cell], first: int, at: int) -> bool:
    """Whether the clause of "its", behind a comma, has a subject of its own without a name: "When the Aida was
    over, the band had its"."""
    comma = next((k for k in range(at - 1, first, -1) if cells[k].norm == ","), 0)
    row = cells[comma + 1 : at]
    if not comma or len(row) < 3 or row[0].norm not in DETERMINERS or row[-1].sort != "word":
        return False
    opens = any(cell.norm in _CLAUSAL | _CLAUSES for cell in cells[first : first + 2])
    return opens and all(cell.sort in ("word", "adjective", "number") for cell in row) and _has_its_verb(row[-1])


_CLAUSES = frozenset("as while when because that".split())


def subject_meant(cells: Sequence[Cell], at: int, word: str, events: Events) -> Ref | None:
    """The same, of "it" or of a verb in -ing, which only the subject of a clause can be: None if that is not sure."""
    meant, sure = owner_of(cells, at, word, events)
    if meant is None or not sure:
        return None
    k = next((k for k, cell in enumerate(cells) if cell.start == meant.start), len(cells))
    return meant if k + 1 < len(cells) and (_verb_like(cells[k + 1]) or cells[k + 1].norm == ",") else None


def _after(cells: Sequence[Cell], at: int) -> list[Ref]:
    """The subject behind an opening phrase with "its": "since its founding in 1952, the council has"."""
    if at != 1 or cells[0].norm not in PREPOSITIONS:
        return []
    comma = next((k for k in range(at, min(len(cells), at + 14)) if cells[k].norm == ","), None)
    if comma is None or comma + 2 >= len(cells):
        return []
    k = comma + 2 if cells[comma + 1].norm == "the" else comma + 1
    plain = cells[k].sort == "subject" and "person" not in cells[k].tags and k + 1 < len(cells)
    return [ref_of(cells[k])] if plain and _verb_like(cells[k + 1]) else []


def ahead_of_it(cells: Sequence[Cell], at: int, first: int, verb: int) -> list[Ref]:
    """The subject behind an opening phrase with "it" or "she": "In the 45 years since it was launched, the telescope
    has"; the time at a cell is counted from the verb of the clause that begins at `first`."""
    word = cells[first].norm
    lead = [cell for cell in cells[:at] if cell.norm not in DETERMINERS]
    if word not in ("it", "he", "she") or any(cell.norm not in PREPOSITIONS for cell in lead) or len(lead) > 1:
        return []
    if any(cell.norm not in BE | HAVE | ADVERBS for cell in cells[first + 1 : verb]):
        return []
    comma = next((k for k in range(verb, min(len(cells), verb + 8)) if cells[k].norm == ","), None)
    if comma is None or comma + 2 >= len(cells) or any(cell.sort == "subject" for cell in cells[verb + 1 : comma]):
        return []
    k = comma + 2 if cells[comma + 1].norm == "the" else comma + 1
    plain = cells[k].sort == "subject" and k + 1 < len(cells) and _verb_like(cells[k + 1])
    return [ref_of(cells[k])] if plain and ("person" in cells[k].tags) is (word != "it") else []


def _verb_like(cell: Cell) -> bool:
    """Whether a word right behind a name is the name's verb."""
    return cell.sort == "word" and (
        cell.norm in VERBAL or cell.norm in IRREGULAR_PASTS or cell.norm.endswith(("ed", "s"))
    )
