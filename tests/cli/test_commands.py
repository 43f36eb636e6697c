"""What every command does with what a user can do wrong, and those that need no documents."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.cli.conftest import Call

from claimcheck import __version__
from claimcheck.errors import Fault, UserError


def _python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **environment},
    )


def test_the_version_is_told_before_anything_is_imported() -> None:
    done = _python("-X", "importtime", "-m", "claimcheck", "--version")
    assert (done.returncode, done.stdout) == (0, f"claimcheck {__version__}\n")
    imported = {line.rsplit("|", 1)[1].strip() for line in done.stderr.splitlines() if "|" in line}
    assert "claimcheck" in imported
    banned = {"typer", "pydantic", "yaml", "tabulate", "dataclasses", "inspect", "json", "importlib.metadata"}
    assert not imported & banned


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_told_wherever_it_is_asked(option: str, call: Call) -> None:
    assert call(option).out == call("--debug", option).out == f"claimcheck {__version__}\n"


def test_help_imports_neither_rich_nor_pydantic_nor_tabulate() -> None:
    code = (
        "import sys; from claimcheck.cli.app import main; main(['run', '--help']);"
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'rich', 'pydantic', 'tabulate', 'yaml'}))"
    )
    done = _python("-c", code)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_run_on_paths_alone_imports_no_parser_of_options() -> None:
    code = (
        "import sys; from claimcheck.cli.app import main; status = main(['run', 'nowhere']);"
        "print(status, sorted({name.split('.')[0] for name in sys.modules} & {'typer', 'click', 'pydantic'}))"
    )
    assert _python("-c", code).stdout.splitlines()[-1] == "2 []"


@pytest.mark.parametrize("given", [["run"], ["run", "a", "b/c.md"], ["run", "what is this"]])
def test_paths_alone_say_the_same_as_with_an_option(given: list[str], call: Call) -> None:
    assert call(*given) == call("--debug", *given)


@pytest.mark.parametrize(
    "arguments",
    [
        *([], ["run"], ["extract"], ["judge"], ["why"], ["explain"], ["checks"], ["schema"], ["init"]),
        *(["claims"], ["claims", "check"], ["claims", "test"], ["claims", "list"], ["claims", "schema"]),
        *(
            ["claims", "new"],
            ["claims", "show"],
            ["claims", "add"],
            *(["claims", "add", what] for what in ("holder", "entity", "name")),
        ),
    ],
)
def test_every_help_page_has_an_example_and_fits_eighty_columns(arguments: list[str], call: Call) -> None:
    status, out, _ = call(*arguments, "--help")
    assert status == 0
    assert "Example" in out
    assert f"    {' '.join(['claimcheck', *arguments])}" in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["rnu"], "rnu"),
        (["run", "--formt", "json"], "--format"),
        (["run", "--format", "jsno"], 'did you mean "json"?'),
        (["run", "--color", "pink"], "one of: auto, always, never"),
        (["run", "--fail-on", "eror"], 'did you mean "error"?'),
        (["run", "--show", "agree"], 'did you mean "agrees"?'),
        (["run", "--date", "29 Jan"], "write it as 2026-01-29"),
        (["run", "--max-rows", "-1"], "negative"),
        (["run", "--output", "report.docx"], "says no format"),
        (["run", "--output", "jsonn=report"], 'did you mean "json"?'),
        (["why"], "give FILE:LINE, or --text"),
        (["why", "a.txt:1", "--text", "x"], "give FILE:LINE, or --text"),
        (["why", "a.txt"], "names no line"),
        (["schema", "claim"], 'did you mean "claims"?'),
        (["judge"], "FILE"),
    ],
)
def test_a_wrong_command_says_what_is_right(arguments: list[str], message: str, call: Call) -> None:
    status, out, err = call(*arguments)
    assert (status, out) == (2, "")
    assert message in " ".join(err.split())
    assert "Traceback" not in err


def test_an_unknown_check_is_named_with_the_nearest_one(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("Nothing.\n", encoding="utf-8")
    status, out, err = call("run", "a.txt", "--select", "calender-weekday,offise-title")
    assert (status, out) == (2, "")
    assert '--select: no check and no claim is called "offise-title"; did you mean "office-title"?' in err


def test_all_faults_are_told_at_once_without_a_traceback(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise UserError([Fault("claims/a.yaml", 3, 5, "one"), Fault("claims/b.yaml", 0, 0, "two")])

    monkeypatch.setattr("claimcheck.cli.desk.open_project", fail)
    assert call("claims", "check") == (2, "", "claims/a.yaml:3:5: one\nclaims/b.yaml: two\n")


def test_an_unexpected_error_asks_to_be_reported(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("boom")

    monkeypatch.setattr("claimcheck.cli.desk.open_project", fail)
    status, out, err = call("claims", "check")
    assert (status, out) == (2, "")
    assert "RuntimeError: boom" in err
    assert "Please report this" in err
    assert "Traceback" not in err
    monkeypatch.setenv("CLAIMCHECK_DEBUG", "1")
    assert "Traceback" in call("claims", "check").err


def test_an_interrupt_ends_with_130(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.cli.desk.open_project", interrupt)
    status, _, err = call("claims", "check")
    assert status == 130
    assert "Traceback" not in err


@pytest.mark.parametrize("name", ["report", "statement", "claims"])
def test_every_schema_is_a_schema(name: str, call: Call) -> None:
    status, out, _ = call("schema", name)
    assert status == 0
    Draft202012Validator.check_schema(json.loads(out))
    assert json.loads(out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_init_writes_files_that_are_right_and_an_article_that_is_not(call: Call, tmp_path: Path) -> None:
    status, out, err = call("init")
    assert (status, err) == (0, "")
    assert "wrote claimcheck.yaml\n" in out
    assert (tmp_path / "claims" / "example.yaml").exists()
    assert call("claims", "check") == (0, "1 claim and 3 entities: nothing wrong.\n", "")
    found = call("run")
    assert found.status == 1 and "“Norwegian Prime Minister Jonas Gahr Støre”" in found.out and "1 error" in found.out
    assert "Now: cd newsroom, then claimcheck claims test, then claimcheck run\n" in call("init", "newsroom").out


def test_init_overwrites_nothing(call: Call, tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "example.yaml").write_text("mine", encoding="utf-8")
    status, _, err = call("init")
    assert (status, err) == (2, "claims/example.yaml: exists already; nothing was written\n")
    assert not (tmp_path / "claimcheck.yaml").exists()
    assert (tmp_path / "claims" / "example.yaml").read_text(encoding="utf-8") == "mine"


def test_checks_are_listed_and_explained(call: Call) -> None:
    listed = call("checks")
    assert listed.status == 0
    assert "office-title" in listed.out
    assert max(map(len, listed.out.splitlines())) <= 80
    assert call("checks", "office-title").out.startswith("# office-title\n\nA person is given a post")
    assert 'did you mean "office-title"?' in call("checks", "office-titel").err


def test_hints_tell_what_is_weak_and_fail_nothing(call: Call, tmp_path: Path) -> None:
    call("init")
    extra = tmp_path / "claims" / "more.yaml"
    extra.write_text(
        "claimcheck: 1\nclaims:\n  - {id: no-boss, kind: wording, avoid: boss, use: chief, review_by: 2020-01-31}\n",
        encoding="utf-8",
    )
    status, out, err = call("claims", "check", "--hints", "--today", "2026-01-29")
    assert (status, err) == (0, "")
    assert 'claims/more.yaml:3:5: hint: "no-boss" has no source: say where it is known from\n' in out
    assert 'claims/more.yaml:3:5: hint: "no-boss" was to be reviewed by 2020-01-31: ' in out
    assert "reviewed" not in call("claims", "check", "--hints", "--today", "2020-01-31").out
    assert "reviewed" in call("claims", "check", "--hints").out
    assert "no-boss" not in call("claims", "check").out


def test_claims_that_contradict_each_other_are_wrong_but_stop_no_run(call: Call, tmp_path: Path) -> None:
    call("init")
    extra = tmp_path / "claims" / "more.yaml"
    extra.write_text(
        "claimcheck: 1\nclaims:\n  - {id: pm, kind: office, title: Prime Minister, of: norway, holders: "
        "[{who: erna-solberg, from: 2013-10-16}]}\n",
        encoding="utf-8",
    )
    status, out, err = call("claims", "check")
    assert (status, out) == (2, "")
    assert err.startswith('claims/example.yaml:29:9: "prime-minister-of-norway" and "pm" contradict each other: ')
    assert err.endswith("mend a date, keep one of the two claims, or write `exclusive: false`\n")
    hinted = call("claims", "check", "--hints")
    assert (hinted.status, hinted.err) == (2, err)
    assert ": hint: " in hinted.out
    (tmp_path / "a.txt").write_text("Nothing is said here.\n", encoding="utf-8")
    assert call("run", "a.txt").status == 0


def test_claims_are_listed_with_place_and_source(call: Call) -> None:
    call("init")
    listed = call("claims", "list")
    assert listed.status == 0
    assert "prime-minister-of-norway" in listed.out
    assert "claims/example.yaml:" in listed.out
    assert "https://www.regjeringen.no/" in listed.out
    assert call("claims", "list", "--kind", "event").status == 2


def test_no_claims_are_never_right(call: Call) -> None:
    status, out, err = call("claims", "check")
    assert (status, out) == (2, "")
    assert "no claims are configured" in err


CLAIM_FILES = {
    "claimcheck.yaml": "claimcheck: 1\nclaims: [claims]\n",
    "claims/lands.yaml": "claimcheck: 1\nentities:\n  norway: {type: country, name: Norway}\n",
    "claims/norway.yaml": """claimcheck: 1
entities:
  store: {type: person, name: Jonas Gahr Støre}
claims:
- id: pm
  kind: office
  title: Prime Minister
  of: norway
  source: s
  holders: {who: store, from: 2021-10-14}
  examples: {agrees: {published: 2024-05-02, text: "Jonas Gahr Støre is prime minister of Norway."}}
""",
    "claims/style.yaml": """claimcheck: 1
claims:
- id: use
  kind: wording
  avoid: [utilise]
  use: use
  source: s
  examples: {conflicts: {text: "They utilise it."}, silent: {text: "They use it."}}
""",
}


def test_paths_of_claims_say_what_to_look_at_and_the_rest_is_known(call: Call) -> None:
    for name, text in CLAIM_FILES.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    assert call("claims", "check", "claims").out == "2 claims and 2 entities: nothing wrong.\n"
    assert call("claims", "check", "claims/norway.yaml").out == "1 claim and 1 entity: nothing wrong.\n"
    assert call("claims", "check", "claims/lands.yaml").out == "0 claims and 1 entity: nothing wrong.\n"
    assert call("claims", "test", "claims/norway.yaml").out == "1 example: 1 hold, 0 do not.\n"
    assert call("claims", "test", "claims").out == "3 examples: 3 hold, 0 do not.\n"
    listed = call("claims", "list", "claims/style.yaml").out
    assert "claims/style.yaml:3" in listed
    assert "norway.yaml" not in listed
    hints = call("claims", "check", "--hints", "claims/norway.yaml").out
    assert "norway.yaml" in hints
    assert "style.yaml" not in hints


def test_a_file_of_entities_alone_is_checked_as_well(call: Call) -> None:
    Path("claims.yaml").write_text("claimcheck: 1\nentities:\n  abel: {type: person, name: Abel, born: 1802-08-05}\n")
    assert call("claims", "check", "--claims", "claims.yaml").out == "0 claims and 1 entity: nothing wrong.\n"


def test_a_draft_beside_the_claims_knows_their_entities(call: Call) -> None:
    for name, text in CLAIM_FILES.items():
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    draft = CLAIM_FILES["claims/norway.yaml"].replace("id: pm", "id: chair").replace("  store:", "  other:")
    Path("draft.yaml").write_text(draft, encoding="utf-8")
    assert call("claims", "check", "draft.yaml").out == "1 claim and 1 entity: nothing wrong.\n"
    Path("draft.yaml").write_text(draft.replace("of: norway", "of: norwy"), encoding="utf-8")
    done = call("claims", "check", "draft.yaml")
    assert (done.status, done.err) == (2, 'draft.yaml:8:7: unknown entity "norwy"; did you mean "norway"?\n')
    missing = call("claims", "check", "nowhere")
    assert (missing.status, missing.err) == (2, "nowhere: no such file or folder\n")


@pytest.mark.parametrize(
    ("command", "option", "told"),
    [
        ("run", "--select=", "Invalid value for --select: it names nothing"),
        ("run", "--select=,", "Invalid value for --select: it names nothing"),
        ("run", "--tags=", "Invalid value for --tags: it names nothing"),
        ("run", "--owner= ", "Invalid value for --owner: it names nothing"),
        ("fix", "--select=", "Invalid value for --select: it names nothing"),
        ("run", "--baseline=", "Invalid value for --baseline: it names no file"),
        ("judge", "--baseline=", "Invalid value for --baseline: it names no file"),
    ],
)
def test_an_empty_choice_is_not_taken_for_all(command: str, option: str, told: str, call: Call) -> None:
    Path("a.md").write_text("It rained.\n", encoding="utf-8")
    done = call(command, "a.md", option)
    assert (done.status, done.out) == (2, "")
    assert told in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("format", ["table", "json"])
def test_a_full_disk_behind_standard_output_is_no_failure_of_the_program(format: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They met on Monday, January 29, 2026.\n")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", "run", "-f", format, "a.txt"],
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, check=False, text=True,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, "standard output: can't be written: No space left on device\n")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["check", "a.txt"], "Did you mean 'run'?"),
        (["lint"], "Did you mean 'run'?"),
        (["validate"], "Did you mean 'claims'?"),
        (["suppress", "x"], "Did you mean 'waive'?"),
        (["rules"], "Did you mean 'checks'?"),
        (["rnu"], "Did you mean 'run'?"),
        (["run", "--json", "a.txt"], "--format json"),
        (["run", "--sarif"], "--format sarif"),
        (["run", "--formt", "json"], "--format"),
    ],
)
def test_what_other_checkers_call_it_is_answered_with_its_name_here(typed: list[str], meant: str, call: Call) -> None:
    done = call(*typed)
    assert (done.status, done.out) == (2, "")
    assert meant in done.err


@pytest.mark.parametrize(
    ("typed", "option"),
    [
        (["run", "-f", "json", "a.txt", "--format=csv"], "--format"),
        (["run", "--date", "2026-01-29", "--date", "2026-01-30"], "--date"),
        (["extract", "--config", "a.yaml", "--config", "b.yaml", "a.txt"], "--config"),
    ],
)
def test_an_option_of_one_value_is_not_given_twice(typed: list[str], option: str, call: Call) -> None:
    done = call(*typed)
    assert (done.status, done.out) == (2, "")
    assert option in done.err and "more than once" in done.err


def test_a_flag_may_be_given_twice(call: Call) -> None:
    Path("a.txt").write_text("Nothing to see.\n", encoding="utf-8")
    assert call("run", "-q", "-q", "a.txt").status == 0
