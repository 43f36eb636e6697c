"""From what the grammar found to what the text says of posts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.kind import Facts
from claimcheck.kinds.office.ordinals import counted
from claimcheck.kinds.office.succession import as_object
from claimcheck.model import Predication, Role, Span, Statement
from claimcheck.text.scene import Scene

_MODE_OF = (
    ("fictional", "other"), ("mock", "other"), ("would-be", "other"), ("honorary", "other"), ("deputy", "other"),
    ("elect", "elect"), ("former", "former"), ("late", "late"), ("then", "then"),
)  # fmt: skip


def statements(predication: Predication, scene: Scene, facts: Facts) -> Iterator[Statement]:
    """The statement that a person holds, held, took or left a post."""
    keys = tuple(key for key in predication.keys if key.startswith("office:"))
    if not keys:
        return
    mode = _mode(predication)
    said = Statement(
        kind="office",
        pattern=predication.construction,
        path=scene.document.path,
        start=predication.span.start,
        end=predication.span.end,
        wrong=predication.phrase,
        sentence=Span(scene.sentence.start, scene.sentence.end),
        subject=predication.subject,
        attribute=predication.text,
        mode=mode,
        voice=predication.voice,
        objects=predication.owners,
        times=predication.times,
        value=counted(predication, scene),
        modifiers=predication.modifiers,
        keys=keys,
        published=scene.sentence.block.published,
        headline=scene.sentence.block.role in (Role.HEADLINE, Role.CAPTION),
    )
    other = predication.other
    if other is not None and "person" in other.types:
        said = replace(said, modifiers=(*said.modifiers, "after a person"))
    yield said
    if other is not None and mode == "became" and predication.subject.entities:
        follower = as_object(predication.subject)
        yield replace(said, subject=other, mode="preceded", objects=(*said.objects, follower), times=())


def _mode(predication: Predication) -> str:
    aspect = predication.aspect
    if aspect.startswith("not "):
        return "not"
    for modifier, mode in _MODE_OF:
        if modifier in predication.modifiers:
            return mode
    return {"is": "holds", "was": "held", "became": "became", "becomes": "became", "left": "left", "will": "will"}[
        aspect
    ]
