"""What two people are to each other: what the claims know of it, and what that rules out.

Known are parents, husbands and wives, brothers and sisters; what follows from them (grandchildren, uncles, cousins,
in-laws) is worked out.  Ties of blood exclude each other; a marriage excludes those between which nobody marries.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from claimcheck.interval import told
from claimcheck.kinds.entity.people import years_between
from claimcheck.kinds.entity.sexes import sex_by_name
from claimcheck.model import Entity
from claimcheck.terms import Truth

YOUNGEST_PARENT = 11
"""A parent is older than a child by this many years at least."""
POST = "post:"
"""Before the key of a title, as a modifier of what is said of somebody by a post alone: "the president of Chad"."""
POST_OF = "post of:"
"""The same before the id of what the post is of."""
_NOT_BY_BIRTH = frozenset("adopted adoptive foster spiritual biological birth natural legal genetic".split())
"""Words before "son" or "father" by which there is another one too."""
_TWINS = 2
"""Days that may lie between the births of twins."""

_WORDS: dict[str, tuple[str, str, str]] = {
    "parent": ("father", "mother", "parent"),
    "child": ("son", "daughter", "child"),
    "grandchild": ("grandson", "granddaughter", "grandchild"),
    "grandparent": ("grandfather", "grandmother", "grandparent"),
    "great-grandchild": ("great-grandson", "great-granddaughter", "great-grandchild"),
    "great-grandparent": ("great-grandfather", "great-grandmother", "great-grandparent"),
    "spouse": ("husband", "wife", "spouse"),
    "sibling": ("brother", "sister", "sibling"),
    "nephew": ("nephew", "niece", "nephew"),
    "uncle": ("uncle", "aunt", "uncle"),
    "great-nephew": ("great-nephew", "great-niece", "great-nephew"),
    "great-uncle": ("great-uncle", "great-aunt", "great-uncle"),
    "cousin": ("cousin", "cousin", "cousin"),
    "child-in-law": ("son-in-law", "daughter-in-law", "child-in-law"),
    "parent-in-law": ("father-in-law", "mother-in-law", "parent-in-law"),
    "sibling-in-law": ("brother-in-law", "sister-in-law", "sibling-in-law"),
    "stepchild": ("stepson", "stepdaughter", "stepchild"),
    "stepparent": ("stepfather", "stepmother", "stepparent"),
    "stepsibling": ("stepbrother", "stepsister", "stepsibling"),
}
"""Ties, and the words for a man, for a woman, and for either."""
_OTHERS = {
    "dad": ("parent", "m"), "mum": ("parent", "f"), "mom": ("parent", "f"),
    "widower": ("spouse", "m"), "widow": ("spouse", "f"), "twin": ("sibling", ""),
}  # fmt: skip
TIES: dict[str, tuple[str, str]] = {
    **{word: (tie, sex) for tie, words in _WORDS.items() for word, sex in zip(words, ("m", "f", ""), strict=True)},
    "nephew": ("nephew", "m"), "uncle": ("uncle", "m"), "cousin": ("cousin", ""),
    "great-nephew": ("great-nephew", "m"), "great-uncle": ("great-uncle", "m"),
    **_OTHERS,
}  # fmt: skip
"""Words for kin: the tie, and the sex ("m", "f", "") of who is it."""

_BLOOD = frozenset(["parent", "child", "grandchild", "grandparent", "sibling", "great-grandchild", "great-grandparent"])
_EXCLUDED: dict[str, frozenset[str]] = {
    **dict.fromkeys(_BLOOD, frozenset(_WORDS)),
    "spouse": frozenset(_WORDS) - {"cousin", "nephew", "uncle", "great-nephew", "great-uncle", "stepsibling"},
    "nephew": _BLOOD | {"cousin", "uncle"},
    "uncle": _BLOOD | {"cousin", "nephew"},
    "cousin": _BLOOD,
    "great-nephew": _BLOOD,
    "great-uncle": _BLOOD,
    "child-in-law": _BLOOD | {"parent-in-law", "sibling-in-law", "spouse"},
    "parent-in-law": _BLOOD | {"child-in-law", "sibling-in-law", "spouse"},
    "sibling-in-law": _BLOOD | {"child-in-law", "parent-in-law"},
}
"""What a known tie rules out, beside itself."""


def kin(
    one: Entity, word: str, other: Entity, entities: Mapping[str, Entity], modifiers: Collection[str] = ()
) -> tuple[Truth, str]:
    """Whether `one` is the `word` (son, niece ...) of `other`, and why not.  Not for husbands and wives."""
    said, _ = TIES[word]
    if one.id == other.id or _NOT_BY_BIRTH & set(modifiers):
        return Truth.MAYBE, ""
    known = list(dict.fromkeys(ties(one, other, entities)))
    if said in known:
        return _sort_of_sibling(one, word, other, modifiers) if said == "sibling" else (Truth.YES, "")
    if known:
        ruled_out = said in _EXCLUDED[known[0]]
        return (Truth.NO if ruled_out else Truth.MAYBE), f"{one.name} {_is(known[0], word, one)} {other.name}"
    if said == "child":
        return _child(one, other, word, entities)
    if said == "parent":
        return _child(other, one, word, entities)
    if said == "grandchild":
        return _by_age(one, other)
    if said == "grandparent":
        return _by_age(other, one)
    if said == "sibling" and len(one.child_of) > 1 and len(other.child_of) > 1:
        return Truth.NO, f"{one.name} is the child of {_names(one.child_of, entities)}"
    return Truth.MAYBE, ""


def instead(one: Entity, word: str, other: Entity, entities: Mapping[str, Entity]) -> str:
    """The right word in place of a wrong one, by the sex that it gives; "" if the claims don't say."""
    known = next(ties(one, other, entities), "")
    if not known or word not in TIES:
        return ""
    return _WORDS[known][{"m": 0, "f": 1}.get(TIES[word][1], 2)]


def ties(one: Entity, other: Entity, entities: Mapping[str, Entity]) -> Iterator[str]:
    """What `one` is to `other`, the nearest tie first."""
    if other.id in one.child_of:
        yield "child"
    if one.id in other.child_of:
        yield "parent"
    if siblings(one, other):
        yield "sibling"
    if married(one, other):
        yield "spouse"
    yield from _generations(one, other, entities)
    yield from _sidewards(one, other, entities)
    for them in entities.values():
        if them.id in one.child_of or them.id in other.child_of or not (married(one, them) or married(them, other)):
            continue
        if married(one, them) and other.id in them.child_of:
            yield "child-in-law"
        if married(them, other) and one.id in them.child_of:
            yield "parent-in-law"
        if (married(one, them) and siblings(them, other)) or (married(them, other) and siblings(one, them)):
            yield "sibling-in-law"


def _generations(one: Entity, other: Entity, entities: Mapping[str, Entity]) -> Iterator[str]:
    for younger, elder, word in ((one, other, "child"), (other, one, "parent")):
        parents = _parents(younger, entities)
        if any(elder.id in parent.child_of for parent in parents):
            yield f"grand{word}"
        if any(elder.id in old.child_of for parent in parents for old in _parents(parent, entities)):
            yield f"great-grand{word}"


def _sidewards(one: Entity, other: Entity, entities: Mapping[str, Entity]) -> Iterator[str]:
    mine, theirs = _parents(one, entities), _parents(other, entities)
    if any(siblings(parent, other) for parent in mine):
        yield "nephew"
    if any(siblings(parent, one) for parent in theirs):
        yield "uncle"
    if any(siblings(a, b) for a in mine for b in theirs):
        yield "cousin"
    if any(siblings(old, other) for parent in mine for old in _parents(parent, entities)):
        yield "great-nephew"
    if any(siblings(old, one) for parent in theirs for old in _parents(parent, entities)):
        yield "great-uncle"


def _parents(one: Entity, entities: Mapping[str, Entity]) -> list[Entity]:
    return [entities[id] for id in one.child_of if id in entities]


def siblings(one: Entity, other: Entity) -> bool:
    if one.id == other.id:
        return False
    return other.id in one.sibling_of or one.id in other.sibling_of or bool(set(one.child_of) & set(other.child_of))


def married(one: Entity, other: Entity) -> bool:
    return any(tie.is_ == other.id for tie in one.spouse_of) or any(tie.is_ == one.id for tie in other.spouse_of)


def _sort_of_sibling(one: Entity, word: str, other: Entity, modifiers: Collection[str]) -> tuple[Truth, str]:
    """Twins are born together, the elder before the younger."""
    born, theirs = one.born, other.born
    if born is None or theirs is None or None in (*born, *theirs):
        return Truth.YES, ""
    assert born.begin is not None and born.until is not None and theirs.begin is not None and theirs.until is not None
    births = f"born {told(born)} and {told(theirs)}"
    if (word == "twin" or "twin" in modifiers) and not born.widened(_TWINS).overlaps(theirs):
        return Truth.NO, f"{one.name} and {other.name} were {births}"
    if {"elder", "older", "big"} & set(modifiers) and theirs.until <= born.begin:
        return Truth.NO, f"{one.name} is the younger one: {births}"
    if {"younger", "little", "kid", "baby"} & set(modifiers) and born.until <= theirs.begin:
        return Truth.NO, f"{one.name} is the older one: {births}"
    return Truth.YES, ""


def _is(tie: str, word: str, one: Entity) -> str:
    if tie == "spouse":
        return "is or was married to"
    return f"is the {_WORDS[tie][{'m': 0, 'f': 1}.get(TIES[word][1], 2)]} of"


def _child(child: Entity, parent: Entity, word: str, entities: Mapping[str, Entity]) -> tuple[Truth, str]:
    if len(child.child_of) >= 2 or _taken(child, parent, word, entities):
        return Truth.NO, f"{child.name} is the child of {_names(child.child_of, entities)}"
    return _by_age(child, parent)


def _taken(child: Entity, parent: Entity, word: str, entities: Mapping[str, Entity]) -> bool:
    """Whether the one parent that is known is the father, or the mother, by given name, and the one said would be it
    too: by the word, and by given name."""
    own = _LETTER[sex_by_name(parent)]
    said = TIES[word][1] if TIES[word][0] == "parent" else own
    known = [_LETTER[sex_by_name(one)] for one in _parents(child, entities)]
    return bool(own) and own == said and own in known


_LETTER = {"he": "m", "she": "f", "": ""}


def _by_age(child: Entity, parent: Entity) -> tuple[Truth, str]:
    """Whether the days of birth rule out a parent, or grandparent."""
    if child.born is None or parent.born is None or None in (*child.born, *parent.born):
        return Truth.MAYBE, ""
    begin, until = parent.born.begin, child.born.until
    assert begin is not None and until is not None
    if until <= begin:
        return Truth.NO, f"{child.name} is older than {parent.name}"
    apart = years_between(begin, until - 1)
    if apart >= YOUNGEST_PARENT:
        return Truth.MAYBE, ""
    births = f"born {told(parent.born)} and {told(child.born)}"
    return Truth.NO, f"{parent.name} and {child.name} are too near in age: {births}"


def _names(ids: tuple[str, ...], entities: Mapping[str, Entity]) -> str:
    return " and ".join(entities[id].name for id in ids if id in entities)
