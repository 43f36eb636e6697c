"""Dates and their weekdays, by the calendar alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.journey import EMPTY, run
from claimcheck.kinds.calendar import old, repair
from claimcheck.model import Block, Document, Finding, Outcome, Role
from claimcheck.report.view import view
from claimcheck.report.wording import known
from claimcheck.text.times.words import MONTH_NAMES, WEEKDAY_NAMES

DAYS = st.dates(date(1924, 1, 1), date(2190, 12, 31))


def findings(text: str, published: date | None = date(2024, 5, 15)) -> list[Finding]:
    day = None if published is None else published.toordinal()
    document = Document("a.txt", text, text, day, "the test", (Block(0, len(text), Role.PROSE, day),))
    return [one for one in run([document], EMPTY).findings if one.verdict.check.startswith("calendar")]


@settings(max_examples=60, deadline=None)
@given(DAYS, st.integers(0, 6), st.booleans())
def test_a_weekday_conflicts_exactly_where_its_date_has_another_one(day: date, weekday: int, month_first: bool) -> None:
    month = MONTH_NAMES[day.month]
    written = f"{month} {day.day}, {day.year}" if month_first else f"{day.day} {month} {day.year}"
    words = f"{WEEKDAY_NAMES[weekday]}, {written}"
    (one,) = findings(f"The vote was held on {words}, in Vaduz.")
    assert one.says == words
    assert one.verdict.outcome is (Outcome.AGREES if day.weekday() == weekday else Outcome.CONFLICTS)


@settings(max_examples=40, deadline=None)
@given(DAYS, st.integers(1, 6))
def test_every_repair_is_a_date_on_its_weekday(day: date, off: int) -> None:
    wrong = (day.weekday() + off) % 7
    words = f"{WEEKDAY_NAMES[wrong]} {day.day} {MONTH_NAMES[day.month]} {day.year}"
    (one,) = findings(f"The vote was held on {words} in Vaduz.")
    assert len(one.verdict.suggestions) == 3
    for text in one.verdict.suggestions:
        (mended,) = findings(f"The vote was held on {text} in Vaduz.")
        assert (mended.says, mended.verdict.outcome) == (text, Outcome.AGREES)


def test_a_caption_is_quoted_from_its_weekday_to_its_date() -> None:
    (one,) = findings("The mayor of Bern said Thursday that the river would rise – Jul 11, 2025", date(2025, 7, 14))
    assert one.says == "Thursday that the river would rise – Jul 11, 2025"
    assert one.verdict.known == "Jul 11, 2025 was a Friday"
    assert one.verdict.because == "“Thursday” and “Jul 11, 2025” do not belong together"
    assert one.verdict.suggestions == ("Friday",)


def test_a_day_of_a_teaser_without_a_year_is_not_judged() -> None:
    text = "The mayor resigned on Thursday (13 May) in Quito."
    day = date(2024, 5, 15).toordinal()
    document = Document("a.txt", text, text, day, "the test", (Block(0, len(text), Role.LEFTOVER, None),))
    assert [one.verdict.outcome for one in run([document], EMPTY).findings] == [Outcome.UNDECIDED]


@pytest.mark.parametrize(
    ("text", "weekday", "becomes"),
    [
        ("Monday, May 5", 3, "Thursday, May 5"),
        ("MON. 5 MAY", 1, "TUE. 5 MAY"),
        ("2024-05-13 (Tues)", 0, "2024-05-13 (Mon)"),
        ("5 May", 0, ""),
    ],
)
def test_a_weekday_is_changed_in_its_style(text: str, weekday: int, becomes: str) -> None:
    assert repair.on(text, weekday) == becomes


@pytest.mark.parametrize(
    ("text", "new", "becomes"),
    [
        ("Monday, January 29, 2026", date(2026, 2, 2), "Monday, February 2, 2026"),
        ("Mon 29th of January 2026", date(2026, 1, 26), "Mon 26th of January 2026"),
        ("Jan. 29 2026", date(2026, 2, 3), "Feb. 3 2026"),
        ("29 JAN 2026", date(2026, 2, 3), "3 FEB 2026"),
        ("2026-01-29", date(2026, 2, 3), "2026-02-03"),
        ("January 29, 2026", date(2025, 12, 31), "December 31, 2025"),
        ("January 29", date(2025, 12, 31), ""),
        ("the twenty-ninth of January", date(2026, 1, 30), ""),
        ("29/01/2026", date(2026, 1, 30), ""),
    ],
)
def test_a_date_is_changed_in_its_style_or_left_alone(text: str, new: date, becomes: str) -> None:
    assert repair.at(text, repair.Day(2026, 1, 29), repair.Day(new.year, new.month, new.day)) == becomes


def test_weekdays_of_the_old_calendar_follow_known_days() -> None:
    assert WEEKDAY_NAMES[old.weekday(1582, 10, 4)] == "Thursday"  # the last day before the reform
    assert WEEKDAY_NAMES[old.weekday(1905, 1, 9)] == "Sunday"
    assert WEEKDAY_NAMES[old.weekday(1066, 10, 14)] == "Saturday"
    assert (old.existed(1900, 2, 29), old.existed(1712, 2, 30), old.existed(2100, 2, 29)) == (True, True, False)


def test_a_leap_day_is_tried_in_the_leap_years_around() -> None:
    leap = date(2024, 2, 29)
    (one,) = findings(f"They married on {WEEKDAY_NAMES[leap.weekday()]}, February 29, in Cork.", date(2026, 3, 1))
    assert one.verdict.outcome is Outcome.AGREES
    assert (leap + timedelta(1)).month == 3


def test_the_calendar_is_the_writers_and_holds_on_every_day() -> None:
    text, day = "Mélanie Joly said the subsidy began on Tuesday, June 5, 2023.", date(2024, 6, 5).toordinal()
    document = Document("a.txt", text, text, day, "the test", (Block(0, len(text), Role.PROSE, day),))
    (item,) = view(run([document], EMPTY)).conflicts
    assert item.finding.statement.voice.kind == "narrator"
    assert known(item) == "June 5, 2023 was a Monday"


@pytest.mark.parametrize(
    ("text", "around", "becomes"),
    [
        ("Monday, May 2, 2024", "", "Monday, April 29, 2024"),
        ("Monday, May 2, 2024", "It closed on Jan. 3.", "Monday, April 29, 2024"),
        ("Monday, May 2, 2024", "It closed on Apr 3.", "Monday, Apr 29, 2024"),
        ("Monday, 2 May 2024", "It closed on 3 Jan 2024.", "Monday, 29 Apr 2024"),
        ("Mon, May 2, 2024", "It closed on January 3.", "Mon, Apr 29, 2024"),
        ("MONDAY, MAY 2", "", "MONDAY, APRIL 29"),
    ],
)
def test_after_may_a_month_is_written_as_the_others_of_the_text_are(text: str, around: str, becomes: str) -> None:
    assert repair.at(text, repair.Day(2024, 5, 2), repair.Day(2024, 4, 29), around) == becomes
