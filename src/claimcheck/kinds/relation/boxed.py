"""What a line of a fact box says of the thing in its head: "Director: X", "Directed by: X", "Currency: the X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.relation.acts import Acts, spoken_of
from claimcheck.kinds.relation.patterns import statements
from claimcheck.kinds.relation.told import MODES, told
from claimcheck.model import Predication, Ref, Span, Statement
from claimcheck.text import moments
from claimcheck.text.fact_box import colon, headed
from claimcheck.text.parse import parse
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell

_OVER = frozenset(["former", "previous", "original", "first", "next", "assistant", "deputy", "co"])


def boxed(scenes: Sequence[Scene], at: int, scene: Scene, acts: Acts, facts: Facts) -> Iterator[Statement]:
    """The statements of a line, if it is one of a box."""
    stop = colon(scene)
    if stop < 0 or not _OVER.isdisjoint(cell.norm for cell in scene.cells[:stop]):
        return
    named = _named(scene, stop)
    if named is None:
        return
    head = headed(scenes, at)
    if head is None:
        return
    own: Ref = replace(head.what[0], how="possessive")
    span = Span(scene.cells[0].start, named.end)
    times, voice = (moments.publication(scene),), scene.voice(*span, "apposition")
    label = tuple(token.norm for token in scene.tokens if token.end <= scene.cells[stop].start)
    for verb in acts.asides.get(label, ()) if label[-1:] == ("by",) else ():
        sides = list(spoken_of(acts, verb, named.what[0].entities, own.entities))
        then = (moments.past(scene),) if verb.aspect == "became" else times
        yield from told(scene, sides, named.what[0], own, then, voice, span, MODES[verb.aspect], "act in an aside")
    role = next((cell.what for cell in parse(scene).cells[:1] if cell.sort == "role"), None)
    if role is None or role.modifiers or role.owners or not any(key.startswith("relation:") for key in role.keys):
        return
    phrase = Span(role.phrase.start, role.phrase.end)
    one = Predication(
        "apposition", named.what[0], phrase, role.text, role.keys, span, (own,), (), "is", times, voice
    )  # fmt: skip
    yield from statements(one, scene, facts)


def _named(scene: Scene, stop: int) -> Cell | None:
    """The name behind the colon, alone but for a bracket."""
    behind = [cell for cell in scene.cells[stop + 1 :] if cell.norm != "the"]
    if not behind or behind[0].sort != "subject" or "known" not in behind[0].tags:
        return None
    rest = behind[1:2]
    return behind[0] if all(cell.norm in ("(", ".", ";") for cell in rest) else None
