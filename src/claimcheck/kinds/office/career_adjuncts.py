"""Who came after whom, told by a participle behind a whole clause: "X was sworn in on Monday, replacing Y"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.office.career_following import following
from claimcheck.kinds.office.career_parts import OTHER, SOMEBODY, Career, Slots, person, subject_of
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.model import Statement
from claimcheck.text.adjuncts import taker
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.parse import Parse, role_of
from claimcheck.text.shape import Cell
from claimcheck.text.words import APPOINT, BE, BECOME, MODIFIERS

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


_TAKEN_FROM = frozenset(["succeeded", "replaced", "took", "succeeding", "replacing", "taking", "taken", "successor"])


def _then(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X has been president since May, when he took over from Y", "X became president in May, after taking over from
    Y": in that post, if the time of it alone stands between."""
    s, o, cells = slots["s"], slots["o"], parsed.cells
    f = slots.get("f", o)
    if ("f" in slots and cells[f].norm.partition(" ")[0] not in _TAKEN_FROM) or not person(parsed, s):
        return
    if not person(parsed, o):
        return
    if "x" in slots and cells[slots["x"]].what[0].entities != cells[s].what[0].entities:
        return
    opens = next((at for at in range(f, s, -1) if cells[at].norm in _OPENS), -1)
    role = next((at for at in range(opens, s, -1) if cells[at].sort == "role"), -1)
    if role < 0 or role_of(parsed, role).plural or role_of(parsed, role).modifiers or not subject_of(parsed, s, role):
        return
    verb = {cell.norm for cell in cells[s + 1 : role]}
    tail = [cell for cell in cells[role + 1 : opens] if cell.sort != "time"]
    since = any(cell.norm == "since" for cell in tail)
    lead = cells[s + 1 : role]
    aside = len(lead) == 1 and lead[0].norm == ","
    begun = (since and (verb & BE or aside or cells[role - 1].norm == "as")) or bool(verb & _INTO)
    if not begun or len(tail) == opens - role - 1 or not all(cell.norm in _OF_A_TIME for cell in tail):
        return
    if not all(cell.sort in ("word", "mark", "number") for cell in lead) or _for_a_while(cells[f + 1 : o]):
        return
    if isinstance(cells[f].what, RoleChunk) and cells[f].what.owners:
        return  # "when she took over the party from Y"
    if not _plainly_from(parsed, o):
        return
    if cells[opens].norm in _LOOSE and not _held_it(parsed, o, role, facts):
        return  # "became president in May, having succeeded Y", who led the party
    for statement in following(parsed, s, o, role, max(o, role) + 1, name, facts):
        if statement.mode == "preceded":
            yield statement


_LOOSE = frozenset(["after", "having", "upon"])


def _held_it(parsed: Parse, at: int, role: int, facts: Facts) -> bool:
    """Whether the claims know somebody as a holder of the post, at whatever time."""
    claims = [claim for key in role_of(parsed, role).keys for claim in facts.keyed(key)]
    ids = set(parsed.cells[at].what[0].entities)
    return any(isinstance(claim, OfficeClaim) and ids & {term.who for term in claim.holders} for claim in claims)


_OPENS = frozenset("when after having upon in as".split())
_OF_A_TIME = frozenset("since in on from late early mid just only last this , the".split())
"""What stands beside the time since which a post is held."""


def _plainly_from(parsed: Parse, o: int) -> bool:
    """Whether nothing behind the one who went before says in what: "from Y as party leader", "from Y at the bank"."""
    behind = parsed.after(o + 1)
    if behind is None or behind.norm in ("after", "following", "amid", "because"):
        return True
    if behind.sort == "mark":
        return behind.norm not in ("-", "'")
    return False  # "from Y as party leader", "from Y in 2020"


def careers() -> Iterator[Career]:
    for way in ("when he|she", "when {x:subject.person}", "after|having|upon|on"):
        shape = f"{SOMEBODY} ~~24 ,? {way} <have>? <adv>? {{f:follow}} ~2 {OTHER}"
        yield Career("coming after", shape, _then)
    for way in ("in succession to", "as {f:successor} to"):
        yield Career("coming after", f"{SOMEBODY} ~~24 ,? {way} ~2 {OTHER}", _then)
    yield Career("coming after", f"{SOMEBODY} ~~24 , {{f:follow}} ~2 {OTHER} as {{r:role}}", _adjunct)
    yield Career("coming after", f"{SOMEBODY} ~~24 , {{r:follow}} ~2 {OTHER}", _adjunct)
