"""`run --show-config`: every value, and who said it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import write

CONFIG = """claimcheck: 1
claims: [claims.yaml]
documents:
  - path: wire
    source: an agency
    timezone: America/Toronto
    level: warning
  - path: wire/a.txt
    published: 2024-05-02
    levels: {wording: note}
  - manifest: days.csv
fail_on: note
ignore: [wording]
severity: {calendar-weekday: warning}
template: "{path}"
"""
CLAIMS = """claimcheck: 1
entities:
  norway: {type: country, name: Norway}
claims:
- {id: style, kind: wording, avoid: [utilise], use: use, source: house, tags: [style], owner: desk}
"""


@pytest.fixture
def project(call: Call) -> Call:
    Path("claimcheck.yaml").write_text(CONFIG)
    Path("claims.yaml").write_text(CLAIMS)
    Path("days.csv").write_text("path,published,source,level\nb.txt,2024-05-03,Reuters,\nc.txt,2024-05-04,,off\n")
    Path("wire").mkdir()
    Path("wire/a.txt").write_text("They utilise the wind on Monday, May 2, 2024.\n")
    Path("b.txt").write_text("All is well.\n")
    Path("c.txt").write_text("All is well.\n")
    return call


def shown(call: Call, *arguments: str) -> dict[str, dict[str, tuple[object, str]]]:
    done = call("run", "--show-config", "--format", "json", *arguments)
    assert (done.status, done.err) == (0, "")
    whole = json.loads(done.out)

    def pairs(rows: dict[str, dict[str, object]]) -> dict[str, tuple[object, str]]:
        return {name: (row["value"], str(row["from"])) for name, row in rows.items()}

    documents = {one.pop("path"): pairs(one) for one in whole["documents"]}
    return {"": pairs(whole["settings"]), **documents}


def test_every_value_of_the_file_has_its_line(project: Call) -> None:
    found = shown(project)
    assert found[""] == {
        "config": ("claimcheck.yaml", "found upwards from here"),
        "claims": (["claims.yaml"], "claimcheck.yaml:2"),
        "fail_on": ("note", "claimcheck.yaml:12"),
        "select": ([], "default"),
        "ignore": (["wording"], "claimcheck.yaml:13"),
        "severity": ({"calendar-weekday": "warning"}, "claimcheck.yaml:14"),
        "template": ("{path}", "claimcheck.yaml:15"),
        "baseline": (None, "default"),
        "waivers": ([], "default"),
        "tags": (None, "default"),
        "owner": (None, "default"),
        "date": (None, "default"),
        "today": (None, "default"),
        "encoding": (None, "default"),
    }
    assert found["wire/a.txt"] == {
        "published": ("2024-05-02", "claimcheck.yaml:9"),
        "source": ("an agency", "claimcheck.yaml:5"),
        "timezone": ("America/Toronto", "claimcheck.yaml:6"),
        "level": ("warning", "claimcheck.yaml:7"),
        "levels": ({"wording": "note"}, "claimcheck.yaml:10"),
    }
    assert found["b.txt"]["published"] == ("2024-05-03", "days.csv:2")
    assert found["b.txt"]["source"] == ("Reuters", "days.csv:2")
    assert found["b.txt"]["level"] == (None, "default")
    assert found["c.txt"]["level"] == ("off", "days.csv:3")
    assert found["c.txt"]["published"] == (None, "not checked: its level is off")


def test_the_command_line_outranks_the_file(project: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    options = ["--fail-on", "never", "--ignore", "calendar-weekday,calendar-date", "--date", "2024-06-01"]
    options += ["--tags", "style", "--owner", "desk", "--config", "claimcheck.yaml", "--claims", "claims.yaml"]
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"All is well.\n")))
    found = shown(project, *options, "wire", "-")
    assert found[""]["fail_on"] == ("never", "command line")
    assert found[""]["ignore"] == (
        ["wording", "calendar-weekday", "calendar-date"],
        "claimcheck.yaml:13 and command line",
    )
    assert found[""]["config"] == ("claimcheck.yaml", "command line")
    assert found[""]["claims"] == (["claims.yaml"], "command line")
    assert found[""]["tags"] == (["style"], "command line")
    assert found["wire/a.txt"]["published"] == ("2024-06-01", "--date")
    assert list(found) == ["", "wire/a.txt", "<stdin>"]
    assert found["<stdin>"]["level"] == (None, "default")


def test_people_read_it_in_lines(project: Call) -> None:
    done = project("run", "--show-config", "wire/a.txt")
    assert done.status == 0
    assert done.out.splitlines()[:4] == [
        "Settings",
        "  config: claimcheck.yaml (found upwards from here)",
        "  claims: claims.yaml (claimcheck.yaml:2)",
        "  fail_on: note (claimcheck.yaml:12)",
    ]
    assert "  held: 1 claim, 1 entity\n\nwire/a.txt\n  published: 2024-05-02 (claimcheck.yaml:9)\n" in done.out
    assert max(map(len, done.out.splitlines())) <= 80


def test_without_a_file_everything_is_a_default(call: Call) -> None:
    Path("a.txt").write_text("All is well.\n")
    found = shown(call, "a.txt")
    assert found[""]["config"] == (None, "none found")
    assert {origin for name, (_, origin) in found[""].items() if name != "config"} == {"default"}
    assert found["a.txt"]["published"] == (None, "not known")


def test_what_cannot_be_read_is_told(project: Call) -> None:
    done = project("run", "--show-config", "missing.txt")
    assert (done.status, done.err) == (2, "missing.txt: no such file or folder\n")


def test_the_files_of_waivers_and_the_baseline_are_told(project: Call) -> None:
    assert shown(project)[""]["waivers"] == ([], "default")
    assert shown(project)[""]["baseline"] == (None, "default")
    Path("claimcheck.waivers.yaml").write_text("claimcheck: 1\n")
    assert shown(project)[""]["waivers"] == (["claimcheck.waivers.yaml"], "default")
    Path("known.baseline").write_text("# claimcheck baseline, version 1\n")
    Path("w.yaml").write_text("claimcheck: 1\n")
    Path("claimcheck.yaml").write_text(CONFIG + "baseline: known.baseline\nwaivers: w.yaml\n")
    found = shown(project)[""]
    assert found["waivers"] == (["w.yaml"], "claimcheck.yaml:17")
    assert found["baseline"] == ("known.baseline", "claimcheck.yaml:16")
    found = shown(project, "--no-waivers", "--no-baseline", "--today", "2026-01-01")[""]
    assert [found[name] for name in ("waivers", "baseline", "today")] == [
        ("none", "command line"),
        ("none", "command line"),
        ("2026-01-01", "command line"),
    ]


def test_all_mistakes_of_claimcheck_yaml_itself_come_at_once(call: Call) -> None:
    write("claimcheck.yaml", "claimcheck: 1\nseverity: {wordng: eror}\ntemplate: '{file}'\nfail_on: bad\n")
    done = call("run", "a.md")
    assert done.status == 2
    assert [line.split("; ")[0].split("(")[0] for line in done.err.splitlines()] == [
        'claimcheck.yaml:2:12: unknown check "wordng"',
        'claimcheck.yaml:2:20: the level of wordng "eror" is none of: error, warning, note, off',
        'claimcheck.yaml:3:11: no field is called "file"',
        'claimcheck.yaml:4:10: fail_on "bad" is none of: error, warning, note, never',
    ]


def test_names_and_files_that_are_not_there_have_their_places_and_come_at_once(call: Call) -> None:
    write(
        "claimcheck.yaml",
        "claimcheck: 1\nselect: office-title\nignore:\n- wordng\n- name-speling\nwaivers: [no.yaml]\n",
    )
    done = call("run", "a.md")
    assert done.status == 2
    assert done.err.splitlines() == [
        'claimcheck.yaml:4:3: no check and no claim is called "wordng"; did you mean "wording"?',
        'claimcheck.yaml:5:3: no check and no claim is called "name-speling"; did you mean "name-spelling"?',
        "claimcheck.yaml:6:10: no.yaml: there is no such file of waivers",
    ]


def test_what_is_wrong_in_all_files_of_a_project_is_told_at_once(call: Call, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.yaml").write_text(
        "claimcheck: 1\nclaims: [claims.yaml, nowhere]\nfail_on: eror\nbaseline: old.baseline\n", encoding="utf-8"
    )
    (tmp_path / "claims.yaml").write_text(
        "claimcheck: 1\nclaims:\n- {id: a, kind: wording, avoid: b, us: c}\n", encoding="utf-8"
    )
    (tmp_path / "claimcheck.waivers.yaml").write_text(
        "claimcheck: 1\nwaivers:\n- {check: office-titl, document: a.md, reason: old}\n", encoding="utf-8"
    )
    (tmp_path / "old.baseline").write_text("nonsense\n", encoding="utf-8")
    first = call("run")
    places = [line.split(": ")[0] for line in first.err.splitlines()]
    claims = ["claims.yaml:3:36", "nowhere", "claimcheck.waivers.yaml:3:11", "old.baseline:1:1"]
    assert (first.status, places) == (2, ["claimcheck.yaml:3:10", *claims])
    (tmp_path / "claimcheck.yaml").write_text(
        "claimcheck: 1\nclaims: [claims.yaml, nowhere]\nbaseline: old.baseline\n", encoding="utf-8"
    )
    second = call("run")
    assert [line.split(": ")[0] for line in second.err.splitlines()] == claims
