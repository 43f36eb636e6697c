"""`claimcheck demo`: it shows real conflicts, and what it writes can be run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Call = Callable[..., Any]


def test_the_demo_shows_an_article_and_what_is_wrong_with_it(call: Call) -> None:
    done = call("demo")
    assert done.status == 0
    for words in ("Shannon ferry back in service", "office-title", "calendar-weekday", "person-age", "name-spelling"):
        assert words in done.out
    assert max(len(line) for line in done.out.splitlines() if not line.startswith("1 document, ")) <= 80


def test_what_the_demo_writes_can_be_run_and_is_not_overwritten(call: Call) -> None:
    assert call("demo", "--write", "try").status == 0
    again = call("demo", "--write", "try")
    assert again.status == 2 and "exists already; nothing was written" in again.err
    run = call("run", "--config", "try/claimcheck.yaml")
    assert run.status == 1 and "office-title" in run.out
