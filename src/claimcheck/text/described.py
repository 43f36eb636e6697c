"""What a document means by "the alliance", "the bank", "the company": the one body of that sort that it names.

The words must leave no choice: one entity of the sort is named in the document, before them, and no name that nobody
knows stands between the two.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.model import Entity
from claimcheck.text.lazy import Pattern
from claimcheck.text.scene import Scene

_BODY = ("organisation", "alliance", "body")
_SORTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("organisation organization institution body agency".split(), _BODY),
    **dict.fromkeys("alliance bloc union pact".split(), ("alliance", "organisation")),
    **dict.fromkeys("association federation confederation governing-body watchdog council commission".split(), _BODY),
    **dict.fromkeys("lender bank".split(), (*_BODY, "company")),
    **dict.fromkeys(
        "company firm corporation business conglomerate manufacturer carmaker automaker airline retailer chipmaker "
        "drugmaker brewer insurer miner planemaker startup start-up".split(),
        ("company",),
    ),
    **dict.fromkeys("group".split(), (*_BODY, "company")),
    **dict.fromkeys("club team side".split(), ("team", "club")),
    **dict.fromkeys("party".split(), ("party",)),
    **dict.fromkeys("country nation kingdom republic".split(), ("country",)),
    **dict.fromkeys("city town capital".split(), ("city",)),
    **dict.fromkeys("state".split(), ("state",)),
    **dict.fromkeys("province".split(), ("province",)),
    **dict.fromkeys("ministry department".split(), ("body",)),
    **dict.fromkeys("university college newspaper broadcaster charity museum".split(), _BODY),
}
WORDS = frozenset(_SORTS)
"""Nouns that stand for a body or a place named before."""


def sort_of(word: str) -> str:
    """The type of what such a noun stands for, or ""."""
    return _SORTS[word][-1] if word in _SORTS else ""


_CAPITAL = Pattern(r"(?<![ (](?:in|at) )(?<![ (](?:from|near) )(?<=[a-z,;] )[A-Z][\w'&-]+")
_REACH = 600
"""How many characters back the name may stand."""


def meant(scene: Scene, word: str, at: int, entities: Mapping[str, Entity], own: str = "") -> str:
    """The id of what "the `word`" at an offset means, or "".  `own` is a name that the words around it are about: it
    is nobody's rival."""
    sorts = _SORTS.get(word)
    if sorts is None:
        return ""
    found = [id for id in scene.full if entities[id].type in sorts]
    if len(found) > 1:  # "the alliance" is the one that is called so, or of that very sort
        called = [id for id in found if any(word in name.text.lower().split() for name in entities[id].names)]
        found = called or [id for id in found if entities[id].type == word]
    if len(found) != 1:
        return ""
    entity = entities[found[0]]
    text = scene.text
    names = "|".join(sorted((re.escape(name.text) for name in entity.names), key=len, reverse=True))
    places = list(re.finditer(rf"\b(?:{names})\b", text[max(0, at - _REACH) : at]))
    if not places:
        return ""
    since = max(0, at - _REACH) + places[-1].end()
    known = {part for id in scene.full for name in entities[id].names for part in name.text.split()} | {*own.split()}
    known |= {word for id in scene.full for adjective in entities[id].adjectives for word in adjective.split()} | _DAYS
    between = [match.group().removesuffix("'s") for match in _CAPITAL.finditer(text, since, at)]
    return found[0] if all(word in known for word in between) else ""


_DAYS = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December I".split()
)
