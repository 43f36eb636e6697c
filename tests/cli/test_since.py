"""`run --changed-since`: in repositories of every sort, and where there is none."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import write

CONFIG = "claimcheck: 1\nclaims: [claims]\ndocuments: [articles/*.txt]\n"
CLAIMS = """claimcheck: 1
checked: 2026-01-15
entities:
  peru: {type: country, name: Peru, adjective: Peruvian}
  ada: {type: person, name: Ada Quispe}
claims:
- {id: p, kind: office, title: President, of: peru, class: head, source: s, holders: [{who: ada, from: 2020-01-01}]}
"""
WRONG = "Posted May 2, 2024\n\nPeruvian Prime Minister Ada Quispe sang {}.\n"
RIGHT = "Posted May 2, 2024\n\nPeruvian President Ada Quispe sang {}.\n"


def git(*arguments: str, at: str = ".") -> str:
    names = ("user.name=A", "user.email=a@example.org", "commit.gpgsign=false", "init.defaultBranch=main")
    settings = [part for name in names for part in ("-c", name)]
    done = subprocess.run(["git", "-C", at, *settings, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def repository(call: Call) -> Call:
    """A repository with two documents that are wrong, on a branch that left main."""
    git("init", "-q")
    write("claimcheck.yaml", CONFIG)
    write("claims/peru.yaml", CLAIMS)
    write("articles/a.txt", WRONG.format("in Lima"))
    write("articles/b.txt", WRONG.format("in Cusco"))
    write(".gitignore", "articles/z*.txt\n")
    git("add", ".")
    git("commit", "-qm", "one")
    git("switch", "-qc", "draft")
    return call


def conflicts(call: Call, *arguments: str) -> tuple[int, list[str], str]:
    """Status, the paths of the conflicts, and the first line of the totals."""
    status, out, _ = call("run", "--changed-since", "main", *arguments, "-f", "json")
    report = json.loads(out)
    assert report["changed_since"]["revision"] == "main"
    about = report["changed_since"]
    return status, [one["path"] for one in report["conflicts"]], f"{about['changed']} of {about['documents']}"


def test_without_a_change_there_is_nothing_to_report_and_the_status_is_zero(repository: Call) -> None:
    assert conflicts(repository) == (0, [], "0 of 2")
    status, out, err = repository("run", "--changed-since", "main")
    assert (status, out, err) == (0, "0 of 2 documents changed since main.\n", "")
    assert repository("run", "--changed-since", "main", "--quiet") == (0, "", "")


def test_what_changed_in_the_working_tree_in_the_index_or_in_a_commit_is_reported(repository: Call) -> None:
    write("articles/a.txt", WRONG.format("in Puno"))
    assert conflicts(repository) == (1, ["articles/a.txt"], "1 of 2")
    git("add", ".")
    assert conflicts(repository) == (1, ["articles/a.txt"], "1 of 2")
    git("commit", "-qm", "two")
    assert conflicts(repository) == (1, ["articles/a.txt"], "1 of 2")
    status, out, _ = repository("run", "--changed-since", "main")
    assert status == 1
    assert "1 of 2 documents changed since main, 1 statement:\n0 agree, 1 in conflict (1 error), 0 undecided." in out
    assert "articles/b.txt" not in out


def test_a_changed_document_without_conflicts_does_not_fail(repository: Call) -> None:
    write("articles/a.txt", RIGHT.format("in Puno"))
    assert conflicts(repository) == (0, [], "1 of 2")


def test_what_is_new_counts_unless_git_ignores_it(repository: Call) -> None:
    write("articles/c.txt", WRONG.format("in Ica"))
    write("articles/zzz.txt", WRONG.format("in Tacna"))
    assert conflicts(repository) == (1, ["articles/c.txt"], "1 of 4")


def test_a_document_that_is_renamed_has_changed(repository: Call) -> None:
    git("mv", "articles/a.txt", "articles/k.txt")
    assert conflicts(repository) == (1, ["articles/k.txt"], "1 of 2")


def test_names_that_git_would_quote(repository: Call) -> None:
    write("articles/año nuevo \U0001f3b6.txt", WRONG.format("in Ica"))
    git("add", ".")
    assert conflicts(repository) == (1, ["articles/año nuevo \U0001f3b6.txt"], "1 of 3")


def test_what_changed_on_the_other_branch_meanwhile_does_not_count(repository: Call) -> None:
    git("switch", "-q", "main")
    write("articles/b.txt", WRONG.format("in Ica"))
    git("commit", "-qam", "meanwhile")
    git("switch", "-q", "draft")
    write("articles/a.txt", WRONG.format("in Puno"))
    assert conflicts(repository) == (1, ["articles/a.txt"], "1 of 2")


def test_in_a_folder_of_the_repository_and_with_paths(repository: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    write("articles/a.txt", WRONG.format("in Puno"))
    write("articles/c.txt", WRONG.format("in Ica"))
    assert conflicts(repository, "articles/a.txt", "articles/b.txt") == (1, ["articles/a.txt"], "1 of 2")
    monkeypatch.chdir("articles")
    assert conflicts(repository) == (1, ["a.txt", "c.txt"], "2 of 3")
    assert conflicts(repository, "b.txt", "c.txt") == (1, ["c.txt"], "1 of 2")
    git("config", "diff.relative", "true")
    monkeypatch.chdir("../claims")
    assert conflicts(repository)[2] == "2 of 3"


def test_a_project_in_a_folder_of_a_larger_repository(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    git("init", "-q")
    for path, text in (("claimcheck.yaml", CONFIG), ("claims/c.yaml", CLAIMS), ("articles/a.txt", WRONG.format("now"))):
        write(f"desk/{path}", text)
    write("other/x.txt", "x")
    git("add", ".")
    git("commit", "-qm", "one")
    write("other/x.txt", "y")
    write("desk/articles/b.txt", WRONG.format("in Puno"))
    monkeypatch.chdir("desk")
    assert conflicts(call) == (1, ["articles/b.txt"], "1 of 2")


@pytest.mark.parametrize("path", ["claims/peru.yaml", "claims/new.yaml", "claimcheck.yaml"])
def test_changed_claims_or_settings_make_all_documents_count(path: str, repository: Call) -> None:
    if path == "claims/new.yaml":
        write(path, "claimcheck: 1\n")
    else:
        write(path, Path(path).read_text(encoding="utf-8") + "# a remark\n")
    assert conflicts(repository) == (1, ["articles/a.txt", "articles/b.txt"], "2 of 2")
    _, out, _ = repository("run", "--changed-since", "main")
    said = " ".join(out.split())
    what = "claimcheck.yaml" if path == "claimcheck.yaml" else "claims"
    assert "all 2 documents count as changed since main, 2 statements: " in said
    assert f"Changed since main: {what}. Verdicts may have changed anywhere, so all documents count as changed." in said


def test_deleted_claims_and_a_changed_list_of_documents_count_too(repository: Call) -> None:
    write("claims/more.yaml", "claimcheck: 1\n")
    write("list.csv", "path,published\narticles/a.txt,2024-05-02\n")
    write(
        "claimcheck.yaml",
        CONFIG.replace("[articles/*.txt]", "[articles/b.txt, {manifest: list.csv}]"),
    )
    git("add", ".")
    git("commit", "-qm", "two")
    git("branch", "-f", "main")
    assert conflicts(repository)[2] == "0 of 2"
    write("list.csv", "path,published\narticles/a.txt,2024-05-03\n")
    assert conflicts(repository)[2] == "2 of 2"
    git("checkout", "-q", "list.csv")
    Path("claims/more.yaml").unlink()
    assert conflicts(repository)[2] == "2 of 2"


def test_a_page_about_claims_is_no_claim(repository: Call) -> None:
    write("claims/README.md", "How we keep them.\n")
    assert conflicts(repository)[2] == "0 of 2"


def test_claims_elsewhere_are_said_to_be_elsewhere(repository: Call, tmp_path_factory: pytest.TempPathFactory) -> None:
    claims = tmp_path_factory.mktemp("elsewhere") / "c.yaml"
    claims.write_text(CLAIMS)
    status, out, _ = repository("run", "--changed-since", "main", "--claims", str(claims), "-f", "json")
    report = json.loads(out)
    assert (status, report["changed_since"]["changed"]) == (0, 0)
    assert report["notes"] == [f"{claims} lies outside the repository: whether it changed since main is not known."]


def test_a_conflict_between_two_documents_is_told_if_one_of_them_changed(repository: Call) -> None:
    """Whichever of the two the row stands in."""
    for name, dead in (("m", 12), ("n", 12), ("o", 21)):
        write(f"articles/{name}.txt", f"Posted May 2, 2024\n\nThe storm killed {dead} people in Brest on Tuesday.\n")
    git("add", ".")
    git("commit", "-qm", "storm")
    git("branch", "-f", "main")
    assert conflicts(repository)[1] == []
    write("articles/m.txt", Path("articles/m.txt").read_text(encoding="utf-8") + "\nNobody sang.\n")
    status, out, _ = repository("run", "--changed-since", "main", "-f", "json", "--fail-on", "warning")
    report = json.loads(out)
    assert status == 1
    (one,) = report["conflicts"]
    assert (one["path"], one["check"], one["related"][0]["path"]) == (
        "articles/o.txt",
        "documents-disagree",
        "articles/m.txt",
    )
    assert one["related"][0]["start"]["line"] == 3
    assert [document["path"] for document in report["documents"]] == ["articles/m.txt", "articles/o.txt"]


def test_a_place_elsewhere_that_says_it_right_is_no_place_of_the_conflict(repository: Call) -> None:
    write("articles/c.txt", RIGHT.format("in Ica"))
    assert conflicts(repository) == (0, [], "1 of 3")


def test_what_cannot_be_read_is_a_problem_whether_it_changed_or_not(repository: Call) -> None:
    Path("articles/bad.txt").write_bytes(b"caf\xe9 au lait, caf\xe9 noir\n")
    git("add", ".")
    git("commit", "-qm", "bad")
    git("branch", "-f", "main")
    status, out, _ = repository("run", "--changed-since", "main")
    assert status == 2
    assert "articles/bad.txt:1:4: not UTF-8" in " ".join(out.split())


def test_junit_has_the_changed_documents_alone(repository: Call) -> None:
    write("articles/a.txt", RIGHT.format("in Puno"))
    out = repository("run", "--changed-since", "main", "-f", "junit").out
    assert out.count("<testsuite ") == 1
    assert "articles/a.txt" in out


def told(call: Call, *arguments: str) -> str:
    """What a run says that can't be done."""
    status, out, err = call("run", *arguments)
    assert (status, out) == (2, "")
    assert "Traceback" not in err
    return err


def test_no_repository(call: Call) -> None:
    write("claimcheck.yaml", CONFIG)
    write("claims/peru.yaml", CLAIMS)
    err = told(call, "--changed-since", "main")
    assert err == f"--changed-since: {Path.cwd()} is not in a git repository\n"


def test_no_commit_yet(call: Call) -> None:
    write("claimcheck.yaml", CONFIG)
    write("claims/peru.yaml", CLAIMS)
    git("init", "-q")
    expected = "--changed-since: the repository has no commit yet to compare with: leave --changed-since out\n"
    assert told(call, "--changed-since", "HEAD") == expected


def test_a_repository_of_somebody_else(repository: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert told(repository, "--changed-since", "main") == (
        "--changed-since: the repository belongs to somebody else, so git doesn't read it; if you trust it: "
        f"git config --global --add safe.directory {Path.cwd()}\n"
    )


def test_a_revision_that_is_none(repository: Call) -> None:
    assert told(repository, "--changed-since", "mian") == (
        '--changed-since: git knows no revision "mian"; did you mean "main"?\n'
    )
    for empty in ("", " ", "origin/"):
        err = told(repository, f"--changed-since={empty}")
        assert "is a variable of CI not set? Outside pull and merge requests leave --changed-since out" in err
    for odd in ("--all", "main^{tree}", "HEAD~99", "main..draft"):
        assert "--changed-since: git knows no revision" in told(repository, f"--changed-since={odd}")
    git("update-ref", "refs/remotes/origin/next", "HEAD")
    assert '; did you mean "origin/next"?' in told(repository, "--changed-since", "next")


def test_a_shallow_clone(repository: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    git("commit", "-q", "--allow-empty", "-m", "two")
    git("clone", "-q", "--depth", "1", f"file://{Path.cwd().as_posix()}", "shallow")
    monkeypatch.chdir("shallow")
    err = told(repository, "--changed-since", "origin/main")
    assert err.startswith('--changed-since: git knows no revision "origin/main"; this clone is shallow: fetch ')
    assert "fetch-depth: 0" in err
    git("fetch", "-q", "--depth", "1", "origin", "main:refs/remotes/origin/main")
    err = told(repository, "--changed-since", "origin/main")
    assert '"origin/main" and HEAD have no commit in common; this clone is shallow' in err


def test_histories_without_a_common_commit(repository: Call) -> None:
    git("switch", "-q", "--orphan", "other")
    git("commit", "-q", "--allow-empty", "-m", "another beginning")
    write("claimcheck.yaml", CONFIG)
    write("claims/peru.yaml", CLAIMS)
    assert told(repository, "--changed-since", "main") == (
        '--changed-since: "main" and HEAD have no commit in common\n'
    )


def test_git_is_not_installed(repository: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert told(repository, "--changed-since", "main") == (
        "--changed-since: git is not installed, or not on the PATH\n"
    )


def test_standard_input_has_no_history(repository: Call) -> None:
    err = told(repository, "-", "--changed-since", "main")
    assert "Invalid value for --changed-since: standard input has no history; name files" in err


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_links_and_repositories_within(repository: Call) -> None:
    write("elsewhere/real.txt", WRONG.format("in Ica"))
    Path("articles/link.txt").symlink_to("../elsewhere/real.txt")
    git("add", ".")
    git("commit", "-qm", "link")
    git("branch", "-f", "main")
    assert conflicts(repository)[2] == "0 of 3"
    write("elsewhere/real.txt", WRONG.format("in Tacna"))
    assert conflicts(repository) == (1, ["articles/link.txt"], "1 of 3")
    git("init", "-q", "articles/inner")
    write("articles/inner/x.txt", WRONG.format("in Piura"))
    assert conflicts(repository, "articles/inner", "articles/a.txt") == (1, ["articles/inner/x.txt"], "1 of 2")


def test_git_is_only_asked(repository: Call) -> None:
    """Nothing in the repository is written: a run beside an editor's git takes no lock."""

    def state() -> Sequence[tuple[str, int]]:
        return sorted((str(path), path.stat().st_mtime_ns) for path in Path(".git").rglob("*") if path.is_file())

    touched = time.time() + 60  # so that git can't take it for a change of the second in which the index was written
    os.utime("articles/a.txt", (touched, touched))
    os.utime(".git/index", (touched - 120, touched - 120))
    before = state()
    conflicts(repository)
    assert state() == before


assert shutil.which("git"), "these tests need git"


LEAVE = "claimcheck: 1\nwaivers:\n{}"
ONE = "- {{check: office-title, document: articles/{}.txt, reason: x}}\n"


def test_a_waiver_that_is_taken_out_makes_its_documents_count(repository: Call) -> None:
    name = "claimcheck.waivers.yaml"
    write(name, LEAVE.format(ONE.format("a") + ONE.format("b")))
    git("add", ".")
    git("commit", "-qm", "two")
    git("branch", "-f", "main")
    assert conflicts(repository) == (0, [], "0 of 2")
    write(name, LEAVE.format("# why\n" + ONE.format("b").replace("reason: x", "reason: another")))
    assert conflicts(repository) == (1, ["articles/a.txt"], "1 of 2")
    assert conflicts(repository, "--no-waivers")[2] == "0 of 2"
    said = " ".join(repository("run", "--changed-since", "main").out.split())
    told = "Documents of waivers and lines that were taken out count as changed."
    assert f"Changed since main: claimcheck.waivers.yaml. {told}" in said
    write(name, LEAVE.format(ONE.format("a").replace("reason", "until: 2020-01-01, reason") + ONE.format("b")))
    assert conflicts(repository) == (1, ["articles/a.txt"], "1 of 2")
    Path(name).unlink()
    assert conflicts(repository) == (1, ["articles/a.txt", "articles/b.txt"], "2 of 2")
    git("checkout", "-q", name)
    write(name, LEAVE.format("".join(map(ONE.format, "abc"))))
    assert conflicts(repository) == (0, [], "0 of 2")  # one more hides nothing that others must see


def test_waivers_for_any_document_and_a_file_that_was_none_make_all_count(repository: Call) -> None:
    name = "claimcheck.waivers.yaml"
    write(name, LEAVE.format("- {claim: ada, reason: x}\n"))
    git("add", ".")
    git("commit", "-qm", "two")
    write(name, "claimcheck: 1\n")
    assert "2 of 2 documents changed since HEAD, " in repository("run", "--changed-since", "HEAD").out
    git("commit", "-qam", "three")
    write(name, "waivers: 7\n")
    git("commit", "-qam", "four")
    write(name, LEAVE.format(""))
    said = " ".join(repository("run", "--changed-since", "HEAD").out.split())
    assert "Changed since HEAD: claimcheck.waivers.yaml. All documents count as changed." in said


def test_a_line_that_is_taken_out_of_the_baseline_makes_its_document_count(repository: Call) -> None:
    assert repository("baseline").status == 0
    git("add", ".")
    git("commit", "-qm", "two")
    git("branch", "-f", "main")
    assert conflicts(repository, "--baseline") == (0, [], "0 of 2")
    text = Path("claimcheck.baseline").read_text()
    write("claimcheck.baseline", "".join(line for line in text.splitlines(True) if "articles/b" not in line))
    assert conflicts(repository, "--baseline") == (1, ["articles/b.txt"], "1 of 2")
    assert conflicts(repository, "--no-baseline")[2] == "0 of 2"


def test_only_lines_of_changed_documents_are_gone(repository: Call) -> None:
    assert repository("baseline").status == 0
    write("articles/a.txt", RIGHT.format("in Lima"))
    git("add", ".")
    git("commit", "-qm", "two")
    git("branch", "-f", "main")
    strict = ("--baseline", "--fail-on-gone")
    assert repository("run", *strict).status == 1
    said = " ".join(repository("run", "--baseline", "--changed-since", "main").out.split())
    assert "In what changed, 0 conflicts are in the baseline (claimcheck.baseline), and nothing is gone of it" in said
    assert conflicts(repository, *strict) == (0, [], "0 of 2")
    Path("articles/b.txt").unlink()
    done = repository("run", "--changed-since", "main", *strict, "-q")
    assert (done.status, "gone: articles/b.txt" in done.err, "articles/a.txt" in done.err) == (1, True, False)


def test_documents_that_are_off_are_not_counted(repository: Call) -> None:
    write("articles/off/c.txt", WRONG.format("in Puno"))
    rules = "[articles/*.txt, {path: articles/off/*.txt, level: off}]"
    write("claimcheck.yaml", CONFIG.replace("[articles/*.txt]", rules))
    git("add", ".")
    git("commit", "-qm", "two")
    git("branch", "-f", "main")
    assert conflicts(repository) == (0, [], "0 of 2")
    write("articles/off/c.txt", RIGHT.format("in Puno"))
    assert conflicts(repository) == (0, [], "0 of 2")
