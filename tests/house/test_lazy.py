"""Patterns that are compiled late find what they would find at once."""

from __future__ import annotations

import re

import pytest

from claimcheck.kinds.event.named_acts.acts import ACTS
from claimcheck.kinds.event.named_acts.shapes import HEAD, shapes
from claimcheck.lazy import Pattern
from claimcheck.needs import needs


@pytest.mark.parametrize(
    ("written", "needed"),
    [
        ("abc", [("abc",)]),
        (r"\bnovels? set in\b", [("novel",), (" set in",)]),
        ("the (?:author|writer) of", [("the author", "the writer"), (" of",)]),
        ("(?P<did>signed|inked)(?: by)? now", [("signed", "inked"), (" now",)]),
        (r"[\]a)]x+(?=yes)(?<!no)[(]", []),
        ("a{2}bc{0,3}d", [("b",), ("d",)]),
        ("(?:one (?:big )?town|two towns|a)", [("one ", "two towns", "a")]),
        ("one|two", [("one", "two")]),
        ("(?:maybe)?(?:or)*", []),
        ("(?i:Yes) then", [(" then",)]),
    ],
)
def test_what_an_expression_needs_is_read_off_it(written: str, needed: list[tuple[str, ...]]) -> None:
    assert needs(written) == needed


@pytest.mark.parametrize(
    ("written", "flags", "text"),
    [
        ("film", re.IGNORECASE, "A FILM"),
        ("film", re.IGNORECASE, "a fılm"),
        ("stop", re.IGNORECASE, "ſtop"),
        ("(?i)straße", 0, "STRAẞE"),
        (r"^ a \  b # c", re.VERBOSE, "a b"),
        (r"(?m)^x", 0, "y\nx"),
    ],
)
def test_case_and_layout_are_no_reason_to_find_nothing(written: str, flags: int, text: str) -> None:
    found = re.search(written, text, flags)
    late = Pattern(written, flags).search(text)
    assert (late and late.span()) == (found and found.span())


def test_what_lacks_what_is_needed_is_answered_without_compiling() -> None:
    late = Pattern("(x)yz")
    assert late.search("abc") is late.match("abc") is late.fullmatch("abc") is None
    assert list(late.finditer("abc")) == late.findall("abc") == []
    assert late.sub("-", "abc") == "abc"
    assert "_compiled" not in vars(late)
    assert late.sub("-", "axyz") == "a-"
    assert late.findall("xyz") == ["x"]


def test_who_asks_often_has_it_compiled() -> None:
    late = Pattern("needle")
    for number in range(100):
        assert late.search(f"hay {number}") is None
    assert "_compiled" in vars(late)


ROWS = (
    "^berg ^dam was opened by ^ida ^berg ON @0",
    "^ida ^berg HAS signed THE ^osen ^accord IN ^oslo ON @0",
    "THE ^osen ^accord , WHICH HAD BEEN signed BY ^ida ^berg , ended",
    "opened IN @0 , THE ^berg ^dam IS long",
    "THE opening OF THE ^berg ^dam ON @0",
    "THE ^berg ^dam 's architect WAS ^ida ^berg .",
    "DID ^ida ^berg open THE ^berg ^dam",
    "^ida ^berg , winner OF THE ^osen ^prize",
)


def test_a_row_that_a_shape_fits_has_what_the_shape_needs() -> None:
    fitting = 0
    for act in ACTS:
        for shape in shapes(act):
            for row in ROWS:
                if shape.pattern.search(row):
                    fitting += 1
                    assert all(any(piece in HEAD + row for piece in need) for need in shape.needs)
                    assert list(shape.found(row))
    assert fitting > len(ROWS)
