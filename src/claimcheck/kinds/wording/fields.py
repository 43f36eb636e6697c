"""The YAML keys of a wording claim: house style."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from claimcheck.claims.envelope import envelope
from claimcheck.claims.fields import ClaimFields
from claimcheck.claims.scope import Scope
from claimcheck.claims.values import Texts
from claimcheck.kinds.wording.claim import WordingClaim


class WordingFields(ClaimFields):
    """House style: words not to use, and what to write instead."""

    kind: Literal["wording"] = Field(description="wording: house style.")
    avoid: Texts = Field(description="The words not to use.")
    use: Texts = Field((), description="What to write instead; the first one is offered as the fix.")
    except_: Texts = Field((), alias="except", description="Longer phrases in which the words are right.")
    quotes: Literal["ignore"] | None = Field(None, description="`ignore` lets quotations alone.")

    def compile(self, scope: Scope) -> WordingClaim:
        """Faults: words that are to be used and avoided, exceptions that hold none of the words."""
        avoided = {word.casefold() for word in self.avoid}
        for row, word in enumerate(self.use):
            if word in self.avoid:
                scope.fault(f'"{word}" stands under "avoid" too', "use", row)
        for row, phrase in enumerate(self.except_):
            if not any(word in phrase.casefold() for word in avoided):
                scope.fault(f'"{phrase}" holds none of the words to avoid', "except", row)
        return WordingClaim(
            **envelope(self, scope),
            avoid=self.avoid,
            use=self.use,
            exceptions=self.except_,
            quotes=self.quotes or "",
        )


FIELDS = WordingFields
