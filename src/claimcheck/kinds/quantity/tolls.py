"""Figures that documents tell of one event: victims, votes, results of games.

They need no claim: they are held against each other (see `disagree`).  A statement's `attribute` is "killed",
"injured", "missing", "arrested" (with the noun where it says who: "killed children"), "vote" or "score"; `modifiers`
say what it is of ("event:flood", "place:hamburg", "called:ida", "about:..."), and what weakens it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.interval import Interval
from claimcheck.kinds.quantity.anniversaries import YEARS_AFTER, anniversary, years_after
from claimcheck.kinds.quantity.ballots import ballots
from claimcheck.kinds.quantity.closed import IN_ALL, WHOLE
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.happenings import EVENTS, NEARBY, UPDATES, Happening, folded, happening
from claimcheck.kinds.quantity.numerals import numeral
from claimcheck.kinds.quantity.result_words import BODIES, GAME_TRIGGERS, NO, VOTES
from claimcheck.kinds.quantity.results import GIVEN, SOLE, Result, results
from claimcheck.lazy import Pattern
from claimcheck.model import Document, NumberRef, Span, Statement, Value, Voice, When
from claimcheck.text.moments import told
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sources import RETOLD, retold
from claimcheck.text.story import dateline
from claimcheck.text.times.words import MONTHS, WEEKDAYS, listed
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, NOT, PREPOSITIONS, RELATIVES, REPORTING, is_finite

_DONE = {
    "killed": listed("killed kills killing kill"),
    "injured": listed("injured injures injuring wounded wounds wounding hurt"),
    "arrested": listed("arrested arrests arresting detained detaining"),
}
_VERBS = {word: attribute for attribute, words in _DONE.items() for word in words}
_STATES = {
    "killed": "killed", "dead": "killed", "died": "killed", "dies": "killed",
    "die": "killed", "drowned": "killed", "injured": "injured",
    "wounded": "injured", "hurt": "injured", "missing": "missing", "arrested": "arrested", "detained": "arrested",
}  # fmt: skip
_SHOT = frozenset(["shot", "shoot", "shoots", "shooting"])
_SLAIN = frozenset(listed("executed executing murdered murdering massacred massacring beheaded slaughtered drowning"))
_PEOPLE = frozenset(listed("people persons person lives victims"))
_LOST_LIVES = (["lost", "their", "lives"], ["lost", "their", "life"])
_MORTAL = _PEOPLE | {""} | frozenset(
    listed("men women children boys girls prisoners hostages captives civilians villagers soldiers miners workers "
           "sailors pupils students passengers officers policemen guards farmers monks nuns priests nurses teachers "
           "inmates detainees rebels peasants refugees pilgrims")
)  # fmt: skip
_BETWEEN = BE | HAVE | frozenset(listed("reported confirmed reportedly also left found shot"))
_NO_NOUN = FUNCTION_CAPS | frozenset(listed("killed dead injured wounded missing died dies die hurt others"))
_A = frozenset(["a", "an", "another"])
_THE = frozenset(["the", "these", "those", "all"])
"""Words by which victims are spoken of as known."""
_FROM = frozenset(["from", "aboard", "inside", "who"])
_JOINED = 7
"""Cells behind one figure within which another one, joined to it, ends: "and injuring 17"."""
_OF = _FROM | {"in", "at", "on"}
"""Words behind the victims by which they are not all of them, in an aside and elsewhere."""
_PARTS = frozenset(listed("including among other another of first last"))
TRIGGERS = (*_VERBS, *_SLAIN, *_STATES, "toll", "deaths", "lives", *VOTES, *GAME_TRIGGERS)
_PLAIN = (
    FUNCTION_CAPS | VOTES | BODIES | _PEOPLE | REPORTING | frozenset((*WEEKDAYS, *MONTHS, *EVENTS, *_STATES, *_VERBS))
    | frozenset(listed("least police officials local several took place morning afternoon evening night city town"))
)  # fmt: skip
"""Words that two sentences may share without being about one thing."""
_DENIED = frozenset(listed("denied denies deny not never false falsely"))
_ADDS = frozenset(listed("more another others other further additional also including toll later total altogether"))
"""Words of a text by which the number in its headline may be the sum of others."""
_TIMES = frozenset(listed("week weekend month year decade season week: weekend: month: year: spate wave string"))
_PAIR = Pattern(r"\d(?:-| to |, [A-Z][A-Za-z .]{2,40})\d", re.IGNORECASE)
"""What a headline has that tells a result."""
_MOST = 12
"""Figures of one sentence that are read."""
_EVENT = frozenset(EVENTS) | frozenset(listed("disaster tragedy catastrophe incident"))
_CLOSE = 60
"""Characters around a figure within which a small word is about it."""
_STORY = 3
"""How many sentences back the event of a figure may be told, if nothing else is told there."""


def figures_told(scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The figures of a document; those of a headline are marked if the text below has more than one to choose from."""
    found = list(_sole(list(_figures(scenes))))
    below = {
        (one.attribute, one.value.number)
        for one in found
        if not one.headline and one.pattern == "toll" and one.value is not None
    }
    sums = any(token.norm in _ADDS for scene in scenes if not scene.heads for token in scene.tokens)
    for one in found:
        if one.headline and one.pattern == "toll":
            many = sum(attribute.split()[0] == one.attribute.split()[0] for attribute, _ in below) != 1
            if many or sums or _of_a_time(scenes[0].document, one) or _elsewhere(scenes[0].document, one, found):
                one = replace(one, modifiers=(*one.modifiers, RETOLD))
        yield one


def _of_a_time(document: Document, head: Statement) -> bool:
    """Whether a headline counts the victims of a longer time: "BLACK WEEK: 24 DIE"."""
    return not _TIMES.isdisjoint(document.text[head.sentence.start : head.sentence.end].lower().split())


def _elsewhere(document: Document, head: Statement, found: Sequence[Statement]) -> bool:
    """Whether a headline is of another item than the figure below."""
    from claimcheck.kinds.quantity.headlines import of_another_item  # rarely needed

    return any(of_another_item(document, head, two) for two in found if not two.headline and two.pattern == "toll")


def _sole(found: Sequence[Statement]) -> Iterator[Statement]:
    """The figures; a result that is spoken of as known is marked if the document has one other to take it for."""
    for one in found:
        if GIVEN in one.modifiers:
            told = {
                two.value.text
                for two in found
                if _head(two) == _head(one) and two.value is not None and GIVEN not in two.modifiers
            }
            one = replace(one, modifiers=(*one.modifiers, SOLE)) if len(told) == 1 else one
        elif one.headline and one.attribute in ("vote", "score") and one.value is not None:
            below = {
                two.value.text
                for two in found
                if two.attribute == one.attribute and not two.headline and two.value is not None
            }
            if len(below) != 1 or one.value.text in below:
                one = replace(one, modifiers=(*one.modifiers, RETOLD))
        yield one


def _head(one: Statement) -> str:
    """What is told: of victims, what they suffered, whoever they are."""
    return one.attribute.split()[0] if one.pattern == "toll" else one.attribute


def _figures(scenes: Sequence[Scene]) -> Iterator[Statement]:
    for order, scene in enumerate(scenes):
        left = _MOST
        for at, cell in enumerate(scene.cells):
            if left and cell.sort == "number" and isinstance(cell.what, NumberRef):
                victims = _victims(scene, at, cell.what)
                if victims is not None:
                    left -= 1
                    attribute, first, last = victims
                    meant = _meant(scene, first, scenes[max(0, order - _STORY) : order])
                    lately = [happening(before, 0) for before in scenes[max(0, order - _STORY) : order]]
                    yield _toll(
                        scene, cell.what, attribute, first, last, _completed(happening(scene, at), lately), meant
                    )
        ended = list(results(scene, scenes[max(0, order - _STORY) : order]))
        if not ended and _PAIR.search(scene.text, scene.sentence.start, scene.sentence.end) and scene.heads:
            from claimcheck.kinds.quantity.headlines import headline_results  # rarely needed

            ended = list(headline_results(scene))
        elif ended and scene.heads:
            from claimcheck.kinds.quantity.headlines import with_words  # rarely needed

            ended = [with_words(scene, one) for one in ended]
        for result in (*ended, *ballots(scenes, order)):
            yield _result(scene, result)


def _completed(what: Happening, lately: Sequence[Happening]) -> Happening:
    """The happening, with the event and place of the sentences before it where its own sentence is silent."""
    events = {one.event for one in lately if one.event}
    if what.event or len(events) > 1:
        event, several = what.event, what.several
    else:
        event, several = next(iter(events), ""), what.several or any(one.several for one in lately)
    places, refs, within = what.places, what.refs, what.within
    if not places:
        before = next((one for one in reversed(lately) if one.places and one.event == event), None)
        if before is not None and len(before.places) == 1:
            places, refs, within = before.places, before.refs, before.within
    times = what.times or next((one.times for one in reversed(lately) if one.times and one.event == event), ())
    return Happening(event, places, refs, what.names, times, several, what.plural, within, what.thing)


# --- victims ---


def _victims(scene: Scene, at: int, number: NumberRef) -> tuple[str, int, int] | None:
    """What a number of people suffered, and the cells (half-open) that say so."""
    cells = scene.cells
    if number.ordinal or number.unit or (at > 0 and cells[at - 1].norm in _PARTS):
        return None
    if at > 3 and cells[at - 1].norm == "," and cells[at - 2].sort == "number" and cells[at - 4].norm == "of":
        return None  # "of the six, four were killed"
    noun, last = _who(scene, at)
    before = cells[at - 1].norm if at else ""
    if last < len(cells) and cells[last].norm == "of":
        return None
    if before in _VERBS:
        return _named(_VERBS[before], noun), at - 1, last
    if (before == "dead" and at > 1 and cells[at - 2].norm in _SHOT) or (before in _SLAIN and noun in _MORTAL):
        return _named("killed", noun), at - 1 - (before == "dead"), last
    if before in ("claimed", "claims", "claiming") and noun == "":
        lives = any(cell.norm == "lives" for cell in cells[at + 1 : last])
        return ("killed", at - 1, last) if lives else None
    end = last + (before in ("the", "all") and last < len(cells) and cells[last].norm == "who")
    while end < len(cells) and cells[end].sort == "word" and cells[end].norm in _BETWEEN and end - last < 3:
        end += 1
    if [cell.norm for cell in cells[end : end + 3]] in _LOST_LIVES:
        return None if noun == "others" else (_named("killed", noun), at, end + 3)
    if end < len(cells) and cells[end].norm in _STATES and cells[end].sort in ("word", "cap"):
        if noun == "others" and _STATES[cells[end].norm] == "killed":
            return None
        direct = end == last
        if direct and before in _THE and end + 1 < len(cells) and cells[end + 1].norm in _MORTAL - {""}:
            noun = noun or (
                "" if cells[end + 1].norm in _PEOPLE else cells[end + 1].norm
            )  # "the 34 injured passengers"
            return _named(_STATES[cells[end].norm], noun), at, end + 2
        follower = cells[end + 1] if end + 1 < len(cells) else None
        if direct and follower is not None and follower.sort == "number":
            return None  # "12 people killed 3 others"
        return _named(_STATES[cells[end].norm], noun), at, end + 1
    return _by_toll(scene, at, noun)


def _who(scene: Scene, at: int) -> tuple[str, int]:
    """Who is counted ("" for people) and the cell after the noun."""
    cells = scene.cells
    last = at + 1
    if last + 1 < len(cells) and cells[last].sort in ("adjective", "subject") and cells[last + 1].norm in _MORTAL:
        return f"{cells[last].norm} {cells[last + 1].norm}", last + 2  # of one nation: not all
    if last < len(cells) and cells[last].sort in ("adjective", "subject") and cells[last].norm.endswith("s"):
        return cells[last].norm, last + 1  # "12 Finns"
    if last < len(cells) and cells[last].sort == "adjective":
        last += 1
    if last >= len(cells):
        return "", at + 1
    cell = cells[last]
    if scene.caps and cell.sort == "cap" and cell.norm in _MORTAL:
        return "" if cell.norm in _PEOPLE else cell.norm, last + 1
    if cell.norm in _PEOPLE or cell.norm == "others":
        return "others" if cell.norm == "others" else "", last + 1
    if cell.sort in ("word", "term", "phrase") and cell.norm.isalpha() and cell.norm not in _NO_NOUN | PREPOSITIONS:
        joined = cells[last + 1 : last + 3]
        if len(joined) == 2 and joined[0].norm == "-" and cell.end == joined[0].start and joined[1].norm.endswith("s"):
            return f"{cell.norm}-{joined[1].norm}", last + 3  # "party-goers"
        return cell.norm, last + 1
    return "", at + 1


def _named(attribute: str, noun: str) -> str:
    return attribute if noun in ("", "others") else f"{attribute} {noun}"


def _by_toll(scene: Scene, at: int, noun: str) -> tuple[str, int, int] | None:
    """ "a death toll of 21", "the death toll stood at 21"."""
    cells = scene.cells
    for back in range(at - 1, max(-1, at - 9), -1):
        if cells[back].norm == "toll" and (back == 0 or cells[back - 1].norm == "death"):
            if noun or cells[at - 1].norm not in ("of", "to", "at", "is", "was", "reached"):
                return None
            return "killed", max(0, back - 1), at + 1
        if cells[back].sort in ("mark", "number"):
            return None
    return None


def _meant(scene: Scene, verb: int, lately: Sequence[Scene]) -> list[str]:
    """The names of the sentence that "the disaster", or "the fire", of a sentence without any name goes back to."""
    cells = scene.cells
    if any(cell.sort == "subject" for cell in cells):
        return []
    if not any(cells[i].norm in _EVENT and cells[i - 1].norm == "the" for i in range(1, verb)):
        return []
    for before in reversed(lately):
        if any(cell.norm in EVENTS for cell in before.cells):
            return [f"meant:{folded(ref)}" for cell in before.cells if (ref := ref_of(cell)) is not None]
    return []


def _toll(
    scene: Scene, number: NumberRef, attribute: str, first: int, last: int, what: Happening, meant: Sequence[str]
) -> Statement:
    wrong = numeral(number, scene.tokens)
    value = Value(
        scene.words(wrong.start, wrong.end), wrong.start, wrong.end, number.low, number.high, "", number.value
    )
    aside = first > 1 and scene.cells[first - 1].norm == "which" and scene.cells[first - 2].norm == ","
    narrow = _narrow(scene.cells, last, _OF if aside else _FROM)
    if aside:
        what = _before(scene, last, what)
    weak = ["approximate"] if number.approximate or number.low != number.high else []
    weak += ["narrow"] if narrow else ["new"] if _new(scene) else []
    weak += _about(scene, first, last)
    if what.times:
        from claimcheck.kinds.quantity.deeds import deed  # rarely needed, and start-up time counts

        done, where = deed(scene, first, last)
        weak += done
        times = tuple(time for time in what.times if where.start <= time.start < where.end)
        what = replace(what, times=times or what.times)
    if scene.heads and retold(scene, number.value, value.text):
        weak.append(RETOLD)
    the = first > 0 and scene.cells[first - 1].norm in _THE and not _narrow(scene.cells, last, _OF)
    if the and len(re.findall(rf"(?<![\w.,]){re.escape(value.text)}(?![\w]|[.,]\d)", scene.text)) == 1:
        weak.append(GIVEN)
    made = _statement(
        scene, "toll", attribute, scene.cells[first].start, scene.cells[last - 1].end, wrong, value, what,
        [*weak, *meant],
    )  # fmt: skip
    if GIVEN in weak and made.voice.asserted == "denied":
        made = replace(made, voice=replace(made.voice, asserted=""))  # "none of the 34 injured passengers"
    if first and not made.voice.asserted and scene.cells[first - 1].norm in NOT - {"no"}:
        return replace(made, voice=replace(made.voice, asserted="denied"))  # "did not kill 21 climbers"
    if (aside or _of_the_known(scene, first, last)) and made.voice.kind == "attributed":
        return replace(made, voice=replace(made.voice, kind="narrator", speaker=""))  # the writer's own aside
    return made


def _of_the_known(scene: Scene, first: int, last: int) -> bool:
    """Whether victims are told of within what a sentence speaks of as known, before its verb: "The bridge that gave
    way, killing 16 people, had no rails, a court heard"."""
    cells = scene.cells
    if cells[first - 1].norm != "," or not cells[first].norm.endswith("ing"):
        return False
    begin = dateline(scene)
    before = [cell.norm for cell in cells[:first] if cell.first >= begin]
    comma = next((at for at in range(last, min(last + _JOINED, len(cells) - 1)) if cells[at].norm == ","), 0)
    if not comma or before[0] not in _THE or RELATIVES.isdisjoint(before) or not REPORTING.isdisjoint(before):
        return False
    verb = cells[comma + 1].norm
    return is_finite(verb) and verb not in REPORTING


def _narrow(cells: Sequence[Cell], last: int, words: frozenset[str]) -> bool:
    """Whether a word behind the victims says which of them are meant; a day does not."""
    if last + 1 >= len(cells) or cells[last].norm not in words:
        return False
    return cells[last + 1].sort != "time"


def _new(scene: Scene) -> bool:
    """Whether a sentence tells of an event as of one that was not known: "a crash in Lagos"."""
    return any(
        cell.norm in EVENTS and not _A.isdisjoint(before.norm for before in scene.cells[max(0, at - 3) : at])
        for at, cell in enumerate(scene.cells)
    )


def _before(scene: Scene, last: int, what: Happening) -> Happening:
    """What an aside is told of: nothing behind it is of its event, and of several times the last one before it is."""
    end = next((cell.start for cell in scene.cells[last:] if cell.sort == "mark"), scene.sentence.end)
    times = tuple(time for time in what.times if time.start < end)
    refs = tuple(ref for ref in what.refs if ref.start < end)
    places = tuple(dict.fromkeys(folded(ref) for ref in refs))
    return replace(what, times=times[-1:] or what.times, refs=refs, places=places)


# --- votes and games ---


def _result(scene: Scene, result: Result) -> Statement:
    at = next((i for i, cell in enumerate(scene.cells) if cell.end > result.span.start), 0)
    around = happening(scene, at)
    what = Happening("", (), result.refs, (), around.times, around.several, False)
    made = _statement(
        scene, result.attribute, result.attribute, *result.span, result.span, result.value, what, result.modifiers
    )
    if (
        made.voice.asserted == "denied"
        and NO & set(result.modifiers)
        and not any(t.norm in _DENIED for t in scene.tokens)
    ):
        return replace(made, voice=replace(made.voice, asserted=""))  # "rejected the treaty by 52 percent to 48"
    if made.voice.kind == "attributed" and "act:confirm" in result.modifiers:
        said = {token.norm for token in scene.tokens} & REPORTING
        if said <= {"confirmed", "confirms"}:
            return replace(made, voice=replace(made.voice, kind="narrator", speaker=""))  # "confirmed by 51 to 48"
    if GIVEN in result.modifiers and made.voice.asserted in ("", "asked") and made.voice.kind != "quoted":
        return replace(made, voice=Voice("narrator"))  # whoever speaks of "the 4-2 win" takes it for granted
    return made


def _about(scene: Scene, first: int, last: int) -> list[str]:
    """What a figure is about: the plain words of its sentence, without those of the cells that tell it."""
    start, end = scene.cells[first].start, scene.cells[last - 1].end
    found = dict.fromkeys(
        token.norm
        for token in scene.tokens
        if token.shape == "lower" and len(token.norm) > 2 and not start <= token.start < end
        and token.norm not in _PLAIN
    )  # fmt: skip
    return [f"about:{word}" for word in found][:24]


# --- the statement ---


def _statement(
    scene: Scene, pattern: str, attribute: str, start: int, end: int, wrong: Span, value: Value, what: Happening,
    weak: Sequence[str],
) -> Statement:  # fmt: skip
    sentence = scene.sentence
    lower = {
        token.norm for at, token in enumerate(scene.tokens)
        if token.shape == "lower" and (token.norm not in NEARBY or start - _CLOSE < token.start < end + _CLOSE)
        and not (token.norm == "more" and _of_another(scene.tokens, at, end))
        and not (token.norm == "missing" and attribute.startswith("missing"))
        and not (token.norm == "all" and start < token.start and _all_of_them(scene.tokens, at))
    }  # fmt: skip
    modifiers = [f"event:{what.event}"] if what.event else []
    modifiers += [f"place:{place}" for place in what.places]
    modifiers += [f"thing:{what.thing}"] if what.thing else []
    modifiers += [f"within:{place}" for place in what.within]
    modifiers += [f"called:{name}" for name in what.names]
    updated = lower & UPDATES
    modifiers += [
        word for word, here in (("update", updated), ("several", what.several), ("plural", what.plural)) if here
    ]
    modifiers += [IN_ALL] if updated and updated <= WHOLE else []
    published = sentence.block.published
    times: tuple[When, ...] = tuple(told(time) for time in what.times if _short(time.inner) or len(what.times) == 1)
    if not times and published is not None and pattern == "toll":
        day = anniversary(scene, published)
        long_after = years_after(scene, published) if day is None else None
        times = tuple(When("stated", span, span) for span in (day, long_after) if span is not None)
        modifiers += [YEARS_AFTER] if long_after is not None else []
    if not times and published is not None:
        span = Interval(published - 2, published + 1)
        times = (When("publication", span, span),)
    return scene.statement(
        start,
        end,
        kind="quantity",
        pattern=pattern,
        wrong=wrong,
        subject=what.refs[0] if what.refs else None,
        attribute=attribute,
        mode="told",
        objects=what.refs,
        times=times,
        value=value,
        modifiers=(*modifiers, *weak),
    )  # fmt: skip


def _all_of_them(tokens: Sequence[Token], at: int) -> bool:
    """Whether "all" begins what those who were counted are: "killed 17 people, all of them pickers"."""
    behind = tokens[at + 1 : at + 3]
    if tokens[at - 1].norm != "," or not behind:
        return False
    if [token.norm for token in behind] in (["of", "them"], ["of", "whom"]):
        return True
    return behind[0].shape == "lower" and (
        behind[0].norm.endswith("s") or behind[0].norm in ("men", "women", "children")
    )


def _of_another(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether "more" is no word about a figure that ends at `end`: "and injured more than 60", ", have asked for more
    time"."""
    if tokens[at].start < end:
        return False
    than = at + 1 < len(tokens) and tokens[at + 1].norm == "than"
    return than or any(token.norm == "," and end <= token.start < tokens[at].start for token in tokens)


def _short(interval: Interval) -> bool:
    return interval.days is not None and interval.days <= 31
