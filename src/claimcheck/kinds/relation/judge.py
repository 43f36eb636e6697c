"""Judging relations: who bears the phrase, then.

Somebody else than the claim's own conflicts only where the phrase can have one bearer alone (a superlative,
"only", "capital"), where the claim is `closed`, or where it says `is_not`.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS, Interval, told
from claimcheck.kind import Facts, alternatives
from claimcheck.kinds.relation.acts import BY_TRADE, LOOSELY
from claimcheck.kinds.relation.bygone import all_over, bygone, tied_otherwise
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.kinds.relation.edges import (
    contradicted,
    edition_before,
    in_turn,
    long_ago,
    never,
    nobody_else,
    since_and_over,
    timeless,
    won,
)
from claimcheck.kinds.relation.fiction import told as told_of_fiction
from claimcheck.kinds.relation.makers import OF_THEIR_OWN, THEIRS
from claimcheck.kinds.relation.seasons import TITLE, another_year
from claimcheck.kinds.relation.swapped import own_work, swapped
from claimcheck.lazy import Pattern
from claimcheck.model import Claim, Document, Outcome, Reading, Span, Statement, Term, Unmet, Verdict, When
from claimcheck.saying import doubt, owned
from claimcheck.terms import Truth, began, ended, held, possible, running_unchecked, span
from claimcheck.text.alike import year_instead
from claimcheck.text.given_names import familiar, sex_of
from claimcheck.text.scene import PLACES
from claimcheck.text.superlatives import superlative
from claimcheck.text.tokens import words
from claimcheck.text.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, REPORTING

CHECK = "relation-value"
_UNSURE = (
    "unknown",
    "complement",
    "ordinal",
    "restricted",
    "mock",
    "fictional",
    "would-be",
    "deputy",
    "honorary",
    "elect",
    "superlative",
)


def bearers(claim: Claim, facts: Facts) -> Sequence[str]:
    """The types that the claim says can bear its phrase; if it says none, those of its own bearers."""
    assert isinstance(claim, RelationClaim)
    if claim.among:
        return claim.among
    return ()


def known(claim: Claim, statement: Statement, facts: Facts) -> str:
    """What the claim holds for the time of a statement."""
    assert isinstance(claim, RelationClaim)
    published = statement.published
    when = ALWAYS if published is None else Interval(published, published + 1)
    now = [term for term in claim.holders if timeless(term) or held(term, when, None)]
    return _fact(_of_it(claim, statement), now or list(claim.holders), facts)


def judge(statement: Statement, facts: Facts, document: Document) -> Verdict | Unmet:
    """The verdict on a statement about a relation."""
    claims = _held(statement, facts)
    if not claims and statement.objects:
        from claimcheck.kinds.relation.of_that_land import of_that_land  # rarely needed

        statement = of_that_land(statement, facts, document.text)
        claims = _held(statement, facts)
    if not claims:
        return Verdict(Outcome.UNDECIDED, CHECK, reason=_of_others(statement, facts))
    if statement.voice.asserted:
        return Verdict(Outcome.UNDECIDED, CHECK, reason=doubt(statement.voice))
    if told_of_fiction(statement, document):
        return Verdict(Outcome.UNDECIDED, CHECK, reason="it is told of a novel's or a film's world")
    for modifier in _UNSURE:
        if modifier in statement.modifiers:
            return Verdict(Outcome.UNDECIDED, CHECK, reason="a word near the phrase changes what it says")
    if statement.mode == "will":
        return Verdict(Outcome.UNDECIDED, CHECK, reason="it is about the future")
    if statement.mode == "not":
        return _denied(statement, claims, facts)
    subject = statement.subject
    if subject is None:
        return Unmet("the text does not name of whom it is said")
    if not subject.entities:
        return _stranger(statement, claims, facts, document)
    if statement.mode != "not" and _shared(statement, claims):
        return Verdict(Outcome.UNDECIDED, CHECK, reason="it is said of several, and one alone can be meant")
    if statement.pattern == OF_THEIR_OWN and not own_work(subject.entities, claims, facts):
        return Verdict(Outcome.UNDECIDED, CHECK, reason="it may be somebody's in another way")
    if statement.pattern in (BY_TRADE, THEIRS, TITLE) and not _of_the_trade(statement, facts):
        return Verdict(Outcome.UNDECIDED, CHECK, reason="it may be somebody's in another way")
    if statement.pattern == LOOSELY and tied_otherwise(statement, claims, facts):
        return Verdict(Outcome.UNDECIDED, CHECK, reason="it may be told of something else that they are to it")
    bearers_ = {term.who for claim in claims for term in claim.holders}
    ids = sorted(_bearing(subject.entities, claims, facts), key=lambda id: id not in bearers_)  # who is nearest first
    verdicts = [_reading(id, when, claims, statement, facts) for id in ids for when in statement.times]
    readings = tuple(Reading(f"{v.known}", v.outcome, v.because or v.reason) for v in verdicts)
    for outcome in (Outcome.AGREES, Outcome.UNDECIDED, Outcome.CONFLICTS):
        for verdict in verdicts:
            if verdict.outcome is outcome:
                return Verdict(
                    outcome, CHECK, verdict.claims, verdict.known, verdict.because, verdict.reason, verdict.severity,
                    verdict.suggestions, verdict.sources, statement.published, readings, verdict.quote, verdict.wrong,
                )  # fmt: skip
    return Verdict(Outcome.UNDECIDED, CHECK, reason="the day of publication is not known")


def _held(statement: Statement, facts: Facts) -> list[RelationClaim]:
    """The claims that a statement is about."""
    keyed = (c for key in statement.keys for c in facts.keyed(key))
    found = [c for c in keyed if isinstance(c, RelationClaim) and _meant(c, statement, facts)]
    return [_of_it(claim, statement) for claim in dict.fromkeys(found)]


def _of_it(claim: RelationClaim, statement: Statement) -> RelationClaim:
    """The claim, of what the text names first: of several, that is what the reader is told of."""
    if len(claim.of) < 2:
        return claim
    named = {id for owner in statement.objects for id in owner.entities}
    of = tuple(sorted(claim.of, key=lambda id: id not in named))
    return claim if of == claim.of else replace(claim, of=of)


def _of_the_trade(statement: Statement, facts: Facts) -> bool:
    """Whether the claims hold the same of whom it is said and something, whatever that is."""
    held = [c for key in statement.keys for c in facts.keyed(key) if isinstance(c, RelationClaim)]
    own = () if statement.subject is None else statement.subject.entities
    return any(term.who in own for claim in held for term in claim.holders)


def _of_others(statement: Statement, facts: Facts) -> str:
    """Why no claim is meant: what those that hold the phrase are of."""
    held = [c for key in statement.keys for c in facts.keyed(key) if isinstance(c, RelationClaim) and c.of]
    if not held:
        return "the claims don't know this relation"
    known = alternatives(list(dict.fromkeys(facts.entities[id].name for c in held for id in c.of)), 4)
    said = [ref.text or "it" for ref in statement.objects if ref.entities]
    if said:
        return f"the claims know this of {known}, not of {alternatives(list(dict.fromkeys(said)))}"
    return f"the claims know this of {known}, and the text does not say here whose it is"


def _denied(statement: Statement, claims: Sequence[RelationClaim], facts: Facts) -> Verdict:
    """ "X is not a member": wrong where the claim is closed and X is one on that day."""
    subject, published = statement.subject, statement.published
    known_ = [claim for claim in claims if claim.closed]
    if subject is None or len(subject.entities) != 1 or not known_ or published is None:
        return Verdict(Outcome.UNDECIDED, CHECK, reason="it is denied")
    today = Interval(published, published + 1)
    for claim in known_:
        mine = [term for term in claim.holders if term.who == subject.entities[0]]
        if any(timeless(term) or held(term, today, claim.checked, claim.tolerance) is Truth.YES for term in mine):
            return _verdict(Outcome.CONFLICTS, claim, mine, facts, "it is one")
        if any(held(term, today, None, claim.tolerance) for term in mine):
            return Verdict(Outcome.UNDECIDED, CHECK, reason="near the edge of a term")
    return _verdict(Outcome.AGREES, known_[0], list(known_[0].holders), facts, "the claims say so")


def _stranger(statement: Statement, claims: Sequence[RelationClaim], facts: Facts, document: Document) -> Verdict:
    """A name that the claims don't know: only a closed claim says that it is none of them, and it may be another
    name of one of them, so that it is a warning."""
    done = statement.pattern in ("act", "act in an aside")
    described = statement.pattern in ("copula", "apposition", "title-first apposition")
    for claim in claims:
        first = statement.mode in ("held", "became") and all(_for_all_time(phrase) for phrase in claim.phrase)
        plain = described and (statement.mode == "holds" or first)
        plain = plain or (done and statement.mode == "became" and _once(claim, facts) and _is_person(statement))
        known_ = claim.closed and plain and all(timeless(term) for term in claim.holders)
        known_ = known_ and not (claim.among and PLACES.issuperset(claim.among) and _behind_a_noun(statement, document))
        if known_ and not _may_be_one(statement, claim, facts):
            found = _verdict(
                Outcome.CONFLICTS,
                claim,
                list(claim.holders),
                facts,
                "the claims name them all",
            )
            return replace(found, severity="warning")
    return Verdict(Outcome.UNDECIDED, CHECK, reason="the claims don't know the name")


def _behind_a_noun(statement: Statement, document: Document) -> bool:
    """Whether a plain noun stands right before the name, as before no land's: "the state miner Codelco"."""
    assert statement.subject is not None
    found = _NOUN_BEFORE.search(document.text, statement.sentence.start, statement.subject.start)
    return found is not None and found[1] not in PREPOSITIONS | DETERMINERS | CONJUNCTIONS | REPORTING


_NOUN_BEFORE = Pattern(r"\b([a-z]+)\s+$")


def _is_person(statement: Statement) -> bool:
    """Whether an unknown name is surely a person's own, and no firm's: a man's or a woman's given name begins it."""
    said = () if statement.subject is None else words(statement.subject.text)
    if not 1 < len(said) < 5 or said[-1] in _FIRM:
        return False
    return bool(sex_of(said[0])) or not (familiar("he") | familiar("she")).isdisjoint(said[:-1])


_FIRM = frozenset("associates architects partners brothers sons group company studio office ltd inc foundation".split())


def _once(claim: RelationClaim, facts: Facts) -> bool:
    """Whether persons alone bear what is done once: designers, authors."""
    done = set(facts.words("relation", "once"))
    people = all(facts.entities[term.who].type == "person" for term in claim.holders if term.who in facts.entities)
    return people and any(done & set(words(phrase)) for phrase in claim.phrase)


def _may_be_one(statement: Statement, claim: RelationClaim, facts: Facts) -> bool:
    """Whether an unknown name may be another one for a bearer: it shares a word with theirs, or one word stands for a
    person ("the Nigerian")."""
    said = words(statement.subject.text) if statement.subject is not None else ()
    bearers_ = [facts.entities[term.who] for term in claim.holders if term.who in facts.entities]
    named = {word for entity in bearers_ for name in entity.names for word in words(name.text)}
    people = any(entity.type == "person" for entity in bearers_)
    return bool(named & set(said)) or (people and len(said) < 2)


def _bearing(ids: Sequence[str], claims: Sequence[RelationClaim], facts: Facts) -> Sequence[str]:
    """The readings of a name that can bear the phrase, if there are any: the city rather than its state."""
    among = {sort for claim in claims for sort in claim.among}
    named = {id for claim in claims for id in claim.is_not}
    able = [id for id in ids if facts.entities[id].type in among or id in named]
    return able or ids


def _shared(statement: Statement, claims: Sequence[RelationClaim]) -> bool:
    """Whether a phrase that one alone can bear is said of several, or of one among several."""
    several = {"plural", "one of"} & set(statement.modifiers)
    return bool(several) and any(_superlatives(claim) or _one_at_a_time(claim) for claim in claims)


def _one_at_a_time(claim: RelationClaim) -> bool:
    """Whether a closed claim has one bearer after another: a cup's holder."""
    return claim.closed and not any(timeless(term) for term in claim.holders) and (
        sum(term.end is None for term in claim.holders) <= 1
    )  # fmt: skip


def _meant(claim: RelationClaim, statement: Statement, facts: Facts) -> bool:
    """Whether the text says that the phrase is of what the claim says, or neither says anything."""
    owners = {id for owner in statement.objects for id in owner.entities}
    strangers = any(not owner.entities for owner in statement.objects)
    if not claim.of:
        return not owners and not strangers
    return bool(owners & set(claim.of)) and not strangers


def _reading(id: str, when: When, claims: Sequence[RelationClaim], statement: Statement, facts: Facts) -> Verdict:
    if when.how == "past" and not any(_at_all_times(id, claim) for claim in claims):
        return Verdict(Outcome.UNDECIDED, CHECK, reason="it may be told of the past")
    if when.how == "publication" and when.inner == ALWAYS and any(not timeless(t) for c in claims for t in c.holders):
        return Verdict(Outcome.UNDECIDED, CHECK, reason="the day of publication is not known")
    for claim in claims:
        mine = [term for term in claim.holders if term.who == id]
        why = another_year(statement, mine, when, claim)
        if why:
            return _dated(_verdict(Outcome.CONFLICTS, claim, mine, facts, why), statement, when)
        if since_and_over(statement, mine, when, claim):
            return _dated(_another_since(mine, when, "it was over", claim, statement, facts), statement, when)
        if any(_agrees(term, when, claim, statement.mode) for term in mine):
            return _verdict(Outcome.AGREES, claim, mine, facts, "the claims say so")
    for claim in claims:
        mine = [term for term in claim.holders if term.who == id]
        if claim.among and facts.entities[id].type not in claim.among and id not in claim.is_not:
            continue  # the country's own company, or the like: another list
        if id in claim.is_not:
            return _verdict(
                Outcome.CONFLICTS, claim, list(claim.holders), facts, f"{facts.entities[id].name} certainly does not"
            )
        if edition_before(statement, mine, when, claim):
            return Verdict(Outcome.UNDECIDED, CHECK, reason="it may be the edition that was played in the year after")
        why = contradicted(statement, mine, when, claim)
        if why:
            found = _verdict(Outcome.CONFLICTS, claim, mine, facts, why)
            began_ = (
                mine[0].start if len(mine) == 1 and why.endswith("at another time") and "ended" not in why else None
            )
            return _dated(replace(found, suggestions=year_instead(when.text, began_)), statement, when)
        if statement.mode == "holds" and mine and not any(timeless(term) for term in mine):
            wide = [possible(term).widened(claim.tolerance) for term in mine]
            if not any(stretch.overlaps(when.outer) for stretch in wide):
                early = all(not stretch.overlaps(Interval(None, when.outer.begin)) for stretch in wide)
                because = "it had not begun" if early else "it was over"
                if early and in_turn(claim) and not any(_covers(term, when.outer, claim) for term in claim.holders):
                    return Verdict(Outcome.UNDECIDED, CHECK, reason="the claims don't say who it was then")
                return _another_since(mine, when, because, claim, statement, facts)
        if when.relation == "since" and any(_for_all_time(phrase) for phrase in claim.phrase):
            continue  # "the first since 1993"
        alone = claim.closed or _single(claim) or swapped(claim, id, facts)
        once = alone and _for_good(claim, facts)
        over = claim.closed and bool(claim.of) and all_over(claim, statement, facts)
        if not mine and (over or nobody_else(statement, when, claim) or never(when, claim)):
            return _verdict(Outcome.CONFLICTS, claim, list(claim.holders), facts, "the claims name another one")
        if not alone or (statement.mode != "holds" and when.how != "stated" and not once):
            continue
        if any(held(term, when.outer, claim.checked, claim.tolerance) for term in mine if not timeless(term)):
            continue
        now = once or not long_ago(when, statement)
        others = [
            term for term in claim.holders
            if term.who != id and ((timeless(term) and now) or _covers(term, when.outer, claim))
        ]  # fmt: skip
        if others:
            unchecked = any(running_unchecked(term, when.outer, claim.checked) for term in others)
            return _verdict(Outcome.CONFLICTS, claim, others, facts, "the claims name another one", unchecked)
    before = when.how in ("past", "narrated") and all(claim.closed for claim in claims)
    return Verdict(
        Outcome.UNDECIDED, CHECK,
        reason="the claim gives no days, and another one may have been it before"
        if before and all(timeless(term) for claim in claims for term in claim.holders)
        else "the claims don't say who else it may be",
    )  # fmt: skip


def _another_since(
    mine: Sequence[Term], when: When, because: str, claim: RelationClaim, statement: Statement, facts: Facts
) -> Verdict:
    """The verdict on who bore the phrase at another time: where one alone can, who bears it then is told and offered,
    and after the day of the last check it is a warning, as with offices."""
    then = [term for term in claim.holders if term not in mine and _covers(term, when.outer, claim)]
    if len(then) != 1 or not (_one_at_a_time(claim) or _superlatives(claim)) or statement.subject is None:
        return _verdict(Outcome.CONFLICTS, claim, mine, facts, because)
    unchecked = running_unchecked(then[0], when.outer, claim.checked)
    found = _verdict(Outcome.CONFLICTS, claim, [*mine[-2:], *then], facts, because, unchecked)
    wrong = Span(statement.subject.start, statement.subject.end)
    return replace(found, suggestions=(facts.entities[then[0].who].name,), wrong=wrong)


def _dated(found: Verdict, statement: Statement, when: When) -> Verdict:
    """The verdict with the time in its quote, where the text gives one."""
    if when.start >= when.end:
        return found
    quote = Span(min(statement.start, when.start), max(statement.end, when.end))
    return replace(found, quote=quote, wrong=Span(when.start, when.end))


def _at_all_times(id: str, claim: RelationClaim) -> bool:
    """Whether what the claim says of somebody holds for the past too."""
    mine = [term for term in claim.holders if term.who == id]
    return id in claim.is_not or bool(mine) or claim.closed or any(timeless(term) for term in claim.holders)


def _agrees(term: Term, when: When, claim: RelationClaim, mode: str) -> bool:
    if timeless(term):
        return mode != "left"
    if mode == "former" and term.end is None and when.how != "stated":
        return False
    if when.relation == "since" or mode == "became":
        return when.how != "stated" or began(term, when.outer, claim.tolerance) is not Truth.NO
    if when.relation == "until" or mode == "left":
        return ended(term, when.outer, claim.tolerance) is not Truth.NO
    if mode in ("held", "former") and when.how != "stated":
        return possible(term).overlaps(Interval(None, when.outer.until))
    return held(term, when.outer, None, claim.tolerance) is not Truth.NO


def _covers(term: Term, when: Interval, claim: RelationClaim) -> bool:
    sure = held(term, when, claim.checked, claim.tolerance) is Truth.YES or running_unchecked(term, when, claim.checked)
    return sure and possible(term).holds(when)


def _single(claim: RelationClaim) -> bool:
    """Whether only one can bear the phrase: a superlative, "only", "capital"."""
    return len({term.who for term in claim.holders if timeless(term)}) <= 1 and _superlatives(claim)


def _superlatives(claim: RelationClaim) -> bool:
    return all(superlative(phrase) for phrase in claim.phrase)


def _for_all_time(phrase: str) -> bool:
    """Whether who bears the phrase once bears it for good: "the first woman to"."""
    return "first" in words(phrase)


def _for_good(claim: RelationClaim, facts: Facts) -> bool:
    """Whether the claim says for good who bears the phrase: firsts; without terms, what is done once, and what was over
    before anybody wrote the claim, as those who bear it, or what it is of, are no more."""
    if all(_for_all_time(phrase) for phrase in claim.phrase):
        return True
    if not all(timeless(term) for term in claim.holders):
        return False
    done = set(facts.words("relation", "once"))
    return any(done & set(words(phrase)) for phrase in claim.phrase) or (claim.closed and bygone(claim, facts))


def _verdict(
    outcome: Outcome, claim: RelationClaim, terms: Sequence[Term], facts: Facts, because: str, unchecked: bool = False
) -> Verdict:
    severity = ""
    if unchecked and outcome is Outcome.CONFLICTS and claim.checked is not None:
        severity = "warning"
        because += f"; last checked on {told(Interval(claim.checked, claim.checked + 1))}"
    return Verdict(
        outcome, CHECK, (claim.id,), _fact(claim, terms, facts), because, severity=severity,
        sources=(claim.source,) if claim.source else (),
    )  # fmt: skip


def _fact(claim: RelationClaim, terms: Sequence[Term], facts: Facts) -> str:
    of = owned(facts.entities[claim.of[0]].name) + " " if claim.of and claim.of[0] in facts.entities else ""
    bearers_ = []
    for term in terms[:3]:
        name = facts.entities[term.who].name if term.who in facts.entities else term.who
        when = span(term)
        if term.end is None and won(claim):
            when = when.replace("since ", "in " if term.start is not None and term.start.days != 1 else "on ", 1)
        bearers_.append(f"{name} {when}".strip())
    return f"{of}{claim.phrase[0]}: {', '.join(bearers_)}" if claim.phrase else ", ".join(bearers_)
