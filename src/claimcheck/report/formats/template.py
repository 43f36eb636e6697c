"""A line of the desk's own for each conflict: `{path}:{line}:{column}: {severity} {check}: {says} (known: {known})`.

Fields are named as in JSON (docs/json.md).  `{{` and `}}` are braces.  Values are written in one line, without control
characters.  Conflicts with pilot claims are left out.
"""

from __future__ import annotations

from claimcheck.model import Report
from claimcheck.report import message
from claimcheck.report.fields import FIELDS, pieces
from claimcheck.report.look import Format, Look
from claimcheck.report.view import iso, view

DEFAULT = "{path}:{line}:{column}: {severity} {check}: {says} (known: {known})"


def render(report: Report, look: Look) -> str:
    """One line a conflict, in the order of the text; `ValueError` for a template that `fields.faults` finds fault
    with."""
    parsed = pieces(look.template or DEFAULT)
    published = {document.path: iso(document.published) or "" for document in report.documents}
    return "".join(
        "".join(
            text if field is None else message.line(FIELDS[field](item, published[item.path])) for text, field in parsed
        )
        + "\n"
        for item in view(report).conflicts
    )


FORMAT = Format("template", "a line of your own for each conflict (--template)", render, partial=True, remarks="never")
