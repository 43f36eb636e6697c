"""Whether the honorific before a name tells of another one of the family: "Mrs David Crane", "Mr and Mrs Crane", "young
Mr Crane", and "Dr Crane" behind "Crane had a brother"."""

from __future__ import annotations

from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Statement
from claimcheck.text.given_names import sex_of

_HIS, _HERS = "Mr|Sir|Lord|Herr|Monsieur", "Mrs|Ms|Miss|Lady|Dame|Madame|Frau"
_ANY = rf"(?:{_HIS}|{_HERS}|Dr|Prof|Professor|Rev|Reverend|Pastor)"
_ADDRESSED = Pattern(rf"\b(?P<how>{_ANY})\.? \Z")
_OF_TWO = Pattern(rf"\b{_ANY}\.? (?:and|&) {_ANY}\.? \Z")
_OF_AGE = Pattern(rf"\b(?:[Oo]ld|[Yy]oung|[Ll]ittle|[Ee]lder|[Yy]ounger|[Ss]enior|[Jj]unior) {_ANY}\.? \Z")
_KIN = (
    "sons?|daughters?|brothers?|sisters?|fathers?|mothers?|wife|husband|uncles?|aunts?|cousins?|nephews?|nieces?|"
    "grandfathers?|grandsons?|widow|widower|in-law|stepson|stepfather|parents|twins?"
)
_FAMILY = Pattern(rf"(?:['’]s?|\b(?:his|her|had|has|with|married|an?|two|three|four)) (?:[a-z-]+ ){{0,2}}(?:{_KIN})\b")
_REACH = 200
"""Characters before the name in which its sentence, and the one before, are looked through."""
_HONORIFIC = 24
_WOMAN = frozenset(_HERS.split("|"))
_MAN = frozenset(_HIS.split("|"))


def another_so_addressed(person: Entity, statement: Statement, text: str) -> bool:
    """Whether what a statement says of a life may be said of kin of the known one, or of whoever married them."""
    if statement.subject is None or not statement.subject.start:
        return False
    start = statement.subject.start
    name = text[start : statement.subject.end]
    before = text[max(0, start - _HONORIFIC) : start]
    found = _ADDRESSED.search(before)
    if found is None:
        return False
    if _OF_TWO.search(before) or _OF_AGE.search(before):
        return True
    given = person.name.split()[0].casefold()
    if " " in name:
        return found["how"] in (_WOMAN if sex_of(given) == "he" else _MAN if sex_of(given) == "she" else ())
    low = max(0, text.rfind("\n", 0, start) + 1, start - _REACH)
    told = text[low:start]
    ends = [at for at, mark in enumerate(told[:-1]) if mark in ".?!" and told[at + 1] == " " and not _short(told, at)]
    return _FAMILY.search(told[ends[-2] + 1 if len(ends) > 1 else 0 :]) is not None


def _short(told: str, at: int) -> bool:
    """Whether a full stop is that of "Dr." or "Mr."."""
    return told[max(0, at - 4) : at].split(" ")[-1] in ("Dr", "Mr", "Mrs", "Ms", "Prof", "Rev")
