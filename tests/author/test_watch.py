"""`claimcheck claims test --watch`: again after every change, until it is interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.children import child
from tests.cli.conftest import Call

from claimcheck.author.templates import template


def test_every_change_is_seen_and_faults_do_not_end_it(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = tmp_path / "claims"
    claims.mkdir()
    (tmp_path / "claimcheck.yaml").write_text("claimcheck: 1\nclaims: [claims]\n")
    file = claims / "a.yaml"
    right = template("wording", "x")
    file.write_text(right, encoding="utf-8")

    def stop() -> None:
        raise KeyboardInterrupt

    steps: list[Callable[[], object]] = [
        lambda: None,  # nothing has changed
        lambda: file.write_text(right.replace("kind: wording", "kind: wordin"), encoding="utf-8"),
        lambda: file.write_text(right, encoding="utf-8"),
        lambda: (claims / "b.yaml").write_text(template("quantity", "x"), encoding="utf-8"),
        lambda: file.unlink(),
        lambda: (tmp_path / "claimcheck.yaml").write_text("claimcheck: 1\nclams: [claims]\n"),
        stop,
    ]
    monkeypatch.setattr("time.sleep", lambda _: steps.pop(0)())
    status, out, err = call("claims", "test", "--watch")
    assert status == 130
    assert out.splitlines() == [
        *("2 examples: 2 hold, 0 do not.", "Watching 2 files; Ctrl-C ends."),
        "Watching 2 files; Ctrl-C ends.",
        *("2 examples: 2 hold, 0 do not.", "Watching 2 files; Ctrl-C ends."),
        *("5 examples: 5 hold, 0 do not.", "Watching 3 files; Ctrl-C ends."),
        *("3 examples: 3 hold, 0 do not.", "Watching 2 files; Ctrl-C ends."),
        "Watching 2 files; Ctrl-C ends.",
    ]
    assert 'claims/a.yaml:6:11: unknown kind "wordin"; did you mean "wording"?\n' in err
    assert 'claimcheck.yaml:2:1: unknown key "clams"' in err
    assert "Traceback" not in err


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT")
def test_an_interrupt_ends_it_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(template("wording", "x"), encoding="utf-8")
    command = [sys.executable, "-m", "claimcheck", "claims", "test", "--watch", "--claims", "c.yaml"]
    with child(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None and running.stderr is not None
        assert running.stdout.readline() == "2 examples: 2 hold, 0 do not.\n"
        assert running.stdout.readline() == "Watching 1 file; Ctrl-C ends.\n"
        running.send_signal(signal.SIGINT)
        assert running.wait(30) == 130
        assert running.stderr.read() == ""
