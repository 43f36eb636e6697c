"""Stars and underscores around words of plain text: blanked where they are emphasis, and nothing moves."""

import pytest

from claimcheck.model import GLUE
from claimcheck.read.documents import document
from claimcheck.read.emphasis import without_emphasis

_ = GLUE


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("*Ran*, directed by", f" Ran{_}, directed by"),
        ("saw _Ran_ and **Ikiru**.", f"saw  Ran  and   Ikiru{_ * 2}."),
        ("(*Ran*) and “*Ran*”", f"({_}Ran{_}) and “{_}Ran{_}”"),
        ("*Ran*'s rain", f" Ran{_}'s rain"),
        ("two *words of\nit* here", "two  words of\nit  here"),
    ],
)
def test_emphasis_is_blanked_at_the_same_length(source: str, text: str) -> None:
    assert without_emphasis(source) == text
    assert len(text) == len(source)


@pytest.mark.parametrize(
    "source",
    [
        "* Ran\n* Ikiru",
        "the price* of it\n*Excluding tax.",
        "word* and *word",
        "what the f*** is *this",
        "5 * 3 * 2 and 5*3*2",
        "snake_case_name and _private",
        "*one paragraph\n\nand another*",
        "*" + "a long stretch " * 20 + "of text*",
        "* * *",
    ],
)
def test_other_stars_and_underscores_stay(source: str) -> None:
    assert without_emphasis(source) == source


def test_a_line_that_begins_with_emphasis_still_goes_on() -> None:
    source = (
        "Of all the pictures that were shown in the big room of the house by the river on Saturday night\n"
        "**Ran** was the longest and the loudest one, and nobody left.\n"
    )
    made, problems = document("a.txt", source)
    assert not problems
    assert len(made.text) == len(source)
    assert len(made.blocks) == 1
