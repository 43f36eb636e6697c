"""Given names that are men's or women's alone wherever English is written of them; those of both are in neither."""

from __future__ import annotations

from functools import cache


def sex_of(given: str) -> str:
    """ "he" or "she" for a folded given name, "" if it tells nothing."""
    men, women = _all()
    return "he" if given in men else "she" if given in women else ""


def men() -> frozenset[str]:
    """All that are men's."""
    return _all()[0]


def women() -> frozenset[str]:
    """All that are women's."""
    return _all()[1]


@cache
def familiar(sex: str) -> frozenset[str]:
    """Those of "he" or "she" that are so well known that they stand for somebody without a surname."""
    from claimcheck.text.given_names.men import KNOWN as MEN  # rarely needed, and start-up time counts
    from claimcheck.text.given_names.women import KNOWN as WOMEN

    return MEN if sex == "he" else WOMEN


@cache
def _all() -> tuple[frozenset[str], frozenset[str]]:
    from claimcheck.text.given_names.men import MORE as MORE_MEN  # rarely needed, and start-up time counts
    from claimcheck.text.given_names.women import MORE as MORE_WOMEN

    return familiar("he") | MORE_MEN, familiar("she") | MORE_WOMEN
