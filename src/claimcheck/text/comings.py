"""Constructions of coming into a post, staying in it and being in it, without the set phrases of an appointment: "was
made director", "began work as director", "stayed on as director until 2013", "in office as director since 2010"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.text import clauses
from claimcheck.text.parse import Construction, Parse, Said, role_of
from claimcheck.text.words import MODALS, NOT

_MAY = "{s:subject} ,? who? on|in? {z:time}? <have>? <modal>? <adv>?"
_ON = "on|in|late|early?"


def _day(aspect: str) -> clauses.Make:
    """The first day in a post, and the last."""

    def make(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
        words = {cell.norm for cell in parsed.cells[slots["r"] + 1 : slots["t"]]}
        if "n" in slots and parsed.cells[slots["n"]].what.text.casefold() != "first":
            return
        if not role_of(parsed, slots["r"]).plural and not words & NOT and not words & MODALS:
            yield Said(slots["s"], slots["r"], first, last, aspect, told=slots["t"])

    return make


_ACTS = (
    "signed|opened|visited|met|chaired|oversaw|presided|addressed|hosted|launched|received|vetoed|unveiled|welcomed|"
    "introduced|approved|negotiated|lifted|abolished|founded|inaugurated"
)
"""What somebody does in a post."""


def _in_the_post(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X opened the bridge as president in 1999": nobody else is named between."""
    between = parsed.cells[slots["s"] + 1 : slots["r"]]
    if any("person" in cell.tags or cell.sort == "role" for cell in between) or not parsed.free(slots["s"]):
        return
    role, words = role_of(parsed, slots["r"]), {cell.norm for cell in between}
    if not role.plural and role.determiner not in ("a", "an") and not words & NOT and not words & MODALS:
        yield Said(slots["s"], slots["r"], slots["r"], slots["r"] + 1, "was", told=slots["t"] - 1)


COMINGS: tuple[Construction, ...] = (
    Construction(
        "made",
        "Erna Solberg was made prime minister of Norway in 2013.",
        f"{_MAY} <be> <be>? <adv>? {_ON} {{t:time}}? made {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "coming in",
        "Erna Solberg came in as prime minister of Norway in 2013.",
        f"{_MAY} came|comes|moved|moves in as {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "beginning work",
        "Erna Solberg began work as prime minister of Norway in 2013.",
        f"{_MAY} began|begins|begun|started|starts|took|takes|taken work|life|duty|duties|her|his|charge|control|reins|"
        f"command work|duties|job|tenure|reign|term|rule? {_ON} {{t:time}}? as {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "staying on",
        "Erna Solberg stayed on as prime minister of Norway until 2021.",
        f"{_MAY} stayed|stays|remained|remains|carried|carries|hung|clung|soldiered|lasted|survived on? as {{r:role}}",
        clauses.served("was"),
    ),
    Construction(
        "in office as",
        "Erna Solberg, in office as prime minister of Norway since 2013, spoke.",
        "{s:subject} ,? <have>? <be>? <adv>? in office|post|power|place|charge as {r:role}",
        clauses.served("was"),
    ),
    Construction(
        "doing something as",
        "Erna Solberg opened the bridge as prime minister of Norway in 2015.",
        f"{{s:subject.person}} <have>? <adv>? {_ACTS} ~8 as {{r:role}} in|between|from|on {{t:time}}",
        _in_the_post,
    ),
    Construction(
        "first day",
        "Erna Solberg's first day as prime minister of Norway was in October 2013.",
        "{s:subject.person} <poss> ~1 {n:number.ordinal} ~1 day|morning as {r:role} ,? was|came|is|fell? in|on? "
        "{t:time}",
        _day("became"),
    ),
    Construction(
        "last day",
        "Erna Solberg's last day as prime minister of Norway was in October 2021.",
        "{s:subject.person} <poss> last|final day|morning as {r:role} ,? was|came|is|fell? in|on? {t:time}",
        _day("left"),
    ),
)
