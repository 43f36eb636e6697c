"""One fact of a seed changed, and exactly that is reported: its check, its words, nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.acceptance.conftest import Checked

FIRST = "seeds/000_4aba09a1acf70e3a.txt"
LIMA = "seeds/002_bce385c8d87af819.txt"
JOINT = "seeds/003_ecc804aa53626a8c.txt"
POSTED = "seeds/004_3ef5eafe7aafd490.txt"

CAPTION = (
    "Thursday that it is important for the country to be part of the critical mineral supply chain, adding that "
    "despite geopolitical tensions production cannot be limited to one country – Jul 11, 2025"
)
"""A quote is contiguous: it runs from the weekday to the date that it contradicts."""

CHANGES = {
    "a president where there is none": (
        LIMA,
        "South Korean President Yoon Suk Yeol and Canadian Prime Minister Justin Trudeau expressed",
        "South Korean President Yoon Suk Yeol and Canadian President Justin Trudeau expressed",
        "office-title",
        "Canadian President Justin Trudeau",
    ),
    "the title of a neighbour": (
        LIMA,
        "South Korean President Yoon Suk Yeol and Canadian Prime Minister Justin Trudeau expressed",
        "South Korean Prime Minister Yoon Suk Yeol and Canadian Prime Minister Justin Trudeau expressed",
        "office-title",
        "South Korean Prime Minister Yoon Suk Yeol",
    ),
    "an anniversary ten years short": (
        JOINT,
        "60th Anniversary of Diplomatic Relations",
        "50th Anniversary of Diplomatic Relations",
        "event-anniversary",
        "50th Anniversary",
    ),
    "an anniversary two years long": (
        LIMA,
        "the 10th anniversary of the South Korea-Canada free trade agreement",
        "the 12th anniversary of the South Korea-Canada free trade agreement",
        "event-anniversary",
        "the 12th anniversary",
    ),
    "the day before": (
        POSTED,
        "said Friday that",
        "said Thursday that",
        "calendar-weekday",
        CAPTION,
    ),
    "the year after": (
        LIMA,
        "brought the Korean War to a halt in 1953",
        "brought the Korean War to a halt in 1954",
        "event-date",
        "in 1954",
    ),
    "another number": (
        JOINT,
        "an annual quota of 12,000 people",
        "an annual quota of 10,000 people",
        "quantity-value",
        "an annual quota of 10,000 people",
    ),
    "another city": (
        FIRST,
        "the detention at home of Huawei Technologies executive Meng Wanzhou",
        "the detention in Beijing of Huawei Technologies executive Meng Wanzhou",
        "event-place",
        "the detention in Beijing of Huawei Technologies executive Meng Wanzhou",
    ),
    "somebody who has left": (
        POSTED,
        "It adds that through this collaboration",
        "Prime Minister Trudeau welcomed the deal.\n\nIt adds that through this collaboration",
        "office-term",
        "Prime Minister Trudeau",
    ),
    "another ministry": (
        POSTED,
        "Canadian Industry Minister Mélanie Joly",
        "Canadian Finance Minister Mélanie Joly",
        "office-title",
        "Canadian Finance Minister Mélanie Joly",
    ),
}


@pytest.mark.parametrize(("path", "old", "new", "check", "quote"), CHANGES.values(), ids=CHANGES)
def test_one_changed_fact_is_one_more_conflict(
    path: str,
    old: str,
    new: str,
    check: str,
    quote: str,
    seeds: Checked,
    changed: Callable[[str, str, str], Checked],
) -> None:
    after = changed(path, old, new)
    assert after.conflicts() - seeds.conflicts() == {(path, check, quote): 1}
    assert not seeds.conflicts() - after.conflicts()
    assert after.status == 1


TRUE = {
    "a place that is right": (
        FIRST,
        "the detention at home of Huawei Technologies executive Meng Wanzhou",
        "the detention in Vancouver of Huawei Technologies executive Meng Wanzhou",
    ),
    "a month with the year": (LIMA, "to a halt in 1953", "to a halt in July 1953"),
    "an anniversary of a part": (
        JOINT,
        "60th Anniversary of Diplomatic Relations",
        "60th Anniversary of the Establishment of Diplomatic Relations",
    ),
    "a number that is rounded": (JOINT, "an annual quota of 12,000 people", "an annual quota of about 12,000 people"),
    "the title that he has left": (
        POSTED,
        "It adds that through this collaboration",
        "Former Prime Minister Justin Trudeau welcomed the deal.\n\nIt adds that through this collaboration",
    ),
    "somebody of the same surname": (
        POSTED,
        "It adds that through this collaboration",
        "Alice Trudeau, the president of a union of Canadian welders, had doubts.\n\n"
        "It adds that through this collaboration",
    ),
    "the day instead of the weekday": (POSTED, "said Friday that", "said on July 11 that"),
    "no title at all": (LIMA, "and Canadian Prime Minister Justin Trudeau expressed", "and Justin Trudeau expressed"),
}


@pytest.mark.parametrize(("path", "old", "new"), TRUE.values(), ids=TRUE)
def test_other_words_that_are_as_true_change_nothing(
    path: str, old: str, new: str, seeds: Checked, changed: Callable[[str, str, str], Checked]
) -> None:
    assert changed(path, old, new).conflicts() == seeds.conflicts()
