"""docs/checks.md and docs/checks/ are written from the checks: `CLAIMCHECK_UPDATE=1 pytest tests/docs` writes them."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.cli.conftest import Call

from claimcheck import kinds
from claimcheck.author.templates import template
from claimcheck.kind import GENERAL_CHECKS, Check, Kind
from claimcheck.report.check_page import WAYS, page, ways

DOCS = Path(__file__).resolve().parents[2] / "docs"
WIDTH = 120
HEAD = """# The checks

This page and those of the checks are written from the program (`CLAIMCHECK_UPDATE=1 pytest tests/docs/test_checks.py`);
a test holds them true. `claimcheck checks` prints the list, `claimcheck explain office-title` one of the pages.

A check reports a statement only if **every way to read it** contradicts the claims. If one reading agrees, it agrees;
if nothing can be said, it is undecided and counted.
"""
SILENCE = """
## How to silence one

From the narrowest to the widest:

| what | how |
| --- | --- |
{rows}
`--select` and `select` are the opposite: only these. The claim's own `severity` outranks the configuration's,
but not `off`, nor the `level` of a document; a quotation lowers it by one step, after all of these.
[documents.md](documents.md) has `claimcheck.yaml` in full.

An alarm that was wrong is better mended than silenced: the sentence under the claim's `silent` examples keeps it in
sight, then the claim is mended ([claims.md](claims.md#when-an-alarm-was-wrong)).
"""


def _groups() -> Iterator[tuple[str, Kind | None, tuple[Check, ...]]]:
    for kind in kinds.load():
        yield f"{kind.name}: {kind.summary}", kind, kind.checks
    yield "whatever the kind", None, GENERAL_CHECKS


def _index() -> str:
    parts = [HEAD]
    for heading, _, checks in _groups():
        parts.append(
            f"\n## {heading[:1].upper()}{heading[1:]}\n\n| check | level | what it finds |\n| --- | --- | --- |\n"
        )
        parts.extend(f"| [{one.id}](checks/{one.id}.md) | {one.severity} | {one.title} |\n" for one in checks)
    rows = "".join(f"| {way.what} | {way.how.format(check='name-spelling')} |\n" for way in WAYS)
    return "".join(parts) + SILENCE.replace("{rows}", rows)


def _pages() -> dict[Path, str]:
    pages = {DOCS / "checks.md": _index()}
    for _, kind, checks in _groups():
        for one in checks:
            pages[DOCS / "checks" / f"{one.id}.md"] = f"{page(one, kind, WIDTH)}\n[All checks](../checks.md)\n"
    return pages


@pytest.mark.parametrize("path", _pages(), ids=lambda path: path.name)
def test_a_page_about_a_check_says_what_the_check_says(path: Path) -> None:
    written = _pages()[path]
    if os.environ.get("CLAIMCHECK_UPDATE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(written, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == written, "run CLAIMCHECK_UPDATE=1 pytest tests/docs/test_checks.py"


def test_every_check_has_a_page_and_every_page_a_check() -> None:
    assert {one.id for _, _, checks in _groups() for one in checks} == set(kinds.all_checks())
    assert {path.stem for path in (DOCS / "checks").iterdir()} == set(kinds.all_checks())


@pytest.mark.parametrize("one", kinds.all_checks().values(), ids=lambda one: one.id)
def test_a_check_explains_itself(one: Check) -> None:
    assert one.title and len(one.why.split()) > 8, f"{one.id} does not say why it matters and how it decides"
    assert one.wrong.endswith((".", ")")) and one.right.endswith((".", ")")) and one.wrong != one.right


@pytest.mark.parametrize("one", kinds.all_checks().values(), ids=lambda one: one.id)
def test_a_check_is_explained_on_the_terminal(one: Check, call: Call) -> None:
    status, out, err = call("explain", one.id)
    assert (status, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 80
    for text in (f"# {one.id}\n", f"Level: {one.severity.value}.", f"--ignore {one.id}", f"[{one.id}]"):
        assert text in out
    for text in (one.title[1:], one.why, one.wrong, one.right):
        assert " ".join(text.split()) in " ".join(out.split())
    assert out == call("checks", one.id).out


SENTENCE = "Estonian President Kristen Michal opened the harbour in Narva.\n"


def test_every_way_of_silencing_does_what_it_says(call: Call, tmp_path: Path) -> None:
    """The ways that `explain` tells are tried, as they stand, on a document with one conflict."""
    claims = template("office", "x").replace("prime-minister-of-estonia", "prime-minister-of-norway")
    configuration = "claimcheck: 1\nclaims: [c.yaml]\ndocuments: [{path: a.md, published: 2025-05-06%s}]\n%s\n"

    def status(document: str = "", project: str = "", claim: str = "", *options: str, text: str = "") -> int:
        (tmp_path / "a.md").write_text(f"{text}{SENTENCE}")
        (tmp_path / "claimcheck.yaml").write_text(configuration % (document, project))
        (tmp_path / "c.yaml").write_text(claims.replace("    kind: office\n", f"    kind: office\n    {claim}\n"))
        return call("run", *options).status

    def after(command: str, made: str, *options: str) -> int:
        """The status of a run after a command, whose file is then gone."""
        done = call(*shlex.split(command.replace("FILE:LINE:COLUMN", "a.md:1:1"))[1:])
        assert done.status == 0, done
        found = status("", "", "", *options)
        (tmp_path / made).unlink()
        return found

    assert status() == 1
    tried = 0
    office = next(kind for kind in kinds.load() if kind.name == "office")
    for _, how in ways(kinds.all_checks()["office-title"], office):
        for code in re.findall(r"`([^`]+)`", how):
            if code in ("claimcheck.yaml", "claimcheck run --baseline"):
                continue
            if code.startswith("claimcheck run "):
                found = status("", "", "", *code.split()[2:])
            elif code.startswith("claimcheck waive "):
                found = after(code, "claimcheck.waivers.yaml")
            elif code == "claimcheck baseline":
                found = after(code, "claimcheck.baseline", "--baseline")
            elif code.startswith("<!--"):
                found = status(text=f"{code}\n")
            elif " in the claim" in how:
                found = status("", "", code)
            else:
                found = status(f", {code}") if "under the path" in how else status("", code)
            assert found == 0, (how, code)
            assert status() == 1
            tried += 1
    assert tried == 13
