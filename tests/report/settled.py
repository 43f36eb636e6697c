"""A report of which some conflicts are settled beforehand: waived by a file and by a comment, and in the baseline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.report.sample import REPORT

from claimcheck.standing import Compared, Entry, Waiver

FILED = Waiver(
    "desk/waivers.yaml",
    *(7, 5),
    "the letter says so | <sic>",
    check="calendar-weekday",
    by="Kari @desk",
    until=date(2026, 3, 31).toordinal(),
)
INSIDE = Waiver("desk/2024/norway.txt", 5, 20, "a fisher", check="office-title", block=0)
CHANGING = Waiver("desk/waivers.yaml", 12, 5, "asked by phone", claim="marit", digest="0123456789ab")

_found = list(REPORT.findings)
_found[1] = replace(_found[1], waiver=FILED, old=True)
_found[2] = replace(_found[2], old=True)
_found[3] = replace(_found[3], waiver=INSIDE)
_found[7] = replace(_found[7], waiver=CHANGING)
GONE = (
    Entry("archive/2020/=old.md", "person-age", ("marit", "people"), '"nils", 44'),
    Entry("desk/2024/norway.txt", "an-old-check", (), "::error::x"),
)
SETTLED = replace(
    REPORT,
    findings=tuple(_found),
    problems=(),
    notes=("desk/waivers.yaml:20:5: this waiver matches no conflict: mend it, or take it out",),
    baseline=Compared("desk/known.baseline", GONE),
)
