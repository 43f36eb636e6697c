"""How long a post has been held so far: "in her fifth year as chancellor", "five years into his presidency", "ten years
after becoming premier"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.career_parts import SOMEBODY, Career, Slots, made, norms, person
from claimcheck.kinds.office.lengths import lasting
from claimcheck.kinds.office.stretch import Stretch
from claimcheck.model import Statement, TimeRef, When
from claimcheck.text import counted_back, told_now
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.parse import Parse, Said
from claimcheck.text.words import MODALS, NOT

_UNREAL = NOT | MODALS | frozenset("if what would".split())


def _at_least(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """That the post was held for so many years, or more."""
    s, r = slots["s"], slots["r"]
    stretch, role = parsed.cells[slots["d"]].what, parsed.cells[r].what
    low, high = min(slots.values()), max(slots.values()) + 1
    if not person(parsed, s) or not isinstance(stretch, Stretch) or not isinstance(role, RoleChunk) or role.plural:
        return
    if not _UNREAL.isdisjoint(norms(parsed, max(0, low - 3), high)):
        return
    for _, statement in made(parsed, name, Said(s, r, low, high, "was"), facts):
        yield lasting(statement, stretch, parsed.scene.text, part=True)


def _since(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """That the post was taken so many years before publication, or earlier."""
    s, r, t = slots["s"], slots["r"], slots["t"]
    length, role = parsed.cells[t].what, parsed.cells[r].what
    published = parsed.scene.sentence.block.published
    if not person(parsed, s) or not isinstance(length, TimeRef) or not isinstance(role, RoleChunk) or role.plural:
        return
    low, high = min(slots.values()), max(slots.values()) + 1
    if published is None or not length.value.endswith("Y") or t > 1:
        return
    if not _UNREAL.isdisjoint(norms(parsed, low, high)):
        return
    when = _when(parsed, length, r, published)
    if when is None:
        return
    for _, statement in made(parsed, name, Said(s, r, low, high, "became"), facts):
        yield replace(statement, times=(when,))


def _when(parsed: Parse, length: TimeRef, r: int, published: int) -> When | None:
    now = told_now.fronted(parsed.cells, r + 1)
    return (
        counted_back.from_then_on(length, published) if now else counted_back.at_least(parsed.cells, length, published)
    )


_IN, _HIS = "now? in", "his|her|the"
_INTO = "into <det>? {r:tenure}"
_TOOK = "becoming|became|assuming|taking|took|being|winning|won office|power? as? sworn|elected|appointed? in? as?"


def careers() -> Iterator[Career]:
    nth = f"{_HIS} {{d:nth}}"
    for post in ("as {r:role}", "{p:inpower} as {r:role}", "of <det>? {r:tenure}"):
        yield Career("in the nth year", f"{SOMEBODY} ,? who? <be>? ,? {_IN} {nth} {post}", _at_least)
        yield Career("in the nth year", f"in {nth} {post} ~~6 , {SOMEBODY}", _at_least)
    yield Career("in the nth year", f"in the {{d:nth}} of {SOMEBODY} <poss> {{r:tenure}}", _at_least)
    yield Career("years into", f"{{d:stretch}} {_INTO} ~~6 , ~2 {SOMEBODY}", _at_least)
    yield Career("years into", f"{SOMEBODY} ,? who? <be>? ,? now? ~2 {{d:stretch}} {_INTO}", _at_least)
    yield Career("years after becoming", f"{{t:time.duration}} after {_TOOK} {{r:role}} ~~6 , {SOMEBODY}", _since)
    yield Career(
        "years after becoming", f"{{t:time.duration}} after he|she {_TOOK} {{r:role}} ~~6 , {SOMEBODY}", _since
    )
    yield Career("years after becoming", f"{{t:time.duration}} after {SOMEBODY} {_TOOK} {{r:role}} ,", _since)
