"""One of several with the name behind: "a speech by a former president of Ghana, Nana Akufo-Addo, whose remarks"."""

from __future__ import annotations

from claimcheck.text.chunks import RoleChunk
from claimcheck.text.parse import Parse
from claimcheck.text.words import REPORTING, is_finite

_RELATING = frozenset(["who", "whose", "whom"])
_DEEDS = frozenset(
    "speech lecture address talk letter book memoir article essay column interview visit call statement remark remarks "
    "foreword preface poem tribute film play song speeches lectures letters books articles visits calls".split()
)
"""What somebody makes or does, of which a name behind "by" or "from" can only be that of the maker."""


def named_behind(parsed: Parse, role_at: int, name_at: int) -> bool:
    """Whether a name with commas around it says who "a former president of Ghana" is: the words open the sentence as
    its subject, or tell who made a thing; the name of anybody else before them might be told instead."""
    cells = parsed.cells
    role, name = cells[role_at].what, cells[name_at]
    if not isinstance(role, RoleChunk) or "person" not in name.tags or " " not in name.norm:
        return False
    if not {"former", "then", "late"} & set(role.modifiers) or not role.owners:
        return False
    comma, nxt = parsed.after(name_at + 1), parsed.after(name_at + 2)
    if role_at == 0 and _puts_in(parsed, name_at + 2):
        return False  # "A former president, X, insisted, had slept"
    if role_at == 0:
        return (
            comma is not None
            and comma.norm == ","
            and nxt is not None
            and nxt.sort == "word"
            and (nxt.norm in _RELATING or is_finite(nxt.norm))
        )
    before, thing = parsed.before(role_at), parsed.before(role_at - 1)
    made = (
        before is not None
        and before.sort == "word"
        and (before.norm == "by" or (before.norm == "from" and thing is not None and thing.norm in _DEEDS))
    )
    if not made or thing is None or thing.sort != "word":
        return False
    if comma is None or comma.norm in (".", ";"):
        return True
    return comma.norm == "," and nxt is not None and nxt.norm in _RELATING


def _puts_in(parsed: Parse, at: int) -> bool:
    verb, comma = parsed.after(at), parsed.after(at + 1)
    return verb is not None and verb.norm in REPORTING and comma is not None and comma.norm == ","
