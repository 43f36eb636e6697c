"""`claimcheck schema`: the JSON Schemas of what goes out and comes in."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.console import put
from claimcheck.cli.options import chosen

NAMES = ("report", "statement", "claims")


def schema(
    name: Annotated[str, typer.Argument(metavar="report|statement|claims", help="What it describes.")] = "report",
) -> None:
    """Print a JSON Schema.

    report is what `run --format json` writes, statement one line of `extract` and `judge`, claims a claims file.

    \b
    Examples:
      claimcheck schema report > report.schema.json
      claimcheck schema claims > claims.schema.json
    """
    import json

    chosen(name, NAMES, "NAME")
    put(json.dumps(_schema(name), indent=2, ensure_ascii=False) + "\n", "utf-8")


def _schema(name: str) -> object:
    if name == "claims":
        from claimcheck.claims.schema import json_schema

        return json_schema()
    from claimcheck.report.contract import schema as record_schema

    return record_schema(name)
