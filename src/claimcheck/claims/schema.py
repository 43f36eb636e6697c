"""The JSON Schema and the reference page of claims files, from the models that load them."""

from __future__ import annotations

import sys
from collections.abc import Container
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Union

from pydantic import Field, create_model
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from claimcheck import kinds
from claimcheck.claims.fields import TYPES, ClaimFields, EntityFields, FileFields
from claimcheck.claims.values import Fields

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MOST_CHOICES = 10


class _Generator(GenerateJsonSchema):
    """Keys are there or not: nothing is null, and no titles but those of the mappings."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def _several(entry: Any) -> Any:
    listing: Any = tuple
    return listing[entry, ...]


@cache
def _whole() -> type[Fields]:
    """The file with the kinds that there are."""
    union: Any = Union
    annotated: Any = Annotated
    claim: Any = annotated[union[tuple(kinds.fields().values())], Field(discriminator="kind")]
    described = FileFields.model_fields["claims"].description
    return create_model(
        "ClaimsFile",
        __base__=FileFields,
        __doc__=FileFields.__doc__,
        claims=(_several(claim), Field((), description=described)),
    )


def _words(name: str) -> str:
    """`HolderFields` as Holder, `QuietExample` as Quiet example."""
    name = name.removesuffix("Fields")
    return name[:1] + "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name[1:])


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a whole claims file."""
    schema = _whole().model_json_schema(by_alias=True, schema_generator=_Generator)
    schema["properties"]["entities"]["propertyNames"] = {"pattern": r"^\w[\w.-]*$"}
    for part in schema["$defs"].values():
        if "title" in part:
            part["title"] = _words(part["title"])
    return {"$schema": DIALECT, **schema, "title": "claimcheck claims"}


def _takes(part: Any, page: Any) -> str:
    """What may stand there, in a few words."""
    if "$ref" in part:
        name = part["$ref"].rpartition("/")[2]
        title = page["$defs"][name].get("title")
        return f"[{title}](#{title.lower().replace(' ', '-')})" if title else name.lower()
    if "anyOf" in part:
        first, last = part["anyOf"][0], part["anyOf"][-1]
        if len(part["anyOf"]) == 2 and last.get("items") == first:
            return f"{_takes(first, page)}; one or a list"
        return " or ".join(dict.fromkeys(_takes(choice, page) for choice in part["anyOf"]))
    if "oneOf" in part:
        return "[claim](#claim)"
    if "enum" in part and len(part["enum"]) > _MOST_CHOICES:
        return "one of the list below"
    if "enum" in part or "const" in part:
        return ", ".join(f"`{choice}`" for choice in part.get("enum", [part.get("const")]))
    match part["type"]:
        case "array":
            return f"list of: {_takes(part['items'], page)}" if "items" in part else "list"
        case "object":
            return f"mapping to: {_takes(part['additionalProperties'], page)}"
        case "boolean":
            return "`true`, `false`"
        case "integer":
            return "whole number"
        case ["number", "string"]:
            return "number, range"
        case _:
            return "id" if part.get("pattern", "").startswith(r"^\w") else "text"


def _table(model: Any, page: Any, keys: Container[str]) -> list[str]:
    """The keys of a mapping."""
    lines = ["| key | takes | meaning |", "| --- | --- | --- |"]
    needed = model.get("required", ())
    for key, part in sorted(model["properties"].items(), key=lambda item: item[0] not in needed):
        if key in keys:
            must = "**must be given.** " if key in needed else ""
            lines.append(f"| `{key}` | {_takes(part, page)} | {must}{part['description']} |")
    return lines


def _refs(part: Any) -> list[str]:
    """The names of the mappings that it uses, in the order of its keys."""
    if isinstance(part, dict):
        own = [part["$ref"].rpartition("/")[2]] if "$ref" in part else []
        return own + [name for value in part.values() for name in _refs(value)]
    return [name for value in part for name in _refs(value)] if isinstance(part, list) else []


class _Page:
    """The lines of the page.  Each mapping is told once, under what uses it first."""

    def __init__(self, schema: Any) -> None:
        self.schema = schema
        self.lines: list[str] = [_PREFACE]
        self.told: set[str] = set()

    def section(self, heading: str, model: Any, keys: Container[str]) -> None:
        self.lines += [heading, "", model["description"], "", *_table(model, self.schema, keys), ""]

    def inner(self, model: Any, keys: Container[str]) -> None:
        used = [name for key, part in model["properties"].items() if key in keys for name in _refs(part)]
        for name in dict.fromkeys(used):
            inner = self.schema["$defs"][name]
            if name not in self.told and "title" in inner:
                self.told.add(name)
                self.section(f"### {inner['title']}", inner, inner["properties"])
                self.inner(inner, inner["properties"])

    def sample(self, kind: str) -> None:
        self.lines += ["```yaml", sample(kind).rstrip(), "```", ""]


def sample(kind: str) -> str:
    """A complete claims file that uses every key of a kind; of entities, for ""."""
    folder = Path(kinds.__file__).parent / kind if kind else Path(__file__).parent
    return (folder / "sample.yaml").read_text(encoding="utf-8")


_PREFACE = """\
# Claims files

This page is written by the program from the definitions that load claims (`claimcheck.claims.schema`).

A claims file is YAML, in UTF-8, and ends in `.yaml` or `.yml`.  Names need no quotes, whatever they look like
(`No`, `2016`); text that holds a colon and a space, starts with one of ``[ { & * ! | > % @ ` ``, or stands inside
braces and holds a comma, does.  Keys that are not on this page are errors.

Where one value and several are right, write the value or a list.  A **date** is a day (`2021-10-14`), a month
(`2021-10`), a year (`2021`), `{after: 2016-05-01, before: 2017-06-30}` for a day in between (both included),
`unknown`, or EDTF in quotes: `"2021-XX"`, `"202X"`, `"2004-06/2006-08"`, `"../2004"`, seasons `"2021-21"` (spring)
to `"2021-24"` (winter).  `"2021~"` (about) and `"2021?"` (uncertain) are widened on each side by their own length,
at least by 15 days.  A **day** is one exact day.
"""


def _common(claim: Any) -> Any:
    """A claim of any kind, with the keys that all have."""
    kind = {"enum": list(kinds.fields()), "description": "What sort of claim it is; each has keys of its own, below."}
    properties = {**claim["properties"], "kind": kind}
    return {**claim, "properties": properties, "description": "What every claim has, whatever its kind."}


def reference() -> str:
    """The reference page, in Markdown."""
    schema = json_schema()
    page = _Page(schema)
    page.section("## File", schema, schema["properties"])
    entity = schema["$defs"][EntityFields.__name__]
    page.told.add(EntityFields.__name__)
    page.section("## Entity", entity, entity["properties"])
    page.sample("")
    page.lines += ["The types:", "", "| type | meaning |", "| --- | --- |"]
    page.lines += [f"| `{name}` | {meaning} |" for name, meaning in TYPES.items()] + [""]
    page.inner(entity, entity["properties"])
    of_all = {field.alias or name for name, field in ClaimFields.model_fields.items()}
    for number, (kind, model) in enumerate(kinds.fields().items()):
        claim = schema["$defs"][model.__name__]
        if not number:
            page.section("## Claim", _common(claim), of_all)
            page.inner(claim, of_all)
        own = [key for key in claim["properties"] if key not in of_all or key == "kind"]
        page.section(f"## Kind `{kind}`", claim, own)
        page.sample(kind)
        page.inner(claim, own)
    return "\n".join(page.lines).rstrip() + "\n"


if __name__ == "__main__":
    sys.stdout.write(reference())
