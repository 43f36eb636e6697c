"""From files to the claim book: what each kind of claim compiles into, and how files play together."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimcheck.claims.book import ClaimBook, Loaded
from claimcheck.claims.load import load
from claimcheck.interval import ALWAYS, Interval, closed, day, year
from claimcheck.kinds.event.claim import Dated, Edition, EventClaim
from claimcheck.kinds.office.claim import Called, OfficeClaim
from claimcheck.kinds.quantity.claim import Amount, QuantityClaim
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.kinds.wording.claim import WordingClaim
from claimcheck.model import Name, Place, Tie

HEAD = "claimcheck: 1\nchecked: 2026-01-15\n"
WORDING = "- {id: w, kind: wording, avoid: x}\n"


TWO = "entities: {n: {type: country, name: N}, a: {type: person, name: A}, b: {type: person, name: B}}\n"


def loaded(folder: Path, **files: str) -> Loaded:
    for name, text in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return load([Path()], folder)


def book(folder: Path, text: str) -> ClaimBook:
    found = loaded(folder, c=text)
    assert not found.faults, [str(fault) for fault in found.faults]
    assert found.book is not None
    return found.book


def on(text: str) -> Interval:
    return day(date.fromisoformat(text))


def test_an_office_holds_its_terms_with_windows_and_places(tmp_path: Path) -> None:
    text = f"""{HEAD}entities:
  norway: {{type: country, name: Norway}}
  ministry: {{type: body, name: Ministry, in: norway}}
  erna: {{type: person, name: Erna Solberg, born: 1961-02-24}}
  jens: {{type: person, name: Jens Stoltenberg, died: unknown}}
claims:
- id: pm
  kind: office
  title: Prime Minister
  also_called: [PM, {{word: First Minister, until: 1873}}]
  wrong: president
  of: [ministry, norway]
  class: head
  complete: true
  tolerance: 3
  severity: warning
  status: pilot
  source: [one, two]
  tags: [a, b]
  owner: desk
  note: A note.
  review_by: 2027-01-01
  valid: {{from: 2000}}
  holders:
  - who: jens
    title: Statsminister
    terms:
    - {{from: 2000-03-17, until: 2001-10-19}}
    - {{from: 2005, until: unknown, elected: 2005-09-12, ordinal: 2}}
  - {{who: erna, from: 2013-10-16, until: {{after: 2021-10-01, before: 2021-10-14}}}}
  - {{who: erna, as: acting}}
"""
    claim = book(tmp_path, text).claim("pm")
    assert isinstance(claim, OfficeClaim)
    assert claim.title == "Prime Minister"
    assert claim.also_called == (
        Called("PM"),
        Called("First Minister", Interval(None, date(1874, 1, 1).toordinal())),
    )
    assert (claim.wrong, claim.of, claim.cls) == (("president",), ("ministry", "norway"), "head")
    assert (claim.exclusive, claim.complete, claim.exists) == (True, True, True)
    assert claim.checked == date(2026, 1, 15).toordinal()
    assert (claim.tolerance, claim.severity, claim.status) == (3, "warning", "pilot")
    assert (claim.source, claim.tags, claim.owner, claim.note) == ("one; two", ("a", "b"), "desk", "A note.")
    assert claim.review_by == date(2027, 1, 1).toordinal()
    assert claim.valid == Interval(date(2000, 1, 1).toordinal(), None)
    assert claim.place == Place("c.yaml", 9, 3)
    first, second, third, fourth = claim.holders
    assert (first.who, first.start, first.end, first.title) == (
        "jens",
        on("2000-03-17"),
        on("2001-10-19"),
        "Statsminister",
    )
    assert (second.start, second.end, second.ordinal, second.elected) == (year(2005), ALWAYS, 2, on("2005-09-12"))
    assert third.end == closed(date(2021, 10, 1), date(2021, 10, 14))
    assert (fourth.start, fourth.end, fourth.mode) == (None, None, "acting")
    assert first.place == Place("c.yaml", 30, 7)
    assert third.place == Place("c.yaml", 32, 5)


def test_the_day_of_until_is_included_and_handover_is_shared(tmp_path: Path) -> None:
    text = f"""{HEAD}{TWO}claims:
- id: pm
  kind: office
  title: PM
  of: n
  holders: [{{who: a, from: 2013-10-16, until: 2021-10-14}}, {{who: b, from: 2021-10-14}}]
"""
    claim = book(tmp_path, text).claim("pm")
    assert isinstance(claim, OfficeClaim)
    handover = date(2021, 10, 14).toordinal()
    assert claim.holders[0].end == Interval(handover, handover + 1)
    assert claim.holders[1].start == Interval(handover, handover + 1)


@pytest.mark.parametrize(
    "holders",
    [
        "{who: a, from: 2010-01-01, until: 2015}, {who: b, from: 2015}",  # the years may touch
        "{who: a, from: 2010-01-01, until: unknown}, {who: b, from: 2011-01-01}",
        "{who: a, from: 2010-01-01}, {who: b, from: 2015-01-01, as: acting}",
        "{who: a, from: 2010-01-01}, {who: b, from: 2015-01-01, as: interim, until: 2016-01-01}",
        "{who: a, from: 2010-01-01, as: suspended}, {who: b, from: 2015-01-01}",
        "{who: a, from: 2010-01-01, until: 2012-01-01}, {who: a, from: 2011-01-01}",  # one person is one holder
        "{who: a, until: 2015-01-01}, {who: b, from: 2014-01-01}",  # when a began is not known
        "{who: a, until: 2015-01-01}, {who: b, until: 2015-01-01}",
        "{who: a, from: {before: 2016-01-01}, until: 2016-01-01}, {who: b, from: 2016-01-01}",
    ],
)
def test_holders_that_may_not_have_overlapped_are_let_alone(holders: str, tmp_path: Path) -> None:
    text = f"""{HEAD}{TWO}claims:
- {{id: pm, kind: office, title: PM, of: n, holders: [{holders}]}}
"""
    assert len(book(tmp_path, text).claims("office")) == 1


def test_several_holders_at_a_time_are_right_where_the_claim_says_so(tmp_path: Path) -> None:
    text = f"""{HEAD}{TWO}claims:
- {{id: pm, kind: office, title: PM, of: n, exclusive: false, holders: [a, b]}}
"""
    assert len(book(tmp_path, text).claims("office")) == 1


def test_an_office_that_does_not_exist(tmp_path: Path) -> None:
    text = f"""{HEAD}entities: {{n: {{type: country, name: N}}}}
claims: [{{id: p, kind: office, title: President, of: n, exists: false}}]
"""
    claim = book(tmp_path, text).claim("p")
    assert isinstance(claim, OfficeClaim)
    assert (claim.exists, claim.holders) == (False, ())


def test_a_relation_takes_one_or_many_with_or_without_terms(tmp_path: Path) -> None:
    text = f"""{HEAD}entities:
  a: {{type: country, name: A}}
  b: {{type: country, name: B}}
  c: {{type: country, name: C}}
claims:
- {{id: r, kind: relation, phrase: [partner, top partner], of: a, among: country, is: b, closed: true, is_not: [c]}}
- {{id: s, kind: relation, phrase: member, holders: [b, {{who: c, from: 2001-01-01, until: 2002-01-01}}]}}
"""
    held = book(tmp_path, text)
    first, second = held.claim("r"), held.claim("s")
    assert isinstance(first, RelationClaim)
    assert isinstance(second, RelationClaim)
    assert (first.phrase, first.of, first.among) == (("partner", "top partner"), ("a",), ("country",))
    assert [(term.who, term.start, term.end) for term in first.holders] == [("b", None, None)]
    assert (first.closed, first.is_not, second.closed, second.of) == (True, ("c",), False, ())
    assert [(term.who, term.start, term.end) for term in second.holders] == [
        ("b", None, None),
        ("c", on("2001-01-01"), on("2002-01-01")),
    ]


def test_an_event_takes_dates_with_labels_places_and_editions(tmp_path: Path) -> None:
    text = f"""{HEAD}entities: {{a: {{type: country, name: A}}, b: {{type: country, name: B}}}}
claims:
- {{id: e, kind: event, called: war, between: [a, b], date: 1982-04-02, until: 1982-06-14, place: [a, Port Stanley]}}
- {{id: f, kind: event, called: treaty, of: a, by: b, dates: {{signed: 1949-04-04, in force: 1949}}}}
- id: g
  kind: event
  called: [summit, meeting]
  editions: [{{date: 2023-05-19, place: Hiroshima, host: a, ordinal: 49}}, {{date: 2024}}]
"""
    held = book(tmp_path, text)
    war, treaty, summit = held.claims("event")
    assert isinstance(war, EventClaim)
    assert isinstance(treaty, EventClaim)
    assert isinstance(summit, EventClaim)
    assert (war.called, war.between, war.where) == (("war",), ("a", "b"), ("a", "Port Stanley"))
    assert (war.dates, war.until) == ((Dated("", on("1982-04-02")),), on("1982-06-14"))
    assert treaty.dates == (Dated("signed", on("1949-04-04")), Dated("in force", year(1949)))
    assert (treaty.of, treaty.by) == (("a",), ("b",))
    assert summit.editions == (Edition(on("2023-05-19"), "Hiroshima", ("a",), 49), Edition(year(2024)))


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("32", 32, 32),
        ("-3", -3, -3),
        ("3.5", 3.5, 3.5),
        ("1,300,000", 1_300_000, 1_300_000),
        ("2.5 million", 2_500_000, 2_500_000),
        ("30 to 35", 30, 35),
        ("2 million to 3 million", 2_000_000, 3_000_000),
        ("'7'", 7, 7),
    ],
)
def test_a_quantity_is_a_number_or_a_range(written: str, low: float, high: float, tmp_path: Path) -> None:
    text = f"""{HEAD}entities: {{a: {{type: alliance, name: A}}}}
claims:
- id: q
  kind: quantity
  of: a
  counts: member
  value: {written}
  unit: km
"""
    claim = book(tmp_path, text).claim("q")
    assert isinstance(claim, QuantityClaim)
    assert claim.values == (Amount(low, high, "km"),)


def test_a_quantity_may_change_and_may_be_of_an_event(tmp_path: Path) -> None:
    text = f"""{HEAD}claims:
- id: q
  kind: quantity
  of: landing
  says: "{{value}} moonwalkers"
  values: [{{value: 2, from: 1969, until: 1970-01-01}}, {{value: 4, unit: men, from: 1970-01-01}}]
- {{id: landing, kind: event, called: landing, date: 1969-07-20}}
"""
    claim = book(tmp_path, text).claim("q")
    assert isinstance(claim, QuantityClaim)
    assert claim.of == ("landing",)
    assert claim.says == ("{value} moonwalkers",)
    assert claim.values == (
        Amount(2, 2, "", year(1969), on("1970-01-01")),
        Amount(4, 4, "men", on("1970-01-01"), None),
    )


def test_a_wording(tmp_path: Path) -> None:
    text = "claimcheck: 1\nclaims: [{id: w, kind: wording, avoid: [a b, c], use: d, except: The A B, quotes: ignore}]\n"
    claim = book(tmp_path, text).claim("w")
    assert isinstance(claim, WordingClaim)
    assert (claim.avoid, claim.use, claim.exceptions, claim.quotes) == (("a b", "c"), ("d",), ("The A B",), "ignore")
    assert claim.checked is None


def test_an_entity_with_all_that_can_be_known_of_it(tmp_path: Path) -> None:
    text = f"""{HEAD}entities:
  norway:
    type: country
    name: Norway
    also: [Kingdom of Norway, {{name: Old Norway, until: 1905-06-07}}]
    short: [NOR, Norway]
    adjective: [Norwegian, Norwegians]
    capital: oslo
    seat: Government Quarter
    founded: 1905
    closed: unknown
    fiscal_year: 01-01
    source: [a, b]
  europe: {{type: region, name: Europe}}
  north: {{type: region, name: North, in: europe}}
  oslo: {{type: city, name: Oslo, in: [norway, north]}}
  ann:
    type: person
    name: Ann No
    born: unknown
    died: 2001
    nationality: norway
    party: {{is: independent, from: 1995, until: unknown}}
    employer: [Some Firm, {{is: oslo, from: 1990}}]
    member_of: Club
    child_of: [bob]
    spouse_of: {{is: cat, from: 1980}}
    sibling_of: dan
  bob: {{type: person, name: Bob}}
  cat: {{type: person, name: No}}
  dan: {{type: person, name: 2016}}
claims:
{WORDING}"""
    entities = book(tmp_path, text).entities
    norway, ann = entities["norway"], entities["ann"]
    assert norway.names == (
        Name("Norway"),
        Name("Kingdom of Norway"),
        Name("Old Norway", during=Interval(None, date(1905, 6, 8).toordinal())),
        Name("NOR", short=True),
    )
    assert norway.adjectives == ("Norwegian", "Norwegians")
    assert (norway.capital, norway.seats, norway.fiscal_year) == ("Oslo", ("Government Quarter",), "01-01")
    assert (norway.founded, norway.closed, norway.source) == (year(1905), ALWAYS, "a; b")
    assert norway.place == Place("c.yaml", 5, 5)
    assert entities["oslo"].within == ("norway", "north", "europe")
    assert (ann.born, ann.died) == (None, year(2001))
    assert ann.nationality == (Tie("norway"),)
    assert ann.party == (Tie("independent", year(1995), ALWAYS),)
    assert ann.employer == (Tie("Some Firm"), Tie("oslo", year(1990)))
    assert ann.member_of == (Tie("Club"),)
    assert (ann.child_of, ann.spouse_of, ann.sibling_of) == (("bob",), (Tie("cat", year(1980)),), ("dan",))
    assert (entities["cat"].name, entities["dan"].name) == ("No", "2016")


def test_entities_and_claims_of_all_files_know_each_other(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        **{
            "b/people": "claimcheck: 1\nentities: {ann: {type: person, name: Ann}}\n",
            "a/claims": "claimcheck: 1\nchecked: 2020-01-01\n"
            "claims: [{id: c, kind: office, title: Chair, of: firm, holders: ann}]\n",
            "firm": "claimcheck: 1\nentities: {firm: {type: company, name: Firm}}\n",
        },
    )
    assert not found.faults
    assert found.book is not None
    assert list(found.book.entities) == ["ann", "firm"]
    assert found.book.claim("c").checked == date(2020, 1, 1).toordinal()
    assert found.book.claim("c").place.path == "a/claims.yaml"


def test_one_id_in_two_files_names_both_places(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        a=f"claimcheck: 1\nentities: {{x: {{type: other, name: X}}}}\nclaims:\n{WORDING}",
        b=f"claimcheck: 1\nentities:\n  x: {{type: other, name: Y}}\nclaims:\n{WORDING}",
    )
    assert [str(fault) for fault in found.faults] == [
        'b.yaml:3:3: duplicate entity id "x": it stands in a.yaml:2 already',
        'b.yaml:5:8: duplicate claim id "w": it stands in a.yaml:4 already',
    ]


def test_all_faults_of_all_files_come_in_one_go_in_their_order(tmp_path: Path) -> None:
    found = loaded(
        tmp_path,
        b="claimcheck: 1\nclaims:\n- {id: a, kind: wording}\n- {id: b, kind: office, titel: x, of: zz}\n",
        a="claimcheck: 1\n\tx: 1\n",
        c=f"claimcheck: 3\nentities: {{x: {{type: person, name: X, in: yy}}}}\nclaims:\n{WORDING}",
    )
    assert [str(fault) for fault in found.faults] == [
        "a.yaml:2:1: a tab: indent with spaces",
        'b.yaml:3:3: "avoid" is missing',
        'b.yaml:4:25: unknown key "titel"; did you mean "title"?',
        'c.yaml:1:13: claimcheck: this claimcheck reads version 1 of the format, not "3"',
    ]


@pytest.mark.parametrize("broken", ["claimcheck: 1\n\tx: 1\n", "claimcheck: 1\nentities: {zz: [}\n", "x: \xd8"])
def test_ids_that_a_broken_file_may_hold_are_not_called_unknown(broken: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(broken.encode("latin-1"))
    claim = "claimcheck: 1\nclaims:\n- {id: b, kind: office, title: x, of: zz, holders: {who: a-b}}\n"
    assert {fault.path for fault in loaded(tmp_path, b=claim).faults} == {"a.yaml"}


def test_an_unknown_id_is_told_though_something_else_is_wrong_in_the_claim(tmp_path: Path) -> None:
    text = """claimcheck: 1
entities: {norway: {type: country, name: Norway}, ann: {type: person, name: Ann}}
claims:
- {id: a, kind: office, title: x, of: norwy, holders: [{who: an, from: 2023-02-30}, {who: ann, until: 99}, bob]}
"""
    assert [str(fault) for fault in loaded(tmp_path, c=text).faults] == [
        'c.yaml:4:39: unknown entity "norwy"; did you mean "norway"?',
        'c.yaml:4:62: unknown entity "an"; did you mean "ann"?',
        "c.yaml:4:72: from: 2023-02-30 does not exist: February 2023 has 28 days",
        'c.yaml:4:103: until: "99" is not a date: write a day as 2021-10-14, a month as 2021-10, a year as 2021',
        'c.yaml:4:108: unknown entity "bob"; one of: ann, norway',
    ]


def test_a_gap_left_by_one_mistake_makes_no_other_mistake(tmp_path: Path) -> None:
    text = """claimcheck: 1
entities: {n: {type: country, name: N}, a: {type: person, name: A, died: 2020}, b: {type: person, name: B}}
claims:
- {id: o, kind: office, title: x, of: n, holders: [{who: a, from: 2001-01-01, until: 20O5}, {who: b, from: 2005-01-01}]}
- {id: e, kind: event, called: war, date: 2023-02-31}
"""
    assert [fault[1:3] for fault in loaded(tmp_path, c=text).faults] == [(4, 86), (5, 43)]


def test_both_suffixes_are_read_and_hidden_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(f"claimcheck: 1\nclaims:\n{WORDING}")
    (tmp_path / ".b.yaml").write_text("not: claims\n")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "c.yaml").write_text("not: claims\n")
    (tmp_path / "d.txt").write_text("not: claims\n")
    found = load([tmp_path], tmp_path)
    assert not found.faults
    assert found.book is not None
    assert [claim.place.path for claim in found.book.all_claims] == ["a.yml"]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(f"claimcheck: 1\nclaims:\n{WORDING}")
    assert not load([Path(), Path("a.yml"), tmp_path / "a.yml"], tmp_path).faults


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("missing.yaml", "missing.yaml: no such file or folder"),
        ("empty", "empty: the folder holds no .yaml or .yml file"),
        ("bare", "bare: no claim found here"),
    ],
)
def test_a_path_without_claims_is_a_fault_though_others_have_some(path: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text(f"claimcheck: 1\nclaims:\n{WORDING}")
    (tmp_path / "empty").mkdir()
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare" / "x.yaml").write_text("claimcheck: 1\nclaims: []\n")
    found = load([Path("good.yaml"), Path(path)], tmp_path)
    assert [str(fault) for fault in found.faults] == [message]
    assert found.book is None


def test_examples_come_with_their_claim_and_place(tmp_path: Path) -> None:
    text = """claimcheck: 1
claims:
- id: w
  kind: wording
  avoid: [x]
  examples:
    conflicts:
    - {text: an x here, published: 2024-05-02, quote: x}
    silent:
      text: |
        two
        lines
"""
    first, second = loaded(tmp_path, c=text).examples
    assert (first.claim, first.sort, first.text, first.quote, first.check) == ("w", "conflicts", "an x here", "x", "")
    assert first.published == date(2024, 5, 2).toordinal()
    assert first.place == Place("c.yaml", 8, 7)
    assert (second.sort, second.text, second.published) == ("silent", "two\nlines", None)


def test_what_is_not_utf8_says_where(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_bytes("claimcheck: 1\n# Ø ".encode() + b"\xd8l\n")
    faults = load([tmp_path], tmp_path).faults
    assert [str(fault) for fault in faults] == ["c.yaml:2:5: not UTF-8 (byte 0xD8): save the file as UTF-8"]
