"""Constructions in which a noun says what somebody held: "the presidency of X from 1986 to 1996", "X's premiership of
India, from 2002 to 2007", "the post of director went to X"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.text import clauses
from claimcheck.text.parse import Construction, Parse, Said, role_of
from claimcheck.text.shape import norm
from claimcheck.text.times_beside import BRACKET
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
    bracket = behind > end and (norm(cells, end) == "(" or BRACKET in cells[end].tags)
    if at < len(cells) and cells[at].sort == "time" and (at > behind or bracket):
        yield Said(slots["s"], slots["r"], first, last, "was", told=end if bracket else behind)


_STRETCHES = frozenset("term tenure time stint spell reign rule years career days era period".split())


def _as_then(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X's reign as manager (1959-1974)"."""
    between = parsed.cells[slots["s"] + 2 : slots["r"] - 1]
    if len(between) and between[-1].norm in _STRETCHES and not role_of(parsed, slots["r"]).plural:
        yield from _held(parsed, slots, first, last)


def _is_held(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "The presidency of Norland is held by X"."""
    words = {cell.norm for cell in parsed.cells[slots["r"] + 1 : slots["s"]]}
    after = parsed.after(slots["s"] + 1)
    if words & NOT or words & MODALS or role_of(parsed, slots["r"]).plural:
        return
    if after is None or (after.sort != "possessive" and after.sort != "subject"):
        past = bool(words & {"was", "been", "were"})
        yield Said(slots["s"], slots["r"], first, last, "was" if past else "is", told=slots["s"] + 1 if past else None)


def _in_a_year(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X is in his second year as director": is, or was; told beside the name, at the time of what is told."""
    words = {cell.norm for cell in parsed.cells[slots["s"] + 1 : slots["r"]]}
    if role_of(parsed, slots["r"]).plural or words & NOT or words & MODALS or not parsed.free(slots["s"]):
        return
    aspect = "was" if words & {"was", "were", "been"} else "is" if words & {"is", "'s", "are"} else "during"
    yield Said(slots["s"], slots["r"], first, slots["r"] + 1, aspect)


def _into(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Two years into his presidency of Norland, X"."""
    role, after = role_of(parsed, slots["r"]), parsed.after(slots["s"] + 1)
    if role.determiner in ("his", "her") and (after is None or after.sort != "possessive"):
        yield Said(slots["s"], slots["r"], first, last, "during")


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
        "holding a presidency",
        "Erna Solberg holds the premiership of Norway.",
        "{s:subject} ,? who? <have>? <modal>? <adv>? <hold> <det>? {r:tenure}",
        clauses.served("was"),
    ),
    Construction(
        "a presidency that is held",
        "The premiership of Norway is held by Erna Solberg.",
        "{r:tenure} <have>? <be> <be>? <adv>? held|occupied|filled by {s:subject}",
        _is_held,
    ),
    Construction(
        "a post that is held",
        "The post of prime minister of Norway is held by Erna Solberg.",
        "<office> of {r:role} <have>? <be> <be>? <adv>? held|occupied|filled by {s:subject}",
        _is_held,
    ),
    Construction(
        "in a year of a term",
        "Erna Solberg, now in her second year as prime minister of Norway, likes bridges.",
        "{s:subject} ,? <have>? <be>? <adv>? in|into|serving his|her|the ~2 year|term|month|week|spell|stint|tenure as "
        "{r:role}",
        _in_a_year,
    ),
    Construction(
        "into a presidency",
        "Two years into her premiership of Norway, Erna Solberg likes bridges.",
        "into|during|throughout|in {r:tenure} ~4 , {s:subject.person}",
        _into,
    ),
    Construction(
        "somebody's reign",
        "Erna Solberg's tenure as prime minister, from 2013 to 2021, was long.",
        "{s:subject.person} <poss> ~2 as {r:role}",
        _as_then,
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
