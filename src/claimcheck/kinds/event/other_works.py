"""Works that share their title with one of the claims: "Innocence", a film by somebody whom no claim knows."""

from __future__ import annotations

from claimcheck.text.scene import Scene

_SORTS = frozenset(
    "film movie documentary novel novella book play drama comedy musical opera ballet song single album record series "
    "miniseries show exhibition painting sculpture poem story game podcast memoir biography thriller anthology suite "
    "symphony concerto quartet cantata oratorio installation photograph mural portrait".split()
)
_DETERMINERS = frozenset(["a", "an", "the", "his", "her", "their", "another"])
_BY = frozenset(["by", "from", "of"])
_WORDS = 3
"""Words that may stand between the article and the noun: "a short documentary film"."""


def of_another(scene: Scene) -> bool:
    """Whether a sentence says of a work of the claims that it is by somebody whom they don't know."""
    if _SORTS.isdisjoint(scene.norms) or _BY.isdisjoint(scene.norms):
        return False
    cells = scene.cells
    for at in scene.there.sorts.get("subject.work", ()):
        here = at + 1
        while here < len(cells) and cells[here].norm in (",", '"', "”", "’", "'", "("):
            here += 1
        if here == at + 1 or here >= len(cells) or cells[here].norm not in _DETERMINERS:
            continue
        for noun in range(here + 1, min(here + 2 + _WORDS, len(cells) - 2)):
            if cells[noun].norm in _SORTS and cells[noun + 1].norm in _BY:
                if "unknown" in cells[noun + 2].tags:
                    return True
                break
    return False
