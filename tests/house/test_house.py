"""The house's own rules: sizes, names, imports, corpora, documentation, and what a run may touch."""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck import kinds
from claimcheck.kind import Check
from claimcheck.kinds import all_checks as checks

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src/claimcheck"
MODULES = sorted(SOURCE.rglob("*.py"))
LINES = 520
KINDS = sorted(kind.name for kind in kinds.load())


def _id(path: Path) -> str:
    return str(path.relative_to(ROOT))


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _nodes(sort: type[ast.AST]) -> Iterator[tuple[str, Any]]:
    for path in MODULES:
        for node in ast.walk(_tree(path)):
            if isinstance(node, sort):
                yield f"{_id(path)}:{getattr(node, 'lineno', 0)}", node


def test_no_file_is_longer_than_a_person_reads() -> None:
    """Corpora are tables, and may be long."""
    files = [*MODULES, *(path for path in SOURCE.rglob("*.yaml") if not path.name.startswith("corpus"))]
    lengths = {_id(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {path: count for path, count in lengths.items() if count > LINES} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    nothing = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc", "core"}
    names = {_id(path) for path in SOURCE.rglob("*") if nothing & set(re.split(r"[_.]", path.name))}
    assert names == set()


def test_no_class_manages_or_helps() -> None:
    empty = re.compile(r"(?:Utils?|Helpers?|Manager|Common|Base)$")
    assert [f"{where} {node.name}" for where, node in _nodes(ast.ClassDef) if empty.search(node.name)] == []


def test_types_are_imported_like_everything_else() -> None:
    assert [where for where, node in _nodes(ast.Name) if node.id == "TYPE_CHECKING"] == []


def test_only_the_command_line_prints() -> None:
    calls = [
        where
        for where, node in _nodes(ast.Call)
        if isinstance(node.func, ast.Name)
        and node.func.id in ("print", "input")
        and not where.startswith("src/claimcheck/cli/")
    ]
    streams = [
        where
        for where, node in _nodes(ast.Attribute)
        if isinstance(node.value, ast.Name)
        and (node.value.id, node.attr) in {("sys", "stdout"), ("sys", "stderr"), ("sys", "stdin")}
        and not where.startswith(("src/claimcheck/cli/", "src/claimcheck/__main__.py"))
        and not _as_program(where)
    ]
    assert calls + streams == []


def _as_program(where: str) -> bool:
    """Whether a line stands under `if __name__ == "__main__"`: it is not reached by an import."""
    path, line = where.rsplit(":", 1)
    own = [
        node for node in _tree(ROOT / path).body if isinstance(node, ast.If) and "__main__" in ast.unparse(node.test)
    ]
    return any(node.lineno <= int(line) <= (node.end_lineno or 0) for node in own)


def test_there_is_no_hidden_clock() -> None:
    """One place of the command line asks what day it is, for what ends on a day (waivers)."""
    clock = {"now", "today", "utcnow", "time", "time_ns", "localtime", "gmtime"}
    asked = [
        where
        for where, node in _nodes(ast.Call)
        if isinstance(node.func, ast.Attribute)
        and node.func.attr in clock
        and not where.startswith("src/claimcheck/cli/clock.py:")
        and getattr(node.func.value, "id", getattr(node.func.value, "attr", "")) in {"date", "datetime", "time"}
    ]
    assert asked == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_corpus_of_which_near_misses_are_a_large_part(kind: str) -> None:
    path = SOURCE / "kinds" / kind / "corpus.yaml"
    assert path.exists()
    read = yaml.safe_load(path.read_text(encoding="utf-8"))
    cases = [case for corpus in (read if isinstance(read, list) else [read]) for case in corpus["cases"]]
    misses = [case for case in cases if not case.get("conflicts")]
    assert len(cases) >= (60 if kind == "office" else 25)
    assert len(misses) >= 0.4 * len(cases)


@pytest.mark.parametrize("kind", KINDS)
def test_every_pattern_has_an_example(kind: str) -> None:
    (found,) = (one for one in kinds.load() if one.name == kind)
    assert found.summary
    assert all(pattern.name and pattern.example for pattern in found.patterns)


@pytest.mark.parametrize("check", checks().values(), ids=checks())
def test_every_check_says_what_it_finds_and_why(check: Check) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", check.id)
    for text in (check.title, check.why, check.wrong, check.right):
        assert text.strip() == text
        assert text
    assert "\n" not in check.title
    assert check.wrong != check.right
    if (ROOT / "docs/checks").exists():
        assert (ROOT / "docs/checks" / f"{check.id}.md").exists()


PATTERN = re.compile(r"[*<>{}$|]|\.\.\.|^(?:https?|mailto):|YYYY")
"""What is no path, or stands for many."""


def _pages() -> list[Path]:
    return [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", _pages(), ids=_id)
def test_every_path_that_a_page_names_exists(page: Path) -> None:
    """A path counts from the project's root or from the package; a page may make files of its own, and says so."""
    text = page.read_text(encoding="utf-8")
    made = set(re.findall(r"<!-- file: (\S+) -->", text))
    links = {target.split("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text)} - {""}
    lost = {target for target in links if not PATTERN.search(target) and not (page.parent / target).exists()}
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    for name in {*re.findall(r"`([^`\s]+/[^`\s]*)`", prose)} - made:
        folder = name.split("/")[0]
        roots = [root for root in (ROOT, SOURCE) if (root / folder).is_dir() and not folder.startswith(".")]
        if roots and not PATTERN.search(name) and not any((root / name.split(":")[0]).exists() for root in roots):
            lost.add(name)
    assert lost == set()


def test_no_page_and_no_source_names_a_path_of_one_machine() -> None:
    machine = re.compile(r"/(?:home|root|Users|work|tmp)/\w")
    files = [*MODULES, *_pages(), ROOT / "pyproject.toml", ROOT / "claimcheck.yaml", *(ROOT / "claims").glob("*.yaml")]
    assert [_id(path) for path in files if machine.search(path.read_text(encoding="utf-8"))] == []


# --- what a run may touch ------------------------------------------------------------------------------

ARTICLE = "Canadian Premier Justin Trudeau opened the bridge on Monday, January 29, 2026.\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the claims of the repository, compiled, and one document."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "claims").symlink_to(ROOT / "claims")
    (folder / "claimcheck.yaml").write_text(
        "claimcheck: 1\nclaims: [claims]\ndocuments: [{path: a.txt, published: 2021-06-11}]\n", encoding="utf-8"
    )
    (folder / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert _python(folder, "-m", "claimcheck", "run").returncode == 1
    return folder


def _python(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "80", "PYTHONUTF8": "1", **more}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def _imported(folder: Path, *arguments: str) -> set[str]:
    """The top-level modules that a command imports."""
    code = (
        "import atexit, sys; sys.argv = ['claimcheck', *sys.argv[1:]];"
        "sys.settrace(lambda *_: None);"  # who watches sees the end
        "atexit.register(lambda: sys.stderr.write('\\n' + ' '.join(sorted(sys.modules))));"
        "from claimcheck.__main__ import main; main()"
    )
    done = _python(folder, "-c", code, *arguments)
    assert done.returncode in (0, 1), done.stderr
    return {name.split(".")[0] for name in done.stderr.splitlines()[-1].split()}


def test_the_version_is_told_before_anything_is_imported(desk: Path) -> None:
    assert not _imported(desk, "--version") & {"typer", "pydantic", "yaml", "tabulate", "rich"}


def test_a_run_over_compiled_claims_imports_no_pydantic(desk: Path) -> None:
    assert not _imported(desk, "run", "--format", "json", "--output", "warm.json") & {"pydantic", "tabulate", "rich"}


def test_a_run_imports_nothing_of_the_network(desk: Path) -> None:
    network = {"socket", "_socket", "ssl", "http", "urllib3", "requests", "ftplib", "smtplib", "asyncio"}
    assert not _imported(desk, "run", "--format", "json", "--output", "warm.json") & network


def test_a_run_works_where_no_socket_can_be_made(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\n"
        "def refuse(event, arguments):\n"
        "    if event.startswith('socket.'):\n"
        "        raise RuntimeError('a socket: ' + event)\n"
        "sys.addaudithook(refuse)\n",
        encoding="utf-8",
    )
    blocked = {"PYTHONPATH": str(tmp_path)}
    probe = _python(desk, "-c", "import socket; socket.socket()", **blocked)
    assert "a socket: socket.__new__" in probe.stderr
    for options in ([], ["--no-cache"]):
        done = _python(desk, "-m", "claimcheck", "run", "--format", "json", *options, **blocked)
        assert (done.returncode, done.stderr) == (1, "")
        assert len(json.loads(done.stdout)["conflicts"]) == 2


@pytest.mark.parametrize("shape", ["table", "json", "jsonl", "csv", "markdown", "html"])
def test_two_runs_give_the_same_bytes(shape: str, desk: Path) -> None:
    options = ("-m", "claimcheck", "run", "--format", shape, "--show", "agrees", "--show", "undecided")
    seeds = [str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))]
    told = {
        _python(desk, *options, "--date", "2023-05-17", *cache, *seeds, PYTHONHASHSEED=seed).stdout
        for seed, cache in (("1", []), ("2", []), ("3", ["--no-cache"]))
    }
    assert len(told) == 1
    assert told != {""}


def test_the_same_text_in_one_file_or_in_two_gives_the_same_findings(tmp_path: Path, desk: Path) -> None:
    first = "Canadian Premier Justin Trudeau opened the bridge in Calgary.\n"
    second = "South Korean Prime Minister Yoon Suk Yeol was not there. It rained on Monday, June 14, 2023.\n"
    files = {"whole.txt": f"{first}\n{second}", "one.txt": first, "two.txt": second}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    def found(*names: str) -> list[tuple[str, str, str]]:
        paths = [str(tmp_path / name) for name in names]
        done = _python(desk, "-m", "claimcheck", "run", "--date", "2023-06-20", "--format", "json", *paths)
        report = json.loads(done.stdout)
        return sorted((one["check"], one["quote"], one["known"]) for one in report["conflicts"])

    apart = found("one.txt", "two.txt")
    assert found("whole.txt") == apart
    assert {check for check, _, _ in apart} == {"office-title", "calendar-weekday"}
    assert len(apart) == 3
