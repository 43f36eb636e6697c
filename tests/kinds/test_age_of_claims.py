"""Articles that are younger than `checked`: what is softened, what is not, and what a row says of the day."""

from __future__ import annotations

from datetime import date

import pytest
from tests.kinds.desk import only_conflict

from claimcheck.model import Finding

CLAIMS = """
claimcheck: 1
checked: 2026-01-15
entities:
  skalle: {type: region, name: Skalle}
  club: {type: alliance, name: Coast Club}
  tunnel: {type: place, name: Mosholm Tunnel, in: skalle}
  trams: {type: company, name: Lund Bay Trams, founded: 1898-02-11}
  eva: {type: person, name: Eva Sandell}
  ida: {type: person, name: Ida Krog}
claims:
  - {id: length, kind: quantity, of: tunnel, says: ["{value} long"], value: 6.4, unit: km}
  - {id: members, kind: quantity, of: club, counts: member, value: 12}
  - {id: strict, kind: quantity, of: club, counts: harbour, value: 40, severity: error}
  - {id: blast, kind: event, called: Mosholm blast, of: tunnel, date: 2001-05-03}
  - {id: dead, kind: quantity, of: blast, counts: death, says: ["killed {value}"], value: 31}
  - id: head
    kind: office
    title: director
    of: trams
    holders: [{who: ida, from: 2011-01-01, until: 2020-12-31}, {who: eva, from: 2021-01-01}]
"""


def conflict(text: str, published: str = "2026-11-20") -> Finding:
    return only_conflict(CLAIMS, text, published)


@pytest.mark.parametrize(
    "text",
    [
        "The Mosholm Tunnel is 4.6 km long.",
        "Lund Bay Trams was founded in 1889.",
        "The Mosholm blast in the Mosholm Tunnel killed 13 people.",
    ],
)
def test_what_cannot_change_is_not_softened(text: str) -> None:
    one = conflict(text)
    assert one.verdict.severity == ""
    assert "last checked" not in one.verdict.because


@pytest.mark.parametrize("text", ["The Coast Club has 21 members.", "The Coast Club has 60 harbours."])
def test_what_may_have_changed_is_a_warning_whatever_the_claim_weighs(text: str) -> None:
    assert conflict(text).verdict.severity == "warning"
    assert conflict(text, "2026-01-10").verdict.severity == ""


def test_a_row_names_one_day_of_what_is_known() -> None:
    one = conflict("Ida Krog, the director of Lund Bay Trams, resigned.")
    assert one.verdict.because.endswith("; last checked on 15 January 2026")
    assert one.verdict.as_of == date(2026, 1, 15).toordinal()


def test_a_row_on_days_long_past_has_no_day_of_today() -> None:
    one = conflict("In 2018, Eva Sandell was the director of Lund Bay Trams.")
    assert one.verdict.as_of is None
