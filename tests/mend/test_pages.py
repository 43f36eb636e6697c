"""The projects that the README and docs/ show: what `fix --write` makes there holds too."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

import pytest

from claimcheck.cli.app import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    page
    for page in [ROOT / "README.md", *ROOT.glob("docs/*.md")]
    if "<!-- file: claimcheck.yaml -->" in page.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_is_written_removes_its_conflicts_and_makes_none(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for name, body in re.findall(
        r"<!-- file: (\S+) -->\n```\w*\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL
    ):
        target = tmp_path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(body, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[str, str]:
        main(list(arguments))
        sys.stdout.flush()
        sys.stderr.flush()
        out, err = capfdbinary.readouterr()
        return out.decode(), err.decode()

    def conflicts() -> Counter[tuple[str, str, str]]:
        report = json.loads(call("run", "--format", "json")[0])
        return Counter((one["path"], one["check"], one["quote"]) for one in report["conflicts"])

    before = conflicts()
    _, told = call("fix", "--write")
    made = int((re.search(r"Made (\d+) repair", told) or ["", "0"])[1])
    after = conflicts()
    assert after.total() == before.total() - made
    assert call("fix")[0] == ""


def test_some_page_has_something_to_repair() -> None:
    assert {"README.md", "ci.md", "editors.md"} <= {page.name for page in PAGES}
