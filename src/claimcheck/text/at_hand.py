"""Which company "the company" is, or which club "the club", where a text names several: the one that it speaks of just
there.

It is the last one that was named, in this sentence or as the subject of the one before, or the only one of the text so
far; and since then nothing has come in that may be called so: no other name, and no noun for another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.frozen import frozen
from claimcheck.lazy import Pattern
from claimcheck.model import Entity
from claimcheck.text.described import AT_HAND
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import begins_with_name, noun, sex_at
from claimcheck.text.tokens import words
from claimcheck.text.told_of import a_place
from claimcheck.text.towns import is_town
from claimcheck.text.words import BE, DETERMINERS, FUNCTION_CAPS, HAVE, HONORIFICS, POSSESSIVES, PREPOSITIONS, is_past

_BACK = 5
"""Sentences that may stand between the name and the noun, where the text so far names no other one."""
_REACH = 1200
"""Characters within which the name must stand."""


@frozen
class _Sort:
    """Bodies of one sort: their types, the types of what may be called so as well, and nouns for other ones."""

    types: frozenset[str]
    rivals: frozenset[str]
    nouns: frozenset[str]


_COMPANIES = frozenset(
    "company firm group corporation conglomerate business subsidiary unit division arm branch supplier rival "
    "competitor parent partner startup start-up spin-off spinoff venture consortium operator owner buyer bidder "
    "investor shareholder contractor subcontractor customer client maker manufacturer producer airline bank lender "
    "insurer retailer chain brewer publisher broadcaster developer distributor exporter importer predecessor successor "
    "sister affiliate agency fund trust brand label franchise outfit giant consultancy studio practice shipyard "
    "shipbuilder carmaker automaker planemaker chipmaker drugmaker dealership dealer garage workshop brewery winery "
    "distillery bakery refinery foundry mill factory plant shop store restaurant hotel newspaper magazine website "
    "platform app foundation charity cooperative builder utility miner laboratory boutique enterprise".split()
)
_CLUBS = frozenset(
    "club team side rival rivals opponent opponents champions visitors hosts guests neighbours neighbors predecessor "
    "successor league association federation academy franchise organisation organization company society".split()
)


def _called(sort: str) -> frozenset[str]:
    """The nouns for a body of a sort."""
    return frozenset(noun for noun, one in AT_HAND.items() if one == sort)


_COMPANY = _Sort(frozenset(["company"]), _COMPANIES, _called("company"))
_GROUP = _Sort(
    frozenset(["company", "organisation", "alliance", "body", "agency", "party", "team"]),
    _COMPANIES | frozenset("band team party gang alliance bloc association union trio quartet organisation".split()),
    _called("group"),
)
_CLUB = _Sort(frozenset(["team"]), _CLUBS, _called("club"))
_SORTS = {noun: sort for sort in (_COMPANY, _GROUP, _CLUB) for noun in sort.nouns}
_OTHER_SORTS = frozenset(
    "bank court ministry university college parliament congress senate church police union party commission council "
    "committee museum army navy institute school hospital bay street airport stadium tower bridge house palace cup "
    "league olympics river lake island sea prize agency authority".split()
)
"""Nouns at the end of names by which nobody says "the company" or "the club" of their bearers."""
_NEW = frozenset("a an another one two three several some many other others rival second new".split())
_NONE = frozenset(["no", "any", "every", "each", "all"])
_CAPITAL = Pattern(r"(?:(?<=[a-z,;:] )|(?<=[\"“(]))([A-Z][\w&'’-]+)|(?:[.!?]\s+|\n\s*)([A-Z][\w&-]+)\s(\w+)")
_LONGEST = 4
_SHORT = 2


def at_hand(scenes: Sequence[Scene], here: int, at: int, entities: Mapping[str, Entity]) -> str:
    """The id of what the noun at a cell of one of these sentences means, which "the" determines, or ""."""
    scene = scenes[here]
    sort = _SORTS.get(scene.cells[at].norm)
    if sort is None or not any(entities[id].type in sort.types for id in scene.full):
        return ""
    story = scene.sentence.block.published
    id = _of(scene, at, sort, entities)
    if id is not None:
        return id if id and not _against(scene, at, entities[id], entities) else ""
    later = scene
    for back in range(here - 1, max(-1, here - 2 - _BACK), -1):
        earlier = scenes[back]
        if earlier.sentence.block.published != story or scene.sentence.start - earlier.sentence.end > _REACH:
            return ""
        if _named_between(scene.text[earlier.sentence.end : later.sentence.start], sort, scene, entities):
            return ""
        id = _of(earlier, len(earlier.cells), sort, entities)
        if id is not None:
            near = back == here - 1 and id and _opens(earlier, id)
            sole = id and (near or _only(scenes[:back], id, sort, entities))
            return id if sole and not _against(scene, at, entities[id], entities) else ""
        later = earlier
    return ""


def at_hand_here(scene: Scene, word: str, start: int, entities: Mapping[str, Entity]) -> str:
    """The same of a noun at an offset, by what its own sentence names before it alone."""
    sort = _SORTS.get(word)
    at = next((k for k, cell in enumerate(scene.cells) if cell.end > start and cell.norm == word), 0)
    before = scene.cells[at - 1]
    if sort is None or not at or not (_a_land(before) or before.norm in ("the", "this", "that")):
        return ""  # "the Freedonian company"
    id = _of(scene, at, sort, entities)
    return id if id and not _against(scene, at, entities[id], entities) else ""


def _against(scene: Scene, at: int, body: Entity, entities: Mapping[str, Entity]) -> bool:
    """Whether the land that the words before the noun tell is not the body's, or may be another one's: "the French
    company"."""
    before = scene.cells[at - 1]
    lands = {*before.what[0].entities} if _a_land(before) else set[str]()
    if not lands or body.within:
        return bool(lands) and not lands & {*body.within}
    others = (entities[id] for id in scene.full if id != body.id and entities[id].type == body.type)
    start = scene.cells[at].start
    told = (one for one in others if any(scene.text.find(name.text, 0, start) >= 0 for name in one.names))
    return _opens(scene, body.id) or any(not one.within or lands & {*one.within} for one in told)


def _a_land(cell: Cell) -> bool:
    """Whether a cell tells of which land something is: "the Finnish company", "the US company"."""
    return cell.sort == "adjective" or (cell.sort == "subject" and {"known", "country"} <= {*cell.tags})


def _of(scene: Scene, end: int, sort: _Sort, entities: Mapping[str, Entity]) -> str | None:
    """The one body of a sort that a sentence names before a cell, "" if something else may be meant as well; None if
    the sentence brings in nothing of the sort."""
    cells = scene.cells
    found: set[str] = set()
    strange = bool(cells) and begins_with_name(cells[:end], scene.text) and not is_town(cells[0].norm)
    for k, cell in enumerate(cells[:end]):
        if cell.sort == "subject":
            ids = cell.what[0].entities
            if not ids:
                strange = strange or _may_be(scene, k, sort)
            elif any(entities[id].type in sort.types for id in ids):
                found.update(ids)
        elif cell.sort in ("word", "term", "phrase", "cap") and _brings_in(cells, k, end, sort):
            strange = True
    if not found:
        return "" if strange else None
    if len(found) != 1 or strange:
        return ""
    (id,) = found
    return "" if sort is _GROUP and entities[id].type != "company" else id  # any body may be a group


def _may_be(scene: Scene, at: int, sort: _Sort) -> bool:
    """Whether a name that the claims don't know may be one of the sort."""
    cells, cell = scene.cells, scene.cells[at]
    said = cell.norm.split()
    if {"organisation", "company"} & set(cell.tags) and said[-1] not in _OTHER_SORTS:
        return True
    if said[-1] in _OTHER_SORTS or "person" in cell.tags or "somewhere" in cell.tags or a_place(cells, at):
        return False
    if sex_at(cells, at) and len(said) > 1:
        return False  # somebody by their given name
    before = cells[at - 1] if at else None
    if before is not None and before.norm == "the" and sort is not _GROUP and len(said) == 1:
        return False  # "the Elbe"
    if before is not None and (
        before.norm.rstrip(".") in HONORIFICS or (noun(before) and before.norm not in sort.rivals)
    ):
        return False
    return not _apposed(cells, at, sort)


def _apposed(cells: Sequence[Cell], at: int, sort: _Sort) -> bool:
    """Whether words beside a name say that it is of another sort: "the contractor, Limak", "Ruma Akter, a nurse"."""
    if at > 1 and cells[at - 1].norm == "," and cells[at - 2].sort in ("word", "phrase", "term"):
        head = cells[at - 2].norm
        first = next((k for k in range(at - 3, max(-1, at - 3 - _LONGEST), -1) if cells[k].norm in DETERMINERS), -1)
        return first >= 0 and head not in sort.nouns and (head not in _GENERAL or sort is _CLUB)
    if at + 3 < len(cells) and cells[at + 1].norm == "," and cells[at + 2].norm in ("a", "an", "the"):
        return any(noun(cell) and cell.norm not in sort.rivals for cell in cells[at + 3 : at + 6])
    return False


_GENERAL = _COMPANIES
"""What a name beside it may be a company's by."""


def _brings_in(cells: Sequence[Cell], at: int, end: int, sort: _Sort) -> bool:
    """Whether a noun brings in another one of the sort: "a supplier", "its parent", not "no company", "the carrier"."""
    word = cells[at].norm.rpartition(" ")[2]
    many = word not in sort.rivals and word.endswith("s") and word.removesuffix("s") in sort.rivals
    if not many and word not in sort.rivals:
        return False
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is not None and after.sort in ("word", "phrase", "term") and after.norm.isalpha() and _compound(after):
        return False  # "club president", "company cars"
    first = at - 1
    while first >= 0 and at - first <= _LONGEST and _describes(cells[first]):
        if cells[first].norm in _NEW - {"new"}:
            return not many or sort is _GROUP
        first -= 1
    before = cells[first].norm if first >= 0 else ""
    if many:
        return sort is _GROUP and word not in ("businesses",)
    if before in _NONE or any(cell.norm in _MOST for cell in cells[max(0, first) : at]):
        return False
    if before in ("the", "this", "that"):
        return word not in sort.nouns or (at + 1 < end and cells[at + 1].norm in _SINGLED)
    return True


_SINGLED = PREPOSITIONS | {"that", "which", "who"}
"""Words behind "the company" by which it is another one: "the company in Lyon"."""


def _describes(cell: Cell) -> bool:
    return cell.sort in ("word", "adjective", "number", "term") and cell.norm not in PREPOSITIONS | BE | HAVE | {
        "the", "this", "that", "no", "any", "every", "each", "all",
    }  # fmt: skip


_MOST = frozenset("biggest largest oldest richest smallest best first only leading main top greatest flag".split())
"""Words that single out the one that is told of: "the country's biggest company"."""


def _compound(cell: Cell) -> bool:
    """Whether a noun, and no verb or preposition, follows."""
    word = cell.norm.split()[0]
    if (
        word in PREPOSITIONS | BE | HAVE | FUNCTION_CAPS
        or is_past(word)
        or word in ("and", "or", "who", "which", "that")
    ):
        return False
    return noun(cell) or cell.sort == "phrase"


def _opens(scene: Scene, id: str) -> bool:
    """Whether a body is the subject of its sentence."""
    for k, cell in enumerate(scene.cells):
        if cell.sort == "subject" and id in cell.what[0].entities:
            after = scene.cells[k + 1 : k + 2]
            return not after or after[0].sort not in ("possessive", "subject", "cap")
        if cell.sort not in ("time", "mark", "adjective") and cell.norm not in ("the", "on", "in"):
            return False
    return False


def _only(scenes: Sequence[Scene], id: str, sort: _Sort, entities: Mapping[str, Entity]) -> bool:
    """Whether the sentences before name no other one that the claims know; a short name that is a part of its own may
    be its own."""
    own = {word for name in entities[id].names for word in words(name.text)}
    for scene in scenes:
        for at in scene.there.sorts.get("subject", ()):
            cell = scene.cells[at]
            ids = {one for one in cell.what[0].entities if entities[one].type in sort.types} - {id}
            if ids and not own.issuperset(cell.norm.split()):
                return False
    return True


def _named_between(text: str, sort: _Sort, scene: Scene, entities: Mapping[str, Entity]) -> bool:
    """Whether text in which nothing was looked for brings in a name, or another one of the sort."""
    if not text.strip():
        return False
    if "\n#" in text or not sort.rivals.isdisjoint(text.casefold().replace(",", " ").replace(".", " ").split()):
        return True
    return any(_strange(*match.groups()) for match in _CAPITAL.finditer(f". {text}"))


def _strange(inside: str | None, opening: str | None, verb: str | None) -> bool:
    if inside is not None:
        return (
            inside.casefold() not in FUNCTION_CAPS and not is_town(inside.casefold()) and inside.casefold() not in _DAYS
        )
    if opening is None or opening.casefold() in FUNCTION_CAPS or opening.casefold() in _DAYS | POSSESSIVES:
        return False
    if not verb or opening.endswith("s"):
        return False
    return verb[:1].isupper() or is_past(verb) or verb in BE | HAVE or (verb.endswith("s") and len(verb) > _SHORT)


_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december i".split()
)


def determined(cells: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    """The cells of each "the" before such a noun, and of the noun: "the company", "the US company"."""
    for at, cell in enumerate(cells):
        if cell.norm in AT_HAND and cell.sort in ("word", "term"):
            first = at - 1 - (at > 1 and _a_land(cells[at - 1]))
            if first >= 0 and cells[first].norm in ("the", "this", "that"):
                yield first, at
