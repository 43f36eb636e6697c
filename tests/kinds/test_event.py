"""Events: forms of verbs, the choice of editions, arithmetic of years, repairs, and what binds a time to an event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from claimcheck.claims.book import ClaimBook
from claimcheck.claims.files import Source, Sources, word_sources
from claimcheck.claims.load import compile_sources
from claimcheck.interval import ALWAYS, Interval, closed, day, month, show, told, year
from claimcheck.journey import run
from claimcheck.kinds.event import lengths, suggest
from claimcheck.kinds.event.claim import Dated
from claimcheck.kinds.event.dates import Days
from claimcheck.kinds.event.index import is_proper
from claimcheck.kinds.event.inflect import base_of, forms
from claimcheck.model import Block, Document, Finding, Outcome, Role, Severity, Value, When
from claimcheck.terms import Truth

IRREGULAR: dict[str, str | tuple[str, ...]] = {"begin": ("began", "begun"), "hold": "held", "win": "won"}
CLAIMS = """
claimcheck: 1
checked: 2024-12-01
entities:
  latvia: {type: country, name: Latvia, adjective: Latvian, capital: Riga}
  ghana: {type: country, name: Ghana, adjective: Ghanaian, capital: Accra}
  kenya: {type: country, name: Kenya, adjective: Kenyan, capital: Nairobi}
  riga: {type: city, name: Riga, in: latvia}
  liepaja: {type: city, name: Liepāja, in: latvia}
  accra: {type: city, name: Accra, in: ghana}
claims:
  - id: pact
    kind: event
    called: [fisheries pact, fisheries agreement]
    between: [latvia, ghana]
    dates: {signed: 2011-03-04, in force: 2012-07-01}
    place: riga
    source: https://example.org/pact
  - id: fair
    kind: event
    called: [Amber Fair]
    editions:
      - {date: 2021-05-03, place: riga, host: latvia, ordinal: 8}
      - {date: 2023-05-08, place: accra, host: ghana, ordinal: 9}
      - {date: 2025-05-05, place: liepaja, host: latvia, ordinal: 10}
"""


@pytest.fixture(scope="module")
def book() -> ClaimBook:
    source = Source("claims.yaml", CLAIMS.encode())
    loaded = compile_sources(Sources((source,), (), ((source.path, (source.path,)),)), word_sources())
    assert loaded.book is not None, loaded.faults
    return loaded.book


def findings(book: ClaimBook, text: str, published: date | None = date(2024, 2, 1)) -> list[Finding]:
    day_ = published.toordinal() if published else None
    document = Document("text", text, text, day_, "", (Block(0, len(text), Role.PROSE, day_),))
    return [found for found in run([document], book).findings if found.statement.kind == "event"]


def conflicts(found: Iterable[Finding]) -> list[str]:
    return [one.says for one in found if one.verdict.outcome is Outcome.CONFLICTS]


def outcomes(found: Iterable[Finding]) -> set[Outcome]:
    return {one.verdict.outcome for one in found}


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("sign", ("sign", "signs", "signed", "signing")),
        ("invade", ("invade", "invades", "invaded", "invading")),
        ("begin", ("begin", "begins", "began", "begun", "beginning")),
        ("hold", ("hold", "holds", "held", "holding")),
        ("occupy", ("occupy", "occupies", "occupied", "occupying")),
        ("expel", ("expel", "expels", "expelled", "expelling")),
        ("crash", ("crash", "crashes", "crashed", "crashing")),
        ("die", ("die", "dies", "died", "dying")),
        ("free", ("free", "frees", "freed", "freeing")),
    ],
)
def test_verbs_have_the_forms_of_english_spelling(base: str, expected: tuple[str, ...]) -> None:
    assert set(expected) <= set(forms(base, IRREGULAR).all)


def test_labels_lead_back_to_their_verbs() -> None:
    assert "sign" in base_of("signed", IRREGULAR)
    assert "invade" in base_of("invaded", IRREGULAR)
    assert base_of("begun", IRREGULAR) == ("begin",)
    assert "ratify" in base_of("ratified", IRREGULAR)
    assert "expel" in base_of("expelled", IRREGULAR)


def test_only_names_of_their_own_are_proper() -> None:
    assert is_proper("Battle of Hastings")
    assert is_proper("COP26")
    assert not is_proper("free trade agreement")
    assert not is_proper("visit to South Korea")
    assert not is_proper("FTA", ["free trade agreement", "FTA"])


@pytest.mark.parametrize(
    ("number", "celebrated", "truth"), [(60, 2023, Truth.YES), (59, 2023, Truth.NO), (60, 2024, Truth.NO)]
)
def test_an_anniversary_is_exact_in_its_year(number: int, celebrated: int, truth: Truth) -> None:
    days = Days((Dated("", day(date(1963, 1, 14))),))
    when = When("stated", year(celebrated), year(celebrated))
    assert lengths.celebrated(days, [when], number) is truth


def test_an_anniversary_without_a_year_may_be_off_by_one() -> None:
    days = Days((Dated("", day(date(1963, 1, 14))),))
    around = Interval(date(2022, 5, 1).toordinal(), date(2024, 5, 2).toordinal())
    when = When("stated", year(2023), around)
    assert lengths.celebrated(days, [when], 61) is Truth.MAYBE
    assert lengths.celebrated(days, [when], 62) is Truth.NO


def test_an_anniversary_of_what_lasted_may_be_of_any_of_its_years() -> None:
    over = Interval(date(1950, 6, 25).toordinal(), date(1953, 7, 28).toordinal())
    days = Days((Dated("", day(date(1950, 6, 25))),), over)
    when = When("stated", year(2003), year(2003))
    assert lengths.celebrated(days, [when], 50) is Truth.YES
    assert lengths.celebrated(days, [when], 54) is Truth.NO


def test_the_length_of_a_war_allows_for_rounding() -> None:
    began, ended = day(date(1932, 9, 9)), day(date(1935, 6, 12))
    assert lengths.lasted(began, ended, Value("three years", 0, 0, number=3, unit="Y")) is Truth.YES
    assert lengths.lasted(began, ended, Value("eight years", 0, 0, number=8, unit="Y")) is Truth.NO


@pytest.mark.parametrize(
    ("words", "repair"),
    [
        ("2010", "2011"),
        ("March 2010", "March 2011"),
        ("5 April 2011", "4 March 2011"),
        ("April 5, 2011", "March 4, 2011"),
        ("2011-04-05", "2011-03-04"),
        ("the 5th of April 2011", "the 4th of March 2011"),
        ("the twenty-first of April, 2011", "the 4th of March 2011"),
        ("the 5th April 2011", "4 March 2011"),
        ("nearly four years ago", "in 2011"),
    ],
)
def test_a_date_is_repaired_in_its_own_style(words: str, repair: str) -> None:
    assert suggest.dates(words, [day(date(2011, 3, 4))]) == (repair,)


def test_a_number_is_repaired_in_its_own_style() -> None:
    assert suggest.counts("50th Anniversary", [60]) == ("60th Anniversary",)
    assert suggest.counts("fifth anniversary", [4]) == ("fourth anniversary",)
    assert suggest.counts("40 years", [27]) == ("27 years",)
    assert suggest.counts("centenary", [90]) == ("90th anniversary",)


@pytest.mark.parametrize("number", [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 112])
def test_ordinals_end_as_they_are_read(number: int) -> None:
    endings = {1: "st", 2: "nd", 3: "rd"}
    expected = "th" if 11 <= number % 100 <= 13 else endings.get(number % 10, "th")
    assert suggest.ordinal(number) == f"{number}{expected}"


def test_a_wrong_date_shows_what_is_known_where_from_and_how_to_mend_it(book: ClaimBook) -> None:
    [found] = findings(book, "Latvia and Ghana signed the fisheries pact in March 2010.")
    verdict = found.verdict
    assert (found.says, found.severity) == ("in March 2010", Severity.ERROR)
    assert verdict.claims == ("pact",)
    assert verdict.known == "fisheries pact of Latvia and Ghana: signed 4 March 2011; in force 1 July 2012"
    assert verdict.sources == ("https://example.org/pact",)
    assert verdict.suggestions == ("March 2011",)
    start, end = found.statement.wrong
    assert (start, end) == (46, 56)


def test_each_label_has_its_own_day(book: ClaimBook) -> None:
    assert not conflicts(findings(book, "The fisheries pact between Latvia and Ghana took effect in 2012."))
    assert conflicts(findings(book, "The fisheries pact between Latvia and Ghana took effect in 2011.")) == ["in 2011"]
    assert conflicts(findings(book, "The fisheries pact between Latvia and Ghana was signed in 2012.")) == ["in 2012"]
    assert not conflicts(findings(book, "The 2012 fisheries pact between Latvia and Ghana helps."))
    assert not conflicts(findings(book, "The 2011 fisheries pact between Latvia and Ghana helps."))


def test_a_place_agrees_with_what_lies_around_it(book: ClaimBook) -> None:
    text = "Latvia and Ghana signed the fisheries pact in {} in 2011."
    assert Outcome.AGREES in outcomes(findings(book, text.format("Riga")))
    assert Outcome.AGREES in outcomes(findings(book, text.format("Latvia")))
    assert conflicts(findings(book, text.format("Accra"))) == ["in Accra"]
    assert not conflicts(findings(book, text.format("Mežaparks")))


def test_somebody_else_s_agreement_is_another_one(book: ClaimBook) -> None:
    for text in (
        "The fisheries pact between Kenya and Ghana was signed in 2001. Latvia watched.",
        "Latvia and Kenya signed the fisheries pact in 2001, a minister said in Ghana.",
        "Ghana's fisheries agreement with Togo was signed in 2001, long before that with Latvia.",
        "Latvia and Estonia signed the fisheries pact in 2001; Ghana did not.",
        "Latvia and Ghana drew up a new fisheries pact in 2019.",
    ):
        assert not conflicts(findings(book, text)), text


def test_a_time_of_another_verb_is_left_alone(book: ClaimBook) -> None:
    for text in (
        "Latvia and Ghana praised the fisheries pact in 2019.",
        "In 2019 a court in Riga looked at the fisheries pact of Latvia and Ghana.",
        "Latvia said in 2019 that the fisheries pact with Ghana worked.",
        "Ships came to Ghana in 2019 under the fisheries pact with Latvia.",
        "Latvia and Ghana refused to sign the fisheries pact in 2009.",
        "Latvia and Ghana did not sign the fisheries pact in 2009.",
        "Latvia and Ghana would have signed the fisheries pact in 2009.",
        "Had Latvia and Ghana signed the fisheries pact in 2009, more fish would be left.",
    ):
        assert not conflicts(findings(book, text)), text


def test_the_edition_is_chosen_by_what_the_text_gives(book: ClaimBook) -> None:
    assert conflicts(findings(book, "The ninth Amber Fair was held in Riga.")) == ["ninth Amber Fair was held in Riga"]
    assert not conflicts(findings(book, "The ninth Amber Fair was held in Accra."))
    assert conflicts(findings(book, "Ghana hosted the Amber Fair in 2021.")) == ["in 2021"]
    assert not conflicts(findings(book, "Kenya hosted the Amber Fair in 2019."))
    assert not conflicts(findings(book, "The 2019 Amber Fair in Nairobi was small."))


def test_what_was_still_to_come_when_the_claim_was_checked_warns_only(book: ClaimBook) -> None:
    [found] = [
        one
        for one in findings(book, "Latvia will host the Amber Fair in Riga in May 2025.", date(2025, 4, 1))
        if one.verdict.outcome is Outcome.CONFLICTS
    ]
    assert found.severity is Severity.WARNING
    assert "last checked on 1 December 2024" in found.verdict.because


def test_without_a_day_of_publication_nothing_relative_conflicts(book: ClaimBook) -> None:
    for text in (
        "This year marks the 20th anniversary of the fisheries pact between Latvia and Ghana.",
        "Latvia and Ghana signed the fisheries pact nearly four years ago.",
        "Kenya will host the Amber Fair next year.",
    ):
        assert not conflicts(findings(book, text, None)), text


def test_a_quotation_warns_at_most(book: ClaimBook) -> None:
    found = findings(book, "“Latvia and Ghana signed the fisheries pact in 2001,” the minister said.")
    assert [one.severity for one in found if one.verdict.outcome is Outcome.CONFLICTS] == [Severity.WARNING]


def test_the_cost_of_a_long_sentence_grows_with_its_length(book: ClaimBook) -> None:
    piece = "the fisheries pact of Latvia and Ghana, signed in 2011 in Riga, and "
    text = piece * 400 + "nothing else."
    assert not conflicts(findings(book, text))


def test_known_days_are_shown_as_people_write_them() -> None:
    assert show(day(date(2011, 3, 4))) == "2011-03-04"


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (day(date(1947, 8, 14)), "14 August 1947"),
        (month(1947, 8), "August 1947"),
        (year(1947), "1947"),
        (closed(date(1939, 1, 1), date(1945, 12, 31)), "1939 to 1945"),
        (closed(date(2023, 5, 19), date(2023, 5, 21)), "19 to 21 May 2023"),
        (closed(date(2015, 11, 30), date(2015, 12, 12)), "30 November to 12 December 2015"),
        (closed(date(1999, 12, 30), date(2000, 1, 2)), "30 December 1999 to 2 January 2000"),
        (Interval(date(2019, 5, 2).toordinal(), None), "from 2 May 2019"),
        (Interval(None, date(1990, 6, 4).toordinal()), "until 3 June 1990"),
        (ALWAYS, "an unknown time"),
    ],
)
def test_times_are_told_as_people_write_them(interval: Interval, words: str) -> None:
    assert told(interval) == words


def test_no_side_alone_is_repaired_where_either_may_be_wrong(book: ClaimBook) -> None:
    [found] = [
        one
        for one in findings(book, "Ghana hosted the Amber Fair in 2021.", date(2024, 2, 1))
        if one.verdict.outcome is Outcome.CONFLICTS
    ]
    assert found.verdict.suggestions == ()
    assert "2023" in found.verdict.because
    assert "2021" in found.verdict.because


def test_the_place_is_repaired_where_it_fits_no_other_edition(book: ClaimBook) -> None:
    [found] = [
        one
        for one in findings(book, "The 2021 Amber Fair was held in Kenya.", date(2024, 2, 1))
        if one.verdict.outcome is Outcome.CONFLICTS
    ]
    assert found.verdict.suggestions == ("Latvia",)
