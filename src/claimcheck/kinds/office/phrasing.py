"""How posts and terms are put into words."""

from __future__ import annotations

from claimcheck.kinds.office.case import Case
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.model import Span, Term
from claimcheck.terms import span
from claimcheck.text.alike import lowered


def name_of(case: Case, who: str) -> str:
    return case.facts.entities[who].name if who in case.facts.entities else who


def title_of(case: Case, claim: OfficeClaim, term: Term | None) -> str:
    return term.title if term is not None and term.title else claim.title


def of_words(case: Case, claim: OfficeClaim) -> str:
    names = [case.facts.entities[of].name for of in claim.of[:1] if of in case.facts.entities]
    return f" of {names[0]}" if names and f" of {names[0]}" not in claim.title else ""


def fact(case: Case, claim: OfficeClaim, term: Term) -> str:
    mode = f"{term.mode} " if term.mode else ""
    when = span(term)
    return f"{name_of(case, term.who)}: {mode}{title_of(case, claim, term)}{of_words(case, claim)}" + (
        f" {when}" if when else ""
    )


def all_holders(case: Case, claim: OfficeClaim) -> str:
    names = dict.fromkeys(name_of(case, term.who) for term in claim.holders)
    return f"{claim.title}{of_words(case, claim)}: {', '.join(names)}"


def noun_phrase(case: Case) -> Span:
    """The words of the post with the country or body before them ("FIFA President"), if that is no possessive."""
    start, end = case.statement.wrong
    owners = [ref for ref in case.statement.objects if ref.how in ("before", "adjective") and ref.end <= start]
    return Span(min([ref.start for ref in owners], default=start), end)


def words_at(case: Case, span: Span) -> str:
    """The words of a span as a person reads them."""
    return case.document.words(span.start, span.end)


def written(case: Case) -> str:
    return case.document.words(*case.statement.wrong)


def as_cased(case: Case, title: str) -> str:
    """The title in the case of the words that it replaces."""
    start, end = case.statement.wrong
    written = case.document.text[start:end]
    if written.isupper() and len(written) > 3:
        return title.upper()
    return lowered(title) if written[:1].islower() else title
