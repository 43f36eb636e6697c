"""Who did it, where the words for that name nobody of the claims: "a Swedish team climbed", "found by a diver", "Berg's
son bought".  An event whose claim says by whom it was is then perhaps another one.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.clauses import ADVERBS, LOOSE_ENDS, group, is_time, ref_of, subject_range
from claimcheck.kinds.event.heads import outer
from claimcheck.kinds.event.index import Events, folded
from claimcheck.model import Entity, Ref, Statement
from claimcheck.text.shape import Cell
from claimcheck.text.words import DETERMINERS, POSSESSIVES, PREPOSITIONS, SUBORDINATORS

OTHERS = "done by others"
"""The modifier of what somebody did whom the words do not name, or whom the claims do not know."""
LED = "done by those led"
"""The modifier of what somebody's people did: "Berg's expedition reached"."""
_PRONOUNS = frozenset("he she they it who both".split())
_BOTH = frozenset("two pair duo trio latter former brothers sisters couple".split())
"""Words behind "the" for those who were named before."""
_LED = frozenset(
    "army armies troops forces soldiers men fleet navy legions legion cavalry crew expedition party team group band "
    "government administration regime cabinet company firm studio workshop orchestra ensemble laboratory lab "
    "board management directors engineers scientists researchers shareholders".split()
)
"""Nouns for those who do what their leader or their house is said to have done: "Rommel's troops"."""
_ACTS_BY_ITS_OWN = frozenset(["country", "state", "alliance", "province", "region"])
_LONGEST = 8


def active(cells: Sequence[Cell], verb: int, events: Events) -> tuple[str, ...]:
    """The modifiers that tell whether the subject of a verb is somebody else than the claims may know."""
    first, end, aside = subject_range(cells, verb, events)
    if aside is not None and any(_known(cell) for cell in cells[end:aside]):
        return ()  # "the two men, Berg and Lind, climbed"
    opens = first == end and (not verb or cells[verb - 1].sort == "mark") and cells[verb].norm.endswith("ing")
    if opens:  # "Climbing the peak in 1984, a student"
        comma = next((k for k in range(verb, min(len(cells), verb + 2 * _LONGEST)) if cells[k].norm == ","), None)
        return () if comma is None else _of_phrase(cells, comma + 1, group(cells, comma + 1, len(cells)))
    if end and cells[end - 1].norm in ("and", "but", "then") and not _known(cells[max(0, end - 2)]):
        return _shared(cells, end)
    if first == end and first and cells[first - 1].norm in ("who", "which", "that"):
        end = first - 1
        end -= end > 0 and cells[end - 1].norm == ","
        first = max(0, end - _LONGEST)
        for k in range(end - 1, first, -1):
            if cells[k].sort in ("mark", "time") or cells[k].norm in LOOSE_ENDS - {"of"}:
                first = k + 1
                break
    return _of_phrase(cells, first, end)


def behind(cells: Sequence[Cell], first: int, last: int) -> tuple[str, ...]:
    """The same of whom "by" brings in behind cell `first`."""
    at = next((k for k in range(first, min(last, len(cells))) if cells[k].norm == "by"), None)
    if at is None or at + 1 >= len(cells) or is_time(cells[at + 1]):
        return ()
    end = group(cells, at + 1, min(len(cells), at + 1 + 2 * _LONGEST))
    somebody = cells[at + 1].norm in DETERMINERS or any(
        cell.sort in ("subject", "adjective", "number") or cell.norm.endswith("s") for cell in cells[at + 1 : end]
    )
    return _of_phrase(cells, at + 1, end) if somebody and not _so_many(cells, at + 1, end) else ()


def _so_many(cells: Sequence[Cell], first: int, end: int) -> bool:
    """Whether a phrase only tells how many were needed, whoever led them: "by a team of some thirty"."""
    crew = end - first == len(("a", "team")) and cells[first].norm == "a" and cells[first + 1].norm in _CREWS
    if not crew or end + 1 >= len(cells) or cells[end].norm != "of":
        return False
    number = end + 1 + (cells[end + 1].norm in ("some", "about", "around", "nearly", "almost", "over"))
    beyond = cells[number + 1] if number + 1 < len(cells) else None
    return cells[number].sort == "number" and (beyond is None or beyond.sort == "mark" or beyond.norm in _PEOPLE)


_CREWS = frozenset("team crew group party staff force".split())
_PEOPLE = frozenset("people men women doctors surgeons nurses experts specialists workers took lasted".split())


def around(cells: Sequence[Cell], verb: int | None, first: int, last: int, events: Events) -> tuple[str, ...]:
    """The same of an event that the noun at cell `first` names: whom "by" brings in behind it, whose it is, and the
    subject of the verb whose object it is."""
    k = first - 1
    while k > 0 and cells[k].sort in ("word", "adjective", "number", "time") and cells[k].norm not in LOOSE_ENDS:
        k -= 1
    if k > 1 and cells[k].sort == "possessive" and cells[k - 1].sort == "word" and cells[k - 2].norm != "the":
        return (OTHERS,)  # "a student's climb"
    told = behind(cells, first, last)
    return told or (() if verb is None else active(cells, verb, events))


def _shared(cells: Sequence[Cell], end: int) -> tuple[str, ...]:
    """The same of the subject that opens the clause of several verbs: "A student came and climbed"."""
    marks = (k + 1 for k in range(end - 1, -1, -1) if cells[k].sort == "mark" and cells[k].norm not in (",", "-", "'"))
    first = next(marks, 0)
    while first < end and (cells[first].sort in ("mark", "time") or cells[first].norm in PREPOSITIONS):
        first += 1
    last = group(cells, first, end)
    if last > first and cells[last - 1].sort == "subject" and _known(cells[last - 1]):
        return ()
    return _of_phrase(cells, first, last) or (OTHERS,) * (last > first and cells[first].norm not in _PRONOUNS)


def _of_phrase(cells: Sequence[Cell], first: int, end: int) -> tuple[str, ...]:
    while first < end and (
        cells[first].sort in ("mark", "time")
        or (cells[first].sort == "word" and cells[first].norm in ADVERBS | SUBORDINATORS)
        or (cells[first].norm in PREPOSITIONS and first + 1 < end and is_time(cells[first + 1]))
    ):
        first += 1
    phrase = cells[first:end]
    if not phrase or phrase[0].norm in _PRONOUNS:
        return ()
    if phrase[0].norm == "the" and any(cell.norm in _BOTH for cell in phrase[1:3]):
        return ()
    if _led(phrase):
        return (LED,)
    return () if any(_known(cell) for cell in phrase) else (OTHERS,)


def _known(cell: Cell) -> bool:
    return cell.sort in ("subject", "adjective") and bool(ref_of(cell).entities)


def _led(phrase: Sequence[Cell]) -> bool:
    """Whether a phrase means those whom a person leads: "Berg's team", "their team", "the team of Berg"."""
    last = phrase[-1].norm in _LED
    if last and phrase[0].norm in POSSESSIVES and len(phrase) == 2:
        return True
    if last and len(phrase) > 2 and phrase[-2].sort == "possessive":
        return _known(phrase[-3])
    if not _known(phrase[-1]) or phrase[0].norm != "the" or len(phrase) < 4 or phrase[1].norm not in _LED:
        return False
    return all(cell.norm in ("of", "under", "led", "by") or cell.sort == "role" for cell in phrase[2:-1])


def by_others(claim: EventClaim, statement: Statement, entities: Mapping[str, Entity]) -> bool:
    """Whether somebody else than the claim says may have done it."""
    if not claim.by or statement.mode not in ("date", "place", "lasted"):
        return False
    doers = [ref for ref in statement.objects if outer(ref.how) in ("agent", "by")]
    if any(_is(ref, claim.by, entities, led=LED in statement.modifiers) for ref in doers):
        return False
    if OTHERS in statement.modifiers:
        return True
    return bool(doers) and not any(_of_his_people(ref, claim.by, entities) for ref in doers)


def _is(ref: Ref, by: Collection[str], entities: Mapping[str, Entity], *, led: bool) -> bool:
    """Whether a name is that of one who did it: inside a longer phrase only a state's ("Norwegian troops")."""
    ids = [id for id in {*ref.entities} & {*by} if id in entities]
    return any(led or ref.how == outer(ref.how) or entities[id].type in _ACTS_BY_ITS_OWN for id in ids)


def _of_his_people(ref: Ref, by: Collection[str], entities: Mapping[str, Entity]) -> bool:
    """Whether a demonym may mean one who did it: "the Norwegian"."""
    nations = {tie.is_ for id in by if id in entities for tie in entities[id].nationality} & {*ref.entities}
    return any(folded(ref.text) == folded(adjective) for id in nations for adjective in entities[id].adjectives)
