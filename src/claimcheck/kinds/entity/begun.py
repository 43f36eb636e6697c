"""How a sentence tells when a house was founded while it tells something else of it: a participle that opens it, with
all that belongs to that, a second fact joined by "and", a clause with "since it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity.founding import phrased, verbal, verbed
from claimcheck.model import Statement
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    BECOME,
    DETERMINERS,
    DO,
    HAVE,
    HONORIFICS,
    IRREGULAR_PASTS,
    MODALS,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_past,
)

_S, _T = "{s:subject.known}", "{t:time.date}"
_IN_TIME = f"in|on the? {_T}"
_AND_BASED = frozenset("based headquartered located listed named called known owned run led backed funded".split())
"""Participles that go on with the one that opens a sentence: "founded in 1910 and based in Malmö"."""


def _finite(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word right behind a name is the name's verb; not so in "Malmö FF players are"."""
    if at >= len(cells) or cells[at].sort not in ("word", "term", "phrase"):
        return False
    norm = cells[at].norm
    if norm in _VERBS or is_past(norm):
        return True
    if not norm.endswith("s") or norm.endswith("ss") or norm in PREPOSITIONS or at + 1 >= len(cells):
        return False
    behind = cells[min(_past_adverbs(cells, at + 1), len(cells) - 1)]
    return behind.sort != "mark" and behind.norm not in _VERBS and not is_past(behind.norm)


_QUANTIFIERS = frozenset("every each another one some both all many most several two three".split())
_VERBS = BE | HAVE | MODALS | BECOME | DO | IRREGULAR_PASTS


def _opens(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name is the subject with which its sentence begins."""
    return all(cell.sort == "mark" or cell.norm == "the" for cell in cells[:at])


def fronted(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Founded in 1910 by Carl Holm to fill the winters, Malmö FF won": of the subject behind the last comma."""
    cells = found.scene.cells
    name, time = found.slots["s"], found.slots["t"]
    comma = name - 1 if cells[name - 1].norm == "," else name - 2
    second = found.slots.get("b")
    if second is not None and cells[second].norm not in _AND_BASED and not _another_part(cells[:comma], second):
        return  # "Founded in 1910, the club grew, and Malmö FF"
    between = cells[time + 1 : comma]
    main = _past_adverbs(cells, name + 1)
    said = main < len(cells) and cells[main].norm in REPORTING and not _of_itself(cells, main)
    if not _finite(cells, main) or said:
        return
    for k, cell in enumerate(between):
        verb = cell.sort == "word" and (is_past(cell.norm) or cell.norm in BE | HAVE | MODALS)
        more = cell.norm in _AND_BASED or _another_part(between, k)
        bound = any(c.norm in RELATIVES for c in between[max(0, k - 6) : k]) or _compared(between, k)
        if verb and not more and not bound:
            return  # "Founded in 1910, the club bought the ground, Malmö FF said"
    first = found.slots["v"]
    yield from verbed(replace(found, first=first, last=name + 1), facts)


def _compared(cells: Sequence[Cell], at: int) -> bool:
    """Whether a verb is that of a clause which only says than what: "more than they liked each other"."""
    return at > 1 and cells[at - 1].norm in PRONOUNS and cells[at - 2].norm in ("than", "as")


def _past_adverbs(cells: Sequence[Cell], at: int) -> int:
    """The cell behind a day or adverbs between a name and its verb: "Malmö FF yesterday declared", "also owns"."""
    while at < len(cells):
        day = at + (cells[at].norm == "on")
        if day < len(cells) and cells[day].sort == "time" and "date" in cells[day].tags:
            at = day + 1
        elif cells[at].norm in _STILL or cells[at].norm in _SOON:
            at += 1
        else:
            break
    return at


_SOON = frozenset("also already just finally recently quickly soon promptly proudly formally officially".split())


def _of_itself(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name tells of itself, so that it is no aside on who says so: "declared itself", "announced its"."""
    return at + 1 < len(cells) and cells[at + 1].norm in ("itself", "its")


def _another_part(cells: Sequence[Cell], at: int) -> bool:
    """Whether a participle goes on with the one that opened the sentence: "founded in 1910, and sold to a rival"."""
    start = at
    while start > 0 and (cells[start - 1].norm in _STILL or cells[start - 1].norm.endswith("ly")):
        start -= 1
    if not start or cells[start - 1].norm not in ("and", "but", "then") or not is_past(cells[at].norm):
        return False
    return at + 1 < len(cells) and (cells[at + 1].norm in PREPOSITIONS | _STILL)


_STILL = frozenset("still now once later since soon ever never first long then again today".split())


def joined(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Malmö FF plays in blue and was founded in 1910": nobody else may be the subject of the second verb."""
    cells = found.scene.cells
    name = found.slots["s"]
    verb = name + 1
    if cells[verb].norm == "," and cells[verb + 1].norm == "which":
        verb += 2
    elif not _opens(cells, name):
        return
    if not _finite(cells, verb) or cells[verb].norm in REPORTING:
        return
    for k in range(verb + 1, found.slots["v"]):
        cell = cells[k]
        if cell.norm in RELATIVES | SUBORDINATORS | REPORTING | NOT:
            return
        if cell.sort == "subject" and _finite(cells, k + 1) and cells[k + 1].norm != "was":
            return
    yield from verbed(found, facts)


def since_it(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Malmö FF has won much since it was founded in 1910": nobody else is told of on the way to "it"."""
    cells = found.scene.cells
    name, verb = found.slots["s"], found.slots["v"]
    if name > verb:  # "Since it was founded in 1910, Malmö FF has"
        if _finite(cells, name + 1):
            yield from verbed(found, facts)
        return
    between = cells[name + 1 : verb]
    itself = any(cell.norm == "being" for cell in between)
    if not _opens(cells, name) or not _finite(cells, name + 1) or any(cell.sort == "subject" for cell in between):
        return
    if not itself and any(cell.norm in DETERMINERS | _QUANTIFIERS or cell.sort == "possessive" for cell in between):
        return  # "has supported the museum since it was founded"
    if any(cell.norm in REPORTING | RELATIVES for cell in between):
        return
    yield from verbed(found, facts)


def founded_by(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "In 1910 Carl Holm founded Malmö FF", "Malmö FF, which Carl Holm founded in 1910": somebody did it to it."""
    cells = found.scene.cells
    name, verb = found.slots["s"], found.slots["v"]
    doers = cells[found.first : verb] if name > verb else cells[name + 2 : verb]
    who = [cell for cell in doers if cell.sort in ("subject", "role", "cap") or cell.norm in ("he", "she", "they")]
    if not who or cells[verb - 1].norm in MODALS | NOT | BE | PREPOSITIONS:
        return
    if name < verb:  # "which owns the firm Carl Holm founded"
        opener = next((cell for cell in doers[1:] if cell.norm not in DETERMINERS | HONORIFICS), None)
        if opener is None or (opener not in who and opener.sort not in ("phrase", "adjective")):
            return
    after = cells[max(name, verb) + 1] if name > verb and name + 1 < len(cells) else None
    if after is not None and after.sort != "mark" and not verbal(after):
        return  # "founded Malmö FF's school", "founded Malmö FF Women"
    if after is not None and after.norm == "-":
        return
    if any(cell.norm in PREPOSITIONS for cell in cells[verb + 1 : name]):
        return
    yield from verbed(found, facts)


def of_what_it_is(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Malmö FF, a club founded by dockers in 1910": not what the noun belongs to, "a successor to clubs founded"."""
    between = found.scene.cells[found.slots["s"] + 2 : found.slots["v"]]
    if not any(cell.norm in PREPOSITIONS for cell in between):
        yield from verbed(found, facts)


def founder_of_kind(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Carl Holm founded the football club Malmö FF in 1910": only common nouns stand before the name."""
    cells = found.scene.cells
    verb = found.slots["v"]
    before = cells[verb - 1] if verb else None
    between = cells[verb + 1 : found.slots["s"]]
    plain = all(cell.sort in ("word", "adjective") and cell.norm not in PREPOSITIONS for cell in between)
    if plain and before is not None and (before.sort == "subject" or before.norm in ("who", "he", "she", "they")):
        yield from verbed(found, facts)


_V = "{v:word}"
_MADE = f"<adv>? {_V}"
_SINCE = "since|when|after|before|until"
BEGUN: tuple[Pattern, ...] = (
    Pattern(
        "founded, first, with more", "Founded in 1910 by Carl Holm to fill the winters, Malmö FF won.",
        f"^ {_MADE} {_IN_TIME} ~~20 , the? {_S}", fronted,
    ),
    Pattern(
        "founded, first, by those who", "Founded in 1910 by dockers who loved the game, Malmö FF won.",
        f"^ {_MADE} {_IN_TIME} ~8 who|which ~~14 , the? {_S}", fronted,
    ),
    Pattern(
        "founded, first, with more before", "Founded by Carl Holm in 1910 to fill the winters, Malmö FF won.",
        f"^ {_MADE} in|at|by|as ~5 {_IN_TIME} ~~20 , the? {_S}", fronted,
    ),
    Pattern(
        "founded, first, and based", "Founded in 1910 and based in Malmö, Malmö FF won.",
        f"^ {_MADE} {_IN_TIME} and {{b:word}} ~12 , the? {_S}", fronted,
    ),
    Pattern(
        "founded, first, with more, and", "Founded in 1910 by dockers, and owned by them to this day, Malmö FF won.",
        f"^ {_MADE} {_IN_TIME} ~~12 ,? and|but|then <adv>? {{b:word}} ~~14 , the? {_S}", fronted,
    ),
    Pattern(
        "founded, first, with an adverb", "Originally founded in 1910, Malmö FF won.",
        f"^ originally|initially|officially|formally|jointly {_V} {_IN_TIME} , the? {_S}", fronted,
    ),
    Pattern(
        "and was founded", "Malmö FF plays in blue and was founded in 1910.",
        f"{_S} ,? which? ~&14 and was|were <adv>? {_V} {_IN_TIME}", joined,
    ),
    Pattern(
        "and was founded somewhere", "Malmö FF plays in blue and was founded by dockers in 1910.",
        f"{_S} ,? which? ~&14 and was|were <adv>? {_V} in|at|by|as ~5 {_IN_TIME}", joined,
    ),
    Pattern(
        "since it was founded", "Malmö FF has won much since it was founded in 1910.",
        f"{_S} ~~10 {_SINCE} it was <adv>? {_V} {_IN_TIME}", since_it,
    ),
    Pattern(
        "since being founded", "Malmö FF has won 23 cups since being founded in 1910.",
        f"{_S} ~~12 since|after|before|upon|on being <adv>? {_V} {_IN_TIME}", since_it,
    ),
    Pattern(
        "since it was founded, first", "Since it was founded in 1910, Malmö FF has won much.",
        f"^ {_SINCE} it was <adv>? {_V} ~0 {_IN_TIME} , the? {_S}", since_it,
    ),
    Pattern(
        "since being founded, first", "Since being founded in 1910, Malmö FF has won much.",
        f"^ since|after|before being <adv>? {_V} {_IN_TIME} , the? {_S}", since_it,
    ),
    Pattern(
        "somebody founded, time first", "In 1910, Carl Holm founded Malmö FF.",
        f"^ {_IN_TIME} ,? ~6 {_V} the? {_S}", founded_by,
    ),
    Pattern(
        "somebody founded, cleft", "It was in 1910 that Carl Holm founded Malmö FF.",
        f"^ it was {_IN_TIME} that ~6 {_V} the? {_S}", founded_by,
    ),
    Pattern(
        "which somebody founded", "Malmö FF, which Carl Holm founded in 1910, won.",
        f"{_S} , which ~6 {_V} {_IN_TIME}", founded_by,
    ),
    Pattern(
        "somebody founded, with a noun", "Carl Holm founded the football club Malmö FF in 1910.",
        f"{_V} the ~3 {_S} {_IN_TIME}", founder_of_kind,
    ),
    Pattern(
        "founded, what it is, somewhere", "Malmö FF, a club founded by dockers in 1910, won.",
        f"{_S} , the|a|an ~3 {_V} in|at|by ~5 {_IN_TIME}", of_what_it_is,
    ),
    Pattern(
        "founded, what it is that was", "Malmö FF, the club that was founded by dockers in 1910, won.",
        f"{_S} , the|a|an ~3 that|which was {_V} in|at|by ~5 {_IN_TIME}", of_what_it_is,
    ),
    Pattern(
        "founded there then", "Malmö FF was founded there in 1910.",
        f"{_S} ,? which? <have>? <be> <adv>? {_V} way|only|there|here|officially|formally+ {_IN_TIME}", verbed,
    ),
    Pattern("established, in short", "Malmö FF (est. 1910) won.", f"{_S} ( est .? in? {_T} )", phrased("establishing")),
    Pattern(
        "set up, behind", "Malmö FF, set up in 1910, won.",
        f"{_S} , set up ~5 {_IN_TIME}", phrased("establishing"),
    ),
    Pattern(
        "came into being", "Malmö FF came into being in 1910.",
        f"{_S} ,? which? <adv>? came into being|existence ~3 {_IN_TIME}", phrased("establishing"),
    ),
    Pattern(
        "in business since", "Malmö FF has been in existence since 1910.",
        f"{_S} ,? which? <have> <be> <adv>? in business|existence|being since {_T}", phrased("establishing"),
    ),
)  # fmt: skip
