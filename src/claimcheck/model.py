"""The nouns, in the order of the journey.

Offsets are characters of the file, half-open, counted from 0, from reading to report.  Days are ordinals in half-open
intervals (see `interval`).  Everything is frozen; each stage takes the previous noun and returns the next.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from claimcheck.counted import Since, Tally
from claimcheck.frozen import frozen
from claimcheck.interval import ALWAYS, Interval
from claimcheck.standing import Compared, Waiver
from claimcheck.whereabouts import HERE, Whereabouts

GLUE = "\u2060"
"""Stands in `Document.text` where mark-up or a soft hyphen was inside or beside a word: it takes up room, so that
offsets hold, and is no boundary of words ("Tru**de**au" is one word)."""


class Span(NamedTuple):
    """Two offsets of a document, half-open."""

    start: int
    end: int


# --- documents -------------------------------------------------------------------------------------


class Role(StrEnum):
    """What a block of a document is on its page."""

    HEADLINE = "headline"
    PROSE = "prose"
    CAPTION = "caption"
    BYLINE = "byline"
    ITEM = "item"  # of a list or a table
    QUOTATION = "quotation"  # a block quotation
    LEFTOVER = "leftover"  # of the web page around the article: teasers, menus, "Trending Now"


@frozen
class Block:
    """A paragraph, headline, caption, list item.  Sentences never cross its edges.

    `published` is the day (ordinal) from which its words count time: the document's, or its own (a video
    caption that carries a date), or None where nothing is known (a teaser of another story).
    `language` is "en" or another code; only English is analysed.  `story` is where the text starts after a
    dateline ("SEOUL (Reuters) - "), or None if there is none.
    """

    start: int
    end: int
    role: Role
    published: int | None
    language: str = "en"
    story: int | None = None


@frozen
class Document:
    """A text with the day it was published.

    `source` is the file's text as read; `text` has the same length, with mark-up blanked by spaces (or `GLUE` inside
    words), so that an offset means the same in both.  `published` is an ordinal day or None; `published_from` says in
    words where it was found.  `unit` is what a line of `source` is called: a file without lines is read as its
    paragraphs or pages.  `comments` are where it speaks to claimcheck (`<!-- claimcheck: ... -->`).
    """

    path: str
    source: str
    text: str
    published: int | None
    published_from: str
    blocks: tuple[Block, ...]
    unit: str = "line"
    comments: tuple[Span, ...] = ()

    @property
    def checked(self) -> bool:
        """Whether it was examined: one that claimcheck.yaml sets to off has no blocks."""
        return bool(self.blocks)

    def words(self, start: int, end: int) -> str:
        """The words of a stretch as a person reads them: mark-up is gone, white space is one space."""
        return " ".join(self.text[start:end].replace(GLUE, "").split())


@frozen
class Sentence:
    """A span of a block's text: `text[start:end]` without white space at its edges."""

    start: int
    end: int
    block: Block


# --- what is recognised in a sentence ----------------------------------------------------------------


@frozen
class TimeRef:
    """A time expression, resolved against the day of publication.

    `kind`: date, range, duration, age, anniversary, set (recurring), unresolved.
    `value`: as in TIMEX3 ("2022-09", "2024-Q3", "196" for the 1960s, "18" for the 19th century, "P60Y").
    `inner` is the plain reading, `outer` everything that the words allow ("nearly four years ago").
    A contradiction needs `outer` (and every one of `alternatives`) to be missed.
    `granularity`: day, week, weekend, month, quarter, season, half, year, decade, century.
    `mod`: "", SINCE, UNTIL, BEFORE, AFTER, APPROX, LESS_THAN, MORE_THAN, START, MID, END, WINDOW
    ("over the last six decades": contradicts no start), ORIGIN ("60 years of ties", "ten years after X").
    `number` is the N of an age, an anniversary or a duration (in years unless `value` says otherwise).
    `weekday` is the weekday that is written in it (Monday is 0), `day_of_month` etc. stay in `value`.
    `flags`: weekday_mismatch, impossible_date, year_inferred, ambiguous, fiscal, bound ("next year marks"),
    unbound ("year of").
    `rule` names the rule; `why` says in words how it was resolved.
    """

    start: int
    end: int
    text: str
    kind: str
    value: str
    inner: Interval
    outer: Interval
    granularity: str
    mod: str = ""
    alternatives: tuple[Interval, ...] = ()
    number: int | None = None
    weekday: int | None = None
    flags: frozenset[str] = frozenset()
    rule: str = ""
    why: str = ""


@frozen
class NumberRef:
    """A number: `low` to `high` is the range that its words allow ("about 12,000", "5 to 7", "at least 3").

    `value` is the plain reading; an open side is None.  `unit` is a symbol or word bound to it ("%", "$",
    "km"), "" if none; `ordinal` is true for "45th", "first".  `approximate` says that the words round.
    """

    start: int
    end: int
    text: str
    value: float
    low: float | None
    high: float | None
    unit: str = ""
    ordinal: bool = False
    approximate: bool = False


@frozen
class Ref:
    """Something that the text names, and the entities that it may be: none known, one, or several.

    `types` are what it certainly is (from its entity, an honorific, a company suffix ...): empty if unknown.
    `how` says how it is attached: "", "adjective", "possessive", "of", "before", "after-name", "at", "taken up" ("it").
    """

    start: int
    end: int
    text: str
    entities: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    how: str = ""


@frozen
class Voice:
    """Who says it: narrator, attributed, quoted.  `asserted` is "" for what is asserted, else why it is not
    (denied, asked, supposed, hoped, fictional, mock, slip, corrected; `saying.doubt` has the words)."""

    kind: str = "narrator"
    speaker: str = ""
    asserted: str = ""


@frozen
class When:
    """One admissible time of a statement.

    `how`: stated (its own time expression), publication (its tense), narrated (a time long past, told in
    the sentence), earlier (told nearby: it may agree, never contradict), past (at some time before publication),
    future.  `relation`: at, since, until, before, after, during.
    `inner`/`outer` as in TimeRef.  `start`/`end` delimit the words, or are equal if there are none.
    """

    how: str
    inner: Interval
    outer: Interval
    relation: str = "at"
    text: str = ""
    start: int = 0
    end: int = 0


@frozen
class Mention:
    """A place where something is recognised.

    `sort`: entity (a name of one), adjective (its demonym or adjective), name (capitalised words that the
    claims don't know), phrase (words of a kind or of a claim: titles, relations, events), time, number.
    `keys`: the ids of entities, or the keys of phrases; all of them are readings.
    `variant`: "" as accepted, "short" (a surname or the like), "spacing" (same letters, other spacing),
    "dated" (a name that was right at another time).
    """

    start: int
    end: int
    sort: str
    keys: tuple[str, ...] = ()
    variant: str = ""
    time: TimeRef | None = None
    number: NumberRef | None = None


@frozen
class Predication:
    """A phrase said of a subject: the grammar's result, before any kind looks at it.

    `phrase` is where the phrase's own words stand, `keys` what they matched, `text` those words folded.
    `span` runs from the first word of the construction to the last, the subject included.
    `owners` are what the phrase is of: all of them together ("Canada's minister for Quebec").
    `modifiers`: former, then, late, acting, interim, deputy, vice, elect, designate, outgoing, incoming,
    next, honorary, would-be, first, ordinal words; `unknown` if a word before the phrase is not understood.
    `aspect`: is, was, becomes, became, left, will, not.  `times` are the admissible times.
    `other` is the second person of a succession ("X succeeded Y as ...").
    """

    construction: str
    subject: Ref
    phrase: Span
    text: str
    keys: tuple[str, ...]
    span: Span
    owners: tuple[Ref, ...]
    modifiers: tuple[str, ...]
    aspect: str
    times: tuple[When, ...]
    voice: Voice
    other: Ref | None = None
    plural: bool = False


# --- what the text says --------------------------------------------------------------------------------


@frozen
class Value:
    """What a statement gives for its attribute: a number, a time, a name, a word."""

    text: str
    start: int
    end: int
    low: float | None = None
    high: float | None = None
    unit: str = ""
    number: float | None = None


@frozen
class Statement:
    """What the text says: one thing, about something, at a place in a document.

    `start`/`end` delimit the quote: the shortest contiguous span that holds the wrong words and what they
    are said of; `wrong` the words to change.  `attribute` is the title, phrase, event or counted noun, folded.
    `mode` is what is said of it (holds, former, became, left, elect, acting, not ...).
    `objects` are what it is of, or between.  `times` are the admissible times (all are readings).
    `keys` are the phrase keys (of claims) that its words matched.
    `dated` is false where the day of its part of the page is not known for sure (a teaser of another story):
    the document's day may make it agree, but never conflict.
    """

    kind: str
    pattern: str
    path: str
    start: int
    end: int
    wrong: Span
    sentence: Span
    subject: Ref | None
    attribute: str
    mode: str
    voice: Voice
    objects: tuple[Ref, ...] = ()
    times: tuple[When, ...] = ()
    value: Value | None = None
    modifiers: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    published: int | None = None
    headline: bool = False
    dated: bool = True

    @property
    def entities(self) -> tuple[str, ...]:
        """The ids of what its subject may be."""
        return self.subject.entities if self.subject is not None else ()


# --- what we hold --------------------------------------------------------------------------------------


@frozen
class Place:
    """A place in a file that a user wrote: line and column count from 1, in characters."""

    path: str
    line: int
    column: int


@frozen
class Name:
    """A name of an entity: accepted from/until (an Interval), `short` if it counts only in context."""

    text: str
    short: bool = False
    during: Interval = ALWAYS


@frozen
class Tie:
    """A fact that may have a term: `is_` an entity's id or a word; `start`/`end` are windows as in `Term`."""

    is_: str
    start: Interval | None = None
    end: Interval | None = None


@frozen
class Entity:
    """A person, country, organisation, place or other thing that the claims know."""

    id: str
    type: str
    name: str
    names: tuple[Name, ...]  # `name` first, then `also`, then `short`
    adjectives: tuple[str, ...] = ()
    capital: str = ""
    seats: tuple[str, ...] = ()
    within: tuple[str, ...] = ()  # ids that it lies in, nearest first, transitively closed
    born: Interval | None = None
    died: Interval | None = None
    founded: Interval | None = None
    closed: Interval | None = None
    nationality: tuple[Tie, ...] = ()
    party: tuple[Tie, ...] = ()
    employer: tuple[Tie, ...] = ()
    member_of: tuple[Tie, ...] = ()
    child_of: tuple[str, ...] = ()
    spouse_of: tuple[Tie, ...] = ()
    sibling_of: tuple[str, ...] = ()
    fiscal_year: str = ""
    source: str = ""
    place: Place = Place("", 0, 0)
    checked: int | None = None  # as in `Claim`


@frozen
class Term:
    """A stretch in which `who` held something.

    `start` is the window of days in which it began (None: not known); `end` the window in which it ended
    (None: not ended).  `end == ALWAYS` says that it ended on a day nobody gave (`until: unknown`).
    A window of one exact day d is Interval(d, d + 1).
    """

    who: str
    start: Interval | None
    end: Interval | None
    mode: str = ""  # "", acting, interim, caretaker, suspended
    elected: Interval | None = None
    ordinal: int | None = None
    title: str = ""
    place: Place = Place("", 0, 0)


@frozen
class Claim:
    """What we hold: one entry of a claims file.  Every kind derives its own from this."""

    id: str
    kind: str
    place: Place
    source: str = ""
    checked: int | None = None  # the day (ordinal) on which what is still running was last known to hold
    severity: str = ""  # "" as the check says; error, warning, note, off
    note: str = ""
    tags: tuple[str, ...] = ()
    owner: str = ""
    status: str = ""  # "" or "pilot"
    tolerance: int = 0  # days
    valid: Interval = ALWAYS
    review_by: int | None = None  # the day (ordinal) by which somebody must look at it again


# --- what follows --------------------------------------------------------------------------------------


class Outcome(StrEnum):
    AGREES = "agrees"
    CONFLICTS = "conflicts"
    UNDECIDED = "undecided"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


@frozen
class Reading:
    """One way to understand a statement, and what the claims say of it: for `why`."""

    text: str
    outcome: Outcome
    because: str


@frozen
class Verdict:
    """What follows for one statement.  `check` and `known` are set for conflicts and agreements alike;
    `reason` says why an undecided one is undecided.  `severity` is "" for the check's own.
    `suggestions` are complete replacements of the `wrong` words; one if that side is known to be right."""

    outcome: Outcome
    check: str
    claims: tuple[str, ...] = ()
    known: str = ""
    because: str = ""
    reason: str = ""
    severity: str = ""
    suggestions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    as_of: int | None = None
    readings: tuple[Reading, ...] = ()
    quote: Span | None = None  # where it differs from the statement's own
    wrong: Span | None = None


@frozen
class Unmet:
    """Nothing follows for a statement, and why: what the text or the claims do not say, in plain words."""

    reason: str


@frozen
class Related:
    """Another place that bears on a conflict: `path` and offsets, with what it is."""

    path: str
    start: int
    end: int
    quote: str
    role: str


@frozen
class Finding:
    """A statement with its verdict: every row of a report comes from one.  It may be waived, `old` (in a baseline) or
    `milder` than its check.  Of the documents that say it right, `related` has the nearest; `further` counts more."""

    statement: Statement
    verdict: Verdict
    severity: Severity
    says: str
    related: tuple[Related, ...] = ()
    pilot: bool = False
    waiver: Waiver | None = None
    old: bool = False
    further: int = 0
    milder: bool = False


@frozen
class Problem:
    """Something that could not be examined: `place` may have line 0 where it is the whole file."""

    path: str
    message: str
    line: int = 0
    column: int = 0


@frozen
class Skipped:
    """A stretch that was not analysed, and why (a language, a left-over)."""

    path: str
    start: int
    end: int
    reason: str


@frozen
class Report:
    """All that a run found.  `findings` are in the order of the documents and of their text; outcomes that nobody asked
    for are in `tallies` alone.  With `since`, they are of the documents that changed, of all that are there."""

    documents: tuple[Document, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    claims: int = 0  # how many claims were held
    notes: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()  # the notes on waivers by whose end something is a conflict again
    desks: tuple[tuple[str, tuple[str, ...]], ...] = ()  # owner and tags of each claim that is contradicted
    baseline: Compared | None = None  # where it was held against one
    tallies: tuple[Tally, ...] = ()
    since: Since | None = None
    whereabouts: Whereabouts = HERE
