"""Role phrases: the noun phrase around the words of a post or a relation, with its owner and modifiers.

"the former Chilean president", "Norway's minister of energy", "Macron's deputy chief of staff",
"ambassador to Seoul": one cell of the sort `role` for all of them, so that constructions can be short.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.model import Mention, Ref
from claimcheck.text.behind import STOPPERS, how, right
from claimcheck.text.firsts_to_be import first_to_be
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    APPOINT,
    BOSSES,
    DETERMINERS,
    DOING,
    FUNCTION_CAPS,
    HAVE,
    LEAD,
    MODIFIERS,
    NEUTRAL,
    POSSESSIVES,
    PREPOSITIONS,
    TENURES,
    is_past,
)


@frozen
class RoleChunk:
    """A role phrase.  `phrase` is the cell of its own words, `text` those words folded and singular, with any
    word before them that the grammar does not understand ("foreign trade minister")."""

    phrase: Cell
    keys: tuple[str, ...]
    text: str
    owners: tuple[Ref, ...]
    modifiers: tuple[str, ...]
    determiner: str
    plural: bool
    quoted: tuple[int, int]  # the offsets of the phrase with its owner and modifiers, without a determiner


_REMOVED = frozenset(["impeached", "ousted", "deposed"])
"""Participles before a title that are verbs too."""
_BEATEN = frozenset(["defeated", "toppled", "overthrown", "sacked", "dismissed"])
"""The same, of which only an article, an owner or a country makes an adjective: "the defeated Liberal premier"."""
_REMOVERS = HAVE | frozenset(
    "who that lawmakers legislators senators deputies mps congress parliament house senate assembly chamber court "
    "judges rebels soldiers troops generals officers army military protesters protests coup uprising revolt revolution "
    "vote voters electorate legislature junta putsch council they he she it".split()
)
_THINGS = frozenset(
    "company firm bank club party body group union council court agency federation association team country state "
    "board committee commission department ministry museum university newspaper foundation institute centre center "
    "government parliament which that".split()
)
"""Nouns for what has posts, and pronouns for it: "its" may mean these."""
_GOES_ON = frozenset(["possessive", "cap", "phrase", "subject"])
_LEADS = LEAD | DOING.keys()
_LED_TO = frozenset(["to", "-", "into", "in", "by", "on"])


def leading(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with "led Canada" made one cell of the sort `leading`: the verb says what a role would."""
    if _LEADS.isdisjoint([cell.norm for cell in cells]):
        return list(cells)
    row: list[Cell] = []
    at = 0
    while at < len(cells):
        verb = cells[at]
        object_ = at + 1 + (at + 1 < len(cells) and cells[at + 1].norm in ("the", "over"))
        place = cells[object_] if object_ < len(cells) else None
        after = cells[object_ + 1] if object_ + 1 < len(cells) else None
        titles = DOING.get(verb.norm, ())
        does = (verb.sort == "word" and verb.norm in LEAD) or (titles and at > 0 and _may_do(cells[at - 1]))
        led = does and place is not None and place.sort == "subject"
        beyond = cells[object_ + 2] if object_ + 2 < len(cells) else None
        dated = bool(titles and after and after.norm == "in" and beyond and beyond.sort == "time")
        ends = after is None or dated or (after.sort not in _GOES_ON and after.norm not in _LED_TO)
        if led and ends and place is not None and "known" in place.tags and "person" not in place.tags:
            ref, _ = place.what
            keys = tuple(f"office:{title}" for title in titles) or ("office:leader",)
            made = RoleChunk(verb, keys, _plain(keys[0]), (how(ref, "of"),), (), "", False, (verb.start, place.end))
            row.append(Cell("leading", verb.norm, verb.start, place.end, verb.first, place.last, (), made))
            at = object_ + 1
            continue
        row.append(verb)
        at += 1
    return row


def _may_do(before: Cell) -> bool:
    """Whether what follows can be a verb: "who chairs", "Yellen chairs", "she now chairs"."""
    return before.sort in ("subject", "word") and before.norm not in DETERMINERS and before.norm not in PREPOSITIONS


def chunk(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with each role phrase made one cell."""
    cells = first_to_be(cells)
    cells = [_before_another(cells, at) for at in range(len(cells))]
    row: list[Cell] = []
    at = 0
    while at < len(cells):
        if cells[at].sort != "phrase":
            row.append(cells[at])
            at += 1
            continue
        left = _Left(cells, at, _last_role_end(row, cells))
        left.scan()
        first = left.first
        right_owners, right_modifiers, last = right(cells, at + 1)
        while row and row[-1].first >= cells[first].first:
            row.pop()
        row.append(_role(cells, at, first, last, left, right_owners, right_modifiers))
        at = last
    return row


OWNERS = frozenset("country nation kingdom republic state island city town company firm club party bank".split())
"""Nouns for what has posts, which are a claim's words as well: "a country of the Commonwealth"."""


def _before_another(cells: Sequence[Cell], at: int) -> Cell:
    """ "Deputy" before another title says what sort of it: a word, not a title of its own."""
    cell = cells[at]
    owns = at + 1 < len(cells) and cells[at + 1].sort == "possessive"
    if cell.sort == "phrase" and owns and cell.norm in OWNERS and "office" not in cell.tags:
        return replace(cell, sort="word")  # "the country's president"
    if cell.sort != "phrase" or cell.norm not in MODIFIERS or at + 1 >= len(cells) or cells[at + 1].sort != "phrase":
        return cell
    return replace(cell, sort="word")


def _last_role_end(row: Sequence[Cell], cells: Sequence[Cell]) -> int:
    for cell in reversed(row):
        if cell.sort == "role":
            return next((i for i, other in enumerate(cells) if other.first >= cell.last), len(cells))
    return 0


def _role(
    cells: Sequence[Cell], at: int, first: int, last: int, left: _Left, owners: tuple[Ref, ...],
    modifiers: tuple[str, ...],
) -> Cell:  # fmt: skip
    phrase = cells[at]
    mention = phrase.what
    assert isinstance(mention, Mention)
    plain = _plain(mention.keys[0]) if mention.keys else phrase.norm
    head = _head(phrase.norm)
    plural = head.endswith("s") and not head.endswith("ss") and head not in plain.split() and not plain.endswith("s")
    text = " ".join([*left.unknown, plain])
    quoted = (cells[left.quote_first].start, cells[last - 1].end)
    chunked = RoleChunk(
        phrase,
        mention.keys,
        text,
        (*left.owners, *owners),
        (*left.modifiers, *modifiers),
        left.determiner or ("'s" if _owned(phrase) else ""),
        plural,
        quoted,
    )
    tags = tuple(
        dict.fromkeys(
            [
                *phrase.tags,
                *(["plural"] if plural else []),
                *(["definite"] if _owned(phrase) or _definite(left, owners) else []),
            ]
        )
    )
    itself = phrase.norm in TENURES and all(_plain(key) != phrase.norm for key in mention.keys)
    return Cell(
        "tenure" if itself else "role",
        phrase.norm,
        cells[first].start,
        cells[last - 1].end,
        cells[first].first,
        cells[last - 1].last,
        tags,
        chunked,
    )


def _head(phrase: str) -> str:
    """The noun of a phrase: the last word, or the one before "of", "for", "in" or "to"."""
    said = phrase.split()
    for at, word in enumerate(said):
        if at and word in ("of", "for", "in", "to"):
            return said[at - 1]
    return said[-1] if said else ""


def _plain(key: str) -> str:
    """The words that a phrase key stands for."""
    return key.split(":", 1)[1].split("@", 1)[0]


def _definite(left: _Left, owners: tuple[Ref, ...]) -> bool:
    return left.determiner not in ("", "a", "an") or bool(left.owners) or bool(owners)


def _owned(phrase: Cell) -> bool:
    """Whether a phrase of the claims has its owner in itself: "Europe's highest peak"."""
    return " 's " in phrase.norm


def _article(cell: Cell) -> bool:
    """Whether a noun follows a cell: what stands between the two is no verb."""
    return cell.sort in ("possessive", "adjective") or (cell.norm in DETERMINERS and cell.norm not in ("that", "whose"))


class _Left:
    """What stands before the phrase: modifiers, neutral adjectives, one owner, a determiner."""

    def __init__(self, cells: Sequence[Cell], at: int, floor: int) -> None:
        self.cells = cells
        self.at = at
        self.floor = floor
        self.first = at
        self.quote_first = at
        self.owners: list[Ref] = []
        self.modifiers: list[str] = []
        self.unknown: list[str] = []
        self.pending: list[Cell] = []
        self.determiner = ""

    def scan(self) -> None:
        self._scan(self.pending)
        if self.pending and not self.unknown and self.cells[self.at].norm in BOSSES:
            self.unknown = [cell.norm for cell in reversed(self.pending)]
            self.modifiers.append("unknown")  # "UN refugee chief": of a part of it

    def _scan(self, pending: list[Cell]) -> None:
        i = self.at - 1
        while i >= self.floor:
            cell = self.cells[i]
            if cell.sort == "mark" and cell.norm == "-" and i > self.floor and self.cells[i - 1].norm in MODIFIERS:
                self._take(pending, i - 1)
                self.modifiers.append(MODIFIERS[self.cells[i - 1].norm])
                i -= 2
                continue
            if cell.sort == "mark" and cell.norm == "-" and i > self.floor and self._prefixed(i):
                self._take(pending, i - 1)
                self.modifiers.append("unknown")  # "non-NATO member"
                return
            if cell.sort in ("word", "cap"):
                if cell.norm in _REMOVED and self._done_by(i):
                    self.modifiers.append("removed")
                    return
                if cell.norm in _BEATEN and not (i > self.floor and _article(self.cells[i - 1])):
                    return
                if cell.norm in MODIFIERS:
                    if MODIFIERS[cell.norm] == "unknown":
                        pending.append(cell)
                        if not self.owners:
                            self._take(pending, i)
                        i -= 1
                        continue
                    self._take(pending, i)
                    self.modifiers.append(MODIFIERS[cell.norm])
                    i -= 1
                    continue
                if cell.norm in APPOINT and not (i > self.floor and self._adverbial(self.cells[i - 1].norm)):
                    return
                if cell.norm in NEUTRAL or cell.norm in APPOINT:
                    if pending:
                        pending.append(cell)
                    elif not self.owners:
                        self._take(pending, i)
                    i -= 1
                    continue
                if cell.norm == "whose" and self.cells[self.at].norm in TENURES:
                    return
                if cell.norm in DETERMINERS and self._object(pending):
                    pending.clear()
                    return
                if cell.norm in DETERMINERS:
                    self._take(pending, i, quote=False)
                    self.determiner = cell.norm
                    if cell.norm in POSSESSIVES and not self.owners:
                        self.owners.append(
                            self._antecedent(i) or Ref(cell.start, cell.end, cell.norm, how="possessive")
                        )
                    return
                if cell.norm in STOPPERS or self.owners or len(pending) >= 3:
                    return
                if not pending and "cap" in cell.tags and cell.norm not in FUNCTION_CAPS and i == self.at - 1:
                    pending.append(cell)  # "Senate President": a longer title
                    self._take(pending, i)
                else:
                    pending.append(cell)
                i -= 1
                continue
            if cell.sort == "number" and "ordinal" in cell.tags:
                self._take(pending, i)
                self.modifiers.append("ordinal")
                i -= 1
                continue
            if cell.sort == "time" and "age" in cell.tags and cell.what.text.endswith("old"):
                self._take(pending, i)  # "the 64-year-old chief executive"
                i -= 1
                continue
            if cell.sort == "adjective":
                if self.owners:
                    return
                self._take(pending, i)
                ref, _ = cell.what
                self.owners.append(how(ref, "adjective"))
                if i > self.floor and self._paired(i):
                    self.modifiers.append("unknown")
                i -= 1
                continue
            if cell.sort == "possessive":
                if self.owners or i == self.floor:
                    return
                owner = self.cells[i - 1]
                if self.cells[self.at].norm in TENURES and "person" in owner.tags:
                    return  # "Lula's presidency": it is his, not he its owner
                if owner.sort in ("subject", "adjective"):
                    ref, _ = owner.what
                    self._take(pending, i - 1)
                    self.owners.append(how(ref, "possessive"))
                    self.determiner = "'s"
                    if i - 2 >= self.floor and self.cells[i - 2].norm in ("the", "a", "an"):
                        self._take(pending, i - 2, quote=False)  # "the European Union's"
                    return
                if owner.sort in ("word", "cap", "time", "term"):
                    first = i - 1
                    if first > self.floor and self.cells[first - 1].norm in DETERMINERS:
                        first -= 1
                    self._take(pending, first, quote=False)
                    self.owners.append(Ref(owner.start, owner.end, owner.norm, how="possessive"))
                    self.determiner = "'s"
                return
            if cell.sort == "subject" and "unknown" in cell.tags and not self.owners and self._qualifies(i):
                if cell.norm in NEUTRAL:
                    self._take(pending, i)
                else:
                    pending.append(cell)
                i -= 1
                continue
            if cell.sort == "subject" and "person" not in cell.tags and not self.owners and not pending:
                ref, _ = cell.what
                self._take(pending, i)
                self.owners.append(how(ref, "before"))
                i -= 1
                continue
            return

    def _object(self, pending: Sequence[Cell]) -> bool:
        """ "The tremor woke President X": the words behind the article are a subject and its verb, and X the object."""
        behind = self.cells[self.at + 1] if self.at + 1 < len(self.cells) else None
        if len(pending) < 2 or self.owners or behind is None or "person" not in behind.tags:
            return False
        verb, before = pending[0], pending[1]
        return verb.sort == "word" and is_past(verb.norm) and not before.norm.endswith("ly")

    def _done_by(self, at: int) -> bool:
        """ "The House impeached President X": the participle is the verb of who stands before it."""
        if at == self.floor:
            return at > 0  # "parliament's speaker ousted President X"
        before = self.cells[at - 1]
        return before.sort == "subject" or before.norm in _REMOVERS

    def _antecedent(self, at: int) -> Ref | None:
        """ "Volvo Cars, whose owner", "Volvo Cars and its owner": what the pronoun at this cell stands for."""
        joined = self.cells[at].norm in ("its", "their") and at > 0 and self.cells[at - 1].norm == "and"
        i = at - 1 - (joined or (at > 0 and self.cells[at - 1].norm == ","))
        if not (joined or self.cells[at].norm == "whose") or i < 0 or self.cells[i].sort != "subject":
            return self._only_body(at) if self.cells[at].norm == "its" else None
        return how(self.cells[i].what[0], "possessive")

    def _only_body(self, at: int) -> Ref | None:
        """ "NATO is headed by X, its secretary-general": behind a name and a comma, the one thing that the sentence
        names before."""
        if at < 3 or self.cells[at - 1].norm != "," or "person" not in self.cells[at - 2].tags:
            return None
        named = [cell for cell in self.cells[: at - 2] if cell.sort in ("subject", "adjective", "cap")]
        if len(named) != 1 or "known" not in named[0].tags or "person" in named[0].tags:
            return None
        plain = all(cell.norm not in _THINGS for cell in self.cells[:at])
        return how(named[0].what[0], "possessive") if plain else None

    def _prefixed(self, at: int) -> bool:
        """Whether a hyphen joins the word before it to what follows."""
        return self.cells[at - 1].end == self.cells[at].start and self.cells[at].end == self.cells[at + 1].start

    def _qualifies(self, at: int) -> bool:
        """ "India's first Sikh prime minister": an unknown capitalised word between the owner and the phrase."""
        i = at - 1
        while i > self.floor and (
            self.cells[i].norm in NEUTRAL or self.cells[i].norm in MODIFIERS or self.cells[i].sort == "number"
        ):
            i -= 1
        return i >= self.floor and (self.cells[i].sort in ("possessive", "adjective") or self.cells[at].norm in NEUTRAL)

    @staticmethod
    def _adverbial(before: str) -> bool:
        """ "the newly elected president": the participle is an adjective, not the verb of the clause."""
        return before in DETERMINERS or before.endswith("ly")

    def _paired(self, at: int) -> bool:
        """ "the French and German presidents", "Franco-German": two owners, and no telling whose."""
        before, phrase = self.cells[at - 1], self.cells[self.at]
        joined = before.sort == "mark" and before.norm == "-" and before.end == self.cells[at].start
        return joined or (before.norm == "and" and phrase.norm.endswith("s") and self.cells[at - 2].sort == "adjective")

    def _take(self, pending: list[Cell], to: int, quote: bool = True) -> None:
        """Words up to `to` belong to the phrase; those not understood make it a longer one."""
        self.unknown[:0] = [cell.norm for cell in reversed(pending)]
        if pending and "unknown" not in self.modifiers:
            self.modifiers.append("unknown")
        pending.clear()
        self.first = to
        if quote:
            self.quote_first = to
