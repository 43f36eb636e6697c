"""All that a sentence with the name of a prize says of who won it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from claimcheck.kinds.relation.acts import Acts
from claimcheck.kinds.relation.prizes import prized
from claimcheck.model import Statement
from claimcheck.text.pronouns import PRONOUNS
from claimcheck.text.scene import Scene

_BRINGING = frozenset("earned won brought secured gained landed netted garnered earning winning bringing".split())
"""Verbs of what brings somebody a prize."""
_EARLIER = frozenset("those titles wins victories triumphs crowns successes winning".split())
"""Words for what somebody won before: "his third Tour, after those of 2020 and 2021"."""
_WHICH = frozenset(["which", "that"])


def winners(scenes: Sequence[Scene], at: int, scene: Scene, acts: Acts, norms: Set[str]) -> Iterator[Statement]:
    """The statements of a sentence of these, as it was read so far; `norms` are its words."""
    yield from prized(scene, acts)
    if not _EARLIER.isdisjoint(norms):
        from claimcheck.kinds.relation.earlier_wins import earlier_wins

        yield from earlier_wins(scenes, at, scene, acts)
    if not norms.isdisjoint(PRONOUNS) and not norms.isdisjoint(_WHICH):
        from claimcheck.kinds.relation.they_won import they_won

        yield from they_won(scenes, at, scene, acts)
    if not _BRINGING.isdisjoint(norms):
        from claimcheck.kinds.relation.rewarded import rewarded

        yield from rewarded(scenes, at, scene, acts, _BRINGING)
