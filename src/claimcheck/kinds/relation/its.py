"""Whose maker is "its architect", and whose seat "its headquarters": the one bridge, novel or company that the text has
just begun to tell of.

Things of few sorts have such makers and seats.  The thing must be the subject of its sentence, not far before, and
nothing else may stand between of which the same can be said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Predication
from claimcheck.text.scene import PLACES, Scene
from claimcheck.text.told_of import BODIES, BUILDINGS
from claimcheck.text.towns import is_town
from claimcheck.text.words import FUNCTION_CAPS, is_past

_WORKS = frozenset(
    "novel novella book memoir poem story play drama comedy tragedy film movie documentary feature sequel prequel "
    "series show episode opera operetta musical ballet symphony concerto requiem cantata song album single score "
    "libretto painting portrait mural fresco sculpture statue installation adaptation remake version biography "
    "work opus essay article review company studio theatre theater festival museum gallery institute agency "
    "school magazine newspaper paper report survey study exhibition production".split()
)
"""What may have an author, a composer or a director as well."""
_BUILT = BUILDINGS - {"link", "ground", "line", "track", "show", "session", "season"} | frozenset(
    "structure pavilion arch villa cottage mansion apartment block estate complex pyramid tomb chateau fort fortress "
    "citadel windmill mast turbine pipeline ship yacht vessel boat car engine plan scheme project design facade roof "
    "dome spire site terrace".split()
)
"""What may have an architect or a builder as well."""
_FOUNDED = frozenset("company organisation body party team alliance agency".split())
_MAKERS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    **dict.fromkeys("architect designer builder sculptor".split(), (frozenset(["place", "other"]), _BUILT)),
    **dict.fromkeys("author composer librettist playwright director".split(), (frozenset(["work"]), _WORKS)),
    **dict.fromkeys("founder headquarters seat".split(), (_FOUNDED, BODIES | BUILDINGS)),
}
"""Who makes things: the types of these, and the nouns for others that may have one."""
_REACH = 600
"""Characters back to where the name may stand."""
_BEFORE = 12
"""Characters before a name that tell whether it opens its sentence."""
_OPENS = Pattern(r"(?:^|[.!?:][\"”’)]?\s|\n)\s*(?:[Tt]he\s)?\Z")
"""What stands before a name that begins its sentence."""
_CLAUSE = Pattern(r"\b(?:when|while|where|that|after|before|since|until|because|as|which|and|but) (?:the )?\Z")
"""What stands before a name that may be the subject of its clause."""
_THE_BUILDING = Pattern(
    r"\b[Tt]he (?:building|structure)\b(?!\s(?:of|by|from|for|in|at|on|next|opposite|that|which|where)\b)"
)
"""What stands for the one thing named that was built, so that "its" behind it is the same one's."""
_CAPITAL = Pattern(r"\b[A-Z][\w'’&-]+")
_PLACED = Pattern(
    r"\b(?:in|at|from|near|up|down|across|off|through|over|along|outside)\s(?:the\s)?"
    r"(?:[A-Z][\w'’&-]+\s){0,2}\Z"
)
"""What stands before a word of the name of a place where something was or went."""
_ONE = frozenset(["one", "each", "another", "other", "latter", "former"])
_WORD = Pattern(r"[a-z]+")


def with_its_thing(predication: Predication, scene: Scene, facts: Facts) -> Predication:
    """The predication with the thing for the "its" before a maker, where the text leaves no choice."""
    kind = _MAKERS.get(predication.text)
    if kind is None or len(predication.owners) != 1 or predication.owners[0].entities:
        return predication
    owner = predication.owners[0]
    named = owner.text == "building" and scene.text[max(0, owner.start - 4) : owner.start].lower() == "the "
    if owner.how != "possessive" or not (owner.text.lower() == "its" or named):
        return predication
    if predication.text in _SEATS and not _told_now(owner.start, scene):
        return predication
    types, rivals = kind
    claims = [c for key in predication.keys for c in facts.keyed(key) if isinstance(c, RelationClaim)]
    things = {id for claim in claims for id in claim.of} & scene.full
    built = rivals is _BUILT
    others = [id for id in scene.full - things if _has_one(facts.entities[id], types, built)]
    if len(things) != 1 or others:
        return predication
    (id,) = things
    thing = facts.entities[id]
    if not _has_one(thing, types, built) or not _is_topic(
        thing, owner.end if named else owner.start, scene, facts, rivals
    ):
        return predication
    return replace(predication, owners=(replace(owner, entities=(id,), types=(thing.type,)),))


def _has_one(thing: Entity, types: frozenset[str], built: bool) -> bool:
    """Whether something is of the types that have such a maker, or, of what is `built`, called a house or the like."""
    if thing.type in types or not built or thing.type not in _HOUSED:
        return thing.type in types
    return any(not _BUILT.isdisjoint(name.text.lower().split()[-1:]) for name in thing.names)


_HOUSED = frozenset(["organisation", "body"])
_SEATS = frozenset(["headquarters", "seat"])
_LEADS = frozenset(["from", "at", "in"])


def _told_now(at: int, scene: Scene) -> bool:
    """Whether a sentence that "its" opens tells nothing as past: a seat may have been elsewhere then."""
    before = [cell.norm for cell in scene.cells if cell.end <= at]
    past = any(cell.norm in _PAST or is_past(cell.norm) for cell in scene.cells if cell.sort == "word")
    return not past and (before in ([], ["it", "has"]) or (len(before) == 1 and before[0] in _LEADS))


_PAST = frozenset("was were had been until then".split())


def _is_topic(thing: Entity, at: int, scene: Scene, facts: Facts, rivals: frozenset[str]) -> bool:
    """Whether a thing is what the sentences before an offset are about."""
    begin = max(0, at - _REACH)
    written = sorted((re.escape(name.text) for name in thing.names), key=len, reverse=True)
    places = list(re.finditer(rf"\b(?:{'|'.join(written)})\b(?!['’]s\b)", scene.text[begin:at]))
    if not places:
        return False
    start = begin + places[-1].start()
    since = begin + places[-1].end()
    between = scene.text[since:at]
    again = "building" in rivals and _THE_BUILDING.search(scene.text, max(since, scene.sentence.start), at) is not None
    opens = _OPENS.search(scene.text, max(0, start - _BEFORE), start)
    if not opens and not (again and _CLAUSE.search(scene.text, max(0, start - _BEFORE), start)):
        return False
    if again:
        between = _THE_BUILDING.sub("", between)
    own = {word for name in thing.names for word in name.text.lower().split()}
    words = _WORD.findall(between.lower())
    one = not _ONE.isdisjoint(words)
    if any(_rival(word, rivals, one) and word not in own for word in words):
        return False
    return not any(_strange(match, scene.text, facts, scene) for match in _CAPITAL.finditer(scene.text, since, at))


def _rival(word: str, rivals: frozenset[str], one: bool) -> bool:
    """Whether a word is one for another thing; several are "they", unless one of them is told of."""
    single = word.removesuffix("s") if one and not word.endswith("ss") else word
    return single in rivals or any(single.endswith(tail) for tail in _TAILS)


_TAILS = ("bridge", "tower", "building", "house", "hall", "story", "film")


def _strange(match: re.Match[str], text: str, facts: Facts, scene: Scene) -> bool:
    """Whether a word with a capital may name another thing that has a maker."""
    word = match[0].removesuffix("'s").removesuffix("’s")
    if (
        word.lower() in FUNCTION_CAPS
        or word.lower() in _TITLES
        or word in _DAYS
        or _PLACED.search(text, max(0, match.start() - 60), match.start())
    ):
        return False
    before = text[max(0, match.start() - 2) : match.start()].strip()
    if (not before or before in ".!?:") and word.lower() in _PRONOUNS:
        return False
    known = _known(word, scene.full, facts)
    return not (is_town(word.lower()) or (bool(known) and {facts.entities[id].type for id in known} <= _HARMLESS))


def _known(word: str, ids: Iterable[str], facts: Facts) -> Sequence[str]:
    found = []
    for id in ids:
        entity = facts.entities[id]
        if any(word in text.split() for text in (*(name.text for name in entity.names), *entity.adjectives)):
            found.append(id)
    return found


_TITLES = frozenset("queen king prince princess emperor empress pope president prime minister mayor duke".split())
_HARMLESS = PLACES - {"place"} | {"person"}
_PRONOUNS = frozenset("it its the in on at a an but and this that he she they".split())
_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Christmas Easter".split()
)
