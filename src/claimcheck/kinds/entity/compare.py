"""Two spellings of one name: what the writer may choose, and what is a slip.

Case, diacritics and apostrophes never reach this module (names are folded).  A romanisation, a digraph for
an umlaut, or an initial for a name are the writer's choice; an insertion, deletion, substitution or
transposition of a letter is a slip.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping, Sequence, Set
from functools import lru_cache

from claimcheck.kinds.entity.index import Form, Known, Written, spelt
from claimcheck.lazy import Pattern
from claimcheck.text.words import NAME_PARTICLES

LONG = 7
"""From so many letters on, two edits are still near."""
SHORTEST = 4
"""A shorter word is another name as soon as a letter differs."""
_SHORTEST_BETWEEN = 3
"""The same for a word behind others of a longer name: "Sun Ming-hui" for "Sun Ming-hai"."""
_PAIR = 2
"""Words of a name in which each counts more."""
_DIGRAPHS = {
    "ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "đ": "dj", "ð": "d", "ñ": "ny", "ç": "ch",
    "č": "ch", "ć": "ch", "š": "sh", "ş": "sh", "ș": "sh", "ž": "zh", "ğ": "gh", "ł": "w", "ı": "y", "ý": "yi",
}  # fmt: skip
_ENDINGS = (
    ("iyy", "i"),
    ("yy", "i"),
    ("iy", "i"),
    ("ij", "i"),
    ("yi", "i"),
    ("ii", "i"),
    ("ey", "ei"),
    ("y", "i"),
    ("j", "i"),
)
_SOUNDS = (
    ("ou", "u"), ("oo", "u"), ("kh", "h"), ("iya", "ia"), ("ya", "ia"), ("ja", "ia"), ("yu", "iu"), ("ju", "iu"),
    ("ye", "e"), ("ie", "e"), ("je", "e"), ("yo", "io"), ("jo", "io"), ("aa", "a"), ("ee", "i"), ("x", "ks"),
    ("q", "k"), ("ch", "sh"), ("oe", "o"), ("ae", "a"), ("ue", "u"),
)  # fmt: skip


def edits(one: str, other: str, most: int = 2) -> int:
    """How many letters were inserted, left out, changed or swapped; `most` + 1 if there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, sign in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != sign))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == sign:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, last = last, row
    return min(last[-1], most + 1)


def plural(word: str, accepted: str) -> bool:
    """Whether one word is the other's plural, or a name of its own (Williams, Roberts)."""
    return word in (accepted + "s", accepted + "es") or accepted in (word + "s", word + "es")


def near(word: str, accepted: str) -> bool:
    """Whether a word is a slip for an accepted one."""
    if min(len(word), len(accepted)) < SHORTEST or word == accepted or not word.isalpha():
        return False
    return edits(word, accepted) <= (2 if len(accepted) >= LONG and len(word) >= LONG - 1 else 1)


def sound(word: str) -> str:
    """A word with what romanisations leave open put one way."""
    for ending, plain in _ENDINGS:
        if word.endswith(ending):
            word = word[: -len(ending)] + plain
            break
    for several, one in _SOUNDS:
        word = word.replace(several, one)
    return word


def skeleton(word: str) -> str:
    """A word with what ears do not tell apart put one way: double letters, "y" for "i", "ph" for "f"."""
    for several, one in (("ph", "f"), ("th", "t"), ("ck", "k"), ("y", "i"), ("z", "s"), ("c", "k"), ("w", "v")):
        word = word.replace(several, one)
    return "".join(letter for at, letter in enumerate(word) if not at or letter != word[at - 1])


@lru_cache(maxsize=4096)
def transcribed(name: str) -> tuple[str, ...]:
    """The words of a name with digraphs for letters that other languages' alphabets lack: "Schroeder"."""
    plain = "".join(_DIGRAPHS.get(letter, letter) for letter in unicodedata.normalize("NFC", name).lower())
    return spelt(plain).words


def chosen(
    word: str, accepted: str, at: int, form: Form, same: Mapping[str, Set[int]], latin: Collection[str] = ()
) -> bool:
    """Whether a word is another way of writing the accepted one, rather than a slip; names of those in `latin` are
    romanised by nobody."""
    other = transcribed(form.text)
    if at < len(other) and edits(word, other[at], 0) == 0:
        return True
    least = SHORTEST if at == len(form.written.words) - 1 else SHORTEST + 1
    one_way = form.entity in latin and min(len(word), len(accepted)) >= least
    if sound(word) == sound(accepted) and not one_way:
        return True
    return bool(same.get(word, frozenset()) & same.get(accepted, frozenset()))


def _particles(words: Sequence[str], word: str, accepted: str) -> bool:
    """Whether a slip is one particle for another in a name of which two words are right: "van", "von"."""
    return word in NAME_PARTICLES and accepted in NAME_PARTICLES and edits(word, accepted, 1) == 1 and len(words) > 2


def _somebody_elses(word: str, at: int, form: Form, known: Known) -> bool:
    """Whether the word that differs is another's: a given name only where it is not one of many people's first ones."""
    others = known.parts.get(word, set()) - {form.entity}
    if at or not others:
        return bool(others)
    return any(own.written.words[0] != word for id in others for own in known.full.get(id, ()))


def nearby(
    name: Written, known: Known, latin: Collection[str], varied: bool = False, borne: bool = False
) -> list[tuple[Form, int]]:
    """The accepted forms that a name is a slip for, with the place of the word that differs; none if the name,
    or the word that differs, is known to be somebody else's.  Names of those in `latin` are romanised
    by nobody; with `varied`, another romanisation is one too; with `borne`, another one's surname is one."""
    words = name.words
    if len(words) < 2 or name.letters in known.letters:
        return []
    found: list[tuple[Form, int]] = []
    for at, word in enumerate(words):
        for form in known.open.get((*words[:at], None, *words[at + 1 :]), ()):
            accepted = form.written.words[at]
            particle = _particles(words, word, accepted)
            beside = at > 0 and len(words) > _PAIR and min(len(word), len(accepted)) >= _SHORTEST_BETWEEN
            short = beside and edits(word, accepted) == 1
            if not (near(word, accepted) or particle or short) or not any(
                len(other) > 1 for i, other in enumerate(words) if i != at
            ):
                continue
            if not varied and chosen(word, accepted, at, form, known.same, latin):
                return []
            theirs = not particle and _somebody_elses(word, at, form, known)
            if theirs != borne or (borne and at != len(words) - 1):
                continue
            found.append((form, at))
    return found


def nearby_things(name: Written, known: Known) -> list[Form]:
    """The forms alone, for names of what is no person: only letters that ears do not tell apart differ, or one inside a
    long word, for there are Icelands beside Irelands."""
    words = name.words
    found: list[Form] = []
    for at, word in enumerate(words):
        for form in known.things.get((*words[:at], None, *words[at + 1 :]), ()):
            accepted = form.written.words[at]
            alike = skeleton(word) == skeleton(accepted) and min(len(word), len(accepted)) > SHORTEST
            inside = word[0] == accepted[0] and word[-1] == accepted[-1]
            inside = inside and len(word) >= _LONG_WORD - (len(words) >= _PARTS)
            if _one_spelling(word) == _one_spelling(accepted):
                continue  # "organisation", "organization"
            alike = alike or (len(words) >= _PARTS and _mute(word, accepted))
            if word.isalpha() and not plural(word, accepted) and edits(word, accepted) == 1 and (alike or inside):
                found.append(form)
    return found


_AMERICAN = Pattern(r"(?<=[a-z]{3})(?:is(?=ations?$|e[ds]?$|ing$|ers?$)|our(?=s?$|ed$)|tre(?=s?$)|ence$)")
_SPELT = {"is": "iz", "our": "or", "tre": "ter", "ence": "ense"}


def _one_spelling(word: str) -> str:
    """A word as Americans spell it."""
    return _AMERICAN.sub(lambda match: _SPELT[match[0]], word)


def _mute(word: str, accepted: str) -> bool:
    """Whether two words differ in an "e" at the end alone, which is no gender: "Groote", not "Grande"."""
    stem = min(word, accepted, key=len)
    return {word, accepted} == {stem, f"{stem}e"} and len(stem) > SHORTEST and stem not in _GENDERED


_GENDERED = frozenset("saint grand petit haut blanc vert point court laurent louis simon francis plain green".split())
_PARTS = 3
"""Words of a name of which one may lack its last letter."""
_LONG_WORD = 9
"""Letters of a word in which one slip is hardly another word; one less will do beside two other words."""
