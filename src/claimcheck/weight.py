"""How grave a finding is: what it weighs of itself, and the levels that a user sets."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.frozen import frozen
from claimcheck.model import Severity

FAIL_ON = ("error", "warning", "note", "never")
"""What `--fail-on` may be: the level from which on a conflict fails a run."""
CAP = "level"
"""Stands beside the checks in the levels of a document: the highest that any of them may have there."""
_RANK = (Severity.OFF, Severity.NOTE, Severity.WARNING, Severity.ERROR)
_LOWER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.NOTE}


@frozen
class Weight:
    """What a finding weighs but for the levels that a user sets.

    `usual` is the check's own severity, `own` the claim's ("" if it has none), `most` the highest that the verdict
    allows ("": any); `lowered` says that somebody else than the writer says it.
    """

    usual: str
    own: str = ""
    most: str = ""
    lowered: bool = False

    @property
    def milder(self) -> bool:
        """Whether it weighs less than its check does, whatever the user sets."""
        return self.lowered or self.most in ("warning", "note")

    def severity(self, check: str, levels: Mapping[str, str]) -> Severity:
        """How bad it is: the check's own level, the configuration's, the claim's, at most what the document may have,
        then who says it.  What the configuration sets off is off."""
        level = _capped(Severity(levels.get(check, self.usual)), levels)
        if level is not Severity.OFF and self.own:
            level = _capped(Severity(self.own), levels)
        if level is Severity.OFF:
            return level
        if self.most:
            level = min(level, Severity(self.most), key=_RANK.index)
        return _LOWER.get(level, level) if self.lowered else level


def _capped(level: Severity, levels: Mapping[str, str]) -> Severity:
    return min(level, Severity(levels[CAP]), key=_RANK.index) if CAP in levels else level
