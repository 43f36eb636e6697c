"""What desks rely on: claims on trial, levels by path, tags and owners, with the real checks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Call

CLAIMS = """claimcheck: 1
checked: 2026-01-15
entities:
  norway: {type: country, name: Norway, adjective: Norwegian}
  store: {type: person, name: Jonas Gahr Støre, short: [Støre]}
claims:
- id: pm
  kind: office
  title: Prime Minister
  of: norway
  class: head
  holders: {who: store, from: 2021-10-14}
  source: s
  tags: [politics, europe]
  owner: politics-desk
- {id: trial, kind: wording, avoid: [whilst], use: while, source: house, status: pilot, tags: [style]}
- {id: firm, kind: wording, avoid: [utilise], use: use, source: s, severity: error, tags: [style], owner: style-desk}
"""
TEXT = "Norwegian President Jonas Gahr Støre will utilise it whilst it rains.\n"


@pytest.fixture
def desk(call: Call) -> Call:
    Path("claims.yaml").write_text(CLAIMS, encoding="utf-8")
    configured("")
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    return call


def configured(rest: str, path: str = "") -> None:
    entry = f"documents: [{{path: a.txt, published: 2024-05-02{path}}}]\n"
    Path("claimcheck.yaml").write_text(f"claimcheck: 1\nclaims: [claims.yaml]\n{entry}{rest}")


Rows = list[tuple[str | None, str]]


def found(call: Call, *arguments: str) -> tuple[int, Rows, Rows]:
    """The status, the conflicts with their severities, and those of claims on trial."""
    done = call(*(arguments or ("run",)), "--format", "json")
    report = json.loads(done.out)
    assert report["summary"]["exit_status"] == done.status
    sorts = ([(one["claim"], one["severity"]) for one in report[sort]] for sort in ("conflicts", "pilot"))
    return (done.status, *sorts)  # type: ignore[return-value]


def test_claims_on_trial_are_apart_and_never_fail_a_run(desk: Call) -> None:
    status, conflicts, pilots = found(desk)
    assert (status, conflicts, pilots) == (1, [("pm", "error"), ("firm", "error")], [("trial", "warning")])
    alone = found(desk, "run", "--select", "trial", "--fail-on", "note")
    assert alone == (0, [], [("trial", "warning")])
    shown = desk("run", "--select", "trial", "--fail-on", "note")
    assert "Conflicts with pilot claims (they never fail a run):" in shown.out
    assert "Pilot claims: 1 conflict more, reported apart" in shown.out


@pytest.mark.parametrize(
    ("path", "conflicts", "pilots"),
    [
        (", level: error", [("pm", "error"), ("firm", "error")], [("trial", "warning")]),
        (", level: warning", [("pm", "warning"), ("firm", "warning")], [("trial", "warning")]),
        (", level: note", [("pm", "note"), ("firm", "note")], [("trial", "note")]),
        (", levels: {office-title: note}", [("pm", "note"), ("firm", "error")], [("trial", "warning")]),
        (", levels: {wording: off}", [("pm", "error")], []),
        (", level: note, levels: {wording: off}", [("pm", "note")], []),
    ],
)
def test_the_level_of_a_document_caps_every_check_and_off_is_off(
    path: str, conflicts: Rows, pilots: Rows, desk: Call
) -> None:
    """Also where the claim has a severity of its own, as `firm` has."""
    configured("", path)
    assert found(desk)[1:] == (conflicts, pilots)


def test_a_severity_in_the_claim_outranks_the_one_of_all_documents(desk: Call) -> None:
    configured("severity: {wording: note}\n")
    assert found(desk)[1:] == ([("pm", "error"), ("firm", "error")], [("trial", "note")])


def test_a_document_that_is_off_is_not_examined(desk: Call) -> None:
    configured("", ", level: off")
    done = desk("run")
    assert done.status == 0
    assert "Nothing was examined: every document is off." in done.out
    assert "sets their level to off: 1 document" in done.out


def test_documents_that_disagree_have_the_level_of_the_later_one(desk: Call) -> None:
    Path("a.txt").write_text("The storm killed 12 people in Brest, the mayor said.\n")
    Path("b.txt").write_text("The storm killed 21 people in Brest, the mayor said.\n")
    head = "claimcheck: 1\nclaims: [claims.yaml]\ndocuments:\n- {path: a.txt, published: 2024-05-02}\n"
    off = ", levels: {documents-disagree: off}"
    cases: list[tuple[str, Rows]] = [("", [(None, "warning")]), (", level: note", [(None, "note")]), (off, [])]
    for levels, wanted in cases:
        Path("claimcheck.yaml").write_text(f"{head}- {{path: b.txt, published: 2024-05-02{levels}}}\n")
        assert found(desk)[1] == wanted


def test_tags_and_owners_choose_claims(desk: Call) -> None:
    assert found(desk, "run", "--tags", "style")[1:] == ([("firm", "error")], [("trial", "warning")])
    assert found(desk, "run", "--tags", "politics,style", "--owner", "politics-desk")[1:] == ([("pm", "error")], [])
    none = desk("run", "--tags", "style", "--owner", "politics-desk")
    assert (none.status, none.err) == (2, "--tags: no claim with the tag style is owned by politics-desk\n")
    wrong = desk("run", "--tags", "polytics")
    assert wrong.err == '--tags: no claim has the tag "polytics"; did you mean "politics"?\n'


def test_what_is_judged_has_the_levels_of_the_project(desk: Call) -> None:
    configured("ignore: [pm]\n", ", level: note")
    lines = desk("extract").out
    Path("lines.jsonl").write_text(lines, encoding="utf-8")
    assert found(desk, "judge", "lines.jsonl")[1:] == ([("firm", "note")], [("trial", "note")])


def test_a_template_and_statistics(desk: Call) -> None:
    configured('template: "{path}:{line} {severity} {claim}"\n')
    assert desk("run", "--format", "template").out == "a.txt:1 error pm\na.txt:1 error firm\n"
    told = desk("run", "--quiet", "--statistics").out
    assert "| trial (pilot) |" in told
    assert "statements" not in told
