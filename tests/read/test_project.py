"""claimcheck.yaml: what it says about documents, and every mistake with its place."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck.errors import UserError
from claimcheck.model import Severity
from claimcheck.read.config import rule_of
from claimcheck.read.globs import glob_expression
from claimcheck.read.project import STDIN, Project, Rules, Settings, find, load

CHECKS = frozenset({"office-title", "event-date"})


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def project(text: str, checks: frozenset[str] = CHECKS) -> Project:
    Path("claimcheck.yaml").write_text(text, encoding="utf-8")
    return load(None, checks=checks)


def faults(text: str) -> list[str]:
    with pytest.raises(UserError) as caught:
        project(text)
    return [str(fault) for fault in caught.value.faults]


FULL = """\
claimcheck: 1
claims: [claims, more/claims.yaml]
documents:
  - path: archive/**/*.md
    published: {from_path: "archive/{yyyy}/{mm}/{dd}/"}
    source: The archive
    level: warning
  - path: archive/2020/01/02/fish.md
    published: 2020-01-05
    levels: {office-title: note}
  - path: archive/opinion
    level: off
  - path: wire/*.txt
    timezone: America/Toronto
fail_on: warning
select: [office-title]
ignore: [event-date]
severity: {event-date: note}
"""


def test_a_whole_file() -> None:
    found = project(FULL)
    assert found.root == Path.cwd()
    assert found.claims == (Path.cwd() / "claims", Path.cwd() / "more/claims.yaml")
    assert (found.fail_on, found.select, found.ignore) == ("warning", ("office-title",), ("event-date",))
    assert dict(found.severities) == {"event-date": "note"}


def test_rules_are_merged_the_later_and_the_exact_ones_winning() -> None:
    found = project(FULL)
    fish = found.settings_for("archive/2020/01/02/fish.md")
    assert (fish.published, fish.published_from) == (date(2020, 1, 5), "claimcheck.yaml:9")
    assert (fish.source, fish.level, dict(fish.levels)) == ("The archive", "warning", {"office-title": "note"})
    other = found.settings_for("archive/2020/01/02/ships.md")
    assert (other.published, other.published_from) == (date(2020, 1, 2), "claimcheck.yaml:5 (its path)")
    assert found.settings_for("archive/opinion/2020/a.txt").level == "off"
    assert found.settings_for("wire/a.txt").timezone == "America/Toronto"
    assert found.settings_for("wire/deep/a.txt").timezone == ""
    assert found.settings_for("../elsewhere/archive/2020/01/02/ships.md").published is None


def test_an_exact_path_wins_over_a_later_pattern() -> None:
    entries = "{path: a.txt, published: 2020-01-01}, {path: '*.txt', published: 2021-01-01}"
    found = project(f"claimcheck: 1\ndocuments: [{entries}]\n")
    assert found.settings_for("a.txt").published == date(2020, 1, 1)
    assert found.settings_for("b.txt").published == date(2021, 1, 1)


def test_a_level_caps_the_severity_and_levels_set_it() -> None:
    settings = project(FULL).settings_for("archive/2020/01/02/fish.md")
    assert settings.severity("event-date", Severity.ERROR) is Severity.WARNING
    assert settings.severity("event-date", Severity.NOTE) is Severity.NOTE
    assert settings.severity("office-title", Severity.ERROR) is Severity.NOTE


def test_a_path_that_gives_no_day_of_the_calendar_is_said(folder: Path) -> None:
    settings = project(FULL).settings_for("archive/2020/02/31/fish.md")
    assert settings.published is None
    assert settings.fault == (
        'its path gives no day of the calendar for "archive/{yyyy}/{mm}/{dd}/" (claimcheck.yaml:5)'
    )


def test_the_file_is_found_from_below_and_paths_count_from_its_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(FULL)
    (folder / "wire" / "deep").mkdir(parents=True)
    monkeypatch.chdir(folder / "wire")
    assert find(folder / "wire" / "deep") == folder / "claimcheck.yaml"
    found = load(None)
    assert found.root == folder
    assert found.settings_for("a.txt").timezone == "America/Toronto"


def test_without_a_file_there_are_defaults() -> None:
    found = load(None)
    assert (found.root, found.file, found.claims, found.rules) == (Path.cwd(), None, (), ())


def test_the_other_suffix_is_found_too() -> None:
    Path("claimcheck.yml").write_text("claimcheck: 1\n", encoding="utf-8")
    assert load(None).file == Path.cwd() / "claimcheck.yml"


def test_a_manifest_gives_days() -> None:
    Path("days.csv").write_text(
        "path,published,source\nwire/a.txt,2020-01-02,The wire\nwire/b.txt,,\n", encoding="utf-8"
    )
    found = project("claimcheck: 1\ndocuments:\n  - manifest: days.csv\n")
    settings = found.settings_for("wire/a.txt")
    assert (settings.published, settings.published_from, settings.source) == (
        date(2020, 1, 2),
        "days.csv:2",
        "The wire",
    )
    assert found.settings_for("wire/b.txt").published is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ['claimcheck.yaml: the file is empty; it begins with "claimcheck: 1"']),
        (
            "claims: [x]\n",
            ['claimcheck.yaml:1:1: the key "claimcheck" is missing; the file begins with "claimcheck: 1"'],
        ),
        ("claimcheck: 2\n", ['claimcheck.yaml:1:13: this claimcheck reads version 1 of the format, not "2"']),
        ("- a\n", ["claimcheck.yaml:1:1: claimcheck.yaml must be a mapping (key: value)"]),
        (
            "claimcheck: 1\nclaim: [x]\n",
            ['claimcheck.yaml:2:1: unknown key "claim"; did you mean "claims"?'],
        ),
        (
            "claimcheck: 1\nclaims: [a]\nclaims: [b]\n",
            ['claimcheck.yaml:3:1: duplicate key "claims": it stands in line 2 already'],
        ),
        ("claimcheck: 1\nclaims:\n", ["claimcheck.yaml:2:8: claims has no value"]),
        ("claimcheck: 1\nclaims: [{a: b}]\n", ["claimcheck.yaml:2:10: an entry of claims must be a text"]),
        (
            "claimcheck: 1\nfail_on: errors\n",
            ['claimcheck.yaml:2:10: fail_on "errors" is none of: error, warning, note, never; did you mean "error"?'],
        ),
        (
            "claimcheck: 1\nseverity: {office-titel: note}\n",
            ['claimcheck.yaml:2:12: unknown check "office-titel"; did you mean "office-title"?'],
        ),
        (
            "claimcheck: 1\nseverity: {office-title: loud}\n",
            ['claimcheck.yaml:2:26: the level of office-title "loud" is none of: error, warning, note, off'],
        ),
        ("claimcheck: 1\ndocuments: a.txt\n", ["claimcheck.yaml:2:12: documents must be a list (- path: ...)"]),
        (
            "claimcheck: 1\ndocuments:\n  - {published: 2020-01-01}\n",
            ['claimcheck.yaml:3:5: an entry of documents needs "path" or "manifest"'],
        ),
        (
            "claimcheck: 1\ndocuments:\n  - path: a.txt\n    publishd: 2020-01-01\n",
            ['claimcheck.yaml:4:5: unknown key "publishd"; did you mean "published"?'],
        ),
        (
            "claimcheck: 1\ndocuments:\n  - {path: a.txt, published: 2020-02-30}\n",
            ['claimcheck.yaml:3:30: published "2020-02-30" is no day; write it as in 2024-05-31'],
        ),
        (
            "claimcheck: 1\ndocuments:\n  - {path: a.txt, published: May 2020}\n",
            ['claimcheck.yaml:3:30: published "May 2020" is no day; write it as in 2024-05-31'],
        ),
        (
            "claimcheck: 1\ndocuments:\n  - {path: a, published: {from_path: '{yyyy}/{mm}'}}\n",
            ["claimcheck.yaml:3:38: from_path needs {yyyy}, {mm} and {dd}, each of them once"],
        ),
        (
            "claimcheck: 1\ndocuments:\n  - {path: a, published: {from_path: '{year}/{mm}/{dd}'}}\n",
            ["claimcheck.yaml:3:38: from_path knows {yyyy}, {mm} and {dd}, not {year}"],
        ),
        (
            "claimcheck: 1\ndocuments:\n  - {path: a, timezone: Toronto}\n",
            ['claimcheck.yaml:3:25: unknown timezone "Toronto"; write it as in "America/Toronto"'],
        ),
        (
            "claimcheck: 1\ndocuments:\n  - {path: a.txt, published: 2020-01-01}\n  - {path: ./a.txt}\n",
            ['claimcheck.yaml:4:5: "a.txt" has an entry already, in line 3'],
        ),
        (
            "claimcheck: 1\ndocuments:\n  - {manifest: no.csv}\n",
            ['claimcheck.yaml:3:16: the manifest "no.csv" cannot be read: No such file or directory'],
        ),
        (
            "claimcheck: 1\ndocuments:\n  - {manifest: no.csv, path: a}\n",
            ["claimcheck.yaml:3:5: an entry with a manifest has no other key"],
        ),
        (
            "claimcheck: 1\nclaims: [a\n",
            ["claimcheck.yaml:3:1: not valid YAML: the bracket [ of line 2 is not closed, or a comma is missing"],
        ),
    ],
)
def test_every_mistake_has_its_place_and_its_mending(text: str, said: list[str]) -> None:
    assert faults(text) == said


def test_all_mistakes_come_at_once() -> None:
    text = "claimcheck: 3\nclaim: x\ndocuments:\n  - {path: a, published: soon}\nfail_on: never ever\n"
    assert [fault.split(":")[1] for fault in faults(text)] == ["1", "2", "4", "5"]


@pytest.mark.parametrize(
    ("csv", "said"),
    [
        ("path,publishd\na,b\n", ['days.csv:1:1: unknown column "publishd"; did you mean "published"?']),
        (
            "published\n2020-01-01\n",
            ['days.csv:1:1: the first line must name the columns, each once, and one of them "path"'],
        ),
        (
            "path,published\na,soon\n,2020-01-01\n",
            [
                'days.csv:2:1: published "soon" is no day; write it as in 2024-05-31',
                "days.csv:3:1: the path is missing",
            ],
        ),
        ("path,level\na,loud\n", ['days.csv:2:1: level "loud" is none of: error, warning, note, off']),
        ("path\na\nb\na\n", ['days.csv:4:1: "a" stands in line 2 already']),
        ("path\na,b\n", ["days.csv:2:1: 2 values for 1 columns"]),
    ],
)
def test_every_mistake_in_a_manifest_has_its_line(csv: str, said: list[str]) -> None:
    Path("days.csv").write_text(csv, encoding="utf-8")
    assert faults("claimcheck: 1\ndocuments:\n  - manifest: days.csv\n") == said


def test_a_file_that_cannot_be_read_is_a_fault() -> None:
    with pytest.raises(UserError, match=r"no\.yaml: cannot be read: No such file or directory"):
        load(Path("no.yaml"))
    Path("claimcheck.yaml").write_bytes("claimcheck: 1 # é".encode("latin-1"))
    with pytest.raises(UserError, match=r"claimcheck\.yaml: not UTF-8"):
        load(None)


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("a/*.md", "a/b.md", True),
        ("a/*.md", "a/b/c.md", False),
        ("a/**/*.md", "a/c.md", True),
        ("a/**/*.md", "a/b/c/d.md", True),
        ("**/x.txt", "x.txt", True),
        ("a", "a/b/c.txt", True),
        ("a/", "a/b.txt", True),
        ("a", "ab.txt", False),
        ("a.txt", "a.txt", True),
        ("a.txt", "axtxt", False),
        ("[ab].txt", "b.txt", True),
        ("[!ab].txt", "b.txt", False),
        ("?.txt", "b.txt", True),
        (".", "a/b.txt", True),
    ],
)
def test_patterns_of_paths(pattern: str, path: str, matches: bool) -> None:
    assert bool(glob_expression(pattern).fullmatch(path)) is matches


PATTERNS = (
    "",
    ".",
    "a",
    "a/b",
    "a/b/c.txt",
    "*.txt",
    "a/*",
    "**/*.txt",
    "./a/b",
    "b.",
    ".a",
    "a/",
    "a//b",
    "a/b/c.txt/",
)
PATHS = ("a", "a/b", "a/b/c.txt", "c.txt", "b.", ".a", "a/b/d/e.txt", "ab/c.txt", "a//b", "b./x.txt")


@pytest.mark.parametrize("path", PATHS)
def test_rules_that_name_a_file_are_found_as_if_all_were_tried(path: str) -> None:
    rules = Rules(rule_of(pattern) for pattern in PATTERNS)
    tried = [rule for rule in sorted(rules, key=lambda rule: rule.exact) if rule.pattern.fullmatch(path)]
    assert list(rules.matching(path)) == tried


def test_standard_input_has_no_settings() -> None:
    project = Project(Path.cwd(), rules=Rules([rule_of("**")]))
    assert project.settings_for(STDIN) == Settings()
