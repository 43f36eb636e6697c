"""Whose birth or death "she was born in Lublin" tells, behind a sentence that begins with the name of one person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.lazy import Pattern
from claimcheck.model import Mention, Ref
from claimcheck.text.pronouns import OTHERS, PRONOUNS, named
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, sex
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.tokens import fold
from claimcheck.text.words import BODY_WORDS, COMPANY_SUFFIXES, FUNCTION_CAPS

_ACTS = frozenset(["born", "died"])
_FAR, _BACK = 3, 500
"""How many sentences about "she" may stand between, and how many characters are looked at."""
_SENTENCE = Pattern(r"(?:\A|(?<=[.!?])\s+|\n)(?P<first>[^\W\d_][\w’'-]*)(?P<rest>[^.!?\n]*)[.!?]\s*\Z")
_NAME = Pattern(r"(?: (?:de|da|do|dos|van|von|der|den|la|le|del|al|bin|ibn|y|[^\W\d_a-z][\w’'-]*)){1,4}")
_WORD = Pattern(r"[^\W\d_][\w’'-]*|,")
_WHERE = frozenset("in at of from near on to into around across through the".split())
_OF_TALES = frozenset("hero heroine protagonist character figure creature creation saint".split())
_DAYS = frozenset((*MONTHS, *WEEKDAYS))


def with_the_name(scenes: Sequence[Scene], at: int) -> Scene:
    """The sentence with the name for the "he" or "she" that is its subject, if it is certain whose birth or death it
    tells."""
    scene = scenes[at]
    if _ACTS.isdisjoint(scene.norms) or PRONOUNS.isdisjoint(scene.norms) or scene.quotations:
        return scene
    place = _place(scene.cells)
    if place < 0:
        return scene
    known = named(scenes, at)
    if known is not None:
        return known
    pronoun = scene.cells[place]
    name = _person(scene.text[max(0, scene.sentence.start - _BACK) : scene.sentence.start], pronoun.norm)
    if not name:
        return scene
    ref = Ref(pronoun.start, pronoun.end, name, (), ())
    mention = Mention(pronoun.start, pronoun.end, "name")
    norm = fold(name).replace("-", " ")
    cell = replace(pronoun, sort="subject", norm=norm, tags=("unknown",), what=(ref, mention))
    return replace(scene, cells=(*scene.cells[:place], cell, *scene.cells[place + 1 :]))


def _place(cells: Sequence[Cell]) -> int:
    """The cell of the pronoun: the first of the sentence, or behind the comma of "Born in Lublin in 1931, she"."""
    if cells[0].norm in PRONOUNS:
        return 0
    if cells[0].norm not in _ACTS:
        return -1
    comma = next((k for k in range(1, len(cells) - 1) if cells[k].norm == ","), -1)
    return comma + 1 if comma > 0 and cells[comma + 1].norm in PRONOUNS else -1


def _person(text: str, pronoun: str) -> str:
    """The full name with which the last sentence of a text begins, or one before others of "she", if nobody else is
    spoken of; else ""."""
    for _ in range(_FAR):
        found = _SENTENCE.search(text)
        if found is None:
            return ""
        first, rest = found["first"], found["rest"]
        if fold(first) == pronoun:
            if _others(rest):
                return ""
            text = text[: found.start()] + (" " if found.start() else "")
            continue
        if not first[0].isupper() or fold(first) in FUNCTION_CAPS:
            return ""
        more = _NAME.match(rest)
        name = first + (more[0] if more else "")
        words = fold(name).replace("-", " ").split()
        alike = sex(Cell("subject", fold(name), 0, 0, 0, 0)) in (pronoun, "")
        if more is None or not alike or not (BODY_WORDS | COMPANY_SUFFIXES).isdisjoint(words):
            return ""
        return "" if _others(_behind_aside(rest[more.end() :])) else name
    return ""


def _behind_aside(rest: str) -> str:
    """What follows a description right behind the name, in which no other name stands: ", the composer of operas,"."""
    if not rest.startswith(",") or rest.count(",") < len(", ,".split()):
        return rest
    aside, _, behind = rest[1:].partition(",")
    return rest if re.search(r"\b(?:who|whose|whom)\b", aside) or _named(aside) else behind


def _others(rest: str) -> bool:
    """Whether words behind a name may be of somebody else."""
    words = [fold(word) for word in _WORD.findall(rest)]
    people = any(word in OTHERS | _OF_TALES or noun(Cell("word", word, 0, 0, 0, 0)) for word in words)
    return people or _named(rest)


def _named(rest: str) -> bool:
    """Whether a name stands in words that is not that of a place or a day."""
    words = _WORD.findall(rest)
    return any(
        word[0].isupper() and fold(word) not in _DAYS and (not at or fold(words[at - 1]) not in _WHERE)
        for at, word in enumerate(words)
    )
