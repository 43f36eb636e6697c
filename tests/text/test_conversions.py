"""One table of units: what measures the same thing can be told in another unit, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.conversions import SCALES, converted
from claimcheck.text.units import UNITS

UNITS_OF_A_SORT = st.sampled_from(sorted(SCALES)).flatmap(
    lambda one: st.tuples(st.just(one), st.sampled_from([u for u in sorted(SCALES) if SCALES[u][0] == SCALES[one][0]]))
)


@given(UNITS_OF_A_SORT, st.floats(-1e9, 1e9))
def test_a_number_comes_back_from_another_unit(pair: tuple[str, str], number: float) -> None:
    one, other = pair
    there = converted(number, one, other)
    if there is not None:
        back = converted(there, other, one)
        assert back == pytest.approx(number, rel=1e-6, abs=1e-6)


@pytest.mark.parametrize(
    ("number", "one", "other", "expected"),
    [
        (29032, "ft", "m", 8848.95),
        (0, "°C", "°F", 32),
        (134, "°F", "°C", 56.67),
        (109, "acre", "ha", 44.11),
        (2, "t", "lb", 4409.2),
        (1, "km/s", "km/h", 3600),
    ],
)
def test_known_conversions(number: float, one: str, other: str, expected: float) -> None:
    assert converted(number, one, other) == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize(("one", "other"), [("$", "US$"), ("€", "£"), ("ton", "t"), ("km", "kg"), ("", "m")])
def test_what_nobody_can_convert_is_not_converted(one: str, other: str) -> None:
    assert converted(1.0, one, other) is None


def test_whatever_is_compared_can_be_written() -> None:
    assert set(SCALES) - set(UNITS.values()) <= {"fraction", "₩"}
