"""What formats for people say: the same words in the table, in Markdown and in the spreadsheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.errors import Fault
from claimcheck.interval import Interval, told
from claimcheck.kind import DISAGREE
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Severity
from claimcheck.report.view import Item, Row, Spot, View, iso
from claimcheck.sheet import SAYS_IT_RIGHT


def count(number: int, noun: str, plural: str = "") -> str:
    """`1 document`, `2 documents`, `1,000 documents`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


_STEERING = Pattern("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """Text that can't steer a terminal: control and bidirectional characters become U+FFFD."""
    return _STEERING.sub("\ufffd", text)


LONGEST = 120
"""Characters of a quote that are shown to people; of a longer one the beginning and the end."""


def quoted(text: str) -> str:
    """The words as they stand, in curly quotation marks; the middle of very long ones is left out."""
    if len(text) > LONGEST:
        head = text[: LONGEST // 2].rsplit(" ", 1)[0]
        tail = text[-LONGEST // 3 :].split(" ", 1)[-1]
        text = f"{head} … {tail}"
    return f"“{text}”"


def speaker(item: Item) -> str:
    """Who says it, if not the writer."""
    voice = item.finding.statement.voice
    if voice.kind == "narrator":
        return ""
    how = "in a quotation" if voice.kind == "quoted" else "attributed"
    if not voice.speaker:
        return how
    return f"{how} of {voice.speaker}" if voice.kind == "quoted" else f"{how} to {voice.speaker}"


def known(item: Item) -> str:
    """What is known, and as of which day, unless the words name the day themselves."""
    verdict = item.finding.verdict
    # what is known of the calendar holds on every day, and the day of one text is not that of the other
    timeless = verdict.check.startswith("calendar-") or verdict.check == DISAGREE.id
    day = "" if verdict.as_of is None or timeless else told(Interval(verdict.as_of, verdict.as_of + 1))
    text = verdict.known or verdict.because
    if day and day not in text and day not in verdict.because:
        text = f"{text} (as of {day})" if text else f"as of {day}"
    return text


def why(item: Item) -> str:
    """The reason, where it says more than what is known."""
    verdict = item.finding.verdict
    return "" if not verdict.known or verdict.because in verdict.known else verdict.because


def fix(item: Item) -> str:
    """The repairs: what the quote would read; several where either side may be wrong."""
    return " or ".join(quoted(text) for text in item.fixes)


def meaning(item: Item) -> str:
    """How the words were understood, where that is more than the words themselves."""
    says, quote = item.finding.says, item.quote.casefold()
    return "" if " ".join(says.casefold().split()).strip(".") in quote else says


def times(row: Row) -> str:
    """`x 3: also at 7:2 and 9:14` for a phrase that is repeated."""
    if len(row.items) == 1:
        return ""
    others = [str(item.start) for item in row.items[1:]]
    rest = len(others) - 8
    listed = ", ".join(others[:8]) + (f" and {rest} more" if rest > 0 else "")
    return f"x {len(row.items)}, also at {listed}"


def also(items: Iterable[Item]) -> list[str]:
    """The other places that bear on it: `notes.txt:3:20: "Prime Minister Solberg" (says otherwise)`."""
    return [
        f"{f'{spot.path}:{spot.start}' if spot.start else spot.path}"
        f"{f': {quoted(spot.quote)}' if spot.quote else ''}{f' ({role})' if role else ''}"
        for spot, role in places(items)
    ]


def places(items: Iterable[Item]) -> list[tuple[Spot, str]]:
    """The same places, each with what it is.  Of those that say it right the nearest stands for all."""
    given = tuple(items)
    spots = list(dict.fromkeys(spot for item in given for spot in item.related))
    right = [spot for spot in spots if spot.role == SAYS_IT_RIGHT]
    more = len(right) - 1 + max((item.finding.further for item in given), default=0)
    told = f"{SAYS_IT_RIGHT}, as {'does' if more == 1 else 'do'} {more:,} more" if more > 0 else SAYS_IT_RIGHT
    return [(spot, told if spot in right else spot.role) for spot in spots if spot not in right[1:]]


def dated(document: Document) -> str:
    """The day of publication, and where it was found."""
    day = iso(document.published)
    if day is None:
        return "day of publication not known"
    return f"published {day}" + (f" ({document.published_from})" if document.published_from else "")


def levels(items: Iterable[Item]) -> str:
    """`2 errors, 1 warning`."""
    found = Counter(item.severity for item in items)
    words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
    return ", ".join(count(found[level], word) for level, word in words.items() if found[level])


def more(hidden: Sequence[Row]) -> str:
    """`3 more not shown (1 error, 2 warnings)`, or "" if all are; every place of a phrase that is repeated counts."""
    left = [item for row in hidden for item in row.items]
    return f"{len(left):,} more not shown ({levels(left)})" if left else ""


def totals(shown: View) -> str:
    """One line: what was examined, and what came of it."""
    found = shown.totals
    if shown.empty:
        why = "every document is off" if shown.report.documents else "no document could be read"
        return f"Nothing was examined: {why}."
    since = shown.report.since
    if since is None:
        head = count(found.documents, "document")
    else:
        changed = f"{len(since.changed):,} of {count(since.documents, 'document')} changed since {since.revision}"
        if since.whole:
            changed = f"all {count(since.documents, 'document')} count as changed since {since.revision}"
        if not found.documents:
            return f"{changed}."
        head = changed
    head = f"{head}, {count(found.statements, 'statement')}"
    if not found.statements:
        return f"{head}: nothing in them that could be checked." if found.documents > 1 else f"{head} to check."
    detail = levels(shown.conflicts)
    agree = f"{found.agrees:,} {'agrees' if found.agrees == 1 else 'agree'}"
    conflict = f"{found.conflicts:,} in conflict"
    rest = [f"{found.undecided:,} undecided"]
    rest += [f"{found.waived:,} waived"] if found.waived else []
    rest += [f"{found.old:,} in the baseline"] if found.old else []
    return f"{head}: {agree}, {conflict}{f' ({detail})' if detail else ''}, {', '.join(rest)}."


def remarks(shown: View) -> list[str]:
    """What the totals don't say: no claims, pilots, what was passed over, what the run noted."""
    lines = _claimless(shown)
    if shown.pilots:
        lines.append(
            f"Pilot claims: {count(len(shown.pilots), 'conflict')} more, reported apart; they never fail a run."
        )
    lines.extend(compared(shown))
    off = len(shown.documents) - shown.totals.documents
    if off:
        lines.append(f"Not checked, because claimcheck.yaml sets their level to off: {count(off, 'document')}.")
    skipped = Counter(stretch.reason for stretch in shown.report.skipped)
    if skipped:
        lines.append(
            "Passed over: "
            + ", ".join(f"{count(number, 'passage')} ({reason})" for reason, number in sorted(skipped.items()))
            + "."
        )
    lines.extend(shown.notes)
    return lines


def _claimless(shown: View) -> list[str]:
    if shown.totals.claims or shown.empty:
        return []
    return ["No claims are configured: only facts of entities, and what needs no claims, were checked."]


def compared(shown: View) -> list[str]:
    """What came of the baseline: how many conflicts are in it, and what of it is gone."""
    found = shown.report.baseline
    if found is None:
        return []
    old, gone = shown.totals.old, len(found.gone)
    held = f"{count(old, 'conflict')} {'is' if old == 1 else 'are'} in the baseline ({found.file})"
    since = shown.report.since
    if since is not None and not since.whole:
        held = f"In what changed, {held}"
        if not gone:
            return [f"{held}, and nothing is gone of it there."]
    if not gone:
        return [f"{held}; nothing of it is gone."]
    lines = [f"{held}; {count(gone, 'line')} of it {'is' if gone == 1 else 'are'} gone:"]
    lines += [f"gone: {entry.path} {entry.check} {quoted(entry.words)}" for entry in found.gone[:_GONE]]
    rest = gone - _GONE
    lines += [f"gone: {rest:,} more (--format json lists all)"] if rest > 0 else []
    return [*lines, "`claimcheck baseline` takes out what is gone."]


def urgent(shown: View) -> list[str]:
    """What is told even where no remarks are wanted, for the status follows from it, or is worth less without it: that
    there are no claims, what of the baseline is gone where that fails the run, waivers that ended so that something is
    a conflict again, and which documents have no day."""
    strict = shown.report.baseline is not None and shown.report.baseline.fails
    return [*_claimless(shown), *(compared(shown) if strict else []), *shown.report.returned, *shown.undated]


_GONE = 10  # entries that are named


def standing(item: Item) -> str:
    """Why a conflict does not count: "waived", "pilot", "baseline"; "" if it does."""
    if item.finding.waiver is not None:
        return "waived"
    return "pilot" if item.finding.pilot else "baseline" if item.finding.old else ""


def settled(shown: View) -> tuple[tuple[str, str, tuple[Item, ...]], ...]:
    """The conflicts that are settled beforehand: the word of `--show`, a title, and they themselves."""
    return (("waived", "Waived conflicts", shown.waived), ("baseline", "Conflicts of the baseline", shown.old))


def leave(item: Item) -> str:
    """Why a conflict is waived, by whom and until when, and where that is written."""
    found = item.finding.waiver
    if found is None:
        return ""
    by = f", by {found.by}" if found.by else ""
    day = "" if found.until is None else f", until {told(Interval(found.until, found.until + 1))}"
    end = ", until the claim or the sentence changes" if found.digest else day
    return f"{found.reason} ({found.path}:{found.line}:{found.column}{by}{end})"


def problems(shown: View) -> list[str]:
    """What could not be examined: `path:line:column: message`."""
    return [
        str(Fault(problem.path, problem.line, problem.column, problem.message)) if problem.path else problem.message
        for problem in shown.report.problems
    ]
