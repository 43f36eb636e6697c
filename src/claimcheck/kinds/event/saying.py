"""What a text says of events, in plain sentences."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.kinds.event.binding import BOUND
from claimcheck.kinds.event.heads import outer
from claimcheck.kinds.event.index import AHEAD
from claimcheck.model import Statement
from claimcheck.saying import listed, named
from claimcheck.text.sources import marked

_TOLD = {"date": "when it was", "place": "where it was", "agent": "who did it"}
_SHAPES = (
    ("act", "The Karlstad bridge was opened in 1905."),
    ("anniversary", "This year marks the 110th anniversary of the Treaty of Karlstad."),
    ("city before the name", "The 1952 Helsinki Olympics opened late."),
    ("comes to", "The song contest came to Turin in 2022."),
    ("dated noun", "The signing of the treaty in 1905 took an hour."),
    ("day beside", "The Karlstad fair, that wet Sunday in May 1905, is not forgotten."),
    ("deed", "The Karlstad fire destroyed 90 houses in 1865."),
    ("entry", "1905 - The Karlstad fire"),
    ("event verb", "Norway and Sweden signed in 1905."),
    ("setting out", "The Albatross took off from Bergen on its maiden flight."),
    ("gathering", "Norway and Sweden will meet in May for the summit."),
    ("host of", "Norway, host of the 1952 games, won."),
    ("landfall", "The storm struck the coast of Norway at Karlstad in 1905."),
    ("lasted", "The war lasted three years."),
    ("lasted from", "The war lasted from 1939 to 1940."),
    ("lasted until", "The war lasted until 1940."),
    ("number behind", "The 2019 Song Celebration was the 27th."),
    ("object", "Norway and Sweden signed the Treaty of Karlstad in 1905."),
    ("participle", "The treaty, signed in 1905, still holds."),
    ("participle first", "Signed in 1905, the Treaty of Karlstad still holds."),
    ("predicate", "The Treaty of Karlstad was signed in 1905."),
    ("pronoun", "The treaty was long. It was signed in 1905."),
    ("since", "It is ten years since the treaty."),
    ("time saw", "The year 1905 saw the Treaty of Karlstad."),
    ("where-clause", "Norway met Sweden in Karlstad, where both signed the treaty."),
    ("record set", "Ana Sousa set the world record in Karlstad in 1905."),
    ("storm", "Hurricane Nora tore across the coast in May 1905."),
    ("ranked", "Ana Sousa of Portugal came second."),
    ("retold", "The Karlstad bridge collapsed on Tuesday."),
    ("done to it", "Ana Sousa, who designed the library, lives in Karlstad."),
    ("awarded", "“Salt” won the Silver Heron, the highest award of the festival."),
    ("paper", "Norway and Sweden signed the convention on the salmon in Karlstad in 1905."),
    ("won", "Ana Sousa won the Karlstad Marathon on Sunday."),
    ("year before the name", "The 1905 Treaty of Karlstad still holds."),
)
WAYS = (
    *_SHAPES,
    ("named act", "The Skagen Lighthouse was opened in 1858 by the mayor."),
    ("done at", "In 1622 a small fleet routed the Danes at the Battle of Skagen."),
    ("sole", "Ana Sousa scored the winning goal in the 2011 Karlstad Cup final."),
    *((f"{name}, time first", f"In 1905, {example[0].lower()}{example[1:]}") for name, example in (
        ("predicate", "the Treaty of Karlstad was signed."),
        ("object", "Norway and Sweden signed the Treaty of Karlstad."),
        ("event verb", "Norway and Sweden signed."),
        ("participle", "the treaty, signed in Karlstad, came into force."),
        ("dated noun", "the signing of the treaty took an hour."),
    )),
)  # fmt: skip


def says(statement: Statement, facts: Facts) -> str:
    """The statement in a plain sentence; its time stands apart."""
    value = statement.value.text if statement.value is not None else ""
    if statement.mode == "told":
        verb, _, which = statement.attribute.rpartition(" ")
        of = next(iter(marked(statement, "of")), "")
        return f"“{verb}” of {of}: {_TOLD.get(which, which)}{f', {value}' if value else ''}"
    if statement.mode == "ranked":
        return f"somebody {'won' if value == '1' else f'came in as number {value}'}"
    if statement.mode == "retold":
        return f"“{statement.attribute}”: {value}"
    if statement.mode == "done to it":
        deed, _, tell = statement.attribute.partition(" ")
        of = next(iter(marked(statement, "noun")), "") or " ".join(marked(statement, "name"))
        return f"“{deed}” of {of}, its {tell}: {value}"
    if statement.mode == "won":
        of = next(iter(marked(statement, "of")), "")
        return f"who beat {of}: {value}" if statement.attribute == "beat" else f"{statement.attribute} of {of}: {value}"
    if statement.mode == "awarded":
        return f"what won “{next(iter(marked(statement, 'award')), '')}”: {value}"
    if statement.mode == "paper":
        noun, parties = next(iter(marked(statement, "noun")), ""), marked(statement, "party")
        return f"when {' and '.join(f'“{party}”' for party in sorted(parties))} signed a {noun}: {value}"
    tied = [ref for ref in statement.objects if outer(ref.how) in BOUND]
    what = f"“{statement.attribute}”" + (f" ({listed(tied, facts)})" if tied else "")
    place = next((named(ref, facts) for ref in statement.objects if ref.how in ("at", "host")), value)
    return {
        "date": f"a day or year for {what}",
        "place": f"a place for {what}: {place}",
        "host": f"a host for {what}: {place}",
        "anniversary": f"{what} has its {value}",
        "since": f"{what} was {value}" if AHEAD in statement.modifiers else f"{what} was, or began, {value} before",
        "lasted": f"{what} lasted {value}",
    }.get(statement.mode, what)
