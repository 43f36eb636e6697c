"""What the reader of the page can turn: filters, marks, and the short help with its keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.kind import Check
from claimcheck.report.page.entries import Entry
from claimcheck.report.page.markup import NONE, Html, tag, text, void
from claimcheck.report.page.table import LEVELS

KEYS = (
    ("j", "the next conflict"),
    ("k", "the one before"),
    ("Enter", "from the table to the words in the article, and back"),
    ("f", "to the filters"),
    ("c", "clear the filters"),
    ("?", "this help"),
)


def controls(of: Sequence[Entry], names: Mapping[str, str], other: bool) -> Html:
    """The filters, and how many rows they leave.  `other` says that something agrees or is undecided."""
    levels = [level for level in LEVELS if any(entry.level == level for entry in of)]
    checks = sorted({entry.item.check for entry in of})
    paths = list(dict.fromkeys(entry.item.path for entry in sorted(of, key=lambda entry: entry.document)))
    desks = sorted({desk for entry in of for desk in entry.desks})
    filters = [
        _filter("level", "How bad", ((level, LEVELS[level]) for level in levels)),
        _filter("check", "Check", ((check, check) for check in checks)),
        _filter("document", "Article", ((path, names[path]) for path in paths)),
        _filter("desk", "Desk", ((desk, desk) for desk in desks)) if desks else NONE,
    ]
    shown = tag("label", void("input", type="checkbox", id="all"), text(" Also mark what agrees and what is undecided"))
    return tag(
        "form",
        *filters,
        tag("p", shown) if other else NONE,
        tag("p", tag("output", id="shown"), tag("button", text("Show all"), type="button", id="clear")),
        role="search",
        aria_label="Filter the conflicts",
        id="filters",
        hidden=True,
    )


def _filter(id: str, label: str, choices: Iterable[tuple[str, str]]) -> Html:
    options = (tag("option", text(shown), value=value) for value, shown in choices)
    every = Html('<option value="">All</option>')
    return tag("div", tag("label", text(label), for_=id), tag("select", every, *options, id=id))


def help_(of: Sequence[Entry], checks: Mapping[str, Check]) -> Html:
    """Behind one line: what the page shows, its keys, and what the checks are that found something."""
    keys = (tag("div", tag("dt", tag("kbd", text(key))), tag("dd", text(what))) for key, what in KEYS)
    met = sorted({entry.item.check for entry in of} & checks.keys())
    meant = (tag("div", tag("dt", text(id)), tag("dd", text(checks[id].title))) for id in met)
    switch = tag("label", void("input", type="checkbox", id="keys", checked=True), text(" Use these keys"))
    return tag(
        "details",
        tag("summary", text("How to read this page")),
        tag(
            "p",
            text(
                "Each row of the table has a number, and the same number stands in the article behind the underlined "
                "words. Choose either to go to the other. A solid line is an error, a dashed one a warning, a dotted "
                "one a note, a thin one what does not count. One fix: that side is known to be right. Several: only "
                "you can find out which."
            ),
        ),
        tag("div", tag("dl", *keys), tag("p", switch), id="shortcuts", hidden=True),
        tag("dl", *meant) if met else NONE,
        id="help",
    )
