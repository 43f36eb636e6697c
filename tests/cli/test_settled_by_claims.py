"""What the claims have decided is held against no other statement: one of the two is known to be wrong, or right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import write

CLAIMS = """claimcheck: 1
checked: 2026-01-15
entities:
  tartu: {type: organisation, name: University of Tartu}
claims:
- {id: tartu-founding, kind: event, called: [founding], of: tartu, date: 1632, source: s}
"""
OLD, WRONG = "The University of Tartu was founded in 1632.\n", "The University of Tartu was founded in 1802.\n"
HEAD = "---\ndate: 2024-05-02\n---\n"


def checks(call: Call, *options: str) -> list[tuple[str, str]]:
    found = json.loads(call("run", "-f", "json", *options).out)["conflicts"]
    return [(Path(one["path"]).name, one["check"]) for one in found]


@pytest.mark.parametrize("text", [f"{WRONG}\n{OLD}", f"{OLD}\n{WRONG}"])
def test_beside_an_error_the_right_sentence_has_no_row(text: str, call: Call) -> None:
    write("claimcheck.yaml", "claimcheck: 1\nclaims: [c.yaml]\ndocuments: [a.md]\n")
    write("c.yaml", CLAIMS)
    write("a.md", f"{HEAD}{text}")
    assert checks(call) == [("a.md", "event-date")]
    done = call("fix", "--write")
    assert "Not repaired" not in done.err
    assert done.status == 0


def test_nor_in_another_document(call: Call) -> None:
    write("claimcheck.yaml", "claimcheck: 1\nclaims: [c.yaml]\ndocuments: [a.md, b.md]\n")
    write("c.yaml", CLAIMS)
    write("a.md", f"{HEAD}{WRONG}")
    write("b.md", f"{HEAD}{OLD}")
    assert checks(call) == [("a.md", "event-date")]


def test_without_the_claim_the_two_disagree(call: Call) -> None:
    write("claimcheck.yaml", "claimcheck: 1\ndocuments: [a.md]\n")
    write("a.md", f"{HEAD}{WRONG}\n{OLD}")
    assert checks(call) == [("a.md", "documents-disagree")]
