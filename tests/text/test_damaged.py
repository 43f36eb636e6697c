"""Texts with words lost, doubled, out of order and marks where none belong: whatever stands there, nothing fails."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from tests.test_corpora import book, cases, document

from claimcheck.journey import run

MARKS = (". ", ", ", "? ", "; ", ": ", " – ", " (", ") ", ' "')
WORDS = "not but that who in of the and by since until at a his it was is aged won last 1990 ’s".split()
CASES = [case.values[:2] if hasattr(case, "values") else case[:2] for case in cases()]
WHOLE: tuple[Callable[[str], str], ...] = (
    str.upper, str.lower, str.title, str.swapcase,
    lambda text: text.replace(",", ""), lambda text: text.replace(" ", "\n"), lambda text: text.replace(". ", " "),
    lambda text: text.replace("the ", "").replace("The ", ""), lambda text: f"{text} {text}",
)  # fmt: skip
"""What may befall a text as a whole."""
EACH, WHOLLY = 250, 0.3


@pytest.mark.parametrize("seed", range(4))
def test_nothing_fails_on_damaged_texts(seed: int) -> None:
    chance = Random(seed)
    for _ in range(EACH):
        claims, case = chance.choice(CASES)
        other = chance.choice(CASES)[1]["text"]
        text = damaged(f"{case['text']} {other}" if chance.random() < 0.3 else case["text"], chance)
        text = chance.choice(WHOLE)(text) if chance.random() < WHOLLY else text
        run([document({**case, "text": text})], book(claims))


def damaged(text: str, chance: Random) -> str:
    """The text with three to ten words changed."""
    words = text.split(" ")
    for _ in range(chance.randint(3, 10)):
        at = chance.randrange(len(words))
        way = chance.random()
        if way < 0.25 and len(words) > 2:
            del words[at]
        elif way < 0.45:
            words[at] += chance.choice(MARKS).rstrip()
        elif way < 0.62:
            words.insert(at, chance.choice(WORDS))
        elif way < 0.7:
            words[at] += f", {' '.join(chance.choices([*WORDS, *words], k=chance.randint(1, 3)))},"
        elif way < 0.8:
            other = chance.randrange(len(words))
            words[at], words[other] = words[other], words[at]
        elif way < 0.92:
            words.insert(at, chance.choice(words))
        else:
            words = words[: at + 1] if chance.random() < 0.5 else words[at:]
    return " ".join(words)
