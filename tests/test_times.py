"""Time expressions: every case of the corpus, and what no case can say."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date
from importlib import resources
from typing import Any

import pytest
import yaml

from claimcheck.interval import show
from claimcheck.model import TimeRef
from claimcheck.text.times import HAS_TIME, TRIGGERS, cardinal, find, ordinal, span_of


def _cases() -> list[dict[str, Any]]:
    text = resources.files("claimcheck.text.times").joinpath("corpus.yaml").read_text(encoding="utf-8")
    return list(yaml.safe_load(text)["cases"])


CASES = _cases()


def _published(case: dict[str, Any]) -> int | None:
    value = case["published"]
    return None if value == "none" else date.toordinal(value)


def _seen(ref: TimeRef, field: str) -> object:
    value = getattr(ref, field)
    if field in ("inner", "outer"):
        return show(value)
    if field == "alternatives":
        return [show(other) for other in value]
    return sorted(value) if field == "flags" else value


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:60] for case in CASES])
def test_a_text_yields_what_the_corpus_says_and_nothing_else(case: dict[str, Any]) -> None:
    found = find(case["text"], _published(case))
    expected: dict[str, dict[str, Any]] = {} if case.get("none") else case["find"]
    assert [ref.text for ref in found] == [str(words) for words in expected]
    for ref, fields in zip(found, expected.values(), strict=True):
        for field, value in fields.items():
            wanted = sorted(value) if field == "flags" else value
            assert _seen(ref, field) == wanted, f"{ref.text}: {field} ({ref.rule}; {ref.why})"


def test_the_corpus_is_large_and_a_good_part_of_it_are_traps() -> None:
    traps = [case for case in CASES if case.get("none")]
    assert len(CASES) >= 150
    assert len(traps) >= 45
    assert all(case.get("why") for case in traps)


def test_every_text_in_which_something_is_found_passes_the_first_scan() -> None:
    for case in CASES:
        text = case["text"].replace("\u2060", "")
        if find(text, _published(case)):
            words = {word.strip(".,;:()'\"“”’").lower() for part in text.split() for word in part.split("-")}
            assert words & TRIGGERS or HAS_TIME.search(text), text


def test_only_the_stretch_that_is_asked_for_is_read() -> None:
    text = "In 2011 it began. In 2015 it grew. In 2019 it ended."
    start = text.index("In 2015")
    (ref,) = find(text, None, start, start + len("In 2015 it grew."))
    assert (ref.text, text[ref.start : ref.end]) == ("2015", "2015")


def test_numbers_in_words_are_read() -> None:
    assert [cardinal(words) for words in ("sixty", "Sixty-five", "a dozen", "two hundred and six", "2,000")] == [
        60, 65, 12, 206, 2000,
    ]  # fmt: skip
    assert cardinal("one million two hundred thousand") == 1_200_000
    assert cardinal("four thousand and twelve") == 4012
    assert [cardinal(words) for words in ("", "and", "sixty-sixty", "three four", "twenty-twelve")] == [None] * 5


def test_ordinals_in_words_are_read() -> None:
    assert [ordinal(words) for words in ("sixtieth", "twenty-first", "60th", "hundredth", "first")] == [
        60, 21, 60, 100, 1,
    ]  # fmt: skip
    assert ordinal("one hundred and fifth") == 105
    assert [ordinal(words) for words in ("sixty", "", "th", "second-hand")] == [None] * 4


def test_a_value_names_its_days() -> None:
    shown = {value: show(span) for value in ("2022-09", "196", "18", "2024-02-29") if (span := span_of(value))}
    assert shown == {"2022-09": "2022-09", "196": "1960 to 1969", "18": "1800 to 1899", "2024-02-29": "2024-02-29"}
    assert [span_of(value) for value in ("", "P60Y", "2023-02-30", "PAST_REF", "2023-W60")] == [None] * 5


@pytest.mark.parametrize(
    "words",
    ["Monday ", "7", "2015 ", "2015, ", ",", "twenty-", "60th anniversary ", "May 5 ", "the last ", "\n ", "5-"],
)
def test_reading_time_grows_with_the_length_of_the_text_alone(words: str) -> None:
    def seconds(size: int) -> float:
        text = (words * (size // len(words) + 1))[:size]
        best = 1e9
        for _ in range(3):
            start = time.process_time()
            find(text, 738_000)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(40_000) <= 10 * seconds(10_000) + 0.05


def test_importing_costs_no_heavy_module() -> None:
    heavy = "{'yaml', 'pydantic', 'typer', 'tabulate', 'asyncio'}"
    code = f"import sys, claimcheck.text.times; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"
