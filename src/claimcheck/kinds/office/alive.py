"""Whether the text says that somebody is, or was to the end, in the post that is named beside them: "King X was crowned
on Saturday", "X, the prime minister, died on Friday"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.kind import Facts
from claimcheck.model import Predication, TimeRef
from claimcheck.text.cue_words import WORKS
from claimcheck.text.moments import NEAR
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words
from claimcheck.text.words import COPULA_ADVERBS, REPORTING

ALIVE = "alive"
"""The modifier of a title whose bearer acts in the days before publication, or has died in them as its holder."""
_ACTS = (REPORTING - {"believed", "recalled", "thought", "hoped", "predicted"}) | frozenset(
    "met meets signed signs spoke speaks ordered orders dismissed dismisses fired fires sacked appointed appoints "
    "vowed vows pledged pledges promised promises apologised apologized resigned resigns agreed agrees refused refuses "
    "urged urges attended attends chaired hosted thanked thanks defended defends criticised criticized condemned "
    "condemns rejected rejects addressed addresses called calls phoned telephoned voted demanded demands dissolved "
    "vetoed pardoned swore shook".split()
)
"""What only the living do, and ships and airports of their name do not."""
_PLANNED = frozenset(
    "visit meet travel fly host attend speak address sign hold face seek chair resign announce present open unveil "
    "deliver receive stand step give make take".split()
)
"""Behind "will": what only somebody alive has before them."""
_MADE = frozenset(
    "crowned enthroned sworn inaugurated reelected re-elected questioned arrested booed interviewed".split()
)
_WAS = frozenset(["was", "is", "has", "been", "being"])
_ENDS = frozenset("that who which whom whose when where while because after before since and but as if".split())
_BEHIND = frozenset("as of by with from under to than like for about".split())
_TIMELESS = frozenset("says tells states adds argues notes writes declares insists warns explains asks".split())
_KEPT = WORKS | frozenset(
    "archive archives tape tapes recording recordings letter letters diary diaries memoir memoirs "
    "book books biography biographies documentary documentaries exhibition museum transcript transcripts footage "
    "minutes files cable cables history historian historians anniversary decades".split()
)
_LATELY = 31
"""Days after a death in which it is news."""


def alive(predication: Predication, scene: Scene, facts: Facts) -> bool:
    """Whether the sentence tells, for the days before publication, what the bearer of a title did or underwent."""
    published = scene.sentence.block.published
    people = [facts.entities[id] for id in predication.subject.entities]
    if published is None:
        return False
    if not people:
        return _acts_now(predication, scene, published)
    cells, end = scene.cells, max(predication.span.end, predication.subject.end)
    at = next((k for k, cell in enumerate(cells) if cell.start >= end), len(cells))
    if predication.construction == "title-first apposition":
        return False
    if predication.construction == "apposition":
        return _in_office_to_the_end(predication, cells, published, facts)
    if predication.construction != "title" or {"then", "former", "late"} & set(predication.modifiers):
        return False
    first = at
    while at < len(cells) and (cells[at].norm in COPULA_ADVERBS | _WAS or cells[at].norm.endswith("ly")):
        at += 1
    verb = cells[at].norm if at < len(cells) else ""
    passive = any(cell.norm in _WAS - {"has"} for cell in cells[first:at])
    if verb not in (_MADE if passive else _ACTS):
        return False
    since = max((one.died.until for one in people if one.died is not None and one.died.until is not None), default=0)
    return any(_near(time, published, since) for time in _times(cells, at + 1, predication.span.start))


OF_TODAY = "of today"
"""The modifier of "former T X" that begins a sentence of the day's news, which tells of no return to a post."""
_RETURNS = frozenset(
    "had return returned returns returning back again comeback regained regain won wins win winning victory elected "
    "re-elected reelected election elections poll polls campaign campaigned inaugurated inauguration sworn took takes "
    "beat defeated defeating became becomes once then term terms first second twice before if would".split()
)


def of_today(predication: Predication, scene: Scene) -> bool:
    """Whether "former T X" is said of somebody in the day's news, and not on the way back to the post."""
    published, cells, start = scene.sentence.block.published, scene.cells, scene.sentence.start
    if published is None or predication.construction != "title" or predication.span.start != start or scene.caps:
        return False
    behind = [cell for cell in cells if cell.start >= predication.span.end]
    if not behind or behind[0].sort == "possessive" or any(cell.norm in _RETURNS for cell in behind):
        return False
    if any(time.kind == "unresolved" and time.rule == "anaphor" for time in scene.times):
        return False
    before = [time for time in (*scene.earlier, *scene.times) if time.start < scene.sentence.end]
    past = any(time.kind in ("date", "range") for time in scene.told)
    return scene.news and not past and any(_near(time, published) for time in before)


def _near(time: TimeRef, published: int, since: int = 0) -> bool:
    begin, until = time.inner
    if time.kind != "date" or begin is None or until is None:
        return False
    return max(published - NEAR, since) <= begin < until <= published + 1


def _acts_now(predication: Predication, scene: Scene, published: int) -> bool:
    """Whether somebody whom the claims don't know, and whom a title is given, says or does something in the days
    before publication, in a sentence and a text that tell of no other time."""
    cells = scene.cells
    end = max(predication.span.end, predication.subject.end)
    at = next((k for k, cell in enumerate(cells) if cell.start >= end), len(cells))
    if predication.construction != "title":
        at += at < len(cells) and cells[at].norm == ","
    while at < len(cells) and (cells[at].norm in ("has", "also", "now") or cells[at].norm.endswith("ly")):
        at += 1
    verb = cells[at].norm if at < len(cells) else ""
    before = next(
        (cell.norm for cell in reversed(cells) if cell.end <= predication.span.start and cell.norm != "the"), ""
    )
    plans = verb == "will" and at + 1 < len(cells) and cells[at + 1].norm in _PLANNED
    if not (plans or verb in _ACTS) or before in _ENDS or before in _BEHIND or predication.modifiers:
        return False
    if any(
        time.kind in ("date", "range")
        and (time.inner.begin is None or time.inner.begin < published - NEAR)
        and not (time.kind == "date" and not time.mod and (time.inner.until or 0) > published)  # "this year", "in 2013"
        for time in scene.times
    ):
        return False
    if any(_near(time, published) for time in _times(cells, at + 1, predication.span.start)):
        return True
    if plans or not (scene.news and not scene.told):
        return plans and scene.news and not scene.told
    block = scene.sentence.block
    if verb not in REPORTING or verb in _TIMELESS or not _KEPT.isdisjoint(words(scene.text[block.start : block.end])):
        return False
    return any(_near(time, published) for time in scene.earlier)


def _times(cells: Sequence[Cell], at: int, start: int) -> list[TimeRef]:
    """The times of a clause: behind its verb, or right before its subject."""
    found: list[TimeRef] = []
    while at < len(cells) and cells[at].norm not in _ENDS and (cells[at].sort != "mark" or cells[at].norm == "-"):
        if cells[at].sort == "time":
            found.append(cells[at].what)
        at += 1
    before = [cell for cell in cells if cell.end <= start]
    while before and (before[-1].norm in (",", "the") or before[-1].sort in ("adjective", "possessive")):
        before.pop()
    if before and before[-1].sort == "time" and len(before) <= 2:
        found.append(before[-1].what)
    return found


def _in_office_to_the_end(predication: Predication, cells: Sequence[Cell], published: int, facts: Facts) -> bool:
    """ "X, the prime minister of Norway, died on Friday": nothing says that it was once."""
    if predication.modifiers or any(when.how == "stated" for when in predication.times):
        return False
    for id in predication.subject.entities:
        died = facts.entities[id].died
        if died is None or died.begin is None or not 0 <= published - died.begin <= _LATELY:
            return False
    last = max([predication.phrase.end, *(owner.end for owner in predication.owners)])
    behind = [cell for cell in cells if cell.start >= last]
    comma = next((k for k, cell in enumerate(behind) if cell.norm == ","), len(behind))
    if comma and (behind[0].norm != "and" or any(cell.norm in _OF_OLD for cell in behind[:comma])):
        return False
    verbs = [cell.norm for cell in behind[comma + 1 : comma + 4]]
    return verbs[:1] in (["died"], ["dies"]) or verbs[:2] == ["has", "died"]


_OF_OLD = frozenset("former formerly once then later earlier previously now until after before since".split())
