"""How a vote or a game ended, and how many votes somebody got, as documents tell it in all usual wordings.

Two numbers are a result: "31 to 14", "61-20", "50.7 percent to 49.3", "31 votes for and 14 against".  A statement's
`attribute` is "vote", "score" or "votes"; `modifiers` say who voted ("body:..."), what on ("act:...", "name:...",
"word:..."), which teams played, whom the votes are for, and what the text names before ("before:...").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen, replace, slotted
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.happenings import folded
from claimcheck.kinds.quantity.own_matters import own_matter
from claimcheck.kinds.quantity.result_words import (
    AGAINST,
    ANOTHER,
    BODIES,
    CLOCK,
    DECIDED,
    DRAWN,
    FOR,
    GAMES,
    JUNIORS,
    LOSE,
    MEMBERS,
    NOT_FINAL,
    NOUNS,
    ORDINALS,
    OTHER_TEAMS,
    PLAIN_VOTES,
    ROUNDS,
    STEPS,
    UNITS,
    VOTERS,
    VOTES,
    WEAK,
    WENT,
    WIN,
)
from claimcheck.lazy import Pattern
from claimcheck.model import NumberRef, Ref, Span, Value
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, norm
from claimcheck.text.stems import stem
from claimcheck.text.times.words import SMALL
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, CONJUNCTIONS, FUNCTION_CAPS, HAVE, MODALS, PREPOSITIONS, REPORTING, SUBORDINATORS

GIVEN = "given"
"""The modifier of a result that the sentence speaks of as known, in a question too: "the 163-49 vote"."""
ASIDE = "aside"
"""The modifier of a result between commas: "the sale, approved by 17 votes to nine, breaks a promise, they say"."""
SOLE = "sole"
"""The modifier of such a result if its document tells just one other one."""
OTHER_GAME = "other game"
"""The modifier of a result by words with which an earlier or later game of two teams is told."""
HEAD = "head"
"""The modifier of a result that a headline tells with no sentence."""
_OWN = frozenset(["his", "her", "their", "its", "our"])
_KNOWN = _OWN | frozenset(["the", "this", "that"])
_TOLD = VOTES | GAMES | WENT | DECIDED
_ENDS = frozenset([",", ";", ":", ".", "(", ")", '"', "—"])
_CLAUSE_ENDS = _ENDS | {"which", "who", "when", "after", "while"}
_BEFORE_CLAUSE = _ENDS - {'"'} | (SUBORDINATORS - {"that"})
_GAME_ENDS = _ENDS | SUBORDINATORS | {"and", "to"}
_SMALL = FUNCTION_CAPS | PREPOSITIONS | CONJUNCTIONS | BE | HAVE | MODALS | REPORTING | VOTES | BODIES
"""Words that do not say what a vote is on."""
_NUMBER = Pattern(r"\d{1,3}(?:\.\d{1,2})?$")
_AGED = Pattern(r"\b(?:[Uu]nder|U)-?\d\ds?\b")
_HALF_TIME = frozenset(["half", "half-time", "halftime"])
_HALF = 2
_NEAR = 8
_BODY = 5
"""Cells from "by" on among which who voted stands: "by the town council"."""


@frozen
class Pair:
    """Tokens [first, last) of a result, and its two numbers as written."""

    first: int
    last: int
    one: float
    two: float


@frozen
class Result:
    """What a result is told of: where it stands, its value, and the modifiers that say so."""

    attribute: str
    span: Span
    value: Value
    refs: tuple[Ref, ...]
    modifiers: tuple[str, ...]


def results(scene: Scene, lately: Sequence[Scene]) -> Iterator[Result]:
    """The votes and results of games in a sentence; `lately` are the sentences before it."""
    norms = {token.norm for token in scene.tokens if token.shape != "cap" or token.norm != "may"}
    if norms.isdisjoint(_TOLD):
        return
    told = list(pairs(scene.tokens))
    if len(told) != 1:
        return
    found = _Reader(scene, told[0], lately).read(norms)
    if found is not None:
        teams = teams_of(scene, told[0]) if found.attribute == "score" else ()
        yield replace(found, modifiers=(*found.modifiers, *teams))


def teams_of(scene: Scene, pair: Pair) -> tuple[str, ...]:
    """What says beside a result that the teams are not those that their names mean, as modifiers."""
    near = scene.tokens[max(0, pair.first - _NEAR) : pair.last + _NEAR]
    words = {token.norm for token in near} & OTHER_TEAMS
    aged = near and _AGED.search(scene.text, near[0].start, near[-1].end)
    return tuple(f"group:{word}" for word in sorted({*words, *(("youth",) if aged else ())}))


def pairs(tokens: Sequence[Token]) -> Iterator[Pair]:
    """What may be a result: two numbers."""
    at = 0
    while at < len(tokens):
        made = _pair(tokens, at)
        if made is not None:
            yield made
            at = made.last
        at += 1


def _pair(tokens: Sequence[Token], at: int) -> Pair | None:
    """ "52-48", "52 to 48", "52 votes to 48", "52 in favour and 48 against"."""
    one = _number(tokens[at])
    if one is None:
        return None
    link = at + 1
    while link < len(tokens) and link - at < 3 and tokens[link].norm in UNITS:
        link += 1
    if link + 1 >= len(tokens):
        return None
    if tokens[link].norm in ("-", "—", "to"):
        two = _number(tokens[link + 1])
        last = link + 2
        if two is None:
            return None
        while last < len(tokens) and last - link < 4 and tokens[last].norm in UNITS - {"vote"}:
            last += 1
        return Pair(at, last, one, two)
    side = next((i for i in range(link, min(link + 3, len(tokens))) if tokens[i].norm in FOR), 0)
    if not side:
        return None
    for i in range(side + 1, min(side + 5, len(tokens) - 1)):
        two = _number(tokens[i])
        if two is not None:
            end = next((k for k in range(i + 1, min(i + 4, len(tokens))) if tokens[k].norm in AGAINST), 0)
            return Pair(at, end + 1, one, two) if end else None
    return None


def _number(token: Token) -> float | None:
    if _NUMBER.match(token.norm):
        return float(token.norm)
    return float(SMALL[token.norm]) if token.norm in SMALL else None


@slotted
class _Reader:
    scene: Scene
    pair: Pair
    lately: Sequence[Scene]

    @property
    def cells(self) -> tuple[Cell, ...]:
        return self.scene.cells

    def read(self, norms: set[str]) -> Result | None:
        cells = self.cells
        first = next((i for i, cell in enumerate(cells) if cell.last > self.pair.first), 0)
        last = next((i for i, cell in enumerate(cells) if cell.first >= self.pair.last), len(cells))
        decided = not norms.isdisjoint(DECIDED) and self.by_vote(norms)
        verb = self.nearest(VOTES | GAMES | WENT | (DECIDED if decided else frozenset()), first, last)
        if verb is None:
            return None
        word = cells[verb].norm
        percent = "." in self.value().text or any(
            token.norm in ("percent", "%", "cent") for token in self.scene.tokens[self.pair.first : self.pair.last + 2]
        )
        if word in VOTES | DECIDED and not (
            word == "defeated" and not percent and len(self.names(range(verb + 1, first))) == 1
        ):
            return None if norms & WEAK else self.vote(verb, first, last)
        if word in GAMES | WENT and not percent:
            return self.score(verb, first, last)
        return None

    def by_vote(self, norms: set[str]) -> bool:
        """Whether the numbers are of votes, or somebody who votes is told of."""
        pair = {token.norm for token in self.scene.tokens[self.pair.first : self.pair.last]}
        return "votes" in pair or not norms.isdisjoint(VOTERS)

    def nearest(self, words: frozenset[str], first: int, last: int) -> int | None:
        """The cell of the nearest of some words: before the numbers in their clause, a comma between them allowed, or
        right behind them."""
        if first > 1 and self.cells[first - 1].norm == "by":
            first -= 1
        if first > 1 and self.cells[first - 1].norm == ",":
            first -= 1
        for at in range(first - 1, max(-1, first - 2 * _NEAR), -1):
            if self.cells[at].norm in words and self.cells[at].sort != "subject":
                if self.cells[at].norm == "vote" and self.cells[at - 1].norm == "a":
                    continue  # "was confirmed by a vote of 51 to 48"
                return at
            if self.cells[at].norm in _BEFORE_CLAUSE:
                break
        return next((at for at in range(last, min(last + 3, len(self.cells))) if self.cells[at].norm in words), None)

    def value(self) -> Value:
        span = self.span()
        high, low = max(self.pair.one, self.pair.two), min(self.pair.one, self.pair.two)
        return Value(f"{high:g}-{low:g}", *span, number=self.pair.one, low=low, high=high)

    def span(self) -> Span:
        tokens = self.scene.tokens
        return Span(tokens[self.pair.first].start, tokens[self.pair.last - 1].end)

    def names(self, where: range) -> list[Ref]:
        found = [ref_of(self.cells[i]) for i in where if 0 <= i < len(self.cells) and self.cells[i].sort == "subject"]
        return [ref for ref in found if ref is not None]

    # --- votes ---

    def vote(self, verb: int, first: int, last: int) -> Result | None:
        cells = self.cells
        noun = verb >= last
        body, at = self.body(verb, first, last)
        if noun and at > verb and self.cells[at - 1].norm == "the" and self.cells[at - 2].norm == "on":
            body, at = "", -1  # "the 163-49 vote on the Velden bill"
        region = [*range(verb + 1, first), *range(last, self.clause(last))] if not noun else [
            *range(verb + 1, self.clause(verb + 1))
        ]  # fmt: skip
        if self.passive(verb):
            region = [*range(max(0, verb - _NEAR), verb - 1), *region]
        if cells[0].norm == "to":
            region = [*range(next((i for i, cell in enumerate(cells) if cell.norm == ","), 0)), *region]
        region = [i for i in region if i != at]
        near = (*region, *range(max(0, first - 4), first))
        steps = {_word(cells[i]) for i in near if _word(cells[i]) in STEPS and self.of_step(i)}
        acts = [stem(cells[i].norm) for i in region if i and cells[i - 1].norm == "to" and _plain(cells[i])]
        if not acts and last < len(cells) and "against" in {cell.norm for cell in cells[last : last + 4]}:
            acts = ["reject"]
        if cells[verb].norm not in PLAIN_VOTES:
            acts = [stem(cells[verb].norm), *acts]
        names = [folded(ref) for i in region for ref in self.names(range(i, i + 1))]
        before = [folded(ref) for scene in self.lately for cell in scene.cells if (ref := ref_of(cell)) is not None]
        modifiers = (
            "event:vote", *([f"body:{body}"] if body else []), *(f"act:{act}" for act in acts[:1]),
            *(f"name:{name}" for name in dict.fromkeys(names)), *(f"step:{word}" for word in sorted(steps)),
            *(f"word:{stem(cells[i].norm)}" for i in region if _plain(cells[i], bool(self.scene.caps))),
            *(f"before:{name}" for name in dict.fromkeys(before)),
            *([GIVEN] if self.given(first, last) else []), *([ASIDE] if self.aside(verb, last) else []),
            *own_matter(self.scene, at, region),
        )  # fmt: skip
        refs = tuple(self.names(range(len(cells)))[:2])
        return Result("vote", self.span(), self.value(), refs, modifiers)

    def of_step(self, at: int) -> bool:
        """Whether an ordinal is of a reading or ballot: not "a second referendum"."""
        after = norm(self.cells, at + 1)
        return _word(self.cells[at]) not in ORDINALS or after in STEPS | ROUNDS or after in _ENDS | {"and", ""}

    def given(self, first: int, last: int) -> bool:
        """Whether a result is spoken of as known: "the 163-49 vote", "Hungary's 4-2 win"."""
        behind = norm(self.cells, last)
        before = self.cells[first - 1] if first else None
        if before is None or behind not in NOUNS | {"vote"}:
            return False
        return before.sort == "possessive" or before.norm in _KNOWN

    def body(self, verb: int, first: int, last: int) -> tuple[str, int]:
        """Who voted: the name or the word for a body nearest before the verb, or behind "vote of"; and its cell."""
        if verb >= last:
            for at in range(verb + 1, min(verb + 5, len(self.cells))):
                before = at - 1 - (self.cells[at - 1].norm == "the")
                if self.cells[before].norm in ("of", "in", "by") and self.is_body(at):
                    return self.cells[at].norm, at
        owner = first - 2
        if verb >= last and first > 1 and self.cells[first - 1].sort == "possessive":
            known = self.cells[owner].sort == "subject" or self.cells[owner].norm in BODIES
            return (self.cells[owner].norm, owner) if known else ("", -1)
        if self.passive(verb):
            by = next(
                (i for i in range(verb + 1, min(first, verb + _NEAR)) if self.cells[i].norm == "by"), len(self.cells)
            )
            behind = next((i for i in range(by + 1, min(by + _BODY, first)) if self.is_body(i)), -1)
            return (self.cells[behind].norm, behind) if behind >= 0 else ("", -1)
        for at in range(min(verb, first) - 1, -1, -1):
            if self.is_body(at):
                return self.of(at), at
        return "", -1

    def of(self, at: int) -> str:
        """The body at a cell, with the word for what of it votes: "the board of the Harbour Museum"."""
        before = at - 1 - (self.cells[at - 1].norm == "the")
        inner = self.cells[before - 1].norm if before > 0 and self.cells[before].norm == "of" else ""
        return f"{self.cells[at].norm} {inner}" if inner in BODIES else self.cells[at].norm

    def passive(self, verb: int) -> bool:
        """Whether somebody or something is voted on in front of the verb: "Ilse Varga was confirmed", "the sale,
        approved by the council,"."""
        if verb == 0 or self.cells[verb].norm in PLAIN_VOTES:
            return False
        if self.cells[verb - 1].norm == "," and verb + 1 < len(self.cells) and self.cells[verb + 1].norm == "by":
            return any(self.is_body(i) for i in range(verb + 2, min(verb + 1 + _BODY, len(self.cells))))
        return self.cells[verb - 1].norm in BE

    def aside(self, verb: int, last: int) -> bool:
        """Whether all of it stands between commas, as what is known of something: "the sale, approved by 17 to 9,"."""
        return self.passive(verb) and self.cells[verb - 1].norm == "," == norm(self.cells, last)

    def is_body(self, at: int) -> bool:
        cell = self.cells[at]
        if cell.norm in BODIES or cell.norm in MEMBERS:
            return True
        after = self.cells[at + 1] if at + 1 < len(self.cells) else None
        if at and self.cells[at - 1].norm in ("in", "of", "at", "from"):
            return False
        return (
            cell.sort == "subject"
            and "person" not in cell.tags
            and ref_of(cell) is not None
            and (after is None or after.sort != "possessive")
        )

    def clause(self, at: int) -> int:
        """The cell before which a clause ends; commas around a day are passed over."""
        while at < len(self.cells) and self.cells[at].norm not in _CLAUSE_ENDS:
            at += 1
            if at < len(self.cells) - 1 and self.cells[at].norm == ",":
                before, after = self.cells[at - 1], self.cells[at + 1]
                at += after.sort == "time" or (before.sort == "time" and after.norm == "to")
        return at

    # --- games ---

    def score(self, verb: int, first: int, last: int) -> Result | None:
        cells = self.cells
        word = cells[verb].norm
        end = last
        while end < len(cells) and end - last < _NEAR and cells[end].norm not in _GAME_ENDS:
            end += 1
        down = word in WENT and cells[verb + 1].norm == "down"
        if word in WENT and (not down or not CLOCK.isdisjoint(self.scene.norms)):
            return None
        around = [*range(max(0, min(verb, first) - 3), verb + 1), *range(verb + 1 + down, end)]
        if "had" in (norm(cells, verb - 1), norm(cells, verb - 2)):
            return None  # an earlier game
        if cells[0].norm == "at" and _HALF_TIME & {token.norm for token in self.scene.tokens[:4]}:
            return None
        if any(NOT_FINAL & set(cells[i].norm.split()) for i in around) or self.one_of_two():
            return None
        passive = verb < first and cells[verb - 1].norm in BE
        left = self.beside(min(verb, first) - 1 - passive, -1)
        right = self.beside(verb + 1 if verb >= last else min(verb + 1, len(cells)), 1)
        if right is None:
            right = self.beside(last, 1)
        if word in DRAWN and right is None and left is not None:
            at = min(verb, first) - 1
            while cells[at].start > left.start:
                at -= 1
            right = self.beside(at - 2, -1) if at > 1 and cells[at - 1].norm == "and" else None
        given = self.given(first, last)
        region = {cells[i].norm for i in range(max(0, first - _NEAR), end)}
        if (
            given
            and left is None
            and right is not None
            and cells[first - 1].norm not in _OWN
            and region.isdisjoint(ANOTHER)
        ):
            return self.one_sided(right, cells[last].norm)
        if left is None or right is None or folded(left) == folded(right):
            return None
        given = given and region.isdisjoint(ANOTHER)
        teams = sorted((folded(left), folded(right)))
        won = folded(left) if word in WIN | {"won", "wins", "win", "victory", "triumph"} else ""
        won = folded(right) if word in LOSE | WENT | {"loss"} or passive else won
        modifiers = (
            "event:game", f"place:{' '.join(teams)}", *(f"team:{team}" for team in teams),
            *([OTHER_GAME] if not region.isdisjoint(ANOTHER) else []), *([f"won:{won}"] if won else []),
            *([GIVEN] if given else []),
        )  # fmt: skip
        return Result("score", self.span(), self.value(), (left, right), modifiers)

    def one_of_two(self) -> bool:
        """Whether a game is the first or second of some, of an earlier season, or of other teams of the clubs: "in the
        first game of the doubleheader"."""
        tokens = self.scene.tokens
        if any(
            t.norm in JUNIORS or (t.norm == "season" and tokens[i - 1].norm == "last") for i, t in enumerate(tokens)
        ):
            return True
        ranked = {tokens[i + 1].norm for i in range(len(tokens) - 1) if tokens[i].norm in ORDINALS | {"one", "other"}}
        return bool(ranked & {"game", "match", "test", "leg", "meeting"})

    def one_sided(self, team: Ref, noun: str) -> Result:
        """A game that is known by one of its teams: "Saturday's 3-2 win over Corley"."""
        others = (folded(ref) for ref in self.names(range(len(self.cells))))
        outcome = f"gained:{folded(team)}" if noun in ("defeat", "loss") else f"lost:{folded(team)}"
        modifiers = ("event:game", f"team:{folded(team)}", *(f"other:{name}" for name in others), outcome, GIVEN)
        return Result("score", self.span(), self.value(), (team,), modifiers)

    def beside(self, at: int, step: int) -> Ref | None:
        """The team beside a cell, with nothing but small words between; the first word of a sentence may be one."""
        for _ in range(4):
            if not 0 <= at < len(self.cells):
                return None
            cell = self.cells[at]
            ref = ref_of(cell)
            if ref is not None and cell.sort == "subject" and "person" not in cell.tags:
                return ref
            opens = at == 0 or self.cells[at - 1].sort == "mark"
            if cell.sort == "word" and "cap" in cell.tags and opens and cell.norm not in FUNCTION_CAPS:
                return Ref(cell.start, cell.end, self.scene.words(cell.start, cell.end))
            small = {"over", "to", "against", "by", "of", "with", "a", "the", "their", "hosts", "visitors", "rivals"}
            if cell.norm not in HAVE | small and cell.sort not in ("possessive", "number"):
                return None
            at += step
        return None


def _word(cell: Cell) -> str:
    """The folded word of a cell, of an ordinal number too."""
    return cell.what.text.lower() if cell.sort == "number" and isinstance(cell.what, NumberRef) else cell.norm


def _plain(cell: Cell, caps: bool = False) -> bool:
    """Whether a cell is a word that says what a vote is on; with `caps`, a capitalised one as well."""
    return (
        (cell.sort in ("word", "term", "phrase") or (caps and cell.sort == "cap"))
        and cell.norm.isalpha()
        and cell.norm not in _SMALL
        and len(cell.norm) > _HALF
    )
