"""How English tells when an organisation was founded or closed, how old it is, and which birthday it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.interval import year
from claimcheck.kind import Facts, word_list
from claimcheck.kinds.entity.telling import Told, statement
from claimcheck.model import Entity, Span, Statement, Value, When
from claimcheck.text import moments
from claimcheck.text.feasts import other_years
from claimcheck.text.objects import is_object, subject_of
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HAVE, HONORIFICS, MODALS, PREPOSITIONS

_GOVERNING = frozenset("of to for from against than like unlike and or & -".split())
_PARTICIPLES = frozenset("built made born held sold left won begun lost written bought given taken".split())
_SETS = ("founding", "establishing", "closing", "pausing")
_POINTS = ("", "APPROX", "START", "MID", "END", "SINCE")
IRREGULAR = frozenset(
    "won lost beat made became took gave went held kept led left met paid put ran rose fell saw sold sent spent stood "
    "told said began drew grew got built bought brought cut hit set let will can could may might would should must "
    "do did does".split()
)
"""Verbs whose form does not show that they are."""


def verbed(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X was founded in 1921", "X, founded in Leiden in 1575,", "Established in 1889, X": `v` is the verb."""
    verb = found.cell("v")
    assert verb is not None
    between = found.scene.cells[found.slots["v"] + 1 : found.slots["t"]]
    if any(cell.norm.endswith(("ed", "ing")) or cell.norm in _PARTICIPLES for cell in between):
        return  # "founded by soldiers wounded in 1899", "in a house built in 1540"
    for name in _SETS:
        if verb.norm in facts.words("entity", name):
            somewhere = len(between) > 2 and between[0].norm in ("in", "at")
            yield from _dated(found, facts, "branching" if somewhere and name == "establishing" else name)


def phrased(name: str) -> Callable[[Found, Facts], Iterator[Statement]]:
    """A phrase that the shape itself has: "dates from", "was set up", "ceased publication"."""

    def make(found: Found, facts: Facts) -> Iterator[Statement]:
        yield from _dated(found, facts, name)

    return make


def opened(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "La Scala opened in 1778": of a place, which begins when it opens; not where an event of the claims tells of it,
    which may be that opening or a later one."""
    cell = found.cell("s")
    if cell is None or "known" not in cell.tags:
        return
    ids = cell.what[0].entities
    if any(facts.entities[id].type != "place" for id in ids):
        return
    if not facts.index("entity").dated.isdisjoint(ids):
        return
    cells = found.scene.cells
    first = found.slots["s"] - 1
    first -= first >= 0 and cells[first].norm == "the"
    if first >= 0 and cells[first].sort != "mark" and cells[first].norm not in _CLAUSES:
        return  # "the bar at La Scala opened", "the new La Scala opened"
    last = max(found.slots["t"], found.slots["s"]) + 1
    after = cells[last] if last < len(cells) and found.slots["t"] > found.slots["s"] else None
    if after is not None and after.sort != "mark" and after.norm not in ("and", "by"):
        return  # "opened in 2004 after two years of work"
    verb = next((k for k in range(found.first, found.last) if cells[k].norm == "opened"), None)
    between = cells[verb + 1 : found.slots["t"]] if verb is not None and verb < found.slots["t"] else ()
    if any(cell.sort != "word" or cell.norm not in PREPOSITIONS | {"officially", "here", "the"} for cell in between):
        return  # "opened its annex in 1990", "opened in Oslo in 1990"
    yield from _dated(found, facts, "opening")


_CLAUSES = frozenset("when since before after until that because as while where".split())


def since(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X has grown since its founding in 1921": nobody else is named on the way to "its"."""
    noun = found.cell("n")
    cells = found.scene.cells
    if noun is None or noun.norm not in facts.words("entity", "foundings"):
        return
    between = cells[found.slots["s"] + 1 : found.slots["n"]]
    if any(cell.sort == "subject" for cell in between) or any(c.sort == "subject" for c in cells[: found.slots["s"]]):
        return
    if any(cell.norm in DETERMINERS for cell in between[:-2]):
        return  # "has won the cup twice since its creation"
    yield from _dated(found, facts, "establishing")


def of_founding(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X's founding in 1921", "the creation of X in 1921", "since its foundation in 1921, X"."""
    noun = found.cell("n")
    if noun is not None and noun.norm in facts.words("entity", "foundings"):
        exact = noun.norm in ("founding", "foundation")
        yield from _dated(found, facts, "founding" if exact else "establishing")


def founder(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "Lind founded X in 1921": the verb is no participle ("was founded", "a company founded")."""
    before = found.scene.cells[found.first - 1] if found.first else None
    if before is not None and (before.sort == "subject" or before.norm in ("who", "he", "she", "they", "which")):
        yield from _dated(found, facts, "founding")


def hyphened(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "the 1921-founded X": the year is a plain number to the index of times."""
    cell = found.cell("t")
    if cell is None and (at := found.first) >= 0:
        cell = found.scene.cells[at]
    verb = found.scene.cells[found.first + 2]
    assert cell is not None
    known = _known(found, facts, "founded")
    if known is None or not cell.norm.isdigit() or len(cell.norm) != 4 or cell.norm.startswith("0"):
        return
    name = next((name for name in ("founding", "establishing") if verb.norm in facts.words("entity", name)), "")
    if not name:
        return
    span = year(int(cell.norm))
    when = When("stated", span, span, "at", cell.norm, cell.start, cell.end)
    value = Value(cell.norm, cell.start, cell.end, unit="year")
    yield statement(
        found,
        Told("founded", _mode(name), known, cell, known, Span(cell.start, cell.end), value, times=(when,),
             construction="apposition"),
    )  # fmt: skip


def _dated(found: Found, facts: Facts, name: str) -> Iterator[Statement]:
    attribute = "closed" if name in ("closing", "pausing", "collapsing") else "founded"
    known, cell = _known(found, facts, attribute), found.cell("t")
    if known is None or cell is None or cell.what.mod not in _POINTS:
        return
    if found.pattern != "founding of" and governed(found):
        return
    owner = found.slots["s"] + 1
    if found.slots["t"] < owner < len(found.scene.cells) and found.scene.cells[owner].sort == "possessive":
        return  # "Founded in 1900, X's rival"
    cells, time, behind = found.scene.cells, cell.what, found.slots["t"] + 1
    after = cells[behind] if behind < len(cells) else None
    if after is not None and after.sort == "word" and "lower" in after.tags and not _leaves_off(after.norm):
        return  # "in the 1921 reform"
    if "year_inferred" in time.flags or (time.weekday is not None and not any(c.isdigit() for c in time.text)):
        return  # a day without a year says little of an old house
    first = min(known, cells[found.first], key=lambda c: c.start)
    value = Value(time.text, cell.start, cell.end, unit=time.granularity)
    others = tuple(When("stated", o, o, "at", time.text, cell.start, cell.end) for o in time.alternatives)
    yield statement(
        found,
        Told(attribute, _mode(name), known, first, max(known, cell, key=lambda c: c.end), Span(cell.start, cell.end),
             value, times=(moments.told(time), *others), construction="copula"),
    )  # fmt: skip


def _leaves_off(word: str) -> bool:
    """Whether a word behind a time begins something else."""
    return word in PREPOSITIONS | BE | _GOES_ON or not word.isalpha()


_GOES_ON = frozenset(
    "and but or by who which that has had have as is was were when where while after before because now said says "
    "under it its they falls fall coincides comes".split()
)


def _mode(name: str) -> str:
    """ "exact", "about" for a step of several, "once" for an end that may have been one of several, "fell" for the fall
    of a house, which is closed later,
    "branch" for what may have been set up there alone, "opened" for the first day of a house."""
    modes = {"founding": "exact", "pausing": "once", "collapsing": "fell", "branching": "branch", "opening": "opened"}
    return modes.get(name, "about")


def _known(found: Found, facts: Facts, attribute: str) -> Cell | None:
    """The cell of something whose beginning, or end, the claims know."""
    cell = found.cell("s")
    if cell is None or "known" not in cell.tags or "person" in cell.tags or "seat" in cell.tags:
        return None
    ids = [id for id in cell.what[0].entities if facts.entities[id].type != "person"]
    openings = facts.index("entity").openings if attribute == "begun" else {}
    if not ids or not any(_fact(facts.entities[id], attribute) or id in openings for id in ids):
        return None
    return cell


def known_of(found: Found, facts: Facts) -> Cell | None:
    """The cell of something whose age the claims know: from its founding, or its opening."""
    return _known(found, facts, "begun")


def _fact(of: Entity, attribute: str) -> bool:
    return getattr(of, "founded" if attribute == "begun" else attribute) is not None


def governed(found: Found) -> bool:
    """Whether what follows the name may be said of something before it: "the museum of X, founded in 1900"."""
    at, cells = found.slots["s"], found.scene.cells
    if found.slots.get("t", at) < at:
        return False
    if subject_of(cells, at) and is_object(cells, at):
        return True  # "The man who built X turns 60"
    at -= 1
    while at >= 0 and (cells[at].norm in HONORIFICS | {"the"} or cells[at].sort == "adjective"):
        at -= 1
    if at < 0 or (cells[at].norm in ("like", "unlike") and _which(found)):
        return False
    return cells[at].norm in _GOVERNING or cells[at].sort in ("possessive", "subject")


def _which(found: Found) -> bool:
    """Whether "which" behind the name and its comma brings in what is told: "Like X, which closed in 1999,"."""
    behind = found.scene.cells[found.slots["s"] + 1 : found.slots["s"] + 3]
    return [cell.norm for cell in behind] == [",", "which"]


# --- ages and anniversaries --------------------------------------------------------------------------


def aged(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "the 150-year-old X", "X is 150 years old"."""
    known, cell = known_of(found, facts), found.cell("t")
    if known is None or cell is None or cell.what.number is None or cell.what.number < 2:
        return
    cells = found.scene.cells
    after = cells[found.last] if found.last < len(cells) else None
    if found.slots["t"] < found.slots["s"]:
        if after is not None and (
            after.sort in ("possessive", "subject", "cap", "phrase", "term") or after.norm == "-"
        ):
            return
        houses = word_list(facts, "entity", "houses")
        between = cells[found.slots["t"] + 1 : found.slots["s"]]
        if any(c.sort != "adjective" and c.norm not in houses for c in between):
            return  # "a 28-year-old man left Ajax"
        if after is not None and (after.sort in _OWNED or after.norm in ("-", "of")):
            return
        if after is not None and after.sort == "word" and "lower" in after.tags and not verbal(after):
            return  # "the 150-year-old Ajax stadium"
    elif governed(found):
        return
    yield _counted(found, known, cell, "age")


def described(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, a 120-year-old newspaper,", "X, 120 years old,"."""
    known, cell, cells = known_of(found, facts), found.cell("t"), found.scene.cells
    if known is None or cell is None or not cell.what.number or not cell.what.text.endswith("old") or governed(found):
        return
    houses = word_list(facts, "entity", "houses")
    row = cells[found.slots["t"] + 1 : found.last - 1]
    determined = cells[found.slots["t"] - 1].norm in ("the", "a", "an")
    after = cells[found.last] if found.last < len(cells) else None
    listed = after is not None and after.norm in ("and", "or", "a", "an", "the")
    if determined == any(c.norm in houses for c in row) and (row or not determined) and not listed:
        yield _counted(found, known, cell, "age")


def turned(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X turned 100 in 2023": the year is told."""
    known, cell, day = known_of(found, facts), found.cell("t"), found.cell("d")
    if known is None or cell is None or day is None or cell.what.rule != "birthday" or governed(found):
        return
    number = cell.what.number
    if not number or number < _OLD or day.what.mod not in _POINTS:
        return
    after = found.scene.cells[found.slots["t"] + 1 :][:1]
    if found.slots["d"] < found.slots["t"] and after and after[0].sort != "mark" and not verbal(after[0]):
        return  # "next year it turns 60 rooms into labs"
    value = Value(cell.what.text, cell.start, cell.end, number=float(number), unit="year")
    when = moments.told(day.what)
    if "year_inferred" in day.what.flags:
        when = replace(when, outer=when.outer.widened(_YEAR))
    first, last = sorted((known, day, cell), key=lambda c: c.start)[::2]
    yield statement(
        found,
        Told("anniversary", "bound" if found.scene.sentence.block.published is not None else "is", known, first, last,
             Span(cell.start, cell.end), value, times=(when,), construction="copula"),
    )  # fmt: skip


_YEAR = 366
_OLD = 10
"""Years from which on "turned" tells of an age."""
_OWNED = ("possessive", "subject", "cap", "phrase", "term")


def verbal(cell: Cell) -> bool:
    norm = cell.norm
    return norm in PREPOSITIONS | BE | _GOES_ON | IRREGULAR or norm.endswith("ed")


def celebrated(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X celebrates its 150th birthday", "the 150th anniversary of X", "X's centenary"."""
    known, cell = known_of(found, facts), found.cell("t")
    if known is None or cell is None or cell.what.number is None:
        return
    cells = found.scene.cells
    after = cells[found.last] if found.last < len(cells) else None
    if after is not None and not _dated_behind(cells, found.last) and after.norm in ("in", "at", "on", "as", "under"):
        return  # "its 10th anniversary in Kenya", "as a listed company"
    if after is not None and (after.norm in ("of", "-", "since") or after.sort in ("possessive", "cap", "subject")):
        return
    if after is not None and after.sort == "word" and found.slots["s"] > found.slots["t"] and not verbal(after):
        return  # "the 50th anniversary of the Ajax victory"
    between = cells[found.slots["s"] + 1 : found.slots["t"]]
    if len(between) > 1 and (not _celebrating(between[0], facts) or _within(found)):
        return
    if any(cell.sort != "possessive" for cell in between) and (
        governed(found) or any(c.sort == "subject" for c in between)
    ):
        return
    yield _counted(found, known, cell, "anniversary")


def celebrated_founding(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X celebrates the 150th anniversary of its founding", where the phrase goes on with nothing else that was: not
    "of its founding father"."""
    after = found.scene.cells[found.last] if found.last < len(found.scene.cells) else None
    ends = after is None or after.sort in ("mark", "time") or after.norm in ("with", "and", "but")
    if ends and (after is None or after.norm != "-"):
        yield from celebrated(found, facts)


def celebrated_aside(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, the oldest club in town, celebrates its 125th anniversary": nobody else is named on the way to the verb who
    might."""
    aside = found.scene.cells[found.slots["s"] + 2 : found.slots["v"] - 1]
    if governed(found) or _within(found) or any(c.norm in _SAYING for c in aside):
        return
    if aside and aside[0].sort in ("subject", "cap"):
        return  # a list, or somebody else: "X, Rema and others"
    yield from _celebrates(found, facts)


def which_celebrates(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, which celebrates its 125th anniversary,", "the sale of X, which": not "the museum of X, which"."""
    if said_of_it(found):
        yield from _celebrates(found, facts)


def said_of_it(found: Found) -> bool:
    """Whether a relative clause behind a house is told of that, and not of what stands before it."""
    cells, at = found.scene.cells, found.slots["s"] - 1
    while at >= 0 and (cells[at].norm in HONORIFICS | {"the"} or cells[at].sort == "adjective"):
        at -= 1
    if at > 0 and cells[at].norm in ("and", "or", "&", "-"):
        return False  # "a museum and X, which"
    if at >= 0 and (cells[at].sort in ("possessive", "subject") or cells[at].norm in PREPOSITIONS):
        head = cells[at - 1].norm if at else ""
        people = head.endswith("s") and not head.endswith("ss") and cells[at - 1].sort == "word"
        if cells[at].norm not in PREPOSITIONS or not (
            head in _AGELESS or (people and cells[at].norm in ("at", "from"))
        ):
            return False
    return True


_AGELESS = frozenset(
    "sale purchase takeover acquisition buyout privatisation privatization nationalisation nationalization merger "
    "rescue bailout collapse bankruptcy insolvency restructuring future fate boss head chief chairman chairwoman "
    "chair director president founder owner owners history rise decline fall end loss losses success behalf role "
    "survival demise revival control ownership shares stake stakes half most name".split()
)
"""Nouns before "of" for what has no birthday."""


def _celebrates(found: Found, facts: Facts) -> Iterator[Statement]:
    """The anniversary of which a verb has for its object, unless it is that of something the thing did somewhere."""
    known, cell, verb = known_of(found, facts), found.cell("t"), found.cell("v")
    if known is None or cell is None or verb is None or cell.what.number is None or not _celebrating(verb, facts):
        return
    cells = found.scene.cells
    after = cells[found.last] if found.last < len(cells) else None
    if after is not None and not _dated_behind(cells, found.last) and after.norm in ("in", "at", "on", "as", "under"):
        return
    if after is not None and (after.norm in ("of", "-", "since") or after.sort in ("possessive", "cap", "subject")):
        return
    yield _counted(found, known, cell, "anniversary")


_SAYING = frozenset("said says say added told reported wrote announced and".split())


def _celebrating(cell: Cell, facts: Facts) -> bool:
    """Whether the verb follows at once: not in "the Ajax fan club celebrates"."""
    return cell.norm in BE | HAVE | MODALS or cell.norm in facts.words("entity", "celebrating")


def _within(found: Found) -> bool:
    """Whether the name is where something happens rather than who does it: "players at Ajax celebrate"."""
    cells, at = found.scene.cells, found.slots["s"] - 1
    at -= at >= 0 and cells[at].norm == "the"
    return at >= 0 and cells[at].norm in PREPOSITIONS


def _dated_behind(cells: Sequence[Cell], at: int) -> bool:
    """Whether a preposition has a time behind it, and no name before that: not "in Kenya this year"."""
    behind = cells[at + 1 : at + 3]
    return any(cell.sort == "time" for cell in behind) and behind[0].sort not in ("subject", "cap")


_ROUND = 25
"""Numbers of years that are rounded freely: "the 150-year-old orchestra"."""


def anniversary_of(found: Found, known: Cell, cell: Cell) -> Statement:
    """That a house has the anniversary in a cell."""
    return _counted(found, known, cell, "anniversary")


def _counted(found: Found, known: Cell, cell: Cell, attribute: str) -> Statement:
    time = cell.what
    first, last = sorted((known, cell), key=lambda c: c.start)
    exact = time.kind == "age" and time.number % _ROUND  # how far such a number may be off is judged by itself
    outer = time.inner if exact else time.outer
    when = replace(moments.told(time), outer=outer)
    others = other_years(found.scene, time) if attribute == "anniversary" else ()
    return statement(
        found,
        Told(attribute if attribute == "anniversary" else "aged", "bound" if "bound" in time.flags else "is", known,
             first, last, Span(cell.start, cell.end),
             Value(time.text, cell.start, cell.end, number=float(time.number), unit="year"), times=(when, *others),
             construction="copula"),
    )  # fmt: skip
