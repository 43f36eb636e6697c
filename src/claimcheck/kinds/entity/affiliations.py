"""How English tells what somebody belongs to: a team, an employer, a band, a party."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.kind import Facts, word_list
from claimcheck.kinds.entity.back_then import then
from claimcheck.kinds.entity.callings import PLAYER, between, called, sort_of, statement
from claimcheck.kinds.entity.telling import Told, governed, person
from claimcheck.kinds.entity.telling import statement as told_by
from claimcheck.model import Predication, Ref, Span, Statement, When
from claimcheck.text import moments
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS, HAVE, MODALS, MODIFIERS, NEUTRAL, NOT, PREPOSITIONS

EMPLOYERS = frozenset(["organisation", "company", "team", "body", "alliance"])
_TAKEN_BACK = frozenset(["mock", "fictional", "would-be", "honorary", "unanchored", "restricted"])
_OF = {"before", "possessive", "of", "after-name", "adjective"}
_LOAN = frozenset(["loan", "loaned", "loanee", "guest"])
_STANDING_IN = frozenset(
    "reserve test simulator development academy junior youth guest stand-in substitute replacement".split()
)
"""Words before a calling of those who may belong elsewhere: "Mercedes reserve driver X"."""
_PREPOSITIONS = {"plays": ("for",), "works": ("for", "at"), "joins": ("",), "signs": ("for", "with"), "leaves": ("",)}
_MODES = {"plays": "plays", "works": "is", "joins": "joined", "signs": "signed", "leaves": "left"}


# --- by callings and posts ---------------------------------------------------------------------------


def affiliation(predication: Predication, scene: Scene, facts: Facts) -> Iterator[Statement]:
    """ "Ajax striker X", "X, a Reuters correspondent", "X is a professor at Leiden University", "Labour MP X"."""
    sort = sort_of(predication)
    seat = not sort and _seat(predication, facts)
    if (sort is None and not seat) or set(predication.modifiers) & _TAKEN_BACK:
        return
    if predication.aspect.startswith("not") or predication.aspect not in ("is", "was"):
        return
    if any(cell.norm in _LOAN for cell in scene.cells) or not _STANDING_IN.isdisjoint(between(predication)):
        return
    former = bool({"former", "late", "then"} & set(predication.modifiers))
    for ref in predication.owners:
        types = {facts.entities[id].type for id in ref.entities}
        if ref.how not in _OF or not types:
            continue
        if types == {"party"} and seat:
            attribute, mode = "party", "was" if former else "is"
        elif (
            types <= EMPLOYERS
            and not seat
            and ref.how != "adjective"
            and (sort == PLAYER or _of_staff(predication, facts))
        ):
            attribute, mode = "belongs", "plays" if sort == PLAYER else "is"
            mode = "was" if former else mode
        else:
            continue
        if not _tied(predication.subject, attribute, facts):
            continue
        day = then(scene, *predication.span) if mode == "was" and "then" in predication.modifiers else None
        if day is not None:
            mode = "plays" if sort == PLAYER else "is"
        times: tuple[When, ...] | None = None if day is None else (day,)
        if day is None and mode != "was" and "time.age" in scene.there.sorts:
            from claimcheck.text.of_that_age import of_that_age  # rarely needed, and start-up time counts

            times = of_that_age(predication, scene, facts.entities)
        yield statement(predication, scene, attribute, mode, Span(ref.start, ref.end), (ref,), times=times)


def _seat(predication: Predication, facts: Facts) -> bool:
    seats = set(facts.words("entity", "seats"))
    return any(key.startswith("office:") and key.split(":", 1)[1].split("@")[0] in seats for key in predication.keys)


def _of_staff(predication: Predication, facts: Facts) -> bool:
    """Whether the calling, with a body beside it, is one that is followed there: no biographer, critic or investor."""
    staff = word_list(facts, "entity", "staff")
    return any(key.startswith("calling:") and called(key) in staff for key in predication.keys)


def _tied(ref: Ref, attribute: str, facts: Facts) -> bool:
    """Whether the claims know what anybody who is meant belongs to."""
    people = [facts.entities[id] for id in ref.entities]
    if attribute == "party":
        return any(one.party for one in people)
    return any(one.employer or one.member_of for one in people)


# --- by verbs and prepositions -----------------------------------------------------------------------


def moving(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X plays for Ajax", "X joined the Greens in 2019", "X, who left Reuters in 2015,"."""
    who, verb, cell = person(found), found.cell("v"), found.cell("o")
    if who is None or verb is None or cell is None or not _clear(found):
        return
    sort = _verb(verb, found, facts)
    ref: Ref = cell.what[0]
    types = {facts.entities[id].type for id in ref.entities}
    attribute = "party" if types == {"party"} else "belongs"
    if not sort or not types or not types <= EMPLOYERS | {"party"} or not _tied(who.what[0], attribute, facts):
        return
    if attribute == "party" and sort in ("plays", "works"):
        return
    if governed(found) and not _relative(found):
        return
    words = [c.norm for c in found.scene.cells[found.slots["s"] + 1 : found.slots["v"]]]
    mode, aspect = _MODES[sort], _aspect(verb.norm, words)
    if mode in ("joined", "signed"):
        aspect = "became"
    elif mode == "left":
        aspect = "left"
    _, times = moments.of(
        found.scene, found.scene.cells, found.first, found.last, found.slots["o"], aspect, "copula"
    )  # fmt: skip
    when = _time_behind(found.scene.cells, found.slots["o"]) if mode in ("joined", "signed", "left") else None
    last = when or cell
    yield told_by(
        found,
        Told(attribute, mode, who, who, last, Span(last.start, last.end), objects=(ref,), times=times,
             modifiers=("former",) if aspect == "was" else (), construction="copula"),
    )  # fmt: skip


def one_moving(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, the Swedish striker who joined Ajax in 2019,": a description of one person, and of nobody beside them."""
    cells = found.scene.cells
    who = next(at for at in range(found.slots["s"], found.last) if cells[at].norm == "who")
    described = cells[found.slots["s"] + 3 : who]
    plain = all(
        cell.sort in ("word", "adjective", "time", "phrase", "number") or cell.norm == "-" for cell in described
    )
    closed = PREPOSITIONS | DETERMINERS | {"and", "or", "one"}
    if described and plain and not any(cell.norm in closed for cell in described) and not governed(found):
        yield from moving(found, facts)


def _time_behind(cells: Sequence[Cell], at: int) -> Cell | None:
    """The time right behind a cell, from which alone it can be wrong that somebody joined or left: "in 2017"."""
    row = cells[at + 1 : at + 3]
    time = next((cell for cell in row if cell.sort == "time"), None)
    if time is None or (row[0] is not time and row[0].norm not in ("in", "on")):
        return None
    return time


def _verb(verb: Cell, found: Found, facts: Facts) -> str:
    """The list in which the verb is, if what stands between it and the name is its preposition."""
    scene = found.scene
    between_ = [
        c.norm
        for c in scene.cells[found.slots["v"] + 1 : found.slots["o"]]
        if c.sort != "adjective" and c.norm not in _NOUNS
    ]
    if between_[:1] == ["as"]:
        between_ = between_[-1:]
    if len(between_) == 2 and between_[0] in _STAFF and between_[1] in ("of", "at"):
        between_ = []  # "joined the faculty of"
    for name, prepositions in _PREPOSITIONS.items():
        if verb.norm in facts.words("entity", name):
            return name if " ".join(between_) in prepositions else ""
    return ""


_STAFF = frozenset(["faculty", "staff", "ranks", "newsroom", "roster", "squad", "workforce"])
_NOUNS = frozenset(["the", "club", "side", "team", "newspaper", "agency"])


def _aspect(verb: str, before: list[str]) -> str:
    past = verb.endswith("ed")
    if any(word in ("has", "have", "'s") for word in before):
        return "been"
    return "was" if past or not {"had", "was", "were"}.isdisjoint(before) else "is"


def _relative(found: Found) -> bool:
    return any(c.norm == "who" for c in found.scene.cells[found.slots["s"] : found.slots["v"]])


def _clear(found: Found) -> bool:
    """Whether the name behind the verb is what it governs, and nothing takes the clause back."""
    cells, at = found.scene.cells, found.slots["o"]
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is not None and (after.sort in ("possessive", "phrase", "subject", "cap") or after.norm in ("-", "'s")):
        return False
    if after is not None and after.sort == "word" and after.norm.isalpha() and after.norm not in _GOES_ON:
        return False
    beyond = cells[at + 2 : at + 4]
    if after is not None and after.norm == "in" and not any(c.sort == "time" for c in beyond):
        return False  # "left the party in disarray in 2016"
    if any(c.norm in _YOUNG for c in cells[at + 1 : at + 8]):
        return False
    between_ = {c.norm for c in cells[found.slots["s"] : at]}
    return not between_ & {"not", "never", "n't", "would", "could", "might", "may", "will", "to"} and not any(
        c.norm in _LOAN for c in cells
    )


_YOUNG = frozenset(
    "youth academy junior juniors boy girl child trainee apprentice intern schoolboy schoolgirl teenager kid student "
    "summer volunteer again".split()
)
"""Words by which somebody came before they were of the body."""
_GOES_ON = frozenset(
    "in on at from to for as and but who which after before since until when while with last this next during ago by "
    "aged early late again or said says because where then now between where although despite over under".split()
)


def of_body(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X of Reuters said", "X (Ajax)", "X, a member of the Pixies,"."""
    who, cell = person(found), found.cell("o")
    if who is None or cell is None:
        return
    owned = found.slots["o"] < found.slots["s"]
    if (owned and not _ends(found)) or (not owned and governed(found)):
        return
    ref: Ref = cell.what[0]
    types = {facts.entities[id].type for id in ref.entities}
    after = found.scene.cells[found.last] if found.last < len(found.scene.cells) else None
    if not types <= EMPLOYERS or not types or not _tied(who.what[0], "belongs", facts):
        return
    if after is not None and (after.sort in ("possessive", "phrase", "cap") or after.norm == "-"):
        return
    if any(c.norm in _LOAN for c in found.scene.cells) or (after is not None and after.norm in _FAME):
        return
    words = {c.norm for c in found.scene.cells[found.first : found.last]}
    if words & {"former", "ex", "founding", "founder", "honorary", "not", "once", "early", "family"}:
        return
    was = bool(words & {"was"})
    member = "member" in words
    mode = "was" if was else "is" if member else "plays"
    first, last = sorted((who, cell), key=lambda c: c.start)
    yield told_by(
        found,
        Told("belongs", mode, who, first, _closing(found, last), Span(cell.start, cell.end), objects=(ref,),
             times=_times(found, member), construction="apposition"),
    )  # fmt: skip


def _ends(found: Found) -> bool:
    """Whether the name ends its phrase: not in "Ajax's Teles bid"."""
    cells = found.scene.cells
    after = cells[found.last] if found.last < len(cells) else None
    if after is None or after.sort == "mark":
        return True
    return after.sort == "word" and (after.norm in PREPOSITIONS | BE | HAVE or after.norm.endswith("ed"))


def _closing(found: Found, last: Cell) -> Cell:
    """The last cell of the quote: a bracket that closes what was opened."""
    cells = found.scene.cells
    return cells[found.last - 1] if cells[found.last - 1].norm == ")" else last


_FAME = frozenset("fame legend lore notoriety renown".split())
"""Words that make "of Ajax" what somebody is known for."""


def _times(found: Found, member: bool) -> tuple[When, ...]:
    scene = found.scene
    if not member:
        return (moments.publication(scene), *moments.narrated(scene))
    aspect = "was" if any(c.norm == "was" for c in scene.cells[found.first : found.last]) else "is"
    times = moments.of(scene, scene.cells, found.first, found.last, found.slots["o"], aspect, "apposition")[1]
    behind = found.slots["o"] + 1
    lasted = behind < len(scene.cells) and scene.cells[behind].norm == "for"
    return (*times, moments.past(scene)) if lasted else times


def party(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X of the Labour Party", "X, a member of the Labour Party", "X (Labour)", "Labour's X"."""
    who, cell, cells = person(found), found.cell("o"), found.scene.cells
    if who is None or cell is None or (found.slots["s"] < found.slots["o"] and governed(found)):
        return
    after = cells[found.last] if found.last < len(cells) else None
    if after is not None and (after.sort in ("possessive", "phrase", "cap") or after.norm == "-"):
        return
    beyond = cells[found.last + 1] if found.last + 1 < len(cells) else None
    if after is not None and after.norm in ("and", "or") and (beyond is None or "party" in beyond.tags):
        return
    if found.pattern == "of a party" and not _leaning(cells[found.slots["s"] + 1 : found.slots["o"]]):
        return
    ref, _ = cell.what
    times: tuple[When, ...] = (moments.publication(found.scene), *moments.narrated(found.scene))
    if any(c.norm == "member" for c in cells[found.first : found.last]):
        times = _times(found, True)
    first, last = sorted((who, cell), key=lambda c: c.start)
    former = any(MODIFIERS.get(c.norm) in ("former", "then") for c in cells[found.first : found.last])
    yield told_by(
        found,
        Told("party", "was" if former else "is", who, first, _closing(found, last), Span(cell.start, cell.end),
             objects=(ref,), times=times, modifiers=("former",) if former else (), construction="apposition"),
    )  # fmt: skip


_LEANING = NEUTRAL | frozenset("of from the , - far left right centre center ruling main opposition governing".split())


def _leaning(between: Sequence[Cell]) -> bool:
    """Whether only words for where a party stands are between "of" and its name: "the centre-left Labour Party"."""
    return all(cell.norm in _LEANING or cell.sort == "adjective" for cell in between)


def standing(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, who sat for the Greens,", "X won Bath for Labour in 2010": between the verb and "for" only a seat."""
    who, cell, cells = person(found), found.cell("o"), found.scene.cells
    if who is None or cell is None or (governed(found) and cells[found.slots["s"] + 1].norm != "who"):
        return
    at = next(i for i in range(found.slots["s"] + 1, found.slots["o"]) if cells[i].norm in _STANDS | _BELONGS)
    link = next(i for i in range(at + 1, found.slots["o"]) if cells[i].norm in ("for", "to"))
    seat = cells[at + 1 : link]
    if any(c.sort not in ("subject", "cap", "time") or "person" in c.tags for c in seat):
        return
    if (cells[link].norm == "to") != (cells[at].norm in _BELONGS) or (cells[at].norm in _SEATED and not seat):
        return
    after = cells[found.last] if found.last < len(cells) else None
    if after is not None and (after.sort in ("possessive", "phrase", "cap", "subject") or after.norm == "-"):
        return
    before = {one.norm for one in cells[found.slots["s"] + 1 : at]}
    if before & (NOT | {"will", "would", "once", "formerly"}):
        return
    was = cells[at].norm.endswith("ed") or cells[at].norm in ("stood", "sat", "ran", "won", "held")
    aspect = "is" if who.start < cell.start and cells[at].norm.endswith("ing") else "was" if was else "is"
    times = moments.of(found.scene, cells, found.first, found.last, found.slots["o"], aspect, "copula")[1]
    yield told_by(
        found,
        Told("party", "is", who, who, cell, Span(cell.start, cell.end), objects=(cell.what[0],), times=times,
             construction="copula"),
    )  # fmt: skip


_BELONGS = frozenset(["belongs", "belonged", "belonging"])
_SEATED = frozenset("won held represents represented representing".split())
"""Verbs that need a seat: "won Bath for Labour", but not "won for Labour"."""
_STANDS = _SEATED | frozenset(
    "stood stands stand standing sits sat sitting ran runs running elected campaigns campaigned campaigning".split()
)


def by_party(how: str) -> Callable[[Found, Facts], Iterator[Statement]]:
    """An adjective or a possessive of a party: its cell must be one's, and of nothing else."""

    def make(found: Found, facts: Facts) -> Iterator[Statement]:
        cell = found.cell("o")
        if cell is None or {facts.entities[id].type for id in cell.what[0].entities} != {"party"}:
            return
        who = found.cell("s")
        if how == "possessive" and who is not None and "full" not in who.tags and "short" not in who.tags:
            return
        yield from party(found, facts)

    return make


def leading(found: Found, facts: Facts) -> Iterator[Statement]:
    """ "X, who led the Labour Party to victory,": whoever leads a party is in it."""
    who, cell, cells = person(found), found.cell("o"), found.scene.cells
    if who is None or cell is None or governed(found):
        return
    at = next(i for i in range(found.slots["s"] + 1, found.slots["o"]) if cells[i].norm in _LEADS)
    after = cells[found.last] if found.last < len(cells) else None
    between = {one.norm for one in cells[found.slots["s"] + 1 : found.slots["o"]]}
    if between & (NOT | MODALS | {"to", "once", "formerly", "had", "jointly"}) or _ahead(cells, found.last):
        return
    if after is not None and after.sort not in ("mark", "time") and after.norm not in _ONWARDS:
        return  # "led Labour's Mike Moore", "led the Labour delegation"
    plural = cell.norm.endswith("s") and cells[found.slots["o"] - 1].norm != "the"  # "led Conservatives through it"
    if plural or (after is not None and after.norm == "-"):
        return
    aspect = "is" if cells[at].norm in ("leads", "heads", "leading", "heading") else "was"
    times = moments.of(found.scene, cells, found.first, found.last, found.slots["o"], aspect, "copula")[1]
    yield told_by(
        found,
        Told("party", "is", who, who, cell, Span(cell.start, cell.end), objects=(cell.what[0],), times=times,
             construction="copula"),
    )  # fmt: skip


_LEADS = frozenset("leads led leading heads headed heading chairs chaired captained".split())


def _ahead(cells: Sequence[Cell], at: int) -> bool:
    """Whether somebody is ahead of a party: "led Labour by ten points", "leads the Conservatives in fundraising"."""
    row = [cell.norm for cell in cells[at : at + 5]]
    since = row[:1] == ["in"] and not any(cell.sort == "time" for cell in cells[at + 1 : at + 4])
    return since or any(cell.norm in _RACE for cell in cells) or bool({"talks", "race", "votes"} & {*row})


_RACE = frozenset("poll polls polling pollster points percent survey surveys odds".split())
_ONWARDS = frozenset("to into in from for through between until since when while but before after during out".split())
