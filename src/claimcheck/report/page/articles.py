"""The articles: each with its text, and below it what agrees and what is undecided.  Those without a conflict are
folded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.model import Document, Outcome
from claimcheck.report import wording
from claimcheck.report.page.entries import Entry, Mark
from claimcheck.report.page.markup import NONE, Html, own, tag, text
from claimcheck.report.page.prose import article
from claimcheck.report.page.table import LEVELS, Names
from claimcheck.report.view import Item, View


def articles(
    shown: View,
    of: Sequence[Entry],
    rest: Sequence[tuple[str, Item]],
    found: Mapping[str, list[Mark]],
    names: Names,
) -> list[Html]:
    """Every document; those without a conflict are folded."""
    rows: dict[str, list[Entry]] = {}
    for entry in of:
        rows.setdefault(entry.item.path, []).append(entry)
    listed: dict[str, list[tuple[str, Item]]] = {}
    for anchor, item in rest:
        listed.setdefault(item.path, []).append((anchor, item))
    skipped: dict[str, dict[tuple[int, int], str]] = {}
    for gap in shown.report.skipped:
        skipped.setdefault(gap.path, {})[gap.start, gap.end] = gap.reason
    return [
        _article(
            document,
            number,
            rows.get(document.path, []),
            listed.get(document.path, []),
            article(document, found.get(document.path, []), skipped.get(document.path, {})),
            names,
        )
        for number, document in enumerate(shown.documents, 1)
    ]


def _article(
    document: Document,
    number: int,
    of: Sequence[Entry],
    rest: Sequence[tuple[str, Item]],
    words: Html,
    names: Names,
) -> Html:
    counted = [entry for entry in of if not entry.standing]
    apart = Counter(LEVELS[entry.standing].lower() for entry in of if entry.standing for _ in entry.row.items)
    levels = wording.levels(item for entry in counted for item in entry.row.items)
    conflicts = ", ".join(filter(None, (levels, *(f"{number:,} {word}" for word, number in apart.items()))))
    title = tag("h3", own(names.short[document.path]), id=f"h{number}")
    day = wording.dated(document)
    about = day if document.path == names.short[document.path] else f"{document.path}, {day}"
    inside = [
        tag("p", own(about), class_="about"),
        tag("div", words, class_="words"),
        _listed("undecided", "why", _of(Outcome.UNDECIDED, rest)),
        _listed("agree", "what is known", _of(Outcome.AGREES, rest)),
    ]
    summary = tag("summary", title, text(" "), tag("span", text(conflicts or "no conflict"), class_="found"))
    return tag(
        "article",
        tag("details", summary, *inside, open=bool(counted)),
        id=f"d{number}",
        aria_labelledby=f"h{number}",
        data_document=document.path,
    )


def _of(outcome: Outcome, rest: Sequence[tuple[str, Item]]) -> list[tuple[str, Item]]:
    return [(anchor, item) for anchor, item in rest if item.finding.verdict.outcome is outcome]


def _listed(what: str, head: str, of: Sequence[tuple[str, Item]]) -> Html:
    """What is no conflict: the line, the words, and the reason or what they agree with."""
    if not of:
        return NONE
    verb = "agrees" if what == "agree" and len(of) == 1 else what
    lines = (
        tag(
            "tr",
            tag("th", tag("a", text(f"{item.start.line}"), href=f"#{anchor}"), scope="row"),
            tag("td", own(wording.quoted(item.quote))),
            tag("td", own(item.finding.verdict.reason or wording.known(item))),
            tag("td", text(item.check)),
        )
        for anchor, item in of
    )
    columns = (of[0][1].start.unit, "it says", head, "check")
    return tag(
        "details",
        tag("summary", text(f"{len(of):,} {verb}")),
        tag(
            "table",
            tag("thead", tag("tr", *(tag("th", text(word.capitalize()), scope="col") for word in columns))),
            tag("tbody", *lines),
        ),
        class_="listed",
    )
