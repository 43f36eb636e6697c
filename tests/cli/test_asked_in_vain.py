"""Options that would do nothing, and mistakes that would stay unseen, are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import CLAIMS, RIGHT, WRONG, project, write


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["-f", "csv", "-o", "r.json", "-o", "table=-"], "nothing is written in the format csv"),
        (["-f", "json", "--template", "{path}"], "nothing is written in the format template"),
        (["--template", "{path}", "-o", "r.json"], "nothing is written in the format template"),
        (["--show-config", "-o", "r.json"], "it is printed, as a table or with --format json"),
        (["--show-config", "-f", "sarif"], "it is printed, as a table or with --format json"),
        (["--no-baseline", "--baseline"], "it leaves out what --baseline asks for"),
        (["--show", "baseline"], "there is no baseline; write --baseline too"),
        (["--show", "waived", "--no-waivers"], "nothing is waived with --no-waivers"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(call: Call, options: list[str], told: str) -> None:
    project(one=WRONG)
    status, out, err = call("run", *options)
    assert (status, out) == (2, "")
    assert told in " ".join(err.split())
    assert not Path("r.json").exists()


def test_a_format_for_one_output_holds(call: Call) -> None:
    project(one=WRONG)
    assert call("run", "-f", "json", "-o", "r.txt").status == 1
    assert Path("r.txt").read_text().startswith("{")
    assert call("run", "-f", "template", "--template", "{path}").out == "articles/one.md\n"


@pytest.mark.parametrize("files", [["-o", "json=r.json"], ["-o", "r.json", "-o", "r.sarif"]])
def test_a_format_that_no_file_takes_goes_to_the_terminal(call: Call, files: list[str]) -> None:
    project(one=WRONG)
    status, out, _ = call("run", "-f", "csv", *files)
    assert status == 1
    assert out.startswith("path,line,column")
    assert Path("r.json").read_text().startswith("{")


def test_a_baseline_may_be_shown_where_there_is_one(call: Call) -> None:
    project(one=WRONG)
    call("baseline")
    assert "Conflicts of the baseline" in call("run", "--baseline", "--show", "baseline").out


def test_the_formats_are_listed_once(call: Call) -> None:
    project(one=WRONG)
    assert call("run", "-o", "report.doc").err.count("sarif") == 1


def test_all_mistakes_of_claimcheck_yaml_come_at_once(call: Call) -> None:
    project("select: [ofice-title]\nfail_on: eror\n", one=WRONG)
    assert call("run").err.splitlines() == [
        'claimcheck.yaml:5:10: fail_on "eror" is none of: error, warning, note, never; did you mean "error"?',
        'claimcheck.yaml:4:10: no check and no claim is called "ofice-title"; did you mean "office-title"?',
    ]


def test_the_settings_say_where_all_levels_are_from(call: Call) -> None:
    project(one=RIGHT)
    rules = """documents:
  - {path: articles/, levels: {wording: note}}
  - {path: articles/one.md, levels: {office-title: note}}
"""
    write("claimcheck.yaml", "claimcheck: 1\nclaims: [claims]\n" + rules)
    told = " ".join(call("run", "--show-config").out.split())
    assert "levels: wording note, office-title note (claimcheck.yaml:4 and claimcheck.yaml:5)" in told


def test_a_claim_is_no_check_to_be_explained(call: Call) -> None:
    told = " ".join(call("explain", "height-of-everest").err.split())
    assert 'no check is called "height-of-everest"; `claimcheck checks` lists them' in told
    assert "`claimcheck claims show height-of-everest` prints a claim" in told
    assert 'did you mean "office-title"?' in call("explain", "ofice-title").err


@pytest.mark.parametrize(
    ("name", "comment", "told"),
    [
        ("a.md", "<!-- claimcheck ignore office-title: x -->", "this comment ignores nothing: write <!-- claimcheck:"),
        ("a.md", "<!-- claimchek: ignore office-title: x -->", "this comment ignores nothing: write <!-- claimcheck:"),
        ("a.txt", "<!-- claimcheck: ignore office-title: x -->", "a comment waives in Markdown only: `claimcheck"),
    ],
)
def test_a_comment_that_waives_nothing_is_told(call: Call, name: str, comment: str, told: str) -> None:
    project()
    write(f"articles/{name}", f"{comment}\n{WRONG}")
    status, out, _ = call("run", "articles", "--date", "2024-05-02")
    assert status == 1
    assert f"articles/{name}:1:1: {told}" in " ".join(out.split())


def test_a_comment_in_a_page_is_told(call: Call) -> None:
    pytest.importorskip("trafilatura")
    project()
    page = f"<html><body><article><!-- claimcheck: ignore office-title: x --><p>{WRONG}</p></article></body></html>"
    write("articles/a.html", page)
    told = " ".join(call("run", "articles", "--date", "2024-05-02").out.split())
    assert "articles/a.html:1:22: a comment waives in Markdown only" in told


def test_comments_to_others_are_no_business_of_ours(call: Call) -> None:
    project(a=f"<!-- vale off -->\n<!-- prettier-ignore -->\n<!-- eslint: ignore -->\n\n{WRONG}")
    assert "ignore" not in call("run").out


def test_claims_are_as_they_were(call: Call) -> None:
    write("claims/norland.yaml", CLAIMS.replace("source: s", "source: s\n  examples: {conflicts: []}"))
    assert "is an empty list: leave the line out" in call("claims", "check", "claims").err
