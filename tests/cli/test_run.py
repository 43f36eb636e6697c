"""What `run` does around the checks: documents, options, files, exit status.  The checks are a stand-in that finds
the words "wrong" (an error), "soft" (a warning) and "maybe" (undecided); the real ones have their own tests."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.cli.conftest import Call

import claimcheck
from claimcheck.claims.book import ClaimBook
from claimcheck.kind import Check
from claimcheck.model import Document, Finding, Outcome, Report, Severity, Span, Statement, Verdict, Voice
from claimcheck.report.formats import names
from claimcheck.sheet import Sheet, Stamp
from claimcheck.weight import Weight

CHECKS = {
    "wrong": Check("wrong", Severity.ERROR, "a wrong word", "It is wrong.", "wrong", "right"),
    "soft": Check("soft", Severity.WARNING, "a soft word", "It is soft.", "soft", "hard"),
    "maybe": Check("maybe", Severity.ERROR, "a word that may be wrong", "Who knows.", "maybe", "surely"),
}


def _statements(document: Document, book: ClaimBook | None = None) -> tuple[Statement, ...]:
    return tuple(
        Statement(
            kind="wording",
            pattern="word",
            path=document.path,
            start=found.start(),
            end=found.end(),
            wrong=Span(*found.span()),
            sentence=Span(*found.span()),
            subject=None,
            attribute=found[0],
            mode="holds",
            voice=Voice(),
            published=document.published,
        )
        for found in re.finditer("wrong|soft|maybe", document.text)
    )


def _verdict(statement: Statement) -> Verdict:
    check = CHECKS[statement.attribute]
    outcome = Outcome.UNDECIDED if check.id == "maybe" else Outcome.CONFLICTS
    return Verdict(outcome, check.id, known="the right word", reason="nobody knows", suggestions=("right",))


def _examined(document: Document, book: ClaimBook) -> Sheet:
    said = _statements(document)
    rows = []
    for number, statement in enumerate(said):
        verdict = _verdict(statement)
        weight = Weight(CHECKS[verdict.check].severity.value)
        rows.append((Stamp(verdict.outcome, verdict.check, (), (), False, weight), number, verdict))
    return Sheet(document, said, rows, (), ())


def _judge(statements: Iterable[Statement], documents: Iterable[Document], book: ClaimBook, **options: Any) -> Report:
    found = tuple(Finding(one, _verdict(one), CHECKS[one.attribute].severity, one.attribute) for one in statements)
    return Report(tuple(documents), found, tuple(options["problems"]))


@pytest.fixture(autouse=True)
def stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = ModuleType("claimcheck.journey")
    members = {"examined": _examined, "contrary": lambda *_: [], "statements": _statements, "judge": _judge}
    for name, member in members.items():
        setattr(fake, name, member)
    monkeypatch.setitem(sys.modules, "claimcheck.journey", fake)
    monkeypatch.setattr(claimcheck, "journey", fake, raising=False)
    monkeypatch.setattr("claimcheck.cli.catalogue.all_checks", lambda: tuple(CHECKS.values()))


def _write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def test_the_table_is_printed_and_the_status_is_one(call: Call) -> None:
    _write("a.txt", "This is wrong.\n")
    status, out, err = call("run", "a.txt")
    assert (status, err) == (1, "")
    assert "| error | a.txt:1:9  wrong |" in out
    assert "1 document, 1 statement: 0 agree, 1 in conflict (1 error), 0 undecided." in out
    assert "No claims are configured" in out


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        ("All is well.\n", [], 0),
        ("It is soft.\n", [], 0),
        ("It is soft.\n", ["--fail-on", "warning"], 1),
        ("It is wrong.\n", ["--fail-on", "never"], 0),
        ("It is wrong.\n", ["--ignore", "wrong"], 0),
        ("It is wrong.\n", ["--select", "soft"], 0),
        ("It is wrong, and soft.\n", ["--select", "soft,wrong"], 1),
        ("It may be: maybe.\n", [], 0),
    ],
)
@pytest.mark.parametrize("format", names())
def test_the_status_is_the_same_in_every_format(
    text: str, options: list[str], status: int, format: str, call: Call
) -> None:
    _write("a.txt", text)
    assert call("run", "a.txt", "--format", format, *options).status == status


def test_the_width_is_that_of_the_terminal(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    _write("a.txt", "This is wrong.\n")
    monkeypatch.setenv("COLUMNS", "120")
    assert "| place and check " in call("run", "a.txt").out


def test_colours_are_for_terminals_and_on_demand(call: Call) -> None:
    _write("a.txt", "This is wrong.\n")
    assert "\x1b" not in call("run", "a.txt").out
    assert "\x1b[31;1merror" in call("run", "a.txt", "--color", "always").out


def test_what_cannot_be_read_is_two_and_the_rest_is_still_checked(call: Call) -> None:
    _write("a.txt", "This is wrong.\n")
    Path("b.txt").write_bytes(b"caf\xe9 wrong")
    status, out, _ = call("run", "a.txt", "b.txt", "c.txt")
    assert status == 2
    assert "a.txt:1:9" in out
    assert "Problems:" in out
    assert "\n  b.txt" in out
    assert "\n  c.txt: no such file or folder" in out


def test_nothing_examined_is_two_and_says_so(call: Call) -> None:
    status, out, _ = call("run")
    assert status == 2
    assert "Nothing was examined" in out
    assert "\nProblems:\n  " in out


def test_standard_input_is_a_document(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"This is wrong.\n")))
    status, out, _ = call("run", "-", "--format", "json", "--date", "2026-01-29")
    report = json.loads(out)
    assert status == report["summary"]["exit_status"] == 1
    assert report["documents"] == [
        {"path": "<stdin>", "published": "2026-01-29", "published_from": "--date", "unit": "line", "statements": 1}
    ]


def test_an_output_file_has_the_format_of_its_name(call: Call) -> None:
    _write("a.txt", "This is wrong.\n")
    status, out, err = call("run", "a.txt", "-o", "report.json", "-o", "csv=rows", "-o", "table=-")
    assert (status, err) == (1, "")
    assert "| error | a.txt:1:9" in out
    assert json.loads(Path("report.json").read_text(encoding="utf-8"))["summary"]["conflicts"] == 1
    assert Path("rows").read_bytes().startswith("\ufeffpath,line".encode())
    assert next(csv.DictReader(io.StringIO(Path("rows").read_text(encoding="utf-8-sig"))))["says"] == "wrong"


def test_with_files_alone_the_totals_go_to_standard_error(call: Call) -> None:
    _write("a.txt", "This is wrong.\n")
    status, out, err = call("run", "a.txt", "--format", "json", "--output", "report.txt")
    assert (status, out) == (1, "")
    assert err.startswith("1 document, 1 statement")
    assert json.loads(Path("report.txt").read_text(encoding="utf-8"))["format"] == "claimcheck-report"
    quiet = call("run", "a.txt", "-q", "-o", "report.json").err
    assert quiet.startswith("No claims are configured") and quiet.count("\n") == 1, "no totals, but what must be known"


def test_a_file_is_written_whole_or_not_at_all(call: Call) -> None:
    _write("a.txt", "This is wrong.\n")
    _write("report.json", "old")
    status, out, err = call("run", "a.txt", "--output", "missing/report.json")
    assert (status, out) == (2, "")
    assert "missing/report.json: can't be written: there is no folder missing\n" in err
    assert call("run", "a.txt", "-o", "report.json").status == 1
    assert Path("report.json").read_text(encoding="utf-8").startswith("{")
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "report.json"]


def test_a_device_is_written_to_directly(call: Call) -> None:
    _write("a.txt", "This is wrong.\n")
    assert call("run", "a.txt", "-o", f"json={os.devnull}").status == 1


def test_claimcheck_yaml_gives_documents_levels_and_fail_on(call: Call) -> None:
    _write("claimcheck.yaml", "claimcheck: 1\nfail_on: warning\nseverity: {wrong: note}\ndocuments:\n  - texts/*.txt\n")
    _write("texts/a.txt", "This is wrong.\n")
    status, out, _ = call("run")
    assert status == 0
    assert "| note  | texts/a.txt:1:9  wrong |" in out
    _write("texts/b.txt", "This is soft.\n")
    assert call("run").status == 1


def test_a_document_may_have_a_level_of_its_own(call: Call) -> None:
    _write("claimcheck.yaml", "claimcheck: 1\ndocuments:\n  - {path: opinion/*.txt, level: warning}\n  - news/*.txt\n")
    _write("opinion/a.txt", "This is wrong.\n")
    assert "| warning | opinion/a.txt:1:9  wrong" in call("run", "opinion").out
    _write("news/a.txt", "This is wrong.\n")
    assert call("run", "opinion").status == 0
    assert call("run").status == 1


def test_a_wrong_claimcheck_yaml_is_two_with_line_and_column(call: Call) -> None:
    _write("claimcheck.yaml", "claimcheck: 1\nfial_on: error\nseverity: {wronk: note}\n")
    status, out, err = call("run", "a.txt")
    assert (status, out) == (2, "")
    assert 'claimcheck.yaml:2:1: unknown key "fial_on"; did you mean "fail_on"?' in err
    assert 'claimcheck.yaml:3:12: unknown check "wronk"; did you mean "wrong"?' in err


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--encoding", "utf-9"], '--encoding: no encoding is called "utf-9"'),
        (["--claims", "missing.yaml"], "missing.yaml: "),
        (["--config", "missing.yaml"], "missing.yaml: "),
        (["--ignore", "wronk"], '--ignore: no check and no claim is called "wronk"; did you mean "wrong"?'),
    ],
)
def test_what_an_option_names_must_be_there(options: list[str], message: str, call: Call) -> None:
    _write("a.txt", "This is wrong.\n")
    status, out, err = call("run", "a.txt", *options)
    assert (status, out) == (2, "")
    assert err.startswith(message)


def test_what_claimcheck_yaml_selects_must_be_there(call: Call) -> None:
    _write("claimcheck.yaml", "claimcheck: 1\nignore: [wronk]\n")
    _write("a.txt", "This is wrong.\n")
    status, _, err = call("run", "a.txt")
    assert status == 2
    assert 'claimcheck.yaml:2:10: no check and no claim is called "wronk"; did you mean "wrong"?' in err


def test_wrong_claims_are_two_and_told_all_at_once(call: Call) -> None:
    _write("a.txt", "This is wrong.\n")
    _write("claims.yaml", "claimcheck: 1\nclaims:\n  - {id: x, kind: offise}\n  - {id: x, kind: office}\n")
    status, out, err = call("run", "a.txt", "--claims", "claims.yaml")
    assert (status, out) == (2, "")
    assert err.count("claims.yaml:") >= 2
    assert "Traceback" not in err


def test_the_same_run_gives_the_same_bytes(call: Call) -> None:
    _write("a.txt", "This is wrong, wrong, soft, maybe.\n")
    runs = {call("run", "a.txt", "--format", "json", "--show", "undecided").out for _ in range(2)}
    assert len(runs) == 1


def test_what_is_extracted_can_be_judged(call: Call) -> None:
    _write("a.txt", "Støre: this is wrong, maybe.\n")
    lines = call("extract", "a.txt")
    assert lines.status == 0
    assert [json.loads(line)["quote"] for line in lines.out.splitlines()] == ["wrong", "maybe"]
    _write("statements.jsonl", lines.out)
    judged = call("judge", "statements.jsonl", "--format", "json")
    report = json.loads(judged.out)
    assert (judged.status, report["summary"]["conflicts"], report["summary"]["undecided"]) == (1, 1, 1)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("", "statements.jsonl: holds no statement"),
        ("{", "statements.jsonl:1:1: Invalid JSON"),
        ('{"kind": "office"}', 'statements.jsonl:1:1: "path" is missing'),
        (
            '{"kind": "office", "path": "a.txt", "start": 10, "end": 15, "attribute": "wrong", "quote": "wrong"}',
            'statements.jsonl:1:1: "wrong" does not stand at 10 in a.txt; there is "rong."',
        ),
        (
            '{"kind": "office", "path": "a.txt", "start": 9, "end": 99, "attribute": "wrong"}',
            "statements.jsonl:1:1: a.txt has 16 characters; offsets count characters, not bytes",
        ),
    ],
)
def test_statements_that_are_wrong_are_refused_by_line(line: str, message: str, call: Call) -> None:
    _write("a.txt", "Støre er wrong.\n")
    _write("statements.jsonl", line + "\n")
    status, out, err = call("judge", "statements.jsonl")
    assert (status, out) == (2, "")
    assert message in err


def test_a_reader_that_goes_away_is_no_error() -> None:
    code = "import sys; from claimcheck.cli.app import main; sys.exit(main(['schema', 'report']))"
    done = subprocess.run(
        f'"{sys.executable}" -c "$CODE" | (exec <&-; sleep 1); exit ${{PIPESTATUS[0]}}',
        shell=True,
        executable="/bin/bash",
        env={**os.environ, "CODE": code},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
