"""The grammar: every construction fits its own example, and finds who is meant; shapes are matched as written."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import kinds
from claimcheck.claims.book import ClaimBook
from claimcheck.claims.files import Source, Sources, word_sources
from claimcheck.claims.load import compile_sources
from claimcheck.extract import scenes
from claimcheck.model import Block, Document, Predication, Role
from claimcheck.text import grammar
from claimcheck.text.constructions import CONSTRUCTIONS
from claimcheck.text.parse import Construction
from claimcheck.text.shape import Cell, fits, parse, reach

CLAIMS = """
claimcheck: 1
entities:
  norway: {type: country, name: Norway, adjective: Norwegian}
  france: {type: country, name: France, adjective: French}
  poland: {type: country, name: Poland, adjective: Polish}
  solberg: {type: person, name: Erna Solberg, short: [Solberg]}
  stoltenberg: {type: person, name: Jens Stoltenberg}
  macron: {type: person, name: Emmanuel Macron, short: [Macron]}
  duda: {type: person, name: Andrzej Duda, short: [Duda]}
  borne: {type: person, name: Elisabeth Borne, short: [Borne]}
  merkel: {type: person, name: Angela Merkel, short: [Merkel]}
claims:
  - {id: pm, kind: office, title: Prime Minister, of: norway, class: head, source: https://example.org/,
     holders: [{who: solberg, from: 2013-10-16, until: 2021-10-14}]}
"""


@cache
def book() -> ClaimBook:
    source = Source("grammar.yaml", CLAIMS.encode())
    loaded = compile_sources(Sources((source,), (), ((source.path, (source.path,)),)), word_sources())
    assert loaded.book is not None, loaded.faults
    return loaded.book


def predications(text: str) -> list[Predication]:
    document = Document("t", text, text, 737000, "test", (Block(0, len(text), Role.PROSE, 737000),))
    return [p for scene in scenes(document, book(), kinds.load()) for p in grammar.predications(scene)]


@pytest.mark.parametrize("construction", CONSTRUCTIONS, ids=lambda construction: construction.name)
def test_a_construction_fits_its_own_example(construction: Construction) -> None:
    assert construction.name in [found.construction for found in predications(construction.example)]


def test_the_names_of_constructions_are_their_own() -> None:
    names = [construction.name for construction in CONSTRUCTIONS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "subject", "phrase", "owners", "aspect"),
    [
        ("Former Norwegian prime minister Erna Solberg spoke.", "Erna Solberg", "prime minister", ["Norwegian"], "is"),
        ("The prime minister of Norway, Erna Solberg, spoke.", "Erna Solberg", "prime minister", ["Norway"], "is"),
        ("Prime Minister Erna Solberg of Norway spoke.", "Erna Solberg", "prime minister", ["Norway"], "is"),
        ("Erna Solberg had been Norway's prime minister.", "Erna Solberg", "prime minister", ["Norway"], "was"),
        ("Erna Solberg will be prime minister.", "Erna Solberg", "prime minister", [], "will"),
        ("Erna Solberg is not the prime minister.", "Erna Solberg", "prime minister", [], "not is"),
        ("Solberg, 51, who was prime minister, spoke. Erna Solberg!", "Solberg", "prime minister", [], "was"),
    ],
)
def test_who_is_said_to_be_what(text: str, subject: str, phrase: str, owners: list[str], aspect: str) -> None:
    found = predications(text)[0]
    assert (found.subject.text, found.text, [o.text for o in found.owners], found.aspect) == (
        subject, phrase, owners, aspect,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Unlike Erna Solberg, the prime minister, Jens Stoltenberg, spoke.",
        "After talks with the prime minister, Erna Solberg flew home.",
        "Erna Solberg, the prime minister of France, the president of Poland and two ministers came.",
        "Erna Solberg's prime minister spoke.",
        "A friend of Erna Solberg is prime minister.",
        "Erna Solberg and the prime minister spoke.",
    ],
)
def test_a_name_beside_a_title_is_not_always_its_bearer(text: str) -> None:
    assert not [found for found in predications(text) if found.subject.text == "Erna Solberg"]


WORDS = st.sampled_from(["the", "of", ",", "spoke", "who", "was"])


def cells(words: list[str]) -> list[Cell]:
    return [
        Cell("mark" if word == "," else "word", word, at * 10, at * 10 + len(word), at, at + 1)
        for at, word in enumerate(words)
    ]


@given(st.lists(WORDS, max_size=12))
@settings(max_examples=60, deadline=None)
def test_a_shape_fits_only_where_its_words_stand(words: list[str]) -> None:
    for fit in fits("the ~2 who was?", cells(words)):
        assert words[fit.first] == "the"
        assert words[fit.last - 1] in ("who", "was")
        assert "," not in words[fit.first : fit.last]


def test_a_gap_does_not_cross_a_comma_unless_it_is_wide() -> None:
    row = cells(["the", ",", "who"])
    assert not list(fits("the ~2 who", row))
    assert list(fits("the ~~2 who", row))


def test_a_shape_that_is_not_well_formed_names_a_set_that_there_is() -> None:
    with pytest.raises(KeyError):
        parse("<nosuchset> spoke")


def test_how_far_a_shape_got_is_told() -> None:
    assert reach("the of who", cells(["the", "of", "spoke"]))[0] == 2
