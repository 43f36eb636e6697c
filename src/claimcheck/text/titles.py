"""Names that stand in quotation marks as titles do: the opera "Aida", the ship ‘Vasa’.

The marks around the name of a single known thing, and nothing else, are dropped before anything is recognised: the
name is read as it would be in italics.  A country, a town or a person in quotation marks is not so called, or not
meant: the marks stay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.model import Entity
from claimcheck.text.names import Hit
from claimcheck.text.tokens import Token

_CLOSES = {'"': '"”', "“": '”"', "„": "“”", "‟": "”", "«": "»", "»": "«", "‘": "’'", "'": "'’", "‛": "’'"}
"""Opening marks, each with those that close it."""
_STOPS = frozenset([",", ".", ";"])
"""What may stand between a title and its closing mark."""
_NEVER = frozenset(["person", "country", "state", "province", "region", "city"])
_ARTICLES = frozenset(["a", "an", "another", "no", "any"])
_DOUBTED = frozenset("called styled so-called self-styled self-proclaimed supposed alleged would-be quasi".split())
_WORK = frozenset(["work", "event"])
_SORTS: Mapping[str, frozenset[str]] = {
    noun: types
    for nouns, types in (
        (
            "film movie play novel novella book song aria album musical opera operetta oratorio symphony concerto "
            "documentary series show sitcom exhibition painting portrait mural poem ballet story thriller drama comedy "
            "tragedy satire melodrama biopic western single track record game podcast magazine essay article report "
            "photograph sculpture memoir autobiography biography sequel prequel remake cartoon comic hit",
            _WORK,
        ),
        (
            "ship vessel yacht ferry boat frigate destroyer battleship cruiser submarine trawler tanker freighter "
            "schooner liner steamer tug barge icebreaker galleon brig sloop lugger racehorse horse mare stallion",
            frozenset(["ship", "other"]),
        ),
        (
            "bar restaurant cafe café pub hotel nightclub club bistro pizzeria shop boutique brothel casino",
            frozenset(["place", "company", "organisation", "body", "other"]),
        ),
        (
            "perfume racehorse dog cat nickname codename operation password slogan motto word term phrase expression "
            "headline label hashtag graffiti",
            frozenset(["other"]),
        ),
    )
    for noun in nouns.split()
}
"""What a thing may be by the noun before its title: the ship "Aida" is no opera."""


def unmarked(
    text: str,
    tokens: tuple[Token, ...],
    hits: tuple[Hit, ...],
    quotations: Sequence[tuple[int, int]],
    entities: Mapping[str, Entity],
) -> tuple[tuple[Token, ...], tuple[Hit, ...], Sequence[tuple[int, int]], tuple[tuple[int, int], ...]]:
    """The tokens, hits and quotations of a sentence without the marks around titles, and where these stand with their
    marks; a comma or full stop before the closing mark stays."""
    titles: dict[int, tuple[int, int, Hit]] = {}
    for at, hit in enumerate(hits):
        found = _title(text, tokens, hit, quotations, entities)
        if found is not None:
            titles[at] = found
    if not titles:
        return tokens, hits, quotations, ()
    dropped = {place for before, behind, _ in titles.values() for place in (before, behind)}
    kept = [at for at in range(len(tokens)) if at not in dropped]
    moved = {at: place for place, at in enumerate(kept)}
    shorter = [titles[at][2] if at in titles else hit for at, hit in enumerate(hits)]
    marks = {tokens[before].start for before, _, _ in titles.values()}
    return (
        tuple(tokens[at] for at in kept),
        tuple(
            hit._replace(first=moved[hit.first], last=moved[hit.last - 1] + 1)
            for hit in shorter
            if hit.first in moved and hit.last - 1 in moved
        ),
        [span for span in quotations if span[0] not in marks],
        tuple((tokens[before].start, tokens[behind].end) for before, behind, _ in titles.values()),
    )


def whole(start: int, end: int, marked: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """A span with both marks of the titles at its ends."""
    low = next((opening for opening, closing in marked if opening + 1 == start and closing <= end), start)
    high = next((closing for opening, closing in marked if start <= opening and closing - 2 <= end < closing), end)
    return low, high


def _title(
    text: str, tokens: Sequence[Token], hit: Hit, quotations: Sequence[tuple[int, int]], entities: Mapping[str, Entity]
) -> tuple[int, int, Hit] | None:
    """The places of the marks around a hit that is a title, and the hit as the name of a thing alone."""
    first, last = hit.first, hit.last
    if last - first > 2 and text[tokens[first].start] in _CLOSES and tokens[last - 1].shape == "punct":
        first, last = first + 1, last - 1  # the claims give the name with its marks
    before, behind = first - 1, last
    if before < 0 or behind >= len(tokens):
        return None
    mark = tokens[before]
    closing = _CLOSES.get(text[mark.start])
    if closing is None or mark.end != tokens[first].start:
        return None
    if tokens[behind].norm in _STOPS and behind + 1 < len(tokens):
        behind += 1
    close = tokens[behind]
    if text[close.start] not in closing or close.end - close.start != 1 or close.start != tokens[behind - 1].end:
        return None
    if any(start == mark.start and end != close.end for start, end in quotations):
        return None  # the marks are those of two quotations
    named = tuple(alias for alias in hit.aliases if alias.sort == "entity")
    things = tuple(alias for alias in named if entities[alias.key].type not in _NEVER)
    if not things or (len(things) < len(named) and not any(entities[one.key].type == "work" for one in things)):
        return None
    types = {entities[alias.key].type for alias in things}
    if not _may_be(tokens, before - 1, types):
        return None
    return before, behind, Hit(first, last, things)


def _may_be(tokens: Sequence[Token], at: int, types: set[str]) -> bool:
    """Whether the words that end at a token let its title be one of such a thing."""
    word = tokens[at].norm if at >= 0 else ""
    if word in _ARTICLES or word in _DOUBTED:
        return False  # a "Titanic" is only like it
    return word not in _SORTS or not types.isdisjoint(_SORTS[word])
