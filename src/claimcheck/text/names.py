"""Finding names and phrases: the longest alias that passes the boundary test.

Matching is over the folded words of a sentence (`tokens.py`), so that case, diacritics, apostrophes, hyphens
and line breaks never hide a name, and what is found has its true offsets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from claimcheck.text.shape import Cell
from claimcheck.text.tokens import Token


class Alias(NamedTuple):
    """One way in which something is written.

    `words` are its folded words, `text` as a person wrote it, `sort` and `variant` as in `model.Mention`.
    `as_written`: the text must have the same capitals ("US", "May").
    """

    words: tuple[str, ...]
    text: str
    sort: str
    key: str
    variant: str = ""
    as_written: bool = False


def stands(tokens: Sequence[Token], at: int, words: Sequence[str]) -> int:
    """The token after the words if they stand at a token (hyphens are passed over), else 0."""
    for i, word in enumerate(words):
        while i and at < len(tokens) and tokens[at].shape == "hyphen":
            at += 1
        if at >= len(tokens) or tokens[at].norm != word:
            return 0
        at += 1
    return at


class Hit(NamedTuple):
    """An alias at tokens [first, last).  `titles` are the phrases that its first word is alone ("King Philippe")."""

    first: int
    last: int
    aliases: tuple[Alias, ...]
    titles: tuple[Alias, ...] = ()


_TELLING = 3
"""A longer word of a name may point to a misspelt one, wherever it stands in it."""


class Names:
    """An index of aliases.  Building is linear in their number; finding, in the length of the text.

    `triggers` are the words of which a sentence worth a look has one.
    """

    def __init__(self, aliases: Iterable[Alias]) -> None:
        self.aliases = tuple(aliases)
        self._one: dict[str, list[Alias]] = {}
        self._more: dict[tuple[str, str], list[Alias]] = {}
        for alias in self.aliases:
            if len(alias.words) == 1:
                self._one.setdefault(alias.words[0], []).append(alias)
            elif alias.words:
                self._more.setdefault((alias.words[0], alias.words[1]), []).append(alias)
        for group in self._more.values():
            group.sort(key=lambda alias: -len(alias.words))
        self.firsts: frozenset[str] = frozenset(self._one) | frozenset(first for first, _ in self._more)
        self.triggers = self.firsts | {
            word for alias in self.aliases if alias.sort == "entity" for word in alias.words if len(word) > _TELLING
        }

    def alone(self, word: str) -> bool:
        """Whether a word by itself is one of the aliases."""
        return word in self._one

    @cached_property
    def surnamed(self) -> dict[str, set[str]]:
        """The entities by the last word of their full names of several words."""
        found: dict[str, set[str]] = {}
        for alias in self.aliases:
            if alias.sort == "entity" and not alias.variant and len(alias.words) > 1:
                found.setdefault(alias.words[-1], set()).add(alias.key)
        return found

    def find(self, tokens: Sequence[Token], text: str) -> list[Hit]:
        """The longest hits from left to right; they do not overlap."""
        places = [i for i, token in enumerate(tokens) if token.shape != "hyphen"]
        norms = [tokens[i].norm for i in places]
        hits: list[Hit] = []
        at = 0
        firsts, more, one = self.firsts, self._more, self._one
        while at < len(norms):
            found: Hit | None = None
            if norms[at] in firsts:
                if at + 1 < len(norms):
                    found = self._longest(more.get((norms[at], norms[at + 1]), ()), norms, places, at, tokens, text)
                    if found is not None and norms[at] == "the" and _describes(found, tokens):
                        found = None  # "the Norwegian grandmaster X", where "The Norwegian" is short for somebody
                if found is None and norms[at] in one:
                    found = self._longest(one[norms[at]], norms, places, at, tokens, text)
            if found is None:
                at += 1
            else:
                if found.last - found.first > 1 and norms[at] in one:
                    titles = tuple(alias for alias in one[norms[at]] if alias.sort == "phrase")
                    found = found._replace(titles=titles)
                hits.append(found)
                while at < len(places) and places[at] < found.last:
                    at += 1
        return hits

    @staticmethod
    def _longest(
        group: Sequence[Alias], norms: list[str], places: list[int], at: int, tokens: Sequence[Token], text: str
    ) -> Hit | None:
        size = 0
        found: list[Alias] = []
        for alias in group:
            count = len(alias.words)
            if found and count < size:
                break
            if tuple(norms[at : at + count]) != alias.words:
                continue
            first, last = places[at], places[at + count - 1] + 1
            if not _as_written(alias, tokens[first:last], text):
                continue
            size = count
            found.append(alias)
        if not found:
            return None
        return Hit(places[at], places[at + size - 1] + 1, tuple(found))


def _describes(hit: Hit, tokens: Sequence[Token]) -> bool:
    """Whether a short name with "the" says of what sort somebody is whom the noun right behind it is for."""
    if any(alias.variant != "short" or alias.sort != "entity" for alias in hit.aliases):
        return False
    from claimcheck.text.somebody import noun  # rarely needed, and start-up time counts

    behind = [token for token in tokens[hit.last : hit.last + _NOUNS] if token.shape == "lower"]
    told = [Cell("word", token.norm, token.start, token.end, 0, 1) for token in behind]
    return bool(told) and (noun(told[0]) or (len(told) > 1 and told[0].norm in _BEFORE_NOUNS and noun(told[1])))


_NOUNS = 2
_BEFORE_NOUNS = frozenset(
    "former prime foreign finance defence world chess football tennis vice deputy young old".split()
)
"""Words that stand before a noun for somebody, and are no verb."""


def _as_written(alias: Alias, tokens: Sequence[Token], text: str) -> bool:
    """Whether the capitals of the text allow the alias."""
    if alias.as_written:
        return text[tokens[0].start : tokens[-1].end].replace(".", "") == alias.text.replace(".", "")
    return not (
        alias.sort in ("entity", "adjective") and alias.text[:1].isupper() and len(alias.words) == 1
        and tokens[0].shape == "lower" and not _all_lower(tokens[0], text)
    )  # fmt: skip


def _all_lower(token: Token, text: str) -> bool:
    """Whether the text around a lower-case word has no capitals at all: then names are in lower case too."""
    around = text[max(0, token.start - 200) : token.end + 200]
    return around == around.lower()
