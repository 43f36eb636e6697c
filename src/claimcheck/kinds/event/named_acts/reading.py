"""What the sentences of a document tell of acts that happen once: their day, their place, who did them, how long they
lasted, and at what hour.

A statement has the mode "named act" and the attribute "open date", "sign place", "win agent"; its `modifiers` name what
it happened to ("name:kessel", "noun:dam", "at:vrbanja", "year:1971"), what else is told ("agent:...", "place:..."), and
what is told around it (see `text.story`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from claimcheck.frozen import frozen
from claimcheck.kinds.event.named_acts.acts import ACTS
from claimcheck.kinds.event.named_acts.clock import clock
from claimcheck.kinds.event.named_acts.line import Line, line
from claimcheck.kinds.event.named_acts.shapes import HEAD, Act, Shape, shapes, told_by
from claimcheck.kinds.event.named_acts.signs import START, Sign, start, worded
from claimcheck.kinds.event.named_acts.slots import agent, by_itself, date, lasting, own_day, place, placing
from claimcheck.kinds.event.named_acts.things import Thing, thing_of
from claimcheck.kinds.event.thing_words import AGAIN, ANEW, DOUBTED
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Ref, Span, Statement, Value, When
from claimcheck.text.glances import holding
from claimcheck.text.scene import Scene
from claimcheck.text.story import around
from claimcheck.text.times.words import listed
from claimcheck.text.words import MODALS, NOT

MODE = "named act"
_OPENERS = frozenset(
    listed(
        ", ; : — ( ) and but or when where that which because since after before while as how who until if though "
        "although whereas for than said says day night"
    )
)
"""Words behind which a clause may begin."""
_UNTRUE = (
    (AGAIN - {"once", "first"}) | DOUBTED | (MODALS - {"could", "might"}) | frozenset(
        listed("reopened reopening re-opened planned plan plans due expected scheduled postponed delayed supposed "
               "almost nearly partly symbolically provisionally soft trial rehearsal replica temporarily briefly "
               "to-be unofficially new-look repeat rerun deputy vice acting mock")
    )
)  # fmt: skip
"""Words close to an act by which it was another one, or was not."""
CHANGING = Pattern(
    r"\b(?:appoint\w*|sworn|promot\w+|demot\w+|succe(?:ed\w*|ssor)|predecessor|former|replac\w+|resign\w*|retire\w*|"
    r"(?:re-?)?elect(?:ed|ions?)|candidates?|deputy|acting|interim|outgoing|incoming|t(?:ook|akes?|aking) over|"
    r"new (?:lord )?(?:mayor|rector|head\w*|bishop|commander|chief)|handover|mayors|twin\w*|sister (?:city|town)|"
    r"boroughs?|guest)\b",
    re.IGNORECASE,
)
"""Words of a text in which a post changes hands, or of which there are several holders."""
_NEGATED = NOT - {"no", "nor"}
_ADJUNCT = re.compile(r"(?:for|in|at|on|from) (?:the )?\^\S+(?: \^\S+)*(?: it was)?")
"""Whom or where a sentence begins with: "For Croatia the accord was signed by"."""
_AROUND = 4
_JOINT = frozenset(listed("shared jointly together joint co-winner tied alongside with"))


def named_acts(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The acts of a document that can be held against others."""
    for scene in holding(document, scenes, _words()):
        said = worded(scene.text[scene.sentence.start : scene.sentence.end])
        shown = _shown(said)
        if (shown or _may_be_a_life(scene)) and (row := line(scene)) is not None:
            yield from _told(row, shown)
            yield from _life(row)


@cache
def _words() -> tuple[str, ...]:
    """What a sentence has of which one of the acts may be told, or a life in brackets."""
    words = {max(sign, key=len, default="").strip() for sign in _acts()} - {""}
    return tuple(sorted(words | {word.title() for word in words} | {f"({century}" for century in range(15, 20)}))


@cache
def _acts() -> dict[Sign, list[int]]:
    """The acts by the signs of which a sentence that tells them has one."""
    found: dict[Sign, list[int]] = {}
    for at, act in enumerate(ACTS):
        for sign in told_by(act):
            found.setdefault(sign, []).append(at)
    return found


@cache
def _by_start() -> dict[str, list[Sign]]:
    """The signs by how the words begin that show them."""
    found: dict[str, list[Sign]] = {}
    for sign in _acts():
        found.setdefault(start(sign), []).append(sign)
    return found


def _shown(said: str) -> frozenset[Sign]:
    """The signs that a text, as words (see `worded`), has all pieces of."""
    table = _by_start()
    begun = {"", *(word[:START] for word in said.split())}
    likely = (sign for at in table.keys() & begun for sign in table[at])
    return frozenset(sign for sign in likely if all(map(said.__contains__, sign)))


def _told(row: Line, shown: frozenset[Sign]) -> Iterator[Statement]:
    text = HEAD + row.text
    table = _acts()
    for act in (ACTS[at] for at in sorted({at for sign in shown for at in table[sign]})):
        if not _may_tell(row, act):
            continue
        seen: set[tuple[str, int, int]] = set()
        for shape in shapes(act):
            if shown.isdisjoint(shape.signs) or not all(any(piece in text for piece in need) for need in shape.needs):
                continue
            for match in shape.found(row.text):
                told = _Telling(row, shape, match).statements()
                for statement in told:
                    key = (statement.attribute, statement.start, statement.end)
                    if key not in seen:
                        seen.add(key)
                        yield statement


def _may_tell(row: Line, act: Act) -> bool:
    """Whether a sentence has what is compared of an act: a time, or names."""
    tells = set(act.tells.split())
    if tells <= {"date", "duration"} and not row.scene.times:
        return False
    return "^" in row.text


@frozen
class _Telling:
    """A shape that fits a row of words."""

    row: Line
    shape: Shape
    match: re.Match[str]

    def statements(self) -> Iterator[Statement]:
        match, shape = self.match, self.shape
        thing = thing_of(self.row, *self._thing(), self.shape.act, subject=self.shape.ahead, whole=not self._last())
        if thing is None or not self._plain() or (self.shape.opens and not self._opens()):
            return
        who = agent(self.row, match, "who") if shape.has("who") else None
        if shape.has("who") and who is None and "agent" in self.shape.act.tells:
            return
        when = date(self.row, match, thing)
        where = place(self.row, match)
        day = when or own_day(self.row, thing)
        for tell in self.shape.act.tells.split():
            told: tuple[int, int, str] | None = None
            if tell == "date" and when is not None:
                told = (when.start, when.end, when.text)
            elif tell == "place" and where is not None:
                told = (*where[:2], "")
            elif tell == "agent" and who is not None and not self._joint():
                told = (*who[:2], "")
            elif tell == "duration":
                told = lasting(self.row, match)
            elif tell == "placing":
                told = placing(self.row, match)
            elif tell == "rank":
                told = (*self.row.span(*match.span("rank")), match["rank"].replace("^", ""))
            elif tell == "clock":
                told = clock(self.row, match)
            if told is not None:
                yield self._statement(tell, thing, told, when if tell == "date" else day, where, who)

    def _thing(self) -> tuple[int, int]:
        group = "pair" if self.shape.has("pair") else "thing"
        return self.match.span(group)

    def _last(self) -> bool:
        """Whether nothing of the shape stands behind its thing."""
        return self._thing()[1] >= self.match.end()

    def _opens(self) -> bool:
        """Whether the shape stands at the head of a clause."""
        before = self.row.plain[: self.match.start()].split()
        if not before or before[-1] in _OPENERS or before[-1].startswith("@") or before[-2:] == ["it", "was"]:
            return True
        return _ADJUNCT.fullmatch(" ".join(before)) is not None

    def _plain(self) -> bool:
        """Whether the words close to the act tell it as done, and done once."""
        text = self.row.plain
        first, last = self.match.start(), self.match.end()
        headed = self.shape.opens or self.shape.headed
        before = [] if headed else re.split(r"[,;:—]", text[:first])[-1].split()[-_AROUND:]
        after = [] if self.shape.ahead else re.split(r"[,;:—]", text[last:])[0].split()[:_AROUND]
        own = [self.match.span(group) for group in ("did", "rank") if group in self.match.re.groupindex]
        inside = [
            word
            for word in re.finditer(r"\S+", text)
            if first <= word.start() < last and not any(low <= word.start() < high for low, high in own)
        ]
        words = [word[0] for word in inside]
        if not _NEGATED.isdisjoint((*words, *after[:1])) or not NOT.isdisjoint(before[-2:]):
            return False
        return _UNTRUE.isdisjoint((*before, *words, *after))

    def _joint(self) -> bool:
        """Whether somebody else did it too."""
        text = self.row.plain
        after = text[self.match.end("who") :].split()[:2]
        before = text[: self.match.start("who")].split()[-1:]
        if after[:1] in (["and"], ["&"]):
            return True
        return before in (["and"], ["&"], ["or"]) or not _JOINT.isdisjoint(
            text[self.match.start() : self.match.end() + 12].split()
        )

    def _begin(self, thing: Thing) -> int:
        """Where the words begin that tell it, with the article before them."""
        groups = set(self.match.re.groupindex) - {"thing", "pair", "doer"}
        begin = min(thing.first, *(start for start in map(self.match.start, groups) if start >= 0))
        article = re.search(r"(?<!\S)(?:the|an?|its|their|his|her) $", self.row.plain[:begin])
        return article.start() if article else begin

    def _doers(self) -> list[str]:
        """The names of those who did it, where any number of them may have."""
        if "doer" not in self.match.re.groupindex or self.match["doer"] is None:
            return re.findall(r"\^(\S+)", (re.match(r"[^@]* by (.*)", self.row.plain[self.match.end() :]) or [""])[0])[
                :4
            ]
        return re.findall(r"\^(\S+)", self.match["doer"])

    def _whence(self) -> list[str]:
        """The names of whence those are who did it: "Solvang of Denmark", "the Zagreb architect X"."""
        if not self.shape.has("who"):
            return []
        behind = re.match(r" (?:of|from|in) (?:the )?\^(\S+)(?: \^(\S+))?", self.row.plain[self.match.end("who") :])
        before = re.search(r"\^(\S+) (?:[a-z-]+ ){1,4}$", self.row.plain[: self.match.start("who")])
        return [name for found in (behind, before) if found for name in found.groups() if name]

    def _statement(
        self, tell: str, thing: Thing, told: tuple[int, int, str], when: When | None,
        where: tuple[int, int, tuple[str, ...]] | None, who: tuple[int, int, tuple[str, ...]] | None,
    ) -> Statement:  # fmt: skip
        scene = self.row.scene
        first, last = self.row.span(self._begin(thing), self.match.end())
        begin, end = (first, last) if self.shape.act.name.startswith("be ") else told[:2]
        modifiers = [
            *thing.modifiers(),
            *(f"place:{name}" for name in (where[2] if where else ())),
            *(f"agent:{name}" for name in (who[2] if who else ())),
            *(f"for:{name}" for name in re.findall(r"\bfor \^(\S+)", self.row.plain)),
            *(f"whence:{name}" for name in self._whence()),
            *(f"doer:{name}" for name in self._doers()),
            *(["known"] if _known(self.row, thing) else []),
            *(["anew"] if ANEW.within(scene.text) else []),
            *(["changing"] if CHANGING.within(scene.text) else []),
        ]
        return _made(
            scene, f"{self.shape.act.name} {tell}", (min(first, begin), max(last, end)), (begin, end), told[2],
            () if when is None else (when,), modifiers,
        )  # fmt: skip


def _known(row: Line, thing: Thing) -> bool:
    """Whether the claims know the name of a thing."""
    low, high = row.span(thing.first, thing.last)
    return any(low <= cell.start < high and cell.sort == "subject" and "known" in cell.tags for cell in row.scene.cells)


def _may_be_a_life(scene: Scene) -> bool:
    return bool(scene.times) and any(token.norm == "(" for token in scene.tokens)


def _life(row: Line) -> Iterator[Statement]:
    """ "Ida Berg (1872-1940)": the years of a birth and a death."""
    for match in re.finditer(r"(?P<thing>\^\S+(?: \^\S+)+) \( @(?P<years>\d+)(?= [);,])", row.plain):
        time = row.scene.times[int(match["years"])]
        years = re.fullmatch(r"(\d{4})\s?[-–]\s?(\d{4})", time.text)
        if years is None or not 15 <= int(years[2]) - int(years[1]) <= 110:
            continue
        thing = thing_of(row, *match.span("thing"), ACTS[0], person=True)
        if thing is None:
            continue
        first, _ = row.span(*match.span("thing"))
        for act, group in (("bear", 1), ("die", 2)):
            begin, end = time.start + years.start(group), time.start + years.end(group)
            when = by_itself(row, begin, end)
            if when is not None:
                known = ["known"] if _known(row, thing) else []
                modifiers = [*thing.modifiers(), *known]
                yield _made(row.scene, f"{act} date", (first, time.end), (begin, end), when.text, (when,), modifiers)


def _made(
    scene: Scene, attribute: str, span: tuple[int, int], wrong: tuple[int, int], value: str, times: tuple[When, ...],
    modifiers: Sequence[str],
) -> Statement:  # fmt: skip
    start, end = span
    return scene.statement(
        start,
        end,
        kind="event",
        pattern="named act",
        wrong=Span(*wrong),
        subject=Ref(start, end, scene.words(start, end)),
        attribute=attribute,
        mode=MODE,
        times=times,
        value=Value(value or scene.words(*wrong), *wrong),
        modifiers=(*modifiers, *around(scene, *wrong)),
    )
