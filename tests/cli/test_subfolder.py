"""A run that stands below claimcheck.yaml: the same ids, and paths that every reader can follow."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import RIGHT, WRONG, project, write


@pytest.fixture
def below(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two desks with an error each; the run stands in the first."""
    project()
    write("articles/politics/a.md", WRONG)
    write("articles/business/b.md", WRONG)
    monkeypatch.chdir("articles/politics")


def _ids(call: Call, *more: str) -> dict[str, str]:
    return {Path(one["path"]).name: one["id"] for one in json.loads(call("run", "-f", "json", *more).out)["conflicts"]}


def test_ids_are_the_same_in_every_folder(call: Call, below: None, monkeypatch: pytest.MonkeyPatch) -> None:
    here = _ids(call)
    monkeypatch.chdir("../..")
    assert here == _ids(call)
    assert here.keys() == {"a.md", "b.md"}
    monkeypatch.chdir("claims")
    assert here == _ids(call, "--config", "../claimcheck.yaml")


def test_documents_beside_this_folder_are_called_as_one_opens_them(call: Call, below: None) -> None:
    told = json.loads(call("run", "-f", "json").out)
    assert [one["path"] for one in told["documents"]] == ["../business/b.md", "a.md"]
    assert told["documents"][0]["published_from"] == "../../claimcheck.yaml:3"
    assert json.loads(call("run", "-f", "json", "../business").out)["conflicts"][0]["path"] == "../business/b.md"


def _paths(call: Call, format: str) -> set[str]:
    out = call("run", "-f", format).out
    return set(re.findall(r'(?:file=|"path": "|"uri": "|classname=")([^",]*)', out))


@pytest.mark.parametrize("format", ["github", "gitlab", "sarif", "junit"])
def test_hosts_get_paths_from_the_top_of_the_repository(
    call: Call, below: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, format: str
) -> None:
    assert _paths(call, format) == {"articles/politics/a.md", "articles/business/b.md"}
    monkeypatch.chdir("../..")
    assert _paths(call, format) == {"articles/politics/a.md", "articles/business/b.md"}
    write("articles/unread.md", "")
    assert "articles/unread.md" in call("run", "-f", format).out
    Path("articles/unread.md").unlink()
    inner = tmp_path / "desk"
    inner.mkdir()
    for name in ("articles", "claims", "claimcheck.yaml"):
        (tmp_path / name).rename(inner / name)
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir("desk/articles")
    assert _paths(call, format) == {"desk/articles/politics/a.md", "desk/articles/business/b.md"}


def test_reviewdog_counts_from_the_folder_it_runs_in(call: Call, below: None) -> None:
    assert _paths(call, "rdjsonl") == {"a.md", "../business/b.md"}


def test_an_id_and_a_place_of_another_folder_are_waived(
    call: Call, below: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = _ids(call)
    monkeypatch.chdir("../..")
    assert call("waive", ids["a.md"], "--reason", "a cartoon").status == 0
    monkeypatch.chdir("articles/politics")
    done = call("waive", "articles/business/b.md:1:1", "--reason", "a cartoon")
    assert done.out.startswith("../../claimcheck.waivers.yaml: waived ../business/b.md:1:1 office-title")
    assert call("waive", "../business/b.md:1:1", "--reason", "a cartoon").out.startswith("It is waived already")
    assert "document: articles/business/b.md" in Path("../../claimcheck.waivers.yaml").read_text()
    assert call("run", "-q").status == 0


def test_a_baseline_says_where_it_lies(call: Call, below: None) -> None:
    assert call("baseline", "-q").out == "../../claimcheck.baseline: 2 conflicts, 2 added, 0 removed.\n"
    assert "2 conflicts are in the baseline (../../claimcheck.baseline)" in " ".join(
        call("run", "--baseline").out.split()
    )


@pytest.mark.parametrize("tool", ["patch -s -p0 -d ../..", "cd ../.. && git apply -p0"])
def test_a_diff_of_documents_beside_this_folder_counts_from_the_root(call: Call, below: None, tool: str) -> None:
    found = call("fix", "-q")
    assert found.err == "The paths of the diff count from ../..: patch -p0 -d ../..\n"
    assert "--- articles/business/b.md\n" in found.out
    assert "--- articles/politics/a.md\n" in found.out
    subprocess.run(tool, shell=True, check=True, input=found.out.encode())
    assert Path("a.md").read_text() == Path("../business/b.md").read_text() == RIGHT


def test_a_diff_of_this_folder_counts_from_it(call: Call, below: None) -> None:
    found = call("fix", "-q", ".")
    assert not found.err
    subprocess.run("patch -s -p0", shell=True, check=True, input=found.out.encode())
    assert Path("a.md").read_text() == RIGHT


@pytest.mark.parametrize("name", ["sp ace", 'quo"te', "bæ ck\\slash", "tab\tline\nbreak"])
@pytest.mark.parametrize("tool", ["patch -s -p0", "git apply -p0"])
def test_a_diff_is_applied_whatever_the_name(call: Call, name: str, tool: str) -> None:
    project(**{name: WRONG})
    found = call("fix", "-q")
    subprocess.run(tool, shell=True, check=True, input=found.out.encode())
    assert Path(f"articles/{name}.md").read_text() == RIGHT


def test_a_pattern_goes_into_no_link_to_a_folder(call: Call) -> None:
    project(a=WRONG)
    write("claimcheck.yaml", 'claimcheck: 1\nclaims: [claims]\ndocuments: [{path: "articles/**/*.md"}]\n')
    write("articles/deep/er/b.md", WRONG)
    Path("articles/aloop").symlink_to(".")
    Path("articles/a-link.md").symlink_to("a.md")
    for paths in ((), ("articles/**/*.md",), ("articles/**",), ("./**/*.md",), ("articles",)):
        told = json.loads(call("run", "-f", "json", *paths).out)
        assert [one["path"] for one in told["documents"]] == ["articles/a.md", "articles/deep/er/b.md"], paths
