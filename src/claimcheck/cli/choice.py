"""`--tags` and `--owner`: claims chosen by what their authors wrote beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.claims.store import Catalogue
from claimcheck.errors import Fault, UserError, nearest
from claimcheck.frozen import replace
from claimcheck.model import Report


def chosen_claims(held: Catalogue, tags: Sequence[str], owners: Sequence[str]) -> frozenset[str] | None:
    """The ids of the claims that have one of the tags and one of the owners; None if neither is asked for.

    Raises `UserError` for a tag or owner that no claim has, and where no claim has both.
    """
    if not tags and not owners:
        return None
    faults = [
        *_unknown(tags, {tag for claim in held.all_claims for tag in claim.tags}, "--tags", "no claim has the tag"),
        *_unknown(owners, {claim.owner for claim in held.all_claims if claim.owner}, "--owner", "no claim is owned by"),
    ]
    if faults:
        raise UserError(faults)
    found = frozenset(
        claim.id
        for claim in held.all_claims
        if (not tags or set(tags) & set(claim.tags)) and (not owners or claim.owner in owners)
    )
    if not found:
        both = f"no claim with the tag {' or '.join(tags)} is owned by {' or '.join(owners)}"
        raise UserError([Fault("--tags", 0, 0, both)])
    return found


def _unknown(names: Iterable[str], known: set[str], option: str, what: str) -> Iterable[Fault]:
    for name in names:
        if name not in known:
            hint = nearest(name, sorted(known)) if known else "; no claim says any"
            yield Fault(option, 0, 0, f'{what} "{name}"{hint}')


def only(report: Report, claims: frozenset[str] | None) -> Report:
    """The report with the findings of these claims alone; the same one for None."""
    if claims is None:
        return report
    return replace(
        report,
        findings=tuple(one for one in report.findings if claims & set(one.verdict.claims)),
        tallies=tuple(one for one in report.tallies if claims & set(one.claims)),
    )
