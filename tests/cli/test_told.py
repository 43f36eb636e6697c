"""What a report says besides conflicts is said somewhere in every format."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import RIGHT, WRONG, project, write

from claimcheck.report.formats import names


@pytest.fixture
def desk(call: Call) -> Call:
    """A document with a conflict that was waived once, one that a baseline holds no more, and one without a day."""
    project("waivers: w.yaml\n", one=WRONG, two=WRONG)
    write(
        "claimcheck.yaml", Path("claimcheck.yaml").read_text().replace("articles/, published", "articles/t*, published")
    )
    write(
        "claimcheck.yaml", Path("claimcheck.yaml").read_text().replace("documents: [", "documents: [articles/one.md, ")
    )
    write("w.yaml", "claimcheck: 1\nwaivers:\n- {check: office-title, reason: x, until: 2020-01-01}\n")
    assert call("baseline").status == 0
    write("articles/two.md", RIGHT)
    return call


@pytest.mark.parametrize("name", names())
def test_every_format_tells_what_is_ended_gone_and_undated(name: str, desk: Call) -> None:
    done = desk("run", "--baseline", "--fail-on-gone", "-f", name)
    told = " ".join((done.out + done.err).split())
    assert done.status == 1
    assert "norlandic president ada berg" in told
    assert "this waiver ended on 1 January 2020" in told
    assert "No day of publication is known of 1 document" in told


@pytest.mark.parametrize("name", names())
def test_the_reason_of_the_status_and_what_has_no_day_are_told_to_the_quiet_too(name: str, desk: Call) -> None:
    done = desk("run", "--baseline", "--fail-on-gone", "-f", name, "--quiet")
    told = " ".join((done.out + done.err).split())
    assert done.status == 1
    assert "norlandic president ada berg" in told
    assert "No day of publication is known of 1 document" in told


def test_what_a_report_has_a_place_for_is_not_told_twice(desk: Call) -> None:
    for name in ("table", "json", "sarif", "html", "github", "junit", "markdown", "summary"):
        assert desk("run", "-f", name).err == ""
    assert desk("run", "-f", "gitlab", "-o", "gitlab=-", "-o", "table=t.txt").err.count("No day of publication") == 1
    assert desk("run", "-o", "gitlab=g.json", "-o", "table=-").err == ""


def test_a_run_in_a_folder_without_a_project_says_how_to_begin(call: Call) -> None:
    done = call("run")
    assert done.status == 2
    assert "there is no such file, and no documents are given: `claimcheck run FOLDER` checks" in done.out + done.err
    assert "were checked" not in done.out + done.err
