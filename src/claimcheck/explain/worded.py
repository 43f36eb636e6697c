"""The words by which claims are found in a text, and where they stand in one without anything being said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from claimcheck import kinds as kinds_
from claimcheck.claims.book import ClaimBook
from claimcheck.claims.names import plurals
from claimcheck.model import Claim
from claimcheck.text.tokens import words

_WORDS = frozenset(["title", "also", "wrong", "phrase", "called", "counts", "says", "avoid"])
"""What the sheet of a claim calls the words by which it is found in a text."""
_NUMBER = r"(?<![\w.])[$€£]?\d[\d.,]*(?: (?:thousand|million|billion|trillion))?"
_UNIT = r"(?:[ -]?[^\W\d_]+)??"
"""One word behind a number, if need be."""


def own_words(claim: Claim, book: ClaimBook) -> Iterator[str]:
    """The words by which a claim is found in a text."""
    for label, said in kinds_.sheet(claim.kind).held(claim, book):
        if label in _WORDS:
            yield str(said).replace("{value}", "…")


def standing_words(text: str, known: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """Words of claims, and their plurals, that stand in a text, with the claim of each."""
    own = words(text)
    told: set[tuple[str, str]] = set()
    for claim, word in ((claim, word) for claim, listed in known.items() for word in listed):
        if "…" in word:
            if (said := _around_a_number(word, text)) and (said, claim) not in told:
                told.add((said, claim))
                yield said, claim
            continue
        for form in _forms(word):
            said = " ".join(form)
            if said and (said, claim) not in told and _stands(form, own):
                told.add((said, claim))
                yield said, claim


def _forms(word: str) -> list[tuple[str, ...]]:
    """The folded words of a phrase, and of its plural."""
    form = words(word)
    return [form, *plurals(form)] if form else []


def _around_a_number(word: str, text: str) -> str:
    """The words of a text that are a phrase with a number in it, up to a unit: "at 425 metres" for "at …"; "" if none
    are."""
    before, after = (" ".join(part.split()) for part in word.split("…", 1))
    own = " ".join(text.split())
    unit = _UNIT if after else _UNIT.removesuffix("?")
    led = rf"\b{re.escape(before)} " if before[-1:].isalnum() else re.escape(before)
    ends = rf"{unit}[ -]?{re.escape(after.lstrip('- '))}\b" if after else rf"{unit}\b"
    found = re.search(rf"{led}{_NUMBER}{ends}", own, re.IGNORECASE)
    return found[0] if found else ""


def _stands(form: tuple[str, ...], own: tuple[str, ...]) -> bool:
    """Whether words stand in others, in their order."""
    return any(own[at : at + len(form)] == form for at in range(len(own) - len(form) + 1))
