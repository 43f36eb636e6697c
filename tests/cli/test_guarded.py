"""What people wrote is never written over: not by a report, a baseline or a waiver."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import CLAIMS, DAY, PROJECT, RIGHT, WRONG, project, write

_MORE = "- {manifest: lists/days.csv}\n- notes/*.log\nbaseline: known.baseline\nwaivers: desk/leave.yaml\n"


@pytest.fixture
def desk(call: Call) -> Call:
    """A project that names all that it can."""
    project(one=WRONG, two=DAY)
    write(
        "claimcheck.yaml",
        PROJECT.replace(
            "[{path: articles/, published: 2024-05-02}]", f"\n- {{path: articles/, published: 2024-05-02}}\n{_MORE}"
        ),
    )
    write("lists/days.csv", "path,published\nwire/three.md,2024-05-02\n")
    write("wire/three.md", RIGHT)
    write("notes/four.log", RIGHT)
    write("desk/leave.yaml", "claimcheck: 1\nwaivers: []\n")
    assert call("baseline").status == 0
    return call


def held() -> dict[Path, bytes]:
    return {
        path: path.read_bytes()
        for path in Path().rglob("*")
        if path.is_file() and ".claimcheck_cache" not in path.parts
    }


@pytest.mark.parametrize(
    ("output", "why"),
    [
        ("table=claimcheck.yaml", "it is the configuration"),
        ("table=claims/norland.yaml", "it lies among the claims"),
        ("csv=claims/../claims/norland.yaml", "it lies among the claims"),
        ("table=claims/new/more.yml", "it lies among the claims"),
        ("table=known.baseline", "it is the baseline"),
        ("table=claimcheck.baseline", "it is the baseline"),
        ("table=desk/leave.yaml", "it is for waivers"),
        ("table=claimcheck.waivers.yaml", "it is for waivers"),
        ("csv=lists/days.csv", "it is a list of documents"),
        ("markdown=articles/two.md", "it is one of the documents"),
        ("markdown=wire/three.md", "it is one of the documents"),
        ("table=notes/four.log", "it is one of the documents"),
        ("articles/report.md", 'it would be one of the documents ("articles/" in claimcheck.yaml)'),
        ("table=notes/five.log", 'it would be one of the documents ("notes/*.log" in claimcheck.yaml)'),
    ],
)
def test_a_report_is_written_over_nothing_that_the_project_holds(output: str, why: str, desk: Call) -> None:
    before = held()
    done = desk("run", "--quiet", "articles/one.md", "-o", output, "-o", "other.json")
    assert done.status == 2
    assert done.err.endswith(f"{output.rpartition('=')[2]}: can't be written: {why}\n")
    assert Path("other.json").exists()
    Path("other.json").unlink()
    assert held() == before


@pytest.mark.parametrize(
    "output", ["report.md", "out/articles/report.md", "articles/report.json", "claims/report.json"]
)
def test_other_files_are_free(output: str, desk: Call) -> None:
    Path("out/articles").mkdir(parents=True)
    for _ in range(2):
        assert desk("run", "-o", output).status == 0
        assert Path(output).exists()


def test_a_named_baseline_and_named_claims_are_no_place_for_a_report(desk: Call) -> None:
    Path("known.baseline").rename("other.baseline")
    write("more/norland.yaml", CLAIMS)
    done = desk("run", "--baseline=other.baseline", "-o", "table=other.baseline")
    assert "other.baseline: can't be written: it is the baseline" in done.err
    done = desk("run", "--no-baseline", "--claims", "more/norland.yaml", "-o", "table=more/norland.yaml")
    assert "more/norland.yaml: can't be written: it holds claims" in done.err
    assert Path("more/norland.yaml").read_text() == CLAIMS


def test_judge_does_not_write_over_its_own_statements(call: Call) -> None:
    project(one=WRONG)
    write("s.jsonl", call("extract").out)
    before = Path("s.jsonl").read_text()
    done = call("judge", "s.jsonl", "-o", "jsonl=./s.jsonl")
    assert (done.status, Path("s.jsonl").read_text()) == (2, before)
    assert "s.jsonl: can't be written: it holds the statements" in done.err


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("claimcheck.yaml", "it is the configuration"),
        ("claims/norland.yaml", "it lies among the claims"),
        ("claims/new.yaml", "it lies among the claims"),
        ("articles/two.md", "it is one of the documents"),
        ("articles/six.md", "it would be one of the documents"),
        ("lists/days.csv", "it is a list of documents"),
    ],
)
@pytest.mark.parametrize("command", [("waive", "articles/one.md:1:1", "--reason", "x"), ("baseline",)])
def test_waivers_and_baselines_go_to_files_of_their_own(
    command: tuple[str, ...], file: str, why: str, desk: Call
) -> None:
    before = held()
    done = desk(*command, "-o", file)
    assert (done.status, held()) == (2, before)
    assert done.err.startswith(f"{file}: can't be written: {why}")


def test_a_waiver_goes_to_no_baseline_and_a_baseline_over_no_waivers(desk: Call) -> None:
    before = held()
    for file in ("known.baseline", "other.yaml"):
        write("other.yaml", "desk: culture\n")
        assert desk("waive", "articles/one.md:1:1", "--reason", "x", "-o", file).status == 2
    assert 'other.yaml:1:1: unknown key "desk"' in desk("waive", "articles/one.md:1", "--reason", "x", "-o", file).err
    assert Path("other.yaml").read_text() == "desk: culture\n"
    assert "it is for waivers" in desk("baseline", "-o", "desk/leave.yaml").err
    Path("other.yaml").unlink()
    assert held() == before


def test_a_waiver_goes_to_an_empty_file_too(desk: Call) -> None:
    write("empty.yaml", "")
    done = desk("waive", "articles/two.md:1:22", "--reason", "x", "-o", "empty.yaml")
    assert (done.status, "`waivers: [empty.yaml]`" in done.out) == (0, True)


@pytest.mark.parametrize("command", [("waive", "articles/one.md:1:1", "--reason", "x"), ("baseline",)])
@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no such devices")
def test_what_is_read_again_goes_neither_to_a_device_nor_to_standard_output(
    command: tuple[str, ...], desk: Call
) -> None:
    for device in ("/dev/zero", "/dev/null"):
        done = desk(*command, "-o", device)
        assert (done.status, done.err) == (2, f"{device}: it is a device, not a file\n")
    done = desk(*command, "-o", "-")
    assert (done.status, done.err) == (2, '--output: "-" would be standard output; name a file: it is read again\n')
    assert not Path("-").exists()
    assert desk("run", "--baseline=/dev/zero").err == "/dev/zero: it is a device, not a file\n"
    write("claimcheck.yaml", Path("claimcheck.yaml").read_text().replace("desk/leave.yaml", "/dev/zero"))
    assert "/dev/zero: it is a device, not a file\n" in desk("run").err
