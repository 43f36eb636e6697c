"""JUnit XML, for every CI server that shows test results.

A document is a suite and each conflict a test that failed, if it fails the run (`--fail-on`), or was skipped, if it
does not (a pilot claim's, waived, in the baseline, too mild): so the server and the exit status agree.  A document
without conflicts is a test that passed; what could not be examined is an error; what else is to be said of the run is
the output of a suite without tests.  Elements and attributes are those of
Jenkins' `junit-10.xsd` (jenkinsci/xunit-plugin).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from claimcheck.model import Document, Problem, Report, Severity
from claimcheck.report import message, wording
from claimcheck.report.look import Format, Look
from claimcheck.report.status import RANK, counts
from claimcheck.report.view import Item, view

_UNHOLDABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 can't hold, in any form (section 2.2)."""


def render(report: Report, look: Look) -> str:
    """One suite a document, one for the problems."""
    shown = view(report)
    every = (*shown.conflicts, *shown.pilots, *shown.waived, *shown.old)
    items = sorted(every, key=lambda item: item.path)
    by_path = {path: tuple(group) for path, group in groupby(items, key=lambda item: item.path)}
    root = Element("testsuites", name="claimcheck")
    for document in shown.documents:
        items_of = by_path.get(document.path, ())
        _suite(root, document, holdable(report.whereabouts.hosted(document.path)), items_of, look)
    if report.problems or not report.documents:
        _problems(root, report.problems or (Problem("claimcheck", "Nothing was examined."),))
    if remarks := () if look.quiet else wording.remarks(shown):
        notes = SubElement(root, "testsuite", name="notes", tests="0", failures="0", errors="0", skipped="0")
        SubElement(notes, "system-out").text = holdable("\n".join(f"note: {remark}" for remark in remarks))
    for total in ("tests", "failures", "errors"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(root: Element, document: Document, name: str, items: Sequence[Item], look: Look) -> None:
    fails = [_fails(item, look.fail_on) for item in items]
    suite = SubElement(root, "testsuite", name=name, tests=str(max(len(items), 1)))
    suite.attrib |= {"failures": str(sum(fails)), "errors": "0", "skipped": str(len(items) - sum(fails))}
    if not items:
        passed = SubElement(suite, "testcase", name="no conflict", classname=name, time="0")
        if not document.checked:
            passed.set("name", "not checked")
            suite.set("skipped", "1")
            SubElement(passed, "skipped", message="claimcheck.yaml sets its level to off")
    for item, failed in zip(items, fails, strict=True):
        told_as = holdable(f"{item.start} {item.check}: {wording.quoted(item.quote)}")
        case = SubElement(suite, "testcase", name=told_as, classname=name, time="0")
        level = wording.standing(item) or item.severity.value
        told = SubElement(case, "failure" if failed else "skipped", type=f"{level}:{item.check}")
        told.set("message", holdable(message.headline(item)))
        place = f"{item.path}:{item.start}: {level} {item.check}"
        told.text = holdable("\n".join([place, *message.details(item)]))


def _fails(item: Item, fail_on: str) -> bool:
    return counts(item.finding) and fail_on != "never" and RANK[item.severity] <= RANK[Severity(fail_on)]


def _problems(root: Element, problems: Sequence[Problem]) -> None:
    suite = SubElement(root, "testsuite", name="problems", tests=str(len(problems)), failures="0")
    suite.attrib |= {"errors": str(len(problems)), "skipped": "0"}
    for problem in problems:
        case = SubElement(
            suite, "testcase", name=holdable(problem.path or "claimcheck"), classname="problems", time="0"
        )
        place = f"{problem.path}:{problem.line}:{problem.column}: " if problem.line else ""
        error = SubElement(case, "error", type="problem", message=holdable(message.line(problem.message)))
        error.text = holdable(f"{place}{problem.message}")


def holdable(text: str) -> str:
    """Text that XML 1.0 can hold: everything else, and what steers a terminal, becomes U+FFFD."""
    return _UNHOLDABLE.sub("\ufffd", wording.printable(text))


FORMAT = Format("junit", "JUnit XML, for CI servers", render, suffixes=(".xml",))
