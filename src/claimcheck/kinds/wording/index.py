"""The words to avoid and the phrases in which they are right, by their first words."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.names import plurals
from claimcheck.frozen import frozen
from claimcheck.kind import Facts
from claimcheck.kinds.wording.claim import WordingClaim
from claimcheck.model import Claim
from claimcheck.text.tokens import Token, tokenize, words


@frozen
class Rule:
    """One way in which words to avoid may stand in a text.  `capitals` says which of the `words` must have one;
    `right` are the longer phrases (folded) in which they are right."""

    claim: str
    key: str
    words: tuple[str, ...]
    capitals: tuple[bool, ...]
    right: tuple[tuple[str, ...], ...]
    spares_quotes: bool


@frozen
class Rules:
    """All rules by their first word, the longest first."""

    by_first: dict[str, tuple[Rule, ...]]


def rule_key(phrase: str) -> str:
    """The key of words to avoid."""
    return "wording:" + " ".join(words(phrase))


def keys(claim: Claim) -> Iterable[str]:
    """The keys of a claim."""
    assert isinstance(claim, WordingClaim)
    return tuple(dict.fromkeys(map(rule_key, claim.avoid)))


def index(facts: Facts) -> Rules:
    """The rules of all claims.  A known name that holds the words and more is right as well."""
    names: dict[str, list[tuple[str, ...]]] = {}
    for entity in facts.entities.values():
        for name in entity.names:
            found = words(name.text)
            for word in set(found) if len(found) > 1 else ():
                names.setdefault(word, []).append(found)
    rules: dict[str, list[Rule]] = {}
    for claim in facts.claims("wording"):
        assert isinstance(claim, WordingClaim)
        for phrase in claim.avoid:
            found = words(phrase)
            if not found:
                continue
            allowed = {form for text in claim.exceptions for form in (words(text), *plurals(words(text))) if form}
            allowed.update(name for name in names.get(found[0], ()) if len(name) > len(found) and _holds(name, found))
            right = tuple(sorted(form for form in allowed if form != found))
            capitals = _capitals(phrase)
            for form in dict.fromkeys((found, *plurals(found))):
                rule = Rule(claim.id, rule_key(phrase), form, capitals, right, claim.quotes == "ignore")
                rules.setdefault(form[0], []).append(rule)
    return Rules({first: tuple(sorted(group, key=lambda rule: -len(rule.words))) for first, group in rules.items()})


def _holds(name: tuple[str, ...], found: tuple[str, ...]) -> bool:
    return any(name[at : at + len(found)] == found for at in range(len(name) - len(found) + 1))


def _capitals(phrase: str) -> tuple[bool, ...]:
    """Which words of a phrase are written with a capital."""
    return tuple(capital(token) for token in tokenize(phrase) if token.shape not in ("hyphen", "punct"))


def capital(token: Token) -> bool:
    """Whether a word has a capital."""
    return token.shape in ("cap", "upper", "initial")
