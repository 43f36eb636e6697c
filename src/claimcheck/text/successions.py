"""Constructions in which somebody comes after somebody else in a post: "became director in succession to Y", "Y's
successor as director was X", "succeeding Y as director, X promised"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.text import clauses
from claimcheck.text.parse import Construction, Parse, Said, role_of
from claimcheck.text.words import CONJUNCTIONS, MODALS, NOT

_MAY = "{s:subject} ,? who? on|in? {z:time}? <have>? <modal>? <adv>?"
_MODAL = "{s:subject} ,? who? <modal>? <have>? <adv>?"
_TOOK = "took|takes|take|taken|inherited|inherits|inherit"
_AFTER = "succeeding|replacing|following|after|supplanting|ousting"
_FROM = "from {o:subject.person}"


_SURE = frozenset(["the", "immediate", "direct", "eventual", "actual"])


def _whole(parsed: Parse, at: int) -> bool:
    """Whether nothing behind a name makes it another's, or the subject of a clause: "after Y resigned"."""
    cell, beyond = parsed.after(at + 1), parsed.after(at + 2)
    if cell is not None and cell.norm in CONJUNCTIONS:
        return beyond is not None and beyond.sort == "word" and "cap" not in beyond.tags
    return cell is None or cell.sort in ("mark", "time") or cell.norm in ("in", "on", "at", "as")


def _in_place_of(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X became director in succession to Y"."""
    if _whole(parsed, slots["o"]):
        yield from clauses.served("became")(parsed, slots, first, last)


def _linked(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Y's successor as director was X", "the successor to Y as director is X": `o` is who came later."""
    words = {cell.norm for cell in parsed.cells[first:last]}
    role = role_of(parsed, slots["r"])
    at = next(k for k in range(first, last) if parsed.cells[k].norm == "successor")
    before = parsed.cells[at - 1]
    if before.sort != "possessive" and before.norm not in _SURE:
        return  # "the likely successor"
    if role.plural or words & NOT or words & MODALS or not _whole(parsed, slots["o"]):
        return
    yield Said(slots["o"], slots["r"], first, last, "became", slots["s"], told=slots["o"] + 1)


def _fronted(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Succeeding Y as director, X promised": X came after Y."""
    between = parsed.cells[slots["r"] + 1 : slots["s"]]
    after = parsed.after(slots["s"] + 1)
    if role_of(parsed, slots["r"]).plural or any(cell.sort in ("subject", "role") for cell in between):
        return
    if after is None or (after.sort != "possessive" and after.norm != "and"):
        yield Said(slots["s"], slots["r"], slots["r"] - 1, slots["s"] - 1, "became", slots["o"])


def _of_whom(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Y, whom X succeeded as director": X came after Y."""
    if not role_of(parsed, slots["r"]).plural:
        yield Said(slots["s"], slots["r"], first, last, "became", slots["o"])


SUCCESSIONS: tuple[Construction, ...] = (
    Construction(
        "taking over the office of",
        "Erna Solberg took over the post of prime minister from Jens Stoltenberg in 2013.",
        f"{_MAY} {_TOOK} over? the|her|his? <office> of {{r:role}} {_FROM}",
        clauses.served("became"),
    ),
    Construction(
        "taking over a presidency",
        "Erna Solberg took over the premiership of Norway from Jens Stoltenberg in 2013.",
        f"{_MAY} {_TOOK} over? <det>? {{r:tenure}} {_FROM}",
        clauses.served("became"),
    ),
    Construction(
        "in succession to",
        "Erna Solberg became prime minister in succession to Jens Stoltenberg.",
        f"{_MODAL} became|becomes|become {{r:role}} ,? on|in? {{t:time}}? ,? in succession|place to|of "
        "{o:subject.person}",
        _in_place_of,
    ),
    Construction(
        "becoming after",
        "Erna Solberg became prime minister in 2013, succeeding Jens Stoltenberg.",
        f"{_MODAL} became|becomes|become {{r:role}} ,? on|in? {{t:time}}? ,? {_AFTER} {{o:subject.person}}",
        _in_place_of,
    ),
    Construction(
        "appointment in succession to",
        "Erna Solberg was elected prime minister in 2013, succeeding Jens Stoltenberg.",
        f"{_MODAL} <be> <be>? <adv>? re? -? <appoint> to? as? {{r:role}} ,? on|in? {{t:time}}? ,? "
        "succeeding|replacing {o:subject.person}",
        _in_place_of,
    ),
    Construction(
        "stepping into the shoes of",
        "Erna Solberg stepped into Jens Stoltenberg's shoes as prime minister in 2013.",
        f"{_MAY} stepped|steps|slipped|slips into {{o:subject}} <poss> shoes|boots|place|chair as {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "taking the place of",
        "Erna Solberg took Jens Stoltenberg's place as prime minister in 2013.",
        f"{_MAY} took|takes|filled|fills {{o:subject}} <poss> shoes|boots|place|chair|seat|job as {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "successor was",
        "Jens Stoltenberg's successor as prime minister was Erna Solberg.",
        "{s:subject.person} <poss> ~1 successor as {r:role} was|is|became {o:subject}",
        _linked,
    ),
    Construction(
        "successor to",
        "The successor to Jens Stoltenberg as prime minister was Erna Solberg.",
        "the ~1 successor to|of {s:subject.person} as {r:role} was|is|, {o:subject}",
        _linked,
    ),
    Construction(
        "fronted succession",
        "Succeeding Jens Stoltenberg as prime minister, Erna Solberg promised roads.",
        "^ having? succeeding|replacing|following|succeeded|replaced|followed {o:subject.person} as {r:role} ~8 , "
        "{s:subject.person}",
        _fronted,
    ),
    Construction(
        "whom somebody succeeded",
        "Jens Stoltenberg, whom Erna Solberg succeeded as prime minister, spoke.",
        "{o:subject.person} , whom {s:subject} <adv>? succeeded|replaced|followed on|in? {t:time}? as {r:role}",
        _of_whom,
    ),
)
