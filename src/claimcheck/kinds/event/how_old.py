"""How long it took to build something, and how old a thing is by the day on which it began: "the bridge took 14 years
to build", "the 50-year-old bridge", and who "she" is in "333 years after she sank"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimcheck.frozen import frozen
from claimcheck.interval import Interval, shift_years
from claimcheck.kinds.event.clauses import ADVERBS, event_keys, group, how, ref_of
from claimcheck.kinds.event.heads import agents, named, recast, subject_meant
from claimcheck.kinds.event.index import NOUN, VERB, Events
from claimcheck.model import Ref, TimeRef, When
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    is_past,
)

AGED = "aged"
"""The modifier of the age of a thing, which may be older than what the claims tell of it."""
_ROUGHLY = frozenset("about some nearly almost over more than just only around roughly a full another".split())
_BEGINNINGS = (
    "opening", "open", "inauguration", "inaugurate", "construction", "building", "build", "completion", "complete",
    "launch", "launching", "founding", "foundation", "establishment", "creation", "publication", "publish", "premiere",
    "first performance", "unveiling", "erection", "dedication", "consecration", "christening", "commissioning",
)  # fmt: skip
_GOES_ON = PREPOSITIONS | CONJUNCTIONS | RELATIVES | BE | HAVE | MODALS


@frozen
class Told:
    """The event that a length or an age is of: the cell of its name, the cell behind it all, its keys, and to whom."""

    name: int
    last: int
    keys: tuple[str, ...]
    refs: tuple[Ref, ...]


def took_to(cells: Sequence[Cell], at: int, events: Events) -> Told | None:
    """ "The bridge took 14 years to build", "it took 14 years to build the bridge"; the years are at a cell."""
    k = at - 1
    while k > 0 and cells[k].norm in _ROUGHLY:
        k -= 1
    verb = at + 2
    if k < 1 or cells[k].norm != "took" or verb >= len(cells) or cells[at + 1].norm != "to":
        return None
    keys = tuple(key for key in event_keys(cells[verb]) if key.startswith(VERB))
    if not keys:
        return None
    if cells[k - 1].norm == "it":
        end = group(cells, verb + 1, min(len(cells), verb + 12))
        whom = named(cells, verb + 1, end, "patient", events, beyond=True)
    else:
        end = verb + 1
        whom = [recast(ref, "patient") for ref in agents(cells, k, events)[0]]
    ends = end >= len(cells) or cells[end].sort == "mark" or cells[end].norm in CONJUNCTIONS
    return Told(verb, end, keys, tuple(whom)) if whom and ends else None


def aged(cells: Sequence[Cell], at: int, events: Events) -> Told | None:
    """ "The 50-year-old bridge": the age at a cell is that of the name behind it."""
    name = at + 1
    if not at or name >= len(cells) or cells[name].sort != "subject" or "person" in cells[name].tags:
        return None
    if "known" not in cells[name].tags or cells[at - 1].norm not in DETERMINERS:
        return None
    after = cells[name + 1] if name + 1 < len(cells) else None
    closes = after is None or (after.sort == "mark" and after.norm != "-") or after.norm in _GOES_ON
    if not closes and not (after is not None and after.sort == "word" and is_past(after.norm)):
        return None
    keys = tuple(NOUN + noun for noun in _BEGINNINGS if NOUN + noun in events.doing)
    return Told(name, name + 1, keys, (how(ref_of(cells[name]), "of"),)) if keys else None


def begun(time: TimeRef, published: int) -> When:
    """When a thing of that age began, on the day of publication."""
    years = time.number or 0
    first, last = (shift_years(date.fromordinal(published), -n).toordinal() for n in (years + 1, years))
    inner = Interval(first + 1, last + 1)
    return When("stated", inner, inner.widened(31), "at", time.text, time.start, time.end)


def meant(cells: Sequence[Cell], verb: int, events: Events) -> list[Ref]:
    """Whom "it" or "she" right before a verb means, where that can only be the subject of the sentence: "The ship was
    raised in 1961, 333 years after she sank"."""
    at = verb - 1
    while at > 0 and cells[at].norm in ADVERBS | BE | HAVE:
        at -= 1
    if cells[at].norm not in ("it", "she", "he"):
        return []
    for word in ("its",) if cells[at].norm == "it" else ("its", "her") if cells[at].norm == "she" else ("his",):
        who = subject_meant(cells, at, word, events)
        if who is not None and (word != "its" or cells[at].norm == "it" or "ship" in who.types):
            return [who]
    return []
