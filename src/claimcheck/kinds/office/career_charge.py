"""How long a post was held that the sentence names elsewhere: "Prime Minister X stepped down after 12 years in charge",
"X resigned as prime minister in 2003 after 12 years at the helm"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.office.career_parts import SOMEBODY, WHO, Career, Slots, alone, made, norms, person
from claimcheck.kinds.office.lengths import lasting
from claimcheck.kinds.office.stretch import Stretch
from claimcheck.model import Statement
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.parse import Parse, Said
from claimcheck.text.words import HAVE, MODALS, NOT

_THERE = (("in", "charge"), ("at", "the", "helm"), ("in", "the", "job"), ("in", "the", "post"), ("in", "the", "role"))
_LEFT = "resigned|retired|quit|stepped|stood|bowed|resigns|retires|quits|steps|stands"
_OUT = f"{_LEFT} down|aside|out?"
_BEFORE_AFTER = frozenset(
    "in on last this late early mid down aside out suddenly abruptly finally unexpectedly".split()
)
_GONE = frozenset(_LEFT.split("|"))


def _in_charge(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """Whoever left the one post that is named, and nothing else, and what they were in charge of is not told."""
    s, r, d, cells = slots["s"], slots["r"], slots["d"], parsed.cells
    role, stretch = cells[r].what, cells[d].what
    if not isinstance(role, RoleChunk) or role.plural or role.modifiers or not isinstance(stretch, Stretch):
        return
    low = min(s, r)
    others = [k for k in range(low, d) if cells[k].sort in ("role", "phrase") and k != r]
    bodies = [k for k in range(max(s, low) + 1, d) if cells[k].sort in ("subject", "cap")]
    words = norms(parsed, low, d)
    if not (parsed.relative(s) if "who" in words else parsed.free(s)) or not parsed.free(low):
        return  # "an aide to Prime Minister X resigned"
    if not person(parsed, s) or others or bodies or any(w in NOT or w in MODALS or w in HAVE for w in words):
        return
    verb = max((k for k in range(s + 1, d) if cells[k].norm in _GONE), default=-1)
    after = max((k for k in range(s + 1, d) if cells[k].norm == "after"), default=-1)
    left = [cell for k, cell in enumerate(cells[verb + 1 : after], verb + 1) if k != r and cell.sort != "time"]
    plain = all(cell.norm in _BEFORE_AFTER or (cell.norm == "as" and r > s) for cell in left)
    if not s < verb < after or not plain or not alone(parsed, s + 1, d) or not _closed(parsed, d + 1):
        return
    for _, statement in made(parsed, name, Said(s, r, low, max(r, s) + 1, "was"), facts):
        yield lasting(statement, stretch, parsed.scene.text)


def _closed(parsed: Parse, at: int) -> bool:
    """Whether "in charge" stands at a cell, and nothing says of what: "after two years in charge of the party"."""
    for there in _THERE:
        if tuple(norms(parsed, at, at + len(there))) == there:
            behind = parsed.after(at + len(there))
            closed = behind is None or (behind.sort == "mark" and behind.norm not in ("-", "—")) or behind.norm == "and"
            return closed and norms(parsed, at + len(there) + 1, at + len(there) + 2) != ["of"]
    return False


def careers() -> Iterator[Career]:
    length = "~6 after ~2 {d:stretch} in|at"
    yield Career("years in charge", f"{{r:role}} ,? {SOMEBODY} ,? who? {_OUT} {length}", _in_charge)
    yield Career("years in charge", f"{SOMEBODY} , {{r:role}} , {_OUT} {length}", _in_charge)
    yield Career("years in charge", f"{WHO} {_OUT} as {{r:role}} {length}", _in_charge)
