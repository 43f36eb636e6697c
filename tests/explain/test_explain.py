"""What `claimcheck why` prints: whole outputs, and plain words everywhere.

`CLAIMCHECK_UPDATE=1 pytest tests/explain` writes today's outputs; a person reads them before they are committed.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.explain.plain import BANNED, own_words

from claimcheck.claims.load import load
from claimcheck.explain import Explanation, explain
from claimcheck.explain.page import Line, laid
from claimcheck.kinds import all_checks as checks
from claimcheck.model import Document
from claimcheck.read.documents import document

HERE = Path(__file__).parent

CASES: list[dict[str, Any]] = yaml.safe_load((HERE / "sentences.yaml").read_text(encoding="utf-8"))
OUTPUTS = HERE / "outputs.txt"
RULE = "=" * 80


def _text(text: str, day: object) -> Document:
    read, _ = document("text.md", text, date=day if isinstance(day, date) else None)
    return read


def _printed() -> Iterator[str]:
    book = load([HERE / "world.yaml"], HERE).book
    assert book is not None
    for case in CASES:
        yield "\n".join(explain(_text(case["text"], case.get("day")), book).lines)


def test_each_sentence_is_explained_as_the_snapshot_has_it() -> None:
    now = f"\n{RULE}\n".join(_printed()) + "\n"
    if os.environ.get("CLAIMCHECK_UPDATE"):
        OUTPUTS.write_text(now, encoding="utf-8")
    assert OUTPUTS.read_text(encoding="utf-8") == now, "run CLAIMCHECK_UPDATE=1 pytest tests/explain"


def test_the_sentences_cover_all_outcomes() -> None:
    shown = "\n".join(_printed())
    assert len(CASES) >= 15
    outcomes = ("CONFLICT (", "agrees (", "undecided (", "verdict    none: ", "nothing is said here", "not looked at: ")
    for word in outcomes:
        assert word in shown, word


def test_long_words_hang_under_their_beginning() -> None:
    lines = list(laid([Line("seen", "word " * 30), Line("seen", "more"), Line(), Line("or", "a"), Line("or", "b")], 60))
    assert lines[0].startswith("  seen       word") and lines[1].startswith(" " * 15 + "word")
    assert lines[-4:] == [" " * 13 + "more", "", "  or         a", "  or         b"]


EXPECTED: list[dict[str, Any]] = yaml.safe_load((HERE / "expected.yaml").read_text(encoding="utf-8"))


def _expected(case: dict[str, Any], check: str, width: int = 80) -> Explanation:
    book = load([HERE / "world.yaml"], HERE).book
    assert book is not None
    return explain(_text(case["text"], case.get("day")), book, None, width, check)


def test_why_a_check_does_not_report_is_explained_as_the_snapshot_has_it() -> None:
    parts = []
    for case in EXPECTED:
        found = _expected(case, case["expect"])
        assert found.met is case.get("met", False), case
        parts.append("\n".join((f"expected: {case['expect']}", *found.lines)))
    now = f"\n{RULE}\n".join(parts) + "\n"
    path = HERE / "expected.txt"
    if os.environ.get("CLAIMCHECK_UPDATE"):
        path.write_text(now, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == now, "run CLAIMCHECK_UPDATE=1 pytest tests/explain"


def test_of_every_check_it_is_told_in_plain_words_why_it_is_silent() -> None:
    for number, case in enumerate(CASES):
        for check in sorted(checks())[number % 3 :: 3]:
            found = _expected(case, check)
            assert all(len(line) <= 80 for line in found.lines)
            own = " ".join(own_words(line) for line in _expected(case, check, 10_000).lines)
            assert not BANNED.search(own), own
            assert found.met or "which does not report it" in own or "not looked at" in own
            assert found.met or any(line.startswith(("  because", "  verdict")) for line in found.lines)


@pytest.mark.parametrize("brace", ["{", "}", "{who}", "{0}"])
def test_a_text_with_braces_is_explained(brace: str) -> None:
    book = load([HERE / "world.yaml"], HERE).book
    assert book is not None
    shown = explain(_text(f"The border treaty of Fredonia {brace} and Norway was signed in 1906.", None), book)
    assert shown.lines
