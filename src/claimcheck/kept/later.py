"""A document that is read only when somebody looks into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from claimcheck.model import Document

HEAVY = ("source", "text", "blocks")
"""What of a document is read later; the rest is known at once."""


class Later(Document):
    """A document of which all but the `HEAVY` parts is `known`; `read` gives it whole, when these are asked for."""

    __slots__ = ("_checked", "_read")
    _checked: bool
    _read: Callable[[], Document]

    def __init__(self, known: Mapping[str, Any], checked: bool, read: Callable[[], Document]) -> None:
        for name, value in {**known, "_checked": checked, "_read": read}.items():
            object.__setattr__(self, name, value)

    @property
    def checked(self) -> bool:
        """The same without a look at the blocks."""
        return self._checked

    def __getattr__(self, name: str) -> Any:  # of a slot that is empty as yet
        if name not in HEAVY:
            raise AttributeError(name)
        whole = self._read()
        for one in Document.__match_args__:
            object.__setattr__(self, one, getattr(whole, one))
        return getattr(whole, name)
