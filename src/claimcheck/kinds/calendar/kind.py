"""How days that do not exist are found and judged."""

from __future__ import annotations

from claimcheck.kind import Kind
from claimcheck.kinds.calendar import CHECKS
from claimcheck.kinds.calendar.judge import judge, says
from claimcheck.kinds.calendar.patterns import PATTERNS, TRIGGERS

KIND = Kind(
    name="calendar",
    says=says,
    summary="days that do not exist",
    checks=CHECKS,
    patterns=PATTERNS,
    judge=judge,
    triggers=TRIGGERS,
)
