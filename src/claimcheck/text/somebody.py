"""Whether words of a sentence may be somebody: a name, a noun for a person, or what the person at hand is called."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.given_names import familiar, sex_of
from claimcheck.text.lands import is_land
from claimcheck.text.nobody import a_thing
from claimcheck.text.shape import Cell, norm
from claimcheck.text.sites import is_site
from claimcheck.text.towns import is_town
from claimcheck.text.words import (
    BE,
    BECOME,
    DETERMINERS,
    FUNCTION_CAPS,
    HAVE,
    HONORIFICS,
    MISSES,
    MISTERS,
    PASTS,
    POSSESSIVES,
    PREPOSITIONS,
    is_finite,
    is_past,
)

_MEN = frozenset(
    "man boy lad gentleman fellow guy husband fiance groom bridegroom son father dad brother uncle nephew "
    "grandfather grandson stepfather stepson widower boyfriend spokesman businessman statesman congressman "
    "chairman king prince emperor duke baron lord sultan emir shah tsar pope bishop archbishop cardinal priest "
    "imam monk actor waiter fisherman landlord".split()
)
_WOMEN = frozenset(
    "woman girl lass lady wife fiancee bride daughter mother mum mom sister aunt niece grandmother granddaughter "
    "stepmother stepdaughter widow mistress girlfriend heiress spokeswoman businesswoman congresswoman chairwoman "
    "queen princess empress duchess countess baroness nun midwife actress waitress".split()
)
ANIMALS = frozenset(
    "dog cat horse pony mare stallion foal racehorse hound puppy kitten cow bull ox donkey mule camel goat lion "
    "lioness tiger bear elephant monkey gorilla chimpanzee panda wolf parrot dolphin whale".split()
)
"""Those that people have or watch, and call "he" or "she"."""
_NOUNS = (
    _MEN
    | ANIMALS
    | _WOMEN
    | frozenset(
        "child baby infant teenager youth stranger neighbour neighbor spouse parent sibling twin cousin orphan "
        "partner lover friend ally companion comrade rival opponent challenger critic enemy foe mentor pupil student "
        "disciple protege protégé heir successor predecessor colleague counterpart deputy aide assistant adviser "
        "advisor secretary clerk servant spokesperson boss chief head chair leader minister president chancellor "
        "premier governor mayor senator lawmaker councillor candidate nominee politician diplomat ambassador envoy "
        "consul monarch knight pastor rabbi vicar general admiral marshal colonel major captain lieutenant sergeant "
        "corporal private soldier sailor officer guard bodyguard guerrilla rebel fighter gunman killer assassin "
        "attacker assailant thief spy agent judge lawyer barrister solicitor prosecutor attorney suspect victim "
        "witness defendant accused prisoner hostage refugee patient doctor surgeon physician nurse dentist chemist "
        "champion winner scientist economist engineer architect professor teacher tutor lecturer scholar academic "
        "historian "
        "journalist reporter editor correspondent columnist presenter broadcaster author writer novelist poet "
        "playwright dramatist painter sculptor artist photographer filmmaker director producer singer musician "
        "pianist violinist composer conductor dancer choreographer comedian model athlete player striker goalkeeper "
        "midfielder defender coach manager trainer referee umpire boxer wrestler cyclist sprinter jockey rider "
        "runner racer rower swimmer "
        "skater golfer driver pilot astronaut cosmonaut climber sherpa explorer farmer miner carpenter builder "
        "blacksmith tailor baker butcher grocer cook chef chauffeur mechanic trader merchant shopkeeper banker "
        "entrepreneur tycoon magnate founder owner executive tenant labourer laborer worker activist campaigner "
        "dissident feminist someone somebody another".split()
    )
)
"""Nouns for one person, or an animal that people have or watch, who may be "he" or "she" in the next sentence."""
_THINGS = frozenset(
    "other another number power order paper matter winter summer river water letter quarter chapter corner border "
    "master offer dinner supper error mirror motor sector factor tractor terror horror honor labor computer "
    "counter theater theatre whether rather never ever over under after later former latter either neither "
    "together however moreover further longer better greater larger higher lower older younger earlier easier "
    "poorer fewer bigger smaller harder closer newer wider deeper faster slower stronger weaker per her cancer "
    "fever disorder murder danger hunger anger thunder weather leather feather ladder shoulder finger trigger "
    "career charter helicopter poster tower tanker steamer liner freighter trawler container cover remainder "
    "reminder encounter disaster easter character layer manner banner barrier frontier list mist twist resist "
    "consist insist exist assist for nor or socialist communist nationalist capitalist populist islamist marxist "
    "peer pioneer prefer refer consider remember deliver suffer differ answer enter gather discover recover "
    "surrender alter september october november december major minor senior junior superior interior exterior "
    "prior color floor door poor inner outer upper proper bitter clever sober silver super transfer laser "
    "newspaper transistor".split()
)
_ENDINGS = ("er", "or", "ist", "eer", "ician", "woman")
"""How nouns for somebody end."""
_SAYING = BE | BECOME | frozenset(
    "as born elected appointed named made chosen crowned ordained commissioned qualified trained remained "
    "remaining thought considered deemed reckoned".split()
)  # fmt: skip
_ADVERBS = frozenset(
    "once later then formerly also still now already long briefly first originally eventually finally not never "
    "perhaps probably always twice only and or but".split()
)
_LONGEST = 6
_WHERE = frozenset(["in", "at", "near", "around", "outside"])
_WHENCE = frozenset("to from of for into through around outside via towards toward across over".split())
_LANDFORMS = frozenset(
    "lake mount mt cape fort port loch lough camp lac lago monte isla rio río glen gulf strait isle ben".split()
)
"""Nouns with which the name of a place begins; behind "into" or "on", nobody is called so."""
_SEATED = frozenset(
    "bishop archbishop mayor governor ambassador duke duchess earl university city town village province region "
    "diocese archdiocese port county state district battle republic kingdom island gulf sea mount".split()
)
"""Nouns that are of a place."""


def somebody(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell may name a person: a known one, or a name that stands behind no preposition of place."""
    cell = cells[at]
    if cell.sort != "subject" or "somewhere" in cell.tags:
        return cell.sort == "cap" and cell.norm not in FUNCTION_CAPS and cell.norm in HONORIFICS
    if "person" in cell.tags:
        return True
    if "unknown" not in cell.tags or {"company", "organisation"} & set(cell.tags) or is_site(cells, at):
        return False
    if at and cells[at - 1].sort == "number" and (cell.norm.endswith("s") or _attribute(cells, at)):
        return False  # "won three Oscars", "two Olympic marathons"
    if is_land(cell.norm) or a_thing(cells, at):
        return False
    behind = [one.norm for one in cells[max(0, at - 2) : at]]
    if behind[-1:] and behind[-1] in _WHENCE and is_town(cell.norm):
        return False
    if behind[-1:] and behind[-1] in _WHERE | _WHENCE | {"on", "off"} and cell.norm.split()[0] in _LANDFORMS:
        return False  # "crashed into Lake Ranco"
    if behind[-1:] == ["of"] and behind[0] in _SEATED:
        return False
    if at > 2 and behind[-1] in ("and", "or") and cells[at - 3].norm in _WHERE and not somebody(cells, at - 2):
        return False  # "in Bolivia and Piura"
    return not (behind[-1:] and (behind[-1] in ("in", "at", "near", "the") or behind == ["of", "the"]))


def _attribute(cells: Sequence[Cell], at: int) -> bool:
    """Whether one word with a capital says of what sort the things behind it are: "Olympic marathons"."""
    if " " in cells[at].norm or at + 1 >= len(cells) or cells[at - 1].what.value < _SEVERAL:
        return False
    after = cells[at + 1]
    plural = after.norm.endswith("s") and not after.norm.endswith("ss") and after.norm not in BE
    return after.sort == "word" and "cap" not in after.tags and plural and cells[at - 2].norm not in _NUMBERED


_SEVERAL = 2
_NUMBERED = frozenset(["no", "no.", "number", "nr", "seed"])


def noun(cell: Cell) -> bool:
    """Whether a cell may stand for one person: "a guard", "the minister"."""
    if cell.sort == "phrase":
        return not cell.norm.partition(" of ")[0].endswith("s")
    if cell.sort not in ("word", "cap"):
        return False
    word = cell.norm
    return word in _NOUNS or (len(word) > _SHORT and word.endswith(_ENDINGS) and word not in _THINGS)


_SHORT = 5


_SURNAMES = frozenset(
    "ruth joyce rose florence victoria marie grace ann anna dora alma ella stella virginia wendy hillary hilary lucia "
    "sandra rosa eva vera nora clara martha helen helena ellen alice agnes allison emily frances leigh mia petra "
    "paola maria claire claudine cora doris elena esther judith julia juliana kathleen laura lara linda louise lucy "
    "marina mary miriam monica monika myriam olga regina rita roberta sara sarah simonetta susan sylvia tania therese "
    "valentina xenia zita".split()
)
"""Women's names by which families of men go as well: Babe Ruth, James Joyce."""


def sex(cell: Cell) -> str:
    """ "he" or "she" where a noun or a given name tells how somebody is spoken of, else ""."""
    first = cell.norm.split(" ", 1)[0]
    if "he" in cell.tags or "she" in cell.tags:
        return "he" if "he" in cell.tags else "she"
    if cell.sort != "subject":
        return "he" if first in _MEN else "she" if first in _WOMEN else ""
    if " " not in cell.norm:
        return "she" if first in familiar("she") and first not in _SURNAMES else ""
    return sex_of(first)


_HIS = MISTERS | {"father", "brother", "sheikh"}
_HERS = MISSES | {"sister"}
"""Titles by which somebody is spoken of as "he", and as "she"."""


def sex_at(cells: Sequence[Cell], at: int) -> str:
    """The same for a cell in its sentence, where an honorific or a noun before a name may tell it: "Mrs Thatcher", "his
    wife, Lisbet"."""
    cell = cells[at]
    first = cell.norm.split(" ", 1)[0]
    own = "he" if first in _HIS else "she" if first in _HERS else sex(cell)
    own = own or (_wed(cells, at) if cell.sort == "subject" else "")
    if own or cell.sort != "subject" or not at:
        return own
    before = cells[at - 1].norm.rstrip(".")
    if before in (",", "") and at > 1:
        kin = cells[at - 2].norm
        owned = at > 2 and (cells[at - 3].norm in POSSESSIVES or cells[at - 3].sort == "possessive")
        return "" if not owned else "he" if kin in _MEN else "she" if kin in _WOMEN else ""
    return "he" if before in _HIS | _MEN else "she" if before in _HERS | _WOMEN else ""


_WEDDED = frozenset("married wed wedded divorced courted engaged betrothed separated".split())
_WEDDING = 7
"""Cells in which a relative clause tells of a marriage."""


def _wed(cells: Sequence[Cell], at: int) -> str:
    """What the clause behind a name tells of its bearer by whom they married: "X, to whom he was married", "X, whose
    husband"."""
    behind = [cell.norm for cell in cells[at + 1 : at + 2 + _WEDDING]]
    if behind[:2] == [",", "whose"] and len(behind) > 2:
        return {"husband": "she", "wife": "he", "widow": "he", "widower": "she"}.get(behind[2], "")
    whom = behind.index("whom") if behind[:1] == [","] and "whom" in behind[1:3] else 0
    if not whom or len(behind) < whom + 2 or _WEDDED.isdisjoint(behind[whom:]):
        return ""
    return {"he": "she", "she": "he"}.get(behind[whom + 1], "")


def describes(cells: Sequence[Cell], at: int, known: frozenset[str]) -> bool:
    """Whether a noun says what somebody is who is named beside it, of the persons with these ids or "he", "she":
    "President X", "X, the union man", "he was a lawyer, a prisoner and, later, a judge"."""
    behind = at + 1
    while behind < len(cells) and behind - at < 4 and (noun(cells[behind]) or cells[behind].norm in HONORIFICS):
        behind += 1
    behind = _past_of(cells, behind)
    behind += norm(cells, behind) == ","
    if (
        behind < len(cells)
        and _is(cells[behind], known)
        and (norm(cells, behind - 1) == "," or cells[behind].sort == "subject")
    ):
        return True
    if _listed(cells, at, known):
        return True
    first = at - 1
    while first >= 0 and at - first <= _LONGEST and cells[first].norm not in _STOPS:
        first -= 1
    if first >= 0 and (
        cells[first].norm in ("the", "a", "an") or (cells[first].norm in POSSESSIVES and _aside(cells, at))
    ):
        first -= 1
    if first > 1 and cells[first].norm in POSSESSIVES and cells[first - 1].norm in ("him", "her"):
        first -= 2  # "made him their candidate"
    while first >= 0 and (cells[first].norm in _ADVERBS or cells[first].sort == "time"):
        first -= 1
    if first < 0:
        return False
    if cells[first].norm in _SAYING:
        return cells[first].norm not in _FINITE or any(_is(cell, known) for cell in cells[:first])
    if cells[first].norm == "for" and norm(cells, first - 1) in ("taken", "mistaken"):
        return any(_is(cell, known) for cell in cells[:first])  # "X was easily taken for the lecturer he had been"
    if cells[first].norm == "," and first:
        before = cells[first - 1]
        return _is(before, known) or before.sort == "time" or (noun(before) and describes(cells, first - 1, known))
    return noun(cells[first]) and describes(cells, first, known)


def _listed(cells: Sequence[Cell], at: int, known: frozenset[str]) -> bool:
    """Whether a noun ends, or stands in, a row of what somebody is called right behind the name that begins a sentence:
    "X, Senegalese poet, grammarian and statesman"."""
    if len(cells) < 4 or at < 2 or cells[1].norm not in (",", ":") or not _is(cells[0], known):
        return False
    return at <= _ROW and all(
        cell.sort == "adjective" or cell.norm in _JOINING
        or (cell.sort == "word" and cell.norm.isalpha() and cell.norm not in _STOPS and not is_finite(cell.norm))
        for cell in cells[2:at]
    )  # fmt: skip


_ROW = 16
_JOINING = frozenset(", and or - a an the".split())


def _past_of(cells: Sequence[Cell], at: int) -> int:
    """Behind "of Portugal", "of the Senate", where that stands at a cell."""
    place = at + 1 + (norm(cells, at + 1) == "the")
    of = norm(cells, at) == "of" and place < len(cells) and cells[place].sort == "subject"
    return place + 1 if of and "person" not in cells[place].tags else at


def begins_with_name(cells: Sequence[Cell], text: str) -> bool:
    """Whether a sentence may begin with a name of one word, which no cell is: "Indira was the daughter of X", "Yamada
    lost the job"."""
    first = cells[0]
    if first.sort not in ("word", "cap") or len(cells) < 2 or not first.norm.isalpha() or first.norm.endswith("s"):
        return False
    if first.norm in FUNCTION_CAPS or first.norm in _MASS or first.norm.endswith("ing") or is_town(first.norm):
        return False
    verb = cells[1].norm in BE | HAVE or is_past(cells[1].norm) or cells[1].norm in PASTS
    return verb and f" {first.norm}" not in text


_MASS = frozenset(
    "rain snow fog smoke fire water food wine beer oil gas coal power electricity money work labour labor business "
    "trade industry production output demand growth inflation unemployment debt police staff people management "
    "opposition parliament congress government council cabinet court war peace violence crime traffic life death time "
    "history science art music theatre theater literature poetry fiction news word rumour rumor legend tradition law "
    "justice order chaos panic silence applause laughter turnout attendance support help relief aid nobody nothing "
    "everything something everybody everyone somebody someone anybody none much little most half part today tomorrow "
    "yesterday spring summer autumn winter night dawn dusk morning evening school college university church town home "
    "family marriage fame fortune luck success failure victory defeat independence revolution progress change".split()
)
"""Nouns without an article with which a sentence may begin."""


def _aside(cells: Sequence[Cell], at: int) -> bool:
    """Whether a noun ends what stands between two commas before the verb: "X, his mother, had", and no list."""
    if at + 2 >= len(cells) or cells[at + 1].norm != ",":
        return False
    verb = cells[at + 2]
    return verb.sort == "word" and is_finite(verb.norm)


def told_sex(cells: Sequence[Cell], at: int) -> str:
    """How somebody is spoken of by their name, or by what they are to somebody: "X, his mother, had", "X, whom he
    married, had"."""
    after = [cell.norm for cell in cells[at + 1 : at + 3]]
    if after[:1] == [","] and after[1:] and after[1] in POSSESSIVES:
        last = next((i for i in range(at + 3, min(at + 3 + _LONGEST, len(cells))) if cells[i].norm == ","), 0) - 1
        if last > at and _aside(cells, last) and (kin := sex(cells[last])):
            return kin
    return sex(cells[at]) or _wed(cells, at)


_FINITE = BE | BECOME | frozenset(["remained"])
_STOPS = DETERMINERS | _SAYING | PREPOSITIONS | {",", "for", "and", "or", "by", "who", "that"}


def _is(cell: Cell, known: frozenset[str]) -> bool:
    if cell.norm in ("he", "she", "who"):
        return True
    return cell.sort == "subject" and "known" in cell.tags and not known.isdisjoint(cell.what[0].entities)
