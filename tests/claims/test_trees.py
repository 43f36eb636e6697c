"""Trees and aliases that are kept: what comes from disk is what would be made anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from claimcheck.claims import shelf, tree, trees
from claimcheck.claims.program import program
from claimcheck.claims.store import open_book, recall
from claimcheck.claims.tree import Map, Node, Seq

TEXT = 'claimcheck: 1\nclaims: [a, {b: "no"}]\ndocuments:\n  - path: x.txt\n    published: 2024-01-02\n  - y.txt\n'
CLAIMS = """claimcheck: 1
checked: 2024-01-01
entities:
  n: {type: country, name: Norland, adjective: Norlandic, capital: Nord}
  p: {type: person, name: Ada Berg-Lund, also: [Ada Lund]}
claims:
- {id: chair, kind: office, title: chair, of: n, source: s, holders: [{who: p, from: 2020-01-01}]}
"""


def places(node: Node) -> object:
    if isinstance(node, Map):
        return (node.at, node.flow, {key: (node.keys_at[key], node.values_at[key], places(node[key])) for key in node})
    if isinstance(node, Seq):
        return (node.at, node.values_at, [places(one) for one in node])
    return node


def test_a_kept_tree_is_the_same_with_all_its_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = trees.parse(TEXT, "c.yaml", tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(tree, "parse", lambda *_: pytest.fail("parsed again"))
        again = trees.parse(TEXT, "c.yaml", tmp_path)
    assert places(first.root) == places(again.root) == places(tree.parse(TEXT, "c.yaml").root)
    assert trees.parse(TEXT.replace("x.txt", "z.txt"), "c.yaml", tmp_path).root != first.root


@pytest.mark.parametrize("text", ["a: [", "a: 1\na: 2\n", "a:\n"])
def test_what_has_a_fault_is_never_kept(text: str, tmp_path: Path) -> None:
    for _ in range(2):
        assert trees.parse(text, "c.yaml", tmp_path) == tree.parse(text, "c.yaml")
    assert not (tmp_path / shelf.FOLDER).exists()


@pytest.mark.parametrize("at", [0, 20, 60, -1])
def test_a_damaged_tree_is_made_again(at: int, tmp_path: Path) -> None:
    first = trees.parse(TEXT, "c.yaml", tmp_path)
    (path,) = (tmp_path / shelf.FOLDER).glob("*.tree")
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)
    assert places(trees.parse(TEXT, "c.yaml", tmp_path).root) == places(first.root)


def test_a_kept_book_finds_by_the_same_aliases(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(CLAIMS, encoding="utf-8")
    loaded = open_book([Path("c.yaml")], tmp_path)
    assert loaded.book is not None, loaded.faults
    again = recall(tmp_path, loaded.book.digest)
    assert again is not None
    assert again.names.aliases == loaded.book.names.aliases
    assert ("ada", "berg", "lund") in {alias.words for alias in again.names.aliases}


def test_a_book_of_another_program_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "c.yaml").write_text(CLAIMS, encoding="utf-8")
    book = open_book([Path("c.yaml")], tmp_path).book
    assert book is not None
    monkeypatch.setattr("claimcheck.claims.store.program", lambda root: "other")
    assert recall(tmp_path, book.digest) is None


def test_the_program_is_known_by_the_content_of_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not by their times: who installs it anew in every run of a pipeline keeps what was found."""
    home, root = tmp_path / "program", tmp_path / "desk"
    (home / "kinds" / "__pycache__").mkdir(parents=True)
    root.mkdir()
    file = home / "kinds" / "a.py"
    file.write_text("x = 1\n")
    monkeypatch.setattr("claimcheck.claims.program._HERE", home)

    def name() -> str:
        found = program.__wrapped__(root)
        assert program.__wrapped__(root) == found
        return found

    first = name()
    os.utime(file, ns=(1, 1))
    (home / "kinds" / "__pycache__" / "a.py").write_text("no part of it")
    assert name() == first
    file.write_text("x = 2\n")
    second = name()
    (home / "b.yaml").write_text("x")
    assert len({first, second, name()}) == 3
