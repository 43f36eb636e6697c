"""Why a check that somebody expects does not report a sentence: what was understood instead, or what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from claimcheck import kinds as kinds_
from claimcheck.claims.book import ClaimBook
from claimcheck.explain.outcome import Judged, outcome
from claimcheck.explain.page import Line
from claimcheck.explain.seen import claims_of, seen, sort
from claimcheck.explain.silence import nearest
from claimcheck.kind import DISAGREE, Kind, alternatives
from claimcheck.model import Claim, Outcome, Statement, Unmet
from claimcheck.text.scene import Scene
from claimcheck.text.tokens import words

_WORDS = frozenset(["title", "also", "wrong", "phrase", "called", "counts", "says", "avoid"])
"""What the sheet of a claim calls the words by which it is found in a text."""
_LIKE = 0.9
"""How like a word of the claims some words of a text are, of 1, that they may be a slip."""
_NEVER = {
    "calendar-weekday": "no weekday with a date stands in it",
    "calendar-date": "no day of a month stands in it",
    "person-age": "no age of somebody whom the claims know stands in it",
    "person-life": "it tells no birth, death, family tie, nationality, employer or party of somebody whom the claims "
    "know",
    "name-spelling": "no name in it is nearly a full name that the claims know",
}
"""What is missing for checks that no words of claims are needed for."""


_NAME, _SPELLING = "name", "name-spelling"
"""What a statement about a name is about, and the one check that asks for it."""


def makers(check: str, kinds: Sequence[Kind]) -> list[Kind]:
    """The kinds whose statements a check may report."""
    own = [kind for kind in kinds if any(one.id == check for one in kind.checks)]
    if own:
        return own
    return [kind for kind in kinds if (kind.compare if check == DISAGREE.id else kind.bearers) is not None]


def met(said: Sequence[Statement], judged: Judged, check: str) -> bool:
    """Whether the check reports one of these statements."""
    if check == DISAGREE.id:
        return any(judged.disagreeing(one) for one in said)
    return any(_conflicts(one, judged, check) for one in said)


def _conflicts(statement: Statement, judged: Judged, check: str) -> bool:
    found = judged.of(statement)
    return not isinstance(found, Unmet) and found.outcome is Outcome.CONFLICTS and found.check == check


def expected(scene: Scene, judged: Judged, book: ClaimBook, kinds: Sequence[Kind], check: str) -> Iterator[Line]:
    """The lines on one sentence that was looked at."""
    made_by = makers(check, kinds)
    yield from seen(scene, book, kinds)
    every = judged.within(scene.sentence.start, scene.sentence.end)
    said = [one for one in every if _bears(one, judged, check, made_by)]
    for statement in said:
        yield Line()
        yield from outcome(statement, judged)
    yield Line()
    if met(said, judged, check):
        yield Line("expected", f"{check} reports it")
        return
    yield Line("expected", f"{check}, which does not report it")
    if said:
        for statement in said:
            yield from (Line("because", why) for why in _instead(statement, judged, check))
        return
    if every:
        yield Line("because", "what the text says here is for other checks")
    yield from missing(scene, book, made_by, check)


def _bears(statement: Statement, judged: Judged, check: str, made_by: Sequence[Kind]) -> bool:
    found = judged.of(statement)
    if not isinstance(found, Unmet) and found.check == check:
        return True
    if (statement.attribute == _NAME) is not (check == _SPELLING):
        return False
    return any(kind.name == statement.kind for kind in made_by)


def _instead(statement: Statement, judged: Judged, check: str) -> Iterator[str]:
    """What came of a statement instead."""
    found = judged.of(statement)
    if check == DISAGREE.id:
        yield "nothing else in this text says otherwise; other documents are held against it by a run"
        return
    if isinstance(found, Unmet):
        yield f"nothing follows from it: {found.reason}"
        return
    if found.outcome is Outcome.CONFLICTS:
        yield f"it is reported by {found.check} instead: {found.because or found.known}"
        return
    if found.outcome is Outcome.AGREES:
        yield f"it agrees with what is known: {found.known or found.because or 'the claims say so'}"
    else:
        yield f"nothing can be said for sure: {found.reason}"
    for one in dict.fromkeys(found.readings):
        if one.outcome is not Outcome.CONFLICTS:
            how = "agrees" if one.outcome is Outcome.AGREES else "stays open"
            yield f"understood as “{one.text or 'it stands'}” it {how}{f', {one.because}' if one.because else ''}"


def missing(
    scene: Scene | None, book: ClaimBook, made_by: Sequence[Kind], check: str, text: str = ""
) -> Iterator[Line]:
    """What would have to stand in a sentence in which nothing of the sort is said.  `text` is a sentence that was not
    looked at."""
    if scene is not None:
        text = scene.words(scene.sentence.start, scene.sentence.end)
    if check in _NEVER:
        yield Line("because", _NEVER[check])
    else:
        yield from _words_missing(scene, text, book, made_by)
    if scene is None:
        return
    near = nearest(scene, made_by, any(kind.predicated is not None for kind in made_by))
    if near is not None:
        yield Line("nearest", f"“{near.example}”")
        wanted = f", where {near.wanted} would have to stand" if near.wanted else ""
        yield Line("but", f"the likeness ends at “{near.stopped}”{wanted}")


def _words_missing(scene: Scene | None, text: str, book: ClaimBook, made_by: Sequence[Kind]) -> Iterator[Line]:
    names = [kind.name for kind in made_by]
    known = {claim.id: list(_own(claim, book)) for claim in book.all_claims if claim.kind in names}
    if not known:
        kinds = " or ".join(f"`{name}`" for name in names)
        yield Line("because", f"the claims hold nothing of the kind {kinds}")
        return
    cells = scene.cells if scene is not None else ()
    there = [cell for cell in cells if cell.sort in ("phrase", "term") and claims_of(cell, book)]
    there = [cell for cell in there if any(book.claim(id).kind in names for id in claims_of(cell, book))]
    if there and scene is not None:
        asks = next((kind.asks for kind in made_by if kind.asks), "a name")
        for cell in there:
            said = scene.words(cell.start, cell.end)
            yield Line("because", f"“{said}” is {sort(cell, made_by)}, and nothing joins it to {asks}")
        return
    slips = list(_slips(text, known))
    for said, word, claim in slips:
        yield Line("because", f"“{said}” is nearly “{word}”, a word of the claim {claim}, and is none")
    if not slips:
        some = [f"{alternatives([f'“{word}”' for word in own])} ({claim})" for claim, own in known.items()]
        yield Line("because", f"no word of these claims stands in it: {alternatives(some)}")


def _own(claim: Claim, book: ClaimBook) -> Iterator[str]:
    """The words by which a claim is found in a text."""
    for label, said in kinds_.sheet(claim.kind).held(claim, book):
        if label in _WORDS:
            yield str(said).replace("{value}", "…")


def _slips(text: str, known: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str, str]]:
    """Words of a text that are nearly words of a claim."""
    own = words(text)
    told: set[str] = set()
    for word, claim in ((word, claim) for claim, listed in known.items() for word in listed):
        wanted = words(word)
        for size in range(max(len(wanted) - 1, 1), len(wanted) + 2) if wanted else ():
            for at in range(len(own) - size + 1):
                said = " ".join(own[at : at + size])
                if said not in told and own[at : at + size] != wanted and _alike("".join(own[at : at + size]), wanted):
                    told.add(said)
                    yield said, word, claim


def _alike(said: str, wanted: Sequence[str]) -> bool:
    return SequenceMatcher(None, said, "".join(wanted)).ratio() >= _LIKE
