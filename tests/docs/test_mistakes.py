"""docs/mistakes.md: typical mistakes with what the program says; `CLAIMCHECK_UPDATE=1 pytest tests/docs` writes it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.claims.load import load

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "docs" / "mistakes.md"
HELD: Any = yaml.safe_load((HERE / "mistakes.yaml").read_text(encoding="utf-8"))
HEAD = """# Typical mistakes in claims files

What you wrote, what `claimcheck claims check` says, and what is right. Messages come as `path:line:column: message`,
all of them at once; here they stand without the place. This page is written from the program
(`CLAIMCHECK_UPDATE=1 pytest tests/docs/test_mistakes.py`), and a test holds it true. [claims.md](claims.md) explains
the fields, and [reference/claims.md](reference/claims.md) lists them all.
"""
GROUPS = {
    "file": "The file, and YAML itself",
    "entity": "Entities",
    "claim": "Claims",
    "holders": "Holders of an office",
    "example": "Examples",
}


def _faults(mistake: dict[str, str], folder: Path) -> list[str]:
    """What the program says of a mistake."""
    frame = HELD["frames"][mistake["in"]]
    file = folder / "c.yaml"
    file.write_text(frame.replace("{it}", mistake["wrong"]), encoding="utf-8")
    loaded = load([file], folder)
    assert loaded.book is None, mistake
    return [message for _, _, _, message in loaded.faults]


def _code(text: str) -> str:
    """Lines as code in a cell of a table; what is indented, or a tab, stays visible."""
    lines = text.strip("\n").replace("\t", "→").split("\n")
    least = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    shown = [lines[0], *(line[least:] if text.startswith("- ") else line for line in lines[1:])]
    return "<br>".join(f"`{line.replace(' ', chr(0xA0)) if line.startswith(' ') else line}`" for line in shown)


def _page(folder: Path) -> str:
    parts = [HEAD]
    for sort, heading in GROUPS.items():
        parts.append(f"\n## {heading}\n\n| you wrote | claimcheck says | right is |\n| --- | --- | --- |\n")
        for mistake in HELD["mistakes"]:
            if mistake["in"] == sort:
                told = "<br>".join(_faults(mistake, folder)).replace("|", "\\|")
                parts.append(f"| {_code(mistake['wrong'])} | {told} | {mistake['right']} |\n")
    return "".join(parts)


def test_the_page_says_what_the_program_says(tmp_path: Path) -> None:
    written = _page(tmp_path)
    if os.environ.get("CLAIMCHECK_UPDATE"):
        PAGE.write_text(written, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == written, "run CLAIMCHECK_UPDATE=1 pytest tests/docs/test_mistakes.py"


def test_there_are_many_and_each_is_told_apart(tmp_path: Path) -> None:
    told = [tuple(_faults(mistake, tmp_path)) for mistake in HELD["mistakes"]]
    assert len(told) >= 30
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("mistake", HELD["mistakes"], ids=lambda mistake: mistake["wrong"].strip()[:40])
def test_a_mistake_has_one_message_and_something_right(mistake: dict[str, str], tmp_path: Path) -> None:
    assert len(_faults(mistake, tmp_path)) == 1
    assert mistake["right"] and mistake["in"] in GROUPS
