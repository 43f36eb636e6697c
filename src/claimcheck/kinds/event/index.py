"""What the kind makes of the book: the words that events are called by, and what verbs say of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from claimcheck.frozen import frozen
from claimcheck.kind import Facts, Phrase
from claimcheck.kinds.event import selfnamed
from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.clippings import Clipped, clippings
from claimcheck.kinds.event.inflect import base_of, forms
from claimcheck.kinds.event.once import Once, listed, vocabulary
from claimcheck.kinds.event.plain.set_phrases import SetPhrases, compiled
from claimcheck.kinds.event.shortened import Shortened, shortened
from claimcheck.kinds.event.wordings import FIRST, past, phrasal, told_as, told_by_a_verb, verb_texts, verbs_for
from claimcheck.model import Claim
from claimcheck.text.last_words import last_words
from claimcheck.text.named_again import head
from claimcheck.text.scene import PLACES
from claimcheck.text.tokens import words
from claimcheck.text.words import PREPOSITIONS

NOUN = "event:"
VERB = "event:to "
"""The keys of a noun and of a verb: "event:armistice", "event:to invade"."""

OF_YEAR = "of the year "
"""Begins the modifiers that hold the year in the name of what years are counted from: "the 1982 earthquake"."""
AS = "as "
"""Begins the modifiers of statements that hold acts: "as sign", "as begin"."""
DONE = "done"
"""The modifier of what somebody did: the event is a verb's object."""
ITSELF = "itself"
"""How the entity is tied to an event that is the event: a treaty, a war."""
OWNED = "owned by others"
"""The modifier of what is that of people whom the words do not name: "the postmen's strike"."""
AGAIN = "said again"
"""The modifier of what only repeats the noun of an event named before."""
SORT = "sort"
"""The modifier of what a word before it makes one of several: "the gala premiere"."""
SINGLED = "singled out"
"""The modifier of one that is singled out among several: "the last eruption", "its worst flood"."""
FIRST_OF_SOME = "first of some"
"""The modifier of a first that is told of as that of a place or of somebody: "Chile's first heart transplant"."""
EDITION = "edition of "
"""Begins the modifiers that hold the year in the name of what is said to have been on a day: "the 2024 race"."""
WENT = "went there"
"""The modifier of what somebody went to a place for: it was there, or in another town of the same country."""
BY_THEN = "by then"
"""The modifier of what had been by the time that opens its sentence: "In 1978 the war had begun"."""
COUNTED = "counted since"
"""The modifier of what a count of years, which is judged by itself, gives its time."""
AHEAD = "ahead"
"""The modifier of a count of years that run up to an event: "in 1987, two years before the fall of the wall"."""
IN_PART = "in part"
"""The modifier of a length that may be that of a part: "for three days in May", "took 43 days from the camp to the
coast"."""
NEAR = "near"
"""The modifier of what was near a place, not at it."""
TOGETHER = "together"
"""The modifier of what many did at once: "which some sixty towns adopted"."""
WHOSE = "whose"
"""The modifier of what a relative clause says somebody or something has: "the hall, whose opening in 1905"."""
WHOSE_DEED = "whose deed"
"""The modifier of what was done to somebody by whom a relative pronoun may mean: "a pupil of Berg, who opened it"."""
WORLD = "world"
"""The modifier of what can only be the very first: "the world premiere"."""
COUNTED_THERE = "counted there"
"""Marks what is counted and has its place right behind its name: "the first games in Oslo"."""
THERE = "there"
"""How a place is tied to what is done anew, elsewhere or later."""
GOING_ON = "going on"
"""Marks what is told as going on."""
WHOLE = "whole"
"""Marks a stretch of years that is all of the event."""
NAMED_YEAR = "named year"
"""The modifier of what has its year in its name: "the 2018 Games"."""
BESIDE = "place beside"
"""The modifier of what has its year in its name and its place right behind that: "the 2008 Games in Beijing"."""
HOSTED = "hosted"
"""The modifier of what somebody hosted or staged, not only organised."""
NOW = "told now"
"""The modifier of what a verb in the present has for its object."""

_LAWS = frozenset("act law bill order decree constitution".split())


def folded(text: str) -> str:
    """The folded words of a name, as keys hold them."""
    return " ".join(words(text))


@frozen
class Act:
    """Words that say something of an event: `rest` follows the first word ("take" + "effect")."""

    rest: tuple[str, ...]
    acts: frozenset[str]
    form: str  # base, third, past, participle, ing
    host: bool = False


@frozen
class Events:
    """`acts` by the first word of a verb; `heads` are nouns before "of" ("signing"), by their first word;
    `labels` gives the acts of the claims' labels; `people` are plural demonyms ("Norwegians") with their
    entities; `proper` are the keys written as proper names; `forms` are the forms of the claims' own verbs."""

    acts: Mapping[str, tuple[Act, ...]]
    heads: Mapping[str, tuple[tuple[tuple[str, ...], frozenset[str]], ...]]
    labels: Mapping[str, frozenset[str]]
    people: Mapping[str, tuple[str, ...]]
    proper: frozenset[str]
    forms: Mapping[str, frozenset[str]]
    other: frozenset[str]
    brought: frozenset[str]
    occurs: frozenset[str]
    agreed: frozenset[str]  # last words of the names of what comes about when it is agreed
    vague: frozenset[str]
    inert: frozenset[str]  # nouns for what cannot take effect
    unsigned: frozenset[str]  # nouns for what nobody signs
    severally: frozenset[str]
    tells: frozenset[str]
    beside: Mapping[str, frozenset[str]]  # by the key of a noun, what else its claims are called, if they last
    called_too: Mapping[str, frozenset[str]]  # ... if they do not
    nouns_of: Mapping[str, frozenset[str]]  # by the key of a verb, the keys of the nouns of the same claims
    doing: Mapping[str, frozenset[str]]  # by the key of a noun, the forms of the verbs that say the same
    places: frozenset[str]  # entities that are places
    spots: frozenset[str]  # the plain names that claims give for places
    cities: frozenset[str]  # those that take part in no event
    designations: Mapping[str, frozenset[str]]  # by entity, the last words of its longer names
    tails: Mapping[str, tuple[str, ...]]  # by these words, the entities that events are of
    verbs: frozenset[str]  # every form of every verb that is known
    anew: frozenset[str]  # keys of what is done anew, elsewhere or later: nouns and their verbs
    sudden: frozenset[str]  # nouns for what is over in a day
    again: frozenset[str]  # of these, what strikes one place more than once
    struck: frozenset[str]  # forms of the verbs that say what such a thing did
    storms: frozenset[str]  # keys of the nouns for storms
    stormed: frozenset[str]  # what storms do, in the past
    killed: frozenset[str]  # forms of the verbs that say that people were killed or hurt
    ruined: frozenset[tuple[str, ...]]  # of these, and of those of destruction, the past
    upheavals: frozenset[str]  # nouns for what topples a government
    overthrew: frozenset[tuple[str, ...]]  # the past of the verbs for that
    nouns: Mapping[str, frozenset[str]]  # what places and works are called
    meetings: frozenset[str]  # nouns for what is all at one place
    laws: frozenset[str]  # entities that are laws: one signs them
    staged: frozenset[str]  # keys of what a house does: an opera, a theatre
    repeats: frozenset[str]  # keys of what happens to the same people or things again
    locally: frozenset[str]  # keys of what is done in one country after the other
    anew_sorts: frozenset[str]  # words before these that say which of them it is
    travels: frozenset[str]  # words of the names of what goes from place to place
    clipped: Mapping[str, tuple[Clipped, ...]]  # what recurs, by the last words of its names
    departs: frozenset[str]  # keys of what begins "from" its place
    once: Mapping[str, Once]  # the forms of the verbs of acts that happen once
    of_a_moment: frozenset[str]  # keys of what is all at one place, or over in a day
    irregular: Mapping[str, str | tuple[str, ...]]  # past and participle of verbs
    first_of_all: frozenset[str]  # keys of what, done for the first time, is the event itself
    shortened: Mapping[str, tuple[Shortened, ...]]  # by the last words of names that say twice what the event is of
    set_phrases: SetPhrases  # by their first words, phrases that say the same as the claims' verbs

    def too(self, key: str) -> frozenset[str]:
        """The keys of what else the claims call what has a name of its own, by the key of that."""
        names = (*self.beside.get(key, ()), *self.called_too.get(key, ())) if key in self.proper else ()
        return frozenset(NOUN + name for name in names)

    def past(self, verb: str) -> str:
        """The past of a verb."""
        return forms(verb, self.irregular).past[0]


def keys(claim: Claim) -> Iterable[str]:
    """The phrase keys of a claim: its nouns, and the verbs that say the same."""
    assert isinstance(claim, EventClaim)
    found: list[str] = []
    for name in claim.called:
        found.append(NOUN + folded(name))
        found.append(VERB + folded(name))
    found += [VERB + label for label in _own_labels(claim, set())]
    return tuple(dict.fromkeys(found))


def _own_labels(claim: EventClaim, table: Collection[str]) -> Iterator[str]:
    """The labels of a claim's days that are verbs of what it is of, as "destroyed" and "reopened" of a bridge; those
    of the table are said of the event itself ("signed")."""
    if not claim.of or claim.editions:
        return
    for dated in claim.dates:
        if told_as(dated.label) and dated.label not in table:
            yield folded(dated.label)


def phrases(facts: Facts) -> Iterator[Phrase]:
    """The nouns of all claims, and the forms of their verbs.  A verb made from a noun bears the noun's key."""
    irregular, verbs_of, opens = _irregular(facts), _mapping(facts, "verbs_of"), _mapping(facts, "verb_phrases")
    seen: set[str] = set()
    for claim in facts.claims("event"):
        assert isinstance(claim, EventClaim)
        for name in claim.called:
            if name in seen:
                continue
            seen.add(name)
            if not (phrasal(name, opens) or past(name)) or name in verbs_of:
                yield Phrase(name, NOUN + folded(name), inflect=not name.isupper(), term=True)
            if name.startswith("first ") and not claim.of:
                yield Phrase(f"world's {name}", NOUN + folded(name), term=True)
            for text in told_by_a_verb(name, verbs_of, irregular):
                yield Phrase(text, NOUN + folded(name), term=True)
            for text in verb_texts(name, verbs_of, irregular, opens):
                yield Phrase(text, VERB + folded(name), term=True)
    table = _table_labels(facts)
    for label in sorted(
        {one for c in facts.claims("event") if isinstance(c, EventClaim) for one in _own_labels(c, table)}
    ):
        yield Phrase(label, VERB + label, term=True)
    for text, name in selfnamed.named(facts):
        yield Phrase(text, NOUN + folded(name), as_written=" " not in text, term=True)


def index(facts: Facts) -> Events:
    """What is made once for a book."""
    irregular = _irregular(facts)
    table = facts.words("event", "acts") or {}
    hosts = set(facts.words("event", "hosts"))
    acts: dict[str, dict[tuple[tuple[str, ...], str], set[str]]] = {}
    heads: dict[str, dict[tuple[str, ...], set[str]]] = {}
    of_label: dict[str, set[str]] = {}
    hosting: set[tuple[str, tuple[str, ...]]] = set()
    for act, row in table.items():
        for verb in row.get("verbs", ()):
            _add_verb(acts, verb, act, irregular, hosting if verb in hosts else None)
        for noun in row.get("nouns", ()):
            first, *rest = noun.split()
            heads.setdefault(first, {}).setdefault(tuple(rest), set()).add(act)
        for label in row.get("labels", ()):
            of_label.setdefault(label, set()).add(act)
    claims = [claim for claim in facts.claims("event") if isinstance(claim, EventClaim)]
    for label in {dated.label for claim in claims for dated in claim.dates if dated.label}:
        name = folded(label)
        if name not in of_label:
            of_label[name] = {name}
            adverb, _, verb = name.rpartition(" ")
            if not adverb and verb.endswith(("ed", "t", "n")):
                for base in base_of(verb, irregular):
                    _add_verb(acts, base, name, irregular, None)
    known = {
        first: tuple(
            Act(rest, frozenset(found), form, (first, rest) in hosting) for (rest, form), found in sorted(
                group.items(), key=lambda item: -len(item[0][0])
            )
        )
        for first, group in acts.items()
    }  # fmt: skip
    own = _own_forms(claims, facts)
    labels = _table_labels(facts)
    for claim in claims:
        for label in _own_labels(claim, labels):
            verb = label.split()[0]
            own[verb] = own.get(verb, frozenset()) | {"past", "participle"}
    craft = listed(facts, "vessel") | frozenset(facts.words("event", "craft"))
    brought = frozenset(form for verb in facts.words("event", "brought_about") for form in forms(verb, irregular).all)
    return Events(
        acts=known,
        heads={
            first: tuple((rest, frozenset(found)) for rest, found in group.items()) for first, group in heads.items()
        },
        labels={label: frozenset(found) for label, found in of_label.items()},
        people=_people(facts),
        proper=frozenset(
            NOUN + folded(name) for claim in claims for name in claim.called if is_proper(name, claim.called)
        ),
        forms=own,
        other=frozenset(facts.words("event", "other")),
        brought=brought,
        occurs=frozenset(facts.words("event", "occurs")),
        agreed=frozenset(folded(noun) for noun in facts.words("event", "agreed")),
        inert=frozenset(facts.words("event", "inert")),
        unsigned=frozenset(facts.words("event", "unsigned")),
        vague=frozenset(facts.words("event", "vague")),
        tells=frozenset(facts.words("event", "tells")),
        anew=_both(facts, "anew"),
        sudden=frozenset(facts.words("event", "sudden")),
        again=frozenset(facts.words("event", "strikes_again")),
        struck=frozenset(form for verb in facts.words("event", "struck") for form in forms(verb, irregular).all),
        storms=_stormy(claims, facts),
        stormed=frozenset(map(" ".join, _pasts(facts.words("event", "stormed"), irregular))),
        killed=frozenset(form for verb in facts.words("event", "killed") for form in forms(verb, irregular).past),
        ruined=_pasts(
            (verb for of in ("killed", "ruined", "struck", "sent") for verb in facts.words("event", of)), irregular
        ),
        upheavals=frozenset(facts.words("event", "upheavals")),
        overthrew=_pasts(facts.words("event", "overthrew"), irregular),
        nouns={
            "place": listed(facts, "facility") | frozenset(facts.words("event", "landmarks")),
            "work": listed(facts, "work") | frozenset(facts.words("event", "shows")),
        },
        meetings=frozenset(facts.words("event", "meetings")),
        laws=frozenset(
            id
            for id, entity in facts.entities.items()
            if entity.type in ("work", "other", "event") and any(head(name.text) in _LAWS for name in entity.names)
        ),
        staged=_both(facts, "staged"),
        repeats=_both(facts, "repeats"),
        travels=frozenset(map(folded, facts.words("event", "travels"))),
        clipped=clippings(claims, facts.entities),
        departs=_both(facts, "departs"),
        locally=_both(facts, "locally"),
        anew_sorts=frozenset(facts.words("event", "anew_sorts")),
        severally=frozenset(facts.words("event", "severally")),
        beside=_beside(claims, lasting=True),
        called_too=_beside(claims, lasting=False),
        tails=last_words((id for claim in claims for id in (*claim.of, *claim.between)), facts.entities),
        nouns_of=_nouns_of(claims),
        doing=_doing(claims, facts),
        places=frozenset(id for id, entity in facts.entities.items() if entity.type in PLACES)
        | {id for claim in claims for id in (*claim.where, *(e.place for e in claim.editions)) if id in facts.entities},
        spots=frozenset(
            folded(where)
            for claim in claims
            for where in (*claim.where, *(e.place for e in claim.editions))
            if where and where not in facts.entities
        ),
        cities=frozenset(id for id, entity in facts.entities.items() if entity.type == "city")
        - {id for claim in claims for id in (*claim.of, *claim.between, *claim.by)},
        designations={
            id: frozenset(parts[-1] for name in entity.names if len(parts := words(name.text)) > 1)
            | (craft if entity.type == "ship" else frozenset())
            for id, entity in facts.entities.items()
        },
        verbs=(frozenset(known) - PREPOSITIONS)
        | (frozenset(own) - {FIRST})
        | brought,  # "be in force" begins with "in"
        once=vocabulary(facts),
        of_a_moment=_both(facts, "meetings") | _both(facts, "sudden"),
        irregular=irregular,
        first_of_all=_both(facts, "first_of_all"),
        shortened=shortened(claims, facts.entities, NOUN),
        set_phrases=compiled(_said_of(claims, facts), _table(facts, "set_phrases"), irregular),
    )


def _said_of(claims: Iterable[EventClaim], facts: Facts) -> Iterator[tuple[str, str, dict[str, frozenset[str]]]]:
    """Each verb of a claim with its key, and with those the claim is about by their types."""
    verbs_of, table = _mapping(facts, "verbs_of"), _table(facts, "set_phrases")
    for claim in claims:
        who: dict[str, frozenset[str]] = {}
        for id in (*claim.of, *claim.between):
            sort = facts.entities[id].type
            who[sort] = who.get(sort, frozenset()) | {id}
        names = [name for name in claim.called if who and not any(letter.isupper() for letter in name.split()[0])]
        verbs = dict.fromkeys(verb for name in names for verb in (*verbs_for(folded(name), verbs_of), name))
        for verb in verbs:
            if verb in table:
                yield from ((verb, VERB + folded(name), who) for name in names)


def _table(facts: Facts, name: str) -> Mapping[str, Mapping[str, Sequence[str]]]:
    given = facts.words("event", name)
    return given if isinstance(given, Mapping) else {}


def _table_labels(facts: Facts) -> frozenset[str]:
    """The labels that words.yaml ties to acts."""
    return frozenset(
        str(label) for row in (facts.words("event", "acts") or {}).values() for label in row.get("labels", ())
    )


def _pasts(verbs: Iterable[str], irregular: Mapping[str, str | tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
    """The words of verbs in the past, each with its particle."""
    split = [verb.split() for verb in verbs]
    return frozenset((form, *rest) for base, *rest in split for form in forms(base, irregular).past)


def _both(facts: Facts, listed: str) -> frozenset[str]:
    """The keys, as nouns and as verbs, of the names of a list."""
    return frozenset(way + name for name in map(folded, facts.words("event", listed)) for way in (NOUN, VERB))


def is_proper(name: str, called: Sequence[str] = ()) -> bool:
    """Whether a name is one thing's own: several words that begin and go on with capitals ("Battle of Hastings"),
    or an initialism, unless it only shortens another, common name of the same claim ("free trade agreement")."""
    parts = name.replace("-", " ").split()
    if len(parts) > 1:
        return parts[0][0].isupper() and sum(part[0].isupper() for part in parts) >= 2
    if sum(letter.isupper() or letter.isdigit() for letter in name) < 2:
        return False
    initials = ("".join(part[0] for part in other.replace("-", " ").split()) for other in called if other.islower())
    return name.lower() not in initials


def _add_verb(
    acts: dict[str, dict[tuple[tuple[str, ...], str], set[str]]], verb: str, act: str,
    irregular: Mapping[str, str | tuple[str, ...]], hosting: set[tuple[str, tuple[str, ...]]] | None,
) -> None:  # fmt: skip
    base, *rest_words = verb.split()
    rest = tuple(rest_words)
    if base == "be":
        for word in rest[:1]:
            acts.setdefault(word, {}).setdefault((rest[1:], "participle"), set()).add(act)
        return
    made = forms(base, irregular)
    for form, group in (
        ("participle", made.participle), ("past", made.past), ("ing", made.ing), ("third", (made.third,)),
        ("base", (base,)),
    ):  # fmt: skip
        for word in group:
            acts.setdefault(word, {}).setdefault((rest, form), set()).add(act)
            if hosting is not None:
                hosting.add((word, rest))


def _own_forms(claims: Iterable[EventClaim], facts: Facts) -> dict[str, frozenset[str]]:
    """The forms of the claims' own verbs, each with what it may be: base, third, past, participle, ing."""
    irregular, verbs_of = _irregular(facts), _mapping(facts, "verbs_of")
    found: dict[str, set[str]] = {}
    for name in {name for claim in claims for name in claim.called if name.split()[0].islower()}:
        verbs = verbs_for(folded(name), verbs_of) or tuple({folded(name).split()[0]} - {FIRST})
        if any(verb.startswith(FIRST + " ") for verb in verbs):
            found.setdefault(FIRST, set()).add("participle")
        for made in (forms(verb.split()[0], irregular) for verb in verbs if not verb.startswith(FIRST + " ")):
            for form, group in zip(made._fields, made, strict=True):
                for word in (group,) if isinstance(group, str) else group:
                    found.setdefault(word, set()).add(form)
    return {word: frozenset(of) for word, of in found.items()}


def _stormy(claims: Iterable[EventClaim], facts: Facts) -> frozenset[str]:
    """The keys of the names of what is called a storm, or named as one: "Hurricane Nora"."""
    sorts = frozenset(facts.words("event", "storms"))
    rows = ([folded(name) for name in claim.called] for claim in claims)
    return frozenset(
        NOUN + name for row in rows if any(one in sorts or one.split()[0] in sorts for one in row) for name in row
    )


def _beside(claims: Iterable[EventClaim], *, lasting: bool) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for claim in claims:
        names = frozenset(folded(name) for name in claim.called)
        for name in names if len(names) > 1 and (claim.until is not None) is lasting else ():
            found[NOUN + name] = found.get(NOUN + name, frozenset()) | names
    return found


def _nouns_of(claims: Iterable[EventClaim]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for claim in claims:
        names = [folded(name) for name in claim.called]
        for name in names if len(names) > 1 else ():
            others = {NOUN + other for other in names if other != name}
            found[VERB + name] = found.get(VERB + name, frozenset()) | others
    return found


def _doing(claims: Iterable[EventClaim], facts: Facts) -> dict[str, frozenset[str]]:
    irregular, verbs_of, opens = _irregular(facts), _mapping(facts, "verbs_of"), _mapping(facts, "verb_phrases")
    names = {folded(name) for claim in claims for name in claim.called}
    return {
        NOUN + name: frozenset(text.split()[0] for text in verb_texts(name, verbs_of, irregular, opens))
        for name in names
    }


def _people(facts: Facts) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for entity in facts.entities.values():
        for adjective in entity.adjectives:
            for ending in ("", "s"):
                name = folded(adjective) + ending
                found[name] = (*found.get(name, ()), entity.id)
    return found


def _irregular(facts: Facts) -> Mapping[str, str | tuple[str, ...]]:
    given = facts.words("event", "irregular")
    return given if isinstance(given, Mapping) else {}


def _mapping(facts: Facts, name: str) -> Mapping[str, str | tuple[str, ...]]:
    given = facts.words("event", name)
    return given if isinstance(given, Mapping) else {}
