"""Constructions in which the time stands between a verb and the post ("was from 2013 to 2021 prime minister", "was for
eight years prime minister"), or tells how long something did not come about ("did not become prime minister until
2013")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.text.clauses import Make
from claimcheck.text.parse import Construction, Parse, Said, role_of
from claimcheck.text.shape import Cell
from claimcheck.text.words import BECOME, MODALS, NOT

PUT_OFF = "put off"
"""How the names of constructions begin that deny something up to a time, and so say that it came about then."""
LENGTH_INSIDE = "copula with a length inside"
"""The construction whose length is that of the post."""
_MAY = "{s:subject} ,? who? <have>? <adv>?"
_IN = "from|in|since|until|till|between|during|on"
_UP_TO = "to|until|till|and|through"
_NO = "<do> not|n't|never?"
_INTO = "become|take|assume|enter|succeed|replace|win"
_OUT = "leave|quit|resign|retire|relinquish|vacate"
_STEP = "step|stand|bow down|aside|out as"
_VOTED = "appointed|named|elected|chosen|confirmed|inaugurated|installed|crowned|enthroned|made"


def _is_free(parsed: Parse, slots: dict[str, int]) -> bool:
    """Whether the subject is that of the verb, and a single post is named."""
    words = {cell.norm for cell in parsed.cells[slots["s"] + 1 : slots["r"]]}
    follower = parsed.after(slots["r"] + 1)
    if role_of(parsed, slots["r"]).plural or (follower is not None and follower.sort in ("subject", "possessive")):
        return False
    return parsed.relative(slots["s"]) if "who" in words else parsed.free(slots["s"])


def _aspect(cells: Sequence[Cell]) -> str:
    words = {cell.norm for cell in cells}
    if words & BECOME:
        return "became"
    return "is" if words & {"is", "'s", "are", "has", "remains", "stays"} and "was" not in words else "was"


def _timed(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X was from 2013 to 2021 prime minister"."""
    verb = parsed.cells[slots["s"] + 1 : slots["t"]]
    if _is_free(parsed, slots) and not any(cell.norm in NOT or cell.norm in MODALS for cell in verb):
        yield Said(slots["s"], slots["r"], first, slots["r"] + 1, _aspect(verb), told=slots["t"] - 1)


def _lasting(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X was for eight years prime minister": held, at some time."""
    verb = parsed.cells[slots["s"] + 1 : slots["d"]]
    if _is_free(parsed, slots) and not any(cell.norm in NOT or cell.norm in MODALS for cell in verb):
        yield Said(slots["s"], slots["r"], first, slots["r"] + 1, "been" if "has" in _norms(verb) else "was")


def _norms(cells: Sequence[Cell]) -> list[str]:
    return [cell.norm for cell in cells]


def _put_off(aspect: str) -> Make:
    """What came about at a time, and not before."""

    def make(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
        words = _norms(parsed.cells[min(slots.values()) : max(slots.values()) + 1])
        ahead = _norms(parsed.cells[max(0, first - 2) : first])
        denied = [word for word in words if word in NOT]
        inverted = slots["t"] < slots["s"]
        if inverted:
            denied = [word for word in (*ahead, *_norms(parsed.cells[first : slots["s"]])) if word in NOT]
        if len(denied) != 1 or not (inverted or (_is_free(parsed, slots) and _plainly(parsed, first))):
            return
        if not any(word in MODALS for word in (*words, *ahead)) and not role_of(parsed, slots["r"]).plural:
            yield Said(slots["s"], slots["r"], first, slots["r"] + 1, aspect, slots.get("o"), told=slots["t"])

    return make


def _plainly(parsed: Parse, at: int) -> bool:
    """Whether a clause that begins at a cell is one of its own: nobody is said to believe or deny it."""
    before = parsed.before(at)
    return before is None or before.sort in ("mark", "time") or before.norm in ("and", "but")


def _constructions() -> Iterator[Construction]:
    yield Construction(
        "copula with a time inside",
        "Erna Solberg was from 2013 to 2021 prime minister of Norway.",
        f"{_MAY} <copula> <be>? ,? {_IN} {{t:time}} {_UP_TO}? {{u:time}}? ,? {{r:role}}",
        _timed,
    )
    yield Construction(
        LENGTH_INSIDE,
        "Erna Solberg was for eight years prime minister of Norway.",
        f"{_MAY} <be> <be>? ,? for ~3 {{d:time.duration}} ,? {{r:role}}",
        _lasting,
    )
    yield Construction(
        "service with a time inside",
        "Erna Solberg served from 2013 to 2021 as prime minister of Norway.",
        f"{_MAY} <serve> ,? {_IN} {{t:time}} {_UP_TO}? {{u:time}}? ,? as {{r:role}}",
        _timed,
    )
    until = "~2 until|till {t:time}"
    yield Construction(
        PUT_OFF,
        "Erna Solberg did not become prime minister of Norway until 2013.",
        f"{{s:subject}} ,? who? {_NO} {_INTO} ~4 {{r:role}} {until}",
        _put_off("became"),
    )
    yield Construction(
        f"{PUT_OFF}, of who is chosen",
        "Erna Solberg was not sworn in as prime minister of Norway until 2013.",
        f"{{s:subject}} ,? who? <be> not|n't? {_VOTED}|sworn in? to? as? {{r:role}} {until}",
        _put_off("became"),
    )
    yield Construction(
        f"{PUT_OFF}, of who leaves",
        "Erna Solberg did not resign as prime minister of Norway until 2021.",
        f"{{s:subject}} ,? who? {_NO} {_OUT} office|power? as? {{r:role}} {until}",
        _put_off("left"),
    )
    yield Construction(
        f"{PUT_OFF}, of who steps down",
        "Erna Solberg did not step down as prime minister of Norway until 2021.",
        f"{{s:subject}} ,? who? {_NO} {_STEP} {{r:role}} {until}",
        _put_off("left"),
    )
    yield Construction(
        "not until then",
        "Not until 2013 did Erna Solberg become prime minister of Norway.",
        "until|till {t:time} did|that {s:subject} become|became|take|took ~4 {r:role}",
        _put_off("became"),
    )
    yield Construction(
        "chosen not until then",
        "It was not until 2013 that Erna Solberg was elected prime minister of Norway.",
        f"until|till {{t:time}} that {{s:subject}} <be> {_VOTED}|sworn in? to? as? {{r:role}}",
        _put_off("became"),
    )


SET_APART: tuple[Construction, ...] = tuple(_constructions())
