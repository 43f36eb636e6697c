"""The real command line in a process of its own, over a copy of what the repository holds."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SECONDS = 400.0
"""After so long a run is taken for hung; it takes about one."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command did."""

    status: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A report as JSON, with the folder that its paths count from."""

    folder: Path
    status: int
    report: Mapping[str, Any] = field(repr=False)

    def conflicts(self) -> Counter[tuple[str, str, str]]:
        """How often each path, check and quote conflicts."""
        return Counter((one["path"], one["check"], one["quote"]) for one in self.report["conflicts"])

    def one(self, quote: str) -> Mapping[str, Any]:
        """The one conflict with this quote."""
        (found,) = (one for one in self.report["conflicts"] if one["quote"] == quote)
        return dict(found)

    def told(self, outcome: str, path: str, words: str, check: str) -> bool:
        """Whether a statement with this outcome, of a check that begins so, stands at these words of a document.

        The words must stand in the document once.
        """
        text = (self.folder / path).read_text(encoding="utf-8")
        assert text.count(words) == 1, f"{path} holds {words!r} {text.count(words)} times"
        start = text.index(words)
        return any(
            item["path"] == path
            and item["check"].startswith(check)
            and item["start"]["offset"] < start + len(words)
            and start < item["end"]["offset"]
            for item in self.report[outcome]
        )


def command(*arguments: str, folder: Path, more: Mapping[str, str] | None = None, seconds: float = SECONDS) -> Ran:
    """Runs `python -m claimcheck` in a folder, 80 columns wide, without colours, `more` in its environment."""
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1", **(more or {})}
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", *arguments],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=seconds,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def checked(folder: Path, *arguments: str) -> Checked:
    """The report of a run, agreements included."""
    ran = command("run", *arguments, "--format", "json", "--show", "agrees", folder=folder)
    assert ran.out, ran.err
    return Checked(folder, ran.status, json.loads(ran.out))


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the seeds, the claims and claimcheck.yaml, its claims compiled.  Not to be changed."""
    folder = tmp_path_factory.mktemp("newsroom")
    for name in ("seeds", "claims"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "claimcheck.yaml", folder)
    return folder


@pytest.fixture(scope="session")
def seeds(newsroom: Path) -> Checked:
    """The report on the seeds as they are."""
    return checked(newsroom, "seeds")


@pytest.fixture
def changed(newsroom: Path, seeds: Checked, tmp_path: Path) -> Callable[[str, str, str], Checked]:
    """The report on the seeds with some words of one of them replaced by others."""

    def change(path: str, old: str, new: str) -> Checked:
        folder = tmp_path / "changed"
        shutil.copytree(newsroom, folder)
        text = (folder / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path} holds {old!r} {text.count(old)} times"
        (folder / path).write_text(text.replace(old, new), encoding="utf-8")
        return checked(folder, "seeds")

    return change
