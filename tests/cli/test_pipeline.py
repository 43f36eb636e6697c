"""Reports for pipelines, as a desk makes them: a project, articles, and the command line with all its formats."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from subprocess import TimeoutExpired
from xml.etree import ElementTree

import pytest
from tests.children import child
from tests.cli.conftest import Call
from tests.report.schemas import GITLAB, RDJSON, junit_faults, sarif

from claimcheck.report.formats import names

CLAIMS = """claimcheck: 1
checked: 2026-01-15
entities:
  norland: {type: country, name: Norland, adjective: Norlandic}
  sudland: {type: country, name: Sudland, adjective: Sudlandic}
  ada-berg: {type: person, name: Ada Berg}
  bo-lund: {type: person, name: Bo Lund}
claims:
- id: head-of-norland
  kind: office
  title: Prime Minister
  of: norland
  class: head
  source: "https://norland.example/=1+1"
  tags: [elections, heads]
  owner: politics
  holders: {who: ada-berg, from: 2020-01-01}
- id: head-of-sudland
  kind: office
  title: President
  of: sudland
  class: head
  source: s
  tags: [heads]
  owner: abroad
  holders: {who: bo-lund, from: 2020-01-01}
- id: speaker-of-sudland
  kind: office
  title: Speaker
  of: sudland
  source: s
  holders: {who: bo-lund, from: 2010-01-01, until: 2012-01-01}
"""
ARTICLE = """---
date: 2024-05-02
---
Norlandic President Ada Berg sang 💥 "=cmd()|x", ::error::100%, and Sudlandic Prime Minister Bo Lund danced.

Ada Berg, the prime minister of Norland, sang again. The bridge opened on Monday, January 29, 2026.
"""


@pytest.fixture
def project(call: Call) -> Call:
    """A project whose article has three conflicts: one of each head, one of the calendar."""
    Path("claimcheck.yaml").write_text("claimcheck: 1\nclaims: [c.yaml]\ndocuments: [articles/*.md]\n")
    Path("c.yaml").write_text(CLAIMS)
    Path("articles").mkdir()
    Path("articles/a b.md").write_text(ARTICLE, encoding="utf-8")
    return call


def checks(out: str) -> list[str]:
    return [line.split(" ")[0] for line in out.splitlines()]


def test_every_format_of_a_real_run_is_what_its_reader_asks_for(project: Call) -> None:
    wanted = [name for name in names() if name != "table"]
    options = [option for name in wanted for option in ("-o", f"{name}=out.{name}")]
    status, out, err = project("run", *options, "-o", "table=-")
    assert (status, err) == (1, "")
    assert out.count("| error  |") == 3
    texts = {name: Path(f"out.{name}").read_text(encoding="utf-8-sig") for name in wanted}
    report = json.loads(texts["json"])
    ids = [conflict["id"] for conflict in report["conflicts"]]
    assert len(ids) == 3
    log = json.loads(texts["sarif"])
    sarif().validate(log)
    results = log["runs"][0]["results"]
    assert [result["fingerprints"]["claimcheckConflict/v1"] for result in results] == ids
    assert {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in results} == {
        "articles/a%20b.md"
    }
    quality = json.loads(texts["gitlab"])
    GITLAB.validate(quality)
    assert [entry["fingerprint"] for entry in quality] == ids
    for line in texts["rdjsonl"].splitlines():
        RDJSON.validate(json.loads(line))
    assert junit_faults(root := ElementTree.fromstring(texts["junit"])) == []
    assert root.get("failures") == "3"
    assert [line.split(" ")[0] for line in texts["github"].splitlines()[:3]] == ["::error"] * 3
    assert len(list(csv.DictReader(io.StringIO(texts["csv"])))) == 3
    assert len(texts["template"].splitlines()) == 3
    assert texts["summary"].count("**error**") == texts["markdown"].count("**error**") == 3
    assert sorted(path.name for path in Path().iterdir() if path.name.startswith(".")) == [".claimcheck_cache"]


def test_the_columns_of_a_real_run_are_in_the_unit_of_their_format(project: Call) -> None:
    options = ("--select", "head-of-sudland")
    result = json.loads(project("run", "-f", "sarif", *options).out)["runs"][0]["results"][0]
    record = json.loads(project("run", "-f", "rdjsonl", *options).out)
    line = ARTICLE.splitlines()[3]
    at = line.index("Sudlandic")
    assert result["locations"][0]["physicalLocation"]["region"]["startColumn"] == at + 1
    assert record["location"]["range"]["start"]["column"] == len(line[:at].encode()) + 1
    assert record["location"]["range"]["start"]["column"] != at + 1


# --- files


@pytest.mark.parametrize("name", names())
def test_the_status_of_a_problem_is_two_in_every_format_and_it_is_told(name: str, project: Call) -> None:
    status, out, err = project("run", "articles", "missing.md", "-f", name, "-q")
    assert status == 2
    assert "missing.md" in out + err


def test_what_cannot_be_written_costs_the_other_reports_nothing(project: Call) -> None:
    Path("folder").mkdir()
    Path("old.json").write_text("old")
    Path("old.json").chmod(0o444)
    outputs = ("missing/a.json", "json=old.json", "json=folder", "json=c.yaml/x", "ok.sarif", "csv=-")
    status, out, err = project("run", *(option for one in outputs for option in ("-o", one)))
    assert status == 2
    assert "missing/a.json: can't be written: there is no folder missing\n" in err
    assert "old.json: can't be written: the file is read-only\n" in err
    assert "folder: can't be written: Is a directory\n" in err
    assert "c.yaml/x: can't be written: c.yaml is no folder\n" in err
    assert Path("old.json").read_text() == "old"
    sarif().validate(json.loads(Path("ok.sarif").read_text(encoding="utf-8")))
    assert len(out.splitlines()) == 4
    assert not list(Path().rglob("*.tmp"))


@pytest.mark.parametrize(
    ("outputs", "message"),
    [
        (("a.json", "csv=./a.json"), 'json and csv would both go to the file "./a.json"'),
        (("table=-", "json=-"), "table and json would both go to standard output"),
        (("link.json", "a.json"), 'json and json would both go to the file "a.json"'),
        (("json=",), '"json=" names no file; json=- is standard output'),
        (("sarf=a",), 'unknown: "sarf"; did you mean "sarif"?'),
        (("a.docx",), 'the name "a.docx" says no format'),
    ],
)
def test_outputs_that_contradict_each_other_are_refused_before_anything_is_written(
    outputs: tuple[str, ...], message: str, project: Call
) -> None:
    Path("a.json").write_text("old")
    Path("link.json").symlink_to("a.json")
    status, out, err = project("run", *(option for one in outputs for option in ("-o", one)))
    assert (status, out) == (2, "")
    assert message in err
    assert Path("a.json").read_text() == "old"


def test_an_article_is_never_overwritten(project: Call) -> None:
    status, _, err = project("run", "-o", "markdown=articles/../articles/a b.md")
    assert status == 2
    assert "can't be written: it is one of the documents" in err
    assert Path("articles/a b.md").read_text(encoding="utf-8") == ARTICLE


def test_a_file_keeps_its_permissions_and_a_link_stays_one(project: Call) -> None:
    Path("real.json").write_text("old")
    Path("real.json").chmod(0o640)
    Path("link.json").symlink_to("real.json")
    assert project("run", "-o", "link.json", "-o", "new.csv").status == 1
    assert Path("link.json").is_symlink()
    assert Path("real.json").read_text(encoding="utf-8").startswith("{")
    assert stat.S_IMODE(Path("real.json").stat().st_mode) == 0o640
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(Path("new.csv").stat().st_mode) == 0o666 & ~mask


def test_a_run_that_is_killed_leaves_the_old_file_or_the_new_one(project: Call) -> None:
    old = "x" * 100_000
    for wait in (0.15, 0.3, 0.45, 0.6):
        Path("out.json").write_text(old)
        with (
            child([sys.executable, "-m", "claimcheck", "run", "-q", "-o", "out.json"]) as run,
            suppress(TimeoutExpired),
        ):
            run.wait(wait)
        text = Path("out.json").read_text(encoding="utf-8")
        assert text == old or json.loads(text)["format"] == "claimcheck-report"


def test_the_summary_of_a_job_is_added_to_what_its_step_wrote(project: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("step.md").write_text("# Before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "step.md")
    for _ in range(2):
        assert project("run", "-q", "-o", "summary=step.md").status == 1
    text = Path("step.md").read_text(encoding="utf-8")
    assert text.startswith("# Before\n## claimcheck\n")
    assert text.count("## claimcheck\n") == 2
    Path("other.md").write_text("old")
    project("run", "-q", "-o", "summary=other.md")
    assert "old" not in Path("other.md").read_text(encoding="utf-8")


# --- choosing, telling less and more


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), ["office-title", "office-title", "calendar-weekday"]),
        (("--tags", "heads"), ["office-title", "office-title"]),
        (("--tags", "elections"), ["office-title"]),
        (("--tags", "elections,heads", "--owner", "abroad"), ["office-title"]),
        (("--owner", "politics,abroad"), ["office-title", "office-title"]),
        (("--owner", "politics", "--select", "calendar-weekday"), []),
        (("--tags", "heads", "--ignore", "head-of-norland"), ["office-title"]),
    ],
)
def test_tags_and_owners_choose_claims(options: tuple[str, ...], expected: list[str], project: Call) -> None:
    status, out, _ = project("run", "-f", "template", "--template", "{check} {claim}", *options)
    assert checks(out) == expected
    assert status == int(bool(expected))


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--tags", "election"), '--tags: no claim has the tag "election"; did you mean "elections"?'),
        (("--owner", "politcs"), '--owner: no claim is owned by "politcs"; did you mean "politics"?'),
        (
            ("--tags", "elections", "--owner", "abroad"),
            "--tags: no claim with the tag elections is owned by abroad",
        ),
    ],
)
def test_a_tag_or_owner_that_no_claim_has_is_refused(options: tuple[str, ...], message: str, project: Call) -> None:
    status, out, err = project("run", *options)
    assert (status, out) == (2, "")
    assert message in err


def test_a_quiet_run_prints_conflicts_and_nothing_else(project: Call) -> None:
    loud, quiet = project("run"), project("run", "--quiet")
    assert (quiet.status, quiet.err) == (1, "")
    assert "3 in conflict" in loud.out and "in conflict" not in quiet.out
    assert loud.out.startswith(quiet.out.rstrip("\n"))
    well = project("run", "--quiet", "--tags", "heads", "--ignore", "office-title")
    assert well == (0, "", "")
    Path("articles/a b.md").unlink()
    nothing = project("run", "--quiet")
    assert nothing.status == 2 and "Nothing was examined" in nothing.out


def test_statistics_count_by_claim_and_check_and_name_what_never_fired(project: Call) -> None:
    status, out, err = project("run", "--statistics")
    assert (status, err) == (1, "")
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in out.splitlines() if line.count("|") == 6]
    assert ["head-of-norland", "office-title", "1", "1", "-"] in rows
    assert ["head-of-sudland", "office-title", "1", "-", "-"] in rows
    assert ["(needs none)", "calendar-weekday", "1", "-", "-"] in rows
    assert "No text speaks of them (1 of 3 claims): speaker-of-sudland." in out
    assert "Checks that never fired (" in out and "person-age" in out


def test_statistics_call_nothing_silent_that_was_not_asked_for(project: Call) -> None:
    out = project("run", "--statistics", "--select", "office-title,person-age", "--ignore", "head-of-sudland").out
    assert "Checks that never fired (1): person-age." in out
    assert "No text speaks of them (1 of 2 claims): speaker-of-sudland." in out


def test_statistics_mark_claims_on_trial_and_name_no_check_where_some_claims_are_left_out(project: Call) -> None:
    Path("c.yaml").write_text(CLAIMS.replace("id: head-of-sudland\n", "id: head-of-sudland\n  status: pilot\n"))
    out = project("run", "--statistics").out
    assert "(pilot)" in out.partition("head-of-sudland")[2] and "head-of-norland (pilot)" not in out
    assert "Checks that never fired" not in project("run", "--statistics", "--tags", "heads").out


def test_statistics_never_stand_between_a_program_and_its_report(project: Call) -> None:
    ran = project("run", "-f", "json", "--statistics", "--owner", "politics")
    assert json.loads(ran.out)["summary"]["conflicts"] == 1
    assert "head-of-norland" in ran.err and "head-of-sudland" not in ran.err


def test_a_template_may_stand_in_claimcheck_yaml(project: Call) -> None:
    with Path("claimcheck.yaml").open("a") as config:
        config.write('template: "{path}({line}): {check} <{suggestion}>"\n')
    assert project("run", "-f", "template").out.splitlines()[0] == "articles/a b.md(4): office-title <Prime Minister>"
    assert project("run", "-f", "template", "--template", "{line}").out.splitlines()[0] == "4"
    assert project("run", "--template", "{line}").out.splitlines() == ["4", "4", "6"]
    assert project("run", "-o", "template=t.txt", "--template", "{check}").err.startswith("1 document")
    assert Path("t.txt").read_text().splitlines()[0] == "office-title"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('template: "{pth}"\n', 'claimcheck.yaml:4:11: no field is called "pth"; did you mean "path"?; the fields are'),
        ("template: [a]\n", "claimcheck.yaml:4:11: template must be a text"),
    ],
)
def test_a_wrong_template_in_claimcheck_yaml_is_told_with_its_place(line: str, message: str, project: Call) -> None:
    with Path("claimcheck.yaml").open("a") as config:
        config.write(line)
    status, out, err = project("run")
    assert (status, out) == (2, "")
    assert message in err


def test_a_wrong_template_of_the_command_line_is_told_before_anything_is_read(project: Call) -> None:
    status, out, err = project("run", "missing.md", "-f", "template", "--template", "{lin}")
    assert (status, out) == (2, "")
    assert 'no field is called "lin"; did you mean "line"?' in " ".join(err.split())
    status, out, err = project("run", "-o", "a.json", "--template", "{line}")
    assert (status, out) == (2, "")
    assert "nothing is written in the format template" in " ".join(err.split())
