"""When two parties signed one paper: "a convention that Argentina and Uruguay signed in Montevideo in December 1946",
"the convention on the dam was signed by Argentina and Uruguay".

Two states sign many papers, so that two texts tell of one only where both say what it is on, and the whole of both
speaks for one story.  A statement has the mode "paper"; its `modifiers` are the noun ("noun:convention"), the parties
("party:uruguay"), where it was signed ("place:montevideo"), and what is told around it (see `text.story`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.kind import LAST, Facts
from claimcheck.model import Document, Ref, Span, Statement, TimeRef, Value
from claimcheck.text.glances import datable, glanced
from claimcheck.text.kindred import kindred
from claimcheck.text.moments import told
from claimcheck.text.scene import Scene
from claimcheck.text.sources import marked, one_source, published_within
from claimcheck.text.stems import stem
from claimcheck.text.story import around, dateline, page_figures
from claimcheck.text.times.words import MONTHS, WEEKDAYS, listed
from claimcheck.text.tokens import Token
from claimcheck.text.words import FUNCTION_CAPS

MODE = "paper"
_PAPERS = frozenset(listed("treaty convention agreement accord pact protocol charter memorandum concordat armistice"))
_SIGN = re.compile(r"\bsigned\b")
_NO_DEED = frozenset(listed("will would to should may might not never if had be been revised amended renewed again"))
_OTHERS = frozenset(listed("new revised amended second third another additional supplementary interim earlier later"))
_NO_NAME = FUNCTION_CAPS | frozenset((*WEEKDAYS, *MONTHS))
_BACK, _SPAN, _LONGEST = 3, 16, 3
_MONTH = 31
_KINDRED = 4.0
"""What two texts must share (see `text.kindred`)."""


def papers_told(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The papers of a document; none of a noun and of parties of which it tells two times."""
    found = [made for scene in glanced(document, scenes, _SIGN) for made in _told(scene)]
    counts = Counter(_which(one) for one in found)
    yield from (one for one in found if counts[_which(one)] == 1)


def _which(statement: Statement) -> tuple[str, ...]:
    return (*marked(statement, "noun"), *marked(statement, "party"))


def _told(scene: Scene) -> Iterator[Statement]:
    tokens, begin = scene.tokens, dateline(scene)
    verbs = [at for at in range(begin, len(tokens)) if tokens[at].norm == "signed"]
    nouns = [at for at in range(begin, len(tokens)) if tokens[at].norm in _PAPERS and tokens[at].shape == "lower"]
    if len(verbs) != 1 or len(nouns) != 1 or not _OTHERS.isdisjoint(token.norm for token in tokens):
        return
    at = verbs[0]
    if not _NO_DEED.isdisjoint(token.norm for token in tokens[max(0, at - _BACK) : at]):
        return
    by = next((k for k in range(at + 1, min(at + _SPAN, len(tokens))) if tokens[k].norm == "by"), 0)
    parties = _pair(tokens, by + 1) if nouns[0] < at and by else _pair_before(tokens, begin, at)
    times = [time for time in scene.times if datable(time) and not time.mod and tokens[at].start < time.start]
    if not parties or len(times) != 1 or times[0].granularity not in ("year", "month", "day"):
        return
    yield _statement(scene, at, tokens[nouns[0]].norm, parties, times[0])


def _pair(tokens: Sequence[Token], first: int) -> tuple[str, ...]:
    """Two names that "and" joins, from a token on, and no third one."""
    one = _run(tokens, first, 1)
    middle = first + len(one)
    if not one or middle >= len(tokens) or tokens[middle].norm != "and":
        return ()
    two = _run(tokens, middle + 1, 1)
    return tuple(sorted((" ".join(one), " ".join(two)))) if two else ()


def _pair_before(tokens: Sequence[Token], begin: int, verb: int) -> tuple[str, ...]:
    two = _run(tokens, verb - 1, -1)
    middle = verb - 1 - len(two)
    if not two or middle <= begin or tokens[middle].norm != "and":
        return ()
    one = _run(tokens, middle - 1, -1)
    listed_ = middle - 1 - len(one) >= begin and tokens[middle - 1 - len(one)].norm == ","
    return tuple(sorted((" ".join(one[::-1]), " ".join(two[::-1])))) if one and not listed_ else ()


def _run(tokens: Sequence[Token], at: int, step: int) -> list[str]:
    found: list[str] = []
    while 0 <= at < len(tokens) and len(found) < _LONGEST:
        if tokens[at].shape not in ("cap", "upper") or tokens[at].norm in _NO_NAME:
            break
        found.append(tokens[at].norm)
        at += step
    return found


def _statement(scene: Scene, at: int, noun: str, parties: Sequence[str], time: TimeRef) -> Statement:
    tokens = scene.tokens
    places = [
        tokens[k + 1].norm for k in range(at, len(tokens) - 1)
        if tokens[k].norm in ("in", "at") and tokens[k + 1].shape == "cap" and tokens[k + 1].norm not in _NO_NAME
    ]  # fmt: skip
    last = bisect_left(tokens, time.end, key=lambda token: token.start)
    span = Span(tokens[at].start, tokens[last - 1].end)
    return scene.statement(
        span.start,
        span.end,
        kind="event",
        pattern="paper",
        wrong=Span(time.start, time.end),
        subject=Ref(*span, scene.words(*span)),
        attribute="sign time",
        mode=MODE,
        times=(told(time),),
        value=Value(scene.words(time.start, time.end), time.start, time.end),
        modifiers=(
            f"noun:{noun}", *(f"party:{name}" for name in parties), *(f"place:{name}" for name in places),
            *around(scene, *span),
        ),
    )  # fmt: skip


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The noun and the parties."""
    if statement.voice.kind != "quoted" and not statement.voice.asserted:
        yield (LAST, MODE, *_which(statement))


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if earlier.path == later.path or not one_source(earlier, later) or not published_within(_MONTH, earlier, later):
        return ""
    if earlier.times[0].outer.overlaps(later.times[0].outer) or set(marked(earlier, "place")) != {
        *marked(later, "place")
    }:
        return ""
    years = [{part for part in told.value.text.split() if part.isdigit()} for told in (earlier, later) if told.value]
    if years[0] <= page_figures(later) or years[1] <= page_figures(earlier):
        return ""
    own = {stem("signed"), *map(stem, marked(earlier, "noun"))}
    matter = set(marked(earlier, "say")) & set(marked(later, "say")) - own
    return "the day or year is told in two ways" if matter and kindred(earlier, later) >= _KINDRED else ""


APART = "apart"
"""The modifier of a place where one of several papers, or none yet, was signed."""


def apart(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a paper may be another one of its matter, or is not said to have been signed."""
    unreal = not _NO_DEED.isdisjoint(token.norm for token in tokens[max(0, verb - _BACK) : verb])
    return unreal or not _OTHERS.isdisjoint(token.norm for token in tokens)


def one_paper(earlier: Statement, later: Statement) -> bool:
    """Whether two accounts of where something was signed are of one paper: of the same two parties or more, on the same
    matter, on one day that both tell."""
    if not _SIGNED & {*marked(earlier, "close")} & {*marked(later, "close")} or not published_within(
        _YEAR, earlier, later
    ):
        return False
    days = [{when.inner for when in one.times} for one in (earlier, later)]
    if len(days[0]) != 1 or days[0] != days[1] or any(day.days != 1 for day in days[0]):
        return False
    papers = _STEMS & set(marked(earlier, "say")) & set(marked(later, "say"))
    matter = set(marked(earlier, "say")) & set(marked(later, "say")) - _STEMS - _SIGNED
    towns = {word for one in (earlier, later) for name in marked(one, "town") for word in name.split()}
    parties = (set(marked(earlier, "cap")) & set(marked(later, "cap"))) - towns
    others = APART in (*earlier.modifiers, *later.modifiers)
    return len(papers) == 1 and bool(matter) and len(parties) > 1 and not others


_SIGNED = frozenset([stem("signed")])
_STEMS = frozenset(map(stem, _PAPERS))
_YEAR = 366
