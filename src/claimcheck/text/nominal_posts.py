"""Constructions in which a noun says what somebody held: "the presidency of X from 1986 to 1996", "X's premiership of
India, from 2002 to 2007", "the post of director went to X"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.text.parse import Construction, Parse, Said, role_of
from claimcheck.text.shape import norm
from claimcheck.text.words import MODALS, NOT

_TIMED = frozenset(["from", "between", "in", "since"])
_ROOMS = frozenset(["throne", "pontificate"])
"""Nouns for a post that are a chair or a rank as well."""


def _held(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Under the presidency of X, from 1986 to 1996," and "X's premiership from 2002 to 2007": the years right behind
    are those in which it was held."""
    cells, end = parsed.cells, max(slots["s"], slots["r"]) + 1
    behind = end + (norm(cells, end) in (",", "("))
    if norm(cells, slots["r"]) in _ROOMS or role_of(parsed, slots["r"]).modifiers:
        return
    at = behind + (norm(cells, behind) in _TIMED)
    if at < len(cells) and cells[at].sort == "time" and (at > behind or norm(cells, end) == "("):
        yield Said(slots["s"], slots["r"], first, last, "was", told=behind - (norm(cells, end) == "("))


_GIVEN = frozenset("was were is been".split())


def _went(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "The post of director went to X"."""
    cells, r, s = parsed.cells, slots["r"], slots["s"]
    words = [cell.norm for cell in cells[r + 1 : s]]
    before, after = norm(cells, first - 1), parsed.after(s + 1)
    if any(word in NOT or word in MODALS for word in words) or role_of(parsed, r).plural:
        return
    if (words[0] in _PASSIVE) != bool(_GIVEN.intersection(words)) and words[0] in _PASSIVE:
        return
    if after is not None and after.sort in ("possessive", "subject"):
        return
    if before not in ("if", "whether", "a", "another"):
        yield Said(s, r, first, last, "became", told=s + 1)


_PASSIVE = frozenset("given handed awarded entrusted".split())


ANOTHER_TERM = "another term"
"""The construction in which somebody who holds, or held, a post is given more time in it."""
_ANOTHER = "another|second|third|fourth|fifth|new|further|fresh|final|extra"
_MORE = frozenset("term terms mandate spell stint year years month months season seasons contract".split())


def _another(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X was handed another two years as director"."""
    between = parsed.cells[slots["s"] + 1 : slots["r"]]
    words = {cell.norm for cell in between}
    if role_of(parsed, slots["r"]).plural or words & NOT or words & MODALS:
        return
    if not (words & _MORE or any(cell.sort == "time" for cell in between)):
        return
    if parsed.relative(slots["s"]) if "who" in words else parsed.free(slots["s"]):
        yield Said(slots["s"], slots["r"], first, slots["r"] + 1, "became")


NOMINAL: tuple[Construction, ...] = (
    Construction(
        "somebody's tenure",
        "Erna Solberg's premiership of Norway, from 2013 to 2021, was long.",
        "{s:subject.person} <poss> ~1 {r:tenure}",
        _held,
    ),
    Construction(
        "tenure of somebody",
        "Under the premiership of Erna Solberg, from 2013 to 2021, roads were built.",
        "{r:tenure} of {s:subject.person}",
        _held,
    ),
    Construction(
        ANOTHER_TERM,
        "Erna Solberg was handed another four years as prime minister of Norway.",
        f"{{s:subject}} ,? who? <have>? <be>? <be>? <adv>? handed|given|granted|awarded|won|wins|secured|secures|got|"
        f"gets|received|receives|earned|earns|began|begins|started|starts a|an|his|her? {_ANOTHER} ~5 as {{r:role}}",
        _another,
    ),
    Construction(
        "a post that went to somebody",
        "The post of prime minister went to Erna Solberg.",
        "<office> of {r:role} <have>? <be>? then|eventually|finally? "
        "went|goes|gone|passed|passes|fell|given|handed|awarded|entrusted to {s:subject}",
        _went,
    ),
    Construction(
        "a tenure that went to somebody",
        "The premiership of Norway went to Erna Solberg.",
        "{r:tenure} <have>? <be>? then|eventually|finally? "
        "went|goes|gone|passed|passes|fell|given|handed|awarded|entrusted to {s:subject}",
        _went,
    ),
)
