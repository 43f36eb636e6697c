"""What is done once to a thing that has a noun: "the mayor inaugurated the footbridge on Sunday", "our cooperative,
which was founded in 1987", "Jussi Aho, who designed the library", "when the dam broke on 21 May 1983".

A statement has the mode "done to it"; its `attribute` is the deed and what is told of it ("found year", "open day",
"design maker", "win maker"); its `modifiers` name the noun ("noun:footbridge"), what the thing is called ("name:..."),
who did it ("maker:..."), and what is told around it (see `text.story`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.kinds.event.called_by import Called, called_by, classes, known_nouns, may_be_another
from claimcheck.kinds.event.retold import made
from claimcheck.kinds.event.thing_words import (
    AGAIN,
    BEFALL,
    BOTH,
    CONTESTS,
    DOUBTED,
    FORMS,
    ITSELF,
    JOINTLY,
    LASTING,
    PARTS_OF,
    REBUILT,
    TELLS,
    WAYS,
)
from claimcheck.model import Document, Statement, TimeRef
from claimcheck.text.agents import named_behind
from claimcheck.text.glances import datable, glanced
from claimcheck.text.going_on import gone_on_about
from claimcheck.text.moments import told
from claimcheck.text.noun_phrases import Thing, before, behind
from claimcheck.text.scene import Scene
from claimcheck.text.story import dateline, page
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, COMPANY_SUFFIXES, FUNCTION_CAPS, HAVE, HONORIFICS, NAME_PARTICLES, PREPOSITIONS

MODE = "done to it"
DAY, YEAR, MAKER = "day", "year", "maker"
_SIGN = re.compile(rf"\b(?:{'|'.join(sorted(FORMS))})\b")
_SPAN = 12
"""Tokens behind a verb within which its time and its maker stand."""
_NO_DEED = frozenset(
    "will would to should could may might not never if whether nearly almost can must be n't didn't wasn't".split()
)
_UP = frozenset([".", ";", ":", "(", ")", "who", "which", "when", "while", "but", "where", "because", "-", "—", '"'])
_OFF = frozenset("into up out with off away through free even down".split())
"""Words behind a verb with which it means something else."""
_NAMED = frozenset(["found", "design", "win"])
"""Deeds done to what may be named without a noun."""
_BODIES = frozenset("architects associates partners studio atelier group team bureau office works sons".split())
_BODIES |= COMPANY_SUFFIXES
_NO_NAME = FUNCTION_CAPS | frozenset((*WEEKDAYS, *MONTHS))
_MOST, _LEAST = 4, 2
_BACK = 3


def done_to_it(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """What a document tells of things done once that can be held against others."""
    for scene in glanced(document, scenes, _SIGN):
        for at in range(dateline(scene), len(scene.tokens)):
            deed = FORMS.get(scene.tokens[at].norm)
            if deed is not None and scene.tokens[at].shape == "lower":
                yield from _Deed(scene, deed, at).told()


@frozen
class _Deed:
    """A verb in its sentence."""

    scene: Scene
    deed: str
    at: int

    @property
    def tokens(self) -> Sequence[Token]:
        return self.scene.tokens

    def norm(self, at: int) -> str:
        return self.tokens[at].norm if 0 <= at < len(self.tokens) else ""

    def told(self) -> Iterator[Statement]:
        """A statement for each of the day, the year and the maker that the clause tells."""
        if any(self.norm(at) in _NO_DEED for at in range(max(0, self.at - _BACK), self.at)):
            return
        if not (AGAIN | DOUBTED).isdisjoint(token.norm for token in self.tokens):
            return
        thing, active = self.thing()
        if thing is None and not active and self.of_it():
            thing = gone_on_about(self.scene)
        if thing is None or not self.bears(thing):
            return
        known = called_by(self.scene.text, thing)
        time = self.time(thing)
        maker, first = self.maker(active)
        tells = TELLS[self.deed]
        if time is not None and time.granularity in (DAY, YEAR) and time.granularity in tells:
            last = bisect_left(self.tokens, time.end, key=lambda token: token.start)
            begin = bisect_left(self.tokens, time.start, key=lambda token: token.start)
            span = (min(self.at, begin), max(self.at + 1, last))
            yield self.statement(time.granularity, thing, known, time, maker, span)
        if maker and MAKER in tells:
            ends = (self.at + 1, first + len(maker), thing.last if active else 0)
            yield self.statement(MAKER, thing, known, time, maker, (min(first, self.at), max(ends)))

    def of_it(self) -> bool:
        """Whether "It was" stands at the head of the sentence, before the verb."""
        begin = dateline(self.scene)
        row = [self.norm(at) for at in range(begin, self.at)]
        return row[:1] == ["it"] and len(row) <= _BACK and bool(BE & {*row[1:2]})

    def bears(self, thing: Thing) -> bool:
        """Whether the deed is done to such a thing once."""
        if not thing.noun:
            return self.deed in _NAMED
        said = {token.norm for token in self.tokens[thing.first : thing.last]}
        if self.deed == "build" and not REBUILT.isdisjoint(said):
            return False
        if self.deed == "win":
            return thing.noun in CONTESTS
        return self.deed == "found" or thing.noun not in PARTS_OF

    def thing(self) -> tuple[Thing | None, bool]:
        """What it is done to, and whether that stands behind the verb."""
        begin, at = dateline(self.scene), self.at
        after = self.norm(at + 1)
        aux = {self.norm(k) for k in range(max(begin, at - _BACK), at)}
        direct = (
            self.norm(at - 1)
            if self.norm(at - 1) not in ("also", "first") and not self.norm(at - 1).endswith("ly")
            else self.norm(at - 2)
        )
        if direct in BE or direct in ("been", "being"):
            return before(self.tokens, begin, at), False
        if self.deed not in ITSELF or after == "by" or direct in ("which", "that", "who", "he", "she", "they"):
            if after in ("in", "on", "by") and direct not in HAVE:
                return before(self.tokens, begin, at), False
            return (behind(self.tokens, at + 1), True) if not aux & BE else (None, False)
        found = behind(self.tokens, at + 1) if after not in PREPOSITIONS else None
        if found is not None or after in _OFF:
            return (found if self.deed in BOTH else None), True
        return before(self.tokens, begin, at), False

    def time(self, thing: Thing) -> TimeRef | None:
        """The time behind a verb, in its clause, or right at the head of the sentence."""
        found = []
        for time in self.scene.times:
            if not datable(time) or time.mod or {"ambiguous", "impossible_date"} & time.flags:
                continue
            at = bisect_left(self.tokens, time.start, key=lambda token: token.start)
            if at > self.at and at - self.at <= _SPAN + (thing.last - thing.first):
                between = {self.norm(k) for k in range(self.at + 1, at)}
                if between.isdisjoint(_UP | {"and", "since", "until", "after", "before", "from"}):
                    found.append(time)
            elif at < self.at and at - dateline(self.scene) <= 1:
                found.append(time)
        return found[0] if len(found) == 1 or (found and found[0].start > self.tokens[self.at].start) else None

    def maker(self, active: bool) -> tuple[tuple[str, ...], int]:
        """The name of who did it, and its first token; none where several did, or a body."""
        if not JOINTLY.isdisjoint(token.norm for token in self.tokens):
            return (), 0
        if active:
            last = self.at - (self.norm(self.at - 1) == "who")
            last -= self.norm(last - 1) == ","
            first = last
            while first and _of_name(self.tokens[first - 1]):
                first -= 1
            joined = first > 0 and self.tokens[first - 1].shape in ("hyphen", "possessive")
            joined = joined or self.norm(first - 1) in ("and", "&", "with", "of", "or")
        else:
            by = next(
                (k for k in range(self.at + 1, min(self.at + _SPAN, len(self.tokens))) if self.norm(k) == "by"), 0
            )
            if not by or not _UP.isdisjoint(self.norm(k) for k in range(self.at + 1, by)) or by + 1 >= len(self.tokens):
                return (), 0
            first, last = named_behind(self.tokens, by + 1, _of_name)
            joined = self.norm(last) in ("and", "&", "with", "'s", "-")
            joined = joined or (self.norm(last) == "," and self.norm(last + 1) == "and")
        names = tuple(token.norm for token in self.tokens[first:last])
        plain = [name for name in names if name not in HONORIFICS]
        if joined or not _LEAST <= len(names) <= _MOST or not plain or not _BODIES.isdisjoint(names):
            return (), 0
        return names, first

    def statement(
        self, tell: str, thing: Thing, known: Called, time: TimeRef | None, maker: Sequence[str], span: tuple[int, int]
    ) -> Statement:
        tokens = self.tokens
        lasting = self.deed in LASTING and tell != DAY
        extra = [
            f"noun:{thing.noun}", *(f"name:{name}" for name in known.names), *(f"maker:{name}" for name in maker),
            *(f"how:{token.norm}" for token in tokens[max(0, self.at - 2) : self.at + 3] if token.norm in WAYS),
            *(["lasting"] if lasting else []), *(["named"] if thing.names else []),
            *(["several"] if known.several else []),
            *(["anew"] if self.deed not in BEFALL and may_be_another(self.scene.text) else []),
            f"known:{known_nouns(self.scene.text)}",
            f"inside:{' '.join(sorted(page(self.scene.text).inside))}",
            *(f"class:{name}" for name in classes(self.scene.text) if self.deed == "win"),
        ]  # fmt: skip
        times = (told(time),) if time is not None else ()
        dated = time if tell != MAKER else None
        statement = made(self.scene, f"{self.deed} {tell}", *span, "", times, dated, extra=extra)
        return replace(statement, mode=MODE, pattern="done to it")


def _of_name(token: Token) -> bool:
    if token.norm in NAME_PARTICLES:
        return True
    return token.shape in ("cap", "initial") and token.norm not in _NO_NAME
