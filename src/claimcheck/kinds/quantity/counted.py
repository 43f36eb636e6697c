"""What somebody does to so many things: "will add 120 jobs", "sank 14 oyster boats", "the 900 jobs that it would cut".

They need no claim: they are held against each other (see `frames`).  A statement's `attribute` is the counted noun;
`modifiers` say what is done ("verb:add"), who or what does it ("subject:...", "by:..." for words and names), which of
the things are meant ("which:..."), and what weakens it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.happenings import UPDATES, folded
from claimcheck.kinds.quantity.numerals import figure, numeral
from claimcheck.model import NumberRef, Ref, Statement, Voice
from claimcheck.text.conversions import SCALES
from claimcheck.text.moments import told
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sources import RETOLD, of_itself, retold
from claimcheck.text.stems import stem
from claimcheck.text.times.words import listed
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    DETERMINERS,
    DO,
    FUNCTION_CAPS,
    HAVE,
    MODALS,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
)

TRIGGERS = tuple(
    listed(
        "jobs votes seats goals points tickets boats homes houses workers employees passengers students pupils shops "
        "stores schools hospitals buses trains trees medals signatures positions staff beds vehicles aircraft planes"
    )
)
"""Nouns that are counted so often in the news that their sentences are looked at."""
_NO_VERB = (
    FUNCTION_CAPS | PREPOSITIONS | CONJUNCTIONS | BE | HAVE | MODALS | DO | DETERMINERS | PRONOUNS | NOT | RELATIVES
    | REPORTING | SUBORDINATORS | COPULA_ADVERBS
    | frozenset(
        listed(
            "including among another first last all some other next past than top only remaining those every each "
            "least most many few several number age aged under over nearly almost about around roughly just more "
            "further extra additional these both any total page chapter room route flight gate section article day"
        )
    )
)  # fmt: skip
_PLURALS = frozenset(["people", "men", "women", "children", "staff", "aircraft", "sheep", "cattle", "lives"])
_NO_PLURALS = frozenset(
    listed("minutes hours seconds days nights weeks months years decades centuries times weekends percent degrees")
)
_WEAKER = (UPDATES - frozenset(listed("new now all missing latest total far"))) | frozenset(
    listed(
        "again original originally formerly once corrected instead remaining increase increased raise raised fell "
        "fallen dropped cutback halved doubled tripled half quarter first second third initial phase stage target "
        "wants wanted proposed proposal suggested demanded hopes hoped planned aims aimed would-be nearly almost"
    )
)
"""Words by which a figure is one of several that were right in their turn, or of another step."""
_WISHED = frozenset(listed("wants wanted hopes hoped proposed proposal suggested demanded aims aimed"))
_ENDS = frozenset([",", ";", ":", ".", "-", "—", "(", ")", '"', "…"])
_LINKS = (CONJUNCTIONS | SUBORDINATORS | frozenset(["who", "which", "where"])) - frozenset(["that", "so"])
_AHEAD = frozenset(["will", "'ll", "would", "shall", "to"])
_HARM = frozenset(listed("killed kills killing kill injured wounded hurt dead died missing arrested detained deaths"))
_FRONTED = 10
_ADJECTIVES = 3
_ASIDE = 14
_REACH = 14
_MOST = 8
_OWNER = 5
"""Cells between "of the" and how many there are."""


@frozen
class _Frame:
    """What is done: the stems of its verb, the cells [first, last) of who does it and of which things, the cell of the
    verb, and whether the noun is definite ("the 900 jobs that ...")."""

    verbs: tuple[str, ...]
    verb: int
    subject: range
    which: tuple[int, ...]
    definite: bool = False
    relative: bool = False


@frozen
class _Things:
    """What is counted: cells [first, last) from the number on, its stem (a unit for money), the adjectives."""

    first: int
    last: int
    noun: str
    adjectives: tuple[str, ...] = ()
    total: float = 0.0
    """Of how many: "three of its seven mills"."""
    owner: str = ""
    """Whose they are by a name before that: "three of Marlow's seven mills"."""


def counted_told(scene: Scene, before: Scene | None = None) -> Iterator[Statement]:
    """The figures of a sentence of which it is said what happens to so many things; `before` is the sentence before it,
    whose only name may be what "it" means."""
    left = _MOST
    for at, cell in enumerate(scene.cells):
        if left and cell.sort == "number" and isinstance(cell.what, NumberRef):
            things = _things(scene.cells, at, cell.what) if _exact(cell.what) else _some_of(scene.cells, at, cell.what)
            frame = _frame(scene.cells, things) if things is not None else None
            if things is not None and frame is not None:
                made = _made(scene, cell.what, things, frame, before)
                if made is not None:
                    left -= 1
                    yield made


def _exact(number: NumberRef) -> bool:
    if number.ordinal or number.low is None or number.high is None or number.value < 2:
        return False
    return not number.unit or (number.unit in SCALES and SCALES[number.unit][0] not in ("share", "length", "heat"))


def _things(cells: Sequence[Cell], at: int, number: NumberRef) -> _Things | None:
    after = cells[at + 1] if at + 1 < len(cells) else None
    if number.unit:
        if after is not None and _verb(after) and after.sort != "cap":
            return None  # "a €4 million wing"
        return _Things(at, at + 1, number.unit)
    if at + 1 < len(cells) and cells[at + 1].norm in ("votes", "vote"):
        return None  # see `ballots`
    for head in range(at + 1, min(at + 2 + _ADJECTIVES, len(cells))):
        cell = cells[head]
        if cell.sort not in ("word", "term", "phrase", "cap") or not cell.norm.replace(" ", "").isalpha():
            return None
        word = cell.norm.split()[-1]
        if word in _NO_PLURALS or word in _NO_VERB:
            return None
        if word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is"))):
            return _Things(at, head + 1, stem(word), tuple(cells[i].norm for i in range(at + 1, head)))
    return None


def _some_of(cells: Sequence[Cell], at: int, number: NumberRef) -> _Things | None:
    """ "three of its seven mills", "three of the group's seven mills"."""
    if number.ordinal or number.unit or number.low != number.value or len(number.text.split()) > 1:
        return None  # "at least three"
    if (
        at + 3 >= len(cells)
        or cells[at + 1].norm != "of"
        or not (cells[at + 2].norm in DETERMINERS or ref_of(cells[at + 2]) is not None)
    ):
        return None
    owner = ""
    for i in range(at + 2, min(at + 3 + _OWNER, len(cells))):
        total = cells[i].what
        ref = ref_of(cells[i])
        owner = folded(ref) if ref is not None else owner
        if cells[i].sort == "number" and isinstance(total, NumberRef):
            things = _things(cells, i, total) if _exact(total) and total.value > number.value else None
            return None if things is None else replace(things, first=at, total=total.value, owner=owner)
        if cells[i].sort not in ("word", "term", "phrase", "subject", "possessive", "adjective"):
            return None
    return None


# --- what happens to them ---


def _frame(cells: Sequence[Cell], things: _Things) -> _Frame | None:
    if any(cell.norm in _HARM for cell in cells):
        return None  # see `tolls`
    at = things.first - 1
    definite = at >= 0 and cells[at].norm in ("the", "its", "their", "his", "her")
    if definite:
        at -= 1
        opened = _relative(cells, things)
        if opened is not None:
            return opened
    if at >= 0 and _verb(cells[at]):
        subject = _subject(cells, at)
        return _Frame((stem(cells[at].norm),), at, subject, _after(cells, things.last), definite)
    return _passive(cells, things) if at < 0 or cells[at].norm not in PREPOSITIONS else None


def _verb(cell: Cell) -> bool:
    """Whether a cell may be a verb: a plain word that is nothing else."""
    return cell.sort in ("word", "term", "phrase", "cap") and cell.norm.isalpha() and cell.norm not in _NO_VERB


def _relative(cells: Sequence[Cell], things: _Things) -> _Frame | None:
    """ "the 21,000 jobs that Alphabet said on Friday it would cut"."""
    at = things.last
    if at < len(cells) and cells[at].norm in ("that", "which"):
        at += 1
    if at >= len(cells) or ref_of(cells[at]) is None:
        return None
    end = at + 1
    while end < len(cells) and end - at < _REACH and cells[end].norm not in _ENDS | BE:
        end += 1
    verbs = [i for i in range(at, end) if _verb(cells[i])]
    if not verbs:
        return None
    return _Frame(tuple(stem(cells[i].norm) for i in verbs), verbs[-1], range(at, verbs[-1]), (), True, True)


def _passive(cells: Sequence[Cell], things: _Things) -> _Frame | None:
    """ "210 jobs will be added at the plant", "41 boats sank in the storm"."""
    if things.first and cells[things.first - 1].norm not in _ENDS | _LINKS | {"that", "said"}:
        return None
    at = things.last
    while at < len(cells) and at - things.last < 4 and cells[at].norm in BE | HAVE | {"will", "to", "would"}:
        at += 1
    if at == things.last or at >= len(cells) or not _verb(cells[at]):
        return None
    if not any(cells[i].norm in BE for i in range(things.last, at)):
        return None
    return _Frame((stem(cells[at].norm),), at, range(0), _after(cells, at + 1))


def _subject(cells: Sequence[Cell], verb: int) -> range:
    """The cells before a verb up to where its clause begins; an aside between commas is passed over."""
    end = verb
    if end and cells[end - 1].norm == ",":
        opening = next((k for k in range(end - 2, max(-1, end - _ASIDE), -1) if cells[k].norm == ","), -1)
        end = opening if opening >= 0 else end
    first = end
    while first and cells[first - 1].norm not in _ENDS and cells[first - 1].norm not in _LINKS:
        first -= 1
    told = next((i for i in range(end - 1, first, -1) if cells[i].norm in REPORTING), -1)
    if told >= 0 and any(ref_of(cell) is not None for cell in cells[told + 1 : end]):
        first = told + 1  # "Dale said that Kestrel ordered"
    if first == end and first and cells[first - 1].norm == "and":
        return range(0)  # a second verb: whose it is, is not looked for
    return range(first, verb)


def _after(cells: Sequence[Cell], at: int) -> tuple[int, ...]:
    """The cells behind that say which things are meant, up to where the clause ends."""
    last = at
    while last < len(cells) and cells[last].norm not in _ENDS and cells[last].norm not in _LINKS:
        last += 1
    return tuple(range(at, last))


def _fronted(cells: Sequence[Cell], before: int) -> range:
    """ "At Port Lorne, 39 boats were sunk": the cells of a phrase that opens the sentence."""
    if not cells or cells[0].norm not in PREPOSITIONS:
        return range(0)
    comma = next((i for i in range(min(before, _FRONTED)) if cells[i].norm == ","), 0)
    return range(1, comma) if comma else range(0)


# --- the statement ---


def _made(scene: Scene, number: NumberRef, things: _Things, frame: _Frame, before: Scene | None) -> Statement | None:
    cells = scene.cells
    which_cells = (*_fronted(cells, min(frame.verb, things.first)), *frame.which)
    inside = {*frame.subject, *which_cells, frame.verb}
    own = {cells[i].norm for i in inside}
    if own & {"could", "might", "may", "should", "not", "never", "if", "no"}:
        return None
    agents = [folded(ref) for i in frame.subject if (ref := ref_of(cells[i])) is not None]
    agents = agents or [things.owner] * bool(things.owner)
    doers = [stem(cells[i].norm) for i in frame.subject if _content(cells[i])]
    if [cells[i].norm for i in frame.subject if cells[i].norm not in MODALS] == ["it"] and before is not None:
        agents = _meant(before)
    if not agents and not doers and (any(cells[i].norm in PRONOUNS for i in frame.subject) or len(frame.subject)):
        return None
    which = [folded(ref) for i in which_cells if (ref := ref_of(cells[i])) is not None]
    of_which = [stem(cells[i].norm) for i in which_cells if _content(cells[i])]
    wrong = numeral(number, scene.tokens)
    first, last = min(frame.verb, things.first), max(frame.verb + 1, things.last)
    start, end = cells[first].start, cells[last - 1].end
    headline = scene.heads
    led = (*frame.subject, max(0, frame.verb - 1), *range(things.last, frame.verb))
    modifiers = [
        *(f"verb:{verb}" for verb in frame.verbs), *(f"adjective:{word}" for word in things.adjectives),
        *(f"by:{name}" for name in agents), *(f"doer:{word}" for word in doers),
        *(f"at:{name}" for name in which), *(f"which:{word}" for word in of_which),
        *([f"total:{things.total:g}"] if things.total else []),
        *(["definite"] if frame.definite else []), *(["weak"] if _weak(scene, frame, end) else []),
        *(["ahead"] if _AHEAD & {cells[i].norm for i in led} else []),
        *([RETOLD] if headline and retold(scene, number.value, scene.words(wrong.start, wrong.end)) else []),
    ]  # fmt: skip
    times = tuple(told(time) for time in scene.times if time.kind in ("date", "range"))
    voice = scene.voice(start, end)
    factor = SCALES.get(number.unit, ("", 1.0))[1]
    value = figure(scene, number, factor)
    if things.total:
        value = replace(value, low=number.value, high=number.value)
    found = scene.statement(
        start,
        end,
        kind="quantity",
        pattern="counted",
        wrong=wrong,
        subject=Ref(start, end, scene.words(start, end)),
        attribute=things.noun,
        mode="counted",
        voice=voice,
        times=times[:4],
        value=value,
        modifiers=tuple(modifiers),
    )  # fmt: skip
    names = [ref for i in frame.subject if (ref := ref_of(cells[i])) is not None]
    itself = any(of_itself(found, ref) for ref in names)
    if frame.relative and voice.kind != "quoted":
        # whoever asks about "the 900 jobs that it will cut" takes it that it will cut them
        asserted = "" if voice.asserted in ("asked", "supposed") else voice.asserted
        return replace(found, voice=Voice("narrator", "", asserted))
    if itself:
        return replace(found, voice=Voice("narrator", "", voice.asserted))
    return found


def _meant(before: Scene) -> list[str]:
    """What "it" means behind a sentence whose subject is its only name."""
    named = {folded(ref): at for at, cell in enumerate(before.cells) if (ref := ref_of(cell)) is not None}
    at = next(iter(named.values()), -1)
    opens = at == 0 or (at > 0 and before.cells[at - 1].sort == "mark")
    person = at >= 0 and "person" in before.cells[at].tags
    return list(named) if len(named) == 1 and opens and not person else []


def _weak(scene: Scene, frame: _Frame, end: int) -> bool:
    """Whether a sentence has a word by which a figure is one of several, other than the verb itself; what is wanted or
    hoped behind the next comma is something else."""
    verb = scene.cells[frame.verb]
    comma = next((at for at, t in enumerate(scene.tokens) if t.norm in _ENDS and t.start >= end), len(scene.tokens))
    return any(
        t.norm in _WEAKER and not verb.first <= at < verb.last and not (at > comma and t.norm in _WISHED)
        for at, t in enumerate(scene.tokens)
    )


def _content(cell: Cell) -> bool:
    """Whether a cell is a plain word that says something."""
    return cell.sort in ("word", "term", "phrase") and cell.norm.isalpha() and cell.norm not in _NO_VERB | {"says"}
