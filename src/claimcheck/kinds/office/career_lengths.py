"""How long a post was held, told with the words of the post or without: "her 16 years as chancellor"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.by_its_end import up_to_the_end
from claimcheck.kinds.office.career_parts import SOMEBODY, WHO, Career, Slots, alone, made, norms, person, subject_of
from claimcheck.kinds.office.lengths import PART, lasting
from claimcheck.kinds.office.stretch import SKIPPED, Stretch, whole
from claimcheck.kinds.office.taking_leave import around_the_house, took_leave
from claimcheck.model import Statement
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.parse import Parse, Said

_OVER = "in|during|after|over|throughout|for|following|across|despite"
_HAD = "spent|served|lasted|survived|completed|enjoyed|did|had"


def _length(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X's 16 years as chancellor", "after 16 years as chancellor, X": the stretch is of the post."""
    s, r, d = slots["s"], slots["r"], slots["d"]
    stretch = parsed.cells[d].what
    assert isinstance(stretch, Stretch)
    low, high = sorted((s, d))
    role = parsed.cells[r].what
    if not person(parsed, s) or not isinstance(role, RoleChunk) or role.plural:
        return
    if not all(alone(parsed, *part) for part in around_the_house(parsed.cells, low + 1, high)):
        return
    if parsed.cells[s + 1].norm == "who" or (parsed.cells[s + 1].norm == "," and parsed.cells[s + 2].norm == "who"):
        governor = parsed.before(s)
        if s < d and (not parsed.relative(s) or (governor is not None and governor.norm == "of")):
            return  # "a sister of X, who"
    before = parsed.cells[d - 1].norm
    if before in ("first", "last", "final", "next", "other", "of", "some"):
        return
    between = [cell.norm for cell in parsed.cells[d + 1 : r]]
    if any(word in _OF_ANOTHER for word in between):
        return
    tail = parsed.after(r + 1)
    if (
        tail is not None
        and s < d
        and tail.sort not in ("mark",)
        and tail.norm in ("in", "when", "before", "while", "by")
    ):
        return
    part = not _ends_it(parsed, s, d)
    for _, statement in made(parsed, name, Said(s, r, low, max(r, s) + 1, "was"), facts):
        yield lasting(statement, stretch, parsed.scene.text, part=part)


_OF_ANOTHER = frozenset("term mandate before after until since later ago into on old in".split())
_ENDING = frozenset(
    "stepped steps stepping left leaves leaving resigned resigns resigning retired retires retiring quit quits "
    "quitting departed departs bowed bows ousted removed lost loses toppled deposed forced handed abdicated stood "
    "stands ended fell dismissed sacked fired".split()
)


def _ends_it(parsed: Parse, s: int, d: int) -> bool:
    """Whether a stretch is all of it: behind "after" only where somebody is said to have gone then."""
    opener = next((parsed.cells[k].norm for k in range(d - 1, max(-1, d - 4), -1) if parsed.cells[k].sort == "word"
                   and parsed.cells[k].norm in ("after", "following")), "")  # fmt: skip
    if not opener:
        return True
    near = parsed.cells[s:d] if s < d else parsed.cells[s : s + 6]
    if took_leave(near):
        return True
    gone = any(cell.norm in _ENDING for cell in near)
    return gone and not any(cell.norm in ("said", "says") for cell in near)


def _verb_length(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X spent 16 years as chancellor"."""
    if subject_of(parsed, slots["s"], slots["d"]) and "had" not in norms(parsed, slots["s"] + 1, slots["d"]):
        yield from _length(parsed, slots, name, facts)


_MARKED = (
    "marks|celebrates|completes|notches|clocks|toasts|tops|reaches|passes|logs|racks|fetes|chalks|"
    "marked|celebrated|notched|clocked|toasted|topped|reached|passed|logged|racked|gave|gives|devoted|dedicated"
)
_SO_FAR = frozenset("marks celebrates completes notches clocks toasts tops reaches passes logs racks fetes".split())


def _marked(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X marks ten years as director": so far; "X marked", "X gave it": at least that."""
    s, d = slots["s"], slots["d"]
    if not subject_of(parsed, s, d):
        return
    words = norms(parsed, s + 1, d)
    whole = bool(_SO_FAR.intersection(words)) and not any(time.kind in _TOLD for time in parsed.scene.times)
    gave = not {"gave", "devoted", "dedicated"}.isdisjoint(words) and "had" not in words
    for statement in _length(parsed, slots, name, facts):
        part = () if whole or gave or PART in statement.modifiers else (PART,)
        yield replace(statement, modifiers=(*statement.modifiers, *part))


_TOLD = ("date", "range")


def _first_told(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "For 16 years X was chancellor": all of it, if nothing else follows."""
    if "had" not in norms(parsed, slots["s"], slots["r"]) and whole(parsed.cells, slots["r"] + 1):
        yield from _length(parsed, slots, name, facts)


def _gone_after(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X stepped down as chancellor after 16 years"."""
    s, r, d = slots["s"], slots["r"], slots["d"]
    if subject_of(parsed, s, r) and whole(parsed.cells, d + 1):
        yield from _length(parsed, slots, name, facts)


def _told_for(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """ "X was at the helm of NATO for ten years", "X's premiership lasted six years"."""
    s, r = slots["s"], slots["r"]
    if not person(parsed, s) or not alone(parsed, s + 1, r):
        return
    k = r + 1
    while k < len(parsed.cells) and parsed.cells[k].norm in ("had", "only", "just", "has"):
        k += 1
    stretch = _for(parsed, k)
    if stretch is not None:
        part = "had" in norms(parsed, s + 1, k) and not up_to_the_end(parsed.scene, parsed.cells[s].what[0])
        for _, statement in made(parsed, name, Said(s, r, s, r + 1, "was"), facts):
            yield lasting(statement, stretch, parsed.scene.text, part=part)


def _for(parsed: Parse, at: int) -> Stretch | None:
    """The stretch behind "for" or "lasted" at a cell, if it is whole."""
    cells = parsed.cells
    if at >= len(cells) or cells[at].norm not in ("for", "lasted", "spanned"):
        return None
    k = at + 1
    while k < len(cells) and k - at < 6 and cells[k].sort == "word" and cells[k].norm in SKIPPED:
        k += 1
    if k >= len(cells) or cells[k].sort != "stretch" or not whole(cells, k + 1):
        return None
    found = cells[k].what
    return found if isinstance(found, Stretch) else None


def careers() -> Iterator[Career]:
    yield Career("years as", f"{WHO} <leave> down|out|aside? as {{r:role}} after ~2 {{d:stretch}}", _gone_after)
    for post in ("as {r:role}", "{r:helm}", "{r:inpower}"):
        length = f"{{d:stretch}} ~2 {post}"
        yield Career("years as", f"{SOMEBODY} <poss> ~1 {length}", _length)
        yield Career("years as", f"{_OVER} <det> ~1 {length} ~~8 ,? {SOMEBODY}", _length)
        yield Career("years as", f"after|following ~1 {length} ~~8 , {SOMEBODY}", _length)
        yield Career("years as", f"{WHO} <be>? {_HAD} ~2 {length}", _verb_length)
        yield Career("years as", f"{WHO} {_MARKED} up? ~2 {length}", _marked)
        yield Career("years as", f"{SOMEBODY} ,? who? ~~10 {_OVER} <det>? ~1 {length}", _length)
    yield Career("years as", f"^ for ~2 {{d:stretch}} ,? {SOMEBODY} <have>? <be> {{r:role}}", _first_told)
    yield Career("years of a presidency", f"{SOMEBODY} ,? <poss> ~1 {{d:stretch}} {{r:tenure}}", _length)
    yield Career("years of a presidency", f"{SOMEBODY} , whose {{d:stretch}} {{r:tenure}}", _length)
    yield Career("years of a presidency", f"{_OVER} <det> ~1 {{d:stretch}} {{r:tenure}} ~~6 ,? {SOMEBODY}", _length)
    yield Career(
        "years of a presidency", f"{SOMEBODY} <poss> ~1 {{r:tenure}} had? lasted|spanned ~4 {{d:stretch}}", _told_for
    )
    for sort in ("helm", "inpower"):
        yield Career("at the helm for", f"{WHO} <be>? <adv>? stood|sat? {{r:{sort}}} for ~4 {{d:stretch}}", _told_for)
