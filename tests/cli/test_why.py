"""`claimcheck why`: a line, a text, standard input."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from tests.cli.conftest import Call

TEXT = "It opened on Monday, January 29, 2026.\n\nIt closed on Tuesday, May 6, 2024. It rained.\n"


def test_a_line_is_explained_alone(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    status, out, err = call("why", "a.txt:3", "--date", "2026-02-01")
    assert (status, err) == (0, "")
    assert "published 1 February 2026 (--date)" in out
    assert "“It closed on Tuesday, May 6, 2024.”" in out and "“It rained.”" in out
    assert "opened on Monday, January 29, 2026.”\n  seen" not in out and out.count("“It ") == 2
    assert "CONFLICT (calendar-weekday)" in out and "not looked at" in out


def test_a_column_is_one_sentence_of_its_line(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    out = call("why", "a.txt:3:11").out
    assert "“It closed on Tuesday, May 6, 2024.”" in out and "“It rained.”" not in out
    assert "“It rained.”" in call("why", "a.txt:3:38").out


def test_an_empty_line_is_told_and_not_the_next_one_explained(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    out = call("why", "a.txt:2").out
    assert "an empty line" in out and "It closed" not in out


def test_words_of_house_style_are_explained_where_nothing_else_stands(call: Call, tmp_path: Path) -> None:
    (tmp_path / "style.yaml").write_text(
        "claimcheck: 1\nclaims:\n  - {id: crewed, kind: wording, avoid: manned, use: crewed}\n", encoding="utf-8"
    )
    asked = ("why", "--claims", "style.yaml", "--text", "There was no manned flight.")
    assert "CONFLICT (wording)" in call(*asked).out
    status, out, _ = call(*asked, "--expect", "wording")
    assert status == 0 and "wording reports it" in out and "not looked at" not in out


def test_a_text_is_explained_sentence_by_sentence(call: Call) -> None:
    status, out, _ = call("why", "--text", TEXT)
    assert status == 0
    assert "day of publication not known" in out
    assert out.count("CONFLICT (calendar-weekday)") == 2


def test_standard_input_is_explained(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(TEXT.encode())))
    assert call("why", "-").out.count("CONFLICT (calendar-weekday)") == 2


def test_lines_fit_eighty_columns_and_have_no_colours(call: Call) -> None:
    _, out, _ = call("why", "--text", f"{'Very ' * 40}late on Monday, January 29, 2026, it opened.")
    assert max(map(len, out.splitlines())) <= 80
    assert "\x1b" not in out


def test_the_status_says_whether_the_expected_check_reports_it(call: Call, tmp_path: Path) -> None:
    status, out, _ = call("why", "--text", TEXT, "--expect", "calendar-weekday")
    assert status == 0
    assert out.count("expected   calendar-weekday reports it") == 2
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert call("why", "a.txt:3", "--expect", "calendar-weekday").status == 0
    status, out, _ = call("why", "a.txt:3", "--expect", "calendar-date")
    assert status == 1
    assert "expected   calendar-date, which does not report it" in out


def test_what_is_switched_off_is_told(call: Call, tmp_path: Path) -> None:
    for setting, told in (
        ("ignore: [calendar-date]", "calendar-date is switched off in claimcheck.yaml."),
        ("severity: {calendar-date: off}", "calendar-date is switched off in claimcheck.yaml."),
        ("select: [wording]", "calendar-date is not among the checks that claimcheck.yaml selects."),
    ):
        (tmp_path / "claimcheck.yaml").write_text(f"claimcheck: 1\n{setting}\n")
        status, out, _ = call("why", "--text", "On June 31, 2021, it rained.", "--expect", "calendar-date")
        assert out.endswith(f"{told}\n"), out
        assert status == 1


def test_an_unknown_check_is_told_with_the_nearest(call: Call) -> None:
    status, out, err = call("why", "--text", TEXT, "--expect", "calender-date")
    assert (status, out) == (2, "")
    assert 'did you mean "calendar-date"?' in " ".join(err.split())


def test_words_are_a_place(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.replace("It rained", "It’s rained"), encoding="utf-8")
    out = call("why", "a.txt", "--at", "on  tuesday, may 6").out
    assert "“It closed on Tuesday, May 6, 2024.”" in out and out.count("”\n  seen") == 1
    assert "“It’s rained.”" in call("why", "a.txt", "--at", "it's rained").out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("on Teusday, May 6", "“on Teusday, May 6” does not stand there; the nearest is “on Tuesday, May 6,”"),
        ("it", "“it” stands there 3 times, at 1:1, 3:1, 3:36: give more words, or FILE:LINE:COLUMN"),
        ("nothing of the sort", "“nothing of the sort” does not stand there"),
        (" ", "--at names no words"),
    ],
)
def test_words_that_are_no_one_place_are_told(call: Call, tmp_path: Path, words: str, told: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    status, out, err = call("why", "a.txt", "--at", words)
    assert (status, out) == (2, "") and " ".join(err.split()).endswith(f"a.txt: {told}")


def test_words_are_of_a_file(call: Call) -> None:
    status, _, err = call("why", "--text", TEXT, "--at", "It rained")
    assert status == 2 and "asks for words of a FILE" in " ".join(err.split())
    assert '--at "words of it"' in " ".join(call("why", "a.txt").err.split())
