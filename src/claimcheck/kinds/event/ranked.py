"""Who came first, second or third, as two texts of one contest tell it: nobody wins and comes second.

A statement has the mode "ranked", the attribute "rank" and the rank as its value; its `modifiers` name who it was
("who:...") and what is told around it (see `text.story`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.kind import LAST, Facts
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Ref, Span, Statement, Value
from claimcheck.text.glances import days_told, glanced
from claimcheck.text.scene import Scene
from claimcheck.text.sources import marked, published_within
from claimcheck.text.story import around, beyond, one_day, page_names
from claimcheck.text.tokens import fold

MODE = "ranked"
_NAME = r"[A-Z][\w-]*(?:['’][A-Z]\w+)?"
_WHO = rf"(?P<who>{_NAME}(?: (?:de |van |von |al-|da |dos |der |bin )?{_NAME}){{1,3}})"
_ASIDE = r"(?:,? of (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,?| \([A-Za-z. ]{2,20}\)|, [^,.;]{1,40},)?"
_RANKS = {
    "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "runner-up": 2,
    "silver": 2, "bronze": 3, "gold": 1,
}  # fmt: skip
_PLACE = rf"(?:(?:the )?(?P<rank>{'|'.join(_RANKS)})(?: place)?)"
_SIGN = Pattern(
    rf"\b(?:won|triumphed|title|(?:{'|'.join(_RANKS)})(?: place)?(?:[,.;)]| (?:and|behind|ahead|with|after)\b))"
)
"""What a sentence has that fits one of the shapes."""
_SHAPES = (
    Pattern(
        rf"{_WHO}{_ASIDE} (?P<won>won|triumphed in|took the title in)\b(?! (?:gold|silver|bronze|by|against|over))"
    ),
    Pattern(
        rf"{_WHO}{_ASIDE} (?:came|finished|was|were|placed|took|won|claimed|ended|had to settle for|crossed the line)"
        rf"(?: in| up| home)? {_PLACE}(?=[,.;)]| and\b| behind\b| ahead\b| with\b| after\b)"
    ),
    Pattern(rf"(?<= and ){_WHO}{_ASIDE} {_PLACE}(?=[,.;])"),
)
_PARTS = Pattern(
    r"\b(?:wom[ae]n|men[’']?s|ladies|girls|boys|doubles|singles|junior|juniors|youth|under-\d+|stages?|legs?|heats?|"
    r"sets?|rounds?|rematch|replay|semi-?finals?|qualifying|prologue|overall|classification|standings|class|category|"
    r"relay|last year|twice|time trial|sprint|slalom|"
    r"combined|primary|ballot|series|ago|never|again|previously|earlier|had)\b",
    re.IGNORECASE,
)
"""Words of sentences that tell of one of several contests, or of another time."""
_CLOSE = 4
"""Names and figures that two texts must share beyond the two sentences."""


def ranked_told(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The ranks of a document that can be held against others."""
    for scene in glanced(document, scenes, _SIGN):
        low, high = scene.sentence.start, scene.sentence.end
        if _PARTS.search(scene.text, low, high) is not None:
            continue
        for shape in _SHAPES:
            for found in shape.finditer(scene.text, low, high):
                yield _made(scene, found)


def _made(scene: Scene, found: re.Match[str]) -> Statement:
    rank = 1 if "won" in found.re.groupindex else _RANKS[found["rank"]]
    start, end = found.span()
    who = fold(found["who"])
    return scene.statement(
        start,
        end,
        kind="event",
        pattern="ranked",
        wrong=Span(*found.span("who")),
        subject=Ref(*found.span("who"), found["who"]),
        attribute="rank",
        mode=MODE,
        times=days_told(scene),
        value=Value(str(rank), start, end, rank, rank, "", rank),
        modifiers=(f"who:{who}", *around(scene, start, end)),
    )


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """Whose rank it is."""
    if statement.voice.kind != "quoted" and not statement.voice.asserted:
        yield (LAST, "rank", *marked(statement, "who"))


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if earlier.value is None or later.value is None or earlier.value.number == later.value.number:
        return ""
    if earlier.path == later.path or not published_within(1, earlier, later) or one_day(earlier, later) is None:
        return ""
    for one, other in ((earlier, later), (later, earlier)):
        if one.value is not None and one.value.number == 1 and set(marked(one, "cap")) - page_names(other):
            return ""  # another contest
    return "the two texts put the same one at different places" if beyond(earlier, later) >= _CLOSE else ""
