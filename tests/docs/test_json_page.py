"""The report that docs/json.md shows is the one that the program writes."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Call
from tests.cli.newsdesk import write

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
CLAIMS = """claimcheck: 1
checked: 2026-01-15
entities:
  norway: {type: country, name: Norway, adjective: Norwegian}
  jonas-gahr-store: {type: person, name: Jonas Gahr Støre}
claims:
  - id: prime-minister-of-norway
    kind: office
    title: Prime Minister
    of: norway
    class: head
    holders: {who: jonas-gahr-store, from: 2021-10-14}
    source: https://www.regjeringen.no/
"""
PROJECT = """claimcheck: 1
claims: [claims]
documents:
  - path: articles/*.txt
    published: 2024-05-02
"""


def test_the_report_is_that_of_the_program(call: Call) -> None:
    write("claims/norway.yaml", CLAIMS)
    write("claimcheck.yaml", PROJECT)
    write("articles/bergen.txt", "Norwegian President Jonas Gahr Støre spoke in Bergen.\n")
    shown = PAGE[PAGE.index("```json\n") + 8 : PAGE.index("```\n\n## The whole")]
    assert json.loads(shown) == json.loads(call("run", "-f", "json").out)
