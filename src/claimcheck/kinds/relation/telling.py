"""Clauses whose verb says a relation of two names: "X owns Y", "Y, owned by X," "X joined Y in 2004"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from claimcheck.frozen import frozen, replace
from claimcheck.kind import Facts
from claimcheck.kinds.relation.acts import Acts, Side, Verb, spoken_of, way_of
from claimcheck.kinds.relation.ends import ends, other_side
from claimcheck.kinds.relation.nominal import said
from claimcheck.kinds.relation.past_asides import past_aside
from claimcheck.kinds.relation.several import goes_on, last_of
from claimcheck.kinds.relation.told import MODES, told
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Span, Statement, When
from claimcheck.text import moments
from claimcheck.text.described import with_the_body
from claimcheck.text.last_words import with_whole_names
from claimcheck.text.next_clauses import with_the_next
from claimcheck.text.parse import Parse
from claimcheck.text.pronouns import PRONOUNS, named
from claimcheck.text.referred import referred
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sort_before import past_its_sort
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    DETERMINERS,
    DO,
    HAVE,
    HONORIFICS,
    MODALS,
    NOT,
    PREPOSITIONS,
)  # fmt: skip

_MADE = frozenset(["subject.work", "subject.place"])
_TITLES = frozenset(["title", "crown", "championship", "champion", "crowned"])
_GROUP = 6
"""Words of the longest verb group before the verb itself."""
_LONGEST = 5
_BEING = BE | frozenset(["remains", "remained", "stays"])
_NEAREST = frozenset(["by", "in", "with", "at", "against", "near", "between", "via", "under"])
"""Prepositions whose noun is what an aside behind it is said of."""
_TIMES_OF = frozenset(["in", "on", "during", "around", "between"])


@frozen
class _Clause:
    """Two names with the verb between them, by their cells; `group` are the words of the verb before its own."""

    verb: Verb
    subject: int
    object: int
    group: tuple[str, ...]
    aside: bool
    won: tuple[Side, ...] = ()
    end: int = 0


def scan(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What all sentences say by verbs, and in ways that the grammar leaves to relations."""
    acts = facts.index("relation")
    assert isinstance(acts, Acts)
    for at, scene in enumerate(scenes):
        if acts.any and scene.cells:
            whole = with_whole_names(scene, acts.tails, facts.entities)
            scene = with_the_body(referred(scenes, at, whole, facts.entities), facts.entities)
        told = tuple(_told(scenes, at, scene, acts, facts))
        yield from told
        if scene.clauses:
            from claimcheck.text.own_clauses import unsaid  # it is there if there are any

            again = (one for reading in scene.clauses for one in _told(scenes, at, reading, acts, facts))
            yield from unsaid(again, told)


def _told(scenes: Sequence[Scene], at: int, scene: Scene, acts: Acts, facts: Facts) -> Iterator[Statement]:
    """What one of these sentences says, as it was read so far, or one of its clauses by itself."""
    if any(f"{sort}.relation" in scene.there.sorts for sort in ("phrase", "term", "subject", "adjective")):
        yield from said(scene, facts)
    norms = {cell.norm for cell in scene.cells if cell.sort in ("word", "term", "phrase", "cap")}
    later = not norms.isdisjoint(_GONE_ON) or ("would" in norms and not norms.isdisjoint(_LATER))
    if acts.any and (acts.heard(norms) or later):
        scene = _with_the_name(scenes, at, scene, norms, acts, facts)
        for clause in _clauses(scene, acts, facts):
            yield from _statements(clause, scene, acts, facts)
        if at and "who" in norms and "the" in norms:
            from claimcheck.text.the_one import with_the_one

            described = with_the_one(scenes, at, facts.entities)
            for clause in _clauses(described, acts, facts) if described is not scenes[at] else ():
                yield from _statements(clause, described, acts, facts)
        if not acts.participles.isdisjoint(norms):
            from claimcheck.kinds.relation import deeds

            yield from deeds.told_around(scene, acts)
    if acts.any and len(scene.there.sorts.get("subject.known", ())) > 1:
        from claimcheck.kinds.relation import attached

        yield from attached.attached(scene, acts)
    if at and scenes[at - 1].cells and scenes[at - 1].cells[-1].norm == "?":
        from claimcheck.kinds.relation.answered import answered

        yield from answered(scenes, at, facts)
    if at and ":" in scene.norms:
        from claimcheck.kinds.relation.boxed import boxed

        yield from boxed(scenes, at, scene, acts, facts)
    if acts.most and "than" in scene.norms:
        from claimcheck.kinds.relation.no_other import no_other

        yield from no_other(scene, acts, facts)
    if acts.prized and any(cell.sort == "subject" and acts.won(cell) for cell in scene.cells):
        from claimcheck.kinds.relation.winners import winners

        yield from winners(scenes, at, scene, acts, norms)
    if acts.contests and not _TITLES.isdisjoint(norms):
        from claimcheck.kinds.relation.titles import titles_won

        yield from titles_won(scenes, at, _with_the_name(scenes, at, scene, norms, acts, facts), acts)
    if acts.makes and "subject.person" in scene.there.sorts and not _MADE.isdisjoint(scene.there.sorts):
        from claimcheck.kinds.relation import makers

        yield from makers.made(scene, acts)
    nouns, joined = not acts.nouns.isdisjoint(norms), not acts.compounds.keys().isdisjoint(norms)
    if nouns or joined:
        from claimcheck.kinds.relation import by_nouns

        yield from by_nouns.by_nouns(scene, acts) if nouns else ()
        yield from by_nouns.compounds(scene, acts) if joined else ()


def _with_the_name(scenes: Sequence[Scene], at: int, scene: Scene, norms: Set[str], acts: Acts, facts: Facts) -> Scene:
    """The sentence with the name for "he" or "she" where the one before is about one person alone, or the text by now
    can mean nobody else."""
    if at == 0 or norms.isdisjoint(PRONOUNS):
        return scene
    found = named((scenes[at - 1], scene), 1)
    if found is not None or not scene.retold:
        return found or scene
    return with_whole_names(with_the_next(scene.retold[0], scenes[at]), acts.tails, facts.entities)


def _clauses(scene: Scene, acts: Acts, facts: Facts) -> Iterator[_Clause]:
    words = _Words(scene)
    parsed = Parse(scene, scene.cells)
    for at, cell in enumerate(scene.cells):
        if cell.sort != "subject" or "known" not in cell.tags or "unanchored" in cell.tags:
            continue
        for found in _behind(scene, words, parsed, at, acts):
            if ends(scene.cells, found.end, found.verb):
                yield found


class _Words:
    """The words of a sentence with those of terms and phrases apart, each with its token."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.tokens = scene.tokens

    def match(self, at: int, row: Sequence[str]) -> int:
        """The token after the words if they stand at a token, else -1; hyphens do not count."""
        for word in row:
            while at < len(self.tokens) and self.tokens[at].shape == "hyphen":
                at += 1
            if at >= len(self.tokens) or self.tokens[at].norm != word:
                return -1
            at += 1
        return at

    def cell(self, token: int) -> int:
        """The cell that begins at a token, or -1."""
        return next((i for i, cell in enumerate(self.scene.cells) if cell.first == token), -1)


def _behind(scene: Scene, words: _Words, parsed: Parse, at: int, acts: Acts) -> Iterator[_Clause]:
    """What a verb behind the name at a cell says of it."""
    cells = scene.cells
    here = last_of(cells, at) + 1
    listed = here > at + 1
    comma = here < len(cells) and cells[here].norm == ","
    here += comma
    relative = here < len(cells) and cells[here].norm in ("who", "which", "that")
    here += relative
    if here >= len(cells):
        return
    if not relative and not listed:
        token = cells[here].first
        adverbs: list[str] = []
        while words.tokens[token].norm in COPULA_ADVERBS and token + 1 < len(words.tokens):
            adverbs.append(words.tokens[token].norm)
            token += 1
        asked = at > 0 and cells[at - 1].norm in BE  # "Is X owned by Y?"
        own = words.tokens[token].norm != "by" or _own(parsed, at)
        if _near(parsed, at) if comma else own and not asked:
            yield from _fitting(words, token, at, tuple(adverbs), acts, aside=True)
        if acts.bare_by and words.match(token, ("by",)) > 0 and not comma and _own(parsed, at):
            for act in sorted(acts.bare_by):
                yield from _object(words, Verb(act, "became", True), token + 1, at, (), acts, True)
    if comma and not relative and not listed and (beyond := past_aside(cells, here - 1)):
        yield from _main(words, cells[beyond].first, at, acts) if _free(parsed, at) else ()
    if (comma and not relative) or (listed and relative):
        return
    told = parsed.relative(at) and not _of_a_part(parsed, at)
    if not (told if relative else _free(parsed, at) or (listed and goes_on(parsed, at))):
        return
    yield from (one for one in _main(words, cells[here].first, at, acts) if not listed or one.verb.act == "membership")


def _main(words: _Words, token: int, at: int, acts: Acts) -> Iterator[_Clause]:
    """What the verb, with its auxiliaries, that begins at a token says of the name at a cell."""
    if words.tokens[token].norm in _GOING_ON:
        from claimcheck.kinds.relation.later_deeds import past_of

        for past, last, row in past_of(words.tokens, token, acts):
            for verb in acts.verbs[row] if (end := words.match(last, row[1:])) > 0 else ():
                if past and not verb.passive and verb.aspect == "became":
                    yield from _object(words, verb, end, at, (), acts, False)
    group: list[str] = []
    while token < len(words.tokens) and len(group) < _GROUP and _auxiliary(words.tokens[token].norm):
        group.append(words.tokens[token].norm)
        token += 1
    for cut in range(len(group) + 1):  # "has its seat in": a verb may begin with what looks like a part of another
        found = list(_fitting(words, token - (len(group) - cut), at, tuple(group[:cut]), acts, aside=False))
        if found:
            yield from found
            return


_FLOATING = frozenset(["all", "each", "together", "earlier", "previously"])
"""Words that say no more than that it is said of all that are in a list, or was done before."""
_LATER = frozenset(["later", "eventually", "subsequently", "afterwards", "soon"])
_GONE_ON = frozenset(["went", "goes", "gone"])
_GOING_ON = _GONE_ON | {"would", "had", "later"}
"""Words with which it begins that somebody did something later: "went on to design"."""


def _auxiliary(word: str) -> bool:
    return (
        word in _BEING
        or word in HAVE
        or word in MODALS
        or word in NOT
        or word in DO
        or word in COPULA_ADVERBS | _FLOATING
    )


def _free(parsed: Parse, at: int) -> bool:
    """Whether the name at a cell can be the subject of the verb behind it, whatever describes it before."""
    if "work" in parsed.cells[at].tags:
        at = past_its_sort(parsed.cells, at)
        if parsed.cells[at].norm == "whose":
            return True
    while at > 0 and (
        parsed.cells[at - 1].sort in ("phrase", "adjective")
        or parsed.cells[at - 1].norm in HONORIFICS | {"the", "both"}
    ):
        at -= 1
    if at > 1 and parsed.cells[at - 1].norm == "and" and parsed.cells[at - 2].sort == "subject":
        return _free(parsed, at - 2) or goes_on(parsed, at - 2)  # "X and Y joined": each of them did
    if at > 2 and parsed.cells[at - 1].norm == "and" and parsed.cells[at - 2].norm == "," and goes_on(parsed, at - 1):
        return True
    return parsed.free(at)


def _near(parsed: Parse, at: int) -> bool:
    """Whether an aside behind a name is said of it, not of a noun before that it belongs to."""
    before = parsed.before(at - 1) if at and parsed.cells[at - 1].norm == "the" else parsed.before(at)
    return before is None or before.norm in _NEAREST or (parsed.relative(at) and not _of_a_part(parsed, at))


def _of_a_part(parsed: Parse, at: int) -> bool:
    """Whether what follows a thing may be said of a noun that it stands behind: "the wing of the museum, which was",
    "a shop in the museum, designed by"; not "visitors to the museum, which was"."""
    link = at - 2
    if at < 2 or parsed.cells[at - 1].norm != "the" or parsed.cells[link].norm not in PREPOSITIONS:
        return False
    head = parsed.before(link)
    if head is None or head.sort not in ("word", "cap") or "person" in parsed.cells[at].tags:
        return False
    if head.norm.endswith("s") and not head.norm.endswith(("ss", "us", "is")):
        return False
    before = [cell.norm for cell in parsed.cells[max(0, link - 4) : link - 1]]
    return parsed.cells[link].norm == "of" or any(norm in DETERMINERS or norm == "s" for norm in before)


def _own(parsed: Parse, at: int) -> bool:
    """Whether what is "by" somebody is the name itself, not a review of it."""
    before = parsed.before(at)
    return before is None or (before.norm not in ("of", "on", "about", "for", "from", "to", "in", "and", "or", "with"))


def _fitting(words: _Words, token: int, at: int, group: tuple[str, ...], acts: Acts, aside: bool) -> Iterator[_Clause]:
    """The longest verb that stands at a token, with the name behind it."""
    if token >= len(words.tokens):
        return
    being = any(word in _BEING for word in group)
    rows = acts.asides if aside else acts.verbs
    for row in acts.beginning_with(words.tokens[token].norm, aside):
        own = row[1:] if row[0] == "be" else row
        if (row[0] == "be") != being and not aside:
            continue
        end = words.match(token, own)
        if end < 0 and len(own) > 1 and own[-1] in PREPOSITIONS:
            end = _but_so(words, words.match(token, own[:-1]), own[-1])
        if end < 0 and own[-1] == "by" and len(own) > 1:
            end = _dated_by(words, words.match(token, own[:-1]))
        if end > 0:
            for verb in rows[row]:
                yield from _object(words, verb, end, at, group, acts, aside)
            return


def _but_so(words: _Words, token: int, link: str) -> int:
    """The token behind "but by", where what it is not stands before: "designed not by X but by"."""
    row = [one.norm for one in words.tokens[token : token + _LONGEST_NOT]] if token > 0 else []
    if row[:2] != ["not", link] or "but" not in row:
        return -1
    at = token + row.index("but")
    cell = words.cell(token + 2 + (row[2] == "the"))
    single = cell >= 0 and words.scene.cells[cell].last == at - (words.tokens[at - 1].norm == ",")
    follows = at + 1 < len(words.tokens) and words.tokens[at + 1].norm == link
    return at + 2 if single and follows else -1


_INSTEAD = Pattern(r"\bnot (\w+)\b.* but \1 ")
_LONGEST_NOT = 10
"""Tokens in which "not by X but by" stands."""


def _dated_by(words: _Words, token: int) -> int:
    """The token behind "by", where a time or a place stands before it: "founded in 1936 by", "built in Oslo by"."""
    cells = words.scene.cells
    at = words.cell(token) if token > 0 else -1
    for _ in range(2):
        here = at + 1 + (at + 1 < len(cells) and cells[at + 1].norm in ("the", "about"))
        if at < 0 or here >= len(cells) or cells[at].norm not in _TIMES_OF:
            break
        if cells[here].sort not in ("time", "subject") or (cells[here].sort == "subject" and cells[at].norm != "in"):
            break
        at = here + 1
    return cells[at].last if 0 <= at < len(cells) and cells[at].norm == "by" else -1


def _object(
    words: _Words, verb: Verb, token: int, at: int, group: tuple[str, ...], acts: Acts, aside: bool
) -> Iterator[_Clause]:
    """The clause with the name, or what is won, at a token."""
    cell = words.cell(token)
    named = words.scene.cells[cell] if cell >= 0 else None
    if named is not None and named.sort != "subject" and named.norm == "the":
        token += 1
        year = words.scene.cells[cell + 1] if cell + 1 < len(words.scene.cells) else named
        if verb.act == "winning" and year.sort == "time" and not verb.passive:
            token = year.last  # "won the 1998 Nobel Prize"
    elif named is not None and verb.act == "winning" and not verb.passive and named.sort == "time":
        owns = words.scene.cells[cell + 1 : cell + 2]
        yearly = bool(owns) and owns[0].sort == "possessive" and named.what.granularity == "year"
        token = owns[0].last if yearly else token  # "won this year's Nobel Prize"
    if not verb.passive:
        for won in sorted(acts.prizes, key=len, reverse=True):
            end = words.match(token, won)
            if end > 0:
                sides = tuple(side for side in acts.prizes[won] if side.act == verb.act)
                if sides:
                    yield _Clause(verb, at, at, group, aside, sides, end)
                    return
    cell = words.cell(_past_sort(words, token))
    if cell < 0:
        return
    cell = _described(words.scene.cells, cell) if verb.passive else cell
    named = words.scene.cells[cell]
    if named.sort == "subject" and "unanchored" not in named.tags and ("known" in named.tags or verb.passive):
        yield _Clause(verb, at, cell, group, aside, (), named.last)


_SORTS = frozenset("city town village state kingdom republic province island principality municipality".split())


def _past_sort(words: _Words, token: int) -> int:
    """The token of the name behind "city of"."""
    row = [one.norm for one in words.tokens[token : token + 2]]
    return token + 2 if len(row) > 1 and row[0] in _SORTS and row[1] == "of" else token


def _described(cells: Sequence[Cell], at: int) -> int:
    """The cell of the person whom the words from a cell on describe: "by the Swedish architect X"."""
    for here in range(at, min(at + _LONGEST, len(cells))):
        cell = cells[here]
        if cell.sort == "subject":
            return here if here == at or "person" in cell.tags or "known" not in cell.tags else at
        if cell.sort not in ("word", "phrase", "adjective", "cap", "mark") or cell.norm in PREPOSITIONS | _STOPS:
            break
        if cell.sort == "mark" and cell.norm != "-":
            break
    return at


_STOPS = CONJUNCTIONS | BE | HAVE | MODALS | frozenset(["which", "who", "whose", "that"])


def _outside(when: When, cells: Sequence[Cell], subject: int) -> bool:
    """Whether a time is none of an aside behind the subject: "X, born in 1985, won"; of a relative clause are only
    those behind its name."""
    beyond = past_aside(cells, subject + 1)
    first = cells[subject].start
    return not first < when.start < cells[beyond].start if beyond else when.start > first


def _aspect(verb: Verb, group: Sequence[str]) -> str:
    """What the whole verb says of the time; "" for what is denied, asked, or only possible."""
    if any(word in MODALS or word in NOT or word in DO for word in group):
        return ""
    if verb.aspect in ("became", "left"):
        return verb.aspect
    if "had" in group or "was" in group or "were" in group or "remained" in group:
        return "was"
    if any(word in HAVE for word in group):
        return "been"
    return verb.aspect


def _statements(clause: _Clause, scene: Scene, acts: Acts, facts: Facts) -> Iterator[Statement]:
    cells = scene.cells
    aspect = _aspect(clause.verb, clause.group)
    if not aspect or (clause.verb.act == "winning" and "behalf" in scene.norms):
        return
    subject, object_ = cells[clause.subject].what[0], cells[clause.object].what[0]
    agent, patient = (object_, subject) if clause.verb.passive else (subject, object_)
    sides: list[tuple[Side, bool]] = [(side, True) for side in clause.won]
    if not clause.won:
        sides.extend(spoken_of(acts, clause.verb, agent.entities, patient.entities))
    last = next((i for i, cell in enumerate(cells) if cell.last >= clause.end), len(cells) - 1)
    construction = "apposition" if clause.aside else "copula"
    dated = last + 2 if other_side(cells, last + 1, clause.verb) else last
    _, times = moments.of(scene, cells, clause.subject, dated + 1, dated, aspect, construction)
    if cells[clause.subject + 1].norm in (",", "who", "which") and not clause.aside:
        own = tuple(when for when in times if when.how != "stated" or _outside(when, cells, clause.subject))
        times = own or (moments.past(scene),)  # "In 1998 X, who won the prize, fell ill"
    start, end = cells[clause.subject].start, cells[last].end
    voice = scene.voice(start, end, construction)
    if voice.asserted == "denied" and _INSTEAD.search(scene.text, start, end):
        voice = replace(voice, asserted="")
    over = {"once", "formerly", "previously", "briefly"} & set(clause.group)
    mode = "held" if over else MODES[aspect]
    way = way_of(acts, clause.verb, patient.entities) or ("act in an aside" if clause.aside else "act")
    won = bool(clause.won)
    if mode == "became" and clause.verb.act == "winning" and not clause.verb.passive:
        from claimcheck.kinds.relation.in_years import in_years  # rarely needed

        row = in_years(cells, last + 1)
        if row and clause.subject and cells[clause.subject - 1].norm in ("and", "or"):
            return  # "X and Y won it in 1966 and 1970": each in turn
        for time in row:
            when = (moments.told(time),)
            yield from told(scene, sides, agent, patient, when, voice, Span(start, time.end), mode, way, won)
    yield from told(scene, sides, agent, patient, times, voice, Span(start, end), mode, way, won)
