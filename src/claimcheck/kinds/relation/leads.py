"""Whether a description stands before a name as the subject of its sentence: "NATO's newest member, X, said".

Behind a preposition, in a list or in a quotation the comma may part two things: "With NATO's newest member, X said".
"""

from __future__ import annotations

from claimcheck.model import Predication
from claimcheck.text.scene import Scene
from claimcheck.text.words import BE, HAVE, MODALS, PASTS, REPORTING, is_past


def leads(predication: Predication, scene: Scene) -> bool:
    """Whether a description and its name begin a sentence, and a verb stands behind them."""
    if predication.construction == "as-phrase":
        return _as_a_person(predication, scene)
    if predication.construction != "title-first apposition" or predication.voice.kind != "narrator":
        return False
    first = min([predication.phrase.start, *(ref.start for ref in predication.owners if ref.start != ref.end)])
    before = [cell for cell in scene.cells if cell.end <= first]
    if any(cell.norm not in ("the", "still", "now") and cell.sort != "adjective" for cell in before):
        return False
    behind = [cell for cell in scene.cells if cell.start >= predication.subject.end][:4]
    if len(behind) < 3 or behind[0].norm != "," or behind[1].sort != "word":
        return False
    verb, told = behind[1].norm, behind[2]
    speaker = "person" in told.tags and behind[-1].norm in (",", "of", "who")
    if speaker or (verb in REPORTING and (told.norm in ("the", "a", "an", "one") or told.sort == "phrase")):
        return False  # "X's newest member, Y, insisted Z, is welcome"
    return verb in BE | HAVE | MODALS | REPORTING | PASTS or is_past(verb)


_PEOPLE = frozenset("woman man person girl boy".split())
_SOMEBODY = frozenset("he she him her his hers himself herself who whose i we they their them".split())


def _as_a_person(predication: Predication, scene: Scene) -> bool:
    """Whether "as" and a phrase that is of a person open the sentence, what they are said of has done something, and
    nobody else is named of whom they may be told: not in "As the first woman in space, the rocket carried her"."""
    cells = scene.cells
    if cells[0].norm != "as" or predication.voice.kind != "narrator" or _PEOPLE.isdisjoint(predication.text.split()):
        return False
    if predication.subject.types and "person" in predication.subject.types:
        return False
    behind = [cell for cell in cells if cell.start >= predication.subject.end]
    did = (
        len(behind) > 1
        and behind[1].sort != "subject"
        and (behind[0].norm in ("has", "had") or is_past(behind[0].norm) or behind[0].norm in PASTS)
    )
    if not did or any(cell.norm in BE for cell in behind[:3]):
        return False
    return not any(cell.norm in _SOMEBODY or "person" in cell.tags for cell in behind)
