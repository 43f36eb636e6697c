"""What a check does, why, and how to silence it: one page, for the terminal and for docs/checks/."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import frozen
from claimcheck.kind import DISAGREE, ROLE_TYPE, Check, Kind
from claimcheck.report.wrap import wrapped


@frozen
class Way:
    """A way of silencing: what is silenced, and how; `{check}` stands for the id.  `against`: only for checks that hold
    a text against a claim, or against an entity."""

    what: str
    how: str
    against: str = ""


WAYS = (
    Way(
        "one conflict, with a reason",
        '`claimcheck waive FILE:LINE:COLUMN --reason "..."`, the place as the table has it',
    ),
    Way("one paragraph of Markdown", "a comment before it: `<!-- claimcheck: ignore {check}: the reason -->`"),
    Way(
        "all that is found today",
        "`claimcheck baseline` writes it down; `claimcheck run --baseline` fails on what is new",
    ),
    Way("one claim, everywhere", "`severity: off` in the claim; `severity: note` keeps it in the table", "claim"),
    Way("a claim that is on trial", "`status: pilot` in the claim: reported apart, and never fails a run", "claim"),
    Way("one claim, in one run", "`claimcheck run --ignore prime-minister-of-norway`", "claim"),
    Way("one person or thing, in one run", "`claimcheck run --ignore jonas-gahr-store`, its id", "entity"),
    Way("the check, in one run", "`claimcheck run --ignore {check}`"),
    Way("the check, in some documents", "in `claimcheck.yaml`, under the path: `levels: {{{check}: off}}`"),
    Way(
        "everything, in some documents", "in `claimcheck.yaml`, under the path: `level: off`; `level: warning` caps it"
    ),
    Way("the check, in all documents", "in `claimcheck.yaml`: `ignore: [{check}]`"),
    Way("its level, in all documents", "in `claimcheck.yaml`: `severity: {{{check}: note}}`"),
)
"""From the narrowest to the widest."""
_AGAINST = {
    "calendar": ("", "It needs no claim."),
    "entity": ("entity", "It holds texts against the facts of entities."),
    DISAGREE.id: ("", "It needs no claim: texts are held against each other."),
    ROLE_TYPE.id: ("claim", "It holds texts against claims of every kind."),
}
"""What is not held against the claims of one kind: against what, by the kind that makes the check, or by the check."""


def _against(check: Check, kind: Kind | None) -> tuple[str, str]:
    name = check.id if kind is None else kind.name
    return _AGAINST.get(name) or ("claim", f"It holds texts against claims of the kind `{name}`.")


def ways(check: Check, kind: Kind | None) -> Iterator[tuple[str, str]]:
    """What can be silenced of a check, and how.  `kind` is the one that makes it, None for a check of no kind."""
    against, _ = _against(check, kind)
    for way in WAYS:
        if way.against in ("", against):
            yield way.what, way.how.format(check=check.id)


def page(check: Check, kind: Kind | None, width: int) -> str:
    """The page in Markdown, wrapped."""
    against, told = _against(check, kind)
    order = "From the narrowest to the widest:"
    if against:
        order = (
            "An alarm that was wrong is better mended: the sentence under a claim's `silent` examples keeps it in "
            f'sight; then mend the claim (claims.md, "When an alarm was wrong"). {order}'
        )
    outranked = (
        "The claim's own `severity` outranks the configuration's, but not `off`, nor the `level` of a document; a "
        "quotation lowers it by one step, after all of these."
    )
    parts = [
        f"# {check.id}",
        _wrapped(f"{_sentence(check.title)} Level: {check.severity.value}. {told}", width),
        "## What it does, and why",
        _wrapped(check.why, width),
        "## Wrong, and right",
        "\n".join(_item(f"{sort}: {text}", width) for sort, text in (("wrong", check.wrong), ("right", check.right))),
        "## How to silence it",
        _wrapped(order, width),
        "\n".join(_item(f"{what}: {how}", width) for what, how in ways(check, kind)),
    ]
    if against == "claim":
        parts.append(_wrapped(outranked, width))
    return "\n\n".join(parts) + "\n"


def _sentence(title: str) -> str:
    return f"{title[:1].upper()}{title[1:]}."


def _wrapped(text: str, width: int) -> str:
    return "\n".join(wrapped(text, width))


def _item(text: str, width: int) -> str:
    return "\n".join(f"{'  ' if number else '- '}{line}" for number, line in enumerate(wrapped(text, width - 2)))
