"""Measures that documents tell of one thing: how long a tunnel is, what a contract is worth, how large a quota.

They need no claim: they are held against each other (see `measured`).  A statement's `attribute` is what its unit
measures; `modifiers` say of what thing ("thing:tunnel", "name:brenner"), in which respect ("measure:length"), and what
the sentence speaks of.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.frozen import frozen
from claimcheck.kind import Facts, word_list
from claimcheck.kinds.quantity.numerals import figure, numeral
from claimcheck.model import NumberRef, Ref, Statement, TimeRef
from claimcheck.text.about import about
from claimcheck.text.conversions import SCALES
from claimcheck.text.moments import told
from claimcheck.text.phrases import Phrase, clause_opens, left, right
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sources import RETOLD, retold
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, DETERMINERS, FUNCTION_CAPS, HAVE

_PLACED = frozenset("under through between with to in of across from for at near over on along beneath".split())
"""Prepositions by which a name says which thing is meant: "the contract with Alstom"."""
_WORTH = frozenset(["worth", "valued"])
_FOR_SOME = frozenset("for per on online at or and plus each".split())
"""Words behind a price by which another one is asked of others: "cost £20 for children"."""
_NUMBERED = frozenset("first second third fourth fifth last latest next previous".split())
"""Words before a thing by which it is one of several."""
_GOES_ON = frozenset(["and", "but", "while"])
_OF_ELSE = frozenset(
    "could might may would forecast expected another second additional further extra more less least most total "
    "instead compared versus against annually average minimum maximum separate without excluding including combined "
    "except".split()
)
"""Words of change that say nothing of a measure from another clause."""
_NAMES = 3
_COST = 12
_ADJECTIVES = 4


@frozen
class Thing:
    """What is measured: cells [first, last), its noun ("" for a bare name), what stands before the noun, its names."""

    first: int
    last: int
    noun: str
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    definite: bool


def words(facts: Facts, name: str) -> frozenset[str]:
    """A list of the kind's words.yaml, whose lines hold several words each."""
    return word_list(facts, "quantity", name)


def table(facts: Facts, name: str) -> dict[str, str]:
    """A list whose lines begin with what the other words of the line stand for."""
    return _table(tuple(facts.words("quantity", name)))


@lru_cache(maxsize=8)
def _table(lines: tuple[str, ...]) -> dict[str, str]:
    return {word: line.split()[0] for line in lines for word in line.split()[1:]}


def exact(number: NumberRef) -> bool:
    """Whether a number says how much, and not only about, at least or up to how much."""
    if number.ordinal or number.approximate or number.low is None or number.high is None:
        return False
    return not number.unit or number.unit in SCALES


@frozen
class Reader:
    """A number of a sentence, with what may be said of its thing around it."""

    scene: Scene
    facts: Facts
    at: int
    number: NumberRef

    @property
    def cells(self) -> tuple[Cell, ...]:
        return self.scene.cells

    def norm(self, at: int) -> str:
        return self.cells[at].norm if 0 <= at < len(self.cells) else ""

    def lower(self, at: int) -> bool:
        """Whether a plain noun or adjective stands at a cell."""
        if not 0 <= at < len(self.cells) or self.cells[at].sort not in ("word", "term", "phrase"):
            return False
        word = self.norm(at)
        return "cap" not in self.cells[at].tags and word.isalpha() and word not in FUNCTION_CAPS

    @property
    def currency(self) -> str:
        """The money behind a number that has no unit: "27.3 million drams"."""
        word = self.norm(self.at + 1)
        return word if not self.number.unit and word in words(self.facts, "currencies") else ""

    @property
    def after(self) -> int:
        """The cell behind the number, and behind a conversion in brackets: "450 metres (1,476 feet) long"."""
        at = self.at + 1
        inside = self.norm(at) == "(" and self.norm(at + 2) == ")" and self.cells[at + 1].sort == "number"
        return at + 3 if inside else at

    def read(self) -> Statement | None:
        """The measure, where a plain noun stands for the thing or a verb says it."""
        if not self.number.unit and not self.currency:
            return self.measure_of()
        return self.attributive() or self.measure_of() or self.predicate()

    # --- constructions ---

    def attributive(self) -> Statement | None:
        """ "a 40-kilometre tunnel under the Brenner", "the $3.2 billion contract with Alstom"."""
        at = self.at + 1 + bool(self.currency)
        headline = self.scene.heads
        if self.norm(self.at - 1) not in DETERMINERS and not self.possessed(self.at - 1) and not headline:
            return None
        measure = ""
        if self.norm(at) == "-" and self.norm(at + 1) in table(self.facts, "measures"):
            measure, at = table(self.facts, "measures")[self.norm(at + 1)], at + 2
        elif self.norm(at) in table(self.facts, "measures") and self.lower(at + 1):
            measure, at = table(self.facts, "measures")[self.norm(at)], at + 1
        first = at
        names: list[str] = []
        while at < len(self.cells) and at - first < _ADJECTIVES:
            if self.cells[at].sort in ("subject", "cap"):
                names.append(self.norm(at))
                if self.norm(at).split()[-1:] and self.norm(at).split()[-1] in words(self.facts, "sized"):
                    at += 1
                    break  # what follows is a verb, or another thing
            elif self.cells[at].sort != "adjective" and not self.lower(at):
                break
            at += 1
        row = [self.norm(k) for k in range(first, at) if self.lower(k)]
        if not row or not self.lower(at - 1):
            return None
        after, end = self.behind(at)
        owner = self.possessed(self.at - 1)
        definite = self.norm(self.at - 1) in ("the", "this", "its") or bool(owner) or headline
        thing = self.thing(self.at, end, row[-1], row[:-1], (*owner, *names, *after), definite)
        purpose = self.purpose(end)
        return self.made("before a noun", self.joined(thing, purpose), measure) if thing is not None else None

    def measure_of(self) -> Statement | None:
        """ "The tunnel has a length of 45 km", "Iceland's annual quota of 12,000 tonnes"."""
        named = table(self.facts, "measures")
        if self.norm(self.at - 1) != "of" or self.norm(self.at - 2) not in named:
            return None
        measure = named[self.norm(self.at - 2)]
        first = self.at - 2
        while self.lower(first - 1) and self.at - first < _ADJECTIVES:
            first -= 1
        kinds = [self.norm(k) for k in range(first, self.at - 2)]
        kinds += [self.norm(self.at + 2)] if self.norm(self.at + 1) == "of" and self.lower(self.at + 2) else []
        counted = "" if self.number.unit or not self.lower(self.at + 1) else self.norm(self.at + 1)
        if not self.number.unit and measure not in ("quota", "capacity", "population"):
            return None
        owner = self.possessed(first - 1)
        if owner:
            return self.made("measure of", self.thing(first, self.at + 1, "", kinds, owner, True), measure, counted)
        if self.norm(first - 1) not in ("a", "an", "the"):
            return None
        before = first - 2
        if self.norm(before) == "at" and measure == "cost":
            return self.at_a_cost(before)
        if self.norm(before) in HAVE | {"with"}:
            verb = before
            if self.norm(before) == "with" and self.norm(before - 1) == ",":
                verb = before - 1
            subject = self.subject(verb)
            if subject is not None:
                return self.made("measure of", self.joined(subject, kinds), measure, counted)
        after, end = self.behind(self.at + 1 + bool(counted))
        thing = self.thing(first, end, "", kinds, after, self.norm(first - 1) == "the") if after else None
        return self.made("measure of", thing, measure, counted) if thing is not None else None

    def at_a_cost(self, prep: int) -> Statement | None:
        """ "opened the maternity wing on Friday at a cost of €2.4 million": what the verb before it is done to."""
        for at in range(prep - 1, max(-1, prep - _COST), -1):
            if self.norm(at) in ("the", "its", "a", "an") and self.lower(at + 1):
                last = at + 1
                while self.lower(last) and self.norm(last) not in DETERMINERS:
                    last += 1
                row = [self.norm(k) for k in range(at + 1, last)]
                after, _ = self.behind(last)
                if row[-1:] and (self.norm(last) in ("on", "at", "in", "") or last < prep):
                    definite = self.norm(at) in ("the", "its")
                    return self.made("at a cost", self.thing(at, self.at + 1, row[-1], row[:-1], after, definite), "")
                return None
            if self.cells[at].sort == "mark":
                return None
        return None

    def predicate(self) -> Statement | None:
        """ "The tunnel is 45 km long", "The contract with Alstom is worth $2.3 billion", "The bell weighs 9 tonnes"."""
        before = self.norm(self.at - 1)
        named, verbs = table(self.facts, "measures"), table(self.facts, "verbs")
        if before in ("is", "was") and self.norm(self.after) in named:
            subject, measure = self.subject(self.at - 1), named[self.norm(self.after)]
        elif before in _WORTH or (before == "at" and self.norm(self.at - 2) in _WORTH):
            verb = self.at - 1 if before in _WORTH else self.at - 2
            verb -= self.norm(verb - 1) in BE
            subject, measure = self.subject(verb), "worth"
        elif before in verbs or (before == "for" and self.norm(self.at - 2) in verbs):
            verb = self.at - 1 if before in verbs else self.at - 2
            subject, measure = self.subject(verb), verbs[self.norm(verb)]
            if measure == "cost" and self.norm(self.at + 1) in _FOR_SOME:
                return None
        else:
            return None
        return self.made("said of", subject, measure) if subject is not None else None

    # --- what is measured ---

    def possessed(self, at: int) -> tuple[str, ...]:
        """The name that owns what follows: "Iceland's quota"."""
        if 0 < at < len(self.cells) and self.cells[at].sort == "possessive" and self.cells[at - 1].sort == "subject":
            return (self.norm(at - 1),)
        return ()

    def behind(self, at: int) -> tuple[tuple[str, ...], int]:
        """The names in the phrases behind a noun, and the cell after them."""
        names: list[str] = []
        while self.norm(at) in _PLACED and len(names) < _NAMES:
            found = right(self.cells, at + 1, names=True)
            if found is None:
                break
            names.append(found.text)
            at = found.last
            if self.norm(at) == "and" and (more := right(self.cells, at + 1, names=True)):
                names.append(more.text)
                at = more.last
        return tuple(names), at

    def purpose(self, at: int) -> list[str]:
        """What a thing is for, where the text says so: "for trams"."""
        while self.norm(at) in DETERMINERS | {"for"}:
            at += 1
        return [self.norm(at)] if self.norm(at - 1) in DETERMINERS | {"for"} and self.lower(at) else []

    def subject(self, verb: int) -> Thing | None:
        """What stands before a verb as its subject, with the names that say which one."""
        relative = self.norm(verb - 1) in ("which", "that")
        if relative:
            verb -= 2 if self.norm(verb - 2) == "," else 1
        elif self.norm(verb - 1) == ",":
            verb -= 1
        names: list[str] = []
        found: Phrase | None = left(self.cells, verb)
        end = verb
        for _ in range(_NAMES):
            if found is None:
                return None
            prep = found.first - 1
            if self.norm(prep) in ("the", "a", "an"):
                prep -= 1
            if self.norm(prep) in ("and",) and found.named and self.cells[prep - 1].sort == "subject":
                names.append(found.text)
                found = left(self.cells, prep)
                continue
            whole = relative and any(self.lower(k) for k in range(found.first, found.last))
            if self.norm(prep) not in _PLACED or not found.named or whole:
                break
            names.append(found.text)
            found = left(self.cells, prep)
        if found is None or not (relative or clause_opens(self.cells, found.first)):
            return None
        row = self.cells[found.first : found.last]
        own = [cell.norm for cell in row if cell.sort in ("subject", "cap") or "cap" in cell.tags]
        nouns = [cell.norm for cell in row if self.lower(cell_at(self.cells, cell))]
        noun = nouns[-1] if nouns else ""
        return self.thing(found.first, end, noun, nouns[:-1], (*own, *names), definite=True)

    def joined(self, thing: Thing, kinds: Sequence[str]) -> Thing:
        return Thing(thing.first, thing.last, thing.noun, (*thing.kinds, *kinds), thing.names, thing.definite)

    def thing(
        self, first: int, last: int, noun: str, kinds: Sequence[str], names: Sequence[str], definite: bool
    ) -> Thing | None:
        """A thing; without a name of its own, "the" thing has the only one of the sentence."""
        if noun in words(self.facts, "parts") or (noun.endswith("s") and not noun.endswith("ss")):
            return None
        if not names:
            here = [cell.norm for cell in self.cells if cell.sort == "subject" and "person" not in cell.tags]
            if len(here) != 1 or not definite:
                return None
            names = here
        if not noun and names:
            *rest, noun = names[0].split()
            names = (" ".join(rest), *names[1:]) if rest else (noun, *names[1:])
        plain = words(self.facts, "plain")
        return Thing(first, last, noun, tuple(k for k in kinds if k not in plain), tuple(names), definite)

    # --- the statement ---

    def made(self, pattern: str, thing: Thing | None, measure: str, counted: str = "") -> Statement | None:
        if thing is None:
            return None
        scene, number = self.scene, self.number
        sort, factor = SCALES.get(number.unit, (self.currency or "count", 1.0))
        if sort == "share" and thing.noun not in words(self.facts, "shares") and measure != "turnout":
            return None
        cells = self.cells
        first, last = min(thing.first, self.at), max(thing.last, self.at + 1)
        if self.norm(last) in table(self.facts, "measures"):
            last += 1
        start, end = cells[first].start, cells[last - 1].end
        wrong = numeral(number, scene.tokens)
        changes = words(self.facts, "changes")
        headline = scene.heads
        numbered = any(token.norm in _NUMBERED and start <= token.start < end for token in scene.tokens)
        own = (start, end) if pattern == "said of a name" else (0, 0)  # "the tower rises 140 metres"
        near = slice(*clause(scene.tokens, start, end))
        changed = any(
            token.shape == "lower" and token.norm in words_of_change and not own[0] <= token.start < own[1]
            for tokens, words_of_change in ((scene.tokens[near], changes), (scene.tokens, changes - _OF_ELSE))
            for token in tokens
        )
        others = [c.norm for c in cells if c.sort == "subject" and not start <= c.start < end]
        modifiers = [
            f"thing:{thing.noun}", *(f"kind:{word}" for word in thing.kinds), *(f"name:{name}" for name in thing.names),
            *(f"other:{name}" for name in others[:8]), f"measure:{measure}", *(["definite"] if thing.definite else []),
            *([f"counted:{counted}"] if counted else []), *(["changed"] if changed or numbered else []),
            *([RETOLD] if headline and retold(scene, number.value, scene.words(wrong.start, wrong.end)) else []),
            *(f"about:{word}" for word in about(scene, start, end)),
        ]  # fmt: skip
        times = [
            told(time) for time in scene.times
            if isinstance(time, TimeRef) and time.kind in ("date", "range") and time.granularity != "day"
        ]  # fmt: skip
        return scene.statement(
            start,
            end,
            kind="quantity",
            pattern=pattern,
            wrong=wrong,
            subject=Ref(start, end, scene.words(start, end)),
            attribute=sort,
            mode="measured",
            times=tuple(times[:4]),
            value=figure(scene, number, factor),
            modifiers=tuple(modifiers),
        )  # fmt: skip


def clause(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """The tokens of what goes with some words of a sentence: up to a semicolon, or a conjunction behind a comma, by
    which something else is said."""
    first, last = 0, len(tokens)
    for at, token in enumerate(tokens):
        parts = token.norm == ";" or (token.norm == "," and at + 1 < len(tokens) and tokens[at + 1].norm in _GOES_ON)
        if parts and token.end <= start:
            first = at + 1 if token.norm == ";" else first
        elif parts and token.start >= end:
            last = at
            break
    return first, last


def cell_at(cells: Sequence[Cell], cell: Cell) -> int:
    """The index of a cell."""
    return next(i for i, other in enumerate(cells) if other is cell)
