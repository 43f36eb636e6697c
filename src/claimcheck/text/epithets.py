"""What a country, a city or a mountain is called before its name, so that it stays the one that is named: "even tiny
Malta is", "oil-rich Norway has"; never what makes it another one, or a part ("former", "northern")."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell

LANDS = frozenset(
    "tiny small minuscule diminutive large vast huge immense mighty sprawling neutral non-aligned nonaligned "
    "unaligned neighbouring neighboring nearby distant faraway remote landlocked mountainous alpine arid flat "
    "windswept sunny snowy tropical subtropical volcanic wealthy rich affluent poor impoverished prosperous "
    "populous crowded bustling democratic autocratic authoritarian catholic orthodox muslim protestant hindu "
    "buddhist jewish secular proud isolated isolationist reclusive secretive peaceful peaceable stable unstable "
    "turbulent restive fragile staunch loyal pro-western pro-russian pro-european eurosceptic militaristic bankrupt "
    "indebted cash-strapped war-torn war-ravaged crisis-hit crisis-ridden debt-ridden debt-laden drought-stricken "
    "oil-rich gas-rich resource-rich mineral-rich oil-exporting oil-producing nuclear-armed picturesque scenic "
    "glitzy mainly predominantly largely traditionally officially staunchly famously fiercely militarily "
    "chronically".split()
)
"""Epithets of places; those with a hyphen also where it parts the words."""
_SECOND = frozenset(word.rpartition("-")[2] for word in LANDS if "-" in word)
_FIRST = frozenset(word.partition("-")[0] for word in LANDS if "-" in word)
_MOST = 6


def past_epithets(cells: Sequence[Cell], at: int) -> int:
    """The cell at which what a place is called before its name begins; `at` itself where nothing is."""
    first = at
    while first > 0 and at - first < _MOST:
        word = cells[first - 1]
        if word.sort not in ("word", "cap") and word.norm != "-":
            break
        if word.norm == "-":
            joined = first - 1 > 0 and cells[first].norm in _SECOND and cells[first - 2].norm in _FIRST
            if not joined:
                break
            first -= 2
            continue
        if word.norm not in LANDS and not (word.norm in _SECOND and first > 1 and cells[first - 2].norm == "-"):
            break
        first -= 1
    if first > 0 and cells[first - 1].norm == "even":
        first -= 1
    return first
