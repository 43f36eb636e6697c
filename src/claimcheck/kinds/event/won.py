"""Who won a contest, for the how manieth time, and which of two beat the other, as two texts of one day tell it.

They need no claim: they are held against each other.  A statement has the mode "won" and the attribute "winner",
"time won" or "beat"; its `modifiers` name who did it ("agent:..."), what was won or who was beaten ("of:..."), and
what the document names ("page:...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.kind import Facts
from claimcheck.kinds.event.clauses import ref_of
from claimcheck.kinds.event.once import listed
from claimcheck.lazy import Pattern
from claimcheck.model import NumberRef, Span, Statement, Value
from claimcheck.text.moments import told
from claimcheck.text.phrases import right
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sources import marked, one_source, published_within
from claimcheck.text.story import dateline, one_day, page
from claimcheck.text.times.words import listed as split
from claimcheck.text.words import BE, CONJUNCTIONS, HAVE, PREPOSITIONS, SUBORDINATORS

TRIGGERS = ("won", "clinched", "beat", "beaten", "defeated", "overcame", "outpointed")
MODE = "won"
_FULL = 2
"""Words of a full name."""
_NEWS = 2
"""Days between two texts that tell of one win, if one of them says no day."""
_WON = frozenset(["won", "clinched"])
_BEAT = frozenset(["beat", "beaten", "defeated", "overcame", "outpointed"])
_VERBS = _WON | _BEAT
_PRONOUNS = frozenset(["he", "she"])
_TITLE = frozenset(split("title crown trophy"))
_BEHIND = frozenset(["ahead"]) | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS
_JOINED = frozenset(["and", "or", "of", "if", "whether", "-"])
_OWN = frozenset(["his", "her", "a", "their", "its"])
_PARTED = Pattern(
    r"\b(?:wom[ae]n|women’s|men['’]s|ladies|girls|boys|female|doubles|singles|junior|juniors|youth|wheelchair|"
    r"under-\d+|veterans|paralympic|stage|leg|heat|rematch|replay|tie-?break|primary)s?\b",
    re.IGNORECASE,
)
"""Words of texts that tell of several contests under one name, or of a part of one."""


_ELSEWHEN = frozenset(
    split("before once previously earlier already never not n't had last ago formerly twice if whether would could "
          "may might almost nearly consecutive straight running row succession again")
)  # fmt: skip
"""Words of sentences that tell of another time, of what did not happen, or count only wins in a row."""
_IN_PART = Pattern(
    r"\b(?:first|second|third|fourth|fifth|opening|deciding|final|one|each) "
    r"(?:set|game|frame|half|leg|period|quarter|heat|match|test|race|stage|ballot|vote|lap)\b",
    re.IGNORECASE,
)


def won_told(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What a document says of who won."""
    for scene in scenes:
        if _VERBS.isdisjoint(scene.norms):
            continue
        times = [time for time in scene.times if time.kind in ("date", "range")]
        if len(times) > 1 or _partly(scene):
            continue
        for at in range(1, len(scene.cells) - 1):
            norm = scene.cells[at].norm
            if norm in _VERBS and _otherwise(scene, at):
                continue
            if norm in _WON and scene.cells[at].sort == "word":
                yield from _winner(scene, at, facts)
            elif norm in _BEAT and scene.cells[at].sort == "word":
                yield from _beaten(scene, at)


def _otherwise(scene: Scene, at: int) -> bool:
    """Whether the words up to the first comma behind a verb tell of another time, or of what was not."""
    first = scene.cells[at].first
    end = next((k for k in range(first, len(scene.tokens)) if scene.tokens[k].norm in (",", ";", ":")), None)
    return any(token.norm in _ELSEWHEN for token in scene.tokens[:end])


def _partly(scene: Scene) -> bool:
    return _IN_PART.search(scene.text, scene.sentence.start, scene.sentence.end) is not None


def _winner(scene: Scene, at: int, facts: Facts) -> Iterator[Statement]:
    cells = scene.cells
    agent = _agent(scene, at)
    if agent is None:
        return
    first = at + 1
    number = _ordinal(cells, first + 1) if cells[first].norm in _OWN else None
    prize = right(cells, first + 2 if number else first)
    if prize is None or not prize.named:
        return
    words = [word for word in prize.text.split() if word not in _TITLE]
    if not {*prize.text.split()} & (listed(facts, "contest") | listed(facts, "many") | listed(facts, "trophy")):
        return
    last = prize.last
    if last < len(cells) and cells[last].sort == "word" and cells[last].norm not in _BEHIND | {*_TITLE}:
        return  # "won the Vienna Open crowd over"
    if number is None and last + 3 < len(cells) and cells[last].norm == "for" and cells[last + 1].norm == "the":
        number = _ordinal(cells, last + 2) if cells[last + 3].norm == "time" else None
        last += 4 if number else 0
    if number is not None:
        yield _made(scene, agent, "time won", " ".join(words), number, cells[at].start, cells[last - 1].end)
    elif not prize.numbered:
        start = min(agent.start, cells[at].start)
        yield _made(scene, agent, "winner", " ".join(words), agent, start, cells[last - 1].end)


def _beaten(scene: Scene, at: int) -> Iterator[Statement]:
    """ "X beat Y", "Y was beaten by X"."""
    cells = scene.cells
    passive = cells[at - 1].norm in BE
    before = _agent(scene, at - 1 if passive else at)
    skip = at + 2 if passive else at + 1
    if before is None or skip >= len(cells) or (passive and cells[at + 1].norm != "by"):
        return
    after = _named(cells[skip])
    if after is None or cells[at - 1].norm in HAVE or (skip + 1 < len(cells) and cells[skip + 1].sort == "possessive"):
        return
    if min(len(side.norm.split()) for side in (before, after)) < _FULL:
        return  # countries and clubs play in many sports
    winner, loser = (after, before) if passive else (before, after)
    yield _made(scene, winner, "beat", loser.norm, winner, before.start, after.end)


def _agent(scene: Scene, verb: int) -> Cell | None:
    """Who is named right before a verb, or meant by the pronoun there: the only one whom the sentence names before."""
    cells = scene.cells
    cell = cells[verb - 1]
    if cell.norm in _PRONOUNS:
        named = [other for other in cells[: verb - 1] if _named(other) is not None and len(other.norm.split()) > 1]
        return named[0] if len(named) == 1 and named[0] is cells[_opening(scene)] else None
    behind = cells[verb - 2] if verb > 1 else None
    if behind is not None and verb - 1 > _opening(scene) and (behind.sort == "possessive" or behind.norm in _JOINED):
        return None
    return _named(cell)


def _opening(scene: Scene) -> int:
    """The first cell behind the dateline."""
    first = dateline(scene)
    return next((at for at, cell in enumerate(scene.cells) if cell.first >= first), 0)


def _named(cell: Cell) -> Cell | None:
    """A cell with a name of somebody, or of a side."""
    return cell if cell.sort == "subject" and cell.norm.replace(" ", "").replace("-", "").isalpha() else None


def _ordinal(cells: Sequence[Cell], at: int) -> Cell | None:
    what = cells[at].what if at < len(cells) and cells[at].sort == "number" else None
    return cells[at] if isinstance(what, NumberRef) and what.ordinal else None


def _made(scene: Scene, agent: Cell, attribute: str, of: str, value: Cell, start: int, end: int) -> Statement:
    days = [time for time in scene.times if time.kind in ("date", "range")]
    ref = ref_of(agent)
    number = value.what.value if attribute == "time won" and isinstance(value.what, NumberRef) else None
    start, end = min(start, agent.start, value.start), max(end, value.end)
    parted, names = _known(scene.document.text)
    return scene.statement(
        start, end, kind="event", pattern="won", wrong=Span(value.start, value.end), subject=ref,
        attribute=attribute, mode=MODE, times=tuple(told(time) for time in days[:3]),
        value=Value(scene.words(value.start, value.end), value.start, value.end, number=number),
        modifiers=(
            f"agent:{agent.norm}", f"of:{of}", *(["parted"] if parted else []), f"page:{names}",
        ),
    )  # fmt: skip


@lru_cache(maxsize=2)
def _known(text: str) -> tuple[bool, str]:
    return _PARTED.search(text) is not None, " ".join(sorted(page(text).names))


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """What was won, or the two of whom one beat the other."""
    if statement.voice.kind == "quoted" or "parted" in statement.modifiers:
        return
    if statement.attribute == "beat":
        yield (MODE, *sorted((marked(statement, "agent")[0], marked(statement, "of")[0])))
    else:
        yield (MODE, statement.attribute, marked(statement, "of")[0])


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    when = one_day(earlier, later)
    if not one_source(earlier, later) or when is None:
        return ""
    if not when and earlier.path != later.path and not published_within(_NEWS, earlier, later):
        return ""
    one, two = ({*marked(statement, "agent")[0].split()} for statement in (earlier, later))
    if later.attribute == "time won":
        assert earlier.value is not None and later.value is not None
        same = one <= two or two <= one
        return "the wins are counted in two ways" if same and earlier.value.number != later.value.number else ""
    if one & two:
        return ""
    pages = [{*marked(statement, "page")[0].split()} for statement in (earlier, later)]
    if not ({*_last(later)} & pages[0] and {*_last(earlier)} & pages[1]):
        return ""  # another contest of the name, of which the other text tells nothing
    return "it is told of two different people"


def _last(statement: Statement) -> Sequence[str]:
    return marked(statement, "agent")[0].split()[-1:]
