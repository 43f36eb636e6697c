"""The exit status: the same in every format."""

from __future__ import annotations

from claimcheck.model import Finding, Outcome, Report, Severity

RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}
"""The worst first."""


def counts(conflict: Finding) -> bool:
    """Whether a conflict is one that may fail a run: not with a pilot claim, not waived, not in the baseline."""
    return not conflict.pilot and conflict.waiver is None and not conflict.old


def conflicts(report: Report) -> tuple[Finding, ...]:
    """The conflicts that count: the others are reported apart, what is off not at all."""
    return tuple(
        found
        for found in report.findings
        if found.verdict.outcome is Outcome.CONFLICTS and found.severity is not Severity.OFF and counts(found)
    )


def exit_status(report: Report, fail_on: str) -> int:
    """0: no conflict at or above `fail_on`; 1: some, or lines of the baseline that must not be gone; 2: the answer
    can't be trusted, because something could not be examined or nothing was (it outranks 1: what was not read may hold
    worse)."""
    if report.problems or not report.documents:
        return 2
    if report.baseline is not None and report.baseline.fails:
        return 1
    if fail_on == "never":
        return 0
    least = RANK[Severity(fail_on)]
    return int(any(RANK[found.severity] <= least for found in conflicts(report)))
