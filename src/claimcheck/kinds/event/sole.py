"""Who did what only one can have done: the only goal of a match, the winning try.

They need no claim: they are held against each other (see `disagree`).  A statement has the mode "sole" and the
attribute "only goal"; its `modifiers` name who did it ("agent:...") and what else its sentence names ("with:...").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.event.clauses import ref_of
from claimcheck.model import Span, Statement, Value
from claimcheck.text.moments import told
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sources import marked, one_source, published_within
from claimcheck.text.story import one_day, page

MODE = "sole"
TRIGGERS = ("scored", "netted", "headed")
_DID = frozenset("scored netted headed hit grabbed converted kicked struck got bagged".split())
_MOST, _LONG, _SHARED = 40, 100, 6
"""Names of a text by which a goal is looked for; from which on a text tells of many matches; that two texts share."""
_ONE = frozenset("only winning decisive lone deciding".split())
_WHAT = frozenset("goal try point penalty run basket touchdown".split())
_OF_ALL = frozenset("game match night day evening derby final contest tie encounter afternoon".split())
_OTHERS = frozenset(
    "women girls boys ladies youth reserves reserve under-21s junior juniors academy friendly half leg set".split()
)


def sole_told(scenes: Sequence[Scene]) -> Iterator[Statement]:
    """Who is said to have done what one alone can have done."""
    for scene in scenes:
        cells = scene.cells
        for at in range(1, len(cells) - 2):
            if cells[at].norm in _DID and cells[at + 1].norm == "the":
                made = _made(scene, at)
                if made is not None:
                    yield made


def _made(scene: Scene, at: int) -> Statement | None:
    cells = scene.cells
    last = _what(cells, at + 2)
    agent = cells[at - 1]
    ref = ref_of(agent) if agent.sort == "subject" else None
    if not last or ref is None or {"company", "organisation", "team"} & set(agent.tags):
        return None
    if any(token.norm in _OTHERS for token in scene.tokens):
        return None
    days = [time for time in scene.times if time.kind in ("date", "range") and time.granularity == "day"]
    others = [other for cell in cells if cell.sort == "subject" and cell is not agent and (other := ref_of(cell))]
    start, end = agent.start, cells[last - 1].end
    return scene.statement(
        start,
        end,
        kind="event",
        pattern="sole",
        wrong=Span(agent.start, agent.end),
        subject=ref,
        attribute="only goal",
        mode=MODE,
        times=tuple(told(time) for time in days[:2]),
        value=Value(scene.words(agent.start, agent.end), agent.start, agent.end),
        modifiers=(
            f"agent:{ref.entities[0] if ref.entities else agent.norm}", f"named:{agent.norm}",
            f"page:{' '.join(sorted(page(scene.text).names))}",
            *(f"with:{other.entities[0] if other.entities else other.text.casefold()}" for other in others[:6]),
        ),
    )  # fmt: skip


def _what(cells: Sequence[Cell], at: int) -> int:
    """The cell after "only goal of the game" or "winner", 0 if something else stands there."""
    if cells[at].norm == "winner":
        return at + 1
    if cells[at].norm not in _ONE or cells[at + 1].norm not in _WHAT:
        return 0
    last = at + 2
    if last + 2 < len(cells) and cells[last].norm == "of":
        return last + 3 if cells[last + 1].norm in ("the", "a") and cells[last + 2].norm in _OF_ALL else 0
    return last


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """What was done, on an occasion that somebody else is named with."""
    if statement.voice.kind == "quoted":
        return
    for name in marked(statement, "page")[0].split()[:_MOST]:
        yield ("sole", statement.attribute, "page", name)
    if statement.times:
        for name in marked(statement, "with"):
            yield ("sole", statement.attribute, name)


def _one_match(earlier: Statement, later: Statement) -> bool:
    """Whether two texts of one day or the next both name one of the scorers, and much else."""
    if earlier.path == later.path or not published_within(1, earlier, later) or one_day(earlier, later) is None:
        return False
    pages = [{*marked(one, "page")[0].split()} for one in (earlier, later)]
    ends = {marked(one, "named")[0].split()[-1] for one in (earlier, later)}
    return bool(ends & pages[0] & pages[1]) and len(pages[0] & pages[1]) >= _SHARED and max(map(len, pages)) <= _LONG


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if not one_source(earlier, later) or marked(earlier, "agent") == marked(later, "agent"):
        return ""
    if set(marked(earlier, "named")[0].split()) & set(marked(later, "named")[0].split()):
        return ""
    if _one_match(earlier, later):
        return "it is told of two different people"
    if not earlier.times or not later.times:
        return ""
    if not {*marked(earlier, "with")} & {*marked(later, "with")}:
        return ""
    days = [{when.inner for when in one.times} for one in (earlier, later)]
    return "it is told of two different people" if days[0] == days[1] else ""
