"""Names that no claim knows: which capitalised words begin one, and how far it goes."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model import Entity, Mention, Ref
from claimcheck.text.row import CAPITAL, Row
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BODY_WORDS,
    COMPANY_SUFFIXES,
    FUNCTION_CAPS,
    HONORIFICS,
    HYPHENATED,
    NAME_PARTICLES,
)

_PARTICLES = 3
"""How many particles a name has in a row: "van der", "de la", "von und zu"."""


def lay(row: Row, entities: Mapping[str, Entity], short: Mapping[str, str]) -> None:
    """Runs of capitalised words that no cell covers become subjects of their own.  `short` are the entities that a noun
    alone stands for ("the Bank")."""
    at = 0
    while at < len(row.tokens):
        if at in row.taken or not _begins(row, at):
            at += 1
            continue
        last = _end(row, at)
        alone = last == at + 1
        if not row.caps and not (alone and row.opens(at) and not _vocal(row, at)):
            row.put(_short(row, at, last, entities, short) or _unknown(row, at, last))
        at = last


def _begins(row: Row, at: int) -> bool:
    token = row.tokens[at]
    if token.shape not in CAPITAL:
        return False
    after = row.token(at + 1)
    of_a_firm = after is not None and after.norm in _FIRMS.get(token.norm, ())
    if (token.norm in HONORIFICS and not of_a_firm) or _adjectival(row, at + 1):
        return False
    return not (token.norm in FUNCTION_CAPS and token.shape != "upper")


_FIRMS = {
    "general": frozenset(
        "motors electric mills dynamics foods atomics assembly secretariat hospital council election elections staff "
        "strike conference synod affairs instrument instruments tire re reinsurance post cinema cable accident union "
        "mining fusion catalyst growth atlantic maritime land".split()
    ),
    "major": frozenset(["league", "leagues"]),
    "commander": frozenset(["islands"]),
    "marshal": frozenset(["islands"]),
    "father": frozenset(["christmas"]),
    "sister": frozenset(["cities"]),
    "judge": frozenset(["institute"]),
    "justice": frozenset(["department", "ministry", "league", "party"]),
    "lady": frozenset(["gaga"]),
    "captain": frozenset(["america", "marvel", "morgan"]),
    "saint": frozenset(["laurent", "gobain", "petersburg", "lucia", "helena"]),
}
"""What follows a title that is none: "General Motors", "Major League", "Justice Department"."""


def _vocal(row: Row, at: int) -> bool:
    """Whether a single capitalised word at the start is a name all the same: a possessive or an initialism
    follows from its form alone."""
    after = row.token(at + 1)
    return row.tokens[at].shape == "upper" or (after is not None and after.shape == "possessive")


def _adjectival(row: Row, at: int) -> bool:
    """Whether a hyphen here makes an adjective of the word before it: "Red-faced", "Leeds-based"."""
    hyphen, after = row.token(at), row.token(at + 1)
    if hyphen is None or hyphen.shape != "hyphen" or after is None or after.shape != "lower":
        return False
    return after.norm.endswith("ed") or after.norm in HYPHENATED


def _end(row: Row, at: int) -> int:
    """The token behind the name that begins here."""
    tokens = row.tokens
    last = at + 1
    while last < len(tokens):
        token = tokens[last]
        if last in row.taken:
            # "Bob Moore": a short name that the guards gave up is free; a kept one ends the run
            break
        if token.shape in CAPITAL and token.norm not in HONORIFICS:
            last += 1
            continue
        if (
            token.shape == "hyphen"
            and last + 1 < len(tokens)
            and last + 1 not in row.taken
            and tokens[last + 1].shape in (*CAPITAL, "lower")
            and not _adjectival(row, last)
        ):
            last += 2
            continue
        named = _past_particles(row, last)
        if named > last:
            last = named + 1
            continue
        # with a title right before it the name is a person's: "Mayor Bo Lind" of somewhere
        if token.norm == "of" and at not in row.behind_titles and _of_name(row, last) and not _those_of(row, at, last):
            nxt = last + 1 + (tokens[last + 1].norm == "the")
            last = row.at.pop(nxt).last if nxt in row.at else nxt + 1
            continue
        break
    return last


_THOSE = frozenset(
    "survivors victims relatives families widows widowers parents mourners passengers crew residents inhabitants "
    "citizens supporters opponents critics admirers readers viewers listeners owners shareholders employees workers "
    "staff veterans leaders members students graduates photographs photos pictures images copies details memories "
    "news reports parts pieces fragments remains wreckage".split()
)
"""Plain nouns before "of" and a name, with which no name begins."""


def _those_of(row: Row, at: int, of: int) -> bool:
    """Whether a plain noun opens the sentence before "of" and a name of the claims: "Survivors of the Herald"."""
    if of != at + 1 or not row.opens(at) or row.tokens[at].norm not in _THOSE:
        return False
    cell = row.at.get(of + 1 + (row.tokens[of + 1].norm == "the"))
    return cell is not None and "known" in cell.tags


def _past_particles(row: Row, at: int) -> int:
    """The capitalised word behind particles ("van der Leyen"), or `at` if there is none."""
    last = at
    while last - at < _PARTICLES and last < len(row.tokens) and row.tokens[last].norm in NAME_PARTICLES:
        last += 1
    return last if last > at and row.capital(last) and last not in row.taken else at


def _of_name(row: Row, at: int) -> bool:
    """Whether "of" at this token goes on with a capitalised word or an entity: "Bank of Canada"."""
    nxt = at + 1
    if nxt < len(row.tokens) and row.tokens[nxt].norm == "the":
        nxt += 1
    if nxt in row.at:
        cell = row.at[nxt]
        return cell.sort == "subject" and "person" not in cell.tags
    return row.capital(nxt) and nxt not in row.taken


def _unknown(row: Row, first: int, last: int) -> Cell:
    tokens = row.tokens[first:last]
    start, end = tokens[0].start, tokens[-1].end
    norms = [token.norm for token in tokens if token.shape != "hyphen"]
    types: tuple[str, ...] = ()
    if norms[-1] in COMPANY_SUFFIXES and len(norms) > 1:
        types = ("company",)
    elif any(norm in BODY_WORDS for norm in norms):
        types = ("organisation",)
    elif row.capital(first - 1) and row.tokens[first - 1].norm in HONORIFICS:
        types = ("person",)
    ref = Ref(start, end, row.document.words(start, end), (), types)
    return Cell(
        "subject", " ".join(norms), start, end, first, last, ("unknown", *types), (ref, Mention(start, end, "name"))
    )


def _short(row: Row, first: int, last: int, entities: Mapping[str, Entity], short: Mapping[str, str]) -> Cell | None:
    """A body of the claims by its noun alone."""
    token = row.tokens[first]
    if last > first + 1 or token.norm not in short or not _alone(row, first):
        return None
    id = short[token.norm]
    types = (entities[id].type,)
    ref = Ref(token.start, token.end, row.document.words(token.start, token.end), (id,), types)
    mention = Mention(token.start, token.end, "entity", (id,), "short")
    return Cell("subject", token.norm, token.start, token.end, first, last, ("short", *types, "known"), (ref, mention))


def _alone(row: Row, at: int) -> bool:
    """Whether a capitalised word stands alone behind "the": "the Bank said", not "the Bank of Oslo"."""
    if not at or row.tokens[at - 1].norm != "the":
        return False
    after = row.token(at + 1)
    return after is None or (after.shape not in (*CAPITAL, "hyphen") and after.norm not in ("of", "for", "&"))
