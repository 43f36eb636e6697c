"""What is settled about a conflict before anybody sees it: it is waived, or it stood in the baseline already."""

from __future__ import annotations

from unicodedata import normalize

from claimcheck.frozen import frozen

_FOLD = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\u2011": "-", "\u00ad": None})


def folded(words: str) -> str:
    """Words as they are compared: case, white space, soft hyphens and the sort of quotation mark don't count."""
    return " ".join(normalize("NFC", words).translate(_FOLD).casefold().split())


@frozen
class Entry:
    """A conflict as a baseline holds it: without a line, so that edits elsewhere in the document don't matter.

    `path` counts from the project's root, with "/"; `claims` are sorted; `words` are folded.  It is `milder` where it
    weighed less than its check does.
    """

    path: str
    check: str
    claims: tuple[str, ...]
    words: str
    milder: bool = False


@frozen
class Baseline:
    """The conflicts that a project had when it began (equal ones as often as there are), sorted, and the file.  One
    that is not `graded` does not say which of them were milder."""

    file: str
    entries: tuple[Entry, ...]
    graded: bool = True


@frozen
class Compared:
    """What came of a baseline: its file, and the entries that are no conflicts any more.  Where it is `strict`, these
    fail the run."""

    file: str
    gone: tuple[Entry, ...]
    strict: bool = False

    @property
    def fails(self) -> bool:
        """Whether what is gone fails the run."""
        return self.strict and bool(self.gone)


@frozen
class Waiver:
    """Leave to let a conflict stand, and why.

    `path`, `line` and `column` say where it is written.  It holds for conflicts of `check`, with `claim` (a claim or an
    entity), in documents that `document` (a pattern that counts from the project's root) matches, at the words `quote`
    (folded); each of them is "" for any.  One that is written in a document holds for its block that begins at the
    offset `block`.
    `until` is the last day (ordinal) on which it holds, `digest` the sentence and claim that it was given for; `ill`
    says what is wrong with a last day that can't be read: it counts as past.
    """

    path: str
    line: int
    column: int
    reason: str
    check: str = ""
    claim: str = ""
    document: str = ""
    quote: str = ""
    by: str = ""
    until: int | None = None
    digest: str = ""
    ill: str = ""
    block: int | None = None
