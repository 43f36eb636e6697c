"""`claimcheck schema`: the JSON Schemas of what goes out and comes in."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.console import put
from claimcheck.cli.values import chosen

NAMES = ("report", "statement", "claims", "waivers")


def schema(
    name: Annotated[
        str, typer.Argument(metavar="report|statement|claims|waivers", help="What it describes.")
    ] = "report",
) -> None:
    """Print a JSON Schema.

    report is what `run --format json` writes, statement one line of `extract` and `judge`, claims a claims file,
    waivers a file of waivers.

    \b
    Examples:
      claimcheck schema report > report.schema.json
      claimcheck schema claims > claims.schema.json
    """
    import json

    chosen(name, NAMES, "NAME")
    put(json.dumps(_schema(name), indent=2, ensure_ascii=False) + "\n", "utf-8")


def _schema(name: str) -> object:
    if name == "waivers":
        import json
        from pathlib import Path

        from claimcheck.read import waivers

        return json.loads(Path(waivers.__file__).with_name("waivers.schema.json").read_text(encoding="utf-8"))
    if name == "claims":
        from claimcheck.claims.schema import json_schema

        return json_schema()
    from claimcheck.report.contract import schema as record_schema

    return record_schema(name)
