"""What "It" at the head of a sentence goes on about."""

from __future__ import annotations

import pytest

from claimcheck.model import Block, Document, Role, Sentence
from claimcheck.text import sentences
from claimcheck.text.going_on import gone_on_about
from claimcheck.text.scene import Scene
from claimcheck.text.tokens import tokenize

TOLD = [
    ("The Drava viaduct at Borl was opened on Monday. It is long.", ("drava", "borl"), "viaduct"),
    ("At Lom. Horn Bonde is a family firm of Lom, called Horn Bonde. It was founded in 1952.", ("horn", "bonde"), ""),
    ("The line, which is short, was built in a year. It cost much.", (), "line"),
    ("The line was built in a year. It has no tunnel. It cost much.", (), "line"),
]
OPEN = [
    "The firm runs a school in Lom. It was founded in 1952.",
    "The firm has bought Horn Tannery. It was founded in 1952.",
    "A viaduct was opened on Monday. It is long.",
    "Yesterday the rain came down. It is long.",
    "It is long.",
]


def scene(text: str) -> Scene:
    """The last sentence of a paragraph."""
    block = Block(0, len(text), Role.PROSE, None)
    document = Document("x.txt", text, text, None, "the test", (block,))
    start, end = sentences.split(text, 0, len(text))[-1]
    return Scene(document, Sentence(start, end, block), tuple(tokenize(text, start, end)), (), (), (), frozenset(), "")


@pytest.mark.parametrize(("text", "names", "noun"), TOLD)
def test_it_is_what_the_sentence_before_begins_with(text: str, names: tuple[str, ...], noun: str) -> None:
    thing = gone_on_about(scene(text))
    assert thing is not None
    assert (thing.names, thing.noun) == (names, noun)


@pytest.mark.parametrize("text", OPEN)
def test_it_is_left_open_where_something_else_may_be_meant(text: str) -> None:
    assert gone_on_about(scene(text)) is None
