"""Who is known by the company they keep: "Tenzing" beside Edmund Hillary, "Nasser" in a text on Egypt and Anwar Sadat.

A text may call somebody by a short name alone, trusting that its readers know of whom it tells.  It counts where the
text names in full somebody whom a claim puts beside the only bearer of that short name, and nobody else in the text has
the name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.frozen import frozen
from claimcheck.text.names import Hit
from claimcheck.text.scene import Seen
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun
from claimcheck.text.tokens import Token
from claimcheck.text.words import HONORIFICS

_LEAST = 4
"""Letters of a short name that tells of somebody."""
_TITLES = HONORIFICS | frozenset(
    "president premier chancellor king queen prince princess emperor empress pope minister governor senator mayor "
    "ambassador secretary".split()
)


@frozen
class Company:
    """Those who stand beside somebody in a claim; `of` is what one of the things must be that the text names too, if
    the claim is about an office; `called` are the words of which one must stand before the name, if they are kin."""

    beside: frozenset[str]
    of: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()

    def is_there(self, full: frozenset[str]) -> bool:
        """Whether a text names them."""
        return not self.beside.isdisjoint(full) and (not self.of or not self.of.isdisjoint(full))


def known_by_company(
    seen: Sequence[Seen], short: Iterable[str], full: frozenset[str], company: Mapping[str, Sequence[Company]]
) -> frozenset[str]:
    """Those of some persons who are meant by their short names, of which each has one bearer in the claims."""
    there = {id: [one for one in company.get(id, ()) if one.is_there(full)] for id in short}
    kin = {id: frozenset().union(*(one.called for one in every)) for id, every in there.items()}
    relatives = _known_as_kin(seen, {id: called for id, called in kin.items() if called})
    found = {id for id, every in there.items() if any(not one.called for one in every)} - relatives
    if not found:
        return relatives
    for look in seen:
        for hit in look.hits:
            ids = found.intersection(alias.key for alias in hit.aliases)
            if ids and (not _alone(look.tokens, hit) or _introduced(look.tokens, hit)):
                found -= ids
    return relatives.union(found)


def _known_as_kin(seen: Sequence[Seen], called: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Those whom a text brings in as what the claims say they are to somebody named in it: "her older sister Venus",
    behind no word for a person who may be "her" instead."""
    found: dict[str, bool] = {}
    for at, look in enumerate(seen if called else ()):
        for hit in look.hits:
            for id in called.keys() & {alias.key for alias in hit.aliases}:
                if id not in found:
                    kin = _written(look.tokens, hit) and _as_kin(look.tokens, hit, called[id])
                    before = (*(seen[at - 1].tokens if at else ()), *look.tokens[: max(hit.first - 2, 0)])
                    found[id] = kin and not any(map(_somebody, before))
                elif not _alone(look.tokens, hit):
                    found[id] = False
    return frozenset(id for id, known in found.items() if known)


def _as_kin(tokens: Sequence[Token], hit: Hit, called: frozenset[str]) -> bool:
    """Whether "his", "her" or somebody's with one of these words stands right before a name."""
    at = hit.first - 1
    at -= at > 0 and tokens[at].norm == ","
    if at < 1 or tokens[at].norm not in called:
        return False
    at -= 1
    while at > 0 and hit.first - at < _REACH and tokens[at].shape == "lower" and tokens[at].norm not in _WHOSE:
        at -= 1
    return tokens[at].norm in _WHOSE


_WHOSE = frozenset(["his", "her"])


def _alone(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a short name is long enough to be one, written as one, and no part of a longer name."""
    before = tokens[hit.first - 1] if hit.first else None
    if not _written(tokens, hit):
        return False
    if before is None or before.norm in _TITLES:
        return True
    opens = hit.first == 1 or tokens[hit.first - 2].shape == "punct"
    return before.shape not in ("cap", "upper", "initial") or (opens and before.norm in _OPENING)


def _written(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a short name is written as one, and goes on with no other name."""
    names = tokens[hit.first : hit.last]
    if any(token.shape == "lower" for token in names) or max(len(token.norm) for token in names) < _LEAST:
        return False
    behind = tokens[hit.last] if hit.last < len(tokens) else None
    return behind is None or behind.shape not in ("cap", "upper", "initial")


def _introduced(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether a text says who it is that has the name, as of somebody whom nobody knows: "his driver, Nasser,", "the
    baker Nasser", "a baker called Nasser", "Nasser, 65, a baker"."""
    before = [token.norm for token in tokens[max(0, hit.first - _REACH) : hit.first]]
    behind = [token.norm for token in tokens[hit.last : hit.last + 4]]
    if before[-1:] == [","]:
        if hit.first > 1 and _somebody(tokens[hit.first - 2]) and not _NEW.isdisjoint(before[:-2]):
            return True
    elif before and (before[-1] in _CALLED or _somebody(tokens[hit.first - 1])):
        return True
    if behind[2:3] == [","] and behind[:1] == [","]:
        behind = behind[2:]
    return behind[:1] == [","] and behind[1:2] in (["a"], ["an"], ["one"])


_REACH = 6
_NEW = frozenset("a an the his her its their my our one 's".split())
_CALLED = frozenset("called named nicknamed dubbed".split())


def _somebody(token: Token) -> bool:
    """Whether a word is a noun for a person that is no title."""
    cell = Cell("word", token.norm, token.start, token.end, 0, 1)
    return token.shape == "lower" and token.norm not in _TITLES and noun(cell)


_OPENING = frozenset(
    "when while after before since as if although though because until once what why how did does was were is but and "
    "then in on for with by from to the that this both neither only even like unlike".split()
)
"""Words that have a capital where a sentence begins with them."""
