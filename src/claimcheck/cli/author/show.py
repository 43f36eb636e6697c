"""`claimcheck claims show`: a claim or an entity as a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Any

import typer

from claimcheck.cli import options
from claimcheck.cli.console import put, width
from claimcheck.errors import Fault, UserError, nearest

_SORTS = {"conflicts": "reports", "agrees": "confirms", "silent": "lets be"}


def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim or of an entity.", show_default=False)],
    config: options.Config = None,
    claims: options.Claims = None,
) -> None:
    """Print a claim or an entity as a sheet.

    What is held and since when, where it is known from, and what the examples show: each sentence is run, and told with
    what came of it.

    \b
    Examples:
      claimcheck claims show prime-minister-of-norway
      claimcheck claims show erna-solberg
    """
    from claimcheck.author.sheet import claim_sheet, entity_sheet, of_entity
    from claimcheck.cli.desk import load_claims, open_project
    from claimcheck.explain.page import Line, laid

    loaded = load_claims(open_project(config), claims, cache=False)
    book = loaded.book
    if book is None:
        raise UserError(loaded.faults)
    claim = next((one for one in book.all_claims if one.id == name), None)
    entity = book.entities.get(name)
    if claim is None and entity is None:
        known = sorted({one.id for one in book.all_claims} | set(book.entities))
        raise UserError([Fault("ID", 0, 0, f'no claim and no entity is called "{name}"{nearest(name, known)}')])
    lines: list[Line] = []
    if claim is not None:
        lines += [Line("", f"{claim.id}: {claim.kind}"), *_lines(claim_sheet(claim, book))]
        lines += _shown([one for one in loaded.examples if one.claim == name], book)
    if entity is not None:
        lines += [Line()] if lines else []
        lines += [Line("", f"{entity.id}: {entity.name}, {entity.type}"), *_lines(entity_sheet(entity, book))]
        lines += [] if claim is not None else _shown(of_entity(entity, loaded.examples), book)
    put("\n".join(laid(lines, width())) + "\n")


def _lines(rows: Iterable[tuple[str, str]]) -> list[Any]:
    from claimcheck.explain.page import Line

    return [Line(label, words) for label, words in rows]


def _shown(examples: Iterable[Any], book: Any) -> Iterator[Any]:
    """The sentences with what came of them: "so" where that is what the example asks for, else "but"."""
    from claimcheck.cli.proof import got, prove
    from claimcheck.explain.page import Line

    for example in examples:
        day = "" if example.published is None else f" ({date.fromordinal(example.published).isoformat()})"
        yield Line()
        yield Line(_SORTS[example.sort], f"“{example.text}”{day}")
        failed = [fault[3] for fault in prove(example, book)]
        yield Line("but" if failed else "so", got(example, book))
