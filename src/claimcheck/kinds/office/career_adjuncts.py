"""Who came after whom, told by a participle behind a whole clause: "X was sworn in on Monday, replacing Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.office.career_following import following
from claimcheck.kinds.office.career_parts import OTHER, SOMEBODY, Career, Slots, person
from claimcheck.model import Statement
from claimcheck.text.adjuncts import taker
from claimcheck.text.parse import Parse, role_of
from claimcheck.text.shape import Cell
from claimcheck.text.words import APPOINT, BECOME, MODIFIERS

_FOLLOWING = frozenset(["succeeding", "replacing"])
_INTO = APPOINT | BECOME | {"as", "be", "sworn"}
"""Words right before the post that somebody takes."""


def _adjunct(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X was sworn in on Monday, replacing Y as president", or without the post that the clause before names."""
    s, o, r = slots["s"], slots["o"], slots["r"]
    verb = slots.get("f", r)
    behind = parsed.after(o + 1)
    bare = verb == r
    if parsed.cells[verb].norm not in _FOLLOWING or not person(parsed, o) or taker(parsed.cells, verb - 1) != s:
        return
    if behind is not None and (behind.norm in ("and", "or") or behind.sort == "possessive"):
        return
    if bare and behind is not None and behind.norm == "as":
        return
    role = _taken(parsed, s, verb) if bare else r
    if role < 0 or _for_a_while(parsed.cells[verb + 1 : o]):
        return
    for statement in following(parsed, s, o, role, max(o, r) + 1, name, facts):
        if statement.mode == "preceded":
            yield statement


def _taken(parsed: Parse, s: int, verb: int) -> int:
    """The cell of the post that the clause before says is taken, -1 if it names none."""
    for at in range(verb - 1, s, -1):
        if parsed.cells[at].sort == "role" and (at == s + 1 or parsed.cells[at - 1].norm in _INTO):
            role = role_of(parsed, at)
            return -1 if role.plural or set(role.modifiers) - {"ordinal"} else at
    return -1


def _for_a_while(between: Sequence[Cell]) -> bool:
    """Whether who is followed only kept the place: "replacing the interim leader Y"."""
    said = {word for cell in between for word in (cell.norm, *getattr(cell.what, "modifiers", ()))}
    return any(MODIFIERS.get(word, word) in _KEPT for word in said)


_KEPT = frozenset("acting interim caretaker provisional temporary stand-in stopgap deputy".split())


def careers() -> Iterator[Career]:
    yield Career("coming after", f"{SOMEBODY} ~~24 , {{f:follow}} ~2 {OTHER} as {{r:role}}", _adjunct)
    yield Career("coming after", f"{SOMEBODY} ~~24 , {{r:follow}} ~2 {OTHER}", _adjunct)
