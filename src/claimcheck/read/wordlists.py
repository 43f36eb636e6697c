"""The word lists of the folder `words`: one phrase a line, lower case, straight apostrophes."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).with_name("words")


def phrases(name: str) -> frozenset[str]:
    """The phrases of a list."""
    return frozenset((_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines())


def language_words() -> dict[str, frozenset[str]]:
    """The commonest words of each language, by its code."""
    lines = (_FOLDER / "languages.txt").read_text(encoding="utf-8").splitlines()
    return {code: frozenset(words.split()) for code, _, words in (line.partition(":") for line in lines)}


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
