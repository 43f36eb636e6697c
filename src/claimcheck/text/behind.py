"""What stands behind the words of a post or a relation: "-elect", "of Canada", "to Seoul", and what restricts them."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Ref
from claimcheck.text.owners import joined, place_behind, second_work
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    BECOME,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    TENURES,
    is_finite,
)

STOPPERS = PREPOSITIONS | BE | BECOME | HAVE | MODALS | CONJUNCTIONS | RELATIVES | REPORTING
"""Words at which a noun phrase ends."""
_ENDS = STOPPERS | SUBORDINATORS | NOT
_POSTFIX = {"elect": "elect", "designate": "elect", "nominee": "elect", "emeritus": "former", "apparent": "elect"}

_FOR_A_TIME = frozenset([("pro", "tem"), ("pro", "tempore"), ("ad", "interim")])
"""Behind a title: somebody who holds the post until another one does, or the same one anew."""


def how(ref: Ref, how: str) -> Ref:
    return Ref(ref.start, ref.end, ref.text, ref.entities, ref.types, how)


def right(cells: Sequence[Cell], at: int) -> tuple[tuple[Ref, ...], tuple[str, ...], int]:
    """What stands behind the phrase: "-elect", "of Canada", "to Seoul", and the cell after it."""
    owners: list[Ref] = []
    modifiers: list[str] = []
    last = at
    hyphen = 1 if last < len(cells) and cells[last].norm == "-" and cells[last].sort == "mark" else 0
    if last + hyphen < len(cells) and cells[last + hyphen].norm in _POSTFIX:
        modifiers.append(_POSTFIX[cells[last + hyphen].norm])
        last += hyphen + 1
    elif (
        hyphen
        and cells[last].end == cells[last - 1].end + 1
        and last + 1 < len(cells)
        and cells[last + 1].start == cells[last].end
    ):
        modifiers.append("unknown")  # "president-general"
        last += 2
    if last + 1 < len(cells) and (cells[last].norm, cells[last + 1].norm) in _FOR_A_TIME:
        modifiers.append("complement")
        last += 2
    led = _led(cells, at)
    if led is not None:
        owners.append(how(cells[led].what[0], "of"))
        last = led + 1
    if " of " in cells[at - 1].norm and (named := joined(cells, last)) is not None:
        owners.append(how(cells[named].what[0], "of"))  # "a member of NATO" that is one phrase, "and the EU"
        last = named + 1
    placed_in = place_behind(cells, at - 1, last)
    if placed_in is not None:
        owners.append(how(cells[placed_in].what[0], "of"))
        last = placed_in + 1
    while last + 1 < len(cells) and cells[last].norm in ("of", "for", "to", "at", "on") and cells[last].sort == "word":
        if _once(cells, last):
            break
        preposition = cells[last].norm
        if preposition == "on" and not _sits_on(cells, last + 1):
            break
        nxt = last + 1
        if cells[nxt].norm == "both" and nxt + 1 < len(cells):
            nxt += 1
        if cells[nxt].norm in DETERMINERS and nxt + 1 < len(cells):
            nxt += 1
        cell = cells[nxt]
        if cell.norm == '"' and (titled := _in_quotes(cells, nxt)) is not None:
            ref, last = titled
            owners.append(ref)
            continue
        described = _described(cells, nxt) if preposition == "of" else None
        if described is not None:
            owners.append(how(cells[described].what[0], "of"))
            last = described + 1
            continue
        unheard = _unheard_of(cells, last + 1) if preposition == "of" else None
        if unheard is not None:
            owners.append(Ref(cells[last + 1].start, cells[unheard - 1].end, "", how="of"))
            modifiers.append("complement")
            last = unheard
            continue
        if preposition == "to" and "person" in cell.tags:
            break  # "handed the presidency to X"
        if preposition == "of" and "person" in cell.tags and cells[at - 1].norm in TENURES:
            break  # "the presidency of Lula": it is his, not he its owner
        if cell.sort in ("subject", "adjective"):
            end = nxt + 1
            ref, _ = cell.what
            follower = cells[end] if end < len(cells) else None
            if follower is not None and goes_on(cells, end):
                owners.append(Ref(ref.start, follower.end, "", how="of"))
                last = end + 1
                continue
            if follower is not None and (follower.sort == "possessive" or (cell.sort == "adjective")):
                end += follower.sort == "possessive"
                if end < len(cells) and cells[end].sort == "subject":
                    end += 1  # "leader of the People's Alliance Party"
                end = _words_end(cells, end)
                owners.append(Ref(ref.start, cells[end - 1].end, "", how="of"))
                last = end
                continue
            owners.append(how(ref, "of"))
            last = end
            while (other := joined(cells, last)) is not None:
                owners.append(how(cells[other].what[0], "of"))
                last = other + 1
            if preposition == "of":
                last = second_work(cells, last + _and_of(cells, last))
            continue
        if preposition in ("to", "at") or cell.sort not in ("word", "cap", "term", "phrase") or cell.norm in STOPPERS:
            if preposition == "of" and cell.sort in ("word", "number"):
                modifiers.append("complement")  # "president of more clubs than one", "of twelve"
            break
        if cell.norm in _LENGTHS:
            near = cells[nxt + 1 : nxt + 4]
            if preposition == "of" and not any(one.sort in ("time", "number") for one in near):
                modifiers.append("complement")
            break
        end = _words_end(cells, nxt)
        if end == nxt:
            break
        owners.append(Ref(cell.start, cells[end - 1].end, " ".join(c.norm for c in cells[nxt:end]), how="of"))
        modifiers.append("complement")
        last = end
    once = _once(cells, last)
    if once:
        modifiers.append("then")
        last += once
    follower = cells[last] if last < len(cells) else None
    beyond = cells[last + 1] if last + 1 < len(cells) else None
    restricting = follower is not None and follower.sort == "word" and follower.norm in _RESTRICTING
    placed = (
        follower is not None and follower.norm in ("in", "at") and beyond is not None and "somewhere" in beyond.tags
    )
    ever = tuple(cell.norm for cell in cells[last : last + 2]) in EVER
    if restricting and beyond is not None and beyond.sort != "time" and not placed and not ever:
        modifiers.append("restricted")
    if follower is not None and follower.norm == "to" and beyond is not None and beyond.norm in _IN_WHOSE_EYES:
        modifiers.append("complement")  # "still king to me"
    if (
        led is None
        and follower is not None
        and " to " in cells[at - 1].norm
        and follower.sort in ("subject", "word", "cap", "number")
    ):
        ends = follower.sort == "word" and follower.norm in _ENDS
        if not ends and not follower.norm.endswith("ly"):
            modifiers.append("complement")  # "the first woman to win" goes on with what was won
    return tuple(owners), tuple(modifiers), last


def goes_on(cells: Sequence[Cell], at: int) -> bool:
    """Whether the name that ends before a cell is only the beginning of a longer one: "OPEC+", "the ESA-JAXA team"."""
    if not 0 < at < len(cells) or cells[at].start != cells[at - 1].end:
        return False
    cell, after = cells[at], cells[at + 1] if at + 1 < len(cells) else None
    if cell.norm == "+":
        return True
    return "hyphen" in cell.tags and after is not None and after.sort in ("subject", "cap", "adjective")


def _and_of(cells: Sequence[Cell], at: int) -> bool:
    """Whether a second "of" follows: "the architect of the tower and of the bridge,"."""
    if at + 2 >= len(cells) or cells[at].norm != "and" or cells[at + 1].norm != "of":
        return False
    named = at + 2 + (cells[at + 2].norm in DETERMINERS)
    return named < len(cells) and cells[named].sort == "subject" and "person" not in cells[named].tags


_ONCE = tuple(
    tuple(words.split())
    for words in (
        "at the time", "at that time", "at that point", "at that stage", "at that moment",
        "back then", "in those days", "in those years", "in that era", "in that period",
        "of the day", "of the time", "of that time", "of the era", "of that era", "of the period", "that year",
        "that day", "that summer", "that spring", "that autumn", "that winter", "in that year", "during that time",
        "during that period", "during those years",
    )
)  # fmt: skip
"""Words behind a post that say that it was held then: "prime minister at the time"."""


def _once(cells: Sequence[Cell], at: int) -> int:
    """How many cells tell that it was so at the time told of: "at the time", "then" before a mark."""
    if at < len(cells) and cells[at].norm == "then":
        return int(at + 1 >= len(cells) or cells[at + 1].sort == "mark")
    return next((len(words) for words in _ONCE if tuple(c.norm for c in cells[at : at + len(words)]) == words), 0)


def _described(cells: Sequence[Cell], at: int) -> int | None:
    """ "head of Russian space agency Roscosmos": the cell of a known name behind words that describe it."""
    i = at
    while (
        i < len(cells)
        and i - at < 5
        and (
            cells[i].sort == "adjective"
            or (cells[i].sort == "word" and "lower" in cells[i].tags and cells[i].norm not in STOPPERS)
        )
    ):
        i += 1
    if i == at or i >= len(cells) or cells[i - 1].sort != "word":
        return None
    cell, after = cells[i], cells[i + 1] if i + 1 < len(cells) else None
    if cell.sort != "subject" or "known" not in cell.tags or "person" in cell.tags or "somewhere" in cell.tags:
        return None
    return i if after is None or after.sort not in ("possessive", "cap", "subject", "phrase") else None


def _unheard_of(cells: Sequence[Cell], at: int) -> int | None:
    """ "the author of the Poldark novels," "the director of The Third Man,": the cell behind a work
    that no claim knows, where an aside ends with it."""
    row: list[Cell] = []
    for cell in cells[at : at + _LONGEST]:
        if cell.sort == "mark":
            break
        unknown = cell.sort == "subject" and "unknown" in cell.tags
        if not (unknown or cell.sort in ("word", "cap", "number")) or cell.norm in _ENDS - PREPOSITIONS:
            return None
        if cell.norm in PREPOSITIONS and (not row or row[-1].sort == "word"):
            return None  # "of songs from Norway": no title goes on in this way
        row.append(cell)
    named = any(cell.sort == "subject" for cell in row)
    end = at + len(row)
    if not named or len(row) < 2 + (row[0].norm in DETERMINERS and row[0].sort == "word") or end >= len(cells):
        return None
    finite = any(cell.sort == "word" and is_finite(cell.norm) for cell in row)
    return end if cells[end].norm in (",", ")") and not finite and row[-1].norm not in PREPOSITIONS else None


_LONGEST = 9
"""Cells of the longest title that is looked for, and the mark behind it."""


def _led(cells: Sequence[Cell], at: int) -> int | None:
    """What a phrase that ends in a verb or a preposition is of: "the first woman to lead the WHO", "the first woman on
    Everest"; the cell of its name."""
    named = at + (at < len(cells) and cells[at].norm == "the")
    *before, last = cells[at - 1].norm.split() or [""]
    if ("to" not in before and not (before and last in PREPOSITIONS)) or named >= len(cells):
        return None
    cell, after = cells[named], cells[named + 1] if named + 1 < len(cells) else None
    if cell.sort != "subject" or "known" not in cell.tags or "person" in cell.tags:
        return None
    return named if after is None or after.sort not in ("possessive", "cap", "subject", "phrase") else None


def _in_quotes(cells: Sequence[Cell], at: int) -> tuple[Ref, int] | None:
    """A name in quotation marks ("the author of “The Remains of the Day”"), and the cell behind it."""
    i = at + 1
    while i < len(cells) and i - at < 3 and cells[i].sort in ("word", "cap"):
        i += 1
    close = i + 1
    while close < len(cells) and cells[close].norm in (",", "."):
        close += 1
    if close >= len(cells) or cells[i].sort != "subject" or cells[close].norm != '"':
        return None
    return how(cells[i].what[0], "of"), (close + 1 if cells[close - 1].norm != "," else close - 1)


_LENGTHS = frozenset(
    "life now years decades months weeks days long the decade year century month week while time term terms just only "
    "about nearly almost over some more less exactly roughly barely approximately much most".split()
)
"""Words behind "for" that tell how long, not of what."""
_RESTRICTING = frozenset(
    [
        "after",
        "outside",
        "in",
        "within",
        "behind",
        "among",
        "amongst",
        "besides",
        "except",
        "excluding",
        "apart",
        "other",
        "by",
        "per",
        "across",
        "on",
    ]
)


EVER = (("in", "history"), ("ever",), ("of", "all", "time"), ("to", "date"), ("on", "record"), ("so", "far"))
"""Behind "the youngest champion"."""
TO_THIS_DAY = tuple(
    tuple(phrase.split())
    for phrase in (
        "ever since then", "ever since", "ever after", "ever afterwards", "since then", "to this day",
        "to the present day", "until now", "till now", "up to now", "these days", "nowadays", "at present",
        "for now", "for the moment",
    )
)  # fmt: skip
"""Behind "the owner of the club": what still holds."""


def _sits_on(cells: Sequence[Cell], at: int) -> bool:
    """Whether a body in which people sit stands here: "the first woman on the Supreme Court"."""
    at += at < len(cells) and cells[at].norm in DETERMINERS
    return at < len(cells) and cells[at].sort == "subject" and bool(_BODIES.intersection(cells[at].tags))


_BODIES = frozenset(["body", "organisation", "alliance"])
_IN_WHOSE_EYES = PRONOUNS | frozenset("many some most millions thousands all".split())


def _words_end(cells: Sequence[Cell], at: int) -> int:
    """Where a run of plain words ends: a complement that no claim knows."""
    end = at
    while end < len(cells) and end - at < 6:
        cell = cells[end]
        if cell.sort in ("word", "cap", "term", "phrase") and cell.norm not in (STOPPERS - {"and", "of"}):
            end += 1
            continue
        break
    while end > at and cells[end - 1].norm in ("and", "of"):
        end -= 1
    return end
