"""Amounts: what is a total, when it holds, and how a repair is written."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.book import ClaimBook
from claimcheck.claims.files import Source, Sources, word_sources
from claimcheck.claims.load import compile_sources
from claimcheck.journey import run
from claimcheck.kinds.quantity.numerals import spelled, styled
from claimcheck.model import Block, Document, Finding, Outcome, Role, Severity

CLAIMS = """
claimcheck: 1
checked: 2025-01-01
entities:
  ring: {type: alliance, name: Baltic Ring, also: [BR]}
  tunnel: {type: place, name: Fehmarn Tunnel}
claims:
  - id: ring-members
    kind: quantity
    of: ring
    counts: [member state, member]
    tolerance: 10
    values:
      - {value: 8, from: 2001-01-01, until: 2010-12-31}
      - {value: 11, from: 2011-01-01, until: 2020-12-31}
      - {value: 12, from: 2021-01-01}
  - id: tunnel-cost
    kind: quantity
    of: tunnel
    says: ["cost {value}", "price tag of {value}"]
    value: 7.4 billion
    unit: euros
  - id: tunnel-workers
    kind: quantity
    of: tunnel
    counts: [worker]
    value: 2,431
"""


@cache
def book() -> ClaimBook:
    source = Source("claims.yaml", CLAIMS.encode())
    loaded = compile_sources(Sources((source,), (), ((source.path, (source.path,)),)), word_sources())
    assert loaded.book is not None, loaded.faults
    return loaded.book


def findings(text: str, published: date | None = date(2024, 5, 2)) -> list[Finding]:
    day = None if published is None else published.toordinal()
    document = Document("a.txt", text, text, day, "the test", (Block(0, len(text), Role.PROSE, day),))
    return [one for one in run([document], book()).findings if one.verdict.check == "quantity-value"]


def outcome(text: str, published: date | None = date(2024, 5, 2)) -> Outcome | None:
    found = findings(text, published)
    return found[0].verdict.outcome if found else None


@settings(max_examples=50, deadline=None)
@given(st.integers(2, 40), st.dates(date(2002, 1, 1), date(2024, 12, 31)))
def test_a_plain_total_agrees_exactly_with_the_value_of_its_day(count: int, day: date) -> None:
    held = 8 if day.year <= 2010 else 11 if day.year <= 2020 else 12
    edges = (date(2010, 12, 31), date(2020, 12, 31))
    if any(abs((day - edge).days) <= 12 for edge in edges):
        return
    expected = Outcome.AGREES if count == held else Outcome.CONFLICTS
    assert outcome(f"The Baltic Ring has {count} members.", day) is expected


@settings(max_examples=50, deadline=None)
@given(st.integers(2, 40), st.sampled_from(["more than", "about", "at least", "up to", "nearly", "fewer than"]))
def test_words_that_round_never_turn_the_known_value_into_a_conflict(count: int, words: str) -> None:
    text = f"The Baltic Ring has {words} {count} members."
    exact = Outcome.AGREES if count == 12 else None
    assert exact is None or outcome(text) is exact


def test_on_the_day_of_a_change_both_values_agree() -> None:
    for count in (11, 12):
        assert outcome(f"The Baltic Ring has {count} members.", date(2021, 1, 1)) is Outcome.AGREES


def test_after_the_last_check_it_is_only_a_warning() -> None:
    (one,) = findings("The Baltic Ring has 13 members.", date(2025, 6, 1))
    assert (one.verdict.outcome, one.severity) == (Outcome.CONFLICTS, Severity.WARNING)
    assert "last checked on 1 January 2025" in one.verdict.because


def test_an_editor_reads_what_is_counted() -> None:
    (found,) = findings("The Baltic Ring has 13 member states.")
    assert found.verdict.because.startswith("the number of member states is another one")


@pytest.mark.parametrize("says", ["", '    says: ["seats {value}"]\n'])
def test_a_phrase_more_in_a_claim_finds_no_less(says: str) -> None:
    claims = (
        "claimcheck: 1\nchecked: 2025-01-01\nentities:\n  hall: {type: place, name: Ember Hall}\n"
        "claims:\n  - id: seats\n    kind: quantity\n    of: hall\n    counts: [seat]\n    value: 1800\n" + says
    )
    text = "It burned in 1957. The Ember Hall, which seats 1,300, was sold out for a charity concert."
    day = date(2024, 11, 29).toordinal()
    loaded = compile_sources(
        Sources((Source("c.yaml", claims.encode()),), (), (("c.yaml", ("c.yaml",)),)), word_sources()
    )
    assert loaded.book is not None, loaded.faults
    document = Document("a.txt", text, text, day, "the test", (Block(0, len(text), Role.PROSE, day),))
    (one,) = [one for one in run([document], loaded.book).findings if one.verdict.check == "quantity-value"]
    assert one.verdict.outcome is Outcome.CONFLICTS, one.verdict.reason


def test_what_is_known_names_the_value_of_the_time() -> None:
    (one,) = findings("In 2015, the Baltic Ring had 13 members.")
    assert one.verdict.known == "Baltic Ring: 11 members from 1 January 2011 to 31 December 2020"
    assert one.verdict.suggestions == ("11",)
    assert one.statement.wrong == (29, 31)


@pytest.mark.parametrize("written", ["60 m", "60m"])
def test_metres_are_no_millions_where_a_number_is_repaired(written: str) -> None:
    claims = (
        "claimcheck: 1\nchecked: 2025-01-01\nentities:\n  dam: {type: place, name: Ember Dam}\nclaims:\n"
        "  - {id: height, kind: quantity, of: dam, says: ['{value} high'], value: 140, unit: m}\n"
    )
    loaded = compile_sources(
        Sources((Source("c.yaml", claims.encode()),), (), (("c.yaml", ("c.yaml",)),)), word_sources()
    )
    assert loaded.book is not None, loaded.faults
    text = f"The Ember Dam, {written} high, was drained."
    day = date(2024, 11, 29).toordinal()
    document = Document("a.txt", text, text, day, "the test", (Block(0, len(text), Role.PROSE, day),))
    (one,) = [one for one in run([document], loaded.book).findings if one.verdict.check == "quantity-value"]
    assert one.verdict.suggestions == ("140",)
    assert text[slice(*one.statement.wrong)] == "60"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Fehmarn Tunnel cost 7.4 billion euros.", Outcome.AGREES),
        ("The Fehmarn Tunnel cost €7.4bn.", Outcome.AGREES),
        ("The Fehmarn Tunnel cost €7,400 m.", Outcome.AGREES),
        ("The Fehmarn Tunnel cost €7,400m.", Outcome.AGREES),
        ("The Fehmarn Tunnel has a price tag of about 7 billion euros.", Outcome.AGREES),
        ("The Fehmarn Tunnel cost 9 billion euros.", Outcome.CONFLICTS),
        ("The Fehmarn Tunnel cost 9 billion dollars.", Outcome.UNDECIDED),
        ("The Fehmarn Tunnel has 2,431 workers.", Outcome.AGREES),
        ("The Fehmarn Tunnel has 2,400 workers.", Outcome.AGREES),
        ("The Fehmarn Tunnel has 3,000 workers.", Outcome.CONFLICTS),
        ("The Fehmarn Tunnel has 240 workers.", Outcome.CONFLICTS),
    ],
)
def test_units_must_be_the_same_and_rounded_figures_agree(text: str, expected: Outcome) -> None:
    assert outcome(text) is expected


@pytest.mark.parametrize(
    ("value", "written", "becomes"),
    [
        (12000, "10,000", "12,000"),
        (12000, "10000", "12000"),
        (12, "ten", "twelve"),
        (32, "Thirty", "Thirty-two"),
        (1.3e6, "2 million", "1.3 million"),
        (7.85, "5", "7.85"),
        (150, "ninety", "150"),
        (1500, "900", "1,500"),
    ],
)
def test_a_repair_is_written_as_the_number_was(value: float, written: str, becomes: str) -> None:
    assert styled(value, written) == becomes


def test_numbers_below_a_hundred_are_spelled() -> None:
    assert [spelled(n) for n in (0, 7, 19, 20, 45, 99)] == [
        "zero",
        "seven",
        "nineteen",
        "twenty",
        "forty-five",
        "ninety-nine",
    ]


def test_another_group_in_the_text_leaves_its_members_open() -> None:
    assert outcome("The Baltic Ring met in Riga. The group's 9 members agreed.") is Outcome.CONFLICTS
    assert outcome("The Baltic Ring met ASEAN in Riga. The group's 9 members agreed.") is None
