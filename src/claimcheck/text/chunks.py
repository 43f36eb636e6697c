"""Role phrases: the noun phrase around the words of a post or a relation, with its owner and modifiers.

"the former Chilean president", "Norway's minister of energy", "Macron's deputy chief of staff",
"ambassador to Seoul": one cell of the sort `role` for all of them, so that constructions can be short.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.frozen import frozen
from claimcheck.model import Mention, Ref
from claimcheck.text.owners import joined, place_behind
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    APPOINT,
    BE,
    BECOME,
    CONJUNCTIONS,
    DETERMINERS,
    DOING,
    FUNCTION_CAPS,
    HAVE,
    LEAD,
    MODALS,
    MODIFIERS,
    NEUTRAL,
    NOT,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    TENURES,
)

_STOPPERS = PREPOSITIONS | BE | BECOME | HAVE | MODALS | CONJUNCTIONS | RELATIVES | REPORTING
_POSTFIX = {"elect": "elect", "designate": "elect", "nominee": "elect", "emeritus": "former", "apparent": "elect"}


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


_GOES_ON = frozenset(["possessive", "cap", "phrase", "subject"])
_LED_TO = frozenset(["to", "-", "into", "in", "by", "on"])


def leading(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with "led Canada" made one cell of the sort `leading`: the verb says what a role would."""
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
        ends = after is None or (after.sort not in _GOES_ON and after.norm not in _LED_TO)
        if led and ends and place is not None and "known" in place.tags and "person" not in place.tags:
            ref, _ = place.what
            keys = tuple(f"office:{title}" for title in titles) or ("office:leader",)
            made = RoleChunk(verb, keys, _plain(keys[0]), (_how(ref, "of"),), (), "", False, (verb.start, place.end))
            row.append(Cell("leading", verb.norm, verb.start, place.end, verb.first, place.last, (), made))
            at = object_ + 1
            continue
        row.append(verb)
        at += 1
    return row


def _may_do(before: Cell) -> bool:
    """Whether what follows can be a verb: "who chairs", "Yellen chairs", "she now chairs"."""
    return before.sort in ("subject", "word") and before.norm not in DETERMINERS | PREPOSITIONS


def chunk(cells: Sequence[Cell]) -> list[Cell]:
    """The cells with each role phrase made one cell."""
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
        right_owners, right_modifiers, last = _right(cells, at + 1)
        while row and row[-1].first >= cells[first].first:
            row.pop()
        row.append(_role(cells, at, first, last, left, right_owners, right_modifiers))
        at = last
    return row


def _before_another(cells: Sequence[Cell], at: int) -> Cell:
    """ "Deputy" before another title says what sort of it: a word, not a title of its own."""
    cell = cells[at]
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
        left.determiner,
        plural,
        quoted,
    )
    tags = tuple(
        dict.fromkeys(
            [*phrase.tags, *(["plural"] if plural else []), *(["definite"] if _definite(left, owners) else [])]
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
        self.determiner = ""

    def scan(self) -> None:
        pending: list[Cell] = []
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
                if cell.norm in DETERMINERS:
                    self._take(pending, i, quote=False)
                    self.determiner = cell.norm
                    if cell.norm in POSSESSIVES and not self.owners:
                        self.owners.append(
                            self._antecedent(i) or Ref(cell.start, cell.end, cell.norm, how="possessive")
                        )
                    return
                if cell.norm in _STOPPERS or self.owners or len(pending) >= 3:
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
            if cell.sort == "adjective":
                if self.owners:
                    return
                self._take(pending, i)
                ref, _ = cell.what
                self.owners.append(_how(ref, "adjective"))
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
                    self.owners.append(_how(ref, "possessive"))
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
                self.owners.append(_how(ref, "before"))
                i -= 1
                continue
            return

    def _antecedent(self, at: int) -> Ref | None:
        """ "Volvo Cars, whose owner", "Volvo Cars and its owner": what the pronoun at this cell stands for."""
        joined = self.cells[at].norm in ("its", "their") and at > 0 and self.cells[at - 1].norm == "and"
        i = at - 1 - (joined or (at > 0 and self.cells[at - 1].norm == ","))
        if not (joined or self.cells[at].norm == "whose") or i < 0 or self.cells[i].sort != "subject":
            return None
        return _how(self.cells[i].what[0], "possessive")

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


def _how(ref: Ref, how: str) -> Ref:
    return Ref(ref.start, ref.end, ref.text, ref.entities, ref.types, how)


def _right(cells: Sequence[Cell], at: int) -> tuple[tuple[Ref, ...], tuple[str, ...], int]:
    """What stands behind the phrase: "-elect", "of Canada", "to Seoul", and the cell after it."""
    owners: list[Ref] = []
    modifiers: list[str] = []
    last = at
    hyphen = 1 if last < len(cells) and cells[last].norm == "-" and cells[last].sort == "mark" else 0
    if last + hyphen < len(cells) and cells[last + hyphen].norm in _POSTFIX:
        modifiers.append(_POSTFIX[cells[last + hyphen].norm])
        last += hyphen + 1
    elif (
        hyphen
        and cells[last].end == cells[last - 1].end + 1
        and last + 1 < len(cells)
        and cells[last + 1].start == cells[last].end
    ):
        modifiers.append("unknown")  # "president-general"
        last += 2
    led = _led(cells, at)
    if led is not None:
        owners.append(_how(cells[led].what[0], "of"))
        last = led + 1
    if " of " in cells[at - 1].norm and (named := joined(cells, last)) is not None:
        owners.append(_how(cells[named].what[0], "of"))  # "a member of NATO" that is one phrase, "and the EU"
        last = named + 1
    placed_in = place_behind(cells, at - 1, last)
    if placed_in is not None:
        owners.append(_how(cells[placed_in].what[0], "of"))
        last = placed_in + 1
    while last + 1 < len(cells) and cells[last].norm in ("of", "for", "to", "at") and cells[last].sort == "word":
        preposition = cells[last].norm
        nxt = last + 1
        if cells[nxt].norm == "both" and nxt + 1 < len(cells):
            nxt += 1
        if cells[nxt].norm in DETERMINERS and nxt + 1 < len(cells):
            nxt += 1
        cell = cells[nxt]
        if cell.norm == '"' and (titled := _in_quotes(cells, nxt)) is not None:
            ref, last = titled
            owners.append(ref)
            continue
        described = _described(cells, nxt) if preposition == "of" else None
        if described is not None:
            owners.append(_how(cells[described].what[0], "of"))
            last = described + 1
            continue
        if preposition == "to" and "person" in cell.tags:
            break  # "handed the presidency to X"
        if cell.sort in ("subject", "adjective"):
            end = nxt + 1
            ref, _ = cell.what
            follower = cells[end] if end < len(cells) else None
            if follower is not None and (follower.sort == "possessive" or (cell.sort == "adjective")):
                end += follower.sort == "possessive"
                if end < len(cells) and cells[end].sort == "subject":
                    end += 1  # "leader of the People's Alliance Party"
                end = _words_end(cells, end)
                owners.append(Ref(ref.start, cells[end - 1].end, "", how="of"))
                last = end
                continue
            owners.append(_how(ref, "of"))
            last = end
            while (other := joined(cells, last)) is not None:
                owners.append(_how(cells[other].what[0], "of"))
                last = other + 1
            continue
        if preposition in ("to", "at") or cell.sort not in ("word", "cap", "term", "phrase") or cell.norm in _STOPPERS:
            break
        if cell.norm in ("life", "now", "years", "decades", "months", "long", "the"):
            break
        end = _words_end(cells, nxt)
        if end == nxt:
            break
        owners.append(Ref(cell.start, cells[end - 1].end, " ".join(c.norm for c in cells[nxt:end]), how="of"))
        modifiers.append("complement")
        last = end
    follower = cells[last] if last < len(cells) else None
    beyond = cells[last + 1] if last + 1 < len(cells) else None
    restricting = follower is not None and follower.sort == "word" and follower.norm in _RESTRICTING
    placed = (
        follower is not None and follower.norm in ("in", "at") and beyond is not None and "somewhere" in beyond.tags
    )
    if restricting and beyond is not None and beyond.sort != "time" and not placed:
        modifiers.append("restricted")
    if follower is not None and follower.norm == "to" and beyond is not None and beyond.norm in _IN_WHOSE_EYES:
        modifiers.append("complement")  # "still king to me"
    if (
        led is None
        and follower is not None
        and " to " in cells[at - 1].norm
        and follower.sort in ("subject", "word", "cap", "number")
    ):
        ends = follower.sort == "word" and follower.norm in _STOPPERS | SUBORDINATORS | NOT
        if not ends and not follower.norm.endswith("ly"):
            modifiers.append("complement")  # "the first woman to win" goes on with what was won
    return tuple(owners), tuple(modifiers), last


def _described(cells: Sequence[Cell], at: int) -> int | None:
    """ "head of Russian space agency Roscosmos": the cell of a known name behind words that describe it."""
    i = at
    while (
        i < len(cells)
        and i - at < 5
        and (
            cells[i].sort == "adjective"
            or (cells[i].sort == "word" and "lower" in cells[i].tags and cells[i].norm not in _STOPPERS)
        )
    ):
        i += 1
    if i == at or i >= len(cells) or cells[i - 1].sort != "word":
        return None
    cell, after = cells[i], cells[i + 1] if i + 1 < len(cells) else None
    if cell.sort != "subject" or "known" not in cell.tags or "person" in cell.tags or "somewhere" in cell.tags:
        return None
    return i if after is None or after.sort not in ("possessive", "cap", "subject", "phrase") else None


def _led(cells: Sequence[Cell], at: int) -> int | None:
    """What a phrase that ends in a verb is of: "the first woman to lead the WHO"; the cell of its name."""
    named = at + (at < len(cells) and cells[at].norm == "the")
    if " to " not in cells[at - 1].norm or named >= len(cells):
        return None
    cell, after = cells[named], cells[named + 1] if named + 1 < len(cells) else None
    if cell.sort != "subject" or "known" not in cell.tags or "person" in cell.tags:
        return None
    return named if after is None or after.sort not in ("possessive", "cap", "subject", "phrase") else None


def _in_quotes(cells: Sequence[Cell], at: int) -> tuple[Ref, int] | None:
    """A name in quotation marks ("the author of “The Remains of the Day”"), and the cell behind it."""
    i = at + 1
    while i < len(cells) and i - at < 3 and cells[i].sort in ("word", "cap"):
        i += 1
    close = i + 1
    while close < len(cells) and cells[close].norm in (",", "."):
        close += 1
    if close >= len(cells) or cells[i].sort != "subject" or cells[close].norm != '"':
        return None
    return _how(cells[i].what[0], "of"), (close + 1 if cells[close - 1].norm != "," else close - 1)


_RESTRICTING = frozenset(
    [
        "after",
        "outside",
        "in",
        "within",
        "behind",
        "among",
        "amongst",
        "besides",
        "except",
        "excluding",
        "apart",
        "other",
        "by",
        "per",
        "across",
        "on",
    ]
)


_IN_WHOSE_EYES = PRONOUNS | frozenset("many some most millions thousands all".split())


def _words_end(cells: Sequence[Cell], at: int) -> int:
    """Where a run of plain words ends: a complement that no claim knows."""
    end = at
    while end < len(cells) and end - at < 6:
        cell = cells[end]
        if cell.sort in ("word", "cap", "term", "phrase") and cell.norm not in (_STOPPERS - {"and", "of"}):
            end += 1
            continue
        break
    while end > at and cells[end - 1].norm in ("and", "of"):
        end -= 1
    return end
