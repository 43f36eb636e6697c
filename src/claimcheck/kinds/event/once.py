"""Verbs of acts that happen once, and the lists around them, from words.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from claimcheck.frozen import frozen
from claimcheck.kind import Facts


@frozen
class Once:
    """A verb in one of its forms: what it is compared by, of what, whether its thing does it by itself, what limits
    a comparison ("local", "by_each", "repeats"), and whether the form is read in the passive, in the active, or
    behind "will"."""

    name: str
    tells: tuple[str, ...]
    of: tuple[str, ...]
    itself: bool
    traits: tuple[str, ...]
    passive: bool = False
    active: bool = False
    base: bool = False


def vocabulary(facts: Facts) -> dict[str, Once]:
    """The verbs by their forms."""
    given: Mapping[str, Mapping[str, Any]] = facts.words("event", "once") or {}
    found: dict[str, Once] = {}
    for name, one in given.items():
        participle, past = str(one["participle"]), str(one["past"])
        tells, of, itself = tuple(one["tells"]), tuple(one.get("of", ())), "itself" in one
        traits = tuple(trait for trait in ("local", "by_each", "repeats") if trait in one)
        found[participle] = Once(name, tells, of, itself, traits, passive=name != "die", active=past == participle)
        if past and past != participle:
            found[past] = Once(name, tells, of, itself, traits, active=True)
        if itself and name not in found:
            found[name] = Once(name, tells, of, itself, traits, base=True)
    return found


def listed(facts: Facts, name: str) -> frozenset[str]:
    """A list of the kind's words.yaml, whose lines hold several words each; a hyphen stands for a space."""
    return _listed(tuple(facts.words("event", name)))


@lru_cache(maxsize=32)
def _listed(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.replace("-", " ") for line in lines for word in line.split())
