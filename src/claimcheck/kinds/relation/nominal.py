"""Phrases said of one of several, of what stands behind "the", and of places: what posts are not said in.

"Norway is one of the EU's members", "members such as Norway", "Africa's longest river, the Nile", "the union's seat
is in Nairobi".
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.relation.patterns import statements
from claimcheck.kinds.relation.several import SEVERAL
from claimcheck.model import Predication, Span, Statement
from claimcheck.text import moments
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.grammar import predicated
from claimcheck.text.parse import Construction, Parse, Said, parse, role_of
from claimcheck.text.sayers import says_it
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, features, fits, shapes
from claimcheck.text.superlatives import superlative
from claimcheck.text.words import BE, HAVE, MODALS, NOT, PREPOSITIONS

ONE_OF = "one of"
AS_ONE = "as one"
"""A body that has its verb, and its phrase, in the plural."""
_PLACED = frozenset(["headquarters", "seat", "base", "home", "capital"])


def _one(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    role, after = role_of(parsed, slots["r"]), parsed.after(slots["r"] + 1)
    if not role.plural or (after is not None and after.sort in ("subject", "possessive")):
        return
    comma = parsed.cells[slots["s"] + 1].norm == ","
    group = [cell.norm for cell in parsed.cells[slots["s"] + 1 : slots["r"]]]
    if (comma and parsed.closes(slots["r"] + 1)) or (not comma and parsed.free(slots["s"])):
        aspect = "was" if "was" in group or "were" in group else "is"
        yield Said(slots["s"], slots["r"], first, last, aspect, modifiers=(ONE_OF,))


def _one_first(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "One of only two such countries, X has no coast": one name, and a clause of its own behind it."""
    after = parsed.after(slots["s"] + 1)
    verbal = after is not None and (after.norm in BE | HAVE | MODALS or after.norm.endswith(("s", "ed")))
    if role_of(parsed, slots["r"]).plural and after is not None and after.sort == "word" and verbal:
        yield Said(slots["s"], slots["r"], first, last, modifiers=(ONE_OF,))


def _such_as(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """Those named behind "including": each up to the end of the list."""
    if not role_of(parsed, slots["r"]).plural or not _in_place(parsed, slots["r"] + 1):
        return
    at = slots["s"]
    while (cell := parsed.after(at)) is not None and cell.sort == "subject":
        after = parsed.after(at + 1)
        if after is not None and (after.sort in ("possessive", "phrase", "role") or after.norm == "-"):
            return
        yield Said(at, slots["r"], first, at + 1, modifiers=(ONE_OF,))
        at += 1
        while (cell := parsed.after(at)) is not None and cell.norm in (",", "and", "or"):
            at += 1


def _in_place(parsed: Parse, at: int) -> bool:
    """Whether between a plural and "including" there is at most where its bearers are: "allies in Europe"."""
    cell = parsed.after(at)
    return cell is None or cell.sort == "mark" or cell.norm in ("including", "such", "among", "in", "across", "notably")


def _the(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Africa's longest river, the Nile, ...": what has "the" before it is no person."""
    role, subject = role_of(parsed, slots["r"]), parsed.cells[slots["s"]]
    before = parsed.before(slots["r"])
    if role.plural or "known" not in subject.tags or "person" in subject.tags or not parsed.closes(slots["s"] + 1):
        return
    if not role.owners or (before is not None and before.norm in (",", "and", "or", "with", "after", "like", "unlike")):
        return
    after = parsed.after(slots["s"] + 2)
    if after is not None and after.sort in ("subject", "role") and not says_it(parsed, slots["s"] + 2, first):
        return
    yield Said(slots["s"], slots["r"], first, last)


def _is_the(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Estonia's currency is the euro"."""
    role, after = role_of(parsed, slots["r"]), parsed.after(slots["s"] + 1)
    whole = after is None or after.sort in ("mark", "time") or (after.sort == "word" and after.norm not in PREPOSITIONS)
    if role.plural or not role.owners or not whole or not parsed.free(slots["r"]):
        return
    if "known" in parsed.cells[slots["s"]].tags and "person" not in parsed.cells[slots["s"]].tags:
        copula = parsed.cells[slots["r"] + 1].norm
        yield Said(slots["s"], slots["r"], first, last, "was" if copula in ("was", "were") else "is")


def _are(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "New Zealand are the holders of the cup": a body with a plural verb."""
    role, subject = role_of(parsed, slots["r"]), parsed.cells[slots["s"]]
    after = parsed.after(slots["r"] + 1)
    if after is not None and after.sort in ("subject", "possessive"):
        return
    if role.plural and _body(subject) and parsed.free(slots["s"]):
        verb = [cell.norm for cell in parsed.cells[slots["s"] + 1 : slots["r"]]]
        if not NOT.isdisjoint(verb) or not MODALS.isdisjoint(verb):
            return
        aspect = "became" if "became" in verb or "crowned" in verb else "was" if "were" in verb else "is"
        yield Said(slots["s"], slots["r"], first, last, aspect, modifiers=(AS_ONE,))


def _body(subject: Cell) -> bool:
    """Whether a name is that of a body that may have its phrase in the plural: "Italy, the world champions"."""
    return "known" in subject.tags and "person" not in subject.tags


def _beside(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Italy, the world champions, ..." and "the world champions, Italy, ...": a body alone, no list."""
    role, subject = role_of(parsed, slots["r"]), parsed.cells[slots["s"]]
    at = min(slots["s"], slots["r"])
    listed = _one_of_them(parsed.before(at))
    if slots["s"] < slots["r"] and (end := _dated(parsed, last)) > last:
        many = listed or (at > 1 and parsed.cells[at - 1].norm == "the" and _one_of_them(parsed.cells[at - 2]))
        comma, time = parsed.after(end), parsed.after(end + 1)
        in_turn = comma is not None and comma.norm == "," and time is not None and time.sort == "time"
        last, listed = end, many and in_turn  # each of them won at the one time, or each at one of several
    if not role.plural or not _body(subject) or listed or (slots["s"] < slots["r"] and not parsed.closes(last)):
        return
    if slots["r"] < slots["s"] and not (role.determiner or role.owners):
        return
    after, beyond = parsed.after(last), parsed.after(last + 1)
    if slots["r"] < slots["s"] and not parsed.closes(last):
        return
    if after is not None and after.norm == "," and beyond is not None and (
        beyond.sort in ("subject", "role") or beyond.norm in ("and", "or")
    ):  # fmt: skip
        return
    yield Said(slots["s"], slots["r"], first, last, modifiers=(AS_ONE,))


def _one_of_them(before: Cell | None) -> bool:
    return before is not None and before.norm in (",", "and", "or", "with", "unlike", "like", "including")


def _dated(parsed: Parse, at: int) -> int:
    """The cell behind the one time that may follow a phrase: "Italy, winners of the cup in 1982, ..."."""
    link, time, after = (parsed.after(at + k) for k in range(3))
    dated = link is not None and link.norm in ("in", "on", "since") and time is not None and time.sort == "time"
    return at + 2 if dated and (after is None or after.norm not in ("and", "to", "-", "—")) else at


def _titled(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "World champions Italy won": the plural title of one body."""
    role, after = role_of(parsed, slots["r"]), parsed.after(slots["s"] + 1)
    joined = after is not None and (
        after.norm in (",", "and", "or", "&", "-", "—") or after.sort in ("subject", "possessive")
    )
    if role.plural and not joined and _body(parsed.cells[slots["s"]]):
        yield Said(slots["s"], slots["r"], first, last, modifiers=(AS_ONE,))


def _in(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "The union's headquarters are in Nairobi"."""
    role = role_of(parsed, slots["r"])
    placed = set(role.text.split()) & _PLACED and (role.owners or role.determiner == "whose")
    free = role.determiner == "whose" or parsed.free(slots["r"])
    if placed and free and "somewhere" in parsed.cells[slots["s"]].tags:
        verb = parsed.cells[slots["r"] + 1].norm
        yield Said(slots["s"], slots["r"], first, last, "was" if verb in ("was", "were") else "is")


def _seated(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "at NATO headquarters in Brussels", "the union's seat in Nairobi": the one that it has, no regional one."""
    role, after = role_of(parsed, slots["r"]), parsed.after(slots["s"] + 1)
    if role.phrase.norm not in ("headquarters", "seat", "head office") or role.modifiers or len(role.owners) != 1:
        return
    owner = role.owners[0]
    between = parsed.scene.words(owner.end, role.phrase.start).strip()
    if role.determiner in ("a", "an") or owner.how == "of" or between.strip("'’") not in ("", "s"):
        return  # "NATO's new headquarters"
    if after is not None and (after.sort == "possessive" or after.norm == "-"):
        return
    if "somewhere" in parsed.cells[slots["s"]].tags:
        yield Said(slots["s"], slots["r"], first, last)


def _shared(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X is the capital and largest city of Latvia": the second phrase, or the first, has the other's owner."""
    one, two = role_of(parsed, slots["r"]), role_of(parsed, slots["q"])
    after = parsed.after(slots["q"] + 1)
    group = [cell.norm for cell in parsed.cells[slots["s"] + 1 : slots["r"]]]
    if one.plural or two.plural or (after is not None and after.sort in ("subject", "possessive")):
        return
    if "," in group[:1]:
        if not parsed.closes(slots["q"] + 1):
            return
    elif not parsed.free(slots["s"]) or not NOT.isdisjoint(group) or not MODALS.isdisjoint(group):
        return
    if one.owners and not two.owners and not two.determiner:
        yield Said(slots["s"], slots["q"], first, last, modifiers=(f"{SHARED}{slots['r']}",))
    elif two.owners and not one.owners:
        yield Said(slots["s"], slots["r"], first, last, modifiers=(f"{SHARED}{slots['q']}",))


SHARED = "owner of "
"""Begins a modifier that gives the cell of the phrase whose owner another one shares."""


_CONSTRUCTIONS = (
    Construction("one of", "", "{s:subject} ,? who|which? <copula>? <adv>? one of {r:role}", _one),
    Construction(
        "one of",
        "",
        "{s:subject} ,? who|which? <copula>? <adv>? one of only|just|the? only|just? {n:number} {r:role}",
        _one,
    ),
    Construction(
        "one of",
        "",
        "{s:subject} ,? who|which? <copula>? <adv>? one of the? world|continent|region|planet <poss> only? {n:number} "
        "{r:role}",
        _one,
    ),
    Construction("one of", "", "^ one of only|just|the? only|just? {n:number}? {r:role} , {s:subject}", _one_first),
    Construction("one of", "", "{s:subject} <copula> among {r:role}", _one),
    Construction("such as", "", "{r:role} ~3 ,? including|notably {s:subject}", _such_as),
    Construction("such as", "", "{r:role} ~3 ,? such as {s:subject}", _such_as),
    Construction("such as", "", "{r:role} ~3 ,? among them {s:subject}", _such_as),
    Construction("title-first apposition", "", "{r:role} , the {s:subject}", _the),
    Construction("inverted copula", "", "{r:role} <copula> the {s:subject}", _is_the),
    Construction(
        "copula", "", "{s:subject} ,? who|which? <have>? are|were|became|become|been <adv>? crowned? {r:role}", _are
    ),
    Construction("apposition", "", "{s:subject} , {r:role}", _beside),
    Construction("title-first apposition", "", "{r:role} , {s:subject}", _beside),
    Construction("title", "", "{r:role} {s:subject}", _titled),
    Construction("copula", "", "{s:subject} is|are|was|were|remains <adv>? {r:role} and {q:role}", _shared),
    Construction("apposition", "", "{s:subject} , {r:role} and {q:role}", _shared),
    *SEVERAL,
    Construction("placed", "", "{r:role} in the? {s:subject.known}", _seated),
    Construction("placed", "", "{r:role} is|are|was|were|lies|stands in the? {s:subject}", _in),
)
_SHAPES = shapes(*(construction.shape for construction in _CONSTRUCTIONS))


def said(scene: Scene, facts: Facts) -> Iterator[Statement]:
    """What a sentence says in these ways."""
    parsed = parse(scene)
    there = features(parsed.cells)
    done: set[tuple[int, int]] = set()
    for at in _SHAPES.fitting(there):
        construction = _CONSTRUCTIONS[at]
        for fit in fits(construction.shape, parsed.cells, there):
            for one in construction.make(parsed, dict(fit.slots), fit.first, fit.last):
                if (one.subject, one.role) in done:
                    continue
                done.add((one.subject, one.role))
                predication = predicated(parsed, construction.name, one)
                if predication is not None:
                    yield from statements(_plain(_owned(parsed, predication)), scene, facts)
    for cell in parsed.cells:
        if cell.sort == "role":
            yield from _named_of(parsed, cell.what, scene, facts)
    yield from _placed_before(parsed, scene, facts)
    if not _BESIDE.isdisjoint(scene.norms):
        from claimcheck.kinds.relation.beside_its import beside_its  # rarely needed

        yield from beside_its(parsed, facts)


_BESIDE = frozenset("its her his their as".split())


def _placed_before(parsed: Parse, scene: Scene, facts: Facts) -> Iterator[Statement]:
    """ "Boeing's Chicago headquarters": the city before the noun is where it is."""
    for at in range(2, len(parsed.cells)):
        cell, owner = parsed.cells[at], parsed.cells[at - 2]
        if cell.sort != "role" or parsed.cells[at - 1].sort != "possessive" or owner.sort != "subject":
            continue
        role = cell.what
        city = role.owners[0] if len(role.owners) == 1 else None
        if city is None or city.how != "before" or role.modifiers or role.phrase.norm not in ("headquarters", "seat"):
            continue
        if not city.entities or {facts.entities[id].type for id in city.entities} - {"city", "place"}:
            continue
        span = Span(owner.start, role.quoted[1])
        voice = scene.voice(*span, "title")
        times = (moments.publication(scene), *moments.narrated(scene))
        phrase = Span(role.phrase.start, role.phrase.end)
        of = replace(owner.what[0], how="possessive")
        yield from statements(
            Predication("title", city, phrase, role.text, role.keys, span, (of,), (), "is", times, voice), scene, facts
        )


def _named_of(parsed: Parse, role: RoleChunk, scene: Scene, facts: Facts) -> Iterator[Statement]:
    """ "The Latvian capital of Riga", "Latvia's largest city of Riga": what is behind "of" bears the phrase."""
    if len(role.owners) != 2 or role.plural or role.owners[0].how not in ("adjective", "possessive"):
        return
    owner, named = role.owners
    if (
        named.how != "of"
        or not named.entities
        or {facts.entities[id].type for id in named.entities} - {"city", "place"}
    ):
        return
    times = (moments.publication(scene), *moments.narrated(scene))
    voice = scene.voice(role.quoted[0], named.end, "title")
    phrase = Span(role.phrase.start, role.phrase.end)
    span = Span(role.quoted[0], named.end)
    yield from statements(
        Predication("title", named, phrase, role.text, role.keys, span, (owner,), role.modifiers, "is", times, voice),
        scene,
        facts,
    )


def _owned(parsed: Parse, predication: Predication) -> Predication:
    """The predication with the owner of the phrase that it shares it with."""
    shared = next((one for one in predication.modifiers if one.startswith(SHARED)), "")
    if not shared:
        return predication
    other = parsed.cells[int(shared.removeprefix(SHARED))].what
    rest = tuple(one for one in predication.modifiers if one != shared)
    start, end = predication.span
    span = Span(min(start, other.quoted[0]), max(end, other.quoted[1]))
    return replace(predication, owners=other.owners, modifiers=rest, span=span)


def _plain(predication: Predication) -> Predication:
    """The predication without what matters to superlatives alone: "allies in Europe, such as Norway"."""
    if AS_ONE in predication.modifiers:
        return replace(predication, plural=False)
    if ONE_OF in predication.modifiers and not superlative(predication.text):
        return replace(predication, modifiers=tuple(one for one in predication.modifiers if one != "restricted"))
    return predication
