"""What each block is on its page: what is furniture, and above all what is not."""

from datetime import date

import pytest

from claimcheck.model import Role
from claimcheck.read.layout import pieces
from claimcheck.read.roles import marked

STORY = (
    "The prime minister met the president in Oslo on Tuesday. They spoke for two hours about fish.",
    "Officials said that a second meeting would follow in autumn. No day was given for it.",
)


def roles(*paragraphs: str) -> list[Role]:
    text = "\n\n".join(paragraphs)
    return [block.role for block in marked(text, pieces(text))]


def in_story(line: str) -> Role:
    """The role of a line between two paragraphs of a story."""
    return roles("Leaders meet in Oslo", STORY[0], line, STORY[1])[2]


def after_story(*lines: str) -> list[Role]:
    return roles("Leaders meet in Oslo", *STORY, *lines)[3:]


@pytest.mark.parametrize(
    "line",
    [
        "Related Posts",
        "TRENDING NOW",
        "Read more:",
        "Read more: Minister resigns over fish",
        "More from World",
        "Share this article",
        "Advertisement",
        "Skip to main content",
        "Get the day's top news, delivered to your inbox once a day.",
        "Sign up for our daily newsletter.",
        "We use cookies to improve this site.",
        "By clicking Sign Up, you agree to our terms.",
        "© 2024 The Paper. All rights reserved",
        "Story continues below advertisement",
        "12 comments",
        "Copyright 2024 The Paper",
        "Related: Minister resigns over fish",
    ],
)
def test_furniture_is_a_left_over(line: str) -> None:
    assert in_story(line) is Role.LEFTOVER


@pytest.mark.parametrize(
    "line",
    [
        "The minister signed up for a newsletter of the opposition.",
        "Cookies were served after the meeting in Oslo.",
        "More from the fisheries fund would be needed, she said.",
        "Related talks took place in Bergen.",
        "Share prices fell after the meeting.",
        "Subscribers of the paper said that the minister had been right.",
        "By clicking his heels, the officer saluted the minister.",
        "The minister gave more details in a letter to members. She did not say when it would be printed...",
        "“We use cookies,” the minister said of the site. “So does everybody else.”",
        "Watching the ships, the minister said that he was glad.",
        "Printing the report took a week.",
        "By Friday, the ministers had agreed on a text.",
        "Copyright law in Norway was changed by the prime minister.",
        "The company kept all rights reserved to it by the treaty.",
        "More: the minister said that she would resign.",
        "He criticised the picture by a painter from Bergen.",
        "The loan was a credit by the Bank of Norway.",
        "The news came to her via Reuters.",
        "The strike began on Friday (Reuters).",
        "She would not be seen (in the picture).",
        "Reporting by the ministry showed that fish were few.",
        "Published on January 29, 2026, the report was read by nobody.",
        "Released from prison on January 29, 2026, the man went to Bergen.",
        "The minister trailed off, saying only “I would never...”",
        "He spoke for an hour. Then he fell silent – on March 3, 2024, he would resign.",
    ],
)
def test_prose_that_sounds_like_furniture_stays_prose(line: str) -> None:
    assert in_story(line) is Role.PROSE


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Roe",
        "By Jane Roe and John van der Berg, The Canadian Press",
        "BY JANE ROE",
        "The Canadian Press",
        "Senior Political Correspondent",
        "Staff Writer",
        "4 min read",
        "May 17, 2023",
        "Posted March 3, 2024 11:10 am",
        "Last updated on 3 March 2024",
        "(Reporting by Jane Roe; Editing by John Doe)",
        "— With files from Jane Roe.",
    ],
)
def test_who_wrote_it_and_when_is_a_byline(line: str) -> None:
    assert in_story(line) is Role.BYLINE


def test_a_name_alone_between_headline_and_story_is_a_byline_and_later_a_headline() -> None:
    assert roles("Leaders meet in Oslo", "Jane Roe", *STORY)[1] is Role.BYLINE
    assert in_story("Fishing Rights") is Role.HEADLINE


def test_a_name_before_a_dateline_is_a_byline_even_after_a_line_about_the_site() -> None:
    site = "The Paper is a leader in news about fish."
    assert roles("Leaders meet in Oslo", site, "Jane Roe", f"OSLO (Reuters) - {STORY[0]}")[2] is Role.BYLINE


@pytest.mark.parametrize(
    "line",
    ["Stronger Together for a Brighter Future", "What happens next", "A second meeting in autumn", "Fish, fish, fish"],
)
def test_a_short_line_without_a_stop_is_a_headline(line: str) -> None:
    assert in_story(line) is Role.HEADLINE


@pytest.mark.parametrize(
    "line", ["Here is what they agreed on:", "It rained.", "“Never,” he said", "and so they parted,"]
)
def test_a_short_sentence_is_no_headline(line: str) -> None:
    assert in_story(line) is Role.PROSE or line == "“Never,” he said"


def test_a_video_caption_has_the_day_that_it_ends_with_and_gives_it_to_its_title() -> None:
    text = "\n".join(
        (
            "Click to play video: 'Fish won’t wait: minister'",
            "Fish won’t wait: minister",
            "The minister said Friday that fish cannot wait any longer – Jul 11, 2025",
            STORY[0] + " " + STORY[1],
        )
    )
    found = marked(text, pieces(text))
    day = date(2025, 7, 11).toordinal()
    assert [(block.role, block.day, block.apart) for block in found] == [
        (Role.CAPTION, day, True),
        (Role.CAPTION, day, True),
        (Role.CAPTION, day, True),
        (Role.PROSE, None, False),
    ]


def test_a_video_caption_without_a_day_has_none_and_ends_with_its_title() -> None:
    text = "\n".join(("Click to play video: 'Fish deal'", "Fish deal", STORY[0] + " " + STORY[1]))
    found = marked(text, pieces(text))
    assert [(block.role, block.day) for block in found] == [
        (Role.CAPTION, None),
        (Role.CAPTION, None),
        (Role.PROSE, None),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The minister in Oslo. (AP Photo/Jane Roe)",
        "The minister waves in Oslo. Photo: Jane Roe/Reuters",
        "FILE PHOTO: The minister waves in Oslo",
        "The minister waves / Getty Images",
    ],
)
def test_what_stands_below_a_picture_is_a_caption(line: str) -> None:
    assert in_story(line) is Role.CAPTION


def test_other_stories_follow_their_heading_until_the_article_resumes() -> None:
    found = roles("Leaders meet in Oslo", STORY[0], "Trending Now", "Minister resigns", "Storm hits the coast", *STORY)
    assert found[2:] == [Role.LEFTOVER, Role.LEFTOVER, Role.LEFTOVER, Role.PROSE, Role.PROSE]


def test_a_teaser_of_another_story_at_the_end_is_a_left_over() -> None:
    teaser = "Kenyan President Amina Wario told the African Union on Thursday that the drought in Turkana had left..."
    assert after_story(teaser) == [Role.LEFTOVER]
    assert after_story("Drought in Kenya, says President Wario of Nairobi", teaser) == [Role.LEFTOVER, Role.LEFTOVER]


def test_the_articles_own_last_paragraph_may_break_off() -> None:
    cut = "The prime minister, on his way home from Oslo, told the Fisheries Board in Bergen that Oslo had left..."
    assert roles("Prime Minister leaves Oslo for Fisheries Board in Bergen", *STORY, cut)[-1] is Role.PROSE


def test_a_paragraph_that_breaks_off_inside_the_article_is_prose() -> None:
    cut = "Kenyan President Amina Wario told the African Union on Thursday that the drought had left..."
    assert roles("Leaders meet", STORY[0], cut, STORY[1]) == [Role.HEADLINE, Role.PROSE, Role.PROSE, Role.PROSE]


def test_a_document_that_is_one_broken_paragraph_is_prose() -> None:
    assert roles("Kenyan President Amina Wario told the African Union that the drought had left Turkana...") == [
        Role.PROSE
    ]


def test_a_menu_of_sections_is_a_left_over_and_a_list_of_names_is_not() -> None:
    assert roles("Home", "World", "Politics", "Leaders meet in Oslo today", *STORY)[:4] == [
        *[Role.LEFTOVER] * 3,
        Role.HEADLINE,
    ]
    assert Role.LEFTOVER not in roles(*STORY, "Jane Roe", "John Doe", "Mark Carney", "Jonas Støre")


def test_a_section_above_the_headline_is_a_left_over_but_a_short_headline_is_not() -> None:
    assert roles("Norway", "Leaders meet in Oslo today", *STORY)[0] is Role.LEFTOVER
    assert roles("Resigned", *STORY)[0] is Role.HEADLINE


def test_a_very_long_paragraph_is_prose_whatever_it_begins_with() -> None:
    assert roles("Read more: " + STORY[0] * 40) == [Role.PROSE]
