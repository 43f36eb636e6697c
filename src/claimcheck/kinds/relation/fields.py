"""The YAML keys of a relation claim: X is Y's phrase."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from claimcheck.claims.envelope import envelope
from claimcheck.claims.fields import ClaimFields, StretchFields, Type
from claimcheck.claims.scope import Scope
from claimcheck.claims.values import Flag, Id, Ids, NotEmpty, OneOrMany, OrText, Wordings
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.model import Term


class BearerFields(StretchFields):
    """Who bears the phrase, and when."""

    who: Id = Field(description="The id of an entity.")


class RelationFields(ClaimFields):
    """X is Y's phrase."""

    kind: Literal["relation"] = Field(description="relation: X is Y's phrase.")
    phrase: Wordings = Field(description="The usual wordings, three to six (largest trading partner).")
    of: Ids = Field((), description="The id of what the phrase is of; none if it stands alone.")
    among: Annotated[tuple[Type, ...], NotEmpty, OneOrMany()] = Field(
        (), description="The types of entities that can bear the phrase."
    )
    is_: Ids = Field((), alias="is", description="The id of who bears it, or several; without terms.")
    holders: Annotated[tuple[Annotated[BearerFields, OrText("who")], ...], NotEmpty, OneOrMany()] = Field(
        (), description="Who bears it, with terms: `{who, from, until}`."
    )
    closed: Flag = Field(False, description="Whether nobody else bears it.")
    is_not: Ids = Field((), description="The ids of those who certainly do not bear it.")

    def compile(self, scope: Scope) -> RelationClaim:
        """Faults: unknown entities, terms that end before they start, nobody named."""
        if self.is_ and self.holders:
            scope.fault('"is" and "holders" say the same: keep one', "holders")
        if not (self.is_ or self.holders or self.is_not):
            scope.fault('nobody is named: give "is", "holders" or "is_not"')
        terms = [
            Term(scope.entity(who, "is", row), None, None, place=scope.place("is", row))
            for row, who in enumerate(self.is_)
        ]
        for row, holder in enumerate(self.holders):
            start, end = scope.stretch(holder, "holders", row)
            who = scope.entity(holder.who, "holders", row, "who")
            terms.append(Term(who, start, end, place=scope.place("holders", row)))
        for row, who in enumerate(self.is_not):
            if who in self.is_:
                scope.fault(f'"{who}" stands under "is" too', "is_not", row)
        return RelationClaim(
            **envelope(self, scope),
            phrase=self.phrase,
            of=scope.all_entities(self.of, "of"),
            among=self.among,
            holders=tuple(terms),
            closed=self.closed,
            is_not=scope.all_entities(self.is_not, "is_not"),
        )


FIELDS = RelationFields
