"""What a document means by "the alliance", "the bank", "the company": the one body of that sort that it names.

The words must leave no choice: one entity of the sort is named in the document, before them, and no name that nobody
knows stands between the two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.frozen import replace
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Mention, Predication, Ref
from claimcheck.text.scene import PLACES, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, COMPANY_SUFFIXES, HAVE, HONORIFICS

AT_HAND = {
    **dict.fromkeys("company firm corporation conglomerate carrier".split(), "company"),
    "group": "group",
    "club": "club",
}
"""Nouns for the body that a text speaks of just there, if it names several, and what sort of body each is."""
_BODY = ("organisation", "alliance", "body")
LANDS = frozenset("country nation kingdom republic".split())
ISLES = frozenset("island archipelago atoll islands isles".split())
"""What a land may be called too, if the text tells of no part of it by the word."""
_SORTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("organisation organization institution body agency".split(), _BODY),
    **dict.fromkeys("alliance bloc union pact".split(), ("alliance", "organisation")),
    **dict.fromkeys("association federation confederation governing-body watchdog council commission".split(), _BODY),
    **dict.fromkeys("lender bank".split(), (*_BODY, "company")),
    **dict.fromkeys(
        "company firm corporation business conglomerate manufacturer carmaker automaker airline retailer chipmaker "
        "drugmaker brewer insurer miner planemaker startup start-up".split(),
        ("company",),
    ),
    **dict.fromkeys("group".split(), (*_BODY, "company")),
    **dict.fromkeys("court tribunal".split(), _BODY),
    **dict.fromkeys("club team side".split(), ("team", "club")),
    **dict.fromkeys("party".split(), ("party",)),
    **dict.fromkeys(LANDS, ("country",)),
    **dict.fromkeys("city town capital".split(), ("city",)),
    **dict.fromkeys("state".split(), ("state",)),
    **dict.fromkeys("province".split(), ("province",)),
    **dict.fromkeys("ministry department".split(), ("body",)),
    **dict.fromkeys("university college newspaper broadcaster charity museum".split(), _BODY),
}
"""By a noun, the types of what it stands for."""
WORDS = frozenset(_SORTS)
"""Nouns that stand for a body or a place named before."""
_IN_THE_NAME = frozenset(
    "museum university college ministry department council commission federation association confederation party "
    "agency institute court tribunal".split()
)
"""Nouns that nearly every body of the sort has in its name, or an article before it: "the Louvre"."""


def sort_of(word: str) -> str:
    """The type of what such a noun stands for, or ""."""
    return _SORTS[word][-1] if word in _SORTS else ""


_CAPITAL = Pattern(r"(?<![ (](?:in|at) )(?<![ (](?:from|near) )(?<=[a-z,;] )[A-Z][\w'&-]+")
_NAME = Pattern(r"(?<=[a-z,;] )[A-Z][\w'&-]+|\b[A-Z][\w&-]+(?=['’]s\b)")
"""The same with names of places, and those that begin a sentence."""
_REACH = 600
"""How many characters back the name may stand."""


def resolved(predication: Predication, scene: Scene, entities: Mapping[str, Entity]) -> Predication:
    """The predication with "the alliance" and the like taken as the body that the document means by it."""
    owners = owners_meant(predication.owners, scene, predication.subject, entities)
    if owners == predication.owners:
        return predication
    own = next(one for one, before in zip(owners, predication.owners, strict=True) if one != before)
    modifiers = tuple(one for one in predication.modifiers if one != "complement" or own.how != "of")
    return replace(predication, owners=owners, modifiers=modifiers)


def owners_meant(owners: tuple[Ref, ...], scene: Scene, own: Ref, entities: Mapping[str, Entity]) -> tuple[Ref, ...]:
    """What a phrase is of, with "the alliance" and the like taken as the body that the document means by it.  `own` is
    whom the phrase is said of."""
    found = [owner for owner in owners if owner.text and owner.text.islower()]
    if len(found) != 1 or any(owner.entities for owner in owners):
        return owners
    owner = found[0]
    before = scene.text[max(0, owner.start - 12) : owner.start].lower().split()[-1:]
    if before and before[0] in _SOME:
        return owners  # "the governor of a bank"
    *kind, noun = owner.text.split()
    if not kind and noun in _CARTELS and len(said := scene.text[max(0, owner.start - 20) : owner.start].split()) > 1:
        kind = said[-1:] if said[-2].lower() == "the" else kind
    if not _NEUTRAL_KINDS.issuperset(kind):
        id = _of_that_trade(kind, noun, scene, owner.start, entities)
    else:
        id = meant(scene, noun, owner.start, entities, own)
    if not id:
        return owners
    body = replace(owner, entities=(id,), types=(entities[id].type,))
    return tuple(body if one is owner else one for one in owners)


def _of_that_trade(kind: Sequence[str], noun: str, scene: Scene, at: int, entities: Mapping[str, Entity]) -> str:
    """The id of what "the oil cartel" at an offset means: the one body named whose name tells of that trade, or ""."""
    trade = _TRADES.get(kind[0]) if len(kind) == 1 else None
    if trade is None or noun not in _CARTELS:
        return ""
    bodies = [id for id in scene.full if entities[id].type in ("alliance", "organisation", "body", "agency")]
    found = [id for id in bodies if any(not trade.isdisjoint(name.text.lower().split()) for name in entities[id].names)]
    if len(found) != 1:
        return ""
    return found[0] if _just_named(found, scene, at, entities, Ref(0, 0, ""), _CAPITAL) else ""


_TRADES = {
    **dict.fromkeys(("oil", "crude", "petroleum"), frozenset(["oil", "petroleum"])),
    **{word: frozenset([word]) for word in "gas coffee cocoa sugar cotton rubber diamond tin copper".split()},
}
"""What a body of producers is described by, and the words for it in its name."""
_CARTELS = frozenset(["cartel", "bloc"])
_SOME = frozenset("a an another some any each every one no".split())
_NEUTRAL_KINDS = frozenset("central global world international multilateral national governing ruling".split())
"""Before the noun for a body that is meant: "the central bank"."""


def meant(scene: Scene, word: str, at: int, entities: Mapping[str, Entity], own: Ref) -> str:
    """The id of what "the `word`" at an offset means, or "".  `own` is what the words around it are about: it is
    nobody's rival, and not its own."""
    sorts = _SORTS.get(word)
    if sorts is None or (word in _OF_MANY and _of_others(scene, word, at)):
        return ""
    found = [id for id in scene.full if entities[id].type in sorts and id not in own.entities]
    if not found and sorts == ("country",):
        return _land(scene, at, entities, own)
    if len(found) > 1:  # "the alliance" is the one that is called so, or of that very sort
        called = [id for id in found if any(word in name.text.lower().split() for name in entities[id].names)]
        found = called or [id for id in found if entities[id].type == word]
    if len(found) > 1 and "company" in sorts:
        from claimcheck.text.at_hand import at_hand_here  # rarely needed, and start-up time counts

        return at_hand_here(scene, word, at, entities)
    if len(found) != 1:
        return ""
    own_noun = word in _IN_THE_NAME and any(word in name.text.lower().split() for name in entities[found[0]].names)
    names = _another(word) if own_noun else _CAPITAL
    return found[0] if _just_named(found, scene, at, entities, own, names) else ""


_OF_MANY = frozenset(["group", "company", "firm", "club", "team", "side"])
"""Nouns that may stand for some people as well: "the group of engineers"."""


def _of_others(scene: Scene, word: str, at: int) -> bool:
    """Whether "the group" at an offset says of whom it is, or the text has brought in one just before."""
    said = scene.text[at : at + _PHRASE].split()
    if any(one == word and said[k + 1 : k + 2] == ["of"] for k, one in enumerate(said[:4])):
        return True
    before = scene.text[max(0, at - _NEAR) : at].lower()
    own = r"(?<!\bis )(?<!\bwas )(?<!, )(?<!\bas )"
    new = rf"{own}\b(?:an?|another|one|some)\s(?:[\w-]+\s){{0,2}}{word}\b(?! (?:with|that|which)\b)"
    return re.search(new, before) is not None


_PHRASE = 60
_NEAR = 200
"""Characters within which a text has just brought in one more."""


def with_the_land(scene: Scene, entities: Mapping[str, Entity], nouns: frozenset[str] = LANDS) -> Scene:
    """The sentence with the land for "the country", or another one of these nouns, where the document leaves no choice:
    "The country marked the 50th anniversary of its independence"."""
    if nouns.isdisjoint(scene.norms):
        return scene
    cells = scene.cells
    found: dict[int, Cell] = {}
    for at in range(len(cells) - 2):
        noun, after = cells[at + 1], cells[at + 2]
        if cells[at].norm != "the" or noun.sort != "word" or noun.norm not in nouns:
            continue
        if after.sort in ("subject", "cap", "adjective") or after.norm in ("of", "that", "which", "where", "-"):
            continue
        word = noun.norm if noun.norm in LANDS else "country"
        id = meant(scene, word, cells[at].start, entities, Ref(0, 0, ""))
        start, end = cells[at].start, noun.end
        if id and entities[id].type == "country" and _just_named([id], scene, start, entities, Ref(0, 0, ""), _NAME):
            ref = Ref(start, end, scene.words(start, end), (id,), ("country",))
            what = (ref, Mention(start, end, "entity", (id,), "short"))
            tags = ("full", "country", "somewhere", "known")
            found[at] = Cell("subject", noun.norm, start, end, cells[at].first, noun.last, tags, what)
    if not found:
        return scene
    row = tuple(found.get(at, cell) for at, cell in enumerate(cells) if at - 1 not in found)
    return replace(scene, cells=row)


def with_the_body(scene: Scene, entities: Mapping[str, Entity]) -> Scene:
    """The sentence with the body for "The court" that it begins with, where the document leaves no choice: "The court,
    which has its seat in Geneva"."""
    cells = scene.cells
    if len(cells) < 3 or cells[0].norm != "the" or cells[1].norm not in WORDS or cells[1].sort not in ("word", "term"):
        return scene
    noun, after = cells[1], cells[2]
    verbal = after.norm == "," or after.norm in BE | HAVE or (after.sort == "word" and after.norm.endswith(("s", "ed")))
    others = tuple(id for cell in cells if cell.sort == "subject" for id in cell.what[0].entities)
    id = meant(scene, noun.norm, cells[0].start, entities, Ref(0, 0, "", others)) if verbal else ""
    if not id or entities[id].type == "country" or _of_its_own(scene, noun.norm, cells[0].start, entities[id]):
        return scene
    start, end, type_ = cells[0].start, noun.end, entities[id].type
    what = (Ref(start, end, scene.words(start, end), (id,), (type_,)), Mention(start, end, "entity", (id,), "short"))
    body = Cell("subject", noun.norm, start, end, cells[0].first, noun.last, ("full", type_, "known"), what)
    return replace(scene, cells=(body, *cells[2:]))


def _of_its_own(scene: Scene, noun: str, at: int, body: Entity) -> bool:
    """Whether something of the body's may be meant instead: "a supplier of Volvo Cars. The company"."""
    if any(noun in name.text.lower().split() for name in body.names):
        return False
    before = scene.text[max(0, at - _REACH) : at]
    named = max(before.rfind(name.text) for name in body.names)
    words = [word for word in before[: max(named, 0)].lower().split()[-2:] if word != "the"]
    return named < 0 or (bool(words) and words[-1] in _GOVERNING)


_GOVERNING = frozenset("of by for with against from at to than like and or between behind".split())


@cache
def _another(noun: str) -> Pattern:
    """What may be another body of a sort: a name with an article, or with the noun itself."""
    called = noun.capitalize()
    return Pattern(rf"\b[Tt]he ([A-Z][\w'&-]+)|\b([A-Z][\w'&-]+) {called}\b|\b{called} of ([A-Z]\w+)")


def _land(scene: Scene, at: int, entities: Mapping[str, Entity], own: Ref) -> str:
    """The country in which every place lies that the document names, if it names no country."""
    places = [id for id in scene.full if entities[id].type in PLACES and id not in own.entities]
    lands = [{one for one in entities[id].within if entities[one].type == "country"} for id in places]
    if not lands or any(len(land) != 1 for land in lands) or len(set().union(*lands)) != 1:
        return ""
    (land,) = lands[0]
    return land if land not in own.entities and _just_named(places, scene, at, entities, own, _NAME) else ""


def _just_named(
    ids: Sequence[str], scene: Scene, at: int, entities: Mapping[str, Entity], own: Ref, names: Pattern
) -> bool:
    """Whether one of these stands not far before an offset, and behind it no name (as `names` finds them) that nobody
    knows."""
    text = scene.text
    written = sorted({re.escape(name.text) for id in ids for name in entities[id].names}, key=len, reverse=True)
    places = list(re.finditer(rf"\b(?:{'|'.join(written)})\b", text[max(0, at - _REACH) : at]))
    if not places:
        return False
    since = max(0, at - _REACH) + places[-1].end()
    known = {part for id in scene.full for name in entities[id].names for part in name.text.split()}
    known |= {word for id in scene.full for adjective in entities[id].adjectives for word in adjective.split()}
    known |= {word for cell in scene.cells if cell.sort == "phrase" for word in text[cell.start : cell.end].split()}
    known |= _DAYS.union(own.text.split())
    known = {word.rstrip(".") for word in known}
    land = all(entities[id].type in PLACES for id in ids)
    bodies = [match.span() for match in _A_BODY.finditer(text, since, at)] if land else []
    if not land and any(
        {*match[1].split()}.isdisjoint(known) and match[1].split()[-1].casefold() in COMPANY_SUFFIXES | _LINES
        for match in _FIRST.finditer(text, since, at)
    ):
        return False  # "Beta Motors bought its ships"
    between = [
        match[match.lastindex or 0].removesuffix("'s")
        for match in names.finditer(text, since, at)
        if not any(start <= match.start() and match.end() <= end for start, end in bodies)
    ]
    return all(word in known or (land and _no_land(word)) for word in between)


_FIRST = Pattern(r"(?:[.!?]\s|\n)\s*((?:[A-Z][\w&-]+\s){2,4})(?=[a-z])")
"""A name of several words that begins a sentence."""
_LINES = frozenset("line lines air shipping media energy oil gas steel electronics systems foods capital".split())


def _no_land(word: str) -> bool:
    """Whether a word with a capital is surely no land's name: an honorific, or who holds a creed."""
    return word.rstrip(".").lower() in HONORIFICS or word.endswith(("ist", "ists", "ism"))


_A_BODY = Pattern(
    r"\b(?!Soviet\b)[A-Z][a-z]+ (?:Union|Nations|Council|Commission|Parliament|Assembly|Court|Bank|Fund|Agency|Forum"
    r"|Organi[sz]ation|Agreement|Treaty|Convention|Protocol|Charter|Party|Ministry|Cup|Olympics|Games)\b"
)
"""A name that is surely no country's."""


_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December I".split()
)
