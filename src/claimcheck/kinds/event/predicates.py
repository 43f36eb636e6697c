"""Verbs said of an event that a noun names: "was signed in 1905", "that ended the war", "hosted the summit"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.kinds.event.clauses import (
    ADVERBS,
    WHEN,
    Attached,
    group,
    how,
    is_time,
    names_in,
    ref_of,
    verb_at,
)
from claimcheck.kinds.event.context import AUX, antecedent, opens_clause, pair_word
from claimcheck.kinds.event.heads import agents
from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.lightly import light, there
from claimcheck.kinds.event.nouns import Noun
from claimcheck.kinds.event.rows import Tail, last_word, tail
from claimcheck.kinds.event.struck import struck_town
from claimcheck.kinds.event.the_city import the_capital, the_city
from claimcheck.model import Ref
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    HONORIFICS,
    IRREGULAR_PASTS,
    MODALS,
    NOT,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_past,
)

_PLANNED = frozenset("set due scheduled expected slated poised planned likely to".split())
_SURE_INFINITIVE = frozenset("set due scheduled expected slated poised is are going".split())
_PAST_BE = frozenset("was were been".split())
UNREAL = frozenset("would could should might may can".split())
_HOLD = frozenset(["hold"])
_SIGNED = frozenset(["sign"])
_NO_VERBS = PREPOSITIONS | CONJUNCTIONS | RELATIVES | DETERMINERS | SUBORDINATORS | ADVERBS


@frozen
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
    together: bool = False  # "which some sixty towns adopted"


def behind_noun(cells: Sequence[Cell], it: Noun, events: Events) -> tuple[Verbal | None, int, bool]:
    """The verb said of the noun, the cell where it begins, and whether that is the clause's main verb.

    Relative clauses and participles come first: "that ended the war in 1953", ", signed in 1953,".
    """
    k = it.last
    n = len(cells)
    comma = k < n and cells[k].norm in (",", "(")
    if comma:
        k += 1
    if k < n and cells[k].norm in ("that", "which") and cells[k].sort == "word":
        sudden = cells[it.at].norm.split()[-1] in events.sudden
        relative, end = _relative(cells, k + 1, events, sudden=sudden)
        closed = not comma or (end < n and cells[end].norm in (",", ")"))  # else the clause goes on: "a war they had"
        if relative is not None and (relative.tail.times or relative.tail.places):
            main, _ = predicate(cells, _past_comma(cells, end), events) if closed else (None, end)
            if main is not None and main.tail.times:
                return replace(main, refs=(*relative.refs, *main.refs)), end, True
            return relative, k, False
        main, start = predicate(cells, _past_comma(cells, end), events) if closed else (None, end)
        if main is not None and relative is not None:
            main = replace(main, refs=(*relative.refs, *main.refs))
        return main, start, main is not None
    if not comma and k < n and _bare_relative(cells, it, k):
        relative, end = _relative(cells, k, events, sudden=False)
        if relative is not None and relative.acts == _SIGNED and relative.tail.times:
            return relative, k, False  # "the treaty the two leaders signed in 1977"
    if comma:
        if k < n:
            found = verb_at(cells, k, events)
            if found is not None and "participle" in found[3]:
                verbal = _verbal(cells, k, found, events, True)
                if verbal is not None and (verbal.tail.times or verbal.tail.places or verbal.refs):
                    return verbal, k, False
        return None, it.last, False
    main, start = predicate(cells, k, events)
    if main is not None:
        return main, start, True
    finite = k < n and cells[k].sort == "word" and (
        cells[k].norm in AUX or cells[k].norm in events.verbs or cells[k].norm.endswith("ed")
        or cells[k].norm in IRREGULAR_PASTS or (is_time(cells[k - 1]) and cells[k].norm not in _NO_VERBS)
    )  # fmt: skip
    return None, k, finite


def struck_by(cells: Sequence[Cell], it: Noun, events: Events) -> tuple[Ref, ...]:
    """Whom or what a relative clause says that a sudden event struck: "the earthquake of 19 August, which levelled
    half of Oslo"."""
    k = it.last + (it.last < len(cells) and cells[it.last].norm == ",")
    if k + 1 >= len(cells) or cells[k].norm not in ("that", "which") or cells[k].sort != "word":
        return ()
    if cells[it.at].norm.split()[-1] not in events.sudden or cells[k + 1].norm not in events.struck:
        return ()
    relative, _ = _relative(cells, k + 1, events, sudden=True)
    return () if relative is None else tuple(ref for ref in relative.refs if ref.how == "relative")


def _past_comma(cells: Sequence[Cell], at: int) -> int:
    return at + 1 if at < len(cells) and cells[at].norm == "," else at


def predicate(cells: Sequence[Cell], at: int, events: Events) -> tuple[Verbal | None, int]:
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
            unreal = unreal or norm in UNREAL
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
        return (
            None if verbal is None else replace(verbal, sure=sure and verbal.sure, planned=planned and not past)
        ), at
    if copula and k > at:
        behind = tail(cells, k, events)
        if behind.times or behind.places:
            return Verbal(_HOLD, behind, sure, k), at
    return None, at


def _verbal(
    cells: Sequence[Cell],
    at: int,
    found: tuple[frozenset[str], int, bool, frozenset[str]],
    events: Events,
    passive: bool,
) -> Verbal | None:
    """A verb whose subject is the event, if it has no object of its own."""
    acts, end, host, forms = found
    if not passive and not forms & {"past", "third", "base", "participle"}:
        return None
    behind = tail(cells, end, events)
    last_word(cells, behind)
    signed = passive and acts == _SIGNED  # nothing that is signed is signed something
    if behind.last == end and end < len(cells) and cells[end].sort not in ("mark",) and not signed:
        cell = cells[end]
        if (
            cell.sort != "word"
            or cell.norm in DETERMINERS
            or not (cell.norm in PREPOSITIONS or cell.norm in ("and", "but", "when", "as", "while", "to", "without"))
        ):
            return None
    by = [ref for ref in behind.refs if ref.how == "by"]
    whole = not any(cell.norm in _IN_PART for cell in cells[max(0, at - 2) : behind.last + 1])
    return Verbal(acts, behind, whole, at, tuple(by) if host else (), tuple(behind.refs))


def _struck(cells: Sequence[Cell], at: int) -> bool:
    """Whether people or things stand behind a verb of destruction, not what is only said to be hit: "the quake that hit
    profits"."""
    end = next((k for k in range(at, min(at + _REACH, len(cells))) if cells[k].sort == "mark"), at + _REACH)
    return any(
        cell.sort in ("number", "subject", "phrase", "time") or cell.norm in _THINGS or cell.norm in _THROUGH
        for cell in cells[at : min(end, len(cells))]
    )


_REACH = 4
_THINGS = frozenset(
    "people person persons men women children child lives life homes home houses house buildings building town towns "
    "city village villages coast island islands province region area district roof spire tower church cathedral market "
    "factory school hospital hotel station bridge ship boat train plane aircraft streets street much most parts half "
    "hundreds thousands dozens scores several many passengers workers miners soldiers civilians residents "
    "villagers".split()
)
_THROUGH = frozenset("through across apart along into down".split())


_IN_PART = frozenset("provisionally partly partially temporarily".split())
"""Words by which what is said was not yet all of it: "entered into force provisionally"."""


def _relative(cells: Sequence[Cell], at: int, events: Events, *, sudden: bool) -> tuple[Verbal | None, int]:
    """A relative clause about the event, and the cell after it.  What a `sudden` one did was done when it happened."""
    own, _ = predicate(cells, at, events)
    if own is not None:
        return own, own.tail.last
    n = len(cells)
    # "that Norway and Sweden signed in 1905"
    pair = _pair(cells, at)
    end = pair or group(cells, at, min(n, at + 10))
    opens = end > at and (
        cells[at].sort in ("subject", "adjective", "phrase", "number")
        or cells[at].norm in DETERMINERS | HONORIFICS | _QUANTIFIERS
        or pair > at
    )
    verb = next((k for k in range(at + 1, end) if cells[k].sort == "word" and _signs(cells, k, events)), 0)
    end = verb or end
    had = end < n and cells[end].norm in HAVE and end > at + 1  # "the two leaders had signed"
    if opens and (verb or had or pair or any(cell.sort in ("subject", "adjective") for cell in cells[at:end])):
        k = end
        while k < n and cells[k].sort == "word" and (cells[k].norm in AUX | ADVERBS or _gladly(cells[k].norm)):
            k += 1
        found = verb_at(cells, k, events) if k < n else None
        if found is not None:
            behind = tail(cells, found[1], events)
            together = any(cell.sort == "number" or cell.norm in _QUANTIFIERS for cell in cells[at:end]) or pair > 0
            who = tuple(names_in(cells, at, end, "agent", events)) or tuple(the_capital(cells, at, end))
            hosts = who if found[2] and len(who) == 1 and "person" not in who[0].types else ()
            return Verbal(found[0], behind, True, k, hosts, who, together=together), behind.last
    k = at
    while k < n and cells[k].sort == "word" and cells[k].norm in (HAVE | ADVERBS | DO):
        k += 1
    about = k < n and (
        cells[k].norm in events.brought or (sudden and cells[k].norm in events.struck and _struck(cells, k + 1))
    )
    end = k + 1
    found_tail = Tail(end)
    refs: list[Ref] = []
    while end < n and end - k < 14:
        cell = cells[end]
        if cell.sort == "mark" and cell.norm != "-":
            break
        if cell.sort == "word" and cell.norm in (BE | MODALS | RELATIVES | REPORTING | HAVE):
            break
        if (
            cell.sort == "word"
            and end > k + 1
            and verb_at(cells, end, events) is not None
            and cells[end - 1].sort != "word"
        ):
            break
        if cell.sort in ("subject", "adjective"):
            refs.append(how(ref_of(cell), "relative"))
        if is_time(cell) and about:
            bare = cells[end - 1].norm not in WHEN
            found_tail.times.append(
                Attached(end if bare else end - 1, end + 1, end, "" if bare else cells[end - 1].norm)
            )
        end += 1
    found_tail.last = end
    spot = struck_town(cells, k, end, events) if sudden and about else None
    if spot is not None:
        found_tail.places.append(spot)
        refs = [ref for ref in refs if ref.start != cells[spot.cell].start]
    return Verbal(frozenset(), found_tail, True, k, (), tuple(refs)), end


def _bare_relative(cells: Sequence[Cell], it: Noun, at: int) -> bool:
    """Whether what begins at a cell may be the clause of what somebody signed, without "which": not behind words that
    tell when, where a clause of its own may begin."""
    before = cells[it.first - 1].norm if it.first else ""
    if it.determiner != "the" or (before not in ("of", "from") and not is_past(before)):
        return False
    return cells[at].norm == "they" or (cells[at].norm in ("the", "both") and cells[at].sort == "word")


def _gladly(word: str) -> bool:
    """Whether a word says how something was done, and does not deny that it was."""
    return word.endswith("ly") and word not in _HARDLY


_HARDLY = frozenset("nearly barely hardly scarcely supposedly allegedly purportedly reportedly only early".split())


def _pair(cells: Sequence[Cell], at: int) -> int:
    """The cell behind "they", "he and Berg", "Berg and he" with which a relative clause begins; 0 if it does not."""
    if at + 1 >= len(cells):
        return 0
    if cells[at].norm == "they":
        return at + 1
    one = cells[at].norm in ("he", "she") or cells[at].sort == "subject"
    if not one or cells[at + 1].norm != "and" or at + 2 >= len(cells):
        return 0
    k = at + 2 + (cells[at + 2].norm in HONORIFICS)
    other = k < len(cells) and (cells[k].sort == "subject" or cells[k].norm in ("he", "she"))
    return k + 1 if other and not cells[at].sort == cells[k].sort == "subject" else 0


_QUANTIFIERS = frozenset(
    "both all most many several some nearly almost about around over more dozens scores hundreds virtually roughly "
    "world european african asian arab national governments leaders lawmakers legislators delegates states countries "
    "nations voters members ministers diplomats negotiators".split()
)
"""Words, besides articles, that begin the subject of a relative clause: "which some sixty towns adopted"."""


def _signs(cells: Sequence[Cell], at: int, events: Events) -> bool:
    """Whether a word is a verb in the past that its subject, a noun before it, has: "the governments signed"."""
    found = verb_at(cells, at, events)
    return found is not None and "past" in found[3] and cells[at - 1].norm not in DETERMINERS | CONJUNCTIONS


def object_of(cells: Sequence[Cell], it: Noun, events: Events) -> tuple[Verbal, int] | None:
    """The verb whose object the noun is, with who does it: "Canada hosted the summit"."""
    for back in (1, 2, 3):
        k = it.first - back
        if k < 0:
            break
        found = None if cells[k].norm in PREPOSITIONS else verb_at(cells, k, events)  # "over", as in "the war is over"
        if found is None or found[1] != it.first:
            if back > 1 or not light(cells, k, it, events):
                continue
            found = frozenset(), it.first, False, frozenset(["past"])
        acts, _, host, forms = found
        if k and cells[k - 1].norm in DETERMINERS:
            return None
        passive = k > 0 and cells[k - 1].sort == "word" and cells[k - 1].norm in BE and "ing" not in forms
        if passive and not (cells[k].norm == "given" and "own" in it.modifiers):
            return None
        who, first = agents(cells, k, events)
        if (
            not who
            and first
            and cells[first - 1].norm in ("who", "which", "that")
            and opens_clause(cells, first - 1, events)
        ):
            who = [how(ref, "agent") for ref in antecedent(cells, first - 1)]
        if there(cells, k):
            who = []
        elif host and not who:
            who = the_city(cells, first, k, events) or the_capital(cells, first, k)
        before = [cell.norm for cell in cells[max(0, k - 6) : k] if cell.sort == "word"]
        between = before[-3:]
        if any(word in NOT for word in between):
            return None
        sure = not any(word in UNREAL for word in between)
        if (forms == {"base"} or ("base" in forms and between[-1:] == ["to"])) and between[-1:] == ["to"]:
            sure = sure and len(before) > 1 and before[-2] in _SURE_INFINITIVE
            if len(before) > 2 and before[-2] in _SURE_INFINITIVE and before[-3] in _PAST_BE:
                sure = False
        if "ing" in forms and between and between[-1] in (PREPOSITIONS - {"with"}):
            sure = False
        planned = between[-1:] == ["to"] and sure
        hosts = tuple(ref for ref in who if "person" not in ref.types)[-1:] if host and len(who) <= 2 else ()
        joint = not who and (pair_word(cells, first, k) or any(c.norm in ("they", "we") for c in cells[first:k]))
        return Verbal(acts, Tail(it.last), sure, k, hosts, tuple(who), planned, joint), first
    return None


def since_state(cells: Sequence[Cell], it: Noun, events: Events) -> tuple[Ref, ...] | None:
    """Who has had relations since a time: that is when they began."""
    k = it.first - 1
    if k < 0 or not it.tail.times or cells[it.tail.times[0].cell].what.mod != "SINCE":
        return None
    if cells[k].sort != "word" or cells[k].norm not in ("have", "has", "had", "maintained", "enjoyed", "kept"):
        return None
    return tuple(agents(cells, k, events)[0])


_HOSTS = frozenset("host hosts hostess organiser organisers organizer organizers venue".split())
_HOST_PLACES = frozenset("nation nations country countries city cities town venue state".split())


def hosting_on(cells: Sequence[Cell], first: int) -> Attached | None:
    """The time of "is host today to the"."""
    k = first - 2
    if k < 2 or cells[first - 1].norm != "to" or not is_time(cells[k]):
        return None
    start = k - 1 if cells[k - 1].norm in WHEN else k
    if cells[start - 1].norm not in _HOSTS or cells[start - 2].norm not in ("is", "was", "plays", "played"):
        return None
    return Attached(start, k + 1, k, cells[start].norm if start < k else "")


def host_of(cells: Sequence[Cell], first: int) -> Ref | None:
    """ "Brazil, host of the ...", "Brazil was the host of the ...", "Brazil is host (today) to the ..."; a person who
    is it stands for a country."""
    on = hosting_on(cells, first)
    k = first - 2 if on is None else on.first - 1
    if k > 1 and cells[k].norm in _HOST_PLACES and cells[k - 1].norm in _HOSTS:
        k -= 1
    if k < 1 or cells[first - 1].norm not in ("of", "to", "for") or cells[k].norm not in _HOSTS:
        return None
    k -= 2 if cells[k - 1].norm in ("plays", "played") else 1
    while k >= 0 and (cells[k].norm in DETERMINERS or cells[k].norm in BE or cells[k].norm in (",", "as")):
        k -= 1
    named = k >= 0 and cells[k].sort == "subject" and "person" not in cells[k].tags and k < first - 3
    return ref_of(cells[k]) if named else None


def named_host(cells: Sequence[Cell], it: Noun) -> Ref | None:
    """ "The 2022 games host, Brazil", "2022 games hosts Brazil", "the host of the 2022 games, Brazil,"."""
    k = it.last
    if k < len(cells) and cells[k].norm in _HOSTS:
        k += 1
        if k < len(cells) and cells[k].norm in _HOST_PLACES:
            k += 1
        k += k < len(cells) and cells[k].norm == ","
    elif it.first > 1 and cells[it.first - 1].norm == "of" and cells[it.first - 2].norm in _HOSTS:
        if k >= len(cells) or cells[k].norm != ",":
            return None
        k += 1
        if k + 1 >= len(cells) or cells[k + 1].norm not in (",", "."):
            return None
    else:
        return None
    if k >= len(cells) or cells[k].sort != "subject" or "person" in cells[k].tags:
        return None
    after = cells[k + 1] if k + 1 < len(cells) else None
    if after is not None and (after.sort in ("possessive", "subject") or after.norm in ("and", "or", "-")):
        return None
    return ref_of(cells[k])
