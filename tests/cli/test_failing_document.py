"""A text on which claimcheck itself fails costs no other text its report."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.newsdesk import WRONG, project

FAILING = """
import sys
from claimcheck import journey
from claimcheck.cli.app import main
real = journey.examined
def failing(document, book):
    if document.path == "articles/b.md":
        raise IndexError("list index out of range")
    return real(document, book)
journey.examined = failing
sys.exit(main(["run", *sys.argv[1:], "--jobs", "1", "--format", "csv"]))
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    project(a=WRONG, b=WRONG, c=WRONG)
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
    told = run(desk)
    assert told.returncode == 2
    rows = told.stdout.splitlines()[1:]
    assert [row.split(",")[0] for row in rows if "Norlandic President Ada Berg" in row] == [
        "articles/a.md",
        "articles/c.md",
    ]
    assert (
        "articles/b.md: claimcheck failed in a way that it should not: IndexError: list index out of range"
        in told.stderr
    )
    assert "--debug" in told.stderr


def test_debug_shows_where(desk: Path) -> None:
    told = run(desk, "articles/b.md", CLAIMCHECK_DEBUG="1")
    assert told.returncode == 2
    assert "Traceback" in told.stderr
