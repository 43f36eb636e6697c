"""From what the grammar found to what the text says of posts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import IN_TURN, Facts
from claimcheck.kinds.office.alive import ALIVE, OF_TODAY, alive, of_today
from claimcheck.kinds.office.case import UNDER
from claimcheck.kinds.office.ordinals import among_others, counted, first_of_a_sort
from claimcheck.kinds.office.several_bodies import without_doubtful
from claimcheck.kinds.office.stretch import Stretch, told_for, told_up_to_now
from claimcheck.kinds.office.succession import as_object, still_to_come
from claimcheck.lazy import Pattern
from claimcheck.model import Predication, Role, Statement, TimeRef, When
from claimcheck.text.departures import SIGNS, has_gone
from claimcheck.text.described import resolved
from claimcheck.text.moments import at_any_time, publication, told
from claimcheck.text.parse import plain
from claimcheck.text.scene import Scene
from claimcheck.text.set_apart import LENGTH_INSIDE
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import words
from claimcheck.text.words import PASTS, REPORTING, is_past

_BESIDE = frozenset(["title", "apposition", "title-first apposition"])
TOLD_THEN = "told then"
"""Marks "the then T X" that is said for the one time that its sentence gives."""
LEAVING = "leaving"
"""Marks a title whose bearer is told to have left, or died, by then."""
TOLD_BEFORE = "told before"
"""Marks the same where its sentence gives no time, and goes on with what was told before."""
LOOKING_BACK = "looking back"
"""Marks the latter where the sentence may look back from what was told."""
_MODE_OF = (
    ("fictional", "other"), ("mock", "other"), ("would-be", "other"), ("honorary", "other"), ("deputy", "other"),
    ("elect", "elect"), ("former", "former"), ("late", "late"), ("then", "then"),
)  # fmt: skip


_OF_ANYTHING = frozenset("leader head chief boss chair chairman chairwoman chairperson".split())
"""What one is of a party, a company or a club as well as of a state."""


def of_a_pronoun(predication: Predication, scene: Scene) -> bool:
    """Whether "he" or "she" stands in the text where the subject is."""
    return scene.text[predication.subject.start : predication.subject.end].casefold() in ("he", "she", "him", "her")


def statements(predication: Predication, scene: Scene, facts: Facts) -> Iterator[Statement]:
    """The statement that a person holds, held, took or left a post."""
    keys = tuple(key for key in predication.keys if key.startswith("office:"))
    if not keys:
        return
    if predication.text.casefold() in _OF_ANYTHING and not predication.owners and of_a_pronoun(predication, scene):
        return
    mode = _mode(predication)
    if mode == "holds" and first_of_a_sort(predication, scene):
        mode = "held"
    if "relative" in predication.construction and (
        _time_apart(predication, scene, mode) or _in_a_row(predication, scene)
    ):
        return
    predication = without_doubtful(resolved(predication, scene, facts.entities), scene, facts)
    if mode == "holds" and "time.age" in scene.there.sorts:
        from claimcheck.text.of_that_age import of_that_age  # rarely needed, and start-up time counts

        predication = replace(predication, times=of_that_age(predication, scene, facts.entities))
    said = scene.statement(
        predication.span.start,
        predication.span.end,
        kind="office",
        pattern=plain(predication.construction),
        wrong=predication.phrase,
        subject=predication.subject,
        attribute=predication.text,
        mode=mode,
        voice=predication.voice,
        objects=predication.owners,
        times=predication.times,
        value=counted(predication, scene),
        modifiers=predication.modifiers,
        keys=keys,
    )
    other = predication.other
    if mode == "became" and said.value is None and among_others(predication, scene):
        return
    if other is not None and "person" in other.types:
        said = replace(said, modifiers=(*said.modifiers, "after a person"))
    if mode == "then" and _told_then(predication, scene):
        timed = any(when.how in ("stated", "narrated") for when in said.times)
        only = () if timed else (told(next(t for t in scene.times if t.kind in ("date", "range")), "narrated", "at"),)
        said = replace(said, times=(*said.times, *only), modifiers=(*said.modifiers, TOLD_THEN))
    elif (mode == "then" or _was_then(predication, scene)) and (once := _at_the_time(predication, scene)):
        from claimcheck.kinds.office.at_the_time import settled  # rarely needed, and start-up time counts

        sure = (TOLD_THEN,) if settled(once[0].end, scene) else ()
        said = replace(said, mode="then", times=once, modifiers=(*said.modifiers, *sure))
    elif mode == "then" and scene.earlier and not any(time.kind in ("date", "range") for time in scene.times):
        before = tuple(told(time, "earlier", "at") for time in dict.fromkeys((*scene.earlier, *scene.told)))
        times = (*(when for when in said.times if when.how != "earlier"), *before)
        back = () if _goes_on(scene) else (LOOKING_BACK,)
        said = replace(said, times=times, modifiers=(*said.modifiers, TOLD_BEFORE, *back))
    if mode == "became" and not any(when.how == "stated" for when in said.times):
        said = replace(said, times=(*said.times, *_in_view(predication, scene)))
    if mode == "former" and of_today(predication, scene):
        said = replace(said, modifiers=(*said.modifiers, OF_TODAY))
    if mode == "holds" and predication.construction in _BESIDE and alive(predication, scene, facts):
        gone = ("narrated", "past") if predication.subject.entities else ("narrated", "past", "earlier")
        times = tuple(when for when in said.times if when.how not in gone)
        said = replace(said, times=times, modifiers=(*said.modifiers, ALIVE))
    if (
        mode == "holds"
        and predication.construction in _BESIDE
        and not SIGNS.isdisjoint(scene.norms)
        and has_gone(predication, scene)
    ):
        said = replace(said, modifiers=(*said.modifiers, LEAVING))
    if said.subject is not None and said.subject.types and "person" not in said.subject.types:
        from claimcheck.kinds.office.in_turn import in_turn  # rarely needed, and start-up time counts

        said = replace(said, modifiers=(*said.modifiers, IN_TURN)) if in_turn(said, predication, scene, facts) else said
    yield said
    if mode in ("holds", "held"):
        yield from _of_a_head(predication, said, facts)
    if mode in ("holds", "held") and not _LASTING.isdisjoint(scene.norms | scene.there.sorts.keys()):
        yield from _for_so_long(predication, said, scene)
    if other is not None and mode == "became" and predication.subject.entities:
        follower = as_object(predication.subject)
        stated = tuple(when for when in said.times if when.how == "stated")
        yield replace(said, subject=other, mode="preceded", objects=(*said.objects, follower), times=stated)
    if other is not None and mode == "will":
        yield still_to_come(said, other, predication.subject)


_LASTING = frozenset(["for", "lasted", "time.duration"])
"""What a sentence has that tells how long a post is held."""
_OATHS = frozenset(["sworn in", "sworn in somewhere", "taking the oath", "took office", "taking over"])
_LATER = frozenset("was were had would to".split())


def _in_view(predication: Predication, scene: Scene) -> tuple[When, ...]:
    """The time at which a post was taken that its own words don't tell: of an oath in a headline the day of
    publication, of a post that "went to X" the last one told before."""
    if scene.sentence.block.role is Role.HEADLINE and predication.construction in _OATHS:
        return (publication(scene),) if not scene.times and _LATER.isdisjoint(scene.norms) else ()
    if predication.construction.endswith(" went to somebody") and scene.earlier and not scene.times:
        last = max(scene.earlier, key=lambda time: time.start)
        near = last.kind == "date" and "\n" not in scene.text[last.end : scene.sentence.start]
        return (told(last, "earlier", "at"),) if near else ()
    return ()


def _of_a_head(predication: Predication, said: Statement, facts: Facts) -> Iterator[Statement]:
    """ "X was Y's chancellor": Y was in office then."""
    for owner in predication.owners:
        if owner.how == "possessive" and owner.entities and "person" in owner.types:
            yield replace(said, mode=UNDER, times=(), objects=(replace(owner, how=UNDER),))


_CLAUSE = frozenset(
    "who that which whose when where after before while if as said says because since until although but whether "
    "about of".split()
)
"""Words behind which a time may be of another clause."""


_DONE = frozenset(
    "begun built made won held born known lost given written set taken drawn written sold bought fought cut shot "
    "found paid led left met put done seen shown brought taught".split()
)
"""Participles without "ed"."""
_LOOKING_BACK = REPORTING | frozenset(
    "for over remembered described blamed apologised apologized commemorated marked honoured honored mourned condemned "
    "criticised criticized praised investigated discussed celebrated".split()
)
"""Words behind which a time may be that of what is spoken of."""


def _told_then(predication: Predication, scene: Scene) -> bool:
    """Whether "the then prime minister, X," is said for the only time of its sentence: who did it, and when."""
    times = [time for time in scene.times if time.kind in ("date", "range")]
    before = scene.text[max(0, predication.phrase.start - 60) : predication.phrase.start].lower()
    then = "then" in before.replace("-", " ").split() or before.rstrip(" ,").endswith(("at the time", "at that time"))
    if len(times) != 1 or times[0].mod or not then:
        return False
    time = times[0]
    start, end = predication.span
    behind = [cell for cell in scene.cells if end <= cell.start]
    by = any(cell.norm == "by" and start - 40 < cell.end <= start for cell in scene.cells)
    if time.end <= start:
        opens = all(cell.norm in ("in", "on", "by", "during") for cell in scene.cells if cell.end <= time.start)
        lead = [cell for cell in scene.cells if time.end <= cell.start and cell.end <= start]
        under = [cell.norm for cell in lead if not _opening(cell)] == [
            "under"
        ]  # "written in 2019 under X, then chancellor"
        by = by or under
        when = [cell.norm for cell in lead if not _opening(cell) and cell.norm != ","] == ["when"]
        if not opens and _when_clause(scene, time, lead, behind):
            return True
        bare = under or when or all(_opening(cell) or cell.norm in (",", "by") for cell in lead)
        verb = bool(behind) and (behind[0].sort in ("word", "term") or behind[0].norm == ",")
        return bare and (by or ((opens or when) and verb))  # "in June 2019, when the then chancellor, X, resigned"
    between = [cell for cell in behind if cell.end <= time.start]
    if predication.construction in _ASIDE and between and between[0].norm == ",":
        between = between[1:]
        verbs = [cell for cell in between if cell.norm.endswith("ed") or cell.norm in _DONE]
        if len(verbs) > 1 or any(cell.norm in _LOOKING_BACK for cell in between):
            return False  # "X, then chancellor, opened a bridge built in 1994"
    if by:
        return all(cell.norm in ("in", "on", "during", "late", "early", "back") for cell in between)
    plain = len(between) < 12 and not any(
        cell.sort == "mark" or (cell.norm in _CLAUSE and not (cell.norm == "of" and _occasion(between, at)))
        for at, cell in enumerate(between)
    )
    return plain and all(_opening(cell) for cell in scene.cells if cell.end <= start)


def _when_clause(scene: Scene, time: TimeRef, lead: Sequence[Cell], behind: Sequence[Cell]) -> bool:
    """Whether "When Y sent a letter in 2019," stands before somebody who did something about it."""
    if scene.cells[0].norm != "when" or not lead or lead[0].norm != ",":
        return False
    from claimcheck.kinds.office.at_the_time import when_clause  # rarely needed, and start-up time counts

    return all(_opening(cell) or cell.norm == "," for cell in lead) and when_clause(scene, time, behind)


def _time_apart(predication: Predication, scene: Scene, mode: str) -> bool:
    """Whether the time behind a relative clause is that of the other one: "he met X, who later became president, in
    1975"."""
    if mode not in ("became", "left") or not any(when.how == "stated" for when in predication.times):
        return False
    before = [cell for cell in scene.cells if cell.end <= predication.subject.start]
    end = predication.span.end
    times = [cell.start for cell in scene.cells if cell.sort == "time" and cell.start >= end]
    if not any(is_past(cell.norm) or cell.norm in PASTS for cell in before):
        return False
    return any(_APART.fullmatch(scene.text[end:start]) is not None for start in times)


_APART = Pattern(r"[^.;:,]{0,24}, (?:in|on|during) ")


def _in_a_row(predication: Predication, scene: Scene) -> bool:
    """Whether a post is told of "the predecessor of X, who held it", which both did."""
    before = [cell.norm for cell in scene.cells if cell.end <= predication.subject.start]
    before = before[:-1] if before[-1:] == ["the"] else before
    return before[-1:] in (["of"], ["to"]) and before[-2:-1] in (["predecessor"], ["successor"])


_ASIDE = ("apposition", "title-first apposition", "relative", "apposition with adverb")


def _occasion(cells: Sequence[Cell], at: int) -> bool:
    """Whether "of" at a cell stands behind what one attends: "the opening match of Euro 2012"."""
    return at > 0 and cells[at - 1].norm in _OCCASIONS


_OCCASIONS = frozenset(
    "match final finals semi-final ceremony opening closing day night evening game session first draw gala ball".split()
)


def _at_the_time(predication: Predication, scene: Scene) -> tuple[When, ...]:
    """The one time told before that "the mayor at the time" is of, if it can be no other one."""
    if scene.norms.isdisjoint(("time", "day", "hour", "then")) or not (scene.told or scene.earlier):
        return ()
    from claimcheck.kinds.office.at_the_time import at_the_time  # rarely needed, and start-up time counts

    return at_the_time(predication, scene)


def _was_then(predication: Predication, scene: Scene) -> bool:
    """Whether a post that somebody held is told without a time of its own, and may be by "then"."""
    told = predication.aspect == "was" and not scene.norms.isdisjoint(("then", "time"))
    return told and not any(when.how == "stated" for when in predication.times)


def _goes_on(scene: Scene) -> bool:
    """Whether a sentence without a time goes on with what was told before: nothing behind the last time there, and
    nothing in the sentence, looks further back ("had", "as a girl")."""
    if not scene.earlier or not scene.norms.isdisjoint(_BACK):
        return False
    last = max(time.end for time in scene.earlier)
    between = words(scene.text[last : scene.sentence.start]) if last < scene.sentence.start else ["had"]
    return _BACK.isdisjoint(between)


_BACK = frozenset("had 'd girl boy child childhood youth student schoolboy schoolgirl".split())
"""Words of what was before the time that a story has come to."""


def _opening(cell: Cell) -> bool:
    """Whether a cell may stand between the head of a clause and the title of its subject."""
    return cell.norm in ("the", "then", "-") or cell.sort in ("subject", "adjective", "possessive")


def _for_so_long(predication: Predication, said: Statement, scene: Scene) -> Iterator[Statement]:
    """ "was chancellor for 16 years": how long the post was held, as a statement of its own."""
    if predication.construction in ("title", "coordinated title", "two titles") or "ordinal" in predication.modifiers:
        return
    if predication.construction == LENGTH_INSIDE:
        from claimcheck.kinds.office.lengths import told_inside  # rarely needed, and start-up time counts

        yield from told_inside(predication, said, scene)
        return
    last = max([predication.phrase.end, *(owner.end for owner in predication.owners)])
    last = max(last, predication.span.end) if predication.subject.end < predication.phrase.start else last
    at = next((k for k, cell in enumerate(scene.cells) if cell.start >= last), len(scene.cells))
    verbs = {cell.norm for cell in scene.cells if predication.subject.end <= cell.start and cell.end <= last}
    if at >= len(scene.cells):
        return
    if said.mode == "holds" and (stretch := told_up_to_now(scene.cells, at)) is not None:
        from claimcheck.kinds.office.lengths import lasting  # rarely needed, and start-up time counts

        yield lasting(said, stretch, scene.text, part=True)
        return
    if scene.cells[at].norm not in ("for", "lasted"):
        return
    from claimcheck.kinds.office.lengths import lasting  # rarely needed, and start-up time counts

    ended = "had" in verbs and _up_to_the_end(predication, scene)
    stretch = told_for(scene.cells, at, ended=ended)
    if stretch is not None:
        part = "had" in verbs and not ended
        yield lasting(said, stretch, scene.text, part=part or _so_far(predication, stretch, scene))


def _up_to_the_end(predication: Predication, scene: Scene) -> bool:
    """Whether a length that somebody "had been" something is that up to the end."""
    from claimcheck.kinds.office.by_its_end import up_to_the_end  # rarely needed, and start-up time counts

    return up_to_the_end(scene, predication.subject)


def _so_far(predication: Predication, stretch: Stretch, scene: Scene) -> bool:
    """Whether a length may be that up to the time of a story: "X, prime minister for less than four months, found the
    words"."""
    if predication.construction not in _BESIDE or not at_any_time(scene):
        return False
    before = {cell.norm for cell in scene.cells if stretch.start - 20 < cell.end <= stretch.start}
    short = stretch.unit != "Y" or stretch.bent == "LESS_THAN" or not before.isdisjoint(_ONLY)
    return short or any(time.kind in ("date", "range") for time in scene.told) or not scene.news


_ONLY = frozenset("only just barely hardly scarcely merely".split())


def _mode(predication: Predication) -> str:
    aspect = predication.aspect
    if aspect.startswith("not "):
        return "not"
    if aspect == "left" and "ended" in predication.modifiers:
        return "left"
    for modifier, mode in _MODE_OF:
        if modifier in predication.modifiers:
            return mode
    return {"is": "holds", "was": "held", "became": "became", "becomes": "became", "left": "left", "will": "will"}[
        aspect
    ]
