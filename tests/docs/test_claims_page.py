"""docs/claims.md shows every field, and every claim that it shows is proved by its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck import kinds
from claimcheck.claims.fields import ClaimFields, EntityFields
from claimcheck.claims.load import load
from claimcheck.cli.proof import missing, prove

PAGE = Path(__file__).resolve().parents[2] / "docs" / "claims.md"
FILES = dict(re.findall(r"<!-- file: (\S+\.yaml) -->\n```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL))
SHOWN = {path: text for path, text in FILES.items() if path.startswith(("claims/", "kinds/"))}


@pytest.mark.parametrize("path", SHOWN)
def test_every_example_of_the_page_holds_and_every_claim_has_a_near_miss(path: str, tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    file.write_text(SHOWN[path], encoding="utf-8")
    loaded = load([file], tmp_path)
    assert loaded.book is not None, loaded.faults
    faults = [fault for example in loaded.examples for fault in prove(example, loaded.book)]
    assert not faults
    assert not list(missing(loaded.book, loaded.examples))


def _keys(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield str(key)
            yield from _keys(value)
    elif isinstance(node, list):
        for value in node:
            yield from _keys(value)


def _names(model: Any) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}


@pytest.mark.parametrize("kind", kinds.fields())
def test_every_field_of_a_kind_is_shown_in_an_example_of_it(kind: str) -> None:
    files = [yaml.load(text, Loader=yaml.BaseLoader) for text in SHOWN.values()]
    own = [claim for file in files for claim in file["claims"] if claim["kind"] == kind]
    anywhere = {key for file in files for claim in file["claims"] for key in claim}
    shown = {key for claim in own for key in claim} | (anywhere & _names(ClaimFields))
    assert not _names(kinds.fields()[kind]) - shown, "fields that no example shows"


def test_every_field_of_an_entity_is_shown() -> None:
    files = [yaml.load(text, Loader=yaml.BaseLoader) for text in SHOWN.values()]
    shown = {key for file in files for entity in file.get("entities", {}).values() for key in entity}
    assert not _names(EntityFields) - shown


def test_every_inner_field_is_shown() -> None:
    shown = {key for text in SHOWN.values() for key in _keys(yaml.load(text, Loader=yaml.BaseLoader))}
    inner = set("as elected ordinal title terms who from until word name is value unit place host date".split())
    inner |= {"published", "text", "check", "quote", "conflicts", "agrees", "silent"}
    assert not inner - shown
