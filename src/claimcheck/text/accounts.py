"""How the statements of a kind are held against each other, where that depends on what they tell.

Each way has a module of its own with `identity(statement, facts)` and `compare(earlier, later, facts)` (see
`claimcheck.kind.Kind`), which is imported when the first statement of its sort is met: most runs need a few of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from claimcheck.kind import Facts
from claimcheck.model import Statement


class Accounts:
    """`modules` are those of a kind, which `kind` is one of, by the `way` of a statement, which is its mode if nothing
    else is said; `otherwise` is the one of all others, which has `lasts(statement)` too."""

    def __init__(
        self,
        kind: str,
        modules: Mapping[str, str],
        otherwise: str = "disagree",
        way: Callable[[Statement], str] | None = None,
    ) -> None:
        self._package, self._modules = kind.rpartition(".")[0], modules
        self._otherwise, self._way = otherwise, way

    def identity(self, statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
        """What the statement is about."""
        found: Iterator[tuple[str, ...]] = self._of(statement).identity(statement, facts)
        return found

    def compare(self, earlier: Statement, later: Statement, facts: Facts) -> str:
        """Why two accounts of one thing cannot both be true, or ""."""
        found: str = self._of(later).compare(earlier, later, facts)
        return found

    def lasts(self, statement: Statement) -> bool:
        """Whether a statement is as true years later."""
        found: bool = _module(self._package, self._otherwise).lasts(statement)
        return found

    def _of(self, statement: Statement) -> Any:
        way = statement.mode if self._way is None else self._way(statement)
        return _module(self._package, self._modules.get(way, self._otherwise))


@cache
def _module(package: str, name: str) -> Any:
    """Asked for each pair of statements: an import looks up more than a dictionary does."""
    return import_module(f"{package}.{name}")
