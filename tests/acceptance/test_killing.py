"""Whenever a run is killed, no file of the desk is half written."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from tests.acceptance.archive import TITLE, make
from tests.acceptance.killing import torn

from claimcheck.read.baseline import read

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def test_a_baseline_is_as_it_was_or_as_it_was_to_be(tmp_path: Path) -> None:
    paths = make(tmp_path, 8, 6)
    assert torn(tmp_path, "claimcheck.baseline", ["baseline"], 8, random.Random(1)) == []
    paths[7].write_text(TITLE.format(number=1), encoding="utf-8")
    assert torn(tmp_path, "claimcheck.baseline", ["baseline"], 8, random.Random(2)) == []
    assert len(read(tmp_path / "claimcheck.baseline").entries) == 7


def test_a_file_of_waivers_is_as_it_was_or_as_it_was_to_be(tmp_path: Path) -> None:
    paths = make(tmp_path, 3, 2)
    for number, words in enumerate(("Norlandic", "Monday")):
        column = paths[number].read_text(encoding="utf-8").index(words) + 1
        place = f"{paths[number].relative_to(tmp_path)}:1:{column}"
        assert torn(tmp_path, "claimcheck.waivers.yaml", ["waive", place, "--reason", "x"], 8, random.Random(3)) == []
    assert (tmp_path / "claimcheck.waivers.yaml").read_text(encoding="utf-8").count("reason: x") == 2


STEPS = """
import os, signal, sys
from pathlib import Path
from claimcheck.cli import files

names = ("write", "flush", "fsync", "chmod", "replace", "close")
left = int(sys.argv[2])

def counted(frame, event, argument):
    global left
    if event == "c_call" and argument.__name__ in names or event == "call" and frame.f_code.co_name in names:
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

sys.setprofile(counted)
files.write_whole(Path(sys.argv[1]), "after\\n" * 5000, "utf-8")
sys.setprofile(None)
"""


def test_it_is_killed_before_every_step_of_writing(tmp_path: Path) -> None:
    """The moments that chance may miss: between writing, bringing to the disk, and renaming."""
    file = tmp_path / "claimcheck.baseline"
    seen = []
    for step in range(40):
        file.write_text("before\n", encoding="utf-8")
        done = subprocess.run([sys.executable, "-c", STEPS, str(file), str(step)], capture_output=True, check=False)
        text = file.read_text(encoding="utf-8")
        assert text in ("before\n", "after\n" * 5000)
        seen.append((done.returncode, text[:6]))
        if done.returncode == 0:
            break
        assert done.returncode == -9, done.stderr
    assert seen[-1] == (0, "after\n")
    assert {text for status, text in seen if status} == {"before", "after\n"}
    assert len(seen) > 6
