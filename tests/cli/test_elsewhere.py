"""The places in other documents that say it right: the nearest come with a conflict, the rest is counted."""

from __future__ import annotations

import json

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import RIGHT, WRONG, project, write


@pytest.fixture
def archive() -> None:
    """A conflict of 6 May, and nine documents that say it right, one a day from 1 May on."""
    project()
    write("claimcheck.yaml", 'claimcheck: 1\nclaims: [claims]\ndocuments: [{path: "**/*.md"}]\n')
    write("desk/today.md", f"---\ndate: 2024-05-06\n---\n{WRONG}")
    for day in range(1, 10):
        write(f"archive/2024/day-{day}.md", f"---\ndate: 2024-05-0{day}\n---\n{RIGHT}")


def test_the_nearest_days_come_first_and_the_rest_is_counted(call: Call, archive: None) -> None:
    (found,) = json.loads(call("run", "-f", "json").out)["conflicts"]
    assert [one["path"] for one in found["related"]] == [f"archive/2024/day-{day}.md" for day in (6, 7, 5)]
    assert {one["role"] for one in found["related"]} == {"says it right"}
    assert found["related_more"] == 6


def test_people_see_one_of_them_with_its_whole_path(call: Call, archive: None) -> None:
    for format in ("table", "markdown", "github", "csv", "junit", "rdjsonl", "summary"):
        told = " ".join(call("run", "-f", format).out.replace("|", " ").replace("\\", "").split())
        assert told.count("says it right, as do 8 more") == 1, format
        assert "archive/2024/day-6.md" in told, format
        assert "day-5.md:4:1" not in told, format


def test_of_a_few_all_are_told(call: Call, archive: None) -> None:
    told = " ".join(call("run", "desk", "archive/2024/day-1.md").out.split())
    assert "archive/2024/day-1.md:4:1:" in told
    assert "(says it right)" in told
    told = " ".join(call("run", "desk", "archive/2024/day-[12].md").out.split())
    assert "says it right, as does 1 more" in " ".join(told.replace("|", " ").split())
