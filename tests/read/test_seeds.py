"""The five documents of the project: every block of theirs that is not prose."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck.model import Document, Role
from claimcheck.read.documents import collect
from claimcheck.read.project import load

ROOT = Path(__file__).parents[2]


@pytest.fixture
def seeds(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    monkeypatch.chdir(ROOT)
    found, problems = collect(["seeds"], load(None))
    assert not problems
    return found


def test_each_has_its_day_and_says_where_it_was_found(seeds: list[Document]) -> None:
    assert [(date.fromordinal(seed.published or 1).isoformat(), seed.published_from) for seed in seeds] == [
        ("2023-05-15", "claimcheck.yaml:5"),
        ("2026-01-29", "claimcheck.yaml:8"),
        ("2024-11-16", "claimcheck.yaml:11"),
        ("2023-05-17", "claimcheck.yaml:13"),
        ("2026-01-29", 'line 8: "Posted January 29, 2026 11:10 am"'),
    ]


def test_all_is_english(seeds: list[Document]) -> None:
    assert {block.language for seed in seeds for block in seed.blocks} == {"en"}


def beginnings(seed: Document, *roles: Role) -> list[str]:
    return [seed.text[block.start : block.end][:24] for block in seed.blocks if block.role in roles]


def test_left_overs_and_captions_are_told_from_the_articles(seeds: list[Document]) -> None:
    apart = [beginnings(seed, Role.LEFTOVER, Role.CAPTION) for seed in seeds]
    assert apart == [
        [],
        ["Ukrainian President Volo"],
        ["Related Posts"],
        ["Main Container", "Main Content"],
        [
            "Canada",
            "Click to play video: 'Cr",
            "Critical mineral product",
            "Canadian Industry Minist",
            "Get the day's top news, ",
            "Click to play video: 'Ca",
            "Canada makes EV trade de",
            "Trending Now",
        ],
    ]


def test_headlines_and_bylines(seeds: list[Document]) -> None:
    assert [len(beginnings(seed, Role.HEADLINE)) for seed in seeds] == [1, 1, 2, 7, 1]
    assert [beginnings(seed, Role.BYLINE) for seed in seeds] == [
        ["Hyonhee Shi"],
        ["Global News"],
        [],
        [],
        [
            "date 2026-01-29 Menu",
            "By Ariel Rabinovitch Glo",
            "Posted January 29, 2026 ",
            "3 min read",
            "— With a file from Globa",
        ],
    ]
