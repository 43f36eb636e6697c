"""What is quoted in a document, however it shows that."""

from __future__ import annotations

import pytest

from claimcheck.read.documents import document
from claimcheck.text.quoted import quoted

CASES = [
    ("a.md", "She said: <q>The dam broke.</q> It did.", ["The dam broke."]),
    ("a.html", "<p>She said <q lang=en>The dam <q>broke</q> then.</q> It did.</p>", ["The dam broke then."]),
    ("a.html", "<blockquote><p>The dam broke.</p></blockquote><p>It did, people said.</p>", ["The dam broke."]),
    ("a.md", "<blockquote>The dam broke.</blockquote>\n\nIt did.", ["The dam broke."]),
    ("a.md", "<blockquote>\n\nThe dam broke.\n\nIt did.\n\n</blockquote>\n\nReally.", ["The dam broke.", "It did."]),
    ("a.md", "> The dam broke.\n\nIt did.", ["The dam broke."]),
    ("a.txt", "``The dam broke,'' she said. It did.", ["``The dam broke,''"]),
    ("a.txt", "``The dam broke,'' she said. ``It did.''", ["``The dam broke,''", "``It did.''"]),
    ("a.md", '- He said: "The dam broke.\n- It was old."\n- It did.', ['"The dam broke.', 'It was old."']),
    ("a.md", "- “The dam broke.\n- It was old.\n- It fell.” Yes.", ["“The dam broke.", "It was old.", "It fell.”"]),
    ("a.txt", 'He said: "The dam broke.\n\n"It was old."\n\nIt did.', ['"The dam broke.', '"It was old."']),
]  # fmt: skip


@pytest.mark.parametrize(("path", "text", "found"), CASES)
def test_a_quotation_is_one_however_it_is_shown(path: str, text: str, found: list[str]) -> None:
    assert spans(path, text) == found


NONE = [
    ("a.txt", "A tag like <q>x</q> is text here."),
    ("a.md", "The mark `<q>` opens one. It did break."),
    ("a.md", "She said <q>the dam broke. It did."),
    ("a.txt", "Write ``code`` for code, and ``more code`` for more."),
    ("a.md", '- The plank was 6\' 5" long.\n- It was 7\' 2" before.'),
    ("a.md", "- The dam broke.\n- It was 5 ft 2\" high.\n\nSo they said."),
]  # fmt: skip


@pytest.mark.parametrize(("path", "text"), NONE)
def test_what_only_looks_like_one_is_none(path: str, text: str) -> None:
    assert spans(path, text) == []


def test_a_closed_quotation_does_not_go_on() -> None:
    text = 'He said: "The dam broke."\n\nThe wall was 12" thick.'
    assert spans("a.txt", text) == ['"The dam broke."']


def spans(path: str, text: str) -> list[str]:
    read, _ = document(path, text)
    return [read.words(a, b) for block in read.blocks for a, b in quoted(read, block)]
