"""From constructions to statements: what the text says of an event's time, place, host, and counted years."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.interval import Interval
from claimcheck.kind import Facts
from claimcheck.kinds.event import grown
from claimcheck.kinds.event.anaphora import Before
from claimcheck.kinds.event.anchors import Anchors
from claimcheck.kinds.event.celebrants import names_event
from claimcheck.kinds.event.clauses import Attached, how, ref_of
from claimcheck.kinds.event.clipped import with_clipped_names
from claimcheck.kinds.event.counted_when import AROUND, when_counted
from claimcheck.kinds.event.counts import counted
from claimcheck.kinds.event.editions import CAPITAL
from claimcheck.kinds.event.found import Counted, Said, beside
from claimcheck.kinds.event.how_long import CAME
from claimcheck.kinds.event.index import (
    AS,
    BY_THEN,
    COUNTED_THERE,
    GOING_ON,
    NAMED_YEAR,
    NEAR,
    NOUN,
    NOW,
    THERE,
    VERB,
    WHOLE,
    Events,
)
from claimcheck.kinds.event.it_again import it_again
from claimcheck.kinds.event.observe import said
from claimcheck.kinds.event.of_the_calendar import of_the_calendar
from claimcheck.kinds.event.offshore import OFF, OFFSHORE
from claimcheck.kinds.event.other_works import of_another
from claimcheck.kinds.event.paired import paired
from claimcheck.kinds.event.plain.wording import more, plainly
from claimcheck.kinds.event.readings import whens, wider
from claimcheck.kinds.event.struck import STRUCK
from claimcheck.kinds.event.titled import with_years
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Ref, Span, Statement, TimeRef, Value, When
from claimcheck.text import cues, moments
from claimcheck.text.last_words import with_whole_names
from claimcheck.text.named_again import AGAIN, with_the_name
from claimcheck.text.pronouns import named
from claimcheck.text.referred import referred
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import Token, words
from claimcheck.text.years_told import in_years_told

_HELD = Pattern(
    r"\W*(?:is|was|are|were|has|had|been|first|again|then|finally|\s)*"
    r"(?:held|staged|hosted|opens|opened|meets?|met|convenes?|convened|begins?|began|takes? place|took place)\s"
)
"""What follows the name of an event in the entry of a chronology that tells where it was."""
_UNDER_WAY = frozenset("hosting staging holding organising organizing convening taking being underway under".split())


def statements(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """All statements about events of a document."""
    events = facts.index("event")
    if not isinstance(events, Events) or not facts.claims("event"):
        return
    anchors: Anchors | None = None
    before = Before(events, facts.entities)
    last: Scene | None = None
    scenes = [plainly(scene, events) for scene in scenes]
    for at in range(len(scenes)):
        scene = with_the_name(scenes, at, with_clipped_names(scenes[at], events), events.too)
        if last is not None and "it" in scene.norms:
            scene = it_again(last, scene, events)
        last = scene if names_event(scene, events) else None
        if not names_event(scene, events):
            for one in before.it(scene):
                maker = _Maker(scene, scene.cells, events, anchors or Anchors(scenes, facts.entities), at, facts)
                yield from maker.said(one)
            if "time.thing" in scene.there.sorts:
                maker = _Maker(scene, scene.cells, events, anchors or Anchors(scenes, facts.entities), at, facts)
                yield from map(maker.counted, counted(scene.cells, events))
            before.see(scene)
            continue
        anchors = anchors or Anchors(scenes, facts.entities)
        plain = scene
        if scene is scenes[at]:
            scene = with_whole_names(_with_the_name(scenes, at), events.tails, facts.entities)
        scene = with_years(referred(scenes, at, scene, facts.entities), events)
        if {"it", "that"} <= scene.norms:
            from claimcheck.text import clefts  # rarely needed, and start-up time counts

            scene = next(clefts.plainly(scene), scene)
        if scene.chronicled and (scene.cells[0].norm.isdecimal() or scene.cells[0].sort == "time"):
            from claimcheck.kinds.event.entries import told  # rarely needed, and start-up time counts

            scene, listed = told(scene, events)
        else:
            listed = None
        maker = _Maker(scene, scene.cells, events, anchors, at, facts)
        for one in said(scene.cells, events) if listed is None else listed:
            yield from maker.said(before.meant(one, scene))
        for count in counted(scene.cells, events):
            yield maker.counted(before.counted(count, scene))
        before.see(plain)
        for reading in more(scene, scenes, at, events):
            maker = _Maker(reading, reading.cells, events, anchors, at, facts)
            for one in said(reading.cells, events):
                yield from maker.said(one)
            if reading in scene.clauses:
                yield from map(maker.counted, counted(reading.cells, events))


def _with_the_name(scenes: Sequence[Scene], at: int) -> Scene:
    """The sentence, with the name for "he" or "she" where the one before is about one person alone."""
    scene = scenes[at]
    if not at or not any(cell.sort == "word" and cell.norm in ("he", "she") for cell in scene.cells):
        return scene
    return named(scenes, at) or (scene.retold[0] if scene.retold else scene)


@frozen
class _Maker:
    scene: Scene
    cells: Sequence[Cell]
    events: Events
    anchors: Anchors
    at: int
    facts: Facts

    def said(self, one: Said) -> Iterator[Statement]:
        """A statement each for the time, the place and the host, all with the same context."""
        cells = self.cells
        place = self._place(one.place)
        objects = [*self._objects(one.name, one.refs, one.modifiers)]
        if place is not None:
            objects.append(place)
        if one.host is not None:
            objects.append(how(self._as_place(one.host), "host"))
        times: tuple[When, ...] = ()
        if one.time is not None:
            times = whens(cells[one.time.cell].what)
            times = (*times, *(told for told in in_years_told(self.scene, times[0]) if told not in times))
        elif one.now:
            times = self._now()
        if one.around:
            times = tuple(wider(when, one.around) for when in times)
        modifiers = [*one.modifiers, *(AS + act for act in sorted(one.acts))]
        own = one.sure or (NOW in modifiers and self._long_past(times))
        if one.time is not None and one.time.cell > one.name and self._of_an_anniversary(one.name):
            own = False
        own = own and not of_another(self.scene)
        modifiers += [] if own else ["unsure"]
        modifiers += [NEAR] if one.place is not None and one.place.preposition in ("near", "outside", OFF) else []
        modifiers += [OFFSHORE] if one.place is not None and one.place.preposition == OFF else []
        modifiers += [STRUCK] if one.place is not None and one.place.preposition == STRUCK else []
        modifiers += ["proper"] if self._proper(one.name, one.keys) else []
        if one.time is not None and self._in_the_name(one.time, one.name):
            modifiers += [NAMED_YEAR, *beside(cells, one)]
        if one.time is not None and self._all_of_it(one.time):
            modifiers.append(WHOLE)
        modifiers += [BY_THEN] if one.time is not None and one.time.preposition == "by" else []
        modifiers += () if one.time is None else of_the_calendar(self.scene.text, cells[one.time.cell].what)
        if not times and self._going_on(one):
            modifiers.append(GOING_ON)
        if one.ordinal is not None:
            modifiers.append(f"number {one.ordinal}")
            modifiers += [COUNTED_THERE] if one.place is not None and self._right_behind(one.place, one.name) else []
        span = self._span(one)
        if (number := self._number(one)) is not None:
            objects.append(Ref(number.start, number.end, self.scene.words(number.start, number.end), (), (), "number"))
        if number is not None and one.around and times:
            yield self._statement(
                "date", one.pattern, number.start, cells[one.span[1] - 1].end, Span(number.start, number.end),
                one.name, one.keys, objects, times, modifiers, None, span,
            )  # fmt: skip
        elif one.time is not None:
            start, end, wrong = self._time_quote(one.time, one.name)
            yield self._statement(
                "date", one.pattern, start, end, wrong, one.name, one.keys, objects, times, modifiers, None, span
            )
        if one.place is not None and place is not None:
            start, end = cells[one.place.first].start, cells[one.place.last - 1].end
            wrong = Span(cells[one.place.cell].start, cells[one.place.cell].end)
            value = Value(place.text, wrong.start, wrong.end)
            if NOW in modifiers:
                modifiers = list(dict.fromkeys([*modifiers, "unsure"]))
            if one.inside is not None:
                start, end = cells[one.inside[0]].start, cells[one.inside[1] - 1].end
            yield self._statement(
                "place", one.pattern, start, end, wrong, one.name, one.keys, objects, times, modifiers, value, span
            )
        if one.host is not None:
            wrong = Span(one.host.start, one.host.end)
            name = cells[one.name]
            start, end = min(one.host.start, name.start), max(one.host.end, name.end)
            value = Value(one.host.text, wrong.start, wrong.end)
            yield self._statement(
                "host", one.pattern, start, end, wrong, one.name, one.keys, objects, times, modifiers, value, span
            )

    def _right_behind(self, place: Attached, name: int) -> bool:
        """Whether a place stands right behind the name: "the first games in Oslo"."""
        between = [cell.norm for cell in self.cells[name + 1 : place.cell]]
        return 0 < len(between) <= 2 and between[0] in ("in", "at") and between[1:] in ([], ["the"])

    def counted(self, one: Counted) -> Statement:
        """A statement about an anniversary or a stretch of time."""
        time = self.cells[one.time].what
        assert isinstance(time, TimeRef)
        modifiers = [*one.modifiers, *(AS + act for act in sorted(one.acts)), *sorted(time.flags)]
        modifiers += ["proper"] if self._proper(one.name, one.keys) else []
        unit = time.value.lstrip("P0123456789/") or "Y"
        value = Value(time.text, time.start, time.end, number=time.number, unit=unit)
        times, modifiers = when_counted(self.scene, one, modifiers, unit, self.events)
        start = self._article(one.time) if one.sort == "anniversary" else time.start
        span = Span(self.cells[min(one.time, one.name)].start, self.cells[max(one.last, one.time + 1) - 1].end)
        return self._statement(
            one.sort, one.sort, start, time.end, Span(time.start, time.end), one.name, one.keys,
            self._objects(one.name, one.refs, one.modifiers), times, modifiers, value, span,
        )  # fmt: skip

    def _now(self) -> tuple[When, ...]:
        """The day of publication as a time; none if it is not known."""
        published = self.scene.sentence.block.published
        if published is None:
            return ()
        return (When("publication", Interval(published, published + 1), Interval(published, published + 1)),)

    def _number(self, one: Said) -> Cell | None:
        """The ordinal before the event's name: "the 12th summit"."""
        if one.ordinal is None:
            return None
        if one.number is not None:
            return self.cells[one.number]
        before = self.cells[max(0, one.name - 12) : one.name]
        return next((cell for cell in reversed(before) if cell.sort == "number"), None)

    def _in_the_name(self, time: Attached, name: int) -> bool:
        """Whether a year is a part of the name: "the 2018 Games", "the 2020 Tokyo Games", "the Games of 2020"."""
        if time.preposition == "of":
            return time.first == name + 1
        return not time.preposition and time.cell < name and all(
            cell.sort == "subject" for cell in self.cells[time.cell + 1 : name]
        )  # fmt: skip

    def _of_an_anniversary(self, name: int) -> bool:
        """ "The 10th anniversary of the invasion, in March 2013,": the time behind is that of the anniversary."""
        before = self.cells[max(0, name - 8) : name]
        at = next((k for k, cell in enumerate(before) if cell.sort == "time" and "anniversary" in cell.tags), None)
        return at is not None and not any(cell.sort == "mark" for cell in before[at:])

    def _going_on(self, one: Said) -> bool:
        """Whether it is told as going on: "is being held", "is hosting", "is under way"."""
        first, last = one.span
        norms = [cell.norm for cell in self.cells[first : last + 1]]
        return any(
            word in ("is", "are") and any(after in _UNDER_WAY for after in norms[k + 1 : k + 3])
            for k, word in enumerate(norms)
        )

    def _all_of_it(self, time: Attached) -> bool:
        """Whether a stretch beside the name is all of the event: "(1992-1996)", "of 1980 to 1988", ", from 1992 to"."""
        if not time.preposition or time.preposition == "of":
            return True
        return time.preposition == "from" and time.first > 0 and self.cells[time.first - 1].norm == ","

    def _article(self, at: int) -> int:
        """Where the quote of an anniversary begins: with its "the" where it is what a verb has for its object
        ("marks the 60th anniversary"); inside a longer phrase ("in honour of the ...") the number begins it."""
        cells = self.cells
        k = at - 1
        if k >= 1 and cells[k].norm == "the" and cells[k - 1].sort == "word" and self._verbal(k - 1):
            return cells[k].start
        return cells[at].start

    def _verbal(self, at: int) -> bool:
        word = self.cells[at].norm
        return word.startswith(
            ("mark", "celebrat", "commemorat", "observ", "honor", "honour", "is", "was", "be", "remember")
        )

    def _objects(self, name: int, refs: Sequence[Ref], modifiers: Sequence[str]) -> list[Ref]:
        """Who is tied to the event, then who else is in the sentence, then who is in the document."""
        bound = {(ref.start, ref.end) for ref in refs if ref.how != THERE}
        loose = [
            how(ref, "sentence")
            for cell in self.cells[max(0, name - AROUND) : name + AROUND]
            if cell.sort in ("subject", "adjective")
            for ref in (ref_of(cell),)
            if (ref.start, ref.end) not in bound
        ]
        joint = self.anchors.pair(self.at) if "joint" in modifiers else ()
        document = Ref(0, 0, "", self.anchors.everyone, (), "document")
        return [*refs, *joint, *loose, *paired(self.cells, name, AROUND), document]

    def _place(self, place: Attached | None) -> Ref | None:
        if place is None:
            return None
        cell = self.cells[place.cell]
        if cell.sort == "adjective":
            return how(ref_of(cell), "at")  # "on Swedish soil"
        if cell.sort == "subject":
            ref = self._as_place(ref_of(cell))
            here = tuple(id for id in ref.entities if self._named(id, cell.norm))
            if not here and any(" ".join(words(self.facts.entities[id].capital)) == cell.norm for id in ref.entities):
                return Ref(ref.start, ref.end, ref.text, ref.entities, (CAPITAL,), "at")  # it is not its country
            return Ref(ref.start, ref.end, ref.text, here, ref.types if here else (), "at")
        return Ref(cell.start, cell.end, self.scene.words(cell.start, cell.end), (), (), "at")

    def _long_past(self, times: Sequence[When]) -> bool:
        """Whether a time lies so far back that nothing told in the present can have been then."""
        published = self.scene.sentence.block.published
        ends = [when.outer.until for when in times]
        return published is not None and bool(ends) and all(end is not None and end < published - 366 for end in ends)

    def _as_place(self, ref: Ref) -> Ref:
        """Of several that a name may mean, the places: a team of the same name is none."""
        places = tuple(id for id in ref.entities if id in self.events.places)
        return replace(ref, entities=places) if places and len(places) < len(ref.entities) else ref

    def _named(self, id: str, norm: str) -> bool:
        return any(" ".join(words(name.text)) == norm for name in self.facts.entities[id].names)

    def _proper(self, at: int, keys: Sequence[str]) -> bool:
        """Whether the words are a name of the event's own, written as one."""
        cell = self.cells[at]
        text = self.scene.text[cell.start : cell.end]
        return any(key in self.events.proper for key in keys) and (
            AGAIN in cell.tags or text[:1].isupper() or text[:1].isdigit() or self.scene.caps != ""
        )

    def _time_quote(self, time: Attached, name: int) -> tuple[int, int, Span]:
        cells = self.cells
        cell = cells[time.cell]
        if time.cell < name < time.last:
            return cell.start, cells[time.last - 1].end, Span(cell.start, cell.end)
        return cells[time.first].start, cells[time.last - 1].end, Span(cell.start, cell.end)

    def _span(self, one: Said) -> Span:
        """The words that say it, for the question whether they are asserted."""
        first, last = one.span
        for part in (one.time, one.place):
            if part is not None:
                first, last = min(first, part.first), max(last, part.last)
        return Span(self.cells[first].start, self.cells[last - 1].end)

    def _tokens_around(self, span: Span) -> Sequence[Token]:
        """The sentence's tokens; of a list that runs on as one sentence, those around a span."""
        tokens = self.scene.tokens
        if len(tokens) <= 4 * AROUND:
            return tokens
        first = bisect_left(tokens, span.start, key=lambda token: token.start)
        last = bisect_left(tokens, span.end, key=lambda token: token.start)
        return tokens[max(0, first - AROUND) : last + AROUND]

    def _statement(
        self, mode: str, pattern: str, start: int, end: int, wrong: Span, name: int, keys: tuple[str, ...],
        objects: Sequence[Ref], times: tuple[When, ...], modifiers: Sequence[str], value: Value | None, span: Span,
    ) -> Statement:  # fmt: skip
        scene = self.scene
        sentence = scene.sentence
        voice = cues.voice(
            scene.text,
            self._tokens_around(span),
            span.start,
            span.end,
            sentence.start,
            sentence.end,
            scene.quotations,
            construction="other",
        )
        if mode == "place" and not times and _HELD.match(scene.text, self.cells[name].end, wrong.start):
            times = moments.entry_year(scene)
        if voice.asserted == "hoped" and "planned" in modifiers:
            voice = replace(voice, asserted="")  # "set to host", "due to be held": said of what is to come
        if (
            mode == "anniversary"
            and voice.asserted in ("supposed", "hoped")
            and grown.planned_for(scene.text[sentence.start : start])
        ):
            voice = replace(voice, asserted="")
        if voice.asserted == "supposed" and CAME in modifiers:
            voice = replace(voice, asserted="")
        attribute = keys[0][len(VERB) :] if keys[0].startswith(VERB) else keys[0][len(NOUN) :]
        return scene.statement(
            start,
            end,
            kind="event",
            pattern=pattern,
            wrong=wrong,
            subject=None,
            attribute=attribute,
            mode=mode,
            voice=voice,
            objects=tuple(objects),
            times=times,
            value=value,
            modifiers=tuple(modifiers),
            keys=keys,
        )
