""" "The prime minister at the time, X", "of the day, X": at the one time that the text has told
before, if it has told no other one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.lazy import Pattern
from claimcheck.model import Predication, TimeRef, When
from claimcheck.text.moments import HISTORY
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import PASTS, RELATIVES, REPORTING, SUBORDINATORS, is_past

_THEN = Pattern(r",?\sat (?:the|that) time\b|\sof (?:the day|the time|that time|the hour)\b(?!['’])")
_WAS_THEN = Pattern(r"\b(?:was|were)\s(?:then|at (?:the|that) time)\b")
_ELSEWHEN = Pattern(
    r"\b(?:before|earlier|previous(?:ly)?|former(?:ly)?|first|later|afterwards?|subsequent(?:ly)?|since|until|then|"
    r"next|years|decades?|centur(?:y|ies)|months|seasons?|childhood|youth|once|long|eventually|finally|meanwhile|"
    r"another|other|last|an? (?:\w+ )?(?:girl|boy|child|student|schoolboy|schoolgirl)|"
    r"had (?:\w+ly |never |not )?(?:been|become|begun|started|met|opened|led|had|made|taken|given))\b",
    re.IGNORECASE,
)
"""Words by which a story may have moved on to another time, or back to an earlier one."""
_LOOKING_BACK = Pattern(
    r"\b(?:recall\w*|remember\w*|describ\w+|commemorat\w+|celebrat\w+|mark(?:s|ed|ing)|memoirs?|inquir\w+|"
    r"investigat\w+|anniversar\w+|told of|apologi[sz]\w+|look(?:ed|ing) back|review\w*|unveil\w*|films?|books?|"
    r"biograph\w+|documentar\w+|histor\w+|trials?|convict\w+|testif\w+|accus\w+|prosecut\w+|memorials?|"
    r"published|revealed|found that|court|ruled|blam\w+|admitted|critici\w+|honou?red)\b",
    re.IGNORECASE,
)
"""Words by which what was done then may be about another time."""
_SUPERLATIVE = Pattern(
    r"\bthe (?:first|last)(?: [\w-]+)? (?:to \w+|in)\b[^.,;]{0,60}"
    r"\b(?:years|decades|months|generations?|centur(?:y|ies)|history)\b"
    r"|\bfor the (?:first|last) time(?: in [^.,;]{0,30}\b(?:years|decades|months|generations?|history)\b)?"
)
"""Words by which what was done then is singled out, and which tell of no other time."""
_BREAK = Pattern(r"[:;]\s")
"""Behind what begins another statement, in which another time may be told."""
_REACH = 1500
"""Characters within which a story is still of the time that it has told."""
_YEAR = 366


def at_the_time(predication: Predication, scene: Scene) -> tuple[When, ...]:
    """The time of which a post is told with these words, as a time narrated; none where it may be another one."""
    end = max([predication.phrase.end, *(ref.end for ref in predication.owners)])
    own = (time for time in scene.times if time.kind in ("date", "range"))
    then = _THEN.match(scene.text, end) or _WAS_THEN.search(
        scene.text, predication.subject.end, predication.phrase.start
    )
    if then is None or any(not _BREAK.search(scene.text, end, time.start) for time in own):
        return ()
    return the_one_told(predication, scene)


def the_one_told(predication: Predication, scene: Scene) -> tuple[When, ...]:
    """The one time long past that was told before a sentence, or the one with which the sentence before it opens."""
    told = list(_told(scene))
    if not told:
        return ()
    last = max(told, key=lambda time: time.start)
    if _opens_the_one_before(last, scene):
        told = [last]
    days = last.inner.days
    if last.mod or last.alternatives or days is None or days > _YEAR or last.start < predication.span.start - _REACH:
        return ()
    if any(not time.outer.overlaps(last.outer) for time in told):
        return ()
    between = _SUPERLATIVE.sub(" ", scene.text[last.end : predication.span.start])
    if _ELSEWHEN.search(between):
        return ()
    return (When("narrated", last.inner, last.inner, "at", last.text, last.start, last.end),)


def _opens_the_one_before(last: TimeRef, scene: Scene) -> bool:
    """Whether a sentence right before opens with a time and tells no other one: "In 1998 the mill burned down.  The
    mayor at the time"."""
    if _OPENED.search(scene.text, max(0, last.start - _HEAD), last.start) is None or last.granularity not in _EXACT:
        return False
    between = scene.text[last.end : scene.sentence.start]
    if "\n" in between.strip("\n") or len(_STOP.findall(f"{between} ")) != 1:
        return False
    return settled(last.end, scene) and _OF_ANOTHER.search(between) is None


def settled(end: int, scene: Scene) -> bool:
    """Whether a post held at another time than the one that ends there is wrong: that was told just before, and nothing
    looks back from it, neither what stands behind it nor the sentence itself ("had promised")."""
    between = scene.text[end : scene.sentence.start]
    near = len(between) < _NEAR and between.count("\n\n") < _PARAGRAPHS
    return near and "had" not in scene.norms and _LOOKING_BACK.search(between) is None


_NEAR = 600
_PARAGRAPHS = 2


_HEAD = 24
_OPENED = Pattern(
    r"(?:[.!?][\"”’')]*\s+|\n\s*|\A\s*)(?:(?:Back|Late|Early) )?(?:[Oo]n|[Ii]n)\s+"
    r"(?:the (?:night|morning|evening|afternoon) of\s+)?\Z"
)
_STOP = Pattern(r"[.!?][\"”’')]*\s")
_OF_ANOTHER = Pattern(r"\b(?:had|which|who|whose|where|when|dat(?:es|ing|ed)|from|of \d{4})\b")
"""Words by which a sentence that opens with a time may tell of another one, too."""
_EXACT = ("day", "month", "year")


def _told(scene: Scene) -> Iterator[TimeRef]:
    """The times long past that stand before a sentence."""
    published = scene.sentence.block.published
    for time in (*scene.told, *scene.earlier):
        if published is None or time.kind not in ("date", "range") or time.start >= scene.sentence.start:
            continue
        if time.inner.until is None or time.inner.until < published - HISTORY:
            yield time


def when_clause(scene: Scene, time: TimeRef, behind: Sequence[Cell]) -> bool:
    """Whether a sentence opens with "When Y sent a list of demands in 1975," and goes on with what somebody did then:
    the clause tells of nothing else that the time may be of, and of nobody who looked back."""
    clause = [cell for cell in scene.cells[1:] if cell.end <= time.start]
    norms = [cell.norm for cell in clause]
    if len(clause) < _CLAUSE or norms[-1] not in ("in", "on", "during") or _OTHER_CLAUSE.intersection(norms):
        return False
    if _LOOKING_BACK.search(scene.text, clause[0].start, time.start) or any(cell.sort == "mark" for cell in clause):
        return False
    if sum(is_past(norm) or norm in PASTS for norm in norms) != 1:
        return False
    does = [cell.norm for cell in behind if cell.norm != ","]
    return behind[:1] != [] and behind[0].norm == "," and "had" not in does and _did(does)


def _did(norms: Sequence[str]) -> bool:
    """Whether one of the words right behind an aside is a verb in the past, and nobody spoke or remembered."""
    near = [norm for norm in norms[:_NEAR_VERB] if is_past(norm) or norm in PASTS]
    return bool(near) and near[0] not in REPORTING | _SHOWN and _LOOKING_BACK.search(near[0]) is None


_SHOWN = frozenset("appeared featured figured emerged turned".split())
"""What somebody did in something told, who may have been what they were at another time."""


_CLAUSE, _NEAR_VERB = 3, 6
_SPOKEN = (
    "about over for had wrote spoke read questioned interviewed arrested charged sued jailed indicted tried quizzed"
)
_OTHER_CLAUSE = (RELATIVES | SUBORDINATORS | REPORTING | frozenset(_SPOKEN.split())) - {"of"}
"""Words with which a clause may tell of another time than its own."""
