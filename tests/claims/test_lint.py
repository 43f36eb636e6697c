"""What could be better in sound claims."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from claimcheck.claims.book import Loaded
from claimcheck.claims.lint import lint
from claimcheck.claims.load import load

TEXT = """\
claimcheck: 1
entities:
  n: {type: country, name: N, capital: c}
  c: {type: city, name: C, in: n}
  a: {type: person, name: A}
  b: {type: person, name: A}
claims:
- id: good
  kind: office
  title: Chair
  of: n
  holders: [{who: a, from: 2001, until: 2002}]
  source: somewhere
  review_by: 2026-06-30
  examples:
    conflicts: {text: one}
    silent: {text: two}
- id: bare
  kind: office
  title: Head
  of: n
  holders: [{who: a, from: 2001}]
"""


@pytest.fixture
def loaded(tmp_path: Path) -> Loaded:
    (tmp_path / "c.yaml").write_text(TEXT)
    found = load([tmp_path], tmp_path)
    assert not found.faults
    return found


def test_what_could_be_better_is_told_with_its_place(loaded: Loaded) -> None:
    assert [str(fault) for fault in lint(loaded)] == [
        'c.yaml:6:6: "b" has the name and type of "a" (c.yaml:5): two readings',
        'c.yaml:6:6: "b" is named by no claim and no other entity',
        'c.yaml:18:3: "bare" has a term without an end, but no day on which it was checked',
        'c.yaml:18:3: "bare" has no example that must be reported',
        'c.yaml:18:3: "bare" has no example that must stay silent',
        'c.yaml:18:3: "bare" has no source',
    ]


def test_a_review_is_overdue_from_the_day_after(loaded: Loaded) -> None:
    on_the_day = lint(loaded, date(2026, 6, 30).toordinal())
    day_after = lint(loaded, date(2026, 7, 1).toordinal())
    assert set(day_after) - set(on_the_day) == {("c.yaml", 8, 3, '"good" was to be reviewed by 2026-06-30')}


def test_of_a_stored_book_nothing_is_said_about_examples(loaded: Loaded) -> None:
    assert not [fault for fault in lint(replace(loaded, examples=())) if "example" in fault[3]]


def test_of_claims_with_faults_nothing_is_said(loaded: Loaded) -> None:
    assert lint(replace(loaded, book=None)) == ()
