"""The disagreements of a set of documents, kept under what all of them are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from claimcheck.claims import shelf
from claimcheck.claims.codec import coders
from claimcheck.kind import DISAGREE
from claimcheck.model import Finding, Related, Statement, Verdict


def contrary(
    root: Path, held: str, documents: Iterable[tuple[str, bytes]], make: Callable[[], Sequence[Finding]]
) -> Sequence[Finding]:
    """What `make` finds in these documents (paths and keys, in their order) under the claims that `held` names."""
    told = blake2b(held.encode(), digest_size=20)
    for path, key in documents:
        told.update(b"\0%s\0%s" % (path.encode("utf-8", "surrogatepass"), key))
    name = f"{told.hexdigest()}.contrary"
    kept = shelf.take(root, name, name)
    if kept is not None:
        try:
            return [_read(values) for values in kept]
        except Exception:  # as if there were none
            pass
    found = make()
    shelf.put(root, name, name, [_written(one) for one in found])
    return found


def _written(one: Finding) -> tuple[Any, ...]:
    related = [coders(Related)[0](place) for place in one.related]
    return (coders(Statement)[0](one.statement), coders(Verdict)[0](one.verdict), one.says, related)


def _read(values: tuple[Any, ...]) -> Finding:
    statement, verdict, says, related = values
    places = tuple(map(coders(Related)[1], related))
    return Finding(coders(Statement)[1](statement), coders(Verdict)[1](verdict), DISAGREE.severity, says, places)
