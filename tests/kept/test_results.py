"""The files of what is kept: damaged, killed half-way, written side by side, and never too many of them."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from tests.children import child
from tests.cli.conftest import Call
from tests.cli.conftest import call as call
from tests.kept.test_again import CLAIMS, TEXTS, unexamined, write
from tests.kept.test_again import desk as desk

from claimcheck import kinds
from claimcheck.claims import shelf
from claimcheck.claims.book import ClaimBook
from claimcheck.claims.files import Source, Sources, word_sources
from claimcheck.claims.load import compile_sources
from claimcheck.claims.shelf import FOLDER
from claimcheck.extract import extract
from claimcheck.kept import keys, results
from claimcheck.kept.pack import Record, open_pack, write_pack
from claimcheck.model import Block, Document, Role
from claimcheck.read.project import Settings

JSON = ("run", "-f", "json", "--show", "agrees")


def packs() -> list[Path]:
    return sorted(Path(FOLDER).glob("*.results"))


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at % len(data)] ^= 0x01
    path.write_bytes(data)


DAMAGE: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "something else": lambda path: path.write_bytes(os.urandom(500)),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-40]),
    "cut in the index": lambda path: path.write_bytes(path.read_bytes()[:200]),
    "cut in the head": lambda path: path.write_bytes(path.read_bytes()[:30]),
    "longer": lambda path: path.write_bytes(path.read_bytes() + b"\0" * 100),
    "bodies of zeros": lambda path: path.write_bytes(path.read_bytes()[:-2000] + b"\0" * 2000),
    "an endless index": lambda path: path.write_bytes(path.read_bytes()[:34] + b"\xff" * 8 + path.read_bytes()[42:]),
    **{f"a bit at {place:.0%}": partial(lambda place, path: flip(path, int(place * path.stat().st_size)), place)
       for place in (0.0, 0.01, 0.05, 0.3, 0.5, 0.7, 0.9, 0.97, 0.999)},
}  # fmt: skip


@pytest.mark.parametrize("how", DAMAGE)
def test_what_is_damaged_is_as_if_there_were_none(how: str, desk: Call) -> None:
    fresh = desk(*JSON, "--no-cache")
    assert desk(*JSON) == fresh
    for path in Path(FOLDER).iterdir():
        if path.suffix in (".results", ".contrary", ".names", ".checks", ".program"):
            DAMAGE[how](path)
    assert desk(*JSON) == fresh
    assert desk(*JSON) == fresh


@pytest.mark.parametrize("size", [100, 3000])  # of a body; of the index too
def test_what_was_damaged_is_made_good(size: int, desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = desk(*JSON)
    (path,) = packs()
    path.write_bytes(path.read_bytes()[:-size] + b"\0" * size)
    assert desk(*JSON) == fresh
    assert path not in packs()
    assert desk(*JSON) == fresh  # what the run before had no need of, and found damaged, is made here
    unexamined(monkeypatch)
    assert desk(*JSON) == fresh


def test_a_pack_under_another_name_is_not_taken(desk: Call) -> None:
    """Another state of the claims has it, or it was copied."""
    desk(*JSON)
    (path,) = packs()
    _, reading, own, suffix = path.name.split(".")
    write("claims.yaml", CLAIMS.replace("2020-01-01}]", "2021-01-01}]"))
    fresh = desk(*JSON, "--no-cache")
    desk(*JSON)
    (new,) = (other for other in packs() if other != path)
    new.unlink()
    path.rename(path.with_name(f"{new.name.split('.')[0]}.{reading}.{own}.{suffix}"))
    assert desk(*JSON) == fresh


def test_a_run_that_is_killed_leaves_nothing_half_written(desk: Call) -> None:
    for number in range(12):
        write(f"texts/more{number}.txt", TEXTS["c.txt"].replace("21", str(number + 100)))
    fresh = desk(*JSON, "--no-cache")
    command = [sys.executable, "-m", "claimcheck", *JSON]
    begun = time.monotonic()
    subprocess.run(command, capture_output=True, check=False)
    whole = time.monotonic() - begun
    chance = random.Random(7)
    for _ in range(5):
        write("texts/a.txt", f"{TEXTS['a.txt']}\nNumber {chance.random()}.\n")
        for path in packs():
            if chance.random() < 0.5:
                path.unlink()
        with child(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL):
            time.sleep(whole * chance.uniform(0.3, 1.0))  # at the end of it the child is killed
        assert all(open_pack(path) for path in packs())
    write("texts/a.txt", TEXTS["a.txt"])
    assert desk(*JSON) == fresh
    assert desk(*JSON) == fresh


def test_what_a_killed_run_left_is_swept_away_later(desk: Call) -> None:
    desk("run")
    old, new = Path(FOLDER, "x.1.abcd.new"), Path(FOLDER, "y.2.abcd.new")
    for left in (old, new):
        left.write_bytes(b"half")
    os.utime(old, ns=(1, 1))
    write("texts/a.txt", TEXTS["a.txt"] + "\nMore.\n")
    desk("run")
    assert not old.exists()
    assert new.exists()  # somebody may be writing it


def test_runs_side_by_side(desk: Call) -> None:
    fresh = desk(*JSON, "--no-cache")
    command = [sys.executable, "-m", "claimcheck", *JSON]
    with ExitStack() as all_:
        running = [all_.enter_context(child(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)) for _ in range(3)]
        assert {one.communicate()[0] for one in running} == {fresh.out}
    assert all(open_pack(path) for path in packs())
    assert not list(Path(FOLDER).glob("*.new"))
    assert desk(*JSON) == fresh


def test_many_packs_become_one_and_keep_what_they_hold(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(results.MOST_PACKS + 3):
        write(f"texts/e{number}.txt", TEXTS["c.txt"].replace("21", str(number + 30)))
        desk("run")
        assert len(packs()) <= results.MOST_PACKS
    fresh = desk(*JSON, "--no-cache")
    unexamined(monkeypatch)
    assert desk(*JSON) == fresh


def test_a_large_pack_is_not_copied_for_every_trifle(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "AT_ONCE", 1000)
    for number in range(60):
        write(f"texts/e{number}.txt", TEXTS["c.txt"].replace("21", str(number + 30)))
    desk("run")
    (large,) = packs()
    for number in range(results.MOST_PACKS + 2):
        write("texts/a.txt", f"{TEXTS['a.txt']}\nNumber {number}.\n")
        desk("run")
    assert large in packs()
    assert len(packs()) <= results.MOST_PACKS


def test_there_is_only_so_much_room(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "ROOM", 20_000)
    for number in range(12):
        write("claims.yaml", CLAIMS.replace("2026-01-15", f"2026-01-{number + 10}"))
        fresh = desk(*JSON)
        os.utime(max(packs(), key=lambda path: path.stat().st_mtime_ns), ns=(number, number))
        assert sum(path.stat().st_size for path in packs()) <= 30_000
    assert desk(*JSON) == fresh


def test_old_versions_of_a_document_give_way(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "ROOM", 0)
    for number in range(2 * results.MOST_PACKS):
        write("texts/a.txt", f"{TEXTS['a.txt']}\nNumber {number}.\n")
        desk("run")
    monkeypatch.setattr(results, "MOST_PACKS", 0)
    write("texts/a.txt", TEXTS["a.txt"])
    desk("run")
    (path,) = packs()
    pack = open_pack(path)
    assert pack is not None
    assert len(pack.entries) == len(TEXTS)


def test_without_a_cache_and_without_claimcheck_yaml_nothing_is_written(desk: Call) -> None:
    desk("run", "--no-cache")
    assert not Path(FOLDER).exists()
    Path("claimcheck.yaml").unlink()
    desk("run", "texts", "--claims", "claims.yaml")
    assert not Path(FOLDER).exists()


def test_without_a_cache_nothing_is_read_either(desk: Call) -> None:
    fresh = desk(*JSON)
    for path in Path(FOLDER).iterdir():
        path.write_bytes(b"what must not be looked at")
    assert desk(*JSON, "--no-cache") == fresh


def test_a_long_run_keeps_what_it_has(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a run that is interrupted goes on where it was."""
    monkeypatch.setattr(results, "AT_ONCE", 1)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("claimcheck.journey.contrary", interrupted)
        assert desk("run").status == 130
    assert len(packs()) == len(TEXTS)
    unexamined(monkeypatch)
    assert desk("run").status == 1


def test_a_run_that_is_killed_has_lost_little_of_what_it_did(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(120):
        write(f"texts/e{number}.txt", TEXTS["c.txt"].replace("21", str(number + 30)))
    with monkeypatch.context() as patch:
        patch.setattr(results.Results, "keep", lambda self: None)
        desk("run")
    held = [len(pack.entries) for path in packs() if (pack := open_pack(path))]
    assert held == [50, 50]


def test_a_pack_gives_back_what_it_was_given(tmp_path: Path) -> None:
    records = [Record(bytes([at]) * 16, ("head", at), (b"told" * at, os.urandom(at * 100))) for at in range(20)]
    path = write_pack(tmp_path, "a.b.c.results", records)
    assert path is not None
    pack = open_pack(path)
    assert pack is not None
    assert [pack.record(record.key) for record in records] == records
    assert pack.head(b"x" * 16) is None


def test_every_part_of_what_is_known_of_a_document_is_in_its_key() -> None:
    day = date(2024, 5, 2)
    known = [
        ("a.txt", b"text", Settings(), None, None),
        ("a.md", b"text", Settings(), None, None),
        ("a.txt", b"texts", Settings(), None, None),
        ("a.txt", b"text", Settings(published=day), None, None),
        ("a.txt", b"text", Settings(published=day, published_from="list.csv:2"), None, None),
        ("a.txt", b"text", Settings(timezone="Asia/Tokyo"), None, None),
        ("a.txt", b"text", Settings(fault="no day"), None, None),
        ("a.txt", b"text", Settings(), "cp1252", None),
        ("a.txt", b"text", Settings(), None, day),
    ]
    assert len({keys.file(*one) for one in known}) == len(known)
    same = [("b.txt", b"text", Settings(level="note", source="Wire", levels={"x": "off"}), None, None), known[0]]
    assert len({keys.file(*one) for one in same}) == 1


def test_texts_are_read_with_nothing_that_only_judging_looks_at() -> None:
    """So that what is kept of a text cannot depend on it, whatever the kinds look at."""
    one, two = (
        load_text(CLAIMS.replace("2020-01-01}]", f"{day}}}]").replace("source: s", f"source: {day}"))
        for day in ("2020-01-01", "2021-01-01")
    )
    assert one.all_claims != two.all_claims
    assert one.bare.all_claims == two.bare.all_claims
    assert one.names is one.bare.names
    assert one.reading == two.reading
    (term, *_) = one.bare.claim("president").holders  # type: ignore[attr-defined]
    assert (term.who, term.start, term.end) == ("bo", None, None)
    seen: list[object] = []
    kind = next(kind for kind in kinds.load() if kind.name == "calendar")

    def scan(text: Document, scenes: object, facts: object) -> tuple[()]:
        seen.append(facts)
        return ()

    spy = replace(kind, scan=scan)
    extract(Document("a.txt", "x", "x", None, "", (Block(0, 1, Role.PROSE, None),)), one, [spy])
    assert seen == [one.bare]


def load_text(claims: str) -> ClaimBook:
    loaded = compile_sources(Sources((Source("c.yaml", claims.encode()),), (), ()), word_sources())
    assert loaded.book is not None, loaded.faults
    return loaded.book


def test_a_file_is_never_seen_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.put(tmp_path, "a.thing", 1, "old")

    def replaced(self: Path, target: Path) -> None:
        raise OSError("killed here")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replaced)
        shelf.put(tmp_path, "a.thing", 1, "new")
    assert shelf.take(tmp_path, "a.thing", 1) == "old"
