"""Which work won the highest award of a festival: "“Salt” won the Silver Heron", "the Silver Heron went to “Salt”".

An award of that name may be given in several classes, so that one of two texts must say that it is the highest, and
neither may speak of a class, of two winners or of another year.  A statement has the mode "awarded"; its `modifiers`
name the award ("award:silver heron") and the work ("title:..."), and what is told around it (see `text.story`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.kind import LAST, Facts
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Ref, Span, Statement, Value
from claimcheck.text.glances import days_told, glanced
from claimcheck.text.kindred import kindred
from claimcheck.text.scene import Scene
from claimcheck.text.sources import marked, one_source, published_within
from claimcheck.text.story import around, one_day
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import fold

MODE = "awarded"
_HIGHEST = "highest"
_CAP = r"[A-ZÀ-ÖØ-Þ][\w’'-]+"
_AWARD = rf"(?P<award>{_CAP}(?: {_CAP}){{1,3}})"
_WORK = r"[“\"](?P<work>[^”\"]{2,60}?),?[”\"]"
_SIGN = Pattern(rf"\b(?:won|took) the {_CAP} {_CAP}|\b(?:won by|awarded to|given to|went to) [“\"]")
_TITLE = Pattern(_WORK)
_ACTIVE = Pattern(rf"{_WORK}(?:,? [^.;”\"“]{{1,80}}?,)? (?:won|took) the {_AWARD}")
_PASSIVE = Pattern(
    rf"\b[Tt]he {_AWARD}(?:, [^.;”\"“]{{1,60}}?,)? (?:was (?:won by|awarded to|given to)|went to) {_WORK}"
)
_TOP = Pattern(r"\b(?:highest|top|main|grand|chief) (?:award|prize|honou?r|trophy)\b", re.IGNORECASE)
_OTHERS = frozenset(
    listed(
        "best special mention audience jury second third shared joint jointly tie tied once again also another "
        "previous last ago earlier before not never nearly almost would could should might nominated favourite tipped "
        "director actor actress screenplay debut short category section student children"
    )
)
"""Words before the end of the award, or close behind it, by which it is of another class or year, or was not."""
_NEWS, _BEHIND = 3, 4
_KINDRED = 6.0
"""What two texts must share (see `text.kindred`)."""


def awards_told(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The works of a document that won an award; none where it names two for one award."""
    if '"' not in document.text and "“" not in document.text:
        return
    found = [made for scene in glanced(document, scenes, _SIGN) for made in _told(scene)]
    for one in found:
        if sum(marked(other, "award") == marked(one, "award") for other in found) == 1:
            yield one


def _told(scene: Scene) -> Iterator[Statement]:
    start, end = scene.sentence.start, scene.sentence.end
    matches = [match for pattern in (_ACTIVE, _PASSIVE) for match in pattern.finditer(scene.text, start, end)]
    if len(matches) != 1 or _several(scene.text, matches[0]["award"]):
        return
    match = matches[0]
    last = bisect_left(scene.tokens, match.end(), key=lambda token: token.start)
    if not _OTHERS.isdisjoint(token.norm for token in scene.tokens[: last + _BEHIND]):
        return
    span, work = Span(*match.span()), Span(*match.span("work"))
    yield scene.statement(
        span.start,
        span.end,
        kind="event",
        pattern="awarded",
        wrong=work,
        subject=Ref(*work, match["work"]),
        attribute="winner",
        mode=MODE,
        voice=scene.voice(*match.span("award")),
        times=days_told(scene),
        value=Value(match["work"], *work),
        modifiers=(
            f"award:{fold(match['award'])}", f"title:{fold(match['work'])}",
            *(f"known:{title}" for title in _titles(scene.text)),
            *([_HIGHEST] if _TOP.within(scene.text) else []), *around(scene, *span),
        ),
    )  # fmt: skip


@lru_cache(maxsize=2)
@lru_cache(maxsize=4)
def _titles(text: str) -> tuple[str, ...]:
    """All works of a text."""
    return tuple(dict.fromkeys(fold(match["work"]) for match in _TITLE.finditer(text)))


@lru_cache(maxsize=16)
def _several(text: str, award: str) -> bool:
    """Whether a text tells of an award that is given in several classes: "the Silver Heron for best director"."""
    return re.search(rf"\b{re.escape(award)}(?:s\b| for | in the )", text) is not None


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The award."""
    if statement.voice.kind == "narrator":
        yield (LAST, MODE, *marked(statement, "award"))


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if earlier.path == later.path or not one_source(earlier, later) or not published_within(_NEWS, earlier, later):
        return ""
    titles = [marked(told, "title")[0] for told in (earlier, later)]
    one, two = (set(title.split()) for title in titles)
    if one <= two or two <= one or one_day(earlier, later) is None:
        return ""
    if titles[0] not in marked(later, "known") or titles[1] not in marked(earlier, "known"):
        return ""  # a work may have a title in each of two languages
    if _HIGHEST not in (*earlier.modifiers, *later.modifiers) or kindred(earlier, later) < _KINDRED:
        return ""
    return "the award is told to have gone to two works"
