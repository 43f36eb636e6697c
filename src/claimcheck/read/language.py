"""Which language a block is in: English or not, by its script and its commonest words.

No library: a paragraph of English has a word of the English list among every three or four; so has every
other language of its own.  Blocks of fewer than eight words count as their neighbours.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

FEWEST = 8
_LONGEST = 2000  # characters of a block that are looked at

_LISTS = {
    "en": "the of and to in that is was for on with as by at from it be has had have are were this which but not his "
    "her they he she its their said will would who been after an or a more we our you i about what when there than "
    "than into over if can could also between other during than did him them these those up out all",
    "fr": "le la les de des du et est une un que qui dans pour sur avec pas au aux ce cette par plus son sa ses ont "
    "été sont être il elle nous vous mais ou où d'un d'une leur leurs en a à se ne entre comme après deux fait",
    "de": "der die das und den dem des ein eine einen einem einer ist nicht mit von zu im auf für sich als auch es an "
    "er sie aus bei nach wird wurde werden hat haben war dass nur noch wie über zum zur oder aber vor durch in",
    "es": "el la los las de del que y en un una es por con para no se al lo su sus como más pero fue ha han este esta "
    "entre desde sobre también ser son está cuando muy sin hasta dos según",
    "pt": "o a os as de do da dos das que e em um uma no na nos nas por com para não se ao à pelo pela mais como mas "
    "foi é são ser está também entre sobre seu sua já ou muito quando até segundo",
    "it": "il lo la i gli le di del della dei delle che e è in un una per con non si da dal al alla nel nella sono ha "
    "hanno come più ma anche questo questa stato essere tra dopo su suo sua",
    "nl": "de het een en van ik te dat die in is niet zijn op aan met voor er was als maar om hem zou wat nog bij ook "
    "door over naar uit ze wordt worden heeft hebben werd deze dit geen kan tot",
    "sv": "och att det som en på är av för med den till inte om ett har de men från var vi så han sig kan när ska "
    "efter vid mot eller också hade under i",
    "da": "og at det som en på er af for med den til ikke om et har de men fra var vi så han sig kan når skal efter "
    "ved mod eller også havde under i blev",
    "fi": "ja on ei se että hän oli joka mutta ovat myös kun niin kuin sen ole hänen mukaan jos tai sekä jotka olla",
    "pl": "i w na z do nie się że to jest o jak po od za przez dla oraz ale są jego był już co także przed",
    "tr": "ve bir bu için ile de da olarak çok daha olan gibi kadar sonra ise ama değil en ya göre",
    "ro": "și de la în a cu pe că nu este un o care din pentru mai sau fost sunt ale al lui prin după",
    "id": "yang dan di ke dari untuk dengan pada ini itu tidak dalam akan oleh juga telah adalah sebagai karena bahwa",
}
_WORDS = {code: frozenset(words.split()) for code, words in _LISTS.items()}

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_QUOTED = re.compile(r"“[^“”]{0,1000}”|«[^«»]{0,1000}»|\"[^\"]{0,1000}\"")
_NOT_LATIN = re.compile(r"[\u0370-\u1dff\u2c00-\ua71f\ua800-\ud7ff\uf900-\ufaff\ufe70-\ufefc\uff66-\uffdc]")
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
    if not _NOT_LATIN.search(text):
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


def _own(text: str) -> str:
    """The language of a block by itself; "" where it is too short to say."""
    script = _script(text)
    if script:
        return script
    outside = _QUOTED.sub(" ", text)
    words = [word.lower().replace("’", "'") for word in _WORD.findall(outside)]
    if len(words) < FEWEST:
        words = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    if len(words) < FEWEST:
        return ""
    hits = {code: [word for word in words if word in listed] for code, listed in _WORDS.items()}
    english = len(hits.pop("en"))
    code = max(hits, key=lambda code: (len(hits[code]), code))
    foreign = len(hits[code])
    if foreign >= 0.15 * len(words) and foreign > 1.5 * english and len(set(hits[code])) >= 2:
        return code
    capitals = sum(match[0][0].isupper() for match in _WORD.finditer(text))
    if len(words) >= 20 and english < 0.04 * len(words) and capitals < 0.4 * len(words):
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
