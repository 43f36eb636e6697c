"""What claims that load say beside each other: what must be wrong, and what may be wanted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from claimcheck.claims.book import Loaded
from claimcheck.claims.lint import errors, lint
from claimcheck.claims.load import load
from claimcheck.errors import Fault

HERE = Path(__file__).parent
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
- id: open
  kind: office
  title: Rector
  of: n
  checked: 2025-06-30
  source: somewhere
  holders: [{who: a, from: 2001}]
"""


def _cases() -> dict[str, tuple[str, list[str], list[str]]]:
    head, *parts = (HERE / "beside.txt").read_text(encoding="utf-8").split("\n## ")
    begin = "".join(f"{line[6:]}\n" for line in head.splitlines() if line.startswith("#     "))
    cases = {}
    for part in parts:
        name, *lines = part.rstrip("\n").split("\n")
        body = "".join(f"{line}\n" for line in lines if not line.startswith((">> ", "?? ")))
        told = [[line[3:] for line in lines if line.startswith(mark)] for mark in (">> ", "?? ")]
        cases[name] = (begin + body, told[0], told[1])
    return cases


CASES = _cases()


def _said(faults: tuple[Fault, ...]) -> list[str]:
    return [f"{line}:{column}: {message}" for _, line, column, message in faults if "has no source" not in message]


@pytest.mark.parametrize("name", CASES)
def test_what_claims_say_beside_each_other(name: str, tmp_path: Path) -> None:
    text, wrong, hints = CASES[name]
    (tmp_path / "c.yaml").write_text(text, encoding="utf-8")
    loaded = load([Path("c.yaml")], tmp_path)
    assert loaded.book is not None, loaded.faults
    assert _said(errors(loaded.book)) == wrong
    assert _said(lint(loaded)) == hints
    assert wrong or hints


def test_facts_of_lives_are_held_against_each_other() -> None:
    loaded = load([HERE / "lives.yaml"], HERE)
    assert loaded.book is not None
    assert _said(errors(loaded.book)) == [
        '6:7: employer: "Moss News" begins 1955, before "bo" was there (1960-05-01)',
        '6:7: employer: "Moss Post" begins 2012, after the end of "bo" (2010-05-01)',
        '7:7: child_of: "bo" was born 1960-05-01, after "cy" (1940)',
    ]
    assert _said(lint(loaded)) == [
        '5:8: member_of: "club" begins 1980, before it was there itself (1990-01-01)',
        '8:7: child_of: "ada" was 8 years old when "di" was born: look at both days',
        '9:7: "Ada Berg" is a name of "ada" (lives.yaml:5) too: both are then meant; if they are one, keep one of them',
        '10:7: "ef": the short name "Berg" is that of "ed" (lives.yaml:9) too: where nothing else tells them apart, '
        "each of them is meant",
    ]


@pytest.mark.parametrize("file", sorted(HERE.parents[1].glob("**/claims.yaml")), ids=lambda path: path.parent.name)
def test_claims_that_people_wrote_do_not_contradict_each_other(file: Path) -> None:
    book = load([file], file.parent).book
    assert book is not None
    assert errors(book) == ()


@pytest.fixture
def loaded(tmp_path: Path) -> Loaded:
    (tmp_path / "c.yaml").write_text(TEXT)
    found = load([tmp_path], tmp_path)
    assert not found.faults
    return found


def test_what_could_be_better_is_told_with_its_place(loaded: Loaded) -> None:
    assert [str(fault) for fault in lint(loaded)] == [
        'c.yaml:6:6: "A" is a name of "a" (c.yaml:5) too: both are then meant; if they are one, keep one of them',
        'c.yaml:6:6: "b" is named by no claim and no other entity: keep it only if texts may name it',
        'c.yaml:18:3: "bare" has a term without an end, but no day on which it was checked: write `checked`',
        'c.yaml:18:3: "bare" has no example that must be reported: write one, claims test proves it',
        'c.yaml:18:3: "bare" has no example that must stay silent: write one, claims test proves it',
        'c.yaml:18:3: "bare" has no source: say where it is known from',
        'c.yaml:23:3: "open" has no example that must be reported: write one, claims test proves it',
        'c.yaml:23:3: "open" has no example that must stay silent: write one, claims test proves it',
    ]


def test_who_has_facts_that_are_checked_is_used(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(
        "claimcheck: 1\nentities:\n  ann: {type: person, name: Ann Moe, born: 1960-01-02}\n"
        "  cid: {type: country, name: Cidonia, adjective: Cidonian}\n  dun: {type: place, name: Dun Hill}\n"
        "claims:\n  - {id: style, kind: wording, avoid: whilst, use: while, source: desk}\n"
    )
    hints = [str(one) for one in lint(load([tmp_path], tmp_path))]
    assert hints == ['c.yaml:5:8: "dun" is named by no claim and no other entity: keep it only if texts may name it']


def test_a_review_is_overdue_from_the_day_after(loaded: Loaded) -> None:
    on_the_day = lint(loaded, date(2026, 6, 30).toordinal())
    day_after = lint(loaded, date(2026, 7, 1).toordinal())
    overdue = '"good" was to be reviewed by 2026-06-30: look again, and set another day'
    old = '"open" was last checked on 2025-06-30, more than a year ago: look again, and renew `checked`'
    assert set(day_after) - set(on_the_day) == {("c.yaml", 8, 3, overdue), ("c.yaml", 23, 3, old)}


def test_an_old_day_of_a_file_is_told_once(tmp_path: Path) -> None:
    one = "- {{id: o{0}, kind: office, title: T{0}, of: a, holders: {{who: b, from: 2001}}}}\n"
    claims = "".join(one.format(number) for number in range(5))
    head = "claimcheck: 1\nchecked: 2020-01-01\nentities: {a: {type: city, name: A}, b: {type: person, name: B}}\n"
    (tmp_path / "c.yaml").write_text(f"{head}claims:\n{claims}")
    told = [
        one[3] for one in lint(load([tmp_path], tmp_path), date(2026, 1, 1).toordinal()) if "last checked" in one[3]
    ]
    assert told == [
        '"o0" and 4 more of this file were last checked on 2020-01-01, more than a year ago: look again, and renew '
        "`checked`"
    ]


def test_of_a_stored_book_nothing_is_said_about_examples(loaded: Loaded) -> None:
    assert not [fault for fault in lint(replace(loaded, examples=())) if "example" in fault[3]]


def test_of_claims_with_faults_nothing_is_said(loaded: Loaded) -> None:
    assert lint(replace(loaded, book=None)) == ()


def test_words_that_are_nearly_a_name_or_written_like_an_id_are_told(tmp_path: Path) -> None:
    text = """\
claimcheck: 1
checked: 2026-01-01
entities:
  moss-news: {type: company, name: Moss News}
  norway: {type: country, name: Norway, capital: Trondhem, seat: [Mill Lane]}
  trondheim: {type: city, name: Trondheim, in: norway}
  ada: {type: person, name: Ada Berg, employer: Mos News, nationality: norwegian, party: Moss Party}
  bo: {type: person, name: Bo Dahl, employer: Moss News, member_of: Green Club}
claims:
  - {id: fair, kind: event, called: fair, of: norway, editions: [{date: 2001, place: Trondheim, host: Mosss News}]}
"""
    (tmp_path / "c.yaml").write_text(text)
    loaded = load([tmp_path], tmp_path)
    assert not loaded.faults
    told = [f"{one.line}: {one.message}" for one in lint(loaded) if "nothing is called" in one.message]
    assert told == [
        '5: capital: nothing is called "Trondhem"; did you mean "Trondheim"?',
        '7: employer: nothing is called "Mos News"; did you mean "Moss News"?',
        '7: nationality: nothing is called "norwegian", so that it is a plain word: write a name with its capitals',
        '10: host: nothing is called "Mosss News"; did you mean "Moss News"?',
    ]
