"""What is asked of two statements that are held against each other: whose words they are, where and when they stand."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.model import Ref, Statement
from claimcheck.text.scene import Scene
from claimcheck.text.times.words import SMALL, listed
from claimcheck.text.tokens import fold
from claimcheck.text.words import PRONOUNS

_AUTHORITIES = frozenset(
    listed("police government authorities authority officials ministry coast coastguard army "
           "military hospital hospitals prosecutors agency department office fire "
           "firefighters rescuers service services commission court council company operator airline "
           "inspectorate ambulance")
)  # fmt: skip
"""Words for who counts, so that whoever tells the number later has it from there."""
_OFFICERS = _AUTHORITIES | frozenset(
    listed("commissioner governor mayor minister prefect prosecutor coroner marshal sheriff official spokesman "
           "spokeswoman spokesperson committee administration district provincial regional national")
)  # fmt: skip
"""The same, with those who hold an office of that sort."""
RETOLD = "retold"
"""The modifier of a figure in a headline that stands in the text below it too."""


def marked(statement: Statement, sort: str) -> tuple[str, ...]:
    """The words of a statement's modifiers of a sort: "oslo" of "place:oslo"."""
    return _sorts(statement.modifiers).get(sort, ())


@lru_cache(maxsize=256)
def _sorts(modifiers: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for modifier in modifiers:
        sort, colon, words = modifier.partition(":")
        if colon:
            found.setdefault(sort, []).append(words)
    return {sort: tuple(words) for sort, words in found.items()}


def one_source(earlier: Statement, later: Statement) -> bool:
    """Whether nobody but the writer, or one and the same other, answers for both: a headline answers for what its
    own text attributes, unless that text has the headline's figure too."""
    first, second = earlier.voice, later.voice
    if "quoted" in (first.kind, second.kind) and first.kind != second.kind:
        return False
    if first.kind == second.kind and _one_speaker(fold(first.speaker), fold(second.speaker)):
        return True
    return headline_and_text(earlier, later) and narrated_headline(earlier, later)


def officially(earlier: Statement, later: Statement) -> bool:
    """Whether the later text tells in its own words what the earlier one has from an authority, whose count it takes
    over."""
    if earlier.voice.kind != "attributed" or later.voice.kind != "narrator":
        return False
    if earlier.published is None or later.published is None or earlier.published >= later.published:
        return False
    return not _AUTHORITIES.isdisjoint(fold(earlier.voice.speaker).replace("-", " ").split())


def official(statement: Statement) -> bool:
    """Whether the writer answers for what is told, or an authority or somebody of one."""
    words = fold(statement.voice.speaker).replace("-", " ").split()
    return statement.voice.kind == "narrator" or (
        statement.voice.kind == "attributed" and not _OFFICERS.isdisjoint(words)
    )


def _one_speaker(one: str, two: str) -> bool:
    """Whether two names of a source are one, or one goes on with the other: "the panel", "the panel's count"."""
    if one == two:
        return True
    short, long = sorted((one.removeprefix("the "), two.removeprefix("the ")), key=len)
    return " " in short and long.startswith(short)


def one_sentence(earlier: Statement, later: Statement) -> bool:
    """Whether both stand in one sentence, which says itself how they go together."""
    return earlier.path == later.path and earlier.sentence == later.sentence


def published_within(days: int, earlier: Statement, later: Statement) -> bool:
    """Whether the two are known to be published at most so many days apart."""
    one, two = earlier.published, later.published
    return one is not None and two is not None and abs(one - two) <= days


def headline_and_text(earlier: Statement, later: Statement) -> bool:
    """Whether one is in a headline, the other in the text below it, which does not have the headline's figure."""
    if earlier.path != later.path or earlier.headline == later.headline:
        return False
    return RETOLD not in (*earlier.modifiers, *later.modifiers)


def narrated_headline(earlier: Statement, later: Statement) -> bool:
    """Whether the one in the headline is told without a source."""
    return (earlier if earlier.headline else later).voice.kind == "narrator"


def of_itself(statement: Statement, agent: Ref | str) -> bool:
    """Whether somebody is said to say what they themselves do: "Alphabet will cut 900 jobs, it said"."""
    speaker = fold(statement.voice.speaker)
    name = fold(agent if isinstance(agent, str) else agent.text)
    return statement.voice.kind == "attributed" and (
        not speaker or speaker in PRONOUNS or (bool(name) and name in speaker)
    )


def retold(scene: Scene, value: float, written: str) -> bool:
    """Whether the rest of a document has a figure of a headline too, in digits or in words."""
    block = scene.sentence.block
    text = scene.text[: block.start] + " " + scene.text[block.end :]
    forms = {written}
    if value == int(value):
        words = [word for word, number in SMALL.items() if number == value]
        forms |= {str(int(value)), f"{int(value):,}", *words}
    return any(re.search(rf"(?<![\w.,]){re.escape(form)}(?![\w]|[.,]\d)", text, re.IGNORECASE) for form in forms)
