"""Which minister somebody is, as two texts of the same days tell it: a foreign minister is no finance minister.

They need no claim: they are held against each other.  A statement has the mode "portfolio", the attribute "minister",
and the portfolio as its value; portfolios that one minister often has together count as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.kind import LAST, Facts
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Span, Statement, Value
from claimcheck.text.glances import glanced
from claimcheck.text.scene import Scene
from claimcheck.text.sources import marked, published_within
from claimcheck.text.story import around, beyond
from claimcheck.text.tokens import fold

MODE = "portfolio"
_GROUPS = {
    "foreign": "foreign europe international",
    "finance": "finance economy economic trade commerce business industry treasury budget development",
    "defence": "defence defense",
    "interior": "interior home security police",
    "justice": "justice",
    "health": "health social welfare labour labor employment family",
    "education": "education culture science research sports youth",
    "agriculture": "agriculture farm fisheries environment climate energy water forestry",
    "transport": "transport transportation infrastructure housing communications",
    "tourism": "tourism",
}
_GROUP = {word: group for group, words in _GROUPS.items() for word in words.split()}
_PORTFOLIO = rf"(?P<portfolio>(?i:{'|'.join(_GROUP)}))(?: [Aa]ffairs)? (?P<post>[Mm]inister|[Ss]ecretary)"
NAME = r"(?P<name>[A-Z][\w’'-]+(?: (?:de |van |von |al-|da |der |bin )?[A-Z][\w’'-]+){1,2})"
QUALIFIED = (
    "and ",
    "former ",
    "ex-",
    "then ",
    "shadow ",
    "deputy ",
    "vice ",
    "acting ",
    "next ",
    "as ",
    "junior ",
    "& ",
    "-",
    "&",
)
"""What stands before a title that somebody does not have now, or has with others."""
_BEFORE = Pattern(rf"\b{_PORTFOLIO}(?P<aside>,)? {NAME}(?(aside)(?=,))")
_BEHIND = Pattern(rf"{NAME}, (?:the |\w+[’']s )?(?:[A-Z]\w+ )?{_PORTFOLIO}(?=[,.;)])")
_SIGN = re.compile(r"\b(?:[Mm]inister|[Ss]ecretary)\b")
CHANGED = Pattern(
    r"\b(?:reshuffl\w+|appointed|appoints|sworn in|new (?:cabinet|government)|takes? over|took over|promoted|moved to|"
    r"switch\w*|former|successor|succeeds?|succeeded|replaced?|replaces|shadow|opposition|resign\w*)\b"
)
"""Words of texts in which posts change hands."""
_SOON, _CLOSE = 3, 2


def portfolios_told(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The ministers of a document, by name and portfolio."""
    if _SIGN.search(document.text) is None or CHANGED.search(document.text.lower()) is not None:
        return
    for scene in glanced(document, scenes, _SIGN):
        start, end = scene.sentence.start, scene.sentence.end
        for found in _BEFORE.finditer(scene.text, start, end):
            if not scene.text[max(0, found.start() - 9) : found.start()].lower().endswith(QUALIFIED):
                yield _made(scene, found)
        for found in _BEHIND.finditer(scene.text, start, end):
            yield _made(scene, found)


def _made(scene: Scene, found: re.Match[str]) -> Statement:
    start, end = found.span()
    name = fold(found["name"])
    return scene.statement(
        start,
        end,
        kind="office",
        pattern="portfolio",
        wrong=Span(found.start("portfolio"), found.end("post")),
        subject=None,
        attribute="minister",
        mode=MODE,
        value=Value(found["portfolio"], *found.span("portfolio")),
        modifiers=(f"who:{name}", f"group:{_GROUP[found['portfolio'].lower()]}", *around(scene, start, end)),
    )


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """Whose portfolio it is."""
    if statement.voice.kind != "quoted" and not statement.voice.asserted:
        yield (LAST, "portfolio", *marked(statement, "who"))


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if marked(earlier, "group") == marked(later, "group"):
        return ""
    if earlier.path != later.path and not (
        published_within(_SOON, earlier, later) and beyond(earlier, later) >= _CLOSE
    ):
        return ""
    return "one minister has two portfolios"
