"""How long each format takes for many conflicts, and whether twice as many take twice as long.

    python benchmarks/formats.py [CONFLICTS]

The conflicts stand in two sorts of documents: many short ones, and one with a single line.  A ratio near 2 is
linear; more than 3 is reported, and makes the exit status 1.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from claimcheck.model import (
    Block,
    Document,
    Finding,
    Outcome,
    Report,
    Role,
    Severity,
    Span,
    Statement,
    Verdict,
    Voice,
)
from claimcheck.report.formats import load, names
from claimcheck.report.look import Look

SENTENCE = "Norwegian President Jonas Gahr Støre {} spoke in Bergen. "
LEVELS = (Severity.WARNING, Severity.ERROR, Severity.NOTE)
PER_DOCUMENT = 10
WORST = 3.0


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    slow = False
    print(f"{'format':10}{'documents':>12}{'half, s':>10}{f'{count:,}, s':>12}{'ratio':>8}{'MB':>8}")
    for name in names():
        for what, size in (("many", PER_DOCUMENT), ("one line", count)):
            half, _ = taken(name, report(count // 2, size))
            whole, length = taken(name, report(count, size))
            ratio = whole / half
            slow |= ratio > WORST and whole > 0.5
            print(f"{name:10}{what:>12}{half:10.2f}{whole:12.2f}{ratio:8.1f}{length / 1e6:8.1f}")
    sys.exit(int(slow))


def taken(name: str, of: Report) -> tuple[float, int]:
    """Seconds of the processor (the best of three runs), and the length of the text."""
    times = []
    for _ in range(3):
        begun = time.process_time()
        text = load(name).render(of, Look(show=frozenset({"undecided", "agrees"})))
        times.append(time.process_time() - begun)
    return min(times), len(text)


def report(count: int, size: int) -> Report:
    """So many conflicts, `size` of them in a document."""
    documents, findings = [], []
    for number in range(0, count, size):
        document, found = article(f"articles/{number}.md", min(size, count - number))
        documents.append(document)
        findings.extend(found)
    return Report(tuple(documents), tuple(findings), claims=1)


def article(path: str, count: int) -> tuple[Document, list[Finding]]:
    """A document of one line."""
    parts = [SENTENCE.format(number) for number in range(count)]
    text = "".join(parts)
    block = Block(0, len(text), Role.PROSE, None)
    return Document(path, text, text, None, "", (block,)), list(_findings(path, parts))


def _findings(path: str, parts: list[str]) -> Iterator[Finding]:
    start = 0
    for number, part in enumerate(parts):
        statement = Statement(
            kind="office",
            pattern="title-name",
            path=path,
            start=start,
            end=start + part.index(" spoke"),
            wrong=Span(start + 10, start + 19),
            sentence=Span(start, start + len(part) - 1),
            subject=None,
            attribute="president",
            mode="holds",
            voice=Voice(),
        )
        verdict = Verdict(
            Outcome.CONFLICTS,
            "office-title",
            claims=("prime-minister-of-norway",),
            known="Jonas Gahr Støre is Prime Minister of Norway",
            because="the claims hold no President of Norway",
            suggestions=("Prime Minister",),
            sources=("https://www.regjeringen.no/",),
        )
        yield Finding(statement, verdict, LEVELS[number % 3], "Jonas Gahr Støre is President of Norway")
        start += len(part)


if __name__ == "__main__":
    main()
