"""Words without their endings, so that "adds", "added" and "adding" are one: enough to compare two texts by."""

from __future__ import annotations

import re
from functools import lru_cache

_IRREGULAR = {
    form: words.split()[0]
    for words in (
        "sink sank sunk", "build built", "sell sold", "buy bought", "give gave given", "win won winning", "lose lost",
        "take took taken", "make made", "shut shutting", "spend spent", "pay paid", "get got", "hold held",
        "cut cutting",         "draw drew drawn", "see saw seen", "find found", "steal stole stolen", "shed shedding",
        "break broke broken",
        "bring brought", "catch caught", "choose chose chosen", "drive drove driven", "eat ate eaten", "fly flew flown",
        "grow grew grown", "hit hitting", "keep kept", "lay laid", "lead led", "leave left", "lend lent", "send sent",
        "set setting", "shoot shot", "speak spoke spoken", "strike struck", "swim swam swum", "teach taught",
        "throw threw thrown", "write wrote written", "wear wore worn", "run ran running", "put putting",
        "man men", "woman women", "child children", "house houses", "foot feet", "wife wives", "life lives",
        "override overrode overridden overriding", "die dies died dying", "lie lies lay",
    )
    for form in words.split()
}  # fmt: skip
_ENDINGS = (("ies", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_SHORTEST = 3
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A folded word without the endings of verbs and plurals; two forms of one word have the same stem."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, instead in _ENDINGS:
        left = len(word) - len(ending)
        if word.endswith(ending) and left >= _SHORTEST - len(instead) and not word.endswith(("ss", "us")):
            word = word[:left] + instead
            break
    if len(word) > _SHORTEST - 1 and word[-1] == word[-2] and word[-1] not in "aeiou":
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST else word


def in_full(stem_: str, text: str) -> str:
    """The first word of a text that has this stem, as it stands there; the stem itself if none has it."""
    return next((word for word in _WORD.findall(text) if stem(word.casefold()) == stem_), stem_)
