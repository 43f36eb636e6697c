"""How a sentence says when, where and by whom an event was: the constructions, over cells.

Each yields what it found with how sure it is that the words belong together: a time behind a noun may belong to
the verb before it ("criticised the invasion in 2023"), and then it may agree but never conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.kinds.event.clauses import (
    ADVERBS,
    IRREGULAR_PASTS,
    WHEN,
    Attached,
    Tail,
    agents,
    describes_more,
    event_keys,
    group,
    headed,
    how,
    is_time,
    names_in,
    ref_of,
    tail,
    verb_at,
)
from claimcheck.kinds.event.index import VERB, Events
from claimcheck.kinds.event.nouns import Noun, noun
from claimcheck.model import Ref
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NOT,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
)

TEMPORAL = frozenset("since after before during until till following amid".split())
_PLANNED = frozenset("set due scheduled expected slated poised planned likely to".split())
_SURE_INFINITIVE = frozenset("set due scheduled expected slated poised is are going".split())
_PAST_BE = frozenset("was were been".split())
_UNREAL = frozenset("would could should might may can".split())
_AUX = BE | HAVE | MODALS | DO
_ONCE_MORE = frozenset("again last first twice repeatedly anew previously later subsequently never nearly almost once".split())
_HOLD = frozenset(["hold"])
_NO_VERBS = PREPOSITIONS | CONJUNCTIONS | RELATIVES | DETERMINERS | SUBORDINATORS | ADVERBS
_CALLED_OFF = (
    "cancel", "postpon", "scrap", "delay", "reschedul", "suspend", "abandon", "boycott", "abort", "plan", "moved", "shelv",
    "original", "would-be", "instead",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """What a construction says of an event.

    `name` is the cell of its name; `span` the cells from the first word of the construction to the last.
    `whole` is the noun phrase with its complement, for a place that stands inside it.
    """

    pattern: str
    name: int
    span: tuple[int, int]
    keys: tuple[str, ...]
    refs: tuple[Ref, ...]
    acts: frozenset[str] = frozenset()
    time: Attached | None = None
    place: Attached | None = None
    host: Ref | None = None
    modifiers: tuple[str, ...] = ()
    sure: bool = True
    inside: tuple[int, int] | None = None
    ordinal: int | None = None


@dataclass(frozen=True, slots=True)
class Verbal:
    """A verb said of an event with what stands behind it."""

    acts: frozenset[str]
    tail: Tail
    sure: bool
    verb: int
    host: tuple[Ref, ...] = ()
    refs: tuple[Ref, ...] = ()
    planned: bool = False  # "is set to host": said of what is to come
    joint: bool = False  # "the two countries signed"


def said(cells: Sequence[Cell], events: Events) -> Iterator[Said]:
    """Everything that a sentence says about events.  Where something was called off or put off, nothing is sure."""
    off = any(cell.sort == "word" and cell.norm.startswith(_CALLED_OFF) for cell in cells)
    for one in _said(cells, events):
        yield replace(one, sure=False) if off else one


def _said(cells: Sequence[Cell], events: Events) -> Iterator[Said]:
    for at in range(len(cells)):
        keys = event_keys(cells[at])
        if not keys:
            continue
        verbs = tuple(key for key in keys if key.startswith(VERB))
        if verbs and _is_verb(cells, at, len(verbs) < len(keys), events):
            yield from _of_verb(cells, at, verbs, events)
            continue
        found = noun(cells, at, events)
        if found is not None and "modifier" not in found.modifiers:
            yield from _of_noun(cells, found, events)


# --- nouns ---------------------------------------------------------------------------------------------


def _of_noun(cells: Sequence[Cell], it: Noun, events: Events) -> Iterator[Said]:
    plain = Said("dated noun", it.at, (it.first, it.last), it.keys, it.refs, it.acts, modifiers=it.modifiers, ordinal=it.ordinal)
    if it.before is not None:
        found = list(_of_dated(cells, it, events))
        if found:
            yield from found
            return
        yield replace(plain, pattern="year before the name", time=it.before)
    for time in it.tail.tight:
        yield replace(plain, time=time)
    done, after, clause = _behind(cells, it, events)
    found_object = object_of(cells, it, events)
    predicate = done if done is not None else None
    if found_object is not None:
        verb, first = found_object
        whole = replace(plain, pattern="object", span=(first, it.last), refs=(*it.refs, *verb.refs), acts=it.acts or verb.acts,
                        modifiers=(*it.modifiers, *_plan(verb)))  # fmt: skip
        opening = _opening_time(cells, first)
        bare = not it.tail.times and not (predicate and predicate.tail.times)
        shared = _shared(cells, it.last, events) if bare and opening is None else None
        if shared is not None:
            whole = replace(whole, time=shared, host=verb.host[0] if len(verb.host) == 1 else None, sure=False)
            yield replace(whole, place=it.tail.places[0] if it.tail.places else None)
        elif not bare or opening is None:
            yield from _all(cells, whole, it.tail, verb.sure, it, verb.host)
        if bare:
            yield from _opening(cells, whole, first, verb.sure, verb.host, it.tail)
    else:
        governor = _governor(cells, it.first, events)
        ends = after < len(cells) and clause
        sure = governor in ("temporal", "at") or (governor == "start" and (ends or _nothing_behind(cells, it.last)))
        subject = replace(plain, pattern="dated noun")
        since = _since_state(cells, it, events)
        if since is not None:
            subject, sure = replace(subject, refs=(*it.refs, *since), acts=it.acts or frozenset(["establish"])), True
        host = _host_of(cells, it.first)
        if host is not None:
            subject, sure = replace(subject, pattern="host of"), True
        yield from _all(cells, subject, it.tail, sure, it, () if host is None else (host,))
    if predicate is not None and found_object is None:
        whole = replace(
            plain, pattern="predicate", span=(it.first, predicate.tail.last), refs=(*it.refs, *predicate.refs),
            acts=it.acts or predicate.acts, modifiers=(*it.modifiers, *_plan(predicate)),
        )  # fmt: skip
        governor = _governor(cells, it.first, events)
        if clause and governor not in ("start", "aside", "temporal"):
            return  # the verb is another one's: "the film about the war was shown in 2004"
        sure = predicate.sure and (not clause or governor != "aside")
        yield from _all(cells, whole, predicate.tail, sure, None, predicate.host)
        if not predicate.tail.times and not it.tail.times and clause:
            yield from _opening(cells, whole, it.first, predicate.sure, predicate.host)
    elif predicate is not None:
        whole = replace(plain, pattern="participle", span=(it.first, predicate.tail.last), acts=it.acts or predicate.acts,
                        refs=(*it.refs, *predicate.refs))  # fmt: skip
        yield from _all(cells, whole, predicate.tail, predicate.sure, None, predicate.host)


def _plan(verb: Verbal) -> tuple[str, ...]:
    return (*(("planned",) if verb.planned else ()), *(("joint",) if verb.joint else ()))


def _of_dated(cells: Sequence[Cell], it: Noun, events: Events) -> Iterator[Said]:
    """A place or host said of what has its year before its name: "the 2018 World Cup in Russia"."""
    for one in _of_noun(cells, replace(it, before=None), events):
        if one.place is not None or one.host is not None:
            yield replace(one, time=one.time or it.before)


def _all(
    cells: Sequence[Cell], whole: Said, behind: Tail, sure: bool, it: Noun | None = None, hosts: Sequence[Ref] = ()
) -> Iterator[Said]:
    """The times, places and hosts of a row of phrases, each with the others beside it."""
    time = behind.times[0] if behind.times else (behind.tight[0] if behind.tight else None)
    place = behind.places[0] if behind.places else None
    host = hosts[0] if len(hosts) == 1 else None
    if len(behind.times) > 1 and not _nested(cells, behind.times):
        sure = False
    inside = None
    if behind.split is not None and it is not None and place is not None and place == behind.split:
        inside = (it.first, it.last)
    strong = sure or (inside is not None)
    if time is not None or place is not None or host is not None:
        shared = replace(whole, time=time, place=place, host=host, sure=sure, inside=inside)
        if inside is not None and time is None:
            shared = replace(shared, sure=strong)
        yield shared


def _shared(cells: Sequence[Cell], at: int, events: Events) -> Attached | None:
    """The time at the end of a second half with a verb of its own: "Peru hosting the summit and Italy assuming the
    presidency next year".  It may belong to both halves."""
    if at >= len(cells) or cells[at].norm != "and":
        return None
    verbs = 0
    for k in range(at + 1, min(len(cells), at + 14)):
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return None
        verbs += verb_at(cells, k, events) is not None
        if is_time(cells[k]):
            first = k - 1 if cells[k - 1].norm in WHEN else k
            return Attached(first, k + 1, k, cells[first].norm if first != k else "") if verbs == 1 else None
    return None


def _since_state(cells: Sequence[Cell], it: Noun, events: Events) -> tuple[Ref, ...] | None:
    """Who has had relations since a time: that is when they began."""
    k = it.first - 1
    if k < 0 or not it.tail.times or cells[it.tail.times[0].cell].what.mod != "SINCE":
        return None
    if cells[k].sort != "word" or cells[k].norm not in ("have", "has", "had", "maintained", "enjoyed", "kept"):
        return None
    return tuple(agents(cells, k, events)[0])


def _host_of(cells: Sequence[Cell], first: int) -> Ref | None:
    """ "Brazil, host of the ...", "Brazil was the host of the ...", "Brazil as host of the ..."."""
    k = first - 2
    if k < 1 or cells[first - 1].norm != "of" or cells[k].norm not in ("host", "hosts", "organiser", "organizer"):
        return None
    k -= 1
    while k >= 0 and (cells[k].norm in DETERMINERS or cells[k].norm in BE or cells[k].norm in (",", "as")):
        k -= 1
    return ref_of(cells[k]) if k >= 0 and cells[k].sort == "subject" and k < first - 3 else None


def _nested(cells: Sequence[Cell], times: Sequence[Attached]) -> bool:
    """Whether two times of a row lie next to each other: "on Friday in June"."""
    return all(b.first == a.last for a, b in zip(times, times[1:], strict=False))


def _governor(cells: Sequence[Cell], first: int, events: Events) -> str:
    """What stands before a noun phrase: start, temporal, at, verb, prep, other."""
    k = first - 1
    while k >= 0 and (cells[k].sort == "word" and cells[k].norm in ADVERBS or cells[k].norm in ('"', "'", "(", "[")):
        k -= 1
    if k < 0:
        return "start"
    cell = cells[k]
    if cell.norm in TEMPORAL:
        return "temporal"
    if cell.norm == "at" and cell.sort == "word":
        return "at" if _verbs_before(cells, k, events) <= 1 else "prep"
    if cell.norm == "," or cell.sort == "mark":
        opening = _opening_time(cells, first)
        if opening is not None or cell.norm in (";", ":", ".", "—", "!", "?"):
            return "start"
        return "start" if cell.norm == "," and _adjunct(cells, k) else "aside"
    if is_time(cell) and _opening_time(cells, first) is not None:
        return "start"
    if cell.sort == "word" and cell.norm in REPORTING:
        return "start"
    if cell.norm in ("that", "while", "when", "because", "although", "and", "but", "where"):
        return "start" if cell.norm != "and" or not _verbs_before(cells, k, events) else "other"
    if cell.norm in PREPOSITIONS:
        return "prep"
    return "other"


def _adjunct(cells: Sequence[Cell], comma: int) -> bool:
    """Whether all that stands before the comma is one phrase with a preposition: "According to the museum,"."""
    first = next((k for k in range(comma) if cells[k].sort != "mark"), comma)
    if first >= comma or cells[first].norm not in (PREPOSITIONS | {"according"}):
        return False
    return not any(cell.sort == "mark" and cell.norm != "-" or is_time(cell) for cell in cells[first:comma])


def _verbs_before(cells: Sequence[Cell], at: int, events: Events) -> int:
    """How many words before a cell, in its clause, may be verbs other than auxiliaries."""
    count = 0
    for k in range(at - 1, max(-1, at - 16), -1):
        cell = cells[k]
        if cell.sort == "mark" and cell.norm != "-":
            break
        if cell.sort == "word" and cell.norm not in _AUX and (
            cell.norm in events.verbs or cell.norm in REPORTING or (cell.norm.endswith("ed") and len(cell.norm) > 4)
            or cell.norm in IRREGULAR_PASTS
        ):
            count += 1
    return count


def _nothing_behind(cells: Sequence[Cell], at: int) -> bool:
    """Whether the sentence ends here, but for marks."""
    return all(cell.sort == "mark" for cell in cells[at:])


def _behind(cells: Sequence[Cell], it: Noun, events: Events) -> tuple[Verbal | None, int, bool]:
    """The verb said of the noun, the cell where it begins, and whether that is the clause's main verb.

    Relative clauses and participles come first: "that ended the war in 1953", ", signed in 1953,".
    """
    k = it.last
    n = len(cells)
    comma = k < n and cells[k].norm == ","
    if comma:
        k += 1
    if k < n and cells[k].norm in ("that", "which") and cells[k].sort == "word":
        relative, end = _relative(cells, k + 1, events)
        if relative is not None and (relative.tail.times or relative.tail.places):
            main, _ = _predicate(cells, _past_comma(cells, end), events)
            if main is not None and main.tail.times:
                return replace(main, refs=(*relative.refs, *main.refs)), end, True
            return relative, k, False
        main, start = _predicate(cells, _past_comma(cells, end), events)
        if main is not None and relative is not None:
            main = replace(main, refs=(*relative.refs, *main.refs))
        return main, start, main is not None
    if comma:
        if k < n:
            found = verb_at(cells, k, events)
            if found is not None and "participle" in found[3]:
                verbal = _verbal(cells, k, found, events, True)
                if verbal is not None and (verbal.tail.times or verbal.tail.places or verbal.refs):
                    return verbal, k, False
        return None, it.last, False
    main, start = _predicate(cells, k, events)
    if main is not None:
        return main, start, True
    finite = k < n and cells[k].sort == "word" and (
        cells[k].norm in _AUX or cells[k].norm in events.verbs or cells[k].norm.endswith("ed")
        or cells[k].norm in IRREGULAR_PASTS or (is_time(cells[k - 1]) and cells[k].norm not in _NO_VERBS)
    )  # fmt: skip
    return None, k, finite


def _past_comma(cells: Sequence[Cell], at: int) -> int:
    return at + 1 if at < len(cells) and cells[at].norm == "," else at


def _predicate(cells: Sequence[Cell], at: int, events: Events) -> tuple[Verbal | None, int]:
    """A verb group from a cell on that says when or where the thing was: "was signed in", "took place in"."""
    k = at
    n = len(cells)
    passive = planned = past = unreal = copula = False
    while k < n and cells[k].sort == "word":
        norm = cells[k].norm
        if norm in NOT:
            return None, at
        if norm in BE:
            passive = copula = True
            past = past or norm in _PAST_BE
        elif norm in HAVE or norm in DO:
            copula = False
        elif norm in MODALS:
            unreal = unreal or norm in _UNREAL
        elif norm in _PLANNED:
            planned = True
        elif norm not in ADVERBS:
            break
        k += 1
    if k >= n:
        return None, at
    found = verb_at(cells, k, events)
    sure = not unreal and not (planned and past)
    if found is not None:
        verbal = _verbal(cells, k, found, events, passive)
        return (None if verbal is None else replace(verbal, sure=sure, planned=planned and not past)), at
    if copula and k > at:
        behind = tail(cells, k, events)
        if behind.times or behind.places:
            return Verbal(_HOLD, behind, sure, k), at
    return None, at


def _verbal(
    cells: Sequence[Cell], at: int, found: tuple[frozenset[str], int, bool, frozenset[str]], events: Events, passive: bool
) -> Verbal | None:
    """A verb whose subject is the event, if it has no object of its own."""
    acts, end, host, forms = found
    if not passive and not forms & {"past", "third", "base", "participle"}:
        return None
    behind = tail(cells, end, events)
    if behind.last == end and end < len(cells) and cells[end].sort not in ("mark",):
        cell = cells[end]
        if cell.sort != "word" or cell.norm in DETERMINERS or not (
            cell.norm in PREPOSITIONS or cell.norm in ("and", "but", "when", "as", "while", "to", "without")
        ):
            return None
    by = [ref for ref in behind.refs if ref.how == "by"]
    return Verbal(acts, behind, True, at, tuple(by) if host else (), tuple(behind.refs))


def _relative(cells: Sequence[Cell], at: int, events: Events) -> tuple[Verbal | None, int]:
    """A relative clause about the event, and the cell after it."""
    own, _ = _predicate(cells, at, events)
    if own is not None:
        return own, own.tail.last
    n = len(cells)
    # "that Norway and Sweden signed in 1905"
    end = group(cells, at, min(n, at + 10))
    opens = end > at and (cells[at].sort in ("subject", "adjective") or cells[at].norm in DETERMINERS)
    if opens and any(cell.sort == "subject" for cell in cells[at:end]):
        k = end
        while k < n and cells[k].sort == "word" and cells[k].norm in (_AUX | ADVERBS):
            k += 1
        found = verb_at(cells, k, events) if k < n else None
        if found is not None:
            behind = tail(cells, found[1], events)
            return Verbal(found[0], behind, True, k, (), tuple(names_in(cells, at, end, "agent", events))), behind.last
    k = at
    while k < n and cells[k].sort == "word" and cells[k].norm in (HAVE | ADVERBS | DO):
        k += 1
    about = k < n and cells[k].norm in events.brought
    end = k + 1
    found_tail = Tail(end)
    refs: list[Ref] = []
    while end < n and end - k < 14:
        cell = cells[end]
        if cell.sort == "mark" and cell.norm != "-":
            break
        if cell.sort == "word" and cell.norm in (BE | MODALS | RELATIVES | REPORTING | HAVE):
            break
        if cell.sort == "word" and end > k + 1 and verb_at(cells, end, events) is not None and cells[end - 1].sort != "word":
            break
        if cell.sort in ("subject", "adjective"):
            refs.append(how(ref_of(cell), "relative"))
        if is_time(cell) and about:
            bare = cells[end - 1].norm not in WHEN
            found_tail.times.append(Attached(end if bare else end - 1, end + 1, end, "" if bare else cells[end - 1].norm))
        end += 1
    found_tail.last = end
    return Verbal(frozenset(), found_tail, True, k, (), tuple(refs)), end


def object_of(cells: Sequence[Cell], it: Noun, events: Events) -> tuple[Verbal, int] | None:
    """The verb whose object the noun is, with who does it: "Canada hosted the summit"."""
    for back in (1, 2, 3):
        k = it.first - back
        if k < 0:
            break
        found = verb_at(cells, k, events)
        if found is None or found[1] != it.first:
            continue
        acts, _, host, forms = found
        if k and cells[k - 1].norm in DETERMINERS:
            return None
        passive = k > 0 and cells[k - 1].sort == "word" and cells[k - 1].norm in BE and "ing" not in forms
        if passive:
            return None
        who, first = agents(cells, k, events)
        if not who and first and cells[first - 1].norm in ("who", "which", "that") and _opens_clause(cells, first - 1):
            who = [how(ref, "agent") for ref in _antecedent(cells, first - 1)]
        before = [cell.norm for cell in cells[max(0, k - 6) : k] if cell.sort == "word"]
        between = before[-3:]
        if any(word in NOT for word in between):
            return None
        sure = not any(word in _UNREAL for word in between)
        if forms == {"base"} or ("base" in forms and between[-1:] == ["to"]):
            if between[-1:] == ["to"]:
                sure = sure and len(before) > 1 and before[-2] in _SURE_INFINITIVE
                if len(before) > 2 and before[-2] in _SURE_INFINITIVE and before[-3] in _PAST_BE:
                    sure = False
        if "ing" in forms and between and between[-1] in (PREPOSITIONS - {"with"}):
            sure = False
        planned = between[-1:] == ["to"] and sure
        hosts = tuple(ref for ref in who if "person" not in ref.types)[-1:] if host and len(who) <= 2 else ()
        joint = not who and (_pair_word(cells, first, k) or any(c.norm in ("they", "we") for c in cells[first:k]))
        return Verbal(acts, Tail(it.last), sure, k, hosts, tuple(who), planned, joint), first
    return None


# --- verbs ---------------------------------------------------------------------------------------------


def _is_verb(cells: Sequence[Cell], at: int, noun_too: bool, events: Events) -> bool:
    """Whether the word is a verb here; "arrest" and "visits" are nouns too."""
    forms = events.forms.get(cells[at].norm.split()[0], frozenset())
    before = cells[at - 1] if at else None
    if not noun_too and "base" not in forms:
        return before is None or before.norm not in ("the", "a", "an")
    if before is None:
        return False
    if before.sort == "word" and (before.norm in MODALS or before.norm in ("to", "did", "not")):
        following = cells[at + 1] if at + 1 < len(cells) else None
        return following is not None and (following.sort in ("subject", "adjective") or following.norm in DETERMINERS)
    return before.sort == "subject" and at + 1 < len(cells) and cells[at + 1].sort in ("subject", "adjective")


def _of_verb(cells: Sequence[Cell], at: int, keys: tuple[str, ...], events: Events) -> Iterator[Said]:
    forms = events.forms.get(cells[at].norm.split()[0], frozenset())
    k = at
    while k > 0 and cells[k - 1].sort == "word" and cells[k - 1].norm in (ADVERBS | _AUX | NOT | {"to"}):
        k -= 1
    helpers = [cell.norm for cell in cells[k:at]]
    if any(word in NOT for word in helpers):
        return
    sure = not any(word in _UNREAL or word == "to" for word in helpers)
    passive = any(word in BE for word in helpers) and "participle" in forms
    left, first = agents(cells, at, events)
    if not helpers and at >= 3 and cells[at - 1].norm == "and" and cells[at - 3].norm in BE and "participle" in forms:
        left, first = agents(cells, at - 2, events)  # "was shot and killed"
        passive = True
    modifiers: list[str] = []
    acts: frozenset[str] = frozenset()
    if at and f"{cells[at - 1].norm} {cells[at].norm}" in events.labels:
        acts = events.labels[f"{cells[at - 1].norm} {cells[at].norm}"]
    if not left and first and cells[first - 1].sort == "word" and cells[first - 1].norm in ("who", "that", "which"):
        left = _antecedent(cells, first - 1)
        if not _opens_clause(cells, first - 1):
            modifiers.append("relative")
    after_name = bool(first) and cells[first - 1].norm in ("who", "which", "that")
    if passive and not after_name and not headed(cells, at if not left else k if helpers else at - 2):
        left = []
    if any(cell.sort == "word" and cell.norm in _ONCE_MORE for cell in cells[max(first, k - 1) : at + 2]):
        sure = False
    pronoun = any(cell.norm in ("they", "we", "both", "the two") for cell in cells[first:k] if cell.sort == "word")
    if pronoun or _pair_word(cells, first, k):
        modifiers.append("joint")
    refs: list[Ref]
    end = at + 1
    if passive:
        refs = [how(ref, "patient") for ref in left]
    else:
        end = group(cells, at + 1, min(len(cells), at + 14))
        patients = names_in(cells, at + 1, end, "patient", events)
        if not left and at and cells[at - 1].norm == "," and "participle" in forms:
            left = _antecedent(cells, at)
        refs = [how(ref, "agent" if end > at + 1 else "party") for ref in left] + patients
        if "ing" in forms and at and cells[at - 1].norm in PREPOSITIONS:
            sure = False
        if any(cell.sort == "possessive" for cell in cells[at + 1 : end]) or describes_more(cells, end):
            sure = False  # "invaded Norway's waters"
    behind = tail(cells, end, events)
    if not left and not refs and at == 0 and "participle" in forms and behind.last + 1 < len(cells) and cells[behind.last].norm == ",":
        later = group(cells, behind.last + 1, min(len(cells), behind.last + 12))
        refs = names_in(cells, behind.last + 1, later, "patient", events)
    span = (min(first, at), max(behind.last, at + 1))
    whole = Said("event verb", at, span, keys, (*refs, *behind.refs), acts, modifiers=tuple(modifiers), sure=sure)
    yield from _all(cells, whole, behind, sure)
    if not behind.times:
        near = next((j for j in range(at - 1, max(-1, at - 4), -1) if is_time(cells[j])), None)
        if near is not None and all(cells[j].norm in (ADVERBS | _AUX) for j in range(near + 1, at)) and near > first:
            prep = near - 1 if cells[near - 1].norm in WHEN else near
            time = Attached(prep, near + 1, near, cells[prep].norm if prep != near else "")
            yield replace(whole, time=time, place=behind.places[0] if behind.places else None)
        else:
            yield from _opening(cells, whole, min(first, at), sure, (), behind)


def _antecedent(cells: Sequence[Cell], at: int) -> list[Ref]:
    """The name right before a relative pronoun."""
    k = at - 1
    if k >= 0 and cells[k].norm == ",":
        k -= 1
    return [ref_of(cells[k])] if k >= 0 and cells[k].sort == "subject" else []


def _opens_clause(cells: Sequence[Cell], at: int) -> bool:
    """Whether nothing but the name stands before a relative pronoun: "Palme, who was", not "a friend of Palme, who was"."""
    k = at - 1
    if k >= 0 and cells[k].norm == ",":
        k -= 1
    while k > 0 and cells[k - 1].sort in ("adjective", "cap", "role", "phrase", "subject"):
        k -= 1
    return k == 0 or (cells[k - 1].sort == "mark" and cells[k - 1].norm != "-")


def _pair_word(cells: Sequence[Cell], first: int, last: int) -> bool:
    norms = {cell.norm for cell in cells[first:last] if cell.sort in ("word", "cap")}
    numbers = any(cell.sort == "number" for cell in cells[first:last])
    pairs = {"countries", "nations", "leaders", "sides", "states", "allies", "neighbours", "neighbors"}
    return bool(norms & pairs) and (numbers or bool(norms & {"two", "both", "our", "these"}))


# --- a time that opens the sentence --------------------------------------------------------------------


def _opening_time(cells: Sequence[Cell], first: int) -> Attached | None:
    """A time that opens the sentence, right before the cell: "In 1953, ..."."""
    k = 0
    while k < len(cells) and cells[k].sort == "mark":
        k += 1
    if k + 1 < len(cells) and cells[k].norm == "it" and cells[k + 1].norm in BE:
        k += 2  # "It was in 1990 that"
    start = k
    if k < len(cells) and cells[k].norm in ("in", "on"):
        k += 1
    if k >= len(cells) or not is_time(cells[k]):
        return None
    at = k
    k += 1
    if k < len(cells) and cells[k].norm in (",", "that", "when"):
        k += 1
    while k < first and cells[k].sort == "word" and cells[k].norm in DETERMINERS:
        k += 1
    return Attached(start, at + 1, at, cells[start].norm if start != at else "") if k >= first else None


def _when_before(cells: Sequence[Cell], first: int) -> Attached | None:
    """The time of "in 1990, when Iraq ..."."""
    k = first - 2
    if k < 1 or cells[first - 1].norm != "when":
        return None
    if cells[k].norm == ",":
        k -= 1
    if k < 0 or not is_time(cells[k]):
        return None
    start = k - 1 if k and cells[k - 1].norm in WHEN else k
    return Attached(start, k + 1, k, cells[start].norm if start != k else "")


def _opening(
    cells: Sequence[Cell], whole: Said, first: int, sure: bool, hosts: Sequence[Ref], behind: Tail | None = None
) -> Iterator[Said]:
    """The same with the time that opens the sentence."""
    time = _opening_time(cells, first) or _when_before(cells, first)
    if time is not None:
        place = behind.places[0] if behind is not None and behind.places else whole.place
        host = hosts[0] if len(hosts) == 1 else None
        yield replace(whole, pattern=f"{whole.pattern}, time first", time=time, place=place, host=host, sure=sure,
                      span=(min(time.first, whole.span[0]), whole.span[1]))  # fmt: skip

