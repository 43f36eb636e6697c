"""Two measures of one thing that cannot both be true.

The thing must be the same for certain: the same noun with the same names, in the same respect; in two documents the
sentences have to share more than that.  Figures that were right in their turn, or that agree at the coarser rounding,
are let alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.disagree import rounded
from claimcheck.kinds.quantity.measures import words
from claimcheck.model import Statement
from claimcheck.text.about import shared
from claimcheck.text.conversions import SCALES
from claimcheck.text.misprints import misprint
from claimcheck.text.sources import RETOLD, marked, one_source, published_within
from claimcheck.text.tokens import words as plain_words

_FIXED = frozenset(["length", "area", "volume"])
"""Sizes that a built thing keeps."""
_WEEKS = 62
"""Days within which what is told of one name is of the same news."""
_OTHER = frozenset(
    "old former previous first second third temporary provisional original existing current lower upper other another "
    "planned proposed future projected will would should could may might was were had once about around nearly almost "
    "over up least most more than roughly some to be".split()
)
"""Words beside a thing by which it, or its size, may be another one."""
_CONVERTED = 0.06
"""Share by which figures in two units may differ: one of them was rounded before it was converted."""
_ROUNDED = 0.05
"""Share by which a round figure may differ from the one that it rounds."""
_SLACK = 1e-9
_ALIKE = 1
"""How much the sentences of two documents must share beside the thing; twice as much where neither says "the"."""
_OF_MONEY = 2
_MEASURED_SIZES = frozenset(["length", "area", "mass", "volume", "speed", "power"])
_NO_MONEY = _MEASURED_SIZES | {"count", "share", "heat", "energy", "gallons"}
_CALLED = frozenset(["before a name", "beside a name", "in front of a name", "said of a name"])
"""Patterns of what is known by its name alone."""
_LENGTHS = frozenset(["", "length", "height"])
_PRICES = frozenset(["", "cost"])
_POWERS = frozenset(["", "capacity", "output"])
_KILOMETRE = 1000
"""Metres."""
_UNSAID = 2
"""How many times larger one of two sizes may be if one of them does not say of what: the length and the height of a
bridge are further apart."""


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """What is measured of what, by each of its names."""
    if statement.voice.kind == "quoted" or "changed" in statement.modifiers:
        return
    for name in marked(statement, "name"):
        yield ("measured", statement.attribute, next(iter(marked(statement, "thing")), ""), name)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if not one_source(earlier, later) or (
        earlier.path == later.path and RETOLD in (*earlier.modifiers, *later.modifiers)
    ):
        return ""
    if not _one_thing(earlier, later, facts) or not _one_respect(earlier, later, facts) or agree(earlier, later):
        return ""
    thing = next(iter(marked(later, "thing")), "")
    return f"the measure of one {thing} is told in two ways"


def _one_thing(earlier: Statement, later: Statement, facts: Facts) -> bool:
    names = [set(marked(statement, "name")) for statement in (earlier, later)]
    others = [set(marked(statement, "other")) | names[at] for at, statement in enumerate((earlier, later))]
    if not (names[0] <= others[1] and names[1] <= others[0]) and not (names[0] <= names[1] or names[1] <= names[0]):
        return False
    outside = [set(marked(statement, "other")) for statement in (earlier, later)]
    if all(outside) and not outside[0] & others[1] and not outside[1] & others[0]:
        return False
    kinds = [set(marked(statement, "kind")) for statement in (earlier, later)]
    if kinds[0] != kinds[1] and (all(kinds) or "measure of" in (earlier.pattern, later.pattern)):
        return False
    definite = [("definite" in statement.modifiers) for statement in (earlier, later)]
    if earlier.path == later.path:
        return definite[1] or definite[0]
    same_names, same_words = shared(marked(earlier, "about"), marked(later, "about"))
    if any(outside) and not same_names and any(one.pattern in _CALLED for one in (earlier, later)):
        return False  # two bridges in two lands may have one name
    needed = _ALIKE if earlier.attribute in _MEASURED_SIZES else _OF_MONEY
    if same_names * 2 + same_words >= (needed if any(definite) else needed + 1):
        return True
    built = set(marked(later, "thing")) <= words(facts, "sized")
    return built and all(definite) and names[0] == names[1] and _mistyped(earlier, later)


def _mistyped(earlier: Statement, later: Statement) -> bool:
    """Whether two sizes of one thing, told within weeks, look as if one of them was mistyped: sizes do not change, and
    nothing says that one of the two is an old one, or a plan."""
    one, two = earlier.value, later.value
    if one is None or two is None or earlier.attribute not in _FIXED or one.unit != two.unit:
        return False
    if not published_within(_WEEKS, earlier, later) or not misprint(one.text, two.text):
        return False
    told = [
        plain_words(statement.subject.text) if statement.subject is not None else () for statement in (earlier, later)
    ]
    return all(_OTHER.isdisjoint(said) for said in told)


def _one_respect(earlier: Statement, later: Statement, facts: Facts) -> bool:
    """Whether both tell of the same measure, at the same time."""
    one, two = marked(earlier, "measure")[0], marked(later, "measure")[0]
    money = earlier.attribute not in _MEASURED_SIZES and {one, two} <= {"", "worth"}
    money = money or (_is_money(earlier.attribute) and earlier.path == later.path and {one, two} <= _PRICES)
    power = earlier.attribute == "power" and {one, two} <= _POWERS
    lengths = earlier.attribute == "length" and {one, two} <= _LENGTHS and "" in (one, two)
    implied = earlier.attribute not in ("length", "count") and "" in (one, two) and not money
    if one != two and not (money or power or lengths or (implied and earlier.attribute in ("area", "mass"))):
        return False
    if lengths and one != two and not _far_only(earlier, later) and _times_larger(earlier, later) > _UNSAID:
        return False
    counted = [set(marked(statement, "counted")) for statement in (earlier, later)]
    if all(counted) and counted[0] != counted[1]:
        return False
    told = [[when.outer for when in statement.times] for statement in (earlier, later)]
    if all(told):
        return any(first.overlaps(second) for first in told[0] for second in told[1])
    built = _is_money(earlier.attribute) and set(marked(later, "thing")) <= words(facts, "sized")
    return not any(told) or built or not {one, two} & words(facts, "varying")


def _is_money(attribute: str) -> bool:
    """Whether a number of this sort is of money."""
    return attribute not in _NO_MONEY


def _far_only(earlier: Statement, later: Statement) -> bool:
    """Whether both units are of lengths only: nothing is so many miles high."""
    return all(
        one.value is not None and SCALES.get(one.value.unit, ("", 0.0))[1] >= _KILOMETRE for one in (earlier, later)
    )


def _times_larger(earlier: Statement, later: Statement) -> float:
    sizes = sorted(one.value.number or 1.0 for one in (earlier, later) if one.value is not None)
    return sizes[-1] / max(sizes[0], _SLACK)


def agree(earlier: Statement, later: Statement) -> bool:
    """Whether the figures are the same at the coarser rounding."""
    one, two = earlier.value, later.value
    assert one is not None and two is not None
    if one.low is None or two.low is None or one.high is None or two.high is None:
        return True
    if one.low <= two.high + _SLACK and two.low <= one.high + _SLACK:
        return True
    first, second = one.number or 0.0, two.number or 0.0
    if one.unit == two.unit:
        factor = SCALES.get(one.unit, ("", 1.0))[1]
        near = abs(first - second) <= _ROUNDED * max(first, second)
        return near and rounded(first / factor, second / factor)
    return abs(first - second) <= _CONVERTED * max(first, second)
