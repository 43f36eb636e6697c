"""What a conflict about a post or a relation names as known, says as the reason, and offers."""

from __future__ import annotations

import pytest
from tests.kinds.desk import only_conflict

from claimcheck.model import Finding

CLAIMS = """
claimcheck: 1
checked: 2026-06-01
entities:
  skalle: {type: region, name: Skalle, capital: lund-bay}
  lund-bay: {type: city, name: Lund Bay, in: skalle}
  ferries: {type: company, name: Skalle Ferries}
  trams: {type: company, name: Lund Bay Trams}
  group: {type: company, name: Norfleet Group}
  works: {type: company, name: Mosholm Works}
  club: {type: alliance, name: Coast Club}
  eva: {type: person, name: Eva Sandell}
  ida: {type: person, name: Ida Krog}
  per: {type: person, name: Per Holm}
claims:
  - {id: voice-of-ferries, kind: office, title: spokeswoman, of: ferries, holders: {who: ida, from: 2019-01-01}}
  - {id: voice-of-trams, kind: office, title: spokeswoman, of: trams, holders: {who: eva, from: 2018-05-01}}
  - id: owner
    kind: relation
    phrase: owner
    of: trams
    among: [company, city, region]
    closed: true
    holders: [{who: group, from: 1988-01-01, until: 2005-12-31}, {who: lund-bay, from: 2006-01-01}]
  - id: members
    kind: relation
    phrase: member
    of: club
    among: [region, company]
    closed: true
    holders: [{who: group, from: 1990-01-01, until: 2001-01-01}, {who: works, from: 1990-01-01},
              {who: skalle, from: 1990-01-01}]
"""


def conflict(text: str, published: str = "2026-05-20") -> Finding:
    return only_conflict(CLAIMS, text, published)


@pytest.mark.parametrize(
    "text",
    [
        "Eva Sandell, a spokeswoman for Skalle Ferries, said that boats would run.",
        "Skalle Ferries spokeswoman Eva Sandell said that boats would run.",
        "The spokeswoman of Skalle Ferries, Eva Sandell, said that boats would run.",
        "Skalle Ferries' spokeswoman, Eva Sandell, said that boats would run.",
    ],
)
def test_who_holds_the_post_elsewhere_keeps_their_name(text: str) -> None:
    one = conflict(text)
    assert one.verdict.check == "office-holder"
    assert one.verdict.suggestions == ("Lund Bay Trams",)
    assert one.verdict.wrong is not None
    assert text[slice(*one.verdict.wrong)] == "Skalle Ferries"
    assert one.verdict.because == "Eva Sandell held that post elsewhere"
    assert "Eva Sandell: spokeswoman of Lund Bay Trams" in one.verdict.known


def test_who_holds_no_such_post_may_be_somebody_else() -> None:
    one = conflict("Per Holm, a spokeswoman for Skalle Ferries, said that boats would run.")
    assert one.verdict.suggestions == ("Ida Krog",)


def test_of_a_bearer_that_the_claims_name_the_day_is_wrong() -> None:
    one = conflict("Lund Bay has owned Lund Bay Trams since 2010.")
    assert one.verdict.because == "it began at another time"
    assert one.verdict.known == "Lund Bay Trams' owner: Lund Bay since 1 January 2006"


@pytest.mark.parametrize(
    "text",
    [
        "Lund Bay Trams, owned by Norfleet Group, will buy buses.",
        "Norfleet Group owns Lund Bay Trams.",
        "Norfleet Group, the owner of Lund Bay Trams, will buy buses.",
    ],
)
def test_of_a_bearer_that_is_over_the_present_one_is_told_and_offered(text: str) -> None:
    one = conflict(text)
    assert one.verdict.because == "it was over"
    assert one.verdict.known == (
        "Lund Bay Trams' owner: Norfleet Group from 1 January 1988 to 31 December 2005, Lund Bay since 1 January 2006"
    )
    assert one.verdict.suggestions == ("Lund Bay",)
    assert one.verdict.wrong is not None
    assert text[slice(*one.verdict.wrong)] == "Norfleet Group"
    assert one.verdict.severity == ""


def test_a_bearer_that_is_over_is_a_warning_after_the_last_check_as_with_offices() -> None:
    one = conflict("Norfleet Group owns Lund Bay Trams.", "2026-07-20")
    assert one.verdict.severity == "warning"
    assert one.verdict.because == "it was over; last checked on 1 June 2026"


def test_of_several_bearers_none_is_offered_for_one_that_left() -> None:
    one = conflict("Norfleet Group is a member of the Coast Club.", "2026-07-20")
    assert one.verdict.because == "it was over"
    assert one.verdict.suggestions == ()
    assert one.verdict.severity == ""


PRIZES = """
claimcheck: 1
checked: 2026-06-01
entities:
  medal: {type: other, name: Skalle Music Prize}
  choir: {type: organisation, name: Skalle Choir}
  ida: {type: person, name: Ida Krog}
  per: {type: person, name: Per Holm}
  gulls: {type: work, name: The Gulls of Lund}
  ferry: {type: work, name: The Last Ferry}
claims:
  - {id: winners, kind: relation, phrase: winner, of: medal, among: [person], holders: [{who: ida, from: 2013}]}
  - {id: composer, kind: relation, phrase: composer, of: [gulls, ferry], is: ida, closed: true}
  - {id: leader, kind: office, title: choirmaster, of: choir, holders: [{who: ida, from: 2019-08}]}
"""


def test_a_prize_is_won_and_does_not_begin() -> None:
    one = only_conflict(PRIZES, "Ida Krog won the Skalle Music Prize in 2003.", "2026-05-20")
    assert one.verdict.because == "it was won at another time"
    assert one.verdict.known == "Skalle Music Prize's winner: Ida Krog in 2013"
    assert one.verdict.suggestions == ("2013",)


def test_the_work_that_the_text_names_is_told() -> None:
    one = only_conflict(PRIZES, "Per Holm, the composer of The Last Ferry, came.", "2026-05-20")
    assert one.verdict.known == "The Last Ferry's composer: Ida Krog"


def test_the_right_year_is_offered() -> None:
    text = "Ida Krog, choirmaster of the Skalle Choir since 2017, bowed."
    assert only_conflict(PRIZES, text, "2026-05-20").verdict.suggestions == ("2019",)
