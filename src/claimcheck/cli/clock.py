"""The day of today: the one place that asks what day it is."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from claimcheck.cli.values import day
from claimcheck.errors import Fault, UserError


def today(given: str | None) -> int:
    """The ordinal of the day that `--today` names, else of SOURCE_DATE_EPOCH (seconds since 1970, in UTC), else of the
    machine."""
    named = day(given, "--today")
    if named is not None:
        return named
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return date.today().toordinal()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).toordinal()
    except (ValueError, OverflowError, OSError):
        told = f'"{epoch}" is no time: it is the number of seconds since 1970'
        raise UserError([Fault("SOURCE_DATE_EPOCH", 0, 0, told)]) from None
