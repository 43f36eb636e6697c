"""claimcheck: reads articles and reports each statement that cannot be true if the desk's own claims are.

What a program may use is what `__all__` names (docs/library.md).  It is imported when it is first used, so that
`import claimcheck` costs nothing; `__init__.pyi` tells type checkers of it.
"""

__version__ = "0.1.0"

__all__ = [
    "Agreement",
    "ClaimBook",
    "Conflict",
    "Fault",
    "InputError",
    "Place",
    "Problem",
    "Result",
    "Skip",
    "Totals",
    "Undecided",
    "__version__",
    "check",
    "judge",
    "load_claims",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module("claimcheck.library"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
