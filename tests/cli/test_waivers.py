"""Waivers: conflicts that may stand, each with a reason and perhaps an end."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from tests.cli.conftest import Call
from tests.cli.newsdesk import CLAIMS, DAY, RIGHT, WRONG, project, write
from tests.report.schemas import sarif

from claimcheck.report.formats import names

FILE = "claimcheck.waivers.yaml"


def report(call: Call, *options: str) -> dict[str, Any]:
    done = call("run", "--format", "json", *options)
    found: dict[str, Any] = json.loads(done.out)
    assert found["summary"]["exit_status"] == done.status
    return found


def waivers(*entries: str) -> None:
    write(FILE, "claimcheck: 1\nwaivers:\n" + "".join(f"- {{{entry}}}\n" for entry in entries))


@pytest.mark.parametrize(
    ("entry", "waived"),
    [
        ("check: office-title", 1),
        ("claim: head-of-norland", 1),
        ("claim: ada-berg", 1),
        ("check: office-title, claim: head-of-norland", 1),
        ("check: calendar-weekday, claim: head-of-norland", 0),
        ("check: office-title, document: articles", 1),
        ('check: office-title, document: "*/o?e.md"', 1),
        ("check: office-title, document: one.md", 0),
        ("check: office-title, document: articles/two.md", 0),
        ('check: office-title, quote: "norlandic  PRESIDENT Ada Berg"', 1),
        ("check: office-title, quote: President", 0),
    ],
)
def test_a_waiver_is_for_what_fits_all_that_it_says(entry: str, waived: int, call: Call) -> None:
    project(one=WRONG, two=RIGHT)
    waivers(f"{entry}, reason: a cartoon")
    done = call("run")
    assert done.status == 1 - waived
    assert (", 1 waived." in done.out) == bool(waived)
    unused = f"{FILE}:3:3: this waiver matches no conflict: mend it, or take it out"
    assert (unused in " ".join(done.out.split())) == (not waived)


def test_a_waiver_needs_a_reason_and_all_mistakes_are_told_at_once(call: Call) -> None:
    project(one=WRONG)
    waivers("check: office-title", "check: ofice-title, reason: x", "chekc: office-title, reason: x")
    done = call("run")
    assert done.status == 2
    assert done.out == ""
    told = [line.split(": ", 1) for line in done.err.splitlines()]
    assert [place for place, _ in told] == [f"{FILE}:3:3", f"{FILE}:4:11", f"{FILE}:5:3", f"{FILE}:5:4"]
    assert told[1][1] == 'no check is called "ofice-title"; did you mean "office-title"?'
    assert told[3][1] == 'unknown key "chekc"; did you mean "check"?'


def test_the_last_day_is_included(call: Call) -> None:
    project(one=WRONG)
    waivers("check: office-title, reason: x, until: 2026-03-31")
    assert call("run", "--today", "2026-03-31").status == 0
    done = call("run", "--today", "2026-04-01")
    assert done.status == 1
    told = "this waiver ended on 31 March 2026; what it waived is a conflict again (articles/one.md:1:1)"
    assert f"{FILE}:3:3: {told}" in report(call, "--today", "2026-04-01")["notes"]
    assert call("run", "--quiet", "--today", "2026-04-01").err == f"{FILE}:3:3: {told}\n"
    write("articles/one.md", RIGHT)
    told = "this waiver ended on 31 March 2026, and matches no conflict: take it out"
    assert f"{FILE}:3:3: {told}" in report(call, "--today", "2026-04-01")["notes"]


def test_the_day_of_today_is_that_of_the_option_or_of_source_date_epoch(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(one=WRONG)
    waivers("check: office-title, reason: x, until: 2001-01-01")
    assert call("run").status == 1
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "978307200")  # 2001-01-01, in UTC
    assert call("run").status == 0
    assert call("run", "--today", "2001-01-02").status == 1
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert call("run").err == 'SOURCE_DATE_EPOCH: "soon" is no time: it is the number of seconds since 1970\n'
    assert call("run", "--today", "2001-1-1").status == 2


def test_a_malformed_day_counts_as_past_and_is_told(call: Call) -> None:
    project(one=WRONG)
    waivers("check: office-title, reason: x, until: 2026-02-30")
    assert call("run", "--today", "2026-01-01").status == 1
    told = f'{FILE}:3:43: until "2026-02-30" is no day: this waiver counts as ended; what it waived is a conflict again'
    assert [told in note for note in report(call)["notes"]] == [True]


def test_a_waiver_can_end_when_the_sentence_or_the_claim_changes(call: Call) -> None:
    project(one=WRONG)
    done = call("waive", "articles/one.md:1:1", "--reason", "a cartoon", "--until", "change")
    assert (done.status, done.err) == (0, "")
    assert call("run").status == 0
    claims = Path("claims/norland.yaml")
    held = claims.read_text()
    for same in (
        "# a comment\n" + held,
        held.replace("checked: 2026-01-15", "checked: 2026-02-15"),
        held.replace("source: s", "source: another"),
    ):
        claims.write_text(same)
        assert call("run").status == 0
    claims.write_text(held.replace("from: 2020-01-01", "from: 2020-02-01"))
    assert call("run").status == 1
    told = "the claim or the sentence has changed since this was waived; it is a conflict again (articles/one.md:1:1)"
    assert f"{FILE}:4:5: {told}" in report(call)["notes"]
    claims.write_text(held)
    write("articles/one.md", "Another paragraph.\n\n" + WRONG)
    assert call("run").status == 0
    write("articles/one.md", WRONG.replace("the hall", "the house"))
    assert call("run").status == 1


def test_an_entitys_facts_and_another_place_are_claims_too(call: Call) -> None:
    project(one="Ada Berg is 30.\n")
    claims = Path("claims/norland.yaml")
    held = claims.read_text().replace("name: Ada Berg}", "name: Ada Berg, born: 1980-07-26}")
    claims.write_text(held)
    assert call("waive", "articles/one.md:1:1", "--reason", "x", "--until", "change").status == 0
    assert call("run").status == 0
    claims.write_text(held.replace("1980-07-26", "1970-07-26"))
    assert call("run").status == 1


def test_waive_writes_what_the_next_run_reads(call: Call) -> None:
    project(one=WRONG, two=WRONG + "\nThe bridge opened on Monday, January 29, 2026.\n")
    ids = {(one["path"], one["check"]): one["id"] for one in report(call)["conflicts"]}
    id = ids["articles/two.md", "office-title"]
    done = call("waive", id, "--reason", "so in the letter: [sic]", "--by", "Kari Nordmann", "--until", "2099-12-31")
    assert done.out == f"{FILE}: waived articles/two.md:1:1 office-title “Norlandic President Ada Berg”\n"
    write(FILE, Path(FILE).read_text().replace("claimcheck: 1\n", "claimcheck: 1  # ours\n"))
    assert call("waive", ids["articles/two.md", "calendar-weekday"], "--reason", "x").status == 0
    text = Path(FILE).read_text(encoding="utf-8")
    assert "claimcheck: 1  # ours\n" in text
    assert text.endswith(
        """waivers:
  - check: office-title
    claim: head-of-norland
    document: articles/two.md
    quote: Norlandic President Ada Berg
    reason: "so in the letter: [sic]"
    by: Kari Nordmann
    until: 2099-12-31
  - check: calendar-weekday
    document: articles/two.md
    quote: "Monday, January 29, 2026"
    reason: x
"""
    )
    found = report(call)
    assert [one["path"] for one in found["conflicts"]] == ["articles/one.md"]
    assert (found["summary"]["waived"], found["summary"]["conflicts"], found["summary"]["statements"]) == (2, 1, 3)
    assert found["waived"][0]["id"] == id
    assert found["waived"][0]["waiver"] == {
        "path": FILE,
        "line": 4,
        "column": 5,
        "reason": "so in the letter: [sic]",
        "by": "Kari Nordmann",
        "until": "2099-12-31",
    }
    later = call("waive", id, "--reason", "x", "--until", "2100-01-31")
    assert (later.status, later.out) == (2, "")
    assert later.err == (
        f"{FILE}:4:5: it is waived already, until 2099-12-31: write the new end here (nothing was written)\n"
    )
    assert call("waive", id, "--reason", "x", "--until", "2099-12-31").status == 0
    again = call("waive", id, "--reason", "x")
    assert (again.status, again.out) == (0, f"It is waived already, by {FILE}:4:5; nothing was written.\n")
    assert Path(FILE).read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["0123456789abcdef"], "0123456789abcdef: no conflict has this id; `claimcheck run --show ids` lists them"),
        (["articles/one.md:9"], "no conflict begins there; the nearest: articles/one.md:3:22 calendar-weekday"),
        (["articles/two.md:1:1"], "no conflict begins there, nor anywhere in articles/two.md"),
        (
            ["articles/one.md:1"],
            " --reason TEXT` (articles/one.md:1:1 office-title), `claimcheck waive ",
        ),
        (["articles/one.md:1:1", "--until", "2020-01-01"], "2020-01-01 is past: it would be a conflict again at once"),
        (["articles/one.md:1:1", "--until", "chnge"], 'write it as 2026-03-31, or change; did you mean "change"?'),
        (["articles/one.md:1:1", "--reason", " "], "say why it may stand"),
    ],
)
def test_what_cannot_be_waived_is_told_and_nothing_is_written(arguments: list[str], told: str, call: Call) -> None:
    project(one=f"{WRONG.strip()} It was Tuesday, January 29, 2026.\n\n{DAY}", two=RIGHT)
    reason = [] if "--reason" in arguments else ["--reason", "x"]
    done = call("waive", *arguments, *reason)
    assert done.status == 2
    assert told in done.err
    assert "Traceback" not in done.err
    assert not Path(FILE).exists()


def test_a_document_with_the_signs_of_a_pattern_is_waived_alone(call: Call) -> None:
    project()
    write("articles/one[1]*.md", WRONG)
    write("articles/one1x.md", WRONG)
    assert call("waive", "articles/one[1]*.md:1:1", "--reason", "x").status == 0
    assert [one["path"] for one in report(call)["waived"]] == ["articles/one[1]*.md"]


def test_claimcheck_yaml_can_name_several_files_and_waive_adds_to_the_first(call: Call) -> None:
    project("waivers: [desk/ours.yaml, theirs.yml]\n", one=WRONG, two=DAY)
    write("theirs.yml", "claimcheck: 1\nwaivers: [{check: calendar-weekday, reason: x}]\n")
    assert "claimcheck.yaml:4:10: desk/ours.yaml: there is no such file of waivers\n" in call("run").err
    Path("desk").mkdir()
    assert call("waive", "articles/one.md:1:1", "--reason", "y").status == 0
    assert "quote: Norlandic President Ada Berg" in Path("desk/ours.yaml").read_text()
    found = report(call)
    assert (found["summary"]["waived"], found["summary"]["exit_status"]) == (2, 0)
    other = call("waive", "articles/one.md:1:1", "--reason", "y", "--output", "more.yaml")
    assert "waived already" in other.out


def test_a_file_that_no_run_reads_is_told(call: Call) -> None:
    project(one=WRONG)
    done = call("waive", "articles/one.md:1:1", "--reason", "y", "--output", "more.yaml")
    assert done.out.endswith("Name it in claimcheck.yaml, or no run reads it: `waivers: [more.yaml]`\n")


def test_no_waivers_is_an_audit(call: Call) -> None:
    project(one=f"<!-- claimcheck: ignore office-title: a cartoon -->\n{WRONG}", two=DAY)
    waivers("check: calendar-weekday, reason: x")
    assert call("run").status == 0
    done = call("run", "--no-waivers")
    assert done.status == 1
    assert "2 in conflict (2 errors)" in done.out
    assert "waive" not in done.out


def test_a_comment_waives_a_paragraph(call: Call) -> None:
    project(one=f"{WRONG}\n<!-- claimcheck: ignore office-title: a cartoon -->\n{WRONG}\n")
    found = report(call)
    assert [one["start"]["line"] for one in found["conflicts"]] == [1]
    assert [one["start"]["line"] for one in found["waived"]] == [4]
    assert found["waived"][0]["waiver"]["reason"] == "a cartoon"
    assert (found["waived"][0]["waiver"]["line"], found["waived"][0]["waiver"]["column"]) == (3, 25)
    assert found["notes"] == []


def test_comments_that_are_wrong_or_of_no_use_are_told(call: Call) -> None:
    project(
        one=f"<!-- claimcheck: ignore office-title -->\n{WRONG}\n"
        f"<!-- claimcheck: ignore office-title, calendar-weekday: x -->\n{DAY}"
    )
    found = report(call)
    assert len(found["conflicts"]) == 1
    assert [note.split(": ")[0] for note in found["notes"]] == ["articles/one.md:1:18", "articles/one.md:4:25"]
    assert "the reason is missing" in found["notes"][0]
    assert found["notes"][1].endswith("this waiver matches no conflict in this paragraph: mend it, or take it out")
    assert report(call, "--select", "calendar-weekday")["notes"] == found["notes"][:1]


def test_what_was_not_looked_at_is_not_called_unused(call: Call) -> None:
    project(one=RIGHT, two=RIGHT)
    waivers(
        "check: office-title, document: articles/one.md, reason: x",
        "check: office-title, document: articles/two.md, reason: x",
        "check: office-title, reason: x",
    )

    def told(*options: str) -> list[str]:
        return [note.split(":")[1] for note in report(call, *options)["notes"]]

    assert told() == ["3", "4", "5"]
    assert told("articles/two.md") == ["4"]
    assert told("--select", "calendar-weekday") == []


def test_waivers_of_claims_that_are_not_given_are_left_alone(call: Call) -> None:
    project(one=WRONG)
    waivers("claim: head-of-norland, reason: x")
    write("other.yaml", CLAIMS.replace("id: head-of-norland", "id: first-of-norland"))
    assert call("run", "--claims", "other.yaml").status == 1


@pytest.mark.parametrize("format", names())
def test_what_is_waived_never_fails(format: str, call: Call) -> None:
    project(one=WRONG)
    waivers("check: office-title, reason: x")
    assert call("run", "--format", format, "--fail-on", "note").status == 0
    assert call("run", "--format", format, "--no-waivers").status == 1


def test_what_is_waived_can_be_shown_and_is_counted(call: Call) -> None:
    project(one=WRONG, two=DAY)
    waivers("check: office-title, reason: a cartoon, by: Kari")
    shown = call("run", "--show", "waived").out
    assert "Waived conflicts (they never fail a run):\n" in shown
    assert "| waived | a cartoon (claimcheck.waivers.yaml:3:3, by Kari) " in shown
    assert "Waived" not in call("run").out
    assert "waived: a cartoon" in call("run", "--show", "waived", "-f", "markdown").out
    counted = call("run", "--statistics", "--quiet").out
    assert "|   fired |   waived |   agreed |   undecided |" in counted
    assert "| head-of-norland | office-title     |       1 |        1 |        - |           - |" in counted


def test_it_is_a_suppression_in_sarif(call: Call) -> None:
    project(one=f"<!-- claimcheck: ignore office-title: a cartoon -->\n{WRONG}", two=DAY, three=WRONG)
    waivers("check: calendar-weekday, reason: a joke, by: Kari, until: 2099-01-01")
    log = json.loads(call("run", "--format", "sarif").out)
    sarif().validate(log)
    results = {
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]: one for one in log["runs"][0]["results"]
    }
    assert results["articles/three.md"]["suppressions"] == []
    (inside,) = results["articles/one.md"]["suppressions"]
    assert (inside["kind"], inside["status"], inside["justification"]) == ("inSource", "accepted", "a cartoon")
    assert inside["location"]["physicalLocation"]["artifactLocation"]["uri"] == "articles/one.md"
    (outside,) = results["articles/two.md"]["suppressions"]
    assert outside["kind"] == "external"
    assert outside["properties"] == {"by": "Kari", "until": "2099-01-01"}


def test_a_waiver_takes_a_conflict_out_of_the_baseline(call: Call) -> None:
    project(one=f"{WRONG}\n{WRONG}")
    call("baseline")
    write("articles/one.md", f"<!-- claimcheck: ignore office-title: a cartoon -->\n{WRONG}\n{WRONG}")
    found = report(call, "--baseline")["summary"]
    assert (found["waived"], found["baseline"], found["gone"], found["exit_status"]) == (1, 1, 0, 0)
    assert call("baseline").out.startswith("claimcheck.baseline: 1 conflict, 0 added, 1 removed.")


def test_the_schema_of_a_file_of_waivers_is_printed(call: Call) -> None:
    schema = json.loads(call("schema", "waivers").out)
    Draft202012Validator.check_schema(schema)
    assert schema["$defs"]["waiver"]["required"] == ["reason"]


def test_what_waive_writes_fits_the_schema(call: Call) -> None:
    project(one="\n\n".join((WRONG, *(WRONG.replace("sang", f"sang {n} times") for n in range(2, 9)))))
    schema = Draft202012Validator(json.loads(call("schema", "waivers").out))
    for number, reason in enumerate(("2026", "no", "1e5", "0x1f", "True", "Null", "12.5", "a cartoon")):
        place = f"articles/one.md:{1 + 3 * number}:1"
        assert call("waive", place, "--reason", reason, "--by", reason, "--until", "change").status == 0
    written = yaml.safe_load(Path(FILE).read_text())
    schema.validate(written)
    assert [one["reason"] for one in written["waivers"]][:2] == ["2026", "no"]
    assert all(f'digest: "{one["digest"]}"' in Path(FILE).read_text() for one in written["waivers"])


def test_statements_of_others_are_waived_too(call: Call) -> None:
    project(one=WRONG)
    waivers("check: office-title, reason: x")
    extracted = call("extract", "articles").out
    write("statements.jsonl", extracted)
    assert call("judge", "statements.jsonl").status == 0
    assert call("judge", "statements.jsonl", "--no-waivers").status == 1


def test_rows_of_different_waivers_are_not_one(call: Call) -> None:
    said = "<!-- claimcheck: ignore office-title: {} -->\n" + WRONG + "\n"
    project(one=said.format("a cartoon") + said.format("a letter"))
    shown = call("run", "--show", "waived").out
    assert "a cartoon (articles/one.md:1:25)" in shown
    assert "a letter (articles/one.md:4:25)" in shown


def test_a_place_without_a_line_is_written_as_the_table_has_it(call: Call) -> None:
    import docx

    project(one=RIGHT)
    made = docx.Document()
    made.add_paragraph("The choir sang.")
    made.add_paragraph(WRONG)
    made.save("articles/letter.docx")
    (conflict,) = report(call)["conflicts"]
    assert "articles/letter.docx:paragraph 2" in call("run").out
    assert conflict["path"] == "articles/letter.docx"
    done = call("waive", "articles/letter.docx:paragraph 2", "--reason", "x", "--until", "2099-01-01")
    assert (done.status, call("run").status) == (0, 0)
    assert "(articles/letter.docx:paragraph 2)" in report(call, "--today", "2100-01-01")["notes"][0]


def test_what_is_waived_is_not_repaired(call: Call) -> None:
    project(one=f"<!-- claimcheck: ignore office-title: a cartoon -->\n{WRONG}\n{WRONG}", two=WRONG)
    waivers("check: office-title, document: articles/two.md, reason: x, until: 2026-01-31")
    done = call("fix", "--write", "--today", "2026-01-31")
    assert done.status == 0
    assert Path("articles/one.md").read_text().endswith(f"-->\n{WRONG}\n{RIGHT}")
    assert Path("articles/two.md").read_text() == WRONG
    assert call("fix", "--write", "--today", "2026-02-01").status == 0
    assert Path("articles/two.md").read_text() == RIGHT
    call("fix", "--write", "--no-waivers")
    assert "President" not in Path("articles/one.md").read_text()


def test_what_another_waiver_holds_is_no_conflict_again(call: Call) -> None:
    project(one=WRONG)
    waivers(
        "check: office-title, reason: x, until: 2020-01-01",
        "check: office-title, reason: x, until: change, digest: abc",
        "check: office-title, reason: y",
    )
    found = report(call)
    assert found["waived"][0]["waiver"]["reason"] == "y"
    assert found["notes"] == [
        f"{FILE}:3:3: this waiver ended on 1 January 2020, and another one waives the same: take it out",
        f"{FILE}:4:3: the claim or the sentence has changed since this was waived; another one waives it: take it out",
    ]


def test_equal_conflicts_are_waived_together_and_told(call: Call) -> None:
    project(one=f"{WRONG}\nThe choir was there.\n\n{WRONG}\n{WRONG}")
    told = call("waive", "articles/one.md:5:1", "--reason", "a cartoon", "--until", "change").out
    words = "waived articles/one.md:5:1 office-title “Norlandic President Ada Berg”"
    assert told == f"{FILE}: {words}, and 2 more with these words there\n"
    write("articles/one.md", "\n".join(WRONG.replace("hall", place) for place in ("park", "barn", "yard")))
    (note,) = (one for one in report(call)["notes"] if FILE in one)
    places = "articles/one.md:1:1, articles/one.md:3:1, articles/one.md:5:1"
    assert note.endswith(f"was waived; what it fits is in conflict, and not waived ({places})")


def test_two_at_once_are_both_kept(call: Call) -> None:
    project(**{f"n{number}": WRONG for number in range(4)})
    write(FILE, "claimcheck: 1\nwaivers:\n  - {check: office-title, document: articles/none.md, reason: x}\n")
    commands = [
        [sys.executable, "-m", "claimcheck", "waive", f"articles/n{number}.md:1:1", "--reason", "x", "-q"]
        for number in range(4)
    ]
    begun = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]
    assert [one.wait() for one in begun] == [0] * 4
    assert len(yaml.safe_load(Path(FILE).read_text())["waivers"]) == 5


def test_an_empty_reason_is_none(call: Call) -> None:
    project(one=WRONG)
    waivers('check: office-title, reason: ""')
    done = call("run")
    assert done.status == 2
    assert 'the reason is empty: say why the conflict may stand, as in "reason: a quotation"' in done.err


def test_an_id_that_is_nearly_one_is_told_without_a_stray_mark(call: Call) -> None:
    project(one=WRONG)
    (id,) = (one["id"] for one in report(call)["conflicts"])
    done = call("waive", id[:-1] + "x", "--reason", "x")
    assert f'did you mean "{id}"? `claimcheck run --show ids` lists them' in done.err
