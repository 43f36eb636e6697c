"""What is settled beforehand, in every format: it is counted, it is shown where it is asked for, and it never fails."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import pytest
from tests.report.rendered import rendered
from tests.report.sample import REPORT
from tests.report.schemas import junit_faults, sarif
from tests.report.settled import GONE, SETTLED

from claimcheck.report.contract import ReportRecord, schema
from claimcheck.report.formats import names
from claimcheck.report.status import conflicts, exit_status
from claimcheck.report.view import view

SHOWN = frozenset({"waived", "baseline", "ids"})


@pytest.mark.parametrize("name", [name for name in names() if name not in ("sarif", "html")])
def test_each_format_is_written_as_in_the_snapshot(name: str, snapshot: Callable[[str, str], None]) -> None:
    snapshot(f"settled.{name}", rendered(name, SETTLED, show=SHOWN))


def test_the_grid_has_it_too() -> None:
    wide = rendered("table", SETTLED, show=SHOWN, width=180)
    assert "waived: asked by phone" in wide
    assert wide.count("id: ") == len(view(SETTLED).conflicts) + 4


def test_only_what_counts_can_fail() -> None:
    assert [found.verdict.check for found in conflicts(SETTLED)] == ["office-title", "documents-disagree"]
    assert exit_status(SETTLED, "error") == 1
    quiet = [found for found in SETTLED.findings if found not in conflicts(SETTLED)]
    assert exit_status(view(SETTLED).report, "never") == 0
    from dataclasses import replace

    assert exit_status(replace(SETTLED, findings=tuple(quiet)), "note") == 0


def test_every_statement_is_counted_once() -> None:
    totals = view(SETTLED).totals
    assert (totals.conflicts, totals.waived, totals.old, totals.gone, totals.pilot) == (2, 3, 1, 2, 0)
    assert totals.statements == 2 + 3 + 1 + totals.agrees + totals.undecided
    assert (totals.errors, totals.warnings, totals.notes) == (1, 1, 0)
    ids = {item.id for item in view(REPORT).conflicts + view(REPORT).pilots}
    assert {
        item.id
        for item in (*view(SETTLED).conflicts, *view(SETTLED).waived, *view(SETTLED).old)
        if item.finding.verdict.because
    } <= ids


def test_json_is_as_its_contract_says() -> None:
    from jsonschema import Draft202012Validator

    text = rendered("json", SETTLED)
    ReportRecord.model_validate_json(text)
    Draft202012Validator(schema("report")).validate(json.loads(text))
    report = json.loads(text)
    assert [one["waiver"]["until"] for one in report["waived"]] == ["2026-03-31", None, "change"]
    assert [one["path"] for one in report["gone"]] == [entry.path for entry in GONE]
    kinds = [json.loads(line)["record"] for line in rendered("jsonl", SETTLED).splitlines()]
    assert kinds == ["summary", *["conflict"] * 2, *["waived"] * 3, "baseline", "gone", "gone"]


def results() -> list[dict[str, Any]]:
    log = json.loads(rendered("sarif", SETTLED))
    sarif().validate(log)
    found: list[dict[str, Any]] = log["runs"][0]["results"]
    return found


def test_sarif_says_of_every_result_what_it_is_to_the_baseline() -> None:
    states = [one["baselineState"] for one in results()]
    assert states == ["new", "new", "unchanged", "new", "new", "unchanged", "absent", "absent"]
    absent = results()[-1]
    assert (absent["kind"], absent["level"], absent["ruleId"]) == ("pass", "none", "an-old-check")
    assert "region" not in absent["locations"][0]["physicalLocation"]
    assert all("baselineState" not in one for one in json.loads(rendered("sarif"))["runs"][0]["results"])


def test_sarif_says_of_every_result_whether_it_is_suppressed() -> None:
    found = [one["suppressions"] for one in results()]
    assert [len(one) for one in found] == [0, 0, 1, 1, 1, 0, 0, 0]
    assert [one[0]["kind"] for one in found if one] == ["external", "inSource", "external"]
    assert all("suppressions" not in one for one in json.loads(rendered("sarif"))["runs"][0]["results"])


def test_junit_skips_it() -> None:
    root = ElementTree.fromstring(rendered("junit", SETTLED))
    assert junit_faults(root) == []
    assert (root.get("tests"), root.get("failures")) == ("6", "1")
    sorts = [skipped.get("type", "").split(":")[0] for skipped in root.iter("skipped")]
    assert sorted(sorts) == ["baseline", "waived", "waived", "waived", "warning"]


@pytest.mark.parametrize("name", ["github", "gitlab", "rdjsonl", "template"])
def test_formats_of_what_is_to_be_done_leave_it_out(name: str) -> None:
    text = rendered(name, SETTLED, show=SHOWN)
    assert "Prime Minister of Norway" in text
    assert "Friday" not in text
    assert "Marit" not in text.replace("person-age", "")


def test_a_spreadsheet_has_it_where_it_is_asked_for() -> None:
    def outcomes(**look: Any) -> list[str]:
        return [row["outcome"] for row in csv.DictReader(io.StringIO(rendered("csv", SETTLED, **look)))]

    assert outcomes() == ["conflict", "conflict"]
    assert outcomes(show=SHOWN) == ["conflict", "conflict", "waived", "waived", "waived", "baseline"]
