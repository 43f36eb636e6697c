"""Readings without the land behind a name: "X of Algeria succeeded Y" as "X succeeded Y", "X of Algeria, who succeeded
Y, spoke" as "X, who succeeded Y, spoke"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.text.scene import Scene
from claimcheck.text.words import is_finite


def without_lands(scene: Scene) -> Iterator[Scene]:
    """One reading for each known person of a sentence with "of" and a country behind the full name, before a verb or a
    relative clause, where a post tells that nobody else of that name is meant: before the name, or behind "as"."""
    cells = scene.cells
    posted = any(cell.norm == "as" and cells[k].sort == "phrase" for k, cell in enumerate(cells[:-1], 1))
    for at, cell in enumerate(cells[:-4]):
        if cells[at + 1].norm != "of" or not {"person", "known", "full"} <= set(cell.tags):
            continue
        if not posted and (not at or cells[at - 1].sort != "phrase"):
            continue
        end = at + 3 + (cells[at + 2].norm == "the")
        if end >= len(cells) - 1 or "country" not in cells[end - 1].tags or cells[end - 1].sort != "subject":
            continue
        after = cells[end]
        if (after.norm == "," and cells[end + 1].norm == "who") or is_finite(after.norm.split(" ", 1)[0]):
            yield replace(scene, cells=(*cells[: at + 1], *cells[end:]))
