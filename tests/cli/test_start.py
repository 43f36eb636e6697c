"""A run imports no more than it needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from claimcheck import kinds

CLAIMS = """claimcheck: 1
checked: 2024-01-01
entities:
  n: {type: country, name: Norland}
  p: {type: person, name: Ada Berg}
claims:
- {id: chair, kind: office, title: chair, of: n, source: s, tags: [x], holders: [{who: p, from: 2020-01-01}]}
"""


def imported(folder: Path, *arguments: str) -> set[str]:
    """The modules that a command imports."""
    code = (
        "import sys\nfrom claimcheck.__main__ import main\n"
        "sys.settrace(lambda *_: None)\n"  # who watches sees the end
        f"sys.argv = ['claimcheck', *{arguments!r}]\n"
        "try:\n    main()\nfinally:\n    sys.stderr.write('\\n'.join(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    return set(done.stderr.splitlines())


def test_the_version_imports_nothing(tmp_path: Path) -> None:
    found = imported(tmp_path, "--version")
    assert not {
        name for name in found if name.split(".")[0] in ("typer", "pydantic", "yaml", "tabulate", "dataclasses")
    }


def test_a_run_with_a_kept_book_imports_no_yaml_and_no_other_command(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.yaml").write_text("claimcheck: 1\nclaims: [c.yaml]\n")
    (tmp_path / "c.yaml").write_text(CLAIMS)
    (tmp_path / "a.txt").write_text("Ada Berg is the chair of Norland.\n")
    cold = imported(tmp_path, "run", "-j", "1", "a.txt")  # or another process compiles the claims
    assert {"yaml", "pydantic"} <= cold
    (tmp_path / "a.txt").write_text("Ada Berg is the chair of Norland, they say.\n")
    warm = imported(tmp_path, "run", "a.txt")
    assert "claimcheck.journey" in warm
    unused = ("yaml", "pydantic", "tabulate", "csv", "claimcheck.cli.init", "claimcheck.read.markdown")
    for name in (*unused, "claimcheck.report.page"):
        assert name not in warm, name


def test_the_page_is_made_of_nothing_until_it_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ada Berg is the chair of Norland.\n")
    by_name = imported(tmp_path, "run", "a.txt", "--output", "report.json")
    assert "claimcheck.report.formats.html_" in by_name
    assert not {name for name in by_name if name.startswith("claimcheck.report.page")}
    assert "claimcheck.report.page.whole" in imported(tmp_path, "run", "a.txt", "--output", "report.html")
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_run_over_unchanged_documents_imports_no_kind_and_no_grammar(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.yaml").write_text("claimcheck: 1\nclaims: [c.yaml]\nignore: [p]\ndocuments: ['*.txt']\n")
    (tmp_path / "c.yaml").write_text(CLAIMS)
    (tmp_path / "a.txt").write_text("Ada Berg is the chair of Norland.\n")
    (tmp_path / "b.txt").write_text("Norland's chair, Ada Berg, met on Monday, January 30, 2024.\n")
    for arguments in ((), ("-f", "json"), ("--show", "agrees"), ("--select", "office-title", "--tags", "x")):
        imported(tmp_path, "run", *arguments)
        warm = imported(tmp_path, "run", *arguments)
        heavy = (
            *(f"claimcheck.kinds.{kind}." for kind in kinds.folders()),  # what the checks are is known without them
            "claimcheck.text",
            "claimcheck.extract",
            "claimcheck.journey",
            "claimcheck.read.doc",
        )
        assert sorted(name for name in warm if name.startswith(heavy)) == []


def test_help_knows_all_commands_and_a_mistyped_one_its_neighbour(tmp_path: Path) -> None:
    for arguments in (("--help",), ("--help", "run"), ("--debug", "--help")):
        done = subprocess.run(
            [sys.executable, "-m", "claimcheck", *arguments], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert all(f"\n  {name} " in done.stdout for name in ("run", "extract", "judge", "why", "claims", "init"))
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "rum"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "run" in done.stderr
