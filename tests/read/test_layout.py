"""Where paragraphs begin and end in plain text."""

import pytest

from claimcheck.model import Block, Role
from claimcheck.read.dateline import dateline_end, story_start
from claimcheck.read.documents import document
from claimcheck.read.layout import pieces


def blocks(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in pieces(text)]


def test_blank_lines_separate() -> None:
    assert blocks("One here.\n\n  \nTwo here.\n") == ["One here.", "Two here."]


def test_lines_as_long_as_paragraphs_are_paragraphs() -> None:
    long = "The minister said that the two countries had agreed to do a good deal more together than before. " * 2
    assert blocks(f"Countries agree\n{long.strip()}\n{long.strip()}") == ["Countries agree", long.strip(), long.strip()]


WRAPPED = """The two governments said on Monday that Canadian Premier Justin
Trudeau would travel to Seoul in May. The visit had been planned for
a year, and officials in both capitals called it a success.
"""


def test_a_wrapped_paragraph_is_one_block_and_a_wrapped_name_is_in_it() -> None:
    assert blocks(WRAPPED) == [WRAPPED.strip()]


def test_no_paragraph_ends_on_a_word_that_needs_another() -> None:
    text = (
        "The ferry had left the harbour at six in the morning with forty people aboard.\n"
        "The captain, who had sailed these waters for most of his life, was born in the\n"
        "Faroe Islands and trained at a school for sailors which was one of\n"
        "Copenhagen's that closed long ago."
    )
    assert blocks(text) == [text]


def test_a_headline_may_end_on_any_word() -> None:
    text = "The stuff that dreams are made of\nHollywood opens a museum of its own in a street behind the studios."
    assert len(blocks(text)) == 2


def test_a_wrapped_paragraph_may_be_two_short_lines() -> None:
    text = "Canadian Premier Justin\nTrudeau arrived in Seoul."
    assert blocks(text) == [text]


@pytest.mark.parametrize(
    "headline",
    [
        "Trudeau to visit Seoul in May",
        "Trudeau to Visit Seoul in May for Talks With President, Officials Say",
        "TRUDEAU TO VISIT SEOUL IN MAY",
    ],
)
def test_a_headline_right_above_a_wrapped_paragraph_stays_apart(headline: str) -> None:
    assert blocks(f"{headline}\n{WRAPPED}") == [headline, WRAPPED.strip()]


def test_a_headline_right_above_a_short_sentence_stays_apart() -> None:
    assert blocks("Trudeau arrives in Seoul\nThe premier met Yoon.") == [
        "Trudeau arrives in Seoul",
        "The premier met Yoon.",
    ]


def test_wrapped_paragraphs_without_blank_lines_are_told_apart_by_their_short_last_lines() -> None:
    second = WRAPPED.replace("Monday", "Friday")
    text = WRAPPED + second
    assert blocks(text) == [WRAPPED.strip(), second.strip()]


def test_a_list_of_names_and_posts_is_never_joined() -> None:
    lines = ["Justin Trudeau", "Prime Minister of Canada", "Mark Carney", "Finance Minister"]
    assert blocks("\n".join(lines)) == lines


def test_bylines_and_buttons_are_blocks_of_their_own() -> None:
    text = "By Jane Roe\nPosted March 3, 2024\n3 min read\n" + WRAPPED + "Share this\nRelated Posts\n"
    assert blocks(text) == [
        "By Jane Roe",
        "Posted March 3, 2024",
        "3 min read",
        WRAPPED.strip(),
        "Share this",
        "Related Posts",
    ]


def test_an_indented_line_begins_a_paragraph() -> None:
    text = (
        "    The first paragraph begins and goes on for\na while.\n    The second one follows at once and goes on\ntoo."
    )
    assert [block.split()[1] for block in blocks(text)] == ["first", "second"]


def test_an_indented_line_goes_on_with_its_item() -> None:
    assert blocks("- Trade reached\n  $25 billion.\n  It had been less.\n  - Fish\n- Ships") == [
        "Trade reached\n  $25 billion.\n  It had been less.",
        "Fish",
        "Ships",
    ]


def test_bullets_are_not_part_of_their_items() -> None:
    text = "- Mark Carney, prime minister\n• Mélanie Joly, minister of industry\n1. Tim Hodgson"
    found = pieces(text)
    assert [text[piece.start : piece.end] for piece in found] == [
        "Mark Carney, prime minister",
        "Mélanie Joly, minister of industry",
        "1. Tim Hodgson",
    ]
    assert {piece.role for piece in found} == {Role.ITEM}


@pytest.mark.parametrize(
    ("dateline", "story"),
    [
        ("SEOUL (Reuters) - ", "The two leaders met."),
        ("SEOUL (Reuters ) - ", "Canadian officials met."),
        ("WASHINGTON, D.C. — ", "The senator spoke."),
        ("PARIS, March 3 (AFP) – ", "Two ministers met."),
        ("LONDON — ", "“No,” she said."),
        ("Ottawa, Canada (AP)—", "It rained."),
        ("BEIJING/SEOUL (Reuters) - ", "Talks began."),
        ("PORT-AU-PRINCE, Haiti (AP) — ", "A new council met."),
        ("RIO DE JANEIRO, Sept. 12 (Xinhua) -- ", "Leaders met."),
        ("ST. JOHN'S, N.L. — ", "A ship sank."),
    ],
)
def test_a_dateline_ends_where_the_story_begins(dateline: str, story: str) -> None:
    text = f"  {dateline}{story}"
    block = Block(2, len(text), Role.PROSE, None)
    assert text[dateline_end(text, block) :] == story


@pytest.mark.parametrize(
    ("dateline", "story"),
    [
        ("Bergen, 1 October 2019 – ", "The harbour was closed."),
        ("São Paulo, Brazil, March 3, 2021 — ", "Two ministers met."),
        ("LONDON — ", "“No,” she said."),
    ],
)
def test_a_story_starts_behind_a_place_and_a_whole_date_too(dateline: str, story: str) -> None:
    text = f"{dateline}{story}"
    assert text[story_start(text, Block(0, len(text), Role.PROSE, None)) :] == story


@pytest.mark.parametrize(
    "text",
    [
        "Monday, 1 October 2018 – The harbour was closed.",
        "Bergen, 1 October – The harbour was closed.",
        "Bergen – The harbour was closed.",
        "Bergen in 2019 – The harbour was closed.",
    ],
)
def test_a_story_starts_behind_no_weekday_or_place_alone(text: str) -> None:
    assert story_start(text, Block(0, len(text), Role.PROSE, None)) == 0


@pytest.mark.parametrize(
    "text",
    [
        "Trudeau — The son of a prime minister — spoke.",
        "NATO - which Canada joined in 1949 - met.",
        "Justin Trudeau (Liberal) – The prime minister spoke.",
        "Mark Carney (PM) - Canada's leader - spoke.",
        "A well-known minister (Reuters) - He spoke.",
        "The minister spoke in Seoul.",
        "He said that SEOUL (Reuters) - The word was wrong.",
        "EV - a car.",
        "",
    ],
)
def test_a_sentence_with_a_dash_is_no_dateline(text: str) -> None:
    block = Block(0, len(text), Role.PROSE, None)
    assert dateline_end(text, block) == 0


LONG = (
    "The conductor of the city's orchestra, who had been away for most of the season because of his other post in "
    "Oslo, said that Antonio",
    "Pappano would stand in for him in the autumn, and that the tour of Japan, which had been put off twice, would "
    "begin in Osaka in the",
    "first week of May. The hall, which was built for the exhibition of 1927 and has two thousand seats, will be "
    "closed for the whole of",
    "the summer. Nobody knows who pays.",
)


def test_lines_that_are_evenly_filled_are_wrapped_however_wide() -> None:
    text = "\n".join(LONG)
    assert blocks(text) == [text]


def test_long_lines_that_are_not_evenly_filled_are_paragraphs() -> None:
    lines = [f"{line} {'and so on ' * 6 * at}." for at, line in enumerate(LONG)]
    assert len(blocks("\n".join(lines))) > 1


def test_two_long_lines_of_markdown_are_one_paragraph() -> None:
    text = "\n".join(LONG[:2])
    read, _ = document("a.md", text)
    (block,) = read.blocks
    assert (block.start, block.end) == (0, len(text))
