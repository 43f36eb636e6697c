"""What the words around a repair demand of it: the article, the number, the apostrophe."""

from __future__ import annotations

import re

_ARTICLE = re.compile(r"(?<![\w'’-])(an?)(\s+)$", re.IGNORECASE)
_ONE = re.compile(r"(?:1|[Oo]ne|ONE)(?![\w.,]*\d)\b(?!\s+(?:of\s+)?[A-Z])")  # not the first of May
_VOWEL = re.compile(
    r"(?:8|11(?!\d)|18(?!\d)|11(?=,\d{3}(?!,|\d))|18(?=,\d{3}(?!,|\d)))"  # eight, eleven, eighteen
    r"|(?!(?:eu|ewe|uni(?![nmd])|unanim|unesco|us[aeiu]|ut[ei]|u[bk][ie]|ur[aeiu]|oui|one(?![a-z])|once|one-))[aeiou]"
    r"|(?:hour|honest|honou?r|heir)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z](?![\w'’])|[A-Z](?:\.[A-Z])+")
_SPELT_VOWEL = frozenset("AEFHILMNORSX")
_WORDLIKE = re.compile(r"(?=[A-Z]{4})[A-Z]*[AEIOU][A-Z]*[AEIOU][A-Z]*")  # "NATO", which nobody spells out


def article(before: str, written: str, repair: str) -> tuple[int, str] | None:
    """What happens to "a" or "an" right before the words: how many characters before them change too, and what they
    become (0 and "" where they stay); None where it is not clear which one would be right."""
    found = _ARTICLE.search(before)
    if found is None:
        return 0, ""
    old, new = _an(written), _an(repair)
    is_an = found[1].lower() == "an"
    if is_an == new:
        return 0, ""
    if is_an != old:
        return None
    made = "an" if new else "a"
    if found[1][0] == "A":
        made = made.upper() if repair.isupper() else made.capitalize()
    return len(found[0]), made + found[2]


def _an(words: str) -> bool:
    """Whether the words begin with the sound of a vowel."""
    first = re.split(r"[\s-]", words.strip(), maxsplit=1)[0]
    if _LETTERS.match(first) and not _WORDLIKE.fullmatch(first):
        return first[0] in _SPELT_VOWEL
    return _VOWEL.match(first if first.lower() != "one" else "one-") is not None


def counts_alike(written: str, repair: str) -> bool:
    """Whether both are one, or neither is: "1 member" and "2 members"."""
    return bool(_ONE.match(written)) == bool(_ONE.match(repair))


def hangs(written: str, repair: str, behind: str) -> bool:
    """Whether an apostrophe behind the words is the possessive of a word in s, which the repair is not."""
    return bool(re.match(r"['’](?!s)", behind)) and written[-1:] in "sS" and repair[-1:] not in "sS"
