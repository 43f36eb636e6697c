"""What every compiled claim has in common, from its fields."""

from __future__ import annotations

from typing import Any

from claimcheck.claims.fields import ClaimFields
from claimcheck.claims.scope import Scope, during
from claimcheck.interval import ALWAYS

SOURCES = "; "
"""Between several sources in `Claim.source` and `Entity.source`."""


def envelope(fields: ClaimFields, scope: Scope) -> dict[str, Any]:
    """The arguments of `model.Claim`."""
    if fields.valid:
        scope.stretch(fields.valid, "valid")
    return {
        "id": fields.id,
        "kind": fields.kind,
        "place": scope.place(),
        "source": SOURCES.join(fields.source),
        "checked": scope.checked if fields.checked is None else fields.checked,
        "severity": fields.severity or "",
        "note": fields.note,
        "tags": fields.tags,
        "owner": fields.owner,
        "status": fields.status or "",
        "tolerance": fields.tolerance,
        "valid": during(fields.valid) if fields.valid else ALWAYS,
        "review_by": fields.review_by,
    }
