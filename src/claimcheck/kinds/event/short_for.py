"""The name that "the museum" stands for: the only one of its sort that the text names before it."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.frozen import replace
from claimcheck.text.phrases import Phrase
from claimcheck.text.scene import Scene
from claimcheck.text.shape import norm
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words
from claimcheck.text.words import is_finite

_CAP = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w’'-]+"
_DOES = frozenset(
    listed("holds houses owns employs runs shows keeps attracts draws displays boasts contains receives publishes "
           "makes produces sells serves teaches trains stands lies sits hosts offers remains plays operates brews "
           "builds celebrates turns wants plans hopes trades needs closes opens moves sings "
           "performs meets covers feeds lends pays prints owes belongs brings gives takes")
)  # fmt: skip
"""Verbs that a noun phrase would swallow: what such a thing does."""
_OTHERS = r"a|an|another|other|second|new|old|rival|this|that|its|his|her|their|former|\w+[’']s"
"""Words before a noun by which a text speaks of one of the sort that it may not have named."""
_OWN = 2
"""Words that a name has which stands for one of its sort alone."""


def named_so(scene: Scene, thing: Phrase) -> Phrase | None:
    """The thing with the name that its noun stands for, None if there is none or it may be another one's."""
    cells, last = scene.cells, thing.first + 1
    noun = cells[thing.first].norm
    if not noun.isalpha() or cells[thing.first - 1].norm != "the":
        return None
    if last < thing.last and not (cells[last].norm in _DOES and not is_finite(norm(cells, last + 1))):
        return None  # "the museum shop"
    name = _only(scene.text, noun, scene.sentence.start)
    return replace(thing, last=last, text=name, named=True) if name else None


@lru_cache(maxsize=64)
def _only(text: str, noun: str, before: int) -> str:
    """The name with a noun in it that stands in a text before an offset, "" if there are several, or the text speaks
    of others of the sort."""
    if re.search(rf"\b(?:{noun}s|(?:{_OTHERS}) (?:[\w-]+ )?{noun})\b", text):
        return ""
    head = noun.capitalize()
    found = re.findall(rf"(?:{_CAP} )*\b{head}\b(?: of (?:the )?{_CAP}(?: {_CAP})*)?", text[:before])
    names = {tuple(words(name.removeprefix("The "))) for name in found}
    longest = max(names, key=len, default=())
    if len(longest) < _OWN or any(not set(name) <= set(longest) for name in names):
        return ""
    return " ".join(longest)
