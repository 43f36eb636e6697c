"""From a file on disk to the exit status, with the real checks."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Call

ARTICLE = "Norwegian President Jonas Gahr Støre spoke in Bergen on Monday.\n"


def test_a_new_project_proves_its_claims_and_finds_its_first_conflict(call: Call) -> None:
    call("init")
    tested = call("claims", "test", "--coverage")
    assert (tested.status, tested.out, tested.err) == (0, "3 examples: 3 hold, 0 do not.\n", "")
    Path("articles/example.md").unlink()
    Path("articles/bergen.txt").write_text(ARTICLE, encoding="utf-8")
    status, out, _ = call("run", "--date", "2024-05-02", "--format", "json")
    report = json.loads(out)
    assert status == 1
    [conflict] = report["conflicts"]
    assert (conflict["check"], conflict["quote"]) == ("office-title", "Norwegian President Jonas Gahr Støre")
    assert conflict["suggestion"] == "Prime Minister"
    assert conflict["sources"] == ["https://www.regjeringen.no/"]


def test_a_claim_whose_example_does_not_hold_fails_the_test(call: Call) -> None:
    call("init")
    claims = Path("claims/example.yaml")
    text = claims.read_text(encoding="utf-8")
    claims.write_text(text.replace("Norway's prime minister", "Norway's president"), encoding="utf-8")
    status, out, _ = call("claims", "test")
    assert status == 1
    assert "prime-minister-of-norway: nothing may be reported, but office-title at " in out
    assert "3 examples: 2 hold, 1 do not." in out
    claims.write_text(text[: text.index("      silent:")], encoding="utf-8")
    assert call("claims", "test").status == 0
    bare = call("claims", "test", "--coverage")
    assert bare.status == 1
    assert "prime-minister-of-norway: no near miss (silent)" in bare.out


def test_the_calendar_needs_no_claims(call: Call) -> None:
    Path("a.txt").write_text("They met on Monday, January 29, 2026, in Oslo.\n", encoding="utf-8")
    status, out, _ = call("run", "a.txt")
    assert status == 1
    assert "calendar-weekday" in out
    assert "No claims are configured" in out


def test_a_run_with_compiled_claims_imports_no_pydantic(call: Call, tmp_path: Path) -> None:
    call("init")
    Path("articles/example.md").unlink()
    Path("articles/bergen.txt").write_text(ARTICLE, encoding="utf-8")
    assert call("run", "--format", "json").status in (0, 1)
    code = (
        "import sys; from claimcheck.cli.app import main; main(['run', '--format', 'json', '--output', 'report.json']);"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'pydantic', 'tabulate', 'rich', 'hypothesis'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert done.stdout == "[]\n"
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["summary"]["claims"] == 1
