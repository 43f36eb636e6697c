"""The editor's page: one HTML file that stands alone, with the articles, the table, and a way from one to the other.

It holds everything: `show` and `rows` are for reports that cannot unfold what they hold.  It loads nothing, runs
nothing but its own script (its Content-Security-Policy names both by their digest), and shows whatever an article
says as text.
"""

from __future__ import annotations

from claimcheck.model import Report
from claimcheck.report.look import Format, Look


def render(report: Report, look: Look) -> str:
    """The whole page."""
    from claimcheck.report.page.whole import whole

    return whole(report)


FORMAT = Format(
    "html",
    "the editor's page: articles and conflicts side by side",
    render,
    suffixes=(".html", ".htm"),
    lists=("undecided", "agrees"),
    remarks="always",
)
