"""Questions that are answered: "Who was the president of Norland in 1990? It was Ada Holm.", "Q: Who ... A: Ada Holm".

The two are read as "Ada Holm was the president of Norland in 1990."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.patterns import statements
from claimcheck.lazy import Pattern
from claimcheck.model import Statement, When
from claimcheck.text.grammar import predications
from claimcheck.text.moments import told
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

_LABELS = frozenset(["q", "a", "question", "answer", ":", ".", "-", "—"])
_IT_WAS = frozenset("it was is that this the he she of course why - — ,".split())
_TAKEN_BACK = Pattern(
    r"\W*(?:\(?B[).:]|Wrong|No\b|Not\b|Nope|Incorrect|False|Sorry|Or\b|Actually|In fact|The (?:right|correct) answer)"
)
"""What follows an answer that is a choice among several, or a wrong one."""
_FIRST, _LONGEST = 3, 9
"""Cells before "who", and of an answer."""


def answered(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What questions of who held a post say with the answers that follow."""
    for scene, following in pairwise(scenes):
        at = _asks(scene)
        who = _answer(following) if at >= 0 else None
        if who is None or scene.quotations or scene.text[scene.sentence.end : following.sentence.start].strip():
            continue
        if _TAKEN_BACK.match(scene.text, following.sentence.end, following.sentence.end + 40):
            continue
        yield from _told(scene, at, who, facts)


def _asks(scene: Scene) -> int:
    """The place of "who" in a question about a post; -1 if it is none."""
    cells = scene.cells
    if cells[-1].norm != "?" or "phrase.office" not in scene.there.sorts:
        return -1
    at = next((k for k, cell in enumerate(cells[: _FIRST + 1]) if cell.norm == "who"), -1)
    opens = all(cell.norm in _LABELS or cell.sort == "number" for cell in cells[: max(at, 0)])
    return at if opens and at + 1 < len(cells) and cells[at + 1].norm in _VERBS else -1


_VERBS = frozenset("was is became becomes succeeded replaced served has took".split())


def _answer(scene: Scene) -> Cell | None:
    """The one name of a sentence that answers and does nothing else."""
    cells = scene.cells
    if len(cells) > _LONGEST or cells[-1].norm in ("?", "!") or scene.quotations:
        return None
    named = [at for at, cell in enumerate(cells) if cell.sort == "subject"]
    if len(named) != 1 or "known" not in cells[named[0]].tags:
        return None
    before, behind = cells[: named[0]], cells[named[0] + 1 :]
    plain = all(cell.norm in _IT_WAS | _LABELS for cell in before) and all(cell.norm == "." for cell in behind)
    return cells[named[0]] if plain else None


def _told(scene: Scene, at: int, who: Cell, facts: Facts) -> Iterator[Statement]:
    asks, last = scene.cells[at], scene.cells[-1]
    stop = replace(last, norm=".")
    reading = replace(scene, cells=(there(who, asks), *scene.cells[at + 1 : -1], stop))
    for predication in predications(reading):
        if predication.subject.start != asks.start:
            continue
        for statement in statements(predication, reading, facts):
            voice = statement.voice
            if statement.subject is None or voice.asserted not in ("", "asked"):
                continue
            if statement.mode == "held" and not any(when.how == "stated" for when in statement.times):
                statement = replace(statement, times=(*_asked_of(scene), *statement.times))
            named = replace(statement.subject, start=who.start, end=who.end)
            yield replace(statement, subject=named, end=who.end, voice=replace(voice, asserted=""))


def _asked_of(scene: Scene) -> tuple[When, ...]:
    """The time of which a question is asked: the only one in it, at its end."""
    times, cells = scene.times, scene.cells
    if len(times) != 1 or times[0].kind not in ("date", "range") or times[0].mod or cells[-2].sort != "time":
        return ()
    return (told(times[0]),) if cells[-3].norm in ("in", "on", "at") and _OTHER_TIMES.isdisjoint(scene.norms) else ()


_OTHER_TIMES = frozenset("before after since until born later earlier ago previous former first last".split())
