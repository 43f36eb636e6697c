"""When a predication holds: its own time expression, its tense, what is narrated nearby, or the day of publication."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS, Interval, closed, shift_years
from claimcheck.lazy import Pattern
from claimcheck.model import TimeRef, When
from claimcheck.text import tales, times
from claimcheck.text.chronicle import labelled
from claimcheck.text.on_a_day import done_on_a_day, when_it_was_done, who_did
from claimcheck.text.opinions import opinion_of_today
from claimcheck.text.recalled import bounded
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.times_beside import (
    ends,
    the_same_day,
    told_ahead,
    told_anywhere,
    told_before_when,
    told_behind,
    told_by_when,
    told_inside,
)
from claimcheck.text.times_beside import told as told
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_past,
)
from claimcheck.text.years_of_nouns import does, of_a_noun
from claimcheck.text.years_told import in_years_told

_TOLD = ("date", "range")
_OPENING = CONJUNCTIONS | SUBORDINATORS | RELATIVES | REPORTING | frozenset(["that", "now", "today"])
_NARRATIVE = frozenset(
    ["title", "coordinated title", "two titles", "apposition", "apposition with adverb", "parenthesis",
     "title-first apposition", "joint apposition", "two roles, two names", "roles in turn", "as-phrase", "as-adjunct",
     "two names and their role"]
)  # fmt: skip


def publication(scene: Scene) -> When:
    """The day of publication; if none is known, `inner` and `outer` say so by being open on both sides."""
    published = scene.sentence.block.published
    if published is None:
        return When("publication", ALWAYS, ALWAYS)
    return When("publication", Interval(published, published + 1), Interval(published, published + 1))


_EDGES = ("became", "becomes", "left")


def _long(when: When) -> bool:
    """Whether the time is a stretch of years rather than a day or a year."""
    days = when.inner.days
    return days is not None and days > 366


def entry_year(scene: Scene) -> tuple[When, ...]:
    """The year of the entry of a chronology that a sentence opens, if it opens one."""
    sentence = scene.sentence
    found = labelled(scene.text, sentence.block.published, sentence.start)
    if found is None:
        return ()
    span, start, end = found
    return (When("stated", span, span, text=scene.words(start, end), start=start, end=end),)


def told_aside(text: str, published: int | None, start: int, end: int) -> list[TimeRef]:
    """The years and times long ago of words that nothing else is looked for in: what follows may be told of them."""
    return times.find(text, published, start, end) if _LONG_AGO.search(text, start, end) else []


_LONG_AGO = Pattern(r"\bago\b|\b(?:1\d|20)\d\d\b")


def past(scene: Scene) -> When:
    """Some time up to the day of publication."""
    published = scene.sentence.block.published
    span = Interval(None, None if published is None else published + 1)
    return When("past", span, span)


def of(
    scene: Scene,
    cells: Sequence[Cell],
    first: int,
    last: int,
    role: int,
    aspect: str,
    construction: str,
    behind: int | None = None,
) -> tuple[str, tuple[When, ...]]:
    """The aspect and the admissible times of a predication that spans cells [first, last); `behind` is the cell from
    which on its own times stand, if they don't follow the role."""
    if behind is not None:
        told_there = told_behind(cells, behind)
        if aspect.removeprefix("not ") in _EDGES:
            told_there = [bounded(when) for when in told_there]
        return aspect, tuple(one for when in told_there for one in dict.fromkeys((_over(when, scene), when)))
    stated = told_behind(cells, role + 1) if construction not in ("title", "coordinated title", "two titles") else []
    bare = aspect.removeprefix("not ")
    if construction == "parenthesis" and stated:
        spans = [replace(w, relation="during") if w.relation == "at" and _long(w) else w for w in stated]
        return "was", tuple(spans)
    if bare in _EDGES:
        ahead = (
            [] if _in_an_aside(cells, first, role) else told_ahead(cells, first) or _of_its_entry(scene, cells, first)
        )
        stated = stated or told_inside(cells, first, role) or ahead or told_anywhere(cells, role + 1)
        stated = stated or the_same_day(cells, first)
        stated = [bounded(when) for when in stated]
        done = (
            [one for when in stated for one in coming(when, scene)]
            if bare == "becomes" or any(cell.norm in _STEPS and cell.sort == "word" for cell in cells[first:last])
            else [one for when in stated for one in dict.fromkeys((_over(when, scene), when))]
        )
        return aspect, tuple(done) or (past(scene),)
    if bare == "was":
        stated = stated or told_ahead(cells, first, whole=ends(cells, role + 1)) or told_by_when(cells, role + 1)
        stated = stated or told_before_when(cells, first)
        return aspect, tuple(_over(when, scene) for when in stated) or (past(scene),)
    if bare == "been":
        stated = stated or [when for when in told_ahead(cells, first) if when.relation == "since"]
        return "is", tuple(_over(when, scene) for when in stated) or (publication(scene), past(scene))
    if bare == "will":
        return aspect, tuple(stated or told_ahead(cells, first))
    if bare == "during" and any(when.relation in ("during", "since", "until") for when in stated):
        return "was", tuple(stated)
    if bare == "during":
        before = () if _present(cells, last) or _of_the_news(cells, role, last, scene) else (past(scene),)
        return "is", (publication(scene), *before, *narrated(scene, first))
    if any(when.relation in ("since", "until", "during") for when in stated):
        return aspect, tuple(one for when in stated for one in (*_either_way(when, scene), *in_years_told(scene, when)))
    if construction in _NARRATIVE:
        long_ago = scene.chronicled or _lasted(cells, role + 1) or _history(scene, cells, first, last, role)
        counted = long_ago and not _near(scene) and _counted_on(scene)
        history = (tales.counted(scene, past(scene)),) if counted else (past(scene),) if long_ago else ()
        return aspect, (publication(scene), *narrated(scene, first), *history)
    return aspect, tuple(stated) or (publication(scene), *((past(scene),) if scene.chronicled else ()))


def _of_its_entry(scene: Scene, cells: Sequence[Cell], first: int) -> list[When]:
    """The time with which the entry of a chronology opens, of what is told first there: "June 2007: X takes office"."""
    if len(cells) < 3 or first > _LABEL or cells[1].norm not in (":", "-", "–", "—") or not scene.chronicled:
        return []
    if cells[0].sort == "number":
        return list(entry_year(scene))
    return [told(cells[0].what)] if cells[0].sort == "time" and cells[0].what.kind in _TOLD else []


_LABEL = 3
"""Cells of such a label, and "the" behind it."""


def _in_an_aside(cells: Sequence[Cell], first: int, role: int) -> bool:
    """Whether a phrase stands in a clause of its own about the subject: of "In 1999 X, who became chancellor, was
    honoured" the time is that of the honour."""
    return any(cells[at].norm == "," and cells[at + 1].norm == "who" for at in range(first, role - 1))


def _present(cells: Sequence[Cell], at: int) -> bool:
    """Whether the verb at this cell is in the present tense, third person: "oversees", "is", "has"."""
    if at >= len(cells) or cells[at].sort != "word":
        return False
    verb = cells[at].norm
    return verb in ("is", "has", "does") or (verb.endswith("s") and not verb.endswith("ss") and len(verb) > 3)


def _of_the_news(cells: Sequence[Cell], role: int, at: int, scene: Scene) -> bool:
    """Whether a day of the news stands before a verb, and nothing behind the role that begins so: "As mayor, X on
    Thursday ordered"."""
    published = scene.sentence.block.published
    row = cells[at : at + 3]
    if (
        published is None
        or len(row) < 3
        or cells[role + 1].norm != ","
        or row[0].norm != "on"
        or row[1].sort != "time"
        or row[2].sort != "word"
    ):
        return False
    begin = row[1].what.inner.begin
    done = is_past(row[2].norm) and row[2].norm not in REPORTING  # "As mayor, X on Thursday said, she had"
    return done and row[1].what.kind == "date" and begin is not None and 0 <= published - begin <= NEAR


_NOW = frozenset("is are has have will says say 's 're 've 'll shall can may must".split())
_DONE_BY = frozenset(["by", "under", "during", "since", "before", "after", "from"])
_STEPS = frozenset(
    "takes succeeds replaces assumes becomes steps moves joins starts begins leaves retires resigns quits hands".split()
)
"""Verbs of coming and going in the present tense: "on Tuesday" is the last one or the next."""
_CURRENT = frozenset("reigning current currently incumbent sitting today now".split())
_DAYTIMES = frozenset("day night evening morning afternoon week month year summer winter spring autumn fall".split())
_SPELLS = _DAYTIMES | frozenset("hour hours minute minutes moment while days weeks months".split())
"""Words that end a phrase for when or how long, behind which a subject stands: "For most of an hour governor X"."""
_WHEN = frozenset(["when", "while", "as"])
_SOON = 3
"""Days: what is told for later than this says nothing of a title that stands there now."""
HISTORY = 400
"""Days: what is further back than this is history rather than the news."""
NEAR = 10
"""Days: a time as close to publication as this tells of the news, not of history."""


def _history(scene: Scene, cells: Sequence[Cell], first: int, last: int, role: int) -> bool:
    """Whether the words may tell of the past without giving a time: "a law signed by President X", "X had promised",
    "X, president for ten years", and plain past tense in a text that is not of the day's news."""
    at = first - 1
    while at >= 0 and cells[at].norm in ("the", "then"):
        at -= 1
    before = cells[at].norm if at >= 0 else ""
    if _indefinite(cells[role]) or (before == "by" and _passive(cells, at)):
        before = ""  # "delegates from Niger, a member": what it is, not who did it
    if before in _DONE_BY and not _passive(cells, at) and not _clause(cells, at, last):
        return True
    if role == last - 1 and who_did(cells, last):
        return True
    if _near(scene):
        return False
    if any(one.norm == "that" and two.norm in _DAYTIMES for one, two in pairwise(cells)) or _counted_on(scene):
        return True
    after = last + 1 if last < len(cells) and cells[last].norm == "," else last
    if (
        after < len(cells)
        and cells[after].norm in ("had", "'d")
        and not (_posts(cells[role]) and _of_these_days(scene))
    ):
        return True
    if after > last and _present(cells, after):
        return False  # "Sudan, Africa's largest country, sends"
    if before in _OF_WHICH and after < len(cells) and _told_of_it(cells[after]):
        return True  # "the pen with which President X signed the law"
    if opinion_of_today(cells, at):
        return False
    bound = _bound(scene)
    if (
        not bound
        and _posts(cells[role])
        and after < len(cells)
        and _told_of_it(cells[after])
        and _goes_on_telling(scene)
    ):
        return True
    when = any(cell.norm in _WHEN for cell in cells[: max(first, 0)])
    if not bound and (not scene.news or when) and not (when and when_it_was_done(cells, first, last)):
        return True
    if (
        at == 1
        and [cell.norm for cell in cells[:2]] == ["it", "was"]
        and cells[min(after, len(cells) - 1)].norm == "who"
    ):
        return not done_on_a_day(cells, after + 1)  # "It was President X who opened it in 2010"
    if at < 0 or cells[at].sort not in ("word", "possessive"):
        return False
    if before in _DONE_BY and not _clause(cells, at, last):
        return True
    plain = before and before not in _OPENING and before not in _SPELLS and cells[at].sort == "word"
    governed = before in PREPOSITIONS or plain
    return bool(governed) and not any(_now(cell) for cell in cells[: max(at, 0)])


def _posts(role: Cell) -> bool:
    """Whether a role is a post rather than what somebody once won or was: "world champions X had gone home"."""
    return all(key.startswith("office:") for key in getattr(role.what, "keys", ()))


def _of_these_days(scene: Scene) -> bool:
    """Whether no time long past is told in the sentence or anywhere before it: "had" is then of the days before."""
    published = scene.sentence.block.published
    if published is None or scene.told or not scene.news:
        return False
    told = [time.inner.until for time in _usable([*scene.times, *scene.earlier])]
    return all(until is None or until >= published - HISTORY for until in told)


def _goes_on_telling(scene: Scene) -> bool:
    """Whether the last time that its paragraph told before the sentence is one long past: "She left in 1960. President
    X gave her a medal"."""
    published = scene.sentence.block.published
    here = [t for t in scene.earlier if scene.sentence.block.start <= t.start < scene.sentence.start]
    told = list(_usable(here))
    if published is None or not told:
        return False
    until = max(told, key=lambda time: time.start).inner.until
    return until is not None and until < published - HISTORY


def _counted_on(scene: Scene) -> bool:
    """Whether the sentence counts its time from another one ("two days later"), and that may be one long past."""
    published = scene.sentence.block.published
    if published is None or not any(time.rule == "anaphor" for time in scene.times):
        return False
    earlier = (time for time in scene.earlier if time.start < scene.sentence.start)
    told = [time.inner.until for time in _usable([*scene.times, *earlier, *scene.told])]
    return any(until is not None and until < published - HISTORY for until in told)


def at_any_time(scene: Scene) -> bool:
    """Whether nothing binds the sentence to the days of its publication: no time, no verb in the present tense, nobody
    who says something."""
    return not _near(scene) and not _bound(scene)


_OF_WHICH = frozenset(["which", "whom", "where"])


def _told_of_it(verb: Cell) -> bool:
    """Whether a verb in the past tells what a thing or a place is known for, and is no verb of saying."""
    past = is_past(verb.norm) or verb.norm in ("was", "were")
    return verb.sort == "word" and past and verb.norm not in REPORTING


def _indefinite(role: Cell) -> bool:
    return getattr(role.what, "determiner", "") in ("a", "an")


def _near(scene: Scene) -> bool:
    """Whether the sentence has a time of its own close to publication, or to come."""
    published = scene.sentence.block.published
    if published is None:
        return False
    news = Interval(published - NEAR, published + 400)
    return any(t.kind in _TOLD and t.inner != ALWAYS and t.inner.overlaps(news) for t in scene.times)


def _bound(scene: Scene) -> bool:
    """Whether the sentence is bound to the day of publication: by its tense, a word, or who reports it."""
    return _present_tense(scene) or any(cell.norm in REPORTING for cell in scene.cells)


def _present_tense(scene: Scene) -> bool:
    return any(_now(cell) or cell.norm in _CURRENT for cell in scene.cells)


def _now(cell: Cell) -> bool:
    """Whether a cell is a verb in the present tense: no "'s" of an owner."""
    return cell.norm in _NOW and cell.sort != "possessive"


def _lasted(cells: Sequence[Cell], at: int) -> bool:
    """ "for ten years", "for nearly six years" behind a phrase."""
    if at >= len(cells) or cells[at].norm != "for":
        return False
    return any(cell.sort == "time" and cell.what.kind == "duration" for cell in cells[at + 1 : at + 4])


def _clause(cells: Sequence[Cell], before: int, last: int) -> bool:
    """ "after President X proposed": the preposition is a conjunction, the name the subject of a verb."""
    if cells[before].norm not in ("since", "before", "after") or last >= len(cells):
        return False
    verb = cells[last + 1 if cells[last].norm == "," and last + 1 < len(cells) else last]
    return verb.sort == "word" and verb.norm not in PREPOSITIONS and verb.norm not in CONJUNCTIONS


def _passive(cells: Sequence[Cell], by: int) -> bool:
    """ "was signed by" rather than "a law signed by": the clause itself tells it."""
    return cells[by].norm == "by" and any(cell.norm in BE for cell in cells[max(0, by - 4) : by])


def _over(when: When, scene: Scene) -> When:
    """A time without a year that must lie in the past ("was minister until March"), if it was read as to come."""
    published = scene.sentence.block.published
    begin, until = when.inner
    if published is None or begin is None or until is None or begin <= published or begin > published + 366:
        return when
    if any(char.isdigit() for char in when.text) and any(
        len(word) == 4 and word.isdigit() for word in when.text.split()
    ):
        return when
    back = Interval(begin - 365, until - 365)
    first = date.fromordinal(begin)
    if back.days is not None and back.days >= 28:
        last = date.fromordinal(until - 1)
        back = closed(shift_years(first, -1), shift_years(last, -1))
    return replace(when, inner=back, outer=back)


def _either_way(when: When, scene: Scene) -> Iterator[When]:
    """The end of a stretch: "since July" is over, "until July" may be the last one or the next."""
    if when.relation != "since":
        yield when
    over = _over(when, scene)
    if when.relation == "since" or over is not when:
        yield over
    days, published = when.inner.days, scene.sentence.block.published
    if when.relation == "until" and published is not None and days is not None and days <= 3:
        begin, until = when.inner
        if begin is not None and until is not None and published < begin <= published + 7:
            yield replace(when, inner=Interval(begin - 7, until - 7), outer=Interval(begin - 7, until - 7))


def coming(when: When, scene: Scene) -> Iterator[When]:
    """ "Becomes chair on Friday": the last Friday, or the next."""
    yield when
    published = scene.sentence.block.published
    days = when.outer.days
    if published is None or days is None or when.outer.until is None or any(char.isdigit() for char in when.text):
        return
    if days <= 3 and published - 7 <= when.outer.until <= published:
        inner, outer = (Interval((span.begin or 0) + 7, (span.until or 0) + 7) for span in (when.inner, when.outer))
        yield replace(when, inner=inner, outer=outer)


def narrated(scene: Scene, at: int | None = None) -> list[When]:
    """Times told in the sentence or before it: past narrative may be about them.

    A time long past, in the sentence itself, is a reading of its own ("narrated"); one told before the sentence, close
    to publication, or aside of what stands `at` a cell, only a chance to agree ("earlier"), and not even that (but for
    the last) where the sentence is of today.
    """
    published = scene.sentence.block.published
    found: list[When] = []
    before: tuple[TimeRef, ...] = ()
    bound = _near(scene) or _present_tense(scene)
    aside = _aside(scene.cells, at) if bound and at is not None else ()
    doing = at is not None and _near(scene) and does(scene.cells, at)
    if not bound:
        here = scene.sentence.block.start
        reported = any(cell.norm in REPORTING for cell in scene.cells)
        before = tuple(t for t in (*scene.earlier, *scene.told) if t.start >= here or not reported)
        if reported and scene.quotations:
            before = tuple(t for t in before if not _further_on(scene, t))
    for time in _usable([*scene.times, *before]):
        begin, until = time.inner
        if published is not None and begin is not None and begin > published + _SOON:
            continue
        if time.mod == "SINCE":
            continue  # how long something else has lasted
        long_past = published is None or until is None or until < published - HISTORY
        own = any(time is other for other in scene.times)
        own = own and not any(start <= time.start < end for start, end in aside)
        own = own and not (long_past and doing and of_a_noun(scene.cells, time))
        found.append(told(time, "narrated" if own and long_past else "earlier", "at"))
    return found


def _further_on(scene: Scene, time: TimeRef) -> bool:
    """Whether a time is told behind the next sentence: what is quoted from somebody is not of then."""
    return time.start >= scene.sentence.end and _STOP.search(scene.text, scene.sentence.end, time.start) is not None


_STOP = Pattern(r"\w[.!?][\"”’')]*\s+(?=[A-Z\"“])")


def going_on(scene: Scene) -> Iterable[TimeRef]:
    """The times of a sentence with which the story before it may go on: not of how long somebody was something, nor
    of an aside on somebody."""
    if not scene.times:
        return ()
    asides = [(start, end) for start, end in _aside(scene.cells, -1) if _WHO.match(scene.text, start)]
    return [
        time
        for time in scene.times
        if time.mod not in ("SINCE", "UNTIL") and not any(start <= time.start < end for start, end in asides)
    ]


_WHO = Pattern(r"\W*who\b")


def _aside(cells: Sequence[Cell], at: int) -> list[tuple[int, int]]:
    """Relative and participial clauses, in characters, that stand between commas (or between a comma and the end)
    beside the cell `at`: "President Khan, who won the Cup in 1992, has argued", "the pact, signed in 1925, has"."""
    found = []
    opened = (k for k in range(len(cells) - 1) if cells[k].norm == ",")
    for comma in (k for k in opened if cells[k + 1].norm in _ASIDE or _participial(cells, k + 1)):
        end = next((k for k in range(comma + 1, len(cells)) if cells[k].norm in _CLOSED), len(cells) - 1)
        if not comma < at < end:
            found.append((cells[comma].start, cells[end].end))
    return found


def _participial(cells: Sequence[Cell], at: int) -> bool:
    """Whether a participle without an object opens what stands behind a comma: "signed in 1925", "built by monks"."""
    after = cells[at + 1] if at + 1 < len(cells) else None
    done = cells[at].sort == "word" and is_past(cells[at].norm) and cells[at].norm not in REPORTING
    return done and after is not None and (after.sort == "time" or after.norm in _BESIDE_IT) and cells[at - 2].sort in (
        "subject", "cap", "term", "time"
    )  # fmt: skip


_BESIDE_IT = frozenset("in on at by near beside under outside between amid during".split())
_ASIDE = frozenset(["who", "which", "where", "whose", "whom"])
_CLOSED = frozenset([",", ".", ";", "-", "—"])


def _usable(times: Iterable[TimeRef]) -> Iterable[TimeRef]:
    return (t for t in times if t.kind in _TOLD and (t.inner.begin is not None or t.inner.until is not None))
