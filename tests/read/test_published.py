"""The day of publication, and where it was found."""

from datetime import date

import pytest

from claimcheck.read.dates import days, sole_day
from claimcheck.read.documents import document
from claimcheck.read.project import Settings

STORY = "The prime minister met the president in Oslo on Tuesday. They spoke for two hours about fish."
DAY = date(2026, 1, 29).toordinal()


def published(*lines: str, name: str = "a.txt") -> tuple[str, str]:
    made, _ = document(name, "\n".join(lines))
    return date.fromordinal(made.published).isoformat() if made.published else "", made.published_from


@pytest.mark.parametrize(
    "line",
    [
        "Posted January 29, 2026 11:10 am",
        "date 2026-01-29 Menu",
        "Published: 29 January 2026",
        "PUBLISHED JAN. 29, 2026, AT 9 A.M.",
        "First published on Thu 29 Jan 2026 10.00 GMT",
        "Published by Jane Roe on January 29th, 2026",
        "Posted on 29/01/2026",
        "Date: 2026-01-29T11:10:00Z",
        "Updated 2026/01/29",
        "Last updated on Jan 29, 2026",
        "January 29, 2026 – Posted",
        "January 29, 2026",
        "Thursday, January 29, 2026",
    ],
)
def test_a_line_that_says_so_gives_the_day(line: str) -> None:
    found, where = published("Leaders meet in Oslo", line, "", STORY)
    assert found == "2026-01-29"
    assert where == f'line 2: "{line}"'


def test_a_weekday_and_date_above_the_headline_may_be_the_day_on_which_the_page_was_seen() -> None:
    assert published("Thursday, January 29, 2026", "", "Leaders meet in Oslo", "", STORY) == ("", "")


@pytest.mark.parametrize(
    "dateline",
    [
        "OSLO, January 29, 2026 (Reuters) - ",
        "OSLO, Norway, Thursday, 29 January 2026 — ",
        "Oslo, Jan. 29, 2026 (AP) -- ",
        "RIO DE JANEIRO, 29 January 2026 - ",
    ],
)
def test_the_dateline_of_the_story_gives_the_day(dateline: str) -> None:
    found, where = published("Leaders meet", "", dateline + STORY, "", STORY)
    assert found == "2026-01-29"
    assert where == f'line 3: "{" ".join(dateline[: dateline.index("2026") + 4].split())}"'
    assert published("Leaders meet", "", "Posted January 30, 2026", "", dateline + STORY)[0] == "2026-01-30"
    assert published("Leaders meet", "", dateline + STORY, "", "Updated January 31, 2026")[0] == "2026-01-29"


@pytest.mark.parametrize(
    "lines",
    [
        ("OSLO, January 29 (Reuters) - " + STORY,),
        ("BEFORE THE WAR, in August 1939 - " + STORY,),
        (STORY, "", "OSLO, January 29, 2026 (Reuters) - " + STORY),
        ("OSLO, January 29, 2026 - " + STORY, "", "BERGEN, January 27, 2026 - " + STORY),
    ],
)
def test_other_beginnings_of_stories_give_none(lines: tuple[str, ...]) -> None:
    assert published("Leaders meet", "", *lines) == ("", "")


def test_a_byline_may_end_with_the_day() -> None:
    assert published("Leaders meet", "", "By Jane Roe, 29 January 2026", "", STORY)[0] == "2026-01-29"


@pytest.mark.parametrize(
    "line",
    [
        "Posted 3/4/2026",
        "Published January 29, 2026, it was widely read.",
        "Released from prison on January 29, 2026",
        "Posted yesterday",
        "Posted February 30, 2026",
        "Posted in March 2026",
        "The report, published January 29, 2026, was withdrawn by the ministry of fisheries in Bergen a week later.",
        "The treaty was signed on January 29, 2026.",
        "Oslo, January 29, 2026 to February 3, 2026",
    ],
)
def test_other_lines_give_none(line: str) -> None:
    assert published("Leaders meet in Oslo", line, "", STORY) == ("", "")


def test_posted_comes_before_updated_wherever_it_stands() -> None:
    lines = ("Leaders meet", "Updated January 30, 2026", "Posted January 29, 2026", "", STORY)
    assert published(*lines)[0] == "2026-01-29"
    assert published("Leaders meet", "Updated January 30, 2026; Posted January 29, 2026", "", STORY)[0] == "2026-01-29"
    assert published("Leaders meet", "Posted January 29, 2026 Updated January 30, 2026", "", STORY)[0] == "2026-01-29"


def test_the_day_may_stand_at_the_end_but_not_in_the_middle_or_among_other_stories() -> None:
    assert published("Leaders meet", "", STORY, "", "Published January 29, 2026")[0] == "2026-01-29"
    far = [line for number in range(15) for line in (STORY.replace("two", str(number)), "")]
    assert published("Leaders meet", "", *far, "Posted January 29, 2026", "", *far) == ("", "")
    assert published("Leaders meet", "", STORY, "", "Related Posts", "Posted January 29, 2026") == ("", "")


def test_two_bare_dates_are_none() -> None:
    assert published("Agenda of the council", "January 29, 2026", "January 30, 2026", "", STORY) == ("", "")


@pytest.mark.parametrize(
    "matter",
    [
        "---\ndate: 2026-01-29\n---\n",
        "---\ntitle: Fish\ndate: 2026-01-29T23:30:00-05:00\n---\n",
        "---\npublishDate: January 29, 2026\ndate: 2020-01-01\n---\n",
        "---\r\ndate_published: '2026-01-29'\r\n---\r\n",
        "+++\ndate = 2026-01-29\n+++\n",
    ],
)
def test_front_matter_gives_the_day(matter: str) -> None:
    assert published(matter + STORY, name="a.md") == ("2026-01-29", "front matter")


def test_a_time_zone_moves_moments_before_their_day_is_taken() -> None:
    text = f"---\ndate: 2026-01-30T03:30:00Z\n---\n{STORY}"
    assert document("a.md", text, Settings(timezone="America/Toronto"))[0].published == DAY
    assert document("a.md", text)[0].published == DAY + 1


def test_the_command_line_comes_before_the_project_before_front_matter_before_the_text() -> None:
    text = f"---\ndate: 2026-01-03\n---\nLeaders meet\n\nPosted January 4, 2026\n\n{STORY}"
    settings = Settings(published=date(2026, 1, 2), published_from="claimcheck.yaml:5")
    given, _ = document("a.md", text, settings, date(2026, 1, 1))
    assert (given.published, given.published_from) == (date(2026, 1, 1).toordinal(), "--date")
    configured, _ = document("a.md", text, settings)
    assert (configured.published, configured.published_from) == (date(2026, 1, 2).toordinal(), "claimcheck.yaml:5")
    assert published(text, name="a.md") == ("2026-01-03", "front matter")
    assert published(text.partition("---\nL")[2], name="a.md")[0] == "2026-01-04"


@pytest.mark.parametrize(
    ("matter", "line", "message"),
    [
        (
            "---\ntitle: a: b\n---\n",
            2,
            "the front matter is not valid YAML: mapping values are not allowed in this context",
        ),
        ("---\ndate: soon\n---\n", 2, 'the front matter gives "soon" as its date, which is no day'),
        ("---\ndate: 2026-01-29\n", 1, "the front matter that begins here is never closed"),
        ("+++\ndate = \n+++\n", 1, "the front matter is not valid TOML: "),
    ],
)
def test_bad_front_matter_is_a_problem_and_the_text_is_still_read(matter: str, line: int, message: str) -> None:
    made, problems = document("a.md", matter + STORY)
    assert len(problems) == 1
    assert problems[0].path == "a.md"
    assert problems[0].message.startswith(message)
    assert problems[0].line in (line, line + 1)
    assert STORY in made.text


def test_a_ruler_at_the_top_is_no_front_matter() -> None:
    made, problems = document("a.md", f"---\n\n{STORY}\n")
    assert not problems
    assert STORY in made.text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-01-29", "2026-01-29"),
        ("Jan. 29, 2026", "2026-01-29"),
        ("29th of January 2026", "2026-01-29"),
        ("29.01.2026", "2026-01-29"),
        ("1/29/2026", "2026-01-29"),
        ("05.05.2026", "2026-05-05"),
        ("2026-01-29T10:00:00+01:00", "2026-01-29"),
        ("2026-01-29 to 2026-02-03", "2026-01-29"),
    ],
)
def test_full_dates_are_read(text: str, day: str) -> None:
    assert next(days(text)).day == date.fromisoformat(day).toordinal()


@pytest.mark.parametrize(
    "text",
    [
        "4/3/2026",
        "2026-02-30",
        "29 January",
        "January 2026",
        "12026-01-29",
        "2026-01-290",
        "v2026-01-29",
        "1/2/29/2026",
    ],
)
def test_half_dates_and_numbers_are_not(text: str) -> None:
    assert not list(days(text))


def test_a_day_alone_is_alone() -> None:
    assert sole_day(" 2026-01-29 11:10 ") == DAY
    assert sole_day("on 2026-01-29") is None
    assert sole_day("2026-01-29, in Oslo") is None
