"""SARIF is valid by its own schema, and says what the report says, at the same places."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pytest
from tests.report.hostile import HOSTILE
from tests.report.rendered import ALL, REPORTS, many, rendered
from tests.report.sample import EMPTY, NORWAY_DOCUMENT, REPORT
from tests.report.schemas import sarif

from claimcheck.model import Report
from claimcheck.report.formats import load
from claimcheck.report.look import Look


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
@pytest.mark.parametrize("look", [Look(), Look(show=ALL), Look(fail_on="never")])
def test_sarif_is_valid_by_the_schema_of_its_standard(report: Report, look: Look) -> None:
    sarif().validate(json.loads(load("sarif").render(report, look)))


def test_the_schema_of_sarif_finds_what_is_wrong() -> None:
    log = json.loads(rendered("sarif"))
    log["runs"][0]["results"][0]["level"] = "worse"
    log["runs"][0]["columnKind"] = "bytes"
    assert len(list(sarif().iter_errors(log))) == 2


def regions(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every region with the address that it is in."""
    if isinstance(value, dict):
        if "artifactLocation" in value and "region" in value:
            yield value["artifactLocation"]["uri"], value["region"]
        for inner in value.values():
            yield from regions(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from regions(inner)


def lines_of(text: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", text)


@pytest.mark.parametrize("report", [REPORT, HOSTILE], ids=["report", "hostile"])
def test_a_region_of_sarif_delimits_its_snippet_in_characters(report: Report) -> None:
    run = json.loads(load("sarif").render(report, Look()))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    sources = {one.path: one.source for one in report.documents}
    seen = 0
    for uri, region in regions(run["results"]):
        lines = lines_of(sources[unquote(uri)])[region["startLine"] - 1 : region["endLine"]]
        snippet = lines_of(region["snippet"]["text"])
        assert lines[0][region["startColumn"] - 1 :].startswith(snippet[0])
        assert lines[-1][: region["endColumn"] - 1].endswith(snippet[-1])
        seen += 1
    assert seen >= len(report.findings) - 3


def test_sarif_has_a_rule_with_help_for_each_result_and_a_stable_fingerprint() -> None:
    run = json.loads(rendered("sarif"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(rule["id"] for rule in rules)
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["help"]["text"] and rule["help"]["markdown"] and rule["shortDescription"]["text"]
    ids = [one["id"] for one in json.loads(rendered("json"))["conflicts"]]
    prints = [result["fingerprints"]["claimcheckConflict/v1"] for result in run["results"]]
    assert prints[:-1] == ids
    assert len(set(prints)) == len(prints)


def test_sarif_only_fails_where_something_fails() -> None:
    run = json.loads(rendered("sarif", show=ALL))["runs"][0]
    kinds = [(result["kind"], result["level"]) for result in run["results"]]
    assert kinds[:5] == [("fail", "error")] * 3 + [("fail", "warning")] * 2
    assert kinds[5:] == [("review", "none"), ("open", "none"), ("pass", "none")]


def test_sarif_repairs_exactly_the_wrong_words() -> None:
    result = json.loads(rendered("sarif"))["runs"][0]["results"][0]
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    region = replacement["deletedRegion"]
    line = lines_of(NORWAY_DOCUMENT.source)[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "President"
    assert replacement["insertedContent"]["text"] == "Prime Minister"


def test_sarif_says_that_a_run_with_problems_did_not_succeed() -> None:
    for report in (REPORT, EMPTY):
        (invocation,) = json.loads(load("sarif").render(report, Look()))["runs"][0]["invocations"]
        assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
        assert invocation["toolExecutionNotifications"]
    (invocation,) = json.loads(rendered("sarif", many(1)))["runs"][0]["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (True, 1)


def test_no_message_of_sarif_holds_a_link_of_the_article() -> None:
    run = json.loads(rendered("sarif", HOSTILE))["runs"][0]
    texts = [result["message"]["text"] for result in run["results"]]
    assert any("[link] (x)" in text for text in texts)
    assert not any("](" in text for text in texts)
