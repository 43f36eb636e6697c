"""What a statement says, who says it and of what time, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.book import ClaimBook
from claimcheck.compare import Told, disagreements, things
from claimcheck.decide import judged as judged_
from claimcheck.explain.page import Line
from claimcheck.kind import DISAGREE, LAST, Kind
from claimcheck.model import Document, Finding, Outcome, Statement, Unmet, Verdict
from claimcheck.saying import NEARBY, doubt, moment
from claimcheck.text.constructions import CONSTRUCTIONS

_OUTCOMES = {Outcome.AGREES: "agrees", Outcome.CONFLICTS: "CONFLICT", Outcome.UNDECIDED: "undecided"}
_ENDS = {Outcome.AGREES: "it agrees", Outcome.CONFLICTS: "it conflicts", Outcome.UNDECIDED: "undecided"}


class Judged:
    """The statements of a document, with what follows for each."""

    def __init__(
        self, document: Document, book: ClaimBook, kinds: Sequence[Kind], statements: Sequence[Statement]
    ) -> None:
        self.document, self.book, self.statements = document, book, statements
        self.kinds = {kind.name: kind for kind in kinds}
        self.verdicts = [(one, judged_(one, book, document, self.kinds)) for one in statements]
        told_ = [(one, found if isinstance(found, Verdict) else None) for one, found in self.verdicts]
        alone = Told(document, statements, things(told_, book, self.kinds))
        self.against = disagreements([alone], book, self.kinds)
        self.examples = {one.name: one.example for one in CONSTRUCTIONS}
        self.examples.update((one.name, one.example) for kind in kinds for one in kind.patterns)
        self.ways = {(kind.name, name): example for kind in kinds for name, example in kind.ways}

    def within(self, start: int, end: int, check: str = "") -> list[Statement]:
        """The statements that begin in a stretch of the text; those that are only there to be held against other texts
        where the `check` is for that, or where they disagree with the rest of this one."""
        said = [one for one in self.statements if start <= one.start < end]
        return said if check == DISAGREE.id else [one for one in said if not self._spare(one) or self.disagreeing(one)]

    def _spare(self, statement: Statement) -> bool:
        """Whether a statement is compared only where nothing else is reported of its words."""
        identity = self.kinds[statement.kind].identity
        return identity is not None and any(key[:1] == (LAST,) for key in identity(statement, self.book))

    def of(self, statement: Statement) -> Verdict | Unmet:
        """What follows for a statement."""
        return next(found for one, found in self.verdicts if one is statement)

    def disagreeing(self, statement: Statement) -> list[Finding]:
        """What else the text says that cannot be true if this is."""
        return [one for one in self.against if one.statement.start == statement.start and _same(one, statement)]

    def example(self, statement: Statement) -> str:
        """A sentence that is understood in the same way."""
        name = statement.pattern
        while name:
            found = self.ways.get((statement.kind, name)) or self.examples.get(name)
            if found:
                return found
            name = name.rpartition(", ")[0]
        return ""


def _same(one: Finding, statement: Statement) -> bool:
    return (one.statement.kind, one.statement.attribute) == (statement.kind, statement.attribute)


def outcome(statement: Statement, judged: Judged) -> Iterator[Line]:
    """The lines on one statement."""
    document, kind = judged.document, judged.kinds[statement.kind]
    says = kind.says(statement, judged.book) if kind.says is not None else statement.attribute
    yield Line("says", says)
    yield Line("words", f"“{document.words(statement.start, statement.end)}”")
    example = judged.example(statement)
    if example:
        yield Line("as in", f"“{example}”")
    yield from _times(statement)
    yield from _voice(statement)
    found = judged.of(statement)
    if isinstance(found, Unmet):
        yield Line("verdict", f"none: {found.reason}")
    else:
        yield from _verdict(found, statement, document)
    for other in judged.disagreeing(statement):
        yield Line("and", f"CONFLICT (documents-disagree): {other.verdict.because or other.verdict.known}")
        yield from (Line("against", f"“{related.quote}”") for related in other.related)


_NEARBY_SHOWN = 2


def _times(statement: Statement) -> Iterator[Line]:
    """The times of a statement; of those that only stand somewhere before it, the first ones."""
    own = dict.fromkeys(moment(when) for when in statement.times if when.how not in NEARBY)
    nearby = dict.fromkeys(moment(when) for when in statement.times if when.how in NEARBY)
    shown = list(nearby)[: _NEARBY_SHOWN if len(nearby) > _NEARBY_SHOWN + 1 else None]
    yield from (Line("when", when) for when in (*own, *shown))
    if len(nearby) > len(shown):
        yield Line("when", f"{len(nearby) - len(shown)} more times, of which the text tells nearby")


def _voice(statement: Statement) -> Iterator[Line]:
    voice = statement.voice
    if voice.kind == "quoted":
        yield Line("who", f"in a quotation{f' of {voice.speaker}' if voice.speaker else ''}")
    elif voice.kind != "narrator":
        yield Line("who", f"said by {voice.speaker}" if voice.speaker else "somebody else than the writer says it")
    if voice.asserted:
        yield Line("but", doubt(voice))
    if not statement.dated:
        yield Line("but", "it stands in a part of the page whose day is not known for sure")


def _verdict(found: Verdict, statement: Statement, document: Document) -> Iterator[Line]:
    readings = list(dict.fromkeys(found.readings))
    if len(readings) > 1:
        for number, one in enumerate(readings):
            said = one.because and not (one.outcome is Outcome.UNDECIDED and one.because == "the claims say so")
            because = f", {one.because}" if said else ""
            yield Line("or" if number else "either", f"{one.text or 'so'}: {_ENDS[one.outcome]}{because}")
    reason = found.reason if found.outcome is Outcome.UNDECIDED else found.because
    yield Line("verdict", f"{_OUTCOMES[found.outcome]} ({found.check}): {reason or 'the claims say so'}")
    if found.known:
        yield Line("known", found.known)
    for source in found.sources:
        yield Line("source", source)
    wrong = found.wrong or statement.wrong
    for number, text in enumerate(found.suggestions):
        yield Line("or" if number else "fix", f"“{text}” instead of “{document.words(*wrong)}”")
