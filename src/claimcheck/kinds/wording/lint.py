"""What can be said of house rules beside each other: words that one avoids and another asks for."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.clash import counts, fault, where
from claimcheck.errors import Fault
from claimcheck.kind import Facts
from claimcheck.kinds.wording.claim import WordingClaim


def errors(facts: Facts) -> Iterator[Fault]:
    """Rules that undo each other: what one writes instead, the other avoids, each way."""
    rules = [claim for claim in facts.claims("wording") if isinstance(claim, WordingClaim) and counts(claim)]
    by_word: dict[str, list[WordingClaim]] = {}
    for claim in rules:
        for word in claim.avoid:
            by_word.setdefault(word, []).append(claim)
    told: set[frozenset[str]] = set()
    for claim in rules:
        for word in claim.use:
            for other in by_word.get(word, ()):
                back = next((one for one in other.use if one in claim.avoid), None)
                pair = frozenset((claim.id, other.id))
                if back is not None and len(pair) > 1 and pair not in told:
                    told.add(pair)
                    first, last = sorted((claim, other), key=rules.index)
                    yield fault(
                        last.place,
                        f'"{last.id}" and "{first.id}" ({where(first.place)}) contradict each other: one writes '
                        f"“{word}” for “{back}”, the other “{back}” for “{word}”; keep one of the two",
                    )
