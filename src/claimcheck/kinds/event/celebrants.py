"""Whose anniversary is celebrated where the words do not say it: "Ghana marks 70 years of independence", "Ghana's 70th
independence anniversary"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.event.clauses import ADVERBS, how, is_time, ref_of
from claimcheck.kinds.event.heads import agents, owner_of
from claimcheck.kinds.event.index import NOUN, Events
from claimcheck.kinds.event.nouns import Noun
from claimcheck.kinds.event.rows import tail
from claimcheck.model import Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import MODALS

_FEASTS = frozenset(
    "mark marks marked marking celebrate celebrates celebrated celebrating commemorate commemorates commemorated "
    "commemorating observe observes observed observing".split()
)
_BEHIND = frozenset("from in on at with by this next last today amid despite under without as and but".split())
"""Words that may stand behind the noun; others may go on with what it is of."""
_OWN = frozenset("its his her their".split())
_REACH = 4


def celebrants(cells: Sequence[Cell], at: int, it: Noun, events: Events) -> tuple[Ref, ...]:
    """Who celebrates what a bare noun names, which is then their own: the subject of the verb before a count."""
    if any(ref.how != "from" for ref in it.refs) or it.determiner or it.modifiers or it.tail.places:
        return ()
    if it.last < len(cells) and not _ends(cells[it.last]):
        return ()
    verb = next((k for k in range(at - 1, max(-1, at - _REACH), -1) if cells[k].norm in _FEASTS), None)
    if verb is None or any(cells[k].sort != "word" or cells[k].norm not in _FILL for k in range(verb + 1, at)):
        return ()
    return _alone(agents(cells, verb, events)[0])


def of_that_year(cells: Sequence[Cell], at: int, it: Noun, events: Events) -> tuple[Ref, ...]:
    """Who celebrates what has its year: "Ghana marked the 20th anniversary of the 1983 fires" are those of Ghana, if it
    is Ghana that had any."""
    dated = it.before is not None or any(time.preposition == "of" for time in it.tail.tight)
    dated = dated or any(word.isdecimal() and len(word) == _YEAR for word in cells[it.at].norm.split())
    if not dated or it.modifiers or it.refs or it.determiner != "the" or it.tail.places:
        return ()
    if any(cell.norm in _BACK_THEN for cell in cells[:at]):
        return ()  # "He was there when Ghana marked"
    verb = next((k for k in range(at - 1, max(-1, at - _REACH), -1) if cells[k].norm in _FEASTS), None)
    if verb is None or any(cells[k].sort != "word" or cells[k].norm not in _FILL for k in range(verb + 1, at)):
        return ()
    return tuple(how(ref, "among") for ref in _alone(agents(cells, verb, events)[0]))


_YEAR = 4
_BACK_THEN = MODALS - {"will"} | frozenset(
    "when how as once after before while where had since until then if whenever ever never not why".split()
)
_FILL = ADVERBS | frozenset("more than over nearly almost about exactly some its the their a".split())


def _ends(cell: Cell) -> bool:
    return cell.sort == "mark" or is_time(cell) or (cell.sort == "word" and cell.norm in _BEHIND)


def _alone(who: Sequence[Ref]) -> tuple[Ref, ...]:
    """The one who is named, as the owner of what is celebrated."""
    return (how(who[0], "possessive"),) if len(who) == 1 and who[0].how == "agent" and who[0].entities else ()


def noun_inside(cells: Sequence[Cell], at: int, events: Events) -> str:
    """The key of the event between the number and "anniversary": "its 70th independence anniversary"."""
    words = cells[at].what.text.lower().replace("-", " ").split()
    key = NOUN + words[-2] if len(words) > 2 else ""
    return key if key in events.doing else ""


def names_event(scene: Scene, events: Events) -> bool:
    """Whether a cell of a sentence names an event, alone or inside the words of an anniversary."""
    sorts = scene.there.sorts
    if "term.event" in sorts or "phrase.event" in sorts or "subject.event" in sorts:
        return True
    return any(noun_inside(scene.cells, at, events) for at in sorts.get("time.anniversary", ()))


def owners(cells: Sequence[Cell], at: int, events: Events) -> tuple[Ref, ...]:
    """Whose anniversary it is, by the words before and behind it: "Ghana's", "its", "of Ghana"."""
    behind = tuple(ref for ref in tail(cells, at + 1, events).refs if ref.how == "of")
    if behind or not at:
        return behind
    before = cells[at - 1]
    if before.sort == "possessive" and at > 1 and cells[at - 2].sort == "subject":
        return (how(ref_of(cells[at - 2]), "possessive"),)
    if before.norm in _OWN:
        meant, sure = owner_of(cells, at - 1, before.norm, events)
        return (how(meant, "possessive"),) if meant is not None and sure else ()
    return ()
