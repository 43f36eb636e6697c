"""Set phrases for the end of a house: "went to the wall in 1999", "shut its doors for good"."""

from __future__ import annotations

from claimcheck.kind import Pattern
from claimcheck.kinds.entity.founding import phrased

_S, _T = "{s:subject.known}", "{t:time.date}"
_FALLS = (
    "went under", "went to the wall", "went belly up", "went down the drain", "shut up shop", "shut down for good",
    "closed for good", "shut its doors for good", "closed its doors for good", "shut its doors for ever",
    "shut its doors forever", "closed its doors forever", "closed its doors for the last time", "ceased to operate",
    "came to an end", "came to its end", "met its end", "gave up the ghost", "breathed its last", "bit the dust",
    "threw in the towel", "vanished from the map", "disappeared from the map", "vanished", "disappeared",
    "passed into history", "became history", "was no more", "was broken up",
)  # fmt: skip
"""An end that may be told of the collapse as well as of the last day, months apart."""
_PAUSES = (
    "shut its doors", "closed its doors", "shut its gates", "closed its gates", "ceased operating", "stopped trading",
    "stopped operating", "stopped production", "ceased production",
)  # fmt: skip
"""An end that may have been one of several."""
ENDINGS: tuple[Pattern, ...] = tuple(
    Pattern(
        phrase, f"The Bergen Courier {phrase} in 1999.",
        f"{_S} ,? which? <have>? <adv>? {phrase} in|on|during the? {_T}", phrased(name),
    )
    for name, phrases in (("collapsing", _FALLS), ("pausing", _PAUSES)) for phrase in phrases
)  # fmt: skip
