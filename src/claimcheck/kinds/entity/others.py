"""Whether a text may speak of somebody else who is called like a person of the claims: "another X", "X, the footballer"
of a minister, "X, the Irish leader" of an American.

Where such a birth, death or age is not the known one's, it may be the namesake's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.kind import Facts, word_list
from claimcheck.kinds.entity.callings import trade
from claimcheck.kinds.entity.kinship import married, ties
from claimcheck.lazy import Pattern
from claimcheck.model import Entity
from claimcheck.text.scene import PLACES
from claimcheck.text.tokens import fold, words

WHY = "somebody else of that name may be meant"
_MENTIONS = 20
"""How often a name is looked at in a text."""
_BEFORE = 48
_BEHIND = Pattern(
    r"[ \n]?(?:,|\(|—|–|-| is| was)[ \n](?:the|a|an|another|once an?|then an?|also an?)[ \n]([^,;:.()—–\n]{2,90})"
)
_NEW = Pattern(
    r"(?<![\w-])(?:another|(?:a|one|the|no) (?:different|second|other|further|unrelated|earlier|later|older|younger|"
    r"less famous|lesser[- ]known)|one|some other|(?:his|her|the|a) namesake,?|any other)"
    r"(?: (?!(?:by|of|from|for|to|with|about|against|between|beside|in|on|at|and|or|but|than|is|was)\b)"
    r"[a-z][a-z-]+){0,3} $",
    re.IGNORECASE,
)
"""Before a name, these make its bearer somebody new; "one by X", "another for X" are other things, and X is X."""
_CLAUSE = Pattern(
    r"[ \n](?:who|whose|whom|that|which|of|from|at|with|in|for|by|on|to|and|born|once|best|known|then|turned)\b"
)
_STATE = PLACES | {"party", "body", "alliance"}
"""Types of what only those who govern, or serve a state, hold posts of."""
_PUBLIC = frozenset(
    "president king queen emperor empress minister premier chancellor senator congressman congresswoman governor "
    "mayor ambassador general admiral marshal statesman stateswoman politician lawmaker legislator pope bishop "
    "archbishop sultan emir prince princess duke".split()
)
"""Heads of what those are called who govern."""
_GOVERNING = frozenset(
    "politician lawyer diplomat activist dissident jurist lawmaker legislator statesman stateswoman solicitor "
    "barrister attorney economist banker farmer businessman businesswoman entrepreneur industrialist financier "
    "billionaire millionaire magnate tycoon oligarch aristocrat nobleman academic professor teacher lecturer "
    "campaigner revolutionary guerrilla soldier spy educator historian engineer physician surgeon doctor hero heroine "
    "icon legend visionary expert specialist executive worker director investor philanthropist humanitarian feminist "
    "environmentalist trade-unionist unionist orator laureate official politico conservative liberal socialist "
    "paediatrician pediatrician psychiatrist nurse dentist veterinarian physicist chemist geologist biologist "
    "scientist mathematician agronomist sociologist anthropologist journalist author writer editor broadcaster "
    "pilot sailor veteran commander officer strongman reformer moderate hardliner populist centrist technocrat".split()
)
"""What those who govern are called as well, for what they did before or besides."""
_MORE = frozenset(
    "anchor newsreader newscaster presenter dj deejay jockey trainer cook chef brewer potter baker butcher barber "
    "plumber carpenter mechanic electrician postman milkman priest monk nun rabbi imam".split()
)
_BRITISH = frozenset(["england", "scotland", "wales"])


def somebody_else(person: Entity, facts: Facts, text: str) -> bool:
    """Whether words beside the name, wherever it stands in the text, are not of the person that the claims know."""
    if any(_one_of_several(name.text, text) for name in person.names):
        return True
    if _beside_kin(person, facts, text):
        return False
    for before, behind in _mentions(person, text):
        if _NEW.search(before) or _heads_another(before, person, facts):
            return True
        for said in (behind, _lead(before)):
            if said and (_other_calling(said, person, facts) or _other_nation(said, person, facts)):
                return True
    return False


def _one_of_several(name: str, text: str) -> bool:
    """Whether the text tells apart those who bear a name: "the Wade who plays basketball", "the X in the crowd"."""
    return name in text and re.search(rf"\b[Tt]he {re.escape(name)}(?:,? {_WHICH}\b)", text) is not None


def _beside_kin(person: Entity, facts: Facts, text: str) -> bool:
    """Whether a text calls a name the kin of somebody, and names one who is kin of the person: "from his father, X"."""
    if not any(_KIN.search(before) for before, _ in _mentions(person, text)):
        return False
    return any(
        married(person, one) or {"parent", "child", "sibling"} & {*ties(person, one, facts.entities)}
        for one in facts.entities.values()
        if one.type == "person" and one is not person and any(not n.short and n.text in text for n in one.names)
    )


_KIN = Pattern(
    r"(?:\b(?:his|her|whose)|['’]s?) (?:own |late |elder |older |younger )?"
    r"(?:father|mother|son|daughter|brother|sister|husband|wife|widow),? $"
)
_WHICH = r"(?:who|whom|whose|that|in|on|at|behind|beside|from|with|without|we|you|I|they|he|she|one)"


def _mentions(person: Entity, text: str) -> Iterator[tuple[str, str]]:
    """What stands before and, as a description, behind each full name of a person."""
    for name in person.names:
        if name.short or len(name.text.split()) < 2:
            continue
        at = text.find(name.text)
        for _ in range(_MENTIONS):
            if at < 0:
                break
            end = at + len(name.text)
            found = _BEHIND.match(text, end)
            yield text[max(0, at - _BEFORE) : at].replace("\n", " "), found[1] if found else ""
            at = text.find(name.text, end)


def _heads_another(before: str, person: Entity, facts: Facts) -> bool:
    """Whether a name stands behind the post of a firm, "Alder Holdings chairman X", and whoever the claims know by it
    has posts of other sorts of bodies alone."""
    boss = _BOSS.search(before)
    held = facts.held("entity").posts.get(person.id, ())
    if boss is None or not held or person.employer:
        return False
    bodies = [facts.entities[id] for post in held for id in getattr(post.claim, "of", ()) if id in facts.entities]
    named = {word for one in (*bodies, person) for name in one.names for word in words(name.text)}
    return all(one.type not in _FIRMS for one in bodies) and named.isdisjoint(words(boss["firm"]))


_FIRMS = frozenset(["company", "team"])
_BOSS = Pattern(
    r"(?P<firm>(?:[A-Z][\w&’'-]*[ ]){1,4})(?:chairman|chairwoman|chair|chief executive(?: officer)?|CEO|chief|boss|"
    r"managing director|finance director|executive|founder|co-founder|director|owner) $"
)


def _lead(before: str) -> str:
    """The plain words right before a name: "comic-book artist"."""
    row: list[str] = []
    for word in reversed(before.split()):
        if not word.replace("-", "").isalpha() or len(row) > 3:
            break
        row.insert(0, word)
        if word.lower() in ("the", "a", "an"):
            break
    return " ".join(row[1:]) if row and row[0].lower() in ("the", "a", "an") else ""


def _head(said: str) -> str:
    """The noun of a description, folded: what stands before its first clause or preposition."""
    cut = _CLAUSE.search(said)
    noun = (said[: cut.start()] if cut else said).split()[-1:]
    return fold(noun[0]) if noun and noun[0].isascii() else ""


def _other_calling(said: str, person: Entity, facts: Facts) -> bool:
    """Whether a description is by a calling that fits none of the posts that the claims know of somebody."""
    noun = _head(said)
    held = facts.held("entity").posts.get(person.id, ())
    if not noun or not (held or person.party) or _named(said, person, facts):
        return False
    of = [facts.entities[id].type for post in held for id in getattr(post.claim, "of", ())[:1] if id in facts.entities]
    offices = any(getattr(post.claim, "title", "") for post in held)
    governs = offices and (bool(person.party) or all(one in _STATE for one in of))
    if noun in _PUBLIC:
        return bool(held) and not person.party and not any(one in _STATE for one in of)
    players = word_list(facts, "entity", "players") | {"footballer", "cricketer", "golfer", "swimmer", "sprinter"}
    if noun in players and not governs:
        return bool(held) and not any(one in ("team", "club", "league") for one in of) and not person.employer
    return governs and noun not in _GOVERNING and _calling(noun, facts)


def _calling(noun: str, facts: Facts) -> bool:
    lists = ("occupations", "players", "of_subjects")
    return noun in _MORE or trade(noun) or any(noun in word_list(facts, "entity", name) for name in lists)


def _named(said: str, person: Entity, facts: Facts) -> bool:
    """Whether a description has a word of what the claims hold of somebody: "a farmer who became prime minister"."""
    told = set(words(said))
    for post in facts.held("entity").posts.get(person.id, ()):
        phrases = (getattr(post.claim, "title", ""), *getattr(post.claim, "phrase", ()), post.term.title)
        if any(told.issuperset(words(phrase)) for phrase in phrases if isinstance(phrase, str) and phrase):
            return True
        names = (
            name for id in getattr(post.claim, "of", ()) if id in facts.entities for name in facts.entities[id].names
        )
        if any(told.issuperset(words(name.text)) for name in names):
            return True
    return False


def _other_nation(said: str, person: Entity, facts: Facts) -> bool:
    """Whether a description begins with a people that is none of somebody's."""
    first = fold((said.split() or [""])[0])
    if not said[:1].isupper():
        return False
    country = _country(first, facts)
    places = facts.held("entity").places.get(person.id, ())
    lands = [facts.entities[id] for id in places if id in facts.entities and facts.entities[id].type == "country"]
    if not country or not lands:
        return False
    names = {fold(name.text) for land in lands for name in land.names}
    own = {fold(word) for land in lands for word in land.adjectives}
    if country in _BRITISH and "united kingdom" in names:
        return False
    return country not in names and first not in own


def _country(word: str, facts: Facts) -> str:
    """The country of a word for its people."""
    for line in facts.words("entity", "demonyms"):
        for one in line.split("; "):
            country, _, row = one.partition(": ")
            if word in row.split():
                return fold(country)
    return ""
