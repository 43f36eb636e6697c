"""Judging what is said of posts: every admissible reading must contradict before there is a conflict.

A reading is a person, a jurisdiction and a time.  Titles are an open world: a title that the claims don't know
contradicts nothing, unless it is the highest of its sort and the person then holds another one there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS, Interval, told
from claimcheck.kind import Facts
from claimcheck.kinds.office.case import CALLED, LASTED, POST, POWER, SUPPOSED, UNDER, Case, Result, undecided
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.conflicts import OVER
from claimcheck.kinds.office.courtesy import courteous
from claimcheck.kinds.office.edges import edge
from claimcheck.kinds.office.elected import elect
from claimcheck.kinds.office.index import Offices
from claimcheck.kinds.office.nameless import UNNAMED, meant
from claimcheck.kinds.office.ordinals import numbered
from claimcheck.kinds.office.past import leader, was, will
from claimcheck.kinds.office.posts import fitting, leads_it, led, posts_meant, untitled
from claimcheck.kinds.office.present import holds, stranger
from claimcheck.kinds.office.put_right import put_right
from claimcheck.kinds.office.standing_in import let_be
from claimcheck.kinds.office.succession import preceded, under
from claimcheck.kinds.office.titles import folded
from claimcheck.kinds.office.where import NAMELESS, whereabouts
from claimcheck.model import Claim, Document, Outcome, Reading, Ref, Statement, Unmet, Verdict
from claimcheck.saying import doubt, time_told
from claimcheck.terms import held, span
from claimcheck.text import works
from claimcheck.text.scene import PLACES
from claimcheck.text.tokens import words

_UNSURE = {
    "unknown": "the title is longer than any that the claims know",
    "complement": "the title goes on with words that the claims don't know",
    "deputy": "a deputy or assistant is not the holder",
    "honorary": "an honorary title is not the post",
    "mock": "the title is not meant as one",
    "would-be": "the title is only wished for",
    "fictional": "the title is part of a story",
    "superlative": "one of several holders is singled out",
}


_OF_NOUNS = ("tenure", "somebody")
"""How the patterns end in which a noun says what somebody held."""


def bearers(claim: Claim, facts: Facts) -> Sequence[str]:
    """Only people hold posts."""
    return ("person",)


def known(claim: Claim, statement: Statement, facts: Facts) -> str:
    """Who held the post when the statement was published, or last."""
    assert isinstance(claim, OfficeClaim)
    published = statement.published
    when = ALWAYS if published is None else Interval(published, published + 1)
    terms = [term for term in claim.holders if held(term, when, None)] or list(claim.holders[-1:])
    of = facts.entities[claim.of[0]].name if claim.of else ""
    names = ", ".join(f"{facts.entities[term.who].name} {span(term)}" for term in terms)
    return f"{claim.title}{f' of {of}' if of else ''}: {names}"


def judge(statement: Statement, facts: Facts, document: Document) -> Verdict | Unmet:
    """The verdict on a statement about a post."""
    if statement.subject is None and statement.mode != CALLED:
        return Unmet("the text does not name who holds the post")
    offices: Offices = facts.held("office")
    claims = {c.id: c for key in statement.keys for c in facts.keyed(key) if isinstance(c, OfficeClaim)}
    if statement.attribute in (POST, POWER):
        claims = {c.id: c for c in untitled(statement, facts, offices)}
    subject = statement.subject or Ref(*statement.wrong, statement.attribute)
    case = Case(
        statement, subject, facts, document, offices, statement.attribute, tuple(claims.values()),
        whereabouts(statement, facts, offices),
    )  # fmt: skip
    if statement.mode == "preceded" and not claims and case.title in offices.leaders:
        case = replace(case, claims=tuple(led(case)))
    if statement.mode == "preceded" and case.title.startswith("head of "):
        from claimcheck.kinds.office.heads_of_state import heads_of  # rarely needed, and start-up time counts

        case = replace(case, claims=heads_of(case))
    if statement.subject is not None and not subject.entities and subject.text and " " not in subject.text:
        from claimcheck.kinds.office.kin_named import of_the_family  # rarely needed, and start-up time counts

        case = replace(case, subject=of_the_family(case))
    if statement.mode == "became" and not case.where.stated and subject.entities:
        from claimcheck.kinds.office.of_the_house import of_the_house  # rarely needed, and start-up time counts

        case = of_the_house(case)
    if statement.pattern.endswith(_OF_NOUNS) and not case.where.stated:
        from claimcheck.kinds.office.told_beside import told_beside  # rarely needed, and start-up time counts

        case = told_beside(case)
    if case.where.unknown and case.title in offices.leaders:
        from claimcheck.kinds.office.led_by_them import led_by_them  # rarely needed, and start-up time counts

        case = led_by_them(case)
    verdict = _verdict(case)
    if SUPPOSED in statement.modifiers and verdict.outcome is Outcome.CONFLICTS:
        return _of_anybody(case, verdict)
    return verdict


def _of_anybody(case: Case, verdict: Verdict) -> Verdict:
    """The verdict on what is said of "he" or "she": a conflict only if it is one of all who may be meant."""
    from claimcheck.kinds.office.supposed import (
        CHECKS,
        may_be_of_strangers,
        others_named,
    )  # rarely needed, and start-up time counts

    sure = verdict.check in CHECKS and bool(case.claims) and not may_be_of_strangers(case)
    subjects = [replace(case.subject, entities=(id,)) for id in (others_named(case) if sure else ())]
    if sure and all(_verdict(replace(case, subject=one)).outcome is Outcome.CONFLICTS for one in subjects):
        return verdict
    return Verdict(Outcome.UNDECIDED, verdict.check, reason="somebody else may be meant", readings=verdict.readings)


def _verdict(case: Case) -> Verdict:
    results = list(_readings(case))
    shown = tuple(Reading(_meaning(case, r), r.outcome, r.because) for r in results) if len(results) > 1 else ()
    agreeing = [r for r in results if r.outcome is Outcome.AGREES]
    if agreeing:
        return _made(case, agreeing[0], shown)
    open_ = next((r for r in results if r.outcome is Outcome.UNDECIDED), None)
    if open_ is not None or not results:
        reason = open_.because if open_ is not None else "nobody that the claims know is meant"
        return Verdict(Outcome.UNDECIDED, "office-title", reason=reason, readings=shown)
    namesake = _namesake(case)
    if namesake is not None:
        return _made(case, namesake, shown)
    if put_right(case):
        return Verdict(Outcome.UNDECIDED, "office-title", reason="the text puts right what it quotes", readings=shown)
    if _part(case):
        return Verdict(Outcome.UNDECIDED, "office-title", reason=_UNSURE["fictional"], readings=shown)
    if _of_another(case):
        return Verdict(Outcome.UNDECIDED, "office-title", reason="the post may be of another body", readings=shown)
    if results[0].because == OVER:
        from claimcheck.kinds.office.laid_to_rest import laid_to_rest  # rarely needed, and start-up time counts

        if laid_to_rest(case, results):
            reason = "the dead keep their titles until they are buried"
            return Verdict(Outcome.UNDECIDED, "office-term", reason=reason, readings=shown)
    order = ("office-title", "office-term", "office-holder")
    worst = min(results, key=lambda r: order.index(r.check) if r.check in order else 9)
    return _made(case, worst, shown)


def _part(case: Case) -> bool:
    """Whether the text speaks of a work that is called like the person with the title, who may be a part in it."""
    said = case.statement
    if said.pattern != "title":
        return False
    authors = works.called(case.document.text, case.document.text[said.start : said.end])
    known = {folded(name.text) for one in case.facts.entities.values() for name in one.names}
    return any(folded(author) not in known for author in authors)


def _of_another(case: Case) -> bool:
    """Whether a title before a name that says not of what it is may be of another body than the claims' one."""
    beside = case.statement.pattern in ("title", "coordinated title")
    if not beside or case.where.stated or not case.claims or any(_of_a_land(case, claim) for claim in case.claims):
        return False
    from claimcheck.kinds.office.other_bodies import another_named  # rarely needed, and start-up time counts

    return another_named(case)


def _of_a_land(case: Case, claim: OfficeClaim) -> bool:
    return not claim.of or any(case.facts.entities[id].type in PLACES for id in claim.of if id in case.facts.entities)


def _namesake(case: Case) -> Result | None:
    """What agrees if somebody else of that short name is meant, whom the text need not name in full: "Prime Minister
    Sharif" in a text on General Raheel Sharif."""
    said = words(case.subject.text)
    if len(said) != 1 or case.statement.pattern not in ("title", "coordinated title"):
        return None
    for id, one in case.facts.entities.items():
        if one.type != "person" or id in case.subject.entities:
            continue
        if any(name.short and words(name.text) == said for name in one.names):
            for result in _of_person(case, id):
                if result.outcome is Outcome.AGREES:
                    return result
    return None


def _just_began(case: Case, who: str) -> bool:
    """Whether somebody took the post in the days around publication, so that they may be shown to the world."""
    day = case.statement.published
    mine = [term.start for claim in case.claims for term in claim.holders if term.who == who]
    near = Interval(day - _NEW, day + _NEW) if day is not None else None
    return near is not None and any(start is not None and start.overlaps(near) for start in mine)


_NEW = 60


def _readings(case: Case) -> Iterator[Result]:
    statement = case.statement
    if statement.mode == CALLED:
        from claimcheck.kinds.office.unnamed import called  # rarely needed, and start-up time counts

        yield called(case)
        return
    if statement.voice.asserted:
        yield undecided(doubt(statement.voice))
        return
    if statement.mode == "not":
        yield undecided("it is denied")
        return
    for modifier in statement.modifiers:
        if modifier in _UNSURE:
            yield undecided(_UNSURE[modifier])
            return
    if "restricted" in statement.modifiers and statement.mode == "holds" and statement.pattern == "copula":
        yield undecided("the words behind the title say in what sense, or where, it is meant")
        return
    if case.where.unknown:
        what = f'"{case.where.unknown}"' if case.where.unknown != NAMELESS else NAMELESS
        yield undecided(f"the claims don't know {what}")
        return
    people = [id for id in case.subject.entities if case.facts.entities[id].type == "person"]
    if statement.mode == "preceded":
        for who in people or ([] if case.subject.entities else [""]):
            yield preceded(case, who)
        return
    if not people:
        if case.subject.entities:
            yield undecided("no person is named")
        else:
            yield stranger(case)
        return
    if "unanchored" in statement.modifiers:
        people = fitting(case, people)
        if not people:
            yield undecided("only a part of a name is given, and nothing in the document says whose")
            return
    if case.statement.pattern == "first seen" and not any(_just_began(case, who) for who in people):
        yield undecided("somebody else may be named behind the colon")
        return
    if UNNAMED in case.statement.modifiers:
        people = meant(case, people)
        if not people:
            yield undecided("the years don't tell who is meant")
    for who in people:
        for result in _of_person(case, who):
            yield replace(courteous(case, let_be(case, result)), who=who)


def _of_person(case: Case, who: str) -> Iterator[Result]:
    counted = numbered(case, who)
    if counted is not None:
        yield counted
        return
    if case.statement.mode == LASTED:
        from claimcheck.kinds.office.lengths import lasted  # rarely needed, and start-up time counts

        yield lasted(case, who, posts_meant(case, who))
        return
    if case.statement.mode == UNDER:
        yield under(case, who)
        return
    if folded(case.title) in case.offices.leaders and not any(leads_it(case, claim) for claim in case.claims):
        yield leader(case, who)
        return
    mode = case.statement.mode
    if mode in ("held", "former", "then", "late"):
        yield was(case, who)
    elif mode == "became":
        yield edge(case, who, "began")
    elif mode == "left":
        yield edge(case, who, "ended")
    elif mode == "elect":
        yield elect(case, who)
    elif mode == "will":
        yield will(case, who)
    else:
        yield from holds(case, who)


def _made(case: Case, result: Result, shown: tuple[Reading, ...]) -> Verdict:
    claim = result.claim
    ids = (claim.id,) if claim is not None else ()
    because = result.because
    severity = ""
    if result.outcome is Outcome.CONFLICTS and result.unchecked and claim is not None and claim.checked is not None:
        severity = "warning"
        because = f"{because}; last checked on {told(Interval(claim.checked, claim.checked + 1))}"
    return Verdict(
        result.outcome,
        result.check or "office-title",
        claims=ids,
        known=result.known,
        because=because,
        severity=severity,
        suggestions=result.suggestions,
        sources=tuple(s for s in (claim.source,) if s) if claim is not None else (),
        as_of=case.statement.published,
        readings=shown,
        wrong=result.wrong,
        quote=result.quote,
    )


def _meaning(case: Case, result: Result) -> str:
    names = [case.facts.entities[id].name for id in ([result.who] if result.who else case.subject.entities)]
    who = " or ".join(names) or case.subject.text
    return f"{who}: {case.title}{f', {time_told(result.when)}' if result.when is not None else ''}"
