"""Something that happened, happens or recurs."""

from __future__ import annotations

from claimcheck.kind import Check, Kind
from claimcheck.model import Severity

KIND = Kind(
    name="event",
    summary="something that happened, happens or recurs",
    checks=(
        Check("event-date", Severity.ERROR, "an event is put at another time", "", "", ""),
        Check("event-place", Severity.ERROR, "an event is put at another place, or given another host", "", "", ""),
        Check("event-anniversary", Severity.ERROR, "an anniversary is counted wrong", "", "", ""),
        Check("event-duration", Severity.ERROR, "a stretch of time since or of an event is counted wrong", "", "", ""),
    ),
)
