"""The text of a baseline: what is written is read again, and what is wrong is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import UserError
from claimcheck.read.baseline import parse, read, written
from claimcheck.standing import Entry, folded

HEAD = "# claimcheck baseline, version 2\n"

SIGNS = "aB |\\#<=>-/.u0\n\r\t\x00\x85\u00a0\u2028\ud800\ufeffé“ßİ"
words = st.text(SIGNS, max_size=12).map(folded)
names = st.sampled_from(["office-title", "a", "person-age"])
paths = st.text(SIGNS.replace("\\", ""), min_size=1, max_size=12)
made = st.builds(Entry, paths, names, st.lists(names, max_size=3).map(sorted).map(tuple), words, st.booleans())


@given(st.lists(made, max_size=8))
def test_what_is_written_is_read_again(entries: list[Entry]) -> None:
    text = written(entries)
    assert sorted(parse(text, "b").entries, key=repr) == sorted(entries, key=repr)
    assert written(parse(text, "b").entries) == text


@given(st.lists(made, max_size=8))
def test_the_same_entries_give_the_same_sorted_lines(entries: list[Entry]) -> None:
    assert written(entries) == written(reversed(entries))
    lines = [line for line in written(entries).split("\n") if line and not line.startswith("#")]
    assert lines == sorted(lines)
    assert len(lines) == len(entries)


@given(st.text(SIGNS + "|||", max_size=40))
def test_any_text_is_a_baseline_or_has_faults(text: str) -> None:
    for given_text in (text, HEAD + text):
        try:
            parse(given_text, "b")
        except UserError as error:
            assert all(path == "b" and line >= 1 and column >= 1 for path, line, column, _ in error.faults)


def test_line_ends_of_windows_comments_and_blank_lines_are_no_entries() -> None:
    text = f"{HEAD}\n# mine\na.md | office-title | b a | “Premier”\u00a0 X\n".replace("\n", "\r\n")
    assert parse(text, "b").entries == (Entry("a.md", "office-title", ("a", "b"), '"premier" x'),)


def test_files_of_version_1_are_read() -> None:
    found = parse("# claimcheck baseline, version 1\na.md | office-title | x | y\n", "b")
    assert (found.entries, found.graded) == ((Entry("a.md", "office-title", ("x",), "y"),), False)


FAULTS = [
    ("", "b:1:1: this is no baseline: its first line is not"),
    ("# claimcheck baseline, version 3\n", 'b:1:32: this claimcheck reads versions 1 and 2 of baselines, not "3"'),
    (HEAD + "a.md | office-title | x\n", "b:2:23: a line has four fields (document, check, claims, words)"),
    (HEAD + "a.md | office-title | x | y | z\n", "b:2:31: a line has four fields (document, check, claims, words)"),
    (HEAD + "a.md |  | x | y\n", "b:2:9: nothing stands where the check should"),
    (
        HEAD + "a.md | Office Title | x | y\n",
        'b:2:8: "Office Title" is no check; a check is written as in office-title',
    ),
    (HEAD + "a.md | office-title | x | y\\z\n", "b:2:28: a backslash stands only before | or \\, and in \\u000a"),
    (
        HEAD + "<<<<<<< HEAD\n",
        "b:2:1: a mark of a merge that is not finished: keep the lines of both sides, or delete the file and run "
        "`claimcheck baseline`, which writes it anew",
    ),
]


@pytest.mark.parametrize(("text", "told"), FAULTS)
def test_what_is_wrong_is_told_with_its_place(text: str, told: str) -> None:
    with pytest.raises(UserError) as error:
        parse(text, "b")
    (fault,) = error.value.faults
    assert str(fault).startswith(told)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(UserError) as error:
        parse(HEAD + "a\nb\na.md | office-title | x | y\n=======\n", "b")
    assert [fault[1] for fault in error.value.faults] == [2, 3, 5]


def test_a_file_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is no such baseline; `claimcheck baseline` writes one"):
        read(tmp_path / "none.baseline")
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UserError, match="this is no baseline: not UTF-8"):
        read(tmp_path / "bytes")
