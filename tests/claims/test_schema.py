"""The JSON Schema says what the loader takes, every key is explained, and the page in docs/ is current."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import jsonschema
import pytest
import yaml

from claimcheck import kinds
from claimcheck.claims import fields
from claimcheck.claims.load import load
from claimcheck.claims.schema import DIALECT, json_schema, reference, sample

DOCS = Path(__file__).parents[2] / "docs" / "reference" / "claims.md"
SAMPLES = ("", *kinds.fields())


class _Core(yaml.SafeLoader):
    """YAML 1.2 as an editor's language server reads it: no dates, only true and false are booleans."""


_Core.yaml_implicit_resolvers = {}
_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(true|false)$"), list("tf"))
_Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), list("-+0123456789"))
_Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"[-+]?[0-9]+\.[0-9]+$"), list("-+0123456789"))


def as_an_editor_sees_it(text: str) -> Any:
    return yaml.load(text, Loader=_Core)


VALIDATOR = jsonschema.Draft202012Validator(json_schema())


def test_the_schema_is_a_schema() -> None:
    schema = json_schema()
    assert schema["$schema"] == DIALECT
    jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("kind", SAMPLES)
def test_the_samples_are_valid_for_schema_and_loader(kind: str, tmp_path: Path) -> None:
    errors = [error.message for error in VALIDATOR.iter_errors(as_an_editor_sees_it(sample(kind)))]
    assert errors == []
    (tmp_path / "c.yaml").write_text(sample(kind), encoding="utf-8")
    assert [str(fault) for fault in load([tmp_path], tmp_path).faults] == []


def _properties(schema: Any, here: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(schema, dict):
        for key, part in schema.get("properties", {}).items():
            yield f"{here}/{key}", part
        for key, part in schema.items():
            yield from _properties(part, f"{here}/{key}")
    elif isinstance(schema, list):
        for number, part in enumerate(schema):
            yield from _properties(part, f"{here}/{number}")


def test_every_property_has_a_description() -> None:
    found = dict(_properties(json_schema()))
    assert len(found) > 100
    assert [path for path, part in found.items() if not part.get("description", "").strip()] == []


def test_every_mapping_has_a_title_a_description_and_no_other_keys() -> None:
    for name, part in json_schema()["$defs"].items():
        assert part["description"], name
        if part.get("type") == "object":
            assert part["title"], name
            assert part["additionalProperties"] is False, name


def test_nothing_may_be_null() -> None:
    assert '"null"' not in str(json_schema()).replace("'", '"')


CLAIM = "claims: [{id: w, kind: wording, avoid: x}]\n"
WRONG_IN_BOTH = [
    f"claimcheck: 2\n{CLAIM}",
    f"claimcheck: 1\n{CLAIM.replace('wording', 'wrding')}",
    f"claimcheck: 1\n{CLAIM.replace('avoid: x', 'use: x')}",
    f"claimcheck: 1\n{CLAIM.replace('avoid: x', 'avoid: x, use: []')}",
    f"claimcheck: 1\n{CLAIM.replace('avoid: x', 'avoid: x, severity: bad')}",
    f"claimcheck: 1\n{CLAIM.replace('avoid: x', 'avoid: x, tolerance: -1')}",
    f"claimcheck: 1\n{CLAIM.replace('avoid: x', 'avoid: x, quotes: true')}",
    f"claimcheck: 1\n{CLAIM.replace('id: w', 'id: w w')}",
    f"claimcheck: 1\nentities: {{a: {{type: persn, name: A}}}}\n{CLAIM}",
    f"claimcheck: 1\nentities: {{a: {{type: person, name: A, born: [1950]}}}}\n{CLAIM}",
    f"claimcheck: 1\nentities: {{a: {{type: person, name: A, born: {{afer: 1950}}}}}}\n{CLAIM}",
    f"claimcheck: 1\nentities: {{a b: {{type: person, name: A}}}}\n{CLAIM}",
]


@pytest.mark.parametrize("text", WRONG_IN_BOTH)
def test_what_the_schema_refuses_the_loader_refuses_too(text: str, tmp_path: Path) -> None:
    assert list(VALIDATOR.iter_errors(as_an_editor_sees_it(text)))
    (tmp_path / "c.yaml").write_text(text)
    assert load([tmp_path], tmp_path).faults


@pytest.mark.parametrize(
    "written",
    ["2021", "2021-10", "2021-10-14", "unknown", "{after: 2016, before: 2017-06-30}", "{before: 2017}", "'202X'"],
)
def test_a_date_is_right_for_the_schema_in_every_form(written: str) -> None:
    text = f"claimcheck: 1\nentities: {{a: {{type: person, name: 1984, born: {written}}}}}\n"
    assert list(VALIDATOR.iter_errors(as_an_editor_sees_it(text))) == []


def _owner(model: Any, name: str) -> str:
    """The model that brings a key: itself, or what it is derived from."""
    return next(str(of.__name__) for of in reversed(model.__mro__) if name in inspect.get_annotations(of))


def _used(model: Any, node: Any, found: set[tuple[str, str]]) -> None:
    """Collects which keys of which models a file uses."""
    if isinstance(node, list):
        for entry in node:
            _used(model, entry, found)
    elif isinstance(node, dict):
        for name, field in model.model_fields.items():
            key = field.alias or name
            if key in node:
                found.add((_owner(model, name), key))
                for inner in _inner(field.annotation):
                    if inner is fields.EntityFields:
                        _used(inner, list(node[key].values()), found)
                    elif inner is fields.ClaimFields:
                        for claim in node[key]:
                            _used(kinds.fields()[claim["kind"]], claim, found)
                    else:
                        _used(inner, node[key], found)


def _inner(annotation: Any) -> list[Any]:
    if isinstance(annotation, type) and hasattr(annotation, "model_fields"):
        return [annotation]
    return [inner for part in get_args(annotation) for inner in _inner(part)]


def _known(model: Any, found: set[tuple[str, str]]) -> None:
    for name, field in model.model_fields.items():
        for inner in _inner(field.annotation):
            if (inner.__name__, "") not in found:
                found.add((inner.__name__, ""))
                _known(inner, found)
        found.add((_owner(model, name), field.alias or name))


def test_no_key_exists_that_no_sample_shows() -> None:
    used: set[tuple[str, str]] = set()
    known: set[tuple[str, str]] = set()
    _known(fields.FileFields, known)
    for model in kinds.fields().values():
        _known(model, known)
    for kind in SAMPLES:
        _used(fields.FileFields, as_an_editor_sees_it(sample(kind)), used)
    assert {pair for pair in known - used if pair[1]} == set()


def test_the_types_of_entities_are_one_list() -> None:
    assert tuple(fields.TYPES) == get_args(fields.Type)


def test_the_reference_page_is_current() -> None:
    assert DOCS.read_text(encoding="utf-8") == reference(), (
        "write it again: python -m claimcheck.claims.schema > docs/reference/claims.md"
    )


def test_every_link_of_the_reference_page_leads_somewhere() -> None:
    page = reference()
    headings = {
        line.lstrip("# ").lower().replace(" ", "-").replace("`", "") for line in page.splitlines() if line[:1] == "#"
    }
    assert set(re.findall(r"\]\(#([^)]*)\)", page)) <= headings
