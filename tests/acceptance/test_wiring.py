"""The wiring that is pasted into other projects: the hooks of pre-commit, the action's steps, the job of GitLab."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
CI = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
WRONG = "---\ndate: 2024-05-02\n---\nChilean Prime Minister Gabriel Boric sang in Arica on Thursday.\n"
RIGHT = WRONG.replace("Prime Minister", "President")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project that docs/ci.md shows, as a git repository with one wrong article."""
    folder = tmp_path / "desk"
    for name, text in re.findall(r"<!-- file: (.+?) -->\n```\w*\n(.*?)```", CI, re.DOTALL):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    return folder


def git(folder: Path, *arguments: str) -> str:
    own = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
    return subprocess.run(["git", *own, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout


def here(**more: str) -> dict[str, str]:
    """The environment of a step: the commands of this Python come first."""
    return {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", **more}


def block(containing: str, language: str = "yaml") -> str:
    found = [text for text in re.findall(rf"```{language}\n(.*?)```", CI, re.DOTALL) if containing in text]
    assert len(found) == 1, containing
    return str(found[0])


# --- pre-commit


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="pre-commit installs hooks from a git repository only")
def test_the_hooks_run_in_a_repository_that_never_saw_the_tool(project: Path, tmp_path: Path) -> None:
    config: Any = yaml.safe_load(block("hooks:\n      - id: claimcheck\n"))
    (hooks,) = config["repos"]
    hooks["repo"], hooks["rev"] = str(ROOT), git(ROOT, "rev-parse", "HEAD").strip()
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(project, "add", ".")

    def commit() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never"],
            cwd=project,
            env=here(PRE_COMMIT_HOME=str(tmp_path / "cache")),
            capture_output=True,
            text=True,
        )

    refused = commit()
    assert refused.returncode == 1, refused.stdout + refused.stderr
    assert "“Chilean Prime Minister Gabriel Boric”" in refused.stdout
    assert re.search(r"claims hold\.+Passed", refused.stdout)
    (project / "articles" / "arica.md").write_text(RIGHT, encoding="utf-8")
    git(project, "add", ".")
    passed = commit()
    assert passed.returncode == 0, passed.stdout + passed.stderr


def test_the_hook_without_pre_commit_refuses_a_commit(project: Path) -> None:
    hook = project / ".git" / "hooks" / "pre-commit"
    hook.write_text(block("git diff --cached", "sh"), encoding="utf-8")
    hook.chmod(0o755)
    commit = ["git", "-c", "user.name=Desk", "-c", "user.email=desk@example.org", "commit", "--quiet", "-m", "a"]
    refused = subprocess.run(commit, cwd=project, env=here(), capture_output=True, text=True)
    assert refused.returncode != 0 and "office-title" in refused.stdout + refused.stderr
    (project / "articles" / "arica.md").write_text(RIGHT, encoding="utf-8")
    git(project, "add", ".")
    assert subprocess.run(commit, cwd=project, env=here(), check=False).returncode == 0


# --- the action

STEPS: list[dict[str, Any]] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
INPUTS: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]


def step(name: str, folder: Path, inputs: dict[str, str], **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs one step of the action as GitHub does: bash, with what `env` takes from the inputs."""
    (found,) = (one for one in STEPS if one["name"] == name)
    given = {key: str(one.get("default", "")) for key, one in INPUTS.items()} | inputs
    env = {key: given[value[len("${{ inputs.") : -len(" }}")]] for key, value in found.get("env", {}).items()}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", found["run"]],
        cwd=folder,
        env=here(**env, **environment),
        capture_output=True,
        text=True,
    )


@pytest.fixture
def runner(tmp_path: Path) -> dict[str, str]:
    """The files and folders of a runner."""
    for name in ("summary", "output", "path"):
        (tmp_path / name).touch()
    return {
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "GITHUB_PATH": str(tmp_path / "path"),
        "RUNNER_TEMP": str(tmp_path / "temp"),
        "GITHUB_ACTION_PATH": str(ROOT),
    }


def test_the_action_annotates_sums_up_and_fails(project: Path, runner: dict[str, str], tmp_path: Path) -> None:
    assert step("Test the claims", project, {}, **runner).returncode == 0
    ran = step("Check the articles", project, {"outputs": "out.sarif\ncsv=out.csv"}, **runner)
    assert ran.returncode == 1
    assert "::error file=articles/arica.md,line=4" in ran.stdout
    assert "office-title" in (tmp_path / "summary").read_text(encoding="utf-8")
    assert (tmp_path / "output").read_text() == "status=1\n"
    assert (project / "out.sarif").exists() and (project / "out.csv").exists()


def test_the_action_takes_paths_and_options_one_a_line(project: Path, runner: dict[str, str]) -> None:
    (project / "two words.md").write_text(WRONG, encoding="utf-8")
    inputs = {"paths": "two words.md\n", "options": "--fail-on=never\n--select=office-title"}
    ran = step("Check the articles", project, inputs, **runner)
    assert ran.returncode == 0 and "file=two words.md" in ran.stdout and "arica" not in ran.stdout


@pytest.mark.parametrize("text", ["$(touch owned)", "`touch owned`", "; touch owned", "--config=/dev/null"])
def test_the_action_runs_nothing_that_an_input_holds(text: str, project: Path, runner: dict[str, str]) -> None:
    assert step("Check the articles", project, {"paths": text}, **runner).returncode == 2
    assert not (project / "owned").exists()


def test_the_action_installs_the_tool(project: Path, runner: dict[str, str], tmp_path: Path) -> None:
    ran = step("Install claimcheck", project, {"python": sys.executable}, **runner)
    assert ran.returncode == 0, ran.stderr
    folder = Path((tmp_path / "path").read_text().strip())
    version = subprocess.run([folder / "claimcheck", "--version"], capture_output=True, text=True, check=True)
    assert version.stdout.startswith("claimcheck ")


def test_no_step_of_the_action_mixes_inputs_into_its_script() -> None:
    assert not [one["name"] for one in STEPS if "${{" in one.get("run", "")]


# --- GitLab


def test_the_job_of_gitlab_writes_its_reports(project: Path) -> None:
    job: Any = yaml.safe_load(block("gl-code-quality-report.json"))["claimcheck"]
    install, run = job["script"]
    assert install.startswith("python -m pip install ")
    assert shutil.which("bash")
    ran = subprocess.run(["bash", "-c", run], cwd=project, env=here(), capture_output=True, text=True)
    assert ran.returncode == 1, ran.stderr
    for file in job["artifacts"]["reports"].values():
        assert (project / file).stat().st_size
