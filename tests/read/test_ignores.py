"""Waivers in the text itself: which paragraph a comment is for, and what is wrong with it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Document
from claimcheck.read.documents import document
from claimcheck.read.ignores import Ignores, ignores

CHECKS = ("office-title", "office-term", "calendar-weekday")
HELD = ("head-of-norland", "norland")
SAID = "<!-- claimcheck: ignore office-title: a cartoon -->"


def read(text: str, path: str = "a.md") -> tuple[Document, Ignores]:
    made, _ = document(path, text)
    return made, ignores(made, CHECKS, HELD)


def meant(text: str) -> list[str]:
    """The first word of the block that each waiver of a text is for."""
    made, found = read(text)
    assert not found.faults
    return [made.text[waiver.block :].split()[0] for waiver in found.waivers if waiver.block is not None]


ONE, TWO = "First the choir sang in the old hall.", "Then the mayor spoke to the crowd."


@pytest.mark.parametrize(
    ("text", "block"),
    [
        (f"{ONE}\n\n{SAID}\n{TWO}\n", "Then"),
        (f"{ONE}\n\n{SAID}\n\n{TWO}\n", "Then"),
        (f"{ONE}\n{SAID}\n\n{TWO}\n", "Then"),
        (f"{ONE} {SAID}\n\n{TWO}\n", "First"),
        (f"First the choir {SAID} sang.\n\n{TWO}\n", "First"),
        (f"{SAID} {ONE}\n\n{TWO}\n", "First"),
        (f"First the choir sang in the hall, and\n{SAID}\nthe people were glad.\n\n{TWO}\n", "First"),
        (f"# Headline {SAID}\n\n{ONE}\n", "Headline"),
        (f"- First\n- Then the mayor {SAID}\n- Last\n", "Then"),
        (f"| one | two |\n| --- | --- |\n| First | Then {SAID} |\n", "Then"),
        (f"{ONE}\n\n<!-- claimcheck:\n  ignore office-title:\n  a cartoon\n-->\n\n{TWO}\n", "Then"),
        (f"> {SAID}\n> {TWO}\n", "Then"),
        (f"---\ntitle: x\n---\n{SAID}\n{TWO}\n", "Then"),
    ],
)
def test_a_comment_is_for_its_own_paragraph_or_the_one_that_follows(text: str, block: str) -> None:
    assert meant(text) == [block]
    assert meant(text.replace("\n", "\r\n")) == [block]


@pytest.mark.parametrize(
    "text",
    [
        f"```html\n{SAID}\n```\n\n{TWO}\n",
        f"    {SAID}\n\n{TWO}\n",
        f"Write `{SAID}` there.\n",
        f"<!-- claimcheck is what we use -->\n{TWO}\n",
        f"<!-- ignore office-title: no -->\n{TWO}\n",
        f"\\{SAID}\n",
    ],
)
def test_what_only_looks_like_a_comment_to_claimcheck_is_none(text: str) -> None:
    _, found = read(text)
    assert found == ((), ())


def test_a_comment_in_plain_text_waives_nothing_and_is_told() -> None:
    _, found = read(f"{SAID}\n{TWO}\n", "a.txt")
    told = "a comment waives in Markdown only: `claimcheck waive` does it in any document"
    assert found == ((), (("a.txt", 1, 1, told),))


def test_text_behind_a_comment_is_read() -> None:
    made, _ = read(f"<!-- a note --> {ONE}\n")
    assert made.text.strip() == ONE


def test_each_name_is_a_waiver_with_its_own_place() -> None:
    _, found = read(
        f"{TWO}\n<!--  ClaimCheck :ignore office-title, head-of-norland  norland : he said\n  so -->\n{ONE}\n"
    )
    assert [(one.line, one.column, one.check, one.claim, one.reason) for one in found.waivers] == [
        (2, 26, "office-title", "", "he said so"),
        (2, 40, "", "head-of-norland", "he said so"),
        (2, 57, "", "norland", "he said so"),
    ]


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("<!-- claimcheck: ignore office-title -->", "a.md:1:18: the reason is missing: write <!-- claimcheck: ignore"),
        ("<!-- claimcheck: ignore office-title: -->", "a.md:1:18: the reason is missing"),
        ("<!-- claimcheck: ignore: he said so -->", "a.md:1:18: it does not say what is to be ignored"),
        ("<!-- claimcheck: ignor office-title: x -->", 'not "ignor"; did you mean "ignore"?'),
        ("<!-- claimcheck: off -->", 'a comment can only say "ignore", not "off": write <!-- claimcheck: ignore CHECK'),
        ("<!-- claimcheck: -->", 'a comment can only say "ignore", not ""'),
        (
            "<!-- claimcheck: ignore ofice-title: x -->",
            'a.md:1:25: no check and no claim is called "ofice-title"; did ',
        ),
        ("<!-- claimcheck: ignore zzz: x -->", '"zzz"; `claimcheck checks` lists the checks'),
    ],
)
def test_what_is_wrong_is_told_with_its_place(comment: str, told: str) -> None:
    _, found = read(f"{comment}\n{TWO}\n")
    assert found.waivers == ()
    assert [told in str(fault) for fault in found.faults] == [True]


def test_a_comment_at_the_end_has_no_paragraph() -> None:
    _, found = read(f"{ONE}\n\n{SAID}\n")
    assert [str(fault) for fault in found.faults] == ["a.md:3:1: no paragraph follows it; it ignores nothing"]


@given(
    st.lists(
        st.sampled_from(["<!--", "-->", "claimcheck:", "ignore", "office-title", ":", "\n", "`", " ", "why", "> "])
    )
)
def test_whatever_stands_there_it_is_read(parts: list[str]) -> None:
    made, found = read("".join(parts))
    assert len(made.text) == len(made.source)
    for waiver in found.waivers:
        line = made.source.split("\n")[waiver.line - 1]
        assert line[waiver.column - 1 :].startswith("office-title")
