"""Champions with the year in which they won: "X, Wimbledon champion in 1982", "X, the 1982 Wimbledon champion".

A champion stays one until the next is found, so that the year alone need not be that of the win.  It is, where the
phrase stands beside the name, nothing tells of a reign, and the claims know that somebody else won in that year.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.kinds.relation.edges import timeless, won
from claimcheck.lazy import Pattern
from claimcheck.model import Predication, Statement, Term, When
from claimcheck.terms import Truth, began
from claimcheck.text import moments
from claimcheck.text.scene import Scene

SEASON = "champion of a year"
"""The modifier of a champion with the year of the win."""
TITLE = "title won"
"""The pattern of a title and its year: of those of whom the claims know no title, another one may be told."""
CHAMPIONS = frozenset(["champion"])
_REIGN = frozenset(
    "reigning defending then still when while until since current former dethroned crown title titleholder once last "
    "latest on at".split()
)
"""Words beside the phrase that tell of a reign."""
_CONTESTS = frozenset("doubles mixed junior juniors girls boys wheelchair indoor team relay squash".split())
"""Words of sentences that may tell of another contest than the one of the name."""
_YEAR = range(365, 367)


def of_a_year(predication: Predication, scene: Scene) -> tuple[When, ...]:
    """When a champion won, where a year stands right behind: "champion in 1982"."""
    if predication.construction != "apposition" or predication.aspect != "is" or not _CONTESTS.isdisjoint(scene.norms):
        return ()
    if not predication.text or predication.text.split()[-1] not in CHAMPIONS:
        return ()
    start, end = predication.span.start, max([predication.phrase.end, *(ref.end for ref in predication.owners)])
    cells = scene.cells
    first, last = (next((i for i, cell in enumerate(cells) if cell.start >= at), len(cells)) for at in (start, end))
    behind = cells[last : last + 2]
    if not _REIGN.isdisjoint(cell.norm for cell in cells[max(0, first - 2) : last + 4]):
        return ()
    if len(behind) < 2 or behind[0].norm not in ("in", "of") or behind[1].sort != "time":
        return ()
    time = behind[1].what
    return (moments.told(time),) if time.kind == "date" and not time.mod and time.outer.days in _YEAR else ()


_WON = frozenset("winner champion holder laureate recipient medallist medalist runner-up finalist host".split())
_SAME = frozenset(
    "the a an this that its their last first latest inaugural annual prestigious coveted famous celebrated lucrative "
    "great big vaunted sought-after of historic much previous next fabled venerable".split()
)
"""Words before the name of a cup or a prize by which it is no other one."""
_BEFORE = Pattern(r"\b([a-z][\w'’-]*)\s+\Z")


def another_contest(predication: Predication, scene: Scene) -> bool:
    """Whether a word before the name of what was won makes it another one: "winner of the hockey World Cup"."""
    if not predication.text or predication.text.split()[-1] not in _WON:
        return False
    names = [
        ref.start for ref in predication.owners if ref.how == "of" and not {"event", "other"}.isdisjoint(ref.types)
    ]
    before = (_BEFORE.search(scene.text, scene.sentence.start, start) for start in names)
    return any(found is not None and found[1] not in _SAME for found in before)


def another_year(statement: Statement, mine: Sequence[Term], when: When, claim: RelationClaim) -> str:
    """Why a champion cannot have won in a year; "" if that may be."""
    if SEASON not in statement.modifiers or not won(claim) or when.how != "stated":
        return ""
    if any(timeless(term) or term.start is None or term.start.days is None for term in mine):
        return ""
    others = [term for term in claim.holders if term not in mine and term.start is not None]
    taken = any(when.outer.holds(term.start) for term in others if term.start is not None)
    never = bool(mine) and all(began(term, when.outer, claim.tolerance) is Truth.NO for term in mine)
    return "it was won at another time" if never and taken else ""
