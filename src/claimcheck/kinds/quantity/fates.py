"""What became of so many: "41 people were killed", "the flood killed 41", "its 41 dead", "nobody was hurt".

Whichever side is the subject, and whether it is a verb, a clause or a noun that says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kinds.quantity import tally_words as words
from claimcheck.kinds.quantity.counted_heads import Head
from claimcheck.kinds.quantity.done_to import done
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, DETERMINERS, HAVE, NOT, PREPOSITIONS, SUBORDINATORS

_LINKS = BE | HAVE | frozenset(["who", "that", "which", "whom", "all", "also", "ever", "later", "being", "get", "got"])
_GOT = BE | {"got", "get"}
_PLACES = frozenset(["on", "aboard", "in", "at", "inside", "of", "from", "under"])
_CHAIN, _PLACE, _RELATIVE, _LISTED = 5, 8, 9, 12
"""Tokens between those who are counted and what became of them: auxiliaries, where they were, who did it."""
_GOES_ON = (
    PREPOSITIONS
    | SUBORDINATORS
    | DETERMINERS & {"this", "that"}
    | frozenset(
        [
            ",",
            ".",
            ";",
            ":",
            "and",
            "but",
            "when",
            "(",
            ")",
            "—",
            "?",
            "!",
            "last",
            "yesterday",
            "early",
            "late",
            "safely",
        ]
    )
)


def fate(tokens: Sequence[Token], head: Head, timed: frozenset[int]) -> tuple[str, int, int] | None:
    """What became of those counted, and the tokens from and to which it is told; `timed` are the starts of times."""
    found = done(tokens, head) or _suffered(tokens, head, head.last, timed)
    if found is None and head.noun in words.NOUNS and _all_of_them(tokens, head):
        found = words.NOUNS[head.noun], head.first, head.last
    if found is None:
        found = _by_others(tokens, head, timed)
    if found is None:
        return None
    _, begin, end = found
    if not words.SPOTS.isdisjoint(token.norm for token in tokens[end : end + 3]):
        return None
    behind = {token.norm for token in tokens[end : end + 1]}
    before = tokens[max(0, begin - 4) : begin]
    if behind & words.ELSE or any(token.norm in NOT - {"no"} for token in (*before, *tokens[head.last : end])):
        return None if not _none_said(tokens, head, end) else found
    return found


def _all_of_them(tokens: Sequence[Token], head: Head) -> bool:
    """Whether a noun for victims is of all of them: "its 32 dead", "claimed 32 victims", but not "two victims of"."""
    behind = tokens[head.last].norm if head.last < len(tokens) else ""
    if head.noun in words.HAPPENED:
        return True
    if behind in ("who", "whose", "that", "which", "whom", "still", "not", "yet", "from", "to", "have", "has", "are"):
        return head.known and behind in ("have", "has", "are") and head.noun != "survivors"
    before = tokens[head.first - 1].norm if head.first else ""
    return (head.known and head.noun != "survivors") or before in words.HAVING


def _none_said(tokens: Sequence[Token], head: Head, end: int) -> bool:
    """Whether what is denied is a phrase of its own: "did not come home"."""
    inside = tuple(token.norm for token in tokens[head.last : end])
    denied = [phrase for phrase in words.INTRANSITIVE if "not" in phrase]
    return any(inside[-len(phrase) :] == phrase for phrase in denied)


def _suffered(tokens: Sequence[Token], head: Head, at: int, timed: frozenset[int]) -> tuple[str, int, int] | None:
    """ "41 people were killed", "the 41 who died", "nine people arrested", "all 41 on board the ferry were rescued"."""
    aboard = _aboard(tokens, head, at)
    if aboard is not None:
        return aboard
    if at < len(tokens) and tokens[at].norm == ",":
        at = _behind_aside(tokens, at)
    if at < len(tokens) and tokens[at].norm in _PLACES and not _phrase(tokens, at):
        stop = min(len(tokens), at + _PLACE)
        end = next((i for i in range(at + 1, stop) if tokens[i].norm in BE | HAVE or _phrase(tokens, i)), 0)
        if not end or any(token.shape in ("punct", "number") for token in tokens[at:end]):
            return None
        at = end
    linked: list[str] = []
    while at < len(tokens) and len(linked) < _CHAIN:
        norm = tokens[at].norm
        if found := _phrase(tokens, at):
            sort, end, passive = found
            if passive and not _passive(tokens, linked, end, timed):
                return None
            if (
                not head.known
                and head.value
                and (_some(linked) or (passive and not linked and not _left(tokens, head)))
            ):
                return None
            if not passive and sort in ("killed", "homeless", "aboard", "destroyed", "dismissed") and not linked:
                plain = tokens[at].norm in ("dead", "homeless", "in", "out", "without")
                left = head.first and tokens[head.first - 1].norm in words.LEAVING
                if plain and not left:
                    return None
            return sort, head.first, end
        if norm not in _LINKS and not norm.endswith("ly"):
            return None
        linked.append(norm)
        at += 1
    return None


def _behind_aside(tokens: Sequence[Token], at: int) -> int:
    """The token behind an aside between commas that a verb follows: "Nine people, all of them children, were"."""
    for end in range(at + 2, min(len(tokens) - 1, at + _RELATIVE)):
        if tokens[end].norm == ",":
            return end + 1 if tokens[end + 1].norm in BE | HAVE or _phrase(tokens, end + 1) else at
        if tokens[end].shape == "number" or tokens[end].norm in BE | HAVE:
            return at
    return at


def _some(linked: Sequence[str]) -> bool:
    """Whether a relative clause says which ones are meant, who may not be all."""
    return bool({"who", "that", "which"} & {*linked})


def _left(tokens: Sequence[Token], head: Head) -> bool:
    """Whether what happened "left" or "saw" those counted so."""
    before = tokens[max(0, head.first - _LISTED) : head.first]
    return any(token.norm in words.LEAVING for token in before) or bool(before and before[-1].norm in words.HAVING)


def _passive(tokens: Sequence[Token], linked: Sequence[str], end: int, timed: frozenset[int]) -> bool:
    """Whether something is done to those counted, and they are not who did it: "nine officers arrested 30"."""
    if not _GOT.isdisjoint(linked):
        return True
    if any(word in linked for word in ("who", "that", "which")) or not HAVE.isdisjoint(linked):
        return False
    return end >= len(tokens) or tokens[end].norm in _GOES_ON or tokens[end].start in timed


def _phrase(tokens: Sequence[Token], at: int) -> tuple[str, int, bool] | None:
    """The longest phrase for what became of somebody that begins at a token; whether it is said with "were"."""
    norms = tuple(token.norm for token in tokens[at : at + words.LONGEST])
    for size in range(len(norms), 0, -1):
        cut = norms[:size]
        if cut in words.PASSIVE:
            return words.PASSIVE[cut], at + size, True
        if cut in words.INTRANSITIVE:
            return words.INTRANSITIVE[cut], at + size, False
    return None


def _aboard(tokens: Sequence[Token], head: Head, at: int) -> tuple[str, int, int] | None:
    """All that were on board: "with 41 people on board", "all 41 people aboard", "41 people were on board"."""
    here = at
    while here < len(tokens) and here - at < 2 and tokens[here].norm in BE | {"who"}:
        here += 1
    on = here < len(tokens) and (
        tokens[here].norm == "aboard"
        or (tokens[here].norm == "on" and here + 1 < len(tokens) and tokens[here + 1].norm == "board")
    )
    if not on or not head.value:
        return None
    before = tokens[head.first - 1].norm if head.first else ""
    whole = head.known or here > at or before in ("with", "had", "carried", "carrying", "has", "were", "was")
    return ("aboard", head.first, here + 1 + (tokens[here].norm == "on")) if whole else None


def _by_others(tokens: Sequence[Token], head: Head, timed: frozenset[int]) -> tuple[str, int, int] | None:
    """ "the 140 workers whom the shipyard let go in May", "the nine people that police arrested"."""
    at = head.last
    if at >= len(tokens) or tokens[at].norm not in ("whom", "that", "who", "which"):
        return None
    if tokens[at].norm != "whom" and (at + 1 >= len(tokens) or tokens[at + 1].norm in BE | HAVE):
        return None
    for here in range(at + 2, min(len(tokens), at + _RELATIVE)):
        if tokens[here].shape in ("punct", "number") and tokens[here].start not in timed:
            return None
        found = _phrase(tokens, here)
        if found is not None and found[2]:
            after = tokens[found[1] : found[1] + 1]
            ends = not after or after[0].norm in _GOES_ON | BE | HAVE or after[0].start in timed
            return (found[0], head.first, found[1]) if ends and tokens[here - 1].norm not in BE else None
        if found is None and tokens[here].norm in words.ACTIVE:
            return words.ACTIVE[tokens[here].norm], head.first, here + 1
    return None


def parts(tokens: Sequence[Token], found: Sequence[tuple[Head, str, int, int]], head: Head) -> str:
    """What became of some of those of whom a sentence has told: ", among them five children", "five of them children",
    "Of the 14 who died, five were children"; "" if it is not told so."""
    sorts = {sort for one, sort, *_ in found if one.last < head.first}
    if len(sorts) != 1 or not head.who or not head.value:
        return ""
    before = [token.norm for token in tokens[max(0, head.first - 2) : head.first]]
    if before[-1:] == ["including"] or before in (["among", "them"], ["among", "whom"]):
        return next(iter(sorts))
    return ""


def were(tokens: Sequence[Token], number_end: int) -> tuple[str, int] | None:
    """The noun of "five (of them) were children" behind a number, and the token behind it."""
    at = number_end
    if [token.norm for token in tokens[at : at + 2]] == ["of", "them"]:
        at += 2
    if at < len(tokens) and tokens[at].norm in ("were", "was"):
        at += 1
    elif at == number_end:
        return None
    if at >= len(tokens) or tokens[at].shape != "lower":
        return None
    ends = at + 1 >= len(tokens) or tokens[at + 1].norm in (".", ",", ";")
    return (
        (tokens[at].norm, at + 1) if ends and (tokens[at].norm.endswith("s") or tokens[at].norm == "children") else None
    )


def each(tokens: Sequence[Token], heads: Iterator[Head], timed: frozenset[int]) -> list[tuple[Head, str, int, int]]:
    """All of those whom a sentence counts and says what became of them."""
    found: list[tuple[Head, str, int, int]] = []
    for head in heads:
        told = fate(tokens, head, timed)
        if told is not None:
            found.append((head, *told))
            continue
        sort = parts(tokens, found, head)
        if sort:
            found.append((head, sort, head.first, head.last))
    return found
