"""Streams that are closed, full or read no more, and folders that are gone: told in a line, and never a failure."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.newsdesk import DAY, WRONG, project, write

_CLAIMCHECK = f'"{sys.executable}" -m claimcheck'
pytestmark = pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")


def shell(line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/bash", "-c", line.replace("claimcheck", _CLAIMCHECK)], capture_output=True, text=True, check=False
    )


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    project(one=WRONG, two=DAY)


@pytest.mark.parametrize(
    ("line", "status", "told"),
    [
        ("claimcheck run >&-", 2, "standard output: can't be written: Bad file descriptor\n"),
        ("claimcheck --version >&-", 2, "standard output: can't be written: Bad file descriptor\n"),
        ("claimcheck run -o r.json -q >&-", 1, ""),
        ("claimcheck run -q 2>&- >/dev/null", 1, ""),
        ("claimcheck run - <&- 2>&1 | grep -c 'the document is empty'", 0, ""),
        ("claimcheck --help > /dev/full", 2, "standard output: can't be written: No space left on device\n"),
        ("claimcheck --version > /dev/full", 2, "standard output: can't be written: No space left on device\n"),
        ("claimcheck run -h > /dev/full", 2, "standard output: can't be written: No space left on device\n"),
        ("claimcheck extract > /dev/full", 2, "standard output: can't be written: No space left on device\n"),
    ],
)
def test_a_stream_that_is_closed_or_full(line: str, status: int, told: str) -> None:
    done = shell(line)
    assert (done.returncode, done.stderr) == (status, told)


@pytest.mark.parametrize(
    ("command", "status"), [("run -f json", 1), ("run", 1), ("extract", 0), ("schema report", 0), ("fix -q", 1)]
)
def test_a_reader_that_goes_away_changes_no_status(command: str, status: int) -> None:
    write("articles/one.md", "\n\n".join([WRONG] * 1000))  # more than a pipe holds
    done = shell(f"claimcheck {command} | (exec <&-; sleep 1); exit ${{PIPESTATUS[0]}}")
    assert (done.returncode, done.stderr) == (status, "")
    done = shell(f"set -o pipefail; claimcheck {command} | head -n 1")
    assert (done.returncode, done.stderr) == (status, "")


@pytest.mark.parametrize("command", ["run", "run a.md", "claims test", "baseline"])
def test_a_folder_that_is_gone(command: str) -> None:
    done = shell(f'mkdir gone; cd gone; rmdir "$PWD"; claimcheck {command}')
    assert done.returncode == 2
    assert done.stderr == "the current folder is not there any more: change to another one\n"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("claimcheck run -q -f json -o >(wc -l >n.txt; echo >done); until [ -e done ]; do sleep 0.1; done", ""),
        ("claimcheck run -q -f json -o /dev/stdout | wc -l >n.txt", ""),
        ("claimcheck run -q -f json -o /dev/stdout | cat | head -n 1 >n.txt", ""),
    ],
)
def test_a_pipe_of_the_shell_is_written_to(line: str, told: str) -> None:
    done = shell(line)
    assert (done.returncode, done.stderr) == (0, told)
    assert Path("n.txt").read_text().strip() not in ("", "0")


def test_a_folder_that_is_not_there_is_called_as_it_was_given() -> None:
    done = shell("claimcheck run -q -o /nonexistent/a.json")
    assert done.stderr.endswith("/nonexistent/a.json: can't be written: there is no folder /nonexistent\n")


def test_what_a_killed_command_left_is_removed_by_a_later_one() -> None:
    for name in (".claimcheck-old.tmp", ".claimcheck-new.tmp", "other.tmp"):
        write(name, "half of it")
        if name != ".claimcheck-new.tmp":
            os.utime(name, (0, 0))
    shell("claimcheck run -q -o report.json")
    assert sorted(path.name for path in Path().glob("*.tmp")) == [".claimcheck-new.tmp", "other.tmp"]
