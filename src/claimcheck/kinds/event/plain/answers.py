"""Questions and their answers: "When was the treaty signed?  On 4 June 1922." as "The treaty was signed on 4 June
1922"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from claimcheck.frozen import replace
from claimcheck.interval import year
from claimcheck.kinds.event.clauses import is_place, is_time
from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.plain.bounds import in_past, verb_behind
from claimcheck.lazy import Pattern
from claimcheck.model import Sentence, TimeRef
from claimcheck.text import times
from claimcheck.text.scene import Scene
from claimcheck.text.sentences import split
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import tokenize
from claimcheck.text.words import BE, DETERMINERS, DO, HAVE, MODALS, is_past

_AT = frozenset(["in", "on", "at"])
_WHEN = frozenset(["when", "where"])
_SPANS = frozenset("year month day date century decade".split())
_SPOTS = frozenset("city town country village place capital".split())
_LABEL = Pattern(r"[\s\"”’']*(?:[*_]*(?:A|Answer|Ans)[*_]*[.:)][*_]*\s*)?[\"“‘]?(?=\w)")
_NEAR = 160
_CHOICE = Pattern(r"(?:^|[\s(])(?:b|B|2)[.)]\s|\bor (?:in|on|at) ", re.MULTILINE)
"""Behind the first of several answers to choose from."""
_FINITE = BE | HAVE | MODALS | DO | frozenset(["when", "while", "if"])
_FORMS = frozenset(["did", "was", "were", "is"])

Past = Callable[[str], str]


def asked(cells: Sequence[Cell], past: Past) -> tuple[list[Cell], bool] | None:
    """A question of when or where something was, put as what it asks about, and whether it asks where."""
    if not cells or cells[-1].norm != "?":
        return None
    first = next((k for k, cell in enumerate(cells) if cell.norm in _WHEN or cell.norm in ("what", "which")), -1)
    if first < 0 or any(cell.sort not in ("mark", "word", "cap", "number") for cell in cells[:first]):
        return None
    where, k = cells[first].norm == "where", first + 1
    if cells[first].norm not in _WHEN:
        if k >= len(cells) or cells[k].norm not in _SPANS | _SPOTS:
            return None
        where, k = cells[k].norm in _SPOTS, k + 1
    if k + 1 >= len(cells) or cells[k].norm not in _FORMS:
        return None
    aux, rest = cells[k], list(cells[k + 1 : -1])
    subject = next((j for j, cell in enumerate(rest) if cell.sort in ("subject", "term", "phrase")), None)
    if subject is None or any(cell.norm not in DETERMINERS and cell.sort == "word" for cell in rest[:subject]):
        return None
    verb = verb_behind(rest)
    if aux.norm == "did":
        if verb is None:
            return None
        rest[verb] = in_past(rest[verb], past)
        return rest, where
    spot = len(rest) if verb is None else verb
    while 0 < spot < len(rest) and rest[spot].norm.endswith("ly"):
        spot -= 1
    return [*rest[:spot], replace(aux, start=rest[0].start, end=rest[0].start), *rest[spot:]], where


def answered(scene: Scene, following: Scene | None, events: Events) -> Scene | None:
    """A question with the time or the place that its answer opens with, as a plain sentence."""
    found = asked(scene.cells, events.past)
    lead = _LABEL.match(scene.text, scene.sentence.end) if found is not None else None
    if found is None or lead is None:
        return None
    question, where = found
    answer = _answer(scene, following, lead.end(), events, where=where)
    if answer is None or _CHOICE.search(scene.text, lead.end(), lead.end() + _NEAR):
        return None
    start, end, said = answer
    sentence = Sentence(start, end, scene.sentence.block)
    tokens = tuple(tokenize(scene.text, start, end))
    return replace(scene, cells=(*question, *said), sentence=sentence, tokens=tokens, retold=())


def _answer(
    scene: Scene, following: Scene | None, at: int, events: Events, *, where: bool
) -> tuple[int, int, Sequence[Cell]] | None:
    """Where the answer stands, and its words up to the time or the place."""
    if following is not None and following.sentence.start <= at < following.sentence.end:
        row = [cell for cell in following.cells if cell.start >= at]
        k = (bool(row) and row[0].norm in _AT) + 0
        k += k < len(row) and row[k].norm in DETERMINERS
        fits = k < len(row) and (is_place(row[k], events) if where else is_time(row[k]))
        closes = fits and (k + 1 >= len(row) or row[k + 1].sort == "mark" or row[k + 1].norm in _AT)
        closes = closes and not any(cell.norm in _FINITE or is_past(cell.norm) for cell in row[k + 1 :])
        return (following.sentence.start, following.sentence.end, row[: k + 1]) if closes else None
    if where:
        return None
    text, published = scene.text, scene.sentence.block.published
    start, end = next(iter(split(text, at, min(len(text), at + _NEAR))), (at, at))
    told: TimeRef | None = next(iter(times.find(text, published, start, end)), None) or _year(text, start, end)
    lead = text[start : told.start].strip().lower() if told is not None else "?"
    if told is None or told.kind != "date" or lead not in ("", "in", "on"):
        return None
    if text[told.end : end].strip(' .!\n"”’'):
        return None
    on = Cell("word", lead or "in", start, told.start, 0, 0, ("lower",))
    return start, end, (on, Cell("time", "", told.start, told.end, 0, 0, ("date",), told))


def _year(text: str, start: int, end: int) -> TimeRef | None:
    """A year that is all of an answer."""
    word = text[start:end].strip(" .!\n")
    if len(word) != len("1974") or not word.isdecimal():
        return None
    span = year(int(word))
    return TimeRef(start, start + len(word), word, "date", word, span, span, "year", rule="year")
