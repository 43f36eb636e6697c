"""Whose life a text tells that begins with a death, and whom "he" or "she" means far down in it.

"Ada Holm, the novelist, died on Sunday", and six paragraphs on, "The prize, which she won in 1998,": as long as nobody
else of that sex has a name in between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, sex, somebody
from claimcheck.text.tokens import Token, tokenize
from claimcheck.text.topics import SEXES
from claimcheck.text.towns import is_town
from claimcheck.text.words import FUNCTION_CAPS, PREPOSITIONS, REPORTING

_DIED = frozenset(["died", "dies", "dead"])
_LEADS = 2
"""Sentences at the start of a text, a headline among them, one of which tells of the death."""
_OPENS = 6
"""Cells from the start of a sentence within which the dead are named."""


def mourned(scenes: Sequence[Scene], at: int, pronoun: int) -> Cell | None:
    """The dead whom a pronoun of a sentence means, if nobody else may be meant."""
    scene = scenes[at]
    who = SEXES[scene.cells[pronoun].norm]
    lead = next((k for k, one in enumerate(scenes[:_LEADS]) if _tells_of_a_death(one)), at)
    if lead >= at or any(noun(cell) for cell in scene.cells[:pronoun]):
        return None
    people = [cell for k, cell in enumerate(scenes[lead].cells) if somebody(scenes[lead].cells, k)]
    if not people or any(not {"person", "known"} <= {*cell.tags} for cell in people):
        return None
    ids = {cell.what[0].entities for cell in people}
    if len(ids) > 1 or len(people[0].what[0].entities) > 1:
        return None
    since = tokenize(scene.text, scenes[lead].sentence.end, scene.cells[pronoun].start)
    told_so = {SEXES[token.norm] for token in since if token.norm in SEXES}
    if (sex(people[0]) or (told_so.pop() if len(told_so) == 1 else "")) != who:
        return None
    told = (*(one.cells for one in scenes[lead + 1 : at]), scene.cells[:pronoun])
    named = (cells[k] for cells in told for k in range(len(cells)) if somebody(cells, k) and not _where(cells, k))
    others = (sex(cell) for cell in named if cell.sort != "subject" or cell.what[0].entities not in ids)
    strange = (one for two in zip(scenes[lead:at], scenes[lead + 1 : at + 1], strict=True) for one in _between(*two))
    return None if any(one in ("", who) for one in (*others, *strange)) else people[0]


def _tells_of_a_death(scene: Scene) -> bool:
    """Whether a sentence begins with whom it tells has died, and nobody says something in it."""
    if _DIED.isdisjoint(scene.norms) or not REPORTING.isdisjoint(scene.norms):
        return False
    first = next((k for k in range(len(scene.cells)) if somebody(scene.cells, k)), _OPENS)
    return first < _OPENS and not any(cell.norm in _DIED for cell in scene.cells[:first])


def _where(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name is a town, or one word behind a preposition, like a place: "sent to Europe"."""
    if is_town(cells[at].norm):
        return True
    return "unknown" in cells[at].tags and " " not in cells[at].norm and at > 0 and cells[at - 1].norm in PREPOSITIONS


def _between(earlier: Scene, scene: Scene) -> Iterator[str]:
    """The sexes of those named between two sentences that were looked at."""
    if not scene.text[earlier.sentence.end : scene.sentence.start].strip():
        return
    tokens = tokenize(scene.text, earlier.sentence.end, scene.sentence.start)
    at = 0
    while at < len(tokens):
        last = at
        while last < len(tokens) and tokens[last].shape == "cap" and tokens[last].norm not in FUNCTION_CAPS:
            last += 1
        before = tokens[at - 1].norm if at else "."
        opens = before in (".", "!", "?", '"', "“", "”", ":")
        name = _name(tokens, at, last) if last > at + opens and before not in PREPOSITIONS | {"the"} else None
        if name is not None and not is_town(name.norm):
            yield sex(name)
        at = max(last, at + 1)


def _name(tokens: Sequence[Token], first: int, last: int) -> Cell:
    name = " ".join(token.norm for token in tokens[first:last])
    return Cell("subject", name, tokens[first].start, tokens[last - 1].end, first, last)
