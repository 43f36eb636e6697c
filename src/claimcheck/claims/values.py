"""What a single value of a claims file may be: text, an id, a number, true/false, a date, one or many.

Every value arrives as text (see `tree`) and is understood here, by the field that it stands in.  The same
types write the JSON Schema, so that an editor's completion and the loader never disagree.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, TypeAlias
from unicodedata import normalize

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetJsonSchemaHandler, PlainValidator, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeAliasType

from claimcheck.claims import dates
from claimcheck.interval import Interval


class Fields(BaseModel):
    """A mapping of a claims file.  Unknown keys are refused; every field has a description."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, str_strip_whitespace=True)


def _text(value: object) -> object:
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise ValueError("must be text")
    if not value.strip():
        raise ValueError("is empty")
    return value


_ARTICLE = re.compile(r"^(?:the|an?)\s+(?=\S)")


def _bare(value: object) -> object:
    """Text without an article before it, which the sentences of a text have or not; "The Hague" keeps its own."""
    value = _text(value)
    return _ARTICLE.sub("", value.strip()) if isinstance(value, str) else value


_ID = re.compile(r"[^\W_][\w.-]*")


def is_id(text: str) -> bool:
    """Whether a text can be the id of an entity or claim."""
    return bool(_ID.fullmatch(text))


def no_id(text: str) -> str:
    """What is wrong with a text that can't be an id, and the id that it may have been meant for."""
    plain = normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    likely = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    instead = f'; did you mean "{likely}"?' if likely else ""
    return f'"{text}" is no id: an id is made of letters, digits, hyphens, dots and underscores{instead}'


def _id(value: object) -> object:
    if isinstance(value, str) and not is_id(value):
        raise ValueError(no_id(value))
    return value


def _flag(value: object) -> bool:
    if value in (True, "true", "True"):
        return True
    if value in (False, "false", "False"):
        return False
    raise ValueError(f'"{value}" is neither true nor false' if isinstance(value, str) else "must be true or false")


_WHOLE = re.compile(r"-?[0-9]{1,9}")


def _whole(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value.strip()):
        return int(value)
    raise ValueError(f'"{value}" is not a whole number' if isinstance(value, str) else "must be a whole number")


def _at_least(value: object, least: int) -> int:
    number = _whole(value)
    if number < least:
        raise ValueError(f"must be at least {least}")
    return number


def _month_day(value: object) -> str:
    if isinstance(value, str):
        try:
            dates.read_day(f"2001-{value}")
        except dates.DateError:
            pass
        else:
            return value
    raise ValueError(f'"{value}" is not a day of the year: write 1 April as 04-01')


def _version(value: object) -> str:
    if value not in ("1", 1):
        raise ValueError(f'this claimcheck reads version 1 of the format, not "{value}"')
    return "1"


_DATE_SCHEMA = {
    "description": "A day (2021-10-14), a month (2021-10), a year (2021), {after: ..., before: ...} for a day "
    'somewhere in between, unknown, or an EDTF text in quotes ("2021-XX", "202X", "2004-06/2006-08", "2021~").',
    "anyOf": [
        {"type": "string"},
        {"type": "integer", "minimum": 1, "maximum": 9999},
        {
            "type": "object",
            "properties": {
                "after": {"type": ["string", "integer"], "description": "The earliest day that it can be, included."},
                "before": {"type": ["string", "integer"], "description": "The latest day that it can be, included."},
            },
            "minProperties": 1,
            "additionalProperties": False,
        },
    ],
}

Text: TypeAlias = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": ["string", "number"]})]
Words: TypeAlias = Annotated[str, BeforeValidator(_bare), WithJsonSchema({"type": ["string", "number"]})]
"""Text that is looked for in sentences."""
Id: TypeAlias = Annotated[
    Text, BeforeValidator(_id), WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\w[\w.-]*$"})
]
Version: TypeAlias = Annotated[str, PlainValidator(_version), WithJsonSchema({"const": 1})]
Flag: TypeAlias = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"type": "boolean"})]
Days: TypeAlias = Annotated[
    int, PlainValidator(lambda value: _at_least(value, 0)), WithJsonSchema({"type": "integer", "minimum": 0})
]
Ordinal: TypeAlias = Annotated[
    int, PlainValidator(lambda value: _at_least(value, 1)), WithJsonSchema({"type": "integer", "minimum": 1})
]
MonthDay: TypeAlias = Annotated[
    str, PlainValidator(_month_day), WithJsonSchema({"type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$"})
]
Date = TypeAliasType("Date", Annotated[Interval, PlainValidator(dates.read), WithJsonSchema(_DATE_SCHEMA)])
"""A window of days (see `dates`)."""
Day = TypeAliasType(
    "Day",
    Annotated[
        int,
        PlainValidator(dates.read_day),
        WithJsonSchema({"type": "string", "format": "date", "description": "One day, such as 2021-10-14."}),
    ],
)
"""One exact day, as an ordinal."""


class OneOrMany:
    """Marks a list that may be written as its one entry."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            lambda value: value if isinstance(value, list | tuple) else [value], handler(source)
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(schema)
        return {"anyOf": [many["items"], {"type": "array", "items": many["items"], "minItems": 1}]}


class OrText:
    """Marks a mapping that may be written as the text of its one field `key`."""

    def __init__(self, key: str) -> None:
        self.key = key

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            lambda value: {self.key: value} if isinstance(value, str | int) else value, handler(source)
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": ["string", "number"]}, handler(schema)]}


def _some(value: object) -> object:
    if isinstance(value, list) and not value:
        raise ValueError("is an empty list: leave the line out")
    return value


NotEmpty = BeforeValidator(_some)
"""Refuses a list without entries."""
Texts: TypeAlias = Annotated[tuple[Text, ...], NotEmpty, OneOrMany()]
Wordings: TypeAlias = Annotated[tuple[Words, ...], NotEmpty, OneOrMany()]
"""The same, one or several."""
Ids: TypeAlias = Annotated[tuple[Id, ...], NotEmpty, OneOrMany()]
