"""What is no document, or no claim: exact words, exit status 2, and everything else is still examined."""

from __future__ import annotations

import json
import os
import resource
import time
from pathlib import Path

import pytest
from tests.acceptance.conftest import Ran, command

CLAIMS = """claimcheck: 1
entities:
  norway: {type: country, name: Norway, adjective: Norwegian}
  erna-solberg: {type: person, name: Erna Solberg, short: [Solberg]}
  jens-stoltenberg: {type: person, name: Jens Stoltenberg}
claims:
  - id: pm
    kind: office
    title: Prime Minister
    of: norway
    class: head
    holders:
      - {who: erna-solberg, from: 2013-10-16, until: 2021-10-14}
"""
WRONG = "Norwegian President Erna Solberg opened the bridge in Ålesund.\n"
QUOTE = "Norwegian President Erna Solberg"
SECONDS = 60.0
"""Far more than any of these takes, and far less than what they would take unbounded."""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A project with one claim and one readable document."""
    (tmp_path / "claimcheck.yaml").write_text("claimcheck: 1\nclaims: [claims.yaml]\n", encoding="utf-8")
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "good.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


def _run(desk: Path, *paths: str) -> Ran:
    return command("run", *paths, "--date", "2018-05-02", "--format", "json", folder=desk)


def _make(desk: Path, path: str, data: bytes | None) -> None:
    if data is not None:
        (desk / path).write_bytes(data)
    elif path == "folder":
        (desk / path).mkdir()
    elif path == "nowhere.txt":
        (desk / path).symlink_to("gone.txt")
    elif path == "itself.txt":
        (desk / path).symlink_to("itself.txt")


@pytest.mark.parametrize(
    ("path", "data", "place", "message"),
    [
        (
            "latin.txt",
            WRONG.encode("latin-1"),
            (1, 55),
            "not UTF-8: byte 0xC5; likely Windows-1252 (Latin-1): pass --encoding cp1252",
        ),
        (
            "utf16.txt",
            WRONG.replace("Å", "O").encode("utf-16-le"),
            (None, None),
            "not UTF-8; likely UTF-16 without a byte-order mark: pass --encoding utf-16-le",
        ),
        ("empty.txt", b"", (None, None), "the document is empty"),
        ("blank.txt", b" \n\t\n\xc2\xa0\n", (None, None), "the document is empty"),
        (
            "nul.txt",
            b"Erna\nSol\0berg spoke in the hall.\n",
            (2, 4),
            "it holds a NUL character, so it is not text",
        ),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0", (None, None), "it is a PNG image, not text"),
        (
            "folder",
            None,
            (None, None),
            "no documents in this folder (*.txt, *.md, *.html, *.docx, *.pdf, *.rss, *.atom)",
        ),
        ("missing.txt", None, (None, None), "no such file or folder"),
        ("good.txt/inside.txt", None, (None, None), "no such file or folder"),
        ("nowhere.txt", None, (None, None), "no such file or folder"),
        ("itself.txt", None, (None, None), "no such file or folder"),
        ("none*.txt", None, (None, None), "no document matches"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_others_are_checked(
    path: str, data: bytes | None, place: tuple[int | None, int | None], message: str, desk: Path
) -> None:
    _make(desk, path, data)
    ran = _run(desk, path, "good.txt")
    report = json.loads(ran.out)
    (problem,) = report["problems"]
    assert (problem["path"], (problem["line"], problem["column"])) == (path, place)
    assert problem["message"] == message
    assert [(one["path"], one["quote"]) for one in report["conflicts"]] == [("good.txt", QUOTE)]
    assert (ran.status, report["summary"]["exit_status"]) == (2, 2)
    assert "Traceback" not in ran.err


def test_a_document_that_may_not_be_read_is_a_problem(desk: Path) -> None:
    """The superuser may read anything, so the system's refusal is made by a stand-in for `open`."""
    (desk / "locked.txt").write_text(WRONG, encoding="utf-8")
    (desk / "sitecustomize.py").write_text(
        "import builtins\n"
        "def refuse(file, *args, opened=open, **more):\n"
        "    if file == 'locked.txt':\n"
        "        raise PermissionError(13, 'Permission denied')\n"
        "    return opened(file, *args, **more)\n"
        "builtins.open = refuse\n",
        encoding="utf-8",
    )
    ran = command(
        "run",
        "locked.txt",
        "good.txt",
        "--date",
        "2018-05-02",
        "--format",
        "json",
        folder=desk,
        more={"PYTHONPATH": str(desk)},
    )
    report = json.loads(ran.out)
    assert [(one["path"], one["message"]) for one in report["problems"]] == [
        ("locked.txt", "cannot be read: Permission denied")
    ]
    assert [one["path"] for one in report["conflicts"]] == ["good.txt"]
    assert ran.status == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_its_mark_is_read(encoding: str, desk: Path) -> None:
    (desk / "a.txt").write_bytes(WRONG.encode(encoding))
    ran = _run(desk, "a.txt")
    report = json.loads(ran.out)
    assert [(one["path"], one["quote"]) for one in report["conflicts"]] == [("a.txt", QUOTE)]
    assert (ran.status, report["problems"]) == (1, [])


def test_latin_1_is_read_where_it_is_said_to_be(desk: Path) -> None:
    (desk / "a.txt").write_bytes(WRONG.encode("latin-1"))
    ran = command("run", "a.txt", "--encoding", "cp1252", "--date", "2018-05-02", folder=desk)
    assert (ran.status, QUOTE in ran.out) == (1, True)


def test_nothing_examined_is_never_all_good(desk: Path) -> None:
    ran = command("run", "missing.txt", folder=desk)
    assert (ran.status, ran.err) == (2, "")
    assert ran.out == (
        "Nothing was examined: no document could be read.\n\nProblems:\n  missing.txt: no such file or folder\n"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_is_not_waited_for(desk: Path) -> None:
    (desk / "wire").mkdir()
    os.mkfifo(desk / "wire/pipe.txt")
    (desk / "wire/story.txt").write_text(WRONG, encoding="utf-8")
    ran = command("run", "wire", "--date", "2018-05-02", "--format", "json", folder=desk, seconds=10)
    assert [one["path"] for one in json.loads(ran.out)["conflicts"]] == ["wire/story.txt"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device without end")
def test_a_device_without_end_is_refused(desk: Path) -> None:
    (desk / "sitecustomize.py").write_text(
        "import resource\nresource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))\n", encoding="utf-8"
    )
    ran = command("run", "/dev/zero", "good.txt", "--date", "2018-05-02", folder=desk, more={"PYTHONPATH": str(desk)})
    assert (ran.status, QUOTE in ran.out) == (2, True)


def test_a_line_of_five_megabytes_is_examined(desk: Path) -> None:
    idle = "The river rose a little every day, and nobody in the town had seen it so high since the mill was built. "
    told = "In May Norwegian President Erna Solberg opened the bridge. "
    line = (told + idle * 400) * (5_000_000 // (len(told) + 400 * len(idle)) + 1)
    assert len(line) >= 5_000_000
    (desk / "long.txt").write_text(line, encoding="utf-8")
    ran = _run(desk, "long.txt")
    report = json.loads(ran.out)
    assert ran.status == 1
    assert {one["quote"] for one in report["conflicts"]} == {QUOTE}
    assert len(report["conflicts"]) == line.count(told)


SHAPES = {
    "paragraphs that conflict": "In May Norwegian President Erna Solberg opened the bridge.\n\n",
    "sentences that conflict, in one line": "In May Norwegian President Erna Solberg opened the bridge. ",
    "a name without end": "Solberg ",
    "capitalised words without end": "Norwegian Premier ",
    "a list of names without end": "Erna Solberg, ",
    "titles in a chain": "the prime minister of Norway and ",
    "days in a row": "May 12 ",
    "numbers in a row": "12 ",
    "amounts in a row": "$12 million ",
    "quotations that open": "“ Solberg said ",
    "brackets that open": "( Solberg said ",
    "possessives in a chain": "Norway's ",
    "anniversaries in a row": "the 60th anniversary of ",
    "letters without a space": "a",
}
SHORT, LONG = 15_000, 60_000
TRIES = 4


def _cost(desk: Path, path: str) -> float:
    """The processor seconds of a run, whatever else the machine does."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert command("run", path, "-o", "report.json", "--date", "2018-05-02", folder=desk).status in (0, 1)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_costs_about_four_times_as_much(shape: str, desk: Path) -> None:
    unit = SHAPES[shape]
    (desk / "short.txt").write_text(unit * (SHORT // len(unit)), encoding="utf-8")
    (desk / "long.txt").write_text(unit * (LONG // len(unit)), encoding="utf-8")
    (desk / "none.txt").write_text("Nobody came.\n", encoding="utf-8")
    _cost(desk, "none.txt")  # compiles the claims
    for _ in range(TRIES):  # what else the machine does can make a run dearer, never cheaper
        start = _cost(desk, "none.txt")
        short, long = _cost(desk, "short.txt") - start, _cost(desk, "long.txt") - start
        if long < 8 * max(short, 0.05):
            return
    raise AssertionError(f"{SHORT} characters: {short:.2f} s, {LONG}: {long:.2f} s")


HEAD = """claimcheck: 1
entities:
  norway: {type: country, name: Norway}
  erna-solberg: {type: person, name: Erna Solberg}
  jens-stoltenberg: {type: person, name: Jens Stoltenberg}
claims:
  - id: pm
    kind: office
    title: Prime Minister
    of: norway
"""


def _bomb() -> str:
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    return "\n".join(lines) + "\n"


FAULTS = {
    "a tab": ("claimcheck: 1\nclaims:\n\t- id: pm\n", "3:1: a tab: indent with spaces"),
    "an unknown key": (
        HEAD + "    holdrs:\n      - {who: erna-solberg, from: 2013-10-16}\n",
        '11:5: unknown key "holdrs"; did you mean "holders"?',
    ),
    "an unknown kind": (HEAD.replace(": office", ": ofice"), '8:11: unknown kind "ofice"; did you mean "office"?'),
    "a duplicate id": (
        HEAD + "  - id: pm\n    kind: wording\n    avoid: Kiev\n",
        '11:9: duplicate claim id "pm": it stands in c.yaml:7 already',
    ),
    "a duplicate key": (HEAD + "    title: Premier\n", '11:5: duplicate key "title": it stands in line 9 already'),
    "an unknown entity": (
        HEAD + "    holders:\n      - {who: erna-solburg, from: 2013-10-16}\n",
        '12:15: unknown entity "erna-solburg"; did you mean "erna-solberg"?',
    ),
    "a day that does not exist": (
        HEAD + "    holders:\n      - {who: erna-solberg, from: 2023-02-30}\n",
        "12:35: from: 2023-02-30 does not exist: February 2023 has 28 days",
    ),
    "a term that ends before it starts": (
        HEAD + "    holders:\n      - {who: erna-solberg, from: 2013-10-16, until: 2012-10-14}\n",
        "12:54: until 2012-10-14 is before from 2013-10-16",
    ),
    "holders who overlap": (
        HEAD
        + "    holders:\n      - {who: erna-solberg, from: 2013-10-16, until: 2021-10-14}\n"
        + "      - {who: jens-stoltenberg, from: 2020-10-14}\n",
        '13:9: "jens-stoltenberg" and "erna-solberg" (line 12) both hold this office 2020-10-14 to 2021-10-14; '
        "mend a date, or write `exclusive: false`",
    ),
    "a comma within braces": (
        HEAD + "    examples:\n      silent:\n        - {published: 2024-05-02, text: Solberg, who spoke}\n",
        '13:50: unknown key "who spoke"; put the text in quotes: it holds a comma',
    ),
    "a bomb": (_bomb(), "6:10: aliases repeat more than 100,000 values"),
    "a tag": (
        "claimcheck: 1\nclaims: !!python/object/apply:os.mkdir ['made']\n",
        "2:9: tags (!...) are not used in claims: put text that starts with ! in quotes",
    ),
    "depth": ("claimcheck: 1\nclaims: " + "[" * 20_000 + "\n", "2:48: nested more than 40 levels deep"),
}


@pytest.mark.parametrize(("text", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_mistake_in_the_claims_is_told_with_its_place(text: str, fault: str, tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(text, encoding="utf-8")
    begun = time.monotonic()
    ran = command("claims", "check", "--claims", "c.yaml", folder=tmp_path)
    assert (ran.status, ran.out, ran.err) == (2, "", f"c.yaml:{fault}\n")
    assert time.monotonic() - begun < SECONDS
    assert not (tmp_path / "made").exists()


def test_a_hundred_megabytes_of_claims_are_not_read(tmp_path: Path) -> None:
    with (tmp_path / "c.yaml").open("wb") as stream:
        stream.truncate(100_000_000)
    ran = command("claims", "check", "--claims", "c.yaml", folder=tmp_path)
    assert (ran.status, ran.err) == (
        2,
        "c.yaml: the file has 100,000,000 bytes; at most 10,000,000 are read: split it\n",
    )


def test_a_run_with_wrong_claims_examines_nothing_and_tells_all_faults(desk: Path) -> None:
    (desk / "claims.yaml").write_text(FAULTS["a tab"][0], encoding="utf-8")
    (desk / "more.yaml").write_text(FAULTS["an unknown kind"][0], encoding="utf-8")
    ran = command("run", "good.txt", "--claims", "claims.yaml", "--claims", "more.yaml", folder=desk)
    assert (ran.status, ran.out) == (2, "")
    assert f"claims.yaml:{FAULTS['a tab'][1]}\n" in ran.err
    assert f"more.yaml:{FAULTS['an unknown kind'][1]}\n" in ran.err
