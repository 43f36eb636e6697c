"""What mending comes to, in words for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.decide import of_another
from claimcheck.mend.mending import Mending
from claimcheck.model import Finding
from claimcheck.report import wording
from claimcheck.report.view import Item, view
from claimcheck.report.wrap import wrapped

_CHOICE = "Not changed, because only a person can tell which side is wrong:"
_MEANT = "Not changed, because only a person can tell whether this is what was meant:"
_SAID = "Not changed, because the writer only reports what somebody else says:"
_WHYS = (_CHOICE, _MEANT, _SAID)
_LEFT = "Not changed, although the repair is known:"


def listing(mending: Mending, width: int) -> Iterator[str]:
    """The lines below the diff: repairs of which a person must choose, and those that cannot be made, with places."""
    shown = view(mending.before)
    items = {id(item.finding): item for item in (*shown.conflicts, *shown.old)}
    choices = [(items[id(one)], "") for document in mending.documents for one in document.choices]
    left = [(items[id(one.finding)], one.reason) for document in mending.documents for one in document.left]
    for title, rows in (
        *((why, [row for row in choices if _why(row[0].finding) == why]) for why in _WHYS),
        (_LEFT, left),
    ):
        if rows:
            yield title
            for item, reason in rows:
                yield from _row(item, reason, width)


def _why(one: Finding) -> str:
    """Why a repair is a person's to make."""
    if of_another(one.statement, one.verdict):
        return _SAID
    return _CHOICE if len(one.verdict.suggestions) > 1 else _MEANT


def _row(item: Item, reason: str, width: int) -> Iterator[str]:
    place = f"{item.path}:{item.start}"
    for number, line in enumerate(wrapped(f"{place}  {item.check}: {wording.quoted(item.quote)}", width - 4)):
        yield wording.printable(f"{'    ' if number else '  '}{line}")
    told = f"{wording.fix(item)}: {reason}" if reason else wording.fix(item)
    yield from (wording.printable(f"    {line}") for line in wrapped(told, width - 4))


def totals(mending: Mending, written: bool, width: int) -> Iterator[str]:
    """How many repairs there are, and how many conflicts they do not reach, and why."""
    for line in _totals(mending, written):
        yield from wrapped(line, width)


def _totals(mending: Mending, written: bool) -> Iterator[str]:
    touched = [document for document in mending.documents if document.edits]
    number = sum(len(document.edits) for document in touched)
    if not number:
        yield "Nothing to repair for certain."
    else:
        repairs = f"{wording.count(number, 'repair')} in {wording.count(len(touched), 'document')}"
        yield f"Made {repairs}." if written else f"{repairs}; --write makes {'it' if number == 1 else 'them'}."
    choices = sum(len(document.choices) for document in mending.documents)
    left = sum(len(document.left) for document in mending.documents)
    bare = [one for document in mending.documents for one in document.bare]
    reasons = [
        *([f"{choices:,} to be decided by a person"] if choices else []),
        *([f"{left:,} that cannot be made where {'it stands' if left == 1 else 'they stand'}"] if left else []),
        *([_bare(bare)] if bare else []),
    ]
    if reasons:
        yield f"Not repaired: {wording.count(choices + left + len(bare), 'conflict')} ({', '.join(reasons)})."


def _bare(found: Sequence[Finding]) -> str:
    quoted = sum(one.statement.voice.kind == "quoted" for one in found)
    told = f"{len(found):,} without a known repair"
    return f"{told}, {quoted:,} of them in a quotation" if quoted else told
