"""Statements x claims -> verdicts and their severity.  It names no kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.frozen import replace
from claimcheck.interval import Interval
from claimcheck.kind import (
    FIRM_AS_LAND,
    IN_TURN,
    LAND_AS_FEATURE,
    LEADS,
    ROLE_TYPE,
    TOWN_AS_LAND,
    WHICH,
    Check,
    Facts,
    Kind,
)
from claimcheck.model import Claim, Document, Finding, Outcome, Ref, Statement, Unmet, Verdict
from claimcheck.saying import doubt
from claimcheck.text.alike import cased
from claimcheck.text.tokens import fold
from claimcheck.text.words import POSSESSIVES, TAKEN_UP
from claimcheck.weight import Weight

_TIMELESS = ("name-spelling", "wording", "calendar-weekday", "calendar-date", "role-type")
_WRITERS_OWN = (
    "name-spelling",
    "office-title",
    "office-holder",
    "calendar-weekday",
    "calendar-date",
    "wording",
    "role-type",
)
_DIRECT = ("apposition", "apposition with adverb", "apposition after another", "copula", "relative",
           "relative after an aside", "succession", "parenthesis", "appointment", "service", "took office", "sworn in",
           "departure", "fronted description", "fronted description before a title",
           "fronted description with an adverb", "fronted description with a term", "appointment on a day",
           "appointment somewhere", "sworn in somewhere", "taking the oath", "taking over", "taking the office of",
           "appointed", "appointed as", "installed", "swearing in", "succeeded by", "participle",
           "succeeded in a role", "office of", "copula with a time inside", "copula with a length inside", "put off",
           "a post that went to somebody", "chosen, in a headline", "inverted copula with an article",
           "with somebody as", "appointment of somebody", "a post that is held", "a presidency that is held",
           "holding a presidency", "made", "staying on")  # fmt: skip
_DESCRIBING = ("title", "apposition", "title-first apposition", "parenthesis")
"""How a writer describes somebody, whoever is said to say the rest."""


def verdict(statement: Statement, facts: Facts, document: Document, kinds: Mapping[str, Kind]) -> Verdict | None:
    """The verdict on a statement: first whether its subject can bear the phrase at all, then the kind's own."""
    found = judged(statement, facts, document, kinds)
    return found if isinstance(found, Verdict) else None


def judged(statement: Statement, facts: Facts, document: Document, kinds: Mapping[str, Kind]) -> Verdict | Unmet:
    """The same, with the reason where there is none."""
    kind = kinds.get(statement.kind)
    if kind is None or kind.judge is None:
        return Unmet("no check looks at it")
    found = _wrong_sort(statement, facts, kind) or kind.judge(statement, facts, document)
    if isinstance(found, Unmet):
        return found
    if found.outcome is Outcome.CONFLICTS and statement.voice.asserted:
        return _open(found, doubt(statement.voice))
    if found.outcome is Outcome.CONFLICTS and not all(_valid(facts.claim(id), statement) for id in found.claims):
        return _open(found, "the claim is not held for that time")
    if found.outcome is Outcome.CONFLICTS and not statement.dated and found.check not in _TIMELESS:
        return _open(found, "the day of this part of the page is not known")
    found = replace(found, as_of=_as_of(statement, found, facts))
    if statement.voice.kind == "quoted":
        return replace(found, suggestions=())  # a quotation is never repaired
    return _in_case(found, statement, document) if found.suggestions else found


def _as_of(statement: Statement, found: Verdict, facts: Facts) -> int | None:
    """The day on which what is known was last known to hold: that of publication; that of the last check, if what
    still ran then is only taken to run on; none, if all is told of days before."""
    day = statement.published
    if found.as_of is None or day is None or found.outcome is not Outcome.CONFLICTS:
        return found.as_of
    if statement.times and all(
        when.how == "stated" and when.relation in ("at", "during") and (when.outer.until or day + 1) <= day
        for when in statement.times
    ):
        return None
    if not found.severity:
        return found.as_of
    return min([day, *(checked for id in found.claims if (checked := facts.claim(id).checked) is not None)])


def certain(found: Finding, facts: Facts, document: Document, kinds: Mapping[str, Kind]) -> bool:
    """Whether a conflict has one repair only, and that is known to be right, so that nobody need be asked.

    Never for claims on trial, nor for what somebody is reported to have said, unless the words are the writer's own.
    """
    statement, verdict = found.statement, found.verdict
    if verdict.outcome is not Outcome.CONFLICTS or len(verdict.suggestions) != 1 or found.pilot:
        return False
    if of_another(statement, verdict):
        return False
    kind = kinds.get(statement.kind)
    return kind is not None and kind.certain is not None and kind.certain(statement, verdict, facts, document)


def of_another(statement: Statement, found: Verdict) -> bool:
    """Whether somebody else than the writer answers for the words."""
    return statement.voice.kind != "narrator" and not _writers_own(statement, found)


def _writers_own(statement: Statement, found: Verdict) -> bool:
    """Whether the words are the writer's, whoever is said to say the rest."""
    return found.check in _WRITERS_OWN or statement.pattern in _DESCRIBING


def _in_case(found: Verdict, statement: Statement, document: Document) -> Verdict:
    """The verdict with its repairs in the capitals of the words that they replace."""
    start, end = found.wrong or statement.wrong
    written = document.text[start:end]
    around = document.text[statement.sentence.start : statement.sentence.end]
    repairs = tuple(dict.fromkeys(cased(written, repair, around) for repair in found.suggestions))
    return found if repairs == found.suggestions else replace(found, suggestions=repairs)


def _valid(claim: Claim, statement: Statement) -> bool:
    """Whether the claim is held for the day on which the statement was published."""
    if statement.published is None:
        return True
    return claim.valid.overlaps(Interval(statement.published, statement.published + 1))


def _open(found: Verdict, reason: str) -> Verdict:
    return replace(found, outcome=Outcome.UNDECIDED, reason=reason, suggestions=())


def _wrong_sort(statement: Statement, facts: Facts, kind: Kind) -> Verdict | None:
    """A conflict if nothing that the subject may be can bear the phrase of any claim that is meant."""
    subject = statement.subject
    if subject is None or kind.bearers is None or statement.voice.asserted or subject.how == TAKEN_UP:
        return None  # of a word for a name that cannot be that, another one is meant
    if statement.pattern not in _DIRECT and {WHICH, LEADS}.isdisjoint(statement.modifiers):
        return None
    unsure = {"unknown", "complement", "mock", "fictional", "would-be"}
    if "after a person" in statement.modifiers:  # whatever the post is called
        unsure -= {"unknown", "complement"}
    if statement.mode == "not" or set(statement.modifiers) & unsure:
        return None
    sorts = [facts.entities[id].type for id in subject.entities] or list(subject.types)
    claims = [
        claim
        for claim in dict.fromkeys(c for key in statement.keys for c in facts.keyed(key))
        if _meant(claim, statement, facts)
    ]
    if not sorts or not claims:
        return None
    bearable = {sort for claim in claims for sort in kind.bearers(claim, facts)}
    if not bearable or any(sort in bearable for sort in sorts):
        return None
    if "personal" in statement.modifiers or IN_TURN in statement.modifiers:
        return None  # an owner, a champion: whatever the claim lists, people can be that
    apart = kind.apart is not None and kind.apart(claims, statement, facts)
    another = not apart and {TOWN_AS_LAND, LAND_AS_FEATURE, FIRM_AS_LAND}.isdisjoint(statement.modifiers)
    if "person" not in sorts and "person" not in bearable and another:
        return None  # a body for a country, a place for a state: metonyms, not errors of sort
    if "person" in bearable and _may_be_somebody(subject, sorts):
        return None
    claim = claims[0]
    known = kind.known(claim, statement, facts) if kind.known is not None else ""
    name = facts.entities[subject.entities[0]].name if subject.entities else subject.text
    return Verdict(
        Outcome.CONFLICTS,
        ROLE_TYPE.id,
        claims=(claim.id,),
        known=known,
        because=f"{name} is {_a(sorts[0])}: {_a(sorts[0])} cannot be that",
        sources=(claim.source,) if claim.source else (),
        as_of=statement.published,
    )


def _may_be_somebody(subject: Ref, sorts: Sequence[str]) -> bool:
    """Whether the name of a place is a given name: "Victoria, Queen of Great Britain"."""
    if {"country", "city", "place", "region", "state", "province"}.isdisjoint(sorts) or " " in subject.text:
        return False
    from claimcheck.text.given_names import sex_of  # rarely needed, and start-up time counts

    return bool(sex_of(fold(subject.text)))


def _meant(claim: Claim, statement: Statement, facts: Facts) -> bool:
    """Whether the claim is of what the statement says that the phrase is of (or neither says)."""
    of = tuple(getattr(claim, "of", ()))
    said = {id for owner in statement.objects for id in owner.entities}
    if not said:
        if WHICH not in statement.modifiers and any(map(_unknown, statement.objects)):
            return not of
        return not of or statement.kind == "office" or WHICH in statement.modifiers
    return bool(said & set(of)) or any(said & set(facts.entities[id].within) for id in of if id in facts.entities)


def _unknown(owner: Ref) -> bool:
    """Whether a post is of what the claims don't know: "queen of the Caribbean", "its former ruler"."""
    return bool(owner.how) and not owner.entities and (owner.text[:1].isupper() or fold(owner.text) in POSSESSIVES)


def _a(word: str) -> str:
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def weight(statement: Statement, found: Verdict, facts: Facts, checks: Mapping[str, Check]) -> Weight:
    """How much a finding weighs: by the check, the claim, then who says it.

    A quotation cannot be edited: one lower, at most a warning.  What is attributed is one lower unless the
    words are the writer's own (names, titles, days).
    """
    own = [level for id in found.claims if (level := facts.claim(id).severity)]
    voice = statement.voice.kind
    lowered = voice == "quoted" or (voice == "attributed" and not _writers_own(statement, found))
    return Weight(checks[found.check].severity.value, own[-1] if own else "", found.severity, lowered)
