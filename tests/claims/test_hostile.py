"""What would hang, crash or fill the memory is refused: bombs, depth, size, devices; and any text at all gives
faults, never an exception."""

from __future__ import annotations

import os
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.claims.load import load

SECONDS = 10.0
"""Far more than any of these takes, and far less than what they would take unbounded."""

MEMORY = 200_000_000


def faults(folder: Path, text: str) -> list[str]:
    (folder / "c.yaml").write_text(text, encoding="utf-8")
    loaded = load([Path("c.yaml")], folder)
    assert (loaded.book is None) == bool(loaded.faults)
    return [str(fault) for fault in loaded.faults]


def billion_laughs(levels: int) -> str:
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


def test_an_alias_bomb_is_refused_at_once_and_in_little_memory(tmp_path: Path) -> None:
    tracemalloc.start()
    begun = time.process_time()
    try:
        told = faults(tmp_path, billion_laughs(12))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert told == ["c.yaml:6:10: aliases repeat more than 100,000 values"]
    assert time.process_time() - begun < SECONDS
    assert peak < MEMORY


def test_an_alias_bomb_below_the_bound_is_only_faults(tmp_path: Path) -> None:
    begun = time.process_time()
    assert faults(tmp_path, billion_laughs(4))
    assert time.process_time() - begun < SECONDS


def test_aliases_in_moderation_are_fine(tmp_path: Path) -> None:
    text = """claimcheck: 1
entities: {n: {type: country, name: N}, m: {type: country, name: M}, a: &a {type: person, name: A}, b: *a}
claims:
- {id: x, kind: office, title: &t Chair, of: n, source: &s [one, two], holders: &h [{who: a, from: 2001}]}
- {id: y, kind: office, title: *t, of: m, source: *s, holders: *h}
"""
    assert faults(tmp_path, text) == []


@pytest.mark.parametrize("text", ["[" * 20_000, "{a: " * 20_000, "- " * 20_000, "[" * 20_000 + "]" * 20_000])
def test_nesting_has_a_bottom(text: str, tmp_path: Path) -> None:
    begun = time.process_time()
    (told,) = faults(tmp_path, text)
    assert told.endswith(": nested more than 40 levels deep")
    assert time.process_time() - begun < SECONDS


def test_nesting_in_lines_has_a_bottom(tmp_path: Path) -> None:
    text = "".join(f"{' ' * depth}a:\n" for depth in range(500))
    assert faults(tmp_path, text) == ["c.yaml:41:41: nested more than 40 levels deep"]


def test_a_file_of_100_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "c.yaml").open("wb") as stream:
        stream.truncate(100_000_000)
    begun = time.process_time()
    loaded = load([Path("c.yaml")], tmp_path)
    assert [str(fault) for fault in loaded.faults] == [
        "c.yaml: the file has 100,000,000 bytes; at most 10,000,000 are read: split it"
    ]
    assert time.process_time() - begun < 1.0


def test_a_file_with_too_many_values_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.claims.tree.MOST_NODES", 5000)
    assert faults(tmp_path, "[" + "[]," * 10000 + "]") == [
        "c.yaml:1:14999: the file holds more than 5,000 values: split it"
    ]


def test_of_very_many_faults_the_first_are_shown_and_the_rest_is_told(tmp_path: Path) -> None:
    text = "claimcheck: 1\nclaims:\n" + "- {id: 'x y', kind: wording, avoid: z}\n" * 5000
    begun = time.process_time()
    told = faults(tmp_path, text)
    assert time.process_time() - begun < SECONDS
    assert len(told) == 201
    assert told[-1] == "c.yaml:203:8: more than 200 faults in this file; the rest is not shown"


def test_entities_in_a_very_long_row_are_refused(tmp_path: Path) -> None:
    row = "".join(f"  p{number}: {{type: city, name: X, in: p{number + 1}}}\n" for number in range(102))
    text = f"claimcheck: 1\nentities:\n{row}  p102: {{type: city, name: X}}\nclaims: []\n"
    assert faults(tmp_path, text) == [
        'c.yaml:3:33: "p0" lies in more than 100 others',
        'c.yaml:4:33: "p1" lies in more than 100 others',
    ]


def test_thousands_of_unknown_ids_among_thousands_are_told_in_time(tmp_path: Path) -> None:
    people = "".join(
        f"  person-{number}: {{type: person, name: X, child_of: persn-{number}, party: indepndent{number}}}\n"
        for number in range(4000)
    )
    begun = time.process_time()
    told = faults(tmp_path, f"claimcheck: 1\nentities:\n{people}claims: []\n")
    assert time.process_time() - begun < SECONDS
    assert told[0] == 'c.yaml:3:47: unknown entity "persn-0"; did you mean "person-0"?'
    assert len(told) == 201


def test_thousands_of_holders_at_one_time_are_told_in_time(tmp_path: Path) -> None:
    rows = "  - {who: a, from: 2001-01-01}\n  - {who: b, from: 2001-01-01}\n" * 3000
    text = (
        "claimcheck: 1\nentities:\n  n: {type: country, name: N}\n"
        "  a: {type: person, name: A}\n  b: {type: person, name: B}\n"
        f"claims:\n- id: o\n  kind: office\n  title: T\n  of: n\n  holders:\n{rows}"
    )
    begun = time.process_time()
    assert len(faults(tmp_path, text)) == 201
    assert time.process_time() - begun < SECONDS


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "c.yaml")
    loaded = load([Path("c.yaml")], tmp_path)
    assert [str(fault) for fault in loaded.faults] == ["c.yaml: not a file"]


def test_a_folder_that_links_to_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "c.yaml").write_text("claimcheck: 1\nclaims: [{id: w, kind: wording, avoid: x}]\n")
    assert load([tmp_path], tmp_path).faults == ()


def test_a_link_to_nowhere_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").symlink_to(tmp_path / "gone")
    assert [str(fault) for fault in load([tmp_path], tmp_path).faults] == ["c.yaml: not a file"]


SNIPPETS = [
    "claimcheck: 1\n", "entities:\n", "claims:\n", "- ", "  ", "\t", "{", "}", "[", "]", ", ", ": ", "&a ", "*a", "? ",
    "id: x", "kind: office", "kind: event\n", "title: T\n", "of: a\n", "holders:\n", "a: {type: person, name: N}\n",
    "from: 2001", "until: 1999", "{after: 1, before: 2}", "---\n", "...\n", "!!str ", "'", '"', "|\n", ">-\n", "#",
    "\n", "\r\n", "\0", "\ufeff", "é", "examples: {conflicts: [{text: x, published: 2020}]}", "<<: ", "~", "null",
]  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200) | st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join))
def test_any_text_gives_a_book_or_faults(text: str, tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
    loaded = load([tmp_path], tmp_path)
    assert (loaded.book is None) == bool(loaded.faults)
    assert all(message for _, _, _, message in loaded.faults)


VALUE = st.recursive(
    st.none() | st.sampled_from(["x", "a", "2001", "2023-02-30", "true", "-1", "office", "unknown", "", "person"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["who", "is", "from", "until", "name", "text", "after", "zz"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
KEYS = [
    "id", "kind", "title", "of", "holders", "also_called", "phrase", "is", "is_not", "among", "called", "date", "dates",
    "editions", "place", "value", "values", "counts", "says", "avoid", "use", "except", "examples", "valid", "source",
    "tolerance", "class", "exclusive", "exists", "checked", "tags", "until", "type", "name", "also", "in", "born",
]  # fmt: skip


RIGHT: dict[str, dict[str, object]] = {
    "office": {"title": "T", "of": "a"},
    "relation": {"phrase": "p", "is": "a"},
    "event": {"called": "c", "date": "2001"},
    "quantity": {"of": "a", "counts": "c", "value": "3"},
    "wording": {"avoid": "x"},
}


def written(value: object) -> str:
    """The value as YAML in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(inner) for inner in value) + "]"
    return "" if value is None else f'"{value}"' if value == "" else str(value)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(sorted(RIGHT)),
    claim=st.dictionaries(st.sampled_from(KEYS), VALUE, max_size=6),
    entity=st.dictionaries(st.sampled_from(KEYS), VALUE, max_size=4),
)
def test_any_value_under_any_key_gives_a_book_or_faults(
    kind: str, claim: dict[str, object], entity: dict[str, object], tmp_path: Path
) -> None:
    keys = {"id": "x", "kind": kind, **RIGHT[kind], **claim}
    person = {"type": "person", "name": "A", **entity}
    text = f"claimcheck: 1\nentities: {{a: {written(person)}}}\nclaims: [{written(keys)}]\n"
    (tmp_path / "c.yaml").write_text(text, encoding="utf-8")
    loaded = load([tmp_path], tmp_path)
    assert (loaded.book is None) == bool(loaded.faults)
    for fault in loaded.faults:
        for jargon in ("input", "pydantic", "http", "str", "dict", "none"):
            assert jargon not in fault[3].casefold().replace("strange", "").split(), str(fault)
