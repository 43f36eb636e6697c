"""Which repairs of what is said of an entity are known to be right."""

from __future__ import annotations

from claimcheck.kind import Facts
from claimcheck.model import Document, Statement, Verdict
from claimcheck.text.alike import same_form

_SPELT = ("spacing", "slip", "varied", "thing")
_DATED = ("born", "died", "founded", "closed")


def certain(statement: Statement, verdict: Verdict, facts: Facts, document: Document) -> bool:
    """How a name is spelt (another given name may be another person); the day of birth, death, founding or end; an age
    on the day of publication, or at death.  Not what somebody is to somebody, nor which city is the capital: there
    either name may be the wrong one."""
    if statement.attribute == "name":
        return statement.mode in _SPELT
    if verdict.severity:
        return False
    if statement.mode == "opened":
        return False  # its founding may be another day than its opening
    if statement.attribute == "age":
        return statement.mode == "death" or all(when.how in ("publication", "earlier") for when in statement.times)
    written = document.text[statement.wrong.start : statement.wrong.end]
    return statement.attribute in _DATED and same_form(written, verdict.suggestions[0])
