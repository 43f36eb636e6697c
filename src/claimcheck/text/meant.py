"""Whom "he" and "she" mean across sentences and paragraphs, where nobody else can be meant.

A text tells of somebody who is named as the subject of a sentence, or who is the first that it names.  "He" at the head
of a later sentence is this person as long as no other name, and no noun for somebody, has come in between that could
be "he" as well.  The sentence is then read with the name in place of the pronoun: `retold`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.frozen import replace
from claimcheck.model import Role
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, sex, somebody
from claimcheck.text.topics import SEXES, SUBJECTS, Topic, first_named, following, leads, named_before, past
from claimcheck.text.words import BE, FRONTED_PARTICIPLES, HAVE, MODALS, PASTS, REPORTING

_FRONTED = 30
"""Cells that may stand before the pronoun of a main clause."""
_OPENERS = frozenset(
    "in on at by from since after before during until within throughout over for as with without despite under "
    "between following having being born educated raised brought trained orphaned widowed elected appointed named "
    "when while once although though because where even if both then later thereafter afterwards afterward meanwhile "
    "today now still yet but and also instead soon eventually finally initially originally earlier ago aged".split()
)
"""Words with which what is fronted begins."""
_CLAUSES = frozenset("when while once although though because where until after before since as".split())


def retold(scenes: Sequence[Scene], described: Mapping[int, Scene]) -> list[Scene]:
    """The sentences, each with those readings of it that have the name in place of the pronoun; `described` are, by
    their places, those that have it in place of a noun."""
    topic: Topic | None = None
    found: list[Scene] = []
    anyone = False
    main = ""  # the last word of the name of whoever the text names first
    last = max((at for at, scene in enumerate(scenes) if not SEXES.keys().isdisjoint(scene.norms)), default=-1)
    for at, scene in enumerate(scenes):
        block = scene.sentence.block
        if at > last or block.role not in (Role.PROSE, Role.CAPTION):
            found.append(replace(scene, retold=(described[at],)) if at in described else scene)
            continue
        if at and topic is not None:
            topic = past(topic, scenes[at - 1], scene)
        readings: tuple[Scene, ...] = ()
        place = _pronoun(scene) if at not in described else -1
        named = described.get(at, scene)
        if named is not scene:
            readings = (named,)
        if topic is not None and place >= 0:
            pronoun = SEXES[scene.cells[place].norm]
            if topic.is_meant(pronoun):
                readings = tuple(_readings(scene, place, topic))
                if readings and scene.cells[place].norm in SUBJECTS:
                    topic = replace(topic, sex=pronoun, ago=0)
        found.append(replace(scene, retold=readings) if readings else scene)
        earlier, topic = topic, following(topic, named, place if readings else -1, not anyone)
        head = first_named(scene)
        if not main and block.role is Role.PROSE and head >= 0 and leads(scene.cells, head):
            first, _, main = scene.cells[head].norm.rpartition(" ")
            main = main if first else ""
        if at and topic is not None and head >= 0:
            if not topic.sex and (earlier is None or earlier.ids != topic.ids):
                topic = replace(topic, others=topic.others | named_before(scenes[at - 1], topic.ids))
            if main not in topic.who.norm and _tells_of_both(scenes[at - 1], main, topic.ids):
                topic = replace(topic, others=topic.others | {""})
        anyone = anyone or first_named(scene) >= 0
    return found


def _tells_of_both(scene: Scene, name: str, ids: frozenset[str]) -> bool:
    """Whether a sentence names a person, and somebody else whose name ends with a word."""
    names = [cell for cell in scene.cells if cell.sort in ("subject", "cap")]
    theirs = any(cell.sort == "subject" and not ids.isdisjoint(cell.what[0].entities) for cell in names)
    return theirs and any(cell.norm.rpartition(" ")[2] == name for cell in names)


def _pronoun(scene: Scene) -> int:
    """The cell of the pronoun that a sentence begins with, behind what is fronted; -1 if there is none."""
    cells = scene.cells
    if not cells or any(start <= cells[0].start < end for start, end in scene.quotations):
        return -1
    if cells[0].norm in ("his", "her"):
        return 0
    if (place := _owner(cells)) > 0:
        return place
    for at, cell in enumerate(cells[:_FRONTED]):
        if cell.norm in SUBJECTS:
            if _only_fronted(cells[:at]) or _called_first(cells, at) or _the_one_who(cells, at):
                return at
            if _behind_a_thing(cells[:at]):
                return at
            again = next((k for k in range(at + 1, min(_FRONTED, len(cells))) if cells[k].norm == cell.norm), 0)
            return again if again and _called_first(cells, again) else -1
        if cell.norm in SEXES and at == 0:
            return -1
    return _object(cells)


def _behind_a_thing(before: Sequence[Cell]) -> bool:
    """Whether the pronoun opens a clause of time behind one that tells of things alone: "The music stopped when he"."""
    if not 3 <= len(before) <= _MAIN or before[-1].norm not in _TIMES or before[0].norm in _CLAUSES:
        return False
    return not any(
        somebody(before, at) or noun(cell) or cell.norm in SEXES or cell.norm in REPORTING or cell.norm in _TOLD_BY
        or (cell.sort == "mark" and cell.norm != ",") or cell.sort in ("cap", "phrase")
        for at, cell in enumerate(before)
    )  # fmt: skip


_MAIN = 12
_TIMES = frozenset("when until till after before since once".split())
_TOLD_BY = frozenset(
    "film movie novel book play opera series drama story tale comic plot scene they we you i "
    "who whom whose that what how why people police nobody everybody anyone".split()
)


def _the_one_who(cells: Sequence[Cell], at: int) -> bool:
    """ "Yet it was he who": the pronoun is singled out, and nothing but a word that joins stands before."""
    before = [cell.norm for cell in cells[:at]]
    behind = cells[at + 1].norm if at + 1 < len(cells) else ""
    return before[-2:] == ["it", "was"] and behind == "who" and (not before[:-2] or before[:-2] in _JOINING)


_JOINING = (["yet"], ["but"], ["and"], ["still"], ["so"])


def _owner(cells: Sequence[Cell]) -> int:
    """The cell of "his" or "her" that opens what is told behind a colon, or what is singled out: "Football ran in the
    family: his brother", "It was his predecessor who"; 0 if there is none, or somebody is named before it."""
    if [cell.norm for cell in cells[:1]] == ["it"] and len(cells) > 3 and cells[1].norm in ("is", "was"):
        return 2 if cells[2].norm in ("his", "her") and noun(cells[3]) else 0
    at = next((k for k, cell in enumerate(cells[:_FRONTED]) if cell.norm == ":"), 0)
    if not at or at + 1 >= len(cells) or cells[at + 1].norm not in ("his", "her"):
        return 0
    told = any(somebody(cells, k) or noun(cell) or cell.norm in SEXES for k, cell in enumerate(cells[:at]))
    return 0 if told else at + 1


def _object(cells: Sequence[Cell]) -> int:
    """The cell of "him" in "X succeeded him": nobody but the subject beside it."""
    for at, cell in enumerate(cells):
        if cell.norm in ("him", "her") and 1 <= at <= 8:
            people = [i for i in range(at) if somebody(cells, i)]
            verb = cells[at - 1]
            if len(people) == 1 and verb.sort == "word" and (verb.norm in PASTS or verb.norm.endswith("ed")):
                return at if not any(noun(one) for one in cells[people[0] + 1 : at]) else -1
            return -1
        if cell.norm in SEXES:
            return -1
    return -1


def _called_first(cells: Sequence[Cell], at: int) -> bool:
    """Whether what stands before the pronoun is what the person is called, with a clause of its own: "The daughter of a
    man who sold maps, she"."""
    if at < 4 or cells[0].norm not in ("the", "a", "an") or cells[at - 1].norm != ",":
        return False
    head = next((cell for cell in cells[1:4] if noun(cell)), None)
    if head is None or sex(head) not in ("", cells[at].norm):
        return False
    if at + 1 >= len(cells) or cells[at + 1].norm in REPORTING:
        return False
    inside = cells[1 : at - 1]
    if any(cell.sort == "mark" or cell.norm in SEXES.keys() - {cells[at].norm} for cell in inside) or any(
        somebody(inside, i) for i in range(len(inside))
    ):
        return False
    return [cell.norm for cell in inside if cell.norm in _RELATIVE] in (["who"], ["whom"])


_RELATIVE = frozenset(["who", "whom", "which", "whose"])


def _only_fronted(before: Sequence[Cell]) -> bool:
    """Whether nothing but a participle, an apposition, a time or a place stands before the pronoun."""
    if not before:
        return True
    if any(somebody(before, i) and before[-1].norm != "," for i in range(len(before))):
        return False
    if _singled_out(before):
        return True
    if _kin_of(before):
        return True
    opener = before[0].norm
    clause = opener in _CLAUSES
    if opener == "as" and len(before) > 1 and before[1].norm in ("for", "to", "regards"):
        return False  # "As for X, whom Y beat, he"
    if any(
        cell.norm in BE | HAVE | MODALS | REPORTING or cell.norm in ('"', "“", "”", ":", ";", "who", "whom", "that")
        for cell in before[: None if not clause else len(before)]
    ):
        return False
    if len(before) == 1:
        return opener in _OPENERS or before[0].sort in ("time", "adjective")
    if before[-1].norm == "," or before[-1].sort == "time":
        return opener in _OPENERS or before[0].sort in ("time", "phrase") or noun(before[0]) or opener in (
            "a", "an", "the"
        ) or before[0].norm.endswith(("ed", "ing")) or opener in FRONTED_PARTICIPLES  # fmt: skip
    return opener in _OPENERS


def _singled_out(before: Sequence[Cell]) -> bool:
    """Whether no more than a time is singled out: "It was in 1996 that"."""
    words = [cell.norm for cell in before if cell.sort == "word"]
    timed = any(cell.sort == "time" for cell in before) and not any(cell.sort == "mark" for cell in before)
    return words[:2] == ["it", "was"] and words[-1] == "that" and timed and len(before) <= _LONGEST


_LONGEST = 8


def _kin_of(before: Sequence[Cell]) -> bool:
    """Whether no more than what somebody is to somebody else is fronted: "Wilhelmina's only child,"."""
    if not 4 <= len(before) <= 7 or before[0].sort != "subject" or before[1].sort != "possessive":
        return False
    inside = before[2:-1]
    plain = all(cell.sort in ("word", "number") and cell.norm not in BE | HAVE | MODALS for cell in inside)
    return before[-1].norm == "," and plain and inside[-1].norm in _KIN


_KIN = frozenset(
    "child son daughter brother sister nephew niece cousin grandson granddaughter stepson stepdaughter heir heiress "
    "widow widower wife husband father mother pupil disciple protege".split()
)


def _readings(scene: Scene, place: int, topic: Topic) -> Iterator[Scene]:
    """The sentence with the name in place of the pronoun, and with what is fronted behind the name."""
    cells = scene.cells
    pronoun = cells[place]
    if any(start <= pronoun.start < end for start, end in scene.quotations):
        return
    name = there(topic.who, pronoun)
    behind = cells[place + 1 :]
    if pronoun.norm in ("his", "her") and (place == 0 or place == _owner(cells)):
        owns = Cell("possessive", "'s", pronoun.end, pronoun.end, pronoun.last, pronoun.last)
        yield replace(scene, cells=(*cells[:place], name, owns, *behind))
        return
    before = cells[:place]
    yield replace(scene, cells=(*before, name, *behind))
    if len(before) > 1 and before[-1].norm == "," and pronoun.norm in SUBJECTS:
        # both stand before the first token, so that what is fronted is chunked as what stands behind a name
        first = replace(before[0], first=before[0].first - 1, last=before[0].first)
        comma = Cell("mark", ",", first.start, first.start, first.first, first.last, ("punct",))
        yield replace(scene, cells=(there(topic.who, first), comma, *before, *behind))
