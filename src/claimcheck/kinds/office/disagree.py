"""Two statements about posts that cannot both be true, whatever the claims hold.

Only posts that one person alone can have are compared: a president, a mayor, a chief executive.  The same post at
the same time under two names, or one person as two different heads of one country.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.office.index import Offices
from claimcheck.kinds.office.titles import folded
from claimcheck.model import Statement

_HARMLESS = frozenset({"ordinal"})


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The post, and the person, of a plain statement."""
    subject = statement.subject
    if subject is None or statement.mode != "holds" or set(statement.modifiers) - _HARMLESS:
        return
    if any(when.how not in ("publication",) for when in statement.times):
        return
    offices: Offices = facts.held("office")
    unique = statement.attribute in offices.heads or statement.attribute in facts.words("office", "unique")
    names = [folded(owner.text) for owner in statement.objects if owner.how != "adjective" and owner.text]
    named = folded(subject.text).split()
    if unique and names and len(named) > 1 and (not subject.types or "person" in subject.types):
        yield ("post", statement.attribute, *names)
    if statement.attribute in offices.heads and len(named) > 1 and len(subject.entities) <= 1:
        yield ("person", subject.entities[0] if subject.entities else " ".join(named))


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    assert earlier.subject is not None and later.subject is not None
    one, two = set(folded(earlier.subject.text).split()), set(folded(later.subject.text).split())
    same_post = earlier.attribute == later.attribute and _of(earlier) == _of(later)
    if same_post and not one & two and _of(earlier):
        return f"one {earlier.attribute} has two names"
    if one == two and earlier.attribute != later.attribute and _of(earlier) and _of(earlier) == _of(later):
        return "one person has two posts that exclude each other"
    return ""


def _of(statement: Statement) -> frozenset[str]:
    return frozenset(folded(owner.text) for owner in statement.objects if owner.text)
