"""Every mistake in a claims file, and the exact words that it gets: line, column, what is wrong, the nearest right
thing.  The mistakes are in faults.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.claims.load import load

HERE = Path(__file__).parent


def _cases() -> dict[str, tuple[str, list[str]]]:
    head, *parts = (HERE / "faults.txt").read_text(encoding="utf-8").split("\n## ")
    people = "\n".join(line.removeprefix("#     ") for line in head.splitlines() if line.startswith("#     "))
    cases: dict[str, tuple[str, list[str]]] = {}
    for part in parts:
        name, *lines = part.rstrip("\n").split("\n")
        assert name not in cases, f"two cases are called {name}"
        text = "".join(f"{line}\n" for line in lines if not line.startswith(">> "))
        cases[name] = (text.replace("{people}", people), [line[3:] for line in lines if line.startswith(">> ")])
    return cases


CASES = _cases()


@pytest.mark.parametrize("name", CASES)
def test_each_mistake_gets_its_place_and_its_words(name: str, tmp_path: Path) -> None:
    text, faults = CASES[name]
    (tmp_path / "c.yaml").write_text(text, encoding="utf-8")
    loaded = load([Path("c.yaml")], tmp_path)
    assert [f"{line}:{column}: {message}" for _, line, column, message in loaded.faults] == faults
    assert faults
    assert loaded.book is None
