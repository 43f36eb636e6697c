"""What the terms of a relation say of its beginnings and ends: who joined, left, was and no longer is, and when."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import ALWAYS, Interval
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.model import Statement, Term, When
from claimcheck.terms import Truth, began, ended, held, possible
from claimcheck.text.tokens import words

_YEAR = 366


def timeless(term: Term) -> bool:
    """Whether the claim gives no term: it holds, and nobody says since when."""
    return term.start is None and term.end is None


_WINNERS = frozenset("winner winners laureate laureates recipient recipients awardee awardees honoree honouree".split())


def won(claim: RelationClaim) -> bool:
    """Whether the phrase is for those who won a prize: it begins on a day, and does not last."""
    return any(not _WINNERS.isdisjoint(words(phrase)) for phrase in claim.phrase)


def contradicted(statement: Statement, mine: Sequence[Term], when: When, claim: RelationClaim) -> str:
    """Why what is said of a bearer's own beginning or end cannot be; "" if it may."""
    if not mine or any(timeless(term) for term in mine):
        return ""
    mode, dated = statement.mode, when.how == "stated" and when.relation in ("at", "during") and when.outer != ALWAYS
    if mode == "held" and dated:
        wide = [possible(term).widened(claim.tolerance) for term in mine]
        return "" if any(stretch.overlaps(when.outer) for stretch in wide) else "it was not then"
    since = when.relation == "since" and when.how == "stated" and mode in ("holds", "held")
    if since or (mode == "became" and dated and when.relation == "at"):
        known = all(term.start is not None and term.start.days is not None for term in mine)
        never = all(began(term, when.outer, claim.tolerance) is Truth.NO for term in mine)
        began_ = "it was won at another time" if won(claim) else "it began at another time"
        return began_ if known and never else ""
    if mode in ("held", "former") and when.how == "stated" and when.relation == "until":
        return _not_over(mine, when.outer, claim)
    if mode == "left" and dated and when.relation == "at":
        return _not_over(mine, when.outer, claim)
    if (mode == "left" and when.how == "past") or (mode == "former" and "former" in statement.modifiers):
        return _never_over(mine, statement, claim)
    return ""


def edition_before(statement: Statement, mine: Sequence[Term], when: When, claim: RelationClaim) -> bool:
    """Whether a year beside a cup's name may be that of an edition played in the year after, as the claims know nobody
    who won it in that year, and a win in the next one: "the 2021 Africa Cup", won in February 2022."""
    year, days = when.outer, when.outer.days
    if (
        when.how != "stated"
        or when.relation != "at"
        or days is None
        or not _YEAR - 1 <= days <= _YEAR
        or not won(claim)
    ):
        return False
    beside = (gap for ref in statement.objects for gap in (ref.start - when.end, when.start - ref.end))
    if year.until is None or not any(0 <= gap <= 1 for gap in beside):
        return False
    after = Interval(year.until, year.until + _YEAR)
    starts = [term.start for term in claim.holders if term.start is not None]
    taken = any(year.overlaps(start) for start in starts)
    return not taken and any(term.start is not None and after.holds(term.start) for term in mine)


def _not_over(mine: Sequence[Term], when: Interval, claim: RelationClaim) -> str:
    """Whether none of the terms ended then: each ended at another time, or was running long after."""
    if claim.checked is None or when.until is None or when.until > claim.checked:
        return ""
    if any(term.end == ALWAYS or ended(term, when, claim.tolerance) is not Truth.NO for term in mine):
        return ""
    return "it ended at another time" if any(term.end is not None for term in mine) else "it never ended"


def _never_over(mine: Sequence[Term], statement: Statement, claim: RelationClaim) -> str:
    """Whether the bearer surely was one on the day of publication, and had never ceased to be one."""
    published = statement.published
    if published is None or claim.checked is None or published > claim.checked:
        return ""
    today = Interval(published, published + 1)
    running = all(term.end is None or (term.end.begin or 0) > published for term in mine)
    sure = any(held(term, today, claim.checked, claim.tolerance) is Truth.YES for term in mine)
    return "it still is" if running and sure else ""


def long_ago(when: When, statement: Statement) -> bool:
    """Whether the text speaks of a time that a claim without terms need not hold for: it was true once."""
    if when.how not in ("stated", "narrated") or when.relation in ("since", "after"):
        return False
    published = statement.published
    return published is None or when.outer.until is None or when.outer.until < published - _YEAR


def nobody_else(statement: Statement, when: When, claim: RelationClaim) -> bool:
    """Whether a closed claim covers the time without a gap at its ends, so that who is not in it never bore the phrase
    then; or somebody of the claim began in the year in which the text lets another begin."""
    if not claim.closed or when.how != "stated" or when.relation not in ("at", "during") or when.outer == ALWAYS:
        return False
    terms = [term for term in claim.holders if not timeless(term)]
    if len(terms) != len(claim.holders) or not terms:
        return False
    if _covered(terms, claim).holds(when.outer):
        return True
    days = when.outer.days
    return (
        statement.mode == "became"
        and days is not None
        and days <= _YEAR
        and any(term.start is not None and when.outer.holds(term.start) for term in terms)
    )


def never(when: When, claim: RelationClaim) -> bool:
    """Whether nobody bore the phrase at any time who is not in the claim: it is closed, of
    several, and has those who ceased to."""
    if not claim.closed or when.how not in ("past", "narrated"):
        return False
    several = sum(term.end is None for term in claim.holders) > 1
    kept = any(term.end is not None for term in claim.holders)
    return several and kept and all(term.start is not None for term in claim.holders)


def _covered(terms: Sequence[Term], claim: RelationClaim) -> Interval:
    """From the first known beginning to the last known end, or to the day of the last check."""
    begins = [term.start.until - 1 for term in terms if term.start is not None and term.start.until is not None]
    if any(term.end is None for term in terms):
        until = None if claim.checked is None else claim.checked + 1
    else:
        until = max((term.end.begin or 0) + 1 for term in terms if term.end is not None)
    return Interval(min(begins), until) if begins else Interval(until, until)


def in_turn(claim: RelationClaim) -> bool:
    """Whether bearers follow one another, so that somebody may have borne the phrase before, too: champions, holders
    of a cup, and whatever the claim gives two in a row."""
    over = [term for term in claim.holders if term.end is not None]
    one_by_one = len(over) > 1 and len(claim.holders) - len(over) <= 1
    return one_by_one or any(not _IN_TURN.isdisjoint(words(phrase)) for phrase in claim.phrase)


_IN_TURN = frozenset("champion champions holder holders winner winners titleholder titleholders record-holder".split())


def since_and_over(statement: Statement, mine: Sequence[Term], when: When, claim: RelationClaim) -> bool:
    """Whether something is said to last since a time, "has belonged to X since 1999", that had ended when it was
    written."""
    published = statement.published
    if when.relation != "since" or statement.mode != "holds" or published is None or not mine:
        return False
    return all(
        term.end is not None and term.end.until is not None and term.end.until + _NEAR + claim.tolerance < published
        for term in mine
    )


_NEAR = 60
"""Days after the end of something within which it may still be told as lasting."""
