"""Time expressions of news English, resolved against the day of publication, with the standard library alone.

How a `TimeRef` of `find` is to be read:
- since, until, by, before, after: the span and `inner` are those of the time itself ("2015"), `mod` is the relation
  (by: BEFORE), `outer` is open on one side.  A portion ("late") is then a flag: early, mid, late.
- an age: the intervals are those of the birth.  `at_event` and `narrated`: counted from another time, no limit;
  `thing`: no person; `group`: "two-year-olds".
- a duration with mod ORIGIN: the intervals are those in which it began; WINDOW: the stretch itself; else unlimited.
- an anniversary: the intervals are those of the celebration, the event lies `number` years before; only a day that
  is itself the subject ("Friday is the ...") makes `outer` a day.
- `alternatives` are further readings: the other week of a weekday, the other year of a month, day and month swapped.
"""

from __future__ import annotations

from claimcheck.text.times.find import HAS_TIME, TRIGGERS, find
from claimcheck.text.times.units import span_of
from claimcheck.text.times.words import cardinal, ordinal

__all__ = ["HAS_TIME", "TRIGGERS", "cardinal", "find", "ordinal", "span_of"]
