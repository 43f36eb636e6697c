"""Who came after whom, told without the words of the post, or with them: "took over from", "her predecessor"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.career_parts import COMING as COMING_WORDS
from claimcheck.kinds.office.career_parts import OTHER, SOMEBODY, WHO, Career, Slots, alone, made, person, subject_of
from claimcheck.kinds.office.case import FOLLOWED, TAKING_OVER
from claimcheck.kinds.office.succession import as_object, still_to_come
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Ref, Statement
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.parse import Parse, Said
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, MODALS, NOT, OFFICE, PREPOSITIONS, SUBORDINATORS

_X, _Y = "{x:subject.person}", "{y:subject.person}"


def _follows(reverse: bool = False, passive: bool = False) -> Callable[[Parse, Slots, str, Facts], Iterator[Statement]]:
    def make(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
        """ "X succeeded Y", "Y handed over to X"."""
        s, r, o = slots["s"], slots["r"], slots["o"]
        gives = parsed.cells[r].norm.split()[0] in _GIVES
        if not person(parsed, s) or not person(parsed, o) or not subject_of(parsed, s, r, coming=True):
            return
        if (passive and gives) or any(cell.norm in BE for cell in parsed.cells[s + 1 : r]) != passive:
            return
        new, old = (o, s) if gives or passive else (s, o)
        if any(cell.norm in SUBORDINATORS for cell in parsed.cells[min(r, o) + 1 : max(r, o)]):
            return  # "succeeded where Y failed"
        coming = any(cell.norm in COMING_WORDS for cell in parsed.cells[s + 1 : r])
        yield from following(parsed, new, old, r, max(o, r) + 1, name, facts, coming)

    return make


def _follows_aside(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X, who ran the shipyard until May, succeeds Y", "X, the banker, succeeds Y": nobody else is named between."""
    s, r, o = slots["s"], slots["r"], slots["o"]
    between = parsed.cells[s + 1 : r]
    names = [cell.tags for cell in between if cell.sort == "subject"]
    if any("person" in tags for tags in names):
        return
    begins = parsed.scene.text[between[0].end : parsed.cells[r].start]
    news = parsed.cells[r].norm.split()[0] in _NEWS
    new = news and _NEW.match(begins) is not None and all(map(_of_nothing_else, between))
    if between[1].norm != "who" and not new and any(cell.sort in _POSTS or "unknown" in cell.tags for cell in between):
        return  # "X, chairman of Y," may have followed him in that post
    if any(cell.norm in SUBORDINATORS | {"who", "whose", "whom", "that"} for cell in between[3:]):
        return
    if parsed.cells[r].norm.split()[0] in _GIVES or not person(parsed, s) or not person(parsed, o):
        return
    if parsed.free(s) and not any(cell.norm in NOT for cell in between[-2:]):
        yield from following(parsed, s, o, r, o + 1, name, facts)


def _of_nothing_else(cell: Cell) -> bool:
    """Whether a cell is no post of what the claims don't know: "the new president of the bank"."""
    return cell.sort != "role" or all(owner.entities for owner in cell.what.owners)


_POSTS = frozenset(["role", "phrase"])
_NEW = Pattern(r"\s*(?:the |[A-Z][\w’']+ )?(?:new|incoming) ")
"""How an aside begins that tells of the very post in which somebody succeeds another one."""
_GIVES = frozenset("hand pass handed hands handing made gave makes gives making giving passed passes passing".split())


def _named_to(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "named X to succeed Y"."""
    verb = parsed.cells[slots.get("f", slots["r"])].norm
    if person(parsed, slots["s"]) and person(parsed, slots["o"]) and verb in ("succeed", "replace"):
        yield from following(parsed, slots["s"], slots["o"], slots["r"], slots["o"] + 1, name, facts)


def _took_over(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X took over as prime minister from Y"."""
    s, r, o = slots["s"], slots["r"], slots["o"]
    if person(parsed, s) and person(parsed, o) and subject_of(parsed, s, r, coming=True):
        coming = any(cell.norm in COMING_WORDS for cell in parsed.cells[s + 1 : r])
        yield from following(parsed, s, o, r, o + 1, name, facts, coming)


def _follows_as(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "Y made way for X as chief executive"."""
    s, f, o = slots["s"], slots["f"], slots["o"]
    gives = parsed.cells[f].norm.split()[0] in _GIVES
    if gives and person(parsed, s) and person(parsed, o) and subject_of(parsed, s, f, coming=True):
        coming = any(cell.norm in COMING_WORDS for cell in parsed.cells[s + 1 : f])
        yield from following(parsed, o, s, slots["r"], slots["r"] + 1, name, facts, coming)


def _passive_at(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "Y was succeeded by X at the bank", "Y was succeeded at the bank by X"."""
    s, r, o, body = slots["s"], slots["r"], slots["o"], parsed.cells[slots["b"]]
    known = "known" in body.tags and "person" not in body.tags
    gives = parsed.cells[r].norm.split()[0] in _GIVES
    if gives or not known or not person(parsed, s) or not person(parsed, o) or not subject_of(parsed, s, r):
        return
    for statement in following(parsed, o, s, r, max(o, slots["b"]) + 1, name, facts):
        yield of_body(statement, body)


def _in_place(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "The company replaced Y with X": the post is one of the company's."""
    b, r, o, s = slots["b"], slots["r"], slots["o"], slots["s"]
    body = parsed.cells[b]
    verb = parsed.cells[slots.get("f", r)].norm
    known = "known" in body.tags and "person" not in body.tags
    if verb not in ("replaced", "replaces") or not known or not person(parsed, s) or not person(parsed, o):
        return
    if not parsed.free(b) or not alone(parsed, o + 1, s):
        return
    for statement in following(parsed, s, o, r, max(s, r) + 1, name, facts):
        yield of_body(statement, body)


def of_body(statement: Statement, body: Cell) -> Statement:
    """The statement as one of a post of a body, unless it says itself of which."""
    if any(ref.entities and ref.how != FOLLOWED for ref in statement.objects):
        return statement
    ref: Ref = body.what[0]
    return replace(statement, objects=(replace(ref, how="of"), *statement.objects))


def _once(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "Since taking over from Y, X", "X has led it since succeeding Y"."""
    s, r, o = slots["s"], slots["r"], slots["o"]
    low, high = sorted((s, r))
    if not parsed.cells[r].norm.split()[0].endswith("ing") or not person(parsed, s) or not person(parsed, o):
        return
    behind = parsed.after(s + 1)
    if (s > r and behind is not None and behind.sort == "possessive") or not alone(parsed, low + 1, min(high, o)):
        return
    if s > o and not alone(parsed, o + 1, s):
        return
    if any(cell.norm in SUBORDINATORS for cell in parsed.cells[r + 1 : o]):
        return  # "succeeding where Y failed"
    yield from following(parsed, s, o, r, o + 1, name, facts)


def _relation_at(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "Y's predecessor at the bank, X"."""
    body = parsed.cells[slots["b"]]
    if "known" in body.tags and "person" not in body.tags:
        for statement in _relation(parsed, slots, name, facts):
            yield of_body(statement, body)


def _relation(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "Y's predecessor, X", "his predecessor X": one came right before the other."""
    x, y, p = slots["x"], slots["y"], slots["p"]
    if not person(parsed, x) or not person(parsed, y):
        return
    ordered = sorted((x, y, p))
    if any(not alone(parsed, one + 1, other) for one, other in pairwise(ordered)):
        return
    if parsed.cells[p - 1].norm in ("a", "an", "of", "another", "one", "first", "second", "two"):
        return
    behind = parsed.after(max(ordered) + 1)
    if behind is not None and (behind.sort == "possessive" or behind.norm == "-"):
        return
    if parsed.cells[p].norm == "successor" and _hoped(parsed, min(ordered), max(ordered)):
        return
    new, old = (x, y) if parsed.cells[p].norm == "predecessor" else (y, x)
    yield from following(parsed, new, old, slots.get("r", p), max(ordered) + 1, name, facts)


def _hoped(parsed: Parse, first: int, last: int) -> bool:
    words = {cell.norm for cell in parsed.cells[max(0, first - 4) : last + 6]}
    return bool(words & (MODALS | {"likely", "possible", "potential", "chosen", "designated", "preferred", "if"}))


def following(
    parsed: Parse, new: int, old: int, role: int, last: int, name: str, facts: Facts, coming: bool = False
) -> Iterator[Statement]:  # fmt: skip
    """Two statements: when the one began, and that the other came before; the second alone of what is `coming`."""
    titled = parsed.cells[role].sort == "role"
    if _in_the_family(parsed, new, old, role, facts):
        return
    behind = parsed.after(last)
    if not titled and behind is not None and not _closes(parsed, last):
        return
    first = min(new, old)
    for whole, statement in made(parsed, name, Said(new, role, first, last, "became", old, told=last), facts):
        if coming:
            if whole.other is not None:
                yield still_to_come(statement, whole.other, whole.subject)
            continue
        if titled:
            yield statement
        elif statement.times and whole.other is not None:
            yield replace(statement, objects=(*statement.objects, as_object(whole.other)))
        if whole.other is not None:
            news = not titled and parsed.cells[role].norm.split()[0] in _NEWS and not parsed.scene.chronicled
            news = news and not any(when.how == "stated" for when in statement.times)
            yield replace(
                statement, subject=whole.other, mode="preceded", times=statement.times,
                objects=(*statement.objects, as_object(whole.subject)), value=None,
                modifiers=(*statement.modifiers, *((TAKING_OVER,) if news else ())),
            )  # fmt: skip


def _in_the_family(parsed: Parse, new: int, old: int, role: int, facts: Facts) -> bool:
    """Whether a firm itself, and not a post in it, may have come from one of a family to another: "took over the mill
    from her father"."""
    what = parsed.cells[role].what
    owners = what.owners if isinstance(what, RoleChunk) and not what.modifiers else ()
    if not parsed.cells[role].norm.startswith("t") or not any("company" in owner.types for owner in owners):
        return False
    ones, others = ([facts.entities[id] for id in parsed.cells[k].what[0].entities] for k in (new, old))
    return any(one.name.split()[-1] == other.name.split()[-1] or _kin(one, other) for one in ones for other in others)


def _kin(one: Entity, other: Entity) -> bool:
    of = {*one.child_of, *one.sibling_of, *(tie.is_ for tie in (*one.spouse_of, *other.spouse_of)), *other.sibling_of}
    return other.id in of or one.id in of or one.id in other.child_of


_NEWS = frozenset("succeeds replaces follows takes".split())
"""Verbs of coming after somebody in the present tense, in which a handover of these days is told."""


def _closes(parsed: Parse, at: int) -> bool:
    """Whether what stands behind two names says nothing of what the one had from the other."""
    cell = parsed.cells[at]
    if cell.sort in ("mark", "time", "stretch"):
        return cell.norm != "-"
    after = parsed.after(at + 1)
    if after is not None and after.norm == "the":
        after = parsed.after(at + 2)
    if cell.sort in ("helm", "inpower") or (cell.norm in ("in", "to") and after is not None and after.norm in OFFICE):
        return True  # "in the job"
    if cell.norm in ("in", "on", "at") and after is not None:
        there = after.sort == "subject" and "known" in after.tags and "person" not in after.tags
        return there or after.sort == "time" or after.norm in ("early", "late", "mid")
    return cell.sort == "word" and (cell.norm in _BEHIND or cell.norm not in PREPOSITIONS | {"as", "to"})


_BEHIND = frozenset(["after", "amid", "following"])


def careers() -> Iterator[Career]:
    yield Career("coming after", f"{WHO} {{r:follow}} ~3 {OTHER}", _follows())
    yield Career("coming after", f"{SOMEBODY} , who ~&12 , will|'ll <adv>? {{r:follow}} ~3 {OTHER}", _follows())
    for aside in ("who ~&24", "~&12"):
        yield Career("coming after", f"{SOMEBODY} , {aside} , <have>? <adv>? {{r:follow}} ~3 {OTHER}", _follows_aside)
    passive = f"{SOMEBODY} ,? who? <modal>? <have>? <be> <be>? <adv>? {{r:follow}} by ~3 {OTHER}"
    yield Career("coming after", passive, _follows(passive=True))
    there = "at|in the? {b:subject}"
    yield Career("coming after", passive.replace(" by ", f" {there} by "), _passive_at)
    yield Career("coming after", f"{passive} {there}", _passive_at)
    yield Career("coming after", f"{WHO} {{f:follow}} ~3 {OTHER} as {{r:role}}", _follows_as)
    yield Career("coming after", f"{{b:subject}} <have>? {{r:follow}} ~2 {OTHER} with ~3 {SOMEBODY}", _in_place)
    replaced = f"{{b:subject}} <have>? {{f:follow}} ~2 {OTHER} with ~3 {SOMEBODY} as {{r:role}}"
    yield Career("coming after", replaced, _in_place)
    yield Career("coming after", f"since|after|on|upon|by {{r:follow}} ~2 {OTHER} ~~5 , ~2 {SOMEBODY}", _once)
    yield Career("coming after", f"^ {{r:follow}} ~2 {OTHER} ~~5 , ~2 {SOMEBODY}", _once)
    yield Career("coming after", f"{SOMEBODY} ~8 since|after|on|upon|by {{r:follow}} ~2 {OTHER}", _once)
    yield Career("coming after", f"{SOMEBODY} to {{r:follow}} ~2 {OTHER}", _named_to)
    yield Career("coming after", f"{SOMEBODY} to {{f:follow}} ~2 {OTHER} as {{r:role}}", _named_to)
    yield Career("coming after", f"{WHO} took|takes|take over as {{r:role}} from ~2 {OTHER}", _took_over)
    for word in ("predecessor", "successor"):
        p = f"{{p:{word}}}"
        yield Career(word, f"{_X} <poss> ~1 {p} ,? ~2 {_Y}", _relation)
        yield Career(word, f"{_X} <poss> ~1 {p} as {{r:role}} ,? {_Y}", _relation)
        yield Career(word, f"{_Y} , {_X} <poss> ~1 {p}", _relation)
        yield Career(word, f"{_Y} , {_X} <poss> ~1 {p} as {{r:role}}", _relation)
        yield Career(word, f"{_Y} <be> {_X} <poss> ~1 {p}", _relation)
        yield Career(word, f"{_X} ~~12 his|her ~1 {p} ,? ~2 {_Y}", _relation)
        yield Career(word, f"{_X} ~~8 and his|her ~1 {p} ,? {_Y}", _relation)
        yield Career(word, f"{_X} ~&10 {_Y} , his|her ~1 {p}", _relation)
        yield Career(word, f"{_X} <poss> ~1 {p} at|in the? {{b:subject}} ,? {_Y}", _relation_at)
        yield Career(word, f"{_X} ~&8 his|her ~1 {p} at|in the? {{b:subject}} ,? {_Y}", _relation_at)
        yield Career(word, f"like|unlike his|her ~1 {p} ,? ~1 {_Y} ,? ~2 {_X}", _relation)
        yield Career(word, f"{_Y} <be>? ,? the? ~1 {p} of|to ~2 {_X}", _relation)
        yield Career(word, f"{_Y} <be>? ,? the? ~1 {p} of|to ~2 {_X} as {{r:role}}", _relation)
