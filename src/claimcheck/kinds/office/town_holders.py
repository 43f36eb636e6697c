"""Who is mayor of a town, as two texts of the same days tell it, in passing too: one town has one.

They need no claim: they are held against each other.  A statement has the mode "town holder", the post as its attribute
and the person as its value.  "Mayor X" without a town is that of the town from which the text comes, by its dateline,
if the text speaks of no other place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.kind import LAST, Facts
from claimcheck.kinds.office.portfolios import CHANGED, NAME, QUALIFIED
from claimcheck.kinds.office.town_posts import of_old, shapes
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Span, Statement, Value
from claimcheck.text.glances import glanced
from claimcheck.text.kindred import kindred
from claimcheck.text.scene import Scene
from claimcheck.text.sources import marked, published_within
from claimcheck.text.story import around, page_names, page_words
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.tokens import words as split

MODE = "town holder"
_POSTS = ("mayor", "lord mayor")
_SIGN = Pattern(r"\b(?:[Ll]ord )?[Mm]ayor\b")
_BARE = Pattern(rf"(?<![’']s )(?<![a-zß-ÿ]-)\b(?P<post>(?:Lord )?Mayor) {NAME}(?! of [A-Z]|[’']s? [Ww]ife)")
_DATELINE = Pattern(
    r"\s*(?P<town>[A-ZÀ-Þ][\w’'.-]+(?: [A-ZÀ-Þ][\w’'.-]+){0,3})(?:, [A-ZÀ-Þ][\w.’' -]{1,25})?"
    r"(?: \([^)\n]{2,30}\))? [-–—] "
)
_ELSEWHERE = Pattern(
    r"\b(?:in|of|at|near|from|to|outside|for) (?:the )?(?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*)"
)
_SEVERAL = Pattern(
    r"\b(?:mayors|(?:deputy|vice|acting|interim|ex|then|late|honorary|outgoing|incoming|new|next|past|assistant|two|"
    r"twin|neighbou?ring)[ -](?:lord )?mayor|mayor[ -]elect|mayoral|elect(?:ed|ion|ions)|candidates?|campaign\w*|"
    r"boroughs?|until (?:19|20)\d\d|twin(?:ned|s)?|guests?|sister (?:city|town))\b",
    re.IGNORECASE,
)
"""Words of a text in which more than one person has, had or seeks the post, or of more than one town."""
_DAYS = frozenset((*WEEKDAYS, *MONTHS))
_SOON = 3
"""Days between two texts of one news."""
_ENOUGH = ((2, 3.0), (3, 2.0))
"""How many longer words two texts must share, and how much in all (see `text.kindred`)."""


def town_holders(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """Whom a document calls mayor of which town."""
    text = document.text
    if _SIGN.search(text) is None or CHANGED.search(text.lower()) is not None or _SEVERAL.search(text) is not None:
        return
    found = [one for scene in glanced(document, scenes, _SIGN) if not of_old(scene) for one in _named(scene)]
    if len({marked(one, "who")[0].split()[-1] for one in found}) == 1:
        yield from found


def _named(scene: Scene) -> Iterator[Statement]:
    start, end = scene.sentence.start, scene.sentence.end
    told = [match for shape in shapes(_POSTS) for match in shape.finditer(scene.text, start, end)]
    for match in told:
        if len(told) == 1 and not scene.text[max(0, match.start() - 9) : match.start()].lower().endswith(QUALIFIED):
            yield _made(scene, match, match["town"])
    town = "" if told else _only_place(scene.text)
    for match in _BARE.finditer(scene.text, start, end) if town else ():
        if not scene.text[max(0, match.start() - 9) : match.start()].lower().endswith(QUALIFIED):
            yield _made(scene, match, town)


@lru_cache(maxsize=2)
def _only_place(text: str) -> str:
    """The town of a text's dateline, if the text speaks of no other place; else ""."""
    found = _DATELINE.match(text) or next(filter(None, map(_DATELINE.match, text.split("\n\n")[1:2])), None)
    if found is None:
        return ""
    town = _folded(found["town"])
    others = {_folded(place["place"]) for place in _ELSEWHERE.finditer(text, found.end())}
    return found["town"] if all(place == town or place.split()[0] in _DAYS for place in others) else ""


def _folded(name: str) -> str:
    return " ".join(split(name))


def _made(scene: Scene, match: re.Match[str], town: str) -> Statement:
    start, end = match.span()
    return scene.statement(
        start,
        end,
        kind="office",
        pattern="town",
        wrong=Span(*match.span("name")),
        subject=None,
        attribute=match["post"].lower(),
        mode=MODE,
        value=Value(match["name"], *match.span("name")),
        modifiers=(f"who:{_folded(match['name'])}", f"town:{_folded(town)}", *around(scene, start, end)),
    )


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """Which post of which town."""
    if statement.voice.kind != "quoted" and not statement.voice.asserted:
        yield (LAST, MODE, statement.attribute, *marked(statement, "town"))


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if earlier.path == later.path or not published_within(_SOON, earlier, later):
        return ""
    one, two = (set(re.split(r"[ -]", marked(told, "who")[0])) for told in (earlier, later))
    if one & two or page_names(earlier) & two or page_names(later) & one:
        return ""
    words = len(page_words(earlier) & page_words(later))
    evident = any(words >= least and kindred(earlier, later) >= close for least, close in _ENOUGH)
    return f"one {later.attribute} has two names" if evident else ""
