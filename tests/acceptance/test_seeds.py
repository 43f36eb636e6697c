"""The seeds under the claims of the repository: what conflicts, what agrees, what stays open, and nothing else."""

from __future__ import annotations

import pytest
from tests.acceptance.conftest import Checked

FIRST = "seeds/000_4aba09a1acf70e3a.txt"
TEASED = "seeds/001_c518c56dac84cf69.txt"
LIMA = "seeds/002_bce385c8d87af819.txt"
JOINT = "seeds/003_ecc804aa53626a8c.txt"
POSTED = "seeds/004_3ef5eafe7aafd490.txt"

PREMIER = "Canadian Premier Justin Trudeau"
PARTNER = "Yoon, South Korea's biggest trade partner"


def test_the_seeds_hold_exactly_these_conflicts_and_the_status_is_one(seeds: Checked) -> None:
    assert seeds.conflicts() == {
        (FIRST, "office-title", PREMIER): 1,
        (FIRST, "role-type", PARTNER): 1,
        (FIRST, "name-spelling", "YoonSuk Yeol"): 1,
        (FIRST, "name-spelling", "Kim Taehyo"): 1,
    }
    assert seeds.status == 1
    assert seeds.report["problems"] == []


def test_the_premier_is_called_prime_minister_and_two_documents_say_it_right(seeds: Checked) -> None:
    found = seeds.one(PREMIER)
    assert found["severity"] == "error"
    assert found["suggestion"] == "Prime Minister"
    assert {place["path"] for place in found["related"]} == {LIMA, JOINT}
    assert found["sources"] == ["https://www.pm.gc.ca/en"]


def test_the_trade_partner_is_a_country_and_china_is_named(seeds: Checked) -> None:
    found = seeds.one(PARTNER)
    assert found["severity"] == "error"
    assert "China" in found["known"]


@pytest.mark.parametrize(("written", "right"), [("YoonSuk Yeol", "Yoon Suk Yeol"), ("Kim Taehyo", "Kim Tae-hyo")])
def test_names_that_run_together_are_warnings_with_their_repair(written: str, right: str, seeds: Checked) -> None:
    found = seeds.one(written)
    assert (found["severity"], found["suggestion"]) == ("warning", right)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (FIRST, "the detention at home of Huawei Technologies executive Meng Wanzhou"),
        (FIRST, "the arrest in Beijing of two Canadians"),
    ],
)
def test_places_that_cannot_be_settled_are_undecided(path: str, words: str, seeds: Checked) -> None:
    assert seeds.told("undecided", path, words, "event-place")


@pytest.mark.parametrize(
    ("path", "words", "check"),
    [
        (FIRST, "60th anniversary in bilateral relations", "event-anniversary"),
        (JOINT, "60th Anniversary of Diplomatic Relations", "event-anniversary"),
        (JOINT, "60th anniversary of ROK-Canada diplomatic relations", "event-anniversary"),
        (FIRST, "in September last year", "event-date"),
        (JOINT, "visit to Ottawa last September", "event-date"),
        (LIMA, "10th anniversary of the South Korea-Canada free trade agreement", "event-anniversary"),
        (LIMA, "armistice agreement that brought the Korean War to a halt in 1953", "event-date"),
        (LIMA, "South Korea set to host the APEC summit", "event-"),
        (LIMA, "Canada assuming the G7 presidency next year", "event-"),
        (TEASED, "Russia’s invasion nearly four years ago", "event-date"),
        (POSTED, "said Friday that", "calendar-weekday"),
        (TEASED, "Canada’s Industry Minister Melanie Joly", "office-"),
        (POSTED, "Canada’s Industry Minister Melanie Joly", "office-"),
        (POSTED, "Canadian Industry Minister Mélanie Joly", "office-"),
        (TEASED, "Tim Hodgson, Canada’s minister of energy and natural resources", "office-"),
        (POSTED, "Tim Hodgson, Canada’s minister of energy and natural resources", "office-"),
        (TEASED, "Ukrainian President Volodymyr Zelenskyy", "office-"),
        (LIMA, "Prime Minister Trudeau", "office-"),
        (LIMA, "President Yoon highlighted", "office-"),
        (JOINT, "President Yoon Suk Yeol of the Republic of Korea", "office-"),
        (JOINT, "Prime Minister Justin Trudeau of Canada", "office-"),
    ],
)
def test_what_is_right_and_known_agrees(path: str, words: str, check: str, seeds: Checked) -> None:
    assert seeds.told("agrees", path, words, check)
