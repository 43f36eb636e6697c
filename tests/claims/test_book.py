"""The claim book as kinds see it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from claimcheck.claims.book import ClaimBook, key_claims
from claimcheck.kind import Facts, Kind
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.wording.claim import WordingClaim
from claimcheck.model import Claim, Entity, Name, Place

HERE = Place("c.yaml", 1, 1)
PM = OfficeClaim("pm", "office", HERE, title="Prime Minister")
CHAIR = replace(PM, id="chair", title="Chair")
OTHER = replace(PM, id="other", title="Prime Minister")
STYLE = WordingClaim("style", "wording", HERE, avoid=("x",))
ANN = Entity("ann", "person", "Ann", (Name("Ann"),))


def titles(claim: Claim) -> Iterable[str]:
    assert isinstance(claim, OfficeClaim)
    return [f"office:{claim.title.lower()}", "office:any"]


OFFICE = Kind("office", "who holds a post", (), keys=titles)
STYLES = Kind("wording", "house style", ())


def test_claims_come_by_kind_and_id_in_the_order_of_the_files() -> None:
    book = ClaimBook({"ann": ANN}, [CHAIR, STYLE, PM])
    assert book.claims("office") == (CHAIR, PM)
    assert book.claims("nothing") == ()
    assert book.claim("style") is STYLE
    assert book.all_claims == (CHAIR, STYLE, PM)
    assert book.entities["ann"] is ANN
    with pytest.raises(KeyError):
        book.claim("nobody")


def test_a_book_is_what_kinds_are_promised() -> None:
    facts: Facts = ClaimBook({}, [])
    assert facts.words("office", "titles") == ()


def test_words_of_a_kind_come_as_they_were_written() -> None:
    book = ClaimBook({}, [], {"office": {"titles": ("mayor",), "classes": {"head": ("king", "queen")}}})
    assert book.words("office", "titles") == ("mayor",)
    assert book.words("office", "classes") == {"head": ("king", "queen")}
    assert book.words("office", "none") == ()


def test_a_phrase_key_leads_to_the_claims_that_their_kind_gives_it() -> None:
    plain = ClaimBook({}, [PM, STYLE, CHAIR, OTHER], key_claims={})
    keyed = key_claims((OFFICE, STYLES), plain)
    assert keyed == {
        "office:prime minister": (PM, OTHER),
        "office:chair": (CHAIR,),
        "office:any": (PM, CHAIR, OTHER),
    }
    book = ClaimBook({}, plain.all_claims, key_claims=keyed)
    assert book.keyed("office:chair") == (CHAIR,)
    assert book.keyed("office:nothing") == ()


def test_an_index_is_made_once_by_its_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Facts] = []

    def index(facts: Facts) -> object:
        made.append(facts)
        return object()

    monkeypatch.setattr("claimcheck.kinds.load", lambda: (replace(OFFICE, index=index), STYLES))
    book = ClaimBook({}, [PM])
    first = book.index("office")
    assert book.index("office") is first
    assert made == [book.bare]
    assert book.index("wording") is None


def test_what_judging_looks_up_is_made_of_the_whole_book(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.kinds.load", lambda: (replace(OFFICE, held=lambda facts: [facts]), STYLES))
    book = ClaimBook({}, [PM])
    assert book.held("office") == [book]
    assert book.held("office") is book.held("office")
    assert book.held("wording") is None


def test_the_claims_of_a_key_are_the_whole_ones() -> None:
    book = ClaimBook({}, [PM])
    assert book.keyed("office:prime minister") == (PM,)
