"""Sentences: every case of the corpus, the edges of what is found, and time."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.growth import grows_alone

import claimcheck.text
from claimcheck.text.sentences import split

CORPUS = yaml.safe_load((Path(claimcheck.text.__file__).parent / "sentences.yaml").read_text(encoding="utf-8"))


def cut(marked: str) -> tuple[str, list[str]]:
    parts = marked.split(" ¶ ")
    return " ".join(parts), [part.strip() for part in parts]


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text, 0, len(text))]


@pytest.mark.parametrize("case", CORPUS["found"])
def test_the_corpus_is_split_as_marked(case: str) -> None:
    text, wanted = cut(case)
    assert found(text) == wanted


@pytest.mark.parametrize("case", CORPUS["found"])
def test_a_block_is_split_alike_wherever_it_stands(case: str) -> None:
    text, wanted = cut(case)
    around = f"Before this. {text} After it."
    assert [around[a:b] for a, b in split(around, 13, 13 + len(text))] == wanted


@pytest.mark.parametrize("case", CORPUS["not_yet"])
def test_what_is_not_yet_split_stays_in_one_piece(case: str) -> None:
    text, wanted = cut(case)
    assert found(text) == [text] != wanted


def test_every_case_of_the_corpus_is_its_own() -> None:
    assert len(set(CORPUS["found"])) == len(CORPUS["found"]) > 70


MARKS = ".!?…\"”“')([ \n\t-•1aB"
PIECES = st.lists(st.sampled_from([*MARKS, "U.S.", "No.", "a.m.", "St.", "The", "\u2060"]), max_size=40).map("".join)
UNITS = ["word ", ".", ". ", "! ", "\n", "a.\n- ", "U.S. ", "(", ". \n", "\u2060", "A? ", "…", "1. ", "The U.S. A "]


@given(PIECES | st.text(max_size=60))
@settings(max_examples=400, deadline=None)
def test_sentences_are_in_order_and_cover_all_that_is_no_white_space(text: str) -> None:
    at = 0
    for start, end in split(text, 0, len(text)):
        assert at <= start < end
        assert not text[at:start].strip()
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        at = end
    assert not text[at:].strip()


@given(st.integers(0, 30), st.integers(0, 30))
@settings(deadline=None)
def test_nothing_outside_the_block_is_found(start: int, length: int) -> None:
    text = "He left. She stayed. U.S. aid. They know it. No. 5."
    end = min(len(text), start + length)
    assert all(start <= a < b <= end for a, b in split(text, start, end))


@pytest.mark.parametrize("unit", UNITS)
def test_a_megabyte_takes_time_that_grows_with_length_alone(unit: str) -> None:
    assert grows_alone(lambda text: split(text, 0, len(text)), unit, 1_000_000)
