"""The stored book: the same book, faster, without YAML and pydantic; and at any doubt made again."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from claimcheck import kinds
from claimcheck.claims import codec, shelf, store
from claimcheck.claims.book import ClaimBook
from claimcheck.claims.load import load
from claimcheck.claims.schema import sample
from claimcheck.claims.store import FOLDER, Opened, open_book
from claimcheck.errors import UserError

SAMPLES = ("", "event", "office", "quantity", "relation", "wording")
TEXT = "claimcheck: 1\nclaims: [{id: w, kind: wording, avoid: x}]\n"


def opened(root: Path) -> ClaimBook:
    loaded = open_book([Path("c.yaml")], root)
    assert not loaded.faults, [str(fault) for fault in loaded.faults]
    assert loaded.book is not None
    return loaded.book


def stored(root: Path) -> Path:
    (path,) = (root / FOLDER).glob("*.book")
    return path


def content(root: Path) -> object:
    """What the stored book holds; the bytes of equal values may differ (marshal numbers what is referred to twice)."""
    data = stored(root).read_bytes()
    return marshal.loads(data[data.index(b"\n") + 1 + len(shelf.checksum(b"")) :])


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compiling again is an error from here on."""

    def compiled(*_: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr("claimcheck.claims.load.compile_sources", compiled)


@pytest.mark.parametrize("kind", SAMPLES)
def test_what_is_stored_comes_back_equal(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "c.yaml").write_text(sample(kind), encoding="utf-8")
    fresh = opened(tmp_path)
    forbid(monkeypatch)
    again = opened(tmp_path)
    assert again.entities == fresh.entities
    assert list(again.entities) == list(fresh.entities)
    assert again.all_claims == fresh.all_claims
    assert [type(claim) for claim in again.all_claims] == [type(claim) for claim in fresh.all_claims]
    assert again.all_words == fresh.all_words
    assert again.digest == fresh.digest
    assert repr(again.all_claims) == repr(fresh.all_claims)  # intervals and places too, not mere tuples


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_book_that_was_compiled_elsewhere_is_the_same(kind: str, tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(sample(kind), encoding="utf-8")
    told: list[Any] = []

    def elsewhere(work: Callable[[], Any]) -> Any:
        told.append(work())
        return marshal.loads(marshal.dumps(told[0][0])), told[0][1]

    compiled = Opened([Path("c.yaml")], tmp_path, cache=False, elsewhere=elsewhere).book
    here = Opened([Path("c.yaml")], tmp_path, cache=False).book
    assert told
    assert (compiled.entities, compiled.all_claims, compiled.digest) == (here.entities, here.all_claims, here.digest)
    assert compiled.all_words == here.all_words and compiled.reading == here.reading
    alone = Opened([Path("c.yaml")], tmp_path, cache=False, elsewhere=lambda work: None).book
    assert alone.all_claims == here.all_claims


def test_faults_that_were_found_elsewhere_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text("claimcheck: 1\nclaims: [{id: w, kind: wordings, avoid: x}]\n", encoding="utf-8")
    opened = Opened([Path("c.yaml")], tmp_path, cache=False, elsewhere=lambda work: work())
    with pytest.raises(UserError) as told:
        opened.catalogue  # noqa: B018
    assert told.value.faults == open_book([Path("c.yaml")], tmp_path).faults


def test_another_content_is_another_book(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(TEXT)
    first = opened(tmp_path)
    (tmp_path / "c.yaml").write_text(TEXT.replace("avoid: x", "avoid: y"))
    second = opened(tmp_path)
    assert first.digest != second.digest
    assert second.all_claims[0] != first.all_claims[0]


def test_another_name_is_another_book(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(TEXT)
    first = opened(tmp_path)
    (tmp_path / "c.yaml").rename(tmp_path / "d.yaml")
    second = open_book([Path("d.yaml")], tmp_path).book
    assert second is not None
    assert second.digest != first.digest
    assert second.all_claims[0].place.path == "d.yaml"


def test_faults_are_never_stored(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text("claimcheck: 1\nclaims: [{id: w}]\n")
    assert open_book([Path("c.yaml")], tmp_path).faults
    assert not list((tmp_path / FOLDER).glob("*.book"))


def test_a_fault_of_a_path_is_told_though_the_rest_is_stored(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(TEXT)
    opened(tmp_path)
    assert open_book([Path("c.yaml"), Path("missing")], tmp_path).faults


def test_without_the_cache_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(TEXT)
    assert open_book([Path("c.yaml")], tmp_path, cache=False).book
    assert not (tmp_path / FOLDER).exists()


def test_the_folder_keeps_itself_out_of_git_and_backups(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(TEXT)
    opened(tmp_path)
    kept = tmp_path / FOLDER
    assert (kept / ".gitignore").read_text() == "*\n"
    assert (tmp_path / FOLDER / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert sorted(path.name for path in (tmp_path / FOLDER).iterdir()) == sorted(
        [".gitignore", "CACHEDIR.TAG", stored(tmp_path).name, *(path.name for path in kept.glob("*.program"))]
    )


def _flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0x01]) + data[at + 1 :]


@pytest.mark.parametrize("at", [0, 5, 20, 45, 60, 80, 200, -1])
def test_a_damaged_file_is_made_again(at: int, tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(TEXT)
    fresh = opened(tmp_path)
    good, kept = stored(tmp_path).read_bytes(), content(tmp_path)
    stored(tmp_path).write_bytes(_flipped(good, at % len(good)))
    assert opened(tmp_path).all_claims == fresh.all_claims
    assert content(tmp_path) == kept


@pytest.mark.parametrize("data", [b"", b"x", b"claimcheck book 1\n", b"\0" * 1000])
def test_a_file_of_something_else_is_made_again(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(TEXT)
    fresh = opened(tmp_path)
    kept = content(tmp_path)
    stored(tmp_path).write_bytes(data)
    assert opened(tmp_path).all_claims == fresh.all_claims
    assert content(tmp_path) == kept


def test_a_sound_file_of_another_book_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(TEXT)
    opened(tmp_path)
    other = stored(tmp_path).read_bytes()
    stored(tmp_path).unlink()
    (tmp_path / "c.yaml").write_text(TEXT.replace("avoid: x", "avoid: y"))
    second = opened(tmp_path)
    stored(tmp_path).write_bytes(other)
    assert opened(tmp_path).all_claims == second.all_claims


def test_a_file_of_other_nouns_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "c.yaml").write_text(TEXT)
    with monkeypatch.context() as patch:
        patch.setattr(codec, "signature", lambda: "other fields")
        opened(tmp_path)
        old = stored(tmp_path).read_bytes()
    opened(tmp_path)
    assert stored(tmp_path).read_bytes() != old


def test_a_class_that_is_not_listed_is_refused() -> None:
    with pytest.raises(KeyError):
        codec.read(("os:system", ("true",)))
    with pytest.raises(KeyError):
        codec.write(Path("x"))
    homes = ("claimcheck.model:", "claimcheck.standing:", "claimcheck.kinds.")
    assert all(name.startswith(homes) for name in codec.nouns())


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(TEXT)
    (tmp_path / FOLDER).write_text("a file where the folder should be")
    assert opened(tmp_path).claim("w")


def test_only_the_newest_books_are_kept(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / "c.yaml").write_text(TEXT.replace("avoid: x", f"avoid: x{number}"))
        opened(tmp_path)
        newest = max((tmp_path / FOLDER).glob("*.book"), key=lambda path: path.stat().st_mtime_ns)
        os.utime(newest, ns=(number, number))
    assert len(list((tmp_path / FOLDER).glob("*.book"))) == 8


def test_a_stored_book_needs_neither_yaml_nor_pydantic(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(sample("office"), encoding="utf-8")
    opened(tmp_path)
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from claimcheck.claims.store import open_book\n"
        f"book = open_book([Path('c.yaml')], Path({str(tmp_path)!r})).book\n"
        "assert book.claim('president-of-the-united-states').holders\n"
        "print([name for name in sys.modules if name.split('.')[0] in ('yaml', 'pydantic', 'pydantic_core')\n"
        "       or name.endswith('.fields') or name == 'claimcheck.claims.load'])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def _many(offices: int, terms: int) -> str:
    people = "".join(f"  p{number}: {{type: person, name: Person {number}}}\n" for number in range(terms))
    claims = [
        f"- id: o{office}\n  kind: office\n  title: Chair\n  of: n\n  holders:\n"
        + "".join(f"  - {{who: p{row}, from: {1900 + row}-01-01, until: {1901 + row}-01-01}}\n" for row in range(terms))
        for office in range(offices)
    ]
    return f"claimcheck: 1\nentities:\n  n: {{type: country, name: N}}\n{people}claims:\n{''.join(claims)}"


def test_four_thousand_terms_are_read_in_tens_of_milliseconds(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(_many(40, 100))
    book = load([Path("c.yaml")], tmp_path).book
    assert book is not None
    assert sum(len(getattr(claim, "holders", ())) for claim in book.all_claims) == 4000
    store.keep(tmp_path, book)
    taken = []
    for _ in range(5):
        begun = time.process_time()
        assert store.recall(tmp_path, book.digest) is not None
        taken.append(time.process_time() - begun)
    assert min(taken) < 0.25  # about 0.04 on a quiet machine


def test_every_kind_that_can_be_written_can_be_stored() -> None:
    names = {name.split(".")[2] for name in codec.nouns() if name.startswith("claimcheck.kinds.") and "Claim" in name}
    assert names == set(kinds.fields())
