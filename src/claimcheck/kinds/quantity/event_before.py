"""Which words take up the event that the sentence before has named: "It killed 583 people", "The disaster killed 583
people", right behind "The Tenerife airport disaster is well remembered here".

Nothing else that kills, or that befalls people, may stand in either sentence.  "It" is the event alone where the
sentence before holds nothing in the singular that is not a place, somebody, or what people say and remember.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.events import events_of
from claimcheck.kinds.quantity.happenings import EVENTS
from claimcheck.kinds.quantity.harm import Harm
from claimcheck.kinds.quantity.locally import of_event
from claimcheck.kinds.quantity.sole import ANYTHING, HAPPENS, WRECKED, brings_in, happenings_in, of_other_days
from claimcheck.model import Role
from claimcheck.text.only_one import nothing_else
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, norm
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words
from claimcheck.text.told_of import described
from claimcheck.text.towns import is_town
from claimcheck.text.words import CONJUNCTIONS, DETERMINERS, HAVE, NOT

_IT = frozenset(["it", "its"])
_ALSO_CALLED = {
    "earthquake": "quake tremor temblor", "quake": "earthquake tremor", "flood": "flooding floods",
    "flooding": "flood floods", "floods": "flood flooding", "hurricane": "storm", "typhoon": "storm",
    "cyclone": "storm", "tornado": "twister storm", "landslide": "mudslide landslip", "mudslide": "landslide",
    "fire": "blaze inferno", "blaze": "fire inferno", "wildfire": "fire blaze", "explosion": "blast",
    "blast": "explosion", "bombing": "bomb blast explosion attack", "bombings": "bombs blasts explosions attacks",
    "massacre": "attack killings", "shooting": "attack", "shootings": "attacks", "stabbing": "attack",
    "raid": "attack", "collision": "crash accident", "crash": "accident", "derailment": "crash accident",
    "sinking": "shipwreck", "capsizing": "sinking shipwreck", "stampede": "crush", "crush": "stampede",
}  # fmt: skip
"""What else an event may be called when it is told of again."""
_CALAMITY = frozenset(["disaster", "tragedy", "catastrophe", "calamity"])
"""What any event that kills may be called then."""
_ON_PURPOSE = frozenset(listed("war wars battle siege strike strikes riot riots protest protests clashes unrest"))
"""What hardly anybody calls a disaster."""
_TALK = frozenset(
    listed(
        "talk mention memory remembrance news word anniversary story tale account legacy aftermath effect impact "
        "lesson grief mourning commemoration silence history aviation"
    )
)
"""Nouns for what is said of an event or is left of it, which has killed nobody."""
_KILLERS = frozenset(
    listed(
        "virus disease illness plague infection bacterium drug medicine poison toxin gas leak cloud chemical asbestos "
        "smoke smog army militia regime government junta group gang cartel movement party company firm corporation "
        "organisation organization network squad unit brigade regiment battalion force police sect cult cell weapon "
        "winter summer cold frost heat hunger famine snow ice fog "
        "flu influenza cholera typhus measles gun rifle mine "
        "missile rocket drone device bomb shell grenade bullet volcano river lake glacier mountain "
        "wave dam bridge reactor car van shark bear tiger lion crocodile dog animal"
    )
)
"""Nouns for what may have killed people too."""
_RIVALS = HAPPENS.union(EVENTS, WRECKED, _KILLERS, _CALAMITY)
_ONE_MORE = frozenset(
    listed(
        "another other others second third fourth similar same previous earlier later next last latest recent like "
        "unlike than worse deadlier bigger larger alongside besides both neither one former latter rival sister twin "
        "compared compare recalls recalled echoes echoed resembles"
    )
)
"""Words by which a sentence speaks of more than one event."""
_INVENTED = frozenset(
    listed(
        "film films movie movies novel novels series drama dramas thriller opera musical game games episode episodes "
        "script screenplay comic sequel remake sitcom farce satire fiction simulation exercise drill scenario rumour "
        "rumor play plays stage staged staging myth legend hoax prank conspiracy"
    )
)
"""Words for what need not be true to the event that it is about."""
_FRONT = CONJUNCTIONS | frozenset(listed("on in at by all told altogether a total of"))
"""Words that stand before "it" without another subject; `in all`, a day and an hour do."""
_EVEN_SO = frozenset(listed("eventually ultimately alone reportedly officially tragically instantly"))
"""What stands between "it" and its verb; not "also", by which others
died besides, nor "had", by which more may have died later."""
_STRUCK = frozenset(listed("struck hit tore flattened destroyed devastated ripped swept shook wrecked levelled"))
_STRANGE = frozenset(["in", "at", "near", "from", "outside"])
_LANDS = frozenset(["country", "city", "region", "state", "province"])


def may_take_up(earlier: Scene, scene: Scene) -> bool:
    """Whether a sentence stands right behind another one and has words that can take up an event."""
    if scene.norms.isdisjoint(("it", "its", "the")) or not earlier.cells or scene.quotations or earlier.quotations:
        return False
    one, two = earlier.sentence.block, scene.sentence.block
    if one is not two and not (one.role is two.role is Role.PROSE and one.published == two.published):
        return False
    return not scene.text[earlier.sentence.end : scene.sentence.start].strip()


def takes_up(
    earlier: Scene, scene: Scene, event: range, told: Harm, claim: QuantityClaim, facts: Facts
) -> range | None:
    """The cells that stand for an event which is named in the cells `event` of the sentence before, and of whose
    victims a sentence tells."""
    cells = scene.cells
    if scene.norms & _INVENTED or earlier.norms & _INVENTED or norm(cells, told.first) in _AT_ANY_TIME:
        return None
    if not told.passive and (norm(cells, told.first - 1) in HAVE or _more_of_it(cells, told.last)):
        return None
    if not _EARLY.isdisjoint(token.norm for token in scene.tokens) or not _alone(earlier, event, claim, facts):
        return None
    at = next((k for k, cell in enumerate(cells[: told.first]) if cell.norm in _IT), -1)
    if at >= 0:
        found = range(at, at + 1)
        fits = _of_its_victims(cells, at, told) and only_it(earlier.cells, event, _RIVALS)
    else:
        found = _the_noun(cells, _nouns(earlier, event, claim, facts))
        fits = bool(found) and _no_other(scene, {cells[found.stop - 1].norm}, earlier, claim, facts)
    first = min(found.start, told.first)
    fits = fits and opens(cells, first)
    return found if fits and not of_other_days(scene, cells[0].start - 1, claim, facts) else None


_AT_ANY_TIME = frozenset(listed("kills claims takes costs causes leaves injures wounds traps seizes kidnaps abducts"))
"""Verbs in the present: what happens in a film, or each time."""


_EARLY = frozenset(listed("first initial initially early earlier preliminary provisional rumoured rumored wrongly"))
"""Words by which a count is not the one that holds."""
_DEAD = frozenset(listed("died die dies dead perished succumbed deaths killed killing drowned"))
_RANKED = frozenset(listed("most worst deadliest highest largest biggest heaviest bloodiest"))


def _more_of_it(cells: Sequence[Cell], last: int) -> bool:
    """Whether more victims are told of behind those that end before a cell, or what "it" is: ", that flu"."""
    if not _DEAD.isdisjoint(cell.norm for cell in cells[last:]):
        return True
    if norm(cells, last) != "," or norm(cells, last + 1) not in DETERMINERS:
        return False
    return norm(cells, last + 2) not in _RANKED


def opens(cells: Sequence[Cell], at: int) -> bool:
    """Whether a sentence begins at a cell but for a time."""
    return all(cell.sort in ("time", "mark") or cell.norm in _FRONT for cell in cells[:at])


# --- the sentence before ------------------------------------------------------------------------------


def _alone(earlier: Scene, event: range, claim: QuantityClaim, facts: Facts) -> bool:
    """Whether a sentence tells of no other event and names nothing that may have had one."""
    cells = earlier.cells
    if not one_alone(earlier, event, of_event(claim, facts), HAPPENS | _CALAMITY):
        return False
    before = earlier.text[earlier.sentence.start : cells[event.start].start]
    behind = earlier.text[cells[event.stop - 1].end : earlier.sentence.end]
    return not brings_in(before, WRECKED) and not brings_in(behind, WRECKED)


def one_alone(earlier: Scene, event: range, known: frozenset[str], rivals: frozenset[str]) -> bool:
    """Whether a sentence tells of nothing beside the event in some cells that may be meant behind it: it has none of
    the nouns `rivals`, but to say what that was, and names nobody but people, lands and the entities `known`."""
    cells = earlier.cells
    about = described(cells, event.stop - 1)
    skipped = {token for k in about for token in range(cells[k].first, cells[k].last)}
    for k, token in enumerate(earlier.tokens):
        span = earlier.tokens[k + 1].norm if k + 1 < len(earlier.tokens) else ""
        if token.norm in _ONE_MORE and k not in skipped and not (token.norm == "last" and span in _SPANS):
            return False
    for k, cell in enumerate(cells):
        if k in event:
            continue
        if cell.sort in ("subject", "cap"):
            if not _harmless_name(cells, k, known):
                return False
        elif cell.norm.rpartition(" ")[2] in rivals and k not in about:
            return False
    return True


_SPANS = frozenset(listed("year month week night summer winter spring autumn day evening"))


def _harmless_name(cells: Sequence[Cell], at: int, known: frozenset[str]) -> bool:
    """Whether a name is somebody's, a land's or a town's, or of who took part in the event."""
    cell, ref = cells[at], ref_of(cells[at])
    if "person" in cell.tags:
        return True
    if ref is not None and ref.entities:
        return known.issuperset(ref.entities) or (bool(ref.types) and _LANDS.issuperset(ref.types))
    return is_town(cell.norm) or norm(cells, at - 1 - (norm(cells, at - 1) == "the")) in _STRANGE


def only_it(cells: Sequence[Cell], event: range, rivals: frozenset[str]) -> bool:
    """Whether "it" behind a sentence can be nothing of it but the event; `rivals` are nouns of what else it may be."""
    about = described(cells, event.stop - 1)
    rest = [cell for k, cell in enumerate(cells) if k >= event.stop and k not in about]
    if rest and (rest[0].sort in ("possessive", "subject", "cap", "term", "phrase") or rest[0].norm == "-"):
        return False
    before = list(_save_talk(cells[: event.start]))
    return nothing_else(before, rivals, told=False) and nothing_else(list(_save_talk(rest)), rivals)


def _save_talk(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells without what is said and remembered, "not", and the marks of whose something is."""
    kept: list[Cell] = []
    for cell in cells:
        if cell.norm in _TALK:
            while kept and (kept[-1].norm in DETERMINERS or kept[-1].sort == "adjective" or kept[-1].norm == "much"):
                kept.pop()
        elif cell.sort != "possessive" and cell.norm not in NOT and not cell.norm.endswith(("'s", "’s")):
            kept.append(cell)
    yield from kept


# --- the words that take it up ------------------------------------------------------------------------


def _of_its_victims(cells: Sequence[Cell], at: int, told: Harm) -> bool:
    """Whether victims are told of as those of "it" in a cell: "it killed", "its death toll", "it tore the building
    apart, killing"."""
    between = cells[at + 1 : told.first]
    if cells[at].norm == "its":
        return told.noun_phrase and all(cell.sort == "word" and cell.norm in _OFFICIAL for cell in between)
    if told.passive or told.noun_phrase:
        return False
    if not told.participle:
        return all(cell.sort == "time" or cell.norm in _EVEN_SO for cell in between)
    if not between or between[0].norm not in _STRUCK or between[-1].norm != ",":
        return False
    return not any(
        cell.sort in ("number", "term", "phrase", "possessive") or cell.norm in _RIVALS | {"a", "an", "and", "which"}
        for cell in between
    )


_OFFICIAL = frozenset(["official", "final", "total"])


def _nouns(earlier: Scene, event: range, claim: QuantityClaim, facts: Facts) -> set[str]:
    """The nouns that an event may be taken up by."""
    named = [word for k in event for word in earlier.cells[k].norm.split()]
    heads = {words(called)[-1] for one in events_of(claim, facts) for called in getattr(one, "called", ()) if called}
    own = {word for word in named if word in EVENTS or word in _CALAMITY or word in heads & HAPPENS}
    found = own | {other for word in own for other in listed(_ALSO_CALLED.get(word, ""))}
    return found if not own or own & _ON_PURPOSE else found | _CALAMITY


def _the_noun(cells: Sequence[Cell], nouns: set[str]) -> range:
    """The first "the disaster" of a sentence, with nothing that says which one."""
    for at, cell in enumerate(cells[:-1]):
        if cell.norm == "the" and cells[at + 1].norm in nouns and norm(cells, at + 2) not in _WHICH_ONE:
            after = cells[at + 2] if at + 2 < len(cells) else None
            if after is None or after.sort not in ("subject", "cap", "possessive", "adjective"):
                return range(at, at + 2)
    return range(0)


_WHICH_ONE = frozenset(["of", "at", "in", "near", "off", "on", "aboard", "outside", "that", "which", "-"])


def _no_other(scene: Scene, noun: set[str], earlier: Scene, claim: QuantityClaim, facts: Facts) -> bool:
    """Whether a text, up to the end of a sentence, tells of nothing else that "the disaster" may be."""
    told = scene.text[: scene.sentence.end]
    heads = {words(called)[-1] for one in events_of(claim, facts) for called in getattr(one, "called", ()) if called}
    mine = heads | noun | {other for word in heads for other in listed(_ALSO_CALLED.get(word, ""))}
    described_as = {word for word in _CALAMITY if word in earlier.norms}
    if happenings_in(told) - mine - ANYTHING - described_as:
        return False
    known = of_event(claim, facts)
    names = (k for k, cell in enumerate(scene.cells) if cell.sort in ("subject", "cap"))
    return not brings_in(told, WRECKED | mine | _CALAMITY) and all(_harmless_name(scene.cells, k, known) for k in names)
