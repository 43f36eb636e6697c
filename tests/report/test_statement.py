"""A statement survives the way out and back: JSON is only an encoding of it."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError
from tests.report.sample import FULL, NORWAY_DOCUMENT, statement

from claimcheck.interval import Interval
from claimcheck.model import Ref, Span, Statement, Value, Voice, When
from claimcheck.report.contract import StatementRecord, schema
from claimcheck.report.statement import encode

TEXT = st.text(max_size=8)
OFFSET = st.integers(0, 10_000)
WORDS = st.lists(TEXT, max_size=2).map(tuple)
DAY = st.none() | st.integers(2, date.max.toordinal())
FLOAT = st.none() | st.floats(allow_nan=False, allow_infinity=False)
SPAN = st.tuples(OFFSET, OFFSET).map(lambda pair: Span(*sorted(pair)))
INTERVAL = st.tuples(DAY, DAY).map(lambda pair: Interval(*pair))
REF = st.builds(Ref, OFFSET, OFFSET, TEXT, WORDS, WORDS, TEXT)
VOICE = st.builds(Voice, st.sampled_from(["narrator", "attributed", "quoted"]), TEXT, TEXT)
WHEN = st.builds(When, TEXT, INTERVAL, INTERVAL, TEXT, TEXT, OFFSET, OFFSET)
VALUE = st.builds(Value, TEXT, OFFSET, OFFSET, FLOAT, FLOAT, TEXT, FLOAT)
STATEMENT = st.builds(
    lambda extent, **fields: Statement(start=extent.start, end=extent.end, **fields),
    extent=SPAN,
    kind=st.text(min_size=1, max_size=8),
    pattern=TEXT,
    path=TEXT,
    wrong=SPAN,
    sentence=SPAN,
    subject=st.none() | REF,
    attribute=TEXT,
    mode=TEXT,
    voice=VOICE,
    objects=st.lists(REF, max_size=2).map(tuple),
    times=st.lists(WHEN, max_size=2).map(tuple),
    value=st.none() | VALUE,
    modifiers=WORDS,
    keys=WORDS,
    published=st.none() | st.integers(1, date.max.toordinal()),
    headline=st.booleans(),
    dated=st.booleans(),
)


def test_every_field_of_a_statement_is_in_its_record() -> None:
    assert {field.name for field in fields(Statement)} == set(StatementRecord.model_fields) - {
        *("format", "version", "quote")
    }


@settings(max_examples=150, deadline=None)
@given(STATEMENT)
def test_a_statement_goes_to_json_and_back(of: Statement) -> None:
    written = json.dumps(encode(of))
    record = StatementRecord.model_validate_json(written)
    assert record.statement() == of
    assert json.loads(record.model_dump_json(by_alias=True)) == json.loads(written)


def test_what_is_written_fits_the_schema() -> None:
    validator = Draft202012Validator(schema("statement"))
    Draft202012Validator.check_schema(schema("statement"))
    written = encode(statement(NORWAY_DOCUMENT, FULL, "President"), NORWAY_DOCUMENT)
    validator.validate(json.loads(json.dumps(written)))
    assert written["quote"] == FULL


def test_a_few_fields_make_a_statement() -> None:
    record = StatementRecord.model_validate_json(
        '{"kind": "office", "path": "a.txt", "start": 3, "end": 9, "attribute": "president"}'
    )
    made = record.statement()
    assert (made.wrong, made.sentence, made.voice, made.mode) == (Span(3, 9), Span(3, 9), Voice(), "holds")


@pytest.mark.parametrize(
    "field",
    [
        '"strat": 1',
        '"version": 2',
        '"voice": {"kind": "gossip"}',
        '"published": "May"',
        '"wrong": {"start": 5, "end": 2}',
    ],
)
def test_what_is_no_statement_is_refused(field: str) -> None:
    with pytest.raises(ValidationError):
        StatementRecord.model_validate_json(
            f'{{"kind": "office", "path": "a.txt", "start": 3, "end": 9, "attribute": "president", {field}}}'
        )
