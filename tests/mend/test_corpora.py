"""Every conflict of the corpora, repaired: what is applied removes its conflict and makes no new one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.test_corpora import book, corpora, document

from claimcheck.claims.book import ClaimBook
from claimcheck.decide import certain
from claimcheck.journey import run
from claimcheck.kinds import load
from claimcheck.mend.edit import Edit, Moves, applied
from claimcheck.mend.mending import Means, Mending, conflicts, mend
from claimcheck.model import Document, Finding
from claimcheck.read.documents import document as read_text

CHECKS = {
    "event-anniversary", "event-date", "event-duration", "name-spelling", "office-term", "office-title", "person-age",
    "person-life", "quantity-value", "wording",
}  # fmt: skip
"""The checks of which some repair is certain; of the others none may ever be."""


def reread(old: Document, text: str) -> Document:
    """The document with another text in the same paragraphs."""
    blocks, at = [], 0
    for block, paragraph in zip(old.blocks, text.split("\n\n"), strict=True):
        blocks.append(replace(block, start=at, end=at + len(paragraph)))
        at += len(paragraph) + 2
    return replace(old, source=text, text=text, blocks=tuple(blocks))


def means(held: ClaimBook) -> Means:
    return Means(lambda documents: run(documents, held), reread, lambda one: True, lambda of, words: "")


@cache
def wrong_cases() -> tuple[tuple[ClaimBook, Mending], ...]:
    """Every case of a corpus in which something is wrong, with the claims, and what mending makes of it."""
    found = []
    for _, corpus in corpora():
        held = book(corpus["claims"])
        found += [
            (held, mend([document(case)], held, means(held))) for case in corpus["cases"] if case.get("conflicts")
        ]
    return tuple(found)


def place(one: Finding) -> tuple[str, int]:
    return one.verdict.check, (one.verdict.wrong or one.statement.wrong).start


def test_what_is_applied_is_gone_and_nothing_comes_in_its_place() -> None:
    checks: set[str] = set()
    for held, found in wrong_cases():
        (one,) = found.documents
        checks |= {made.finding.verdict.check for made in one.edits}
        assert (one.text != one.document.source) == bool(one.edits)
        if one.edits:
            again = mend([reread(one.document, one.text)], held, means(held))
            before, after = list(conflicts(found.before)), list(conflicts(again.before))
            assert len(after) == len(before) - len(one.edits), one.text
            kept = {place(finding) for finding in before} - {place(made.finding) for made in one.edits}
            assert {(check, Moves(one.edits).back(start)) for check, start in map(place, after)} <= kept, one.text
            assert not again.documents[0].edits, one.text
    assert checks == CHECKS


def test_every_conflict_is_repaired_or_told() -> None:
    for _, found in wrong_cases():
        (one,) = found.documents
        told = [made.finding for made in one.edits] + [*one.choices, *one.bare, *(left.finding for left in one.left)]
        assert sorted(map(place, told)) == sorted(place(finding) for finding in conflicts(found.before))


def test_nothing_in_a_quotation_is_certain() -> None:
    kinds = {kind.name: kind for kind in load()}
    quoted = [
        (one, held, found.documents[0].document)
        for held, found in wrong_cases()
        for one in conflicts(found.before)
        if one.statement.voice.kind == "quoted"
    ]
    assert len(quoted) >= 5
    assert not any(certain(one, held, of, kinds) for one, held, of in quoted)


@pytest.mark.parametrize("shift", [0, 1, 7])
def test_an_offset_finds_its_way_back(shift: int) -> None:
    source = "x" * shift + "one two three four"
    finding = None
    edits = [
        Edit(finding, shift, shift + 3, "one", "eleven"),  # type: ignore[arg-type]
        Edit(finding, shift + 8, shift + 13, "three", "3"),  # type: ignore[arg-type]
    ]
    text = applied(source, edits)
    assert text == "x" * shift + "eleven two 3 four"
    moves = Moves(edits)
    for word in ("two", "four"):
        assert moves.back(text.index(word)) == source.index(word)
    assert moves.back(text.index("eleven") + 5) == moves.place(shift + 2) == shift
    assert moves.back(len(text)) == moves.place(len(source)) == len(source)
    assert [text[start:end] for start, end in moves.made()] == ["eleven", "3"]
    assert all(moves.back(offset) == offset for offset in range(shift))


DAY = date(2024, 5, 2)
BEFORE = ["", "The weather was fine.\n\n", "# A day in Bergen\n\n", "\ufeff"]
BEHIND = ["", "\n", "\n\nNothing else happened, and everybody went home.\n"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_every_other_character_stays_wherever_the_words_stand(data: st.DataObject) -> None:
    """Read as a file is: in plain text and Markdown, with other paragraphs, line ends and marks around."""
    held, found = data.draw(st.sampled_from([one for one in wrong_cases() if one[1].documents[0].edits]))
    text = found.documents[0].document.source
    text = data.draw(st.sampled_from(BEFORE)) + text + data.draw(st.sampled_from(BEHIND))
    text = text.replace("\n", data.draw(st.sampled_from(["\n", "\r\n"])))
    path = data.draw(st.sampled_from(["a.txt", "a.md"]))
    day = found.documents[0].document.published

    def read(source: str) -> Document:
        return read_text(path, source, date=DAY if day is None else date.fromordinal(day))[0]

    of = read(text)
    (one,) = mend([of], held, replace(means(held), reread=lambda old, new: read(new))).documents
    at, rest = 0, one.text
    for made in one.edits:
        kept = text[at : made.start]
        assert rest.startswith(kept + made.new)
        rest, at = rest[len(kept) + len(made.new) :], made.end
    assert rest == text[at:]
    after = list(conflicts(run([read(one.text)], held)))
    assert len(after) == len(list(conflicts(run([of], held)))) - len(one.edits)
