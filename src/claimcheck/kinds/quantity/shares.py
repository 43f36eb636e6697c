"""Shares of those who voted, turnout, and how many votes: "53.6 percent of voters refused", "with 374 votes"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.quantity.roles import Role, subject
from claimcheck.text.shape import Cell, norm
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE

_VOTERS = frozenset(listed("voters votes vote ballots electorate people those citizens britons scots members electors"))
_ANSWERS = {
    **dict.fromkeys(listed("no against rejected reject opposed nay"), "no"),
    **dict.fromkeys(listed("yes for favour favor favored favoured approved approve backed supported support endorsed"),
                    "yes"),
    **dict.fromkeys(listed("leave"), "leave"), **dict.fromkeys(listed("remain stay"), "remain"),
}  # fmt: skip
_SAID = frozenset(
    listed("said voted chose opted were was backed rejected approved supported opposed endorsed had have")
)
_TOOK = frozenset(listed("won took got received gained polled secured with collected scored garnered"))
_ELECTED = frozenset(listed("won elected re-elected reelected victory beat defeated"))
_TURNOUT = frozenset(["turnout", "participation"])
TRIGGERS = ("voters", "turnout", "electorate", "ballots")
_OCCASIONS = frozenset(listed("election elections referendum runoff run-off round ballot poll"))
_PARTS = frozenset(
    listed("among aged poll polls survey surveys polling counted precincts partial expected projection projections "
           "noon midday counting forecast forecasts county counties provisional preliminary so-far postal")
)  # fmt: skip
"""Words by which the share is that of some voters, or not of the count."""
_NEAR = 7


def share(cells: Sequence[Cell], at: int) -> Role | None:
    """What the percentage at a cell is of."""
    if any(cell.norm in _PARTS for cell in cells):
        return None
    found = _answer(cells, at) or _by_share(cells, at)
    if found is not None:
        return found
    for i in (at - 1, at - 2, at - 3):
        if norm(cells, i) in _TURNOUT and norm(cells, at - 1) in BE | {"of", "at", "reached"}:
            return Role("turnout", i, at + 1)
        if cells[max(i, 0)].sort == "mark":
            break
    if norm(cells, at + 1) in _TURNOUT:
        return Role("turnout", at, at + 2)
    return None


def _answer(cells: Sequence[Cell], at: int) -> Role | None:
    last = at + 1
    if norm(cells, last) == "of":
        last += 1
        while norm(cells, last) in ("the", "all", "its", "those", "who"):
            last += 1
        voters = norm(cells, last) in _VOTERS or (last < len(cells) and cells[last].sort in ("adjective", "subject"))
        if not voters:
            return None
        last += 1
    begin = last
    while last < len(cells) and last - begin < _NEAR and cells[last].sort != "mark" and cells[last].sort != "number":
        word = norm(cells, last)
        if word in ("in", "from", "at", "under", "over", "aged") and not _when(cells, last + 1):
            return None
        if word in _ANSWERS and any(norm(cells, i) in _SAID for i in range(begin, last + 1)):
            return Role(f"share of those who say {_ANSWERS[word]}", at, last + 1)
        last += 1
    if norm(cells, begin - 1) in _VOTERS and norm(cells, at - 1) in _TOOK:
        verb = at - 1
        if norm(cells, verb) == "with":
            back = (i for i in range(verb - 1, max(-1, verb - 14), -1) if norm(cells, i) in _ELECTED)
            verb = next(back, -1)
        whom = subject(cells, verb) if verb > 0 else ""
        if norm(cells, begin) in ("in", "among", "from", "at", "outside") and not _when(cells, begin + 1):
            return None  # of one place or group
        if norm(cells, 0) in ("in", "among", "from", "at", "outside") and not _when(cells, 1):
            return None  # "In Lyon, she won 68 percent of the vote"
        return Role("share of the vote", at, begin, whom) if whom else None
    return None


def _by_share(cells: Sequence[Cell], at: int) -> Role | None:
    """ "chose to leave the Harbour Union by 53.8 percent to 46.2"."""
    if norm(cells, at - 1) not in ("by", "with"):
        return None
    for i in range(at - 2, max(-1, at - 16), -1):
        if norm(cells, i) in ("voted", "chose", "opted"):
            answer = next((_ANSWERS[norm(cells, k)] for k in (i + 1, i + 2) if norm(cells, k) in _ANSWERS), "")
            return Role(f"share of those who say {answer}", i, at + 1) if answer else None
        if cells[i].sort in ("mark", "number"):
            return None
    return None


def _when(cells: Sequence[Cell], at: int) -> bool:
    """Whether a time, a round or the election itself stands at a cell."""
    return any(cell.sort == "time" or cell.norm in _OCCASIONS for cell in cells[at : at + 3])


def votes(cells: Sequence[Cell], at: int) -> Role | None:
    """ "was elected with 383 votes", "won 287 votes"."""
    if norm(cells, at + 1) != "votes" or norm(cells, at + 2) in ("against", "for", "in", "of", "short"):
        return None
    if norm(cells, at + 2) == "to" and not _anothers(cells, at + 3):
        return None
    before = norm(cells, at - 1)
    if before in _TOOK - {"with"}:
        return Role("number of votes", at - 1, at + 2, subject(cells, at - 1))
    return Role("number of votes", at, at + 2) if before == "with" else None


def _anothers(cells: Sequence[Cell], at: int) -> bool:
    """Whether so many votes are somebody else's: "4,211 votes to his 3,976", "to Whyte's 3,976"."""
    if at + 1 >= len(cells):
        return False
    return norm(cells, at) in ("his", "her", "their") or cells[at + 1].sort == "possessive"
