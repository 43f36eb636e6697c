"""A name that is nearly somebody's: the posts that the words beside it tell of, and the verdict that it is misspelt."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.entity.index import Form
from claimcheck.kinds.entity.posts import Held, Post
from claimcheck.model import Outcome, Statement, Verdict

CHECK = "name-spelling"
TAKEN_BACK = frozenset(
    [
        "deputy",
        "would-be",
        "honorary",
        "mock",
        "fictional",
        "unknown",
        "complement",
        "restricted",
        "ordinal",
        "superlative",
    ]
)
"""Modifiers with which a title is not, or not quite, held."""


def held_of(facts: Facts) -> Held:
    """What the claims hold of people beside their names."""
    found = facts.held("entity")
    assert isinstance(found, Held)
    return found


def posts_beside(id: str, statement: Statement, facts: Facts) -> list[Post]:
    """The posts of a person that the title beside the name means."""
    held = held_of(facts)
    meant = {claim.id for key in statement.keys for claim in facts.keyed(key)}
    said = {owner for ref in statement.objects for owner in ref.entities}
    return [post for post in held.posts.get(id, ()) if post.claim.id in meant and (not said or said & post.of)]


def names(forms: Sequence[Form], facts: Facts) -> list[str]:
    """Whose forms they are, each once."""
    return [facts.entities[id].name for id in dict.fromkeys(form.entity for form in forms)]


def _called(forms: Sequence[Form], facts: Facts) -> str:
    """What is known of a name: "Jo Nesbø (also Jo Nesboe)"."""
    texts = list(dict.fromkeys((*names(forms, facts), *(form.text for form in forms))))
    own = [text for text in texts if any(form.text == text for form in forms)] or texts
    if len({form.entity for form in forms}) > 1:
        return " or ".join(own)
    return texts[0] + (f" (also {', '.join(texts[1:])})" if texts[1:] else "")


def conflict(forms: Sequence[Form], statement: Statement, because: str, facts: Facts, severity: str = "") -> Verdict:
    """The verdict that one of these forms was meant."""
    entities = [facts.entities[form.entity] for form in forms]
    first = {form.entity: form.text for form in reversed(forms)}
    names = tuple(dict.fromkeys(first.values()))
    said = statement.value.text if statement.value is not None else ""
    if said.isupper():
        names = tuple(name.upper() for name in names)
    return Verdict(
        Outcome.CONFLICTS,
        CHECK,
        known=_called(forms, facts),
        because=because,
        severity=severity,
        suggestions=names,
        sources=tuple(dict.fromkeys(entity.source for entity in entities if entity.source)),
    )
