"""The figures in docs/quality.md are today's: `CLAIMCHECK_UPDATE=1 pytest tests/docs/test_quality.py` writes them."""

from __future__ import annotations

import importlib.util
import os
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "quality.md"
PARTS = ("looked", "scored", "after")
ARTICLES = "articles"
"""Of which none is clean."""


@cache
def bench() -> ModuleType:
    """The script of the benchmark, as a module."""
    spec = importlib.util.spec_from_file_location("quality_score", ROOT / "benchmarks" / "quality" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def replaced(page: str, part: str, table: str) -> str:
    """The page with another table behind the marker of a part."""
    head, marker, rest = page.partition(f"<!-- figures: {part} -->\n")
    assert marker, f"no marker for {part}"
    _, end, tail = rest.partition("<!-- end -->")
    assert end
    return f"{head}{marker}{table}\n{end}{tail}"


@pytest.mark.parametrize("part", [*PARTS, ARTICLES])
def test_the_figures_of_the_page_are_current(part: str) -> None:
    page = PAGE.read_text(encoding="utf-8")
    current = replaced(page, part, "\n".join(bench().table(bench().score(part))))
    if os.environ.get("CLAIMCHECK_UPDATE"):
        PAGE.write_text(current, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == current


@pytest.mark.parametrize("part", [*PARTS, ARTICLES])
def test_every_label_stands_in_its_text_once(part: str) -> None:
    checks = bench().checks()
    for desk in bench().desks(part):
        for passage in bench().passages(desk):
            for error in passage["errors"]:
                text = passage["documents"][error["document"] - 1]["text"]
                once = text.count(error["words"]) == 1  # of the parts that are only scored no word is printed
                assert once, passage["id"]
                assert {error["check"], *error.get("also", ())} <= checks, passage["id"]


def test_half_of_the_passages_are_clean_and_the_bench_is_large() -> None:
    total = 0
    for part in PARTS:
        found = [passage for desk in bench().desks(part) for passage in bench().passages(desk)]
        clean = sum(not passage["errors"] for passage in found)
        assert len(found) >= 100
        assert 0.45 * len(found) <= clean <= 0.6 * len(found)
        total += len(found)
    assert total >= 400
