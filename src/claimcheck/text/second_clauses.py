"""Clauses that take up the subject of the other clause of their sentence: "The hall is loved, and it opened in 1931",
"Quiroga is remembered because she governed until 1991", "Although it opened in 1931, the hall was never loved".

The other clause must be about the one name and speak of nobody, or nothing, else; and where a clause is put under the
other one, by which more than its subject may be taken up ("she wept because he died"), so must the sentence before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.text import named_again
from claimcheck.text.pronouns import OTHERS, about, of_oneself, there
from claimcheck.text.referred import brings_in, stands_for_a_name, topic
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, sex_at, somebody
from claimcheck.text.times.words import MONTHS, WEEKDAYS
from claimcheck.text.told_of import put
from claimcheck.text.whose_death import outlived
from claimcheck.text.words import (
    BE,
    BECOME,
    DETERMINERS,
    FUNCTION_CAPS,
    HAVE,
    PREPOSITIONS,
    REPORTING,
    is_finite,
    is_past,
)

_PRONOUNS = frozenset(["he", "she", "it"])
_BESIDE = frozenset(["and", "but", "yet", ";", "–", "—"])
"""What joins a clause about the same subject."""
_UNDER = frozenset("because although though while whereas since as when after before until once".split())
"""What puts a clause under the other one."""
_AT_A_TIME = frozenset("when while as before until once".split())
_TIMING = frozenset("in on at by , then later again finally also even early late".split())
_DEATHS = frozenset("died dies death killed murdered shot drowned".split())
"""Behind "when he" it is as often another's: "when he died in 1971, X was long gone"."""
_LONGEST = 24
_LAST = re.compile(r"[^.!?]*[.!?]?[\"”’')\]]*\s*\Z")
_NAMED = re.compile(r"(?<!\A)\b[A-Z][\w’'-]+")
_WORD = re.compile(r"[\w'’-]+")
_THINGS = frozenset("the this that a an its it".split())


def second_clauses(scene: Scene) -> Iterator[Scene]:
    """The readings in which such a clause is all of the sentence, with the name for its pronoun."""
    cells = scene.cells
    if len(cells) > 5 and cells[0].norm in _DOING and (cells[1].norm == "its" or cells[1].norm.endswith("ing")):
        nominal = _doing(scene)
        if nominal is not None:
            yield nominal
    for at, cell in enumerate(cells[:-2]):
        if cell.norm not in _PRONOUNS or not at or _quoted(scene, cell) or not _is_verb(cells, at + 1):
            continue
        opener = _opener(cells, at)
        if opener == 0:
            found = _behind(scene, at)
            if found is not None:
                yield found
        elif opener > 0:
            found = _before(scene, opener, at)
            if found is not None:
                yield found


def _quoted(scene: Scene, cell: Cell) -> bool:
    return any(begin <= cell.start < until for begin, until in scene.quotations)


def _is_verb(cells: Sequence[Cell], at: int) -> bool:
    """Whether a verb stands at a cell, and not one of saying something: "he wrote that"."""
    cell, after = cells[at], cells[at + 1]
    if cell.sort not in ("word", "term", "phrase"):
        return False
    verb = cell.norm.split()[0]
    if verb in REPORTING:
        return after.sort in ("subject", "term") or after.norm in DETERMINERS - {"that"}
    return is_finite(verb) or verb in BECOME or (verb.endswith("s") and not verb.endswith("ss"))


def _opener(cells: Sequence[Cell], at: int) -> int:
    """The cell of the word that opens the clause of a pronoun; -1 if there is none."""
    k = at - 1
    while k > 0 and (cells[k].sort == "time" or cells[k].norm in _TIMING):
        k -= 1
    word = cells[k].norm
    if k == 0:
        return 0 if word in _UNDER and at == 1 else -1
    if word in _BESIDE | _UNDER:
        return k
    return -1


def _before(scene: Scene, opener: int, at: int) -> Scene | None:
    """The clause of the pronoun at a cell, with the name that the clause before it is about."""
    cells = scene.cells
    whole = cells[: opener - (cells[opener - 1].norm == ",")]
    if len(whole) < 2 or opener > _LONGEST:
        return None
    name = _subject(scene, whole, cells[at])
    if name is None or not any(cell.norm in BE | HAVE or is_finite(cell.norm) for cell in whole):
        return None
    if cells[opener].norm in _UNDER and told_before(scene, name, cells[at].norm):
        return None
    if outlived(cells, next(k for k, cell in enumerate(cells) if cell is name), opener, at):
        return None
    return _read(scene, name, cells[opener + 1 :], at - opener - 1)


def _behind(scene: Scene, at: int) -> Scene | None:
    """The clause that opens the sentence, with the name that the clause behind it is about."""
    cells = scene.cells
    comma = next((k for k in range(at + 1, min(len(cells) - 2, _LONGEST)) if cells[k].norm == ","), 0)
    while comma and not _opens(cells, comma + 1):
        comma = next((k for k in range(comma + 1, min(len(cells) - 2, _LONGEST)) if cells[k].norm == ","), 0)
    begins = comma + 1 if comma else _unmarked(cells, at + 2)
    comma = comma or begins
    if not comma or any(somebody(cells, k) or cells[k].norm in _DEATHS for k in range(at + 1, comma)):
        return None
    if cells[0].norm == "when" and cells[at + 1].norm in BE and cells[at + 2].norm == "born":
        return None  # "When she was born in 1960, X was 29"
    if cells[0].norm in _AT_A_TIME and any(cell.norm in _NOT_THERE for cell in cells[begins + 1 :]):
        return None  # "When it opened in 1911, the bridge was still to come"
    name = _subject(scene, cells[begins:], cells[at])
    if name is None and cells[at].norm == "it":
        name = _thing(cells[begins:])
    if name is None or told_before(scene, name, cells[at].norm):
        return None
    return _read(scene, name, (*cells[at:comma], cells[-1]), 0)


def _thing(clause: Sequence[Cell]) -> Cell | None:
    """The known thing that a clause begins with: what its verb brings cannot be the "it" of the clause before."""
    cell = clause[clause[0].norm == "the"]
    thing = cell.sort == "subject" and "known" in cell.tags and not {"person", "country", "city"} & {*cell.tags}
    return cell if thing else None


def _unmarked(cells: Sequence[Cell], at: int) -> int:
    """Where the other clause begins right behind a time, without a comma: "When it opened in 1931 the hall was"; 0 if
    it does not."""
    for k in range(at + 1, min(len(cells) - 2, _LONGEST)):
        if cells[k - 1].sort == "time" and _opens(cells, k):
            return k
        if cells[k].sort == "mark":
            return 0
    return 0


def _doing(scene: Scene) -> Scene | None:
    """What a sentence opens with, of the name that its clause is about: "Since opening in 1931, the hall has", "After
    its opening in 1931 the hall was"; read as "the hall's opening in 1931"."""
    cells = scene.cells
    own = cells[1].norm == "its"
    time = next((k for k in range(2, min(len(cells) - 2, _NEAR)) if cells[k].sort == "time"), 0)
    if not time or any(cell.norm not in _PLAINLY for cell in cells[2 + own : time]):
        return None  # "Since opening a branch in 1931"
    begins = time + 1 + (cells[time + 1].norm == ",")
    if not _opens(cells, begins):
        return None
    name = _thing(cells[begins:])
    if name is None or (own and told_before(scene, name, "it")):
        return None
    its = replace(cells[1], norm="its", end=cells[1].end if own else cells[1].start)
    return put(replace(scene, cells=(its, *cells[1 + own : time + 1], cells[-1])), 0, name)


_DOING = frozenset("since after before on upon following".split())
_PLAINLY = frozenset("in on the early late mid spring summer autumn fall winter of to public traffic".split())
_NEAR = 10


def _opens(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name and its verb stand at a cell."""
    at += cells[at].norm == "the"
    known = at + 1 < len(cells) and cells[at].sort == "subject" and "known" in cells[at].tags
    return known and is_finite(cells[at + 1].norm.split(" ", 1)[0])


def _subject(scene: Scene, clause: Sequence[Cell], pronoun: Cell) -> Cell | None:
    """The name that a clause is about, if the pronoun can mean nothing else that it tells of."""
    if pronoun.norm == "it":
        return topic(clause) or _event(scene, clause)
    person = about(replace(scene, cells=tuple(clause)))
    if person is None:
        return None
    at = next(k for k, cell in enumerate(clause) if cell is person)
    if at + 1 < len(clause) and clause[at + 1].sort == "possessive":
        return None
    if of_another(clause, pronoun.norm):
        return None
    others = any(
        (noun(cell) and not is_what(clause, k)) or somebody(clause, k) for k, cell in enumerate(clause) if k > at
    )
    return None if others or sex_at(clause, at) not in ("", pronoun.norm) else person


def of_another(clause: Sequence[Cell], pronoun: str) -> bool:
    """Whether a clause has "him", "her", or says whose the subject is: "X was his deputy", "X was at her bedside"."""
    whose = "his" if pronoun == "he" else "her"
    for k, cell in enumerate(clause):
        if k and cell.norm == "him" and pronoun == "he" and not of_oneself(clause[k - 1], cell):
            return True
        if not k or cell.norm != whose:
            continue
        behind = clause[k + 1] if k + 1 < len(clause) else None
        if clause[k - 1].norm in BE or (behind is not None and behind.norm in _BEDSIDE):
            return True
        if pronoun == "she" and (behind is None or behind.sort in ("mark", "time") or behind.norm in _ENDING):
            return True
    return False


_BEDSIDE = frozenset("side bedside deathbed".split())
_ENDING = _UNDER | PREPOSITIONS | frozenset(["and", "but"])
_NOT_THERE = frozenset("exist existed built come yet planned begun finished".split())
"""Words for what was not there, or still to be."""


def _event(scene: Scene, clause: Sequence[Cell]) -> Cell | None:
    """The name of what happened that a clause begins with, if it has nothing else that "it" may be."""
    at = int(clause[0].norm == "the")
    name = clause[at]
    proper = name.sort in ("term", "phrase") and "event" in name.tags and scene.text[name.start].isupper()
    if not proper or at + 1 >= len(clause) or not is_finite(clause[at + 1].norm.split(" ", 1)[0]):
        return None
    if _has_object(clause, at + 1):
        return None
    for k in range(at + 1, len(clause)):
        other = clause[k].sort in ("term", "phrase") and "event" in clause[k].tags and clause[k - 1].norm in DETERMINERS
        if other or brings_in(clause, k, at) or ("known" in clause[k].tags and "person" not in clause[k].tags):
            return None
    return name


def _has_object(clause: Sequence[Cell], verb: int) -> bool:
    """Whether a bare noun may be what a verb brings: "the war brought hunger, and it lasted"."""
    if clause[verb].norm in BE | BECOME or verb + 1 >= len(clause):
        return False
    behind = clause[verb + 1]
    if behind.sort != "word" or behind.norm in PREPOSITIONS | BE | DETERMINERS or behind.norm.endswith("ly"):
        return False
    return not (clause[verb].norm in HAVE and is_past(behind.norm))


def is_what(clause: Sequence[Cell], at: int) -> bool:
    """Whether a noun says what the subject is: "is a rich man"."""
    k = at - 1
    while k > 0 and (clause[k].norm in DETERMINERS or clause[k].sort in ("adjective", "word")) and at - k < _NOUN:
        if clause[k].norm in BE | BECOME:
            return True
        if clause[k].norm in PREPOSITIONS:
            return False
        k -= 1
    return clause[k].norm in BE | BECOME


_NOUN = 5


def _read(scene: Scene, name: Cell, clause: Sequence[Cell], at: int) -> Scene | None:
    if clause[at].norm == "it":
        if not stands_for_a_name(clause, at):
            return None
        if name.sort != "subject":
            return replace(scene, cells=(*clause[:at], named_again.put(name, clause[at]), *clause[at + 1 :]))
        return put(replace(scene, cells=tuple(clause)), at, name)
    return replace(scene, cells=(*clause[:at], there(name, clause[at]), *clause[at + 1 :]))


def told_before(scene: Scene, name: Cell, pronoun: str) -> bool:
    """Whether the sentence before, in its paragraph, tells of anybody or anything else that may be taken up as well."""
    before = scene.text[scene.sentence.block.start : scene.sentence.start].rstrip()
    last = _LAST.search(before)
    told = last[0].strip() if last else ""
    if not told:
        return False
    own = {*name.norm.split(), *MONTHS, *WEEKDAYS, "i"}
    words = [word.casefold().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(told)]
    named = {word.casefold().removesuffix("'s").removesuffix("’s") for word in _NAMED.findall(told)} - own
    if named or not words or (words[0] not in own | FUNCTION_CAPS and len(words) > 1 and is_finite(words[1])):
        return True
    return not (_THINGS if pronoun == "it" else OTHERS).isdisjoint(words)
