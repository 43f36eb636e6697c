"""Each format writes what the report holds: whole reports, byte for byte, and what must hold of any."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator
from tests.report.rendered import many
from tests.report.sample import EMPTY, NORWAY_DOCUMENT, REPORT, document

from claimcheck.model import Related, Report
from claimcheck.report.contract import ReportRecord, schema
from claimcheck.report.formats import by_suffix, load, names
from claimcheck.report.formats.csv_ import safe
from claimcheck.report.look import Look
from claimcheck.report.marked import escaped

ALL = frozenset({"undecided", "agrees"})
OWN = ("table", "json", "jsonl", "markdown", "csv")


@pytest.mark.parametrize("width", [80, 120, 200])
def test_the_table_is_written_as_in_the_snapshot(width: int, snapshot: Callable[[str, str], None]) -> None:
    snapshot(f"table-{width}.txt", load("table").render(REPORT, Look(width=width)))


def test_the_table_shows_on_demand_what_is_undecided_and_what_agrees(snapshot: Callable[[str, str], None]) -> None:
    snapshot("table-80-shown.txt", load("table").render(REPORT, Look(width=80, show=ALL)))


def test_the_table_has_colours_on_demand(snapshot: Callable[[str, str], None]) -> None:
    colored = load("table").render(REPORT, Look(width=80, color=True))
    plain = load("table").render(REPORT, Look(width=80))
    assert "\x1b[31;1merror\x1b[0m" in colored
    assert "“Norwegian \x1b[1;4mPresident\x1b[0m Jonas Gahr Støre”" in colored
    for code in ("\x1b[31;1m", "\x1b[33;1m", "\x1b[36;1m", "\x1b[1;4m", "\x1b[0m"):
        colored = colored.replace(code, "")
    assert colored == plain


@pytest.mark.parametrize("name", [name for name in OWN if name != "table"])
def test_other_formats_are_written_as_in_the_snapshot(name: str, snapshot: Callable[[str, str], None]) -> None:
    snapshot(f"report.{name}", load(name).render(REPORT, Look(show=ALL)))


@pytest.mark.parametrize("width", [60, 80, 109, 110, 149, 150, 200])
def test_no_line_of_a_table_is_wider_than_the_terminal(width: int) -> None:
    text = load("table").render(REPORT, Look(width=width, show=ALL))
    tabled = [line for line in text.splitlines() if line.startswith(("|", "+"))]
    assert tabled
    assert max(map(len, tabled)) <= width


@pytest.mark.parametrize("name", names())
def test_every_format_ends_with_a_line_break_and_gives_the_same_bytes_twice(name: str) -> None:
    first, second = (load(name).render(REPORT, Look(show=ALL)) for _ in range(2))
    assert first == second
    assert first.endswith("\n")


def test_a_run_that_examined_nothing_never_looks_well() -> None:
    assert "Nothing was examined" in load("table").render(EMPTY, Look())
    assert "Nothing was examined" in load("markdown").render(EMPTY, Look())
    assert json.loads(load("json").render(EMPTY, Look()))["summary"]["exit_status"] == 2


def test_a_document_that_is_off_was_not_examined() -> None:
    off = replace(NORWAY_DOCUMENT, blocks=(), source="", text="")
    assert "Nothing was examined: every document is off." in load("table").render(Report((off,), ()), Look())
    beside = load("table").render(Report((off, document("b.txt", "Nothing.")), ()), Look(width=200))
    assert "1 document, 0 statements" in beside
    assert "sets their level to off: 1 document." in beside


def test_the_totals_say_that_no_claims_are_configured() -> None:
    assert "No claims are configured" in load("table").render(replace(REPORT, claims=0), Look(width=200))
    assert "No claims are configured" not in load("table").render(REPORT, Look(width=200))


def test_rows_that_are_cut_are_counted_and_the_worst_stay() -> None:
    text = load("table").render(REPORT, Look(width=80, rows=2))
    assert "2 more not shown (2 warnings); --max-rows 0 shows all." in text
    assert "office-title" in text
    assert "calendar-weekday" in text
    assert "documents-disagree" not in text


def test_headings_count_the_whole_document_and_what_is_left_out_adds_up() -> None:
    report = many(40)
    text = load("table").render(report, Look(width=200, rows=30))
    assert "40 errors, 30 of them shown" in text
    assert "10 more not shown (10 errors); --max-rows 0 shows all." in text
    again = [replace(one, statement=replace(one.statement, start=0, end=34)) for one in report.findings]
    same = replace(report, findings=(*again[:5], *report.findings[5:10]))
    text = load("table").render(same, Look(width=200, rows=1))
    assert "10 errors, 5 of them shown" in text and "5 more not shown (5 errors)" in text


@pytest.mark.parametrize("width", [80, 120, 200])
def test_a_table_names_the_nearest_place_that_says_it_right_and_counts_the_rest(width: int) -> None:
    others = tuple(Related(f"other-{number}.txt", 0, 1, "x", "says it right") for number in range(40))
    report = replace(REPORT, findings=(replace(REPORT.findings[0], related=others),))
    text = load("table").render(report, Look(width=width))
    words = " ".join(text.replace("|", " ").split())
    assert words.count("says it right") == 1
    assert "39 more" in words


def test_a_line_of_counts_that_is_too_long_is_broken_before_them() -> None:
    text = load("table").render(replace(REPORT, notes=()), Look(width=80))
    assert text.startswith("desk/2024/norway.txt, published 2024-05-02 (claimcheck.yaml):\n3 errors, 1 warning\n")
    assert "\n2 documents, 7 statements:\n1 agrees, 5 in conflict (3 errors, 2 warnings), 1 undecided.\n" in text
    assert "\n2 documents, 7 statements: 1 agrees" in load("table").render(REPORT, Look(width=90))


@pytest.mark.parametrize("look", [Look(), Look(show=ALL), Look(fail_on="never")])
@pytest.mark.parametrize("report", [REPORT, EMPTY])
def test_json_is_what_the_contract_says(report: Report, look: Look) -> None:
    written = json.loads(load("json").render(report, look))
    Draft202012Validator.check_schema(schema("report"))
    Draft202012Validator(schema("report")).validate(written)
    ReportRecord.model_validate_json(json.dumps(written))


def test_json_places_are_those_of_the_file() -> None:
    for conflict in json.loads(load("json").render(REPORT, Look()))["conflicts"]:
        source = next(item.source for item in REPORT.documents if item.path == conflict["path"])
        assert source[conflict["start"]["offset"] : conflict["end"]["offset"]] == conflict["quote"]
        line = source.replace("\r\n", "\n").split("\n")[conflict["start"]["line"] - 1]
        assert line[conflict["start"]["column"] - 1 :].startswith(conflict["quote"])


def test_json_lines_start_with_the_summary() -> None:
    first, *others = [json.loads(line) for line in load("jsonl").render(REPORT, Look()).splitlines()]
    assert (first["record"], first["conflicts"], first["exit_status"]) == ("summary", 5, 2)
    assert [other["record"] for other in others] == ["problem", *["conflict"] * 5, "pilot"]


def test_a_spreadsheet_reads_back_what_was_written() -> None:
    read = list(csv.DictReader(io.StringIO(load("csv").render(REPORT, Look()))))
    assert [row["outcome"] for row in read] == [*["conflict"] * 5, "pilot"]
    assert read[0]["says"] == "Norwegian President Jonas Gahr Støre"
    assert read[0]["fix"] == "Norwegian Prime Minister Jonas Gahr Støre"
    assert read[3]["sentence"] == "“President Støre was kind,” said Kari Nordmann | a fisher."


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\n", "＝", " =", "\u200b=", '"='])
def test_no_cell_of_a_spreadsheet_is_a_formula(start: str) -> None:
    assert safe(f"{start}1+1") == f"'{start}1+1"


def test_cells_that_are_no_formulas_stay_as_they_are() -> None:
    assert [safe(cell) for cell in ("", "a=b", "3-1", "me@here")] == ["", "a=b", "3-1", "me@here"]


def test_markdown_shows_text_as_it_stands() -> None:
    assert escaped("a | b <i> *c* [d](e) #1 & x\ny") == "a \\| b &lt;i\\> \\*c\\* \\[d\\](e) \\#1 &amp; x y"
    assert escaped("@home") == "@\u200bhome"
    assert escaped("- 1. x") == "\\- 1. x"


def test_every_row_of_a_markdown_table_has_as_many_cells_as_its_head() -> None:
    text = load("markdown").render(REPORT, Look(show=ALL))
    table = [line.replace("\\|", "") for line in text.splitlines() if line.startswith("|")]
    assert len(table) > 6
    assert {line.count("|") for line in table} == {6}


def test_an_article_cannot_steer_the_terminal() -> None:
    nasty = document("a\x1b[2Jb.txt", NORWAY_DOCUMENT.source.replace("President", "Pres\x1b]dent"))
    finding = REPORT.findings[0]
    moved = replace(finding, statement=replace(finding.statement, path=nasty.path))
    report = Report((nasty,), (moved,), claims=1)
    for name in ("table", "markdown"):
        text = load(name).render(report, Look())
        assert "Pres\ufffd" in text
        assert "\x1b" not in text


def test_a_file_name_chooses_its_format() -> None:
    assert [by_suffix(name) for name in ("a.json", "b/c.CSV", "x.md", "x.jsonl", "x.txt", "x.docx", "x")] == [
        *("json", "csv", "markdown", "jsonl", "table", "", "")
    ]


def test_the_table_is_the_first_format_and_the_folder_lists_them() -> None:
    assert names()[0] == "table"
    assert set(OWN) <= set(names())
    assert [load(name).name for name in names()] == list(names())
    with pytest.raises(KeyError):
        load("docx")
