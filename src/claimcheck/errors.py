"""What can be wrong with what a user gives us, and how it is said: path:line:column: message."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar


class Fault(tuple[str, int, int, str]):
    """One thing that is wrong: path, line and column (from 1, in characters; 0 where it is the whole file),
    and a message that ends with the nearest right thing."""

    __slots__ = ()

    def __new__(cls, path: str, line: int, column: int, message: str) -> Fault:
        return super().__new__(cls, (path, line, column, message))

    def __getnewargs__(self) -> tuple[str, int, int, str]:
        return self.path, self.line, self.column, self.message

    @property
    def path(self) -> str:
        return self[0]

    @property
    def line(self) -> int:
        return self[1]

    @property
    def column(self) -> int:
        return self[2]

    @property
    def message(self) -> str:
        return self[3]

    def __str__(self) -> str:
        path, line, column, message = self
        return f"{path}:{line}:{column}: {message}" if line else f"{path}: {message}"


class UserError(Exception):
    """Everything that is wrong with what a user gave, all at once.  The command line prints it, exit 2."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))

    def __reduce__(self) -> tuple[type[UserError], tuple[tuple[Fault, ...]]]:
        return UserError, (self.faults,)


First = TypeVar("First")
Second = TypeVar("Second")


def both(first: Callable[[], First], second: Callable[[], Second]) -> tuple[First, Second]:
    """What two steps give that don't need each other; one `UserError` with the faults of both."""
    try:
        one = first()
    except UserError as wrong:
        try:
            second()
        except UserError as also:
            raise UserError((*wrong.faults, *also.faults)) from None
        raise
    return one, second()


def likely(word: str, choices: Sequence[str]) -> str:
    """`; did you mean "x"?` for the choice nearest to a mistyped word, if one is near."""
    from difflib import get_close_matches

    near = get_close_matches(word, choices, n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


def nearest(word: str, choices: Sequence[str]) -> str:
    """The same, or the whole list if none is near and it is short."""
    near = likely(word, choices)
    return near if near or not 0 < len(choices) <= 24 else f"; one of: {', '.join(choices)}"


def unexpected(error: Exception) -> str:
    """What is said of a failure that is none of the user's."""
    return (
        f"claimcheck failed in a way that it should not: {type(error).__name__}: {error}\n"
        "Please report this, with the traceback that --debug shows."
    )
