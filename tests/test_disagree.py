"""Documents against documents: what cannot both be true, and what only looks so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck import kinds
from claimcheck.claims.load import load
from claimcheck.journey import run, statements
from claimcheck.kinds.event.acts import TRIGGERS
from claimcheck.kinds.event.disagree import lasts
from claimcheck.kinds.event.once import vocabulary
from claimcheck.model import Block, Document, Finding, Role, Severity

FILES = sorted(Path(kinds.__file__).parent.glob("*/pairs*.yaml"))
PAIRS: list[dict[str, Any]] = [case for file in FILES for case in yaml.safe_load(file.read_text(encoding="utf-8"))]
NOTHING = load([], Path(kinds.__file__).parent).book
"""The book of somebody who has no claims."""


def document(path: str, text: str, day: int | None) -> Document:
    """A text as a document: a block for each paragraph; one without a full stop is a headline."""
    blocks = []
    at = 0
    for paragraph in text.split("\n\n"):
        role = Role.PROSE if paragraph.rstrip('"\n').endswith((".", "!", "?")) else Role.HEADLINE
        blocks.append(Block(at, at + len(paragraph), role, day))
        at += len(paragraph) + 2
    return Document(path, text, text, day, "the test", tuple(blocks))


def documents(case: dict[str, Any]) -> list[Document]:
    return [
        document(f"{at}.txt", one["text"], one["published"].toordinal())
        for at, one in enumerate(case["texts"], start=1)
    ]


def disagreements(read: list[Document]) -> list[Finding]:
    assert NOTHING is not None
    return [one for one in run(read, NOTHING).findings if one.verdict.check == "documents-disagree"]


@pytest.mark.parametrize("case", PAIRS, ids=lambda case: case.get("why") or case["reported"])
def test_each_pair_is_told_as_its_corpus_says(case: dict[str, Any]) -> None:
    assert [one.says for one in disagreements(documents(case))] == ([case["reported"]] if case["reported"] else [])


@pytest.mark.parametrize("case", [case for case in PAIRS if len(case["texts"]) == 2 and not case["reported"]])
def test_near_misses_stay_silent_in_the_other_order(case: dict[str, Any]) -> None:
    assert disagreements(documents(case)[::-1]) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_there_are_as_many_near_misses_as_disagreements(file: Path) -> None:
    cases = yaml.safe_load(file.read_text(encoding="utf-8"))
    reported = sum(bool(case["reported"]) for case in cases)
    assert len(cases) >= 25
    assert reported >= 8
    assert len(cases) - reported >= reported


def test_a_disagreement_is_a_warning_that_leads_to_the_other_place() -> None:
    case = next(case for case in PAIRS if case["reported"] == "killed 21 people")
    (one,) = disagreements(documents(case))
    assert one.severity is Severity.WARNING
    assert one.verdict.known == "1.txt says “killed 12 people”"
    assert one.verdict.because == "the number of those killed is told in two ways"
    (other,) = one.related
    assert (other.path, other.quote) == ("1.txt", "killed 12 people")


def test_without_a_day_two_documents_are_not_compared() -> None:
    case = next(case for case in PAIRS if case["reported"] == "killed 21 people")
    read = [document(f"{at}.txt", one["text"], None) for at, one in enumerate(case["texts"])]
    assert disagreements(read) == []


def test_one_document_is_held_against_itself_even_without_a_day() -> None:
    text = "Floods killed 30 people in Kisumu on 5 May 2019.\n\nOn 5 May 2019, floods killed 33 people in Kisumu."
    (one,) = disagreements([document("a.txt", text, None)])
    assert one.verdict.known == "it also says “killed 30 people”"


def test_every_verb_for_which_a_sentence_is_looked_at_is_an_act_that_happens_once() -> None:
    assert NOTHING is not None
    assert set(TRIGGERS) <= vocabulary(NOTHING).keys()


def test_births_and_foundings_are_compared_however_far_apart_and_plans_are_not() -> None:
    early = document("a.txt", "The Alpine Club of Graz was founded in 1921.", 730_000)
    late = document("b.txt", "The Alpine Club of Graz was founded in 1912.", 738_000)
    book = NOTHING
    assert book is not None
    lasting = {s.attribute: lasts(s) for read in (early, late) for s in statements(read, book) if s.mode == "told"}
    assert lasting == {"found date": True}
    (plan,) = statements(document("c.txt", "The Brevik bridge will open on 12 June 2024.", 738_900), book)
    assert not lasts(plan)


_FIRSTS = ("Al Bo Cre Du Em Fro Ga".split(), "Ho In Ju Kro Lu Mo Na".split())


def test_long_texts_tell_no_one_thing_for_the_few_names_that_any_two_share() -> None:
    shared = "The fleet lay off Bergen, Malmo, Turku and Riga, and the Kronborg was there too."
    told = ("The ship has 1,620 berths and burns gas, not oil.", "The ship offers 1,260 berths and runs on gas.")
    short = [document(f"{at}.txt", f"{shared}\n\n{one}", 733_000) for at, one in enumerate(told)]
    ends = ("ville", "stad", "holm", "vik", "borg", "dal")
    towns = [[f"{first}{end}" for first in firsts for end in ends] for firsts in _FIRSTS]
    long = [
        document(f"{at}.txt", f"{shared} He went to {', '.join(named)}.\n\n{one}", 733_000)
        for at, (named, one) in enumerate(zip(towns, told, strict=True))
    ]
    assert NOTHING is not None
    assert not [one for one in run(long, NOTHING).findings if one.verdict.check == "documents-disagree"]
    assert [one for one in run(short, NOTHING).findings if one.verdict.check == "documents-disagree"]
