"""Tokens: the words and marks of a stretch of text, with their true offsets and a folded form.

The folded form is what names and phrases are compared by: case, diacritics, apostrophes inside a word and
invisible characters do not count.  A name's `words` are made by the same rules, so that a name and a text agree
however each is written: "St. John's" is ("st", "john", "'s") in both, and "McDonald's" is ("mcdonald", "'s"),
whether its ending belongs to the name or is a possessive.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from claimcheck.frozen import frozen
from claimcheck.lazy import Pattern
from claimcheck.text import abbreviations

# Letters: what `\w` matches, without digits, the underscore, apostrophe-like letters, superscripts, fractions
# and circled numbers.  A combining mark belongs to the letter before it.  Fillers take up room, and are no
# boundary of words: mark-up inside a word, the soft hyphen, joiners, direction marks.
_NOT_LETTERS = "\u00b2\u00b3\u00b9\u00bc-\u00be\u02bb\u02bc\u02bd\u2070-\u209f\u2150-\u218b\u2460-\u24ff\u2776-\u2793"
_LETTER = rf"[^\W\d_{_NOT_LETTERS}]"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
FILLERS = "\u2060\u00ad\u200c\u200d\u200e\u200f"
_REST = rf"[^\W_{_NOT_LETTERS}]+|[{_MARKS}{FILLERS}]+"
_APOSTROPHES = "'’‘\u02bc\u02bb\u02bd＇"
_BLANKS = "\u200b\ufeff"  # as good as white space, though `str.isspace` says no
_ALNUM = r"[^\W_]"
_FILL = f"[{FILLERS}]*"
_DIGIT = rf"\d{_FILL}"
_THIN = "\u00a0\u202f\u2009"  # spaces that part thousands

_TOKEN = re.compile(
    rf"""
      (?P<plain>    [A-Za-z]++(?![\w.{_APOSTROPHES}{_MARKS}{FILLERS}]) )
    | (?P<dotted>   (?<!{_ALNUM}){_LETTER}(?:\.{_LETTER})+(?!{_ALNUM}|[{_MARKS}])\.?
                  | (?<!{_ALNUM})(?i:Ph\.D|[BM]\.Sc|[BM]\.Phil|[BM]\.Ed|Ed\.D|LL\.[BMD])\b\.? )
    | (?P<word>     {_LETTER}(?:{_REST}|[{_APOSTROPHES}]{_FILL}(?={_LETTER}))* )
    | (?P<decade>   (?<!{_ALNUM})[{_APOSTROPHES}](?:\d\d[sS](?!{_ALNUM})|(?<=’)\d\d(?![.,]?\d|{_ALNUM})) )
    | (?P<ordinal>  {_DIGIT}(?:{_DIGIT})*(?:,(?:{_DIGIT}){{3}})*(?:[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH])(?!{_ALNUM}) )
    | (?P<number>   (?<!\d)(?:{_DIGIT}){{1,3}}(?:[,{_THIN}](?:{_DIGIT}){{3}})+(?!\d)(?:\.\d+)?
                  | \d[\d{FILLERS}]*(?:[sS](?!{_ALNUM})|(?:\.\d+)*)
                  | (?<![\d.])(?<!{_ALNUM})\.\d+(?!{_ALNUM}|\.) )
    | (?P<fraction> [\u00bc-\u00be\u2150-\u215e] )
    | (?P<owner>    (?<=[^\s(\[“"‘])[{_APOSTROPHES}][sS](?!{_ALNUM}) )
    | (?P<dots>     \.(?:[ {_THIN}]?\.){{1,}} | … )
    | (?P<dash>     -{{2,}} | [-‐‑‒–—―−] )
    | (?P<double>   ''|``|’’|‘‘ )
    | (?P<mark>     [^\s{FILLERS}{_BLANKS}] )
    """,
    re.VERBOSE,
)

_EDGES = ",.;:!?'\"“”‘’()[]"
_PARTED = Pattern(rf"\d{{1,3}}(?:[,{_THIN}]\d{{3}})+(?:\.\d+)?[a-z]{{0,2}}")
_HAS_THIN = re.compile(f"[{_THIN}]").search

_QUOTES = dict.fromkeys("“”„‟«»″", '"') | dict.fromkeys("‘’‚‛‹›′´`＇\u02bc\u02bb\u02bd", "'")
_LATIN = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        "ŋ": "n",
        "ŧ": "t",
        "ƒ": "f",
        "ə": "e",
    }
    | dict.fromkeys(_APOSTROPHES + "`´" + FILLERS, None)
)
_PRONOUNS = frozenset(
    re.findall(
        r"\w+",
        "i you he she it we they that this there here what who where when how why let one everyone everybody "
        "someone somebody nobody",
    )
)
_SHORT_VERBS = frozenset(["ll", "re", "ve", "d", "m"])
_ALWAYS_PRESENT = (*",.;:!?()[]-'", '"', "...", "'s", "'ll", "'re", "'ve", "'d", "'m")


@frozen
class Token:
    """A word or mark; `text[start:end]` is how it is written.

    `norm` is the folded form: without case, diacritics, and apostrophes inside a word ("obrien"); contractions
    keep theirs ("isn't", "he's"), dotted abbreviations their periods ("u.s."), all others lose it ("gov").
    Marks are straight: '"', "'", "-", "..."; a dash that is no hyphen is "—".

    `shape`: lower, cap (a capital in it: "Ottawa", "d'Ivoire"), upper (two capitals or more: "NATO", "U.S."),
    initial (one capital: "J.", "J"; but "A" and "I" alone are cap), number ("12,000", "1990s"), ordinal ("60th"),
    possessive ("'s", or "'" after a plural), hyphen (inside a word or between numbers), punct (all other marks,
    spaced dashes among them).
    """

    start: int
    end: int
    norm: str
    shape: str


def fold(word: str) -> str:
    """A word without case, diacritics, apostrophes and invisible characters: "Støre" and "Store" are one."""
    if word.isascii():
        return word.lower().replace("'", "")
    return _fold(word)


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", word).casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c) and not c.isspace() and c not in _VARIANTS)
    return unicodedata.normalize("NFC", plain.translate(_LATIN))


_VARIANTS = frozenset(chr(c) for c in range(0xFE00, 0xFE10))  # selectors of a glyph's look


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, in order; together they cover all but white space and fillers outside words."""
    end = len(text) if end is None else end
    found: list[Token] = []
    add = found.append
    quoted = False  # a single quotation mark has been opened
    skip = start
    for match in _TOKEN.finditer(text, start, end):
        sort = match.lastgroup
        begin, stop = match.span()
        if begin < skip:  # the period of an abbreviation, already taken
            continue
        if sort == "plain":  # most words: what `_word` would say of them, sooner
            written = match[0]
            norm = written.lower()
            if norm == written:
                add(Token(begin, stop, norm, "lower"))
            elif stop - begin > 1:
                add(Token(begin, stop, norm, "upper" if written.isupper() else "cap"))
            else:
                add(Token(begin, stop, norm, "cap" if norm in ("a", "i") else "initial"))
        elif sort == "word":
            skip = _word(text, begin, stop, end, add)
        elif sort == "mark":
            mark = text[begin]
            if mark in "'’‘‛＇":
                if mark == "‘" or (mark in "'’‛＇" and _opens(text, begin, start, end)):
                    quoted = quoted or mark != "’"
                elif found and not quoted and _owns(text, found[-1], begin, stop, end):
                    add(Token(begin, stop, "'", "possessive"))
                    continue
                else:
                    quoted = False
            add(Token(begin, stop, _QUOTES.get(mark, mark), "punct"))
        elif sort == "number" or sort == "decade" or sort == "ordinal":
            stop = _trimmed(text, begin, stop)
            norm = _number(text[begin:stop])
            add(Token(begin, stop, norm, "ordinal" if sort == "ordinal" else "number"))
        elif sort == "dash":
            inside = _inside(text, found, begin, stop, end)
            add(Token(begin, stop, "-", "hyphen") if inside else Token(begin, stop, "—", "punct"))
        elif sort == "owner":
            add(Token(begin, stop, "'s", "possessive"))
        elif sort == "dotted":
            written = text[begin:stop]
            norm = fold(written)
            add(Token(begin, stop, norm if norm.endswith(".") else norm + ".", _shape(written)))
        elif sort == "fraction":
            add(Token(begin, stop, text[begin], "number"))
        else:
            add(Token(begin, stop, '"' if sort == "double" else "...", "punct"))
    return found


@lru_cache(maxsize=1 << 14)
def words(text: str) -> tuple[str, ...]:
    """The folded words of a name or phrase, without hyphens and periods: "Ban Ki-moon" gives ban, ki, moon.

    They are the norms of the tokens that `tokenize` would find where the name stands in a text, hyphens and
    periods left out; a possessive-looking ending is a word of its own, "'s".
    """
    if text.isascii() and text.replace(" ", "").isalpha():
        return tuple(text.lower().split())
    return tuple(token.norm for token in tokenize(text) if token.shape != "hyphen" and token.norm not in ("—", "."))


@lru_cache(maxsize=512)
def present(text: str) -> tuple[str, ...]:
    """The distinct norms of all tokens of `text`, found faster than by `tokenize`; there may be more of them.

    For a first look at a long stretch: what is not in it does not stand there.
    """
    norms = dict.fromkeys(_ALWAYS_PRESENT)
    for chunk in dict.fromkeys(text.split()):
        plain = chunk.isalpha()
        run = chunk if plain else chunk.strip(_EDGES)
        if run.isascii() and (plain or run.isalpha()):
            norms[run.lower()] = None
        elif run:
            norms.update(_norms(run))
            if chunk != run and ("." in run or not chunk.isascii()):  # the marks around it may change what it is
                norms.update(_norms(chunk))
    for number in _PARTED.findall(text) if _HAS_THIN(text) else ():
        norms.update(_norms(number))
    return tuple(norms)


@lru_cache(maxsize=16384)
def _norms(run: str) -> dict[str, None]:
    """The norms in a run without white space, whatever is around it."""
    norms = dict.fromkeys(token.norm for token in tokenize(run))
    if run[0].isdigit():  # it may be the end of a decimal: ".5"
        norms.update(dict.fromkeys(token.norm for token in tokenize("." + run)))
    return norms


def _word(text: str, begin: int, stop: int, end: int, add: Callable[[Token], None]) -> int:
    """Adds the tokens of a run of letters with apostrophes inside; returns where they end."""
    written = text[begin:stop]
    if not written.isalpha():
        stop = _trimmed(text, begin, stop)
        written = text[begin:stop]
    cut = -1 if written.isalnum() else begin + max(map(written.rfind, _APOSTROPHES))
    if cut > begin:
        head, tail = text[begin:cut], fold(text[cut + 1 : stop])
        stem = fold(head)
        if tail == "s" or tail in _SHORT_VERBS or (tail == "t" and stem.endswith("n")):
            if stem in _PRONOUNS or tail == "t":
                add(Token(begin, stop, f"{stem}'{tail}", _shape(text[begin:stop])))
                return stop
            head_end = _trimmed(text, begin, cut)
            add(Token(begin, head_end, fold(text[begin:head_end]) or head, _shape(text[begin:head_end])))
            add(Token(cut, stop, "'" + tail, "possessive" if tail == "s" else "lower"))
            return stop
    norm, shape = fold(written) or written, _shape(written)
    if stop < end and text[stop] == "." and _takes_period(text, norm, written, stop, end):
        stop += 1
    if shape == "initial" and text[stop - 1] != "." and norm in ("a", "i"):
        shape = "cap"
    add(Token(begin, stop, norm, shape))
    return stop


def _takes_period(text: str, norm: str, written: str, stop: int, end: int) -> bool:
    """Whether the period at `stop` belongs to the word before it."""
    if _MORE_DOTS.match(text, stop, end):
        return False
    if len(written) == 1 and written.isupper():
        return bool(_INITIAL_GOES_ON.match(text, stop + 1, end))
    if norm in abbreviations.NUMBERED and _NUMBER_FOLLOWS.match(text, stop + 1, end):
        return True
    if norm not in abbreviations.ALL or norm in abbreviations.NUMBERED:
        return False
    return norm not in abbreviations.WORDS_TOO or written[0].isupper()


_INITIAL_GOES_ON = re.compile(r"[-‐‑]?(?:[^\W\d_a-z])|\s{1,2}[^\W\d_a-z]")
_MORE_DOTS = re.compile(rf"\.[ {_THIN}]?\.")
_NUMBER_FOLLOWS = re.compile(r"\s{0,2}\d")


def _shape(written: str) -> str:
    if written.islower():
        return "lower"
    if not written.isupper():
        return "cap" if any(c.isupper() or c.istitle() for c in written) else "lower"
    return "initial" if len(written.rstrip(".")) == 1 else "upper"


def _number(written: str) -> str:
    if written.isascii():
        return written.lower().lstrip("'")
    plain = "".join("," if c in _THIN else c for c in written if c not in FILLERS and c not in _APOSTROPHES)
    return unicodedata.normalize("NFKC", plain).lower()


def _trimmed(text: str, begin: int, stop: int) -> int:
    while stop > begin + 1 and text[stop - 1] in FILLERS:
        stop -= 1
    return stop


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """Whether a straight apostrophe stands where a quotation opens: nothing before it, something after it."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in '([{“"—–-/') and not after.isspace()


def _owns(text: str, last: Token, at: int, stop: int, end: int) -> bool:
    """Whether an apostrophe after a word in s makes it a possessive: a word has to follow."""
    if last.end != at or not last.norm.endswith("s") or last.shape in ("punct", "possessive", "hyphen"):
        return False
    return bool(_WORD_FOLLOWS.match(text, stop, end))


_WORD_FOLLOWS = re.compile(r"\s{1,3}[\"“‘']?\w")


def _inside(text: str, found: list[Token], begin: int, stop: int, end: int) -> bool:
    """Whether a dash stands directly between two words, as a hyphen does."""
    if text[begin] in "—―" or stop - begin > 1 or not found or found[-1].shape in ("punct", "hyphen"):
        return False
    while stop < end and text[stop] in FILLERS:
        stop += 1
    return _trimmed(text, found[-1].start, begin) <= found[-1].end and stop < end and text[stop].isalnum()
