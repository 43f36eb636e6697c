"""Counted years: anniversaries, and stretches of time since an event or of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event import grown
from claimcheck.kinds.event.asides import before_aside
from claimcheck.kinds.event.beside_counts import denied, feast
from claimcheck.kinds.event.celebrants import celebrants, noun_inside, of_that_year, owners
from claimcheck.kinds.event.clauses import ADVERBS, WHEN, event_keys, group, is_time, ref_of, subject_range
from claimcheck.kinds.event.context import inside_another
from claimcheck.kinds.event.found import Counted
from claimcheck.kinds.event.heads import agents, ahead_of_it, named, recast
from claimcheck.kinds.event.how_long import Long, ended_after_it_began, how_long
from claimcheck.kinds.event.how_old import AGED, Told, aged, meant, took_to
from claimcheck.kinds.event.index import IN_PART, VERB, Events
from claimcheck.kinds.event.lasting import SOBER, UNLASTING, burns, so_long
from claimcheck.kinds.event.nouns import Noun, noun
from claimcheck.kinds.event.plain.nth_years import AT_LEAST
from claimcheck.kinds.event.predicates import object_of
from claimcheck.kinds.event.taken import taken
from claimcheck.kinds.event.tied_for import TIED, tied_for
from claimcheck.kinds.event.where_it_lasted import where_it_lasted
from claimcheck.kinds.event.whose_it_was import of_its_place, of_those, of_year
from claimcheck.model import TimeRef
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import elapsed
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    LASTED,
    MODALS,
    NOT,
    PREPOSITIONS,
    REPORTING,
    SUBORDINATORS,
    is_past,
)

_LINKS = frozenset("of in since for from".split())
_SINCE = frozenset("since after of from".split())
_FILL = frozenset("the a day date when on which year that moment both two first its their his her".split())
_REACH = 14


def counted(cells: Sequence[Cell], events: Events) -> Iterator[Counted]:
    """All counts of a sentence that are bound to an event."""
    for at, cell in enumerate(cells):
        if cell.sort != "time" or not isinstance(cell.what, TimeRef) or cell.what.number is None or denied(cells, at):
            continue
        if cell.what.kind == "anniversary" and "birthday" not in cell.what.flags:
            found = _inside(cells, at, events) or _linked(cells, feast(cells, at), _LINKS, "anniversary", events)
            found = found if found is None or found.time == at else replace(found, time=at)
            found = found or _owned(cells, at, events)
        elif cell.what.kind == "duration" and cell.what.mod == "ORIGIN":
            found = _ended_since(cells, at, events) or _linked(cells, at, _SINCE, "since", events)
        elif cell.what.kind == "duration":
            found = _tied(cells, at, events) or _lasted(cells, at, events) or _told_long(cells, at, events)
            found = found or _years_of(cells, at, events)
            if found is None and "took" in (before.norm for before in cells[max(0, at - 5) : at]):
                found = _of_told("lasted", at, took_to(cells, at, events))
            if found is not None and AT_LEAST in cell.tags:
                found = replace(found, modifiers=(*found.modifiers, IN_PART))
        elif cell.what.kind == "age" and "thing" in cell.tags:
            found = _of_told("since", at, aged(cells, at, events), AGED)
        elif cell.what.kind == "age":
            it = grown.turning(cells, at, events)
            found = None if it is None else _of_grown("anniversary", at, it, grown.TURNED)
        elif cell.what.kind == "unresolved":
            from claimcheck.kinds.event.ahead_of import ahead_of  # rarely needed

            found = ahead_of(cells, at, events)
        else:
            continue
        if found is not None:
            yield found


def _of_told(sort: str, at: int, told: Told | None, *modifiers: str) -> Counted | None:
    if told is None:
        return None
    return Counted(sort, at, told.name, told.last, told.keys, told.refs, frozenset(), modifiers)


def _of_grown(sort: str, at: int, it: Noun, *modifiers: str) -> Counted:
    return Counted(sort, at, it.at, max(it.last, at + 1), it.keys, it.refs, it.acts, (*it.modifiers, *modifiers))


def _years_of(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """ "Leaders mark 35 years of the agreement"."""
    it = grown.years_of(cells, at, events)
    return None if it is None else _of_grown("since", at, it)


def _told_long(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """How long something was, in the rarer ways of telling it."""
    found = how_long(cells, at, events)
    if found is None and any(cell.norm == "had" for cell in cells[:at]):
        from claimcheck.kinds.event.so_far import so_far  # rarely needed, and start-up time counts

        found = so_far(cells, at, events)
    return None if found is None else _of_long(cells, at, found)


def _ended_since(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """ "The war ended three years after it began"."""
    found = ended_after_it_began(cells, at, _ENDED, events)
    return None if found is None else _of_long(cells, at, found)


def _of_long(cells: Sequence[Cell], at: int, found: Long) -> Counted:
    it = found.it
    refs = (*it.refs, *of_its_place(cells, it))
    return Counted("lasted", at, it.at, found.last, it.keys, refs, it.acts, (*it.modifiers, *found.modifiers))


def _linked(cells: Sequence[Cell], at: int, links: frozenset[str], sort: str, events: Events) -> Counted | None:
    """ "the 60th anniversary of the ...", "ten years after Norway left the ..."."""
    link = at + 1
    if link < len(cells) and cells[link].norm == "(":
        return None
    link = _passed(cells, link) if sort == "since" else link
    if link >= len(cells) or cells[link].norm not in links:
        return None
    start = link + 1
    starts = {start}
    while start < len(cells) and cells[start].sort == "word" and cells[start].norm in _FILL and start - link < 6:
        start += 1
        starts.add(start)
    for k in range(link + 1, min(len(cells), link + 1 + _REACH)):
        keys = event_keys(cells[k])
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return None
        if not keys:
            continue
        found = noun(cells, k, events)
        if found is not None and found.first in starts and "modifier" not in found.modifiers:
            refs = (*found.refs, *of_its_place(cells, found), *of_those(cells, found))
            refs += celebrants(cells, at, found, events) or of_that_year(cells, at, found, events)
            modifiers = (*found.modifiers, *of_year(cells, found))
            if at == 0 and "relative" in modifiers and (owner := grown.owner_ahead(cells, found)) is not None:
                refs, modifiers = (*refs, owner), tuple(one for one in modifiers if one != "relative")
            return Counted(sort, at, k, found.last, found.keys, refs, found.acts, modifiers, found.ordinal)
        if found is not None and "modifier" not in found.modifiers:
            whole = object_of(cells, found, events)
            if whole is not None and whole[1] in starts:
                refs = (*found.refs, *whole[0].refs)
                return Counted(sort, at, k, found.last, found.keys, refs, found.acts or whole[0].acts, found.modifiers)
        verbs = tuple(key for key in keys if key.startswith(VERB))
        if verbs:
            who, first = agents(cells, k, events)
            end = group(cells, k + 1, min(len(cells), k + 14))
            patients = named(cells, k + 1, end, "patient", events, beyond=True)
            passive = cells[k - 1].norm in BE
            who = who or ahead_of_it(cells, at, max(starts), k) or meant(cells, k, events)
            left = [recast(ref, "patient" if passive else "agent" if end > k + 1 else "party") for ref in who]
            if first <= max(starts):
                return Counted(sort, at, k, end, verbs, (*left, *patients), frozenset(), ())
            return None
    return None


def _tied(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """ "Norway and Chile have had diplomatic relations for 40 years"."""
    found = tied_for(cells, at, events)
    if found is None:
        return None
    it, who = found
    return Counted("since", at, it.at, at + 1, it.keys, who, it.acts, (*it.modifiers, TIED))


def _passed(cells: Sequence[Cell], at: int) -> int:
    """Where "since" or "from" stands: "twenty years have passed since", "twenty years on from"."""
    words = [cell.norm for cell in cells[at : at + 4]]
    if words[:2] == ["on", "from"]:
        return at + 1
    now = at + (words[:1] == ["on"])
    if now + 1 < len(cells) and is_time(cells[now]) and cells[now + 1].norm in ("since", "after"):
        return now + 1  # "forty years this week since"
    exact = at + (words[:1] in (["almost"], ["nearly"], ["exactly"]))
    to, the, unit = ([cell.norm for cell in cells[exact : exact + 3]] + [""] * 3)[:3]
    return exact + 3 if (to, the) == ("to", "the") and unit in ("day", "week", "month", "hour") else at + elapsed(words)


def _inside(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """ "Ghana's 60th independence anniversary": the event is named between the number and the word."""
    key = noun_inside(cells, at, events)
    whose = owners(cells, at, events) if key else ()
    return Counted("anniversary", at, at, at + 1, (key,), whose, frozenset(), ()) if whose else None


def _owned(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """ "the armistice's 70th anniversary", "the 70th armistice anniversary" has none."""
    k = at - 1
    if k < 1 or cells[k].sort != "possessive":
        return None
    keys = tuple(key for key in event_keys(cells[k - 1]) if not key.startswith(VERB))
    found = noun(cells, k - 1, events) if keys else None
    if found is None:
        return None
    return Counted("anniversary", at, k - 1, at + 1, keys, found.refs, found.acts,
                   tuple(m for m in found.modifiers if m != "modifier"), found.ordinal)  # fmt: skip


_ALL_OF_IT = frozenset("the all whole entire full".split())
_THAT = DETERMINERS | {"that", "which", "for"}
_ENDED = frozenset(
    "ended over finished concluded stopped ceased lifted collapsed broken settled abandoned crushed".split()
)
_TO_AN_END = frozenset(["end", "close"])
_ROUGHLY = frozenset("for only just nearly about some almost on more than at least over a full exactly fully".split())
_WAGED = frozenset(["fought", "waged"])
_FOUGHT = frozenset("fought waged endured survived suffered won lost".split())


def _lasted(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """ "the war lasted three years", "the war ended after 44 days", "the three-year war"."""
    k = at - 1
    while k >= 0 and cells[k].norm in _ROUGHLY:
        k -= 1
    k -= 2 * ([cell.norm for cell in cells[max(0, k - 1) : k + 1]] in (["all", "of"], ["total", "of"]))
    k -= k > 0 and cells[k].norm == "a" and cells[k + 1].norm == "total"
    if " more " in f" {cells[at].what.text.lower().removeprefix('more than')} ":
        return None  # "lasted five more months"
    while k > 0 and cells[k].norm == "for":
        k -= 1
    k -= k > 0 and cells[k].norm == "across"
    if k > 0 and so_long(cells, k, at):
        found = _subject(cells, at, k, events)
        if found is None or cells[k].norm in LASTED:
            return found
        part = _in_part(cells, at + 1) if cells[k].norm in SOBER or burns(cells[k], found.keys) else None
        return None if part is None else replace(found, modifiers=(*found.modifiers, *part))
    if k > 1 and "took" in (cells[k].norm, cells[k - 1].norm) and (it := taken(cells, at, k, events)) is not None:
        return Counted("lasted", at, it.noun.at, at + 1, it.keys, it.refs, it.noun.acts, it.modifiers)
    if k == 1 and cells[k].norm in ("after", "in", "within") and cells[0].norm in _OVER:
        return _over_in(cells, at, events)
    if k > 0 and cells[k].norm in ("after", "in", "within") and cells[k - 1].norm in _ENDED:
        return _subject(cells, at, k - 1, events)
    if k > 4 and cells[k].norm in ("after", "in", "within") and cells[k - 1].norm in _TO_AN_END:
        came = cells[k - 2].norm in ("an", "a") and cells[k - 3].norm == "to" and cells[k - 4].norm in ("came", "drew")
        return _subject(cells, at, k - 4, events) if came else None
    if k > 4 and cells[k].norm == "after" and (cells[k - 2].norm, cells[k - 1].norm) == ("called", "off"):
        return _subject(cells, at, k - 2, events)
    waged = k > 1 and cells[k].norm in _WAGED and cells[k - 1].norm in BE
    if waged and any(cell.norm == "for" for cell in cells[k + 1 : at]):
        part = _in_part(cells, at + 1)
        found = _subject(cells, at, k, events) if part is not None else None
        return found if found is None else replace(found, modifiers=(*found.modifiers, *(part or ())))
    if k > 1 and any(cell.norm == "for" for cell in cells[k + 1 : at]):
        found = _done_for(cells, at, k, events) or _did(cells, at, k, events) or _does_for(cells, at, k, events)
        if found is not None:
            return found
    if k == 0 and cells[0].norm == "after":
        return _ended_after(cells, at, events)
    if k >= 0 and cells[k].norm in _ALL_OF_IT and cells[at + 1].norm in _THAT:
        from claimcheck.kinds.event.so_long import that_it_lasted  # rarely needed

        return that_it_lasted(cells, at, events)
    if k >= 0 and at + 1 < len(cells) and cells[at + 1].norm == "of" and cells[k].norm in ("the", "during", "all"):
        return _linked(cells, at, frozenset(["of"]), "lasted", events)
    return _long(cells, at, events)


def _did(cells: Sequence[Cell], at: int, last: int, events: Events) -> Counted | None:
    """ "the collapse of the crane had blocked the harbour for a week": what an event did as long as it lasted, told
    by a verb that the claim has for it too."""
    for verb in range(last - 1, max(0, last - _OBJECT), -1):
        cell = cells[verb]
        if cell.sort == "mark" or cell.norm in PREPOSITIONS - {"of"}:
            return None
        keys = frozenset(key[len(VERB) :] for key in event_keys(cell) if key.startswith(VERB))
        if not keys:
            continue
        if any(other.norm in _SO_FAR for other in cells) or cells[verb - 1].norm in ("has", "have", *NOT, *MODALS):
            return None
        found = _subject(cells, at, verb, events, perfect=True)
        same = found is not None and any(keys & events.beside.get(key, frozenset()) for key in found.keys)
        return found if same else None
    return None


def _done_for(cells: Sequence[Cell], at: int, verb: int, events: Events) -> Counted | None:
    """ "The town was besieged for 500 days": what was done to somebody all the while."""
    verbs = tuple(key for key in event_keys(cells[verb]) if key.startswith(VERB))
    if not verbs or "participle" not in events.forms.get(cells[verb].norm.split()[0], frozenset()):
        return None
    if cells[verb - 1].norm not in ("was", "were") or any(cell.norm in _SO_FAR for cell in cells):
        return None
    who, first = agents(cells, verb, events)
    refs = tuple(recast(ref, "patient") for ref in who)
    return Counted("lasted", at, verb, at + 1, verbs, refs, frozenset(), ()) if refs and _opens(cells, first) else None


def _does_for(cells: Sequence[Cell], at: int, last: int, events: Events) -> Counted | None:
    """ "The ship blocked the strait for nine days": what somebody did to somebody all the while."""
    part = _in_part(cells, at + 1)
    if part is None:
        return None
    for verb in range(last, max(0, last - _OBJECT), -1):
        if cells[verb].sort == "mark" or cells[verb].norm in PREPOSITIONS - {"for"}:
            return None
        verbs = tuple(key for key in event_keys(cells[verb]) if key.startswith(VERB))
        if not verbs or cells[verb - 1].norm in BE | HAVE | NOT | MODALS | DETERMINERS | {"to", "and"}:
            continue
        if "past" not in events.forms.get(cells[verb].norm.split()[0], frozenset()):
            return None
        who, first = agents(cells, verb, events)
        end = group(cells, verb + 1, min(len(cells), at))
        whom = named(cells, verb + 1, end, "patient", events)
        if any(cell.norm in _SO_FAR for cell in _past_aside(cells, verb, events)):
            return None
        if not who or not whom or end > last + 1 or cells[end].norm != "for" or not _opens(cells, first):
            return None
        return Counted("lasted", at, verb, at + 1, verbs, (*who, *whom), frozenset(), part)
    return None


def _past_aside(cells: Sequence[Cell], verb: int, events: Events) -> Sequence[Cell]:
    """The sentence without the aside right before a verb: "the ship, as long as a street, blocked"."""
    _, end, aside = subject_range(cells, verb, events)
    return cells if aside is None else (*cells[:end], *cells[aside:])


def _in_part(cells: Sequence[Cell], at: int) -> tuple[str, ...] | None:
    """What follows a stretch: nothing, or a time in which it may have been a part of all of it, "for three days in
    May"; None if anything else does."""
    k = at + 1 if at + 1 < len(cells) and cells[at].norm in WHEN else at
    told = k < len(cells) and is_time(cells[k])
    k = k + 1 if told else at
    if k + 1 < len(cells) and cells[k].norm == "to" and cells[k + 1].sort == "word" and not told:
        return () if cells[k + 1].norm not in DETERMINERS else None  # "over ten days to give all time"
    if k < len(cells) and cells[k].sort != "mark" and cells[k].norm not in CONJUNCTIONS:
        return None
    return (IN_PART,) if told else ()


_OBJECT = 8
"""Cells of an object between its verb and "for nine days"."""
_SO_FAR = frozenset("by when before until already so still when while as if once now yet".split())
"""Words of a sentence by which a stretch in the past perfect may not have been all of it."""


def _subject(cells: Sequence[Cell], at: int, verb: int, events: Events, *, perfect: bool = False) -> Counted | None:
    """The event that is the subject of a verb: "the war had lasted", "the war, which lasted", "the war, which began in
    May, lasted"."""
    opening = _before_its_day(cells, verb)
    opening = before_aside(cells, verb) if opening is None else opening
    if opening is not None and (over := _headed(cells, at, range(opening, verb + 1), events)) is not None:
        return over
    j = verb - 1
    while j >= 0 and cells[j].norm in (HAVE | BE | {"had", "only", "which", "that", ","}):
        j -= 1
    if any(cell.norm in ("had", "have", "has") for cell in cells[j + 1 : verb]) and not (
        perfect or cells[verb].norm == "lasted"
    ):
        return None  # "had raged for ten weeks when"
    for back in range(j, max(-1, j - 10), -1):
        keys = tuple(key for key in event_keys(cells[back]) if not key.startswith(VERB))
        found = noun(cells, back, events) if keys else None
        if found is not None and found.last == j + 1 and "modifier" not in found.modifiers:
            relative = cells[verb - 1].norm in ("which", "that") and j == verb - 3 + (cells[verb - 1].norm == "that")
            alone = relative and (_never_lasts(cells, found.first) or not inside_another(cells, found.first, events))
            if not alone and not _opens(cells, found.first):
                return None  # "the inquiry into the war lasted", "talks to end the war lasted"
            refs = (*found.refs, *of_its_place(cells, found), *where_it_lasted(cells, at, found.first))
            return Counted("lasted", at, back, at + 1, found.keys, refs, found.acts, found.modifiers)
        if cells[back].sort == "mark" and cells[back].norm != "-":
            break
    return None


def _before_its_day(cells: Sequence[Cell], verb: int) -> int | None:
    """The comma before an aside that only tells when it was: "the first fair, in the August of 1876, lasted"."""
    if verb < 4 or cells[verb - 1].norm != ",":
        return None
    comma = next((k for k in range(verb - 2, max(0, verb - 8), -1) if cells[k].norm == ","), 0)
    inside = cells[comma + 1 : verb - 1]
    plain = all(cell.sort == "time" or cell.norm in ("in", "on", "the", "of") for cell in inside)
    return comma if comma and plain and any(cell.sort == "time" for cell in inside) else None


def _never_lasts(cells: Sequence[Cell], first: int) -> bool:
    """Whether what a noun phrase completes is nothing that lasts: "the toll of the war, which lasted"."""
    return first > 1 and cells[first - 1].norm in ("of", "from", "in") and cells[first - 2].norm in UNLASTING


def _headed(cells: Sequence[Cell], at: int, ends: range, events: Events) -> Counted | None:
    """The event whose noun phrase ends before one of some cells, and stands before the first of them, if that is the
    head of its clause's subject."""
    for back in range(ends.start - 1, max(-1, ends.start - 11), -1):
        if cells[back].sort == "mark" and cells[back].norm != "-":
            return None
        keys = tuple(key for key in event_keys(cells[back]) if not key.startswith(VERB))
        found = noun(cells, back, events) if keys else None
        if found is not None and found.last in ends and "modifier" not in found.modifiers:
            if not _opens(cells, found.first):
                return None
            refs = (*found.refs, *of_its_place(cells, found))
            return Counted("lasted", at, back, at + 1, found.keys, refs, found.acts, found.modifiers)
    return None


def _opens(cells: Sequence[Cell], first: int) -> bool:
    """Whether a noun phrase is the head of its clause's subject."""
    if first and cells[first - 1].norm in DETERMINERS and cells[first].norm not in DETERMINERS:
        first -= 1
    before = cells[first - 1] if first else None
    if before is not None and [cell.norm for cell in cells[max(0, first - 3) : first]] == ["in", "the", "event"]:
        return True
    if before is not None and before.norm == "in" and first > 1 and cells[first - 2].norm in _GOING_ON_IN:
        return _opens(cells, first - 2)
    if before is not None and before.norm in _AROUND and first > 1 and _tells_more(cells[first - 2]):
        return False  # "the trials after the war lasted"
    return before is None or before.sort in ("mark", "time") or before.norm in _BEFORE_CLAUSES


_GOING_ON_IN = frozenset("polling voting balloting fighting play".split())
"""What goes on as long as the event in which it does."""
_AROUND = frozenset("after before since as".split())


def _tells_more(cell: Cell) -> bool:
    """Whether what "after the war" stands behind may be a noun, of which it tells more."""
    return cell.sort != "mark" and not is_time(cell) and cell.norm not in ADVERBS and not is_past(cell.norm)


_BEFORE_CLAUSES = CONJUNCTIONS | SUBORDINATORS | REPORTING | {"which", "whom"}
"""Words behind which a clause begins with its subject: "those for whom the siege dragged on"."""


def _ended_after(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """ "After 44 days, the war ended"."""
    for k in range(at + 1, min(len(cells), at + _REACH)):
        keys = tuple(key for key in event_keys(cells[k]) if not key.startswith(VERB))
        found = noun(cells, k, events) if keys else None
        if found is not None and "modifier" not in found.modifiers:
            verb = found.last + (found.last < len(cells) and cells[found.last].norm in BE)
            if verb < len(cells) and cells[verb].norm in _ENDED:
                return Counted("lasted", at, k, verb + 1, found.keys, found.refs, found.acts, found.modifiers)
            return None
        if cells[k].sort == "mark" and cells[k].norm not in ("-", ","):
            return None
    return None


def _over_in(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """ "Over in less than four weeks, the war was": the subject behind the opening phrase."""
    if at + 3 >= len(cells) or cells[at + 1].norm != ",":
        return None
    for k in range(at + 2, min(len(cells) - 1, at + _REACH)):
        keys = tuple(key for key in event_keys(cells[k]) if not key.startswith(VERB))
        found = noun(cells, k, events) if keys else None
        if found is not None and found.first == at + 2 and "modifier" not in found.modifiers:
            verb = cells[found.last] if found.last < len(cells) else None
            plain = verb is not None and verb.sort in ("word", "term", "phrase") and verb.norm not in CONJUNCTIONS
            refs = (*found.refs, *of_its_place(cells, found))
            return Counted("lasted", at, k, at + 1, found.keys, refs, found.acts, found.modifiers) if plain else None
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return None
    return None


_OVER = frozenset("over finished ended concluded done lasting".split())


def _long(cells: Sequence[Cell], at: int, events: Events) -> Counted | None:
    """ "the three-year war", "Sarajevo's four-year siege", "they fought a three-year war"."""
    unit = cells[at].what.text.lower().replace("-", " ")
    if at + 1 >= len(cells) or not unit.endswith(("year", "day", "month", "week", "decade")):
        return None
    keys = tuple(key for key in event_keys(cells[at + 1]) if not key.startswith(VERB))
    found = noun(cells, at + 1, events) if keys else None
    if found is None or "modifier" in found.modifiers:
        return None
    refs = found.refs
    owner = at - 2 if at > 1 and cells[at - 1].sort == "possessive" else at - 1
    if owner >= 0 and cells[owner].sort in ("subject", "adjective"):
        refs = (*refs, recast(ref_of(cells[owner]), "possessive") if owner < at - 1 else ref_of(cells[owner]))
    modifiers = found.modifiers
    if at and cells[at - 1].norm in ("a", "an"):
        if at < 2 or cells[at - 2].norm not in _FOUGHT:
            return None
        refs = (*refs, *agents(cells, at - 2, events)[0])
        modifiers = tuple(one for one in modifiers if one != "indefinite")
    return Counted("lasted", at, at + 1, found.last, found.keys, refs, found.acts, modifiers)
