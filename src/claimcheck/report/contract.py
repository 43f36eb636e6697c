"""What leaves the program and what may come in, as models: the source of the JSON Schemas.

Imported only to print a schema, and to read statements that somebody else extracted.  Offsets and columns count
characters (Unicode code points), not bytes; `start` is included, `end` is not.  Days are ISO dates.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from claimcheck.interval import Interval
from claimcheck.model import Ref, Span, Statement, Value, Voice, When

Offset = Annotated[int, Field(ge=0, description="characters from the start of the file, from 0")]


class _Closed(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


# --- statements ------------------------------------------------------------------------------------


class SpanRecord(_Closed):
    """A stretch of the document."""

    start: Offset
    end: Offset

    def span(self) -> Span:
        return Span(self.start, self.end)


class RefRecord(_Closed):
    """Something that the text names, and the ids of the entities that it may be."""

    start: Offset
    end: Offset
    text: str
    entities: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    how: str = Field(default="", description="how it is attached: adjective, possessive, of, before, after-name, at")

    def ref(self) -> Ref:
        return Ref(self.start, self.end, self.text, self.entities, self.types, self.how)


class VoiceRecord(_Closed):
    """Who says it; by default the writer."""

    kind: Literal["narrator", "attributed", "quoted"] = "narrator"
    speaker: str = ""
    asserted: str = Field(default="", description="empty for what is asserted, else why not: denied, asked, hoped ...")

    def voice(self) -> Voice:
        return Voice(self.kind, self.speaker, self.asserted)


class DaysRecord(_Closed):
    """A stretch of days, both ends included; null is an open side."""

    from_: date | None = Field(default=None, alias="from")
    until: date | None = None

    def interval(self) -> Interval:
        begin = None if self.from_ is None else self.from_.toordinal()
        return Interval(begin, None if self.until is None else self.until.toordinal() + 1)


class WhenRecord(_Closed):
    """One admissible time: `inner` is its plain reading, `outer` all that the words allow."""

    how: str = Field(description="stated, publication, narrated, past, future")
    inner: DaysRecord
    outer: DaysRecord
    relation: str = Field(default="at", description="at, since, until, before, after, during")
    text: str = ""
    start: Offset = 0
    end: Offset = 0

    def when(self) -> When:
        inner, outer = self.inner.interval(), self.outer.interval()
        return When(self.how, inner, outer, self.relation, self.text, self.start, self.end)


class ValueRecord(_Closed):
    """What the statement gives: a number (`low` to `high` is what its words allow), a time, a name, a word."""

    text: str
    start: Offset
    end: Offset
    low: float | None = None
    high: float | None = None
    unit: str = ""
    number: float | None = None

    def value(self) -> Value:
        return Value(self.text, self.start, self.end, self.low, self.high, self.unit, self.number)


class StatementRecord(_Closed):
    """What a text says: one thing, about something, at a place in a document."""

    format: Literal["claimcheck-statement"] = "claimcheck-statement"
    version: Literal[1] = 1
    kind: str = Field(min_length=1, description="the sort of claim that can judge it: office, event, quantity ...")
    pattern: str = Field(default="", description="the name of the pattern, or of the extractor, that found it")
    path: str = Field(description="the document, as it is called on the command line")
    start: Offset
    end: Offset
    quote: str | None = Field(default=None, description="the words from start to end; if given, they must stand there")
    wrong: SpanRecord | None = Field(default=None, description="the words to change; without it, all of the quote")
    sentence: SpanRecord | None = Field(default=None, description="the sentence around it; without it, the quote")
    subject: RefRecord | None = None
    attribute: str = Field(description="the title, phrase, event or counted noun, in lower case")
    mode: str = Field(default="holds", description="holds, former, became, left, elect, acting, not ...")
    voice: VoiceRecord = VoiceRecord()
    objects: tuple[RefRecord, ...] = Field(default=(), description="what it is of, or between")
    times: tuple[WhenRecord, ...] = Field(default=(), description="all times that the statement may be about")
    value: ValueRecord | None = None
    modifiers: tuple[str, ...] = ()
    keys: tuple[str, ...] = Field(default=(), description="the keys of the phrases that its words matched")
    published: date | None = None
    headline: bool = False
    dated: bool = Field(default=True, description="false in a part of a page whose day is not known for sure")

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> StatementRecord:
        spans = [(self.start, self.end)]
        spans += [(span.start, span.end) for span in (self.wrong, self.sentence) if span]
        if any(end < start for start, end in spans):
            raise ValueError("a stretch ends before it starts")
        return self

    def statement(self) -> Statement:
        """The noun."""
        whole = SpanRecord(start=self.start, end=self.end)
        return Statement(
            kind=self.kind,
            pattern=self.pattern,
            path=self.path,
            start=self.start,
            end=self.end,
            wrong=(self.wrong or whole).span(),
            sentence=(self.sentence or whole).span(),
            subject=None if self.subject is None else self.subject.ref(),
            attribute=self.attribute,
            mode=self.mode,
            voice=self.voice.voice(),
            objects=tuple(ref.ref() for ref in self.objects),
            times=tuple(when.when() for when in self.times),
            value=None if self.value is None else self.value.value(),
            modifiers=self.modifiers,
            keys=self.keys,
            published=None if self.published is None else self.published.toordinal(),
            headline=self.headline,
            dated=self.dated,
        )


# --- the report ------------------------------------------------------------------------------------


class PointRecord(_Closed):
    """A place in a file."""

    line: int = Field(ge=1)
    column: int = Field(ge=1, description="in characters, from 1")
    offset: Offset


class _Placed(_Closed):
    path: str
    start: PointRecord
    end: PointRecord = Field(description="excluded")
    quote: str = Field(description="the words from start to end, without mark-up, white space as one space")


class ChangeRecord(_Closed):
    """The words to change."""

    start: PointRecord
    end: PointRecord


class RelatedRecord(_Closed):
    """Another place that bears on a conflict; start and end are null if that file is not part of the report."""

    path: str
    start: PointRecord | None
    end: PointRecord | None
    quote: str
    role: str


class ConflictRecord(_Placed):
    """A statement that can't be true if the claims are."""

    id: str = Field(pattern="^[0-9a-f]{16}$", description="stable under edits elsewhere in the document")
    check: str
    claim: str | None = Field(description="the first of `claims`; null for a check that needs none")
    claims: tuple[str, ...]
    kind: str
    severity: Literal["error", "warning", "note"]
    wrong: ChangeRecord
    sentence: str
    says: str = Field(description="how the words were understood")
    known: str = Field(description="what the claims hold, with its term")
    suggestion: str | None = Field(description="replaces `wrong`; null unless exactly one repair is possible")
    suggestions: tuple[str, ...] = Field(description="each a complete replacement of `wrong`")
    voice: Literal["narrator", "attributed", "quoted"]
    speaker: str | None
    as_of: date | None
    because: str
    sources: tuple[str, ...]
    related: tuple[RelatedRecord, ...]
    related_more: int = Field(ge=0, description="how many documents more say it right than `related` has")


class WaiverRecord(_Closed):
    """What lets a conflict stand: where it is written, and why."""

    path: str
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    reason: str
    by: str | None
    until: date | Literal["change"] | None = Field(
        description="its last day, included; or until the claim or the sentence changes; null for no end"
    )


class WaivedRecord(ConflictRecord):
    """A conflict that is waived: it never fails a run."""

    waiver: WaiverRecord


class GoneRecord(_Closed):
    """A line of the baseline that is no conflict any more."""

    path: str = Field(description="as the baseline has it: from the project's root")
    check: str
    claims: tuple[str, ...]
    quote: str = Field(description="the words as the baseline has them: in lower case, with plain quotation marks")


class UndecidedRecord(_Placed):
    """A statement that nothing can be said about, and why."""

    check: str
    reason: str


class AgreementRecord(_Placed):
    """A statement that agrees with the claims."""

    check: str
    claims: tuple[str, ...]
    known: str


class DocumentRecord(_Closed):
    """A document that was examined."""

    path: str
    published: date | None
    published_from: str
    unit: str = Field(description="what its lines are: line, paragraph, page")
    statements: int = Field(ge=0)


class SkippedRecord(_Closed):
    """A stretch that was not analysed."""

    path: str
    start: PointRecord | None
    end: PointRecord | None
    reason: str


class ProblemRecord(_Closed):
    """Something that could not be examined."""

    path: str
    line: int | None
    column: int | None
    message: str


class SummaryRecord(_Closed):
    """What was examined and what came of it; `conflicts` are those that count, the others are in `pilot`, `waived` and
    `baseline` alone."""

    documents: int = Field(ge=0)
    statements: int = Field(ge=0)
    agrees: int = Field(ge=0)
    conflicts: int = Field(ge=0)
    undecided: int = Field(ge=0)
    errors: int = Field(ge=0)
    warnings: int = Field(ge=0)
    notes: int = Field(ge=0)
    pilot: int = Field(ge=0)
    waived: int = Field(default=0, ge=0)
    baseline: int = Field(default=0, ge=0, description="conflicts that are in the baseline")
    gone: int = Field(default=0, ge=0, description="lines of the baseline that are no conflicts any more")
    claims: int = Field(ge=0, description="how many claims were held")
    fail_on: Literal["error", "warning", "note", "never"]
    exit_status: Literal[0, 1, 2]


class SinceRecord(_Closed):
    """That the report is about the documents that changed since a revision: so many of so many."""

    revision: str
    changed: int = Field(ge=0)
    documents: int = Field(ge=0)


class ReportRecord(_Closed):
    """The report of `claimcheck run --format json`."""

    format: Literal["claimcheck-report"]
    version: Literal[1]
    summary: SummaryRecord
    documents: tuple[DocumentRecord, ...]
    conflicts: tuple[ConflictRecord, ...]
    pilot: tuple[ConflictRecord, ...] = Field(description="conflicts with claims on trial: they never fail a run")
    waived: tuple[WaivedRecord, ...] = Field(default=(), description="they never fail a run")
    baseline: tuple[ConflictRecord, ...] = Field(default=(), description="conflicts that were there before")
    gone: tuple[GoneRecord, ...] = Field(default=(), description="lines of the baseline that are no conflicts any more")
    undecided: tuple[UndecidedRecord, ...]
    agrees: tuple[AgreementRecord, ...] = Field(default=(), description="only with --show agrees")
    skipped: tuple[SkippedRecord, ...]
    problems: tuple[ProblemRecord, ...]
    notes: tuple[str, ...]
    changed_since: SinceRecord | None = Field(default=None, description="only with --changed-since")


SCHEMAS: dict[str, type[BaseModel]] = {"report": ReportRecord, "statement": StatementRecord}


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of what is called `name`."""
    made = SCHEMAS[name].model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
