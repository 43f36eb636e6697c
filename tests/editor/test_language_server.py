"""Completion, hover and findings in an editor: the JSON Schema of claims, as the YAML language server reads it.

`npm install --prefix tests/editor` gets the server; without it the tests say that they are not run.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.editor.server import Server

from claimcheck.author.templates import sorts, template
from claimcheck.claims.schema import json_schema

HERE = Path(__file__).parent


def _command() -> list[str]:
    """How to start the server: from YAML_LANGUAGE_SERVER, from this folder, or from the path."""
    own = HERE / "node_modules" / ".bin" / "yaml-language-server"
    found = os.environ.get("YAML_LANGUAGE_SERVER") or shutil.which(str(own)) or shutil.which("yaml-language-server")
    if found is None or shutil.which("node") is None:
        pytest.skip("not run: no YAML language server; node and `npm install --prefix tests/editor` bring it")
    return [found, "--stdio"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with the schema beside the folder of its claims."""
    path = tmp_path_factory.mktemp("desk")
    (path / "claims").mkdir()
    (path / "claims.schema.json").write_text(json.dumps(json_schema()), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    with Server(_command(), folder) as running:
        yield running


def _labels(found: object) -> set[str]:
    items = found["items"] if isinstance(found, dict) else found
    assert isinstance(items, list)
    return {item["label"] for item in items}


@pytest.mark.parametrize("sort", sorts())
def test_nothing_is_wrong_in_a_template(sort: str, server: Server, folder: Path) -> None:
    path = folder / "claims" / f"{sort}.yaml"
    text = template(sort, "../claims.schema.json")
    path.write_text(text, encoding="utf-8")
    assert server.open(path, text) == []


def _opened(server: Server, folder: Path, name: str, text: str) -> tuple[Path, str, list[str]]:
    """A document with the line that names the schema, and what is wrong in it."""
    path = folder / "claims" / name
    text = f"# yaml-language-server: $schema=../claims.schema.json\n{text}"
    path.write_text(text, encoding="utf-8")
    return path, text, [one["message"] for one in server.open(path, text)]


def test_what_is_wrong_is_marked(server: Server, folder: Path) -> None:
    text = """\
claimcheck: 1
entities:
  a: {type: contry, name: A}
claims:
  - {id: x, kind: wording, avoid: b, usee: c}
"""
    _, _, wrong = _opened(server, folder, "wrong.yaml", text)
    assert any("usee" in message for message in wrong), wrong
    assert any("country" in message for message in wrong), wrong


CLAIM = """\
claimcheck: 1
entities:
  a:
    type: %s
    name: A
claims:
  - id: x
    kind: %s
    %s
    title: T
    of: a
"""
BARE = "claimcheck: 1\nclaims:\n  - id: x\n    kind: \n"


def test_keys_and_values_are_completed(server: Server, folder: Path) -> None:
    def offered(name: str, claim: str, mark: str) -> set[str]:
        path, text, _ = _opened(server, folder, name, claim)
        return _labels(server.at("textDocument/completion", path, text, mark))

    assert {"person", "country", "alliance"} <= offered("type.yaml", CLAIM % ("", "office", ""), "    type: ")
    assert {"office", "event", "relation"} <= offered("kind.yaml", BARE, "    kind: ")
    keys = offered("key.yaml", CLAIM % ("city", "office", ""), "    kind: office\n    ")
    assert {"holders", "also_called", "complete", "source", "examples"} <= keys
    assert not {"called", "phrase", "avoid", "title"} & keys, "keys of other kinds, or keys that are there"


def test_fields_are_explained_where_the_pointer_stands(server: Server, folder: Path) -> None:
    claim = CLAIM % ("{}", "office", "complete: true\n    holders: [{who: a, from: 1990}]")
    path, text, wrong = _opened(server, folder, "hover.yaml", claim.replace("type: {}", "type: person\n    born: 1950"))
    assert wrong == []
    for mark, told in (
        ("    comp", "Whether the holders below are all that ever were"),
        ("{who: a, fr", "The first day. Leave it out where it is not known."),
        ("    bo", "The birthday of a person; ages are checked from it."),
        ("claimch", "The version of the format: 1."),
    ):
        shown = json.dumps(server.at("textDocument/hover", path, text, mark))
        assert told in shown, (mark, shown)
