"""Voice: every case of the corpus, quotations, and time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.growth import grows_alone

import claimcheck.text
from claimcheck.model import Voice
from claimcheck.text import cues
from claimcheck.text.sentences import split
from claimcheck.text.tokens import tokenize

CORPUS: dict[str, Any] = yaml.safe_load(
    (Path(claimcheck.text.__file__).parent / "cues.yaml").read_text(encoding="utf-8")
)
REASONS = ("denied", "asked", "supposed", "hoped", "fictional", "mock", "slip", "corrected")


def heard(marked: str, construction: str) -> Voice:
    start = marked.index("[")
    end = marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    a, b = next((a, b) for a, b in split(text, 0, len(text)) if a <= start < b)
    return cues.voice(text, tokenize(text, a, b), start, end, a, b, cues.quotations(text, 0, len(text)), construction)


def cases(*reasons: str) -> Iterator[tuple[str, str, str]]:
    for reason in reasons:
        for construction, texts in CORPUS[reason].items():
            for text in texts:
                yield text, construction, reason


@pytest.mark.parametrize(("text", "construction", "reason"), list(cases("asserted")))
def test_a_cue_that_governs_something_else_takes_nothing_back(text: str, construction: str, reason: str) -> None:
    assert heard(text, construction).asserted == ""


@pytest.mark.parametrize(("text", "construction", "reason"), list(cases(*REASONS)))
def test_a_cue_that_governs_the_words_is_heard(text: str, construction: str, reason: str) -> None:
    assert heard(text, construction).asserted == reason


@pytest.mark.parametrize("case", CORPUS["who"], ids=lambda case: str(case["text"]))
def test_who_says_it(case: dict[str, str]) -> None:
    found = heard(case["text"], "apposition" if "," in case["text"].partition("]")[0].partition("[")[2] else "title")
    assert (found.kind, found.speaker, found.asserted) == (case["kind"], case["speaker"], "")


@pytest.mark.parametrize("case", CORPUS["quotations"], ids=lambda case: str(case["text"]))
def test_quotations_are_found_with_their_marks(case: dict[str, Any]) -> None:
    text = case["text"]
    assert [text[a:b] for a, b in cues.quotations(text, 0, len(text))] == case["found"]


def test_the_corpus_holds_as_many_tempting_cases_as_cues() -> None:
    assert len(list(cases("asserted"))) >= 60
    assert len(list(cases(*REASONS))) >= 80


@given(st.text("ab \"'“”‘’«».,\n", max_size=50), st.integers(0, 20))
@settings(max_examples=300, deadline=None)
def test_quotations_are_in_order_and_inside_their_block(text: str, start: int) -> None:
    start = min(start, len(text))
    at = start
    for a, b in cues.quotations(text, start, len(text)):
        assert at <= a < b <= len(text)
        at = b


SOME = 'Støre is not the president of Norway , . ? " “ ” if said as in the film according to who hopes by mistake'
WORDS = st.lists(st.sampled_from(SOME.split()), min_size=1, max_size=25)


@given(WORDS, st.data(), st.sampled_from(["title", "apposition", "copula", "succession", "other"]))
@settings(max_examples=300, deadline=None)
def test_any_span_of_any_sentence_has_a_voice(words: list[str], data: st.DataObject, construction: str) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = cues.voice(
        text, tokenize(text), start, end, 0, len(text), cues.quotations(text, 0, len(text)), construction
    )
    assert found.kind in ("narrator", "attributed", "quoted")
    assert found.asserted in ("", *REASONS)
    assert found == cues.voice(
        text, tokenize(text), start, end, 0, len(text), cues.quotations(text, 0, len(text)), construction
    )


@pytest.mark.parametrize("unit", ["'a ", '"a ', "s' ", "“", "‘a", "' "])
def test_quotations_take_time_that_grows_with_length_alone(unit: str) -> None:
    assert grows_alone(lambda text: cues.quotations(text, 0, len(text)), unit, 200_000)
