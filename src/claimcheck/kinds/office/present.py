""" "X is", "president X": a post held at a time."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS
from claimcheck.kinds.office.alive import ALIVE
from claimcheck.kinds.office.case import Case, Result, undecided
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.conflicts import holder_conflict, no_such, title_conflict
from claimcheck.kinds.office.edges import edge
from claimcheck.kinds.office.holding import agreement, at
from claimcheck.kinds.office.ordinals import NAMING
from claimcheck.kinds.office.patterns import LEAVING
from claimcheck.kinds.office.posts import future, is_wrong_word, other_holder, posts_of
from claimcheck.kinds.office.raised import raised
from claimcheck.kinds.office.titles import folded, forms
from claimcheck.kinds.office.uncovered import never_in_life
from claimcheck.kinds.office.where import exactly, matches
from claimcheck.lazy import Pattern
from claimcheck.model import Outcome, Term, When
from claimcheck.terms import running_unchecked
from claimcheck.text.cue_words import WORKS
from claimcheck.text.tokens import words
from claimcheck.text.words import BODY_WORDS, CHAIRS


def holds(case: Case, who: str) -> Iterator[Result]:
    """What each admissible time comes to."""
    if LEAVING in case.statement.modifiers:
        from claimcheck.kinds.office.leaving import left_as  # rarely needed, and start-up time counts

        last = left_as(case, who)
        if last is not None:
            yield last
            return
    if "outgoing" in case.statement.modifiers:
        from claimcheck.kinds.office.leaving import just_gone  # rarely needed, and start-up time counts

        gone = just_gone(case, who)
        if gone is not None:
            yield gone
            return
    if raised(case, who):
        yield undecided("it may be the post that was held until then")
    ends = [when for when in case.statement.times if when.how == "stated" and when.relation != "at"]
    if _gone(case, who) and not ends:
        then = [when for when in case.statement.times if when.how == "narrated" and _alive(case, who, when)]
        if then:
            yield from (replace(at(case, who, when), when=when) for when in then)
        elif case.facts.entities[who].died is not None:
            yield undecided("the person was dead, and keeps the title")
        else:
            told = (agreement(case, who, when.outer) for when in case.statement.times if when.how == "narrated")
            agreed = [best for best in told if best is not None and best.outcome is Outcome.AGREES]
            yield agreed[0] if agreed else undecided("the person left the post long ago, and keeps the title")
        return
    if "removed" in case.statement.modifiers:
        yield from _history(case, who)
    times = [when for when in case.statement.times if when.how != "future" and not _unborn(case, who, when)]
    known = [when for when in times if not (when.inner == ALWAYS and when.how == "publication")]
    if not known:
        if times:
            yield _timeless(case, who)
        return
    for when in known:
        if when.how == "past" and when.text and not any(is_wrong_word(case, claim) for claim in posts_of(case, who)):
            claims = [claim for claim in case.claims if matches(case, claim)]
            if claims and all(never_in_life(case, claim, who) for claim in claims):
                continue
            yield undecided("it is told of a time that is counted from another one")
        elif when.how == "past":
            yield from _history(case, who)
        elif when.how == "earlier":
            best = agreement(case, who, when.outer)
            if best is not None and best.outcome is not Outcome.CONFLICTS:
                yield replace(best, when=when)
        elif when.relation in ("since", "until", "during"):
            yield edge(case, who, when.relation)
        else:
            yield replace(at(case, who, when), when=when)
    if len(known) < len(times):
        yield _timeless(case, who)


def _alive(case: Case, who: str, when: When) -> bool:
    """Whether a time that the sentence tells was in the person's life."""
    died = case.facts.entities[who].died
    return (
        died is not None and died.begin is not None and when.outer.until is not None and when.outer.until <= died.begin
    )


def _unborn(case: Case, who: str, when: When) -> bool:
    """Whether a time that is told beside was over before the person was born or grown up: no post was held then."""
    born, until = case.facts.entities[who].born, when.outer.until
    if when.how not in ("narrated", "earlier") or born is None or born.begin is None or until is None:
        return False
    elected = case.title not in _BY_OTHER_NAMES and any(claim.cls == "head" for claim in case.claims)
    age = _OF_AGE if elected else _GROWN_UP
    return until <= born.begin + age and agreement(case, who, when.outer) is None


_GROWN_UP = 365 * 16
_OF_AGE = 365 * 25
"""Days of life before which nobody leads a state, but by birth."""
_LONG_AGO = 366 * 30
"""Days after which nobody takes a former holder for the present one."""


def _gone(case: Case, who: str) -> bool:
    """Whether the person had died before publication, or left long ago: they are called by the titles that they had."""
    if case.statement.pattern not in NAMING or ALIVE in case.statement.modifiers:
        return False
    died, published = case.facts.entities[who].died, case.statement.published
    mine = [term for claim in case.claims if matches(case, claim) for term in claim.holders if term.who == who]
    if published is None or not mine:
        return False
    ends = [term.end.until for term in mine if term.end is not None and term.end.until is not None]
    if len(ends) == len(mine) and max(ends) + _LONG_AGO < published:
        return True
    return died is not None and died.until is not None and published >= died.until


def _history(case: Case, who: str) -> Iterator[Result]:
    """Told without a time, it may be of an earlier term; somebody who never had one gets no such reading."""
    for claim in case.claims:
        if matches(case, claim) and any(
            term.who == who and not future(term, case.statement.published) for term in claim.holders
        ):
            yield undecided("it may be told of the past")
            return
    behind = case.document.text[case.statement.end : case.statement.sentence.end]
    lands = {id for claim in posts_of(case, who) for id in claim.of}
    if not any(lands & set(claim.of) for claim in case.claims) and _LASTED.match(behind):
        yield undecided("it may be told of the years before")  # "X, 45, prime minister for ten years, took the oath"


_LASTED = Pattern(r"\s+for\s(?:[\w-]+\s){1,4}(?:years|months|decades|terms)\b")


def _timeless(case: Case, who: str) -> Result:
    """Without a day of publication only what holds at all times can be said."""
    for claim in posts_of(case, who):
        if claim in case.claims and matches(case, claim):
            return undecided("the day of publication is not known")
    for claim in case.claims:
        if not claim.exists and case.where.stated and exactly(case, claim):
            return no_such(case, claim)
    posts = [c for c, _ in case.offices.by_holder.get(who, ()) if is_wrong_word(case, c)]
    if posts and all(c in posts for c, _ in case.offices.by_holder.get(who, ()) if c.cls == "head"):
        return title_conflict(case, who, posts[0], None)
    return undecided("the day of publication is not known")


def stranger(case: Case) -> Result:
    """A name that no claim knows: wrong only where the post, its holder and the time leave no doubt."""
    statement, subject = case.statement, case.subject
    if statement.mode != "holds" or not case.where.stated or (subject.types and "person" not in subject.types):
        return undecided("the claims don't know the name")
    named = set(folded(subject.text).split())
    pub = [when for when in statement.times if when.how in ("publication", "stated")]
    if len(named) < 2 or not pub or len(pub) != len(statement.times) or pub[0].inner == ALWAYS:
        return undecided("the claims don't know the name")
    for claim in case.claims:
        if not (_one_alone(case, claim) and claim.exclusive and claim.exists and exactly(case, claim)):
            continue
        other = other_holder(case, claim, "", pub[0].outer)
        told = statement.pattern.endswith("copula") or statement.pattern == "relative"
        if other is None:
            continue
        if ALIVE in statement.modifiers and _nobody_else(case, claim, other):
            if running_unchecked(other, pub[0].outer, claim.checked):
                continue
            return holder_conflict(case, "", claim, other, pub[0].outer)
        if not told or claim.cls != "head":
            continue
        names = {part for name in case.facts.entities[other.who].names for part in folded(name.text).split()}
        if not names & named:
            return holder_conflict(case, "", claim, other, pub[0].outer)
    return undecided("the claims don't know the name")


def _one_alone(case: Case, claim: OfficeClaim) -> bool:
    """Whether a post is the highest one of a state or of a public body, of which there is no other by that name: a
    club has more teams, a company more divisions, a charity more countries than one."""
    top = any(form in case.offices.tops & _OF_THE_WHOLE for form in forms(claim.title))
    public = all(case.facts.entities[of].type in _PUBLIC for of in claim.of)
    chaired = claim.title.lower() in CHAIRS and all(case.facts.entities[of].type == "body" for of in claim.of)
    return claim.cls == "head" or (top and public) or chaired


_PUBLIC = frozenset(["body", "alliance", "organisation"])
_OF_THE_WHOLE = frozenset(["president", "secretary general", "director general", "governor", "managing director"])
_SHARED = frozenset(
    "congolese dominican korean guinean georgian samoan irish sudanese cypriot chinese macedonian micronesian "
    "mongolian virgin antillean timorese".split()
)
"""Demonyms of two countries, or of a country and a part of another."""


_BY_OTHER_NAMES = frozenset("king queen emperor empress sultan emir monarch pope patriarch".split())
"""Titles whose bearers have a name of their own beside that of the post."""
_LIKE = 0.6
"""How alike two names are of which one may be another spelling of the other."""


def _nobody_else(case: Case, claim: OfficeClaim, holder: Term) -> bool:
    """Whether a name that the claims don't know, with a title before or behind it, can be no other spelling of the
    holder's, nor share more with it than a given name, and the title be none of another body."""
    if case.statement.voice.kind == "quoted" or case.title in _BY_OTHER_NAMES or case.title in case.offices.leaders:
        return False
    if any(ref.how == "adjective" and folded(ref.text) in _SHARED for ref in case.statement.objects):
        return False
    inside = case.where.inside and case.title not in case.offices.states
    if inside and (claim.cls != "head" or not BODY_WORDS.isdisjoint(words(case.document.text))):
        return False
    if not WORKS.isdisjoint(words(case.document.text[slice(*case.statement.sentence)])):
        return False  # "said in the first episode"
    from difflib import SequenceMatcher  # rarely needed, and start-up time counts

    given, *said = [part for part in folded(case.subject.text).split() if len(part) > 2] or [""]
    names = [folded(name.text).split() for name in case.facts.entities[holder.who].names]
    parts = {part for name in names for part in name if len(part) > 2}
    if not said or any(SequenceMatcher(None, a, b).ratio() >= _LIKE for a in said for b in parts):
        return False
    first = {name[0] for name in names if len(name) > 1}
    return given in first or not any(SequenceMatcher(None, given, part).ratio() >= _LIKE for part in parts)
