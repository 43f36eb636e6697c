"""Verbs that say a relation: "X owns Y", "Y was founded by X", "X joined Y in 2004".

The nouns of a claim's phrase ("owner", "member") tell which verbs say the same.  Who does it and to whom it is done are
names of the claims, or, where the phrase itself names what is won, the words behind the verb.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import field

from claimcheck.frozen import frozen, slotted
from claimcheck.kind import Facts
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.kinds.relation.wordings import key, prize
from claimcheck.text.last_words import last_words
from claimcheck.text.shape import Cell
from claimcheck.text.superlatives import of_degree
from claimcheck.text.tokens import words
from claimcheck.text.words import BE

_MAKING = frozenset(["composing", "writing", "directing", "libretto", "screenwriting"])
_BE = "be"
"""Begins a verb that has a form of "be" before its other words."""


@frozen
class Verb:
    """A verb of an act: `aspect` as the grammar's, `passive` if its subject is whom it is done to."""

    act: str
    aspect: str
    passive: bool = False
    loose: bool = False  # whether whoever made something else of it may be meant: "is by", "is the work of"


@frozen
class Side:
    """Claims that an act speaks of, by its agent's or its patient's noun."""

    act: str
    agent: bool  # whether who does it bears the phrase
    claim: RelationClaim


@frozen
class Compound:
    """A word that joins two names: `placed` if the first is where the second is; `noun` if it says what the second is
    to the first ("unit")."""

    act: str
    placed: bool = False
    noun: bool = False


@slotted
class Acts:
    """`verbs`: what a row of words means; `asides` the same behind a comma. `of`: the sides of claims by the entity
    that the phrase is of. `nominal`: act and aspect by a noun, or (True) a verb in -ing, with its preposition;
    `nouns` their first words. `compounds`: by the word behind a hyphen, or between the two names; `bearers`:
    entities by a name that may stand before that hyphen. `prizes`: those of claims whose phrase names what is
    won, by its words; `tails`: the entities that phrases are of by the last words of their names; `participles`
    and pasts that stand before or behind what is done to; `prized`: what is won; `named_prizes`: `prizes` by the
    entities that have these names; `most`: the claims whose phrase is a superlative, by what it is of; `rows`: the
    verbs that begin with a word, the longest first, of those behind a comma (True) and the others; `champions`: the
    claims on champions by the words before that in a phrase, `contests` the same with what a text calls their
    contest."""

    verbs: dict[tuple[str, ...], list[Verb]] = field(default_factory=dict)
    asides: dict[tuple[str, ...], list[Verb]] = field(default_factory=dict)
    bare_by: set[str] = field(default_factory=set)
    of: dict[str, list[Side]] = field(default_factory=dict)
    prizes: dict[tuple[str, ...], list[Side]] = field(default_factory=dict)
    firsts: set[str] = field(default_factory=set)
    nominal: dict[tuple[str, bool], tuple[str, str]] = field(default_factory=dict)
    nouns: set[str] = field(default_factory=set)
    compounds: dict[str, Compound] = field(default_factory=dict)
    bearers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    tails: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    participles: Set[str] = frozenset()
    prized: Set[str] = frozenset()
    most: dict[str, list[Side]] = field(default_factory=dict)
    rows: dict[tuple[str, bool], tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    named_prizes: dict[str, list[Side]] = field(default_factory=dict)
    champions: dict[tuple[str, ...], list[Side]] = field(default_factory=dict)
    contests: list[tuple[list[Side], tuple[str, ...]]] = field(default_factory=list)

    @property
    def makes(self) -> bool:
        """Whether something is held to be somebody's work."""
        return any(side.act in _MAKING for sides in self.of.values() for side in sides)

    @property
    def any(self) -> bool:
        return bool(self.of or self.prizes)

    def won(self, cell: Cell) -> bool:
        """Whether a name is that of what is won."""
        return not self.prized.isdisjoint(cell.what[0].entities)

    def beginning_with(self, word: str, aside: bool) -> tuple[tuple[str, ...], ...]:
        """The verbs that begin with a word, "be" apart, the longest first."""
        found = self.rows.get((word, aside))
        if found is None:
            said = self.asides if aside else self.verbs
            own = [row for row in said if row[-1:] and (row[1] if row[0] == _BE else row[0]) == word]
            found = self.rows[word, aside] = tuple(sorted(own, key=len, reverse=True))
        return found

    def heard(self, words: Set[str]) -> bool:
        """Whether one of these words may begin a verb of an act."""
        return not self.firsts.isdisjoint(words)


def index(facts: Facts) -> Acts:
    """Made once for a book: only the acts that some claim's nouns have."""
    acts = Acts()
    lists: Mapping[str, Mapping[str, object]] = facts.words("relation", "acts") or {}
    used: set[str] = set()
    for claim in facts.claims("relation"):
        assert isinstance(claim, RelationClaim)
        heads = {words(head) for phrase in claim.phrase for head in _heads(phrase)}
        for of in claim.of:
            if any(of_degree(phrase) for phrase in claim.phrase):
                acts.most.setdefault(of, []).append(Side("", True, claim))
        _champions(acts, claim, facts)
        for act, row in lists.items():
            for side in _sides(act, row, claim, heads):
                used.add(act)
                for of in claim.of:
                    acts.of.setdefault(of, []).append(side)
                for phrase in claim.phrase if not claim.of else ():
                    won = prize(phrase)
                    if won and side.agent:
                        acts.prizes.setdefault(won, []).append(side)
    for act in sorted(used):
        verbs(acts, act, lists[act])
    loosely: Mapping[str, Mapping[str, object]] = facts.words("relation", "loosely") or {}
    for row in loosely.values():
        for act in sorted(used.intersection(listed(row, "acts"))):
            verbs(acts, act, row, loose=True)
    from claimcheck.kinds.relation.with_object import with_objects

    with_objects(acts, facts, lists)
    if acts.compounds:
        _bearers(acts, facts)
    acts.tails = last_words(acts.of, facts.entities)
    acts.firsts = {row[1] if row[0] == _BE else row[0] for row in (*acts.verbs, *acts.asides)}
    acts.firsts |= {"by"} if acts.bare_by else set()
    acts.participles = {row[0] for row in acts.asides if row[1:] == ("by",)}
    for entity in facts.entities.values() if acts.prizes else ():
        for name in {words(name.text) for name in entity.names} & acts.prizes.keys():
            acts.named_prizes.setdefault(entity.id, []).extend(acts.prizes[name])
    acts.prized = {id for id, sides in acts.of.items() if any(side.act == "winning" for side in sides)}
    acts.prized |= acts.named_prizes.keys()
    return acts


def _champions(acts: Acts, claim: RelationClaim, facts: Facts) -> None:
    """What a claim on champions adds: "world chess" of "world chess champion", the names of what it is of."""
    stems = [words(phrase)[:-1] for phrase in claim.phrase if words(phrase)[-1:] == ("champion",)]
    if stems:
        side = Side("winning", True, claim)
        for stem in stems if not claim.of else ():
            acts.champions.setdefault(stem, []).append(side)
        names = [name.text for id in claim.of for name in facts.entities[id].names]
        acts.contests.append(([side], tuple(names or [f"{' '.join(stem)} champion" for stem in stems])))


def _bearers(acts: Acts, facts: Facts) -> None:
    """The names that may stand before a hyphen: of cities for a seat, of companies for an owner."""
    sorts = frozenset(["city", "place", "company", "organisation", "person", "country"])
    for entity in facts.entities.values():
        if entity.type in sorts:
            for name in entity.names:
                said = " ".join(words(name.text))
                acts.bearers[said] = (*acts.bearers.get(said, ()), entity.id)


def listed(row: Mapping[str, object], name: str) -> Sequence[str]:
    found = row.get(name, ())
    return found if isinstance(found, (list, tuple)) else ()


def _sides(
    act: str, row: Mapping[str, object], claim: RelationClaim, heads: Collection[tuple[str, ...]]
) -> Iterator[Side]:
    """The sides of a claim: those of its phrases that are the noun alone, or the noun with its own object (`heads`)."""
    for name in ("agent", "patient"):
        if any(words(noun) in heads for noun in listed(row, name)):
            yield Side(act, name == "agent", claim)
            if row.get("mutual"):
                yield Side(act, name != "agent", claim)


def _heads(phrase: str) -> Iterator[str]:
    """The noun of a phrase, where nothing narrows it: not of "founding member", "biggest partner"."""
    yield phrase
    yield phrase.split(" of ", 1)[0].split(" for ", 1)[0]
    last = phrase.split()
    if len(last) > 1 and all(word[:1].isupper() or word[:1].isdigit() for word in last[:-1]):
        yield last[-1]  # "NATO member", "Booker Prize winner"
    if len(last) > 1 and last[-1] in ("state", "country", "nation", "city", "company"):
        yield " ".join(last[:-1])


def verbs(acts: Acts, act: str, row: Mapping[str, object], loose: bool = False) -> None:
    for name, aspect, passive in (
        ("holds", "is", False), ("held", "was", False), ("begins", "became", False), ("ends", "left", False),
        ("patient_verbs", "is", True), ("patient_held", "was", True), ("patient_begins", "became", True),
    ):  # fmt: skip
        for verb in listed(row, name):
            said = words(verb)
            said = (_BE, *said[1:]) if said[0] in BE | {"remains"} else said
            acts.verbs.setdefault(said, []).append(Verb(act, aspect, passive, loose))
    for name, aspect in (("by", "is"), ("begun_by", "became")):
        for participle in listed(row, name):
            said = (*words(participle), "by")
            acts.verbs.setdefault((_BE, *said), []).append(Verb(act, aspect, True, loose))
            acts.asides.setdefault(said, []).append(Verb(act, aspect, True, loose))
    for aside in listed(row, "asides"):
        patient = bool(listed(row, "patient_verbs"))
        acts.asides.setdefault(words(aside), []).append(Verb(act, "is", patient))
    for aside in listed(row, "agent_asides"):
        acts.asides.setdefault(words(aside), []).append(Verb(act, "is"))
    for aside in listed(row, "begun_asides"):
        acts.asides.setdefault(words(aside), []).append(Verb(act, "became", True, loose))
    for name, aspect, gerund in (
        ("beginning", "became", False), ("ending", "left", False),
        ("beginning_by", "became", True), ("ending_by", "left", True),
    ):  # fmt: skip
        for said_ in listed(row, name):
            acts.nominal[said_, gerund] = (act, aspect)
            acts.nouns.add(said_.split()[0])
    for word in listed(row, "hyphened"):
        acts.compounds[word] = Compound(act)
    for word in listed(row, "placed"):
        acts.compounds[word] = Compound(act, placed=True)
    for word in listed(row, "between"):
        acts.compounds[word] = Compound(act, noun=True)
    if row.get("bare_by"):
        acts.bare_by.add(act)


_OF_MANY = frozenset(["composing", "directing"])
"""Acts done to what others have made something of as well: the words of an opera, the story of a film."""
LOOSELY = "maker in some way"
"""The pattern of what is said by verbs for any sort of making, and of nobody who made something else of it."""
BY_TRADE = "maker by trade"
"""The pattern of what is only said of those of whom the claims hold the same of something else."""


def way_of(acts: Acts, verb: Verb, patient: Sequence[str]) -> str:
    """The pattern of what a verb for any sort of making says; "" of other verbs."""
    if not verb.loose:
        return ""
    made = {side.act for id in patient for side in acts.of.get(id, ()) if side.agent}
    return BY_TRADE if verb.act in _OF_MANY and len(made & _MAKING) < 2 else LOOSELY


def spoken_of(acts: Acts, verb: Verb, agent: Sequence[str], patient: Sequence[str]) -> Iterator[tuple[Side, bool]]:
    """The claims of which a verb between two entities speaks, and whether the agent bears the phrase."""
    for id in patient:
        yield from ((side, True) for side in acts.of.get(id, ()) if side.act == verb.act and side.agent)
    for id in agent:
        yield from ((side, False) for side in acts.of.get(id, ()) if side.act == verb.act and not side.agent)


def key_of(claim: RelationClaim) -> str:
    """The key under which a statement of an act is held against a claim."""
    return key(claim.phrase[0])
