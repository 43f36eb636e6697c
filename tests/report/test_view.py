"""Places, fingerprints, merging and order: what every format relies on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.sample import NORWAY_DOCUMENT, OFFICE, REPORT, conflict, document, statement

from claimcheck.model import Outcome, Problem, Report, Severity, Span, Verdict
from claimcheck.report.position import Point, Positions
from claimcheck.report.status import exit_status
from claimcheck.report.view import cut, rows, short_paths, view
from claimcheck.report.wrap import wrapped

WRONG = Verdict(Outcome.CONFLICTS, "wording", suggestions=("right",))


def test_every_sort_of_line_break_is_one() -> None:
    at = Positions("a\r\nb\rc\nd\x0be\u2028f").at
    assert [at(offset) for offset in (0, 3, 5, 7, 9, 11)] == [
        *(Point(1, 1, 0), Point(2, 1, 3), Point(3, 1, 5), Point(4, 1, 7), Point(4, 3, 9), Point(4, 5, 11))
    ]


@settings(max_examples=200)
@given(st.text(alphabet="ab\r\n\u2028"), st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    positions = Positions(text)
    offset = data.draw(st.integers(0, len(text)))
    point = positions.at(offset)
    assert positions.offset(point.line, point.column) == offset
    start, end = positions.line(point.line, len(text)) or (-1, -1)
    assert start <= offset <= end
    assert positions.line(point.line + len(text) + 1, len(text)) is None


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    before = view(REPORT)
    longer = document(NORWAY_DOCUMENT.path, "One more line.\r\n" + NORWAY_DOCUMENT.source)
    moved = []
    for finding in REPORT.findings:
        old = finding.statement
        if old.path == longer.path:
            new = replace(
                old,
                start=old.start + 16,
                end=old.end + 16,
                wrong=Span(old.wrong.start + 16, old.wrong.end + 16),
                sentence=Span(old.sentence.start + 16, old.sentence.end + 16),
            )
            moved.append(replace(finding, statement=new))
        else:
            moved.append(finding)
    after = view(replace(REPORT, documents=(longer, REPORT.documents[1]), findings=tuple(moved)))
    assert [item.id for item in after.conflicts] == [item.id for item in before.conflicts]
    assert [item.start.line for item in after.conflicts] != [item.start.line for item in before.conflicts]


def test_fingerprints_of_one_report_differ() -> None:
    ids = [item.id for item in view(REPORT).conflicts]
    assert len(set(ids)) == len(ids) == 5


def test_a_repeated_phrase_is_one_row_and_a_quoted_one_another() -> None:
    found = [(row.item.check, row.item.severity, len(row.items)) for row in rows(view(REPORT).conflicts)]
    assert found == [
        ("office-title", Severity.ERROR, 2),
        ("calendar-weekday", Severity.ERROR, 1),
        ("office-title", Severity.WARNING, 1),
        ("documents-disagree", Severity.WARNING, 1),
    ]


def test_documents_keep_their_order_and_in_each_the_worst_comes_first() -> None:
    first, second = document("z.txt", "alpha beta"), document("a.txt", "gamma")
    report = Report(
        (first, second),
        (
            conflict(statement(second, "gamma"), WRONG),
            conflict(statement(first, "beta"), WRONG),
            conflict(statement(first, "alpha"), WRONG, Severity.NOTE),
        ),
    )
    assert [row.item.quote for row in rows(view(report).conflicts)] == ["beta", "alpha", "gamma"]


def test_a_cut_keeps_the_worst_wherever_it_stands() -> None:
    first, second = document("a.txt", "alpha beta"), document("b.txt", "gamma")
    report = Report(
        (first, second),
        (
            conflict(statement(first, "alpha"), WRONG, Severity.NOTE),
            conflict(statement(first, "beta"), WRONG, Severity.WARNING),
            conflict(statement(second, "gamma"), WRONG),
        ),
    )
    shown, hidden = cut(rows(view(report).conflicts), 2)
    assert [row.item.quote for row in shown] == ["beta", "gamma"]
    assert [row.item.quote for row in hidden] == ["alpha"]


def test_a_fix_is_the_quote_with_the_wrong_words_replaced() -> None:
    source = "Norwegian\n  President, Jonas Gahr Støre"
    of = document("a.txt", source)
    item = view(Report((of,), (conflict(statement(of, source, "President"), OFFICE),))).conflicts[0]
    assert item.quote == "Norwegian President, Jonas Gahr Støre"
    assert item.fixes == ("Norwegian Prime Minister, Jonas Gahr Støre",)


def test_mark_up_inside_a_word_is_no_part_of_the_quote() -> None:
    of = document("a.html", "Pres<b>id</b>ent Støre", text="Pres\u2060\u2060\u2060id\u2060\u2060\u2060\u2060ent Støre")
    whole = statement(of, of.text, of.text[:-6])
    item = view(Report((of,), (conflict(whole, OFFICE),))).conflicts[0]
    assert (item.quote, item.wrong, item.fixes) == ("President Støre", "President", ("Prime Minister Støre",))
    assert (item.start.offset, item.end.offset) == (0, len(of.source))


def test_a_verdict_may_narrow_the_quote() -> None:
    of = document("a.txt", "the late President Støre")
    narrow = replace(WRONG, quote=Span(9, 24), wrong=Span(9, 18))
    item = view(Report((of,), (conflict(statement(of, of.text), narrow),))).conflicts[0]
    assert (item.quote, item.wrong, item.fixes) == ("President Støre", "President", ("right Støre",))


def test_what_is_off_is_not_counted_and_pilots_are_counted_apart() -> None:
    of = document("a.txt", "alpha beta")
    off = conflict(statement(of, "alpha"), WRONG, Severity.OFF)
    pilot = replace(conflict(statement(of, "beta"), WRONG), pilot=True)
    totals = view(Report((of,), (off, pilot))).totals
    assert (totals.statements, totals.conflicts, totals.pilot) == (0, 0, 1)
    assert exit_status(Report((of,), (off, pilot)), "note") == 0


@pytest.mark.parametrize(
    ("severity", "fail_on", "status"),
    [
        (Severity.ERROR, "error", 1),
        (Severity.WARNING, "error", 0),
        (Severity.WARNING, "warning", 1),
        (Severity.NOTE, "warning", 0),
        (Severity.NOTE, "note", 1),
        (Severity.ERROR, "never", 0),
    ],
)
def test_the_exit_status_follows_the_worst_conflict(severity: Severity, fail_on: str, status: int) -> None:
    of = document("a.txt", "alpha")
    report = Report((of,), (conflict(statement(of, "alpha"), WRONG, severity),))
    assert exit_status(report, fail_on) == status
    assert exit_status(replace(report, problems=(Problem("b.txt", "unreadable"),)), fail_on) == 2


def test_a_path_is_called_by_its_shortest_end_that_names_no_other() -> None:
    assert short_paths(["a/x.txt", "b/x.txt", "b/y.txt", "x.txt", "c\\z.txt"]) == {
        "a/x.txt": "a/x.txt",
        "b/x.txt": "b/x.txt",
        "b/y.txt": "y.txt",
        "x.txt": "x.txt",
        "c\\z.txt": "z.txt",
    }


def test_lines_break_between_words_and_long_addresses_after_a_slash() -> None:
    assert wrapped("one two three", 7) == ["one two", "three"]
    assert wrapped("see https://example.org/a-b/c", 26) == ["see", "https://example.org/a-b/c"]
    assert wrapped("see https://example.org/a-b/c", 24) == ["see", "https://example.org/a-b/", "c"]
    assert wrapped("see https://example.org/a-b/c", 23) == ["see", "https://example.org/", "a-b/c"]
    assert wrapped("", 10) == [""]


@settings(max_examples=100)
@given(st.text(alphabet="ab/- \n", max_size=60), st.integers(2, 12))
def test_wrapping_loses_no_character_and_keeps_the_width(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert max(map(len, lines)) <= width
    assert "".join(lines).replace(" ", "") == "".join(text.split())
