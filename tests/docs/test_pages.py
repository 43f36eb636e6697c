"""What the README and the pages of docs/ show is what the program prints.

A page may hold files (`<!-- file: PATH -->` before a code block) and commands with their output
(`<!-- output: COMMAND -->` before a code block; `<!-- status: COMMAND -->` shows its exit status too).  All are used in
the order of the page, in a folder of its own.
`CLAIMCHECK_UPDATE=1` writes today's output into the pages.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/**/*.md")])
BLOCK = re.compile(r"<!-- (file|output|status): (.+?) -->\n```(\w*)\n(.*?)```", re.DOTALL)
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[\w-]*)?\)")


def printed(command: str, folder: Path) -> tuple[str, int]:
    """What a command prints, standard error after standard output, 80 columns wide, and its exit status."""
    words = shlex.split(command)
    assert words[0] == "claimcheck", command
    env = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    run = subprocess.run(
        [sys.executable, "-m", "claimcheck", *words[1:]], cwd=folder, env=env, capture_output=True, encoding="utf-8"
    )
    assert "Traceback" not in run.stderr
    return run.stdout + run.stderr, run.returncode


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_shows_what_the_program_prints(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")

    def current(match: re.Match[str]) -> str:
        what, name, language, body = match.groups()
        if what == "file":
            target = tmp_path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(body, encoding="utf-8")
            return match[0]
        output, status = printed(name, tmp_path)
        lines = "".join(f"{line.rstrip()}\n" for line in output.splitlines())
        lines += f"$ echo $?\n{status}\n" if what == "status" else ""
        return f"<!-- {what}: {name} -->\n```{language}\n$ {name}\n{lines}```"

    now = BLOCK.sub(current, text)
    if os.environ.get("CLAIMCHECK_UPDATE"):
        page.write_text(now, encoding="utf-8")
    else:
        assert text == now, "run CLAIMCHECK_UPDATE=1 pytest tests/docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://")):
            assert (page.parent / target).exists(), target
