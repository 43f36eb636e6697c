"""What "it" and "its" mean of which a sentence says how it began or ended: "It was founded in 1932", "Launched in 1975,
it", "Its sinking in 1994".

Only things of few sorts are founded, opened, launched, sink or erupt.  Behind a sentence about one of them, "it" is
that one, whatever else the sentence speaks of, as long as that is nothing which may have been founded, opened,
launched as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.model import Role
from claimcheck.text.described import ISLES, LANDS
from claimcheck.text.only_one import nothing_else
from claimcheck.text.scene import PLACES, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.shown import shown
from claimcheck.text.somebody import noun, sex, somebody
from claimcheck.text.towns import is_town
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    DETERMINERS,
    HAVE,
    MODALS,
    PARTICIPLES,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TAKEN_UP,
    is_past,
)

BODIES = frozenset(
    "company firm business group corporation conglomerate subsidiary unit division arm branch brand label maker "
    "manufacturer carmaker automaker airline carrier bank lender insurer retailer chain store shop brewer brewery "
    "supplier rival startup start-up publisher broadcaster station channel network newspaper paper magazine journal "
    "weekly daily tabloid agency institute institution institutes organisation organization body association society "
    "federation confederation union guild league club team side party movement alliance bloc pact coalition council "
    "commission committee ministry department court tribunal university college school academy seminary museum "
    "gallery library archive theatre theater opera orchestra choir ensemble band company troupe festival prize award "
    "church monastery abbey convent order parish diocese hospital clinic orphanage charity foundation fund trust "
    "mission settlement colony town city village state republic kingdom country nation army regiment force corps "
    "laboratory lab centre center partner competitor parent predecessor successor sister venture consortium "
    "cooperative co-operative programme program project website site platform service line factory mill plant "
    "works customer client contractor operator owner buyer investor shareholder franchise maker producer developer "
    "provider distributor wholesaler dealer importer exporter race tournament championship cup competition contest "
    "marathon regatta derby tour rally series market carnival congress fair exhibition conference summit show scheme "
    "initiative campaign".split()
)
"""What may be founded."""
BUILDINGS = frozenset(
    "bridge tunnel canal railway railroad metro tram tramway line route road motorway highway bypass street crossing "
    "station terminal airport port harbour harbor dock lock dam reservoir plant factory mill mine pit tower skyscraper "
    "building house hall palace castle theatre theater opera cinema museum gallery library stadium arena ground track "
    "course pool hotel restaurant cafe café bar pub inn shop store mall centre center market school college university "
    "academy hospital clinic church cathedral chapel mosque synagogue temple monument memorial statue fountain park "
    "garden zoo aquarium exhibition show fair festival season conference summit trial inquiry inquest session border "
    "frontier wing annex annexe extension branch office headquarters plaza square pier lighthouse observatory "
    "laboratory prison cemetery viaduct ferry link lift cablecar funicular".split()
)
"""What may open."""
_LAUNCHED = frozenset(
    "satellite spacecraft spaceship probe orbiter lander rover capsule shuttle rocket missile telescope station module "
    "mission ship vessel boat liner ferry yacht frigate destroyer cruiser carrier submarine tanker battleship warship "
    "lifeboat trawler tug campaign appeal attack offensive assault operation raid inquiry investigation probe "
    "note banknote coin stamp medal programme program project scheme plan initiative product model version phone "
    "handset car console game service "
    "site website app platform channel station magazine newspaper label brand range fund prize bid currency "
    "book".split()
)
"""What may be launched."""
_SHIPS = frozenset(
    "ship vessel boat liner ferry yacht frigate destroyer cruiser carrier submarine tanker freighter battleship "
    "warship trawler tug steamer steamship schooner lifeboat barge dinghy raft galleon corvette minesweeper "
    "icebreaker launch craft dredger cutter barque brig sloop clipper flagship plane aircraft airliner "
    "helicopter".split()
)
"""What may sink."""
_MOUNTAINS = frozenset(
    "volcano mountain mount peak crater geyser vent fissure cone war fighting violence row scandal riot riots protest "
    "protests conflict dispute crisis storm".split()
)
"""What may erupt."""
_WORKS = frozenset(
    "film movie picture documentary short feature sequel prequel remake adaptation version trailer series episode show "
    "programme program drama comedy tragedy thriller western play musical opera operetta ballet production staging "
    "revival song album single record piece score symphony concerto sonata quartet requiem oratorio anthem hymn "
    "soundtrack overture suite waltz painting portrait fresco mural novel poem story libretto screenplay script work "
    "video clip advert commercial music book letter diary essay article report preface foreword introduction review "
    "biography memoir textbook guide column speech law act bill constitution".split()
)
"""What may be directed, composed or written."""


@frozen
class _Way:
    """How something begins or ends: the types of what does, and the nouns for others of which it may be said."""

    types: frozenset[str]
    rivals: frozenset[str]


_FOUNDED = _Way(frozenset(["organisation", "company", "body", "party", "team", "alliance", "agency"]), BODIES)
_OPENED = _Way(frozenset(["place", "organisation", "other"]), BUILDINGS)
_SENT = _Way(frozenset(["ship", "other"]), _LAUNCHED)
_SUNK = _Way(frozenset(["ship"]), _SHIPS)
_ERUPTED = _Way(frozenset(["place", "other"]), _MOUNTAINS)
_MADE = _Way(frozenset(["work"]), _WORKS)
_WAYS: dict[str, _Way] = {
    **dict.fromkeys(
        "founded established incorporated founding foundation establishment incorporation".split(), _FOUNDED
    ),
    **dict.fromkeys("opened inaugurated reopened opening inauguration reopening".split(), _OPENED),
    **dict.fromkeys("launched launch".split(), _SENT),
    **dict.fromkeys("sank sunk capsized foundered sinking capsizing loss".split(), _SUNK),
    **dict.fromkeys("directed composed choreographed painted written".split(), _MADE),
    **dict.fromkeys("erupted eruption eruptions".split(), _ERUPTED),
}
"""The ways by their verbs and nouns."""
WORDS = frozenset(_WAYS)
THINGS = (BODIES | BUILDINGS | _LAUNCHED | _SHIPS | _MOUNTAINS) - LANDS - ISLES
"""Nouns for things of all these sorts."""
_VERBS = frozenset(word for word in _WAYS if is_past(word) or word in PARTICIPLES)
_HARMLESS = frozenset(
    "loss profit forecast statement warning record share price year month week day number majority million billion "
    "visitor visitors lot few variety reputation role part place name century decade blow boost rise fall drop sign "
    "symbol place history future crowd half quarter third fifth deficit surplus debt dividend bonus increase decrease "
    "decline cut setback strike fire flood storm explosion leak delay fault fee toll ticket kilogram kilograms kilo "
    "kilos tonne tonnes ton tons metre metres meter meters kilometre kilometres mile miles percent height length "
    "width depth weight speed population turnover revenue".split()
)
"""What is none of all these, whoever brings it in."""
_CLOSED = (
    PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES | BE | HAVE | MODALS | DETERMINERS | POSSESSIVES
    | COPULA_ADVERBS
)  # fmt: skip
_NEW = frozenset("a an another".split())
_AGAIN = frozenset(["again", "anew", "latest"])
"""Words by which what is told may be another one than is known."""
_LANDS = PLACES - {"place"}
_SPOTS = frozenset("in at near off on through across around outside inside under behind beside".split())
_FRONTED = 12
_CLASS = 4
_SINCE = frozenset("since at after before until by from with despite following during".split())


def with_what_it_tells_of(scenes: Sequence[Scene], at: int, scene: Scene) -> Scene:
    """The sentence with the name for its "it" or "its", if the one before is about one thing alone that may have begun
    or ended so."""
    if not at or WORDS.isdisjoint(scene.norms) or not scene.cells:
        return scene
    place, word = _place(scene.cells)
    if place < 0 or any(begin <= scene.cells[place].start < until for begin, until in scene.quotations):
        return scene
    earlier = scenes[at - 1]
    if earlier.sentence.block is not scene.sentence.block and not _next_paragraph(earlier, scene):
        return scene
    if scene.text[earlier.sentence.end : scene.sentence.start].strip() or not _AGAIN.isdisjoint(earlier.norms):
        return scene
    found = _thing(earlier, _WAYS[word])
    if scene.cells[place].norm in ("she", "her") and (found is None or not _a_ship_alone(found, earlier)):
        return scene
    return scene if found is None else put(scene, place, found)


def _next_paragraph(earlier: Scene, scene: Scene) -> bool:
    """Whether two sentences stand on the two sides of a break between paragraphs of one story."""
    one, two = earlier.sentence.block, scene.sentence.block
    return one.role is two.role is Role.PROSE and one.published == two.published


def _a_ship_alone(found: Cell, earlier: Scene) -> bool:
    """Whether "she" can be a ship: nobody is told of before it."""
    people = any(_she(earlier.cells, k) for k, cell in enumerate(earlier.cells) if cell is not found)
    return found.what[0].types == ("ship",) and not people


def _she(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell is somebody who may be meant: not "every sailor"."""
    each = at > 0 and cells[at - 1].norm in ("every", "each")
    return somebody(cells, at) or (noun(cells[at]) and not (each and sex(cells[at]) != "she"))


def with_whose(scene: Scene) -> Scene:
    """The sentence with "Mount Etna's eruption" for "Mount Etna, whose eruption"."""
    if "whose" not in scene.norms or WORDS.isdisjoint(scene.norms):
        return scene
    cells = scene.cells
    at = next((k for k, cell in enumerate(cells) if cell.norm == "whose"), 0)
    name = at - 1 - (at > 1 and cells[at - 1].norm == ",")
    if name < 0 or at + 1 >= len(cells) or cells[at + 1].norm not in WORDS - _VERBS:
        return scene
    known = cells[name].sort == "subject" and "known" in cells[name].tags and "person" not in cells[name].tags
    if not known or (name and cells[name - 1].norm in CONJUNCTIONS | {","}):
        return scene
    before = name - 1 - (name > 0 and cells[name - 1].norm in DETERMINERS)
    if before >= 0 and cells[before].norm == "at":
        return scene  # "the bar at the Globe, whose opening"
    owns = Cell("possessive", "'s", cells[at].start, cells[at].start, cells[at].first, cells[at].first)
    return replace(scene, cells=(*cells[: name + 1], owns, *cells[at + 1 :]))


def another_may_be(earlier: Scene, scene: Scene) -> bool:
    """Whether the sentence before speaks of something else of which the same may be told as "it" is told of."""
    place, word = (-1, "") if WORDS.isdisjoint(scene.norms) else _place(scene.cells)
    if place < 0:
        return False
    rivals = _WAYS[word].rivals
    cells = earlier.cells
    about = {k for at, cell in enumerate(cells) if cell.sort == "subject" for k in (*described(cells, at), at + 1)}
    return any(
        k not in about and cell.sort in ("word", "term", "phrase", "cap") and _one_of(cell, rivals)
        for k, cell in enumerate(cells)
    )


def speaks_of(scene: Scene, nouns: frozenset[str]) -> bool:
    """Whether a sentence has one of these words, and not to say what its name is."""
    if nouns.isdisjoint(scene.norms):
        return False
    cells = scene.cells
    own = {k for at, cell in enumerate(cells) if cell.sort == "subject" for k in described(cells, at)}
    return any(cell.norm in nouns and k not in own for k, cell in enumerate(cells))


def _one_of(cell: Cell, nouns: frozenset[str]) -> bool:
    word = cell.norm.rpartition(" ")[2]
    return word in nouns or word.removesuffix("s") in nouns or word.removesuffix("es") in nouns


def put(scene: Scene, place: int, found: Cell) -> Scene:
    """The sentence with the name of a thing for the "it" or "its" at a place."""
    cells, instead = scene.cells, scene.cells[place]
    ref, mention = found.what
    how = TAKEN_UP if instead.norm == "it" else ref.how
    ref = replace(ref, start=instead.start, end=instead.end, text=scene.words(instead.start, instead.end), how=how)
    what = (ref, mention)
    name = replace(
        found, start=instead.start, end=instead.end, first=instead.first, last=instead.last, what=what,
    )  # fmt: skip
    owns = (Cell("possessive", "'s", instead.end, instead.end, instead.last, instead.last),)
    return replace(
        scene, cells=(*cells[:place], name, *(owns if instead.norm in ("its", "her") else ()), *cells[place + 1 :])
    )


def _place(cells: Sequence[Cell]) -> tuple[int, str]:
    """The cell of "it" or "its", and the word of the way; -1 if neither stands for a name before the sentence."""
    for at, cell in enumerate(cells[:_FRONTED]):
        if cell.norm in ("its", "her"):
            free = at == 0 or (at == 1 and cells[0].norm in _SINCE)
            noun_ = cells[at + 1].norm if at + 1 < len(cells) else ""
            return (at, noun_) if free and noun_ in WORDS - _VERBS else (-1, "")
        if cell.norm in ("it", "she"):
            if at and cells[0].norm in _VERBS:
                whole = cells[at - 1].norm == "," and only_when(cells[1 : at - 1])
                return (at, cells[0].norm) if whole else (-1, "")
            if any(one.sort not in ("time", "mark") and one.norm not in _BEFORE for one in cells[:at]):
                return -1, ""
            verb = at + 1
            while verb < len(cells) and cells[verb].norm in BE | HAVE | COPULA_ADVERBS | {"first", "formally"}:
                verb += 1
            word = cells[verb].norm if verb < len(cells) else ""
            return (at, word) if word in _VERBS else (-1, "")
        if cell.sort == "subject" and "somewhere" not in cell.tags and cells[0].norm not in _VERBS:
            return -1, ""
    return -1, ""


def past_fronted(cells: Sequence[Cell]) -> int:
    """The cell at which the clause behind "Founded in 1900," begins; 0 where no such participle opens the sentence."""
    if not cells or cells[0].norm not in _VERBS:
        return 0
    comma = next((at for at, cell in enumerate(cells[:_FRONTED]) if cell.norm == ","), 0)
    return comma + 1 if comma and only_when(cells[1:comma]) else 0


_BEFORE = CONJUNCTIONS | COPULA_ADVERBS | frozenset("in on by at after since until when when later then".split())


def only_when(cells: Sequence[Cell]) -> bool:
    """Whether what stands behind a fronted participle is no more than when, where and by whom."""
    return all(
        cell.sort in ("time", "number", "adjective", "cap") or "somewhere" in cell.tags or "person" in cell.tags
        or cell.norm in PREPOSITIONS | DETERMINERS | {"and", ","} or "unknown" in cell.tags
        for cell in cells
    )  # fmt: skip


def past_verb(cell: Cell) -> bool:
    """Whether a word is a verb in the past for sure."""
    return cell.sort in ("word", "term", "phrase") and is_past(cell.norm.split()[0])


# --- the sentence before ------------------------------------------------------------------------------


def _thing(earlier: Scene, way: _Way) -> Cell | None:
    """The one thing that a sentence is about, if it is of a type that fits and has no rival there."""
    cells = earlier.cells
    things = [k for k, cell in enumerate(cells) if _may_be(cell, way)]
    if not things or len({cells[k].what[0].entities for k in things}) != 1 or "it" in earlier.norms:
        return None
    at = things[0]
    if a_work(cells, at):
        return None
    if cells[at + 1 : at + 2] and cells[at + 1].sort in ("possessive", "subject", "cap"):
        return None
    before = at
    while before > 0 and at - before <= _CLASS and _plain(cells[before - 1]):
        before -= 1
    before -= before > 0 and cells[before - 1].norm == "the"
    opens = all(cell.sort in ("time", "number") or cell.norm in ("on", "in", "at", ",") for cell in cells[:before])
    presented = as_what(cells[:before])
    opens = opens or presented or _loved(cells[:before])
    alone = not opens and nothing_else(cells[:before], way.rivals, told=False)
    opens = opens or alone
    identified = before > 0 and cells[before - 1].norm in BE and not _named(cells[: before - 1])
    identified = identified or (way is _MADE and shown(cells, before, at) and not _named(cells[:before]))
    if not opens and not identified:
        return None
    about = described(cells, at)
    skipped = set(range(before, at + 2)) | about | (set(range(before)) if identified or presented or alone else set())
    if any(k not in skipped and _rivals(cells, k, way, cells[at]) for k in range(len(cells))):
        return None
    return cells[at]


def _loved(cells: Sequence[Cell]) -> bool:
    """ "Visitors love": people in general, and a verb of which the name behind is the object."""
    if not 2 <= len(cells) <= _CLASS or (cells[-1].norm == "the" and len(cells) < 3):
        return False
    whole = cells[:-1] if cells[-1].norm == "the" else cells
    return whole[0].norm.endswith("s") and all(map(_plain, whole)) and whole[0].norm != "this"


def as_what(cells: Sequence[Cell]) -> bool:
    """Whether cells, up to their comma, say no more than as what the name behind them is told of: "As a company that is
    used to waiting,"."""
    if len(cells) < 4 or cells[0].norm != "as" or cells[1].norm not in ("a", "an") or cells[-1].norm != ",":
        return False
    head = 2
    while head < len(cells) - 1 and (_plain(cells[head]) or cells[head].norm in ("-", "of")):
        if is_past(cells[head].norm) and head > 2:
            return False  # "As a bank failed, Nintendo"
        head += 1
    ends = head == len(cells) - 1 or cells[head].norm in ("that", "which", "with", "in", "from")
    return head > 2 and ends and not any(cell.sort == "subject" or cell.norm in ("it", ",") for cell in cells[head:-1])


def _may_be(cell: Cell, way: _Way) -> bool:
    return (
        cell.sort == "subject" and "known" in cell.tags and len(cell.what[0].entities) == 1
        and not way.types.isdisjoint(cell.what[0].types)
    )  # fmt: skip


def _plain(cell: Cell) -> bool:
    return cell.sort in ("word", "adjective", "term") and cell.norm.isalpha() and cell.norm not in _CLOSED


def _named(cells: Sequence[Cell]) -> bool:
    """Whether a thing that is no place has a name there."""
    return any(
        cell.sort == "subject" and {"person", "somewhere"}.isdisjoint(cell.tags) and not a_place(cells, k)
        for k, cell in enumerate(cells)
    )


def described(cells: Sequence[Cell], at: int) -> set[int]:
    """The cells that say what the name is: ", the first satellite", "is a museum"."""
    found: set[int] = set()
    k = at + 1
    if k < len(cells) and (cells[k].norm == "," or cells[k].norm in BE):
        k += 1
        while k < len(cells) and (cells[k].norm in COPULA_ADVERBS or cells[k].sort == "time"):
            k += 1
        owned = k + 2 < len(cells) and cells[k].sort == "subject" and cells[k + 1].sort == "possessive"
        if k < len(cells) and (owned or cells[k].norm in ("the", "a", "an")):
            k += 1 + owned
            while k < len(cells) and (
                _plain(cells[k]) or cells[k].sort in ("number", "adjective") or cells[k].norm == "-"
            ):
                found.add(k)
                found.add(k - 1)
                k += 1
    return found


def _rivals(cells: Sequence[Cell], at: int, way: _Way, topic: Cell) -> bool:
    """Whether a cell may be of another thing of which the same may be told."""
    cell = cells[at]
    if cell.sort == "subject":
        ref = cell.what[0]
        if ref.entities == topic.what[0].entities or "person" in cell.tags:
            return False
        if "known" in cell.tags:
            if "somewhere" in cell.tags and "place" not in way.types:
                return False
            return not way.types.isdisjoint(ref.types) or not ref.types
        return not a_place(cells, at)
    if cell.norm in _NEW:
        return _new(cells, at, way)
    return cell.sort in ("word", "term", "phrase", "cap") and _one_of(cell, way.rivals)


def a_place(cells: Sequence[Cell], at: int) -> bool:
    """Whether an unknown name is that of a place: behind "in", a town, or one of two lands."""
    cell = cells[at]
    if {"organisation", "company"} & set(cell.tags):
        return False
    before = cells[at - 1].norm if at else ""
    if modelled_on(cells, at):
        return False
    if before in ("in", "near", "off", "from", "on", "over", "above", "outside", "around") or is_town(cell.norm):
        return True
    if before in ("that", "which") and at + 1 < len(cells) and is_past(cells[at + 1].norm):
        return True  # "the first satellite that India built"
    if before == "and" and at > 1:
        return "somewhere" in cells[at - 2].tags and bool(_LANDS & set(cells[at - 2].tags))
    return at + 2 < len(cells) and cells[at + 1].norm == "and" and bool(_LANDS & set(cells[at + 2].tags))


def a_work(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name that is that of a ship or a house is said to be a film's: "Silver Petrel is a film"."""
    if (
        {"ship", "place", "company"}.isdisjoint(cells[at].what[0].types)
        or at + 3 >= len(cells)
        or cells[at + 1].norm not in BE
    ):
        return False
    if cells[at + 2].norm not in ("a", "an"):
        return False
    head = at + 3
    while head < len(cells) and head < at + 3 + _CLASS and _plain(cells[head]):
        head += 1
    return cells[head - 1].norm in _FILMS


_FILMS = frozenset(
    "film movie documentary novel play musical opera song album painting poem book thriller drama comedy series horse "
    "racehorse".split()
)


def modelled_on(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name is that of what something was made like: "was modelled on the Grand"."""
    at -= at > 0 and cells[at - 1].norm == "the"
    return at > 1 and cells[at - 1].norm in ("on", "after") and cells[at - 2].norm in _LIKENED


_LIKENED = frozenset("modelled modeled based patterned styled fashioned".split())


def _new(cells: Sequence[Cell], at: int, way: _Way) -> bool:
    """Whether "a" brings in a thing that may be told of so; where something lies is looked at by its noun."""
    if at and cells[at - 1].norm in _SPOTS:
        return False
    head = at + 1
    while head < len(cells) and (
        (_plain(cells[head]) and not (head > at + 1 and is_past(cells[head].norm))) or cells[head].norm == "-"
        or cells[head].sort == "number"
    ):  # fmt: skip
        head += 1
    if head < len(cells) - 1 and cells[head].sort == "possessive":
        owned = cells[head + 1].norm  # "a zebra's horns" are "they"
        return not (owned.endswith("s") and not owned.endswith("ss"))
    last = cells[head - 1]
    if head == at + 1:
        return not (last.norm in _NEW and head < len(cells) and cells[head].sort in ("time", "phrase"))
    return not (last.sort == "number" or noun(last) or last.norm in _HARMLESS)
