"""The YAML keys of an event claim: something that happened, happens or recurs."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from claimcheck.claims import terms
from claimcheck.claims.envelope import envelope
from claimcheck.claims.fields import ClaimFields
from claimcheck.claims.scope import Scope
from claimcheck.claims.values import Date, Fields, Ids, NotEmpty, OneOrMany, Ordinal, Text, Texts, Wordings
from claimcheck.interval import Interval, show
from claimcheck.kinds.event.claim import Dated, Edition, EventClaim


class EditionFields(Fields):
    """One time of a recurring event."""

    date: Date = Field(description="The day on which it was or will be; its first day.")
    until: Date | None = Field(None, description="Its last day, if it lasts.")
    place: Text = Field("", description="Where: an entity's id or a name.")
    host: Texts = Field((), description="Who held it: an entity's id or a name; several that held it together.")
    ordinal: Ordinal | None = Field(None, description="Which one in a row: 50 for the 50th summit.")


class EventFields(ClaimFields):
    """Something that happened, happens or recurs."""

    kind: Literal["event"] = Field(description="event: something that happened, happens or recurs.")
    called: Wordings = Field(description="Its nouns and verbs in their plain form (founding, found, summit).")
    of: Ids = Field((), description="The id of what it happened to.")
    between: Ids = Field((), description="The ids of those between whom it is (ties, a treaty, a war).")
    by: Ids = Field((), description="The ids of those who did it.")
    date: Date | None = Field(None, description="The day; the first one if it lasted.")
    dates: dict[Text, Date] = Field(
        {}, description="Several days by their labels (signed, in force); the labels are read as verbs too."
    )
    until: Date | None = Field(None, description="The last day, if it lasted.")
    place: Texts = Field((), description="Where: entities' ids or names.")
    editions: Annotated[tuple[EditionFields, ...], NotEmpty, OneOrMany()] = Field(
        (), description="The single times of what recurs; one that is not listed is undecided."
    )

    def compile(self, scope: Scope) -> EventClaim:
        """Faults: unknown entities, an end before the start, nothing that could be checked."""
        if self.date and self.dates:
            scope.fault('"date" and "dates" say the same: keep one', "dates")
        if self.editions and (self.date or self.dates):
            key = "date" if self.date else "dates"
            scope.fault(f'"{key}" and "editions" say the same: leave "{key}" out', key)
        if not (self.date or self.dates or self.place or self.editions):
            scope.fault('nothing can be checked: give "date", "dates", "place" or "editions"')
        if self.until and not self.date:
            scope.fault('"until" needs a "date" on which it began', "until")
        if self.date and self.until and terms.backwards(self.date, self.until):
            scope.fault(f"until {show(self.until)} is before date {show(self.date)}", "until")
        labelled: dict[str, Interval] = {"": self.date} if self.date else {}
        labelled |= self.dates
        return EventClaim(
            **envelope(self, scope),
            called=self.called,
            of=scope.all_entities(self.of, "of"),
            between=scope.all_entities(self.between, "between"),
            by=scope.all_entities(self.by, "by"),
            dates=tuple(Dated(label, on) for label, on in labelled.items()),
            until=self.until,
            where=tuple(scope.entity_or_word(where, "place", row) for row, where in enumerate(self.place)),
            editions=tuple(_edition(scope, row, fields) for row, fields in enumerate(self.editions)),
        )


def _edition(scope: Scope, row: int, fields: EditionFields) -> Edition:
    if fields.until and terms.backwards(fields.date, fields.until):
        told = f"until {show(fields.until)} is before date {show(fields.date)}"
        scope.fault(told, "editions", row, "until")
    return Edition(
        on=fields.date,
        place=scope.entity_or_word(fields.place, "editions", row, "place"),
        hosts=tuple(scope.entity_or_word(host, "editions", row, "host", at) for at, host in enumerate(fields.host)),
        ordinal=fields.ordinal,
        until=fields.until,
    )


FIELDS = EventFields
