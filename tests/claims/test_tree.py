"""The tree of a YAML text: values stay text, and everything knows its place."""

from __future__ import annotations

import pytest

from claimcheck.claims import tree


def whole(text: str) -> tree.Map:
    parsed = tree.parse(text, "x.yaml")
    assert not parsed.faults
    assert isinstance(parsed.root, tree.Map)
    return parsed.root


def test_plain_values_stay_text_whatever_they_look_like() -> None:
    root = whole("a: No\nb: 2016\nc: 0x1F\nd: 2021-10-14\ne: null\nf: 1_000\ng: .inf\nh: 12:30:45\n")
    assert list(root.values()) == ["No", "2016", "0x1F", "2021-10-14", "null", "1_000", ".inf", "12:30:45"]


def test_only_what_is_not_there_is_none() -> None:
    parsed = tree.parse("a:\nb: ''\nc: {d, e: }\nf:\n  - \n", "x.yaml")
    assert parsed.root == {"a": None, "b": "", "c": {"d": None, "e": None}, "f": [None]}
    assert parsed.empty == (("a", (1, 1)), ("d", (3, 5)), ("e", (3, 8)), ("-", (5, 4)))


def test_keys_and_values_know_their_line_and_column_in_characters() -> None:
    root = whole("é: Ø\nlist:\n  - {ñandú: 東京, who: x}\n")
    entry = root["list"]
    assert (root.keys_at["é"], root.values_at["é"]) == ((1, 1), (1, 4))
    assert isinstance(entry, tree.Seq)
    assert entry.values_at == [(3, 5)]
    assert tree.place(root, ("list", 0, "who")) == (3, 22)
    assert tree.place(root, ("list", 0, "who"), key=True) == (3, 17)


def test_a_byte_order_mark_does_not_shift_columns() -> None:
    assert whole("\ufeffa: b").values_at["a"] == (1, 4)


def test_windows_line_ends_do_not_shift_lines() -> None:
    assert whole("a: b\r\nc: d\r\n").values_at["c"] == (2, 4)


def test_the_place_of_what_is_not_there_is_that_of_the_last_step_that_is() -> None:
    root = whole("a:\n  b: text\n")
    assert tree.place(root, ("a", "b", 0, "name")) == (2, 6)
    assert tree.place(root, ("a", "z")) == (2, 3)
    assert tree.standing(root, ("a", "b", 0, "name")) == ("a", "b")
    assert tree.find(root, ("a", "b", 0)) == "text"


def test_an_alias_repeats_what_its_anchor_holds() -> None:
    root = whole("a: &x {b: 1}\nc: *x\nd: [*x, *x]\n")
    assert root["c"] == {"b": "1"}
    assert root["d"] == [{"b": "1"}, {"b": "1"}]
    assert root.values_at["c"] == (2, 4)


def test_a_copy_without_some_parts_keeps_the_places_of_the_rest() -> None:
    root = whole("a: [x, y, z]\nb: {c: 1, d: 2}\n")
    copy = tree.without(root, {("a", 1), ("b", "c")})
    assert copy == {"a": ["x", "z"], "b": {"d": "2"}}
    assert tree.place(copy, ("a", 1)) == tree.place(root, ("a", 2))
    assert tree.place(copy, ("b", "d")) == tree.place(root, ("b", "d"))
    assert root["a"] == ["x", "y", "z"]


TAG = "tags (!...) are not used in claims: put text that starts with ! in quotes"
NO_DASH = "not valid YAML: a list entry must start with -, or the indentation differs from the line above"
AFTER_QUOTE = "not valid YAML: the indentation differs from the lines above, or text stands after a closing quote"
BROKEN = [
    ("a:\n\tb: 1", "2:1: a tab: indent with spaces"),
    ("\ta: 1", "1:1: a tab: indent with spaces"),
    ("a: >\n\tx", "2:1: a tab: indent with spaces"),
    ("a: b: c", "1:5: not valid YAML: a second colon: put the text in quotes, or check the indentation"),
    ("a: [1, 2\nb: 3\n", "2:2: not valid YAML: the bracket [ of line 1 is not closed, or a comma is missing"),
    ("a: {b: 1\n", "2:1: not valid YAML: the brace { of line 1 is not closed, or a comma is missing"),
    ('a: "x\nb: 1', "1:4: not valid YAML: the quotation mark is not closed"),
    (
        "- a\nb: 1",
        f"2:1: {NO_DASH}",
    ),
    (
        "a: 'it's'",
        f"1:8: {AFTER_QUOTE}",
    ),
    ("a: @x", "1:4: text cannot start with @: put it in quotes"),
    ("a: %x", "1:4: text cannot start with %: put it in quotes"),
    ('a: "\\d"', '1:5: not valid YAML: a backslash in "..." has a meaning of its own: use single quotes'),
    ("a: *x", "1:4: *x repeats nothing: there is no &x before it"),
    ("a: &x [*x]", "1:8: *x stands inside what it repeats"),
    ("{{name}}: x", "1:1: a key must be a word: put text that starts with { or [ in quotes"),
    ("? [a]\n: b", "1:3: a key must be a word: put text that starts with { or [ in quotes"),
    (
        "a: !!python/object/apply:os.system [ls]",
        f"1:4: {TAG}",
    ),
    ("a: !!binary aGk=", f"1:4: {TAG}"),
    ("!x a: b", f"1:1: {TAG}"),
    ("a: 1\n---\na: 2\n", "2:1: a second document (---): one file holds one"),
    ("a: 1\nb: x\0y", "2:5: character U+0000 may not stand in YAML"),
    ("a: \x1b[1m", "1:4: character U+001B may not stand in YAML"),
    ("a: \ud800", "1:4: character U+D800 may not stand in YAML"),
]


@pytest.mark.parametrize(
    ("text", "message"), BROKEN, ids=[row[0][:20].encode("unicode_escape").decode() for row in BROKEN]
)
def test_what_cannot_be_read_says_where_and_why(text: str, message: str) -> None:
    parsed = tree.parse(text, "x.yaml")
    assert [str(fault) for fault in parsed.faults] == [f"x.yaml:{message}"]
    assert not parsed.whole
    assert parsed.root is None


def test_duplicate_keys_are_all_told_and_the_first_value_stands() -> None:
    parsed = tree.parse("a: 1\nb: {c: 1, c: 2}\na: 3\n", "x.yaml")
    assert parsed.root == {"a": "1", "b": {"c": "1"}}
    assert [str(fault) for fault in parsed.faults] == [
        'x.yaml:2:11: duplicate key "c": it stands in line 2 already',
        'x.yaml:3:1: duplicate key "a": it stands in line 1 already',
    ]
