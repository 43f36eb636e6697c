"""Names as a reference work writes them at the head of an entry: "Senghor, Léopold Sédar (1906-2001), poet"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.names import Hit, Names
from claimcheck.text.tokens import Token

_ENDS = frozenset([",", "(", ".", ":", ";", "—"])
_LONGEST = 5


def whole(tokens: Sequence[Token], hits: list[Hit], text: str, index: Names) -> list[Hit]:
    """The hits, with one for a name that opens its sentence surname first, where that is a name of the claims."""
    if not hits or hits[0].first or hits[0].last >= len(tokens) or tokens[hits[0].last].norm != ",":
        return hits
    comma = hits[0].last
    end = comma + 1
    while end < len(tokens) and end - comma <= _LONGEST and tokens[end].norm not in _ENDS:
        end += 1
    given = tokens[comma + 1 : end]
    if not given or given[0].shape not in ("cap", "initial") or (end < len(tokens) and tokens[end].norm not in _ENDS):
        return hits
    found = index.find((*given, *tokens[:comma]), text)
    size = len(given) + comma
    if len(found) != 1 or found[0].first or found[0].last != size:
        return hits
    aliases = tuple(one for one in found[0].aliases if one.sort == "entity" and one.variant != "short")
    return [Hit(0, end, aliases), *(hit for hit in hits if hit.first >= end)] if aliases else hits


def in_order(norm: str) -> str:
    """A folded name with the surname last."""
    surname, comma, given = norm.partition(" , ")
    return f"{given} {surname}" if comma else norm
