"""The counted nouns and the phrases of all quantity claims, ready to be looked up by their first words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.claims.names import plurals
from claimcheck.frozen import frozen
from claimcheck.kind import Facts, Phrase
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.harm import DEATHS, HARM, INJURIES
from claimcheck.kinds.quantity.vocabulary import MEMBERS, PEOPLE, WORKERS
from claimcheck.model import Claim
from claimcheck.text.names import stands
from claimcheck.text.tokens import Token, words

_SMALL = frozenset(["a", "an", "the", "of", "in", "on", "for", "to", "and", "with"])


@frozen
class Template:
    """A phrase of a claim around its number, folded."""

    key: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@frozen
class Counted:
    """`nouns` are (folded words, key) by their first word, the longest first; `templates` by the words next to the
    number. `members`, `people` and `workers` are the keys of nouns that other words for the same thing stand for.
    `member` are those of "member", "member state", "member country", which are one. `harmed` are the claims that
    count victims: their ids, "dead" or "hurt", and the plain nouns that they are called by."""

    nouns: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    templates: tuple[Template, ...]
    members: tuple[str, ...]
    people: tuple[str, ...]
    workers: tuple[str, ...] = ()
    harmed: tuple[tuple[str, str, frozenset[str]], ...] = ()
    member: tuple[str, ...] = ()


def noun_key(noun: str) -> str:
    """The key of a counted noun, or of a phrase: its folded words."""
    return "quantity:" + " ".join(words(noun))


def says_key(phrase: str) -> str:
    """The key of a phrase with its number."""
    before, _, after = phrase.partition("{value}")
    return f"quantity:{' '.join(words(before))}#{' '.join(words(after))}"


def keys(claim: Claim) -> Iterable[str]:
    """The phrase keys of a claim."""
    assert isinstance(claim, QuantityClaim)
    return tuple(dict.fromkeys((*map(noun_key, claim.counts), *map(says_key, claim.says))))


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


def index(facts: Facts) -> Counted:
    """What the claims count."""
    nouns: dict[str, dict[tuple[str, ...], str]] = {}
    templates: dict[str, Template] = {}
    members: dict[str, None] = {}
    people: dict[str, None] = {}
    workers: dict[str, None] = {}
    member: dict[str, None] = {}
    harmed: list[tuple[str, str, frozenset[str]]] = []
    for claim in facts.claims("quantity"):
        assert isinstance(claim, QuantityClaim)
        sort = _harm(claim, facts)
        if sort:
            harmed.append((claim.id, sort, frozenset(word for says in claim.says for word in words(says))))
        for noun in claim.counts:
            single, key = words(noun), noun_key(noun)
            if not single:
                continue
            for form in (single, *plurals(single)):
                nouns.setdefault(form[0], {})[form] = key
            if single[-1] in MEMBERS or single[0] in MEMBERS:
                members[key] = None
            if "member" in single and set(single) <= MEMBERS:
                member[key] = None
            if single[-1] in PEOPLE:
                people[key] = None
            if single[-1] in WORKERS:
                workers[key] = None
        for says in claim.says:
            before, _, after = says.partition("{value}")
            if sort and {*words(before), *words(after)} <= HARM:
                continue
            templates[says_key(says)] = Template(says_key(says), words(before), words(after))
    ordered = {first: tuple(sorted(forms.items(), key=lambda item: -len(item[0]))) for first, forms in nouns.items()}
    return Counted(
        ordered, tuple(templates.values()), tuple(members), tuple(people), tuple(workers), tuple(harmed), tuple(member)
    )


def _harm(claim: QuantityClaim, facts: Facts) -> str:
    """Whether a claim counts those whom an event killed ("dead") or injured ("hurt")."""
    if not any(id not in facts.entities or facts.entities[id].type == "event" for id in claim.of):
        return ""
    told = {word for phrase in (*claim.counts, *claim.says) for word in words(phrase)}
    for sort, nouns in (("dead", DEATHS | {"died", "dead", "lives"}), ("hurt", INJURIES)):
        if told & nouns:
            return sort
    return ""


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
