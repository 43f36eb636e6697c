"""How often each claim and each check fired, agreed, or could not tell: for those who keep the claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.model import Outcome, Report, Severity


class Count(NamedTuple):
    """What came of the statements that one check held against one claim ("" where it needs none).  `waived` are those
    of the fired ones that are let stand.  A `pilot` claim is on trial."""

    claim: str
    check: str
    fired: int
    agreed: int
    undecided: int
    waived: int = 0
    pilot: bool = False


class Statistics(NamedTuple):
    """The counts, the busiest first; the claims and checks that never fired, in alphabetical order; and of those
    claims the ones of which no statement spoke."""

    counts: tuple[Count, ...]
    claims: tuple[str, ...]
    checks: tuple[str, ...]
    unmet: tuple[str, ...]


def statistics(report: Report, claims: Iterable[str], checks: Iterable[str]) -> Statistics:
    """Counts the findings of a report.  `claims` and `checks` are all that could have fired; a statement that
    several claims speak of counts for each of them.  Pilot claims count like others."""
    found: dict[tuple[str, str], dict[Outcome, int]] = {}
    waived: Counter[tuple[str, str]] = Counter()
    pilots, others = set[str](), set[str]()
    for one in report.findings:
        if one.severity is Severity.OFF:
            continue
        verdict = one.verdict
        (pilots if one.pilot else others).update(verdict.claims)
        for claim in verdict.claims or ("",):
            counted = found.setdefault((claim, verdict.check), dict.fromkeys(Outcome, 0))
            counted[verdict.outcome] += 1
            waived[claim, verdict.check] += one.waiver is not None
    for tally in report.tallies:
        (pilots if tally.pilot else others).update(tally.claims)
        for claim in tally.claims or ("",):
            counted = found.setdefault((claim, tally.check), dict.fromkeys(Outcome, 0))
            counted[Outcome(tally.outcome)] += tally.number
    counts = [
        Count(
            *(claim, check, by[Outcome.CONFLICTS], by[Outcome.AGREES], by[Outcome.UNDECIDED]),
            waived=waived[claim, check],
            pilot=claim in pilots - others,
        )
        for (claim, check), by in found.items()
    ]
    counts.sort(key=lambda count: (-count.fired, -count.agreed, -count.undecided, count.claim, count.check))
    fired_claims = {count.claim for count in counts if count.fired}
    fired_checks = {count.check for count in counts if count.fired}
    met = {count.claim for count in counts}
    held = sorted(set(claims))
    return Statistics(
        tuple(counts),
        tuple(claim for claim in held if claim not in fired_claims),
        tuple(check for check in sorted(set(checks)) if check not in fired_checks),
        tuple(claim for claim in held if claim not in met),
    )
