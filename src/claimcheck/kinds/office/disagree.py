"""Two statements about posts that cannot both be true, whatever the claims hold.

Only posts that one person alone can have are compared: a president, a mayor, a chief executive.  The same post at
the same time under two names, one person as two different heads of one country, or in one post of two towns.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.office.index import Offices
from claimcheck.kinds.office.titles import folded
from claimcheck.model import Statement
from claimcheck.text import towns
from claimcheck.text.sources import published_within

_BESIDE = frozenset({"unknown", "alive"})
"""Modifiers of a title that no list has, and of somebody who does something."""
_NEWS = 3
"""Days between two texts in which nobody takes over another town."""
_HARMLESS = frozenset({"ordinal"})


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The post, and the person, of a plain statement."""
    subject = statement.subject
    if subject is None or statement.mode != "holds":
        return
    town = _town(statement, facts)
    if town is not None:
        yield ("town", town[0], folded(subject.text))
    if set(statement.modifiers) - _HARMLESS or any(when.how not in ("publication",) for when in statement.times):
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
    held = _town(earlier, facts), _town(later, facts)
    if one == two and held[0] and held[1] and held[0][0] == held[1][0] and towns.apart(held[0][1], held[1][1]):
        soon = earlier.path == later.path or published_within(_NEWS, earlier, later)
        return f"one {held[0][0]} has two towns" if soon else ""
    return ""


def _town(statement: Statement, facts: Facts) -> tuple[str, str] | None:
    """A post that somebody holds in one town, and the town, which may stand before it: "Lyon prosecutor"."""
    named = statement.subject is not None and len(folded(statement.subject.text).split()) > 1
    if not named or set(statement.modifiers) - _HARMLESS - _BESIDE or not _now(statement):
        return None
    for post in facts.words("office", "of_a_town"):
        if statement.attribute == post and len(owners := _of(statement)) == 1:
            return post, next(iter(owners))
        if statement.attribute.endswith(f" {post}"):
            before = statement.attribute.removesuffix(f" {post}")
            if towns.is_town(before):
                return post, before
    return None


def _now(statement: Statement) -> bool:
    """Whether it is told of the day of publication, or of one just before."""
    day = statement.published
    return all(
        when.how == "publication"
        or (day is not None and when.inner.begin is not None and 0 <= day - when.inner.begin <= _NEWS)
        for when in statement.times
    )


def _of(statement: Statement) -> frozenset[str]:
    return frozenset(folded(owner.text) for owner in statement.objects if owner.text)
