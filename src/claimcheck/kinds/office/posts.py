"""Which posts a person held, and who else did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.interval import ALWAYS, Interval
from claimcheck.kind import Facts
from claimcheck.kinds.office.case import FOLLOWED, POST, POWER, Case
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.index import Offices
from claimcheck.kinds.office.titles import folded, forms
from claimcheck.kinds.office.where import around, exactly, matches
from claimcheck.model import Statement, Term
from claimcheck.terms import Truth, certain, held, possible, running_unchecked
from claimcheck.text.tokens import words
from claimcheck.text.words import BODY_WORDS

_RECENT = 366 * 3
"""How long (days) after a term a bare surname still calls its holder to mind."""


_NEAR = 300
"""Characters around a sentence in which what a bare title is of may be named."""


_ALIKE = {"premier": "prime minister", "prime minister": "premier", "pm": "premier"}
"""Words of which each stands for the other in some houses: whoever is neither is not called so."""


def fitting(case: Case, people: Sequence[str]) -> list[str]:
    """Those whom title or country fit, where only a part of a name is given: they held a post of the place
    that the text names, or of this title (or one that a claim lists as wrong for theirs)."""
    published = case.statement.published
    upto = ALWAYS if published is None else Interval(published - _RECENT, published + 1)
    return [
        who
        for who in people
        if any(
            possible(term).overlaps(upto) and _fits(case, claim) for claim, term in case.offices.by_holder.get(who, ())
        )
    ]


def _fits(case: Case, claim: OfficeClaim) -> bool:
    if case.where.stated:
        return around(case, claim)
    return claim in case.claims or is_wrong_word(case, claim)


def plainly(case: Case, claim: OfficeClaim, near: bool = False) -> bool:
    """Whether a title without "of" can only be meant of this claim's body: only a state has such a post, or the
    document (or, `near`, the sentence with those around it) names the body or its place."""
    if case.where.stated or case.title in case.offices.states or case.title == POWER:
        return True
    start, end = case.statement.sentence
    text = case.document.text[max(0, start - _NEAR) : end + _NEAR]
    if not near or BODY_WORDS.isdisjoint(words(text)):
        text = case.document.text  # nothing near has such a post
        near = False
    text = text.casefold()
    if near and BODY_WORDS.isdisjoint(words(case.document.text[start:end])) and _post_named(case, claim):
        return True
    for of in claim.of:
        for id in (of, *case.facts.entities[of].within):
            entity = case.facts.entities[id]
            names = [name.text for name in entity.names] + list(entity.adjectives) + [entity.capital, *entity.seats]
            if any(name and name.casefold() in text for name in names):
                return True
    return False


def _post_named(case: Case, claim: OfficeClaim) -> bool:
    """Whether the document somewhere says of which land the post of that title is: "Iceland's President", "the
    president of Iceland", "the Icelandic president"."""
    text = f" {' '.join(words(case.document.text))} "
    for of in claim.of:
        entity = case.facts.entities[of]
        names = [" ".join(words(name.text)) for name in entity.names]
        said = (
            *(f" {name} 's {case.title} " for name in names),
            *(f" {case.title} of {name} " for name in names),
            *(f" {' '.join(words(adjective))} {case.title} " for adjective in entity.adjectives),
        )
        if entity.type in STATES and any(one in text for one in said):
            return True
    return False


def none_such(case: Case, who: str) -> OfficeClaim | None:
    """The claim that says that there is no such post, where the text names the place or the person's own is meant."""
    for claim in case.claims:
        if not claim.exists and (exactly(case, claim) if case.where.stated else at_home(case, who, claim)):
            return claim
    return None


def called_so(case: Case, claim: OfficeClaim, when: Interval) -> bool:
    """Whether the words were right for the post at that time."""
    if case.title in tuple(forms(claim.title)):
        return True
    found = [called.during for called in claim.also_called if case.title in tuple(forms(called.word))]
    return not found or any(during.overlaps(when) for during in found)


def candidates(case: Case, who: str) -> Iterator[OfficeClaim]:
    """The posts of this title that the text can mean: where it says nothing, those of the person's own places."""
    mine = {of for claim, _ in case.offices.by_holder.get(who, ()) for of in claim.of}
    for claim in case.claims:
        if not claim.exists:
            continue
        if (case.where.stated and matches(case, claim)) or (not case.where.stated and mine & set(claim.of)):
            yield claim
    other = _ALIKE.get(case.title)
    if other is not None and not any(exactly(case, claim) for claim in case.claims):
        for one in case.facts.keyed(f"office:{other}"):
            if isinstance(one, OfficeClaim) and one.exists and one.cls == "head" and exactly(case, one):
                yield one


def surely_this(case: Case, claim: OfficeClaim) -> bool:
    """Whether the text can only mean this post: a demonym alone may mean a body or place inside."""
    if not case.where.stated:
        return False
    if exactly(case, claim):
        return not case.where.inside or claim.cls == "head" or case.title in case.offices.heads
    return False


def other_holder(case: Case, claim: OfficeClaim, who: str, when: Interval) -> Term | None:
    """Somebody else who held it all through `when`, if the person cannot have.  Of a post that several hold at a time
    this shows for who held it at another time that the claim knows the holders of this one; of others nothing."""
    if not claim.exclusive and not any(term.who == who for term in claim.holders):
        return None
    if any(term.who == who and held(term, when, claim.checked, claim.tolerance) for term in claim.holders):
        return None
    covered: Term | None = None
    for term in claim.holders:
        if term.who == who or (
            held(term, when, claim.checked, claim.tolerance) is not Truth.YES
            and not (running_unchecked(term, when, claim.checked) and held(term, when, None, claim.tolerance))
        ):
            continue
        if covers(term, when):
            covered = term
    return covered


def in_turn(case: Case, claim: OfficeClaim, who: str, when: Interval) -> tuple[Term, ...]:
    """Those who held it one after another all through a month or a year, if the person cannot have."""
    if not claim.exclusive or when.days is None or when.days < 2:
        return ()
    row: list[tuple[Interval, Term]] = []
    for term in claim.holders:
        if held(term, when, claim.checked, claim.tolerance):
            sure = certain(term, claim.checked)
            if term.who == who or sure is None or term.mode:
                return ()
            row.append((sure, term))
    upto = when.begin
    for sure, _ in sorted(row, key=lambda pair: pair[0].begin or 0):
        if sure.begin is not None and upto is not None and sure.begin > upto:
            return ()
        upto = sure.until
        if upto is None or (when.until is not None and upto >= when.until):
            return tuple(term for _, term in row)
    return ()


def held_posts(case: Case, who: str, when: Interval) -> list[tuple[OfficeClaim, Term]]:
    """The posts that the person held on all days of `when`, for sure."""
    found = []
    for claim, term in case.offices.by_holder.get(who, ()):
        sure = held(term, when, claim.checked, claim.tolerance) is Truth.YES
        if (sure or (running_unchecked(term, when, claim.checked) and held(term, when, None))) and covers(term, when):
            found.append((claim, term))
    return found


def post_at(case: Case, who: str, when: Interval) -> tuple[OfficeClaim, Term] | None:
    posts = [(c, t) for c, t in held_posts(case, who, when) if around(case, c)]
    return min(posts, key=lambda post: post[0].cls != "head") if posts else None


def posts_of(case: Case, who: str) -> list[OfficeClaim]:
    return [claim for claim, _ in case.offices.by_holder.get(who, ())]


def at_home(case: Case, who: str, claim: OfficeClaim) -> bool:
    return any(set(claim.of) & set(mine.of) for mine in posts_of(case, who))


def is_wrong_word(case: Case, claim: OfficeClaim) -> bool:
    return claim in case.offices.wrong.get(case.title, ())


def future(term: Term, published: int | None) -> bool:
    """Whether the term had not begun on the day of publication."""
    begin = None if term.start is None else term.start.begin
    return published is not None and begin is not None and begin > published


def covers(term: Term, when: Interval) -> bool:
    """Whether the term surely lasted all through `when` (a day, mostly)."""
    may = possible(term)
    return may.holds(when)


def posts_meant(case: Case, who: str) -> list[tuple[OfficeClaim, Term]]:
    """The terms of a person in the posts that the text can mean: those of its title, or the highest one of a body
    that somebody is said to lead."""
    if case.title in case.offices.leaders and not any(leads_it(case, claim) for claim in case.claims):
        return [(c, t) for c, t in case.offices.by_holder.get(who, ()) if highest(case, c)]
    return [
        (claim, term)
        for claim in case.claims
        if claim.exists and matches(case, claim)
        for term in claim.holders
        if term.who == who
    ]


def leads_it(case: Case, claim: OfficeClaim) -> bool:
    """Whether a post that is itself called "leader" can be meant: a party's is none of its country."""
    if case.where.stated and any(case.facts.entities[id].type in STATES for id in case.where.ids):
        return exactly(case, claim)
    return matches(case, claim)


def highest(case: Case, claim: OfficeClaim) -> bool:
    """Whether a claim's post is one that a word for any leader can mean: of the class `head`, or the one at the top
    of a body that is no state."""
    if not claim.exists:
        return False
    if claim.cls == "head":
        cities = case.where.stated and all(case.facts.entities[id].type == "city" for id in case.where.ids)
        return exactly(case, claim) if cities else around(case, claim)
    if not (case.where.stated and exactly(case, claim)):
        return False
    top = any(form in case.offices.tops for form in forms(claim.title)) or _goes_by_leader(case, claim)
    return top and not any(case.facts.entities[of].type in STATES for of in claim.of if of in case.where.ids)


def _goes_by_leader(case: Case, claim: OfficeClaim) -> bool:
    """Whether the claims themselves call the holder of a post the head or the chief."""
    return any(folded(called.word) in case.offices.leaders for called in claim.also_called)


def led(case: Case) -> list[OfficeClaim]:
    """The highest posts of just the body or state that the text names."""
    if not case.where.stated:
        return []
    held = case.facts.claims("office")
    return [one for one in held if isinstance(one, OfficeClaim) and exactly(case, one) and highest(case, one)]


def untitled(statement: Statement, facts: Facts, offices: Offices) -> Iterator[OfficeClaim]:
    """The posts that are meant where the text gives no title: "power" is the highest of a state, "post" any that the
    subject and whoever came after it both held."""
    people = list(statement.subject.entities) if statement.subject is not None else []
    if statement.attribute == POWER:
        for who in people:
            for claim, _ in offices.by_holder.get(who, ()):
                if claim.cls == "head" and any(facts.entities[of].type in STATES for of in claim.of):
                    yield claim
        return
    other = next((ref for ref in statement.objects if ref.how == FOLLOWED), None)
    if other is None:
        return
    theirs = {claim.id for who in other.entities for claim, _ in offices.by_holder.get(who, ())}
    for who in people:
        yield from (claim for claim, _ in offices.by_holder.get(who, ()) if claim.id in theirs)


def passed_on(case: Case, claim: OfficeClaim) -> bool:
    """Whether the text tells of the one handover that the claims know between two people who are named in full: of a
    post of a body that is no state (those who follow one another there may do so in a party as well)."""
    other = next((ref.entities for ref in case.statement.objects if ref.how == FOLLOWED), ())
    if case.title != POST or len(other) != 1 or len(case.subject.entities) != 1 or case.where.stated:
        return False
    if any(case.facts.entities[of].type in STATES for of in claim.of) or any(one is not claim for one in case.claims):
        return False
    names = [case.facts.entities[id].name for id in (*other, *case.subject.entities)]
    mine = [term.start for term in claim.holders if term.who == case.subject.entities[0]]
    ends = [term.end for term in claim.holders if term.who == other[0]]
    if len(mine) != 1 or len(ends) != 1 or mine[0] is None or ends[0] is None:
        return False
    return ends[0].widened(_HANDOVER).overlaps(mine[0]) and all(name in case.document.text for name in names)


_HANDOVER = 31
"""How many days a post may be empty between two of whom the one hands it to the other."""
STATES = frozenset({"country", "state", "province", "region"})
