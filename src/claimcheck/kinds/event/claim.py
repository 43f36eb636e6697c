"""What an event claim holds: something that happened, happens or recurs."""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.interval import Interval
from claimcheck.model import Claim


@frozen
class Dated:
    """A labelled day of an event ("signed", "in force"); `label` is "" for the plain date."""

    label: str
    on: Interval


@frozen
class Edition:
    """One time of a recurring event; `until` is the window in which it ended; place and hosts are entity ids or plain
    words; a place is "" if not given.  Each of several hosts held all of it, with the others."""

    on: Interval
    place: str = ""
    hosts: tuple[str, ...] = ()
    ordinal: int | None = None
    until: Interval | None = None


@frozen
class EventClaim(Claim):
    """`of`, `between`, `by` are the participants (entity ids).  `until` is the window in which it ended."""

    called: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    dates: tuple[Dated, ...] = ()
    until: Interval | None = None
    where: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = ()
