"""Judging what somebody belongs to: teams, employers, bodies, parties.

People may have several employers, and be members of much: what the claims don't list contradicts nothing.  Only
two things exclude another: who plays for a team plays for no other one of its sort at the time, and who is in a
party is in no other.  And for what is listed its days count: who left before, or joined later, did not belong.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import ALWAYS, Interval
from claimcheck.kind import Facts
from claimcheck.kinds.entity.answers import Answer
from claimcheck.kinds.entity.stretches import NOTICE, covers, finished, known_for, outside, started
from claimcheck.model import Entity, Statement, Tie, When
from claimcheck.terms import Truth
from claimcheck.text.tokens import words

_AHEAD = 550
"""Days by which a contract may be signed before it begins."""


def judge(who: Entity, said: Statement, facts: Facts) -> tuple[Answer, list[Tie]]:
    """Whether somebody belongs, or belonged, to what is said; and the ties that the answer rests on."""
    party = said.attribute == "party"
    ties = list(who.party if party else (*who.employer, *who.member_of))
    if not ties:
        return (Truth.MAYBE, "", f"the claims don't know {'the party' if party else 'an employer'} of {who.name}"), ties
    known = f"{who.name}: {known_for(ties, facts)}"
    if any(when.how == "publication" and when.outer == ALWAYS for when in said.times) and _termed(ties):
        return (Truth.MAYBE, known, "the day of publication is not known"), ties
    ids = {id for ref in said.objects for id in ref.entities}
    same = [tie for tie in ties if tie.is_ in ids]
    if same and _dead(who, said) and said.mode == "plays" and (elsewhere := _played_elsewhere(who, same, said, facts)):
        return (Truth.NO, f"{who.name}: {known_for(elsewhere, facts)}", "they belonged to another team then"), elsewhere
    if same and _dead(who, said) and said.mode not in ("joined", "signed", "left"):
        return (Truth.YES, known, "the claims say so"), same  # the dead are told of with what was theirs
    if same:
        return _same(same, said, known), same
    if any(_part(tie.is_, id, facts) for tie in ties for id in ids):
        return (Truth.MAYBE, known, "one may be a part of the other"), ties
    if party and said.mode == "joined" and _joined_another(ties, said):
        return (Truth.NO, known, "they joined another party then"), ties
    if party:
        return _other(who, ties, said, known, "they belonged to another party")
    if said.mode != "plays" or not _club(ids, facts):
        return (Truth.MAYBE, known, "people may have several employers"), ties
    clubs = [tie for tie in who.employer if tie.is_ in facts.entities and _club({tie.is_}, facts)]
    if not clubs:
        return (Truth.MAYBE, known, "the claims don't know their team"), ties
    return _other(who, clubs, said, f"{who.name}: {known_for(clubs, facts)}", "they belonged to another team")


def _joined_another(ties: Sequence[Tie], said: Statement) -> bool:
    """Whether somebody joined another party at the very time that is told, and stayed in it."""
    told = [when for when in said.times if when.how == "stated" and when.relation == "at"]
    return len(told) == len(said.times) == 1 and any(
        tie.end is None and tie.start is not None and tie.start != ALWAYS and tie.start.overlaps(told[0].inner)
        and None not in tie.start
        for tie in ties
    )  # fmt: skip


def _played_elsewhere(who: Entity, same: Sequence[Tie], said: Statement, facts: Facts) -> list[Tie]:
    """The other clubs of which somebody now dead was at the time that the sentence tells; [] if that is not sure."""
    told = [when for when in said.times if when.how in ("narrated", "stated") and when.outer != ALWAYS]
    if not told or not _club({tie.is_ for tie in same}, facts):
        return []
    if not all(outside(tie, when.outer, NOTICE) for tie in same for when in told):
        return []
    clubs = [tie for tie in who.employer if tie.is_ in facts.entities and _club({tie.is_}, facts)]
    held = [[tie for tie in clubs if covers(tie, when.outer)] for when in told]
    return [tie for some in held for tie in some] if all(held) else []


def _dead(who: Entity, said: Statement) -> bool:
    died, published = who.died, said.published
    return died is not None and published is not None and (died.begin is None or died.begin <= published)


def _termed(ties: Sequence[Tie]) -> bool:
    return any(tie.start is not None or tie.end is not None for tie in ties)


def _same(ties: Sequence[Tie], said: Statement, known: str) -> Answer:
    """The claims list it: only its days can be wrong."""
    stated = [when for when in said.times if when.how == "stated"]
    if said.mode == "joined" or said.mode == "left":
        if not stated:
            return Truth.YES, known, "the claims say so"
        ask = started if said.mode == "joined" else finished
        running = said.mode == "left" and any(tie.end is None for tie in ties)
        edge = any((tie.start if said.mode == "joined" else tie.end) is None for tie in ties)
        truth = max(ask(tie, when.outer) for tie in ties for when in stated)
        if truth is Truth.NO and (running or edge):
            return Truth.MAYBE, known, "the claims don't say when"
        return truth, known, {
            Truth.YES: "the claims say so", Truth.MAYBE: "the claims don't say when", Truth.NO: "it was at another time"
        }[truth]  # fmt: skip
    if said.mode == "signed":
        return _signed(ties, stated, known)
    if said.mode == "was" or "former" in said.modifiers:
        began = [when for when in stated if when.relation == "at"]
        if began and all(outside(tie, when.outer, NOTICE) for tie in ties for when in began):
            return Truth.NO, known, "it was at another time"
        if not stated and any(covers(tie, when.outer) for tie in ties for when in said.times if when.how != "past"):
            return Truth.MAYBE, known, "the claims don't say that it is over"
        return Truth.YES, known, "the claims say so"
    since = [when for when in stated if when.relation == "since"]
    if since and all(tie.start is not None for tie in ties):
        truth = max(started(tie, when.inner) for tie in ties for when in since)
        if truth is not Truth.YES:
            return truth, known, "it began at another time" if truth is Truth.NO else "the claims don't say when"
    if all(outside(tie, when.outer, NOTICE) for tie in ties for when in said.times):
        return Truth.NO, known, _when(ties, said.times)
    if all(outside(tie, when.outer) for tie in ties for when in said.times):
        return Truth.MAYBE, known, "it is near the day on which they joined or left"
    return Truth.YES, known, "the claims say so"


def _signed(ties: Sequence[Tie], stated: Sequence[When], known: str) -> Answer:
    """People sign months before they join."""
    if not stated:
        return Truth.YES, known, "the claims say so"
    if any(started(tie, when.outer) is Truth.YES for tie in ties for when in stated):
        return Truth.YES, known, "the claims say so"
    if any(tie.start is None or _ahead(tie.start).overlaps(when.outer) for tie in ties for when in stated):
        return Truth.MAYBE, known, "people sign before they join"
    return Truth.NO, known, "it was at another time"


def _ahead(start: Interval) -> Interval:
    """When somebody may have signed who joined then."""
    begin, until = start
    return Interval(None if begin is None else begin - _AHEAD, None if until is None else until + NOTICE)


def _when(ties: Sequence[Tie], times: Sequence[When]) -> str:
    last = max((when.outer.begin for when in times if when.outer.begin is not None), default=None)
    ends = [tie.end.until for tie in ties if tie.end is not None and tie.end.until is not None]
    return "they had left" if ends and last is not None and max(ends) <= last else "they did not belong to it then"


def _last_day(who: Entity, said: Statement) -> Interval | None:
    """The day before somebody died who is dead on the day of publication: the dead are told of as they were then."""
    died = who.died
    if not _dead(who, said) or died is None or died.begin is None or died.days != 1:
        return None
    return Interval(died.begin - 1, died.begin)


def _after(when: When, last: Interval) -> bool:
    """Whether a time is behind somebody's last day."""
    return when.outer.begin is not None and last.begin is not None and when.outer.begin > last.begin


def _other(who: Entity, ties: Sequence[Tie], said: Statement, known: str, why: str) -> tuple[Answer, list[Tie]]:
    """Something else excludes it, if it surely held all the time."""
    told = all(when.how == "stated" and when.relation in ("at", "during") for when in said.times)
    plain = said.mode in ("is", "plays") and (told or "former" not in said.modifiers)
    lasting = any(tie.start is None and tie.end is None for tie in ties)
    if not plain or not said.times or (not lasting and any(when.how == "past" for when in said.times)):
        return (Truth.MAYBE, known, "it may have been at another time"), list(ties)
    last = _last_day(who, said)
    held = [
        [tie for tie in ties if day != ALWAYS and covers(tie, day)]
        for day in (last if last is not None and _after(when, last) else when.outer for when in said.times)
    ]
    if not all(held):
        return (Truth.MAYBE, known, "the claims don't know where they were at that time"), list(ties)
    return (Truth.NO, known, why), [tie for some in held for tie in some]


def _part(one: str, other: str, facts: Facts) -> bool:
    first, second = facts.entities.get(one), facts.entities[other]
    if first is None:
        return words(one) in {words(name.text) for name in second.names}
    if other in first.within or one in second.within:
        return True
    mine, theirs = set(words(first.name)), set(words(second.name))
    return mine <= theirs or theirs <= mine  # "Arsenal", "Arsenal Women"


def _club(ids: set[str], facts: Facts) -> bool:
    """Whether these are teams, and not those of a country: a player has one of each."""
    national = set(facts.words("entity", "national_teams"))
    for id in ids:
        team = facts.entities[id]
        if team.type != "team":
            return False
        named = {word for name in team.names for word in words(name.text)}
        if named & national or facts.index("entity").lands & {words(name.text) for name in team.names}:
            return False
    return bool(ids)
