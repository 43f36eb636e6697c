"""Fines and sentences: "fined Brod €3.2 billion", "the sentence of 14 years", "was jailed on Friday for 9 years"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kinds.quantity.roles import (
    Role,
    governed,
    head,
    known,
    name_at,
    noun_of,
    object_noun,
    of_subject,
    subject,
    verb_before,
)
from claimcheck.text.shape import Cell, norm
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, CONJUNCTIONS, DETERMINERS, HAVE, PREPOSITIONS

_FINED = frozenset(listed("fined fines fine fining penalised penalized penalises penalizes"))
_FINES = frozenset(listed("fine penalty sanction"))
_SENTENCED = frozenset(
    listed("sentenced sentences sentencing sentence jailed jails jailing jail imprisoned imprisons imprisoning "
           "condemned committed")
)  # fmt: skip
_LOCKED = frozenset(listed("jailed jails jailing jail imprisoned imprisons imprisoning incarcerated"))
_SENTENCES = frozenset(listed("sentence term imprisonment punishment jail-term prison-term verdict"))
_GOT = frozenset(listed("got gets received receives given gets handed gave gives"))
_GIVEN = _GOT | frozenset(
    listed("imposed imposes imposing slapped hit hits issued levied paid pay pays ordered passed delivered hands "
           "handing awarded announced dealt meted pronounced receive drew with")
)  # fmt: skip
_PLACES = frozenset(listed("prison jail custody detention imprisonment bars gaol penitentiary"))
TRIGGERS = (
    "fined", "fines", "fine", "fining", "penalty", "sentenced", "sentences", "sentence", "jailed", "jails",
    "imprisoned", "imprisonment", "prison", "jail",
)  # fmt: skip
_NO_PART = frozenset(["and", "or", "plus", "to"])


def fine(cells: Sequence[Cell], at: int) -> Role | None:
    """The fine that the money at a cell is."""
    noun = governed(cells, at, _FINES)
    if noun >= 0:
        given = known(cells, noun)
        return (
            Role("fine", noun, at + 1, _whom(cells, noun, at + 1), given=given) if given or put(cells, noun) else None
        )
    noun = head(cells, at, _FINES)
    if noun >= 0:
        found = Role("fine", at, noun + 1, _whom(cells, at, noun + 1), given=known(cells, at))
        return found if found.given or put(cells, at) else None
    verb = verb_before(cells, at, _FINED)
    if verb < 0 or any(norm(cells, i) in ("for", "over", "after", "by") for i in range(verb + 1, at)):
        return None
    if norm(cells, verb - 1) in BE:
        return of_subject("fine", cells, verb, at)
    whom, called = _object(cells, verb, at)
    return Role("fine", verb, at + 1, whom, subject(cells, verb), head=called, who=noun_of(cells, verb, at))


def put(cells: Sequence[Cell], first: int) -> bool:
    """Whether a verb before a penalty says that it was given, and not only that there may be one."""
    return verb_before(cells, first, _GIVEN) >= 0


def _object(cells: Sequence[Cell], verb: int, last: int) -> tuple[str, str]:
    """Whom a verb is done to: a name, or the noun behind its possessive."""
    noun = object_noun(cells, verb, last)
    first = next((i for i in range(verb + 1, last) if name_at(cells, i)), last)
    end = first
    while end + 1 < last and (cells[end + 1].sort in ("phrase", "term") or _part_of_name(cells, end + 1)):
        end += 1
    whom = "" if noun else next((name_at(cells, i) for i in range(end, first - 1, -1) if name_at(cells, i)), "")
    return whom, noun


def _part_of_name(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell goes on with what somebody is, or with the name: "Danish harbour master Ida Falk"."""
    cell = cells[at]
    plain = cell.sort in ("word", "adjective") and cell.norm.isalpha()
    return bool(name_at(cells, at)) or (plain and cell.norm not in PREPOSITIONS | CONJUNCTIONS | DETERMINERS | BE)


def _whom(cells: Sequence[Cell], first: int, last: int) -> str:
    """Whom a fine is put on: "fine of €3 million on Kestrel", "hit Kestrel with a fine of"."""
    if norm(cells, last) in ("on", "against", "for") and name_at(cells, last + 1):
        return name_at(cells, last + 1)
    with_ = next((i for i in range(first - 1, max(0, first - 5), -1) if norm(cells, i) == "with"), -1)
    return name_at(cells, with_ - 1) if with_ > 0 else ""


def sentence(cells: Sequence[Cell], at: int) -> Role | None:
    """The sentence that the years or months at a cell are."""
    if norm(cells, at + 1) in _NO_PART and at + 2 < len(cells) and cells[at + 2].sort == "time":
        return None  # "ten years and six months"
    noun = governed(cells, at, _SENTENCES)
    if noun >= 0 and (known(cells, noun) or put(cells, noun)):
        whom = name_at(cells, at + 2) if norm(cells, at + 1) in ("for", "on") else ""
        return Role("sentence", noun, at + 1, whom or _owner(cells, noun), given=known(cells, noun))
    noun = head(cells, at, _SENTENCES)
    if noun >= 0 and (known(cells, at) or put(cells, at)):
        whom = name_at(cells, noun + 2) if norm(cells, noun + 1) in ("for", "on") else ""
        return Role("sentence", at, noun + 1, whom or _owner(cells, at) or _receiver(cells, at), given=known(cells, at))
    return _by_verb(cells, at) or _behind_bars(cells, at)


def _by_verb(cells: Sequence[Cell], at: int) -> Role | None:
    link = norm(cells, at - 1)
    if link not in ("to", "for", "on"):
        return None
    verb = verb_before(cells, at - 1, _SENTENCED if link == "to" else _LOCKED)
    if verb < 0:
        return None
    if norm(cells, verb - 1) in BE:
        return of_subject("sentence", cells, verb, at)
    whom, called = _object(cells, verb, at)
    return Role("sentence", verb, at + 1, whom, head=called, who=noun_of(cells, verb, at))


def _behind_bars(cells: Sequence[Cell], at: int) -> Role | None:
    """ "got 25 years in prison"."""
    inside = norm(cells, at + 1) in ("in", "behind", "of") and any(norm(cells, i) in _PLACES for i in (at + 2, at + 3))
    verb = at - 1
    if not inside or norm(cells, verb) not in _GOT:
        return None
    return of_subject("sentence", cells, verb, at)


def _receiver(cells: Sequence[Cell], at: int) -> str:
    """ "Smith was given a 12-year sentence", "gave Smith a 12-year sentence"."""
    verb = verb_before(cells, at, _GOT)
    if verb < 0:
        return ""
    behind = next((name_at(cells, i) for i in range(verb + 1, at) if name_at(cells, i)), "")
    return behind or (subject(cells, verb) if norm(cells, verb - 1) in BE | HAVE or norm(cells, verb) in _GOT else "")


def _owner(cells: Sequence[Cell], first: int) -> str:
    """ "Corti's sentence of 14 years"."""
    at = first - 1
    while at > 0 and cells[at].sort == "word":
        at -= 1
    return name_at(cells, at - 1) if at > 0 and cells[at].sort == "possessive" else ""
