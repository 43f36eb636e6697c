""" "It lasted three years" behind a sentence that is about a war, "Signed in Bonn, it" behind one about a treaty: the
words that name the event stand for "it"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.clauses import event_keys, verb_at
from claimcheck.kinds.event.context import inside_another
from claimcheck.kinds.event.how_long import LAST, STRUGGLES
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.kinds.event.nouns import Noun, noun
from claimcheck.lazy import Pattern
from claimcheck.text.named_again import AGAIN, put
from claimcheck.text.only_one import nothing_else
from claimcheck.text.rivals import TEXTS
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.told_of import only_when, past_verb
from claimcheck.text.words import BE, BECOME, CONJUNCTIONS, COPULA_ADVERBS, HAVE, LASTED, MODALS

TRIGGERS = ("broke", "erupted", "ended", "raged", "dragged", "lasted", "fought")
"""Words of a sentence that may have no name of an event, and is worth a look."""
SIGNS = Pattern(
    r"\bIt (?:went on|was over|(?:came|drew) to an?|would (?:last|go on)|was called off|"
    r"was a [a-z]+-(?:year|month|week|day)) "
)
"""What such a sentence looks like whose words are too common."""
_OPENS = 8
"""Cells before "it" in which a time, or a participle with its phrases, may stand."""
_BARE = CONJUNCTIONS | COPULA_ADVERBS | frozenset(
    "in on by for after before until till since when while where because although though earlier during at".split()
)  # fmt: skip
"""Words before "it" by which nothing else is named."""
_OF_TEXTS = frozenset("sign ratify adopt force".split())
_ACTS = _OF_TEXTS | frozenset("begin end hold conclude".split())
"""What "it" must be said to have done or had done to it."""
_OVER = frozenset("over finished ended concluded fought waged".split())
_SAYING = frozenset("that whether to who".split())
"""Words behind the verb by which "it" may stand for what follows: "It was held that"."""
_ANOTHER = frozenset("modifier indefinite other several ordinal joint own relative unsure".split())
_RIVALS = frozenset(
    "war battle fight fighting siege blockade strike walkout stoppage dispute conflict crisis campaign offensive "
    "attack raid "
    "uprising revolt rebellion revolution riot protest march rally drought famine flood storm plague epidemic "
    "pandemic outbreak trial hearing inquiry inquest investigation debate meeting summit conference congress session "
    "festival fair exhibition show season tournament cup championship league match game race tour concert play film "
    "movie documentary series programme program book novel story tale opera ballet song journey voyage trip crossing "
    "expedition mission flight search rescue reign rule regime government era age period occupation truce ceasefire "
    "armistice peace treaty agreement accord pact deal convention protocol declaration charter statute law act bill "
    "boom slump recession depression project construction work wait marriage friendship romance affair career "
    "contract silence talk lecture anniversary celebration ceremony parade funeral holiday day night week month year "
    "summer winter spring autumn fire blaze panic brawl disease cholera fever feud quarrel".split()
)
"""Nouns for other things that begin, last and end, or are signed."""


def it_again(earlier: Scene | None, scene: Scene, events: Events) -> Scene:
    """The sentence with the name of the event for its "it", where the one before, as it was understood, is about one
    event and brings in nothing that "it" could mean."""
    if earlier is None or "it" not in scene.norms or earlier.sentence.block is not scene.sentence.block:
        return scene
    if scene.text[earlier.sentence.end : scene.sentence.start].strip() or earlier.quotations:
        return scene
    cells = scene.cells
    place, acts = _place(cells, events)
    if place < 0 or any(begin <= cells[place].start < until for begin, until in scene.quotations):
        return scene
    found = _topic(earlier.cells, events) or (_only_text(earlier.cells, events) if acts == {"sign"} else None)
    if found is None:
        return scene
    text = not TEXTS.isdisjoint(word for key in found.keys for word in key.rpartition(":")[2].split())
    if text is not bool(acts & _OF_TEXTS) and (text or acts & _OF_TEXTS):
        return scene
    it = cells[place]
    phrase = enumerate(earlier.cells[found.first : found.last], start=found.first)
    named = tuple(put(cell, it, *([AGAIN] if at == found.at else [])) for at, cell in phrase)
    return replace(scene, cells=(*cells[:place], *named, *cells[place + 1 :]))


def _place(cells: Sequence[Cell], events: Events) -> tuple[int, frozenset[str]]:
    """The cell of an "it" of which a verb says what only an event or a text does, and what that is; -1 if there is
    none."""
    place = next((k for k, cell in enumerate(cells[:_OPENS]) if cell.norm == "it"), -1)
    if place < 0:
        return -1, frozenset()
    if place > 2 and cells[place - 1].norm == "," and only_when(cells[1 : place - 1]):
        verb = verb_at(cells, 0, events)
        if verb is not None and "participle" in verb[3] and verb[0] & _ACTS:
            return place, verb[0]
    if any(cell.sort not in ("time", "mark") and cell.norm not in _BARE for cell in cells[:place]):
        return -1, frozenset()
    at = place + 1
    while at < len(cells) and cells[at].norm in BE | HAVE | COPULA_ADVERBS | {"first", "formally", "fully"}:
        at += 1
    verb = None if at >= len(cells) else verb_at(cells, at, events) or verb_at(cells, at - 1, events)
    behind = at + 1 if verb is None else verb[1]
    if at >= len(cells) or any(cell.norm in _SAYING for cell in cells[behind : behind + 2]):
        return -1, frozenset()
    if verb is not None and (verb[0] & _ACTS or (verb[0] and "past" in verb[3])):
        return place, verb[0]
    after = [cell.norm for cell in cells[at + 1 : at + 3]]
    would = cells[at].norm == "would" and after[:1] and after[0] in LAST
    struggle = cells[at].norm == "a" and len(after) > 1 and cells[at + 1].sort == "time" and after[1] in STRUGGLES
    if would or struggle:
        return place, frozenset(["last"])
    lasts = cells[at].norm in LASTED or (cells[at].norm in _OVER and cells[at - 1].norm in BE)
    return (place, frozenset(["last"])) if lasts else (-1, frozenset())


def _topic(cells: Sequence[Cell], events: Events) -> Noun | None:
    """The event that a sentence is about: its subject, or the one thing of which it tells that is no plural."""
    spots = [k for k, cell in enumerate(cells) if any(not key.startswith(VERB) for key in event_keys(cell))]
    found = noun(cells, spots[0], events) if spots else None
    if found is None or not _ANOTHER.isdisjoint(found.modifiers) or found.acts or found.before or found.spot:
        return None
    if found.tail.times or found.tail.tight or any(k >= found.last for k in spots):
        return None
    before, rest = cells[: found.first], cells[found.last :]
    opens = all(cell.sort in ("time", "mark") or cell.norm in ("in", "on") for cell in before)
    if opens and (not rest or not (rest[0].norm in BE | HAVE | BECOME | COPULA_ADVERBS | MODALS or past_verb(rest[0]))):
        return None
    if not opens and not nothing_else(before, _RIVALS, told=False):
        return None
    return found if nothing_else(rest, _RIVALS) else None


def _only_text(cells: Sequence[Cell], events: Events) -> Noun | None:
    """The one thing of a sentence that can have been signed, wherever its name stands: "Many hate the Treaty of X"."""
    spots = [k for k, cell in enumerate(cells) if any(not key.startswith(VERB) for key in event_keys(cell))]
    found = noun(cells, spots[0], events) if len(spots) == 1 else None
    if found is None or not _ANOTHER.isdisjoint(found.modifiers) or not _SIGNED.isdisjoint(_norms(cells, found)):
        return None
    described = any("work" in cell.tags for cell in cells) or inside_another(cells, found.first, events)
    return None if described else found


def _norms(cells: Sequence[Cell], found: Noun) -> set[str]:
    """The words of a sentence around the name of an event."""
    row = (*cells[: found.first], *cells[found.last :])
    return {word.removesuffix("s") for cell in row for word in cell.norm.split()}


_SIGNED = TEXTS | frozenset(
    "letter book law act bill petition cheque check order decree document paper copy memo note statement lease will "
    "certificate form register manifesto map painting photograph photo picture constitution statute contract amendment "
    "annex text draft resolution peace".split()
)
"""Nouns of what is signed."""
