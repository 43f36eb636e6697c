"""What `claimcheck why` prints of every sentence of the corpora: plain words, lines that fit, an example for every way
of saying something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pytest
from tests.explain.plain import BANNED, own_words
from tests.test_corpora import book, corpora, document

from claimcheck import kinds
from claimcheck.explain import tell
from claimcheck.explain.outcome import Judged
from claimcheck.explain.page import laid
from claimcheck.extract import extract
from claimcheck.model import Document

SHARES = 24
"""The sentences are dealt out to so many tests, for as many processes as there are."""


def _of_the_corpora(share: int) -> Iterator[tuple[Document, Any]]:
    cases = ((case, corpus["claims"]) for _, corpus in corpora() for case in corpus["cases"])
    return ((document(case), book(claims)) for case, claims in islice(cases, share, None, SHARES))


def _bracketed() -> re.Pattern[str]:
    """Names of patterns in brackets, as only those who build the program know them."""
    names = {"counts", "slip", "is", "told", *(one.name for kind in kinds.load() for one in kind.patterns)}
    names.update(name for kind in kinds.load() for name, _ in kind.ways)
    return re.compile("|".join(rf"\({re.escape(name)}\)" for name in sorted(names)))


@pytest.mark.parametrize("share", range(SHARES))
def test_the_words_are_those_of_an_editor_and_fit_the_terminal(share: int) -> None:
    bracketed = _bracketed()
    found: dict[str, str] = {}
    for text, claims in _of_the_corpora(share):
        lines = tell(text, claims).lines
        for line in laid(lines, 10_000):
            own = own_words(line)
            for match in (*BANNED.finditer(own), *bracketed.finditer(own)):
                found.setdefault(match[0], line)
        assert [line for line in laid(lines, 80) if len(line) > 80] == []
    assert found == {}


@pytest.mark.parametrize("share", range(SHARES))
def test_every_way_of_saying_it_has_an_example(share: int) -> None:
    """A name that is neither a construction nor a pattern stands in `WAYS` of the kind's saying.py."""
    without = set()
    for text, claims in _of_the_corpora(share):
        judged = Judged(text, claims, kinds.load(), extract(text, claims, kinds.load()).statements)
        without |= {(one.kind, one.pattern) for one in judged.statements if not judged.example(one)}
    assert without == set()
