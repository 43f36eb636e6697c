"""Decades and centuries: "1990s", "'90s", "the sixties", "19th century"."""

from __future__ import annotations

from claimcheck.text.times.parts import FIRST_YEAR, LAST_YEAR, read_nth
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import century_unit, decade_unit, years_of
from claimcheck.text.times.words import DECADES, listed

_AGES = frozenset(listed("his her their my your our its one's"))
_HEAT = frozenset(
    listed("temperatures temperature degrees highs lows fahrenheit celsius shot round rounds par shooting")
)


def decade(scan: Scan, i: int) -> Draft | None:
    """ "1990s", "1990's", "'90s", "the 90s"."""
    word = scan.raw[i]
    if not word.isdigit() or len(word) not in (2, 4) or word[-1] != "0" or scan.tied(i):
        return None
    j = i + 1
    if scan.at(j) == "'" and scan.glued(j) and scan.at(j + 1) == "s" and scan.glued(j + 1) and len(word) == 4:
        if scan.at(i - 1) not in ("the", "early", "mid", "late", "-"):
            return None
        j += 1
    if scan.at(j) != "s" or not scan.glued(j):
        return None
    if len(word) == 4:
        number = int(word)
        if not FIRST_YEAR <= number <= LAST_YEAR:
            return None
        if number % 100:
            return scan.dated(i, j + 1, decade_unit(number), "decade")
        if number >= 2000:
            return scan.dated(i, j + 1, decade_unit(number), "decade", "", century_unit(number // 100 + 1).span)
        return scan.dated(i, j + 1, century_unit(number // 100 + 1), "hundreds")
    marked = scan.at(i - 1) == "'" and scan.glued(i)
    if not marked and not _decade_fits(scan, i):
        return None
    number = 1900 + int(word) if int(word) >= 20 else 2000 + int(word)
    return scan.dated(i - 1 if marked else i, j + 1, decade_unit(number), "decade", "the 20th century is meant")


def spelled_decade(scan: Scan, i: int) -> Draft | None:
    """ "the sixties", "the nineteen-sixties"."""
    j = i
    if scan.low[i] == "nineteen":
        j = i + 2 if scan.at(i + 1) == "-" else i + 1
    tens = DECADES.get(scan.at(j))
    if tens is None or (j == i and not _decade_fits(scan, i)):
        return None
    return scan.dated(i, j + 1, decade_unit(1900 + tens), "decade", "the 20th century is meant")


def _decade_fits(scan: Scan, i: int) -> bool:
    """ "the (early) sixties", and neither an age ("in his sixties") nor a temperature."""
    k = i - 1
    if scan.at(k) == "-":
        k -= 1
    if scan.at(k) in ("early", "mid", "late"):
        k -= 1
    if scan.at(k) in _AGES or scan.at(k) != "the" or scan.at(k - 1) in _AGES:
        return False
    return not any(word in _HEAT for word in scan.low[max(0, i - 25) : i + 25])


def century(scan: Scan, i: int) -> Draft | None:
    """ "19th century", "nineteenth-century", "19th and 20th centuries", "3rd century BC"."""
    first = read_nth(scan, i)
    if first is None or not 1 <= first[0] <= 30:
        return None
    number, j = first
    last = number
    if scan.at(j) in ("and", "to", "or", "-", "–") and scan.at(j + 1) not in ("century", ""):
        second = read_nth(scan, j + 2 if scan.at(j + 1) in ("early", "mid", "late") else j + 1)
        if second is not None and scan.at(second[1]) == "centuries" and number < second[0] <= 30:
            last, j = second[0], second[1]
    if scan.at(j) == "-":
        j += 1
    if scan.at(j) != ("century" if last == number else "centuries"):
        return None
    j += 1
    if j < scan.n and scan.raw[j] in ("BC", "BCE"):
        return scan.unresolved(i, j + 1, "century", "century", "days before the year 1 are not counted")
    if j < scan.n and scan.raw[j] in ("AD", "CE"):
        j += 1
    if last > number:
        inner = years_of((number - 1) * 100, last * 100 - 1)
        outer = years_of((number - 1) * 100, last * 100)
        return Draft(i, j, "range", f"{number - 1:02d}/{last - 1:02d}", inner, outer, "century", rule="centuries")
    unit = century_unit(number)
    return scan.dated(i, j, unit, "century", "", years_of((number - 1) * 100, number * 100))
