"""Which language a block is in: English or not, by its script and its commonest words.

No library: a paragraph of English has a word of the English list among every three or four; so has every
other language of its own.  Blocks of fewer than eight words count as their neighbours.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from claimcheck.lazy import Pattern
from claimcheck.read.wordlists import language_words

FEWEST = 8
_LONGEST = 500  # characters of a block that are looked at

_WORDS = language_words()

_ALSO_ENGLISH = frozenset(
    "a am an are as at be bin by come con dam dare dan den die do don door en era for had hat have he her here "
    "him in is it man me men met more no nor of on or over par per plus pour pro quest see so son sur the then "
    "to tot un under us van was war we were with you also all has his".split()
)
"""Words of other languages that are English words too: they tell nothing ("Merkel met Hollande in Berlin")."""
_TELLING = {code: words - _ALSO_ENGLISH - _WORDS["en"] for code, words in _WORDS.items() if code != "en"}

_WORD = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_QUOTED = Pattern(r"“[^“”]{0,1000}”|«[^«»]{0,1000}»|\"[^\"]{0,1000}\"")
_PARTICLES = Pattern(
    r"([A-ZÀ-Þ][\w'’-]{1,30}\s)(?:von|van|de|del|della|di|da|dos|das|du|ten|ter|bin|ibn|al|el)\s"
    r"(?:(?:der|den|dem|de|la|las|los|zu)\s)?(?=[A-ZÀ-Þ])"
)
"""Small words inside names, which tell nothing of the language: Ursula von der Leyen, Oscar de la Renta."""
_NOT_LATIN = (
    *(("\u0370", "\u1dff"), ("\u2c00", "\ua71f"), ("\ua800", "\ud7ff")),
    *(("\uf900", "\ufaff"), ("\ufe70", "\ufefc"), ("\uff66", "\uffdc")),
)
_SCRIPTS = {
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "GREEK": "el",
    "HEBREW": "he",
    "THAI": "th",
}


def _script(text: str) -> str:
    """The language of a block most of whose letters are not Latin, else ""."""
    far = [] if text.isascii() else [char for char in set(text) if char >= "\u0370"]
    if not any(first <= char <= last for char in far for first, last in _NOT_LATIN):
        return ""
    letters = [char for char in text if char.isalpha()]
    counted: dict[str, int] = {}
    for char in letters:
        name = unicodedata.name(char, "").partition(" ")[0]
        counted[name] = counted.get(name, 0) + 1
    if counted.get("LATIN", 0) * 2 >= len(letters):
        return ""
    if counted.get("HIRAGANA", 0) + counted.get("KATAKANA", 0) > len(letters) // 10:
        return "ja"
    return _SCRIPTS.get(max(counted, key=lambda name: (counted[name], name)), "other")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def _hits(words: list[str], code: str) -> int:
    return sum(map((_WORDS[code] if code == "en" else _TELLING[code]).__contains__, words))


def _own(text: str) -> str:
    """The language of a block by itself; "" where it is too short to say."""
    script = _script(text)
    if script:
        return script
    text = _PARTICLES.sub(r"\1", text)
    words = _words(_QUOTED.sub(" ", text))
    english = _hits(words, "en")
    if len(words) < FEWEST:
        if english >= 0.25 * max(len(words), 4):
            return "en"
        words = _words(text)
        english = _hits(words, "en")
    if len(words) < FEWEST:
        return ""
    if english >= 0.25 * len(words):
        return "en"
    foreign, code = max((_hits(words, code), code) for code in _TELLING)
    if foreign >= 0.15 * len(words) and foreign > 1.5 * english and len(_TELLING[code].intersection(words)) >= 2:
        return code
    if len(words) >= 20 and english < 0.04 * len(words):
        capitals = sum(word[0].isupper() for word in _WORD.findall(text))
        if capitals < 0.4 * len(words):
            return "other"
    return "en"


def languages(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The language of each span: "en", another code, or "other"."""
    own = [_own(text[start : min(end, start + _LONGEST)]) for start, end in spans]
    known = [(index, code) for index, code in enumerate(own) if code]
    if len({code for _, code in known}) <= 1 and not (known and known[0][1] != "en"):
        return ["en"] * len(own)
    after = [""] * len(own)
    following = ""
    for index in range(len(own) - 1, -1, -1):
        following = own[index] or following
        after[index] = following
    before, found = "", []
    for index, code in enumerate(own):
        before = code or before
        around = {before, after[index]} - {""}
        found.append(code or (around.pop() if len(around) == 1 else _short(text, spans[index], around)))
    return found


def _short(text: str, span: tuple[int, int], around: set[str]) -> str:
    """A short block between two languages: its own words decide, in doubt English."""
    words = {word.lower() for word in _WORD.findall(text[span[0] : span[1]])}
    hits = {code: len(words & _WORDS.get(code, frozenset())) for code in sorted(around)}
    best = max(hits, key=lambda code: (hits[code], code == "en"))
    return best if hits[best] or "en" not in hits else "en"
