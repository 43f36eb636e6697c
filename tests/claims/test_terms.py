"""What is certain of terms whose edges are windows."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.terms import NEVER_ENDS, backwards, clashes, sure
from claimcheck.interval import ALWAYS, Interval
from claimcheck.model import Term


def test_a_term_is_sure_from_its_latest_start_to_its_earliest_end() -> None:
    assert sure(Interval(10, 15), Interval(20, 30), None) == (14, 20)
    assert sure(Interval(10, 11), Interval(10, 11), None) == (10, 10)
    assert sure(Interval(10, 30), Interval(20, 30), None) is None
    assert sure(Interval(10, 11), None, None) == (10, NEVER_ENDS)
    assert sure(Interval(10, 11), ALWAYS, None) is None
    assert sure(None, Interval(20, 21), None) == (20, 20)
    assert sure(None, None, 500) == (500, NEVER_ENDS)


def test_a_term_is_backwards_only_if_no_reading_is_right() -> None:
    assert backwards(Interval(10, 11), Interval(9, 10))
    assert not backwards(Interval(10, 11), Interval(10, 11))
    assert not backwards(Interval(10, 30), Interval(5, 12))
    assert not backwards(None, Interval(5, 12))
    assert not backwards(Interval(10, 30), None)
    assert not backwards(Interval(10, 30), ALWAYS)


windows = st.none() | st.builds(
    lambda first, days: Interval(first, first + days), st.integers(1, 40), st.integers(1, 9)
)
terms = st.builds(Term, st.sampled_from("abc"), windows, windows)


def _range(window: Interval) -> range:
    assert window.begin is not None
    assert window.until is not None
    return range(window.begin, window.until)


def _days(term: Term) -> set[int]:
    """The days, up to 60, on which it ran whatever the days of its edges are."""
    if term.start is None or term.end is None:
        span = sure(term.start, term.end, 30)
        return set(range(span[0], min(span[1], 60) + 1)) if span else set()
    choices = product(_range(term.start), _range(term.end))
    return set.intersection(*(set(range(first, last + 1)) for first, last in choices))


@settings(max_examples=200, deadline=None)
@given(st.lists(terms, max_size=7))
def test_a_clash_is_found_exactly_where_two_holders_share_more_than_a_day(held: list[Term]) -> None:
    found = clashes(held, 30)
    pairs = {
        frozenset((one, other))
        for one, other in product(range(len(held)), repeat=2)
        if held[one].who != held[other].who and len(_days(held[one]) & _days(held[other])) > 1
    }
    assert {frozenset(pair[:2]) for pair in found} <= pairs
    assert bool(found) == bool(pairs)
    for first, second, shared in found:
        common = _days(held[first]) & _days(held[second])
        assert (shared.begin, shared.until or 61) == (min(common), max(common) + 1)
