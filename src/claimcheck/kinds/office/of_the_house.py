"""Whose post a bare title is where kin of somebody who held one is sworn in: "Two shots were fired at Juba; before the
evening Tano, her son, had been sworn in as prime minister" is told of the land that Juba led."""

from __future__ import annotations

from claimcheck.frozen import replace
from claimcheck.kinds.office.case import Case, Where
from claimcheck.lazy import Pattern
from claimcheck.text.tokens import words

_SWORN = Pattern(r"\b(?:sworn in|crowned|enthroned|proclaimed|took (?:the oath|the throne|office|power)|succeeded)\b")


def of_the_house(case: Case) -> Case:
    """The case with the land of the post that a parent, child, sibling or spouse held who is named in the sentence; as
    it is, if nobody or several are, or whoever is told of has such a post themselves."""
    said, facts = case.statement, case.facts
    sworn = said.mode == "became" and _SWORN.search(case.document.text, said.start, said.end) is not None
    if not sworn or case.where.stated or case.title not in case.offices.heads or len(case.subject.entities) != 1:
        return case
    who = case.subject.entities[0]
    posts = case.offices.by_holder
    if any(claim in case.claims for claim, _ in posts.get(who, ())):
        return case
    kin = [id for id in _kin(case, who) if _named(case, id)]
    held = {claim.of: None for id in kin for claim, _ in posts.get(id, ()) if claim in case.claims and claim.of}
    if len(held) != 1:
        return case
    of = next(iter(held))
    lands = all(facts.entities[id].type == "country" for id in of if id in facts.entities)
    return replace(case, where=Where(True, of)) if lands else case


def _kin(case: Case, who: str) -> list[str]:
    """The parents, children, siblings and spouses of somebody whom the claims know."""
    one = case.facts.entities[who]
    found = dict.fromkeys([*one.child_of, *one.sibling_of, *(tie.is_ for tie in one.spouse_of)])
    for id, other in case.facts.entities.items():
        if who in other.child_of or who in other.sibling_of or any(who == tie.is_ for tie in other.spouse_of):
            found[id] = None
    return [id for id in found if id in case.facts.entities]


def _named(case: Case, id: str) -> bool:
    """Whether somebody is named in full in the sentence."""
    said = case.statement.sentence
    told = words(case.document.text[said.start : said.end])
    for name in case.facts.entities[id].names:
        own = words(name.text)
        if not name.short and any(told[k : k + len(own)] == own for k in range(len(told))):
            return True
    return False
