"""From when until when, told without the words of the post: "came to power in 2005", "in office since 2017"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.career_parts import SOMEBODY, WHO, Career, Slots, alone, made, norms, person, subject_of
from claimcheck.kinds.office.patterns import statements
from claimcheck.model import Ref, Statement
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.clauses import leads
from claimcheck.text.grammar import predicated
from claimcheck.text.parse import Parse, Said
from claimcheck.text.words import MODALS, NOT

_SEAT = "chair|seat|saddle|helm|top"
_STAYED = frozenset("stood sat stayed remained".split())
_ONCE = "since|after|before|on|upon"


def _edge(aspect: str) -> Callable[[Parse, Slots, str, Facts], Iterator[Statement]]:
    def make(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
        """ "X came to power in 2005", "X has been in power since 2005"."""
        s, r = slots["s"], slots["r"]
        if not person(parsed, s) or not subject_of(parsed, s, r):
            return
        told = aspect
        if aspect == "is":
            words = set(norms(parsed, s + 1, r))
            over = words & {"was", "were", "had"} or (words & _STAYED and not words & {"has", "have"})
            told = "was" if over else "is"
        yield from _timed(parsed, Said(s, r, s, r + 1, told, told=r + 1), name, facts)

    return make


def _fronted(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "Since coming to power in 2005, X has": the participle is of the clause's subject."""
    s, r = slots["s"], slots["r"]
    after = parsed.after(s + 1)
    if person(parsed, s) and alone(parsed, r + 1, s) and (after is None or after.norm not in ("'s", "'")):
        yield from _timed(parsed, Said(s, r, r, s + 1, "became", told=r + 1), name, facts)


def _timed(parsed: Parse, one: Said, name: str, facts: Facts) -> Iterator[Statement]:
    """The statement, if the text gives a time."""
    for k in range(one.role + 1, min(one.role + 5, len(parsed.cells))):
        if parsed.cells[k].sort == "time":
            break
        if parsed.cells[k].norm.endswith(("ing", "ed")) or parsed.cells[k].norm in ("with", "as", "who"):
            return  # "came to power promising reform in 1994"
    for _, statement in made(parsed, name, one, facts):
        if statement.times:
            yield statement


def _joined(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X joined Nestlé as chief executive in 2017": the body stands before the post."""
    s, r = slots["s"], slots["r"]
    bodies = [k for k in range(s + 1, r) if parsed.cells[k].sort == "subject"]
    if not person(parsed, s) or not subject_of(parsed, s, r) or len(bodies) != 1:
        return
    body = parsed.cells[bodies[0]]
    if "known" in body.tags and "person" not in body.tags:
        for _, statement in made(parsed, name, Said(s, r, s, r + 1, "became"), facts):
            named = any(owner.entities for owner in statement.objects)
            ref: Ref = body.what[0]
            objects = statement.objects if named else (*statement.objects, replace(ref, how="of"))
            yield replace(statement, objects=objects)


def _in_the_post(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X, on the Norwegian throne since 1991", "X has been in the presidency of Brazil since 2019": whose post it is
    stands with it."""
    role = parsed.cells[slots["r"]].what
    if isinstance(role, RoleChunk) and role.owners and not role.modifiers:
        yield from _edge("is")(parsed, slots, name, facts)


def _on_the_throne(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "King X, on the throne since 1991": the post is the one that is named before."""
    throne, role = parsed.cells[slots["p"]].what, parsed.cells[slots["r"]].what
    if not isinstance(throne, RoleChunk) or not isinstance(role, RoleChunk) or throne.owners or throne.modifiers:
        return
    if not {*throne.keys}.isdisjoint(role.keys):
        yield from _in_office(parsed, slots, name, facts)


def _in_office(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "President X, in office since 2017": the post that is named began then."""
    s, r = slots["s"], slots["r"]
    role = parsed.cells[r].what
    if (
        not person(parsed, s)
        or not isinstance(role, RoleChunk)
        or role.plural
        or {"elect", "deputy"} & set(role.modifiers)
    ):
        return
    if any(word in NOT or word in MODALS for word in norms(parsed, s, slots["t"])):
        return
    for _, statement in made(parsed, name, Said(s, r, min(s, r), slots["t"] + 1, "is", told=slots["t"] - 1), facts):
        if all(when.relation in ("since", "until", "during") for when in statement.times) and statement.times:
            yield replace(statement, mode="holds" if statement.mode == "holds" else "held")


def _since_then(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "Since taking office in 2017, President X has"."""
    s, r = slots["s"], slots["r"]
    role = parsed.cells[r].what
    if person(parsed, s) and isinstance(role, RoleChunk) and not role.plural and not role.modifiers:
        yield from (one for _, one in made(parsed, name, Said(s, r, r, s + 1, "became", told=slots["t"] - 1), facts))


def _since_becoming(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "Since becoming president in 2017, X has", "X has cut taxes since becoming president in 2017"."""
    s, r = slots["s"], slots["r"]
    role = parsed.cells[r].what
    low, high = sorted((s, r))
    if not person(parsed, s) or not isinstance(role, RoleChunk) or role.plural or role.determiner in ("a", "an"):
        return
    behind = parsed.after(s + 1)
    if not alone(parsed, low + 1, high) or (s > r and behind is not None and behind.sort == "possessive"):
        return
    if s < r and any(cell.norm in ("who", "that", "and", "but") for cell in parsed.cells[s + 1 : r]):
        return
    yield from (one for _, one in made(parsed, name, Said(s, r, low, high + 1, "became", told=slots["t"] - 1), facts))


def _left_after(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X, who quit in 2007 after ten years as prime minister"."""
    s, r = slots["s"], slots["r"]
    if person(parsed, s) and subject_of(parsed, s, slots["t"]):
        yield from (one for _, one in made(parsed, name, Said(s, r, s, r + 1, "left", told=slots["t"] - 1), facts))


def _leads(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X led the bank from 2007 to 2012", "X led the bank for five years"."""
    if not person(parsed, slots["s"]):
        return
    for one in leads(parsed, slots, slots["s"], slots["r"] + 1):
        made = predicated(parsed, name, one)
        if made is not None:
            yield from statements(made, parsed.scene, facts)


def careers() -> Iterator[Career]:
    for sort in ("helm", "inpower"):
        there = f"back|{'|'.join(sorted(_STAYED))}|sits|stands|stays|remains?"
        yield Career("at the helm since", f"{WHO} <be>? <adv>? {there} {{r:{sort}}} ~3 {{t:time}}", _edge("is"))
    yield Career("at the helm since", f"{WHO} <be>? <adv>? back? on|in {{r:tenure}} ~2 {{t:time}}", _in_the_post)
    yield Career("leading it", f"{WHO} {{r:leads}}", _leads)
    yield Career("coming to power", f"{WHO} {{r:rise}} ~3 {{t:time}}", _edge("became"))
    yield Career("coming to power", f"{_ONCE}|by {{r:rise}} ~3 {{t:time}} ~~6 , ~2 {SOMEBODY}", _fronted)
    yield Career("losing power", f"{WHO} <be>? {{r:fall}} ~3 {{t:time}}", _edge("left"))
    yield Career("joining", f"{SOMEBODY} ,? who? <have>? <adv>? joined|rejoined ~3 as {{r:role}}", _joined)
    yield Career(
        "in office", f"{{r:role}} {SOMEBODY} ,? who? <have>? <be>? <adv>? back? {{p:inpower}} ~2 {{t:time}}", _in_office
    )
    seated = f"{{r:role}} {SOMEBODY} ,? who? <have>? <be>? <adv>? back?"
    yield Career("in office", f"{seated} in charge|post|place ~1 {{t:time}}", _in_office)
    yield Career("in office", f"{seated} in|on|at the {_SEAT} ~1 {{t:time}}", _in_office)
    yield Career("in office", f"{seated} on|in {{p:tenure}} ~1 {{t:time}}", _on_the_throne)
    yield Career("in office", f"{SOMEBODY} , back? {{p:inpower}} ~1 {{t:time}} , <be> {{r:role}}", _in_office)
    took = "taking|assuming|entering|winning office|power ~3 {t:time}"
    yield Career("since taking office", f"{_ONCE} {took} , ~2 {{r:role}} {SOMEBODY}", _since_then)
    yield Career(
        "since becoming", f"since|after|before becoming {{r:role}} ~1 {{t:time}} , ~4 {SOMEBODY}", _since_becoming
    )
    yield Career(
        "since becoming", f"{SOMEBODY} ~8 since|after|before becoming {{r:role}} ~1 {{t:time}}", _since_becoming
    )
    for way in (
        "taking|assuming|entering|winning|retaking|resuming office|power|over as",
        "being sworn|voted in as",
        "being <appoint> to? as? be?",
    ):
        begun = f"{_ONCE} {way} {{r:role}} ~1 {{t:time}}"
        yield Career("since becoming", f"{begun} , ~4 {SOMEBODY}", _since_becoming)
        yield Career("since becoming", f"{SOMEBODY} ~8 {begun}", _since_becoming)
    yield Career("since becoming", f"^ having been <appoint> to? as? be? {{r:role}} ~1 {{t:time}} , ~4 {SOMEBODY}",
                 _since_becoming)  # fmt: skip
    yield Career("since becoming", f"^ having been sworn|voted in as {{r:role}} ~1 {{t:time}} , ~4 {SOMEBODY}",
                 _since_becoming)  # fmt: skip
    left = "<leave> down|out? ~1 {t:time} after ~3 {d:stretch} ~1 as {r:role}"
    yield Career("leaving after years", f"{WHO} {left}", _left_after)
