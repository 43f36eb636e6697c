"""House style: which rule applies, and how what to write instead is fitted in."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.book import ClaimBook
from claimcheck.claims.files import Source, Sources, word_sources
from claimcheck.claims.load import compile_sources
from claimcheck.journey import run
from claimcheck.model import Block, Document, Finding, Outcome, Role, Severity

CLAIMS = """
claimcheck: 1
claims:
  - {id: migrant, kind: wording, avoid: [illegal immigrant], use: [undocumented migrant, irregular migrant]}
  - {id: illegal, kind: wording, avoid: [illegal], use: [unlawful], severity: note}
  - {id: speaker, kind: wording, avoid: [spokesman], use: [spokesperson], quotes: ignore}
  - {id: man-of-war, kind: wording, avoid: [man of war], use: [warship]}
  - {id: basel, kind: wording, avoid: [Basle], use: [Basel], note: The city's own spelling.}
  - {id: plain, kind: wording, avoid: [very unique]}
"""


@cache
def book() -> ClaimBook:
    source = Source("claims.yaml", CLAIMS.encode())
    loaded = compile_sources(Sources((source,), (), ((source.path, (source.path,)),)), word_sources())
    assert loaded.book is not None, loaded.faults
    return loaded.book


def findings(text: str, role: Role = Role.PROSE, language: str = "en") -> list[Finding]:
    document = Document("a.txt", text, text, None, "the test", (Block(0, len(text), role, None, language),))
    return [one for one in run([document], book()).findings if one.verdict.check == "wording"]


@pytest.mark.parametrize(
    ("text", "says", "instead"),
    [
        ("An illegal immigrant was freed.", "illegal immigrant", "undocumented migrant"),
        ("Illegal immigrants were freed.", "Illegal immigrants", "Undocumented migrants"),
        ("ILLEGAL IMMIGRANTS WERE FREED", "ILLEGAL IMMIGRANTS", "UNDOCUMENTED MIGRANTS"),
        ("Illegal Immigrants Were Freed After Talks", "Illegal Immigrants", "Undocumented Migrants"),
        ("A spokesman and men of war.", "spokesman", "spokesperson"),
        ("Two spokesmen spoke.", "spokesmen", "spokespeople"),
        ("The tram to Basle ran late.", "Basle", "Basel"),
    ],
)
def test_what_to_write_instead_has_the_number_and_the_case_of_the_words(text: str, says: str, instead: str) -> None:
    one = findings(text)[0]
    assert (one.says, one.verdict.suggestions) == (says, (instead,))


def test_the_longest_rule_wins_and_keeps_its_own_level() -> None:
    one, two = findings("The illegal immigrant left by an illegal ferry.")
    assert (one.says, one.severity) == ("illegal immigrant", Severity.WARNING)
    assert (two.says, two.severity) == ("illegal", Severity.NOTE)


def test_a_rule_without_a_better_word_offers_none() -> None:
    (one,) = findings("It is very unique.")
    assert (one.verdict.suggestions, one.verdict.known) == ((), "house style: other words")


def test_what_is_known_names_every_word_of_the_house() -> None:
    (one,) = findings("The illegal immigrant left.")
    assert one.verdict.known == "house style: “undocumented migrant” or “irregular migrant”"


def test_the_note_of_a_rule_says_why() -> None:
    assert findings("The tram to Basle ran late.")[0].verdict.because == "The city's own spelling."


def test_quotations_are_spared_only_where_the_rule_says_so() -> None:
    assert findings("“A spokesman came,” she said.") == []
    (one,) = findings("“An illegal immigrant came,” she said.")
    assert (one.severity, one.statement.voice.kind) == (Severity.NOTE, "quoted")
    assert findings("A spokesman came.", Role.QUOTATION) == []


def test_leftovers_of_the_page_and_other_languages_are_let_alone() -> None:
    assert findings("The tram to Basle ran late.", Role.LEFTOVER) == []
    assert findings("Der Spokesman von Basle", language="de") == []


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.CAPTION, Role.ITEM, Role.BYLINE])
def test_headlines_captions_and_lists_are_read(role: Role) -> None:
    assert [one.says for one in findings("Tram to Basle late", role)] == ["Basle"]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="abz .,-'\"“”#/@Basle illegal\n", max_size=80))
def test_every_finding_quotes_the_words_of_its_rule(noise: str) -> None:
    for one in findings(f"{noise} Basle {noise}"):
        if one.verdict.outcome is Outcome.CONFLICTS:
            assert one.says.lower().replace("-", " ") in ("basle", "basles", "illegal", "illegals")


def test_reading_grows_with_the_text_alone() -> None:
    text = "An illegal tram. " * 200
    assert len(findings(text)) == 200
