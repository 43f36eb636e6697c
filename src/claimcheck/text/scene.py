"""A sentence with all that is recognised in it, as a row of cells: what shapes and the grammar work on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict, Unpack

from claimcheck.frozen import frozen, once, replace
from claimcheck.model import (
    Document,
    Entity,
    Mention,
    NumberRef,
    Ref,
    Role,
    Sentence,
    Span,
    Statement,
    TimeRef,
    Value,
    Voice,
    When,
)
from claimcheck.text import (
    asides,
    courtesy,
    cues,
    friends,
    headwords,
    lead_ins,
    names,
    namesakes,
    numbers,
    qualities,
    remarks,
    shared_subjects,
    times,
    titles,
    unknown,
)
from claimcheck.text.attributive import attributive
from claimcheck.text.chronicle import entry_day, of_its_entry
from claimcheck.text.row import Row
from claimcheck.text.shape import Cell, Features, features
from claimcheck.text.tokens import Token
from claimcheck.text.with_the import with_the
from claimcheck.text.words import CONCEDING

_RELATIVE = frozenset("who which that he she it".split())
"""What a clause that may be read by itself begins with."""
_LEADING = frozenset("since after before on upon following".split())
"""With which a sentence opens that may tell first what was done to what it is about: "Since opening in 1931, X has"."""
PLACES = frozenset({"country", "state", "province", "region", "city", "place"})


class Told(TypedDict):
    """What a statement holds beside where and how it is said."""

    kind: str
    pattern: str
    wrong: Span
    subject: Ref | None
    attribute: str
    mode: str
    objects: NotRequired[tuple[Ref, ...]]
    times: NotRequired[tuple[When, ...]]
    value: NotRequired[Value | None]
    modifiers: NotRequired[tuple[str, ...]]
    keys: NotRequired[tuple[str, ...]]


@frozen
class Scene:
    """`cells` cover the sentence from left to right, but for remarks to the reader ("as it happens").  `full` are the
    entities that the document names in full; `caps` is "title" or "upper" where capitals say nothing (headlines), else
    "".  `earlier` are times told just before the sentence, `told` those long past anywhere before it in the document;
    `news` says that the document tells of days close to its publication; `retold` are readings of the sentence with
    the name in place of "he" or "she", where nobody else can be meant; `titles` are where titles of known things stand
    with the quotation marks, of which cells and tokens have none."""

    document: Document
    sentence: Sentence
    tokens: tuple[Token, ...]
    cells: tuple[Cell, ...]
    times: tuple[TimeRef, ...]
    quotations: tuple[tuple[int, int], ...]
    full: frozenset[str]
    caps: str = ""
    earlier: tuple[TimeRef, ...] = ()
    told: tuple[TimeRef, ...] = ()
    news: bool = True
    retold: tuple[Scene, ...] = ()
    titles: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        return self.document.text

    @once
    def there(self) -> Features:
        """The features of its cells."""
        return features(self.cells)

    @once
    def norms(self) -> frozenset[str]:
        """The norms of its cells: what is not among them need not be looked for."""
        return frozenset([cell.norm for cell in self.cells])

    @once
    def clauses(self) -> tuple[Scene, ...]:
        """Clauses that can be read as sentences of their own (see `own_clauses`, `second_clauses`, `without_lands`)."""
        landless: tuple[Scene, ...] = ()
        if "of" in self.norms and {"subject.person", "subject.country"} <= self.there.sorts.keys():
            from claimcheck.text.of_a_land import without_lands  # rarely needed, and start-up time counts

            landless = tuple(without_lands(self))
        if "at" in self.norms and "number" in self.there.sorts:
            from claimcheck.text.measured import without_measures  # rarely needed, and start-up time counts

            landless = (*landless, *without_measures(self))
        if self.norms.isdisjoint(_RELATIVE) and not (self.cells and self.cells[0].norm in _LEADING):
            return landless
        from claimcheck.text.own_clauses import own_clauses  # they take scenes
        from claimcheck.text.second_clauses import second_clauses

        theirs = tuple(clause for one in landless for clause in own_clauses(one))
        return (*own_clauses(self), *second_clauses(self), *landless, *theirs)

    @property
    def heads(self) -> bool:
        """Whether the sentence is of a headline or a caption, which sum up what the text tells."""
        return self.sentence.block.role in (Role.HEADLINE, Role.CAPTION)

    @once
    def chronicled(self) -> bool:
        """Whether it stands in an entry of a chronology, whose present tense is that of a day long past."""
        block = self.sentence.block
        return entry_day(self.text, block.published, block.start, self.sentence.start) is not None

    def words(self, start: int, end: int) -> str:
        """The text of a span as a person reads it."""
        return self.document.words(start, end)

    def voice(self, start: int, end: int, construction: str = "other") -> Voice:
        """The voice of `text[start:end]`, which says something in the sentence (see `cues.voice`)."""
        low, high = self.sentence.start, self.sentence.end
        return cues.voice(self.text, self.tokens, start, end, low, high, self.quotations, construction)

    def statement(self, start: int, end: int, *, voice: Voice | None = None, **told: Unpack[Told]) -> Statement:
        """What `text[start:end]` says, in the voice that it has there if none is given."""
        sentence = self.sentence
        voice = self.voice(start, end) if voice is None else voice
        if self.titles:
            start, end = titles.whole(start, end, self.titles)
        return Statement(
            path=self.document.path,
            start=start,
            end=end,
            sentence=Span(sentence.start, sentence.end),
            voice=voice,
            published=sentence.block.published,
            headline=self.heads,
            **told,
        )


@frozen
class Found:
    """A place where a pattern fits: the cells of its slots by name."""

    scene: Scene
    pattern: str
    first: int
    last: int
    slots: Mapping[str, int]

    def cell(self, slot: str) -> Cell | None:
        """The cell of a slot, or None if it was left out."""
        at = self.slots.get(slot)
        return None if at is None else self.scene.cells[at]

    @property
    def start(self) -> int:
        return self.scene.cells[self.first].start

    @property
    def end(self) -> int:
        return self.scene.cells[self.last - 1].end


TITLED = "titled "
"""Before the key of a title with which a name is written ("King Philippe"), as a tag of its cell."""


@frozen
class Seen:
    """A sentence's tokens and hits, before the document is known as a whole."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    hits: tuple[names.Hit, ...]


def look(document: Document, sentence: Sentence, tokens: tuple[Token, ...], index: names.Names) -> Seen:
    """The first look at a sentence."""
    hits = index.find(tokens, document.text)
    return Seen(sentence, tokens, tuple(headwords.whole(tokens, hits, document.text, index)))


def capitals(tokens: Sequence[Token]) -> str:
    """ "upper" for a sentence in capitals, "title" for one in title case without a full stop, else ""."""
    words = [token for token in tokens if token.shape in ("lower", "cap", "upper")]
    if len(words) >= 3 and all(token.shape == "upper" or token.end - token.start < 2 for token in words):
        return "upper"
    if tokens and tokens[-1].norm == ".":
        return ""
    long = [token for token in words if token.end - token.start >= 4]
    if len(long) >= 4 and sum(token.shape != "lower" for token in long) >= 0.75 * len(long):
        return "title"
    return ""


def stage(
    document: Document,
    seen: Seen,
    entities: Mapping[str, Entity],
    full: frozenset[str],
    quotations: Sequence[tuple[int, int]],
    earlier: Sequence[TimeRef],
    short: Mapping[str, str],
) -> Scene:
    """The sentence as cells.  `full` are the entities that the document names in full, `short` those that a noun alone
    stands for ("the Bank")."""
    sentence, tokens, hits = seen.sentence, seen.tokens, seen.hits
    text = document.text
    marked: tuple[tuple[int, int], ...] = ()
    if quotations and hits:
        tokens, hits, quotations, marked = titles.unmarked(text, tokens, hits, quotations, entities)
    caps = capitals(tokens)
    published, begins = sentence.block.published, sentence.block.start
    found = times.find(text, published, sentence.start, sentence.end)
    found = of_its_entry(found, text, published, begins, sentence.start, sentence.end)
    if found and any(token.norm == "the" for token in tokens):
        found = with_the(found, tokens, text)
    counted = numbers.find(tokens, text, [(t.start, t.end) for t in found])
    row = Row(document, tokens, caps)
    _Builder(row, entities, full).place(hits, found, counted)
    unknown.lay(row, entities, short)
    cells = friends.without(qualities.without(remarks.without(courtesy.without(tuple(row.cells())))))
    cells = lead_ins.without(asides.without(cells))
    if any(cell.norm == "and" for cell in cells):
        cells = shared_subjects.without(cells)
    if any(cell.norm in CONCEDING for cell in cells):
        from claimcheck.text import concessions  # rarely needed, and start-up time counts

        cells = concessions.without(cells)
    return Scene(
        document,
        sentence,
        tokens,
        cells,
        tuple(found),
        tuple(quotations),
        full,
        caps,
        tuple(earlier),
        titles=marked,
    )


def _one_thing(before: Cell, cell: Cell) -> bool:
    """Whether two cells name one thing, which is nobody."""
    if before.sort != "subject" or cell.sort != "subject" or "person" in cell.tags:
        return False
    ids: tuple[str, ...] = cell.what[0].entities
    return len(ids) == 1 and before.what[0].entities == ids


class _Builder:
    """Lays mentions over the tokens."""

    def __init__(self, row: Row, entities: Mapping[str, Entity], full: frozenset[str]) -> None:
        self.row = row
        self.entities = entities
        self.full = full
        self.named: Cell | None = None

    def place(self, hits: Sequence[names.Hit], found: Sequence[TimeRef], counted: Sequence[NumberRef]) -> None:
        spans = [(self.row.range(t.start, t.end), t) for t in found]
        timed = {i for (first, last), _ in spans for i in range(first, last)}
        kept = [
            hit
            for hit in hits
            if (timed.isdisjoint(range(hit.first, hit.last)) or hit.last - hit.first > 1) and not self._untitled(hit)
        ]
        units = {i for n in counted if n.unit for i in range(*self.row.range(n.start, n.end))[1:]}
        kept = [hit for hit in kept if not units.issuperset(range(hit.first, hit.last))]
        covered = {i for hit in kept for i in range(hit.first, hit.last)}
        for (first, last), time in spans:
            if first < last and covered.isdisjoint(range(first, last)):
                self.row.put(
                    Cell("time", "", time.start, time.end, first, last, (time.kind, *sorted(time.flags)), time)
                )
        self.row.hits = covered
        for hit in kept:
            self._lay(hit)
        for number in counted:
            first, last = self.row.range(number.start, number.end)
            if first < last and self.row.taken.isdisjoint(range(first, last)):
                tags = ("ordinal",) if number.ordinal else ()
                self.row.put(Cell("number", "", number.start, number.end, first, last, tags, number))

    def _untitled(self, hit: names.Hit) -> bool:
        """What only looks like a title: the hour of a day ("5 PM", "6:30 p.m."), what a palace or a court is of
        ("of Justice"), what a port is ("the premier port")."""
        if attributive(self.row, hit):
            return True
        before, norm = self.row.token(hit.first - 1), self.row.tokens[hit.first].norm
        if before is None:
            return False
        hour = before.shape == "number" and norm in ("am", "pm")
        return hour or (before.norm == "of" and norm == "justice" and hit.last == hit.first + 1)

    def _lay(self, hit: names.Hit) -> None:
        sorts = {alias.sort for alias in hit.aliases}
        tokens = self.row.tokens
        start, end = tokens[hit.first].start, tokens[hit.last - 1].end
        norm = headwords.in_order(" ".join(t.norm for t in tokens[hit.first : hit.last] if t.shape != "hyphen"))
        phrases = tuple(dict.fromkeys(a.key for a in hit.aliases if a.sort in ("phrase", "term")))
        if "entity" in sorts or "adjective" in sorts:
            sort = "entity" if "entity" in sorts else "adjective"
            aliases = [alias for alias in hit.aliases if alias.sort == sort]
            meant = courtesy.meant(self.row, hit.first, aliases, self.entities)
            # a surname that is a title too ("King") is the title where a name follows
            titled = phrases and all(alias.variant == "short" for alias in aliases) and self.row.capital(hit.last)
            noun = all(alias.variant == "short" and alias.key not in self.full for alias in aliases) and not any(
                self.row.capital(at) for at in range(hit.first, hit.last)
            )  # "the orchestra" is the one that the document names in full, or none that the claims know
            other = not meant or namesakes.somebody_else(self.row, hit, sort, meant, self.entities)
            if not (titled or noun or other):
                self._name(self._entity(hit, sort, meant, start, end, norm, phrases))
                return
            if not titled and all(self.entities[alias.key].type == "person" for alias in aliases):
                self.row.given_up.update(range(hit.first, hit.last))
            if "phrase" not in sorts and "term" not in sorts:
                return
        if namesakes.surname(self.row, hit):
            return
        sort = "phrase" if "phrase" in sorts else "term"
        kinds = tuple(dict.fromkeys(key.split(":", 1)[0] for key in phrases))
        self.row.put(Cell(sort, norm, start, end, hit.first, hit.last, kinds, Mention(start, end, sort, phrases)))

    def _name(self, cell: Cell) -> None:
        """Lays a name; one right behind another name of the same thing is one with it: "the space agency NASA"."""
        before = self.named
        if before is not None and before.last == cell.first and _one_thing(before, cell):
            ref, mention = cell.what
            start = before.start
            ref = replace(ref, start=start, text=self.row.document.words(start, ref.end))
            cell = replace(cell, start=start, first=before.first, what=(ref, replace(mention, start=start)))
        self.named = cell
        self.row.put(cell)

    def _entity(
        self, hit: names.Hit, sort: str, aliases: Sequence[names.Alias], start: int, end: int, norm: str,
        phrases: tuple[str, ...],
    ) -> Cell:  # fmt: skip
        ids = tuple(dict.fromkeys(alias.key for alias in aliases))
        anchored = tuple(id for id in ids if id in self.full)
        variant = min((alias.variant for alias in aliases), key=("", "spacing", "dated", "seat", "short").index)
        people = all(self.entities[id].type == "person" for id in ids)
        tags: list[str] = [variant or "full"]
        if variant == "short" and people:
            if anchored:
                ids = anchored
            else:
                tags.append("unanchored")
        types = tuple(dict.fromkeys(self.entities[id].type for id in ids))
        if len(types) == 1:
            tags.append(types[0])
        if types and all(kind in PLACES for kind in types):
            tags.append("somewhere")
        if people:
            tags.extend(f"{TITLED}{alias.key}" for alias in hit.titles)
        tags.append("known")
        kinds = tuple(dict.fromkeys(key.split(":", 1)[0] for key in phrases))
        ref = Ref(start, end, self.row.document.words(start, end), ids, types if len(types) == 1 else ())
        return Cell(
            "subject" if sort == "entity" else "adjective", norm, start, end, hit.first, hit.last, (*tags, *kinds),
            (ref, Mention(start, end, sort, (*ids, *phrases), variant)),
        )  # fmt: skip
