"""An article before words of a claim is no part of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import claimcheck

CLAIMS = """claimcheck: 1
checked: 2026-01-15
entities:
  hall: {type: organisation, name: Metropol Hall, also: [the Met], short: the Hall, in: norland}
  hague: {type: city, name: The Bight, in: norland}
  norland: {type: country, name: Norland, seat: the Old Mill}
  ada: {type: person, name: Ada Berg}
  bo: {type: person, name: Bo Lund}
claims:
- id: director
  kind: office
  title: the music director
  also_called: [a conductor]
  of: hall
  holders: [{who: ada, from: 2010-01-01, until: 2019-12-31}, {who: bo, from: 2020-01-01}]
- {id: opening, kind: event, called: [an opening], of: hall, date: 1905-05-06}
- {id: largest, kind: relation, phrase: [the largest hall], of: norland, among: organisation, is: hall, closed: true}
"""


@pytest.fixture
def claims(tmp_path: Path) -> Path:
    file = tmp_path / "claims.yaml"
    file.write_text(CLAIMS, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("Met music director Ada Berg bowed.", "office-term"),
        ("The Met's conductor, Ada Berg, bowed.", "office-term"),
        ("The opening of the Metropol Hall was in 1906.", "event-date"),
        ("Ada Berg is Norland's largest hall.", "role-type"),
    ],
)
def test_the_words_are_found_without_it_and_with_it(claims: Path, text: str, check: str) -> None:
    [conflict] = claimcheck.check(text, claims=claims, published=date(2025, 5, 2)).conflicts
    assert conflict.check == check


def test_a_name_keeps_the_article_that_is_written_with_a_capital(claims: Path) -> None:
    assert "The Bight" in {entity.name for entity in claimcheck.load_claims(claims).entities.values()}


@pytest.mark.parametrize("word", ["westmark", "Westmark", "Westmarkian"])
def test_entities_alone_are_claims_and_a_country_may_be_named_by_any_of_its_words(tmp_path: Path, word: str) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(
        "claimcheck: 1\nentities:\n  norland: {type: country, name: Norland, adjective: Norlandic}\n"
        "  westmark: {type: country, name: Westmark, adjective: Westmarkian}\n"
        f"  ada: {{type: person, name: Ada Berg, nationality: {word}}}\n",
        encoding="utf-8",
    )
    result = claimcheck.check("The Norlandic tenor Ada Berg sang.", claims=file, published=date(2025, 5, 2))
    assert [conflict.check for conflict in result.conflicts] == ["person-life"]
