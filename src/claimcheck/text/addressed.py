"""How a text addresses somebody, wherever it does: "Mr Mogae" further down tells that "She" is not Festus Mogae."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.lazy import Pattern
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import fold
from claimcheck.text.words import MISSES, MISTERS

_ADDRESS = Pattern(
    r"\b(Mr|Sir|Lord|Herr|Monsieur|Señor|Mrs|Ms|Miss|Dame|Lady|Madam|Madame|Frau|Señora)\b\.? "
    r"((?:[^\W\d_a-zß-ÿ][\w’'-]* ){0,2}[^\W\d_a-zß-ÿ][\w’'-]*)"
)
_APOSTROPHES = ("'s", "’s")


def sex_addressed(text: str, person: Cell) -> str:
    """ "he" or "she" if the text's honorifics before the last word of a name are all of one sex, else ""."""
    sexes = _addressed(text).get(fold(person.norm.rsplit(" ", 1)[-1]), frozenset())
    return next(iter(sexes)) if len(sexes) == 1 else ""


@lru_cache(maxsize=2)
def _addressed(text: str) -> dict[str, frozenset[str]]:
    """The sexes by the last word of each name that has an honorific before it."""
    found: dict[str, frozenset[str]] = {}
    for match in _ADDRESS.finditer(text):
        title = match[1].lower()
        name = match[2].rsplit(" ", 1)[-1]
        for ending in _APOSTROPHES:
            name = name.removesuffix(ending)
        sex = "he" if title in MISTERS else "she" if title in MISSES else ""
        key = fold(name)
        found[key] = found.get(key, frozenset()) | {sex}
    return found
