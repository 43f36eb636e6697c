"""Facts of entities: names, ages, lives, what people belong to, capitals, foundings.

Capitals and foundings are reported with the checks of relations and events: a check is one way of being wrong,
whatever kind of claim shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.kind import Check, Facts, Kind
from claimcheck.kinds.entity import read_again, saying, spelling, stranger_ages
from claimcheck.kinds.entity.certain import certain
from claimcheck.kinds.entity.descriptions import described
from claimcheck.kinds.entity.index import index
from claimcheck.kinds.entity.judge import judge
from claimcheck.kinds.entity.patterns import PATTERNS
from claimcheck.kinds.entity.posts import held
from claimcheck.model import Document, Severity, Statement
from claimcheck.text.accounts import Accounts
from claimcheck.text.scene import Scene

_AGES = re.compile(
    r"[1-9]\d(?:-year-old| years old|(?<=aged \d\d)|(?<=, \d\d)[,.;]|(?<=[Hh]e was \d\d)\b"
    r"|(?<=[Hh]e is \d\d)\b|(?<=(?:At|ow) \d\d),? s?he"
    r"|\d\d(?:(?<=(?:is|er) death in \d{4})|(?<=(?:is|er) murder in \d{4})|(?<=(?:is|er) birth in \d{4})"
    r"|(?<=(?:is|er) assassination in \d{4})))"
)
"""What an age looks like, and the year of "his death".  It begins with a digit, so that text without any is passed over
fast."""


def scan(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What is read of a document as a whole: names, and the ages of people whom nobody knows."""
    yield from spelling.scan(document, scenes, facts)
    yield from stranger_ages.scan(document, scenes, facts)
    yield from described(scenes, facts)
    yield from read_again.scan(scenes, facts)


_ACCOUNTS = Accounts(__name__, {})

KIND = Kind(
    name="entity",
    says=saying.says,
    word="a word for what people belong to",
    asks="a person's name",
    ways=saying.WAYS,
    summary="facts of entities: names, lives, nationalities, employers, parties, capitals, foundings",
    checks=(
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
    ),
    patterns=PATTERNS,
    index=index,
    held=held,
    scan=scan,
    judge=judge,
    certain=certain,
    identity=_ACCOUNTS.identity,
    compare=_ACCOUNTS.compare,
    signs=_AGES,
)
