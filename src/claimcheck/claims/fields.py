"""The keys of a claims file that every kind shares: the file, its entities, what every claim has, examples.

These models are the one definition: the loader, the JSON Schema and the reference page come from them.  The
keys of one kind are in `kinds/<kind>/fields.py`.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import Annotated, Literal

from pydantic import Field

from claimcheck.claims.scope import Scope
from claimcheck.claims.values import (
    Date,
    Day,
    Days,
    Fields,
    Id,
    Ids,
    MonthDay,
    NotEmpty,
    OneOrMany,
    OrText,
    Text,
    Texts,
    Version,
    Wordings,
    Words,
)
from claimcheck.model import Claim

TYPES: dict[str, str] = {
    "person": "a human being",
    "country": "a sovereign or de facto state",
    "state": "a state of a federation (California, Bavaria)",
    "province": "a province or territory (Ontario)",
    "region": "any other part of a country, or several countries (Wales, the Sahel)",
    "city": "a city, town or village",
    "place": "any other place: a building, a bridge, a tunnel, a railway line, a sea, a mountain",
    "organisation": "a body of people that is none of the following (a union, a charity, a university)",
    "company": "a business",
    "party": "a political party",
    "body": "a part of a state: a ministry, a parliament, a court, a central bank",
    "alliance": "an organisation whose members are states (NATO, the European Union)",
    "event": "something that happens (a summit, a war)",
    "work": "a book, film, treaty, law, product",
    "team": "a sports team",
    "ship": "a ship, aircraft or spacecraft",
    "other": "none of these",
}
"""The closed list of what an entity can be."""

Type = Literal[
    "person",
    "country",
    "state",
    "province",
    "region",
    "city",
    "place",
    "organisation",
    "company",
    "party",
    "body",
    "alliance",
    "event",
    "work",
    "team",
    "ship",
    "other",
]


class StretchFields(Fields):
    """A stretch of time.  Both days are included."""

    from_: Date | None = Field(None, alias="from", description="The first day. Leave it out where it is not known.")
    until: Date | None = Field(
        None,
        description="The last day. Leave it out while it still runs; `unknown` if it has ended on a day nobody gave.",
    )


class AlsoFields(StretchFields):
    """A name that was right during a stretch of time."""

    name: Words = Field(description="The name as it is written.")


class TieFields(StretchFields):
    """A fact about an entity that may have a term."""

    is_: Text = Field(alias="is", description="The id of an entity; a plain word where the claims have none.")


class SpouseFields(StretchFields):
    """A marriage."""

    is_: Id = Field(alias="is", description="The id of the husband or wife.")


Ties = Annotated[tuple[Annotated[TieFields, OrText("is")], ...], NotEmpty, OneOrMany()]


class EntityFields(Fields):
    """A person, country, organisation, place or other thing that the claims know; its key is its id."""

    type: Type = Field(description="What it is.")
    name: Words = Field(description="Its usual name in full, as the desk writes it.")
    also: Annotated[tuple[Annotated[AlsoFields, OrText("name")], ...], NotEmpty, OneOrMany()] = Field(
        (),
        description="Other accepted names and spellings, each a text or `{name, from, until}` for a name that changed.",
    )
    short: Wordings = Field((), description="Short names, which count only where the context points to the entity.")
    adjective: Texts = Field((), description="Adjectives and demonyms (Norwegian, Norwegians).")
    capital: Text = Field("", description="The capital; it also stands for the government. A name or an entity's id.")
    seat: Wordings = Field((), description="Buildings and streets that stand for it (Downing Street). Names or ids.")
    in_: Ids = Field((), alias="in", description="The ids of what it lies in or is a part of.")
    born: Date | None = Field(None, description="The birthday of a person; ages are checked from it.")
    died: Date | None = Field(None, description="The day of death; `unknown` if the person has died.")
    founded: Date | None = Field(None, description="The day on which it was founded or became independent.")
    closed: Date | None = Field(None, description="The last day on which it existed.")
    nationality: Ties = Field((), description="Countries: an id or a word, `{is, from, until}`, or a list of these.")
    party: Ties = Field((), description="Political parties: an id or a word, `{is, from, until}`, or a list of these.")
    employer: Ties = Field((), description="Employers: an id or a word, `{is, from, until}`, or a list of these.")
    member_of: Ties = Field(
        (), description="What it is a member of: an id or a word, `{is, from, until}`, or a list of these."
    )
    child_of: Ids = Field((), description="The ids of the parents; son, grandson and the like come from it.")
    spouse_of: Annotated[tuple[Annotated[SpouseFields, OrText("is")], ...], NotEmpty, OneOrMany()] = Field(
        (), description="Husbands and wives: an id, `{is, from, until}`, or a list of these."
    )
    sibling_of: Ids = Field((), description="The ids of brothers and sisters; one of the two need say it.")
    fiscal_year: MonthDay = Field("", description="The day on which its fiscal year begins: 04-01 for 1 April.")
    source: Texts = Field((), description="Where this is known from: a link or a title, or several.")


class QuietExample(Fields):
    """A text in which nothing may be reported."""

    text: Text = Field(description="A sentence or more, as an article would write it.")
    published: Day | None = Field(None, description="The day on which the text was published.")


class ConflictExample(QuietExample):
    """A text that must be reported."""

    check: Text = Field("", description="The id of the check that must report it (office-title).")
    quote: Text = Field("", description="The words of the text that must be quoted.")


class ExampleFields(Fields):
    """Texts that prove what a claim does; `claimcheck claims test` runs them."""

    conflicts: Annotated[tuple[ConflictExample, ...], NotEmpty, OneOrMany()] = Field(
        (), description="Texts that the claim must report."
    )
    agrees: Annotated[tuple[QuietExample, ...], NotEmpty, OneOrMany()] = Field(
        (), description="Texts that the claim must confirm."
    )
    silent: Annotated[tuple[QuietExample, ...], NotEmpty, OneOrMany()] = Field(
        (), description="Near misses, in which nothing may be reported."
    )


class ClaimFields(Fields):
    """What every claim has, whatever its kind."""

    id: Id = Field(description="A name of its own, by which the claim is selected, ignored and talked about.")
    kind: str = Field(description="What sort of claim it is.")
    severity: Literal["error", "warning", "note", "off"] | None = Field(
        None, description="How bad a conflict with it is; otherwise as its check says."
    )
    source: Texts = Field((), description="Where it is known from: a link or a title, or several.")
    checked: Day | None = Field(
        None, description="The day on which what has no end was last known to hold; otherwise the file's."
    )
    note: Text = Field("", description="Anything that a colleague should know.")
    tags: Texts = Field((), description="Words by which claims are selected (a desk, a region).")
    owner: Text = Field("", description="Who keeps it right.")
    status: Literal["pilot"] | None = Field(
        None, description="`pilot`: its conflicts are reported apart and never fail a run."
    )
    review_by: Day | None = Field(None, description="The day by which somebody must look at it again.")
    valid: StretchFields | None = Field(
        None, description="The days for which statements are held against it: `{from, until}`."
    )
    tolerance: Days = Field(0, description="How many days around each edge of a term nothing is decided.")
    examples: ExampleFields | None = Field(
        None, description="Texts that prove what it does: `conflicts`, `agrees`, `silent`."
    )

    @abstractmethod
    def compile(self, scope: Scope) -> Claim:
        """The frozen claim; what is wrong between several fields becomes a fault of the scope."""


class FileFields(Fields):
    """A claims file.  The entities and claims of all files are known to each other by their ids."""

    claimcheck: Version = Field(description="The version of the format: 1.")
    checked: Day | None = Field(
        None, description="The day on which what has no end was last known to hold, for all claims of the file."
    )
    entities: dict[str, EntityFields] = Field({}, description="The entities by their ids.")
    claims: tuple[ClaimFields, ...] = Field((), description="The claims.")
