"""Names that stand in quotation marks as titles do: the opera "Aida", the ship ‘Vasa’."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import Token

_QUOTES = frozenset('"“”„«»')
_OPENING, _CLOSING = frozenset("\"“‘«„'"), frozenset("\"”’»“'")


_WORKS = frozenset(
    "film movie play novel book song album musical opera documentary series show exhibition painting poem ballet story "
    "thriller drama comedy single track record game podcast magazine essay article report photograph sculpture".split()
)


def unmarked(scene: Scene) -> Scene:
    """The sentence without the marks around the title of a single known thing, so that it reads as a name does and
    not as a quotation; a comma or full stop before the closing mark stays."""
    cells = scene.cells
    dropped: set[int] = set()
    for at in range(1, len(cells)):
        if cells[at - 1].norm not in _OPENING or not _is_title(cells[at]):
            continue
        if at > 1 and cells[at - 2].norm in _WORKS and "work" not in cells[at].tags:
            continue  # the film "Vasa" is not the ship
        if at > 1 and cells[at - 2].norm in ("a", "an", "another", "no", "any"):
            continue  # a "Titanic" is only like it
        close = at + 1
        if close < len(cells) and cells[close].norm in (",", "."):
            close += 1
        if close < len(cells) and cells[close].norm in _CLOSING and _adjoins(cells, at, close):
            dropped |= {at - 1, close}
    if not dropped:
        return scene
    marks = {cells[at].start for at in dropped}
    return replace(
        scene,
        cells=tuple(cell for at, cell in enumerate(cells) if at not in dropped),
        quotations=tuple(span for span in scene.quotations if span[0] not in marks),
    )


def outside(tokens: Sequence[Token], scene: Scene) -> Sequence[Token]:
    """The tokens without the quotation marks that stand in no quotation of a sentence: those of titles."""
    if not any(token.norm in _QUOTES for token in tokens):
        return tokens
    return [
        token
        for token in tokens
        if token.norm not in _QUOTES or any(low <= token.start < high for low, high in scene.quotations)
    ]


def _is_title(cell: Cell) -> bool:
    return cell.sort == "subject" and "known" in cell.tags and "person" not in cell.tags


def _adjoins(cells: Sequence[Cell], at: int, close: int) -> bool:
    """Whether the marks stand right at the words between them."""
    return cells[at - 1].end == cells[at].start and cells[close - 1].end == cells[close].start
