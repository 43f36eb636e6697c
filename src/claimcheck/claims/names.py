"""Every way in which what the book knows may be written: names, adjectives, seats, and the kinds' phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.kind import Facts, Kind
from claimcheck.model import Entity
from claimcheck.text.names import Alias, Names
from claimcheck.text.tokens import words


def index(facts: Facts, kinds: Iterable[Kind]) -> Names:
    """The index of all aliases."""
    return Names(aliases(facts, kinds))


def aliases(facts: Facts, kinds: Iterable[Kind]) -> Iterator[Alias]:
    """All aliases: of entities first, then of the kinds."""
    for entity in facts.entities.values():
        yield from _of_entity(entity, facts)
    for kind in kinds:
        if kind.phrases is None:
            continue
        for phrase in kind.phrases(facts):
            sort = "term" if phrase.term else "phrase"
            found = words(phrase.text)
            yield Alias(found, phrase.text, sort, phrase.key, as_written=phrase.as_written)
            if phrase.inflect:
                for form in plurals(found):
                    yield Alias(form, phrase.text, sort, phrase.key)


def _of_entity(entity: Entity, facts: Facts) -> Iterator[Alias]:
    accepted: set[tuple[str, ...]] = set()
    initials: set[tuple[str, ...]] = set()
    for name in entity.names:
        found, exact = words(name.text), _as_written(name.text)
        if not found or (found in accepted and (exact or found not in initials)):
            continue
        accepted.add(found)
        initials.update([found] if exact else ())
        yield Alias(found, name.text, "entity", entity.id, "short" if name.short else "", exact or found in initials)
    for name in entity.names:
        found = words(name.text)
        if not name.short:
            for form in _joined(found, entity.type == "person"):
                if form not in accepted:
                    accepted.add(form)
                    yield Alias(form, name.text, "entity", entity.id, "spacing")
    for adjective in entity.adjectives:
        yield Alias(words(adjective), adjective, "adjective", entity.id)
    for seat in (*entity.seats, *((entity.capital,) if entity.capital else ())):
        written = facts.entities[seat].name if seat in facts.entities else seat
        found = words(written)
        if found and found not in accepted:
            accepted.add(found)
            yield Alias(found, written, "entity", entity.id, "seat")


def _as_written(name: str) -> bool:
    """Initialisms that are also words in another case: "US", "WHO", "IT".  Another way to write the same letters
    ("Fifa" for FIFA) is matched as written too."""
    return name.isupper() and name.isalpha() and len(name) <= 4


def _joined(found: tuple[str, ...], person: bool) -> Iterator[tuple[str, ...]]:
    """The same letters with one space fewer: "AungSan Suu Kyi"."""
    if len(found) < 2 or (len(found) == 2 and not person):
        return
    for at in range(len(found) - 1):
        if found[at + 1] != "'s":
            yield (*found[:at], found[at] + found[at + 1], *found[at + 2 :])


_IRREGULAR = {
    **{word: f"{word}s" for word in ("chief", "human", "german", "roman", "ottoman", "shaman")}, "staff": "staff",
    "man": "men", "woman": "women", "person": "people", "ally": "allies", "child": "children", "life": "lives",
    "wife": "wives", "half": "halves", "wolf": "wolves", "leaf": "leaves", "thief": "thieves", "shelf": "shelves",
    "knife": "knives", "foot": "feet", "tooth": "teeth", "goose": "geese", "mouse": "mice", "aircraft": "aircraft",
    "spacecraft": "spacecraft", "hovercraft": "hovercraft", "series": "series", "species": "species",
    "headquarters": "headquarters", "sheep": "sheep", "crisis": "crises", "cactus": "cacti", "people": "peoples",
}  # fmt: skip


def plurals(found: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The plural of a phrase: of its last word, or of the one before "of", "for", "general"."""
    at = len(found) - 1
    for i, word in enumerate(found):
        if word in ("of", "for", "in", "to") and i:
            at = i - 1
            break
    yield (*found[:at], plural(found[at]), *found[at + 1 :])
    if found[-1] in ("general", "elect", "designate") and len(found) > 1:
        yield (*found[:-2], plural(found[-2]), found[-1])


def plural(word: str) -> str:
    """The plural of a noun, by the rules of English spelling."""
    for ending, other in _IRREGULAR.items():
        if word.endswith(ending):
            return word[: -len(ending)] + other
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s"
