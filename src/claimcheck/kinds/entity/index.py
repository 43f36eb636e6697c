"""What names are looked up by: letters, words with one left open, surnames.  Made once for a book."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import field

from claimcheck.frozen import frozen, slotted
from claimcheck.interval import Interval
from claimcheck.kind import Facts, word_list
from claimcheck.kinds.entity.callings import Callings, callings
from claimcheck.kinds.entity.partisans import party_words
from claimcheck.kinds.entity.peoples import Peoples, peoples
from claimcheck.kinds.entity.posts import latin
from claimcheck.model import Entity
from claimcheck.text.tokens import Token, fold, tokenize, words

LONGEST = 6
"""Words of the longest name that is compared letter by letter."""


@frozen
class Written:
    """A name as it stands: its folded words, and the marks between them (" " or "-").

    Initials that stand together are one word, however they are parted ("J.K.", "J. K.", "JK").
    """

    words: tuple[str, ...]
    marks: tuple[str, ...]

    @property
    def letters(self) -> str:
        return "".join(self.words)


@frozen
class Form:
    """An accepted form of an entity's name."""

    entity: str
    text: str
    written: Written
    short: bool
    person: bool
    during: Interval


@slotted
class Known:
    """`letters`: forms by their letters alone.  `open`: full names of persons by their words with one left open (None),
    `things`: the same for what is no person.  `surnames`: persons by a short name, or the last word of their name.
    `full`: their full names.  `parts`: the persons that a word is part of the name of.  `same`, `familiar`: the groups
    of a word that is spelt in several ways, or shortened, `apart` those of a name that begins
    as others do.  `callings`: words before a name that are no part of it;
    `named_after`: words that make it that of a thing.  `beginnings`: the first three letters of names.  `lands`: the
    names of countries and regions.  `adjectives`: entities by a folded adjective.  `cities`: ids of cities and places
    by their usual name.  `said_of_people`: what people do, and the capital of a state.  `peoples`: words for people of
    countries.  `dated`: what claims with days are of.  `openings`: the day from which the claims have the years of a
    thing counted, and what it was.  `surnamed`: surnames that many people bear.  `partisans`: parties by a word for
    who is in them.  `latin`: persons whose countries write names in Latin letters, so that there is one way to do
    it."""

    letters: dict[str, list[Form]] = field(default_factory=dict)
    open: dict[tuple[str | None, ...], list[Form]] = field(default_factory=dict)
    things: dict[tuple[str | None, ...], list[Form]] = field(default_factory=dict)
    surnames: dict[str, set[str]] = field(default_factory=dict)
    full: dict[str, list[Form]] = field(default_factory=dict)
    parts: dict[str, set[str]] = field(default_factory=dict)
    same: dict[str, set[int]] = field(default_factory=dict)
    familiar: dict[str, set[int]] = field(default_factory=dict)
    apart: dict[str, set[int]] = field(default_factory=dict)
    callings: set[str] = field(default_factory=set)
    named_after: set[str] = field(default_factory=set)
    beginnings: set[str] = field(default_factory=set)
    latin: Collection[str] = frozenset()
    lands: set[tuple[str, ...]] = field(default_factory=set)
    adjectives: dict[str, list[str]] = field(default_factory=dict)
    cities: dict[str, list[str]] = field(default_factory=dict)
    partisans: dict[str, tuple[str, ...]] = field(default_factory=dict)
    peoples: Peoples | None = None
    dated: set[str] = field(default_factory=set)
    openings: dict[str, tuple[Interval, str]] = field(default_factory=dict)
    surnamed: frozenset[str] = frozenset()
    said_of_people: Callings = field(default_factory=lambda: Callings({}, frozenset()))


def initials(word: str) -> bool:
    """Whether a folded word is an initial or several ("j", "j.k.")."""
    return len(word.replace(".", "")) == 1 or (word.endswith(".") and "." in word[:-1])


def written(tokens: Sequence[Token]) -> Written:
    """The name that these tokens spell; there are words and hyphens among them, nothing else."""
    words: list[str] = []
    marks: list[str] = []
    mark = ""
    initial = False
    for token in tokens:
        if token.shape == "hyphen":
            mark = "-"
            continue
        word = token.norm.replace(".", "")
        now = initials(token.norm)
        if words and initial and now:
            words[-1] += word
        else:
            if words:
                marks.append(mark or " ")
            words.append(word)
        mark, initial = "", now
    return Written(tuple(words), tuple(marks))


def spelt(text: str) -> Written:
    """The same for a name as somebody wrote it in a claims file."""
    plain = text.lower().split()
    if text.isascii() and len(plain) < LONGEST and all(word.isalpha() and len(word) > 1 for word in plain):
        return Written(tuple(plain), (" ",) * (len(plain) - 1))  # most names: what the tokens would say, sooner
    return written([token for token in tokenize(text) if token.shape == "hyphen" or token.norm[:1].isalnum()])


def index(facts: Facts) -> Known:
    """Made once for a book."""
    known = Known(said_of_people=callings(facts), peoples=peoples(facts))
    for number, group in enumerate(facts.words("entity", "same")):
        for word in group.split():
            known.same.setdefault(fold(word), set()).add(number)
    for number, group in enumerate(facts.words("entity", "familiar")):
        for word in group.split():
            known.familiar.setdefault(fold(word), set()).add(number)
    for number, group in enumerate(facts.words("entity", "apart")):
        for word in group.split():
            known.apart.setdefault(fold(word), set()).add(number)
    for group in facts.words("entity", "callings"):
        known.callings.update(group.split())
    for group in facts.words("entity", "named_after"):
        known.named_after.update(group.split())
    for entity in facts.entities.values():
        _names(known, entity)
        _places(known, entity)
    known.partisans = party_words(entity for entity in facts.entities.values() if entity.type == "party")
    for id, day, what in _openings(facts):
        other = known.openings.get(id)
        if other is None or what in _OPENED:
            known.openings[id] = (day, what)
        elif other[1] not in _OPENED:
            known.openings[id] = (other[0].union(day), other[1])
    known.dated = {of for claim in facts.all_claims if getattr(claim, "dates", ()) for of in getattr(claim, "of", ())}
    known.latin = latin(facts)
    known.surnamed = word_list(facts, "entity", "usual_surnames")
    return known


def _places(known: Known, entity: Entity) -> None:
    for word in entity.adjectives:
        known.adjectives.setdefault(fold(word), []).append(entity.id)
    if entity.type in ("country", "region"):
        known.lands.update(words(name.text) for name in entity.names)
    elif entity.type in ("city", "place"):
        known.cities.setdefault(entity.name, []).append(entity.id)


def _names(known: Known, entity: Entity) -> None:
    person = entity.type == "person"
    shorts = any(name.short for name in entity.names)
    for name in entity.names:
        form = Form(entity.id, name.text, spelt(name.text), name.short, person, name.during)
        words = form.written.words
        if not words or len(words) > LONGEST:
            continue
        letters = form.written.letters
        known.letters.setdefault(letters, []).append(form)
        known.beginnings.add(letters[:3])
        if not person:
            if len(words) > 1 and not name.short:
                _open(known.things, form)
            continue
        for word in words:
            known.parts.setdefault(word, set()).add(entity.id)
        if name.short:
            known.surnames.setdefault(" ".join(words), set()).add(entity.id)
        elif len(words) > 1:
            known.full.setdefault(entity.id, []).append(form)
            if not shorts:
                known.surnames.setdefault(words[-1], set()).add(entity.id)
            _open(known.open, form)


def _open(found: dict[tuple[str | None, ...], list[Form]], form: Form) -> None:
    """A name by its words with each of them left open in turn."""
    words = form.written.words
    for at in range(len(words)):
        found.setdefault((*words[:at], None, *words[at + 1 :]), []).append(form)


_OPENED = frozenset("opening inauguration founding foundation".split())
_BEGUN = _OPENED | frozenset(
    "establishment completion unveiling dedication consecration launch launching publication release premiere debut "
    "creation commissioning christening".split()
)
"""Words for the day from which the years of a thing are counted."""


def _openings(facts: Facts) -> Iterator[tuple[str, Interval, str]]:
    """What the claims have an opening or another beginning of, its one day, and the word for it."""
    for claim in facts.all_claims:
        of, dates = getattr(claim, "of", ()), getattr(claim, "dates", ())
        called = {word.casefold() for word in getattr(claim, "called", ())}
        if dates and isinstance(of, tuple) and len(of) == 1 and len(dates) == 1 and called & _BEGUN:
            yield of[0], dates[0].on, min(called & _OPENED or called & _BEGUN)
