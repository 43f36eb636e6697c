"""Do the examples of the claims hold?  Each is a little document of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from claimcheck import journey
from claimcheck.claims.book import ClaimBook, Example
from claimcheck.errors import Fault
from claimcheck.model import Finding, Outcome, Severity
from claimcheck.read.documents import document
from claimcheck.report.view import Item, view


def prove(example: Example, book: ClaimBook) -> Iterator[Fault]:
    """What is wrong with one example; nothing if it holds."""
    conflicts, findings = _run(example, book)
    message = ""
    if example.sort == "conflicts":
        if not any(_meets(item, example) for item in conflicts):
            message = f"should be reported{_as(example)}, but {_got(conflicts, findings, example.claim)}"
    elif conflicts:
        message = f"nothing may be reported, but {_got(conflicts, findings, example.claim)}"
    elif example.sort == "agrees" and not any(_agrees(found, example) for found in findings):
        message = f"should agree with {example.claim}, but {_got(conflicts, findings, example.claim)}"
    if message:
        place = example.place
        yield Fault(place.path, place.line, place.column, f"{example.claim}: {message}: “{example.text}”")


def got(example: Example, book: ClaimBook) -> str:
    """What comes of an example, in words."""
    return _got(*_run(example, book), example.claim)


def _run(example: Example, book: ClaimBook) -> tuple[Sequence[Item], Sequence[Finding]]:
    """The conflicts, and all that was found."""
    day = None if example.published is None else date.fromordinal(example.published)
    read, problems = document("example", example.text, date=day)
    report = journey.run([read], book, problems=problems)
    shown = view(report)
    return (*shown.conflicts, *shown.pilots), report.findings


def missing(book: ClaimBook, examples: Iterable[Example]) -> Iterator[Fault]:
    """Claims that no example fires, or that have no near miss."""
    have = {(example.claim, example.sort) for example in examples}
    for claim in book.all_claims:
        place = claim.place
        for sort, what in (("conflicts", "no example that it reports"), ("silent", "no near miss (silent)")):
            if (claim.id, sort) not in have:
                yield Fault(place.path, place.line, place.column, f"{claim.id}: {what}")


def _meets(item: Item, example: Example) -> bool:
    verdict = item.finding.verdict
    return (
        (not example.check or verdict.check == example.check)
        and (not verdict.claims or example.claim in verdict.claims)
        and (not example.quote or " ".join(example.quote.split()) == item.quote)
    )


def _agrees(found: Finding, example: Example) -> bool:
    verdict = found.verdict
    return verdict.outcome is Outcome.AGREES and example.claim in verdict.claims


def _as(example: Example) -> str:
    check = f" as {example.check}" if example.check else ""
    return check + (f" at “{example.quote}”" if example.quote else "")


def _got(conflicts: Iterable[Item], findings: Iterable[Finding], claim: str) -> str:
    """What came instead; what other claims than the example's own did is told with their ids."""
    told = [f"{item.check} at “{item.quote}”{_by([item.finding], claim)}" for item in conflicts]
    if told:
        return f"{' and '.join(told)} {'is' if len(told) == 1 else 'are'} reported"
    findings = [one for one in findings if not one.verdict.claims or claim in one.verdict.claims] or [*findings]
    if findings and not any(not one.verdict.claims or claim in one.verdict.claims for one in findings):
        others = " and ".join(dict.fromkeys(id for one in findings for id in one.verdict.claims))
        return f"nothing in it was understood as speaking of {claim} (what was understood is held against {others})"
    undecided = [one for one in findings if _came(one, Outcome.UNDECIDED) and one.severity is not Severity.OFF]
    if undecided:
        return f"it is undecided ({'; '.join(dict.fromkeys(one.verdict.reason for one in undecided))})"
    agreed = [one for one in findings if _came(one, Outcome.AGREES)]
    if agreed and not any(one.verdict.claims for one in agreed):
        checks = " and ".join(dict.fromkeys(one.verdict.check for one in agreed))
        return f"it agrees only with what stands in no claim ({checks}), such as the facts of an entity"
    return "it agrees" if agreed else "no statement was found in it"


def _came(found: Finding, outcome: Outcome) -> bool:
    return found.verdict.outcome is outcome


def _by(found: Sequence[Finding], claim: str, how: str = " by ") -> str:
    """The claims that did it, if the one in question is not among them."""
    ids = dict.fromkeys(id for one in found for id in one.verdict.claims)
    return f"{how}{' and '.join(ids)}" if ids and claim not in ids else ""
