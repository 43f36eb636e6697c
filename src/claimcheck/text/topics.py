"""Who is told of in a text, sentence after sentence, and who else may be meant by then."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.model import Role
from claimcheck.text.addressed import sex_addressed
from claimcheck.text.nobody import modifies, supposed
from claimcheck.text.pronouns import of_oneself
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import begins_with_name, describes, noun, sex, sex_at, somebody, told_sex
from claimcheck.text.tokens import Token, tokenize
from claimcheck.text.words import (
    APPOINT,
    BE,
    CONJUNCTIONS,
    FUNCTION_CAPS,
    HAVE,
    HONORIFICS,
    MODALS,
    NEUTRAL,
    PASTS,
    POSSESSIVES,
    PREPOSITIONS,
    REPORTING,
    SUBORDINATORS,
    is_past,
)

SEXES = {"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "herself": "she"}
SUBJECTS = frozenset(["he", "she"])
_FAR = 6
"""Sentences that may stand between a name and the pronoun that still means it."""
_TOLD_OF = BE | HAVE | MODALS | REPORTING | PASTS


@frozen
class Topic:
    """Who is told of, of which sex if that is known, who else may be meant (by sex, "" if not known), how many
    sentences ago the last word for the person was, and whether the text is theirs from its first sentence."""

    who: Cell
    sex: str
    others: frozenset[str] = frozenset()
    ago: int = 0
    first: bool = False

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(self.who.what[0].entities)

    def is_meant(self, pronoun: str) -> bool:
        """Whether "he" or "she" can be nobody else."""
        near = self.ago <= (_FAR if self.first else 1)
        return near and self.sex in ("", pronoun) and self.others.isdisjoint((pronoun, ""))


def past(topic: Topic, earlier: Scene, scene: Scene) -> Topic | None:
    """The topic behind what stands between two sentences that were looked at; None in another story."""
    one, two = earlier.sentence, scene.sentence
    if one.block.published != two.block.published or one.block.role not in (Role.PROSE, Role.CAPTION, Role.HEADLINE):
        return None
    between = scene.text[one.end : two.start]
    if not between.strip():
        return topic
    if "\n#" in between or two.start < one.end:
        return None
    others = set(topic.others)
    sentences, kept = 1, 0
    tokens = tokenize(scene.text, one.end, two.start)
    anybody = any(token.norm in _ANYBODY for token in tokens)
    for at, token in enumerate(tokens):
        before = tokens[at - 1].norm if at else "."
        if token.norm in SEXES:
            near = replace(topic, others=frozenset(others), ago=sentences - kept - 1 if kept else topic.ago)
            if not anybody and near.is_meant(SEXES[token.norm]):
                topic, kept = replace(topic, sex=SEXES[token.norm]), sentences
        elif token.shape == "lower":
            cell = Cell("word", token.norm, token.start, token.end, at, at + 1)
            said = at > 2 and before in ("a", "an") and _says(tokens[at - 3].norm, tokens[at - 2].norm)
            than = at + 1 < len(tokens) and tokens[at + 1].norm == "than"
            after = tokens[at + 1] if at + 1 < len(tokens) else token
            titled = after.shape == "cap" and after.norm not in FUNCTION_CAPS  # "the critic Jon Lie", who has a name
            if noun(cell) and not said and not than and not titled and not supposed(token.norm, before):
                others.add(sex(cell))
        elif before in (".", "!", "?", '"', "”", "“"):
            sentences += before == "."
            if token.shape == "cap" and token.norm not in FUNCTION_CAPS and tokens[at + 1 : at + 2]:
                begins = tokens[at + 1].shape == "cap" or begins_with_name(_words(tokens[at : at + 2]), scene.text)
                others.update([_by_name(tokens, at)] if begins else [])
        elif (
            token.shape == "cap" and token.norm not in FUNCTION_CAPS and before not in ("in", "at", "near", "of", "the")
        ) and not (at and tokens[at - 1].shape == "cap"):
            others.add(_by_name(tokens, at))
    return replace(topic, others=frozenset(others), ago=sentences - kept if kept else topic.ago + sentences)


_ANYBODY = frozenset('everyone everybody anyone anybody nobody whoever each every somebody someone one " “ ”'.split())
"""Words of a sentence in which "his" need not be theirs who are told of: "everybody brought his own", a quotation."""


def _says(first: str, second: str) -> bool:
    """Whether the words before "a" and a noun say what somebody is, and bring nobody in: "was a guard", "as a boy"."""
    return (second in BE and first != "there") or (second == "as" and first != "such")


def _words(tokens: Sequence[Token]) -> list[Cell]:
    return [Cell("word", token.norm, token.start, token.end, at, at + 1) for at, token in enumerate(tokens)]


def _by_name(tokens: Sequence[Token], at: int) -> str:
    """The sex of whose name begins at a token."""
    last = at + 1
    while last < len(tokens) and tokens[last].shape == "cap":
        last += 1
    name = " ".join(token.norm for token in tokens[at:last])
    return sex(Cell("subject", name, tokens[at].start, tokens[last - 1].end, at, last))


def following(topic: Topic | None, scene: Scene, meant: int, opening: bool) -> Topic | None:
    """Who is told of behind a sentence; `meant` is the cell of a pronoun in it that is the topic, or -1."""
    cells = scene.cells
    head = first_named(scene)
    if head >= 0 and _known(cells[head]) and meant < 0 and (leads(cells, head) or _alone(cells, head)):
        who = cells[head]
        ids = frozenset(who.what[0].entities)
        same = topic is not None and topic.ids == ids
        old = topic.sex if same and topic is not None else told_sex(cells, head) or sex_addressed(scene.text, who)
        first = opening or (same and topic is not None and topic.first)
        if not same and topic is not None and not leads(cells, head):
            return _with(topic, cells)
        others = frozenset(
            [*others_in(cells, ids), *objects(cells), *subjects_before(cells, head), *_done_to(cells, head),
             *_aged_before(cells, head)]
        )  # fmt: skip
        return Topic(who, old, others, 0, first)
    if topic is None:
        return None
    if head < 0 and cells and begins_with_name(cells, scene.text):
        topic = replace(topic, others=topic.others | {sex(replace(cells[0], sort="subject"))})
    if meant > 0 and cells[meant].norm in SUBJECTS:
        cells = tuple(cell for at, cell in enumerate(cells) if at >= meant or somebody(cells, at))
    return _with(topic, cells)


def named_before(earlier: Scene, ids: frozenset[str]) -> frozenset[str]:
    """The sexes of those whom the sentence before one names that brings in somebody of whom it is not known whether
    they are "he" or "she": "after the death of Lady Holm. The president, Bo Dal, said that she was mourned. She"."""
    cells = earlier.cells
    named = (at for at, cell in enumerate(cells) if cell.sort == "subject" and somebody(cells, at))
    return frozenset(sex_at(cells, at) for at in named if ids.isdisjoint(cells[at].what[0].entities)) - {""}


def subjects_before(cells: Sequence[Cell], at: int) -> Iterator[str]:
    """The sex of "he" or "she" before a name who is another one: "He lost to X", not "Had he lived, X"."""
    if cells[at - 1].norm != ",":
        yield from (SEXES[cell.norm] for cell in cells[:at] if cell.norm in SUBJECTS)


def _done_to(cells: Sequence[Cell], at: int) -> Iterator[str]:
    """The sex of "he" or "she" of whom a clause behind "whom" is told: another one than the name: "X, whom she met"."""
    for k in range(at + 1, len(cells) - 1):
        if cells[k].norm == "whom":
            told = next((cell.norm for cell in cells[k + 1 : k + 3] if cell.norm in SUBJECTS), "")
            yield from [SEXES[told]] if told else []


def _aged_before(cells: Sequence[Cell], head: int) -> Iterator[str]:
    """The sex, which is not told, of whom a clause before a name tells by their age alone: "The 67-year-old took over
    from his father, X", not "the 67-year-old leader, X"."""
    for at in range(1, head):
        cell = cells[at]
        if cell.sort == "time" and "age" in cell.tags and cells[at - 1].norm == "the":
            between = cells[at + 1 : head]
            yield from [""] if any(is_past(one.norm) or one.norm in _TOLD_OF for one in between) else []


def first_named(scene: Scene) -> int:
    """The first cell that may name a person, -1 if none does."""
    sorts = scene.there.sorts
    places = sorted((*sorts.get("subject", ()), *sorts.get("cap", ())))
    return next((at for at in places if somebody(scene.cells, at)), -1)


def _with(topic: Topic, cells: Sequence[Cell]) -> Topic:
    if "" in topic.others:  # anybody may be meant, whoever else is told of
        return replace(topic, ago=topic.ago + 1)
    others = topic.others | frozenset(others_in(cells, topic.ids))
    pronoun = _goes_on(topic, cells)
    told = bool(pronoun) or any(_is(cell, topic.ids) for cell in cells)
    topic = replace(topic, sex=pronoun) if pronoun and not others else topic
    return replace(topic, others=others, ago=0 if told and not others else topic.ago + 1)


def _goes_on(topic: Topic, cells: Sequence[Cell]) -> str:
    """By which pronoun a sentence that does not name the topic still speaks of it: "bought him a decade"; or ""."""
    if any(cell.norm in _ANYBODY for cell in cells):
        return ""
    meant = (SEXES[cell.norm] for cell in cells if cell.norm in SEXES)
    return next((pronoun for pronoun in meant if topic.is_meant(pronoun)), "")


def _known(cell: Cell) -> bool:
    return (
        cell.sort == "subject"
        and {"person", "known"} <= set(cell.tags)
        and "unanchored" not in cell.tags
        and len(cell.what[0].entities) == 1
    )


def _is(cell: Cell, ids: frozenset[str]) -> bool:
    return cell.sort == "subject" and "known" in cell.tags and not ids.isdisjoint(cell.what[0].entities)


def leads(cells: Sequence[Cell], head: int) -> bool:
    """Whether a name is the subject of its sentence: nothing but a title, a place or what is fronted before it."""
    behind = cells[head + 1] if head + 1 < len(cells) else None
    if behind is not None and (behind.sort == "possessive" or behind.norm in ("and", "or")):
        return behind.norm == "and" and head == 0 and _of_the_other_sex(cells, head)
    before = cells[:head]
    if any(cell.norm in _TOLD_OF and cell.norm not in ("born",) for cell in before):
        return False
    last = before[-1] if before else None
    if _their_kin(cells, head):
        return False
    return (
        last is None
        or last.sort in ("mark", "phrase", "adjective", "time", "number")
        or last.norm in (HONORIFICS | NEUTRAL | {"the"})
    )


def _their_kin(cells: Sequence[Cell], head: int) -> bool:
    """Whether a name stands behind a word for what its bearer is to whom a verb tells of: "took over from his father,
    X", not "His father, X"."""
    own = head - 3
    if own < 1 or cells[head - 1].norm != "," or cells[own].norm not in POSSESSIVES:
        return False
    return noun(cells[own + 1]) and (cells[own - 1].norm in PREPOSITIONS or is_past(cells[own - 1].norm))


def _of_the_other_sex(cells: Sequence[Cell], head: int) -> bool:
    """Whether a name that begins a sentence is one of a man's and a woman's, so that "he" and "she" tell them apart."""
    other = head + 2
    if (
        other >= len(cells)
        or not somebody(cells, other)
        or (other + 1 < len(cells) and cells[other + 1].norm in _PAIRED)
    ):
        return False
    one, two = told_sex(cells, head), sex_at(cells, other)
    return bool(one and two) and one != two


_PAIRED = frozenset([",", "and", "or", "'s", "’s"])


def _alone(cells: Sequence[Cell], head: int) -> bool:
    """Whether a sentence names one person and no more."""
    ids = frozenset(cells[head].what[0].entities)
    return not any(True for _ in others_in(cells, ids))


def others_in(cells: Sequence[Cell], ids: frozenset[str]) -> Iterator[str]:
    """The sexes of those of a sentence who may be "he" or "she" behind it, "" where it is not told."""
    for at, cell in enumerate(cells):
        if somebody(cells, at):
            if not _is(cell, ids):
                yield sex_at(cells, at)
        elif cells[at + 1 : at + 2] and cells[at + 1].norm == "than":
            continue  # "quicker than"
        elif (
            noun(cell)
            and not modifies(cells, at)
            and not describes(cells, at, ids)
            and not _title_of_another(cells, at)
        ):
            yield sex(cell)


def _title_of_another(cells: Sequence[Cell], at: int) -> bool:
    """Whether a noun is said of a name beside it, which is told of by itself: "the director Roberto Rossellini", "Her
    husband, Pentti, is a lawyer"."""
    if at + 1 < len(cells) and cells[at + 1].sort == "subject" and somebody(cells, at + 1):
        return True
    if (
        at > 1
        and somebody(cells, at - 1)
        and not APPOINT.isdisjoint(cell.norm for cell in cells[max(0, at - 4) : at - 1])
    ):
        return True  # "named X prime minister"
    first = at - 1
    while first > 0 and at - first <= _DESCRIBING and cells[first].norm not in ("a", "an"):
        if cells[first].sort == "mark" and cells[first].norm != "-":
            return False
        first -= 1
    if first < 2 or cells[first].norm not in ("a", "an"):
        return False
    named = somebody(cells, first - 2) or (cells[first - 2].norm == "," and somebody(cells, first - 3))
    return named and (cells[first - 1].norm in BE or (cells[first - 1].norm == "," and somebody(cells, first - 2)))


_DESCRIBING = 4


def objects(cells: Sequence[Cell]) -> Iterator[str]:
    """The sex of "him" in a sentence that is of somebody with a name, who may be another one: "X, who sold it to him,
    spoke"."""
    for at, cell in enumerate(cells[1:], 1):
        apart = cell.norm == "him" or (
            cell.norm == "her"
            and (at + 1 == len(cells) or cells[at + 1].sort in ("mark", "time") or cells[at + 1].norm in _BEHIND_HER)
        )
        parted = any(one.norm in _PARTED or _of_nobody(cells, k) for k, one in enumerate(cells[:at]) if k)
        if apart and not of_oneself(cells[at - 1], cell) and not parted:
            yield SEXES[cell.norm]


def _of_nobody(cells: Sequence[Cell], at: int) -> bool:
    """Whether a clause begins there that tells of nobody in particular: "and nobody went with him"."""
    return cells[at].norm in _NOBODY and cells[at - 1].norm in _JOINING


_JOINING = frozenset(["and", "but", "yet", "or", ","])
_NOBODY = frozenset("nobody none everybody everyone anybody anyone nothing everything all few many most".split())


_BEHIND_HER = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | {"the", "a", "an", "that", "who", "there", "again", "too"}
"""Words behind which "her" is somebody, and nobody's: "swore her in"."""
_PARTED = SUBORDINATORS | {"that", "what", ";", ":"}
"""Words behind which "him" may be who was named before them: "so punctually that they set their clocks by him"."""
