"""Short names of bodies: when "the Bank" is the one that the claims know, and what finding that out costs."""

from __future__ import annotations

import pytest
from tests.text.growth import grows_alone

from claimcheck.model import Entity, Name
from claimcheck.text.bearers import short_forms

BANK = {"boe": Entity("boe", "organisation", "Bank of England", (Name("Bank of England"),))}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Bank of England met. The Bank said no.", {"bank": "boe"}),
        ("The Bank of England met Deutsche Bank.", {}),
        ("The Bank of England met the 3-Royal Bank.", {}),
        ("The Bank of England met the Bank of Norway.", {}),
        ("The Bank of England has a branch on South.Bank.", {"bank": "boe"}),
    ],
)
def test_a_noun_stands_for_the_only_body_of_that_noun(text: str, found: dict[str, str]) -> None:
    assert short_forms(text, BANK, frozenset(BANK)) == found


@pytest.mark.parametrize("unit", ["a.a", "a.&-", "Word ", "Bank ", "x-1 ", f"x{' ' * 99}"])
def test_the_search_for_other_bodies_is_linear(unit: str) -> None:
    assert grows_alone(lambda text: short_forms(text, BANK, frozenset(BANK)), unit, 40_000)
