"""A sentence chunked for the constructions: role phrases and subjects, asides left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.model import Mention, NumberRef, Ref
from claimcheck.text.adjectives import aside_of_adjectives
from claimcheck.text.chunks import RoleChunk, chunk, leading
from claimcheck.text.epithets import past_epithets
from claimcheck.text.scene import TITLED, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.times_beside import BRACKET
from claimcheck.text.words import (
    BE,
    CLOSED,
    CONJUNCTIONS,
    DO,
    HONORIFICS,
    NOT,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_finite,
)

_CLAUSE_OPENERS = frozenset(["before", "after", "since", "until", "once"])
"""Prepositions that open a clause too: "before she became"."""
_BEFORE_SUBJECTS = CONJUNCTIONS | SUBORDINATORS | RELATIVES | REPORTING | HONORIFICS | {
    "that", "why", "how", "what", "then", "now"
}  # fmt: skip
"""Words behind which the subject of a clause may stand."""
_CLOSED = CLOSED | DO | NOT
"""Words that are no part of what a person is called before the name."""
_EPITHET = 5
"""How many words that may have."""
_CLOSERS = frozenset([",", ".", ";", ":", ")", "-", "—", "!", "?", '"', "]"])


BEHIND, AFTER = " behind a description", " after a description"
"""What the names of constructions end with whose subject is described before the verb."""


def plain(construction: str) -> str:
    """The name of a construction, whether or not its subject is described."""
    return construction if construction.startswith("copula") else construction.removesuffix(BEHIND).removesuffix(AFTER)


@frozen
class Construction:
    """`make(parse, fit)` yields (subject cell, role cell, aspect) with what differs from the rule."""

    name: str
    example: str
    shape: str
    make: Callable[[Parse, dict[str, int], int, int], Iterator[Said]]


@frozen
class Said:
    """A role said of a subject; `first`/`last` are the cells of the construction, half-open.

    `owner` picks one of the role's owners ("the leaders of A and B, X and Y"); None means all of them.  `owners_of` is
    another role whose owners it shares if it has none ("the president and the prime minister of A").  `told` is the
    cell from which on its times are looked for, if that is not the role; `of` that of what the post is of, where the
    role has no owner with a name.
    """

    subject: int
    role: int
    first: int
    last: int
    aspect: str = "is"
    other: int | None = None
    modifiers: tuple[str, ...] = ()
    owner: int | None = None
    owners_of: int | None = None
    told: int | None = None
    of: int | None = None


@frozen
class Parse:
    """A sentence chunked for the constructions."""

    scene: Scene
    cells: tuple[Cell, ...]

    def after(self, at: int) -> Cell | None:
        return self.cells[at] if at < len(self.cells) else None

    def before(self, at: int) -> Cell | None:
        return self.cells[at - 1] if at > 0 else None

    def closes(self, at: int) -> bool:
        """Whether a phrase that ends here ends its apposition too."""
        cell = self.after(at)
        return cell is None or (cell.sort == "mark" and cell.norm in _CLOSERS) or cell.norm in ("who", "whose")

    def free(self, at: int) -> bool:
        """Whether a subject at this cell can be the subject of the verb after it."""
        before = self.before(at)
        if before is not None and before.sort == "possessive" and at > 1 and "somewhere" in self.cells[at - 2].tags:
            at -= 2  # "Kenya's Mwai Kibaki was"
            before = self.before(at)
        while before is not None and at > 0 and (before.sort == "role" or before.norm == "the"):
            at -= 1
            before = self.before(at)
        at = self._past_epithet(at)
        before = self.before(at)
        if before is None or before.sort == "mark":
            if before is not None and before.norm == ",":
                return not self._fronted(at - 1)
            return True
        if before.sort == "time" or (before.sort == "word" and before.norm in _CLAUSE_OPENERS):
            return True
        if at > 2 and before.norm in _HOURS and self.cells[at - 2].norm in ("by", "before", "at"):
            return self.cells[at - 3].sort == "mark" or self.cells[at - 3].norm in CONJUNCTIONS
        if at > _SHORT_CLAUSE and _when_it_was(self.cells[at - _SHORT_CLAUSE - 1 : at]):
            return True
        return before.sort in ("word", "cap") and before.norm not in PREPOSITIONS and (
            before.norm in _BEFORE_SUBJECTS
        ) and not (before.norm == "and" and self._pair(at))  # fmt: skip

    def _past_epithet(self, at: int) -> int:
        """The cell at which what a person is called before the name begins ("Veteran midfielder Xavi was", "the
        billionaire Andrej Babis is"); `at` itself unless that opens the clause."""
        if "person" not in self.cells[at].tags:
            return past_epithets(self.cells, at) if "known" in self.cells[at].tags else at
        first = at
        while first > 0 and at - first < _EPITHET and self.cells[first - 1].sort in ("word", "cap"):
            word = self.cells[first - 1]
            if word.norm in _CLOSED or (first == at and word.norm.endswith(("ing", "ed"))):
                break
            first -= 1
        if first == at:
            return at
        if first > 0 and self.cells[first - 1].norm in ("the", "a", "an"):
            first -= 1
        before = self.before(first)
        return first if before is None or before.sort in ("mark", "time") else at

    def relative(self, at: int) -> bool:
        """Whether "who" behind the subject at this cell is said of it: not in "X, of France, who is"."""
        before = self.before(at)
        if "person" in self.cells[at].tags or before is None or before.norm not in PREPOSITIONS:
            return True
        return self._reached(at)

    def _reached(self, at: int) -> bool:
        """Whether "which has" behind a preposition's country can be said of nothing else: "was sold to X, which has",
        "exports to X, which is"."""
        where, governor = self.cells[at - 1], self.before(at - 1)
        here = at + 1 + (at + 1 < len(self.cells) and self.cells[at + 1].norm == ",")
        which, verb = self.after(here), self.after(here + 1)
        if which is None or verb is None or which.norm != "which" or verb.norm not in ("is", "was", "has"):
            return False
        if where.norm not in _REACHING or governor is None or "somewhere" not in self.cells[at].tags:
            return False
        word = governor.norm
        many = governor.sort == "word" and word.endswith("s") and not word.endswith(("ss", "us", "is"))
        return governor.sort == "word" and (many or word.endswith("ed") or word in _MOVED or word in _NO_BEARERS)

    def _pair(self, at: int) -> bool:
        """ "X and Y are": the subject is both."""
        return at >= 2 and self.cells[at - 2].sort == "subject"

    def _fronted(self, comma: int) -> bool:
        """A subject list before the comma: "A, B are"."""
        return comma >= 1 and self.cells[comma - 1].sort == "subject" and comma == 1


def _when_it_was(cells: Sequence[Cell]) -> bool:
    """Whether a clause for when it was stands between the opening of another one and its subject: "; and before it
    was dark X"."""
    ahead, opener, it, was, how = cells
    opens = ahead.sort == "mark" or ahead.norm in CONJUNCTIONS or ahead.norm == "that"
    plain = how.sort == "word" and how.norm not in _CLOSED and not how.norm.endswith(("ed", "ing", "ly"))
    return opens and opener.norm in _WHEN and it.norm in _IT and was.norm in BE and plain


_HOURS = frozenset("nightfall dusk dark dawn daybreak sunset sundown sunrise midnight noon midday evening".split())
"""Nouns for a time of the day: "and by nightfall X"."""
_SHORT_CLAUSE = 4
"""Words of a clause for when it was."""
_WHEN = frozenset("before after when while until once since".split())
_IT = frozenset("it he she they".split())
_REACHING = frozenset("to from into via through across with against towards toward".split())
_NO_BEARERS = frozenset(
    "comfort consolation solace relief news access aid help assistance support trade credit admission thanks "
    "praise loyalty allegiance hostility enmity opposition resistance pressure travel tourism immigration emigration "
    "migration exile advice attention sympathy solidarity goodwill gratitude harm damage insult embarrassment "
    "importance interest use benefit advantage disadvantage concern annoyance frustration dismay delight".split()
)
"""Nouns for what bears no phrase of its own, so that "which has been a member" is said of the country behind them."""
_MOVED = frozenset("went came flew sent sold gone come fled run drove ran shipped lost won".split())


def parse(scene: Scene) -> Parse:
    """Chunk a sentence: role phrases, and asides after a subject ("(ROK)", ", 51,") left out."""
    return Parse(scene, tuple(_without_asides(chunk(leading(_described(_in_words(scene)))))))


def _described(cells: list[Cell]) -> list[Cell]:
    """ "The company, who became", "The 68-year-old, a member": what begins a sentence without a name, as a subject of
    which no more than the sort is known."""
    if len(cells) < 4 or cells[0].norm != "the" or cells[2].norm != "," or cells[1].sort not in ("word", "time"):
        return cells
    the, noun = cells[:2]
    sort = "person" if "age" in noun.tags and str(noun.what.text).endswith("old") else ""
    if not sort and cells[3].norm == "who":
        from claimcheck.text.described import sort_of  # rarely needed, and start-up time counts

        sort = sort_of(noun.norm)
    if not sort:
        return cells
    text = f"{the.norm.capitalize()} {noun.norm}"
    ref = Ref(the.start, noun.end, text, types=(sort,))
    whole = Cell("subject", noun.norm, the.start, noun.end, the.first, noun.last, (sort, "unknown"), (ref, None))
    return [whole, *cells[2:]]


def _in_words(scene: Scene) -> list[Cell]:
    """The cells with the terms of the kinds taken as the words that they are: "took over" is a verb here."""
    row: list[Cell] = []
    for cell in scene.cells:
        if cell.sort == "subject" and any(tag.startswith(TITLED) for tag in cell.tags):
            row.extend(_title_and_name(scene, cell))
            continue
        if cell.sort != "term":
            row.append(cell)
            continue
        for at in range(cell.first, cell.last):
            token = scene.tokens[at]
            sort = _TOKENS.get(token.shape, "word")
            row.append(Cell(sort, token.norm, token.start, token.end, at, at + 1, (token.shape,), token))
    return row


def _title_and_name(scene: Scene, cell: Cell) -> tuple[Cell, Cell]:
    """The two that a name with a title is: "King" and "Philippe"."""
    first, second = scene.tokens[cell.first], scene.tokens[cell.first + 1]
    keys = tuple(tag.removeprefix(TITLED) for tag in cell.tags if tag.startswith(TITLED))
    kinds = tuple(dict.fromkeys(key.split(":", 1)[0] for key in keys))
    ref, mention = cell.what
    name = replace(ref, start=second.start, text=scene.words(second.start, cell.end))
    return (
        Cell("phrase", first.norm, first.start, first.end, cell.first, cell.first + 1, kinds,
             Mention(first.start, first.end, "phrase", keys)),
        replace(cell, start=second.start, first=cell.first + 1, what=(name, mention)),
    )  # fmt: skip


_TOKENS = {"possessive": "possessive", "punct": "mark", "hyphen": "mark", "cap": "cap", "upper": "cap"}


def _without_asides(cells: Sequence[Cell]) -> list[Cell]:
    row: list[Cell] = []
    at = 0
    while at < len(cells):
        cell = cells[at]
        if row and row[-1].sort in ("subject", "role") and cell.norm in ("(", ","):
            close = {"(": ")", ",": ","}[cell.norm]
            inside = cells[at + 1] if at + 1 < len(cells) else None
            after = cells[at + 2] if at + 2 < len(cells) else None
            if inside is not None and after is not None and after.norm == close:
                if inside.sort == "time" and "age" in inside.tags and "thing" not in inside.tags:
                    row[-1] = _personal(row[-1])
                    # "Marin, 46, the minister": the second comma opens the apposition
                    at += 2 if close == "," else 3
                    continue
                if close == ")" and inside.sort in ("subject", "cap", "number", "adjective"):
                    at += 3
                    continue
                if close == ")" and inside.sort == "time":
                    if row[-1].sort == "role" and inside.what.kind == "range":
                        row.extend((replace(cell, norm=",", tags=(BRACKET,)), inside))
                    at += 3
                    continue
            if cell.norm == "," and row[-1].sort == "subject" and (behind := aside_of_adjectives(cells, at)):
                apposed = behind + 1 < len(cells) and cells[behind + 1].sort == "role"
                at = behind if apposed else behind + 1  # "Solberg, small but loud, the minister": it opens that
                continue
            if cell.norm == "," and (behind := _not_another(cells, at)):
                at = behind
                continue
            if cell.norm == "(" and "person" in row[-1].tags and (behind := _how_old(cells, at + 1)):
                row.append(cell)
                at = behind
                continue
        row.append(cell)
        at += 1
    return row


def _not_another(cells: Sequence[Cell], at: int) -> int:
    """The cell behind ", not Y," where that says who is not meant beside a name; 0 if it stands not there."""
    if at + 4 >= len(cells) or cells[at + 1].norm not in ("not", "and"):
        return 0
    named = at + 2 + (cells[at + 1].norm == "and")
    if cells[named - 1].norm != "not" or cells[named].sort != "subject" or cells[named + 1].norm != ",":
        return 0
    return named + 2 if is_finite(cells[named + 2].norm) or cells[named + 2].norm in BE else 0


def _how_old(cells: Sequence[Cell], at: int) -> int:
    """ "X (66, prime minister)", "X (born 1950; prime minister)": the cell of what is told of a person behind an age or
    a year of birth that opens a parenthesis; 0 if it opens with neither."""
    opener = cells[at].norm if at < len(cells) else ""
    if opener in ("born", "aged", "age", "b"):
        at += 1 + (at + 1 < len(cells) and cells[at + 1].norm in (".", "in"))
    if at + 2 >= len(cells) or cells[at + 1].norm not in (",", ";"):
        return 0
    number = cells[at].what
    age = isinstance(number, NumberRef) and number.text.isdigit() and _GROWN <= int(number.text) <= _OLDEST
    dated = cells[at].sort == "time" and ("age" in cells[at].tags or opener in ("born", "b"))
    return at + 2 if age or dated else 0


_GROWN, _OLDEST = 16, 110
"""Ages (years) of people of whom more is told."""


def _personal(cell: Cell) -> Cell:
    if cell.sort != "subject" or "known" in cell.tags:
        return cell
    ref, mention = cell.what
    return replace(cell, tags=(*cell.tags, "person"), what=(replace(ref, types=("person",)), mention))


def role_of(parsed: Parse, at: int) -> RoleChunk:
    chunked = parsed.cells[at].what
    assert isinstance(chunked, RoleChunk)
    return chunked


def owner_behind(parsed: Parse, at: int) -> Ref | None:
    """ "of Canada" behind a name that has its title before it."""
    of = parsed.after(at)
    if of is None or of.norm != "of":
        return None
    nxt = at + 1
    cell = parsed.after(nxt)
    if cell is not None and cell.norm == "the":
        nxt += 1
        cell = parsed.after(nxt)
    if cell is not None and nxt > at + 1 and cell.sort in ("word", "cap", "term"):
        return Ref(cell.start, cell.end, cell.norm, how="after-name")  # "President X of the rowing club"
    if cell is None or cell.sort != "subject" or "person" in cell.tags:
        return None
    follower = parsed.after(nxt + 1)
    if follower is not None and follower.sort == "possessive":
        return None
    ref: Ref = cell.what[0]
    return replace(ref, how="after-name")


def owner_before(parsed: Parse, at: int) -> list[Ref]:
    """ "Kenya's Mwai Kibaki, the president": where somebody is of, as loosely as a demonym says it."""
    possessive, place = parsed.before(at), parsed.before(at - 1)
    if (
        possessive is None
        or place is None
        or at < 2
        or possessive.sort != "possessive"
        or "person" not in parsed.cells[at].tags
    ):
        return []
    if place.sort != "subject" or "somewhere" not in place.tags:
        return []
    return [replace(place.what[0], how="adjective")]
