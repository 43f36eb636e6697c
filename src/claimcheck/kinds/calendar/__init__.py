"""Days that do not exist."""

from __future__ import annotations

from claimcheck.kind import Check, Kind
from claimcheck.model import Severity

KIND = Kind(
    name="calendar",
    summary="days that do not exist",
    checks=(
        Check("calendar-weekday", Severity.ERROR, "a date falls on another weekday", "", "", ""),
        Check("calendar-date", Severity.ERROR, "a date does not exist", "", "", ""),
    ),
)
