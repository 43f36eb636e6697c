"""What a text says of names, lives, and what people belong to, in plain sentences."""

from __future__ import annotations

from claimcheck.kind import Facts, alternatives
from claimcheck.kinds.entity.lifetimes import AT_DEATH
from claimcheck.kinds.entity.read_again import RETOLD
from claimcheck.model import Statement
from claimcheck.saying import listed, named

_NAMES = {
    "slip": "somebody is called “{name}”, nearly the name of {who}",
    "thing": "something is called “{name}”, nearly the name of {who}",
    "spacing": "somebody is called “{name}”, the letters of {who} with other spaces or hyphens",
    "varied": "somebody is called “{name}”, another spelling of {who}",
    "dated": "the name “{name}” is used, which {who} has or had at some time",
    "given name": "somebody is called “{name}”, with the surname of {who}",
}
_AGES = {"then": "{who} was {value} years old then", "at": "{who} was {value} years old on that day",
         "would turn": "{who} would have turned {value}", "would be": "{who} would have been {value} on that day",
         "took": "{who} was {value} years old on taking that post",
         "between": "{who} was {value} then", "between at death": "{who} was {value} at death",
         "birthday": "{who} had that birthday then: {value}",
         "birthday of death": "{who} died on that birthday: {value}",
         "before birthday": "{who} died shortly before that birthday: {value}",
         "turns": "{who} turns {value}", "turned": "{who} turned {value}",
         "death": "{who} died {value} years old"}  # fmt: skip
_TIES = {
    "plays": "plays or works for",
    "joined": "joined",
    "signed": "signed for",
    "left": "left",
    "was": "belonged to",
}
_FACTS = {
    "born": "{who} was born {value}",
    "died": "{who} died {value}",
    "late": "{who} is dead",
    "widowed": "{who} was widowed {value}",
    "years": "{who} lived {value}",
    "founded": "{who} was founded {value}",
    "closed": "{who} was closed {value}",
    "aged": "{who} is that old: {value}",
    "anniversary": "{who} has its {value}",
}
_BOUNDS = {
    "by": "{who} {verb} by {value}", "before": "{who} {verb} before {value}", "after": "{who} {verb} after {value}",
    "alive": "{who} was alive in {value}", "buried": "{who} was buried in {value}",
}  # fmt: skip
WAYS = (
    ("name", "Finnish Prime Minister Peteri Orpo spoke in Turku."),
    ("age then", "Petteri Orpo skied in 2001. He was 32 then."),
    ("age, of who was told of", "Petteri Orpo sat down. “I am glad,” sighed the 54-year-old."),
    ("party by a word", "Jonas Gahr Støre, a Conservative, spoke."),
    ("a year in a list of births or deaths", "Born on this day: Petteri Orpo, politician, 1969"),
    ("life years on a line of their own", "URHO KEKKONEN 1900-1986"),
    *((pattern.name, pattern.example) for pattern in (*RETOLD, *AT_DEATH)),
)  # fmt: skip


def says(statement: Statement, facts: Facts) -> str:
    """The statement in a plain sentence."""
    who = named(statement.subject, facts) if statement.subject is not None else "somebody"
    value = statement.value.text if statement.value is not None else ""
    attribute, mode = statement.attribute, statement.mode
    if attribute == "name":
        near = [facts.entities[id].name for id in statement.subject.entities] if statement.subject is not None else []
        return _NAMES.get(mode, "somebody is called “{name}”").format(
            name=value, who=alternatives(near) or "somebody whom the claims know"
        )
    if attribute == "age":
        return _AGES.get(mode, "{who} is {value} years old").format(who=who, value=value)
    if attribute in ("born", "died") and mode in _BOUNDS:
        return _BOUNDS[mode].format(who=who, value=value, verb="was born" if attribute == "born" else "died")
    if attribute == "order":
        return f"{who} {'was ' if mode.startswith('born') else ''}{mode} {listed(statement.objects, facts)}"
    if attribute == "wedding":
        return f"{who} and {listed(statement.objects, facts)} {mode}{f', {value}' if value else ''}"
    if attribute == "elder":
        return f"{who} is {value}{' ' * bool(value)}{mode} than {listed(statement.objects, facts)}"
    if attribute == "kin":
        return f"{who} is the {mode} of {listed(statement.objects, facts)}"
    if attribute == "capital":
        return f"{who} is the capital of {listed(statement.objects, facts)}"
    if attribute in ("belongs", "party"):
        return f"{who} {_TIES.get(mode, 'belongs to')} {listed(statement.objects, facts)}"
    if attribute == "nationality":
        known = any(ref.entities for ref in statement.objects)
        verb = ("became" if mode == "became" else "is") + " a citizen of" * known
        return f"{who} {verb} {listed(statement.objects, facts)}"
    if attribute == "anniversary" and value.startswith(("turn", "Turn")):
        return f"{who} {value}"
    return _FACTS.get(attribute, "{who}: {value}").format(who=who, value=value)
