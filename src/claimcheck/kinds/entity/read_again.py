"""Sentences read a second time: without what stands between a name and its verb, and with the name for "he".

"X, who governed for five years, has died at 89" says that X has died; "He was 93", behind a sentence that is of one
person alone, says it of them, and "his uncle, Y," says whose uncle Y is.  The shapes of lives and families are tried
on the row of cells that is left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts, Pattern
from claimcheck.kinds.entity import antecedents, by_post, nations, partisans, so_called
from claimcheck.kinds.entity.callings import Callings, said, worth_it
from claimcheck.kinds.entity.decades import DECADES
from claimcheck.kinds.entity.decades import is_in as in_tens
from claimcheck.kinds.entity.families import KIN_WORDS
from claimcheck.kinds.entity.founding import IRREGULAR
from claimcheck.kinds.entity.left_behind import LEFT_BEHIND
from claimcheck.kinds.entity.left_out import HEAD_WORDS, TELLING, without_asides
from claimcheck.kinds.entity.lifetimes import AT_DEATH, LIFETIMES
from claimcheck.kinds.entity.milestones import MILESTONES
from claimcheck.kinds.entity.moments_of_life import heads
from claimcheck.kinds.entity.outliving import OUTLIVING
from claimcheck.kinds.entity.peoples import peopled
from claimcheck.kinds.entity.positions import a_thing
from claimcheck.kinds.entity.posthumous import POSTHUMOUS
from claimcheck.kinds.entity.relatives import RELATIVES
from claimcheck.kinds.entity.strangers import namesakes, words
from claimcheck.kinds.entity.two_sides import two_sides
from claimcheck.kinds.entity.unions import UNIONS
from claimcheck.kinds.entity.vital import VITAL
from claimcheck.kinds.entity.when_they_died import when_another
from claimcheck.model import Statement
from claimcheck.text.addressed import sex_addressed
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import Cell, features, fits, norm, shapes
from claimcheck.text.somebody import sex, somebody
from claimcheck.text.topics import SEXES
from claimcheck.text.whose_death import of_another
from claimcheck.text.words import BE, HAVE, MODALS, NOT, PASTS, REPORTING

_DIED = frozenset(["died", "dies", "dead"])
_HIM = {"his": "he", "her": "she", "he": "he", "she": "she", "him": "he", "himself": "he", "herself": "she"}
_DEATHS = frozenset("died dies dead death killed murdered assassinated passed".split())
_HAVING = KIN_WORDS | {"death", "birth", "assassination", "murder", "execution", "killing", "passing"}
"""What is somebody's, behind "his" or "her"."""
_LIFE = _HAVING - KIN_WORDS
RETOLD = (
    Pattern("age by its ten, of who was named before", "Petteri Orpo spoke. The septuagenarian was tired.",
            f"{{s:subject.person}} , the {'|'.join(DECADES)}", in_tens),
    Pattern("age, of who was named before", "Petteri Orpo spoke. The 54-year-old was tired.",
            "{s:subject.person} , the {t:time.age}", heads),
    Pattern("nationality, of who was named before", "Anders Holm scored. The Swede was happy.",
            "{s:subject.person} , the {g:time.age}? {a:adjective} ,", nations.bare),
    Pattern("nationality, of who comes next", "Anders Holm scored. A Swede, he was happy.",
            "^ a|an {a:adjective} , {s:subject.person}", nations.bare),
)  # fmt: skip
"""What is read of a sentence that has its name from those before alone."""
_JOINING = frozenset("married wed divorced widowed widow widower gave bore".split())
"""Words of sentences about weddings, partings and births of children."""
_MOVING = frozenset("joined joining left leaving quit quitting".split())
OF_THE_DEAD = (*OUTLIVING, *POSTHUMOUS)


def scan(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What the second reading finds."""
    known = facts.index("entity").peoples
    if known is not None:
        national = [peopled(scene, known) for scene in scenes]
        if any(one is not two for one, two in zip(national, scenes, strict=True)) and not namesakes(scenes[0].text):
            scenes = national
    for at, scene in enumerate(scenes):
        there = {cell.norm for cell in scene.cells if cell.sort in ("word", "cap")}
        if not there.isdisjoint(("his", "her")) and not there.isdisjoint(_HAVING):
            whose = (*_whose(scenes, at, facts), *_whose_retold(scene, facts))
            for cells in whose or _by_surname(scenes, at, facts):
                yield from fitting(RELATIVES + LIFETIMES, replace(scene, cells=cells), facts)
        if _begins_with_kin(scenes, at, there):
            from claimcheck.kinds.entity.kin_of_described import described_kin  # rarely needed

            for one in described_kin(scenes, at, facts):
                for found in fitting(RELATIVES, replace(scene, cells=one.cells), facts):
                    yield replace(found, modifiers=(*found.modifiers, *one.post))
        dying = at > 0 and not there.isdisjoint(_DIED) and "time" in scene.there.sorts
        if dying and scene.cells[0].norm == "the":
            yield from _of_the_mourned(scenes, at, facts)
        if at and scene.cells[0].norm == "the" and "time.age" in scene.there.sorts and "phrase" in scene.there.sorts:
            yield from _of_the_holder(scenes, at, facts)
        if at and "born" in there and scene.cells[0].norm == "the" and "time" in scene.there.sorts:
            from claimcheck.kinds.entity.born_so import described  # rarely needed

            if cells := described(scenes, at, facts):
                yield from fitting(LIFETIMES, replace(scene, cells=cells), facts)
        aging = "time" in scene.there.sorts or not there.isdisjoint(BE)
        if at and aging and scene.cells[0].norm == "the":
            yield from _of_the_post(scenes, at, facts)
        if scene.cells and (scene.cells[0].norm == "the" or not there.isdisjoint(("he", "she"))):
            for cells in _named(scenes, at, facts):
                if not there.isdisjoint(TELLING):
                    yield from fitting(_of_the_dead(scenes, at), replace(scene, cells=cells), facts)
                if not there.isdisjoint(HEAD_WORDS):
                    yield from fitting(VITAL, replace(scene, cells=cells), facts)
                if not _of_another_party(cells, facts):
                    retold = fitting(RETOLD, replace(scene, cells=cells), facts)
                    if "time.age" in scene.there.sorts:
                        from claimcheck.kinds.entity.aged_ones import told_of_another  # rarely needed

                        retold = (one for one in retold if one.attribute != "age" or not told_of_another(scene))
                    yield from retold
                if cells[0].sort == "subject" and cells[1].norm == "," and not so_called.another_of(scene, facts):
                    yield from _called(replace(scene, cells=cells), facts)
                yield from partisans.said(replace(scene, cells=cells), facts)
        if at and scene.cells and "time.age" in scene.there.sorts and scene.cells[0].norm in ("a", "an", "the"):
            yield from _of_the_first(scenes, at, facts)
        if at and "the" in scene.norms and "time.age" in scene.there.sorts:
            yield from _of_the_aged(scenes, at, facts)
        spoken = at > 0 and "the" in scene.norms and "adjective.country" in scene.there.sorts
        if spoken and not two_sides(scenes[at - 1].cells, scene.cells):
            for cells in so_called.named(scenes, at, facts):
                again = replace(scene, cells=cells)
                yield from _called(again, facts, next(cell.start for cell in cells if cell not in scene.cells))
        if at and scene.cells and "time" in scene.there.sorts and "?" in scenes[at - 1].norms:
            from claimcheck.kinds.entity.answered import answered  # rarely needed

            if cells := answered(scenes, at):
                yield from fitting(VITAL, replace(scene, cells=cells), facts)
        if at and "birth" in there and not there.isdisjoint(("gave", "given")):
            from claimcheck.kinds.entity.children import with_the_parent  # rarely needed

            if cells := with_the_parent(scenes, at, facts):
                yield from fitting(UNIONS, replace(scene, cells=cells), facts)
        if not there.isdisjoint(_MOVING) and "time" in scene.there.sorts:
            yield from _in_a_clause(scene, facts)
        vital = () if there.isdisjoint(HEAD_WORDS) else VITAL
        unions = () if there.isdisjoint(_JOINING) else UNIONS
        telling = not there.isdisjoint(TELLING)
        if scene.retold and (vital or unions or telling or not there.isdisjoint(_HAVING)):
            whole = (*_of_the_dead(scenes, at), *MILESTONES, *OF_THE_DEAD, *RELATIVES, *LEFT_BEHIND, *RETOLD)
            whole = whole if telling or not there.isdisjoint(_HAVING) else ()
            for reading in scene.retold[:1]:
                yield from fitting((*whole, *vital, *unions), reading, facts)
        if telling or vital:
            lives = (*LIFETIMES, *MILESTONES, *OF_THE_DEAD) if telling else ()
            for cells in without_asides(scene.cells):
                yield from fitting((*lives, *vital), replace(scene, cells=cells), facts)


def _in_a_clause(scene: Scene, facts: Facts) -> Iterator[Statement]:
    """When somebody joined or left a body, told in a clause that has no name for them."""
    from claimcheck.kinds.entity.in_a_clause import named  # rarely needed, and start-up time counts
    from claimcheck.kinds.entity.ties import TIES

    for cells in named(scene, facts):
        for found in fitting(TIES, replace(scene, cells=cells), facts):
            if found.attribute in ("belongs", "party"):
                yield found


def _of_the_aged(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """How old somebody is said to be who was told of before, and what else is said of who is of that age."""
    from claimcheck.kinds.entity.aged_ones import ages_told, known_by_age  # rarely needed
    from claimcheck.kinds.entity.transfers import TRANSFERS

    yield from ages_told(scenes, at, facts)
    for cells in known_by_age(scenes, at, facts) if scenes[at].cells[0].norm == "the" else ():
        for found in fitting((*LIFETIMES, *TRANSFERS, *RELATIVES), replace(scenes[at], cells=cells), facts):
            if found.attribute != "age":
                yield found


def _begins_with_kin(scenes: Sequence[Scene], at: int, there: set[str]) -> bool:
    """Whether a sentence may begin with a description of somebody and of whose kin they are, as no second side."""
    cells = scenes[at].cells
    if not at or not cells or cells[0].norm != "the" or there.isdisjoint(KIN_WORDS):
        return False
    return not two_sides(scenes[at - 1].cells, _but_of_the_kin(cells))


def _of_the_mourned(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """How old they were whom the text has named, where the sentence says only what they were."""
    from claimcheck.kinds.entity.mourned import mourned  # rarely needed

    cells, post = mourned(scenes, at, facts)
    for found in fitting(LIFETIMES, replace(scenes[at], cells=cells), facts) if cells else ():
        if found.attribute == "age" and found.mode == "death":
            yield replace(found, modifiers=(*found.modifiers, *post))


def _of_the_post(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """How old somebody is said to be who is called by a post of theirs: "The former chancellor, who turned 70"."""
    if not by_post.opens(scenes[at].cells):
        return
    cells, post = by_post.described(scenes, at, facts)
    for found in fitting(LIFETIMES + MILESTONES, replace(scenes[at], cells=cells), facts) if cells else ():
        if found.attribute == "age":
            yield replace(found, modifiers=(*found.modifiers, *post))


def _of_the_holder(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """How old somebody is said to be of whom the sentence says what post they hold."""
    from claimcheck.kinds.entity.by_their_post import holder  # rarely needed

    scene = scenes[at]
    opened = opened_by(scene.cells, facts)
    who = holder(scenes, at, opened, facts) if opened else None
    if who is None or antecedents.before(scenes, at, facts) is not None:
        return
    for found in fitting(RETOLD, replace(scene, cells=_behind_a_name(who[0], scene.cells, opened)), facts):
        if found.attribute == "age":
            yield replace(found, modifiers=(*found.modifiers, *who[1]))


def _of_the_first(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """How old somebody is said to be behind a description, or before whom they replace."""
    from claimcheck.kinds.entity.described_first import from_the_age, only_followed  # rarely needed

    cells = scenes[at].cells
    first = from_the_age(cells)
    if first < 0:
        return
    row = cells[first:]
    opened = only_followed(row, facts)
    if two_sides(scenes[at - 1].cells, cells[: first + opened] if opened else cells):
        return
    if not opened and first:
        opened = opened_by(row, facts)
        others = opened and (row[opened].norm == "," or any(somebody(row, i) for i in range(opened, len(row))))
        opened = 0 if others or a_surname(row[opened - 1], scenes[at].text) else opened
    found = antecedents.before(scenes, at, facts) if opened else None
    if found is None or _of_another_party(row, facts):
        return
    said = {id for cell in cells if cell.sort == "subject" for id in cell.what[0].entities}
    if said.isdisjoint(found.what[0].entities):
        yield from fitting(RETOLD, replace(scenes[at], cells=_behind_a_name(found, row, opened)), facts)


def _behind_a_name(found: Cell, cells: tuple[Cell, ...], opened: int) -> tuple[Cell, ...]:
    """The cells with a name, and commas around the words before `opened` that describe it."""
    # the name and its comma stand before the first token, so that what follows is chunked as behind a name
    first, last = replace(cells[0], first=cells[0].first - 1, last=cells[0].first), cells[opened - 1]
    comma = Cell("mark", ",", first.start, first.start, first.first, first.last, ("punct",))
    ends = Cell("mark", ",", last.end, last.end, last.last, last.last, ("punct",))
    return (there(found, first), comma, *cells[:opened], ends, *cells[opened:])


def _but_of_the_kin(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells without the clause that tells more of whom the kin are: ", a son of Y, who was shot in 2001,"."""
    opens = next((k for k in range(1, len(cells) - 1) if cells[k].norm == "," and cells[k + 1].norm == "who"), 0)
    if not opens or not antecedents.known_person(cells[opens - 1]):
        return cells
    closes = next((k for k in range(opens + 1, len(cells)) if cells[k].norm == ","), len(cells))
    return (*cells[:opens], *cells[closes:])


def fitting(patterns: tuple[Pattern, ...], scene: Scene, facts: Facts) -> Iterator[Statement]:
    there = features(scene.cells)
    for one in shapes(*(pattern.shape for pattern in patterns)).fitting(there):
        pattern = patterns[one]
        for fit in fits(pattern.shape, scene.cells, there):
            yield from pattern.make(Found(scene, pattern.name, fit.first, fit.last, fit.slots), facts)


def _called(scene: Scene, facts: Facts, start: int | None = None) -> Iterator[Statement]:
    """ "The Chilean sculptor was happy": what a description with a calling says of who was named before."""
    start = scene.cells[0].start if start is None else start
    known: Callings = facts.index("entity").said_of_people
    if worth_it(scene, known):
        for predication in said(scene, known):
            if predication.subject.start == start:
                yield from nations.nationality(predication, scene, facts)


def _of_the_dead(scenes: Sequence[Scene], at: int) -> tuple[Pattern, ...]:
    """The shapes of lives; with "He was 81." as an age at death if the sentence before tells of one and this one of
    no other time."""
    earlier = scenes[at - 1].cells if at and not any(cell.sort == "time" for cell in scenes[at].cells[:2]) else ()
    return (*LIFETIMES, *AT_DEATH) if any(cell.norm in _DEATHS for cell in earlier) else LIFETIMES


# --- with the name -----------------------------------------------------------------------------------


def _named(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with the name in place of "he" or "she", or before "the 71-year-old", if the sentences before are
    about one person alone."""
    scene = scenes[at]
    cells = scene.cells
    place = next((i for i, cell in enumerate(cells) if cell.norm in ("he", "she")), -1)
    if place > 0:
        owner = antecedents.within(cells, place, facts)
        told = "" if owner is None else sex(owner) or sex_addressed(scene.text, owner)
        other = told not in ("", cells[place].norm) or (owner is not None and when_another(scene, owner, place))
        if owner is not None and not other and not _another_one(cells[:place], cells[place].norm, owner):
            if not of_another(scenes, at, place, owner):
                yield (*cells[:place], owner, *cells[place + 1 :])
            return
    opened = opened_by(cells, facts)
    opened = 0 if opened and a_surname(cells[opened - 1], scene.text) else opened
    opened = 0 if opened and at and two_sides(scenes[at - 1].cells, cells) else opened
    if any(somebody(cells, i) and not _says(cells[i], facts) for i in range(opened, len(cells))):
        return
    if _the_writer(cells, facts) and at and any(cell.norm in _DEATHS for cell in scenes[at - 1].cells):
        found = antecedents.before(scenes, at, facts)
        if found is not None:
            yield (there(found, cells[0]), *cells[2:])
    if opened:
        found = antecedents.before(scenes, at, facts)
        if found is not None:
            yield _behind_a_name(found, cells, opened)
    if place >= 0 and antecedents.nobody([one for one in cells[:place] if not _says(one, facts)]):
        if antecedents.told_of_another(cells[:place], facts):
            return
        found = antecedents.before(scenes, at, facts, cells[place].norm) or _of_the_dead_person(scenes, at)
        if found is not None and sex(found) in ("", cells[place].norm):
            yield (*cells[:place], there(found, cells[place]), *cells[place + 1 :])


def _of_the_dead_person(scenes: Sequence[Scene], at: int) -> Cell | None:
    """Whose life a text tells that begins with a death, where a paragraph tells of a birth."""
    scene = scenes[at]
    if "born" not in scene.norms or scene.sentence.start != scene.sentence.block.start:
        return None
    from claimcheck.kinds.entity.obituaries import mourned  # rarely needed

    return mourned(scenes, at)


def opened_by(cells: Sequence[Cell], facts: Facts) -> int:
    """The cell behind "The 71-year-old teacher", "The Chilean", at the start of a sentence, before its verb; or 0."""
    if len(cells) < 3 or cells[0].norm != "the":
        return 0
    nouns = words(facts, "persons") | words(facts, "occupations") | words(facts, "players")
    end = 1
    while (
        end < len(cells)
        and cells[end].sort in ("time", "adjective", "subject", "cap", "word")
        and _says(cells[end], facts)
    ):
        end += 1
    aged = any(cell.sort == "time" or cell.norm in DECADES for cell in cells[1:end])
    told = end > 1 and cells[end - 1].sort == "adjective" and "country" in cells[end - 1].tags
    end += aged and end < len(cells) and _of_a_sort(cells[end], facts)
    while end < len(cells) and (
        (aged and cells[end].sort == "phrase") or ((aged or told) and cells[end].norm in nouns)
    ):
        end += 1
    if aged and any(a_thing(cells, at) for at in range(1, end)):
        return 0
    return end if 1 < end < len(cells) and (_verbal(cells[end]) or _who(cells, end)) else 0


def _the_writer(cells: Sequence[Cell], facts: Facts) -> bool:
    """ "The writer was 81.", behind a sentence that tells of a death: a word for what the dead did, and a bare age."""
    if len(cells) < 4 or cells[0].norm != "the" or cells[2].norm != "was" or cells[1].sort != "word":
        return False
    return cells[1].norm in words(facts, "persons") | words(facts, "occupations") | words(facts, "players")


def _of_a_sort(cell: Cell, facts: Facts) -> bool:
    """Whether a word with a capital says of what faith, order, town or school somebody is: "the 69-year-old Jesuit"."""
    return cell.sort in ("subject", "cap") and "known" not in cell.tags and cell.norm in words(facts, "sorts")


def a_surname(cell: Cell, text: str) -> bool:
    """Whether a word that nobody knows is a name behind another one somewhere: "the 69-year-old Sarkisian"."""
    if "unknown" not in cell.tags or cell.sort != "subject":
        return False
    written = text[cell.start : cell.end]
    before = (text[max(0, at - _NAME) : at].split()[-1:] for at in _places(written, text))
    return any(word and word[0][:1].isupper() and word[0][-1].isalpha() for word in before)


_NAME = 24


def _places(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _of_another_party(cells: Sequence[Cell], facts: Facts) -> bool:
    """Whether the words behind the name are of a party that is not known to be theirs: "The 44-year-old Labour leader"
    may be somebody else."""
    opened = cells[0].sort == "subject" and cells[1].norm == ","
    said = {
        id for cell in cells[2:8] if "party" in cell.tags and cell.sort == "subject" for id in cell.what[0].entities
    }
    if not opened or not said:
        return False
    return not said & {tie.is_ for id in cells[0].what[0].entities for tie in facts.entities[id].party}


def _who(cells: Sequence[Cell], at: int) -> bool:
    """Whether a clause begins that says more of somebody: ", who turned 66 in January,"."""
    return cells[at].norm == "," and at + 1 < len(cells) and cells[at + 1].norm in ("who", "whose")


_NAMING = frozenset("named names naming called calls christened renamed baptised baptized".split())


def _says(cell: Cell, facts: Facts) -> bool:
    """Whether a word behind "the" says of what age, country or party somebody is."""
    if cell.sort == "time":
        return "age" in cell.tags and cell.what.text.endswith("old")
    known = "somewhere" in cell.tags or "party" in cell.tags or cell.norm in DECADES
    return known or cell.norm in facts.index("entity").partisans


def _verbal(cell: Cell) -> bool:
    if cell.sort != "word":
        return False
    return cell.norm in BE | HAVE | MODALS | REPORTING | IRREGULAR | PASTS or cell.norm.endswith("ed")


def _whose(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with "X's" in place of "his" or "her", before a word for kin."""
    cells = scenes[at].cells
    for place, cell in enumerate(cells):
        if place and cells[place - 1].norm in _NAMING:
            continue
        if cell.norm not in ("his", "her") or not any(one.norm in _HAVING for one in cells[place + 1 : place + 5]):
            continue
        found = antecedents.within(cells, place, facts)
        if found is None and antecedents.nobody(cells[:place]):
            found = antecedents.before(scenes, at, facts, SEXES[cell.norm])
        found = found or _behind_a_kinsman(cells, place, facts)
        if found is None or _another_one(cells[:place], cell.norm, found) or _listed(cells, place):
            continue
        poss = replace(cell, sort="possessive", norm="'s", start=cell.end)
        owner = found if found in cells and not _denied_before(cells, place) else there(found, cell)
        yield (*cells[:place], owner, poss, *cells[place + 1 :])


def _denied_before(cells: Sequence[Cell], place: int) -> bool:
    """Whether a clause before that of a pronoun denies something: "X had never sought it, and what is known of his"."""
    ends = next((k for k in range(place - 1, 0, -1) if cells[k].norm in ("and", "but") and cells[k - 1].norm == ","), 0)
    inside = any(cell.norm in NOT for cell in cells[ends:place])
    return not inside and any(cell.norm in NOT for cell in cells[:ends])


def _by_surname(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The same where only the name behind tells whose kin it is."""
    if not at or KIN_WORDS.isdisjoint(scenes[at].norms):
        return
    from claimcheck.kinds.entity.by_surname import owned  # rarely needed

    yield from owned(scenes, at, facts)


def _whose_retold(scene: Scene, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The same where "she" before it is somebody named in a sentence before: "She lingered, and her death in 1979"."""
    for cells in (reading.cells for reading in scene.retold[:1]):
        for place, cell in enumerate(cells):
            if (
                place < 2
                or cell.norm not in ("his", "her")
                or not (
                    norm(cells, place + 1) in _LIFE
                    or any(one.norm in KIN_WORDS for one in cells[place + 1 : place + 5])
                )
            ):
                continue
            found = antecedents.within(cells, place, facts) or _behind_a_kinsman(cells, place, facts)
            if (
                found is not None
                and sex(found) in ("", SEXES[cell.norm])
                and not _another_one(cells[:place], cell.norm, found)
                and not _listed(cells, place)
            ):
                poss = replace(cell, sort="possessive", norm="'s", start=cell.end)
                yield (*cells[:place], there(found, cell), poss, *cells[place + 1 :])


def _behind_a_kinsman(cells: Sequence[Cell], place: int, facts: Facts) -> Cell | None:
    """Whose kin the name before ", his wife," is."""
    if place < 3 or cells[place - 1].norm != "," or norm(cells, place + 1) not in KIN_WORDS:
        return None
    from claimcheck.kinds.entity import kin_behind  # rarely needed

    return kin_behind.owner(cells, place, facts)


def _listed(cells: Sequence[Cell], at: int) -> bool:
    """Whether kin and the name behind it are two of a list: "X, his wife, Y and others"."""
    named = next((i for i in range(at, len(cells) - 1) if somebody(cells, i)), -1)
    return named > 0 and cells[named - 1].norm == "," and cells[named + 1].norm in ("and", "or", "&", "with")


def _another_one(cells: Sequence[Cell], pronoun: str, found: Cell) -> bool:
    """Whether a pronoun before it is somebody else's: of the other sex, or before the name itself."""
    named = next((i for i, cell in enumerate(cells) if cell is found), -1)
    sexes = {_HIM[cell.norm] for cell in cells if cell.norm in _HIM}
    return bool(sexes - {_HIM[pronoun]}) or any(cell.norm in _HIM for cell in cells[: max(named, 0)])
