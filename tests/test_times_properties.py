"""Time expressions, whatever the text: what must hold of every answer."""

from __future__ import annotations

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.interval import ALWAYS
from claimcheck.model import GLUE
from claimcheck.text.times import HAS_TIME, TRIGGERS, find, span_of
from claimcheck.text.times.words import MONTH_NAMES, WEEKDAY_NAMES

_WORDS = (
    "the last next this in since by from to and of between on early mid late end ago years year day decade century "
    "centuries anniversary old aged sixty twenty one hundred thousand two half a an every nearly over ties marks will "
    "said today summer winter weekend quarter week month Jan. Sept. Sun Q3 FY BC AD first 60th 1990s '90s ’ 's - – — , "
    ". ( ) 2024 2015 1066 9999 0001 31 30 29 5 51 2024-02-30 2024-02-29 29/01/2026 03/04/2023 2010-11 1953–54 11:10 am "
    "½ 99999999 2,000 Trudeau earlier later turned until fiscal people İ of ties ago"
)
_PIECES = st.sampled_from((*WEEKDAY_NAMES, *MONTH_NAMES[1:], *_WORDS.split(), "\n\n", "\u00a0", GLUE))
_SENTENCES = st.lists(st.tuples(_PIECES, st.sampled_from((" ", " ", " ", "", "-"))), max_size=14).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)
_TEXTS = st.one_of(_SENTENCES, st.text(max_size=60))
_DAYS = st.one_of(st.none(), st.integers(-5, 1_200_000), st.integers(693_000, 760_000))
_NEWS_DAYS = st.integers(date(1950, 1, 1).toordinal(), date(2090, 1, 1).toordinal())


@given(_TEXTS, _DAYS)
@example("3000 years ago", 700)
@example("the early 19th century", None)
@example("1990s-today ", None)
@example("from December 9999 to January 0001", 1_095_000)
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_and_every_answer_is_well_formed(text: str, published: int | None) -> None:
    end = 0
    for ref in find(text, published):
        assert ref.text == text[ref.start : ref.end]
        assert end <= ref.start < ref.end <= len(text)
        end = ref.end
        assert ref.kind in {"date", "range", "duration", "age", "anniversary", "set", "unresolved"}
        inner, outer = ref.inner, ref.outer
        for interval in (inner, outer, *ref.alternatives):
            if interval.begin is not None and interval.until is not None:
                assert interval.begin < interval.until, (ref, text)
        if None not in inner and None not in outer:
            assert outer.holds(inner), (ref, text)
        if ref.kind == "unresolved":
            assert inner == outer == ALWAYS
        if ref.kind in ("age", "anniversary"):
            assert ref.number is not None and ref.number > 0


@given(_TEXTS, _DAYS)
@settings(max_examples=200, deadline=None)
def test_fillers_change_no_answer(text: str, published: int | None) -> None:
    plain = text.replace(GLUE, "")
    filled = GLUE.join(plain)
    assert [(ref.text, ref.value, ref.inner, ref.flags) for ref in find(plain, published)] == [
        (ref.text.replace(GLUE, ""), ref.value, ref.inner, ref.flags) for ref in find(filled, published)
    ]


@given(_SENTENCES, _DAYS)
@settings(max_examples=300, deadline=None)
def test_nothing_is_found_that_the_first_scan_would_miss(text: str, published: int | None) -> None:
    text = text.replace(GLUE, "")
    if find(text, published):
        letters = "".join(sign if sign.isalpha() else " " for sign in text)
        assert {word.lower() for word in letters.split()} & TRIGGERS or HAS_TIME.search(text)


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), _DAYS)
@settings(max_examples=150, deadline=None)
def test_a_written_day_comes_back_as_it_was_written(day: date, published: int | None) -> None:
    written = (
        day.isoformat(),
        f"{day.day} {MONTH_NAMES[day.month]} {day.year}",
        f"{MONTH_NAMES[day.month]} {day.day}, {day.year}",
        f"{day.day:02d}.{day.month:02d}.{day.year}",
        f"{WEEKDAY_NAMES[day.weekday()]}, {MONTH_NAMES[day.month]} {day.day}, {day.year}",
    )
    for words in written:
        (ref,) = find(f"It was signed on {words} in Bonn.", published)
        assert (ref.text, ref.value, ref.inner) == (words, day.isoformat(), (day.toordinal(), day.toordinal() + 1))
        assert not ref.flags
        assert span_of(ref.value) == ref.inner


@given(st.dates(date(1000, 1, 1), date(2199, 12, 31)), st.integers(1, 6))
@settings(max_examples=100, deadline=None)
def test_a_wrong_weekday_beside_a_full_date_is_always_seen(day: date, off: int) -> None:
    wrong = WEEKDAY_NAMES[(day.weekday() + off) % 7]
    (ref,) = find(f"It was signed on {wrong}, {MONTH_NAMES[day.month]} {day.day}, {day.year}.", None)
    assert ref.flags == {"weekday_mismatch"}
    assert ref.weekday == (day.weekday() + off) % 7


@given(_NEWS_DAYS, st.integers(0, 6), st.sampled_from(("It closed on {}.", "It will close on {}.", "It shut down {}.")))
@settings(max_examples=150, deadline=None)
def test_a_weekday_is_within_a_week_and_moves_with_publication(published: int, weekday: int, frame: str) -> None:
    text = frame.format(WEEKDAY_NAMES[weekday])
    (now,), (then,) = find(text, published), find(text, published + 7)
    assert now.inner.begin is not None and now.inner.until is not None
    assert then.inner == (now.inner.begin + 7, now.inner.until + 7)
    assert date.fromordinal(now.inner.begin).weekday() == weekday
    distance = now.inner.begin - published
    assert 0 <= distance <= 6 if "will" in frame else -6 <= distance <= 0


@given(_NEWS_DAYS, st.integers(1, 90), st.sampled_from(("nearly ", "over ", "about ", "")))
@settings(max_examples=150, deadline=None)
def test_what_is_told_as_so_many_years_ago_lies_around_that_day(published: int, count: int, words: str) -> None:
    (ref,) = find(f"The works opened {words}{count} years ago.", published)
    today = date.fromordinal(published)
    about = today.toordinal() - round(365.2425 * count)
    assert ref.outer.begin is not None and ref.outer.until is not None
    assert ref.outer.begin - 3 <= about <= ref.outer.until + 3
    assert ref.outer.until <= published + 367


@given(_NEWS_DAYS, st.integers(1, 119))
@settings(max_examples=100, deadline=None)
def test_whoever_was_born_in_the_interval_has_the_age(published: int, age: int) -> None:
    (ref,) = find(f"Smith, {age}, won.", published)
    assert ref.inner.begin is not None and ref.inner.until is not None
    today = date.fromordinal(published)
    for born in (date.fromordinal(ref.inner.begin), date.fromordinal(ref.inner.until - 1)):
        years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
        assert abs(years - age) <= (1 if (born.month, born.day) >= (2, 28) and (born.month, born.day) <= (3, 1) else 0)
