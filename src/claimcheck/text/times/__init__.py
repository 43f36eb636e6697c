"""Time expressions of news English, resolved against the day of publication, with the standard library alone."""

from __future__ import annotations

from claimcheck.text.times.find import HAS_TIME, TRIGGERS, find
from claimcheck.text.times.units import span_of
from claimcheck.text.times.words import cardinal, ordinal

__all__ = ["HAS_TIME", "TRIGGERS", "cardinal", "find", "ordinal", "span_of"]
