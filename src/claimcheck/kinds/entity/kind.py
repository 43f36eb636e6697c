"""How facts of entities are read and judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts, Kind
from claimcheck.kinds.entity import CHECKS, read_again, saying, spelling, stranger_ages, told_deep
from claimcheck.kinds.entity.certain import certain
from claimcheck.kinds.entity.decades import DECADES
from claimcheck.kinds.entity.descriptions import described
from claimcheck.kinds.entity.index import index
from claimcheck.kinds.entity.judge import judge
from claimcheck.kinds.entity.patterns import PATTERNS
from claimcheck.kinds.entity.posts import held
from claimcheck.kinds.entity.vital_words import TRIGGERS
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Statement
from claimcheck.text.accounts import Accounts
from claimcheck.text.scene import Scene

_AGES = Pattern(
    r"[1-9]\d(?:-year-old| years old|(?<=aged \d\d)|(?<=, \d\d)[,.;]|(?<=[Hh]e was \d\d)\b"
    r"|(?<=[a-z] was \d\d)\.|(?<=[Hh]e is \d\d)\b|(?<=(?:At|ow) \d\d),? s?he"
    r"|\d(?:(?<=married him in \d{4})|(?<=s wife since \d{4}))"
    r"|\d(?:(?=,? they (?:were |got )?married\b)|(?<=were married in \d{4})|(?<=they married in \d{4}))"
    r"|(?<=have turned \d\d)\b|(?<=have been \d\d)\b"
    r"|\d\d(?:(?<=(?:is|er) death in \d{4})|(?<=(?:is|er) murder in \d{4})|(?<=(?:is|er) birth in \d{4})"
    r"|(?<=(?:is|er) assassination in \d{4})))"
)
"""What an age looks like, and the year of "his death".  It begins with a digit, so that text without any is passed over
fast."""


_LINES = Pattern(
    r"\b(?:[Bb]orn|BORN|[Bb]irths?|BIRTHS?|[Bb]irthdays?|BIRTHDAYS?|[Dd]ied|DIED|[Dd]eaths|DEATHS)\b[^\n]{0,40}(?:\n|:)|"
    r"\n[ \t(*_]*(?:born |b\. ?)?(?:1[0-9]|20)\d\d ?(?:[-–—,]|to\b|died\b|d\.)"
)
"""What a text has that may tell lives in lines, without a verb: a heading, or years that open a line."""


def scan(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What is read of a document as a whole: names, and the ages of people whom nobody knows."""
    yield from spelling.scan(document, scenes, facts)
    yield from stranger_ages.scan(document, scenes, facts)
    yield from described(scenes, facts)
    yield from read_again.scan(scenes, facts)
    yield from told_deep.scan(scenes, facts)
    if _LINES.search(document.text):
        from claimcheck.kinds.entity import lines  # few texts have such lines, and start-up time counts

        yield from lines.lives(scenes)


_ACCOUNTS = Accounts(__name__, {})

KIND = Kind(
    name="entity",
    says=saying.says,
    word="a word for what people belong to",
    asks="a person's name",
    ways=saying.WAYS,
    summary="facts of entities: names, lives, nationalities, employers, parties, capitals, foundings",
    checks=CHECKS,
    patterns=PATTERNS,
    index=index,
    held=held,
    scan=scan,
    judge=judge,
    certain=certain,
    identity=_ACCOUNTS.identity,
    compare=_ACCOUNTS.compare,
    signs=_AGES,
    triggers=(*DECADES, *TRIGGERS),
)
