"""Constructions in which a post begins or ends: told beside a title ("President X, sworn in in 2022"), in a noun
("the appointment of X as chancellor"), or with the oath."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.model import Role
from claimcheck.text import clauses
from claimcheck.text.clauses import Make
from claimcheck.text.parse import Construction, Parse, Said, role_of
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    HAVE,
    MODALS,
    NOT,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
    is_finite,
    is_past,
)

_MAY = "{s:subject} ,? who? <have>? <modal>? <adv>?"
_HOLDER = "{r:role} ,? {s:subject} ,? who? <have>?"
_ON = "in|on|since"
_IN = "in|from|between|during|until"
_POST = "job|post|position|role|office|title"
_HELD = "held|holds|had|occupied|filled|took|taken|assumed"
_BEGUN = "appointment|election|inauguration|selection|installation|coronation|swearing-in|elevation|promotion"
_OVER = "resignation|departure|retirement|exit|removal|ouster|dismissal|sacking|abdication|ousting|impeachment"

_ENDS = frozenset("and but after when while amid following before because despite".split())
"""Words behind a day that tell of no other post than the one that is named."""
_BY_VOTE_OF_OTHERS = frozenset(["prime minister", "premier", "chancellor", "taoiseach", "minister", "first minister"])
"""Titles of people who are elected to parliament first: "elected" says too little of them."""
_UNDONE = NOT | MODALS | frozenset("to be was were been being almost nearly if that whether they who".split())
_DEALT_WITH = frozenset("the a after since before following until by with on and but from because".split())
"""Words before "the resignation of X" that take it for done."""
_HOW = frozenset(
    "surprise surprising shock sudden controversial contentious unexpected unanimous eventual recent formal official "
    "subsequent swift hasty historic initial".split()
)
"""Words before such a noun that take what it tells of for done, too."""
_TRACED = frozenset(
    "date dates dated dating trace traces traced tracing back due owing owed owe owes thanks led leads leading linked "
    "link links attributed attribute attributes prior related response reaction reacted reacting responded responding "
    "reference referring referred".split()
)
"""Words by which "to" goes back to what has happened: "dates its troubles to X's resignation"."""
_REACH = 6
"""Cells within which such a word stands before "to"."""
_SEEN = frozenset("stepped appeared emerged walked came waved greeted entered arrived strode spoke blessed".split())
_GOT = frozenset(
    "chose chosen elected has have had got named picked met welcomed greeted appointed choose elects chooses "
    "welcomes gained presented announced".split()
)
"""Verbs behind and before the post of whom a colon names last."""
_OTHERS = POSSESSIVES | PRONOUNS | frozenset("one man woman somebody someone nobody".split())
"""Words between the two by which somebody else may be meant."""


def _ends(cell: Cell | None) -> bool:
    return cell is None or cell.sort == "mark" or cell.norm in _ENDS


def _beside(aspect: str, *, kept: bool = False, voted: bool = False) -> Make:
    """When the post that is named beside somebody began or ended; `kept`: "former" may stand before it."""

    def make(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
        role, after = role_of(parsed, slots["r"]), parsed.after(slots["t"] + 1)
        words = {cell.norm for cell in parsed.cells[min(slots["s"], slots["r"]) + 1 : slots["t"]]}
        if role.plural or {"then", "late", "elect", "deputy"} & set(role.modifiers) or words & (NOT | MODALS):
            return
        if ("former" in role.modifiers) != kept or not _ends(after):
            return
        if voted and (role.text in _BY_VOTE_OF_OTHERS or "first" in words):
            return
        ended = ("ended",) if kept else ()
        yield Said(slots["s"], slots["r"], first, last, aspect, modifiers=ended, told=slots["t"])

    return make


def _noun(aspect: str) -> Make:
    """ "The appointment of X as chancellor in 2005": done, not asked for."""

    def make(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
        role, at = role_of(parsed, slots["r"]), first
        before = parsed.before(at)
        while before is not None and (before.sort == "time" or before.norm in _HOW):
            at -= 1  # "the surprise 1994 appointment of X"
            before = parsed.before(at)
        if before is not None and before.norm == "the":
            before = parsed.before(at - 1)
        done = before is None or before.sort == "mark" or before.norm in _DEALT_WITH or _traced_to(parsed, before)
        if done and not role.plural and role.determiner not in ("a", "an"):
            yield Said(slots["s"], slots["r"], first, last, aspect)

    return make


def _traced_to(parsed: Parse, before: Cell) -> bool:
    """Whether something is told to go back to what follows."""
    at = before.first
    cells = [cell for cell in parsed.cells if at - _REACH <= cell.first < at]
    return before.norm == "to" and not _TRACED.isdisjoint(cell.norm for cell in cells)


def _dismissed(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "The club sacked its manager X in 2014": done by somebody, so no wish and no denial."""
    role = role_of(parsed, slots["r"])
    if any(cell.norm in _UNDONE for cell in parsed.cells[max(0, first - 4) : first]):
        return
    if not role.plural and not {"former", "then", "deputy", "elect"} & set(role.modifiers):
        yield Said(slots["s"], slots["r"], first, last, "left", told=slots.get("t"))


def _then(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "The prime minister in 1995 was X"."""
    role, after = role_of(parsed, slots["r"]), parsed.after(slots["s"] + 1)
    follows = after is not None and (after.sort in ("possessive", "role") or after.norm in ("and", "or", "-"))
    if not role.plural and (role.owners or role.determiner == "the") and parsed.free(slots["r"]) and not follows:
        yield Said(slots["s"], slots["r"], first, last, "was", told=slots["t"])


def _once(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Norway's prime minister in 2015, X, spoke", "Prime minister from 2013 to 2021, X spoke"."""
    role, after, t = role_of(parsed, slots["r"]), parsed.after(slots["s"] + 1), slots["t"]
    bare = not role.determiner and slots["r"] == 0
    beside = (role.owners or role.determiner == "the") and after is not None and after.norm == ","
    if not role.plural and parsed.free(slots["r"]) and (bare or beside) and role.determiner not in ("a", "an"):
        yield Said(slots["s"], slots["r"], first, last, "was", told=t - 1)


def _as_then(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "As prime minister in 2015, X spoke": as an as-phrase, at the time that it gives."""
    for one in clauses.as_phrase(parsed, slots, first, last):
        yield replace(one, aspect="was", told=slots["t"] - 1)


def _described_first(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "A former prime minister of Norway, X is a rare voice": what opens the sentence is said of its subject."""
    role, verb, behind = role_of(parsed, slots["r"]), parsed.after(last), parsed.after(last + 1)
    if role.plural or role.determiner not in ("a", "an") or verb is None or verb.norm in REPORTING | MODALS | NOT:
        return
    goes_on = behind is not None and behind.norm != ","  # "A prime minister, X knew, must wait"
    if goes_on and (is_finite(verb.norm) or verb.norm in BE | HAVE):
        yield Said(slots["s"], slots["r"], first, last)


_STILL = ("still", "now", "already", "once")
"""Adverbs with which a description opens a sentence."""
_WAS = frozenset(["was", "were", "had"])


def _still(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Still the tallest tower of Norway ten years on, X draws crowds": the same with an adverb, and what goes with
    it.  Where the verb is of the past, so is what is said."""
    role, verb, comma = role_of(parsed, slots["r"]), parsed.after(last), slots["s"] - 1
    between = parsed.cells[slots["r"] + 1 : comma]
    if role.plural or verb is None or verb.norm in REPORTING | MODALS | NOT or not is_finite(verb.norm):
        return
    if not any(cell.sort in ("subject", "role", "mark") or is_finite(cell.norm) for cell in between):
        then = parsed.cells[0].norm == "once" or (is_past(verb.norm) and verb.norm not in BE | HAVE)
        yield Said(slots["s"], slots["r"], first, last, "was" if then or verb.norm in _WAS else "is")


def _while(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X, while she was prime minister in 2015, spoke"."""
    if not role_of(parsed, slots["r"]).plural and parsed.free(slots["s"]):
        yield Said(slots["s"], slots["r"], first, last, "was", told=slots["t"] - 1)


def _alone(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """As `served`, but not of a name right before "as": "with X as vice president", "to keep X as chief"."""
    name, before = parsed.cells[slots["r"] - 2], parsed.cells[slots["r"] - 3]
    another = name.sort == "subject" and {"person", "unknown"} & set(name.tags)
    if slots["r"] - 2 > slots["s"] and another and before.norm not in ("in", "at", "on", "by", "near", "outside"):
        return
    yield from clauses.served("became")(parsed, slots, first, last)


def _in_a_headline(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X named prime minister": in a headline, a caption or a list, where the verb has no auxiliary."""
    role, after = role_of(parsed, slots["r"]), parsed.after(slots["r"] + 1)
    headline = parsed.scene.sentence.block.role in _SHORT or parsed.cells[-1].norm not in (".", "!", "?", '"')
    if not headline or role.plural or role.determiner in ("a", "an", "the"):
        return
    if after is None or after.sort in ("mark", "time") or after.norm in PREPOSITIONS:
        yield Said(slots["s"], slots["r"], first, slots["r"] + 1, "became")


_SHORT = (Role.HEADLINE, Role.CAPTION, Role.ITEM)


def _at_last(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "The 36th prime minister stepped out: X", "Norway has its 36th prime minister: X": a number, and behind the
    colon the name."""
    role, at, behind = role_of(parsed, slots["r"]), slots["s"], parsed.after(slots["s"] + 1)
    if role.modifiers != ("ordinal",) or role.plural:
        return
    if not parsed.closes(at + 1) and (behind is None or behind.norm not in ("of", "from")):
        return
    verb, before = parsed.after(slots["r"] + 1), parsed.before(slots["r"])
    if any(cell.sort in ("role", "number") or cell.norm in _OTHERS for cell in parsed.cells[slots["r"] + 1 : at]):
        return
    seen = verb is not None and verb.norm in _SEEN
    got = before is not None and before.norm in _GOT
    if (seen or got) and not any(cell.norm in _UNDONE - {"to"} for cell in parsed.cells[slots["r"] + 1 : at]):
        yield Said(at, slots["r"], slots["r"], at + 1, "became" if got else "is")


BEGINNINGS: tuple[Construction, ...] = (
    Construction(
        "taking the oath",
        "Erna Solberg took the oath of office as prime minister in 2013.",
        f"{_MAY} took|takes|take|swore|swears <det>? oath of? office? ~8 as {{r:role}}",
        _alone,
    ),
    Construction(
        "sworn in somewhere",
        "Erna Solberg was sworn in at the palace on Monday as prime minister.",
        f"{_MAY} <be> to? be? <adv>? sworn in ~8 as {{r:role}}",
        _alone,
    ),
    Construction(
        "appointment somewhere",
        "Erna Solberg was inaugurated in Oslo on Monday as prime minister.",
        f"{_MAY} <be> to? be? <adv>? inaugurated|installed|crowned|enthroned|elected|confirmed in|at|on|by ~8 as "
        "{r:role}",
        _alone,
    ),
    Construction(
        "first seen",
        "The 36th prime minister stepped out of the palace: Erna Solberg.",
        "{r:role} ~9 :|— {s:subject}",
        _at_last,
    ),
    Construction(
        "ceasing",
        "Erna Solberg ceased to be prime minister in 2021.",
        f"{_MAY} ceased|ceases|stopped to? be|being {{r:role}}",
        clauses.served("left"),
    ),
    Construction(
        "giving up the office of",
        "Erna Solberg gave up the post of prime minister in 2021.",
        f"{_MAY} gave|gives|give up the <office> of {{r:role}}",
        clauses.served("left"),
    ),
    Construction(
        "first becoming",
        "Erna Solberg first became prime minister in 2013.",
        "{s:subject} ,? who? {n:number.ordinal} became {r:role}",
        clauses.copula,
    ),
    Construction(
        "title holder took office",
        "Norwegian Prime Minister Erna Solberg took office in 2013.",
        f"{_HOLDER} <adv>? took|takes|taken|assumed|assumes|entered office|power {_ON} {{t:time}}",
        _beside("became"),
    ),
    Construction(
        "title holder who was sworn in",
        "Norwegian Prime Minister Erna Solberg, sworn in on 16 October 2013, spoke.",
        f"{_HOLDER} <be>? <be>? <adv>? sworn in {_ON} {{t:time}}",
        _beside("became"),
    ),
    Construction(
        "title holder who was chosen",
        "Icelandic President Erna Solberg, elected in 2013, spoke.",
        f"{_HOLDER} <be>? <be>? <adv>? elected|inaugurated|appointed|crowned|installed|enthroned {_ON} {{t:time}}",
        _beside("became", voted=True),
    ),
    Construction(
        "title holder in the job",
        "Norwegian Prime Minister Erna Solberg, in the job since 2013, spoke.",
        f"{_HOLDER} <be>? <adv>? in|held|holds|had|done|occupied|filled the|that? {_POST} since {{t:time}}",
        _beside("became"),
    ),
    Construction(
        "former holder who left office",
        "Former Norwegian Prime Minister Erna Solberg left office in 2021.",
        f"{_HOLDER} <adv>? left|leaves office|power in|on {{t:time}}",
        _beside("left", kept=True),
    ),
    Construction(
        "a post that was taken",
        "Erna Solberg is prime minister, a post she has held since 2013.",
        f"{{s:subject}} ,? <be>? {{r:role}} , a|the {_POST} that? he|she <have>? {_HELD} {_ON} {{t:time}}",
        _beside("became"),
    ),
    Construction(
        "holder having taken office",
        "Erna Solberg is prime minister, having taken office in 2013.",
        "{s:subject} ,? <be>? {r:role} ,? having taken|assumed|entered|won office|power|over in|on {t:time}",
        _beside("became"),
    ),
    Construction(
        "appointment of somebody",
        "The appointment of Erna Solberg as prime minister in 2013 was no surprise.",
        f"{_BEGUN} of {{s:subject}} in|on? {{w:time}}? as|to {{r:role}}",
        _noun("became"),
    ),
    Construction(
        "somebody's appointment",
        "Erna Solberg's appointment as prime minister in 2013 was no surprise.",
        f"{{s:subject}} <poss> {{v:time}}? <adv>? {_BEGUN} in|on? {{w:time}}? as|to {{r:role}}",
        _noun("became"),
    ),
    Construction(
        "departure of somebody",
        "The resignation of Erna Solberg as prime minister in 2021 was no surprise.",
        f"{_OVER} of {{s:subject}} in|on? {{w:time}}? as {{r:role}}",
        _noun("left"),
    ),
    Construction(
        "somebody's departure",
        "Erna Solberg's resignation as prime minister in 2021 was no surprise.",
        f"{{s:subject}} <poss> {{v:time}}? <adv>? {_OVER} in|on? {{w:time}}? as {{r:role}}",
        _noun("left"),
    ),
    Construction(
        "dismissing somebody",
        "Parliament sacked Erna Solberg as prime minister in 2021.",
        "sacked|fired|dismissed|ousted|removed|deposed {s:subject} as {r:role}",
        _dismissed,
    ),
    Construction(
        "dismissing a title holder",
        "Parliament sacked Prime Minister Erna Solberg in 2021.",
        "sacked|fired|dismissed|ousted|deposed {r:role} ,? {s:subject} ,? in|on {t:time}",
        _dismissed,
    ),
    Construction(
        "inverted copula with a time",
        "The prime minister of Norway in 2015 was Erna Solberg.",
        "{r:role} in|from|between {t:time} was {s:subject}",
        _then,
    ),
    Construction(
        "title-first apposition with a time",
        "Norway's prime minister in 2015, Erna Solberg, spoke.",
        f"{{r:role}} {_IN} {{t:time}} , {{s:subject}}",
        _once,
    ),
    Construction(
        "fronted description",
        "A former prime minister of Norway, Erna Solberg is a rare voice.",
        "^ {r:role} , {s:subject}",
        _described_first,
    ),
    Construction(
        "fronted description before a title",
        "A former prime minister of Norway, Senator Erna Solberg is a rare voice.",
        "^ {r:role} , {h:role} {s:subject}",
        _described_first,
    ),
    Construction(
        "fronted description with an adverb",
        "Still the prime minister of Norway twelve years on, Erna Solberg is in no hurry.",
        f"^ {'|'.join(_STILL)} <det>? {{r:role}} ~8 , {{s:subject}}",
        _still,
    ),
    Construction(
        "fronted description with a term",
        "A prime minister of Norway since 2013, Erna Solberg is a rare voice.",
        "^ {r:role} since|from|until {t:time} , <honorific>? {s:subject}",
        _described_first,
    ),
    Construction(
        "chosen, in a headline",
        "Erna Solberg named prime minister of Norway",
        "^ {s:subject} ,? <adv>? re? -? <appoint> to? as? be? {r:role}",
        _in_a_headline,
    ),
    Construction(
        "as-phrase with a time",
        "As prime minister of Norway in 2015, Erna Solberg spoke.",
        f"as|while {{r:role}} {_IN} {{t:time}} , {{s:subject}}",
        _as_then,
    ),
    Construction(
        "while somebody was",
        "Erna Solberg, while she was prime minister of Norway in 2015, spoke.",
        f"{{s:subject}} , while he|she was {{r:role}} {_IN} {{t:time}} ,",
        _while,
    ),
    Construction(
        "capacity, first",
        "In her role as prime minister of Norway, Erna Solberg spoke.",
        "^ in <det> capacity|role|position|job as {r:role} , {s:subject}",
        clauses.as_phrase,
    ),
)
