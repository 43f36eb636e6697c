"""Figures as any sentence tells them: how many of what, beside which words, on which day.

Whatever the noun is, and whoever tells it: no claim is needed, they are held against each other (see `retellings`).
A statement's `attribute` is what is counted ("job", "m", "$", "of capacity"); its `modifiers` are the stems of
the words close by ("role:cut"), the steps and years of its sentence ("step:first", "year:1994"), and what is told
around it (see `text.story`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from claimcheck.frozen import replace
from claimcheck.kinds.quantity import retold_words as words
from claimcheck.kinds.quantity.closed import all_held
from claimcheck.kinds.quantity.numerals import figure, numeral
from claimcheck.lazy import Pattern
from claimcheck.model import Document, NumberRef, Ref, Span, Statement, Value
from claimcheck.text import numbers
from claimcheck.text.glances import days_told, glanced
from claimcheck.text.misprints import digits
from claimcheck.text.scene import Scene
from claimcheck.text.sources import RETOLD, retold
from claimcheck.text.stems import stem
from claimcheck.text.story import around, dateline
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, DETERMINERS, FUNCTION_CAPS, HAVE, MODALS, NOT, PREPOSITIONS, REPORTING, is_past

MODE = "retold"
SOLE = "sole"
"""The modifier of the only figure of its sort that a text has."""
ALL_HELD = "all held"
"""The modifier of a number of those arrested where the text says that there will be no more."""
RESULT = "result"
"""The attribute of two numbers of votes."""
_RESULT = Pattern(
    r"(?<![\d.,-])(\d{2,3})(?:-| (?:votes )?to |–| (?:votes )?against )(\d{1,3})(?![\d-]|[.,]\d| per| ?%)"
)
_TELLING = re.compile(
    r"\d[\d,.]*\d|\b(?:[Ee]leven|[Tt]welve|[Tt](?:wen|hir)ty|[Ff](?:or|if)ty|[Ss](?:ix|even)ty|[Ee]ighty|[Nn]inety|"
    r"(?:[Tt]hir|[Ff](?:our|if)|[Ss](?:ix|even)|[Ee]igh|[Nn]ine)teen|[A-Z]{3,5}T(?:Y|EEN)|ELEVEN|TWELVE)\b"
)
"""What a figure looks like of which another one may be a misprint: it has two digits at least."""
_REACH, _NEAR, _KEYS, _NOUNS, _BEFORE, _BEHIND, _NAMED = 8, 4, 5, 3, 3, 3, 10
"""Tokens beside a figure whose words say what it is of, those close by, those that may say of whom; words behind it
among which its noun is; tokens before and behind it that can make it another one, and those behind it with a name."""
_WHERE = frozenset(["in", "on", "aboard", "at", "of", "from", "for"])
_WAYS = frozenset(["km", "mi", "m"])
_YEAR = Pattern(r"(?:1[0-9]|20)\d\d")


def retold_figures(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The figures of a document that can be held against others."""
    told = [statement for scene in glanced(document, scenes, _TELLING) for statement in _told(scene)]
    counts = Counter(statement.attribute for statement in told)
    for statement in told:
        if counts[statement.attribute] == 1:
            yield replace(statement, modifiers=(SOLE, *statement.modifiers))
        else:
            yield statement


def _told(scene: Scene) -> Iterator[Statement]:
    tokens, text = scene.tokens, scene.text
    if not words.CORRECTED.isdisjoint(token.norm for token in tokens):
        return
    yield from _results(scene)
    begin = dateline(scene)
    dated = [(time.start, time.end) for time in scene.times if time.kind in ("date", "range", "set", "age")]
    for number in numbers.find(tokens, text, dated):
        if number.ordinal or number.low is None or number.high is None:
            continue
        if number.approximate and not _led_over(tokens, number):
            continue
        at = numeral(number, tokens)
        if len(digits(text[at.start : at.end])) < 2 or _YEAR.fullmatch(text[at.start : at.end]):
            continue
        first = bisect_left(tokens, number.start, key=lambda token: token.start)
        last = bisect_left(tokens, number.end, key=lambda token: token.start)
        if tokens[first].norm == "over":
            first += 1
        if first < begin or _weak(tokens, first, last, bool(number.unit)):
            continue
        what, opens, closes = _counted(tokens, number, first, last)
        if what:
            span = Span(min(number.start, tokens[opens].start), max(number.end, tokens[closes - 1].end))
            part = first > 0 and tokens[first - 1].norm in PREPOSITIONS  # "31 of 70 starters finished"
            beside = [*_beside(tokens, first, last, what), *(() if part else _act(tokens, closes))]
            yield _statement(scene, what, span, figure(scene, number), beside)


def _led_over(tokens: Sequence[Token], number: NumberRef) -> bool:
    """Whether "over" before a length says where something led: "The race led over 132 kilometres"."""
    at = bisect_left(tokens, number.start, key=lambda token: token.start)
    over = number.unit in _WAYS and 0 < at < len(tokens) and tokens[at].norm == "over"
    return over and tokens[at - 1].norm in words.LED


def _results(scene: Scene) -> Iterator[Statement]:
    """Two numbers that were cast for and against: "by 412 to 149", "421 votes to 149", "52-48"."""
    tokens = scene.tokens
    for match in _RESULT.finditer(scene.text, scene.sentence.start, scene.sentence.end):
        one, two = (float(part.replace(",", "")) for part in match.group(1, 2))
        first = bisect_left(tokens, match.start(), key=lambda token: token.start)
        last = bisect_left(tokens, match.end(), key=lambda token: token.start)
        around_it = {token.norm for token in tokens[max(0, first - _REACH) : last + _REACH]}
        before = {token.norm for token in tokens[max(0, first - _NEAR) : first]}
        if words.VOTED.isdisjoint(around_it) or not words.CHANGED.isdisjoint(before):
            continue
        value = Value(f"{one:g}-{two:g}", match.start(), match.end())
        yield _statement(scene, RESULT, Span(*match.span()), value, _beside(tokens, first, last, ""))


def _weak(tokens: Sequence[Token], first: int, last: int, unit: bool) -> bool:
    """Whether a word close by makes a figure a part, a bound, or one of several; "of" behind a `unit` says of what."""
    before = tokens[max(0, first - _BEFORE) : first]
    behind = tokens[last : last + _BEHIND]
    if before and before[-1].norm == "over":
        before = before[:-1]  # "led over 120 kilometres": all others are about right
    if any(token.norm in words.PART for token in before):
        return True
    if any(token.norm in words.PART - words.BEFORE for token in _no_record(behind)):
        return True
    if any(token.norm in words.OTHER for token in before[-2:]) or _rate(tokens[last : last + _BEHIND + 1]):
        return True
    if first and tokens[first - 1].norm in ("#", "no", "number", "against"):
        return True
    if first > 1 and tokens[first - 2].norm in NOT and tokens[first - 1].shape == "lower":
        return True  # "did not kill 21 climbers"
    if first and tokens[first - 1].norm in ("-", "/", ":") and tokens[first - 1].end == tokens[first].start:
        return True
    if behind and behind[0].norm in ("to", "/", ":", "of", "or", "-", "—"):
        after = behind[1] if len(behind) > 1 else None
        if behind[0].norm == "of" and unit:
            return after is None or after.shape != "lower" or after.norm in DETERMINERS
        return behind[0].norm != "to" or (after is not None and after.shape == "number")
    close = tokens[max(0, first - _NEAR) : first]
    if any(one.norm in ("was", "were") and two.norm == "to" for one, two in pairwise(close)):
        return True  # what was planned
    if any(one.norm == "as" and two.norm == "well" for one, two in pairwise(tokens[max(0, first - _REACH) : first])):
        return True
    end = first - 2 if _became(tokens, first) else first
    return any(
        tokens[at].norm in words.CHANGED and not _where(tokens, at)
        for at in takewhile(lambda i: _goes_on(tokens[i]), range(end - 1, max(0, first - _REACH) - 1, -1))
    )


def _where(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may tell of a change says where: "from Bergen", "went down with 36 men"."""
    norm, behind = tokens[at].norm, tokens[at + 1] if at + 1 < len(tokens) else None
    if norm == "from":
        return behind is not None and behind.shape in ("cap", "upper")
    went = at > 0 and tokens[at - 1].norm in words.WENT
    return norm in ("up", "down") and went and (behind is None or behind.norm not in ("to", "by", "from"))


def _no_record(behind: Sequence[Token]) -> Sequence[Token]:
    """The words behind a figure up to those that compare it with the past: ", further than ever"."""
    return behind[:1] if [token.norm for token in behind[1:]] == ["further", "than"] else behind


def _rate(behind: Sequence[Token]) -> bool:
    """Whether a figure is of each of many: "24,000 kroner a day", and not "a year ago"."""
    return any(
        one.norm in ("a", "an") and two.norm in words.EACH and (three is None or three.norm not in words.AWAY)
        for one, two, three in zip(behind, behind[1:], (*behind[2:], None), strict=False)
    )


def _became(tokens: Sequence[Token], first: int) -> bool:
    """Whether a figure is told as what something rose or fell to."""
    return first > 1 and tokens[first - 1].norm == "to" and tokens[first - 2].norm in words.MOVED


def _not_parted(token: Token) -> bool:
    return token.norm not in (";", ".", ":")


def _goes_on(token: Token) -> bool:
    return token.norm not in (",", ";", ".", '"', "-", "—", "(", ")")


def _counted(tokens: Sequence[Token], number: NumberRef, first: int, last: int) -> tuple[str, int, int]:
    """What a figure counts: its unit, the noun behind it, or the one that it is told of ("a capacity of 9,400"); and
    the tokens from which to which it is told."""
    if number.unit:
        return number.unit, first, last
    for at, token in enumerate(takewhile(_inside, tokens[last : last + _NOUNS]), last):
        if token.norm in words.PEOPLE or (token.norm.endswith("s") and not token.norm.endswith("ss")):
            return ("peopl" if token.norm == "lives" else stem(token.norm)), first, at + 1
    before = tokens[max(0, first - 2) : first]
    if len(before) == 2 and before[1].norm in ("of", "was", "is", "at") and _inside(before[0]):
        return f"of {stem(before[0].norm)}", first - 2, last
    if before and before[-1].norm == "magnitude":
        return f"of {stem(before[-1].norm)}", first - 1, last
    return "", first, last


def _inside(token: Token) -> bool:
    """Whether a word may be part of a noun phrase."""
    return token.shape in ("lower", "hyphen", "cap") and token.norm not in FUNCTION_CAPS | PREPOSITIONS | words.PLAIN


def _beside(tokens: Sequence[Token], first: int, last: int, what: str) -> list[str]:
    """What the words beside a figure say of it."""
    clause = (
        *takewhile(_not_parted, reversed(tokens[max(0, first - _KEYS) : first])),
        *takewhile(_not_parted, tokens[last : last + _KEYS]),
    )
    keys = {words.KEYS[token.norm] for token in clause if token.norm in words.KEYS}
    if any(one.norm in words.KEYS and two.norm == "of" for one, two in pairwise(tokens[:first])):
        keys |= {sort for token in tokens[:first] if (sort := words.KEYS.get(token.norm)) == "part"}
    return [
        *(f"key:{key}" for key in sorted(keys)),
        *(f"some:{word}" for word in sorted({token.norm for token in tokens[:first]} & words.SOMEBODY)),
        *(f"nth:{token.norm}" for token in tokens[max(0, first - _REACH) : first] if token.norm in words.OTHER),
        *(["further"] if any(token.norm in words.FURTHER for token in tokens[:first]) else []),
        *(["became"] if _became(tokens, first) else []),
        *(f"role:{role}" for role in _stems(tokens, first, last, _REACH, what)),
        *(f"near:{role}" for role in _stems(tokens, first, last, _NEAR, what)),
        *(f"sort:{stem(word)}" for word in _attributes(tokens, last)),
        *(f"behind:{name}" for name in _behind(tokens[last : last + _NAMED])),
        *(["all"] if any(token.norm == "all" for token in tokens[max(0, first - 2) : first]) else []),
    ]


def _attributes(tokens: Sequence[Token], at: int) -> list[str]:
    """The words between a measure and what has it: "railway" of "the 213-metre railway bridge"."""
    if at < len(tokens) and tokens[at].norm == "-" and tokens[at].end == tokens[at - 1].end + 1:
        at += 1
    if at < 2 or tokens[at - 2].norm != "-":
        return []
    thing = list(takewhile(lambda token: token.shape == "lower" and _inside(token), tokens[at : at + _NOUNS]))
    return [token.norm for token in thing[:-1] if token.norm not in ("long", "high", "wide", "deep", "tall")]


def _act(tokens: Sequence[Token], at: int) -> list[str]:
    """What those who are counted did: "vot for" of "Twenty countries voted for the draft"."""
    if at + 1 >= len(tokens) or tokens[at].shape != "lower" or not is_past(tokens[at].norm):
        return []
    behind = tokens[at + 1].norm
    if behind == "by" or tokens[at].norm in BE | HAVE | MODALS or tokens[at].norm in REPORTING:
        return []  # "countries backed by"
    return [f"act:{stem(tokens[at].norm)} {behind}" if behind in PREPOSITIONS else f"act:{stem(tokens[at].norm)}"]


def _behind(tokens: Sequence[Token]) -> list[str]:
    """The words of the names that prepositions tie to what is counted: "of cocaine in the Santa Clara"."""
    found: list[str] = []
    tied = False
    for token in takewhile(_goes_on, tokens):
        if token.shape == "cap" and token.norm not in FUNCTION_CAPS and tied:
            found.append(token.norm)
        elif token.norm != "the":
            tied = token.norm in _WHERE
    return found


def _statement(scene: Scene, what: str, span: Span, value: Value, beside: Sequence[str]) -> Statement:
    start, end = span
    norms = [token.norm for token in scene.tokens]
    modifiers = [
        *beside,
        *([ALL_HELD] if "key:held" in beside and all_held(scene.text) else []),
        *(["will"] if not words.AHEAD.isdisjoint(norms) else []),
        *(f"first:{token.norm}" for token in scene.tokens[:1] if token.shape in ("cap", "upper")),
        *(f"step:{word}" for word in sorted(words.STEPS.intersection(norms))),
        *(f"year:{word}" for word in sorted({word for word in norms if _YEAR.fullmatch(word)})),
        *([RETOLD] if scene.heads and value.number is not None and retold(scene, value.number, value.text) else []),
        *around(scene, start, end),
    ]  # fmt: skip
    return scene.statement(
        start,
        end,
        kind="quantity",
        pattern="figure",
        wrong=Span(value.start, value.end),
        subject=Ref(start, end, scene.words(start, end)),
        attribute=what,
        mode=MODE,
        times=days_told(scene),
        value=value,
        modifiers=tuple(modifiers),
    )


def _stems(tokens: Sequence[Token], first: int, last: int, reach: int, what: str) -> list[str]:
    """The stems of the words beside a figure that may say what it is of."""
    beside = (*tokens[max(0, first - reach) : first], *tokens[last : last + reach])
    found = [
        stem(token.norm) for token in beside
        if token.shape == "lower" and token.norm not in FUNCTION_CAPS | PREPOSITIONS | REPORTING | words.PLAIN
    ]  # fmt: skip
    return [word for word in dict.fromkeys(found) if word != what]
