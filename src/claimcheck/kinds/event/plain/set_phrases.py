"""Set phrases for what a verb of the claims says: "saw the light of day" for "was published", "was declared open" for
"was opened".  The verb stands in their place, where somebody is named whom such a claim is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.event.inflect import Forms, forms
from claimcheck.model import Mention
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words
from claimcheck.text.words import BE, DO, HAVE, MODALS, NOT, POSSESSIVES

ANY, ABOUT = "any", "about"
"""Of whatever type; of whatever type, and perhaps of another step, up to a year away."""
ROUGHLY = "another step"
"""The tag of a verb that stands for a phrase of the second sort."""
FIRST = "first"
_ITS, _TO = "its", "event:to "
_OPEN_ENDS = frozenset("out up down off".split())
"""Ends of phrases with which others go on: "came out against"."""
_GOES_ON = frozenset("of against with for to about as".split())


@frozen
class SetPhrase:
    """What follows the first word and its form (base, third, past, participle, ing; "passive": only so), the verb said
    instead with its keys, whom the claims are about, and whether another step may be meant."""

    rest: tuple[str, ...]
    form: str
    norm: str
    keys: tuple[str, ...]
    who: frozenset[str]
    roughly: bool


SetPhrases = Mapping[str, tuple[SetPhrase, ...]]


def compiled(
    verbs: Iterable[tuple[str, str, Mapping[str, frozenset[str]]]],
    table: Mapping[str, Mapping[str, Sequence[str]]],
    irregular: Mapping[str, str | tuple[str, ...]],
) -> dict[str, tuple[SetPhrase, ...]]:
    """The phrases by their first words: of each verb with its key, and with those it is said of by their types."""
    found: dict[tuple[str, tuple[str, ...]], dict[tuple[str, str], SetPhrase]] = {}
    for verb, key, who in verbs:
        led = verb.startswith(FIRST + " ")  # "first fly": the adverb stands before the verb
        base, *tail = verb.split()[led:]
        made = forms(base, irregular)
        for sort, phrases in table.get(verb, {}).items():
            meant = frozenset().union(*who.values()) if sort in (ANY, ABOUT) else who.get(sort, frozenset())
            for phrase in phrases if meant else ():
                for first, rest, form, said in _spelt(phrase, made, irregular):
                    norm = " ".join((*([FIRST] if led else []), said, *tail))
                    row = found.setdefault((first, rest), {})
                    before = row.get((form, norm))
                    keys = (*(before.keys if before else ()), key)
                    meant_too = meant | (before.who if before else frozenset())
                    row[form, norm] = SetPhrase(
                        rest, form, norm, tuple(dict.fromkeys(keys)), meant_too,
                        sort == ABOUT and (before is None or before.roughly),
                    )  # fmt: skip
    by_first: dict[str, list[SetPhrase]] = {}
    for (first, _), row in found.items():
        by_first.setdefault(first, []).extend(row.values())
    return {first: tuple(row) for first, row in by_first.items()}


def _spelt(
    phrase: str, verb: Forms, irregular: Mapping[str, str | tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...], str, str]]:
    """Each form of a phrase: its first word and the rest, which form it is, and the verb in the same."""
    base, *rest = words(phrase)
    if base == "be":
        yield rest[0], tuple(rest[1:]), "passive", verb.participle[0]
        return
    made = forms(base, irregular)
    for form, group, said in zip(made._fields, made, verb, strict=True):
        for word in (group,) if isinstance(group, str) else group:
            yield word, tuple(rest), form, said if isinstance(said, str) else said[0]


def put_plainly(cells: Sequence[Cell], named: set[str], phrases: SetPhrases) -> list[Cell] | None:
    """The cells with the verb for each set phrase of those who are named; None if they have none."""
    row: list[Cell] = []
    at = 0
    changed = False
    while at < len(cells):
        found = _phrase(cells, at, phrases, named)
        if found is None:
            row.append(cells[at])
            at += 1
            continue
        one, end = found
        row.append(_verb(one, cells[at], cells[end - 1]))
        at, changed = end, True
    return row if changed else None


def _phrase(cells: Sequence[Cell], at: int, phrases: SetPhrases, named: set[str]) -> tuple[SetPhrase, int] | None:
    """The set phrase that begins at a cell, and the cell behind it."""
    if cells[at].sort not in ("word", "term", "phrase", "cap"):
        return None
    first, *inside = cells[at].norm.split()
    told = _told(cells, at)
    for one in sorted(phrases.get(first, ()), key=lambda one: (-len(one.rest), one.form not in told)):
        if one.who.isdisjoint(named) or tuple(inside) != one.rest[: len(inside)]:
            continue
        end = at + 1
        if not one.rest and any(key.startswith(_TO) for key in getattr(cells[at].what, "keys", ())):
            continue  # a claim's own verb
        for word in one.rest[len(inside) :]:
            norm = _word(cells[end]) if end < len(cells) else ""
            if norm != word and not (word == _ITS and norm in POSSESSIVES):
                break
            end += 1
        else:
            if one.form == "passive" and not _passive(cells, at):
                continue
            after = cells[end].norm if end < len(cells) else ""
            if one.rest[-1:] and one.rest[-1] in _OPEN_ENDS and after in _GOES_ON:
                continue
            return one, end
    return None


def _word(cell: Cell) -> str:
    """The word of a cell; of a number, the first ordinal alone."""
    return cell.norm or (FIRST if is_first(cell) else "")


def is_first(cell: Cell) -> bool:
    return cell.sort == "number" and "ordinal" in cell.tags and cell.what.value == 1


def _told(cells: Sequence[Cell], at: int) -> tuple[str, ...]:
    """The forms in which a verb at a cell may stand: "hit" is three."""
    k = at - 1
    while k >= 0 and (cells[k].norm.endswith("ly") or cells[k].norm in NOT | _ADVERBS):
        k -= 1
    before = cells[k].norm if k >= 0 else ""
    if before in BE | HAVE:
        return ("participle",)
    return ("base",) if before in MODALS | DO | {"to"} else ("past", "third", "ing", "passive")


_ADVERBS = frozenset("first then later finally soon also only just once again at last".split())


def _passive(cells: Sequence[Cell], at: int) -> bool:
    """Whether a form of "be" stands before a participle, or it opens a phrase of its own."""
    k = at - 1
    while k >= 0 and (cells[k].norm.endswith("ly") or cells[k].norm in _ADVERBS):
        k -= 1
    return k < 0 or cells[k].norm in BE or cells[k].norm in (",", "(") or cells[k].sort == "subject"


def _verb(one: SetPhrase, first: Cell, last: Cell) -> Cell:
    mention = Mention(first.start, last.end, "term", one.keys)
    tags = ("event", ROUGHLY) if one.roughly else ("event",)
    return Cell("term", one.norm, first.start, last.end, first.first, last.last, tags, mention)
