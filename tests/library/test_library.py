"""claimcheck as a library: what `import claimcheck` gives."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import claimcheck
from claimcheck import library
from claimcheck.cli.app import main
from claimcheck.report.contract import ReportRecord

ROOT = Path(__file__).parents[2]
CLAIMS = """claimcheck: 1
checked: 2026-01-15
entities:
  norway: {type: country, name: Norway, adjective: Norwegian}
  jonas-gahr-store: {type: person, name: Jonas Gahr Støre, short: [Støre]}
claims:
- id: prime-minister-of-norway
  kind: office
  title: Prime Minister
  of: norway
  class: head
  holders: {who: jonas-gahr-store, from: 2021-10-14}
  source: https://www.regjeringen.no/
- {id: trial, kind: wording, avoid: [whilst], use: while, source: house, status: pilot}
"""
TEXT = "Norwegian President Jonas Gahr Støre spoke. Støre is prime minister. They met on Monday, May 2, 2024."


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    path = tmp_path / "claims.yaml"
    path.write_text(CLAIMS, encoding="utf-8")
    return path


def test_the_public_names_are_these() -> None:
    assert sorted(claimcheck.__all__) == [
        "Agreement",
        "ClaimBook",
        "Conflict",
        "Fault",
        "InputError",
        "Place",
        "Problem",
        "Result",
        "Skip",
        "Totals",
        "Undecided",
        "__version__",
        "check",
        "judge",
        "load_claims",
    ]
    assert set(claimcheck.__all__) - {"__version__"} == set(library.__all__)
    stub = (ROOT / "src/claimcheck/__init__.pyi").read_text(encoding="utf-8")
    for name in library.__all__:
        assert getattr(claimcheck, name) is getattr(library, name)
        assert f"import {name} as {name}\n" in stub
    assert set(claimcheck.__all__) <= set(dir(claimcheck))
    with pytest.raises(AttributeError, match="no attribute 'chek'"):
        claimcheck.chek  # type: ignore[attr-defined]  # noqa: B018


def test_one_check_may_be_named_alone(claims: Path) -> None:
    found = claimcheck.check(TEXT, claims, published="2024-05-02", select="office-title")
    assert [one.check for one in found.conflicts] == ["office-title"]
    assert not claimcheck.check(
        TEXT, claims, published="2024-05-02", ignore="office-title", select="office-title"
    ).conflicts


def test_a_list_of_paths_needs_a_star(claims: Path) -> None:
    with pytest.raises(claimcheck.InputError, match=r"must be a str or a Path, not list; write a star before several"):
        claimcheck.load_claims([claims])  # type: ignore[arg-type]
    with pytest.raises(claimcheck.InputError, match=r"must be a str or a Path, not int$"):
        claimcheck.load_claims(3)  # type: ignore[arg-type]


def test_the_import_brings_nothing_else_in() -> None:
    code = "import sys; before = set(sys.modules); import claimcheck; print(sorted(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['claimcheck']\n"


def test_using_it_brings_in_no_command_line() -> None:
    code = (
        "import sys, claimcheck; claimcheck.check('It rained on Monday, May 2, 2024.', published='2024-05-02');"
        "heavy = {'typer', 'rich', 'pydantic', 'yaml', 'tabulate'};"
        "print(sorted({name.split('.')[0] for name in sys.modules} & heavy), 'claimcheck.cli' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[] False\n", "")


def test_what_is_found_is_told_with_its_places(claims: Path) -> None:
    found = claimcheck.check(TEXT, claims, "2024-05-02")
    title, weekday = found.conflicts
    assert (title.check, title.severity, title.claims) == ("office-title", "error", ("prime-minister-of-norway",))
    assert (title.quote, title.wrong, title.suggestion) == (
        "Norwegian President Jonas Gahr Støre",
        "President",
        "Prime Minister",
    )
    assert TEXT[title.wrong_start.offset : title.wrong_end.offset] == title.wrong
    assert title.sources == ("https://www.regjeringen.no/",)
    assert title.as_of == date(2024, 5, 2)
    assert (weekday.suggestion, len(weekday.suggestions)) == (None, 3)
    assert [one.check for one in found.agrees] == ["office-title"]
    assert (found.totals.conflicts, found.totals.agrees, found.totals.claims) == (2, 1, 2)
    assert (found.exit_status(), found.exit_status("never")) == (1, 0)
    assert (found.undecided, found.problems, found.pilot, found.skipped) == ((), (), (), ())


@pytest.mark.parametrize("day", ["2024-05-02", date(2024, 5, 2), {"text": "2024-05-02"}])
def test_a_day_may_be_given_in_several_ways(day: date, claims: Path) -> None:
    assert claimcheck.check(TEXT, claims, day) == claimcheck.check(TEXT, claims, "2024-05-02")


def test_claims_may_be_given_in_several_ways(claims: Path, tmp_path: Path) -> None:
    book = claimcheck.load_claims(claims)
    first = claimcheck.check(TEXT, book, "2024-05-02")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "claims.yml").write_text(CLAIMS, encoding="utf-8")
    for given in (str(claims), claims, [claims], (str(folder),)):
        assert claimcheck.check(TEXT, given, "2024-05-02").conflicts == first.conflicts
    assert [one.check for one in claimcheck.check(TEXT, published="2024-05-02").conflicts] == ["calendar-weekday"]


def test_nothing_is_kept_on_disk_unless_it_is_asked_for(claims: Path, tmp_path: Path) -> None:
    claimcheck.load_claims(claims)
    assert list(tmp_path.iterdir()) == [claims]
    made = claimcheck.load_claims(claims, cache=tmp_path)
    kept = claimcheck.load_claims(claims, cache=tmp_path)
    assert (tmp_path / ".claimcheck_cache").is_dir()
    assert claimcheck.check(TEXT, kept, "2024-05-02") == claimcheck.check(TEXT, made, "2024-05-02")


def test_the_dictionary_is_the_contract(
    claims: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(TEXT, encoding="utf-8")
    arguments = ["run", "a.md", "--claims", "claims.yaml", "--date", "2024-05-02", "-f", "json", "--show", "agrees"]
    assert main(arguments) == 1
    sys.stdout.flush()
    printed = capfdbinary.readouterr().out.decode()
    found = claimcheck.check(TEXT, claims, "2024-05-02", path="a.md")
    assert found.to_json(agrees=True).replace('"published"\n', "") == printed.replace('"--date"', '"published"')
    assert json.loads(found.to_json()) == found.to_dict()
    ReportRecord.model_validate_json(found.to_json())


def test_several_texts_are_held_against_each_other() -> None:
    texts = {
        "a.txt": "The storm killed 12 people in Brest, the mayor of Brest said on Thursday.",
        "b.txt": "The storm killed 21 people in Brest, the mayor of Brest said on Thursday.",
    }
    found = claimcheck.check(texts, published="2024-05-02")
    assert {one.check for one in found.conflicts} == {"documents-disagree"}
    assert found.conflicts[0].related[0].path in texts


def test_markdown_is_read_as_such(claims: Path) -> None:
    text = "---\ndate: 2024-05-02\n---\nNorwegian Presi**dent** Jonas Gahr Støre spoke."
    (one,) = claimcheck.check(text, claims, path="a.md").conflicts
    assert one.wrong == "President"


def test_selecting(claims: Path) -> None:
    for given, checks in (
        ({"select": ["office-title"]}, ["office-title"]),
        ({"ignore": ["prime-minister-of-norway"]}, ["calendar-weekday"]),
    ):
        assert [one.check for one in claimcheck.check(TEXT, claims, "2024-05-02", **given).conflicts] == checks  # type: ignore[arg-type]


def test_pilot_claims_stand_apart(claims: Path) -> None:
    found = claimcheck.check("It rained whilst they sang.", claims)
    assert (found.conflicts, [one.check for one in found.pilot], found.exit_status("note")) == ((), ["wording"], 0)


def test_what_is_wrong_with_what_is_given_is_told_all_at_once(claims: Path, tmp_path: Path) -> None:
    claims.write_text(CLAIMS.replace("title:", "titel:").replace("who: jonas", "who: jnas"), encoding="utf-8")
    with pytest.raises(claimcheck.InputError) as raised:
        claimcheck.load_claims(claims)
    faults = raised.value.faults
    assert [(fault.line, fault.column) for fault in faults] == [(9, 3), (12, 18)]
    assert 'did you mean "title"?' in faults[0].message
    assert all(Path(fault.path).name == "claims.yaml" for fault in faults)
    claims.write_text(CLAIMS.replace("claims:", "clams:"), encoding="utf-8")
    with pytest.raises(claimcheck.InputError, match='unknown key "clams"; did you mean "claims"'):
        claimcheck.load_claims(claims)
    with pytest.raises(claimcheck.InputError, match="no such file or folder"):
        claimcheck.load_claims(tmp_path / "missing")
    with pytest.raises(claimcheck.InputError, match='did you mean "office-title"'):
        claimcheck.check(TEXT, select=["ofice-title"])
    with pytest.raises(claimcheck.InputError, match='text: published "2 May" is no day'):
        claimcheck.check(TEXT, published="2 May")
    with pytest.raises(claimcheck.InputError, match=r"b\.txt: a day of publication is given for it, but no text"):
        claimcheck.check({"a.txt": TEXT}, published={"b.txt": "2024-05-02"})


def test_what_is_no_text_and_no_level_is_told() -> None:
    with pytest.raises(claimcheck.InputError, match=r"text: a text must be a str, not bytes; decode it first"):
        claimcheck.check(b"x")  # type: ignore[arg-type]
    with pytest.raises(claimcheck.InputError, match=r"a\.txt: a text must be a str, not NoneType"):
        claimcheck.check({"a.txt": None})  # type: ignore[dict-item]
    with pytest.raises(claimcheck.InputError, match=r'fail_on: unknown: "bad"; one of: error, warning, note, never'):
        claimcheck.check("x").exit_status("bad")
    with pytest.raises(claimcheck.InputError, match='unknown: "eror"; did you mean "error"'):
        claimcheck.check("x").to_dict(fail_on="eror")


def test_what_cannot_be_examined_is_a_problem() -> None:
    found = claimcheck.check({"a.txt": " \n", "b.txt": "All is well."})
    assert [(one.path, one.message) for one in found.problems] == [("a.txt", "the document is empty")]
    assert found.exit_status() == 2


def test_statements_of_others_are_judged(claims: Path) -> None:
    record = {
        "kind": "office",
        "path": "text",
        "start": 0,
        "end": 36,
        "quote": "Norwegian President Jonas Gahr Støre",
        "attribute": "president",
        "subject": {"start": 20, "end": 36, "text": "Jonas Gahr Støre", "entities": ["jonas-gahr-store"]},
        "objects": [{"start": 0, "end": 9, "text": "Norwegian", "entities": ["norway"], "how": "adjective"}],
        "wrong": {"start": 10, "end": 19},
        "times": [
            {
                "how": "publication",
                "inner": {"from": "2024-05-02", "until": "2024-05-02"},
                "outer": {"from": "2024-05-02", "until": "2024-05-02"},
            }
        ],
        "published": "2024-05-02",
    }
    line = json.dumps(record)
    for given in ([record], line, line.encode(), [line, "\n"]):
        (one,) = claimcheck.judge(given, TEXT, claims, "2024-05-02").conflicts
        assert (one.check, one.suggestion) == ("office-title", "Prime Minister")
    with pytest.raises(claimcheck.InputError, match="does not stand at 0 in text"):
        claimcheck.judge([record], f" {TEXT}", claims)
    bare = {key: value for key, value in record.items() if key != "attribute"}
    with pytest.raises(claimcheck.InputError, match='statements:1:1: "attribute" is missing'):
        claimcheck.judge([bare], TEXT)
    with pytest.raises(claimcheck.InputError, match=r"a\.txt: a statement is of this text, which is not given"):
        claimcheck.judge([{**record, "path": "a.txt"}], TEXT)


def test_a_result_is_frozen_and_compares_by_what_was_found(claims: Path) -> None:
    found = claimcheck.check(TEXT, claims, "2024-05-02")
    assert found == claimcheck.check(TEXT, claims, "2024-05-02")
    assert found != claimcheck.check(TEXT, claims, "2024-05-03", ignore=["calendar-weekday"])
    with pytest.raises(AttributeError):
        found.conflicts = ()  # type: ignore[misc]
    with pytest.raises(AttributeError):
        found.conflicts[0].check = "x"  # type: ignore[misc]


def test_nothing_is_printed_and_nothing_exits(claims: Path, capfd: pytest.CaptureFixture[str]) -> None:
    claimcheck.check({"a.txt": "", "b.txt": TEXT}, claims)
    assert capfd.readouterr() == ("", "")


def test_many_threads_share_a_book() -> None:
    """From the first use on: the book is fresh, and all that it works out when asked is asked for at once."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    alone = [claimcheck.check(text, claimcheck.load_claims(ROOT / "claims"), "2023-05-17") for text in texts]
    book = claimcheck.load_claims(ROOT / "claims")
    with ThreadPoolExecutor(16) as pool:
        many = list(pool.map(lambda text: claimcheck.check(text, book, "2023-05-17"), texts * 8))
    assert many == alone * 8
    assert sum(one.totals.conflicts for one in alone) >= 4


def test_the_first_use_may_be_in_many_threads_at_once() -> None:
    code = (
        "import sys; sys.setswitchinterval(1e-6)\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "import claimcheck\n"
        "text = 'They met on Monday, May 2, 2024, and on Friday, 7 June 2024.'\n"
        "with ThreadPoolExecutor(8) as pool:\n"
        "    found = list(pool.map(lambda n: claimcheck.check(text, published='2024-05-02').to_json(), range(24)))\n"
        "print(len(set(found)), found[0].count('calendar-weekday'))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ})
    assert (done.stdout, done.stderr) == ("1 1\n", "")


def test_lines_may_be_bytes(claims: Path) -> None:
    record = {
        "kind": "office", "path": "text", "start": 0, "end": 36, "sentence": {"start": 0, "end": 43},
        "subject": {"entities": ["jonas-gahr-store"], "start": 20, "end": 36, "text": "Jonas Gahr Støre"},
        "attribute": "president", "mode": "is",
        "voice": {"kind": "narrator"},
    }  # fmt: skip
    lines = [json.dumps(record).encode() + b"\r\n", b"\n"]
    assert claimcheck.judge(lines, TEXT, claims) == claimcheck.judge([record], TEXT, claims)


@pytest.mark.parametrize(
    ("call", "told"),
    [
        (lambda: claimcheck.check("x", published=5), 'published "5" is no day'),  # type: ignore[arg-type]
        (lambda: claimcheck.check("x", claims=5), "claims must be a ClaimBook or paths, not int"),  # type: ignore[arg-type]
        (lambda: claimcheck.judge(5, "x"), "statements must be JSON lines or records, not int"),  # type: ignore[arg-type]
        (lambda: claimcheck.judge([5], "x"), "a statement must be a JSON line or a record, not int"),  # type: ignore[list-item]
        (lambda: claimcheck.judge({"path": "x"}, "x"), "statements must be JSON lines or records, not dict"),
    ],
)
def test_what_is_of_another_type_is_told_as_input(call: Any, told: str) -> None:
    with pytest.raises(claimcheck.InputError, match=re.escape(told)):
        call()
