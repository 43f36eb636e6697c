"""The forms of English verbs: sign, signs, signed, signing; begin, began, begun."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

_VOWELS = "aeiou"


class Forms(NamedTuple):
    """The forms of a verb.  Where spelling allows two (travelled, traveled), both are given."""

    base: str
    third: str
    past: tuple[str, ...]
    participle: tuple[str, ...]
    ing: tuple[str, ...]

    @property
    def all(self) -> tuple[str, ...]:
        """Every form once."""
        return tuple(dict.fromkeys((self.base, self.third, *self.past, *self.participle, *self.ing)))


_EITHER = frozenset("dream lean leap learn smell spell spill spoil wed".split())
"""Verbs that follow the rules as well."""


def forms(base: str, irregular: Mapping[str, str | tuple[str, ...]]) -> Forms:
    """The forms of the verb with this plain form; `irregular` gives past and participle where rules fail."""
    stems = _stems(base)
    ing = tuple(stem + "ing" for stem in stems)
    past: tuple[str, ...]
    if base in irregular:
        given = irregular[base]
        row = (given,) if isinstance(given, str) else tuple(given)
        regular = tuple(_past(base, stem) for stem in stems) if base in _EITHER else ()
        past = (*row[:1], *regular)
        participle = (*row[-1:], *regular)
    else:
        past = participle = tuple(_past(base, stem) for stem in stems)
    return Forms(base, _third(base), past, participle, ing)


def base_of(word: str, irregular: Mapping[str, str | tuple[str, ...]]) -> tuple[str, ...]:
    """The plain forms that a past or a participle may have: "signed" -> sign, signe; "begun" -> begin."""
    for base, given in irregular.items():
        if word in ((given,) if isinstance(given, str) else given):
            return (base,)
    if not word.endswith("ed") or len(word) < 5:
        return (word,)
    found = [word[:-2], word[:-1]]
    if word.endswith("ied"):
        found = [word[:-3] + "y"]
    elif word[-3] == word[-4]:
        found.append(word[:-3])
    return tuple(found)


def _third(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base + "s"


def _past(base: str, stem: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return stem + "ed"


def _stems(base: str) -> tuple[str, ...]:
    """What -ing and -ed are put on; a final consonant after one vowel may be doubled."""
    if base.endswith("ie"):
        return (base[:-2] + "y",)
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return (base[:-1],)
    if base.endswith("ic"):
        return (base + "k",)
    plain = base.replace("qu", "q")
    last, before = plain[-1:], plain[-2:-1]
    if last.isalpha() and last not in _VOWELS + "wxyh" and before in _VOWELS and before and plain[-3:-2] not in _VOWELS:
        return (base, base + last)
    return (base,)
