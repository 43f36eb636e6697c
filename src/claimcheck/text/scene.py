"""A sentence with all that is recognised in it, as a row of cells: what shapes and the grammar work on.

The guards that make a name somebody else's are here: a short name next to an unknown capitalised word or
initial, a place after North or New, a demonym inside a longer name ("Korean War"), "-born".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from claimcheck.frozen import frozen
from claimcheck.model import Document, Entity, Mention, NumberRef, Ref, Sentence, TimeRef
from claimcheck.text import names, numbers, times
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import Token, tokenize, words
from claimcheck.text.words import (
    BODY_WORDS,
    COMPANY_SUFFIXES,
    DETERMINERS,
    DIRECTIONS,
    FUNCTION_CAPS,
    HONORIFICS,
    HYPHENATED,
    MODIFIERS,
    NAME_PARTICLES,
    SUBORDINATORS,
)

CAPITAL = ("cap", "upper", "initial")
PLACES = frozenset({"country", "state", "province", "region", "city", "place"})


@frozen
class Scene:
    """`cells` cover the sentence from left to right.  `full` are the entities that the document names in full;
    `caps` is "title" or "upper" where capitals say nothing (headlines), else "".
    `earlier` are times told just before the sentence, `told` those long past anywhere before it in the document;
    `news` says that the document tells of days close to its publication."""

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

    @property
    def text(self) -> str:
        return self.document.text

    def words(self, start: int, end: int) -> str:
        """The text of a span as a person reads it."""
        return self.document.words(start, end)


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


_NONE: Mapping[str, str] = {}
TITLED = "titled "
"""Before the key of a title with which a name is written ("King Philippe"), as a tag of its cell."""
_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii"])
"""Behind a surname."""
_PARTICLES = 3
"""How many particles a name has in a row: "van der", "de la", "von und zu"."""


@frozen
class Seen:
    """A sentence's tokens and hits, before the document is known as a whole."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    hits: tuple[names.Hit, ...]


def look(document: Document, sentence: Sentence, index: names.Names) -> Seen:
    """The first look at a sentence."""
    tokens = tuple(tokenize(document.text, sentence.start, sentence.end))
    return Seen(sentence, tokens, tuple(index.find(tokens, document.text)))


def alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised word stands alone behind "the": "the Bank said", not "the Bank of Oslo"."""
    if not at or tokens[at - 1].norm != "the":
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or (after.shape not in (*CAPITAL, "hyphen") and after.norm not in ("of", "for", "&"))


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
    quotations: Sequence[tuple[int, int]] = (),
    earlier: Sequence[TimeRef] = (),
    short: Mapping[str, str] = _NONE,
) -> Scene:
    """The sentence as cells.  `full` are the entities that the document names in full, `short` those that a noun alone
    stands for ("the Bank")."""
    sentence, tokens = seen.sentence, seen.tokens
    text = document.text
    caps = capitals(tokens)
    found = times.find(text, sentence.block.published, sentence.start, sentence.end)
    counted = numbers.find(tokens, text, [(t.start, t.end) for t in found])
    builder = _Builder(document, tokens, entities, full, caps, short)
    builder.place(seen.hits, found, counted)
    return Scene(
        document, sentence, tokens, tuple(builder.cells()), tuple(found), tuple(quotations), full, caps, tuple(earlier)
    )


class _Builder:
    """Lays mentions over the tokens; what is not covered stays words and unknown names."""

    def __init__(
        self,
        document: Document,
        tokens: Sequence[Token],
        entities: Mapping[str, Entity],
        full: frozenset[str],
        caps: str,
        short: Mapping[str, str],
    ) -> None:
        self.document = document
        self.tokens = tokens
        self.entities = entities
        self.full = full
        self.caps = caps
        self.short = short
        self.at: dict[int, Cell] = {}
        self.taken: set[int] = set()
        self.behind_titles: set[int] = set()
        self._starts = [token.start for token in tokens]

    # --- placing -----------------------------------------------------------------------------------

    def place(self, hits: Sequence[names.Hit], found: Sequence[TimeRef], counted: Sequence[NumberRef]) -> None:
        spans = [(self._range(t.start, t.end), t) for t in found]
        timed = {i for (first, last), _ in spans for i in range(first, last)}
        kept = [
            hit
            for hit in hits
            if (timed.isdisjoint(range(hit.first, hit.last)) or hit.last - hit.first > 1) and not self._clock(hit)
        ]
        units = {i for n in counted if n.unit for i in range(*self._range(n.start, n.end))[1:]}
        kept = [hit for hit in kept if not units.issuperset(range(hit.first, hit.last))]
        covered = {i for hit in kept for i in range(hit.first, hit.last)}
        for (first, last), time in spans:
            if first < last and covered.isdisjoint(range(first, last)):
                self._put(Cell("time", "", time.start, time.end, first, last, (time.kind, *sorted(time.flags)), time))
        self._hit_tokens = covered
        for hit in kept:
            self._lay(hit)
        for number in counted:
            first, last = self._range(number.start, number.end)
            if first < last and self.taken.isdisjoint(range(first, last)):
                tags = ("ordinal",) if number.ordinal else ()
                self._put(Cell("number", "", number.start, number.end, first, last, tags, number))
        self._names()

    def _clock(self, hit: names.Hit) -> bool:
        """ "5 PM", "6:30 p.m.": the hour of a day, not a title."""
        before = self.tokens[hit.first - 1] if hit.first else None
        return before is not None and before.shape == "number" and self.tokens[hit.first].norm in ("am", "pm")

    def _put(self, cell: Cell) -> None:
        self.at[cell.first] = cell
        self.taken.update(range(cell.first, cell.last))
        if cell.sort in ("phrase", "term"):
            self.behind_titles.add(cell.last)

    def _range(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that lie in a span."""
        first = bisect_left(self._starts, start)
        last = first
        while last < len(self.tokens) and self.tokens[last].end <= end:
            last += 1
        return first, last

    def _lay(self, hit: names.Hit) -> None:
        sorts = {alias.sort for alias in hit.aliases}
        tokens = self.tokens
        start, end = tokens[hit.first].start, tokens[hit.last - 1].end
        norm = " ".join(token.norm for token in tokens[hit.first : hit.last] if token.shape != "hyphen")
        phrases = tuple(dict.fromkeys(a.key for a in hit.aliases if a.sort in ("phrase", "term")))
        if "entity" in sorts or "adjective" in sorts:
            sort = "entity" if "entity" in sorts else "adjective"
            aliases = [alias for alias in hit.aliases if alias.sort == sort]
            titled = phrases and all(alias.variant == "short" for alias in aliases) and self._named_next(hit.last)
            if not titled and not self._somebody_else(hit, sort, aliases):
                self._put(self._entity(hit, sort, aliases, start, end, norm, phrases))
                return
            if "phrase" not in sorts and "term" not in sorts:
                return
        if self._surname(hit):
            return
        sort = "phrase" if "phrase" in sorts else "term"
        kinds = tuple(dict.fromkeys(key.split(":", 1)[0] for key in phrases))
        self._put(Cell(sort, norm, start, end, hit.first, hit.last, kinds, Mention(start, end, sort, phrases)))

    def _surname(self, hit: names.Hit) -> bool:
        """Whether a title is somebody's surname: "Mervin King said", "Surangel Whips Jr. said"; not "Acme Chairman Bo
        Lind", "the Treasury Secretary said", "Former President said"."""
        at, before = hit.first, hit.first - 1
        if hit.last != at + 1 or self.caps or before < 0 or self.tokens[at].shape != "cap":
            return False
        given = self.tokens[before]
        if given.shape not in ("cap", "initial") or before in self.taken:
            return False
        if given.norm in FUNCTION_CAPS | HONORIFICS or given.norm in MODIFIERS:
            return False
        if before and (self._capital(before - 1) or self.tokens[before - 1].norm in DETERMINERS):
            return False
        if before and self.tokens[before - 1].shape == "possessive":
            return False
        after = self.tokens[hit.last] if hit.last < len(self.tokens) else None
        return after is None or after.shape not in CAPITAL or after.norm in _SUFFIXES

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
        ref = Ref(start, end, self.document.words(start, end), ids, types if len(types) == 1 else ())
        return Cell(
            "subject" if sort == "entity" else "adjective", norm, start, end, hit.first, hit.last, (*tags, *kinds),
            (ref, Mention(start, end, sort, (*ids, *phrases), variant)),
        )  # fmt: skip

    def _named_next(self, at: int) -> bool:
        """Whether a name follows: a surname that is a title too ("King") is the title then."""
        return at < len(self.tokens) and self.tokens[at].shape in CAPITAL

    # --- guards ------------------------------------------------------------------------------------

    def _capital(self, at: int) -> bool:
        """Whether the token is a capitalised word that belongs to no hit."""
        return (
            0 <= at < len(self.tokens)
            and self.tokens[at].shape in CAPITAL
            and at not in self._hit_tokens
            and at not in self.taken
        )

    def _somebody_else(self, hit: names.Hit, sort: str, aliases: Sequence[names.Alias]) -> bool:
        """Whether the words around make the name another one's."""
        tokens, before, after = self.tokens, hit.first - 1, hit.last
        ids = [alias.key for alias in aliases]
        places = all(self.entities[id].type != "person" for id in ids)
        joined_after = after < len(tokens) and tokens[after].shape == "hyphen"
        if places and before >= 0 and tokens[before].norm in DIRECTIONS and tokens[before].shape in CAPITAL:
            return True
        if joined_after and (sort == "adjective" or places):
            follower = tokens[after + 1] if after + 1 < len(tokens) else None
            if follower is not None and follower.shape == "lower":
                return True  # Canadian-born, U.S.-led
            if sort == "adjective":
                return True  # Korean-American
        if self.caps:
            return False
        name_after = self._capital(after) and tokens[after].norm not in HONORIFICS
        if sort == "adjective":
            return name_after and self._one_name(after)
        if places:
            return (name_after and self._one_name(after)) or (self._capital(before) and self._names_it(before))
        if len(aliases[0].words) > 1 and not all(alias.variant == "short" for alias in aliases):
            return False
        if name_after:
            return True
        if not self._capital(before):
            return False
        word = tokens[before].norm
        if word in HONORIFICS or (word in FUNCTION_CAPS and self._opens(before)):
            return False
        if word in SUBORDINATORS or word in FUNCTION_CAPS:
            return False
        given = {part for id in ids for name in self.entities[id].names if not name.short for part in words(name.text)}
        return word not in given

    def _names_it(self, before: int) -> bool:
        """Whether the capitalised word before a place makes it the end of a longer name: "Air Canada"."""
        word = self.tokens[before].norm
        if word in FUNCTION_CAPS or word in HONORIFICS or self.tokens[before].shape == "initial":
            return False
        return not (self._opens(before) and word.endswith(("ly", "ing", "ed", "day")))

    def _opens(self, at: int) -> bool:
        """Whether the token opens the sentence or a quotation in it."""
        return at == 0 or self.tokens[at - 1].shape == "punct"

    def _one_name(self, at: int) -> bool:
        """Whether capitalised words from `at` look like the rest of a longer name rather than a person's."""
        last = at
        while self._capital(last):
            last += 1
        words = [token.norm for token in self.tokens[at:last]]
        return len(words) == 1 or any(word in BODY_WORDS or word in COMPANY_SUFFIXES for word in words)

    # --- unknown names -------------------------------------------------------------------------------

    def _names(self) -> None:
        """Runs of capitalised words that no claim knows become subjects of their own."""
        at = 0
        while at < len(self.tokens):
            if at in self.taken or not self._starts_name(at):
                at += 1
                continue
            last = self._name_end(at)
            alone = last == at + 1
            first_word = self._opens(at)
            if (alone and first_word and not self._vocal(at)) or self.caps:
                at = last
                continue
            self._put(self._unknown(at, last))
            at = last

    def _vocal(self, at: int) -> bool:
        """Whether a single capitalised word at the start is a name all the same: a possessive or an initialism
        follows from its form alone."""
        return self.tokens[at].shape == "upper" or (
            at + 1 < len(self.tokens) and self.tokens[at + 1].shape == "possessive"
        )

    def _starts_name(self, at: int) -> bool:
        token = self.tokens[at]
        if token.shape not in CAPITAL:
            return False
        if token.norm in HONORIFICS or self._adjectival(at + 1):
            return False
        return not (token.norm in FUNCTION_CAPS and token.shape != "upper")

    def _adjectival(self, at: int) -> bool:
        """Whether a hyphen here makes an adjective of the word before it: "Red-faced", "Leeds-based"."""
        return (
            at + 1 < len(self.tokens)
            and self.tokens[at].shape == "hyphen"
            and self.tokens[at + 1].shape == "lower"
            and (self.tokens[at + 1].norm.endswith("ed") or self.tokens[at + 1].norm in HYPHENATED)
        )

    def _name_end(self, at: int) -> int:
        tokens = self.tokens
        last = at + 1
        while last < len(tokens):
            token = tokens[last]
            if last in self.taken:
                # "Bob Moore": a short name that the guards gave up is free; a kept one ends the run
                break
            if token.shape in CAPITAL and token.norm not in HONORIFICS:
                last += 1
                continue
            if (
                token.shape == "hyphen"
                and last + 1 < len(tokens)
                and last + 1 not in self.taken
                and tokens[last + 1].shape in (*CAPITAL, "lower")
                and not self._adjectival(last)
            ):
                last += 2
                continue
            named = self._past_particles(last)
            if named > last:
                last = named + 1
                continue
            if token.norm == "of" and not self._titled(at) and self._of_name(last):
                nxt = last + 1 + (tokens[last + 1].norm == "the")
                last = self.at.pop(nxt).last if nxt in self.at else nxt + 1
                continue
            break
        return last

    def _titled(self, at: int) -> bool:
        """Whether a title stands right before a name, so that it is a person's: "Mayor Bo Lind" of somewhere."""
        return at in self.behind_titles

    def _past_particles(self, at: int) -> int:
        """The capitalised word behind particles ("van der Leyen"), or `at` if there is none."""
        last = at
        while last - at < _PARTICLES and last < len(self.tokens) and self.tokens[last].norm in NAME_PARTICLES:
            last += 1
        named = last > at and last < len(self.tokens) and self.tokens[last].shape in CAPITAL
        return last if named and last not in self.taken else at

    def _of_name(self, at: int) -> bool:
        """Whether "of" at this token goes on with a capitalised word or an entity: "Bank of Canada"."""
        nxt = at + 1
        if nxt < len(self.tokens) and self.tokens[nxt].norm == "the":
            nxt += 1
        if nxt >= len(self.tokens):
            return False
        if nxt in self.at:
            cell = self.at[nxt]
            return cell.sort == "subject" and "person" not in cell.tags
        return self.tokens[nxt].shape in CAPITAL and nxt not in self.taken

    def _unknown(self, first: int, last: int) -> Cell:
        tokens = self.tokens[first:last]
        start, end = tokens[0].start, tokens[-1].end
        norms = [token.norm for token in tokens if token.shape != "hyphen"]
        if len(norms) == 1 and norms[0] in self.short and alone(self.tokens, first):
            return self._known(self.short[norms[0]], norms[0], first, last)
        types: tuple[str, ...] = ()
        if norms[-1] in COMPANY_SUFFIXES and len(norms) > 1:
            types = ("company",)
        elif any(norm in BODY_WORDS for norm in norms):
            types = ("organisation",)
        elif first > 0 and self.tokens[first - 1].norm in HONORIFICS and self.tokens[first - 1].shape in CAPITAL:
            types = ("person",)
        ref = Ref(start, end, self.document.words(start, end), (), types)
        return Cell(
            "subject", " ".join(norms), start, end, first, last, ("unknown", *types), (ref, Mention(start, end, "name"))
        )

    def _known(self, id: str, norm: str, first: int, last: int) -> Cell:
        """A body of the claims by its noun alone."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        types = (self.entities[id].type,)
        ref = Ref(start, end, self.document.words(start, end), (id,), types)
        mention = Mention(start, end, "entity", (id,), "short")
        return Cell("subject", norm, start, end, first, last, ("short", *types, "known"), (ref, mention))

    # --- the row -------------------------------------------------------------------------------------

    def cells(self) -> list[Cell]:
        row: list[Cell] = []
        at = 0
        while at < len(self.tokens):
            if at in self.at:
                cell = self.at[at]
                row.append(cell)
                at = cell.last
                continue
            token = self.tokens[at]
            sort = {"possessive": "possessive", "punct": "mark", "hyphen": "mark"}.get(token.shape, "word")
            if token.shape in CAPITAL and not self._opens(at):
                sort = "cap"
            row.append(Cell(sort, token.norm, token.start, token.end, at, at + 1, (token.shape,), token))
            at += 1
        return row
