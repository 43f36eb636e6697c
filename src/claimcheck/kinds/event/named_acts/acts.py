"""The acts that happen once, and how each is told beside its verb and its noun."""

from __future__ import annotations

from claimcheck.kinds.event.named_acts.acts_of_people import OF_PEOPLE
from claimcheck.kinds.event.named_acts.acts_of_things import OF_THINGS

ACTS = (*OF_PEOPLE, *OF_THINGS)
