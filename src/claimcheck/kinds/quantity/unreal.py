"""Whether a clause tells of a figure that is not, or not yet."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.times.words import listed
from claimcheck.text.tokens import Token

_MODALS = frozenset(listed("would could should may might must will shall 'll 'd"))
"""Words before a figure in its clause, or right behind it, by which it is not what is."""
_REACH = 14
"""Tokens before a figure in which its clause begins."""


def unreal(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a clause tells of a figure that is not, or not yet: "would cost 4 million"."""
    before: list[str] = []
    for token in reversed(tokens[max(0, first - _REACH) : first]):
        if token.norm in (",", ";", ":", "—", "("):
            break
        before.append(token.norm if token.shape == "lower" else "")
    behind = [token.norm for token in tokens[last : last + 2] if token.shape in ("lower", "punct")]
    modals = _MODALS & {*before, *(() if behind[:1] == [","] else behind)}
    return bool(modals) and not (modals == {"must"} and {"reach", "pay"} & {token.norm for token in tokens})
