"""Nationalities: how a text tells them, and what the claims make of them.

Under `nationality` stand all of a person's nationalities, so that one which is not among them is wrong; unless
something that the claims say makes it possible: a post of that country, a parent, husband or wife with that
nationality, one country within the other, or a state that is no more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS
from claimcheck.kind import Facts, word_list
from claimcheck.kinds.entity.answers import Answer
from claimcheck.kinds.entity.callings import BELONGING, CAPITAL, EITHER, SUBJECT, between, called, sort_of, statement
from claimcheck.kinds.entity.founding import verbal
from claimcheck.kinds.entity.peoples import Peoples, may_be, unnamed
from claimcheck.kinds.entity.stretches import known_for, outside, started
from claimcheck.kinds.entity.telling import Told, governed, person
from claimcheck.kinds.entity.telling import statement as told_by
from claimcheck.model import Entity, Predication, Ref, Span, Statement, Tie, When
from claimcheck.terms import Truth
from claimcheck.text import moments
from claimcheck.text.fronting import subject_of_verb
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import fold, words
from claimcheck.text.words import (
    CONJUNCTIONS,
    DIRECTIONS,
    FUNCTION_CAPS,
    MODALS,
    MODIFIERS,
    NEUTRAL,
    NOT,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
)

_TAKEN_BACK = frozenset(["mock", "fictional", "would-be", "honorary", "unanchored"])
_DESCRIBING = frozenset(
    ["title", "coordinated title", "two titles", "apposition", "apposition with adverb", "parenthesis",
     "title-first apposition", "copula", "inverted copula", "relative", "relative after an aside", "as-phrase"]
)  # fmt: skip
_DESCRIBED = CONJUNCTIONS | RELATIVES | REPORTING | frozenset("in at for with from since".split())
"""What may stand behind "X is French"."""


# --- how it is told ----------------------------------------------------------------------------------


def nationality(predication: Predication, scene: Scene, facts: Facts) -> Iterator[Statement]:
    """ "the Peruvian novelist X", "X, a Swiss citizen", "X became a citizen of Ghana in 2019"."""
    sort = sort_of(predication)
    if sort is None or sort == CAPITAL or not has_nationality(predication.subject, facts):
        return
    modifiers = set(predication.modifiers)
    if modifiers & _TAKEN_BACK or predication.aspect.startswith("not") or predication.aspect == "will":
        return
    belongs = sort == BELONGING
    become = predication.aspect in ("became", "becomes")
    if not (predication.construction in _DESCRIBING or (belongs and become)) or (become and not belongs):
        return
    if belongs and modifiers & {"former", "then", "elect", "ordinal"}:
        return
    awards = set(facts.words("entity", "awards"))
    if any(set(owner.text.split()[:1]) & awards for owner in predication.owners if owner.how == "of"):
        return
    if not set(between(predication)) - NEUTRAL <= word_list(facts, "entity", "fields"):
        return
    if sort == EITHER and any(ref.how != "adjective" for ref in predication.owners):
        return  # "the French director of the museum"
    said = [ref for ref in predication.owners if ref.how == "adjective" or (belongs and ref.how == "of")]
    objects = tuple(other for ref in said for other in nations_of(ref, scene, facts))
    if not objects or any(not ref.entities and not unnamed(ref) for ref in objects):
        return
    if sort == EITHER and _employed(predication.subject, objects, facts):
        return
    if sort == SUBJECT and not _of_no_subject(predication, objects, facts):
        return
    wrong = Span(min(ref.start for ref in objects), max(ref.end for ref in objects))
    yield statement(predication, scene, "nationality", "became" if become else "is", wrong, objects)


def _of_no_subject(predication: Predication, objects: Sequence[Ref], facts: Facts) -> bool:
    """Whether the adjectives can't be what somebody studies: "a Swedish archaeologist", not "a Greek archaeologist"."""
    nouns, known = word_list(facts, "entity", "of_no_subject"), facts.index("entity").peoples
    if not any(key.startswith("calling:") and called(key) in nouns for key in predication.keys):
        return False
    lands = {land for line in facts.words("entity", "no_subjects") for land in line.split("|")}
    names = [
        [fold(known.words.get(fold(ref.text), ""))] if known is not None and unnamed(ref)
        else [fold(name.text) for id in ref.entities for name in facts.entities[id].names]
        for ref in objects
    ]  # fmt: skip
    return all(not lands.isdisjoint(row) for row in names)


def _employed(ref: Ref, objects: Sequence[Ref], facts: Facts) -> bool:
    """Whether somebody works, or may work, for a house of a country: they may be called by it."""
    lands = {id for one in objects for id in one.entities}
    houses = [tie.is_ for id in ref.entities for tie in facts.entities[id].employer]
    return any(id not in facts.entities or lands & set(facts.entities[id].within) for id in houses)


def has_nationality(ref: Ref, facts: Facts) -> bool:
    return any(facts.entities[id].nationality for id in ref.entities)


def nations_of(ref: Ref, scene: Scene, facts: Facts) -> Iterator[Ref]:
    """The country that an adjective names; both of "Polish-American"; nothing of "Native American"."""
    before, beyond = _behind(scene, ref.start)
    if before is not None and before.norm == "-" and before.end == ref.start:
        if beyond is not None and beyond.end == before.start and (ids := _adjective(beyond, facts)):
            yield Ref(beyond.start, beyond.end, beyond.norm, ids, (), "adjective")
            yield ref
    elif before is None or not _another_people(before):
        yield ref


_NOUN_ALONE = frozenset(
    ["nationality, of who was named before", "nationality, of who comes next", "nationality, before a comma"]
)
_COLLECTIVE = ("ish", "ch", "ese", "ss")
"""Ends of adjectives that are no nouns for one person."""
_PEOPLES = frozenset("native latin indigenous african asian anglo caribbean afro black".split())
_OPENING = FUNCTION_CAPS | NEUTRAL | MODIFIERS.keys()


def _another_people(before: Cell) -> bool:
    """Whether the word before an adjective makes it another one: "Native American", "American Indian"."""
    if before.sort in ("mark", "possessive", "time", "number", "phrase"):
        return False
    if before.sort == "subject" and before.norm.endswith(("ing", "ed")) and "unknown" in before.tags:
        return False  # "Award-winning" opens a sentence
    if before.sort in ("adjective", "subject") or before.norm in _PEOPLES:
        return True
    if "cap" not in before.tags[:1] or before.norm in _OPENING or before.norm.endswith(("ing", "ed", "ly")):
        return False
    opens = before.first == 0 and before.sort == "word"
    return not opens or before.norm in DIRECTIONS or before.norm.endswith(("ish", "an", "ese", "ic", "i", "ch", "ss"))


def _behind(scene: Scene, start: int) -> tuple[Cell | None, Cell | None]:
    """The cell before an offset, and the one before that."""
    row = [cell for cell in scene.cells if cell.end <= start][-2:]
    if not row:
        return None, None
    return row[-1], row[-2] if len(row) > 1 else None


def _adjective(cell: Cell, facts: Facts) -> tuple[str, ...]:
    """The entities whose adjective a word before a hyphen is."""
    return tuple(facts.index("entity").adjectives.get(cell.norm, ()))


def bare(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X is Peruvian", "X, a Ghanaian, spoke"."""
    who, cell = person(found), found.cell("a")
    if who is None or cell is None:
        return
    ref, _ = who.what
    if not has_nationality(ref, facts) or governed(found):
        return
    behind = found.slots["a"] + 1
    after = found.scene.cells[behind] if behind < len(found.scene.cells) else None
    if after is not None and after.sort != "mark" and after.norm not in _DESCRIBED:
        return
    if after is not None and after.norm == "-":
        return
    if found.pattern in _NOUN_ALONE and cell.norm.endswith(_COLLECTIVE):
        return  # "the Danish", all of them
    if (
        found.pattern == "nationality, behind an age"
        and found.scene.cells[max(found.first - 1, 0)].norm in PREPOSITIONS
    ):
        return  # "Beside X, the 57-year-old Swede who sang looked small"
    nations = tuple(nations_of(replace(cell.what[0], how="adjective"), found.scene, facts))
    if not nations:
        return
    copula = any(c.norm in ("is", "was") for c in found.scene.cells[found.first : found.last])
    now = any(c.norm == "is" for c in found.scene.cells[found.first : found.last])
    scene = found.scene
    times: tuple[When, ...] = (moments.publication(scene),) if now or not copula else (moments.past(scene),)
    if not copula:
        times = (*times, *moments.narrated(scene))
    yield told_by(
        found,
        Told("nationality", "is", who, who, cell, Span(nations[0].start, cell.end), objects=nations, times=times,
             construction="copula" if copula else "apposition"),
    )  # fmt: skip


def of_theirs(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "her Peruvian coach, X": who belongs to somebody, and is not called by the land for what they do."""
    cells = found.scene.cells
    who, cell = person(found), found.cell("a")
    row = [one for one in cells[found.slots["a"] + 1 : found.slots["s"]] if one.norm != ","]
    if who is None or cell is None or not row or not has_nationality(who.what[0], facts):
        return
    people = word_list(facts, "entity", "people") | word_list(facts, "entity", "players") | _COMPANIONS
    callings = word_list(facts, "entity", "occupations")
    if row[-1].norm not in (people | callings) - _OF_THE_LAND or any(one.norm not in callings for one in row[:-1]):
        return
    nations = tuple(nations_of(replace(cell.what[0], how="adjective"), found.scene, facts))
    if nations:
        scene = found.scene
        times = (moments.publication(scene), *moments.narrated(scene))
        yield told_by(
            found,
            Told("nationality", "is", who, cells[found.first], who, Span(nations[0].start, cell.end), objects=nations,
                 times=times, construction="apposition"),
        )  # fmt: skip


_COMPANIONS = frozenset(
    "coach captain manager trainer assistant companion friend girlfriend boyfriend fiance fiancee fiancé fiancée rival "
    "opponent teammate team-mate colleague co-driver navigator caddie mechanic bodyguard chauffeur driver pupil "
    "protege protégé disciple mentor host co-pilot sidekick flatmate roommate neighbour neighbor deputy "
    "cellmate".split()
)
"""Nouns for those whom somebody has about them, who have their people from their birth."""
_OF_THE_LAND = frozenset(
    "teacher tutor instructor professor lecturer translator interpreter editor publisher agent lawyer attorney "
    "solicitor barrister correspondent ambassador minister president counterpart banker ex dealer distributor".split()
)
"""Nouns for those who may be called by the tongue that they teach, or by the land in which they serve somebody."""


def holds(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X holds a Peruvian passport", "X, who has Peruvian citizenship,"."""
    who, cell = person(found), found.cell("a")
    cells = found.scene.cells
    between = cells[found.slots["s"] + 1 : found.last]
    if who is None or cell is None or not has_nationality(who.what[0], facts) or governed(found):
        return
    if any(c.norm in NOT | MODALS | {"to", "once", "had", "no"} or c.norm == "and" for c in between):
        return
    after = cells[found.last] if found.last < len(cells) else None
    if after is not None and after.sort != "mark" and not verbal(after):
        return  # "Peruvian citizenship papers"
    nations = tuple(nations_of(replace(cell.what[0], how="adjective"), found.scene, facts))
    if nations:
        yield told_by(
            found,
            Told("nationality", "is", who, who, cells[found.last - 1], Span(nations[0].start, cell.end),
                 objects=nations, times=(moments.publication(found.scene),), construction="copula"),
        )  # fmt: skip


def before_name(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Romanian X beat American Y": the adjective right before a full name."""
    who, cell, cells = person(found), found.cell("a"), found.scene.cells
    if who is None or cell is None or "full" not in who.tags or found.scene.caps:
        return
    ref, _ = who.what
    before = cells[found.first - 1] if found.first else None
    after = cells[found.last] if found.last < len(cells) else None
    if not has_nationality(ref, facts) or (before is not None and not _lets(before)):
        return
    if after is not None and (after.sort in ("possessive", "phrase", "subject", "cap") or after.norm == "-"):
        return
    if before is not None and before.norm == "the" and subject_of_verb(cells, found.first, found.slots["s"]):
        return  # "Beside the Romanian X looked small"
    nations = tuple(nations_of(replace(cell.what[0], how="adjective"), found.scene, facts))
    if not nations:
        return
    times = (moments.publication(found.scene), *moments.narrated(found.scene))
    yield told_by(
        found,
        Told("nationality", "is", who, cell, who, Span(nations[0].start, cell.end), objects=nations, times=times,
             construction="title"),
    )  # fmt: skip


def _lets(before: Cell) -> bool:
    """Whether an adjective behind this cell can be said of a name: not a language ("in French")."""
    if before.sort == "mark":
        return before.norm != "-"
    return before.sort == "time" or (before.sort == "word" and before.norm not in PREPOSITIONS - {"by", "with", "over"})


# --- what the claims make of it ----------------------------------------------------------------------


def judge(who: Entity, said: Statement, facts: Facts) -> tuple[Answer, list[Tie]]:
    """Whether somebody has, or took, a nationality; and the ties that the answer rests on."""
    ties = list(who.nationality)
    if not ties:
        return (Truth.MAYBE, "", f"the claims don't know the nationality of {who.name}"), ties
    known = f"{who.name}: {'nationality' if len(ties) == 1 else 'nationalities'} {known_for(ties, facts)}"
    ids = [id for ref in said.objects for id in ref.entities]
    same = [tie for tie in ties if any(_one(tie.is_, id, facts) for id in ids)]
    if same:
        return _same(same, said, known), ties
    doubt = _doubt(who, ids, facts) or _unnamed(who, said, facts)
    if doubt:
        return (Truth.MAYBE, known, doubt), ties
    if any(when.outer == ALWAYS and when.how == "publication" for when in said.times) and _termed(ties):
        return (Truth.MAYBE, known, "the day of publication is not known"), ties
    if _termed(ties) and not all(any(not outside(tie, when.outer) for tie in ties) for when in said.times):
        return (Truth.MAYBE, known, "the claims don't know their nationality at that time"), ties
    return (Truth.NO, known, f"the claims know of no other nationality of {who.name}"), ties


def repairs(people: Sequence[Entity], said: Statement, written: str, article: bool, facts: Facts) -> list[str]:
    """What would be right, if one person alone can be meant and has one nationality: the adjective instead of the usual
    adjective of the other country, its name instead of a name.  Behind an `article`, only where that fits too."""
    ids = [id for ref in said.objects for id in ref.entities]
    if len(people) != 1 or len(ids) != 1 or len(people[0].nationality) != 1:
        return []
    right, other = facts.entities.get(people[0].nationality[0].is_), facts.entities[ids[0]]
    if right is None:
        return []
    if other.adjectives and written == other.adjectives[0]:
        usual = [word for word in right.adjectives if not word.endswith(_NOUNS)] or list(right.adjectives)
        return [word for word in usual[:1] if not article or _vowel(word) is _vowel(written)]
    return [right.name] if written == other.name else []


_NOUNS = ("er", "man", "woman", "men", "ard")
"""How words for people end that are no adjectives: New Zealander, Dutchman, Spaniard."""


def _vowel(word: str) -> bool:
    return word[:1].lower() in "aeiou"


def _termed(ties: list[Tie]) -> bool:
    return any(tie.start is not None or tie.end is not None for tie in ties)


def _same(ties: list[Tie], said: Statement, known: str) -> Answer:
    stated = [when for when in said.times if when.how == "stated"]
    if said.mode == "became" and stated:
        truth = max(started(tie, when.outer) for tie in ties for when in stated)
        return truth, known, {
            Truth.YES: "the claims say so", Truth.MAYBE: "the claims don't say when", Truth.NO: "it was at another time"
        }[truth]  # fmt: skip
    if said.mode != "became" and all(outside(tie, when.outer) for tie in ties for when in said.times):
        return Truth.MAYBE, known, "they had it at another time"
    return Truth.YES, known, "the claims say so"


def _one(known: str, id: str, facts: Facts) -> bool:
    """Whether two places are one, or one lies in the other."""
    entity, other = facts.entities.get(known), facts.entities[id]
    if entity is None:
        names = {words(name.text) for name in other.names} | {words(word) for word in other.adjectives}
        return words(known) in names
    return known == id or known in other.within or id in entity.within


def _unnamed(who: Entity, said: Statement, facts: Facts) -> str:
    """Why a nationality by a word of a country that the claims don't name may be theirs all the same."""
    refs = [ref for ref in said.objects if unnamed(ref)]
    known = facts.index("entity").peoples
    if not refs or known is None:
        return ""
    if len(refs) < len(said.objects):
        return "the claims don't name one of the countries"
    if any(tie.is_ not in facts.entities and _goes_by(ref, tie.is_, known) for ref in refs for tie in who.nationality):
        return "the word may be said of them too"
    lands = [facts.entities[tie.is_] for tie in who.nationality if tie.is_ in facts.entities]
    family = [facts.entities[id] for id in _family(who) if id in facts.entities]
    lands += [facts.entities[tie.is_] for one in family for tie in one.nationality if tie.is_ in facts.entities]
    lands += [facts.entities[id] for id in _served(who, facts) if id in facts.entities]
    return "the word may be said of them too" if any(may_be(ref, lands, known) for ref in refs) else ""


def _goes_by(ref: Ref, country: str, known: Peoples) -> bool:
    """Whether a word for people may be said of those of a country that is no entity of the claims either."""
    said, country = fold(known.words.get(fold(ref.text), "")), fold(country)
    return said in ("", country) or bool(known.alike.get(said, frozenset()) & known.alike.get(country, frozenset()))


def _lands(id: str, facts: Facts) -> list[str]:
    """The country that is said, or the one in which a region lies."""
    entity = facts.entities[id]
    if entity.type == "country":
        return [id]
    return [land for land in entity.within if land in facts.entities and facts.entities[land].type == "country"]


def _doubt(who: Entity, ids: list[str], facts: Facts) -> str:
    """Why a nationality that is not listed may be theirs all the same; "" if nothing says so."""
    entities = facts.entities
    if any(not _lands(id, facts) for id in ids):
        return "what is said is no country"
    ids = [land for id in ids for land in _lands(id, facts)]
    if any(tie.is_ not in entities and not _of_others(tie.is_, ids, facts) for tie in who.nationality):
        return "the claims give a nationality by a word that they don't know"
    ties = [tie for tie in who.nationality if tie.is_ in entities]
    countries = [entities[id] for id in (*ids, *(tie.is_ for tie in ties))]
    if any(country.closed is not None for country in countries):
        return "one of the countries is no more"
    shared = {id for tie in ties for id in entities[tie.is_].within if entities[id].type == "country"}
    if any({id, *entities[id].within} & shared for id in ids):
        return "both are parts of one country"
    if any(tie.is_ in ids for id in _family(who) if id in entities for tie in entities[id].nationality):
        return "somebody in their family has that nationality"
    if _served(who, facts) & set(ids):
        return "they held a post of that country"
    return ""


def _of_others(word: str, ids: list[str], facts: Facts) -> bool:
    """Whether a word that no entity of the claims goes by is the name of a country, and of none of these."""
    known = facts.index("entity").peoples
    country = fold(word)
    if known is None or country not in {fold(name) for name in known.words.values()}:
        return False
    groups = known.alike.get(country, frozenset())
    names = [fold(name.text) for id in ids for name in facts.entities[id].names]
    return not any(name == country or groups & known.alike.get(name, frozenset()) for name in names)


def _family(who: Entity) -> tuple[str, ...]:
    """Parents, husbands and wives, of whom one may have a nationality."""
    return (*who.child_of, *(tie.is_ for tie in who.spouse_of))


def _served(who: Entity, facts: Facts) -> set[str]:
    """Whatever a person held a post of."""
    return {of for post in facts.held("entity").posts.get(who.id, ()) for of in post.of}
