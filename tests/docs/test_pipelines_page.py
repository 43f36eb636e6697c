"""What docs/ci.md has for pasting is well formed, and names every format and field there is."""

from __future__ import annotations

import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from claimcheck.cli.output import targets
from claimcheck.report.fields import FIELDS
from claimcheck.report.formats import by_suffix, load, names

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "ci.md").read_text(encoding="utf-8")
RUNS = re.findall(
    r"claimcheck run [^\n|'`]*", "\n".join(re.findall(r"```(?:sh|yaml|groovy)\n(.*?)```", PAGE, re.DOTALL))
)


@pytest.mark.parametrize("block", re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))
def test_what_is_yaml_can_be_read(block: str) -> None:
    assert isinstance(yaml.safe_load(block), dict)


@pytest.mark.parametrize("command", sorted(set(RUNS)))
def test_the_reports_of_a_command_are_those_of_the_program(command: str) -> None:
    words = shlex.split(command.split(" > ")[0].split("|")[0])
    given = dict(pairwise(words))
    outputs = [after for word, after in pairwise(words) if word in ("-o", "--output")]
    assert targets(given.get("--format"), outputs)


def test_the_page_names_every_format_and_its_file_names() -> None:
    table = PAGE[PAGE.index("| format | for |") : PAGE.index("\n\nThe exit status is the same in all")]
    assert set(re.findall(r"`(\w+)`", table)) == set(names())
    for line in table.splitlines()[2:]:
        first, last = line.split("|")[1], line.split("|")[3]
        for pattern in re.findall(r"`\*([^`]+)`", last):
            assert f"`{by_suffix(f'x{pattern}')}`" in first
    assert sum(len(load(name).suffixes) for name in names()) >= len(re.findall(r"`\*", table))


def test_the_page_names_every_field_of_a_template() -> None:
    listed = PAGE[PAGE.index("The fields are those of") : PAGE.index("Braces are written")]
    assert re.findall(r"`(\w+)`", listed) == list(FIELDS)
