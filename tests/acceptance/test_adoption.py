"""An archive of 2,000 documents with 300 known conflicts is adopted; then it lives on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.acceptance.archive import RIGHT, TITLE, make
from tests.acceptance.conftest import command

DOCUMENTS, CONFLICTS = 2_000, 300


def run(folder: Path) -> dict[str, Any]:
    ran = command("run", "--baseline", "--format", "json", folder=folder)
    found: dict[str, Any] = json.loads(ran.out)
    assert found["summary"]["exit_status"] == ran.status
    return found


def test_of_an_adopted_archive_exactly_what_is_new_fails_and_what_is_gone_is_told(tmp_path: Path) -> None:
    paths = make(tmp_path, DOCUMENTS, CONFLICTS)
    adopted = command("baseline", folder=tmp_path)
    assert adopted.out.startswith(f"claimcheck.baseline: {CONFLICTS} conflicts, {CONFLICTS} added, 0 removed.\n")

    paths[4].write_text(RIGHT.format(number=4) + "\n", encoding="utf-8")  # mended
    added = paths[CONFLICTS + 7]
    added.write_text(added.read_text() + "\n" + TITLE.format(number=7) + "\n", encoding="utf-8")  # new
    above = paths[10]
    above.write_text(f"A line above, and\nanother.\n\n{above.read_text()}", encoding="utf-8")

    found = run(tmp_path)
    assert (found["summary"]["documents"], found["summary"]["exit_status"]) == (DOCUMENTS, 1)
    assert [one["path"] for one in found["conflicts"]] == [added.relative_to(tmp_path).as_posix()]
    assert [one["path"] for one in found["gone"]] == [paths[4].relative_to(tmp_path).as_posix()]
    assert len(found["baseline"]) == CONFLICTS - 1
