"""A question that asks who bears a phrase, and a sentence that opens with the answer: "Which is the highest mountain in
Chile? Ojos del Salado, of course."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.relation.patterns import statements
from claimcheck.model import Predication, Span, Statement
from claimcheck.text import moments
from claimcheck.text.parse import parse
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

_ASKING = frozenset(["which", "what", "who"])
_ENDS = frozenset([".", ",", "!", ";", "—", "–"])


def answered(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """The statement of a question and its answer."""
    asked, scene = scenes[at - 1], scenes[at]
    name = _answer(scene)
    if name is None or asked.text[asked.sentence.end : scene.sentence.start].strip(' \n“”"'):
        return
    cells = parse(asked).cells
    if len(cells) < 4 or cells[0].norm not in _ASKING or cells[1].norm not in ("is", "was"):
        return
    at_role = 2 + (cells[2].norm == "the")
    if cells[at_role].sort != "role" or at_role + 2 != len(cells) or cells[-1].norm != "?":
        return
    role = cells[at_role].what
    if role.plural or role.modifiers or not any(key.startswith("relation:") for key in role.keys):
        return
    span = Span(scene.cells[0].start, name.end)
    when = moments.publication(scene) if cells[1].norm == "is" else moments.past(scene)
    one = Predication(
        "apposition", name.what[0], Span(role.phrase.start, role.phrase.end), role.text, role.keys, span, role.owners,
        (), cells[1].norm, (when,), scene.voice(*span, "copula"),
    )  # fmt: skip
    yield from statements(one, scene, facts)


def _answer(scene: Scene) -> Cell | None:
    """The name that a sentence opens with, if nothing is said of it but that it is so."""
    cells = [cell for cell in scene.cells[:3] if cell.norm != "the"]
    if not cells or cells[0].sort != "subject" or not {"known"} <= {*cells[0].tags} or "unanchored" in cells[0].tags:
        return None
    behind = cells[1].norm if len(cells) > 1 else "."
    alone = behind in _ENDS and all(cell.sort != "subject" for cell in scene.cells[2:])
    return cells[0] if alone and "?" not in scene.norms else None
