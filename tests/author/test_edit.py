"""Changes to the text of a claims file: what is asked for is there, and nothing else is touched."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims import edit
from claimcheck.claims.edit import CannotEditError, Quoted


def held(text: str) -> Any:
    """What the text holds, all of it as text."""
    return yaml.load(text, Loader=yaml.BaseLoader)


Change = Callable[[str], str]

CASES: dict[str, tuple[str, Change, str]] = {
    "braces": (
        "holders:\n  - {who: a, from: 2001}  # first\n",
        lambda text: edit.with_key(text, ("holders", 0), "until", "2002", ("from",)),
        "holders:\n  - {who: a, from: 2001, until: 2002}  # first\n",
    ),
    "lines": (
        "holders:\n- who: a\n  from: 2001   # spring\n  # a note\n- who: b\n",
        lambda text: edit.with_key(text, ("holders", 0), "until", "2002", ("from",)),
        "holders:\n- who: a\n  from: 2001   # spring\n  until: 2002\n  # a note\n- who: b\n",
    ),
    "between two keys": (
        "a: {who: a, from: 2001, as: acting}\n",
        lambda text: edit.with_key(text, ("a",), "until", "2002", ("who", "from")),
        "a: {who: a, from: 2001, until: 2002, as: acting}\n",
    ),
    "another value": (
        "checked: 2024-01-01   # looked\nb: c\n",
        lambda text: edit.with_key(text, (), "checked", "2025-01-01"),
        "checked: 2025-01-01   # looked\nb: c\n",
    ),
    "an entry in braces": (
        "holders:\n  - { who: a }\n\n# the end\n",
        lambda text: edit.with_entry(text, ("holders",), {"who": "b", "from": "2001"}),
        "holders:\n  - { who: a }\n  - { who: b, from: 2001 }\n\n# the end\n",
    ),
    "an entry in lines": (
        "holders:\n- who: a\n  from: 2001\nsource: x\n",
        lambda text: edit.with_entry(text, ("holders",), {"who": "b", "from": "2002"}),
        "holders:\n- who: a\n  from: 2001\n- who: b\n  from: 2002\nsource: x\n",
    ),
    "an entry before another": (
        "holders:\n    - {who: b}   # now\n    - {who: a}\n",
        lambda text: edit.with_entry(text, ("holders",), {"who": "c"}, at=0),
        "holders:\n    - {who: c}\n    - {who: b}   # now\n    - {who: a}\n",
    ),
    "brackets": (
        "holders: [{who: a},\n          {who: b}]\n",
        lambda text: edit.with_entry(text, ("holders",), {"who": "c"}),
        "holders: [{who: a},\n          {who: b}, {who: c}]\n",
    ),
    "before, in brackets": (
        "holders: [a, b]\n",
        lambda text: edit.with_entry(text, ("holders",), {"who": "c"}, at=1),
        "holders: [a, {who: c}, b]\n",
    ),
    "a single value becomes a list of lines": (
        "c:\n  holders: a   # for life\n  of: x\n",
        lambda text: edit.with_entry(text, ("c", "holders"), {"who": "b"}, lines=True),
        "c:\n  holders:\n    - a   # for life\n    - {who: b}\n  of: x\n",
    ),
    "single braces become a list of lines": (
        "holders: {who: a, from: 2001}\nof: x\n",
        lambda text: edit.with_entry(text, ("holders",), {"who": "b"}, lines=True),
        "holders:\n  - {who: a, from: 2001}\n  - {who: b}\nof: x\n",
    ),
    "single lines become a list of lines": (
        "holders:\n  who: a\n  from: 2001\nof: x\n",
        lambda text: edit.with_entry(text, ("holders",), {"who": "b"}, lines=True),
        "holders:\n  - who: a\n    from: 2001\n  - who: b\nof: x\n",
    ),
    "a single text becomes a list in brackets": (
        "source: desk archive, 1990\n",
        lambda text: edit.with_entry(text, ("source",), "https://a.example/"),
        'source: ["desk archive, 1990", https://a.example/]\n',
    ),
    "nothing becomes a key": (
        "id: a\nholders: [b]\n",
        lambda text: edit.with_entry(text, ("source",), "x", after=("holders",)),
        "id: a\nholders: [b]\nsource: x\n",
    ),
    "a text becomes braces": (
        "holders: [a, b]\n",
        lambda text: edit.with_value(text, ("holders", 1), {"who": "b", "until": "2001"}),
        "holders: [a, {who: b, until: 2001}]\n",
    ),
    "sentences": (
        "id: a\n",
        lambda text: edit.with_key(
            text, (), "examples", {"agrees": [{"published": "2001", "text": Quoted("A, b.")}]}, lines=True
        ),
        'id: a\nexamples:\n  agrees:\n    - published: 2001\n      text: "A, b."\n',
    ),
    "an entity in lines": (
        "entities:\n  a:\n    type: person\n    name: A\n\nclaims: []\n",
        lambda text: edit.with_pair(text, ("entities",), "b", {"type": "person", "short": ["B"]}, "a"),
        "entities:\n  a:\n    type: person\n    name: A\n  b:\n    type: person\n    short: [B]\n\nclaims: []\n",
    ),
    "an entity in braces": (
        "entities:\n  a: {type: person, name: A}   # one\n  c: {type: city, name: C}\n",
        lambda text: edit.with_pair(text, ("entities",), "b", {"type": "person", "name": "No: b"}, "a"),
        "entities:\n  a: {type: person, name: A}   # one\n"
        '  b: {type: person, name: "No: b"}\n  c: {type: city, name: C}\n',
    ),
    "the last line without an end": (
        "a: {x: y}\nb: [c]",
        lambda text: edit.with_key(text, (), "d", "e"),
        "a: {x: y}\nb: [c]\nd: e",
    ),
    "the line ends of Windows": (
        "a:\r\n- who: b\r\n",
        lambda text: edit.with_entry(text, ("a",), {"who": "c", "from": "2001"}),
        "a:\r\n- who: b\r\n- who: c\r\n  from: 2001\r\n",
    ),
    "text over several lines": (
        "note: |\n  one\n  two\n\n\nb: c\n",
        lambda text: edit.with_key(text, (), "d", "e", ("note",)),
        "note: |\n  one\n  two\nd: e\n\n\nb: c\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_change_takes_the_form_of_its_neighbours(name: str) -> None:
    before, change, after = CASES[name]
    assert change(before) == after
    held(after)


def test_what_stands_elsewhere_too_is_left_to_the_author() -> None:
    with pytest.raises(CannotEditError, match="alias"):
        edit.with_key("a: &x {who: b}\nc: *x\n", ("c",), "until", "2001")


WORDS = st.text(st.sampled_from("ab, :#'\"{}[]-&*!|>%@`?\\é\u2019\U0001d538"), max_size=8)


@given(WORDS, st.booleans())
def test_any_text_is_read_back_as_it_was(word: str, quoted: bool) -> None:
    value = Quoted(word) if quoted else word
    for before in ("a: {b: c}\n", "a:\n  b: c\n"):
        text = edit.with_key(before, ("a",), "d", value)
        assert held(text) == {"a": {"b": "c", "d": word}}
        assert held(edit.with_entry(text, ("a", "b"), value)) == {"a": {"b": ["c", word], "d": word}}


ROWS = st.lists(st.tuples(st.sampled_from(["a", "bé", "c"]), st.integers(1900, 2030)), min_size=1, max_size=4)
FRAMES = st.sampled_from(["  - {{who: {}, from: {}}}", "- who: {}\n  from: {}", "   - {{ who: {}, from: {} }}  # and"])


@given(ROWS, FRAMES, st.booleans(), st.data())
def test_an_addition_changes_nothing_else(rows: list[tuple[str, int]], frame: str, windows: bool, data: Any) -> None:
    body = "\n".join(frame.format(who, year) for who, year in rows)
    text = f"# head\n\nid:   x\nholders:\n{body}\n\n# tail\nsource: 'y'\n"
    text = text.replace("\n", "\r\n") if windows else text
    at = data.draw(st.none() | st.integers(0, len(rows) - 1))
    now = edit.with_entry(text, ("holders",), {"who": "new", "from": "2031"}, at)
    expected = held(text)
    expected["holders"].insert(len(rows) if at is None else at, {"who": "new", "from": "2031"})
    assert held(now) == expected
    lost = [line for line in difflib.ndiff(text.splitlines(True), now.splitlines(True)) if line.startswith("- ")]
    assert lost == []
