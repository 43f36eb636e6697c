"""Two names and what they are, in the same order: "X and Y, the presidents of A and B, respectively"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.text.appositions import in_list
from claimcheck.text.parse import Parse, Said, role_of


def joint(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X and Y, leaders of ..." and "X and Y, the presidents of A and B, respectively"."""
    role = role_of(parsed, slots["r"])
    end = slots["r"] + 1
    follower, beyond = parsed.after(end), parsed.after(end + 1)
    more = follower is not None and follower.norm == "," and beyond is not None and beyond.sort == "subject"
    if more or in_list(parsed, slots["a"]):
        return  # "A, B and C, the heads of X, Y and Z"
    ordered = [cell.norm for cell in parsed.cells[end : end + 2]]
    in_turn = "respectively" in ordered and len(role.owners) == 2
    if not role.plural or not (in_turn or (parsed.closes(end) and len(role.owners) <= 1)):
        return
    yield Said(slots["a"], slots["r"], first, last, owner=0 if in_turn else None)
    yield Said(slots["b"], slots["r"], first, last, owner=1 if in_turn else None)


def in_turn(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "The prime ministers of A and B, X and Y, spoke"."""
    role = role_of(parsed, slots["r"])
    if not role.plural or not parsed.closes(slots["b"] + 1) or len(role.owners) not in (0, 2):
        return
    yield Said(slots["a"], slots["r"], first, last, owner=0 if role.owners else None)
    yield Said(slots["b"], slots["r"], first, last, owner=1 if role.owners else None)


def respectively(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X and Y, the president and the prime minister of A,": each has the post in its place."""
    one, two = role_of(parsed, slots["r"]), role_of(parsed, slots["q"])
    end = slots["q"] + 1
    follower = parsed.after(end)
    if (
        one.plural
        or two.plural
        or not (parsed.closes(end) or (follower is not None and follower.norm == "respectively"))
    ):
        return
    yield Said(slots["a"], slots["r"], first, last, owners_of=slots["q"])
    yield Said(slots["b"], slots["q"], first, last, owners_of=slots["r"])


def pairs(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "The president and the prime minister, X and Y, met"."""
    if role_of(parsed, slots["r"]).plural or role_of(parsed, slots["q"]).plural or not parsed.closes(slots["b"] + 1):
        return
    yield Said(slots["a"], slots["r"], first, last)
    yield Said(slots["b"], slots["q"], first, last)
