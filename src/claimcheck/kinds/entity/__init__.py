"""Facts of entities: names, ages, lives."""

from __future__ import annotations

from claimcheck.kind import Check, Kind
from claimcheck.model import Severity

KIND = Kind(
    name="entity",
    summary="facts of entities: names, ages, lives",
    checks=(
        Check("name-spelling", Severity.ERROR, "a name is misspelt", "", "", ""),
        Check("person-age", Severity.ERROR, "an age does not fit the day of birth", "", "", ""),
        Check("person-life", Severity.ERROR, "a birth, a death or a tie is put wrong", "", "", ""),
    ),
)
