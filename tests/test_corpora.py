"""Every kind's corpus: sentences, and what must and must not be found in them.

A corpus stands beside its kind (`kinds/<kind>/corpus.yaml`, `corpus_*.yaml`): a mapping, or a list of mappings, each
with `claims` (a claims file as text) and `cases`.  A case has a `text` (blank lines part its paragraphs), perhaps a
`headline`, the day it was `published`, and one or more of

    conflicts: [{check, quote}]   exactly these conflicts and no other
    agrees: [check]               at least these checks agree; no conflict
    undecided: [check]            at least these checks are undecided; no conflict
    silent: why                   no conflict
    not_yet: what should come     today's result still differs from the `conflicts` and `agrees` beside it
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck import kinds
from claimcheck.claims.book import ClaimBook
from claimcheck.claims.files import Source, Sources, word_sources
from claimcheck.claims.load import compile_sources
from claimcheck.journey import run
from claimcheck.model import Block, Document, Finding, Outcome, Role

FOLDER = Path(kinds.__file__).parent
KEYS = {"text", "headline", "published", "conflicts", "agrees", "undecided", "silent", "not_yet", "why"}
DEMANDS = {"conflicts", "agrees", "undecided", "silent"}


@cache
def corpora() -> tuple[tuple[str, dict[str, Any]], ...]:
    """All corpora with the names of their kinds."""
    found = []
    for path in sorted(FOLDER.glob("*/corpus*.yaml")):
        read = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        found += [(path.parent.name, corpus) for corpus in (read if isinstance(read, list) else [read])]
    return tuple(found)


def cases() -> Iterator[Any]:
    """All cases as parameters of a test, named by kind, place and first words."""
    for name, corpus in corpora():
        for case in corpus["cases"]:
            words = " ".join(case["text"].split()[:8])
            yield pytest.param(corpus["claims"], case, id=f"{name}: {words}")


@cache
def book(claims: str) -> ClaimBook:
    """The claims of a corpus, compiled."""
    source = Source("corpus.yaml", claims.encode())
    loaded = compile_sources(Sources((source,), (), ((source.path, (source.path,)),)), word_sources())
    assert loaded.book is not None, "\n".join(str(fault) for fault in loaded.faults)
    return loaded.book


def document(case: dict[str, Any]) -> Document:
    """The case as a document: a block for each paragraph."""
    headline = case.get("headline", "")
    text = f"{headline}\n\n{case['text']}" if headline else case["text"]
    day = case.get("published")
    published = day.toordinal() if isinstance(day, date) else None
    blocks: list[Block] = []
    at = 0
    for paragraph in text.split("\n\n"):
        role = Role.HEADLINE if headline and not blocks else Role.PROSE
        blocks.append(Block(at, at + len(paragraph), role, published))
        at += len(paragraph) + 2
    return Document("case.txt", text, text, published, "the corpus", tuple(blocks))


def conflicts(findings: list[Finding]) -> list[tuple[str, str]]:
    """What was found wrong: checks and quotes."""
    return sorted((f.verdict.check, f.says) for f in findings if f.verdict.outcome is Outcome.CONFLICTS)


def checks(findings: list[Finding], outcome: Outcome) -> set[str]:
    """The checks that came out so."""
    return {f.verdict.check for f in findings if f.verdict.outcome is outcome}


def wanted(case: dict[str, Any]) -> list[tuple[str, str]]:
    """The conflicts that a case demands."""
    return sorted((one["check"], one["quote"]) for one in case.get("conflicts", ()))


def told(findings: list[Finding]) -> str:
    """What was found, for a person who must mend it."""
    rows = [
        f"{f.verdict.outcome} {f.verdict.check}: {f.says!r}: {f.verdict.because or f.verdict.reason}" for f in findings
    ]
    return "\n".join(rows) or "nothing was found"


@pytest.mark.parametrize(("claims", "case"), list(cases()))
def test_each_case_is_judged_as_its_corpus_says(claims: str, case: dict[str, Any]) -> None:
    findings = list(run([document(case)], book(claims)).findings)
    found = conflicts(findings)
    agreed, opened = checks(findings, Outcome.AGREES), checks(findings, Outcome.UNDECIDED)
    right = (
        found == wanted(case)
        and set(case.get("agrees", ())) <= agreed
        and set(case.get("undecided", ())) <= opened
    )  # fmt: skip
    if "not_yet" in case:
        assert not right, "this works now: take `not_yet` away"
        assert not set(found) - set(wanted(case)), told(findings)
    else:
        assert right, told(findings)


def test_each_case_says_what_it_demands_and_nothing_else() -> None:
    for name, corpus in corpora():
        assert set(corpus) <= {"claims", "cases", "why"}, name
        for case in corpus["cases"]:
            assert set(case) <= KEYS, (name, case)
            assert DEMANDS & set(case), (name, case)
            for one in case.get("conflicts", ()):
                assert one["quote"] in " ".join(f"{case.get('headline', '')} {case['text']}".split()), (name, one)


def test_near_misses_are_as_many_as_hits_in_every_corpus() -> None:
    hits: dict[str, int] = {}
    misses: dict[str, int] = {}
    for name, corpus in corpora():
        for case in corpus["cases"]:
            counted = hits if case.get("conflicts") else misses
            counted[name] = counted.get(name, 0) + 1
    assert all(misses.get(name, 0) >= count for name, count in hits.items()), (hits, misses)
