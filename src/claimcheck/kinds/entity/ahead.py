"""Whether "his" in what is fronted means the name behind it: "Until his death in 1986, Urho Kekkonen skied".

It does where the text has named nobody else before who may be "he": "Her uncle ran the farm. After his death in 1986,
Anna took over" is of the uncle.
"""

from __future__ import annotations

from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun
from claimcheck.text.tokens import Token, tokenize
from claimcheck.text.words import FUNCTION_CAPS

_BACK = 400
"""Characters before the sentence that are looked at."""
_WHERE = frozenset("in at near from to the around outside into".split())


def own(found: Found, who: Cell) -> bool:
    """Whether "his" is said of the name; for "he" in its place, it is."""
    scene = found.scene
    if scene.text[who.start : who.end].lower() in ("he", "she"):
        return True
    start = scene.sentence.start
    tokens = tokenize(scene.text, max(0, start - _BACK), start)
    name = {
        word for text in (scene.text[who.start : who.end], who.norm) for word in text.lower().replace("-", " ").split()
    }
    return not any(_someone(tokens, at, name) for at in range(len(tokens)))


def _someone(tokens: list[Token], at: int, name: set[str]) -> bool:
    """Whether a token may stand for somebody but who is called by the words of `name`."""
    token = tokens[at]
    if token.shape == "lower":
        return noun(Cell("word", token.norm, token.start, token.end, at, at + 1))
    if token.shape != "cap" or token.norm in FUNCTION_CAPS or token.norm in name:
        return False
    return not (at and tokens[at - 1].norm in _WHERE)
