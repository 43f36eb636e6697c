"""The formats that other programs read: each valid for its reader, whatever an article says."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from tests.report.hostile import FINDINGS, HOSTILE, HOSTILE_DOCUMENT, LINES, PATH
from tests.report.rendered import ALL, REPORTS, many, rendered
from tests.report.sample import REPORT, document
from tests.report.schemas import GITLAB, RDJSON, junit_faults

from claimcheck.model import Document, Report, Severity
from claimcheck.report.fields import FIELDS, fault
from claimcheck.report.formats import by_suffix, load, names
from claimcheck.report.formats.github import MOST
from claimcheck.report.formats.markdown import LIMIT
from claimcheck.report.look import Look
from claimcheck.report.status import exit_status

NEW = ("sarif", "github", "gitlab", "junit", "rdjsonl", "summary", "template")


@pytest.mark.parametrize("name", NEW)
def test_each_format_is_written_as_in_the_snapshot(name: str, snapshot: Callable[[str, str], None]) -> None:
    snapshot(f"report.{name}", steady(name, rendered(name, show=ALL)))


@pytest.mark.parametrize("name", [*NEW, "markdown", "csv"])
def test_hostile_texts_are_written_as_in_the_snapshot(name: str, snapshot: Callable[[str, str], None]) -> None:
    short = replace(HOSTILE, findings=HOSTILE.findings[:7] + HOSTILE.findings[8:])
    snapshot(f"hostile.{name}", steady(name, rendered(name, short)))


def steady(name: str, text: str) -> str:
    """What a format writes, without what the checks say of themselves (docs/checks.md holds that)."""
    if name != "sarif":
        return text
    log = json.loads(text)
    (run,) = log["runs"]
    del run["tool"]["driver"]["rules"], run["tool"]["driver"]["semanticVersion"]
    for result in run["results"]:
        del result["ruleIndex"]
    return f"{json.dumps(log, ensure_ascii=False, indent=1)}\n"


@pytest.mark.parametrize("name", [name for name in names() if name not in ("json", "jsonl", "sarif", "rdjsonl")])
def test_no_format_that_people_read_steers_the_terminal(name: str) -> None:
    text = rendered(name, HOSTILE, show=ALL)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


# --- GitHub

COMMAND = re.compile(r"::(error|warning|notice)(?: ([^\r\n]*?))?::([^\r\n]*)")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands as the runner reads them (actions/runner, `ActionCommand.TryParseV2`)."""
    found = []
    for line in text.split("\n"):
        if not line.startswith("::"):
            assert "##[" not in line
            continue
        match = COMMAND.fullmatch(line)
        assert match, line
        properties = dict(pair.split("=", 1) for pair in (match[2] or "").split(",") if pair)
        plain = {name: _unescaped(value, ":%3A", ",%2C") for name, value in properties.items()}
        found.append((match[1], plain, _unescaped(match[3])))
    return found


def _unescaped(text: str, *more: str) -> str:
    for char, code in (("\r", "%0D"), ("\n", "%0A"), *((pair[0], pair[1:]) for pair in more), ("%", "%25")):
        text = text.replace(code, char)
    return text


def test_the_runner_reads_back_what_an_annotation_says() -> None:
    found = commands(rendered("github", HOSTILE))
    assert [command for command, _, _ in found].count("error") == 2 + 3
    assert found[0][1] == {"file": "c,d:e.txt", "line": "2", "col": "3", "title": "claimcheck: problem"}
    assert "\n" not in found[0][2] and "100% <bad>" in found[0][2]
    places = [properties for _, properties, _ in found[2:]]
    assert {place["file"] for place in places} == {PATH}
    assert all(set(place) >= {"line", "endLine", "title"} for place in places)
    for place in places:
        assert ("col" in place) == (place["line"] == place["endLine"])


def test_annotations_come_worst_first_and_ten_of_a_level() -> None:
    errors, warnings = many(13), many(11, Severity.WARNING)
    moved = tuple(replace(one, statement=replace(one.statement, path="w.txt")) for one in warnings.findings)
    both = Report(
        (replace(warnings.documents[0], path="w.txt"), *errors.documents), (*moved, *errors.findings), claims=1
    )
    text = rendered("github", both)
    levels = [command for command, _, _ in commands(text)]
    assert levels == ["error"] * MOST + ["warning"] * MOST
    assert "4 more not shown (3 errors, 1 warning): GitHub takes 10 annotations of a level." in text
    assert "more not shown" not in rendered("github", many(10))


def test_a_quiet_run_annotates_and_says_no_more() -> None:
    assert all(line.startswith("::") for line in rendered("github", quiet=True).splitlines())
    assert (
        rendered("github").splitlines()[-1] == "1 document has no day of publication: what depends on it is undecided."
    )


def test_a_waiver_that_ended_is_annotated_even_in_a_quiet_run() -> None:
    note = "claimcheck.waivers.yaml:3:3: this waiver ended on 31 March 2026; what it waived is a conflict again"
    (told,) = [
        one for one in commands(rendered("github", replace(REPORT, returned=(note,)), quiet=True)) if note in one
    ]
    assert told == ("warning", {"title": "claimcheck: waiver"}, note)


# --- GitLab


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_the_report_of_code_quality_is_what_gitlab_asks_for(report: Report) -> None:
    entries = json.loads(load("gitlab").render(report, Look()))
    GITLAB.validate(entries)
    assert entries, "an empty array would say that all is well"
    prints = [entry["fingerprint"] for entry in entries]
    assert len(set(prints)) == len(prints)
    assert not load("gitlab").render(report, Look()).startswith("\ufeff")


# --- JUnit


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_junit_is_what_its_schema_asks_for(report: Report) -> None:
    assert junit_faults(ElementTree.fromstring(load("junit").render(report, Look()))) == []


def test_the_schema_of_junit_finds_what_is_wrong() -> None:
    wrong = "<testsuites><testsuite name='a'>x<testcase file='y'/><failure/></testsuite></testsuites>"
    assert len(junit_faults(ElementTree.fromstring(wrong))) == 7


@pytest.mark.parametrize("fail_on", ["error", "warning", "note", "never"])
@pytest.mark.parametrize("report", [*REPORTS.values(), many(2), many(2, Severity.WARNING)])
def test_junit_fails_as_the_exit_status_does(report: Report, fail_on: str) -> None:
    root = ElementTree.fromstring(load("junit").render(report, Look(fail_on=fail_on)))
    counted = {tag: len(root.findall(f".//{tag}")) for tag in ("testcase", "failure", "error")}
    said = [root.get(name) for name in ("tests", "failures", "errors")]
    assert said == [str(number) for number in counted.values()]
    status = exit_status(report, fail_on)
    assert status == (2 if counted["error"] else int(bool(counted["failure"])))
    for suite in root:
        assert suite.get("skipped") == str(len(suite.findall(".//skipped")))


def test_junit_holds_what_xml_can_and_the_article_stays_text() -> None:
    root = ElementTree.fromstring(rendered("junit", HOSTILE))
    texts = "\n".join(root.itertext())
    for words in ("<b>left</b> & so on", "]]> </failure> <!-- -->", "👩‍🚀🇳🇴 and 𝒜", "escape \ufffd[2J nul \ufffd"):
        assert words in texts


def test_a_document_without_conflicts_is_a_test_that_passed_and_one_that_is_off_was_skipped() -> None:
    off = replace(document("off.txt", ""), blocks=())
    root = ElementTree.fromstring(rendered("junit", Report((document("a.txt", "Nothing."), off), ())))
    assert [[inner.tag for inner in case] for case in root.iter("testcase")] == [[], ["skipped"]]


# --- reviewdog


def records(report: Report) -> list[dict[str, Any]]:
    return [json.loads(line) for line in load("rdjsonl").render(report, Look()).splitlines()]


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
def test_every_line_of_rdjsonl_is_a_diagnostic(report: Report) -> None:
    assert records(report)
    for record in records(report):
        RDJSON.validate(record)


@pytest.mark.parametrize("report", [REPORT, HOSTILE], ids=["report", "hostile"])
def test_columns_of_rdjsonl_count_bytes_and_its_suggestions_replace_the_wrong_words(report: Report) -> None:
    sources = {one.path: one for one in report.documents}
    wrong = {(one.statement.path, one.verdict.suggestions): one.statement for one in report.findings}
    checked = 0
    for record in records(report):
        of = sources.get(record["location"]["path"])
        for suggestion in record.get("suggestions", []):
            assert of is not None
            words = cut_bytes(of, suggestion["range"])
            offered = tuple(one["text"] for one in record["suggestions"])
            statement = wrong[of.path, offered]
            assert words == of.source[statement.wrong.start : statement.wrong.end]
            checked += 1
    assert checked >= 5


def cut_bytes(of: Document, where: dict[str, Any]) -> str:
    """The words of a range whose columns count bytes."""
    lines: list[bytes] = of.source.encode().split(b"\n")
    start: dict[str, int] = where["start"]
    end: dict[str, int] = where["end"]
    if start["line"] == end["line"]:
        return lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1].decode()
    first = lines[start["line"] - 1][start["column"] - 1 :]
    middle = lines[start["line"] : end["line"] - 1]
    return b"\n".join([first, *middle, lines[end["line"] - 1][: end["column"] - 1]]).decode()


# --- Markdown and the job summary


def test_a_comment_is_never_longer_than_github_takes_and_the_worst_stay() -> None:
    errors, notes = many(3), many(900, Severity.NOTE)
    moved = tuple(replace(one, statement=replace(one.statement, path="notes.txt")) for one in notes.findings)
    both = Report((replace(notes.documents[0], path="notes.txt"), *errors.documents), (*moved, *errors.findings))
    text = rendered("markdown", both)
    assert LIMIT * 0.8 < len(text) <= LIMIT
    assert text.count("**error**") == 3
    shown = text.count("| **note** office")
    assert 100 < shown < 900
    assert f"{900 - shown} more not shown ({900 - shown} notes)." in text
    assert text.count("**Problems**") == 0


@pytest.mark.parametrize("name", ["markdown", "summary"])
def test_markdown_with_much_of_everything_stays_in_its_limit(name: str) -> None:
    base = many(400 if name == "markdown" else 3_000)
    problems = tuple(REPORT.problems[0] for _ in range(3_000))
    pilots = tuple(replace(one, pilot=True) for one in base.findings)
    report = replace(base, findings=(*base.findings, *pilots), problems=problems, notes=("a note",) * 2_000)
    text = rendered(name, report, show=ALL)
    assert len(text) <= (LIMIT if name == "markdown" else 1_048_576)
    assert "more not shown" in text
    assert text.count("<details>") == text.count("</details>")


def test_a_summary_is_one_table_with_the_worst_first() -> None:
    text = rendered("summary")
    levels = re.findall(r"\| \*\*(\w+)\*\* ", text)
    assert levels == sorted(levels, key=["error", "warning", "note"].index)
    assert "desk/2024/norway.txt:3:1" in text
    assert text.index("**Problems**") < text.index("| place |")
    assert "2 more not shown (2 warnings)." in rendered("summary", rows=2)


def test_every_row_of_a_summary_has_as_many_cells_as_its_head() -> None:
    for report in (REPORT, HOSTILE):
        table = [line.replace("\\|", "") for line in rendered("summary", report).splitlines() if line.startswith("|")]
        assert len(table) >= 6
        assert {line.count("|") for line in table} == {6}


# --- spreadsheets


def test_no_cell_of_a_hostile_report_begins_a_formula() -> None:
    text = rendered("csv", HOSTILE, show=ALL)
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    for part in (*cells, *(part for cell in cells for part in re.split("[;\t\n]", cell))):
        assert not re.match('[\\s"\u200b]*[=+@＝＋＠-]', part), part


def test_a_spreadsheet_that_splits_at_semicolons_finds_no_formula_either() -> None:
    text = rendered("csv", HOSTILE)
    assert "'=HYPERLINK(1);' @SUM(1+1)" in text
    for row in csv.reader(io.StringIO(text), delimiter=";"):
        assert not [cell for cell in row if re.match('[ "]*[=+@-]', cell)]


# --- templates


def test_a_template_writes_a_line_of_fields_for_each_conflict() -> None:
    text = rendered("template", template="{path}:{line}:{column}: {severity} {check}: {says} (known: {known})")
    assert text.splitlines()[0] == (
        "desk/2024/norway.txt:3:1: error office-title: Jonas Gahr Støre is President of Norway "
        "(known: Jonas Gahr Støre is Prime Minister of Norway, from 2021-10-14)"
    )
    assert rendered("template") == text
    assert len(text.splitlines()) == 5
    assert rendered("template", template="{{{id}}}").startswith("{")
    assert rendered("template", many(0)) == ""


def test_every_field_of_a_template_is_written_in_one_line() -> None:
    line = "\t".join(f"{{{name}}}" for name in FIELDS)
    for report in (REPORT, HOSTILE):
        lines = rendered("template", report, template=line).splitlines()
        assert len(lines) == sum(not one.pilot for one in report.findings if one.verdict.outcome == "conflicts")
        assert {len(one.split("\t")) for one in lines} == {len(FIELDS)}


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{pth}", 'no field is called "pth"; did you mean "path"?; the fields are path, line, column'),
        ("{}", 'no field is called ""; the fields are path'),
        ("{path.__class__}", 'no field is called "path.__class__"'),
        ("{path[0]}", 'no field is called "path[0]"'),
        ("{path!r}", '"{path!r}" has more than a name; write {path}'),
        ("{line:>5}", '"{line:>5}" has more than a name; write {line}'),
        ("{path", "a brace is not closed or not opened"),
        ("path}", "a brace is not closed or not opened"),
        (" ", "the template is empty"),
    ],
)
def test_a_template_that_is_wrong_says_what_is_right(template: str, message: str) -> None:
    assert fault(template).startswith(message)
    with pytest.raises(ValueError, match=re.escape(message)):
        rendered("template", template=template or " ")


# --- all of them


def test_the_longest_ending_of_a_name_chooses_the_format() -> None:
    chosen = {
        "out.sarif": "sarif",
        "out.sarif.json": "sarif",
        "out.json": "json",
        "gl-code-quality-report.json": "gitlab",
        "reports/TEST-claimcheck.xml": "junit",
        "x.rdjsonl": "rdjsonl",
        "x.jsonl": "jsonl",
    }
    assert {name: by_suffix(name) for name in chosen} == chosen


@pytest.mark.parametrize("name", names())
def test_a_very_long_quote_makes_no_very_long_row(name: str) -> None:
    only = replace(HOSTILE, findings=(FINDINGS[7],), problems=(), notes=())
    assert HOSTILE_DOCUMENT.source.count(LINES[7]) == 1
    text = rendered(name, only)
    if name not in ("json", "jsonl", "csv", "sarif", "html"):  # the page holds the article
        assert max(map(len, text.splitlines())) < 4_000
