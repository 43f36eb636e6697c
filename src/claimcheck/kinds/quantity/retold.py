"""Figures as any sentence tells them: how many of what, beside which words, on which day.

Whatever the noun is, and whoever tells it: no claim is needed, they are held against each other (see `retellings`).
A statement's `attribute` is what is counted ("job", "m", "$", "of capacity"); its `modifiers` are the stems of the words
close by ("role:cut"), the steps and years of its sentence ("step:first", "year:1994"), and what is told around it (see
`text.story`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from claimcheck.kinds.quantity.numerals import figure, numeral
from claimcheck.model import Block, Document, NumberRef, Ref, Role, Sentence, Span, Statement, TimeRef, When
from claimcheck.text import cues, numbers, sentences, times
from claimcheck.text.misprints import digits
from claimcheck.text.moments import told
from claimcheck.text.scene import Scene, capitals
from claimcheck.text.sources import RETOLD, retold
from claimcheck.text.stems import stem
from claimcheck.text.story import LONG, around, dateline, page
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import Token, tokenize
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, MODALS, PREPOSITIONS, REPORTING

MODE = "retold"
_TELLING = re.compile(
    r"\d[\d,.]*\d|\b(?:eleven|twelve|\w{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b", re.IGNORECASE
)
"""What a figure looks like of which another one may be a misprint: it has two digits at least."""
_REACH, _NEAR, _NOUNS, _BEFORE, _BEHIND = 8, 4, 3, 3, 3
"""Tokens beside a figure whose words say what it is of, and those close by; words behind it among which its noun is, and tokens before and
behind it that can make it another one."""
_YEAR = re.compile(r"(?:1[0-9]|20)\d\d")
_PEOPLE = frozenset(listed("people men women children percent"))
_CORRECTED = frozenset(
    listed(
        "revised updated corrected correction corrects correcting initially originally previously earlier formerly "
        "wrongly mistakenly misstated erroneously misreported mistaken clarification amended"
    )
)
"""Words of a sentence by which another figure was told before."""
_CHANGED = frozenset(
    listed(
        "rose risen rise rises rising climbed climbs increased increases raised raises fell falls dropped drops lowered "
        "upgraded downgraded instead expected expects estimated estimate estimates forecast forecasts predicted projected "
        "would could should may might if unless hoped asked sought seeking demanded wanted proposed offered offer "
        "compared doubled halved tripled doubling reduced lifted grew grown shrank shrunk swollen swelled up down from "
        "target goal limit allowed poll polls faces face facing"
    )
)
"""Words of a clause by which a figure is not the one that is, or is becoming another one."""
_PART = frozenset(
    listed(
        "including among other others another more additional further extra remaining least most nearly almost about "
        "around roughly approximately some over under than up down each every per average median typically usually "
        "normally annual annually yearly monthly weekly daily apiece respectively both either half minus plus "
        "besides excluding mostly maybe perhaps possibly maximum minimum old previous"
    )
)
"""Words close to a figure by which it is a part, a bound, one of several, or about right."""
_OTHER = frozenset(listed("last next first second third fourth fifth final new"))
"""Words before a figure by which it is one of several."""
_STEPS = frozenset(
    listed(
        "first second third fourth fifth sixth half half-time halftime interval quarter round leg heat semi-final "
        "semifinal semi-finals quarter-final quarterfinal runoff run-off ballot reading replay aggregate qualifying "
        "preliminary provisional"
    )
)
"""Words for one of several rounds, ballots, halves."""
_PLAIN = frozenset(listed("been more also just later soon still all both not one two there here out off")) | BE | HAVE | MODALS
"""Words beside a figure that say nothing of what it is of."""


def retold_figures(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The figures of a document that can be held against others."""
    if LONG in page(document.text).modifiers:
        return
    known = {scene.sentence.start: scene for scene in scenes}
    for block in document.blocks:
        if block.language != "en" or block.role in (Role.LEFTOVER, Role.BYLINE):
            continue
        if _TELLING.search(document.text, block.start, block.end) is None:
            continue
        placed = block if block.published is not None else replace(block, published=document.published)
        for start, end in sentences.split(document.text, block.story or block.start, block.end):
            if _TELLING.search(document.text, start, end) is not None:
                yield from _told(known.get(start) or _scene(document, placed, start, end))


def _scene(document: Document, block: Block, start: int, end: int) -> Scene:
    """A sentence in which nothing but its words is known."""
    tokens = tuple(tokenize(document.text, start, end))
    found = tuple(times.find(document.text, block.published, start, end))
    quotations = cues.quotations(document.text, block.start, block.end)
    if block.role is Role.QUOTATION:
        quotations = [(block.start, block.end)]
    sentence = Sentence(start, end, block)
    return Scene(document, sentence, tokens, (), found, tuple(quotations), frozenset(), capitals(tokens))


def _told(scene: Scene) -> Iterator[Statement]:
    tokens, text = scene.tokens, scene.text
    if not _CORRECTED.isdisjoint(token.norm for token in tokens):
        return
    begin = dateline(scene)
    dated = [(time.start, time.end) for time in scene.times if time.kind in ("date", "range", "set", "age")]
    for number in numbers.find(tokens, text, dated):
        if number.ordinal or number.low is None or number.high is None or number.approximate:
            continue
        at = numeral(number, tokens)
        if len(digits(text[at.start : at.end])) < 2 or _YEAR.fullmatch(text[at.start : at.end]):
            continue
        first = bisect_left(tokens, number.start, key=lambda token: token.start)
        last = bisect_left(tokens, number.end, key=lambda token: token.start)
        if first < begin or _weak(tokens, first, last):
            continue
        what = _counted(tokens, number, first, last)
        if what:
            yield _statement(scene, number, what, first, last)


def _weak(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a word close by makes a figure a part, a bound, or one of several."""
    before = tokens[max(0, first - _BEFORE) : first]
    behind = tokens[last : last + _BEHIND]
    if any(token.norm in _PART for token in (*before, *behind)) or any(token.norm in _OTHER for token in before[-2:]):
        return True
    if first and tokens[first - 1].norm in ("#", "no", "number", "-", "/", ":", "against"):
        return True
    if behind and behind[0].norm in ("to", "/", ":", "of", "or"):
        return True
    clause = takewhile(_goes_on, reversed(tokens[max(0, first - _REACH) : first]))
    return any(token.norm in _CHANGED for token in clause)


def _goes_on(token: Token) -> bool:
    return token.norm not in (",", ";", ".", '"', "-", "(", ")")


def _counted(tokens: Sequence[Token], number: NumberRef, first: int, last: int) -> str:
    """What a figure counts: its unit, the noun behind it, or the one that it is told of ("a capacity of 9,400")."""
    if number.unit:
        return number.unit
    words = [
        token.norm
        for token in takewhile(_inside, tokens[last : last + _NOUNS])
    ]
    plural = next((word for word in words if word in _PEOPLE or (word.endswith("s") and not word.endswith("ss"))), "")
    if plural:
        return stem(plural)
    before = tokens[max(0, first - 2) : first]
    if len(before) == 2 and before[1].norm in ("of", "was", "is", "at") and _inside(before[0]):
        return f"of {stem(before[0].norm)}"
    return ""


def _inside(token: Token) -> bool:
    """Whether a word may be part of a noun phrase."""
    return token.shape in ("lower", "hyphen", "cap") and token.norm not in FUNCTION_CAPS | PREPOSITIONS | _PLAIN


def _statement(scene: Scene, number: NumberRef, what: str, first: int, last: int) -> Statement:
    tokens = scene.tokens
    wrong = numeral(number, tokens)
    start, end = number.start, max(number.end, wrong.end)
    roles, near = _stems(tokens, first, last, _REACH, what), _stems(tokens, first, last, _NEAR, what)
    norms = [token.norm for token in tokens]
    value = figure(scene, number)
    modifiers = [
        *(f"role:{role}" for role in roles),
        *(f"near:{role}" for role in near),
        *(["all"] if _all(tokens, first) else []),
        *(f"step:{word}" for word in sorted(_STEPS.intersection(norms))),
        *(f"year:{word}" for word in sorted({word for word in norms if _YEAR.fullmatch(word)})),
        *([RETOLD] if scene.heads and value.number is not None and retold(scene, value.number, value.text) else []),
        *around(scene, start, end),
    ]  # fmt: skip
    return Statement(
        kind="quantity",
        pattern="figure",
        path=scene.document.path,
        start=start,
        end=end,
        wrong=wrong,
        sentence=Span(scene.sentence.start, scene.sentence.end),
        subject=Ref(start, end, scene.words(start, end)),
        attribute=what,
        mode=MODE,
        voice=scene.voice(start, end),
        times=_days(scene),
        value=value,
        modifiers=tuple(modifiers),
        published=scene.sentence.block.published,
        headline=scene.heads,
    )


def _stems(tokens: Sequence[Token], first: int, last: int, reach: int, what: str) -> list[str]:
    """The stems of the words beside a figure that may say what it is of."""
    beside = (*tokens[max(0, first - reach) : first], *tokens[last : last + reach])
    found = [
        stem(token.norm) for token in beside
        if token.shape == "lower" and token.norm not in FUNCTION_CAPS | PREPOSITIONS | REPORTING | _PLAIN
    ]  # fmt: skip
    return [word for word in dict.fromkeys(found) if word != what]


def _all(tokens: Sequence[Token], first: int) -> bool:
    """Whether a figure is said to be of all that there are: "all the 23 miners"."""
    return any(token.norm == "all" for token in tokens[max(0, first - 2) : first])


def _days(scene: Scene) -> tuple[When, ...]:
    """The times of a sentence but for those at which something is said, and those of its dateline."""
    tokens = scene.tokens
    begin = dateline(scene)
    found: list[When] = []
    for time in scene.times:
        at = bisect_left(tokens, time.start, key=lambda token: token.start)
        if at < begin or not _datable(time):
            continue
        before = at - 1 - (at > 0 and tokens[at - 1].norm in ("on", "in", "late", "early"))
        if before >= 0 and tokens[before].norm in REPORTING:
            continue
        found.append(told(time))
    return tuple(found[:4])


def _datable(time: TimeRef) -> bool:
    return time.kind in ("date", "range") and (time.inner.begin is not None or time.inner.until is not None)
