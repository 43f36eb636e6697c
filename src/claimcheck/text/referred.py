"""What "it", "the canal", "the ship", "an island that ..." of a sentence mean, where the text leaves no choice.

Each gives the sentence with the name in place of the words, so that whatever is said of the name is said of them.
Where a second thing may be meant, nothing changes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from claimcheck.frozen import replace
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Mention, Ref
from claimcheck.text.broader import BROADER, broader, made_of, measured
from claimcheck.text.called_so import SHIPS, another_one, called_so, namesake
from claimcheck.text.described import AT_HAND, ISLES, LANDS, WORDS, with_the_body, with_the_land
from claimcheck.text.only_land import with_the_only_land
from claimcheck.text.scene import PLACES, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words
from claimcheck.text.told_of import THINGS as CALLED
from claimcheck.text.told_of import (
    a_work,
    another_may_be,
    modelled_on,
    past_fronted,
    past_verb,
    put,
    speaks_of,
    with_what_it_tells_of,
    with_whose,
)
from claimcheck.text.towns import is_town
from claimcheck.text.words import (
    BE,
    BECOME,
    CLOSED,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    DETERMINERS,
    FUNCTION_CAPS,
    HAVE,
    MODALS,
    PARTICIPLES,
    PREPOSITIONS,
    REPORTING,
    is_past,
)

_NO_THINGS = frozenset(["person", "country", "state", "province", "region", "city", "event", "work", "party", "team"])
"""Types that no noun of their name alone stands for: whose noun tells too little, or that others are to judge."""
_CLOSED = CLOSED | COPULA_ADVERBS
_CLASS = 3
"""Words that may say of what sort a name is, before it: "the container ship Ever Given"."""
_OPENS = 6
_BARE = CONJUNCTIONS | COPULA_ADVERBS | frozenset("then since in on by after before until later earlier during".split())
"""Words before "it" by which nothing else is named."""
_EXPLETIVE = frozenset(
    "took takes emerged emerges seems seemed appears appeared turned turns happened happens rained snowed remains "
    "remained came comes fell follows followed helped helps mattered matters".split()
)
"""Verbs whose "it" may stand for what comes behind."""
_ONE_MORE = Pattern(
    r"\b(?:an?|another|other|second|third|new|one|each|every|several|two|three|both|rival|sister|its|their|his|her)\s"
    r"(?:[\w-]+\s){0,2}\Z"
)
"""Words right before a noun by which a text brings in one more of its sort."""
_BEFORE = 100
"""Characters in which they are looked for."""


def referred(scenes: Sequence[Scene], at: int, scene: Scene, entities: Mapping[str, Entity]) -> Scene:
    """A sentence of these, as it was read so far, with the names for the words that stand for them."""
    scene = with_the_only_land(scene, entities)
    if not _another_land(scene, entities):
        scene = with_the_land(_with_the_isle(scene, entities), entities)
    told = _with_its_topic(scenes, at, scene := with_whose(scene))
    if told is scene:
        told = with_what_it_tells_of(scenes, at, scene)
    elif another_may_be(scenes[at - 1], scene):
        told = scene
    found = _with_its_body(scenes, at, _with_the_things(scenes, at, told, entities), entities)
    return found if AT_HAND.keys().isdisjoint(scene.norms) else _with_who_is_at_hand(scenes, at, found, entities)


def _with_who_is_at_hand(scenes: Sequence[Scene], at: int, scene: Scene, entities: Mapping[str, Entity]) -> Scene:
    """ "Founded in 1900, the company", "who ran the group until 2005": as `at_hand`."""
    from claimcheck.text.at_hand import at_hand, determined  # rarely needed, and start-up time counts

    cells = list(scene.cells)
    for first, last in reversed(list(determined(cells))):
        quoted = any(begin <= cells[first].start < until for begin, until in scene.quotations)
        if quoted or (last + 1 < len(cells) and not (_ends(cells[last + 1]) or _does(cells, last + 1))):
            continue
        apposed = first > 1 and cells[first - 1].norm == "," and cells[first - 2].sort == "subject"
        if apposed or another_one(cells[last].norm, (replace(scene, cells=tuple(cells)),), 0, last - 1):
            continue  # "Lindgaard, the company founded by"
        id = at_hand((*scenes[:at], replace(scene, cells=tuple(cells))), at, last, entities)
        if id:
            name = _known(cells[last], id, entities[id].type, scene, cells[first].start, cells[last].end)
            cells[first : last + 1] = [replace(name, first=cells[first].first)]
    return scene if len(cells) == len(scene.cells) else replace(scene, cells=tuple(cells))


def _known(cell: Cell, id: str, type_: str, scene: Scene, start: int, end: int) -> Cell:
    """The name in a cell of its own."""
    ref = Ref(start, end, scene.words(start, end), (id,), (type_,))
    tags = ("full", type_, *(("somewhere",) if type_ in PLACES else ()), "known")
    what = (ref, Mention(start, end, "entity", (id,), "short"))
    return Cell("subject", cell.norm, start, end, cell.first, cell.last, tags, what)


# --- "it" --------------------------------------------------------------------------------------------


def _with_its_topic(scenes: Sequence[Scene], at: int, scene: Scene) -> Scene:
    """ "The Herald ran aground in May. It blocked the strait": what the sentence before begins with, if that names no
    other thing and brings in none."""
    cells = scene.cells
    place = next((k for k, cell in enumerate(cells[:_OPENS]) if cell.norm == "it"), -1) if at else -1
    if place < 0 or not stands_for_a_name(cells, place):
        return scene
    earlier = scenes[at - 1]
    apart = scene.text[earlier.sentence.end : scene.sentence.start].strip()
    if apart or earlier.sentence.block is not scene.sentence.block:
        return scene
    if any(begin <= cells[place].start < until for begin, until in scene.quotations):
        return scene
    about = topic(earlier.cells)
    return scene if about is None else put(scene, place, about)


def stands_for_a_name(cells: Sequence[Cell], at: int) -> bool:
    """Whether "it" opens its sentence but for a time, and stands for nothing that comes behind: not in "It was in May
    that", "It took years"."""
    if any(cell.sort not in ("time", "mark") and cell.norm not in _BARE for cell in cells[:at]):
        return False
    verb = at + 1
    while verb < len(cells) and cells[verb].norm in COPULA_ADVERBS | HAVE:
        verb += 1
    if verb >= len(cells) - 1 or cells[verb].norm in MODALS:
        return False
    if cells[verb].norm in _EXPLETIVE:
        return cells[verb + 1].sort in ("time", "number") or cells[verb + 1].norm in _OF_ITS_OWN
    if cells[verb - 1].norm in HAVE and (cells[verb].sort == "number" or cells[verb].norm in DETERMINERS):
        return True
    if cells[verb].norm in BE:
        verb += 1
        while verb < len(cells) and cells[verb].norm in COPULA_ADVERBS | BE:
            verb += 1
        if verb < len(cells) and cells[verb].norm in _SORTED:
            return _BEHIND.isdisjoint([cell.norm for cell in cells[verb : verb + _CLAUSE]])
        done = verb < len(cells) and (past_verb(cells[verb]) or cells[verb].norm in PARTICIPLES)
        return done and cells[verb].norm not in REPORTING
    present = cells[verb].sort == "word" and cells[verb].norm in _PRESENT
    present = present or cells[verb].norm.split(" ", 1)[0] in BECOME
    return (present or past_verb(cells[verb])) and not any(cell.norm == "that" for cell in cells[verb + 1 : verb + 3])


_OF_ITS_OWN = frozenset("out from into off under place effect part over its".split())
"""Words behind such a verb by which it tells of a thing: "came out", "took place", "took its name"."""
_SORTED = frozenset("a an the one part home".split())
"""What opens words for the sort of thing that "it" is."""
_BEHIND = frozenset(
    "that who whom which to when whether if where how what why day time year night morning shame pity fact mistake "
    "matter way case question moment story".split()
)
"""Words by which "it" may stand for what comes behind, or for nothing: "it was a mistake to", "it was a cold day"."""
_CLAUSE = 9
_PRESENT = frozenset(
    "celebrates marks turns hangs stands lies sits covers belongs makes produces employs holds houses measures weighs "
    "spans runs flies begins ends lasts seats owns operates builds sells serves stretches rises flows borders links "
    "connects carries publishes consists comprises contains counts groups includes boasts numbers faces overlooks "
    "crosses bears dates".split()
)
"""Verbs in the present of what a thing does or is like."""


def topic(cells: Sequence[Cell]) -> Cell | None:
    """The name that is the subject of a sentence, if the sentence has nothing else that "it" behind it may mean."""
    at = 0
    while at < len(cells) - 1 and (cells[at].sort == "time" or cells[at].norm in ("on", "in", ",")):
        at += 1
    described = cells[at].norm == "the"
    at += described
    first = at
    while described and at - first < _CLASS and at < len(cells) - 1 and _plain(cells[at]):
        at += 1
    if at + 1 >= len(cells) or not _names_a_thing(cells[at]) or a_work(cells, at):
        return None
    after = cells[at + 1]
    if not (after.norm in BE | HAVE | BECOME | COPULA_ADVERBS | {","} or past_verb(after)):
        return None
    ids, types = cells[at].what[0].entities, set(cells[at].what[0].types)
    spots = _SPOTS if types & PLACES else _SPOTS | {"than"}
    for k in range(at + 1, len(cells)):
        cell = cells[k]
        if cell.sort == "subject":
            ref = cell.what[0]
            known = bool(ref.entities) and set(ref.types).isdisjoint(types)
            if not known and ref.entities != ids and not _where(cell) and "person" not in cell.tags:
                return None
            if modelled_on(cells, k):
                return None
            if not (
                ref.entities == ids
                or "person" in cell.tags
                or _governed(cells, k, PREPOSITIONS | {"than"} if known else spots)
            ):
                return None
        elif brings_in(cells, k, at):
            return None
    return cells[at]


def _plain(cell: Cell) -> bool:
    return cell.sort in ("word", "adjective", "term") and cell.norm.isalpha() and cell.norm not in _CLOSED


def _names_a_thing(cell: Cell) -> bool:
    tags = set(cell.tags)
    return cell.sort == "subject" and "known" in tags and "person" not in tags and len(cell.what[0].entities) == 1


def _where(cell: Cell) -> bool:
    """Whether an unknown name may be that of a place."""
    return "unknown" in cell.tags and not {"organisation", "company"} & set(cell.tags)


_SPOTS = frozenset("in at on near off through across around outside inside".split())
"""Prepositions of a place where something was, which the next sentence is not about."""


def _governed(cells: Sequence[Cell], at: int, by: frozenset[str]) -> bool:
    """Whether one of these prepositions stands before a name."""
    before = at - 1
    while before > 0 and (cells[before].norm == "the" or cells[before].sort == "adjective"):
        before -= 1
    return cells[before].norm in by


_PARTICLES = frozenset("over up off out down".split())
"""Prepositions that belong to their verb as often: "took over the barn"."""


def brings_in(cells: Sequence[Cell], at: int, topic: int) -> bool:
    """Whether a noun phrase that begins at a cell may be meant by "it" behind: any new thing, and what a verb has for
    its object."""
    norm, before = cells[at].norm, cells[at - 1].norm
    if norm == "new" and at + 1 < len(cells) and cells[at + 1].norm.endswith("s"):
        return False  # several are no "it"
    if norm in ("its", "their", "another", "new", "one", "this", "that"):
        return True
    if norm in ("a", "an"):
        return not (before in BE | BECOME | {"as"} or (before == "," and at == topic + 2))
    return norm == "the" and before not in (PREPOSITIONS - _PARTICLES) | BE | BECOME | {"than", ",", "as"}


# --- "the island" ------------------------------------------------------------------------------------


def _with_the_isle(scene: Scene, entities: Mapping[str, Entity]) -> Scene:
    """ "The island became a republic": the one land that the text names, if it names no island."""
    here = {cell.norm for cell in scene.cells if cell.norm in ISLES}
    isles = frozenset(noun for noun in here if not _introduced(scene.text, noun) and not _island_named(scene, entities))
    return with_the_land(scene, entities, isles) if isles else scene


def _island_named(scene: Scene, entities: Mapping[str, Entity]) -> bool:
    """Whether a text names an island, or places that may be on one of several."""
    named = (
        match[1] for match in re.finditer(r"\b([A-Z][\w'’-]+)\s(?:[Ii]slands?|[Ii]sles?|[Aa]tolls?)\b", scene.text)
    )
    if any(word.casefold() not in FUNCTION_CAPS for word in named) or re.search(
        r"\b[Ii]s(?:land|le)s? of\b", scene.text
    ):
        return True
    return any(entities[id].type in PLACES - {"country", "city"} for id in scene.full)


_PLACES = LANDS | ISLES
_OPENING = Pattern(r"(?:^|[.!?]\s|\n)\s?([A-Z][\w-]+)\s(\w+)")
"""The name that may open a sentence, and the word behind it."""
_REACH = 600
"""Characters within which a name that opens a sentence may be what "the country" behind it means."""


def _another_land(scene: Scene, entities: Mapping[str, Entity]) -> bool:
    """Whether a name that may be a land's opens a sentence not long before: "Tobago watched."."""
    if _PLACES.isdisjoint(scene.norms):
        return False
    before = scene.text[max(0, scene.sentence.start - _REACH) : scene.sentence.start]
    strange = {
        match[1].casefold()
        for match in _OPENING.finditer(before)
        if match[2] in BE | HAVE or (is_past(match[2]) and match[2] not in REPORTING)
    } - FUNCTION_CAPS  # fmt: skip
    if not strange:
        return False
    known = {word for id in scene.full for name in entities[id].names for word in words(name.text)}
    return any(word not in known and not word.endswith("s") for word in strange)


# --- "the association" -------------------------------------------------------------------------------


NEWCOMERS = frozenset(
    "a an another one rival rivals partner partners supplier suppliers parent subsidiary predecessor successor sister "
    "competitor competitors owner customer customers counterpart newspaper magazine branch arm wing foundation fund "
    "party club group company firm body union agency league association academy institute".split()
)
"""Words of a sentence that may bring in somebody else, of whom the next one speaks."""
_BODIES = frozenset("organisation organization body bloc alliance group grouping union company firm party club".split())
"""Nouns for a body of any name."""


def _with_its_body(scenes: Sequence[Scene], at: int, scene: Scene, entities: Mapping[str, Entity]) -> Scene:
    """ "The association, founded in 1967,": as `with_the_body`, where the text brings in no other one at all."""
    cells = scene.cells
    first = past_fronted(cells)
    if len(cells) < first + 4 or cells[first].norm != "the" or not cells[first + 1].norm.isalpha():
        return scene
    if first:
        main = replace(scene, cells=cells[first:])
        named = _with_its_body(scenes, at, main, entities)
        return scene if named is main else replace(scene, cells=(*cells[:first], *named.cells))
    if at and speaks_of(scenes[at - 1], NEWCOMERS):
        return scene
    if cells[1].sort == "adjective":
        return _of_its_land(scenes, at, scene, entities)
    found = with_the_body(scene, entities)
    if found is scene or _introduced(scene.text, cells[1].norm):
        return scene
    body = entities[found.cells[0].what[0].entities[0]]
    own = frozenset(word for name in body.names for word in words(name.text))
    if cells[1].norm not in _BODIES | own:
        return scene
    lands = {word for id in body.within for adjective in entities[id].adjectives for word in words(adjective)}
    other = namesake(scene.text, cells[1].norm, own | lands) or any(
        re.search(
            rf"\b[Aa]n?(?:other)?\s(?:[\w-]+\s){{1,3}}(?:of|to|for|in)\s(?:the\s)?{re.escape(name.text)}", scene.text
        )
        for name in body.names
    )
    return scene if other else found


def _of_its_land(scenes: Sequence[Scene], at: int, scene: Scene, entities: Mapping[str, Entity]) -> Scene:
    """ "The Finnish company", of one that lies there."""
    first, land, *rest = scene.cells
    bare = replace(scene, cells=(first, *rest))
    named = _with_its_body(scenes, at, bare, entities)
    if named is bare:
        return scene
    body = entities[named.cells[0].what[0].entities[0]]
    return named if set(land.what[0].entities) & set(body.within) else scene


def _does(cells: Sequence[Cell], at: int) -> bool:
    """Whether a verb in the present stands at a cell: "the company makes a", not "the company cars"."""
    if cells[at].sort != "word" or not cells[at].norm.endswith("s") or at + 1 >= len(cells):
        return False
    after = cells[at + 1]
    return after.sort in ("number", "time") or after.norm in DETERMINERS or cells[at].norm in _MAKES


_MAKES = frozenset(
    "makes builds sells buys employs owns runs operates produces supplies trades says plans wants hopes expects "
    "belongs remains plays wins loses pays charges offers serves carries ships moves grows faces needs denies insists "
    "admits".split()
)
"""What a body does, as a verb that is no noun behind it in the plural."""


# --- "the canal" -------------------------------------------------------------------------------------


def _with_the_things(scenes: Sequence[Scene], here: int, scene: Scene, entities: Mapping[str, Entity]) -> Scene:
    """ "The gate of the canal": the one thing that the text names whose name ends with the word, or its one ship."""
    cells = scene.cells
    found: dict[int, Cell] = {}
    taken: set[int] = set()
    determined = sorted(at for word in ("the", "this", "that") for at in scene.there.words.get(word, ()))
    for at in determined if scene.full or not BROADER.isdisjoint(scene.norms) else ():
        first = at + 1 + measured(cells, at + 1)
        last = first + (_of_a_sort(cells, first) or made_of(cells, first))
        noun = cells[last] if last < len(cells) else cells[at]
        if noun is cells[at] or noun.sort != "word" or not noun.norm.isalpha():
            continue
        if last + 1 < len(cells) and not _ends(cells[last + 1]):
            continue
        if noun.norm in SHIPS and any(_strange(before) for before in scenes[: here + 1]):
            continue
        if another_one(noun.norm, scenes, here, at):
            continue
        id = _thing(noun.norm, scene, entities)
        again = False
        if not id and noun.norm in BROADER and not _introduced(scene.text, noun.norm):
            id = broader(noun.norm, scenes, here, at, entities)
            again = bool(id)
        if not id and noun.norm not in SHIPS and noun.norm in CALLED:
            id = called_so(noun.norm, scenes[:here], scene, entities)
        behind = cells[last:] if again else cells
        if id and not any(cell.sort == "subject" and id in cell.what[0].entities for cell in behind):
            name = _known(noun, id, entities[id].type, scene, cells[at].start, noun.end)
            found[at] = replace(name, first=cells[at].first)
            taken |= set(range(at + 1, last + 1))
    if not found:
        return scene
    return replace(scene, cells=tuple(found.get(k, cell) for k, cell in enumerate(cells) if k not in taken))


def _of_a_sort(cells: Sequence[Cell], at: int) -> int:
    """1 if the word at a cell only says of what sort the ship is that the next one names: "the container ship"."""
    return int(at + 1 < len(cells) and cells[at].norm in _SORTS_OF_SHIPS and cells[at + 1].norm in SHIPS)


_SORTS_OF_SHIPS = frozenset(
    "container cargo cruise passenger car oil merchant giant huge stricken stranded sunken doomed grounded crippled "
    "wooden iron steel hospital research training".split()
)


def _strange(scene: Scene) -> bool:
    """Whether a sentence has a name that nobody knows, which may be another ship's."""
    cells = scene.cells
    return any(
        _where(cells[at])
        and not is_town(cells[at].norm)
        and not (at and cells[at - 1].norm in _PLACING)
        and cells[at].norm.rpartition(" ")[2] not in _BUILT
        for at in scene.there.sorts.get("subject", ())
    )


_BUILT = frozenset(
    "tower street square avenue boulevard park palace cathedral basilica hospital stadium airport courthouse museum "
    "hotel parliament".split()
)
"""Nouns at the end of a name that is no ship's."""
_PLACING = frozenset("in at near from to into off through across around outside".split())


def _ends(cell: Cell) -> bool:
    """Whether no noun goes on behind "the canal": not in "the canal authority"."""
    if cell.sort in ("time", "possessive"):
        return True
    if cell.sort == "mark":
        return cell.norm != "-"
    return cell.norm in _CLOSED - {"of"} or past_verb(cell)


def _thing(noun: str, scene: Scene, entities: Mapping[str, Entity]) -> str:
    """The id of what "the `noun`" means in a text, or ""."""
    ships = noun in SHIPS
    fits = [id for id in scene.full if (ships and entities[id].type == "ship") or _called(entities[id], noun)]
    if len(fits) != 1 or _introduced(scene.text, noun) or not _told_before(scene, entities[fits[0]]):
        return ""
    own = frozenset(word for name in entities[fits[0]].names for word in words(name.text))
    if noun in WORDS and _by_its_letters(scene, entities[fits[0]], entities):
        return ""
    return "" if namesake(scene.text, noun, own) else fits[0]


def _by_its_letters(scene: Scene, entity: Entity, entities: Mapping[str, Entity]) -> bool:
    """Whether the text goes on, behind the name, to a body that it calls by its letters, and that nobody knows."""
    last = max(scene.text.rfind(name.text, 0, scene.sentence.start) for name in entity.names)
    found = set(_LETTERS.findall(scene.text[max(0, last) : scene.sentence.end])) - _NO_BODIES
    return bool(found) and not found.issubset(
        {part for id in scene.full for name in entities[id].names for part in name.text.split()}
    )


_LETTERS = Pattern(r"\b[A-Z]{2,6}\b(?=[ ,.;:)])")
_NO_BODIES = frozenset("US UK USA TV AI PM CEO AM GMT DC II III IV VI VII AD BC DNA HIV ID IT".split())
"""What is written in capitals, and is no body of the sort that "the agency" is."""


def _called(entity: Entity, noun: str) -> bool:
    """Whether a name of several words ends with the noun."""
    if entity.type in _NO_THINGS:
        return False
    return any(words(name.text)[-1:] == (noun,) for name in entity.names if " " in name.text)


def _told_before(scene: Scene, entity: Entity) -> bool:
    """Whether the text names it before the sentence."""
    return any(scene.text.find(name.text, 0, scene.sentence.start) >= 0 for name in entity.names if not name.short)


@lru_cache(maxsize=64)
def _introduced(text: str, noun: str) -> bool:
    """Whether a text brings in one more of the sort: "a canal", "another old canal", "two canals"."""
    if not noun.isalpha():
        return False
    many = rf"{noun[:-1]}ies" if noun.endswith("y") else rf"{noun}e?s"
    text = text.lower()
    named = (match.start() for match in re.finditer(rf"\b(?:{noun}|{many})\b", text))
    return any(_ONE_MORE.search(text, max(0, at - _BEFORE), at) is not None for at in named)
