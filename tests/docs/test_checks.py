"""docs/checks.md is written from the checks themselves: `CLAIMCHECK_UPDATE=1 pytest tests/docs` writes it anew."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck import journey, kinds
from claimcheck.kind import GENERAL_CHECKS, Check

PAGE = Path(__file__).resolve().parents[2] / "docs" / "checks.md"
HEAD = """# The checks

This page is written from the program (`CLAIMCHECK_UPDATE=1 pytest tests/docs/test_checks.py`); a test holds it true.
`claimcheck checks` prints the list, `claimcheck checks office-title` one of them.

A check reports a statement only if **every way to read it** contradicts the claims. If one reading agrees, it agrees;
if nothing can be said, it is undecided and counted.

"""
SILENCE = """
## How to silence one

From the narrowest to the widest:

| what | how |
| --- | --- |
| one claim, everywhere | `severity: off` in the claim; `severity: note` keeps it in the table |
| a claim that is on trial | `status: pilot` in the claim: reported apart, and never fails a run |
| a claim or a check, in one run | `claimcheck run --ignore prime-minister-of-norway --ignore wording` |
| a check, in some documents | in `claimcheck.yaml`, under the path: `levels: {name-spelling: off}` |
| everything, in some documents | in `claimcheck.yaml`, under the path: `level: off`; `level: warning` caps it |
| a claim or a check, in all documents | in `claimcheck.yaml`: `ignore: [documents-disagree]` |
| the level of a check, in all documents | in `claimcheck.yaml`: `severity: {wording: error}` |

`--select` and `select` are the opposite: only these. The claim's own `severity` outranks the configuration's,
but not `off`, nor the `level` of a document; a quotation lowers it by one step, after all of these.
[documents.md](documents.md) has `claimcheck.yaml` in full.

An alarm that was wrong is better mended than silenced: put the sentence under the claim's `silent` examples
([claims.md](claims.md)).
"""


def _groups() -> Iterator[tuple[str, tuple[Check, ...]]]:
    for kind in kinds.load():
        yield f"{kind.name}: {kind.summary}", kind.checks
    yield "whatever the kind", GENERAL_CHECKS


def _page() -> str:
    groups = list(_groups())
    rows = [f"| [{one.id}](#{one.id}) | {one.severity} | {one.title} |\n" for _, checks in groups for one in checks]
    parts = [HEAD, "| check | level | what it finds |\n| --- | --- | --- |\n", *rows, SILENCE]
    for heading, checks in groups:
        parts.append(f"\n## {heading[:1].upper()}{heading[1:]}\n")
        parts.extend(_section(one) for one in checks)
    return "".join(parts)


def _section(one: Check) -> str:
    title = f"{one.title[:1].upper()}{one.title[1:]}. Level: {one.severity}."
    why = textwrap.fill(" ".join(one.why.split()), 120, break_on_hyphens=False)
    return (
        f"\n### {one.id}\n\n{title}\n\n{why}\n\n- wrong: {one.wrong}\n- right: {one.right}\n\n"
        f"Silence it: `--ignore {one.id}`, or `levels: {{{one.id}: off}}` under a path.\n"
    )


def test_the_page_about_the_checks_says_what_the_checks_say() -> None:
    written = _page()
    if os.environ.get("CLAIMCHECK_UPDATE"):
        PAGE.write_text(written, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == written, "run CLAIMCHECK_UPDATE=1 pytest tests/docs/test_checks.py"


def test_the_page_has_every_check() -> None:
    assert {one.id for _, checks in _groups() for one in checks} == set(journey.checks())


@pytest.mark.parametrize("one", journey.checks().values(), ids=lambda one: one.id)
def test_a_check_explains_itself(one: Check) -> None:
    assert one.title and len(one.why.split()) > 8, f"{one.id} does not say why it matters and how it decides"
    assert one.wrong.endswith((".", ")")) and one.right.endswith((".", ")")) and one.wrong != one.right
