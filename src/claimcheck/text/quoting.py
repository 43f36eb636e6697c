"""Quotations: where they stand, and who is quoted.

A quotation that is not closed runs to the end of its paragraph, as one that goes on in the next paragraph does.
Apostrophes, possessives, decades ('90s) and marks of feet and inches are no quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.lazy import Pattern
from claimcheck.text.tokens import FILLERS, Token, tokenize
from claimcheck.text.words import DETERMINERS, PREPOSITIONS, PRONOUNS, REPORTING

_MARK = re.compile("[\"“”„‟«»]|(?<!`)``(?![`\\s])|[‘’'‛]")
_DOUBLE = re.compile("[\"“”„‟«»]|``|''")
_CLOSING_SINGLE = re.compile(rf"(?<=[^\s(\[“\"‘])['’](?![{FILLERS}]*[^\W_])")
_BEFORE_OPENING = frozenset("([{“\"„«‘'—–-/:,;" + FILLERS)
_DECADE = Pattern(r"['’‘]\d\d?s?(?![^\W_])")
_ELIDED = Pattern(r"['’‘](?:em|til|cause|tis|twas|n|bout|cuz|round)(?![^\W_])", re.IGNORECASE)

_AROUND = f"`' \t\n\u00a0{FILLERS}"
_REACH = 120  # characters before and after a quotation in which its speaker is looked for
_NO_SPEAKER = PRONOUNS | {"that", "this", "which", "there", "and", "but", "who", "also", "later"}


@lru_cache(maxsize=64)
def quotations(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The quotations of a block, with their marks: half-open, in order, none inside another."""
    found: list[tuple[int, int]] = []
    closing: list[int] | None = None
    opened = -1
    ends = ""
    skip = start
    for match in _MARK.finditer(text, start, end):
        at = match.start()
        mark = text[at]
        if at < skip:
            continue
        if opened >= 0:
            if mark in ends and not (mark == '"' and _opens(text, at, start, end) and not _closes(text, at, end)):
                found.append((opened, at + 1))
                opened = -1
        elif mark in "“„‟«":
            opened, ends = at, _ENDS[mark]
        elif mark == "`":
            close = _typed(text, at, start, end)
            if close:
                found.append((at, close))
                skip = close
        elif mark == '"':
            if _opens(text, at, start, end):
                opened, ends = at, '"”'
        elif mark in "‘'‛’" and _opens(text, at, start, end) and mark != "’":
            if _DECADE.match(text, at, end) or _ELIDED.match(text, at, end):
                continue
            if closing is None:
                closing = [m.start() for m in _CLOSING_SINGLE.finditer(text, start, end)]
            close = _closing(text, at, closing, end)
            if close > at:
                found.append((at, close + 1))
                skip = close + 1
    if opened >= 0:
        found.append((opened, end))
    return tuple(found)


_ENDS = {"“": '”"', "„": "“”", "‟": "”", "«": "»", '"': '"”', "`": "'\""}


def _typed(text: str, at: int, start: int, end: int) -> int:
    """The end of a quotation ``as typesetters and wires write it''; 0 if the marks are those of code."""
    if not _opens(text, at, start, end):
        return 0
    close = min((place + len(mark) for mark in ("''", '"', "”") if (place := text.find(mark, at, end)) >= 0), default=0)
    again = text.find("``", at + 2, close or end)
    return 0 if again >= 0 else close or end


def unclosed(text: str, start: int, end: int) -> str:
    """The marks that would close the last quotation of a block, which nothing in the block does; "" if none is open."""
    last = quotations(text, start, end)[-1:]
    if not last or last[0][1] < end:
        return ""
    ends = _ENDS.get(text[last[0][0]], "")
    return "" if text[end - 1] in ends and end - 1 > last[0][0] else ends


def first_close(text: str, start: int, end: int, ends: str) -> int:
    """Where the first quotation mark of a block ends, if it is one of `ends` and closes; -1 if it opens another
    quotation or is another mark; 0 if there is none."""
    mark = _DOUBLE.search(text, start, end)
    if mark is None:
        return 0
    at = mark.start()
    opens = mark[0] == '"' and _opens(text, at, start, end) and not _closes(text, at, end)
    return mark.end() if mark[0][0] in ends and not opens else -1


def _opens(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()


def _closes(text: str, at: int, end: int) -> bool:
    return at + 1 >= end or not (text[at + 1].isalnum())


def _closing(text: str, at: int, closing: Sequence[int], end: int) -> int:
    """The mark that closes a single quotation; a plural's apostrophe only if there is no other."""
    first = bisect_right(closing, at)
    for close in closing[first : first + 4]:
        after = text[close + 1] if close + 1 < end else "."
        if text[close - 1] not in "sS" or not after.isspace():
            return close
    return closing[first] if first < len(closing) else -1


def is_scare(text: str, start: int, end: int) -> bool:
    """Whether a quotation is only one to three words that somebody is said to use: "his 'palace'".

    One that ends with a stop or comma, or comes after a verb of saying or a colon, is speech, however short; so is
    what is quoted without a mark before it.
    """
    inside = text[start + 1 : end - 1].strip(_AROUND)
    if text[start].isalnum() or not inside or len(inside) > 60 or inside[-1] in ".?!;:…":
        return False
    if inside[-1] == "," and any(token.norm in REPORTING for token in tokenize(text, end, min(len(text), end + 40))):
        return False
    if len(inside.split()) > 3:
        return False
    before = tokenize(text, max(0, start - 24), start)
    return not (before and (before[-1].norm == ":" or (before[-1].norm == "," and _says(before, len(before) - 2))))


def _says(tokens: Sequence[Token], at: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at].norm in REPORTING


def reports(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands at a token, and no noun: "the Indian state of Odisha", "a police report", "blew
    the first note", "claims of fraud".  What is a noun too is a verb without an ending only after a plural."""
    norm, before = _norm(tokens, at), _norm(tokens, at - 1)
    if norm not in REPORTING or before in _OWNERS or (norm in _CLAIMS and _takes_lives(tokens, at)):
        return False
    if norm.removesuffix("s") not in _NOUNS_TOO:
        return True
    if norm.endswith("s") and (before in _COUNTING or before.isdigit()) and _norm(tokens, at + 1) != "that":
        return False  # "six states signed", "member states"
    plural = (before.endswith("s") or before in _PLURAL) and _norm(tokens, at - 2) not in ("a", "an")
    return _norm(tokens, at + 1) != "of" and (norm.endswith("s") or plural)


def _takes_lives(tokens: Sequence[Token], at: int) -> bool:
    """ "claimed 32 lives", "claims the lives of three": that is no saying."""
    behind = [_norm(tokens, i) for i in range(at + 1, at + 1 + _LIVES_WITHIN)]
    end = next((i for i, word in enumerate(behind) if word in ("that", ",", "to", "")), len(behind))
    return not _LIVES.isdisjoint(behind[:end])


_CLAIMS = frozenset(["claim", "claims", "claimed"])
_LIVES = frozenset(["life", "lives", "victim", "victims"])
_LIVES_WITHIN = 5
_NOUNS_TOO = frozenset(["state", "report", "claim", "note"])
_COUNTING = frozenset(
    "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty both all many "
    "several few most some other member founding coastal neighbouring neighboring".split()
)
"""Words before a plural: what follows "Article 5" or "Section Two" is a verb only with "that" behind it."""
_OWNERS = DETERMINERS - {"that", "this", "these", "those"}
_PLURAL = frozenset(["they", "we", "you", "i", "police", "people", "media", "men", "women", "and", "also", "who"])


def speaker(text: str, start: int, end: int) -> str:
    """Who says the quotation `text[start:end]`: "X said" or "said X" after it, "X said" or "according to X" before
    it, in the same line; "" if it is a pronoun or not told."""
    stop = text.find("\n", end, end + _REACH)
    after = tokenize(text, end, min(len(text), end + _REACH) if stop < 0 else stop)
    name = said_by(text, after, 0)
    if name:
        return name
    begin = max(text.rfind("\n", max(0, start - _REACH), start) + 1, start - _REACH, 0)
    before = tokenize(text, begin, start)
    for at in range(len(before) - 1, -1, -1):
        if before[at].norm in (".", "?", "!"):
            break
        if reports(before, at):
            return subject_before(text, before, at)
        if before[at].norm == "according" and _norm(before, at + 1) == "to":
            return name_after(text, before, at + 2)
    return ""


def said_by(text: str, tokens: Sequence[Token], at: int) -> str:
    """The speaker of a tag such as `X said`, `said X`, `according to X` that begins at token `at`, else ""."""
    while _norm(tokens, at) in (",", "—"):
        at += 1
    if _norm(tokens, at) == "according" and _norm(tokens, at + 1) == "to":
        return name_after(text, tokens, at + 2)
    if reports(tokens, at):
        return name_after(text, tokens, at + 1)
    for verb in range(at + 1, min(len(tokens), at + 12)):
        norm = tokens[verb].norm
        if norm in (".", "?", "!", '"', ";"):
            return ""
        if reports(tokens, verb):
            return subject_before(text, tokens, verb, at)
    return ""


def subject_before(text: str, tokens: Sequence[Token], verb: int, floor: int = 0) -> str:
    """The noun phrase before a verb of saying; of "Kim, the minister, said" the part before the first comma."""
    at = verb - 1
    while at >= floor and tokens[at].shape == "lower" and tokens[at].norm.endswith("ly"):
        at -= 1
    if at >= floor and tokens[at].norm == ",":
        opening = at - 1
        while opening >= floor and tokens[opening].norm != "," and at - opening < 12:
            opening -= 1
        if opening < floor or tokens[opening].norm != ",":
            return ""
        at = opening - 1
    last = at
    while at >= floor and last - at < 8 and tokens[at].shape not in ("punct",) and tokens[at].norm not in _STOPS:
        at -= 1
    return _name(text, tokens, at + 1, last + 1)


def name_after(text: str, tokens: Sequence[Token], at: int) -> str:
    """The noun phrase that begins at a token: up to a mark, a preposition other than "of", or a verb."""
    last = at
    while last < len(tokens) and last - at < 8 and tokens[last].shape != "punct":
        norm = tokens[last].norm
        if (
            (norm in PREPOSITIONS and norm not in ("of", "for") and last > at)
            or norm in _STOPS
            or reports(tokens, last)
        ):
            break
        last += 1
    return _name(text, tokens, at, last)


_STOPS = frozenset(["that", "who", "which", "whose", "when", "while", "because", "although", "but"])


def _name(text: str, tokens: Sequence[Token], first: int, last: int) -> str:
    if first >= last or tokens[first].norm in _NO_SPEAKER:
        return ""
    words = tokens[first:last]
    if not any(token.shape in ("cap", "upper", "initial") for token in words) and words[0].norm not in (
        "the",
        "a",
        "an",
    ):
        known = words[-1].norm.endswith("s") or len(words) == 1
        if not known:
            return ""
    return " ".join(text[words[0].start : words[-1].end].split())


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""
