"""Facts of entities: names, ages, lives, what people belong to, capitals, foundings.

Capitals and foundings are reported with the checks of relations and events: a check is one way of being wrong,
whatever kind of claim shows it.
"""

from __future__ import annotations

from claimcheck.kind import Check
from claimcheck.model import Severity

CHECKS = (
    Check(
        "name-spelling",
        Severity.ERROR,
        "a name is misspelt",
        "The same letters with other spaces or hyphens are a warning.  One misspelt word of a full name is an "
        "error if a title, a country or the right name elsewhere in the text shows who is meant, or if the text "
        "names a body or a work that is theirs, or has their title and country in another sentence.  Another given "
        "name is an error where title, country and day fit one person alone.  Names of bodies, works and places "
        "are held likewise, more carefully.  Capitals, accents, apostrophes and every accepted spelling are right; "
        "so is another surname that many people bear (Nelson for Nelsons), unless the title beside it is theirs.  "
        "Anybody else is a stranger, and nothing is said.",
        "Finnish Prime Minister Peteri Orpo spoke in Turku.",
        "Finnish Prime Minister Petteri Orpo spoke in Turku.",
    ),
    Check(
        "person-age",
        Severity.ERROR,
        "an age does not fit the day of birth",
        "The age is counted on the day of publication, on any day that the text tells of nearby, and for the dead "
        "on the day of death.  It conflicts only if none of them allows it.",
        "Petteri Orpo, 58, spoke in Turku (published in May 2024).",
        "Petteri Orpo, 54, spoke in Turku.",
    ),
    Check(
        "person-life",
        Severity.ERROR,
        "a birth, a death, a family tie, a nationality, an employer or a party is put wrong",
        "Days, months and years of birth and death are held against what is known; so are parents, children, "
        "wives, husbands, brothers and sisters.  Whoever holds a post on the day of publication is not dead.  A "
        "nationality conflicts if the claims list the person's "
        "nationalities, and neither a post, a family tie nor one country within the other makes it possible.  An "
        "employer, a team or a party conflicts if the person had left it then or was not yet there, if a day of "
        "joining or leaving is another one, or if the person then was in another party, or played for another "
        "team; people may have several employers otherwise.",
        "Urho Kekkonen died in 1984.",
        "Urho Kekkonen died in 1986.",
    ),
)
