"""What a reading comes to when it contradicts the claims."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import FOLLOWED, Case, Result
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.phrasing import (
    all_holders,
    as_cased,
    fact,
    name_of,
    noun_phrase,
    of_words,
    title_of,
    words_at,
)
from claimcheck.kinds.office.posts import surely_this
from claimcheck.model import Outcome, Span, Term
from claimcheck.terms import held, running_unchecked
from claimcheck.text.tokens import words

_PAUSE = 31
"""Days for which a post may be empty between two holders."""
_LIFETIME = 50 * 366
NO_SUCH, IN_FULL, OVER = "there is no such post", "in full office, not acting", "the term was over"


def title_conflict(case: Case, who: str, claim: OfficeClaim, term: Term | None, when: Interval | None = None,
    instead: tuple[OfficeClaim, Term] | None = None,
) -> Result:  # fmt: skip
    title = title_of(case, claim, term)
    known = fact(case, claim, term) if term is not None else f"{name_of(case, who)} was {title}{of_words(case, claim)}"
    because = f"the post is {title}, not {case.statement.attribute}"
    unchecked = bool(term is not None and when is not None and running_unchecked(term, when, claim.checked))
    chief = claim
    if instead is not None:
        other_claim, other = instead
        known = f"{known}; {fact(case, other_claim, other)}"
        because = f"{name_of(case, other.who)} held that post"
        unchecked = unchecked or bool(when is not None and running_unchecked(other, when, other_claim.checked))
        chief = other_claim
    return Result(Outcome.CONFLICTS, "office-title", chief, term, known, because, (as_cased(case, title),), unchecked)


def no_such(case: Case, claim: OfficeClaim, post: tuple[OfficeClaim, Term] | None = None) -> Result:
    known = f"there is no {claim.title}{of_words(case, claim)}"
    suggestions: tuple[str, ...] = ()
    if post is not None:
        known = f"{known}; {fact(case, *post)}"
        suggestions = (as_cased(case, title_of(case, *post)),)
    return Result(Outcome.CONFLICTS, "office-title", claim, None, known, NO_SUCH, suggestions)


def term_conflict(
    case: Case, who: str, claim: OfficeClaim, mine: Sequence[Term], other: Term | None, when: Interval
) -> Result:
    known = "; ".join(fact(case, claim, term) for term in mine)
    unchecked = False
    suggestions: tuple[str, ...] = ()
    wrong: Span | None = None
    if other is not None:
        known = f"{known}; {fact(case, claim, other)}"
        unchecked = running_unchecked(other, when, claim.checked)
    ends = [term.end.begin for term in mine if term.end is not None and term.end.begin is not None]
    if ends and when.begin is not None and max(ends) < when.begin:
        wrong = noun_phrase(case)
        suggestions = () if case.facts.entities[who].died else (_former(case, words_at(case, wrong)),)
        because = OVER
    else:
        because = "the term had not begun" if not ends or when.begin is None else "not in office then"
    return Result(
        Outcome.CONFLICTS, "office-term", claim, mine[-1], known, because, suggestions, unchecked, wrong=wrong
    )


def _former(case: Case, words: str) -> str:
    """ "Former" before the words, with a capital where a sentence starts with them; quotation marks and the like may
    stand before it."""
    start = noun_phrase(case).start
    opens = not any(char.isalnum() for char in case.document.text[case.statement.sentence.start : start])
    return f"{'Former' if opens else 'former'} {words}"


def holder_conflict(case: Case, who: str, claim: OfficeClaim, other: Term, when: Interval | None = None) -> Result:
    """Somebody else held it; where the person held the same post elsewhere then, what is wrong is of what it is."""
    unchecked = when is not None and running_unchecked(other, when, claim.checked)
    elsewhere = [
        (beside, term) for beside in case.claims for term in beside.holders
        if who and when is not None and beside is not claim and term.who == who and held(term, when, None)
    ]  # fmt: skip
    if elsewhere:
        beside, term = elsewhere[0]
        known = f"{fact(case, claim, other)}; {fact(case, beside, term)}"
        because = f"{name_of(case, who)} held that post elsewhere"
        told = _told_of(case) if len(elsewhere) == 1 and beside.of else None
        names = (case.facts.entities[beside.of[0]].name,) if told is not None else ()
        return Result(
            Outcome.CONFLICTS, "office-holder", claim, other, known, because, names, unchecked,
            wrong=told or Span(case.subject.start, case.subject.end),
        )  # fmt: skip
    return Result(
        Outcome.CONFLICTS, "office-holder", claim, other, fact(case, claim, other), "somebody else held it then",
        (name_of(case, other.who),), unchecked, wrong=Span(case.subject.start, case.subject.end),
    )  # fmt: skip


def never_one(case: Case, who: str, claim: OfficeClaim, on: int | None) -> bool:
    """Whether the claim has all that held the post up to a day, the person is none of them, and none who acted for
    one.  A list whose last term had ended some years ago ends there, unless what the post was of is closed; one that
    ended a lifetime ago is of a post that nobody holds any more."""
    if not claim.complete or not who or "acting" in case.statement.modifiers:
        return False
    ends = [term.end.until for term in claim.holders if term.end is not None and term.end.until is not None]
    goes_on = any(case.facts.entities[of].closed is None for of in claim.of)
    if goes_on and on is not None and len(ends) == len(claim.holders) and ends:
        last = max(ends)
        if last + _PAUSE < on < last + _LIFETIME:
            return False
    return surely_this(case, claim) and not any(term.who == who for term in claim.holders)


def never_held(case: Case, who: str, claim: OfficeClaim) -> Result:
    """The claim has all that ever held it, and the person is none of them."""
    return Result(
        Outcome.CONFLICTS, "office-holder", claim, None, all_holders(case, claim), f"{name_of(case, who)} never held it"
    )


def _told_of(case: Case) -> Span | None:
    """The one name in the statement that says of what the post is."""
    said = case.statement
    refs = [
        ref for ref in said.objects
        if ref.how not in ("adjective", FOLLOWED) and said.start <= ref.start < ref.end <= said.end
        and any(words(ref.text) == words(name.text) for id in ref.entities for name in case.facts.entities[id].names)
    ]  # fmt: skip
    return Span(refs[0].start, refs[0].end) if len(refs) == 1 else None


def acting_conflict(case: Case, who: str, claim: OfficeClaim, term: Term) -> Result:
    return Result(
        Outcome.CONFLICTS, "office-title", claim, term, fact(case, claim, term), IN_FULL,
        (as_cased(case, claim.title),),
    )  # fmt: skip
