"""Parts of a clause around an event: noun phrases, and the row of prepositional phrases behind a noun or a verb.

Everything works on the cells of a sentence (`text.scene`), by index; ranges are half-open.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.event.index import NOUN, VERB, Act, Events
from claimcheck.model import Mention, Ref, TimeRef
from claimcheck.text.scene import PLACES
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    IRREGULAR_PASTS,
    MODALS,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
)

PARTY = frozenset("of between with by against among to for from into on over".split())
"""Prepositions that bring in who takes part."""
WHERE = frozenset("in at near outside".split())
WHEN = frozenset("in on at during since until till before after by from".split())
ADVERBS = frozenset(
    "also again jointly together first finally officially formally originally there eventually only just really "
    "successfully already once later provisionally then now still today simply briefly both ever recently "
    "in-person virtually separately secretly publicly ultimately initially unilaterally duly largely long".split()
)
LOOSE_ENDS = (
    PREPOSITIONS | BE | HAVE | MODALS | DO | RELATIVES | REPORTING | SUBORDINATORS | PRONOUNS | NOT
) | frozenset(["but", "so", "or", "nor", "yet", "to"])
"""Words that no noun phrase goes over."""
LONGEST = 24
"""How many cells a row of prepositional phrases may have."""


@frozen
class Attached:
    """A time or a place with its preposition: cells [first, last), the time or place itself at `cell`."""

    first: int
    last: int
    cell: int
    preposition: str = ""


def ref_of(cell: Cell) -> Ref:
    """Who or what a subject or adjective cell names."""
    ref, _ = cell.what
    assert isinstance(ref, Ref)
    return ref


def mention_of(cell: Cell) -> Mention | None:
    """The mention behind a cell, if it has one."""
    what = cell.what
    if isinstance(what, tuple):
        what = what[1]
    return what if isinstance(what, Mention) else None


def event_keys(cell: Cell) -> tuple[str, ...]:
    """The keys of events that a cell's words may name."""
    if cell.sort not in ("term", "phrase", "subject", "adjective"):
        return ()
    mention = mention_of(cell)
    return () if mention is None else tuple(key for key in mention.keys if key.startswith(NOUN))


def is_time(cell: Cell) -> bool:
    """Whether the cell is a time that an event may have."""
    return (
        cell.sort == "time" and isinstance(cell.what, TimeRef) and cell.what.kind in ("date", "range")
    )  # fmt: skip


def is_place(cell: Cell, events: Events) -> bool:
    """Whether the cell names a place, or may."""
    if cell.sort == "subject":
        if any(id in events.places for id in ref_of(cell).entities):
            return True
        return "somewhere" in cell.tags or (
            "unknown" in cell.tags and not set(cell.tags) & {"person", "company", "organisation"}
        )
    return False


def is_house(cell: Cell) -> bool:
    """Whether a name is that of a company, a team or the like, at which something happens to itself or is staged."""
    types = {"company", "organisation", "team", "agency", "body"}
    return cell.sort == "subject" and "known" in cell.tags and bool(types & set(ref_of(cell).types))


def how(ref: Ref, way: str) -> Ref:
    """The same, attached in another way."""
    return Ref(ref.start, ref.end, ref.text, ref.entities, ref.types, way)


def verb_at(cells: Sequence[Cell], at: int, events: Events) -> tuple[frozenset[str], int, bool, frozenset[str]] | None:
    """The act of the verb at a cell: what it says, the cell after it, whether its subject is a host, its forms."""
    cell = cells[at]
    if cell.sort not in ("word", "term", "phrase", "cap") or not cell.norm:
        return None
    parts = cell.norm.split()
    best: tuple[frozenset[str], int, bool, frozenset[str]] | None = None
    for act in events.acts.get(parts[0], ()):
        following = [cells[k].norm for k in range(at + 1, min(len(cells), at + 1 + len(act.rest)))]
        if len(parts) > 1 or tuple(following) != act.rest:
            continue
        if best is not None and len(act.rest) < best[1] - at - 1:
            continue
        acts, forms = act.acts, frozenset([act.form])
        if best is not None and best[1] == at + 1 + len(act.rest):
            acts, forms = acts | best[0], forms | best[3]
        best = (acts, at + 1 + len(act.rest), act.host, forms)
    return best


def group(cells: Sequence[Cell], at: int, stop: int) -> int:
    """The cell after a run of nouns, adjectives and names: a noun phrase without what follows it."""
    end = at
    named = False
    while end < stop:
        cell = cells[end]
        if cell.sort in ("subject", "adjective"):
            named = True
        elif cell.sort in ("possessive", "number"):
            pass
        elif cell.sort == "mark":
            if cell.norm != "-":
                break
        elif cell.sort == "time":
            break
        elif (
            cell.norm in ("and", "&")
            and end > at
            and end + 1 < stop
            and (
                cells[end + 1].sort in ("subject", "adjective")
                or (cells[end + 1].norm == "the" and named and not _event(cells, end + 2))
            )
        ):
            pass
        elif (
            cell.norm in LOOSE_ENDS
            or cell.norm in CONJUNCTIONS
            or (named and cell.sort == "word" and cells[end - 1].sort == "subject" and not _title(cells, end, stop))
            or (named and cells[end - 1].sort == "subject" and _told_of_it(cells, end))
        ):
            break
        end += 1
    return end


def _told_of_it(cells: Sequence[Cell], at: int) -> bool:
    """Whether a verb of the claims, and no noun, has an object behind it: "the grounding of the Orsa blocked the"."""
    keys = event_keys(cells[at])
    verb = bool(keys) and all(key.startswith(VERB) for key in keys) and cells[at].norm.endswith("ed")
    return verb and at + 1 < len(cells) and cells[at + 1].norm in DETERMINERS


def _event(cells: Sequence[Cell], at: int) -> bool:
    """Whether another event is named here: "the arrest of two Swedes and the trial in Oslo of"."""
    return at < len(cells) and bool(event_keys(cells[at]))


def _title(cells: Sequence[Cell], at: int, stop: int) -> bool:
    """Whether the words from a cell on stand between two names: "Volvo chairman Carl Lind"."""
    if set(cells[at - 1].tags) & {"person", "somewhere"}:
        return False
    for k in range(at, min(stop, at + 4)):
        if cells[k].sort == "subject":
            return k > at
        if cells[k].sort != "word" or cells[k].norm in LOOSE_ENDS or cells[k].norm in CONJUNCTIONS:
            return False
        if cells[k].norm in DETERMINERS or cells[k].norm.endswith(("ed", "ing")) or cells[k].norm in IRREGULAR_PASTS:
            return False
    return False


def _longer(cells: Sequence[Cell], at: int) -> bool:
    """Whether a body's name is only a part of a longer one: "the Swedish Red Cross"."""
    if cells[at].sort != "subject" or not at or not set(cells[at].tags) & {"organisation", "company", "party", "body"}:
        return False
    before = cells[at - 1]
    return before.sort == "adjective" or (before.sort == "cap" and before.norm not in DETERMINERS)


def names_in(cells: Sequence[Cell], first: int, last: int, way: str, events: Events) -> list[Ref]:
    """Who is named in a noun phrase; a demonym counts as its country."""
    found: list[Ref] = []
    for k, cell in enumerate(cells[first:last], start=first):
        if cell.sort in ("subject", "adjective"):
            ref = ref_of(cell)
            if _longer(cells, k):
                ref = Ref(ref.start, ref.end, ref.text)
            if not ref.entities and cell.norm in events.people:
                ref = Ref(ref.start, ref.end, ref.text, events.people[cell.norm], ("people",), way)
            found.append(how(ref, way))
    return found


def clause_start(cells: Sequence[Cell], at: int, events: Events) -> int:
    """Where the subject before a verb may begin: after the last mark, subordinator or other verb."""
    first = at
    while first > 0 and at - first < 16:
        cell = cells[first - 1]
        if cell.sort == "mark" and cell.norm not in ("-",):
            break
        if cell.sort == "word" and cell.norm in (
            RELATIVES | SUBORDINATORS | REPORTING | BE | HAVE | MODALS | DO | {"but", "than"}
        ):
            if cell.norm == "states" and first > 1 and _counts(cells[first - 2]):
                first -= 1
                continue
            break
        if cell.sort == "word" and cell.norm in events.verbs:
            break
        if cell.norm in _MOMENTS and _bare_clause(cells, first):
            break
        first -= 1
    return first


def _counts(cell: Cell) -> bool:
    """Whether "states" behind a cell is a noun: "the six states", "the member states"."""
    return cell.sort == "number" or cell.norm in DETERMINERS | {"member", "founding", "all", "both"}


_MOMENTS = frozenset("time moment minute instant hour day morning evening night week month year summer winter".split())
"""Nouns for when something was, behind which a clause may stand bare: "by the time the bridge opened"."""


def _bare_clause(cells: Sequence[Cell], at: int) -> bool:
    """Whether what begins at a cell is the subject of a clause of its own behind "the time", "the very day"."""
    before = next((cells[k].norm for k in range(at - 2, max(-1, at - 4), -1) if cells[k].norm != "very"), "")
    return before == "the" and at < len(cells) and (cells[at].norm in DETERMINERS or cells[at].sort == "subject")


def subject_range(cells: Sequence[Cell], verb: int, events: Events) -> tuple[int, int, int | None]:
    """Where the subject of a verb begins and ends, and the comma of an aside between the two.  Auxiliaries and adverbs
    are gone over."""
    end = verb
    while (
        end > 0
        and cells[end - 1].sort == "word"
        and cells[end - 1].norm in (BE | HAVE | MODALS | ADVERBS | DO | {"to", "set", "due", "scheduled", "expected"})
    ):
        end -= 1
    aside: int | None = None
    if end > 0 and cells[end - 1].norm == ",":  # an aside between subject and verb
        opening = next((k for k in range(end - 2, max(-1, end - 16), -1) if cells[k].norm == ","), None)
        if opening is not None:
            aside, end = end - 1, opening
    return clause_start(cells, end, events), end, aside


def describes_more(cells: Sequence[Cell], at: int) -> bool:
    """Whether a common noun follows the name that ends before a cell: "arrested Palme supporters"."""
    if at >= len(cells) or cells[at - 1].sort != "subject":
        return False
    cell = cells[at]
    closed = LOOSE_ENDS | CONJUNCTIONS | DETERMINERS | ADVERBS
    return (
        cell.sort in ("word", "cap", "term", "phrase")
        and cell.norm not in closed
        and not cell.norm.endswith(("ly", "ing"))
    )


def acts_of(found: Sequence[Act]) -> frozenset[str]:
    """All that several acts may say."""
    return frozenset(act for one in found for act in one.acts)


def country_like(types: Sequence[str]) -> bool:
    """Whether the types are those of places and states."""
    return bool(types) and all(sort in PLACES for sort in types)
