"""The cases of the kinds are in words of their own: none is near a labelled passage that the rules were judged by."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from claimcheck import kinds

FOLDER = Path(kinds.__file__).parent
PASSAGES = Path(__file__).parents[2] / "benchmarks" / "quality" / "looked"
RUN = 10
"""So many words in the same order are a run; fewer are anybody's ("since the fall of the Berlin Wall")."""
ALLOWED = {
    "entity/corpus_given.yaml": 2,
    "entity/corpus_places.yaml": 1,
    "event/corpus.yaml": 4,
    "event/corpus_others.yaml": 7,
    "office/corpus_bosses.yaml": 1,
    "office/corpus_epithets.yaml": 2,
    "office/corpus_past.yaml": 1,
    "quantity/corpus_casualties.yaml": 2,
    "quantity/corpus_told_aside.yaml": 1,
    "quantity/corpus_totals.yaml": 1,
    "quantity/pairs_decided.yaml": 4,
    "quantity/pairs_deeds.yaml": 19,
    "quantity/pairs_outcomes.yaml": 5,
    "relation/corpus_members.yaml": 2,
}
"""Older corpora, and how many of their lines may have such a run: no more are to come."""


def words(text: str) -> list[str]:
    """The words and figures of a text."""
    return re.findall(r"[^\W\d_]+|\d+", text.lower())


def runs(text: str) -> set[int]:
    """The runs of a text, each as a number."""
    row = words(text)
    return {hash(tuple(row[at : at + RUN])) for at in range(len(row) - RUN + 1)}


def lines(path: Path) -> Iterator[str]:
    """What the lines of a file of cases say, without what stands before their text."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield line.partition(" text: ")[2] or line


@cache
def known() -> frozenset[int]:
    """The runs of all labelled passages."""
    found: set[int] = set()
    for path in sorted(PASSAGES.glob("*/passages.yaml")):
        found |= runs(path.read_text(encoding="utf-8"))
    return frozenset(found)


CORPORA = sorted([*FOLDER.glob("*/corpus*.yaml"), *FOLDER.glob("*/pairs*.yaml")])


@pytest.mark.parametrize("path", CORPORA, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_case_shares_a_run_of_words_with_a_labelled_passage(path: Path) -> None:
    near = [line for line in lines(path) if not known().isdisjoint(runs(line))]
    allowed = ALLOWED.get(f"{path.parent.name}/{path.name}", 0)
    assert len(near) <= allowed, f"{len(near)} of {allowed} allowed: {near}"
