"""How many were on board: "was carrying 74 passengers when it hit", "with a crew of 14", "68 people aboard".

They need no claim: they are held against each other (see `on_board`).  A statement's `attribute` is who is counted;
`modifiers` name the craft ("craft:sula pearl", or its noun, "craft:ferry") and what the sentence speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.frozen import replace
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.happenings import UPDATES, folded
from claimcheck.kinds.quantity.numerals import figure, numeral
from claimcheck.lazy import Pattern
from claimcheck.model import NumberRef, Ref, Statement
from claimcheck.text.about import about
from claimcheck.text.moments import told
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sources import RETOLD, retold
from claimcheck.text.story import around, days
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, PREPOSITIONS

_WHO = {
    "passengers": "passengers", "people": "people", "persons": "people", "souls": "people", "occupants": "people",
    "crew": "crew", "sailors": "crew", "crewmen": "crew", "seamen": "crew", "fishermen": "crew", "seafarers": "crew",
    "pupils": "pupils", "schoolchildren": "pupils", "students": "pupils", "children": "pupils",
    "pilgrims": "pilgrims", "tourists": "tourists", "soldiers": "soldiers", "troops": "soldiers",
    "migrants": "migrants", "refugees": "migrants", "workers": "workers", "skiers": "skiers", "hikers": "hikers",
    "men": "people", "women": "women", "travellers": "passengers", "travelers": "passengers", "submariners": "crew",
    "holidaymakers": "tourists", "astronauts": "crew", "miners": "workers", "servicemen": "soldiers",
    "containers": "containers", "cars": "cars", "vehicles": "cars",
}  # fmt: skip
"""Who or what is carried, and the word for those that are one sort."""
_CRAFT = frozenset(
    listed(
        "ferry ship boat vessel trawler liner tanker freighter yacht schooner frigate submarine catamaran hovercraft "
        "tug barge dinghy canoe launch steamer plane aircraft airliner jet jetliner helicopter airship balloon bus "
        "coach minibus train tram truck lorry van cablecar gondola car flight airbus boeing submersible bomber"
    )
)
KINDS = {
    **dict.fromkeys(listed("plane aircraft airliner jet jetliner flight airbus boeing bomber"), "plane"),
    **dict.fromkeys(listed("ferry ship boat vessel trawler liner tanker freighter yacht schooner frigate catamaran "
                           "tug barge dinghy canoe launch steamer"), "ship"),
    **dict.fromkeys(listed("bus coach minibus"), "bus"), **dict.fromkeys(listed("truck lorry van"), "truck"),
    **dict.fromkeys(listed("cablecar gondola"), "cablecar"),
}  # fmt: skip
"""What may be another word for the same craft."""
TRIGGERS = ("aboard", "board", "onboard", "crew", "carrying", "passengers")
_CARRYING = frozenset(["carrying", "carried", "transporting", "bearing"])
_ABOARD = frozenset(["aboard", "onboard"])
_WHERE = PREPOSITIONS - {"aboard"}
"""Words before a name by which it says where the craft was."""
_WEAK = (UPDATES - {"all", "total"}) | frozenset(
    listed(
        "capacity designed licensed certified room maximum only usually normally typically can carries each every day "
        "year years week weekly daily average left boarded boarding disembarked rescued saved survivors survived still "
        "remained later transferred including among other others originally return outbound manifest registered booked "
        "thought believed some took taken picked pulled brought hauled rescue rescuers about first second half"
    )
)
"""Words by which those on board are not all, or not of this voyage."""
_SAVED = frozenset(listed("rescued saved survived taken evacuated"))
"""Words for what befell them, of which "all" says that it befell everybody."""
ALL_SAVED = "all saved"
"""The modifier of a number of those on board where the text says that all of them are accounted for."""
_ACCOUNTED = Pattern(
    r"\b(?:rescued|saved|picked up|took off|brought ashore) (?:everyone|everybody|all (?:of them|on board|aboard))\b"
    r"|\b(?:all|every one|each)(?: [\w’'-]+){0,8}? (?:were|was|are|is|has been|have been|had been) "
    r"(?:rescued|saved|accounted for|taken off|brought ashore|safe)\b"
    r"|\b(?:everyone|everybody)(?: on board| aboard)? (?:was|is|has been|had been) "
    r"(?:rescued|saved|accounted for|taken off|safe)\b",
    re.IGNORECASE,
)
_BACK = 8
_GAP = 3


def aboard_told(scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The numbers of those on board in the sentences of a document."""
    for scene in scenes:
        for made in _in_sentence(scene):
            told_around = around(scene, made.start, made.end)
            at = next(i for i, cell in enumerate(scene.cells) if cell.end > made.start)
            yield replace(made, modifiers=(*made.modifiers, *told_around), times=days(scene, at) or made.times)


def _in_sentence(scene: Scene) -> Iterator[Statement]:
    cells = scene.cells
    for at, cell in enumerate(cells):
        number = cell.what
        if cell.sort != "number" or not isinstance(number, NumberRef) or not _exact(number):
            continue
        found = _aboard(cells, at)
        if found is not None:
            who, first, last = found
            made = _made(scene, number, who, first, last)
            if made is not None:
                yield made


def _exact(number: NumberRef) -> bool:
    whole = number.low is not None and number.low == number.high
    return whole and not (number.ordinal or number.unit or number.approximate)


def _aboard(cells: Sequence[Cell], at: int) -> tuple[str, int, int] | None:
    """Who is on board, and the cells (half-open) that say so."""
    norm = [cell.norm for cell in cells]
    before = norm[at - 1] if at else ""
    if before == "of" and at > 1 and norm[at - 2] in ("crew", "complement"):
        return "crew", at - 2, at + 1
    noun = at + 1
    if noun < len(cells) and norm[noun] in ("fare-paying", "paying"):
        noun += 1
    who = _WHO.get(norm[noun], "") if noun < len(cells) else ""
    last = noun + 1 if who else at + 1
    if who and norm[last : last + 1] == ["of"]:
        return None  # "20 containers of chemicals"
    if before in _CARRYING and who:
        return who, at - 1, last
    board = _board(norm, last)
    if board:
        return who or "people", at, board
    return None


def _board(norm: Sequence[str], at: int) -> int:
    """The cell behind "on board" or "aboard" at a cell, else 0; "were" may stand before it."""
    while at < len(norm) and norm[at] in BE:
        at += 1
    if at < len(norm) and norm[at] in _ABOARD:
        return at + 1
    if norm[at : at + 2] == ["on", "board"]:
        return at + 2
    return 0


def _craft(cells: Sequence[Cell], first: int, last: int) -> tuple[list[str], list[Ref]]:
    """The craft: behind "aboard", else before those on board, else behind the comma of an opening phrase."""
    ways = [range(last, min(last + _GAP, len(cells)))] if last and cells[last - 1].norm in (*_ABOARD, "board") else []
    ways.append(range(first - 1, max(-1, first - _BACK), -1))
    comma = next((i for i in range(last, min(last + _BACK, len(cells))) if cells[i].norm == ","), 0)
    ways += [range(comma + 1, min(comma + _BACK, len(cells)))] if comma and first <= 1 else []
    for way in ways:
        for i in way:
            if cells[i].norm in _CRAFT and cells[i].sort != "subject":
                named = next((k for k in (i + 1, i - 1) if 0 <= k < len(cells) and _name(cells, k)), -1)
                if named < 0:
                    opens = i > 0 and cells[i - 1].norm in ("a", "an", "another")
                    return [f"sort:{cells[i].norm}", *(["indefinite"] if opens else [])], []
                i = named
            ref = ref_of(cells[i])
            if ref is not None and _name(cells, i):
                return [f"craft:{folded(ref)}"], [ref]
    return [], []


def _name(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell may name a craft, and not where it was."""
    cell = cells[at]
    if cell.sort != "subject" or "person" in cell.tags or "somewhere" in cell.tags:
        return False
    before = at - 1
    if before > 1 and cells[before].norm == "and" and cells[before - 1].sort == "subject":
        before -= 2  # "between Surabaya and Singapore"
    return not (before >= 0 and cells[before].norm in _WHERE)


def _clause(cells: Sequence[Cell], first: int, last: int) -> tuple[int, int]:
    """The tokens from the mark before some cells to the mark behind them."""
    begin = next((i for i in range(first - 1, -1, -1) if cells[i].sort == "mark" and cells[i].norm != "-"), -1)
    end = next((i for i in range(last, len(cells)) if cells[i].sort == "mark" and cells[i].norm != "-"), len(cells))
    return cells[begin + 1].first, cells[end - 1].last


@lru_cache(maxsize=2)
def _accounted(text: str) -> bool:
    """Whether a text says that nobody of those on board is sought any more."""
    return _ACCOUNTED.search(text) is not None


def _made(scene: Scene, number: NumberRef, who: str, first: int, last: int) -> Statement | None:
    cells = scene.cells
    craft, refs = _craft(cells, first, last)
    if not craft:
        craft = [f"sort:{cell.norm}" for cell in cells if cell.norm in _CRAFT and cell.sort != "subject"][:1]
    wrong = numeral(number, scene.tokens)
    start, end = cells[first].start, cells[last - 1].end
    headline = scene.heads
    every = first > 0 and cells[first - 1].norm == "all"  # "all 85 people on board were saved"
    weak = any(
        token.shape == "lower" and token.norm in _WEAK and not (every and token.norm in _SAVED)
        for token in scene.tokens[slice(*_clause(cells, first, last))]
    )
    weak = weak or any(token.norm == "told" and token.start >= end for token in scene.tokens)  # "its captain told us"
    modifiers = [
        *craft, *(["weak"] if weak else []), *([ALL_SAVED] if _accounted(scene.text) else []),
        *([RETOLD] if headline and retold(scene, number.value, scene.words(wrong.start, wrong.end)) else []),
        *(f"about:{word}" for word in about(scene, start, end)),
    ]  # fmt: skip
    times = tuple(told(time) for time in scene.times if time.kind in ("date", "range"))
    voice = scene.voice(start, end)
    return scene.statement(
        start,
        end,
        kind="quantity",
        pattern="aboard",
        wrong=wrong,
        subject=refs[0] if refs else Ref(start, end, scene.words(start, end)),
        attribute=who,
        mode="aboard",
        voice=voice,
        times=times[:4],
        value=figure(scene, number),
        modifiers=tuple(modifiers),
    )
