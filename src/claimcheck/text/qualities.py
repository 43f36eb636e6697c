"""What somebody or something is like, before a noun: "the much-loved president of", "its magnificent old hall".

The row of cells goes on as if these adjectives were not there: they leave a post, a thing and an event what it is.
Adjectives that tell one thing of a sort from another ("the new bridge", "the northern capital", "the former minister"),
that doubt ("the alleged founder"), or that rank ("the greatest") stay.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import APPOINT, CLOSED, DETERMINERS, MODIFIERS, NOT, PARTICIPLES, is_finite

_LIKE = frozenset(
    "admirable adorable affable ambitious amiable amusing animated appealing ardent articulate astonishing astute "
    "atmospheric august austere awesome awful awkward beautiful beloved bewildering bizarre boisterous bombastic "
    "boring boyish brash brave breathtaking brilliant bubbly bumbling captivating celebrated charismatic charming "
    "cheerful cheery chirpy clever colorful colourful combative compassionate congenial controversial courageous "
    "courteous courtly cunning curious dapper daring dashing dazzling dear delightful demanding dependable determined "
    "devoted devout dignified diligent diminutive disastrous discreet distinguished doughty dour dramatic dreadful "
    "eccentric elegant eloquent embittered eminent enchanting energetic engaging enigmatic enthusiastic epic erudite "
    "esteemed excellent excitable exhilarating exquisite extraordinary extravagant exuberant fabled fabulous fearless "
    "famed famous "
    "fearsome feisty ferocious fervent festive feted fiery flamboyant flashy forceful formidable fortunate friendly "
    "frightening funny garrulous genial gentle genuine gifted glamorous glittering gloomy glorious gorgeous graceful "
    "gracious grandiose gregarious grim gruff handsome hapless harried haunting hearty heroic hideous honest horrific "
    "humble humorous idiosyncratic idyllic illustrious imaginative imperious imposing impressive incomparable "
    "incredible indefatigable indomitable industrious infamous infectious ingenious inimitable innocent inspirational "
    "inspiring intrepid irascible irrepressible irreverent jovial joyful joyous kind kindly laconic lively "
    "lofty loquacious lovable lovely loyal luckless lucky lugubrious luxurious lyrical magical magisterial "
    "magnificent majestic marvellous marvelous masterful melancholy memorable menacing mercurial meticulous mighty "
    "mischievous monumental moody mysterious notable noted notorious opulent ornate ostentatious outspoken "
    "outstanding passionate patient peerless perennial perky phenomenal picturesque playful pleasant plucky poignant "
    "polished popular portly prestigious prickly prodigious prolific prominent proud quaint quirky quixotic raucous "
    "reclusive redoubtable refined remarkable renowned resilient resolute resourceful respected restless revered "
    "riveting romantic rumpled ruthless sardonic scenic sceptical scholarly sensational serene shrewd shy silly "
    "sleepy slender smiling sobering solemn spectacular spirited splendid sprightly stately staunch steadfast stellar "
    "storied stormy striking stubborn stunning sturdy stylish sublime sumptuous superb swashbuckling taciturn "
    "talented talkative terrible terrifying thoughtful thrilling thunderous tireless touching tragic treasured "
    "tremendous triumphant troubled truculent unassuming uncompromising understated unflappable unforgettable "
    "unloved unlucky unpopular unpredictable unpretentious vain valiant vaunted venerable venerated "
    "versatile vibrant virtuous visionary vivacious vivid volatile voluble wealthy whimsical wily winsome wise "
    "wistful witty wonderful wondrous worthy wry zany zealous".split()
)
"""Adjectives of what the writer thinks of it."""
_DEGREES = frozenset("very so rather quite truly ever much widely".split())
_NOT_FIRST = frozenset(
    "so self re un non ex then co half pro anti pre post over under now once yet never first second third last soon "
    "vice semi quasi pseudo twice thrice".split()
)
"""Words before a hyphen that change more than what something is like."""
_NOT_LAST = (
    APPOINT
    | MODIFIERS.keys()
    | frozenset(
        "called styled proclaimed declared titled backed installed recognised recognized alleged aged based born owned "
        "built led run held wide made designed directed written painted composed funded sponsored occupied controlled "
        "governed administered supported engined seated storeyed storied sided armed elected invited planned proposed "
        "finished ruled opened closed founded merged winning selling sized leading speaking serving reigning standing "
        "making producing going".split()
    )
)
"""Participles behind a hyphen that tell who did what, or how much."""
_NOT_SO = frozenset(
    "rumoured rumored expected tipped touted mooted hoped dreamed dreamt wished wanted desired demanded sought assumed "
    "supposed presumed believed thought claimed asserted debated discussed disputed contested questioned doubted "
    "denied challenged annulled imagined imitated copied parodied impersonated portrayed fictionalised fictionalized "
    "missed remembered lamented mourned forgotten buried departed ousted deposed disgraced defeated beaten jailed "
    "imprisoned exiled banished removed dismissed fired retired failed impeached suspended abandoned lost revised "
    "amended altered changed enlarged extended expanded widened lengthened restored rebuilt repaired renovated "
    "refurbished renewed reformed revived relaunched staged restaged enacted filmed televised raised salvaged damaged "
    "destroyed burnt burned bombed closed shuttered delayed postponed".split()
)
"""Participles by which it is not so, not yet or no more, or is another one of its sort."""
_LONGEST = 4


def without(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells without such adjectives between an article, an owner or a nationality and what they are said of."""
    at = 1
    while at < len(cells) - 1:
        end = _end(cells, at) if _may_open(cells[at - 1]) else at
        if end > at:
            article = cells[at - 1].norm in ("a", "an", "the") and "person" in cells[end].tags
            cells = (*cells[: at - article], *cells[end:])
        else:
            at += 1
    return cells


def _may_open(before: Cell) -> bool:
    if before.sort in ("possessive", "adjective"):
        return True
    return before.norm in DETERMINERS and before.norm != "that" and before.sort == "word"


def _end(cells: Sequence[Cell], at: int) -> int:
    """The cell of the noun behind the adjectives that begin at a cell; the cell itself if there are none."""
    k = at
    while k < len(cells) - 1 and k - at < 3 * _LONGEST:
        step = _quality(cells, k)
        if not step:
            break
        k += step
        joined = k < len(cells) and cells[k].norm in (",", "and", "but", "yet") and _quality(cells, k + 1)
        k += bool(joined)
    return k if k > at and k < len(cells) and _noun(cells[k]) else at


def _quality(cells: Sequence[Cell], at: int) -> int:
    """How many cells are one such adjective, with a word of degree before it."""
    if at >= len(cells) or cells[at].sort != "word":
        return 0
    if cells[at].norm in _LIKE:
        return 1
    if _compound(cells, at):
        return 3
    degree = cells[at].norm in _DEGREES or (cells[at].norm.endswith("ly") and len(cells[at].norm) > 4)
    if degree and at + 1 < len(cells) and cells[at + 1].sort == "word":
        return 2 if cells[at + 1].norm in _LIKE or _felt(cells[at + 1].norm) else 0
    return 0


def _felt(word: str) -> bool:
    """A participle behind an adverb: "widely admired", "fiercely loved"."""
    return word.endswith("ed") and len(word) > 4 and word not in _NOT_LAST | _NOT_SO


def _compound(cells: Sequence[Cell], at: int) -> bool:
    """ "Much-loved", "soft-spoken", "long-awaited"."""
    if at + 3 >= len(cells) or cells[at + 1].norm != "-" or cells[at + 2].sort != "word":
        return False
    first, hyphen, last = cells[at : at + 3]
    if first.end != hyphen.start or hyphen.end != last.start or first.norm in _NOT_FIRST | MODIFIERS.keys():
        return False
    word = last.norm
    return word not in _NOT_LAST | _NOT_SO and (word.endswith(("ed", "ing")) or word in PARTICIPLES or word == "spoken")


def _noun(cell: Cell) -> bool:
    if cell.sort == "word":
        return cell.norm not in CLOSED | NOT and not is_finite(cell.norm) and not cell.norm.endswith("ly")
    return cell.sort in ("term", "phrase", "subject", "cap", "adjective") or (
        cell.sort == "number" and "ordinal" in cell.tags
    )
