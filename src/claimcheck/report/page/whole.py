"""The page, put together: what came of the run, the table, the articles."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files

from claimcheck import kinds
from claimcheck.model import Report
from claimcheck.report import wording
from claimcheck.report.page.articles import articles
from claimcheck.report.page.controls import controls, help_
from claimcheck.report.page.entries import Entry, entries, marks, others
from claimcheck.report.page.markup import NONE, Html, joined, own, tag, text, void
from claimcheck.report.page.table import Names, table
from claimcheck.report.view import View, short_paths, view

APART = {
    "pilot": ("On trial", "Conflicts with pilot claims, which are being tried out: they never fail a run."),
    "waived": ("Waived", "Conflicts that somebody let stand, each with the reason."),
    "baseline": ("In the baseline", "Conflicts that were there when the baseline was made."),
}
"""The conflicts that don't count: their heading, and why they don't."""


def whole(report: Report) -> Html:
    """The file, from its doctype to its last line break."""
    shown = view(report)
    of, rest = entries(shown), tuple(others(shown))
    found = marks(of, rest)
    paths = [document.path for document in shown.documents]
    names = Names(
        short_paths(paths),
        {path: number for number, path in enumerate(paths, 1)},
        {(path, mark.start, mark.end): mark.anchor for path, those in found.items() for mark in reversed(those)},
    )
    style, script = _file("page.css"), _file("page.js")
    body = [
        _links(),
        _head(shown),
        tag(
            "main",
            tag(
                "section",
                tag("h2", text("Conflicts"), id="conflicts", tabindex=-1),
                controls(of, names.short, bool(rest)),
                help_(of, kinds.all_checks()),
                *_tables(of, names, shown),
                aria_labelledby="conflicts",
                id="table",
            ),
            tag(
                "section",
                tag("h2", text("Articles"), id="articles", tabindex=-1),
                *articles(shown, of, rest, found, names),
                aria_labelledby="articles",
                id="texts",
            ),
        ),
        tag("script", script),
    ]
    page = tag("html", _opening(shown, style, script), tag("body", *body), lang="en")
    return joined([Html("<!DOCTYPE html>\n"), page, Html("\n")])


def _opening(shown: View, style: Html, script: Html) -> Html:
    """The head; nothing is loaded, and nothing runs but what is written here."""
    policy = (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; base-uri 'none'; "
        "form-action 'none'"
    )
    return tag(
        "head",
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=policy),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name="color-scheme", content="light dark"),
        void("meta", name="referrer", content="no-referrer"),
        tag("title", text(f"claimcheck: {_headline(shown)}")),
        tag("style", style),
    )


def _file(name: str) -> Html:
    """A file of this folder, as it stands: neither may hold what ends its element."""
    return Html(files(__package__).joinpath(name).read_text("utf-8"))


def _digest(content: Html) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _links() -> Html:
    """For those who go by the keyboard, past the head."""
    return tag(
        "p",
        tag("a", text("To the conflicts"), href="#conflicts"),
        text(" "),
        tag("a", text("To the articles"), href="#articles"),
        class_="skip",
    )


def _headline(shown: View) -> str:
    found = shown.totals
    if shown.empty:
        return "nothing was examined"
    articles = wording.count(found.documents, "article")
    if not found.conflicts:
        return f"no conflict in {articles}"
    among = len({item.finding.statement.path for item in shown.conflicts})
    some = f"{among} of " if among < found.documents else ""
    return f"{wording.count(found.conflicts, 'conflict')} in {some}{articles}"


def _head(shown: View) -> Html:
    """What came of the run, and first of all what could not be examined."""
    title = _headline(shown)
    problems = [tag("li", own(text_)) for text_ in wording.problems(shown)]
    told = [
        tag("section", tag("h2", text("Not examined"), id="problems"), tag("ul", *problems), aria_labelledby="problems")
        if problems
        else NONE,
        *(tag("p", own(remark)) for remark in wording.remarks(shown)),
    ]
    return tag(
        "header",
        tag("p", text("claimcheck"), class_="name"),
        tag("h1", text(title[:1].upper() + title[1:])),
        tag("p", text(wording.totals(shown)), class_="totals"),
        *told,
    )


def _tables(of: Sequence[Entry], names: Names, shown: View) -> list[Html]:
    """The conflicts that count, and apart from them, where there are any, those that don't."""
    counted = [entry for entry in of if not entry.standing]
    made = [table(counted, names, "conflicts") if counted else tag("p", text(wording.totals(shown)))]
    for standing, (title, why) in APART.items():
        entries_ = [entry for entry in of if entry.standing == standing]
        if entries_:
            made += [tag("h2", text(title), id=standing), tag("p", text(why)), table(entries_, names, standing)]
    return made
