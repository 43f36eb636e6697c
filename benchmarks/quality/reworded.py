"""How many errors that are found stay found when their sentence is worded otherwise without a change of meaning.

    python benchmarks/quality/reworded.py [WAY ...] [--lost]

Every labelled error of the part `looked` that is found is worded anew in each of the ways below, and looked for again.
What is lost points at a construction that is read in one place only.  `--lost` prints each of them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from score import desks, passages  # type: ignore[import-not-found]  # beside this file

from claimcheck.claims.book import ClaimBook
from claimcheck.claims.load import load
from claimcheck.journey import run
from claimcheck.model import Outcome
from claimcheck.read.documents import document

Edit = tuple[int, int, str]
"""Characters of a sentence, half-open, and what stands in their place."""
_ENDS = re.compile(r'[.!?]["”’\']?(?=\s+["“‘]?[A-Z0-9]|\s*$)|\n\s*\n')
_SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gov|Gen|Sen|Rep|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No|U\.S|U\.K)|\b[A-Z])\.$")
_SMALL = frozenset(
    "The A An It He She His Her In On At When After Before Since By For From That This These Those Their They There As "
    "While Although One Two Three Four Five Six Seven Eight Nine Ten Its Our We With Under During Once Only Both Not "
    "Until Some More Nearly About Almost Over Today Last Next Where What All Among Born Built Opened Founded".split()
)
_SUBJECT = re.compile(
    r"(?P<name>\b[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|of [A-Z][\w’'-]+|de|von|van))*) (?=(?:was|is|has|had|were|are|will|"
    r"became|won|opened|died|took|married|founded|began|left|led|made|sold|bought|built|wrote|ran|lost|\w{3,}ed)\b)"
)


def _before_verb(text: str) -> Callable[[str], Edit | None]:
    def edit(sentence: str) -> Edit | None:
        found = _SUBJECT.search(sentence)
        return (found.end("name"), found.end("name"), text) if found else None

    return edit


def _leading(text: str) -> Callable[[str], Edit | None]:
    def edit(sentence: str) -> Edit | None:
        word = re.match(r"[A-Za-z]+", sentence)
        small = word is not None and word.group() in _SMALL
        return (0, 1, text + (sentence[0].lower() if small else sentence[0])) if _whole(sentence) else None

    return edit


def _closing(text: str) -> Callable[[str], Edit | None]:
    return lambda sentence: (len(sentence) - 1, len(sentence) - 1, text) if _whole(sentence) else None


def _whole(sentence: str) -> bool:
    """Whether a sentence is one of its own, without quotations."""
    plain = sentence[:1].isupper() and sentence[-1:] == "." and not re.search(r'["“”]', sentence)
    return plain and not re.match(r"(?:And|But|Or|Yet|So)\b|[A-Z][A-Z.' -]+(?:\([^)]*\))? [-–—] ", sentence)


WAYS: dict[str, Callable[[str], Edit | None]] = {
    "a clause before the verb": _before_verb(", as visitors are told at every turn,"),
    "dashes before the verb": _before_verb(" – and the locals are proud of it –"),
    "who is speaking before the verb": _before_verb(", a spokesman said,"),
    "a relative clause before the verb": _before_verb(", about whom much has been written,"),
    "a quotation before the verb": _before_verb(", “the pride of the valley”,"),
    "another verb first": _before_verb(" kept bees and"),
    "himself": _before_verb(" himself"),
    "too": _before_verb(" too"),
    "but": _leading("But "),
    "as everybody knows": _leading("As every schoolchild here knows, "),
    "it is worth recalling that": _leading("It is worth recalling that "),
    "what is less known is that": _leading("What is less well known is that "),
    "a newspaper reported that": _leading("The Daily Star reported on its front page that "),
    "a plaque recalls that": _leading("A plaque by the door recalls that "),
    "although": _leading("Although it had rained all morning, "),
    "and, behind a clause": _leading("Rain was falling on the square, and "),
    "a comment at the end": _closing(", and nobody in town has forgotten it"),
    "a source at the end": _closing(", according to the catalogue"),
    "a dash at the end": _closing(" – to nobody's surprise"),
    "a praising adjective": lambda sentence: next(
        (
            (found.end(), found.end(), "much-loved ")
            for found in re.finditer(r"\b[Tt]he (?=[a-z]{4,}\b)(?!same|first|last|next|year|then|only|world)", sentence)
        ),
        None,
    ),
}


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of a text, roughly."""
    at = 0
    for found in [*_ENDS.finditer(text), None]:
        end = len(text) if found is None else found.end()
        if found is not None and _SHORT.search(text[:end]):
            continue
        inside = text[at:end]
        if inside.strip():
            yield at + len(inside) - len(inside.lstrip()), at + len(inside.rstrip())
        at = end


def worded(text: str, at: int, way: Callable[[str], Edit | None]) -> tuple[str, Edit] | None:
    """A text with the sentence around a place worded in a way, and the edit in the text; None if it can't be."""
    for first, end in sentences(text):
        edit = way(text[first:end]) if first <= at < end else None
        if edit is not None:
            start, stop, new = first + edit[0], first + edit[1], edit[2]
            return text[:start] + new + text[stop:], (start, stop, new)
    return None


def found(text: str, published: Any, error: dict[str, Any], span: tuple[int, int], book: ClaimBook) -> bool:
    """Whether the error at a span is reported."""
    report = run([document("text.txt", text, date=published)[0]], book)
    return any(
        one.verdict.outcome is Outcome.CONFLICTS
        and one.verdict.check in (error["check"], *error.get("also", ()))
        and (quote := one.verdict.quote or one.statement).start < span[1]
        and span[0] < quote.end
        for one in report.findings
    )


def _moved(span: tuple[int, int], edit: Edit) -> tuple[int, int]:
    """Where a span is behind an edit; what the edit has put in is a part of it if it stands inside."""
    start, stop, new = edit
    more = len(new) - (stop - start)
    return span[0] + (more if span[0] > start or (span[0] == start == stop) else 0), span[1] + more * (span[1] > start)


def main(arguments: Sequence[str]) -> None:
    asked = [word for word in arguments if not word.startswith("-")] or list(WAYS)
    tried: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    for desk in desks("looked"):
        book = load([desk / "claims.yaml"], desk).book
        assert book is not None
        for passage in passages(desk):
            if len(passage["documents"]) > 1:
                continue
            text, published = passage["documents"][0]["text"], passage["documents"][0].get("published")
            for error in passage["errors"]:
                at = text.index(error["words"])
                span = (at, at + len(error["words"]))
                plain = found(text, published, error, span, book)
                for way in asked if plain else ():
                    again = worded(text, at, WAYS[way])
                    if again is None:
                        continue
                    tried[way] += 1
                    if found(again[0], published, error, _moved(span, again[1]), book):
                        kept[way] += 1
                    elif "--lost" in arguments:
                        print(f"lost  {way}  {passage['id']}  {error['check']}: {error['words']}")
    print("| worded with | errors | still found | share |", "| --- | ---: | ---: | ---: |", sep="\n")
    for way in asked:
        print(f"| {way} | {tried[way]} | {kept[way]} | {kept[way] / max(1, tried[way]):.2f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
