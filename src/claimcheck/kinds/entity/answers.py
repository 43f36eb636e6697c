"""From what the claims say of each one who may be meant to one verdict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.interval import Interval, told
from claimcheck.model import Entity, Outcome, Reading, Statement, Tie, Unmet, Verdict
from claimcheck.terms import Truth

Answer = tuple[Truth, str, str]
"""Whether it is so, what is known, and why."""

OUTCOMES = {Truth.YES: Outcome.AGREES, Truth.MAYBE: Outcome.UNDECIDED, Truth.NO: Outcome.CONFLICTS}


def verdict(
    answers: Sequence[Answer],
    check: str,
    entities: Iterable[Entity],
    statement: Statement,
    repairs: Iterable[str] = (),
    unchecked: int | None = None,
    severity: str = "",
) -> Verdict | Unmet:
    """The best answer of all; `Unmet` if nobody is there to ask about.  A conflict that rests on what still ran on
    the day `unchecked`, and nobody looked at since, is a warning."""  # fmt: skip
    if not answers:
        return Unmet(nobody(statement))
    truth, known, why = max(answers, key=lambda answer: answer[0])
    outcome = OUTCOMES[truth]
    if outcome is Outcome.CONFLICTS and unchecked is not None:
        severity = "warning"
        why = f"{why}; last checked on {told(Interval(unchecked, unchecked + 1))}"
    return Verdict(
        outcome,
        check,
        known=known,
        because=why if outcome is not Outcome.UNDECIDED else "",
        reason=why if outcome is Outcome.UNDECIDED else "",
        severity=severity,
        suggestions=tuple(dict.fromkeys(filter(None, repairs))) if outcome is Outcome.CONFLICTS else (),
        sources=tuple(dict.fromkeys(entity.source for entity in entities if entity.source)),
        as_of=statement.published,
        readings=tuple(Reading(said, OUTCOMES[one], because) for one, said, because in answers),
    )


def nobody(statement: Statement) -> str:
    """Why nothing can be said of somebody whom the claims don't know."""
    name = statement.subject.text if statement.subject is not None else ""
    return f"the claims don't know {f'“{name}”' if name else 'who is meant'}"


def last_checked(ties: Iterable[Tie], of: Entity, statement: Statement) -> int | None:
    """The day on which a tie that still runs was last looked at, if the statement is younger."""
    checked, published = of.checked, statement.published
    if checked is None or published is None or published <= checked:
        return None
    return checked if any(tie.end is None for tie in ties) else None
