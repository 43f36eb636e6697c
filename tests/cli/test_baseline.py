"""`claimcheck baseline` and `run --baseline`: an archive is adopted, and only what is new fails."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import DAY, RIGHT, WRONG, project, write

from claimcheck.report.formats import names

HEAD = "claimcheck.baseline: "


def report(call: Call, *options: str) -> dict[str, Any]:
    done = call("run", "--format", "json", *options)
    found: dict[str, Any] = json.loads(done.out)
    assert found["summary"]["exit_status"] == done.status
    return found


def lines(name: str = "claimcheck.baseline") -> list[str]:
    return [line for line in Path(name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def test_what_was_there_passes_and_what_is_new_fails(call: Call) -> None:
    project(one=WRONG, two=DAY)
    written = call("baseline")
    assert (written.status, written.err) == (0, "")
    assert written.out.startswith(
        "claimcheck.baseline: 2 conflicts, 2 added, 0 removed.\nNow: claimcheck run --baseline"
    )
    assert lines() == [
        "articles/one.md | office-title | head-of-norland | norlandic president ada berg",
        "articles/two.md | calendar-weekday | - | monday, january 29, 2026",
    ]
    assert call("run").status == 1
    done = call("run", "--baseline")
    assert done.status == 0
    assert "0 in conflict, 0 undecided, 2 in the baseline.\n" in done.out
    assert "2 conflicts are in the baseline (claimcheck.baseline); nothing of it is gone." in done.out
    write("articles/three.md", WRONG)
    found = report(call, "--baseline")
    assert [one["path"] for one in found["conflicts"]] == ["articles/three.md"]
    assert [one["path"] for one in found["baseline"]] == ["articles/one.md", "articles/two.md"]
    assert (found["summary"]["conflicts"], found["summary"]["baseline"], found["summary"]["gone"]) == (1, 2, 0)
    assert found["summary"]["statements"] == 3


def test_what_is_mended_is_told_apart_and_taken_out_the_next_time(call: Call) -> None:
    project(one=WRONG, two=DAY)
    call("baseline")
    write("articles/one.md", RIGHT)
    done = call("run", "--baseline")
    assert done.status == 0
    assert "1 conflict is in the baseline (claimcheck.baseline); 1 line of it is gone:\n" in done.out
    assert "\ngone: articles/one.md office-title “norlandic president ada berg”\n" in done.out
    gone = report(call, "--baseline")["gone"]
    assert gone == [
        {
            "path": "articles/one.md",
            "check": "office-title",
            "claims": ["head-of-norland"],
            "quote": "norlandic president ada berg",
        }
    ]
    assert call("baseline").out.startswith(f"{HEAD}1 conflict, 0 added, 1 removed.\n")
    Path("articles/two.md").unlink()
    assert report(call, "--baseline")["summary"]["gone"] == 1


def test_written_again_it_has_the_same_bytes(call: Call) -> None:
    project(one=WRONG + "\n" + DAY, two=DAY)
    call("baseline")
    before = Path("claimcheck.baseline").read_bytes()
    write("articles/one.md", "A line above.\n\nAnd one more.\n\n" + WRONG.upper().title() + "\n" + DAY)
    assert call("baseline").out.startswith(f"{HEAD}3 conflicts, 0 added, 0 removed.\n")
    assert Path("claimcheck.baseline").read_bytes() == before


@pytest.mark.parametrize("at", [0, 1, 2])
def test_of_equal_conflicts_exactly_one_is_new(at: int, call: Call) -> None:
    paragraphs = [f"The choir was there. {WRONG}", f"The band was there. {WRONG}"]
    project(one="\n".join(paragraphs))
    call("baseline")
    assert lines() == ["articles/one.md | office-title | head-of-norland | norlandic president ada berg"] * 2
    paragraphs.insert(at, f"The dog was there. {WRONG}")
    write("articles/one.md", "\n".join(paragraphs))
    found = report(call, "--baseline")["summary"]
    assert (found["conflicts"], found["baseline"], found["gone"]) == (1, 2, 0)
    write("articles/one.md", paragraphs[0])
    found = report(call, "--baseline")["summary"]
    assert (found["conflicts"], found["baseline"], found["gone"]) == (0, 1, 1)


def test_the_same_words_in_another_document_are_new(call: Call) -> None:
    project(one=WRONG)
    call("baseline")
    Path("articles/one.md").rename("articles/moved.md")
    found = report(call, "--baseline")["summary"]
    assert (found["conflicts"], found["baseline"], found["gone"]) == (1, 0, 1)


def test_only_what_was_looked_at_is_called_gone(call: Call) -> None:
    project(one=WRONG, two=DAY, three=WRONG + "\n" + DAY)
    call("baseline")
    for name in ("one", "two", "three"):
        write(f"articles/{name}.md", RIGHT)
    assert report(call, "--baseline")["summary"]["gone"] == 4
    assert report(call, "--baseline=claimcheck.baseline", "articles/three.md")["summary"]["gone"] == 2
    assert report(call, "--baseline", "--select", "office-title")["summary"]["gone"] == 0


def test_of_a_folder_that_is_not_to_be_found_nothing_is_called_gone(call: Call) -> None:
    project(one=WRONG, two=DAY)
    call("baseline")
    Path("articles").rename("elsewhere")
    found = report(call, "--baseline")["summary"]
    assert (found["gone"], found["exit_status"]) == (0, 2)


def test_some_documents_only_leave_the_lines_of_others(call: Call) -> None:
    project(one=WRONG, two=DAY)
    call("baseline")
    write("articles/one.md", RIGHT)
    write("articles/two.md", RIGHT)
    done = call("baseline", "articles/one.md")
    assert done.out.startswith(f"{HEAD}1 conflict, 0 added, 1 removed; 1 of documents that were not examined.\n")
    assert len(lines()) == 1
    Path("articles/two.md").unlink()
    assert call("baseline", "articles/one.md").out.startswith(f"{HEAD}0 conflicts, 0 added, 1 removed.\n")


def test_claimcheck_yaml_can_name_it_and_no_baseline_leaves_it_out(call: Call) -> None:
    project("baseline: desk/known.baseline\n", one=WRONG)
    missing = call("run")
    assert missing.status == 2
    assert missing.err == "desk/known.baseline: there is no such baseline; `claimcheck baseline` writes one\n"
    Path("desk").mkdir()
    assert call("baseline").out == "desk/known.baseline: 1 conflict, 1 added, 0 removed.\n"
    assert call("run").status == 0
    assert call("run", "--baseline").status == 0
    assert call("run", "--no-baseline").status == 1
    assert call("run", "--baseline", "desk/other.baseline").status == 2


def test_paths_count_from_the_project_wherever_one_stands(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    project(one=WRONG)
    call("baseline")
    monkeypatch.chdir("articles")
    assert call("run", "--baseline").status == 0
    assert call("run", "--baseline", "--quiet", "one.md").status == 0
    assert call("run", "one.md", "--baseline").status == 0


def test_a_word_behind_baseline_that_is_none_is_told(call: Call) -> None:
    project(one=WRONG)
    call("baseline")
    done = call("run", "--baseline", "articles/one.md")
    assert done.status == 2
    assert "articles/one.md:1:1: this is no baseline" in done.err
    assert "write --baseline last, or --baseline=FILE" in done.err
    done = call("run", "--baseline", "articles")
    assert done.status == 2
    assert done.err.startswith("articles: this is no baseline, but a folder; the word after --baseline is its file")
    assert call("run", "--baseline", "--", "articles/one.md").status == 0


def test_everything_that_is_wrong_in_it_is_told_at_once(call: Call) -> None:
    project(one=WRONG)
    call("baseline")
    with Path("claimcheck.baseline").open("a", encoding="utf-8") as file:
        file.write("articles/two.md\n=======\n")
    write("claimcheck.waivers.yaml", "claimcheck: 1\nwaivers:\n- {check: office-titel, reason: x}\n")
    done = call("run", "--baseline")
    assert done.status == 2
    assert [line.split(": ")[0] for line in done.err.splitlines()] == [
        "claimcheck.waivers.yaml:3:11",
        "claimcheck.baseline:6:15",
        "claimcheck.baseline:7:1",
    ]


def test_nothing_is_written_where_something_could_not_be_read(call: Call) -> None:
    project(one=WRONG)
    Path("articles/bad.md").write_bytes(b"caf\xe9")
    done = call("baseline")
    assert done.status == 2
    assert "articles/bad.md" in done.err
    assert not Path("claimcheck.baseline").exists()


def test_a_file_that_is_no_baseline_is_not_overwritten(call: Call) -> None:
    project(one=WRONG)
    write("report.json", "{}\n")
    done = call("baseline", "--output", "report.json")
    assert done.status == 2
    assert Path("report.json").read_text() == "{}\n"


def test_pilots_are_left_out(call: Call) -> None:
    project(one=WRONG)
    claims = Path("claims/norland.yaml")
    claims.write_text(claims.read_text().replace("  source: s\n", "  source: s\n  status: pilot\n"))
    assert call("baseline").out.startswith(f"{HEAD}0 conflicts, 0 added, 0 removed.")


@pytest.mark.parametrize("format", names())
def test_the_status_is_the_same_in_every_format(format: str, call: Call) -> None:
    project(one=WRONG, two=DAY)
    call("baseline")
    write("articles/one.md", RIGHT)
    assert call("run", "--baseline", "--format", format).status == 0
    write("articles/one.md", DAY)
    assert call("run", "--baseline", "--format", format).status == 1


def test_it_can_be_shown(call: Call) -> None:
    project(one=WRONG)
    call("baseline")
    shown = call("run", "--baseline", "--show", "baseline", "--show", "ids").out
    assert "Conflicts of the baseline (they never fail a run):\n\narticles/one.md, published" in shown
    found = report(call, "--baseline")["baseline"]
    assert f"| id     | {found[0]['id']} " in shown
    assert "Conflicts of the baseline" in call("run", "--baseline", "--show", "baseline", "-f", "markdown").out
    assert ",baseline,error,office-title," in call("run", "--baseline", "--show", "baseline", "-f", "csv").out


def feed(**items: str) -> None:
    entries = [{"id": id, "content_text": text, "date_published": "2024-05-02"} for id, text in items.items()]
    write("articles/week.json", json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": entries}))


def test_a_document_among_others_in_a_file_is_known_and_its_end_is_told(call: Call) -> None:
    project("waivers: w.yaml\n", one=RIGHT)
    write("w.yaml", "claimcheck: 1\nwaivers: [{check: calendar-weekday, document: articles/week.json, reason: x}]\n")
    feed(first=WRONG, second=WRONG, third=DAY)
    call("baseline", "articles/week.json")
    assert [line.split(" | ")[0] for line in lines()] == ["articles/week.json#first", "articles/week.json#second"]
    feed(second=WRONG, third=DAY)
    found = report(call, "--baseline=claimcheck.baseline", "articles/one.md")["summary"]
    assert (found["gone"], found["exit_status"]) == (0, 0)
    found = report(call, "--baseline=claimcheck.baseline", "articles/week.json")["summary"]
    assert (found["gone"], found["baseline"], found["waived"], found["exit_status"]) == (1, 1, 1, 0)
    assert call("baseline", "articles/one.md").out.startswith(f"{HEAD}2 conflicts, 0 added, 0 removed; 2 of documents")


@pytest.mark.parametrize("more", [(), ("--quiet",), ("--fail-on", "never"), ("-f", "json"), ("-f", "csv", "--quiet")])
def test_lines_that_are_gone_can_fail_a_run(more: tuple[str, ...], call: Call) -> None:
    project(one=WRONG, two=DAY)
    call("baseline")
    assert call("run", "--baseline", "--fail-on-gone", *more).status == 0
    write("articles/one.md", RIGHT)
    assert call("run", "--baseline", *more).status == 0
    done = call("run", "--baseline", "--fail-on-gone", *more)
    assert done.status == 1
    assert "norlandic president ada berg" in done.out + done.err
    call("baseline")
    assert call("run", "--baseline", "--fail-on-gone", *more).status == 0


def test_without_a_baseline_nothing_can_be_gone(call: Call) -> None:
    project(one=WRONG)
    done = call("run", "--fail-on-gone")
    assert (done.status, "there is no baseline; write --baseline too" in done.err) == (2, True)


QUOTED = f'He said: "{WRONG.strip()}"\n'


@pytest.mark.parametrize("text", [WRONG + "\n" + QUOTED, QUOTED + "\n" + WRONG, WRONG])
@pytest.mark.parametrize("version", ["2", "1"])
def test_a_quotation_covers_nothing_that_the_writer_says(text: str, version: str, call: Call) -> None:
    project(one=QUOTED)
    call("baseline")
    assert lines() == ["articles/one.md | office-title | head-of-norland | norlandic president ada berg | milder"]
    if version == "1":
        old = Path("claimcheck.baseline").read_text().replace("version 2", "version 1").replace(" | milder\n", "\n")
        Path("claimcheck.baseline").write_text(old)
        assert call("baseline").out.startswith(f"{HEAD}1 conflict, 0 added, 0 removed.\n")
        if text != WRONG:  # one line alone does not tell which of the two it was
            Path("claimcheck.baseline").write_text(old)
    assert call("run", "--baseline").status == 0
    write("articles/one.md", text)
    found = report(call, "--baseline")
    assert [one["voice"] for one in found["conflicts"]] == ["narrator"]
    assert found["summary"]["exit_status"] == 1


def test_a_quotation_that_comes_is_the_new_one_and_what_the_writer_said_stays_old(call: Call) -> None:
    project(one=WRONG)
    call("baseline")
    write("articles/one.md", QUOTED + "\n" + WRONG)
    found = report(call, "--baseline")
    assert [one["voice"] for one in found["conflicts"]] == ["quoted"]
    write("articles/one.md", QUOTED)
    assert report(call, "--baseline")["summary"]["baseline"] == 1
