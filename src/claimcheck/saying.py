"""What a statement says, in a plain sentence: for people who ask how a text was understood."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import ALWAYS, Interval, told
from claimcheck.kind import Facts, alternatives
from claimcheck.model import Ref, Statement, Voice, When

_VERBS = {
    "holds": "is",
    "held": "was",
    "former": "was, and is no longer,",
    "late": "was, in life,",
    "then": "was then",
    "became": "became",
    "left": "ceased to be",
    "elect": "is chosen as",
    "will": "is to be",
    "not": "is not",
    "preceded": "was, before the other,",
    "other": "is called",
}
_MODIFIERS = frozenset("acting interim caretaker deputy vice honorary outgoing incoming designate would-be".split())


def owned(name: str) -> str:
    """A name as the owner of what follows: "Norway's", "Brennick Tramways'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def named(ref: Ref, facts: Facts) -> str:
    """What is named, by its full name, with the text's own words where they are others."""
    names = [facts.entities[id].name for id in ref.entities if id in facts.entities]
    if not names:
        return f"“{ref.text}”" if ref.text.islower() else ref.text
    own = " ".join(ref.text.split())
    plain = not own or own.casefold() in (name.casefold() for name in names)
    return alternatives(names) + ("" if plain else f" (from “{own}”)")


def listed(refs: Sequence[Ref], facts: Facts) -> str:
    """All that is named, each once: "Norway and Chile"."""
    names = list(dict.fromkeys(text for ref in refs if (text := named(ref, facts))))
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def said_of(statement: Statement, facts: Facts) -> str:
    """A phrase said of a subject: "Erna Solberg was prime minister of Norway (from “Norwegian”)"."""
    subject = named(statement.subject, facts) if statement.subject is not None else "somebody"
    kept = [word for word in statement.modifiers if word in _MODIFIERS]
    ordinal = [statement.value.text] if statement.value is not None else []
    of = listed([ref for ref in statement.objects if ref.how != "followed by"], facts)
    phrase = " ".join((*kept, *ordinal, statement.attribute)).replace(" 's", "'s")
    return f"{subject} {_VERBS.get(statement.mode, 'is')} {phrase}{f' of {of}' if of else ''}"


_DOUBTS = {
    "denied": "the text denies it",
    "asked": "the text asks it",
    "supposed": "the text only supposes it",
    "hoped": "the text hopes or asks for it",
    "fictional": "it is part of a story",
    "mock": "it is not meant in earnest",
    "slip": "it is told as a slip of the tongue",
    "corrected": "the text itself puts it right",
}


def doubt(voice: Voice) -> str:
    """Why something is not asserted, in plain words; "" if it is."""
    return _DOUBTS.get(voice.asserted, voice.asserted)


_FIXED = {
    "publication": "on the day of publication",
    "past": "at some time before publication",
    "future": "at some time after publication",
}
NEARBY = ("narrated", "earlier")
"""How times were found that only stand somewhere before a statement."""
_RELATIONS = {"at": "", "during": "during ", "before": "before ", "after": "after "}


def moment(when: When) -> str:
    """A time in plain words, with the text's own where they are others."""
    if when.how in _FIXED:
        return _FIXED[when.how]
    words = f"“{when.text}”: " if when.text and when.text != time_told(when) else ""
    nearby = ", of which the text tells nearby" if when.how in NEARBY else ""
    return f"{words}{time_told(when)}{nearby}"


def time_told(when: When) -> str:
    """The days of a time in plain words, and how what is said lies to them."""
    span = when.inner
    if span == ALWAYS:
        return _FIXED.get(when.how, "a time that cannot be told")
    if when.relation == "since" and span.begin is not None:
        return f"since {told(Interval(span.begin, span.begin + 1) if span.until is None else span)}"
    if when.relation == "until" and span.begin is not None:
        return f"until {told(span)}"
    return f"{_RELATIONS.get(when.relation, '')}{told(span)}"
