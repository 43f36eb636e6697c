"""Dates of claims: what each form means, to the day, and what is said of those that mean nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.dates import DateError, read, read_day, write
from claimcheck.interval import ALWAYS, Interval, show

LAST = date.max.toordinal()

MEANS = [
    ("2021-10-14", "2021-10-14", "2021-10-14"),
    ("2021-10", "2021-10-01", "2021-10-31"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2021", "2021-01-01", "2021-12-31"),
    (2021, "2021-01-01", "2021-12-31"),
    ("2021-XX", "2021-01-01", "2021-12-31"),
    ("2021-XX-XX", "2021-01-01", "2021-12-31"),
    ("2021-10-XX", "2021-10-01", "2021-10-31"),
    ("202X", "2020-01-01", "2029-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"),
    ("2004-06/2006-08", "2004-06-01", "2006-08-31"),
    ("2004-02-01/2005", "2004-02-01", "2005-12-31"),
    ("2021-21", "2021-03-01", "2021-05-31"),
    ("2021-22", "2021-06-01", "2021-08-31"),
    ("2021-23", "2021-09-01", "2021-11-30"),
    ("2021-24", "2020-12-01", "2022-02-28"),
    ("2021-10-14~", "2021-09-29", "2021-10-29"),
    ("2021-10?", "2021-08-31", "2021-12-01"),
    ("2021%", "2020-01-02", "2022-12-31"),
    ({"after": "2016-05-01", "before": "2017-06-30"}, "2016-05-01", "2017-06-30"),
    ({"after": "2016", "before": "2017-06"}, "2016-01-01", "2017-06-30"),
    ({"after": "2016", "before": "2016"}, "2016-01-01", "2016-12-31"),
]


@pytest.mark.parametrize(("written", "first", "last"), MEANS, ids=[str(row[0]) for row in MEANS])
def test_a_date_is_the_window_in_which_its_day_lies(written: object, first: str, last: str) -> None:
    window = read(written)
    assert window == Interval(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal() + 1)


@pytest.mark.parametrize(
    ("written", "window"),
    [
        ("../2004", Interval(None, date(2005, 1, 1).toordinal())),
        ("/2004", Interval(None, date(2005, 1, 1).toordinal())),
        ("2004/..", Interval(date(2004, 1, 1).toordinal(), None)),
        ({"after": "2004-03-02"}, Interval(date(2004, 3, 2).toordinal(), None)),
        ({"before": 2004}, Interval(None, date(2005, 1, 1).toordinal())),
        ("unknown", ALWAYS),
        ("Unknown", ALWAYS),
    ],
)
def test_what_is_open_on_a_side_has_no_day_there(written: object, window: Interval) -> None:
    assert read(written) == window


HELP = "write a day as 2021-10-14, a month as 2021-10, a year as 2021"
WRONG = [
    ("2023-02-30", "2023-02-30 does not exist: February 2023 has 28 days"),
    ("2024-02-30", "2024-02-30 does not exist: February 2024 has 29 days"),
    ("2021-04-00", "2021-04-00 does not exist: April 2021 has 30 days"),
    ("2021-13", "2021-13 does not exist: months run from 01 to 12"),
    ("2021-25", "2021-25 does not exist: months run from 01 to 12"),
    ("2021-24-01", "2021-24-01 does not exist: months run from 01 to 12"),
    ("0000", "0000: years run from 0001 to 9999"),
    ("0", f'"0" is not a date: {HELP}'),
    ("20211014", f'"20211014" is not a date: {HELP}'),
    ("14.10.2021", f'"14.10.2021" is not a date: {HELP}'),
    ("10/14/2021", f'"10/14/2021" is not a date: {HELP}'),
    ("October 2021", f'"October 2021" is not a date: {HELP}'),
    ("2021-1-4", f'"2021-1-4" is not a date: {HELP}'),
    ("2021-10-14T12:00:00Z", "2021-10-14T12:00:00Z: leave the time of day out"),
    ("202X-03", "202X-03: a month needs its whole year"),
    ("2021-XX-03", "2021-XX-03: a day needs its month"),
    ("2006/2004", "2006/2004 ends before it starts"),
    ("../..", f'"../.." is not a date: {HELP}'),
    ("", f'"" is not a date: {HELP}'),
    (None, f"not a date: {HELP}"),
    (True, f"not a date: {HELP}"),
    (["2021"], f"not a date: {HELP}"),
    ({}, "an empty date: a date in between is {after: 2016-05-01, before: 2017-06-30}"),
    ({"from": "2021"}, 'unknown key "from": a date in between is {after: 2016-05-01, before: 2017-06-30}'),
    ({"after": "2021-02-29"}, "after: 2021-02-29 does not exist: February 2021 has 28 days"),
    ({"after": None}, f"after: {HELP}"),
    ({"after": "2017", "before": "2016"}, "the time in between ends before it starts"),
]


@pytest.mark.parametrize(("written", "message"), WRONG, ids=[str(row[0]) for row in WRONG])
def test_what_is_no_date_is_refused_with_the_nearest_right_thing(written: object, message: str) -> None:
    with pytest.raises(DateError) as caught:
        read(written)
    assert str(caught.value) == message


def test_an_error_inside_a_date_says_in_which_part() -> None:
    with pytest.raises(DateError) as caught:
        read({"after": "2016", "before": "2016-31"})
    assert caught.value.loc == ("before",)


def test_a_day_must_be_exact() -> None:
    assert read_day("2021-10-14") == date(2021, 10, 14).toordinal()
    with pytest.raises(DateError, match=r'^"2021-10" is not one day: write it as 2021-10-14$'):
        read_day("2021-10")


@pytest.mark.parametrize(
    ("window", "written"),
    [
        (read("2021"), "2021"),
        (read("2021-02"), "2021-02"),
        (read("2021-02-03"), "2021-02-03"),
        (read("2020/2021"), {"after": "2020-01-01", "before": "2021-12-31"}),
        (read("../2021-02"), {"before": "2021-02-28"}),
        (ALWAYS, "unknown"),
    ],
)
def test_a_window_is_written_as_a_claim_would_give_it(window: Interval, written: object) -> None:
    assert write(window) == written


side = st.none() | st.integers(1, LAST)


@settings(max_examples=200, deadline=None)
@given(side, side)
def test_what_is_written_reads_back_as_the_same_window(begin: int | None, last: int | None) -> None:
    if begin is not None and last is not None and last < begin:
        begin, last = last, begin
    window = Interval(begin, None if last is None else last + 1)
    assert read(write(window)) == window


almost = st.from_regex(r"[0-9X]{2,4}(-[0-9X]{2}){0,2}[~?%]?(/[0-9X]{4}(-[0-9]{2})?)?", fullmatch=True)


@settings(max_examples=300, deadline=None)
@given(almost | st.text(max_size=12))
def test_any_text_is_a_window_with_its_days_in_order_or_a_date_error(text: str) -> None:
    try:
        window = read(text)
    except DateError as error:
        assert str(error)
        return
    assert window.begin is None or window.begin >= 1
    assert window.until is None or window.until <= LAST + 1
    assert window.days is None or window.days > 0
    assert show(window) or window == ALWAYS
