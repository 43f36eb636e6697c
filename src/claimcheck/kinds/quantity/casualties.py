"""How many an event killed or injured: the verbs and nouns of it, and which event of the claims is meant.

A number that says less than the claim is a part of the whole wherever it counts some sort of people ("killed four
children") or goes on to say which ones ("killed four people from Ohio"); more than the whole is wrong in any case.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.kind import Facts
from claimcheck.kinds.quantity import harm
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.context import Named, keys_of, ref_of
from claimcheck.kinds.quantity.counts_of import another_count, counted_by
from claimcheck.kinds.quantity.deadly import themselves
from claimcheck.kinds.quantity.events import events_of
from claimcheck.kinds.quantity.everyone_aboard import all_on_board, fell_elsewhere, nobody_else, only_aboard
from claimcheck.kinds.quantity.happenings import EVENTS
from claimcheck.kinds.quantity.harm import Harm
from claimcheck.kinds.quantity.index import Counted, noun_key, says_key
from claimcheck.kinds.quantity.locally import at_another_time, locally, of_event
from claimcheck.kinds.quantity.no_craft import another
from claimcheck.kinds.quantity.of_its_day import of_its_day
from claimcheck.kinds.quantity.owners import Amount
from claimcheck.kinds.quantity.sole import another_told, others_told, sole_event, spot
from claimcheck.model import NumberRef, Ref
from claimcheck.text.scene import PLACES, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words
from claimcheck.text.towns import is_town
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    DETERMINERS,
    HAVE,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_past,
)  # fmt: skip

_INSIDE = frozenset(listed("in on aboard during by from when at of after as with for"))
"""Words that lead from the victims to their event."""
_NOT_IT = frozenset(listed("unlike like since than before until besides despite"))
_LINK = frozenset(listed("on of at aboard in"))
_ABOUT = frozenset(listed("for of in about to from on over with by at"))
"""Prepositions that tie an event to a noun that kills nobody: "remorse for the bombings, which killed ..."."""
_REACH = 14
"""Cells between an event and the verb that it is the subject of."""


@frozen
class _Mention:
    """The cells (half-open) of a noun phrase for an event of the claims."""

    first: int
    last: int
    ref: Ref
    verb: bool = False  # "the volcano erupted"


def casualties(
    scene: Scene, counted: Counted, named: Named, facts: Facts, earlier: Scene | None = None
) -> Iterator[tuple[Amount, tuple[str, ...]]]:
    """The numbers of victims in a sentence, with the claim that each is about; `earlier` is the sentence before."""
    if not counted.harmed:
        return
    cells = scene.cells
    for at, cell in enumerate(cells):
        if cell.sort != "number" or not isinstance(cell.what, NumberRef):
            continue
        told = harm.harm(cells, at, cell.what)
        if told is None:
            continue
        for id, sort, own in counted.harmed:
            claim = facts.claim(id)
            if sort != told.sort or not isinstance(claim, QuantityClaim):
                continue
            if told.sort in ("trapped", "taken") and told.noun not in own:
                continue
            ref, inside = _event(scene, told, claim, named, facts, earlier)
            if ref is not None:
                event = next((i for i, other in enumerate(cells) if other.end > ref.start), 0)
                start, end = cells[told.first].start, cells[told.last - 1].end
                local = locally(cells, told.first, told.last, event, of_event(claim, facts))
                some = told.part and not inside
                if only_aboard(cells, told):
                    some = (some and not all_on_board(cells, at)) or not nobody_else(scene.text, end, claim, facts)
                part = local or some or (bool(told.noun) and told.noun not in harm.ALL | own)
                key = noun_key(claim.counts[0]) if claim.counts else says_key(claim.says[0])
                loose = another_count(cells)
                yield Amount("casualties", start, end, cell.what, (key,), ref, part=part, loose=loose), (id,)


def _event(
    scene: Scene, told: Harm, claim: QuantityClaim, named: Named, facts: Facts, earlier: Scene | None
) -> tuple[Ref | None, bool]:
    """What stands for the claim's event where the victims' event stands in the sentence; whether the victims are all
    those in it, whoever did it."""
    cells = scene.cells
    mentions = list(_mentions(scene, claim, named, facts))
    if not mentions and earlier is not None:
        mentions = list(_taken_up(earlier, scene, told, claim, named, facts))
    own = {i for mention in mentions for i in range(mention.first, mention.last)}
    part = _part(cells, told)
    if any(_other_event(cells, i) for i in part if i not in own and i not in told.span):
        return None, False
    for mention in mentions:
        if mention.first not in part:
            continue
        if at_another_time(cells, mention.first, mention.last, (told.first, told.last), claim, facts):
            continue
        before = cells[mention.first - 1].norm if mention.first else ""
        after = cells[mention.last].norm if mention.last < len(cells) else ""
        if before in _NOT_IT and (after in (",", "") or mention.first > told.last):
            continue
        if mention.last <= told.first:
            if _does(cells, mention, told) or _fronts(cells, mention, told):
                return mention.ref, False
            continue
        inside = mention.first >= told.last and _suffered_in(cells, mention, told)
        if inside and (told.passive or _attacked(cells, mention, told)):
            return mention.ref, not told.passive
    return None, False


def _part(cells: Sequence[Cell], told: Harm) -> range:
    """The cells between two semicolons that tell of the victims: what stands beyond them is told by itself."""
    ends = [-1, *(i for i, cell in enumerate(cells) if cell.norm == ";"), len(cells)]
    first = max(end for end in ends if end < told.first)
    return range(first + 1, min(end for end in ends if end >= told.last))


def _other_event(cells: Sequence[Cell], at: int) -> bool:
    cell = cells[at]
    if cell.norm == "fire" and at and cells[at - 1].norm in _BURNING:
        return False
    return cell.sort in ("word", "term", "phrase") and cell.norm in EVENTS and cell.norm not in _NO_EVENT


_BURNING = frozenset(listed("of on by under opened caught set returned"))
"""Words right behind which "fire" is no event: "a ball of fire", "on fire", "opened fire"."""


_NO_EVENT = frozenset(["crush", "heat", "gunman", "gunmen"])


def _taken_up(
    earlier: Scene, scene: Scene, told: Harm, claim: QuantityClaim, named: Named, facts: Facts
) -> Iterator[_Mention]:
    """ "The Tenerife airport disaster is remembered here. It killed 583": as `takes_up`."""
    from claimcheck.kinds.quantity.event_before import may_take_up, takes_up  # rarely needed

    if not may_take_up(earlier, scene):
        return
    there = list(_mentions(earlier, claim, named, facts, only_named=True))
    if len(there) != 1 or there[0].verb:
        return
    event = range(there[0].first, there[0].last)
    if at_another_time(earlier.cells, event.start, event.stop, (event.start, event.stop), claim, facts):
        return
    found = takes_up(earlier, scene, event, told, claim, facts)
    if found is not None:
        start, end = scene.cells[found.start].start, scene.cells[found.stop - 1].end
        yield _Mention(found.start, found.stop, Ref(start, end, scene.words(start, end)))


def _mentions(
    scene: Scene, claim: QuantityClaim, named: Named, facts: Facts, *, only_named: bool = False
) -> Iterator[_Mention]:
    """The noun phrases that mean the claim's event: its name, or its noun beside who or what it befell; `only_named`:
    none that means it by what was told before."""
    cells = scene.cells
    partners = {
        id for event in claim.of if event not in facts.entities
        for field in ("of", "between", "by") for id in getattr(facts.claim(event), field, ())
    }  # fmt: skip
    heads = {
        words(called)[-1] for event in claim.of if event not in facts.entities
        for called in getattr(facts.claim(event), "called", ()) if words(called)
    }  # fmt: skip
    own = themselves(claim, facts) if "subject.event" in scene.there.sorts else frozenset()
    for at, cell in enumerate(cells):
        ref = ref_of(cell)
        if ref is not None and not own.isdisjoint(ref.entities):
            yield _phrase(cells, at, at + 1, ref)
            continue
        called = any(_calls(key, claim, facts) for key in keys_of(cell))
        if not called and cell.norm not in heads:
            continue
        ref = Ref(cell.start, cell.end, cell.norm)
        beside = _beside(cells, at, partners)
        if any(other.norm in _ONE_MORE for other in cells[max(0, at - 3) : at] if other.sort == "word"):
            continue  # "a new collapse at the mine"
        if (called and not partners) or (ref_of(cell) is not None) or _names(cell, partners, claim, facts):
            yield _phrase(cells, at, at + 1, ref)
        elif beside is not None:
            verb = beside < at and is_past(cell.norm)
            yield replace(_phrase(cells, min(at, beside), max(at, beside) + 1, ref), verb=verb)
        elif (
            not only_named
            and _definite(cells, at)
            and not (_at_places(partners, facts) and another_told(scene, cell, claim, facts))
            and (
                _follows(scene, cell, partners, heads, named, claim, facts)
                or sole_event(scene, cell, claim, partners, heads, named, facts)
                or (of_its_day(cells, at, claim, named, facts) and not another_told(scene, cell, claim, facts))
            )
            and not _elsewhere(cells, at, partners, facts)
        ):
            yield _phrase(cells, at, at + 1, ref)


def _at_places(partners: set[str], facts: Facts) -> bool:
    return any(facts.entities[id].type in PLACES for id in partners if id in facts.entities)


def _calls(key: str, claim: QuantityClaim, facts: Facts) -> bool:
    return key.startswith("event:") and any(event.id in claim.of for event in facts.keyed(key))


def _beside(cells: Sequence[Cell], at: int, partners: set[str]) -> int | None:
    """The cell of a participant beside the noun for an event: "the Challenger disaster", "the loss of Challenger"."""

    def partner(i: int) -> bool:
        ref = ref_of(cells[i]) if 0 <= i < len(cells) else None
        return ref is not None and bool(set(ref.entities) & partners)

    for i in (at - 1, at - 2, at - 3):
        between = cells[i + 1 : at]
        if partner(i) and all(c.sort in ("possessive", "word") and c.norm not in PREPOSITIONS | BE for c in between):
            return i
    told = cells[at - 1].norm if at > 2 else ""
    joins = told == "whose" or (told in ("which", "that") and is_past(cells[at].norm))
    if joins and partner(at - 3 if cells[at - 2].norm == "," else at - 2):
        return at - 3 if cells[at - 2].norm == "," else at - 2
    if at + 1 < len(cells) and cells[at + 1].norm in _LINK:
        for i in (at + 2, at + 3, at + 4):
            if partner(i):
                return i
    return None


def _definite(cells: Sequence[Cell], at: int) -> bool:
    """Whether a noun is one that the reader knows: "the explosion", "the methane explosion", not "the second one"."""
    first = at - 1
    while first > 0 and at - first <= _MODIFIERS and cells[first].sort == "word" and "lower" in cells[first].tags:
        if cells[first].norm in _NOT_DEFINITE:
            break
        first -= 1
    return first >= 0 and cells[first].norm == "the"


def _elsewhere(cells: Sequence[Cell], at: int, partners: set[str], facts: Facts) -> bool:
    """Whether words behind a noun say that it was in another place, or of something else: "the explosion in China"."""
    if at + 1 >= len(cells) or cells[at + 1].norm not in ("in", "at", "on", "of", "near", "outside", "aboard"):
        return False
    if cells[at + 1].norm == "of" and at + 2 < len(cells) and cells[at + 2].norm in ("a", "an", "another"):
        return True
    around = {place for id in partners if id in facts.entities for place in facts.entities[id].within}
    for cell in cells[at + 2 : at + 5]:
        if cell.sort in ("mark", "number") or cell.norm in PREPOSITIONS:
            return False
        if cell.sort in ("subject", "cap"):
            ref = ref_of(cell)
            return ref is None or not set(ref.entities) & (partners | around)
    return False


_MODIFIERS = 2
"""Plain words between "the" and its noun."""
_ANOTHER = frozenset(
    listed("other second third first next last latest previous earlier later new recent similar same separate smaller "
           "larger bigger biggest worst deadliest")
)  # fmt: skip
_ONE_MORE = frozenset(
    listed(
        "another new second third previous earlier later latest fresh similar further smaller "
        "last first recent biggest worst deadliest largest bloodiest"
    )
)
"""Words before a noun by which it is one more of its sort."""
_NOT_DEFINITE = _ANOTHER | PREPOSITIONS | DETERMINERS | BE | CONJUNCTIONS
"""Words between "the" and a noun by which the noun is another one, or not what "the" is of."""


def _names(cell: Cell, partners: set[str], claim: QuantityClaim, facts: Facts) -> bool:
    """Whether the words for an event hold the name of who or what it befell, or are its own: "the Erebus disaster"."""
    said = f" {cell.norm} "
    if any(
        f" {name.text.casefold()} " in said for id in partners if id in facts.entities
        for name in facts.entities[id].names
    ):  # fmt: skip
        return True
    names = (one for event in events_of(claim, facts) for one in getattr(event, "called", ()) if " " in one)
    return any(one != one.lower() and one.casefold() == cell.norm for one in names)


def _follows(
    scene: Scene, cell: Cell, partners: set[str], heads: set[str], named: Named, claim: QuantityClaim, facts: Facts
) -> bool:
    """Whether "the disaster" follows the name of what it befell, with nothing else named, nor told of, since."""
    known = [thing for thing in named.things if thing.start < cell.start]
    mine = [thing for thing in known if set(thing.ref.entities) & partners]
    if not mine or not named.lately(next(id for id in mine[-1].ref.entities if id in partners), cell.start):
        return False
    told = (scene.text, mine[-1].start, cell.start, heads)
    if others_told(*told) or another(*told) or fell_elsewhere(*told[:3], claim, facts):
        return False
    since = [thing for thing in known if thing.start > mine[-1].start and not set(thing.ref.entities) & partners]
    if not since:
        return True
    spots = [thing for thing in since if not _town(thing.ref)]
    if not set(mine[-1].ref.types) <= _BEFALLEN or not all(spot(scene.text, thing) for thing in spots):
        return False
    return not spots or not another_told(scene, cell, claim, facts)  # "a second crash on the same ridge"


_BEFALLEN = frozenset(["ship", "other", "place", "company", "organisation"])
"""Types of what has a disaster of its own, which is none of a town named beside it."""
_LANDS = frozenset(["city", "country", "region", "province", "state"])


def _town(ref: Ref) -> bool:
    """Whether a name is that of a town or a land: where a ship was bound for, or where it sank."""
    return set(ref.types) <= _LANDS if ref.entities else is_town(" ".join(words(ref.text)))


def _phrase(cells: Sequence[Cell], first: int, last: int, ref: Ref) -> _Mention:
    """The noun phrase from its determiner on."""
    for at in range(first - 1, max(-1, first - 5), -1):
        cell = cells[at]
        if cell.norm in DETERMINERS:
            return _Mention(at, last, ref)
        if cell.sort != "time" and (cell.sort != "word" or cell.norm in PREPOSITIONS | BE | CONJUNCTIONS | RELATIVES):
            break
    return _Mention(first, last, ref)


def _does(cells: Sequence[Cell], mention: _Mention, told: Harm) -> bool:
    """Whether the event is the subject of the verb, or owns the noun, before which nothing else comes."""
    if told.passive and not told.noun_phrase:
        norms = [cell.norm for cell in cells[mention.last : told.first] if cell.sort != "time"]
        return norms in ([",", "in", "which"], ["in", "which"], [",", "where"], ["where"])
    if not told.noun_phrase and _in_which(cells[mention.last : told.first]):
        return True
    opens = not mention.first or _opens(cells[mention.first - 1]) or counted_by(cells, mention.first)
    if not opens and not told.noun_phrase:
        return _which(cells, mention, told)
    between = cells[mention.last : told.first]
    if len(between) > _REACH:
        return False
    if between and between[-1].norm == "and":
        return mention.verb and all(cell.sort == "time" or cell.norm in PREPOSITIONS for cell in between[:-1])
    if told.participle:
        return not any(cell.norm == ";" for cell in between)
    if between and between[0].sort == "possessive":
        return all(cell.sort == "word" and cell.norm not in PREPOSITIONS | BE for cell in between[1:])
    commas = [i for i, cell in enumerate(between) if cell.norm in (",", "—", ")")]
    if len(commas) > 1:
        between = [*between[: commas[0]], *between[commas[-1] + 1 :]]
    return all(_passes(cell) or (told.noun_phrase and cell.norm in BE | {"at", "stood"}) for cell in between)


def _which(cells: Sequence[Cell], mention: _Mention, told: Harm) -> bool:
    """ "they mourned the Challenger disaster of 1986, which killed seven": nothing else can have, where no preposition
    ties the event to another noun."""
    before = cells[mention.first - 1]
    governed = before.norm in PREPOSITIONS - _ABOUT | CONJUNCTIONS
    if before.sort != "word" or governed or before.norm in BE:
        return False
    norms = [cell.norm for cell in cells[mention.last : told.first] if cell.sort != "time"]
    return norms in ([",", "which"], ["of", ",", "which"], ["in", ",", "which"]) or norms == ["that"]


def _in_which(between: Sequence[Cell]) -> bool:
    """Whether a clause tells who did it in the event that stands before: ", in which the pirates seized"."""
    norms = [cell.norm for cell in between if cell.sort != "time"]
    if norms[:1] == [","]:
        norms = norms[1:]
    if norms[:2] not in (["in", "which"], ["during", "which"]) or not 0 < len(norms) - 2 <= _DOERS:
        return False
    doer = [cell for cell in between if cell.sort != "time" and cell.norm not in (",", "in", "during", "which")]
    return not any(
        cell.sort in ("mark", "number", "possessive")
        or cell.norm in _AGAINST | PREPOSITIONS | BE | HAVE | CONJUNCTIONS | RELATIVES | _ONE_OF_THEM
        for cell in doer
    )


_DOERS = 5
"""Words for who did it."""
_AGAINST = frozenset(listed("police policemen officer officers soldier soldiers troops forces guards army marines"))
"""Who fights those who did it: their victims are not the event's."""


def _opens(cell: Cell) -> bool:
    """Whether a subject may stand behind a cell."""
    if cell.sort in ("mark", "time"):
        return True
    return cell.norm in (CONJUNCTIONS - {"and", "or", "nor"}) | SUBORDINATORS | REPORTING


def _passes(cell: Cell) -> bool:
    """Whether a cell may stand between an event and its verb."""
    if cell.sort in ("time", "mark", "subject"):
        return cell.norm != ";"
    return cell.norm in PREPOSITIONS | DETERMINERS | RELATIVES | HAVE | COPULA_ADVERBS | {"alone", "itself"}


def _fronts(cells: Sequence[Cell], mention: _Mention, told: Harm) -> bool:
    """ "In the Challenger disaster, seven astronauts died"."""
    between = cells[mention.last : told.first]
    opens = mention.first == 1 and cells[0].norm in (_INSIDE | {"when"} if mention.verb else _INSIDE)
    return (
        opens
        and told.passive
        and len(between) <= 3
        and all(c.norm in (",", "on", "in", "of") or c.sort == "time" for c in between)
    )


def _attacked(cells: Sequence[Cell], mention: _Mention, told: Harm) -> bool:
    """ "a gunman killed 51 worshippers in the mosque shootings": whoever did it, and the event right behind."""
    doer = told.first - 1
    while doer > 0 and cells[doer].sort == "time":
        doer -= 1
    if doer < 0 or cells[doer].norm not in _ATTACKERS:
        return False
    before = {cell.norm for cell in cells[max(0, doer - 3) : doer]}
    behind = [cell.norm for cell in cells[told.last : mention.first]]
    return not before & _ONE_OF_THEM and behind in (["in"], ["during"])


_ATTACKERS = frozenset(
    listed(
        "gunman gunmen attacker attackers shooter shooters assailant assailants terrorist terrorists militants "
        "extremist extremists jihadist jihadists islamists supremacist knifeman killer killers perpetrator "
        "perpetrators murderer arsonist hijackers"
    )
)
_ONE_OF_THEM = frozenset(listed("one another second other first third of some each and"))


def _suffered_in(cells: Sequence[Cell], mention: _Mention, told: Harm) -> bool:
    """ "seven astronauts died in the Challenger disaster"."""
    between = cells[told.last : mention.first]
    if not between or between[-1].norm not in _INSIDE or len(between) > 5:
        return False
    return all(cell.sort in ("time", "subject") or cell.norm in _INSIDE | DETERMINERS | {","} for cell in between)
