"""A text on which claimcheck itself fails costs no other text its report."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

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


FAILING = """
import sys
from claimcheck import journey
from claimcheck.cli.app import main
real = journey.examined
def failing(document, book):
    if document.path == "b.txt":
        raise IndexError("list index out of range")
    return real(document, book)
journey.examined = failing
sys.exit(main(["run", *sys.argv[1:], "--date", "2018-05-02", "--jobs", "1", "--format", "csv"]))
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "claimcheck.yaml").write_text("claimcheck: 1\nclaims: [claims.yaml]\n", encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(WRONG, encoding="utf-8")
    return tmp_path


def run(desk: Path, *paths: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", FAILING, *paths],
        cwd=desk,
        env={**{name: value for name, value in os.environ.items() if name != "CLAIMCHECK_DEBUG"}, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_others_are_reported_and_the_one_is_named(desk: Path) -> None:
    told = run(desk, "a.txt", "b.txt", "c.txt")
    assert told.returncode == 2
    rows = told.stdout.splitlines()[1:]
    assert [row.split(",")[0] for row in rows if "Norwegian President Erna Solberg" in row] == ["a.txt", "c.txt"]
    assert "b.txt: claimcheck failed in a way that it should not: IndexError: list index out of range" in told.stderr
    assert "--debug" in told.stderr


def test_debug_shows_where(desk: Path) -> None:
    told = run(desk, "b.txt", CLAIMCHECK_DEBUG="1")
    assert told.returncode == 2
    assert "Traceback" in told.stderr
