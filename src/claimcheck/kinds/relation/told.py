"""A statement of an act between two names: who bears which phrase of which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kinds.relation.acts import Side, key_of
from claimcheck.model import Ref, Span, Statement, Voice, When
from claimcheck.text.scene import Scene

MODES = {"is": "holds", "been": "holds", "was": "held", "became": "became", "left": "left"}


def told(
    scene: Scene, sides: Sequence[tuple[Side, bool]], agent: Ref, patient: Ref, times: tuple[When, ...], voice: Voice,
    span: Span, mode: str, pattern: str = "act", won: bool = False,
    modifiers: tuple[str, ...] = (),
) -> Iterator[Statement]:  # fmt: skip
    """A statement for each claim that the act speaks of."""
    done: set[tuple[str, str]] = set()
    for side, by_agent in sides:
        bearer, of = (agent, patient) if by_agent else (patient, agent)
        if (side.claim.id, bearer.text) in done:
            continue
        done.add((side.claim.id, bearer.text))
        yield scene.statement(
            span.start,
            span.end,
            kind="relation",
            pattern=pattern,
            wrong=Span(bearer.start, bearer.end),
            subject=bearer,
            attribute=side.claim.phrase[0],
            mode=mode,
            voice=voice,
            objects=() if won else (Ref(of.start, of.end, of.text, of.entities, of.types, "of"),),
            times=times,
            modifiers=(*modifiers, *tuple("restricted" for cell in scene.cells if cell.norm == "per")[:1]),
            keys=(key_of(side.claim),),
        )
