"""How long looking at claims beside each other takes (`claims check --hints`): CPU time, median of several runs.

    python benchmarks/claims.py [TERMS] [RUNS]

TERMS is the number of terms of office (10,000 unless given), twenty to an office; every term has a holder of its own,
and for each hundred terms there are ten relations, ten events and ten numbers.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from claimcheck.claims.lint import errors, lint
from claimcheck.claims.load import load

_TO_AN_OFFICE = 20


def written(terms: int) -> Iterator[str]:
    """The lines of a claims file."""
    offices = terms // _TO_AN_OFFICE
    yield "claimcheck: 1\nchecked: 2026-01-15\nentities:"
    for number in range(offices):
        yield f"  land-{number}: {{type: country, name: Land {_word(number)}, adjective: {_word(number)}ian}}"
    for number in range(terms):
        yield f"  p-{number}: {{type: person, name: {_word(number * 7)} {_word(number)}, short: [{_word(number)}]}}"
    yield "claims:"
    for office in range(offices):
        yield f"- id: head-{office}\n  kind: office\n  title: President\n  of: land-{office}\n  source: x\n  holders:"
        for at in range(_TO_AN_OFFICE):
            until = f", until: {1905 + at * 5}-01-01" if at < _TO_AN_OFFICE - 1 else ""
            yield f"  - {{who: p-{office * _TO_AN_OFFICE + at}, from: {1900 + at * 5}-01-01{until}}}"
    for number in range(terms // 10):
        land, other = number % offices, (number * 13 + 1) % offices
        yield f"- {{id: r-{number}, kind: relation, phrase: partner, of: land-{land}, is: land-{other}, source: x}}"
        pact = f"called: pact, between: [land-{land}, land-{other}], date: {1900 + number % 99}"
        yield f"- {{id: e-{number}, kind: event, {pact}}}"
        yield f"- {{id: q-{number}, kind: quantity, of: land-{land}, counts: thing {_word(number)}, value: {number}}}"


def _word(number: int) -> str:
    """A name of its own for each number."""
    word = ""
    while number >= 0:
        number, letter = divmod(number, 20)
        word += "bcdfghjklmnpqrstvwxz"[letter] + "aeiou"[letter % 5]
        number -= 1
    return word.capitalize()


def main() -> None:
    terms, runs = (int(word) for word in [*sys.argv[1:], *("10000", "5")[len(sys.argv) - 1 :]])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.yaml"
        path.write_text("\n".join(written(terms)) + "\n", encoding="utf-8")
        begun = time.process_time()
        loaded = load([path], Path(folder))
        taken = time.process_time() - begun
    book = loaded.book
    if book is None:
        sys.exit("\n".join(str(fault) for fault in loaded.faults))
    print(f"{terms:,} terms, {len(book.all_claims):,} claims, {len(book.entities):,} entities; loaded in {taken:.1f} s")
    today = 740_000
    steps: dict[str, Callable[[], object]] = {
        "contradictions": lambda: errors(book),
        "hints": lambda: lint(loaded, today),
    }
    for name, step in steps.items():
        times = []
        for _ in range(runs):
            begun = time.process_time()
            step()
            times.append(time.process_time() - begun)
        print(f"{name:16}{median(times) * 1000:8.0f} ms (least {min(times) * 1000:.0f})")


if __name__ == "__main__":
    main()
