"""Documents of which no day is known: a report says so, whatever its format."""

from __future__ import annotations

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import CLAIMS, RIGHT, WRONG, write


@pytest.fixture
def desk(call: Call) -> Call:
    write("claimcheck.yaml", "claimcheck: 1\nclaims: [c.yaml]\ndocuments: [articles]\n")
    write("c.yaml", CLAIMS)
    return call


@pytest.mark.parametrize("format", ["table", "markdown", "html", "github", "summary", "csv", "template", "json"])
def test_a_forgotten_day_is_told(format: str, desk: Call) -> None:
    write("articles/one.txt", WRONG)
    status, out, err = desk("run", "-f", format, *(["--template", "{path}"] if format == "template" else []))
    told = " ".join(f"{out} {err}".replace("\\", "").split())
    assert status == 0
    assert "No day of publication is known of 1 document" in told
    assert "what depends on it is undecided: articles/one.txt" in told
    assert "No day" not in "".join(desk("run", "-f", format, "--date", "2024-05-02")[1:])


def test_of_many_three_are_named(desk: Call) -> None:
    for number in range(5):
        write(f"articles/{number}.txt", RIGHT)
    write("articles/calm.txt", "It rained.\n")
    told = " ".join(desk("run").out.split())
    assert "No day of publication is known of 5 documents" in told
    assert "is undecided: articles/0.txt, articles/1.txt, articles/2.txt and 2 more." in told
    assert "No day" not in desk("run", "articles/calm.txt").out
    quiet = desk("run", "--quiet")
    assert (quiet.out, quiet.err.startswith("No day of publication is known of 5 documents")) == ("", True)
