"""What a text says of posts, in plain sentences."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.kinds.office.case import CALLED, FOLLOWED, LASTED, POST, POWER, UNDER
from claimcheck.model import Statement
from claimcheck.saying import listed, named, said_of

WAYS = (
    ("years as", "In her eight years as prime minister of Norway, Erna Solberg built roads."),
    ("years of a presidency", "Erna Solberg's eight-year premiership of Norway ended in 2021."),
    ("years in charge", "Prime Minister Erna Solberg stepped down after eight years in charge."),
    ("in the nth year", "Erna Solberg, in her third year as prime minister of Norway, built roads."),
    ("years into", "Three years into her premiership, Erna Solberg of Norway is popular."),
    ("years after becoming", "Three years after becoming prime minister of Norway, Erna Solberg is popular."),
    ("at the helm for", "Erna Solberg was at the helm of Norway for eight years."),
    ("at the helm since", "Erna Solberg has been in power since 2013."),
    ("leading it", "Erna Solberg led the country from 2013 to 2021."),
    ("coming to power", "Erna Solberg came to power in 2013."),
    ("losing power", "Erna Solberg lost power in 2021."),
    ("coming after", "Erna Solberg took over from Jens Stoltenberg in 2013."),
    ("chosen to follow", "Erna Solberg was elected in 2013 to succeed Jens Stoltenberg as prime minister."),
    ("due to follow", "Erna Solberg is due to succeed Jens Stoltenberg as prime minister."),
    ("following then", "The former minister succeeded Jens Stoltenberg as prime minister in 2013."),
    ("who led it then", "The woman who governed Norway from 2013 to 2021 is Erna Solberg."),
    ("predecessor", "Erna Solberg thanked her predecessor, Jens Stoltenberg."),
    ("successor", "Erna Solberg's successor, Jonas Gahr Støre, thanked her."),
    ("led by", "Norway has been led by Jonas Gahr Støre since 2021."),
    ("serving under", "Siv Jensen was finance minister under Erna Solberg."),
    ("joining", "Erna Solberg joined the bank as chief executive in 2022."),
    ("in office", "Prime Minister Erna Solberg, in office since 2013, spoke."),
    ("since taking office", "Since taking office in 2013, Prime Minister Erna Solberg has built roads."),
    ("since becoming", "Since becoming prime minister in 2013, Erna Solberg has built roads."),
    ("portfolio", "Foreign Minister Ine Søreide spoke."),
    ("town", "The plan was presented by Ines Brandt, the mayor of Graz."),
    ("title of a body", "The secretary-general of NATO spoke."),
    ("leaving after years", "Erna Solberg quit in 2021 after eight years as prime minister."),
)


def says(statement: Statement, facts: Facts) -> str:
    """The statement in a plain sentence; its time stands apart."""
    if statement.mode == CALLED:
        return f"there is a {statement.attribute} of {listed(statement.objects, facts)}"
    if statement.subject is None or (
        statement.mode not in (LASTED, UNDER) and statement.attribute not in (POST, POWER)
    ):
        return said_of(statement, facts)
    who = named(statement.subject, facts)
    value = statement.value.text if statement.value is not None else ""
    ways = (FOLLOWED, UNDER)
    of = listed([ref for ref in statement.objects if ref.how not in ways], facts)
    place = f" of {of}" if of else ""
    other = listed([ref for ref in statement.objects if ref.how in ways], facts)
    post = {POST: "the post", POWER: f"power{f' in {of}' if of else ''}"}.get(statement.attribute)
    held = f"held {post}" if post else f"was {statement.attribute}{place}"
    if statement.mode == LASTED:
        return f"{who} {held} for {value}"
    if statement.mode == UNDER:
        return f"{who} was {statement.attribute} while {other} was in office"
    after = f" after {other}" if statement.mode == "became" and other else f" before {other}" if other else ""
    verb = {"became": "took", "left": "left", "holds": "holds"}.get(statement.mode, "held")
    return f"{who} {verb} {post}{after}"
