"""`run --statistics`: how often each claim and check fired, agreed, or could not tell."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from claimcheck.claims.store import Catalogue
from claimcheck.cli.console import put, warn, width
from claimcheck.cli.output import Target
from claimcheck.model import Report
from claimcheck.report.statistics import Count, Statistics, statistics
from claimcheck.report.wording import count, printable
from claimcheck.report.wrap import wrapped


def tell(
    report: Report,
    held: Catalogue,
    checks: Iterable[str],
    claims: frozenset[str] | None,
    select: Sequence[str],
    ignore: Sequence[str],
    beside: Sequence[Target],
) -> None:
    """Below the table; on standard error, where standard output is for a program or for nothing.  What was not asked
    for is not called silent."""
    chosen = [claim.id for claim in held.all_claims if claims is None or claim.id in claims]
    claims_asked = _asked(chosen, select, ignore)
    every = list(checks) if claims is None else []  # of some claims only some checks can fire
    found = statistics(report, claims_asked, _asked(every, select, ignore))
    text = _text(found, len(claims_asked), width())
    to_people = all(target.format == "table" for target in beside if target.path == "-")
    if to_people and any(target.path == "-" for target in beside):
        put(f"\n{text}")
    else:
        sys.stdout.flush()
        warn(text.rstrip("\n"))


_UNSEEN = "What no claim is about, and what was not understood, is not counted, be it right or wrong."


def _asked(names: Sequence[str], select: Sequence[str], ignore: Sequence[str]) -> list[str]:
    """The names that `--select` and `--ignore` leave; a selection of others leaves all of them."""
    picked = [name for name in names if name in select] or names
    return [name for name in picked if name not in ignore]


def _called(one: Count) -> str:
    return f"{one.claim} (pilot)" if one.pilot else one.claim or "(needs none)"


def _numbers(one: Count, waived: bool) -> tuple[int, ...]:
    """The columns of a row; how many are waived stands there only where some are."""
    return (one.fired, *((one.waived,) if waived else ()), one.agreed, one.undecided)


def _text(found: Statistics, held: int, columns: int) -> str:
    from tabulate import tabulate

    waived = any(one.waived for one in found.counts)
    room = max(16, (columns - (51 if waived else 40)) // 2)
    table = [
        (
            "\n".join(wrapped(printable(_called(one)), room)),
            "\n".join(wrapped(one.check or "(none)", room)),
            *(f"{number:,}" if number else "-" for number in _numbers(one, waived)),
        )
        for one in found.counts
    ]
    head = ("claim", "check", "fired", *(["waived"] if waived else []), "agreed", "undecided")
    align = ("left", "left", *["right"] * (len(head) - 2))
    parts = [tabulate(table, head, tablefmt="grid", colalign=align, disable_numparse=True)] if table else []
    met = [claim for claim in found.claims if claim not in set(found.unmet)]
    for names, what in (
        (met, f"Never fired, though texts speak of them ({len(met):,} of {count(held, 'claim')})"),
        (found.unmet, f"No text speaks of them ({len(found.unmet):,} of {count(held, 'claim')})"),
        (found.checks, f"Checks that never fired ({len(found.checks):,})"),
    ):
        if names:
            parts.append("\n".join(wrapped(f"{what}: {', '.join(map(printable, names))}.", columns)))
    parts.append("\n".join(wrapped(_UNSEEN, columns)))
    return "\n".join(parts) + "\n"
