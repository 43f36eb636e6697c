"""Why a check that somebody expects does not report a sentence: what was understood instead, or what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import takewhile

from claimcheck.claims.book import ClaimBook
from claimcheck.explain.outcome import Judged, outcome
from claimcheck.explain.page import Line
from claimcheck.explain.seen import claims_of, seen, sort
from claimcheck.explain.silence import NAMELESS, Near, beside, lacking, named, nearest
from claimcheck.explain.worded import own_words, standing_words
from claimcheck.kind import DISAGREE, Kind, alternatives
from claimcheck.model import Outcome, Statement, Unmet
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words

_LIKE = 0.9
"""How like a word of the claims some words of a text are, of 1, that they may be a slip."""
_NEVER = {
    "calendar-weekday": "no weekday with a date stands in it",
    "calendar-date": "no day of a month stands in it",
    "person-age": "no age of somebody whom the claims know stands in it",
    "person-life": "of somebody whom the claims know it tells no birth, death, family tie, nationality, employer or "
    "party in words that are understood",
    "name-spelling": "no name in it is nearly a full name that the claims know",
}
"""What is missing for checks that no words of claims are needed for."""
_NEEDED = {
    "quantity-value": (("number",), "no number stands in it"),
    "event-date": (("time",), "no day, year or other time stands in it"),
    "event-anniversary": (("number", "time"), "no number of years stands in it"),
    "event-duration": (("number", "time"), "no number of years stands in it"),
}
"""Without what a check reports nothing, whatever words of claims there are: sorts of cells, and how that is told."""
WORDLESS = Line("because", "no word stands in it by which such a claim is found")
_NAMED = frozenset(["office-title", "office-term", "office-holder", "relation-value", "quantity-value"])
"""Checks that report nothing where no name stands, nor is meant."""
_MOST = 6
"""Claims whose words are listed."""

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


class Asked:
    """The check that somebody expects, and all that is needed to tell why it is silent.  `made_by` are the kinds whose
    statements it may report."""

    def __init__(self, check: str, judged: Judged, book: ClaimBook, kinds: Sequence[Kind]) -> None:
        self.check, self.judged, self.book, self.kinds = check, judged, book, kinds
        self.made_by = makers(check, kinds)

    @cached_property
    def claims(self) -> dict[str, list[str]]:
        """The words by which each of their claims is found in a text, by its id."""
        names = [kind.name for kind in self.made_by]
        held = self.book.all_claims
        return {claim.id: list(own_words(claim, self.book)) for claim in held if claim.kind in names}


def expected(scene: Scene | None, text: str, every: Sequence[Statement], asked: Asked) -> Iterator[Line]:
    """The lines on one sentence that says `every`; `scene` is None if it was not looked at but for words to avoid."""
    there = list(seen(scene, asked.book, asked.kinds)) if scene is not None else []
    yield from there
    said = [one for one in every if _bears(one, asked)]
    for number, statement in enumerate(said):
        yield from [Line()] if number or there else []
        yield from outcome(statement, asked.judged)
    if scene is not None or every:
        yield Line()
        if met(said, asked.judged, asked.check):
            yield Line("expected", f"{asked.check} reports it")
            return
        yield Line("expected", f"{asked.check}, which does not report it")
    if said:
        yield from (Line("because", why) for why in dict.fromkeys(_instead(one, asked) for one in said))
        yield from _unread(scene, said, asked) if scene is not None else ()
        return
    if every:
        yield Line("because", "what the text says here is for other checks")
    yield from missing(scene, text, asked)


def asked_for(asked: Asked) -> Iterator[Line]:
    """The words of the claims that a check may report, told once for all sentences that have none of them."""
    listed = list(asked.claims.items())
    others = [kind.unworded for kind in asked.made_by if kind.unworded and len(asked.made_by) == 1]
    for id, own in listed[:_MOST]:
        yield Line("look for", f"{alternatives([f'“{word}”' for word in own])} ({id})")
    if len(listed) > _MOST:
        yield Line("look for", f"and those of {len(listed) - _MOST} more; `claimcheck claims show ID` tells them")
    yield from (Line("or", f"words that say {other}") for other in others)


def _bears(statement: Statement, asked: Asked) -> bool:
    found = asked.judged.of(statement)
    if not isinstance(found, Unmet) and found.check == asked.check:
        return True
    if (statement.attribute == _NAME) is not (asked.check == _SPELLING):
        return False
    return any(kind.name == statement.kind for kind in asked.made_by)


def _instead(statement: Statement, asked: Asked) -> str:
    """What came of a statement instead; the verdict with its reason stands above already."""
    found = asked.judged.of(statement)
    if asked.check == DISAGREE.id:
        return "nothing else in this text says otherwise; other documents are held against it by a run"
    what = f"“{asked.judged.document.words(statement.start, statement.end)}”"
    if isinstance(found, Unmet):
        return f"nothing follows from {what}, as told above"
    if found.outcome is Outcome.CONFLICTS:
        return f"{what} is reported by {found.check} instead"
    return f"{what} {'agrees' if found.outcome is Outcome.AGREES else 'is undecided'}, as told above"


def _unread(scene: Scene, said: Sequence[Statement], asked: Asked) -> Iterator[Line]:
    """The words of claims, names, times and numbers of a sentence of which its statements make nothing."""
    used = [span for one in said for span in _spans(one)]
    rest = [cell for cell in scene.cells if not any(low < cell.end and cell.start < high for low, high in used)]
    for cell in rest:
        if cell.sort in ("phrase", "term") and asked.claims.keys() & {*claims_of(cell, asked.book)}:
            yield _unsaid(cell, scene, asked)
    left = [
        cell for cell in rest if cell.sort in ("time", "number") or (cell.sort == "subject" and "known" in cell.tags)
    ]
    yield from (Line("not read", f"what is said with “{scene.words(cell.start, cell.end)}”") for cell in left)


def _spans(statement: Statement) -> Iterator[tuple[int, int]]:
    """The stretches of the text that a statement is made of."""
    yield statement.start, statement.end
    yield from ((ref.start, ref.end) for ref in statement.objects)
    yield from ((when.start, when.end) for when in statement.times)
    if statement.subject is not None:
        yield statement.subject.start, statement.subject.end


def missing(scene: Scene | None, text: str, asked: Asked) -> Iterator[Line]:
    """What would have to stand in a sentence in which nothing of the sort is said."""
    if asked.check in _NEVER:
        yield Line("because", _NEVER[asked.check])
        yield from _callings(scene) if scene is not None and asked.check == "person-life" else ()
    else:
        yield from _words_missing(scene, text, asked)
    yield from beside(_nearest(scene, asked) if scene is not None else None)


def _nearest(scene: Scene, asked: Asked) -> Near | None:
    return nearest(scene, asked.made_by, any(kind.predicated is not None for kind in asked.made_by))


def _unsaid(cell: Cell, scene: Scene, asked: Asked) -> Line:
    """That words of a claim stand in a sentence without anything being said with them."""
    why = lacking([id for id in claims_of(cell, asked.book) if id in asked.claims], asked.book, asked.made_by)
    return Line("because", f"“{scene.words(cell.start, cell.end)}” is {sort(cell, asked.made_by)}, and {why}")


def _plain(cell: Cell) -> bool:
    return cell.sort == "word"


def _callings(scene: Scene) -> Iterator[Line]:
    """Words between an adjective of a country and a name that are not known as what people do."""
    for at, cell in enumerate(scene.cells):
        if cell.sort != "adjective":
            continue
        words_ = list(takewhile(_plain, scene.cells[at + 1 :]))
        after = scene.cells[at + 1 + len(words_) :][:1]
        if words_ and after and "person" in after[0].tags:
            said = scene.words(words_[0].start, words_[-1].end)
            country = scene.words(cell.start, cell.end)
            yield Line("because", f"“{said}” is not known as what people do, so “{country}” tells no nationality")


def _words_missing(scene: Scene | None, text: str, asked: Asked) -> Iterator[Line]:
    book, made_by, known = asked.book, asked.made_by, asked.claims
    if not known:
        kinds = " or ".join(f"`{kind.name}`" for kind in made_by)
        yield Line("because", f"the claims hold nothing of the kind {kinds}")
        return
    sorts, lack = _NEEDED.get(asked.check, ((), ""))
    if lack and scene is not None and not any(cell.sort in sorts for cell in scene.cells):
        yield Line("because", lack)
        return
    cells = scene.cells if scene is not None else ()
    there = [cell for cell in cells if cell.sort in ("phrase", "term") and known.keys() & {*claims_of(cell, book)}]
    if scene is not None and not named(scene) and asked.check in _NAMED:
        yield NAMELESS
    if there and scene is not None:
        yield from (_unsaid(cell, scene, asked) for cell in there)
        return
    standing = list(standing_words(text, known))
    for said, claim in standing:
        what = "a phrase" if any(sign.isdigit() for sign in said) else "a word"
        yield Line("because", f"“{said}” is {what} of the claim {claim}, and {lacking([claim], book, made_by)}")
    slips = list(_slips(text, known)) if not standing else []
    for said, word, claim in slips:
        yield Line("because", f"“{said}” is nearly “{word}”, a word of the claim {claim}, and is none")
    if not standing and not slips:
        yield WORDLESS


def _slips(text: str, known: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str, str]]:
    """Words of a text that are nearly words of a claim, and hold none."""
    own = [word for word in words(text) if word[:1].isalnum()]
    told: set[str] = set()
    first: dict[str, str] = {}
    for claim, listed in known.items():
        for word in listed:
            first.setdefault(word, claim)
    for word, claim in first.items():
        wanted = words(word)
        like = SequenceMatcher(None, "", "".join(wanted))
        for size in range(max(len(wanted) - 1, 1), len(wanted) + 2) if wanted else ():
            for at in range(len(own) - size + 1):
                said = " ".join(own[at : at + size])
                if said not in told and _alike("".join(own[at : at + size]), like):
                    told.add(said)
                    yield said, word, claim


def _alike(said: str, like: SequenceMatcher[str]) -> bool:
    """Whether words are like those that are wanted; what cannot be is seen at once."""
    like.set_seq1(said)
    return like.real_quick_ratio() >= _LIKE and like.quick_ratio() >= _LIKE and like.ratio() >= _LIKE
