"""The places in other documents that say it right: the nearest come with a conflict, the rest is counted."""

from __future__ import annotations

import json

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import CLAIMS, RIGHT, WRONG, project, write


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


def test_the_same_words_on_another_day_do_not_say_it_right(call: Call) -> None:
    project()
    write("claimcheck.yaml", 'claimcheck: 1\nclaims: [claims]\ndocuments: [{path: "**/*.md"}]\n')
    terms = "holders: [{who: ada-berg, from: 2020-01-01, until: 2025-01-01}, {who: bo-dahl, from: 2025-01-01}]"
    claims = CLAIMS.replace("claims:\n-", "  bo-dahl: {type: person, name: Bo Dahl}\nclaims:\n-")
    write("claims/norland.yaml", claims.replace("holders: {who: ada-berg, from: 2020-01-01}", terms))
    for name, day, words in (
        ("late", "2026-05-06", "Norlandic Prime Minister Ada Berg sang."),
        ("same", "2024-05-06", "Norlandic  Prime Minister\nAda Berg sang."),
        ("other", "2024-05-07", "Ada Berg, the Norlandic prime minister, sang."),
    ):
        write(f"{name}.md", f"---\ndate: {day}\n---\n{words}\n")
    (found,) = json.loads(call("run", "-f", "json").out)["conflicts"]
    assert (found["path"], found["check"]) == ("late.md", "office-term")
    assert [one["path"] for one in found["related"]] == ["other.md"]
    assert found["related_more"] == 0
    write("other.md", "---\ndate: 2024-05-07\n---\nNorlandic Prime Minister Ada Berg sang.\n")
    (found,) = json.loads(call("run", "-f", "json").out)["conflicts"]
    assert found["related"] == []
