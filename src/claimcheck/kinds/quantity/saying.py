"""What a text says of amounts, in plain sentences."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.judge import counted
from claimcheck.kinds.quantity.owners import ALL_THERE
from claimcheck.model import Statement
from claimcheck.saying import named
from claimcheck.text.stems import in_full

WAYS = (
    ("aboard", "The ferry Skúa was carrying 86 passengers."),
    ("all", "All 32 member states of the alliance agreed."),
    ("belongs", "27 countries belong to the alliance."),
    ("before a name", "The 2 km Storm Bridge was opened."),
    ("before a noun", "A 2 km long bridge was opened."),
    ("beside a name", "The Storm Bridge (2 km) was opened."),
    ("box", "Storm Bridge. Rivets: 2 million."),
    ("bygone", "The Arle mining disaster of 1911 killed 17 men."),
    ("casualties", "The quake killed 17 people."),
    ("compound", "The 32-member alliance met."),
    ("counted", "The fair drew 12,000 visitors."),
    ("encounter", "Arle beat Brook 3-1 on 4 May 1983."),
    ("event", "The final was watched by 61,220 spectators."),
    ("exists", "There are 32 member states in the alliance."),
    ("figure", "The plant will cut 1,240 jobs."),
    ("feature", "The new bridge, 840 metres long, was opened."),
    ("fleet", "The airline has a fleet of 54 aircraft."),
    ("group of", "The alliance is a group of 32 states."),
    ("has", "The alliance has 32 member states."),
    ("haul", "Her career haul of 24 titles is a record."),
    ("in front of a name", "At 2 km long, the Storm Bridge is a sight."),
    ("land of", "Iceland is a country of 390,000 people."),
    ("membership", "The alliance has a membership of 32 states."),
    ("measure of", "Iceland has a population of 390,000."),
    ("number of", "The number of member states of the alliance rose to 32."),
    ("one of", "Norway is one of 32 members of the alliance."),
    ("phrase", "The bridge is 2 km long."),
    ("made", "Ulla Berg has written 32 novels."),
    ("nth", "Norway became the 32nd member of the alliance."),
    ("champion", "Ulla Berg is a 20-time Nordic champion."),
    ("some", "32 alliance members agreed."),
    (ALL_THERE, "Norway is short of money: all 15 counties have warned of debts."),
    ("ran", "The show ran for 6,680 performances."),
    ("population", "Iceland has a population of 390,000."),
    ("possessive", "The alliance's 32 member states agreed."),
    ("said of", "The bridge is 2 km long."),
    ("said of a name", "The Storm Bridge runs for 2 km."),
    ("sized", "The bridge has a length of 2 km."),
    ("strong", "The alliance is 32 members strong."),
    ("sum", "The school was sold for $2 million."),
    ("the", "The 32 members of the alliance agreed."),
    ("tagged", "The villa fetched 3.1 million euros at an auction."),
    ("tally", "The flood of 1911, with its 17 dead, is remembered."),
    ("toll", "The flood killed 12 people."),
    ("vote", "The council voted 12 to 9 for the bridge."),
    ("with", "Iceland, with 390,000 inhabitants, is an island."),
    ("parent", "Ana Sousa, a mother of two, sings."),
    ("votes", "Ana Sousa took 43.8 per cent of the vote."),
)


def says(statement: Statement, facts: Facts) -> str:
    """The statement in a plain sentence."""
    value = statement.value.text if statement.value is not None else ""
    own = statement.subject.text if statement.subject is not None else ""
    parts = {key: word for key, _, word in (modifier.partition(":") for modifier in statement.modifiers) if word}
    if statement.mode in ("measured", "feature"):
        thing = " ".join(filter(None, (parts.get("name", ""), parts.get("thing", "") or parts.get("noun", ""))))
        return f"the {statement.attribute} of “{thing}” is {value}"
    if statement.mode == "bygone":
        name = " ".join(one.partition(":")[2] for one in statement.modifiers if one.startswith("name:"))
        return f"{statement.attribute} in what happened at “{name}”: {value}"
    if statement.mode == "encounter":
        sides = [one.partition(":")[2] for one in statement.modifiers if one.startswith(("won:", "lost:", "side:"))]
        return f"{statement.attribute} of {' and '.join(f'“{side}”' for side in sides)}: {value}"
    if statement.mode == "told":
        at = [f"“{parts[key]}”" for key in ("event", "place") if key in parts]
        return f"{statement.attribute}: {value}" + (f", told of {' and '.join(at)}" if at else "")
    if statement.mode == "tally":
        who = f" (counted are “{in_full(parts['who'], own)}”)" if "who" in parts else ""
        return f"{statement.attribute}{who}: {value}"
    if statement.mode == "tagged":
        return f"{statement.attribute}: {value}"
    if statement.mode == "retold":
        return f"a figure: {value}"
    if statement.mode == "counted":
        return f"what happens to so many “{in_full(statement.attribute, own)}”: {value}"
    if statement.mode == "settled":
        return f"{statement.attribute} of “{parts.get('whom', '')}”: {value}"
    if statement.mode == "aboard":
        craft = parts.get("craft", "") or parts.get("sort", "")
        return f"{statement.attribute} on board of “{craft}”: {value}"
    amount = statement.attribute
    if "…" in amount:
        amount = amount.replace("…", value).strip()
    else:
        amount = f"{value} {counted(amount) if value != '1' else amount}"
    name = named(statement.subject, facts) if statement.subject is not None else ""
    name = name or _of_the_claim(statement, facts)
    whose = f"{name}: " if name else ""
    return f"{whose}{amount}" + (", in time to come" if statement.mode == "will" else "")


def _of_the_claim(statement: Statement, facts: Facts) -> str:
    """The event that is meant, where the words themselves don't name it: by its id."""
    claims = (facts.claim(key.removeprefix("claim:")) for key in statement.keys if key.startswith("claim:"))
    return next((f"({id})" for claim in claims for id in getattr(claim, "of", ()) if id not in facts.entities), "")
