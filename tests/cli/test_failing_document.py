"""A text on which claimcheck itself fails costs no other text its report."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from claimcheck import journey
from claimcheck.cli.app import main

CLAIMS = """claimcheck: 1
entities:
  norway: {type: country, name: Norway, adjective: Norwegian}
  erna-solberg: {type: person, name: Erna Solberg}
claims:
  - id: pm
    kind: office
    title: Prime Minister
    of: norway
    class: head
    holders:
      - {who: erna-solberg, from: 2013-10-16, until: 2021-10-14}
"""
WRONG = "Norwegian President Erna Solberg opened the bridge.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claimcheck.yaml").write_text("claimcheck: 1\nclaims: [claims.yaml]\n", encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(WRONG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    real = journey.examined

    def failing(document: Any, book: Any) -> Any:
        if document.path == "b.txt":
            raise IndexError("list index out of range")
        return real(document, book)

    monkeypatch.setattr(journey, "examined", failing)
    return tmp_path


def test_the_others_are_reported_and_the_one_is_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["run", "a.txt", "b.txt", "c.txt", "--date", "2018-05-02", "--jobs", "1", "--format", "csv"])
    told = capsys.readouterr()
    assert status == 2
    rows = told.out.splitlines()[1:]
    assert [row.split(",")[0] for row in rows if "Norwegian President Erna Solberg" in row] == ["a.txt", "c.txt"]
    assert "b.txt: claimcheck failed in a way that it should not: IndexError: list index out of range" in told.err
    assert "--debug" in told.err


def test_debug_shows_where(desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("CLAIMCHECK_DEBUG", "1")
    assert main(["run", "b.txt", "--date", "2018-05-02", "--jobs", "1", "--no-cache"]) == 2
    assert "Traceback" in capsys.readouterr().err
