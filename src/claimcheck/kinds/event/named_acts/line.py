"""A sentence as a row of words in which shapes can be looked for: names marked with "^", times as "@" and a number,
words of the closed classes in capitals."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimcheck.frozen import frozen, once
from claimcheck.kinds.event.named_acts.shapes import CLOSED
from claimcheck.model import TimeRef
from claimcheck.text import towns
from claimcheck.text.scene import Scene
from claimcheck.text.story import dateline, page
from claimcheck.text.times.words import MONTHS, WEEKDAYS, listed
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, NAME_PARTICLES, REPORTING, is_past

LONGEST = 700
"""Characters of a sentence that is read."""
_NO_NAME = FUNCTION_CAPS | frozenset((*WEEKDAYS, *MONTHS))
_NAMED = frozenset(["cap", "upper", "initial"])
_COMMON = frozenset(
    listed(
        "police people nobody everybody everyone somebody someone nothing children death work construction ground fire "
        "lightning rain snow disaster fate legend tradition history rescue help trouble peace war time life love "
        "building mourners women men"
    )
)
"""Words that open a sentence without being a name."""
_QUOTES = frozenset(['"', "'"])


@frozen
class Line:
    """`text` are the words, each behind one space; `pieces` are the tokens [first, last) of each of them, `begins`
    where they begin in the text."""

    scene: Scene
    text: str
    begins: tuple[int, ...]
    pieces: tuple[tuple[int, int], ...]

    @once
    def plain(self) -> str:
        """The text with all its words as they are read."""
        return self.text.lower()

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens [first, last) of a stretch of the text."""
        first = bisect_right(self.begins, start) - 1
        last = bisect_left(self.begins, end) - 1
        return self.pieces[max(first, 0)][0], self.pieces[max(last, 0)][1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the text stands in the document."""
        first, last = self.tokens(start, end)
        tokens = self.scene.tokens
        return tokens[first].start, tokens[last - 1].end


def line(scene: Scene) -> Line | None:
    """The row of words of a sentence; None where capitals say nothing, or there is too much of it."""
    tokens = scene.tokens
    sentence = scene.sentence
    if scene.caps or sentence.end - sentence.start > LONGEST:
        return None
    timed = _timed(tokens, scene.times)
    begin = dateline(scene)
    words: list[str] = []
    pieces: list[tuple[int, int]] = []
    at = begin
    while at < len(tokens):
        if at in timed:
            number, last = timed[at]
            words.append(f"@{number}")
            pieces.append((at, last))
            at = last
            continue
        last = _joined(tokens, at, timed)
        norm = "".join(token.norm for token in tokens[at:last])
        if norm not in _QUOTES or tokens[at].shape == "possessive":
            words.append(f"^{norm}" if _named(scene, at, last, begin) else _plain(norm, tokens[at]))
            pieces.append((at, last))
        at = last
    begins, length = [], 0
    for word in words:
        begins.append(length)
        length += len(word) + 1
    return Line(scene, " ".join(words), tuple(begins), tuple(pieces)) if words else None


def _timed(tokens: Sequence[Token], times: Sequence[TimeRef]) -> dict[int, tuple[int, int]]:
    """By the first token of each time, its number and the token behind it."""
    found = {}
    for number, time in enumerate(times):
        first = bisect_left(tokens, time.start, key=lambda token: token.start)
        last = bisect_left(tokens, time.end, key=lambda token: token.start)
        if first < last:
            found[first] = number, last
    return found


def _joined(tokens: Sequence[Token], at: int, timed: dict[int, tuple[int, int]]) -> int:
    """The token behind a word and what hyphens join to it."""
    last = at + 1
    while (
        last + 1 < len(tokens)
        and tokens[last].shape == "hyphen"
        and tokens[last - 1].end == tokens[last].start
        and tokens[last].end == tokens[last + 1].start
        and last + 1 not in timed
        and tokens[at].norm[:1].isalpha()
    ):
        last += 2
    return last


def _plain(norm: str, token: Token) -> str:
    if token.shape == "possessive":
        return "'s"
    if norm in CLOSED:
        return norm.upper()
    return "—" if norm in ("-", "—", "–") or token.shape == "hyphen" else norm


def _named(scene: Scene, at: int, last: int, begin: int) -> bool:
    """Whether a word is one of a name: it has a capital, and not only because it opens its sentence."""
    tokens = scene.tokens
    token = tokens[at]
    if token.shape not in _NAMED:
        inside = begin < at and tokens[at - 1].shape in _NAMED and tokens[at - 1].norm not in _NO_NAME
        return inside and token.norm in NAME_PARTICLES and _capital(tokens, last)
    if at > begin and tokens[at - 1].norm not in _QUOTES | {"."}:
        return token.norm not in _NO_NAME or (token.norm in ("the", "a", "an") and _capital(tokens, last))
    if token.norm in _NO_NAME:
        return False
    known = page(scene.text).inside
    if token.norm in known or towns.is_town(token.norm):
        return True
    if any(cell.sort == "subject" and cell.start == token.start and "known" in cell.tags for cell in scene.cells[:3]):
        return True
    after = tokens[last] if last < len(tokens) else None
    if after is None:
        return False
    if after.norm == "and" or after.norm in NAME_PARTICLES:
        return _capital(tokens, last + 1)
    if is_past(after.norm) and after.norm not in REPORTING and not token.norm.endswith("s"):
        return token.norm not in _COMMON
    if after.norm in HAVE and last + 1 < len(tokens) and is_past(tokens[last + 1].norm):
        return token.norm not in _COMMON and not token.norm.endswith("s")
    return _capital(tokens, last) or after.shape == "possessive" or (last > at + 1 and after.norm in BE | HAVE)


def _capital(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].shape in _NAMED and tokens[at].norm not in _NO_NAME
