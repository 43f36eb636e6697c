"""The table of conflicts: one row each, with what an editor needs to act on it.

Rows are laid out as cards, because six columns are too narrow beside an article; every part says its role, because a
changed layout takes the roles of a table away in some browsers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from claimcheck.frozen import frozen
from claimcheck.report import wording
from claimcheck.report.page.entries import Entry
from claimcheck.report.page.markup import NONE, Html, hidden, joined, linked, own, sentence, tag, text
from claimcheck.report.view import Item, Spot

HEAD = ("No.", "Where", "It says", "What is known", "Source", "Fix")
LEVELS = {
    "error": "Error",
    "warning": "Warning",
    "note": "Note",
    "pilot": "On trial",
    "waived": "Waived",
    "baseline": "In the baseline",
}
_PLACES = 3  # of the other places that are told


@frozen
class Names:
    """How documents are called, and the anchors of what is marked in them."""

    short: Mapping[str, str]
    numbers: Mapping[str, int]
    anchors: Mapping[tuple[str, int, int], str]  # path, start, end


def table(of: Sequence[Entry], names: Names, labelled: str) -> Html:
    """A table with a part for each document; `labelled` is the id of its heading."""
    head = tag(
        "thead",
        tag("tr", *(tag("th", text(word), scope="col", role="columnheader") for word in HEAD), role="row"),
        role="rowgroup",
    )
    bodies = (_body(tuple(group), names) for _, group in groupby(of, key=lambda entry: entry.document))
    return tag("table", head, *bodies, role="table", aria_labelledby=labelled)


def _body(of: Sequence[Entry], names: Names) -> Html:
    path, number = of[0].item.path, of[0].document
    found = wording.levels(item for entry in of for item in entry.row.items)
    title = tag(
        "th",
        tag("a", own(names.short[path]), href=f"#d{number}"),
        text(" "),
        tag("span", text(found)),
        colspan=len(HEAD),
        scope="rowgroup",
        role="rowheader",
    )
    lines = (_row(entry, names) for entry in of)
    return tag("tbody", tag("tr", title, class_="document", role="row"), *lines, role="rowgroup", data_document=path)


def _row(entry: Entry, names: Names) -> Html:
    item = entry.item
    number = tag("a", hidden("Conflict "), text(str(entry.number)), href=f"#{entry.mark(0)}")
    cells = {
        "where": _where(entry),
        "says": _says(item),
        "known": _known(entry, names),
        "source": joined(tag("p", linked(source)) for source in item.sources),
        "fix": _fix(item),
    }
    return tag(
        "tr",
        tag("th", number, scope="row", role="rowheader"),
        *(tag("td", html, class_=name, role="cell") for name, html in cells.items()),
        id=entry.anchor,
        class_=entry.level,
        role="row",
        data_check=item.check,
        data_desk="\n".join(entry.desks),
    )


def _where(entry: Entry) -> Html:
    """How bad, the line, the check; and each further place where the same words stand."""
    item, others = entry.item, entry.row.items[1:]
    level = LEVELS[entry.level] + (f", {item.severity.value}" if entry.standing else "")
    parts = [
        tag("strong", text(level)),
        text(f" {item.start.unit} {item.start.line} "),
        tag("span", text(item.check), class_="check"),
    ]
    if others:
        links = [
            tag("a", text(f"{other.start.line}"), href=f"#{entry.mark(place)}") for place, other in enumerate(others, 1)
        ]
        word = item.start.unit + ("s" if len(others) > 1 else "")
        parts.append(tag("p", text(f"{len(entry.row.items)} times, also in {word} "), joined(links, text(", "))))
    return joined(parts)


def _says(item: Item) -> Html:
    speaker, meaning = wording.speaker(item), wording.meaning(item)
    parts = [tag("p", _quoted(item))]
    parts += [tag("p", text("("), own(speaker), text(")"))] if speaker else []
    parts += [tag("p", text("Understood as: "), own(meaning))] if meaning else []
    return joined(parts)


def _quoted(item: Item) -> Html:
    """The quote, the words to change in bold, unless they are all of it or too far apart to be shown."""
    whole, begin = wording.quoted(item.quote)[1:-1], item.wrong_at
    end = begin + len(item.wrong)
    if begin < 0 or whole != item.quote or item.wrong == item.quote:
        return tag("bdi", text(f"“{whole}”"))
    return tag("bdi", text(f"“{whole[:begin]}"), tag("b", text(whole[begin:end])), text(f"{whole[end:]}”"))


def _known(entry: Entry, names: Names) -> Html:
    item = entry.item
    parts = [tag("p", own(wording.known(item)))]
    reason = wording.why(item)
    parts += [tag("p", own(sentence(reason)), class_="why")] if reason else []
    leave = wording.leave(item)
    parts += [tag("p", text("Waived: "), own(leave))] if leave else []
    places = wording.places(entry.row.items)
    parts += [tag("p", text("Also "), _spot(spot, role, names)) for spot, role in places[:_PLACES]]
    rest = len(places) - _PLACES
    parts += [tag("p", text(f"and in {wording.count(rest, 'more place')}"))] if rest > 0 else []
    return joined(parts)


def _spot(spot: Spot, role: str, names: Names) -> Html:
    """Another place that bears on it; a link where the page shows it."""
    name = own(names.short.get(spot.path, spot.path))
    place = joined([name, text(f", {spot.start.unit} {spot.start.line}")]) if spot.start else name
    if spot.start and spot.end and spot.path in names.numbers:
        anchor = names.anchors.get((spot.path, spot.start.offset, spot.end.offset)) or f"d{names.numbers[spot.path]}"
        place = tag("a", place, href=f"#{anchor}")
    quote = joined([text(": "), own(wording.quoted(spot.quote))]) if spot.quote else NONE
    return joined([place, quote, text(f" ({role})" if role else "")])


def _fix(item: Item) -> Html:
    """The repairs, each in a line; several where either side may be wrong."""
    return joined(
        tag("p", text("or " if number else ""), own(wording.quoted(fix))) for number, fix in enumerate(item.fixes)
    )
