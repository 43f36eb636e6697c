"""The YAML keys of a quantity claim: how many."""

from __future__ import annotations

import re
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, PlainValidator, WithJsonSchema

from claimcheck.claims import terms
from claimcheck.claims.envelope import envelope
from claimcheck.claims.fields import ClaimFields, StretchFields
from claimcheck.claims.scope import Scope
from claimcheck.claims.values import Ids, NotEmpty, OneOrMany, Text, Texts
from claimcheck.kinds.quantity.claim import Amount, QuantityClaim
from claimcheck.model import Term

_NUMBER = re.compile(r"(-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)(?: +(thousand|million|billion|trillion))?")
_TIMES = {None: 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def _number(text: str) -> float:
    found = _NUMBER.fullmatch(text.strip())
    if not found:
        raise ValueError(f'"{text.strip()}" is not a number: write 32, 1,300,000, 2.5 million or 30 to 35')
    return float(found[1].replace(",", "")) * _TIMES[found[2]]


def _range(value: object) -> tuple[float, float]:
    """A number, or "30 to 35" with both ends included."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value), float(value)
    if not isinstance(value, str):
        raise ValueError("must be a number, or a range such as 30 to 35")
    sides = value.split(" to ")
    if len(sides) > 2:
        _number(value)
    low, high = _number(sides[0]), _number(sides[-1])
    if high < low:
        raise ValueError(f"{value} runs downwards")
    return low, high


Range: TypeAlias = Annotated[
    tuple[float, float], PlainValidator(_range), WithJsonSchema({"type": ["number", "string"]})
]


class AmountFields(StretchFields):
    """A number that held during a stretch of time."""

    value: Range = Field(description="The number (32, 1,300,000, 2.5 million), or a range (30 to 35).")
    unit: Text = Field("", description="Its unit (%, km, US dollars); none for a plain count.")


class QuantityFields(ClaimFields):
    """How many."""

    kind: Literal["quantity"] = Field(description="quantity: how many.")
    of: Ids = Field(description="The id of the entity, or of the event claim, that it is of; or several.")
    counts: Texts = Field((), description="The nouns that are counted, in the singular (member state).")
    value: Range | None = Field(None, description="The number (32, 1,300,000, 2.5 million), or a range (30 to 35).")
    unit: Text = Field("", description="The unit of `value`.")
    values: Annotated[tuple[AmountFields, ...], NotEmpty, OneOrMany()] = Field(
        (), description="Several numbers with their terms: `{value, unit, from, until}`."
    )
    says: Texts = Field((), description="Whole phrases with {value} in place of the number, for what nouns can't say.")

    def compile(self, scope: Scope) -> QuantityClaim:
        """Faults: unknown entities and events, no number or no words for it, two numbers at one time."""
        if self.value is None and not self.values:
            scope.fault('no number is given: "value" or "values" is missing')
        if self.value is not None and self.values:
            scope.fault('"value" and "values" say the same: keep one', "values")
        if self.unit and self.value is None:
            scope.fault('"unit" belongs to "value": put it beside each value', "unit")
        if not (self.counts or self.says):
            scope.fault('no words are given for it: "counts" or "says" is missing')
        for row, says in enumerate(self.says):
            if "{value}" not in says:
                scope.fault("{value} is missing in the phrase", "says", row)
        return QuantityClaim(
            **envelope(self, scope),
            of=tuple(scope.entity_or_claim(id, "event", "of", row) for row, id in enumerate(self.of)),
            counts=self.counts,
            values=self._amounts(scope),
            says=self.says,
        )

    def _amounts(self, scope: Scope) -> tuple[Amount, ...]:
        if self.value is not None:
            return (Amount(*self.value, self.unit),)
        amounts = []
        for row, fields in enumerate(self.values):
            start, end = scope.stretch(fields, "values", row)
            amounts.append(Amount(*fields.value, fields.unit, start, end))
        for unit in {amount.unit: None for amount in amounts}:
            rows = [row for row, amount in enumerate(amounts) if amount.unit == unit]
            held = [
                Term(f"{amounts[row].low}-{amounts[row].high}", amounts[row].start, amounts[row].end) for row in rows
            ]
            for first, second, days in terms.clashes(held, scope.checked):
                line = scope.place("values", rows[first]).line
                scope.fault(f"this value and that of line {line} both hold {terms.told(days)}", "values", rows[second])
        return tuple(amounts)


FIELDS = QuantityFields
