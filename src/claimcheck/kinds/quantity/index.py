"""The counted nouns and the phrases of all quantity claims, ready to be looked up by their first words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field

from claimcheck.claims.names import plurals
from claimcheck.frozen import frozen
from claimcheck.kind import Facts, Phrase
from claimcheck.kinds.quantity import topics
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.deadly import of_a_calamity, with_tolls
from claimcheck.kinds.quantity.events import events_of
from claimcheck.kinds.quantity.harm import DEATHS, HARM, INJURIES, TAKEN, TRAPPED
from claimcheck.kinds.quantity.says_too import says_too
from claimcheck.kinds.quantity.vocabulary import BENCH, COMMON, MEMBERS, PEOPLE, WORKERS
from claimcheck.kinds.quantity.went_on_for import went_on_for
from claimcheck.model import Claim
from claimcheck.text.names import stands
from claimcheck.text.tokens import Token, words
from claimcheck.text.units import symbol

_WON = frozenset("title titles trophy crown championship medal win victory cup major award slam prize".split())
"""Nouns for what a champion has won."""
_SMALL = frozenset(["a", "an", "the", "of", "in", "on", "for", "to", "and", "with"])


@frozen
class Template:
    """A phrase of a claim around its number, folded."""

    key: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    named: bool = False  # whether it holds the name of what the claim is of, or the plural of that


@frozen
class Sized:
    """What a claim says a number of: its topic (see `topics`), what its unit measures, and the phrase that says so."""

    claim: str
    key: str
    topic: str
    sort: str


@frozen
class Counted:
    """`nouns` are (folded words, key) by their first word, the longest first; `templates` by the words next to the
    number. `members`, `people` and `workers` are the keys of nouns that other words for the same thing stand for.
    `member` are those of "member", "member state", "member country", which are one. `harmed` are the claims that
    count victims: their ids, what was suffered (see `Harm`), and the plain nouns that they are called by.

    `sized` are the topics of the claims by what they are of, `topics` and `sorts` all topics and all that units measure
    among them.  `owners` are what the claims of a noun are of, `common` the nouns that anything may have, `titles` the
    words that stand before "champion" for who has so many, `bench` the keys of who sits in a body.  `others`
    are templates that say the same as the claims' own, by the word behind the number, or before it if none is behind.
    """

    nouns: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    templates: tuple[Template, ...]
    members: tuple[str, ...]
    people: tuple[str, ...]
    workers: tuple[str, ...] = ()
    harmed: tuple[tuple[str, str, frozenset[str]], ...] = ()
    member: tuple[str, ...] = ()
    sized: dict[str, tuple[Sized, ...]] = field(default_factory=dict)
    topics: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    owners: dict[str, frozenset[str]] = field(default_factory=dict)
    common: frozenset[str] = frozenset()
    titles: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    bench: tuple[str, ...] = ()
    others: dict[str, tuple[Template, ...]] = field(default_factory=dict)


def noun_key(noun: str) -> str:
    """The key of a counted noun, or of a phrase: its folded words."""
    return "quantity:" + " ".join(words(noun))


def says_key(phrase: str) -> str:
    """The key of a phrase with its number."""
    before, _, after = phrase.partition("{value}")
    return f"quantity:{' '.join(words(before))}#{' '.join(words(after))}"


_LASTED = frozenset("ran runs run lasted closed ended played had".split())


def counts_of(claim: QuantityClaim) -> tuple[str, ...]:
    """The nouns that a claim counts; if it names none, those of its phrases that tell of all there were: "ran for
    {value} performances"."""
    if claim.counts:
        return claim.counts
    sides = ((words(before), words(after)) for before, _, after in (says.partition("{value}") for says in claim.says))
    told = (after[0] for before, after in sides if len(after) == 1 and {*before[:1]} & _LASTED)
    return tuple(dict.fromkeys(noun.removesuffix("s") for noun in told if noun.endswith("s")))


def keys(claim: Claim) -> Iterable[str]:
    """The phrase keys of a claim."""
    assert isinstance(claim, QuantityClaim)
    return tuple(dict.fromkeys((*map(noun_key, counts_of(claim)), *map(says_key, claim.says))))


def phrases(facts: Facts) -> Iterator[Phrase]:
    """Phrases that are telling by themselves: of two words or more that are no closed class."""
    seen: set[str] = set()
    for claim in facts.claims("quantity"):
        assert isinstance(claim, QuantityClaim)
        for noun in claim.counts:
            if len(words(noun)) > 1 and noun_key(noun) not in seen:
                seen.add(noun_key(noun))
                yield Phrase(noun, noun_key(noun), inflect=True, term=True)
        for says in claim.says:
            for side in says.split("{value}"):
                found = side.strip(" -").split()
                while found and found[-1] in _SMALL:
                    found.pop()
                text = " ".join(found)
                if len([word for word in found if word not in _SMALL]) > 1 and text not in seen:
                    seen.add(text)
                    yield Phrase(text, says_key(says), inflect=True, term=True)


_SPELT = {
    "storey": ("story",), "story": ("storey",), "floor": ("storey", "story"), "theatre": ("theater",),
    "theater": ("theatre",), "programme": ("program",), "kilometre": ("kilometer",), "harbour": ("harbor",),
    "colour": ("color",), "carriage": ("railcar",), "aeroplane": ("airplane",),
}  # fmt: skip
"""Nouns that are spelt in two ways, or of which there are as many."""


def index(facts: Facts) -> Counted:
    """What the claims count."""
    nouns: dict[str, dict[tuple[str, ...], str]] = {}
    templates: dict[str, Template] = {}
    others: dict[str, dict[object, Template]] = {}
    members: dict[str, None] = {}
    people: dict[str, None] = {}
    workers: dict[str, None] = {}
    member: dict[str, None] = {}
    harmed: list[tuple[str, str, frozenset[str]]] = []
    sized: dict[str, list[Sized]] = {}
    owners: dict[str, set[str]] = {}
    bench: dict[str, None] = {}
    common: set[str] = set()
    titles: dict[tuple[str, ...], dict[str, None]] = {}
    tolls = with_tolls(facts)
    for claim in facts.claims("quantity"):
        assert isinstance(claim, QuantityClaim)
        sort = _harm(claim, facts, tolls)
        victims = (*claim.says, *claim.counts, *map(_plural, claim.counts))
        said = frozenset(word for says in victims for word in words(says))
        harmed.extend((claim.id, done, said) for done in ((sort,) if sort else _held(claim, facts)))
        for noun in counts_of(claim):
            single, key = words(noun), noun_key(noun)
            if not single:
                continue
            owners.setdefault(key, set()).update(claim.of)
            if len(single) == 1 and single[0] in COMMON:
                common.add(key)
            for won in {single, single[:-1]} - {()} if single[-1] in _WON else ():
                titles.setdefault(won, {})[key] = None
            heads = [(*one, *single[1:]) for one in plurals(single[:1])] if single[1:2] == ("of",) else []
            for form in (single, *plurals(single), *heads):
                nouns.setdefault(form[0], {})[form] = key
            for sides in went_on_for(claim, noun, facts):
                others.setdefault(sides[1][0], {})[key, sides] = Template(key, *sides)
            for other in _SPELT.get(single[-1], ()):
                spelt = (*single[:-1], other)
                for form in (spelt, *plurals(spelt)):
                    nouns.setdefault(form[0], {}).setdefault(form, key)
            if single[-1] in MEMBERS or single[0] in MEMBERS:
                members[key] = None
            if "member" in single and set(single) <= MEMBERS:
                member[key] = None
            if single[-1] in BENCH and "member" not in single:
                bench[key] = None
            if single[-1] in PEOPLE:
                people[key] = None
            if single[-1] in WORKERS:
                workers[key] = None
        for says in claim.says:
            before, _, after = says.partition("{value}")
            if sort and {*words(before), *words(after)} <= HARM:
                continue
            said_so = (words(before), words(after))
            templates[says_key(says)] = Template(says_key(says), *said_so)
            for sides, named in says_too(claim, said_so, facts.entities):
                beside = sides[1][0] if sides[1] else sides[0][-1]
                others.setdefault(beside, {})[says_key(says), sides] = Template(says_key(says), *sides, named)
        for size in () if sort else _sizes(claim):
            for id in claim.of:
                sized.setdefault(id, []).append(size)
            for topic, keyed, told in (("population", people, PEOPLE), ("workforce", workers, WORKERS)):
                if size.topic == topic:
                    keyed[size.key] = None
                    for noun in told:
                        nouns.setdefault(noun, {}).setdefault((noun,), size.key)
    ordered = {first: tuple(sorted(forms.items(), key=lambda item: -len(item[0]))) for first, forms in nouns.items()}
    return Counted(
        ordered, tuple(templates.values()), tuple(members), tuple(people), tuple(workers), tuple(harmed), tuple(member),
        {id: tuple(sizes) for id, sizes in sized.items()},
        frozenset(size.topic for sizes in sized.values() for size in sizes),
        frozenset(size.sort for sizes in sized.values() for size in sizes),
        {key: frozenset(ids) for key, ids in owners.items()},
        frozenset(common),
        {won: tuple(keys) for won, keys in titles.items()},
        tuple(bench),
        {word: tuple(found.values()) for word, found in others.items()},
    )  # fmt: skip


def _sizes(claim: QuantityClaim) -> Iterator[Sized]:
    """The topics of a claim."""
    sorts = tuple(dict.fromkeys(topics.sort_of(symbol(amount.unit)) for amount in claim.values))
    for sort in sorts:
        for says in claim.says:
            before, _, after = says.partition("{value}")
            topic = topics.of_phrase(words(before), words(after), sort)
            if topic and topics.fits(topic, sort):
                yield Sized(claim.id, says_key(says), topic, sort)
        for noun in claim.counts if sort == "count" else ():
            last = words(noun)[-1:]
            if last and len(words(noun)) == 1 and last[0] in PEOPLE | WORKERS | {"seat"}:
                topic = "population" if last[0] in PEOPLE else "workforce" if last[0] in WORKERS else "capacity"
                yield Sized(claim.id, noun_key(noun), topic, sort)


def lasting(claim: QuantityClaim) -> bool:
    """Whether a claim holds what a thing keeps: its length, what it cost."""
    return any(size.topic in topics.LASTING for size in _sizes(claim)) or any(
        words(noun)[-1:] and words(noun)[-1] in topics.FIXED for noun in counts_of(claim)
    )


def _plural(noun: str) -> str:
    return " ".join(next(iter(plurals(words(noun))), ()))


def _harm(claim: QuantityClaim, facts: Facts, tolls: frozenset[str]) -> str:
    """Whether a claim counts those whom an event killed ("dead") or injured ("hurt"); of the events `tolls`, claims
    that say so count the dead."""
    if not any(id not in facts.entities or facts.entities[id].type == "event" for id in claim.of):
        return ""
    told = {word for phrase in (*claim.counts, *claim.says) for word in words(phrase)}
    for sort, nouns in (("dead", DEATHS | {"died", "dead", "lives"}), ("hurt", INJURIES)):
        if told & nouns:
            return sort
    return "dead" if of_a_calamity(claim, facts, tolls) else ""


def _held(claim: QuantityClaim, facts: Facts) -> Iterator[str]:
    """Whether a claim counts those whom an event trapped, or in which they were taken."""
    events = events_of(claim, facts)
    told = {word for phrase in (*claim.counts, *claim.says) for word in words(phrase)}
    told.update(word for event in events for called in getattr(event, "called", ()) for word in words(called))
    for sort, telling in (("trapped", TRAPPED), ("taken", TAKEN)) if events and claim.counts else ():
        if told & telling:
            yield sort


def noun_at(counted: Counted, tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    """The counted noun at a token: the token after it, and its key."""
    if at >= len(tokens):
        return None
    for form, key in counted.nouns.get(tokens[at].norm, ()):
        last = stands(tokens, at, form)
        if last:
            return last, key
    return None


def before(tokens: Sequence[Token], at: int, form: Sequence[str]) -> int:
    """The first token of the words of `form` if they stand right before a token, else -1."""
    for i, word in enumerate(reversed(form)):
        while i and at > 0 and tokens[at - 1].shape == "hyphen":
            at -= 1
        if at <= 0 or tokens[at - 1].norm != word:
            return -1
        at -= 1
    return at
