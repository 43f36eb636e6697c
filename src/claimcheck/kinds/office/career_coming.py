"""Who comes after whom where one of the two is not told, or is yet to come: "is due to take over from Y as president",
"the Liverpudlian followed Y as chief conductor in 2002"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.career_parts import OTHER, SOMEBODY, Career, Slots, made, norms, person
from claimcheck.kinds.office.careers import LED_BY
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.nameless import UNNAMED
from claimcheck.kinds.office.succession import as_object, still_to_come
from claimcheck.model import Ref, Span, Statement
from claimcheck.text import moments
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.cue_words import INVERTED
from claimcheck.text.parse import Parse, Said
from claimcheck.text.words import BE, HAVE, MODALS, NOT, PREPOSITIONS, PRONOUNS, SUBORDINATORS

_DUE = "due|set|expected|scheduled|slated|about|ready|preparing|poised|lined|on"
"""Words before "to succeed": the handover is arranged."""
_ARRANGED = frozenset(_DUE.split("|"))
_NEXT = frozenset(["succeed", "replace", "follow", "take"])
_THEN = frozenset(["succeeded", "succeeds", "replaced", "replaces", "followed", "follows", "took", "takes"])
_INTO_OFFICE = frozenset("elected appointed named chosen picked selected voted confirmed designated tapped".split())
_INVENTED = ("imagin", "dream", "suppos", "pretend", "invent", "fictional", "rumour", "rumor", "wish")
_OTHERS = {"acting", "deputy", "elect", "unknown", "complement", "restricted", "superlative", "honorary", "mock"}
"""What a post has that is another one."""


def _to_follow(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X is due to succeed Y as president", "X, elected on Thursday to succeed Y as president,"."""
    s, r, o = slots["s"], slots["r"], slots["o"]
    words = norms(parsed, s + 1, o)
    if not person(parsed, s) or not person(parsed, o) or not (parsed.free(s) or "who" in words):
        return
    verb = next((word for word in reversed(words) if word.partition(" ")[0] in _NEXT), "")
    if not verb or any(word in NOT or word in MODALS for word in words):
        return
    arranged = bool(_ARRANGED & set(words)) or words[:2] in (["is", "to"], ["'s", "to"])
    if not arranged and not _INTO_OFFICE & set(words):
        return
    for whole, statement in made(parsed, name, Said(s, r, s, r + 1, "will", o), facts):
        if whole.other is not None:
            told = still_to_come(statement, whole.other, whole.subject)
            if not arranged:  # chosen, at whatever time
                told = replace(told, modifiers=statement.modifiers)
            voice = told.voice
            planned = arranged and voice.asserted in ("hoped", "supposed")
            yield replace(told, voice=replace(voice, asserted="")) if planned else told


def _followed_then(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "The Briton succeeded Y as chief conductor in 2002": whoever took the post then, it was Y's."""
    o, r = slots["o"], slots["r"]
    v = next((k for k in range(o - 1, max(-1, o - 4), -1) if parsed.cells[k].norm.partition(" ")[0] in _THEN), -1)
    if v < 0:
        return
    role = parsed.cells[r].what
    if not person(parsed, o) or not isinstance(role, RoleChunk) or role.plural:
        return
    whose = _subject(parsed, v)
    if whose is None:
        return
    fronted = slots["t"] < v
    one = Said(o, r, slots["t"] + 1 if fronted else v, r + 1, "became", told=None if fronted else r + 1)
    for _, statement in made(parsed, name, one, facts):
        if statement.times and statement.mode == "became" and _OTHERS.isdisjoint(statement.modifiers):
            nobody = as_object(replace(whose, entities=(), types=()))
            yield replace(
                statement, start=min(statement.start, whose.start), mode="preceded",
                objects=(*statement.objects, nobody), value=None,
            )  # fmt: skip


def _subject(parsed: Parse, verb: int) -> Ref | None:
    """Who is said to have followed, in words that name nobody whom the claims know; None if nobody is."""
    at = verb - 1
    while at >= 0 and (parsed.cells[at].norm.endswith("ly") or parsed.cells[at].norm in HAVE | {"then", "who", ","}):
        at -= 1
    if at > 1 and parsed.cells[at].sort in ("number", "time") and parsed.cells[at - 1].norm == ",":
        at -= 2  # "The billionaire, 59, succeeded"
    if at < 0 or any(
        cell.norm in NOT or cell.norm in MODALS or cell.norm in BE or cell.norm in ("to", "if", "whether")
        for cell in parsed.cells[max(0, verb - 5) : verb]
    ):
        return None
    before = parsed.cells[:verb]
    if any("person" in cell.tags and "known" in cell.tags for cell in before):
        return None
    if any(cell.norm.startswith(_INVENTED) or cell.norm == "how" for cell in before) or before[0].norm in INVERTED:
        return None
    cell = parsed.cells[at]
    if cell.sort == "subject" and "unknown" in cell.tags:
        ref: Ref = cell.what[0]
        return ref
    told = cell.sort in ("word", "role", "time") and cell.norm not in PREPOSITIONS | SUBORDINATORS
    told = told or (cell.sort == "adjective" and at > 0 and parsed.cells[at - 1].norm == "the")  # "the Ethiopian"
    if not told or (cell.norm in PRONOUNS and cell.norm not in ("he", "she")):
        return None
    return Ref(cell.start, cell.end, cell.norm)


def _nameless(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "The physicist who ran Germany from 2006 to 2017": one of those who led it, whom the text names in full."""
    r, scene = slots["r"], parsed.scene
    role, noun = parsed.cells[r].what, parsed.cells[r - 2]
    if not isinstance(role, RoleChunk) or len(role.owners) != 1 or parsed.cells[r].norm not in _LED_ONCE:
        return
    of = role.owners[0].entities
    if parsed.cells[r].norm in _OF_TEAMS and any(facts.entities[id].type == "country" for id in of):
        return  # the trainer of its eleven led it too
    led = [
        who
        for who in sorted(scene.full)
        for claim in facts.claims("office")
        if isinstance(claim, OfficeClaim) and claim.cls == "head" and any(id in claim.of for id in of)
        and who in {term.who for term in claim.holders}
    ]  # fmt: skip
    times = list(moments.of(scene, parsed.cells, r, r + 1, r, "was", name, r + 1)[1])
    if not led or len(times) != 1 or times[0].relation != "during":
        return
    start, end = noun.start, max(parsed.cells[r].end, times[0].end)
    yield scene.statement(
        start,
        end,
        kind="office", pattern=name, wrong=Span(noun.start, noun.end),
        subject=Ref(noun.start, noun.end, noun.norm, tuple(dict.fromkeys(led)), ("person",)),
        attribute=role.text, mode="held", objects=role.owners, times=tuple(times),
        value=None, modifiers=(UNNAMED,), keys=role.keys,
    )  # fmt: skip


_OF_TEAMS = frozenset(["led", "headed", "chaired"])
_LED_ONCE = frozenset("led headed governed ruled ran chaired reigned".split())


def careers() -> Iterator[Career]:
    yield Career(
        "who led it then", f"the {'|'.join(sorted(LED_BY))} who {{r:leading}} from|between {{t:time}}", _nameless
    )
    for verb in ("{f:follow}", "follow"):
        behind = f"to {verb} ~2 {OTHER} on|in? {{t:time}}? as {{r:role}}"
        for who in (f"{SOMEBODY} ,? who? <have>? <be> <be>? <adv>? <appoint>", f"{SOMEBODY} , <appoint>"):
            yield Career("chosen to follow", f"{who} ~3 {behind}", _to_follow)
        yield Career("due to follow", f"{SOMEBODY} ,? who? <be> {_DUE} {behind}", _to_follow)
        yield Career("due to follow", f"{SOMEBODY} , {_DUE} {behind}", _to_follow)
        yield Career("due to follow", f"{SOMEBODY} ,? who? is|'s {behind}", _to_follow)
    for verb in ("{f:follow}", "followed|follows"):
        yield Career("following then", f"{verb} ~2 {OTHER} as {{r:role}} ~1 {{t:time}}", _followed_then)
        yield Career("following then", f"in|on {{t:time}} ,? ~6 {verb} ~2 {OTHER} as {{r:role}} ,|.|;", _followed_then)
