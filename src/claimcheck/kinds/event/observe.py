"""How a sentence says when, where and by whom an event was: the constructions, over cells.

Each yields what it found with how sure it is that the words belong together: a time behind a noun may belong to
the verb before it ("criticised the invasion in 2023"), and then it may agree but never conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from claimcheck.frozen import replace
from claimcheck.kinds.event import doers
from claimcheck.kinds.event.asides import behind_aside
from claimcheck.kinds.event.called_off import called_off, unsettled
from claimcheck.kinds.event.clauses import WHEN, Attached, event_keys, how, is_time, ref_of, subject_range
from claimcheck.kinds.event.context import (
    done_in,
    governor,
    inside_another,
    no_text,
    nothing_behind,
    stative,
    verb_past_aside,
    verbs_before,
    where_before,
)
from claimcheck.kinds.event.deeds import deed
from claimcheck.kinds.event.died_in import died_in
from claimcheck.kinds.event.done_at import done_at
from claimcheck.kinds.event.fought import another_fight, fought
from claimcheck.kinds.event.found import Said, counted_from, opened, shared_time, whole_row
from claimcheck.kinds.event.fronted import before_noun, begins_clause, fronted, limited, of_the_subject
from claimcheck.kinds.event.gather import comes_for, gathering
from claimcheck.kinds.event.gone_to import GONE, gone_to
from claimcheck.kinds.event.headed import of_another
from claimcheck.kinds.event.in_frames import its_own_time, passed
from claimcheck.kinds.event.index import DONE, EDITION, HOSTED, NOW, SORT, THERE, TOGETHER, VERB, WENT, WHOLE, Events
from claimcheck.kinds.event.joined import second_verbs
from claimcheck.kinds.event.landfalls import landfall
from claimcheck.kinds.event.lasting import lasted_from, lasted_until
from claimcheck.kinds.event.nouns import Noun, noun
from claimcheck.kinds.event.numbered import number_behind
from claimcheck.kinds.event.openings import opening_time
from claimcheck.kinds.event.predicates import (
    Verbal,
    behind_noun,
    host_of,
    hosting_on,
    named_host,
    object_of,
    since_state,
    struck_by,
)
from claimcheck.kinds.event.presented import day_beside, pointed_at, shown
from claimcheck.kinds.event.records import record_set
from claimcheck.kinds.event.series import comes_to, pairs
from claimcheck.kinds.event.setting_out import set_out
from claimcheck.kinds.event.signers import all_of_them, together
from claimcheck.kinds.event.since import with_count
from claimcheck.kinds.event.stayed_away import stayed_away
from claimcheck.kinds.event.storms import stormed
from claimcheck.kinds.event.verbs import is_verb, of_verb
from claimcheck.kinds.event.witnesses import witnessed_at
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, DETERMINERS

_DAYS = 4
"""How many days before an event those who take part may come together."""


def said(cells: Sequence[Cell], events: Events) -> Iterator[Said]:
    """Everything that a sentence says about events.  Where something was called off or put off, nothing is sure."""
    off = called_off(cells)
    since = any(cell.norm == "since" for cell in cells)
    formal = not _FORMALLY.isdisjoint(cell.norm for cell in cells)
    for one in _said(cells, events):
        one = with_count(cells, one) if since else one
        if formal and "end" in one.acts and _formally(cells, one):
            one = replace(one, sure=False)
        yield replace(one, sure=False) if off and unsettled(cells, one, off) else one


_FORMALLY = frozenset("formally officially technically legally".split())


def _formally(cells: Sequence[Cell], one: Said) -> bool:
    """Whether something is said to have ended on paper, which may be long after it was over."""
    first, last = one.span
    return any(cell.norm in _FORMALLY for cell in cells[max(0, first - 1) : last + 1])


def _said(cells: Sequence[Cell], events: Events) -> Iterator[Said]:
    for at in range(len(cells)):
        keys = event_keys(cells[at])
        if not keys:
            continue
        verbs = tuple(key for key in keys if key.startswith(VERB))
        if verbs and is_verb(cells, at, len(verbs) < len(keys), events):
            yield from of_verb(cells, at, verbs, events)
            continue
        found = noun(cells, at, events)
        if found is not None and "modifier" not in found.modifiers:
            verb = object_of(cells, found, events)
            for one in _of_noun(cells, found, events):
                who = doers.around(cells, None if verb is None else verb[0].verb, at, one.span[1], events)
                yield replace(one, modifiers=(*one.modifiers, *who, *_edition(cells, found, one)))


def _edition(cells: Sequence[Cell], it: Noun, one: Said) -> tuple[str, ...]:
    """The year in the name of what is said to have been on a day: "The 2024 race was held on"."""
    if it.before is None or one.time is None or one.time.cell == it.before.cell or one.time.cell < it.at:
        return ()
    year = cells[it.before.cell].what
    begin = year.inner.begin
    return () if begin is None or year.granularity != "year" else (EDITION + str(date.fromordinal(begin).year),)


def _of_noun(cells: Sequence[Cell], it: Noun, events: Events) -> Iterator[Said]:
    """What is said of an event that a noun names."""
    plain = Said(
        "dated noun", it.at, (it.first, it.last), it.keys, it.refs, it.acts, modifiers=it.modifiers, ordinal=it.ordinal
    )
    records = list(record_set(cells, it, plain, events))
    if records:
        yield from records
        return
    if it.spot is not None and not it.tail.places:
        if it.before is None and not it.tail.tight and it.tail.times:
            it.tail.places.append(it.spot)  # the time may be the verb's: as for a place behind the name
        else:
            time = it.before or next(iter(it.tail.tight), None)
            yield replace(plain, pattern="city before the name", place=it.spot, time=time)
    if it.before is not None:
        dated = list(_of_dated(cells, it, events))
        if dated:
            yield from dated
            return
        yield replace(plain, pattern="year before the name", time=it.before)
    struck = struck_by(cells, it, events) if it.tail.tight else ()
    for time in it.tail.tight:
        own = not counted_from(cells, it.first, time) and not _of_a_work(cells, it.first, time, events)
        if cells[time.first - 1].norm == "," and governor(cells, it.first, events) == "temporal":
            own = False  # "after the premiere, in 1927, the house toured"
        yield replace(plain, time=time, sure=own, refs=(*plain.refs, *struck))
    day = day_beside(cells, it) if not it.tail.times and not it.tail.tight else None
    if day is not None:
        yield replace(plain, pattern="day beside", time=day, span=(it.first, day.last))
    if (struck_land := landfall(cells, it, events)) is not None:
        yield struck_land
        return
    found = object_of(cells, it, events)
    if found is not None and _made(cells, it, found[0], events):
        return
    if found is not None:
        yield from _as_object(cells, it, plain, found, events)
    else:
        yield from _as_subject(cells, it, plain, events)


def _as_object(
    cells: Sequence[Cell], it: Noun, plain: Said, found: tuple[Verbal, int], events: Events
) -> Iterator[Said]:
    """ "Norway hosted the summit in Oslo in 2010", and what a clause behind the name adds: ", signed in 2008,"."""
    verb, first = found
    behind, _, _ = behind_noun(cells, it, events)
    whole = replace(
        plain, pattern="object", span=(first, it.last), refs=(*it.refs, *verb.refs), acts=it.acts or verb.acts,
        modifiers=(*it.modifiers, *_plan(verb), DONE, *_all_sign(cells, verb, events),
                   *_by_a_house(cells, it, verb, first, events), *_hosted(cells, verb)),
    )  # fmt: skip
    if HOSTED in whole.modifiers and any(key in events.anew for key in it.keys):
        whole = replace(whole, refs=(*whole.refs, *(how(ref, THERE) for ref in verb.host)))
    opening = opening_time(cells, first)
    there = None if it.tail.places else where_before(cells, first, events)
    if there is not None:
        it.tail.places.append(there)  # "Milan, where it had its premiere"
    bare = not it.tail.times and not (behind and behind.tail.times)
    shared = shared_time(cells, it.last, events) if bare and opening is None else None
    if shared is not None:
        whole = replace(whole, time=shared, host=verb.host[0] if len(verb.host) == 1 else None, sure=False)
        yield replace(whole, place=it.tail.places[0] if it.tail.places else None)
    elif not bare or opening is None:
        yield from whole_row(cells, whole, it.tail, verb.sure, it, verb.host)
    if bare:
        yield from opened(cells, whole, first, verb.sure, verb.host, it.tail)
    elif len(verb.host) == len(it.tail.times) == 1 and not it.tail.places:
        for pair in pairs(cells, it.last, events):
            host = ref_of(cells[pair.place.cell])
            yield replace(whole, host=host, time=pair.time, span=(first, pair.last), sure=verb.sure, refs=it.refs)
    if behind is not None:
        acts, refs = it.acts or behind.acts, (*it.refs, *behind.refs)
        modifiers = (*it.modifiers, *_plan(behind), *_jointly(cells, behind))
        whole = replace(
            plain, pattern="participle", span=(it.first, behind.tail.last), acts=acts, refs=refs, modifiers=modifiers
        )
        yield from whole_row(cells, whole, behind.tail, behind.sure, None, behind.host)


def _hosted(cells: Sequence[Cell], verb: Verbal) -> tuple[str, ...]:
    """Whether who did it had it at home: "hosted", "staged", not "organised"."""
    return (HOSTED,) if verb.host and cells[verb.verb].norm.startswith(("host", "stag")) else ()


def _time_before(cells: Sequence[Cell], it: Noun) -> Attached | None:
    """The time of what was done in an event whose place follows: "beat England on Sunday in the final in Oslo"."""
    at = it.first - 2
    if at < 1 or cells[at + 1].norm not in ("in", "at") or not is_time(cells[at]) or not it.tail.places:
        return None
    if it.tail.times or it.tail.tight or it.before is not None or it.tail.places[0].first != it.at + 1:
        return None
    first = at - 1 if cells[at - 1].norm in WHEN else at
    return Attached(first, at + 1, at, cells[first].norm if first < at else "")


def _by_a_house(cells: Sequence[Cell], it: Noun, verb: Verbal, first: int, events: Events) -> tuple[str, ...]:
    """What a house, told of by a common noun, stages is its own: "the theatre gave the premiere in 1886"."""
    plain = not verb.refs and first < verb.verb and cells[first].norm in DETERMINERS and "own" not in it.modifiers
    return (SORT,) if plain and any(key in events.staged for key in it.keys) else ()


def _as_subject(cells: Sequence[Cell], it: Noun, plain: Said, events: Events) -> Iterator[Said]:
    """ "The summit in Oslo was held in 2010", "since the summit in 2010", "Norway, host of the summit"."""
    front = before_noun(cells, it, events)
    governing = governor(cells, it.first, events)
    if front is not None and governing == "aside":
        governing = "start"  # "Signed in Bergen in 1905, the treaty entered into force in 1906"
    main = behind_noun(cells, it, events)
    if governing == "aside" and main[2] and (fronted(cells, it, events) or begins_clause(cells, it, main[1], events)):
        governing = "start"
    spot = number_behind(cells, it) if governing in ("start", "temporal") else None
    if spot is not None:
        number = int(cells[spot].what.value)
        told = it.before or next(iter((*it.tail.tight, *it.tail.times)), None) or _in_clause(cells, it.last, spot)
        yield replace(plain, pattern="number behind", span=(it.first, spot + 1), ordinal=number, number=spot, time=told,
                      place=it.tail.places[0] if it.tail.places else None,
                      modifiers=(*it.modifiers, "ordinal"))  # fmt: skip
    behind, after, clause = main
    ends = after < len(cells) and clause
    stretch = lasted_from(cells, it.last, it.keys) if governing == "start" and not it.acts else None
    if stretch is not None:
        modifiers = (*it.modifiers, *((WHOLE,) if cells[stretch.first - 1].norm == "lasted" else ()))
        yield replace(plain, pattern="lasted from", span=(it.first, stretch.last), time=stretch, modifiers=modifiers)
    end = lasted_until(cells, it.last) if governing == "start" and not it.acts and stretch is None else None
    if end is not None:
        yield replace(plain, pattern="lasted until", span=(it.first, end.last), time=end, acts=frozenset(["end"]))
    came = comes_to(cells, it.last, events) if governing == "start" and behind is None else None
    if came is not None:
        yield replace(plain, pattern="comes to", span=(it.first, came.last), time=came.time, place=came.place,
                      acts=frozenset(["come"]))  # fmt: skip
    bare = behind is None and spot is None and governing == "start"
    past = behind_aside(cells, it, events) if bare else None
    if past is not None:
        behind, clause = past, True
    sure = governing in ("temporal", "at") or (governing == "start" and (ends or nothing_behind(cells, it.last)))
    sure = sure or (governing == "start" and verb_past_aside(cells, it.last))
    if governing == "prep" and it.determiner == "the" and it.tail.places and not it.tail.times and not it.acts:
        sure = sure or (
            it.tail.places[0].first == it.at + 1 and _dated_only(cells, it) and stative(cells, it.first, events)
        )
    if governing == "prep" and done_in(cells, it.first) and cells[it.at].norm.split()[-1] in events.meetings:
        sure = sure or (bool(it.tail.places) and it.tail.places[0].first == it.at + 1)
    if governing == "temporal" and it.tail.times and _of_the_news(cells, it.tail.times[-1], it.first, events):
        sure = False
    if governing == "temporal" and not it.tail.times and any(cells[t.first - 1].norm == "," for t in it.tail.tight):
        sure = False
    sure = sure or its_own_time(cells, it, events)
    length = passed(cells, it)
    if length:
        sure, plain = True, replace(plain, modifiers=(*plain.modifiers, length))
    if (
        (it.ordinal is not None or _dated_only(cells, it))
        and not it.tail.times
        and it.tail.places
        and it.tail.places[0].first == it.at + 1
    ):
        sure = sure or comes_for(cells, it.first) or stayed_away(cells, it.first, events)
    yield from stormed(cells, it, plain, governing, events)
    subject = plain
    done = deed(cells, it, events) if governing == "start" and not it.tail.times and not it.tail.tight else None
    if done is not None:
        yield replace(plain, pattern="deed", time=done[0], span=(it.first, done[1]))
    fight = done_at(cells, it) if governing in ("at", "prep") else None
    if fight is not None:
        yield replace(plain, pattern="done at", time=fight, span=(fight.first, it.last))
    since = since_state(cells, it, events)
    if since is not None:
        subject, sure = replace(subject, refs=(*it.refs, *since), acts=it.acts or frozenset(["establish"])), True
    host = host_of(cells, it.first) or named_host(cells, it)
    if host is not None:
        subject, sure = replace(subject, pattern="host of"), True
    on = hosting_on(cells, it.first)
    if on is not None and not it.tail.times and not it.tail.tight:
        there = it.tail.places[0] if it.tail.places else None
        yield replace(subject, pattern="host of", time=on, place=there, host=host, span=(on.first - 1, it.last))
    loose = governing == "other" and not sure
    if loose and pointed_at(cells, it.first):
        sure = True
    elif loose and (_told_now(cells, it.first, events) or _recalled(cells, it.first) or shown(cells, it.first)):
        subject = replace(subject, modifiers=(*subject.modifiers, NOW))
    if gone_to(cells, it):
        sure, subject = True, replace(subject, around=_DAYS, modifiers=(*subject.modifiers, GONE))
    struck = died_in(cells, it, events) if governing == "prep" else None
    if struck is not None:
        sure, subject = True, replace(subject, around=struck)
    then = _time_before(cells, it)
    if then is not None:
        it.tail.tight.append(then)
        subject = replace(subject, around=_DAYS)
    yield from whole_row(cells, subject, it.tail, sure, it, () if host is None else (host,))
    if it.first > 1 and cells[it.first - 1].norm in ("saw", "brought") and is_time(cells[it.first - 2]):
        spot = it.first - 2
        if (spot == 0 or (spot == 2 and cells[1].norm == "year")) and not it.tail.times and not it.tail.tight:
            yield replace(plain, pattern="time saw", span=(spot, it.last), time=Attached(spot, spot + 1, spot))
    coming = gathering(cells, it.first, events)
    if coming is not None and not it.tail.places and not it.tail.times and not it.tail.tight:
        modifiers = (*it.modifiers, *((WENT,) if coming.went else ()))
        yield replace(plain, pattern="gathering", span=(coming.first, it.last), time=coming.time, place=coming.place,
                      around=_DAYS, now=coming.now, modifiers=modifiers)  # fmt: skip
    off = set_out(cells, it.first, it.at, it.keys, events) if not it.tail.places else None
    if off is not None:
        time = off.time or next(iter(it.tail.times), None) or opening_time(cells, off.first)
        yield replace(plain, pattern="setting out", span=(off.first, it.last), place=off.place, time=time)
    if front is not None:
        opened_by = replace(plain, pattern="participle first", span=(front.verb, it.last), acts=it.acts or front.acts,
                            refs=(*it.refs, *front.refs))  # fmt: skip
        yield from whole_row(cells, opened_by, front.tail, True)
    if behind is None:
        return
    if clause and (governing not in ("start", "aside", "temporal") or of_another(cells, it.first, governing, events)):
        return  # the verb is another one's: "the film about the war was shown in 2004"
    if not clause and of_the_subject(cells, it):
        return  # "its successor, unlike the treaty, entered into force in 1907"
    if _made(cells, it, behind, events) and cells[behind.verb - 1].norm in BE:
        return
    if it.spot is not None and not behind.tail.places:
        behind.tail.places.append(it.spot)
    if clause and not it.tail.places and not behind.tail.places:
        there = where_before(cells, it.first, events)
        if there is not None and behind.acts <= _HELD and _closes(cells, behind):
            behind.tail.places.append(there)  # "Oslo, where the 2010 summit was held"
        elif behind.acts <= _HELD and (seen := witnessed_at(cells, it.first, events)) is not None:
            behind.tail.places.append(seen)  # "those present in Oslo when the treaty was signed"
    if clause and it.tail.places and behind.tail.times and not it.tail.times and not behind.tail.places:
        behind.tail.places.append(it.tail.places[0])  # "the summit in Oslo opened on Monday"
    elif _row_shared(it, behind, clause):
        behind.tail.times.append(_own_times(it)[0])  # "the summit in 2010 was held in Oslo"
    whole = replace(
        plain, pattern="predicate", span=(it.first, behind.tail.last), refs=(*it.refs, *behind.refs),
        acts=it.acts or behind.acts, modifiers=(*it.modifiers, *_plan(behind), *_jointly(cells, behind),
                                      *_hosted(cells, behind)),
    )  # fmt: skip
    inner = inside_another(cells, it.first, events)
    hosts = bool(_hosted(cells, behind))  # of a history of the games, "which Oslo hosted", only they are hosted
    if inner and (hosts or no_text(cells, it.first, behind.acts, events) or fought(cells, it, behind.verb)):
        inner = False
    inner = inner or (not clause and another_fight(cells, it, behind.verb))
    own = behind.sure and not (governing == "aside" if clause else inner)
    own = own and not (clause and limited(cells, it, behind, events))
    yield from whole_row(cells, whole, behind.tail, own, None, behind.host)
    if len(behind.tail.times or behind.tail.tight) == len(behind.tail.places) == 1:
        for pair in pairs(cells, behind.tail.last, events):
            yield replace(whole, place=pair.place, time=pair.time, span=(it.first, pair.last), sure=own)
    for more in second_verbs(cells, behind, events):
        refs = (*it.refs, *more.refs)
        also = replace(whole, span=(it.first, more.tail.last), refs=refs, acts=more.acts, modifiers=it.modifiers)
        yield from whole_row(cells, also, more.tail, own and more.sure and not it.acts, None)
    if not behind.tail.times and not it.tail.times and clause:
        yield from opened(cells, whole, it.first, behind.sure, behind.host, behind.tail)


def _row_shared(it: Noun, behind: Verbal, clause: bool) -> bool:
    """Whether the time behind a name is that of the verb too, which has a place alone."""
    mine, its = it.tail, behind.tail
    bare = bool(its.places) and not its.times and not mine.places and len(_own_times(it)) == 1
    return clause and bare and it.spot is None and behind.acts <= _HELD


def _own_times(it: Noun) -> list[Attached]:
    """The times behind a name that are its own: "the summit in 2010", "the games of 2010", "Expo 2010"."""
    return it.tail.times or [time for time in it.tail.tight if time.preposition == "of"]


def _closes(cells: Sequence[Cell], verb: Verbal) -> bool:
    """Whether a clause ends right behind its verb: "where the games were held,"."""
    at = max(verb.tail.last, verb.verb + 1)
    return at >= len(cells) or cells[at].sort == "mark"


_HELD = frozenset({"hold", "begin", "end", "sign"})
"""Acts done where the event itself is."""


def _of_a_work(cells: Sequence[Cell], first: int, time: Attached, events: Events) -> bool:
    """Whether a year in brackets may be that of a work: "the film about the war (1989)"."""
    before = cells[max(0, first - 3) : first + 1]
    return cells[time.first - 1].norm == "(" and any(cell.norm in events.tells for cell in before)


def _in_clause(cells: Sequence[Cell], first: int, last: int) -> Attached | None:
    """The time of the relative clause between a name and the number that is said of it."""
    at = next((k for k in range(first, last) if is_time(cells[k])), None)
    return None if at is None else Attached(at, at + 1, at)


def _dated_only(cells: Sequence[Cell], it: Noun) -> bool:
    """Whether the year of what is meant stands before its name: "the 1994 Games"."""
    return any(is_time(cell) for cell in cells[it.first : it.at])


def _venue(cells: Sequence[Cell], it: Noun, place: Attached, events: Events) -> bool:
    """Whether "at" brings in the place of an event that has its year before its name, with nothing between: "won the
    2010 cup at the K Club".  What is told about it may have been told there."""
    close = place.first == it.at + 1 and place.preposition == "at"
    return close and not it.tail.times and governor(cells, it.first, events) != "prep"


def _of_the_news(cells: Sequence[Cell], time: Attached, first: int, events: Events) -> bool:
    """Whether a time behind "after the invasion" may be that of the verb before it: "they arrived after the invasion in
    1991".  What has gone on since has no time of its own but that of the news: "marked ... since ... on Tuesday"."""
    what = cells[time.cell].what
    near = what.rule in ("weekday", "day word") or "year_inferred" in what.flags
    return (near or cells[first - 1].norm != "since") and verbs_before(cells, first, events) > 0


def _made(cells: Sequence[Cell], it: Noun, verb: Verbal, events: Events) -> bool:
    """Whether the verb says of the noun what the noun itself says: a foundation that is founded is a thing, not the
    founding."""
    word = cells[verb.verb].norm.split()[:1]
    return all(any(form in events.doing.get(key, ()) for form in word) for key in it.keys)


def _told_now(cells: Sequence[Cell], first: int, events: Events) -> bool:
    """Whether the noun is the object of a verb in the present, of what tells of the past: "the film recalls the ...".
    A time long past behind it is then the noun's own."""
    if first < 2:
        return False
    verb, before = cells[first - 1], cells[first - 2]
    ends = verb.norm.endswith("s") and not verb.norm.endswith("ss") and len(verb.norm) > 3
    return verb.sort == "word" and ends and before.sort in ("word", "term", "phrase") and before.norm in events.tells


_RECALL = frozenset("recall commemorate remember honour honor".split())
_MEANT = frozenset(
    "chosen picked selected named designated declared built erected unveiled held gathered met assembled instituted "
    "minted issued created meant intended designed laid observed proclaimed".split()
)
"""Verbs before "to recall" of what is done for that."""


def _recalled(cells: Sequence[Cell], first: int) -> bool:
    """Whether the noun is what something is done "to recall": what is past has its own time behind it."""
    return (
        first > 2
        and cells[first - 1].norm in _RECALL
        and cells[first - 2].norm == "to"
        and cells[first - 3].norm in _MEANT
    )


def _jointly(cells: Sequence[Cell], verb: Verbal) -> tuple[str, ...]:
    """Whether two persons or more signed on one occasion."""
    return (TOGETHER,) if "sign" in verb.acts and together(cells, verb.verb, verb.tail.last) else ()


def _all_sign(cells: Sequence[Cell], verb: Verbal, events: Events) -> tuple[str, ...]:
    """Whether the subject of "signed" is all who did."""
    if "sign" not in verb.acts:
        return ()
    first, end, _ = subject_range(cells, verb.verb, events)
    return (TOGETHER,) if all_of_them(cells, first, end) else ()


def _plan(verb: Verbal) -> tuple[str, ...]:
    return (
        *(("planned",) if verb.planned else ()),
        *(("joint",) if verb.joint else ()),
        *((TOGETHER,) if verb.together else ()),
    )


def _of_dated(cells: Sequence[Cell], it: Noun, events: Events) -> Iterator[Said]:
    """A place or host said of what has its year before its name: "the 2018 World Cup in Russia"."""
    for one in _of_noun(cells, replace(it, before=None), events):
        if one.place is not None or one.host is not None:
            venue = one.place is not None and one.time is None and _venue(cells, it, one.place, events)
            yield replace(one, time=one.time or it.before, sure=one.sure or venue)
