"""The words for victims: what was suffered by how many, whatever the event."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.model import NumberRef
from claimcheck.text.shape import Cell, norm
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, FUNCTION_CAPS, HAVE, MODALS, NOT

ALL = frozenset(listed("people persons person lives life dead deaths fatalities victims"))
"""Nouns for victims of any sort: the number before them is all of them."""
_HUMANS = ALL | frozenset(
    listed(
        "workers worker crew crewmen crewmembers members passengers passenger astronauts astronaut cosmonauts men "
        "women man woman children child soldiers troops officers sailors miners villagers residents civilians "
        "students pupils "
        "firefighters fishermen tourists travellers travelers spectators fans pilgrims worshippers migrants refugees "
        "employees staff guests pilots climbers hikers engineers police policemen bystanders demonstrators protesters "
        "boys girls schoolgirls schoolboys schoolchildren teenagers teachers seminarians monks nuns priests "
        "missionaries journalists diplomats farmers peasants divers cavers speleologists youngsters pensioners "
        "commuters motorists skiers holidaymakers inhabitants drivers riders players hostages prisoners "
        "inmates patients nurses doctors humans souls"
    )
)
_KILLS = {
    **dict.fromkeys(listed("killed kills killing drowning"), "dead"),
    **dict.fromkeys(listed("injured injures injuring wounded wounds wounding hurt"), "hurt"),
}
_SUFFERED = {
    **dict.fromkeys(listed("killed died dies die perished drowned"), "dead"),
    **dict.fromkeys(listed("injured wounded hurt"), "hurt"),
}
_HOLDS = {
    **dict.fromkeys(listed("trapped traps trapping entombed entombing stranded stranding"), "trapped"),
    **dict.fromkeys(
        listed("seized seizes seizing kidnapped kidnaps kidnapping abducted abducts abducting snatched snatching"),
        "taken",
    ),
}
"""Verbs for what is done to the living whom an event befalls."""
_HELD = {
    **dict.fromkeys(listed("trapped entombed stranded"), "trapped"),
    **dict.fromkeys(listed("seized kidnapped abducted snatched taken"), "taken"),
}
_CAPTIVE = frozenset(listed("hostage captive prisoner away"))
TRAPPED = frozenset(listed("trapped trap traps entombed stranded"))
TAKEN = frozenset(
    listed(
        "kidnapping kidnappings kidnap kidnapped abduction abductions abduct abducted hostage hostages captive "
        "captives hostage-taking hijacking hijack seizure seized snatched"
    )
)
"""Words of a claim, or of its event, by which it counts those who were trapped, or taken."""
_TAKES = frozenset(listed("claimed claims claiming cost costs costing took takes taking"))
_CAUSES = frozenset(listed("caused causes causing"))
_LEFT = frozenset(listed("left leaves leaving"))
_STATES = {"dead": "dead", "injured": "hurt", "wounded": "hurt", "hurt": "hurt"}
_NOUNS = {
    **dict.fromkeys(listed("dead deaths death fatalities"), "dead"), **dict.fromkeys(listed("injured wounded"), "hurt"),
}  # fmt: skip
_TOLL = frozenset(listed("was is stood stands reached remains at of hit"))
_MORE = frozenset(listed("more other others additional another further"))
_GOES_ON = frozenset(listed("and but including when as while or in on of during by at aboard after , . ; ) -"))
DEATHS = frozenset(listed("dead death fatality victim casualty killed"))
INJURIES = frozenset(listed("injured wounded injury"))
HARM = frozenset(_KILLS) | frozenset(_SUFFERED) | _HUMANS | _TAKES | frozenset(listed("were was all"))
"""Words of phrases such as "killed {value}", "{value} people were killed", which are understood without a claim's."""


@frozen
class Harm:
    """`sort` is "dead", "hurt", "trapped" or "taken"; `first` and `last` are the cells of the phrase (half-open);
    `noun` is who they were, "" where only a number stands.  `passive` is what is said of the victims, `noun_phrase`
    "the death toll of 11"."""

    sort: str
    first: int
    last: int
    noun: str = ""
    part: bool = False
    passive: bool = False
    participle: bool = False
    noun_phrase: bool = False

    @property
    def span(self) -> range:
        """The cells of the phrase."""
        return range(self.first, self.last)


def harm(cells: Sequence[Cell], at: int, number: NumberRef) -> Harm | None:
    """What a number of people suffered, None if the text does not say so plainly."""
    if number.ordinal or number.unit:
        return None
    left = at - 1
    while left > 0 and cells[left].norm in ("all", "the", "its"):
        left -= 1
    if left >= 0 and cells[left].norm in _MORE:
        return None
    noun, last = _who(cells, at)
    if last < 0:
        return None
    return _active(cells, at, left, noun, last) or _passive(cells, at, noun, last) or _toll(cells, at, left, noun, last)


def _who(cells: Sequence[Cell], at: int) -> tuple[str, int]:
    """The noun for the people behind a number ("" for none) and the cell after it; -1 if something else is counted."""
    for i in range(at + 1, min(at + 4, len(cells))):
        cell = cells[i]
        if cell.norm in _HUMANS:
            crew = cell.norm == "crew" and norm(cells, i + 1) in ("members", "men")
            return ("members" if crew else cell.norm), i + 1 + crew
        if cell.norm in _SUFFERED or cell.norm in _STATES:
            return "", at + 1
        if cell.sort in ("mark", "time") or cell.norm in FUNCTION_CAPS - {"other"}:
            return ("", at + 1) if i == at + 1 else ("", -1)
        if cell.sort not in ("word", "adjective", "subject", "cap"):
            return "", -1
    return ("", at + 1) if at + 1 >= len(cells) else ("", -1)


def _some(cells: Sequence[Cell], last: int) -> bool:
    """Whether what follows says which ones: "people from Ohio", "people in one house"."""
    if last >= len(cells) or cells[last].sort == "time":
        return False
    word = cells[last].norm
    if word == "over" and last + 1 < len(cells) and cells[last + 1].sort in ("subject", "cap"):
        return False  # "over Texas"
    dated = last + 1 < len(cells) and cells[last + 1].sort == "time"
    return not (word in _GOES_ON and (word not in ("in", "on", "of", "at", "during", "by") or dated))


def _of_a_land(cells: Sequence[Cell], at: int) -> bool:
    """Whether only those of one nation are counted: "31 Chilean miners"."""
    return at + 1 < len(cells) and cells[at + 1].sort in ("adjective", "subject")


def _some_held(cells: Sequence[Cell], last: int) -> bool:
    """Whether what follows says which ones were trapped or taken: not how far down, how long, or out of what: "31
    miners 700 metres below ground", "girls from their dormitory"."""
    word, after = norm(cells, last), norm(cells, last + 1)
    if word in _DEPTH or (word == "at" and after in ("gunpoint", "night", "knifepoint", "depths")):
        return False
    if word in ("at", "to") and after == "a" and norm(cells, last + 2) == "depth":
        return False
    if word in ("and", "or", "plus") and last + 1 < len(cells) and _counts(cells[last + 1]):
        return True
    if last < len(cells) and (cells[last].sort == "number" or cells[last].norm == "-"):
        return False
    if word in ("for", "from") and (
        after in ("their", "the", "a", "more", "nearly", "almost", "over") or _long(cells, last)
    ):
        return False
    return _some(cells, last)


def _counts(cell: Cell) -> bool:
    """Whether others may be counted from a cell on: "31 Chileans and a Bolivian"."""
    return cell.sort in ("number", "adjective", "subject") or cell.norm in (
        "a",
        "an",
        "several",
        "their",
        "its",
        "some",
    )


def _long(cells: Sequence[Cell], last: int) -> bool:
    return last + 1 < len(cells) and cells[last + 1].sort in ("time", "number", "length")


_DEPTH = frozenset(
    listed("some about nearly almost roughly around more over half deep underground below beneath far alive overnight")
)
"""Words that open a phrase for how far down, or how long."""


def _plain(cells: Sequence[Cell], verb: int) -> bool:
    """Whether a verb is a plain fact: not "could have killed", "did not kill", "killed or injured"."""
    near = [cell.norm for cell in cells[max(0, verb - 3) : verb]]
    if near[-1:] == ["and"] and verb > 1:
        near, before = near[:-1], cells[verb - 2]
        if before.norm in _KILLS or before.norm in _HELD or before.norm in BE or any(word in BE for word in near):
            return False  # "wounded and killed", "was shot and killed"
    if near[-1:] and near[-1] in (*BE, "or", "and", "get", "got", "nearly", "almost", "to"):
        return False
    return not any(word in MODALS | NOT for word in near)


def _active(cells: Sequence[Cell], at: int, left: int, noun: str, last: int) -> Harm | None:
    """ "killed 11 people", "claimed 11 lives", "took the lives of 11", "left 11 dead", "caused 11 deaths"."""
    if left < 0:
        return None
    of_lives = norm(cells, left) == "of" and norm(cells, left - 1) == "lives"
    left -= (2 + (norm(cells, left - 2) == "the")) * of_lives
    verb = norm(cells, left)
    participle = verb.endswith("ing")
    if verb in _KILLS and noun not in ("lives", "deaths", "dead", "fatalities") and _plain(cells, left):
        return Harm(_KILLS[verb], left, last, noun, _some(cells, last), participle=participle)
    if verb in _TAKES and noun in ("lives", "life") and _plain(cells, left):
        return Harm("dead", left, last, noun, _some(cells, last), participle=participle)
    paid = norm(cells, last) == "their" and norm(cells, last + 1) in ("lives", "life")  # "cost 11 people their lives"
    if verb in _TAKES and (of_lives or (paid and noun)) and noun not in _NOUNS and _plain(cells, left):
        last += 2 * (paid and not of_lives)
        return Harm("dead", left, last, noun, _some(cells, last), participle=participle)
    if of_lives:
        return None
    taken = verb in ("took", "taking", "takes") and norm(cells, last) in _CAPTIVE
    if (verb in _HOLDS or taken) and noun and noun not in _NOUNS and _plain(cells, left) and not _of_a_land(cells, at):
        sort = "taken" if taken else _HOLDS[verb]
        return Harm(sort, left, last + taken, noun, _some_held(cells, last + taken), participle=participle)
    led = verb in ("in", "to") and norm(cells, left - 1) in ("resulted", "resulting", "led", "leading")
    if (verb in _CAUSES or led) and noun in ("deaths", "fatalities") and _plain(cells, left - led):
        return Harm("dead", left - led, last, noun, _some(cells, last), participle=participle)
    if verb in _LEFT and _plain(cells, left):
        if noun == "dead":
            return Harm("dead", left, last, noun, _some(cells, last), participle=participle)
        if norm(cells, last) in _STATES:
            sort = _STATES[norm(cells, last)]
            return Harm(sort, left, last + 1, noun, _some(cells, last + 1), participle=participle)
    return None


def _passive(cells: Sequence[Cell], at: int, noun: str, last: int) -> Harm | None:
    """ "11 people were killed", "11 people died", "11 men lost their lives"."""
    end = last
    relative = norm(cells, end) in ("who", "that")
    end += relative
    while end - last < 4 and (norm(cells, end) in BE | HAVE or norm(cells, end) in ("reportedly", "also", "all")):
        end += 1
    word = norm(cells, end)
    if word in MODALS | NOT:
        return None
    reduced = relative or (end == last and norm(cells, end) in ("killed", "injured", "wounded", *_HELD))
    whole = not reduced or norm(cells, at - 1) in ("the", "all")
    if word in _SUFFERED and norm(cells, end + 1) not in ("or", "and"):
        direct = end == last and word in ("killed", "injured", "wounded")
        if direct and end + 1 < len(cells) and cells[end + 1].sort == "number":
            return None  # "17 gunmen killed 3"
        return Harm(_SUFFERED[word], at, end + 1, noun, not whole, passive=True)
    if (
        word in _HELD
        and noun
        and noun not in _NOUNS
        and not _of_a_land(cells, at)
        and norm(cells, end + 1) not in ("or", "and")
    ):
        captive = norm(cells, end + 1) in _CAPTIVE
        if not (end == last and end + 1 < len(cells) and cells[end + 1].sort == "number") and (
            word != "taken" or captive
        ):
            return Harm(_HELD[word], at, end + 1 + captive, noun, not whole, passive=True)
    if word == "lost" and norm(cells, end + 1) == "their" and norm(cells, end + 2) == "lives":
        return Harm("dead", at, end + 3, noun, not whole, passive=True)
    return None


def _toll(cells: Sequence[Cell], at: int, left: int, noun: str, last: int) -> Harm | None:
    """ "the 11 deaths in ...", "a death toll of 11", "the death toll of ... was 11", "..., with 11 dead"."""
    if noun in _NOUNS:
        before = norm(cells, left)
        if norm(cells, at - 1) == "the" or before in ("with", "were", "was"):
            return Harm(_NOUNS[noun], at, last, noun, passive=True, noun_phrase=before == "with")
        return None
    at_toll = left
    while at_toll > 0 and norm(cells, at_toll) in _TOLL | HAVE | BE and left - at_toll < 4:
        at_toll -= 1
    if at_toll < left and norm(cells, at_toll) == "toll" and norm(cells, at_toll - 1) == "death":
        return Harm("dead", at_toll - 1, last, noun, passive=True, noun_phrase=True)
    for i in range(at_toll, max(0, at_toll - 8), -1):
        if norm(cells, i) == "toll" and norm(cells, i - 1) == "death" and norm(cells, i + 1) in ("of", "from", "in"):
            plain = at_toll < left and all(
                cell.norm not in BE | FUNCTION_CAPS - {"of", "from", "in", "the"} for cell in cells[i + 1 : at_toll]
            )
            return Harm("dead", at, last, noun, passive=True, noun_phrase=True) if plain else None
    return None
