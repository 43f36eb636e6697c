"""What the head of a body is called where nobody is named: "the secretary-general of the fund said", of a fund that has
a managing director."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.interval import Interval
from claimcheck.kinds.office.case import CALLED, Case, Result, undecided
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.conflicts import no_such, title_conflict
from claimcheck.kinds.office.posts import is_wrong_word
from claimcheck.kinds.office.titles import folded, forms
from claimcheck.kinds.office.where import exactly
from claimcheck.model import Outcome, Span, Statement
from claimcheck.terms import held, running_unchecked
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.grammar import predications
from claimcheck.text.parse import Parse, parse
from claimcheck.text.scene import PLACES, Scene
from claimcheck.text.shape import norm
from claimcheck.text.words import (
    BE,
    BECOME,
    COPULA_ADVERBS,
    HAVE,
    MODALS,
    NOT,
    PASTS,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_past,
)

_ADMINISTRATORS = frozenset(
    ["secretary general", "director general", "general secretary", "executive director", "executive secretary"]
)
"""Titles of those who run a body from day to day: none has two of them at its top."""
_TO_COME = (
    BECOME
    | NOT
    | frozenset(
        "as be like than called named titled styled if would wants candidate race bid election elections post job role "
        "title or of nor no appoint elect choose nominate".split()
    )
)
"""Words before a title by which it may be none that somebody has."""
_ENDS = BE | HAVE | MODALS | REPORTING | PREPOSITIONS | PASTS | SUBORDINATORS | RELATIVES | COPULA_ADVERBS
"""Words at which a noun phrase ends."""
_BODIES = frozenset(["alliance", "organisation", "body"])
_ON = frozenset(["possessive", "subject", "cap", "role", "tenure", "adjective", "number"])
"""Sorts of cells behind a title that make a name, or a longer title, of it."""


def unnamed(scene: Scene) -> Iterator[Statement]:
    """The titles of bodies in a sentence that name nobody."""
    parsed = parse(scene)
    found = [at for at, cell in enumerate(parsed.cells) if cell.sort == "role" and _of_a_body(parsed, at)]
    if not found:
        return
    told = {one.phrase.start for one in predications(scene)}
    for at in found:
        role: RoleChunk = parsed.cells[at].what
        if role.phrase.start not in told:
            yield _said(parsed, at, role)


def _of_a_body(parsed: Parse, at: int) -> bool:
    cells, role = parsed.cells, parsed.cells[at].what
    if not isinstance(role, RoleChunk) or role.plural or role.modifiers or len(role.owners) != 1:
        return False
    owner, before = role.owners[0], norm(cells, at - 1)
    if not owner.entities or role.determiner not in ("the", "'s") or owner.how == "adjective":
        return False
    if not _BODIES.intersection(owner.types) or not any(key.startswith("office:") for key in role.keys):
        return False
    after = cells[at + 1] if at + 1 < len(cells) else None
    named = after is not None and (after.sort in _ON or after.norm in ("-", "of", "for", "and", "or", "elect", '"'))
    if after is not None and after.sort == "word" and not (after.norm in _ENDS or is_past(after.norm)):
        return False  # "the director of the UN food agency"
    aside = after is not None and after.norm == "," and at + 2 < len(cells) and cells[at + 2].sort in _ON
    apposed = before == "," and at > 1 and cells[at - 2].sort in ("subject", "cap")
    return not (named or aside or apposed or before in _TO_COME or before == '"')


def _said(parsed: Parse, at: int, role: RoleChunk) -> Statement:
    start, end = role.quoted
    last = max([end, *(owner.end for owner in role.owners)])
    return parsed.scene.statement(
        start, last, kind="office", pattern="title of a body", subject=None, attribute=role.text, mode=CALLED,
        wrong=Span(role.phrase.start, role.phrase.end), objects=role.owners,
        keys=tuple(key for key in role.keys if key.startswith("office:")),
    )  # fmt: skip


def called(case: Case) -> Result:
    """Whether a body has such a post: one of its own at the top, or none where the claims say so."""
    said = case.statement
    if said.voice.asserted or said.voice.kind == "quoted":
        return undecided("it is quoted, or the text does not say it as a fact")
    posts = [claim for claim in case.facts.claims("office") if isinstance(claim, OfficeClaim) and exactly(case, claim)]
    none = [claim for claim in posts if not claim.exists and case.title in tuple(forms(claim.title))]
    if none:
        return no_such(case, none[0])
    if any(case.title in tuple(forms(word)) for claim in posts for word in _words_of(claim)):
        return Result(Outcome.AGREES, "office-title", posts[0], None, because="the claims know such a post")
    heads = [claim for claim in posts if claim.exists and claim.cls == "head"]
    of_land = any(case.facts.entities[of].type in PLACES for claim in heads for of in claim.of)
    if len(heads) != 1 or of_land or said.published is None:
        return undecided("the claims don't say what its head is called")
    claim, now = heads[0], Interval(said.published, said.published + 1)
    both = {case.title, folded(claim.title)} <= _ADMINISTRATORS
    terms = [
        term for term in claim.holders
        if held(term, now, claim.checked, claim.tolerance) or running_unchecked(term, now, claim.checked)
    ]  # fmt: skip
    if not terms or not (both or is_wrong_word(case, claim)):
        return undecided("the body may have such a post too")
    return title_conflict(case, terms[0].who, claim, terms[0], now)


def _words_of(claim: OfficeClaim) -> Iterator[str]:
    yield claim.title
    yield from (one.word for one in claim.also_called)
    yield from (term.title for term in claim.holders if term.title)
