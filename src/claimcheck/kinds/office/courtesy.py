"""Titles that people give each other: in a direct quotation those who have left keep theirs, and those who are to come
have them already.  "President Senghor remains our teacher," his successor said."""

from __future__ import annotations

from claimcheck.kinds.office.case import Case, Result, undecided
from claimcheck.model import Outcome

_TITLES = frozenset(["title", "coordinated title", "two titles"])


def courteous(case: Case, result: Result) -> Result:
    """The result, undecided where somebody who is quoted gives a title to whoever had it or is to have it."""
    quoted = case.statement.voice.kind == "quoted" and case.statement.pattern in _TITLES
    if result.outcome is Outcome.CONFLICTS and result.check == "office-term" and quoted:
        return undecided("people who are quoted call those who left, or are to come, by their title")
    return result
