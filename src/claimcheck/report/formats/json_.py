"""The whole report as one JSON document: the contract for other programs (`docs/json.md`)."""

from __future__ import annotations

import json

from claimcheck.model import Report
from claimcheck.report.encode import whole
from claimcheck.report.look import Format, Look
from claimcheck.report.view import view


def render(report: Report, look: Look) -> str:
    """Indented, UTF-8 as it stands, keys in the order of the contract."""
    return json.dumps(whole(view(report), look), ensure_ascii=False, indent=2) + "\n"


FORMAT = Format(
    "json", "one JSON document, for other programs", render, suffixes=(".json",), lists=("undecided",), remarks="always"
)
