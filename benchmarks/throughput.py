"""How much text a second goes through the whole pipeline, and whether the cost stays linear.

    python benchmarks/throughput.py [mixed|claims|hostile|meant ...]

mixed: plain copy of which a share of paragraphs has something to check.  claims: the same text under 100, 1,000
and 5,000 claims.  hostile: texts of one sort of token, at two lengths; from the shorter to the longer, four times
the text should take four times the time.  meant: the same for sentences each of which has to look back for what it
means.  Times are of the processor, reading of the text included, loading of the
claims not.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from claimcheck import journey
from claimcheck.claims.book import ClaimBook
from claimcheck.claims.load import load
from claimcheck.read.documents import document

GIVEN = ("Anna", "Bela", "Carla", "Dario", "Elin", "Farid", "Greta", "Hugo", "Ines", "Jonas")
FAMILY = ("Abelow", "Brantin", "Corvell", "Dastrup", "Ellory", "Fenwalt", "Gorham", "Hallend", "Istrad", "Jorvik")
LAND = ("Arvonia", "Borland", "Cestria", "Dalmora", "Estmark", "Fornia", "Gallery", "Hestia", "Islava", "Jutmark")
PLAIN = (
    "The bakery on the corner opens before dawn, and by then a queue has formed along the wall.",
    "Rain fell for most of the night, which the farmers welcomed after a dry spring.",
    "Nobody could say whose dog it was, but it came back to the station every evening.",
    "A choir rehearsed in the hall while volunteers put out chairs and poured tea.",
)


def claims(count: int) -> ClaimBook:
    """A book of so many offices, each of a country of its own with one holder."""
    entities, offices = [], []
    for number in range(count):
        person, land = _person(number), _land(number)
        entities.append(
            f"  l{number}: {{type: country, name: {land}}}\n  p{number}: {{type: person, name: {person}}}\n"
        )
        offices.append(
            f"- id: o{number}\n  kind: office\n  title: president\n  of: l{number}\n  source: made up\n"
            f"  holders:\n  - {{who: p{number}, from: 2019-01-20}}\n"
        )
    return _book(f"claimcheck: 1\nchecked: 2024-05-01\nentities:\n{''.join(entities)}claims:\n{''.join(offices)}")


def _book(text: str) -> ClaimBook:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "made.yaml").write_text(text, encoding="utf-8")
        loaded = load([Path("made.yaml")], Path(folder))
    if loaded.book is None:
        sys.exit("\n".join(map(str, loaded.faults[:5])))
    return loaded.book


def _syllables(number: int) -> str:
    return "".join("bdfgklmnprst"[number // 5**place % 5] + "aeiou"[number // 5**place % 5] for place in range(6))


def _person(number: int) -> str:
    return f"{GIVEN[number % 10]} {FAMILY[number // 10 % 10]}{_syllables(number)}"


def _land(number: int) -> str:
    return f"{LAND[number % 10]}{_syllables(number)}"


def copy(size: int, share: float) -> str:
    """Paragraphs of three sentences; in a share of them the first says who presides over what."""
    found: list[str] = []
    length = number = 0
    owed = 0.0
    while length < size:
        owed += share
        sentences = [PLAIN[(number + at) % len(PLAIN)] for at in range(3)]
        if owed >= 1:
            owed -= 1
            at = number % 90
            other = at + 1 if number % 3 == 0 else at  # every third one is wrong
            sentences[0] = f"President {_person(other)} of {_land(at)} spoke to reporters on Tuesday, May 14, 2024."
        paragraph = " ".join(sentences)
        found.append(paragraph)
        length += len(paragraph) + 2
        number += 1
    return "\n\n".join(found)


def seconds(text: str, book: ClaimBook) -> tuple[float, int]:
    """Processor time of reading and checking a text, and how many statements were found."""
    begun = time.process_time()
    made, _ = document("made.txt", text, date=date(2024, 5, 15))
    report = journey.run([made], book)
    return time.process_time() - begun, len(report.findings)


def mixed() -> None:
    book = claims(1000)
    seconds(copy(20_000, 1.0), book)  # what is made once
    print("\n1,000 claims, by the share of paragraphs that say something        MB/s  findings")
    for share in (0.0, 0.02, 0.2, 1.0):
        text = copy(1_000_000 if share < 0.2 else 300_000, share)
        taken, found = seconds(text, book)
        print(f"{share:60.0%}  {len(text) / taken / 1e6:10.2f}  {found:8}")


def by_claims() -> None:
    text = copy(300_000, 0.2)
    print("\nthe same text (a fifth of its paragraphs say something), by the number of claims     MB/s  findings")
    for count in (100, 1000, 5000):
        book = claims(count)
        seconds(copy(20_000, 1.0), book)
        taken, found = min(seconds(text, book) for _ in range(2))
        print(f"{count:80,}  {len(text) / taken / 1e6:7.2f}  {found:8}")


_LEAD = f"President {_person(1)} of {_land(1)} said on Monday that "
"""Before every hostile text, so that what it belongs to is worth a look."""


def _repeated(text: str) -> Callable[[int], str]:
    return lambda size: _LEAD + (text * (size // len(text) + 1))[:size]


HOSTILE: dict[str, Callable[[int], str]] = {
    "no full stop": _repeated("the president of the country said that people came and "),
    "no white space": _repeated("a"),
    "commas": _repeated(", "),
    "full stops": _repeated(". "),
    "names": _repeated(f"{_person(1)} {_person(2)} "),
    "names and commas": _repeated(f"{_person(1)}, {_person(2)}, "),
    "unknown names": _repeated("Ulrika Vesterholm Torvald "),
    "countries": _repeated(f"{_land(1)} {_land(2)} "),
    "titles": _repeated("president "),
    "titles of": _repeated("president of the "),
    "titles and names": _repeated(f"President {_person(1)} "),
    "weekdays": _repeated("Monday "),
    "months": _repeated("May March "),
    "dates": _repeated("May 14, 2024, "),
    "since": _repeated("since 2019 until 2021 "),
    "numbers": _repeated("12 "),
    "long numbers": _repeated("1,234,567 "),
    "digits": _repeated("7"),
    "number words": _repeated("hundred million "),
    "quotation marks": _repeated('" '),
    "open quotations": _repeated("“he said "),
    "apostrophes": _repeated("' "),
    "brackets": _repeated("( "),
    "hyphens": _repeated("a-"),
    "dashes": _repeated("– "),
    "who": _repeated("who is "),
    "and": _repeated("and "),
    "lines": _repeated("a line\n"),
    "paragraphs": _repeated("A line.\n\n"),
    "blank lines": _repeated("\n \n"),
    "list items": _repeated("- item\n"),
    "invisible": _repeated("a\u2060"),
    "combining marks": _repeated("e\u0301"),
    "references": _repeated("&amp; "),
    "stamps": _repeated("Posted May 14, 2024\n\n"),
    "capitals": _repeated("THE PRESIDENT SAID "),
}


def hostile(*only: str) -> None:
    book = claims(100)
    seconds(copy(20_000, 1.0), book)
    small, large = 250_000, 1_000_000
    print(f"\n{'hostile text':24}{'s / 0.25 MB':>12}{'s / 1 MB':>12}{'ratio':>8}")
    for name, make in HOSTILE.items():
        if only and name not in only:
            continue
        first, _ = seconds(make(small), book)
        if first > 30:
            print(f"{name:24}{first:12.2f}{'(left out)':>12}")
            continue
        second, _ = seconds(make(large), book)
        print(f"{name:24}{first:12.2f}{second:12.2f}{second / first:8.1f}", flush=True)


THINGS = """claimcheck: 1
checked: 2024-05-01
entities:
  arvonia: {type: country, name: Arvonia, adjective: [Arvonian]}
  canal: {type: place, name: Velm Canal, in: arvonia, founded: 1890-05-01}
  ship: {type: ship, name: Herald, founded: 1911}
  union: {type: organisation, name: Arvonian Rowing Association, in: arvonia, founded: 1967}
  singer: {type: person, name: Ada Brantin, born: 1950-05-01, nationality: arvonia}
claims: []
"""
MEANT = {
    "the canal": ("The Velm Canal is in Arvonia.", "The canal was opened in 1890."),
    "the ship": ("The Herald is a ship.", "The ship was built in 1911."),
    "the island": ("Arvonia has a coast.", "The island was a republic in 1950."),
    "it": ("The Velm Canal is in Arvonia.", "It was opened in 1890."),
    "the association": ("The Arvonian Rowing Association met.", "The association was founded in 1967."),
    "the singer": ("Ada Brantin sang.", "The singer was born in 1950."),
    "the Arvonian singer": ("Ada Brantin sang.", "The Arvonian singer was born in 1950."),
    "she": ("Ada Brantin sang.", "She was born in 1950."),
    "who": ("Ada Brantin sang.", "Brantin, who was born in 1950, sang."),
}
"""By words that mean something named before: the sentence that names it and one that says them."""


def meant(*only: str) -> None:
    book = _book(THINGS)
    print(f"\n{'sentences that mean':24}{'s / 500':>12}{'s / 2,000':>12}{'ratio':>8}")
    for name, (first, then) in MEANT.items():
        if only and name not in only:
            continue
        seconds(f"{first} {then}", book)
        few, many = (seconds(f"{first} {' '.join([then] * count)}", book)[0] for count in (500, 2000))
        print(f"{name:24}{few:12.2f}{many:12.2f}{many / few:8.1f}", flush=True)


def main() -> None:
    wanted = sys.argv[1:] or ["mixed", "claims", "hostile", "meant"]
    if "mixed" in wanted:
        mixed()
    if "claims" in wanted:
        by_claims()
    if "hostile" in wanted:
        hostile(*(name for name in wanted if name in HOSTILE))
    if "meant" in wanted:
        meant(*(name for name in wanted if name in MEANT))


if __name__ == "__main__":
    main()
