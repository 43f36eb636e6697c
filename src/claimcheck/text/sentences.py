"""Where sentences end.

A candidate is a run of stops, with closing quotation marks and brackets, before white space.  Whether it is an
end depends on the word before it (an abbreviation?) and on what follows (a capital? a word that opens
sentences?).  Where nothing decides ("moved to the U.S. Canada agreed"), the text stays in one piece.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.lazy import Pattern
from claimcheck.text import abbreviations
from claimcheck.text.tokens import FILLERS, fold

_CLOSERS = "\"'”’»›)\\]}*_"
_STOP = re.compile(rf"[.!?…]+[{_CLOSERS}{FILLERS}]*\s*")
_OPENERS = "\"'“‘«‹„([{*_" + FILLERS
_AHEAD = re.compile(rf"(?P<marks>[{re.escape(_OPENERS)}]*)(?P<word>[^\W\d_][\w’']*)?")
_BREAK = re.compile(r"\n[ \t\r]*\n|\n[ \t]*(?P<bullet>[•‣◦▪●■*–-]|\(?[0-9]{1,2}[.)])[ \t]")
_BULLET = re.compile(r"[•‣◦▪●■*–-][ \t]|\(?[0-9]{1,2}[.)][ \t]")
_ENTRY = Pattern(r"[ \t]*(?:1\d|20)\d\d(?::| ?[–—]| -)[ \t]+(?=[^\W\d]|[0-9]{1,3} [a-z])")
"""What opens an entry of a chronology: "1974 - The revolt"."""
_DOTTED = Pattern(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}")
_ATTRIBUTION = Pattern(
    r"(?:[^\W\d_a-z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|wrote|added|cried|shouted|tweeted|wondered|replied)\b"
)
_LONGEST = 24  # characters to look back for the word before a stop

_STARTERS = frozenset(
    re.findall(
        r"[a-z]+",
        """the a an he she it they we you i this that these those his her its their our my your in on at by for from
        with after before during since until when while if as but and or so yet not no there here what who why how
        where although though because however meanwhile also both some many most all each every another other others
        several such one two three four five then now today yesterday last next once under over between among despite
        according to of about only even still perhaps nobody nothing none neither yes moreover nevertheless officials
        reporters critics analysts experts thousands hundreds dozens millions""",
    )
)
_HOURS_GO_ON = frozenset(
    re.findall(
        r"[a-z]+",
        """monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january
        february march april may june july august september october november december jan feb mar apr jun jul aug sep
        sept oct nov dec eastern central mountain pacific atlantic et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc
        bst cet cest kst jst ist local daylight standard tokyo london moscow seoul beijing""",
    )
)
_STREETS = frozenset(["st", "ft", "mt", "pt", "sec"])  # titles that also end a phrase: "on Main St."


def split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of one block `text[start:end]`: half-open, in order, without white space at their edges.

    Line breaks inside a sentence are white space; an empty line, and a line that opens with a bullet or, as several
    do, with a year, begin a new one.  A headline without a full stop is one sentence.  A block without any capital is
    split before small letters too.
    """
    found: list[tuple[int, int]] = []
    small = titled = -1  # whether the block has no capitals, or is a headline in capitals: asked only when needed
    begin = start
    for low, high in _lines(text, start, end):
        begin = low
        for match in _STOP.finditer(text, low, high):
            stop = match.end()
            if stop >= high:
                break
            if not text[stop - 1].isspace():
                continue
            ahead = _AHEAD.match(text, stop, high)
            word = ahead["word"] if ahead else None
            if word and word[0].islower() and not word[1:2].isupper():
                if small < 0:
                    small = _is_small(text, start, end)
                if not small:
                    continue
            stops = match.group().rstrip()
            verdict = _ends(text, low, high, match.start(), stop, stops, word, ahead["marks"] if ahead else "")
            if verdict == 0:
                if titled < 0:
                    titled = _is_titled(text, start, end)
                verdict = -1 if titled else 1
            if verdict > 0:
                _add(found, text, begin, stop)
                begin = stop
        _add(found, text, begin, high)
    return found


def _lines(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """The stretches between empty lines, before bullets and before the years of a chronology."""
    if text.find("\n", start, end) < 0:
        return [(start, end)]
    parts: list[tuple[int, int]] = []
    listed = _BULLET.match(text, start, end) is not None
    begin = start
    for match in _BREAK.finditer(text, start, end):
        bullet = match["bullet"]
        if bullet and bullet not in "•‣◦▪●■" and not listed:
            before = text[max(begin, match.start() - 3) : match.start()].rstrip()
            if before[-1:] not in (".", ":", ";", "!", "?", "”", '"'):
                continue
        listed = listed or bullet is not None
        parts.append((begin, match.start()))
        begin = match.start()
    parts.append((begin, end))
    return _entries(text, parts)


def _entries(text: str, parts: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """The stretches, cut at lines that open with a year, if several do."""
    start, end = parts[0][0], parts[-1][1]
    years, at = [], start
    while start <= at < end:
        if _ENTRY.match(text, at, end):
            years.append(at)
        at = text.find("\n", at, end) + 1 or end
    if len(years) <= 1:
        return parts
    found: list[tuple[int, int]] = []
    for low, high in parts:
        edges = [low, *(at for at in years if low < at < high), high]
        found += pairwise(edges)
    return found


def _ends(text: str, low: int, high: int, at: int, after: int, stops: str, word: str | None, marks: str) -> int:
    """1 if a sentence ends with the stops at `at`, -1 if not, 0 if it does unless this is a headline."""
    opener = word.lower() in _STARTERS if word else False
    if word in ("A", "I") and text[after + len(marks) + 1 : after + len(marks) + 2] == ".":
        opener = False  # an initial
    if stops[0] != "." or stops[1:2] in (".", "…"):
        return _ends_loudly(text, high, after, stops, word, opener, at)
    if not word and not _begins(text, after + len(marks), high):
        return -1
    piece = _before(text, low, at)
    known = _abbreviated(piece, text, low, at)
    if not known:
        return 1
    if known == "never" or (word and word[0].islower()):
        return -1
    quote_opens = any(mark in '"“‘„«' for mark in marks)
    if not word:
        return 1 if quote_opens else -1
    folded = fold(word)
    if known == "number":
        return 1
    if known == "hour":
        return -1 if folded in _HOURS_GO_ON else 1
    if known == "month":
        return -1 if folded in _HOURS_GO_ON and not opener else 1
    return 0 if opener or (quote_opens and word[0].isupper()) else -1


def _ends_loudly(text: str, high: int, after: int, stops: str, word: str | None, opener: bool, at: int) -> int:
    """The same for question marks, exclamation marks and ellipses."""
    if not word and not _begins(text, after, high):
        return -1
    if "!" in stops and fold(text[max(0, at - 5) : at]) == "yahoo":
        return 1 if opener else -1
    quoted = any(mark in "\"'”’»" for mark in stops)
    if quoted and not opener and _ATTRIBUTION.match(text, after, min(high, after + 80)):
        return -1
    return 1


def _begins(text: str, at: int, high: int) -> bool:
    """Whether something that is no word can open a sentence here: a number, a price, a bullet, a dash."""
    if at >= high:
        return True
    c = text[at]
    return c.isdigit() or c in '$€£¥#@•‣◦▪●■"“‘„«([{—–-¿¡½¼¾' or (c.isalpha() and not c.islower())


def _before(text: str, low: int, at: int) -> str:
    """The word before a stop, without brackets and quotation marks before it."""
    pieces = text[max(low, at - _LONGEST) : at].split()
    if not pieces or text[at - 1].isspace():
        return ""
    return re.split(r"[-‐‑–—/(\[“\"‘&]", pieces[-1])[-1].strip(FILLERS)


def _abbreviated(piece: str, text: str, low: int, at: int) -> str:
    """What sort of abbreviation the word before a period is, "" if none."""
    if not piece:
        return ""
    if piece.isdigit():
        return "never" if len(piece) < 3 and _opens_line(text, low, at - len(piece)) else ""
    if len(piece) == 1:
        if piece.isupper():
            return "" if piece == "I" and _the_writer(text, low, at) else "acronym"
        born = piece in "bd" and text[max(low, at - 2) : at - 1] == "("  # "(b. 1932)"
        return "never" if piece in "vcpq" or born else ""
    if "." in piece:
        if not _DOTTED.fullmatch(piece):
            return ""
        folded = fold(piece)
        if folded in ("a.m", "p.m"):
            return "hour"
        return "never" if folded in ("e.g", "i.e", "z.b", "d.h", "u.a") else "acronym"
    if len(piece) > 7:
        return ""
    folded = fold(piece)
    if folded not in abbreviations.ALL or (folded in abbreviations.WORDS_TOO and not piece[0].isupper()):
        return ""
    if folded in abbreviations.NUMBERED:
        return "number"
    if folded in abbreviations.MONTHS:
        return "month"
    if folded in abbreviations.INNER or (folded in abbreviations.TITLES and folded not in _STREETS):
        return "never"
    return "trailing"


_BEFORE_ME = frozenset(
    "did do does am was have had can could will would shall should may might must neither nor than".split()
)


def _the_writer(text: str, low: int, at: int) -> bool:
    """Whether the "I" before a stop is no initial: "and so did I."."""
    before = text[max(low, at - _LONGEST) : at - 1].split()[-1:]
    return bool(before) and before[0] in _BEFORE_ME


def _opens_line(text: str, low: int, at: int) -> bool:
    """Whether nothing stands between the beginning of the line and `at`: the number of a list."""
    while at > low and text[at - 1] in " \t(" + FILLERS:
        at -= 1
    return at <= low or text[at - 1] == "\n"


def _is_small(text: str, start: int, end: int) -> bool:
    return text[start:end].islower()


def _is_titled(text: str, start: int, end: int) -> bool:
    """Whether a block is written with capitals like a headline: most of its longer words have one."""
    longer = re.findall(r"[^\W\d_]{4,}", text[start:end])
    return sum(1 for word in longer if word[0].isupper()) * 10 >= len(longer) * 7


def _add(found: list[tuple[int, int]], text: str, begin: int, stop: int) -> None:
    while begin < stop and text[begin].isspace():
        begin += 1
    while stop > begin and text[stop - 1].isspace():
        stop -= 1
    if begin < stop:
        found.append((begin, stop))
