"""The shapes of careers, over cells in which words that say what a title would are phrases of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office import (
    career_adjuncts,
    career_ahead,
    career_charge,
    career_coming,
    career_edges,
    career_following,
    career_lengths,
    career_so_far,
)
from claimcheck.kinds.office.career_cells import untitled
from claimcheck.kinds.office.career_parts import OTHER, SOMEBODY, WHO, Career, Slots, alone, made, norms, person
from claimcheck.kinds.office.case import UNDER
from claimcheck.kinds.office.patterns import statements
from claimcheck.model import Ref, Statement
from claimcheck.text.grammar import predications
from claimcheck.text.parse import Parse, Said, parse
from claimcheck.text.pronouns import named
from claimcheck.text.scene import Scene
from claimcheck.text.shape import features, fits, shapes
from claimcheck.text.words import BE, HAVE, MODALS, NOT


def said(scene: Scene, facts: Facts) -> Iterator[Statement]:
    """What a sentence says in these ways."""
    plain = parse(scene)
    parsed = Parse(scene, untitled(plain.cells))
    there = features(parsed.cells)
    for at in _SHAPES.fitting(there):
        career = CAREERS[at]
        for fit in fits(career.shape, parsed.cells, there):
            yield from career.make(parsed, dict(fit.slots), career.name, facts)


def said_of_pronouns(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """The same, and what the grammar finds, with the name in place of "he" or "she"."""
    for reading in scenes[at].retold:
        yield from said(reading, facts)
    scene = named(scenes, at)
    if scene is None:
        return
    for predication in predications(scene):
        yield from statements(predication, scene, facts)
    yield from said(scene, facts)


def _led(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "NATO, led by X", "NATO has been led by X since 2024", "led since 2024 by X"."""
    s, r = slots["s"], slots["r"]
    before = norms(parsed, max(0, r - 4), r)
    behind = parsed.after(s + 1)
    if not person(parsed, s) or any(word in NOT or word in MODALS for word in before):
        return
    if not alone(parsed, r + 1, s) or (
        behind is not None and (behind.sort == "possessive" or behind.norm in ("and", "or"))
    ):
        return
    past = "was" in before or "were" in before or "had" in before
    aspect = "was" if past else "been" if "been" in before else "is"
    behind_name = slots["t"] - 1 if "t" in slots else s + 1 if _dated(parsed, s) else None
    opens = r if behind_name else _opens(parsed, r)
    one = Said(s, r, opens, s + 1, "is" if behind_name and aspect == "been" else aspect, told=behind_name)
    way = "copula" if not set(before).isdisjoint(BE) else "apposition"
    for _, statement in made(parsed, way, one, facts):
        yield replace(statement, pattern=name)


def _opens(parsed: Parse, at: int) -> int:
    """The cell at which a clause begins whose passive verb stands at a cell: "Since 2010, the bank is led by X"."""
    k = at
    while k and (parsed.cells[k - 1].norm in BE | HAVE or parsed.cells[k - 1].norm in ("now", "currently")):
        k -= 1
    k -= k > 0 and parsed.cells[k - 1].sort == "subject"
    return k - (k > 0 and parsed.cells[k - 1].norm == "the")


def _now_at(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X is in charge of NATO", "X, at the helm of NATO, spoke"."""
    s, r = slots["s"], slots["r"]
    words = norms(parsed, s + 1, r)
    behind = parsed.after(r + 1)
    if not person(parsed, s) or not parsed.free(s) or any(word in NOT or word in MODALS for word in words):
        return
    if behind is not None and behind.sort != "mark" and behind.norm not in ("and", "but"):
        return
    verb = bool(words) and words[-1] != ","
    if set(words) & {"has", "had", "been", "was", "were"} or (not verb and behind is None):
        return
    way = "copula" if verb else "apposition"
    for _, statement in made(parsed, way, Said(s, r, s, r + 1, "is"), facts):
        yield replace(statement, pattern="leading")


def _dated(parsed: Parse, at: int) -> bool:
    cell = parsed.after(at + 1)
    nxt = parsed.after(at + 2)
    if cell is None:
        return False
    return cell.sort == "time" or (
        cell.norm in ("since", "from", "until", "between") and nxt is not None and nxt.sort == "time"
    )


def _under(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X was chancellor under Y", "X served under Y as chancellor": both were in office at one time."""
    s, r, o = slots["s"], slots["r"], slots["o"]
    behind = parsed.after(o + 1)
    if not person(parsed, s) or not person(parsed, o) or (behind is not None and behind.sort == "possessive"):
        return
    words = norms(parsed, s + 1, max(o, r))
    if any(word in NOT or word in MODALS for word in words) or not alone(parsed, s + 1, min(o, r) if r < o else o):
        return
    for _, statement in made(parsed, name, Said(s, r, s, max(o, r) + 1, "was"), facts):
        ref: Ref = parsed.cells[o].what[0]
        yield replace(
            statement, mode=UNDER, times=(), objects=(*statement.objects, replace(ref, how=UNDER)),
            start=min(statement.start, ref.start), end=max(statement.end, ref.end),
        )  # fmt: skip


def _others() -> Iterator[Career]:
    yield Career("leading", f"{SOMEBODY} ,? who? <adv>? <be> <adv>? {{r:helm}}", _now_at)
    yield Career("leading", f"{SOMEBODY} , {{r:helm}} ,", _now_at)
    yield Career("led by", f"{{r:ledby}} ~2 {SOMEBODY}", _led)
    yield Career("led by", f"{{r:ledby}} since {{t:time}} by ~2 {SOMEBODY}", _led)
    yield Career("serving under", f"{WHO} <be>? served|worked? <adv>? as? {{r:role}} under ~2 {OTHER}", _under)
    yield Career("serving under", f"{SOMEBODY} , {{r:role}} under ~2 {OTHER}", _under)
    yield Career("serving under", f"{WHO} served|worked under ~2 {OTHER} as {{r:role}}", _under)


CAREERS = (
    *career_lengths.careers(),
    *career_so_far.careers(),
    *career_charge.careers(),
    *career_edges.careers(),
    *career_following.careers(),
    *career_adjuncts.careers(),
    *career_ahead.careers(),
    *career_coming.careers(),
    *_others(),
)
_SHAPES = shapes(*(career.shape for career in CAREERS))
