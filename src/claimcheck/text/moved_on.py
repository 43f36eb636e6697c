"""Whether a text has gone on to another one of a sort since it named the first: behind "The Siege of Marrow is famous.
Gunmen held a bank.", "the siege" is the one at the bank.

Something else is told of if a sentence in between has a time of its own, names a place, or has a word by which such
a thing comes about without its noun ("besieged", "fought", "burned"); if a sentence says "the earlier one", "another",
"that of"; or if the name only tells of what sort something else is, which may be called by the noun as well ("the Great
Fire museum", "a film on the siege").
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lazy import Pattern
from claimcheck.text.scene import PLACES, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    BECOME,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_finite,
)

_ONE = Pattern(
    r"\b(?:another|second|latter|its (?:\w+ )?(?:successor|predecessor|sequel)|that of|(?:other|earlier|later|next|"
    r"previous|new|old|older|bigger|smaller|longer|shorter) one|the one(?= (?:of|in|at|on|that|which|with)\b|[.,;]))\b"
)
"""Words by which a text brings in one more without its noun."""
_COPY = frozenset(
    "re-enactment reenactment enactment replica model film movie documentary series musical opera play novel book game "
    "painting picture photo mural exhibition show staging version adaptation dramatisation dramatization anniversary "
    "song ballad poem tapestry reconstruction simulation map museum memorial monument".split()
)
"""Nouns for what is about it."""
_DEEDS = tuple(
    (frozenset(nouns.split()), Pattern(rf"\b(?:{'|'.join(words.split())})\b"))
    for nouns, words in (
        (
            "siege blockade",
            "besieg(?:e|es|ed|ing) surround(?:s|ed|ing)? encircl(?:e|es|ed|ing) blockad(?:e|es|ed|ing) cut off "
            "hostages? gunm[ae]n barricad(?:e|es|ed|ing) ring(?:s|ed)? camp(?:s|ed|ing)? stand-?off lay in lies in "
            "lie in wait holed starv(?:e|ed|ing)",
        ),
        (
            "treaty agreement accord accords pact convention protocol declaration charter concordat",
            "agree(?:s|d|ing)? negotiat(?:e|es|ed|ing|ions) settl(?:e|es|ed|ing|ement) reconciled talks made "
            "drew drafted drawn",
        ),
        (
            "war conflict campaign battle",
            "f(?:ou|i)ghts? fighting invad(?:e|es|ed|ing) invasion attack(?:s|ed)? occupied occupation armies troops "
            "soldiers? conscripted mobilised mobilized",
        ),
        (
            "fire blaze explosion blast disaster",
            "burn(?:s|ed|t|ing)? flames? alight ablaze lightning firefighters firemen arson explod(?:e|es|ed|ing) "
            "sirens",
        ),
        (
            "earthquake flood storm hurricane cyclone eruption tsunami avalanche landslide",
            "shook shaken tremors? erupt(?:s|ed)? flooded burst(?:s)? swept winds? gusts?",
        ),
        ("strike walkout stoppage", "downed walked picket(?:s|ed|ing)? unions?"),
        ("trial inquiry", "charged tried sued accused convicted arrested indicted"),
    )
)
"""By nouns, what else a text may tell of which may be called so."""
_GOES_ON = BE | HAVE | BECOME | MODALS | CONJUNCTIONS | COPULA_ADVERBS | PREPOSITIONS | RELATIVES | SUBORDINATORS
_ABOUT = frozenset("of on about from to".split())
_NEXT = 4


def moved_on(scenes: Sequence[Scene], at: int, noun: Cell, name: Cell) -> bool:
    """Whether a noun of a sentence may mean another one than a name before it, of those that stand in the sentences
    before."""
    text = scenes[at].text
    home = next((k for k in range(at, -1, -1) if scenes[k].sentence.start <= name.start), 0)
    if _of_a_sort(scenes[home], name) or _ONE.search(text, name.end, noun.start) is not None:
        return True
    for nouns, words in _DEEDS:
        if noun.norm in nouns and words.search(text, scenes[home].sentence.end, noun.start) is not None:
            return True
    for scene in scenes[home + 1 : at + 1]:
        for cell in scene.cells:
            if cell.start >= noun.start:
                break
            if _where(cell) or (cell.sort == "time" and scene is not scenes[at]):
                return True
    return _another_behind(scenes[at], noun)


def _where(cell: Cell) -> bool:
    return cell.sort == "subject" and not PLACES.isdisjoint(cell.tags)


def _of_a_sort(scene: Scene, name: Cell) -> bool:
    """Whether a name says of what sort another thing is, or what that is about."""
    cells = scene.cells
    here = next((k for k, cell in enumerate(cells) if cell.start <= name.start and name.end <= cell.end), -1)
    if here < 0:
        return False
    after = cells[here + 1] if here + 1 < len(cells) else None
    if after is not None and after.sort == "word" and after.norm not in _GOES_ON and not is_finite(after.norm):
        return not after.norm.endswith(("s", "ly"))  # "the siege museum", not: "the war comes", "the treaty largely"
    before = [cell.norm for cell in cells[max(0, here - _NEXT) : here]]
    about = next((k for k in range(len(before) - 1, 0, -1) if before[k] in _ABOUT), 0)
    return about > 0 and before[about - 1].removesuffix("s") in _COPY


def _another_behind(scene: Scene, noun: Cell) -> bool:
    """ "The treaty, a second one, was"."""
    behind = [cell for cell in scene.cells if cell.start >= noun.end][:_NEXT]
    if not behind or behind[0].norm != ",":
        return False
    return any("ordinal" in cell.tags or cell.norm in ("other", "another", "new", "later", "one") for cell in behind)
