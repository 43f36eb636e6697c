"""What the one thing of a noun is called in a text: "the library", "his brewery", "the race" are the only one of their
sort that the text has named."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.frozen import frozen
from claimcheck.kinds.event.thing_words import ANEW
from claimcheck.lazy import Pattern
from claimcheck.text.noun_phrases import Thing
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.tokens import fold
from claimcheck.text.words import FUNCTION_CAPS

_CAP = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+"
_RUN = rf"(?:{_CAP} )*{_CAP}"
_OTHERS = (
    "another|other|others|second|third|old|older|former|previous|earlier|next|rival|two|three|four|five|six|seven|both|"
    "several|many|neighbouring|neighboring|every|each|any|no|later"
)
_NO_NAME = FUNCTION_CAPS | frozenset((*WEEKDAYS, *MONTHS))
_KNOWN = Pattern(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)((?: [a-z’'-]{3,}){1,3})")


@frozen
class Called:
    """The names of a thing in a text.  `several`: the text speaks of more than one thing of the noun."""

    names: tuple[str, ...]
    several: bool = False


def called_by(text: str, thing: Thing) -> Called:
    """What a text calls a thing of which one of its sentences tells."""
    if not thing.noun:
        return Called(thing.names)
    names = _names(text, thing.noun)
    if names is None:
        return Called(thing.names, several=True)
    return Called(tuple(dict.fromkeys((*thing.names, *names))))


@lru_cache(maxsize=128)
def _names(text: str, noun: str) -> tuple[str, ...] | None:
    """The names that stand with a noun in a text; None where it speaks of several things of the noun."""
    word = re.escape(noun)
    plural = word[:-1] + "ies" if noun.endswith("y") else rf"{word}e?s"
    if re.search(rf"(?i:\b(?:{plural}|(?:{_OTHERS}) (?:[\w-]+ )?{word}))\b", text):
        return None
    if _told_anew(text, word):
        return None
    before = _cut(re.findall(rf"({_RUN}) (?:[a-z-]+ )?{word}\b", text))
    after = _cut(re.findall(rf"\b{word} (?:of (?:the )?)?({_RUN})", text))
    owned = _cut(re.findall(rf"({_RUN})[’']s (?:[a-z-]+ ){{0,2}}{word}\b", text))
    aside = _cut(re.findall(rf"({_RUN}), an? (?:[a-z-]+ ){{0,2}}{word}\b", text))
    runs = [*before, *aside]
    if any(not set(one) & set(two) for one in runs for two in runs):
        return None
    return tuple(dict.fromkeys(name for run in (*runs, *after, *owned) for name in run))


def _told_anew(text: str, word: str) -> bool:
    """Whether "a brewery" stands behind another mention of the noun, and behind no name that it is said of."""
    mentions = list(re.finditer(rf"\b{word}\b", text))
    for found in re.finditer(rf"(?P<name>{_CAP}(?: \([^)]*\))?, )?\b[Aa]n? (?:[\w-]+ ){{0,2}}{word}\b", text):
        if not found["name"] and mentions and mentions[0].start() < found.start():
            return True
    return False


def _cut(runs: list[str]) -> list[tuple[str, ...]]:
    found = [tuple(name for part in run.split() if (name := _plain(part)) not in _NO_NAME) for run in runs]
    return [run for run in found if run]


def _plain(part: str) -> str:
    return fold(re.sub(r"[’']s$", "", part))


@lru_cache(maxsize=2)
def known_nouns(text: str) -> str:
    """The words with which a text speaks of what is known: "the dam", "her old brewery"."""
    return " ".join(sorted({word for found in _KNOWN.findall(text) for word in found.split()}))


_CLASSES = {
    "women": Pattern(r"\b(?:wom[ae]n|ladies|girls?|female)\b", re.IGNORECASE),
    "men": Pattern(r"\b(?:men|boys?|male)\b", re.IGNORECASE),
    "young": Pattern(r"\b(?:juniors?|youths?|under-\d+|cadets?|children|students?)\b", re.IGNORECASE),
    "others": Pattern(r"\b(?:veterans?|masters|wheelchair|paralympic|amateurs?|professionals?|elite)\b", re.IGNORECASE),
    "part": Pattern(
        r"\b(?:stages?|leg|heats?|semi-?finals?|relay|doubles|singles|team|class|category|overall|standings|prologue|"
        r"sprint|time[ -]trial|primary|ballot|replay|rematch|disqualified|stripped|appeal)\b",
        re.IGNORECASE,
    ),
}


@lru_cache(maxsize=2)
def may_be_another(text: str) -> bool:
    """Whether there may have been two of a thing in a text, one after the other."""
    return ANEW.search(text) is not None


@lru_cache(maxsize=2)
def classes(text: str) -> tuple[str, ...]:
    """For whom, and in which parts, the contests of a text are."""
    return tuple(name for name, words in _CLASSES.items() if words.search(text) is not None)
