"""Numbers: values, the ranges that words allow, units, and what is no quantity."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.growth import grows_alone

from claimcheck.model import NumberRef
from claimcheck.text.numbers import find
from claimcheck.text.tokens import tokenize


def found(text: str, taken: list[tuple[int, int]] | None = None) -> list[NumberRef]:
    return find(tokenize(text), text, taken or [])


def only(text: str) -> NumberRef:
    refs = found(text)
    assert len(refs) == 1, refs
    return refs[0]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("It has 12,000 members.", "12,000", 12000),
        ("It has 32 allies.", "32", 32),
        ("It has twelve thousand members.", "twelve thousand", 12000),
        ("It has one hundred and twenty-three members.", "one hundred and twenty-three", 123),
        ("It has three thousand two hundred and five members.", "three thousand two hundred and five", 3205),
        ("It has forty-two members.", "forty-two", 42),
        ("The 12-member council met.", "12", 12),
        ("It has one member.", "one", 1),
        ("In Norway 300 people came.", "300", 300),
        ("Some 1500 soldiers came home, he said", "Some 1500", 1500),
        ("12\u00a0000 people", "12\u00a0000", 12000),
    ],
)
def test_plain_numbers_are_exact_unless_rounded(text: str, written: str, value: float) -> None:
    ref = only(text)
    assert (ref.text, ref.value) == (written, value)
    if not ref.approximate:
        assert ref.low == ref.high == value


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("about 12,000 people", 11000, 13000),
        ("about 300 people", 250, 350),
        ("some 40 %", 35, 45),
        ("20 or so", 16, 24),
        ("about 5 people", 4, 6),
        ("an estimated 1.3 million people", 1.2e6, 1.4e6),
        ("nearly 300 people", 255, 300),
        ("almost 300 people", 255, 300),
        ("just under 200 people", 170, 200),
        ("just over 200 people", 200, 230),
        ("more than 1,000 people", 1000, 2000),
        ("over 12,000 people", 12000, 20000),
        ("more than 90 people", 90, 135),
        ("at least 3 people", 3, None),
        ("no fewer than 3 people", 3, None),
        ("well over 300 people", 300, None),
        ("12 or more people", 12, None),
        ("300-plus people", 300, None),
        ("up to 40 people", None, 40),
        ("as many as 40 people", None, 40),
        ("fewer than 12 people", None, 12),
        ("no more than 5 people", None, 5),
        ("a hundred people", 90, 110),
        ("two dozen people", 21.6, 26.4),
        ("half a million people", 450000, 550000),
        ("a quarter of a million people", 225000, 275000),
        ("hundreds of people", 100, None),
        ("tens of thousands of people", 10000, None),
        ("another 12 people", 12, None),
        ("the first 12 people", 12, None),
        ("12 of the 32 allies", 12, None),
        ("12 more people", 12, None),
        ("12 more than before", None, None),
    ],
)
def test_words_around_a_number_widen_it(text: str, low: float | None, high: float | None) -> None:
    refs = [ref for ref in found(text) if not ref.ordinal]
    assert (refs[0].low, refs[0].high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1.3 million", 1.25e6, 1.35e6),
        ("1.3bn", 1.25e9, 1.35e9),
        ("two million", 1.5e6, 2.5e6),
        ("two and a half million", 2.25e6, 2.75e6),
        ("300k", 299500, 300500),
        ("2.5 %", 2.45, 2.55),
        ("40 %", 39.5, 40.5),
        ("40 per cent", 39.5, 40.5),
        ("5,000 km", 4750, 5250),
        ("9,985,000 square kilometres", 9984500, 9985500),
        ("7 kg", 6.65, 7.35),
    ],
)
def test_rounded_numbers_admit_half_of_their_last_place(text: str, low: float, high: float) -> None:
    ref = only(f"It was {text} then.")
    assert ref.low == pytest.approx(low, abs=0.2 if high < 10 else 0)
    assert ref.high == pytest.approx(high, abs=0.2 if high < 10 else 0)


@pytest.mark.parametrize(
    ("text", "written", "unit", "value"),
    [
        ("It cost $5 million.", "$5 million", "$", 5e6),
        ("It cost C$1.3 billion.", "C$1.3 billion", "C$", 1.3e9),
        ("It cost US$40.", "US$40", "US$", 40),
        ("It cost £5m.", "£5m", "£", 5e6),
        ("It cost €40.", "€40", "€", 40),
        ("It cost 5 million dollars.", "5 million dollars", "$", 5e6),
        ("It cost 5 Canadian dollars.", "5 Canadian dollars", "C$", 5),
        ("It weighs 3 tonnes.", "3 tonnes", "t", 3),
        ("A 5-kilometre race", "5-kilometre", "km", 5),
        ("It fell to minus 5 degrees Celsius.", "minus 5 degrees Celsius", "°C", -5),
        ("It fell to -3 °C.", "-3 °C", "°C", -3),
        ("It rose by 7 percentage points.", "7 percentage points", "pp", 7),
        ("It is 5,000 square kilometres.", "5,000 square kilometres", "km²", 5000),
        ("It did 100 km/h there.", "100 km/h", "km/h", 100),
        ("Output rose sixfold.", "sixfold", "fold", 6),
        ("Output rose 6-fold.", "6-fold", "fold", 6),
        ("It is twice the size.", "twice", "fold", 2),
        ("Output doubled.", "doubled", "fold", 2),
        ("It is three times as big.", "three times", "fold", 3),
        ("Half of them left.", "Half", "fraction", 0.5),
        ("A third of them left.", "A third", "fraction", 1 / 3),
        ("Two-thirds left.", "Two-thirds", "fraction", 2 / 3),
    ],
)
def test_units_are_reported_and_nothing_is_converted(text: str, written: str, unit: str, value: float) -> None:
    ref = only(text)
    assert (ref.text, ref.unit) == (written, unit)
    assert ref.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "written", "low", "high"),
    [
        ("5 to 7 people", "5 to 7", 5, 7),
        ("10-12 members", "10-12", 10, 12),
        ("10–12 members", "10–12", 10, 12),
        ("between 5 and 7 people", "between 5 and 7", 5, 7),
        ("five or six people", "five or six", 5, 6),
        ("5 to 7 million people", "5 to 7 million", 4.5e6, 7.5e6),
        ("$5 million to $7 million", "$5 million to $7 million", 4.5e6, 7.5e6),
        ("10 to 12 per cent of them", "10 to 12 per cent", 9.5, 12.5),
    ],
)
def test_ranges_are_one_number(text: str, written: str, low: float, high: float) -> None:
    ref = only(text)
    assert (ref.text, ref.low, ref.high) == (written, low, high)


def test_a_change_from_one_number_to_another_is_two_numbers() -> None:
    assert [ref.value for ref in found("It rose from 5 to 7 members.")] == [5, 7]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("the 45th president", "45th", 45),
        ("the first president", "first", 1),
        ("the twenty-first president", "twenty-first", 21),
        ("his second term", "second", 2),
        ("the 60\u2060th anniversary", "60\u2060th", 60),
    ],
)
def test_ordinals_are_told_apart(text: str, written: str, value: float) -> None:
    ref = only(text)
    assert (ref.text, ref.value, ref.ordinal) == (written, value, True)


@pytest.mark.parametrize(
    "text",
    [
        "In 2023 it ended.",
        "It ran in 2015-16 and 1950–1953.",
        "It was on Jan. 3, or May 5, or 7 June.",
        "The fifth of May, May 5th",
        "They met at 3 p.m. and at 10:30.",
        "They won 3-1.",
        "They lost 1-3.",
        "The vote was 219 to 213.",
        "Call 555-1234 or 1-800-555-1234.",
        "It is in Room 12 on page 4.",
        "She lives at No. 10 and reads Article 5.",
        "An F-35, a B-52 and COVID-19",
        "The Boeing 737 crashed.",
        "It was 9/11.",
        "Back in the 1990s and the '90s",
        "One of them left; no one stayed, the one who could.",
        "A second later, miles per second",
        "It is twenty twenty-four and nineteen eighty-four.",
        "Version 2.0.1 and 192.168.0.1",
        "1. Norway wins.",
        "At first, all was well.",
        "It is zero-emission.",
        "The double agent and the triple jump",
    ],
)
def test_what_counts_nothing_is_left_out(text: str) -> None:
    assert found(text) == []


def test_numbers_in_time_expressions_are_left_out() -> None:
    text = "For 60 years 12 members met."
    assert [ref.value for ref in found(text, [(4, 12)])] == [12]
    assert [(ref.value, ref.unit) for ref in found(text)] == [(60, "year"), (12, "")]


def test_two_plus_two_is_no_lower_bound() -> None:
    assert [(ref.low, ref.high) for ref in found("The two-plus-two talks")] == [(2, 2)]


def test_millions_and_metres_are_told_apart_by_what_follows() -> None:
    ref = only("It is 5m from here")
    assert (ref.low, ref.high) == (None, None)
    assert only("the 5m people").value == 5e6
    assert only("a pole 5m tall").unit == "m"
    assert (only("the 8,849m peak").unit, only("the 8,849m peak").low) == ("m", 8848.5)


SOME = """12 12,000 1.3 million about nearly a hundred two dozen and half of the third % $ C$ - to between per cent km .
, first 60th twenty one times fold more than at least or so 2023 Room May minus ½ another ("""
PIECES = st.lists(st.sampled_from(SOME.split()), max_size=14)


@given(PIECES, st.sampled_from([" ", ""]))
@settings(max_examples=500, deadline=None)
def test_numbers_are_in_order_and_their_range_holds_their_value(pieces: list[str], glue: str) -> None:
    text = glue.join(pieces)
    at = 0
    for ref in found(text):
        assert at <= ref.start < ref.end
        assert ref.text == text[ref.start : ref.end]
        assert ref.low is None or ref.low <= ref.value + 1e-6 * abs(ref.value)
        assert ref.high is None or ref.high >= ref.value - 1e-6 * abs(ref.value)
        at = ref.end


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3))
@settings(max_examples=200, deadline=None)
def test_no_text_is_too_odd(text: str, taken: list[tuple[int, int]]) -> None:
    for ref in found(text, taken):
        assert ref.text == text[ref.start : ref.end]


@pytest.mark.parametrize("unit", ["5 ", "5-", "twenty ", "one hundred and ", "a ", "$", "5 to ", "about "])
def test_time_grows_with_length_alone(unit: str) -> None:
    assert grows_alone(lambda text: find(tokenize(text), text), unit, 40_000)
