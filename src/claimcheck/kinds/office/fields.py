"""The YAML keys of an office claim: who holds a post, and when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from claimcheck.claims.envelope import envelope
from claimcheck.claims.fields import ClaimFields, StretchFields
from claimcheck.claims.scope import Loc, Scope, during
from claimcheck.claims.values import Date, Flag, Id, Ids, NotEmpty, OneOrMany, Ordinal, OrText, Wordings, Words
from claimcheck.interval import show
from claimcheck.kinds.office.claim import Called, OfficeClaim
from claimcheck.model import Term

Mode = Literal["acting", "interim", "caretaker", "suspended"]


class CalledFields(StretchFields):
    """A word for the post that was right during a stretch of time."""

    word: Words = Field(description="The word or words.")


class TermFields(StretchFields):
    """One of several terms of a holder."""

    as_: Mode | None = Field(None, alias="as", description="Not a full holder, but acting, interim, ...")
    elected: Date | None = Field(None, description="The day of the election or appointment.")
    ordinal: Ordinal | None = Field(None, description="Which holder in a row: 45 for the 45th president.")
    title: Words = Field("", description="The title of this holder, where it differs (Queen for King).")


class HolderFields(TermFields):
    """Who held the post, and when.  Several rows of one person are several terms."""

    who: Id = Field(description="The id of the holder.")
    terms: Annotated[tuple[TermFields, ...], NotEmpty] = Field((), description="Several terms of one holder.")


class OfficeFields(ClaimFields):
    """Who holds a post, and when."""

    kind: Literal["office"] = Field(description="office: who holds a post, and when.")
    title: Words = Field(description="The usual title (Prime Minister).")
    also_called: Annotated[tuple[Annotated[CalledFields, OrText("word")], ...], NotEmpty, OneOrMany()] = Field(
        (), description="Other right words for it, each a text or `{word, from, until}`."
    )
    wrong: Wordings = Field(
        (),
        description="Words that people write for it, and that are wrong. A post without `class: head` needs them: "
        "any other title may be a second post of its holder.",
    )
    of: Ids = Field(description="The id of its country, body or company; or several: a ministry and its state.")
    class_: Literal["head"] | None = Field(
        None,
        alias="class",
        description="`head` for a top post: whoever holds it is not also president, prime minister, premier, "
        "chancellor, monarch or secretary-general of the same country or body.",
    )
    exclusive: Flag = Field(True, description="Whether only one person at a time can hold it.")
    complete: Flag = Field(
        False,
        description="Whether the holders below are all that ever were, without gaps; otherwise time that no "
        "line covers is undecided.",
    )
    exists: Flag = Field(True, description="`false` says that there is no such post (Canada has no president).")
    holders: Annotated[tuple[Annotated[HolderFields, OrText("who")], ...], NotEmpty, OneOrMany()] = Field(
        (), description="Who held it: `{who, from, until}`, one line a term."
    )

    def _terms(self, scope: Scope) -> Iterator[tuple[Term, tuple[Loc, ...]]]:
        for row, holder in enumerate(self.holders):
            at: tuple[Loc, ...] = ("holders", row)
            who = scope.entity(holder.who, *at, "who")
            if not holder.terms:
                yield _term(scope, who, holder, holder, at), at
                continue
            for key in ("from", "until", "elected", "ordinal"):
                if getattr(holder, "from_" if key == "from" else key) is not None:
                    scope.fault(f'"{key}" stands beside "terms": put it into one of them', *at, key)
            for number, term in enumerate(holder.terms):
                inner = (*at, "terms", number)
                yield _term(scope, who, term, holder, inner), inner

    def compile(self, scope: Scope) -> OfficeClaim:
        """Faults: unknown entities, terms that end before they start, two full holders at one time, a holder
        not yet born or already dead."""
        rows = list(self._terms(scope))
        if self.exclusive:
            scope.overlap([row for row in rows if not row[0].mode], "this office")
        for term, at in rows:
            _alive(scope, term, at)
        if not self.exists and rows:
            scope.fault("an office that does not exist has no holders", "holders")
        return OfficeClaim(
            **envelope(self, scope),
            title=self.title,
            also_called=tuple(Called(called.word, during(called)) for called in _sound(scope, self.also_called)),
            wrong=self.wrong,
            of=scope.all_entities(self.of, "of"),
            cls=self.class_ or "",
            exclusive=self.exclusive,
            complete=self.complete,
            exists=self.exists,
            holders=tuple(term for term, _ in rows),
        )


def _sound(scope: Scope, called: tuple[CalledFields, ...]) -> tuple[CalledFields, ...]:
    for number, row in enumerate(called):
        scope.stretch(row, "also_called", number)
    return called


def _term(scope: Scope, who: str, fields: TermFields, holder: HolderFields, at: tuple[Loc, ...]) -> Term:
    start, end = scope.stretch(fields, *at)
    return Term(
        who=who,
        start=start,
        end=end,
        mode=fields.as_ or holder.as_ or "",
        elected=fields.elected,
        ordinal=fields.ordinal,
        title=fields.title or holder.title,
        place=scope.place(*at),
    )


def _alive(scope: Scope, term: Term, at: tuple[Loc, ...]) -> None:
    """A holder is born before the term starts and lives until it ends."""
    person = scope.entities.get(term.who)
    if person is None:
        return
    begun, born = term.start or term.end, person.born
    if born and begun and born.begin is not None and begun.until is not None and begun.until <= born.begin:
        scope.fault(f'"{term.who}" was born on {show(born)}, after the term began', *at, "from")
    died = person.died
    if died and term.end is None:
        scope.fault(f'"{term.who}" has died ({show(died)}): give the term its "until"', *at)
    elif died and term.end and term.end.begin is not None and died.until is not None and died.until <= term.end.begin:
        scope.fault(f'"{term.who}" died on {show(died)}, before the term ended', *at, "until")


FIELDS = OfficeFields
