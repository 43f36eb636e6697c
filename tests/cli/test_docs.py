"""The pages about the program are written from the program: `CLAIMCHECK_UPDATE=1 pytest tests/cli` writes them anew."""

from __future__ import annotations

import inspect
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from claimcheck.cli.app import build
from claimcheck.report.contract import ConflictRecord, ReportRecord, SummaryRecord, WaiverRecord

DOCS = Path(__file__).parents[2] / "docs"
HEAD = """# The command line

This page is written from the program (`CLAIMCHECK_UPDATE=1 pytest tests/cli/test_docs.py`); a test holds it true.
Every command has `--help`; `claimcheck --install-completion` teaches the shell to complete.
"""
TYPERS_OWN = ("help", "-completion")


def _page() -> str:
    return HEAD + "".join(_command("claimcheck", typer.main.get_command(build())))


def _command(name: str, command: Any) -> Iterator[str]:
    context = typer.Context(command, info_name=name)
    yield f"\n## {name}\n\n{_prose(command.help)}"
    rows = [_param(param) for param in command.get_params(context) if not param.opts[0].endswith(TYPERS_OWN)]
    if rows:
        yield "\n| option | |\n| --- | --- |\n" + "".join(rows)
    for inner, sub in getattr(command, "commands", {}).items():
        yield from _command(f"{name} {inner}", sub)


def _prose(text: str) -> str:
    """Paragraphs as they are; what must not be wrapped, as code."""
    parts = []
    for part in inspect.cleandoc(text).split("\n\n"):
        head, mark, block = part.partition("\b\n")
        if mark:
            title, _, lines = block.partition("\n")
            parts.append(f"{head}{title}\n\n```text\n{inspect.cleandoc(lines)}\n```")
        else:
            parts.append(" ".join(part.split()))
    return "\n\n".join(parts) + "\n"


def _param(param: Any) -> str:
    help_ = " ".join((param.help or "").split()).replace("|", "\\|")
    metavar = (param.metavar or "").replace("|", "\\|")
    if param.param_type_name == "argument":
        return f"| `{metavar}` | {help_} |\n"
    names = ", ".join(f"`{name}`" for name in sorted(param.opts, key=len, reverse=True))
    return f"| {names}{f' {metavar}' if metavar else ''} | {help_} |\n"


def test_the_page_about_the_command_line_says_what_the_program_does() -> None:
    page = DOCS / "cli.md"
    written = _page()
    if os.environ.get("CLAIMCHECK_UPDATE"):
        page.write_text(written, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == written


def test_the_page_about_json_names_every_field() -> None:
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    for model in (ReportRecord, SummaryRecord, ConflictRecord, WaiverRecord):
        missing = [name for name in model.model_fields if f"`{name}`" not in page]
        assert not missing, f"docs/json.md does not explain {missing} of {model.__name__}"


def test_the_example_on_the_page_about_json_is_a_report() -> None:
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    examples = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    assert examples
    ReportRecord.model_validate_json(json.dumps(json.loads(examples[0])))
