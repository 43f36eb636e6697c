"""The kinds of claims: one folder each.

Each says in its `__init__` what it is and exports its `CHECKS`; its `kind` exports `KIND`, with all that reads and
judges, which costs a tenth of a second to import: whoever wants to know of the checks alone does without.  One whose
`fields` exports `FIELDS` can be written in YAML; one that has a `lint` looks at its claims beside each other; its
`sheet` says what a claim holds; its `words*.yaml` is data.  Nothing is announced anywhere else.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from claimcheck.kind import GENERAL_CHECKS, Check, Kind

_HERE = Path(__file__).parent


@cache
def folders() -> tuple[str, ...]:
    """The names of all folders, sorted."""
    return tuple(sorted(entry.name for entry in _HERE.iterdir() if (entry / "__init__.py").is_file()))


@cache
def load() -> tuple[Kind, ...]:
    """All kinds, in the order of their folders."""
    return tuple(import_module(f"{__name__}.{name}.kind").KIND for name in folders())


@cache
def checks() -> dict[str, tuple[Check, ...]]:
    """The checks that each kind makes, by its name.  Imports no kind."""
    return {name: import_module(f"{__name__}.{name}").CHECKS for name in folders()}


@cache
def all_checks() -> dict[str, Check]:
    """Every check by its id, those that no kind makes alone too."""
    return {check.id: check for check in (*(one for made in checks().values() for one in made), *GENERAL_CHECKS)}


@cache
def fields() -> dict[str, Any]:
    """The pydantic models of the kinds that can be written in YAML, by the kind's name.  Imports pydantic."""
    return {
        name: import_module(f"{__name__}.{name}.fields").FIELDS
        for name in folders()
        if (_HERE / name / "fields.py").is_file()
    }


@cache
def linters() -> tuple[Any, ...]:
    """The modules of the kinds that look at claims beside each other: `errors(facts)` yields what must be wrong,
    `hints(facts)` what may be wanted; a kind has one of them or both."""
    return tuple(import_module(f"{__name__}.{name}.lint") for name in folders() if (_HERE / name / "lint.py").is_file())


def sheet(kind: str) -> Any:
    """The module that says what a claim of a kind holds: `held(claim, facts)` yields labels and words."""
    return import_module(f"{__name__}.{kind}.sheet")


def claim_modules() -> tuple[str, ...]:
    """The kinds that have a noun of their own for what they hold."""
    return tuple(name for name in folders() if (_HERE / name / "claim.py").is_file())


def word_files() -> tuple[tuple[str, Path], ...]:
    """The kinds that have words of their own, and where these stand."""
    return tuple((name, path) for name in folders() for path in sorted((_HERE / name).glob("words*.yaml")))
