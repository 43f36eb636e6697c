"""Phrases of relations: how they are found, and what the text says with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from claimcheck.frozen import replace
from claimcheck.kind import FIRM_AS_LAND, LAND_AS_FEATURE, LEADS, TOWN_AS_LAND, Facts, Phrase
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.kinds.relation.its import with_its_thing
from claimcheck.kinds.relation.leads import leads
from claimcheck.kinds.relation.over_by import over_by
from claimcheck.kinds.relation.past_its_town import past_its_town
from claimcheck.kinds.relation.seasons import SEASON, another_contest, of_a_year
from claimcheck.kinds.relation.sorts_apart import IN_A_PHRASE, in_a_phrase
from claimcheck.kinds.relation.towns import firm_as_feature, firm_as_land, no_land
from claimcheck.kinds.relation.wordings import bare, key, wordings
from claimcheck.lazy import Pattern
from claimcheck.model import Claim, Predication, Ref, Span, Statement, Voice, When
from claimcheck.text import moments
from claimcheck.text.described import resolved
from claimcheck.text.parse import plain
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.superlatives import superlative
from claimcheck.text.tokens import words
from claimcheck.text.words import CONJUNCTIONS, REPORTING, SUBORDINATORS


def keys(claim: Claim) -> Iterable[str]:
    """The phrase keys of a claim."""
    assert isinstance(claim, RelationClaim)
    return tuple(dict.fromkeys(key(phrase) for phrase in _own(claim)))


def _own(claim: RelationClaim) -> Iterator[str]:
    """The phrases of a claim; those that name what they are of also without its name."""
    yield from claim.phrase
    if claim.of:
        yield from (short for phrase in claim.phrase if (short := bare(phrase)))


def phrases(facts: Facts) -> Iterator[Phrase]:
    """The phrases of all claims."""
    seen: set[tuple[str, str]] = set()
    for claim in facts.claims("relation"):
        assert isinstance(claim, RelationClaim)
        for own in _own(claim):
            for phrase in wordings(own, facts.words("relation", "same")):
                said = " ".join(words(phrase))
                if (said, key(own)) not in seen:
                    seen.add((said, key(own)))
                    yield Phrase(phrase, key(own), inflect=True)
            if own in _MEMBERS:
                for phrase in _of_the_body(claim, facts):
                    yield Phrase(phrase, key(own), inflect=True)


_MEMBERS = ("member", "member state", "member country")


def _of_the_body(claim: RelationClaim, facts: Facts) -> Iterator[str]:
    """ "NATO country", "EU nation": what its members are called where states alone can be members."""
    if set(claim.among) != {"country"}:
        return
    for id in claim.of:
        names = facts.entities[id].names if id in facts.entities else ()
        for name in names:
            yield from (f"{name.text} {noun}" for noun in ("country", "nation"))


_QUOTES = frozenset("\"“”„«»'‘’")


def _voice(predication: Predication, scene: Scene) -> Voice:
    """A plain "is not" is itself what is said; whatever else takes it back stays.  Marks around the title of a work
    mock nothing: "author of “Moby-Dick”"."""
    voice = predication.voice
    if voice.asserted == "mock" and _QUOTES.isdisjoint(scene.words(*predication.phrase)):
        titles = (ref for ref in predication.owners if "work" in ref.types and ref.start)
        if any(scene.text[ref.start - 1] in _QUOTES for ref in titles):
            return replace(voice, asserted="")
    if (
        predication.aspect == "not is"
        and voice.asserted == "denied"
        and predication.construction in ("copula", "relative")
    ):
        return replace(voice, asserted="")
    if predication.construction == "placed":
        if _stands(_NOT_IT, predication, scene):
            return replace(voice, asserted=voice.asserted or "denied")
        return replace(voice, asserted="") if voice.asserted == "denied" and _stands(_AT, predication, scene) else voice
    return voice


_AT = Pattern(r"\b(?:at|in|from|to|outside|inside|near|around|of)\s(?:the\s)?\Z")
"""What stands before the seat of a body where nobody did something, which takes nothing back: "nobody at its
headquarters in Vienna worries"."""
_NOT_IT = Pattern(r"\b(?:not|never|no longer|n['’]t)\s(?:(?:at|in|from|to)\s)?(?:the\s)?\Z")


def _stands(words: Pattern, predication: Predication, scene: Scene) -> bool:
    """Whether some words stand right before a seat and whose it is."""
    start = min([predication.span.start, *(owner.start for owner in predication.owners)])
    return words.search(scene.text, max(scene.sentence.start, start - 20), start) is not None


def _inside(predication: Predication, keys: Iterable[str], said: str, facts: Facts) -> Iterator[Ref]:
    """What a phrase says in its own words that it is of: "NATO member"."""
    spelt = f" {predication.text} {said} "
    for of in dict.fromkeys(of for one in keys for claim in facts.keyed(one) for of in getattr(claim, "of", ())):
        entity = facts.entities[of]
        named = (*(name.text for name in entity.names), *entity.adjectives)
        if any(f" {' '.join(words(name))} " in spelt for name in named):
            start, end = predication.phrase
            yield Ref(start, end, entity.name, (of,), (entity.type,), "inside")


def _phrase(predication: Predication, scene: Scene) -> str:
    """The words of a phrase as they stand, where they are not those of its key: "NATO country"."""
    start, end = predication.phrase
    return " ".join(words(scene.words(start, end)))


_STILL = frozenset(
    "newest latest youngest oldest biggest largest smallest richest poorest wealthiest easternmost westernmost "
    "northernmost southernmost populous most key core leading prominent full active original recent eager long "
    "standing fledged fully northern southern eastern western central baltic nordic balkan european african asian "
    "arab staunchest closest newly admitted nuclear armed neighbouring neighboring influential important".split()
)
"""Words before "member" that leave a member what it is."""


def _modifiers(predication: Predication) -> tuple[str, ...]:
    """The modifiers of a predication, without what a member of some sort does not change."""
    if "unknown" not in predication.modifiers or predication.text.split()[-1] not in ("member", "ally"):
        return predication.modifiers
    extra = set(predication.text.split()[:-1])
    if not extra or not extra <= _STILL or superlative(predication.keys[0].split(":", 1)[1]):
        return predication.modifiers
    return tuple(one for one in predication.modifiers if one != "unknown")


def _sense(predication: Predication, scene: Scene) -> Iterator[str]:
    """What the plural, and the words behind a superlative, add: "the biggest of the north", "but one", "while in"."""
    if any(c.norm == "per" for c in scene.cells):
        yield "restricted"
    if predication.plural:
        yield "plural"
    if another_contest(predication, scene):
        yield "restricted"
    end = max((ref.end for ref in predication.owners), default=0)
    end = max(end, predication.phrase.end)
    after = next((i for i, c in enumerate(scene.cells) if c.start >= end), None)
    if after is None or not superlative(predication.text):
        return
    clause = predication.construction in _CLAUSES
    if not _closes(scene.cells, after) if clause else scene.cells[after].norm in _RESTRICTIVE:
        yield "restricted"


def _personal(predication: Predication, facts: Facts) -> Iterator[str]:
    """Whether people can be that too: an owner, a champion."""
    if set(facts.words("relation", "personal")) & set(predication.text.split()[-1:]):
        yield "personal"


_CLAUSES = frozenset(
    ["copula", "relative", "copula after an aside", "relative after an aside", "service", "appointment"]
)
_BEHIND = CONJUNCTIONS | SUBORDINATORS | REPORTING | frozenset(["who", "whose", "which", "again", "yesterday", "today"])
_NARROWING = frozenset(["while", "since", "whether", "but", "after"])
_RESTRICTIVE = frozenset("who whom whose which that where".split())
"""Words that begin a clause which, without a comma, says which of them: "the first woman in space who was a mother"."""


def _closes(cells: Sequence[Cell], at: int) -> bool:
    """Whether a superlative may end before a cell: a mark, a time, another clause; no word that narrows it."""
    cell, beyond = cells[at], cells[at + 1] if at + 1 < len(cells) else None
    if cell.sort in ("mark", "time"):
        return cell.norm not in ("-", "/")
    if cell.norm in ("since", "after") and beyond is not None and beyond.sort == "time":
        return True
    if cell.norm == "with" and beyond is not None and beyond.sort == "number":
        return True
    if cell.norm in ("in", "on", "at", "from", "until", "for", "by"):
        after = cells[at + 2] if at + 2 < len(cells) else None
        return beyond is not None and (
            beyond.sort == "time"
            or (beyond.norm in ("the", "about", "age") and after is not None and after.sort in ("time", "number"))
        )
    return cell.norm in _BEHIND - _NARROWING and cell.norm not in _RESTRICTIVE


_MODES = {"is": "holds", "was": "held", "became": "became", "becomes": "became", "left": "left", "will": "will"}


def statements(predication: Predication, scene: Scene, facts: Facts) -> Iterator[Statement]:
    """The statement that the subject bears a phrase of the claims."""
    own = tuple(key for key in predication.keys if key.startswith("relation:"))
    if not own:
        return
    predication = with_its_thing(predication, scene, facts)
    if not _FEATURES.isdisjoint(_nouns(predication)):
        predication = past_its_town(predication, scene, facts)
    predication = _of_that_sort(resolved(predication, scene, facts.entities), scene, facts)
    owners = (*predication.owners, *_inside(predication, own, _phrase(predication, scene), facts))
    bodies = [ref for ref in owners if ref.entities and ref.how in ("of", "inside")]
    if len(owners) > 1 and (len(bodies) == len(owners) or (bodies and _joined(owners, scene))):
        for ref in bodies:  # "a member of the EU and NATO": of each
            start, end = predication.span
            last = max(ref.end, predication.phrase.end, predication.subject.end)
            one = replace(predication, span=Span(start, end if ref is bodies[-1] else last))
            yield _statement(one, scene, facts, own, (ref,))
        return
    yield (told := _statement(predication, scene, facts, own, owners))
    if told.mode == "became" and _won(predication, scene):
        from claimcheck.kinds.relation.in_years import in_years  # rarely needed

        for time in in_years(scene.cells, _behind(predication, scene)):
            yield replace(told, end=time.end, times=(moments.told(time),))


_LANDS = frozenset(["country", "nation", "republic", "kingdom", "state"])


_FEATURES = frozenset(
    "mountain peak summit volcano hill river stream waterfall glacier lake canal bridge tower building skyscraper "
    "cathedral church mosque stadium airport tunnel dam lighthouse ship vessel railway".split()
)
"""What no country is."""


def _nouns(predication: Predication) -> Sequence[str]:
    """The noun of a phrase: its last word, or the one before "in" or "of"."""
    said = predication.text.split()
    return [word for at, word in enumerate(said) if at + 1 == len(said) or said[at + 1] in ("in", "of", "on")][:1]


def _of_that_sort(predication: Predication, scene: Scene, facts: Facts) -> Predication:
    """The predication of the town alone, where it is said to be a country: "Brenna, the world's newest republic".  A
    town that has the name of its country may be either."""
    ids = predication.subject.entities
    if firm_as_land(predication, facts):
        return replace(predication, modifiers=(*predication.modifiers, FIRM_AS_LAND))
    features = [noun for noun in _nouns(predication) if noun in _FEATURES] if len(ids) == 1 else []
    if features and (facts.entities[ids[0]].type == "country" or firm_as_feature(predication, features[0], facts)):
        return replace(predication, modifiers=(*predication.modifiers, LAND_AS_FEATURE))
    if len(ids) == 1 and not _LANDS.isdisjoint(_phrase(predication, scene).split()[-1:]):
        alone = no_land(ids[0], predication, facts)
        return replace(predication, modifiers=(*predication.modifiers, TOWN_AS_LAND)) if alone else predication
    if predication.text.split()[-1:] == [] or predication.text.split()[-1] not in _LANDS or len(ids) < 2:
        return predication
    said = words(predication.subject.text)
    towns = tuple(id for id in ids if facts.entities[id].type in ("city", "place"))
    named = any(words(name.text) == said for id in ids if id not in towns for name in facts.entities[id].names)
    if not towns or named:
        return predication
    types = tuple(dict.fromkeys(facts.entities[id].type for id in towns))
    subject = replace(predication.subject, entities=towns, types=types)
    return replace(predication, subject=subject, modifiers=(*predication.modifiers, TOWN_AS_LAND))


def _joined(owners: tuple[Ref, ...], scene: Scene) -> bool:
    """Whether all that a phrase is of stands in one row: "of the tower and of the bridge"."""
    row = sorted(owners, key=lambda ref: ref.start)
    between = (scene.words(one.end, two.start).split() for one, two in pairwise(row))
    return all(ref.how == "of" for ref in row) and all("and" in words for words in between)


_NOW = frozenset(["reigning", "current", "present", "incumbent", "defending"])


def _of_now(predication: Predication, scene: Scene) -> tuple[When, ...]:
    times = tuple(when for when in predication.times if when.how != "past")
    said = words(scene.words(*predication.span))
    return predication.times if not times or scene.told or scene.earlier or _NOW.isdisjoint(said) else times


_WON = frozenset("winner recipient laureate medallist medalist co-winner awardee".split())


def _won(predication: Predication, scene: Scene) -> tuple[When, ...]:
    """When a prize was won, where a day, month or year stands right behind it: "winner of the prize in 2023"."""
    if predication.aspect not in ("is", "was") or not predication.text or predication.text.split()[-1] not in _WON:
        return ()
    at = _behind(predication, scene)
    behind = scene.cells[at : at + 2]
    if len(behind) < 2 or behind[0].norm not in ("in", "on") or behind[1].sort != "time":
        return ()
    time = behind[1].what
    return (moments.told(time),) if time.kind == "date" and not time.mod else ()


def _behind(predication: Predication, scene: Scene) -> int:
    """The first cell behind a phrase and what it is of."""
    end = max([predication.phrase.end, *(ref.end for ref in predication.owners)])
    return next((at for at, cell in enumerate(scene.cells) if cell.start >= end), len(scene.cells))


def _statement(
    predication: Predication, scene: Scene, facts: Facts, own: tuple[str, ...], owners: tuple[Ref, ...]
) -> Statement:
    season = of_a_year(predication, scene)
    aspect, won = predication.aspect, season or _won(predication, scene)
    aspect = "was" if season else "became" if won else "was" if over_by(predication, scene) else aspect
    over = {"former", "then"} & set(predication.modifiers)
    return scene.statement(
        predication.span.start,
        predication.span.end,
        kind="relation",
        pattern=plain(predication.construction),
        wrong=Span(predication.subject.start, predication.subject.end),
        subject=predication.subject,
        attribute=predication.text,
        mode="not" if aspect.startswith("not ") else "former" if over else _MODES[aspect],
        voice=_voice(predication, scene),
        objects=owners,
        times=won or _of_now(predication, scene),
        modifiers=(
            *_modifiers(predication),
            *_sense(predication, scene),
            *_personal(predication, facts),
            *([SEASON] if season else ()),
            *([LEADS] if leads(predication, scene) else ()),
            *([IN_A_PHRASE] if in_a_phrase(predication, scene) else ()),
        ),
        keys=own,
    )
