"""Of which town somebody is mayor, as two texts of the same days tell it, whatever the sentences around it narrate.

They need no claim: they are held against each other.  A statement has the mode "town", the post as its attribute and
the town as its value.  Beside the plain statements of posts (see `disagree`), which are told of the day of publication
alone, it takes what a story says in passing: "a plan presented by X, the mayor of Y, ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.frozen import replace
from claimcheck.kind import LAST, Facts
from claimcheck.kinds.office.portfolios import CHANGED, NAME, QUALIFIED
from claimcheck.model import Document, Span, Statement, Value
from claimcheck.text import towns
from claimcheck.text.glances import glanced
from claimcheck.text.kindred import kindred
from claimcheck.text.scene import Scene
from claimcheck.text.sources import marked, published_within
from claimcheck.text.story import around
from claimcheck.text.tokens import fold

MODE = "town"
_TOWN = r"(?P<town>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w-]+){0,2}?)"
_TAKEN_FOR_GRANTED = frozenset(["supposed", "asked", "denied"])
"""Ways to speak of what happens that leave alone what somebody is called in passing."""
_SOON = 3
"""Days between two texts of one news."""
_CLOSE = 2.0
"""What two texts must share beside the name (see `text.kindred`)."""


@lru_cache(maxsize=4)
def _sign(posts: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_either(posts)})\b")


def _either(posts: tuple[str, ...]) -> str:
    """The posts, longest first, as a sentence or a headline begins them too."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in sorted(posts, key=len, reverse=True))


@lru_cache(maxsize=4)
def shapes(posts: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Where a post, its town and a name stand: behind the name, before it, and around it."""
    post = f"(?P<post>{_either(posts)})"
    return (
        re.compile(rf"{NAME}, (?:who is )?(?:the )?{post} of {_TOWN}(?=[,.;:)\n]|\Z)"),
        re.compile(rf"\b{post} of {_TOWN}, {NAME}(?=[,.;:)]|\Z)"),
        re.compile(rf"\b{_TOWN}[’']s {post}, {NAME}(?=[,.;:)]|\Z)"),
        re.compile(rf"\b{_TOWN}(?:[’']s)? {post} {NAME}"),
        re.compile(rf"\b{post} {NAME} of {_TOWN}(?=[,.;:)]|\Z| [a-z])"),
    )


def towns_told(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """The posts of towns that a document gives to people by their full names."""
    posts = tuple(sorted(facts.words("office", "of_a_town")))
    sign = _sign(posts)
    if sign.search(document.text) is None or CHANGED.search(document.text.lower()) is not None:
        return
    for scene in glanced(document, scenes, sign):
        if of_old(scene):
            continue
        start, end = scene.sentence.start, scene.sentence.end
        found = [match for shape in shapes(posts) for match in shape.finditer(scene.text, start, end)]
        for match in found:
            if sum(_meet(match, other) for other in found) == 1 and _plain(scene, match):
                yield _made(scene, match)


def _meet(one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether two places share a word: then they stand in a list, and either may be said of the name between them."""
    return one.start() < other.end() and other.start() < one.end()


def _plain(scene: Scene, match: re.Match[str]) -> bool:
    before = scene.text[max(0, match.start() - 9) : match.start()].lower()
    return towns.is_town(fold(match["town"])) and not before.endswith(QUALIFIED)


def of_old(scene: Scene) -> bool:
    """Whether a sentence tells of a time before the days of its news."""
    published = scene.sentence.block.published
    return published is None or any(
        time.kind in ("date", "range")
        and time.mod != "SINCE"
        and (time.inner.begin is None or time.inner.begin < published - _SOON)
        for time in scene.times
    )


def _made(scene: Scene, match: re.Match[str]) -> Statement:
    start, end = match.span()
    voice = scene.voice(start, end)
    if voice.asserted in _TAKEN_FOR_GRANTED:
        voice = replace(voice, asserted="")
    return scene.statement(
        start,
        end,
        kind="office",
        pattern="town",
        wrong=Span(*match.span("town")),
        subject=None,
        attribute=match["post"].lower(),
        mode=MODE,
        voice=voice,
        value=Value(match["town"], *match.span("town")),
        modifiers=(f"who:{fold(match['name'])}", f"town:{fold(match['town'])}", *around(scene, start, end)),
    )


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """Who has which post."""
    if statement.voice.kind != "quoted" and not statement.voice.asserted:
        yield (LAST, MODE, statement.attribute, *marked(statement, "who"))


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if earlier.path == later.path or not published_within(_SOON, earlier, later):
        return ""
    one, two = marked(earlier, "town")[0], marked(later, "town")[0]
    own = len(marked(later, "who")[0].replace("-", " ").split())
    if not towns.apart(one, two) or kindred(earlier, later) - own < _CLOSE:
        return ""
    return f"one {later.attribute} has two towns"
