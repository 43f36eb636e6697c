"""Something that happened, happens or recurs."""

from __future__ import annotations

from claimcheck.kind import Check
from claimcheck.model import Severity

CHECKS = (
    Check(
        "event-date",
        Severity.ERROR,
        "an event is put at another time",
        "The event is known by its name and by those who took part in it.  A date conflicts if the event cannot "
        "have been then in any sense that the words allow: signed and in force are two days, and a war has "
        "a first and a last one.  A time that may belong to another part of the sentence is left alone, and so "
        "is a summit or an election that the claims do not list.  The founding and the end of an organisation are "
        "read from its `founded` and `closed`, its age too; a year more or less is let alone where the words may "
        "tell of another step (established, set up).",
        "The Treaty of Karlstad was signed in 1915.",
        "The Treaty of Karlstad was signed in 1905.",
    ),
    Check(
        "event-place",
        Severity.ERROR,
        "an event is put at another place, or given another host",
        "A place agrees with one inside it or around it: what happened in Oslo happened in Norway.  A name that "
        "the claims do not know may be a part of the right place, and is left alone.",
        "The Treaty of Karlstad was signed in Bergen.",
        "The Treaty of Karlstad was signed in Karlstad.",
    ),
    Check(
        "event-anniversary",
        Severity.ERROR,
        "an anniversary is counted wrong",
        "The number is held against the year of the celebration, which the text gives (next year marks) or "
        "which is the year of publication.  If the text only speaks of an anniversary, without a year in which "
        "it is marked, one year more or less is let alone.  Birthdays and anniversaries of organisations are "
        "counted from `founded`.",
        "This year marks the 100th anniversary of the Treaty of Karlstad (published in 2015).",
        "This year marks the 110th anniversary of the Treaty of Karlstad.",
    ),
    Check(
        "event-duration",
        Severity.ERROR,
        "a stretch of time since or of an event is counted wrong",
        "Years of ties, years since an event, and how long it lasted.  Round numbers may be off by a little, and "
        '"over the last ten years" says nothing of when something began.',
        "Norway and Chile have had 20 years of diplomatic relations (they began in 1919).",
        "Norway and Chile have had more than 100 years of diplomatic relations.",
    ),
)
