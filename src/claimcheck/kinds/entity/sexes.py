"""Of which sex somebody of the claims is, as far as the name tells it."""

from __future__ import annotations

from claimcheck.model import Entity
from claimcheck.text.tokens import words


def sex_by_name(one: Entity) -> str:
    """ "he" or "she" where the full names begin with a given name that tells it, else ""."""
    from claimcheck.text.given_names import sex_of  # rarely needed, and start-up time counts

    names = [words(name.text) for name in one.names if not name.short]
    told = {sex_of(name[0]) for name in names if len(name) > 1}
    return next(iter(told)) if len(told) == 1 else ""
