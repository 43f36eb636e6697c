"""A report made by hand, with everything in it that a format must cope with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimcheck.model import (
    Block,
    Document,
    Finding,
    Outcome,
    Problem,
    Ref,
    Related,
    Report,
    Role,
    Severity,
    Skipped,
    Span,
    Statement,
    Verdict,
    Voice,
)

DAY = date(2024, 5, 2).toordinal()
NORWAY = (
    "Norwegian President visits Bergen\r\n"
    "\r\n"
    "Norwegian President Jonas Gahr Støre spoke in Bergen on Friday, May 2, 2024, and said that the\r\n"
    "ferries would sail again. Norwegian President Jonas Gahr Støre left in the evening.\r\n"
    "“President Støre was kind,” said Kari Nordmann | a fisher.\r\n"
    "Støre met the mayor.\r\n"
)
ARCHIVE = "=cmd: The **Nordic** bridge opened 60 years ago.\nMarit Bjørgen, 45, was there, @home.\n"


def document(path: str, source: str, published: int | None = DAY, text: str = "") -> Document:
    """A document of one block."""
    text = text or source
    block = Block(0, len(text), Role.PROSE, published)
    return Document(path, source, text, published, "claimcheck.yaml" if published else "", (block,))


def statement(of: Document, quote: str, wrong: str = "", nth: int = 0, voice: Voice | None = None) -> Statement:
    """A statement at the nth place where `quote` stands."""
    start = -1
    for _ in range(nth + 1):
        start = of.text.index(quote, start + 1)
    wrong = wrong or quote
    wrong_start = of.text.index(wrong, start)
    begin = max(of.text.rfind(". ", 0, start) + 2, of.text.rfind("\n", 0, start) + 1, 0)
    end = of.text.find(".", start)
    return Statement(
        kind="office",
        pattern="title-name",
        path=of.path,
        start=start,
        end=start + len(quote),
        wrong=Span(wrong_start, wrong_start + len(wrong)),
        sentence=Span(begin, end + 1),
        subject=Ref(start, start + len(quote), quote),
        attribute="president",
        mode="holds",
        voice=voice or Voice(),
        published=of.published,
    )


NORWAY_DOCUMENT = document("desk/2024/norway.txt", NORWAY)
ARCHIVE_DOCUMENT = document("archive/2024/bridge.md", ARCHIVE, None, ARCHIVE.replace("**", "\u2060\u2060"))

OFFICE = Verdict(
    Outcome.CONFLICTS,
    "office-title",
    claims=("prime-minister-of-norway",),
    known="Jonas Gahr Støre is Prime Minister of Norway, from 2021-10-14",
    because="the claims hold no President of Norway",
    suggestions=("Prime Minister",),
    sources=("https://www.regjeringen.no/en/the-government/; Store norske leksikon", "Store norske leksikon"),
    as_of=date(2026, 1, 15).toordinal(),
)
SAYS = "Jonas Gahr Støre is President of Norway"


def conflict(of: Statement, verdict: Verdict, severity: Severity = Severity.ERROR, says: str = SAYS) -> Finding:
    """A finding that conflicts."""
    return Finding(of, verdict, severity, says)


FULL = "Norwegian President Jonas Gahr Støre"
FINDINGS = (
    conflict(statement(NORWAY_DOCUMENT, FULL, "President"), OFFICE),
    conflict(
        statement(NORWAY_DOCUMENT, "Friday, May 2, 2024"),
        Verdict(
            Outcome.CONFLICTS,
            "calendar-weekday",
            known="May 2, 2024 was a Thursday",
            because="the weekday and the date do not go together",
            suggestions=("Thursday, May 2, 2024", "Friday, May 3, 2024"),
        ),
        says="May 2, 2024 was a Friday",
    ),
    conflict(statement(NORWAY_DOCUMENT, FULL, "President", nth=1), OFFICE),
    conflict(
        statement(NORWAY_DOCUMENT, "President Støre", "President", voice=Voice("quoted", "Kari Nordmann")),
        replace(OFFICE, suggestions=()),
        Severity.WARNING,
    ),
    Finding(
        statement(NORWAY_DOCUMENT, "Støre met the mayor"),
        Verdict(Outcome.UNDECIDED, "office-holder", reason="no day of publication is known"),
        Severity.ERROR,
        "",
    ),
    Finding(
        statement(NORWAY_DOCUMENT, "Jonas Gahr Støre"),
        Verdict(Outcome.AGREES, "name-spelling", claims=("jonas-gahr-store",), known="Jonas Gahr Støre"),
        Severity.ERROR,
        "",
    ),
    Finding(
        statement(ARCHIVE_DOCUMENT, "opened 60 years ago", "60 years ago"),
        Verdict(
            Outcome.CONFLICTS,
            "documents-disagree",
            known="another document says 1963",
            sources=("https://archive.example.org/bridges/nordic/opening-of-the-nordic-bridge/1963-08-17.html?page=2",),
        ),
        Severity.WARNING,
        "the bridge opened in 1964",
        related=(Related("desk/2024/norway.txt", 0, 33, "Norwegian President visits\r\nBergen", "says otherwise"),),
    ),
    Finding(
        statement(ARCHIVE_DOCUMENT, "Marit Bjørgen, 45", "45"),
        Verdict(Outcome.CONFLICTS, "person-age", claims=("marit",), known="born 1980-03-21", suggestions=("44",)),
        Severity.NOTE,
        "Marit Bjørgen is 45",
        pilot=True,
    ),
)
REPORT = Report(
    documents=(NORWAY_DOCUMENT, ARCHIVE_DOCUMENT),
    findings=FINDINGS,
    problems=(Problem("desk/latin1.txt", "is not UTF-8; it looks like latin-1: use --encoding latin-1"),),
    skipped=(Skipped("archive/2024/bridge.md", 0, 5, "language: Norwegian"),),
    claims=12,
    notes=("1 document has no day of publication: what depends on it is undecided.",),
    desks=(("prime-minister-of-norway", ("politics", "elections", "nordic & baltic")),),
)
EMPTY = Report(documents=(), findings=())
