"""Every way of saying something that a kind reads has a sentence in which people see it (`claimcheck why` shows it)."""

from __future__ import annotations

from tests import test_corpora

from claimcheck import kinds
from claimcheck.explain.outcome import Judged
from claimcheck.extract import extract


def test_every_way_of_saying_it_has_an_example_over_all_corpora() -> None:
    """A name that is neither a construction nor a pattern stands in `WAYS` of the kind's saying.py."""
    without = set()
    for _, corpus in test_corpora.corpora():
        book = test_corpora.book(corpus["claims"])
        for case in corpus["cases"]:
            text = test_corpora.document(case)
            judged = Judged(text, book, kinds.load(), extract(text, book, kinds.load()).statements)
            without |= {(one.kind, one.pattern) for one in judged.statements if not judged.example(one)}
    assert without == set()
