"""Two accounts of how one vote or one game ended, or of the votes that somebody got, which cannot both be true.

The day must be the same; of a vote also who voted, and on what; of a game the teams.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.disagree import rounded, same_time
from claimcheck.kinds.quantity.own_matters import one_matter
from claimcheck.kinds.quantity.result_words import DECIDED
from claimcheck.kinds.quantity.results import ASIDE, GIVEN, HEAD, OTHER_GAME, SOLE
from claimcheck.model import Statement, Value
from claimcheck.text.sources import headline_and_text, marked, one_source
from claimcheck.text.stems import stem
from claimcheck.text.times.words import listed

_BECAUSE = {"vote": "the vote is told in two ways", "score": "the result of the game is told in two ways"}
_BODIES = {"senators": "senate", "jurors": "jury"}
ANYBODY = frozenset(listed("lawmakers members councillors councilors voters deputies mps legislators"))
_YES = frozenset(listed("approv pas back adopt endors ratify confirm carry accept agree"))
_NO = frozenset(listed("reject defeat oppos throw turn kil sink"))
_PARTS = frozenset(listed("committee subcommittee panel commission board bench"))
_HUNDRED = (90, 101)
"""Percent that two shares may add up to: some votes are void."""
_ACTS = frozenset(stem(word) for word in DECIDED)
"""What is voted of each count or charge, law or veto of one and the same person."""
_KIN = frozenset(listed("husband wif son daughter brother sister father mother aid aide ally deputy spok"))
_TITLES = frozenset(stem(word) for word in listed("president prime minister premier governor king mayor judge former"))
_SHARE = 1.01
"""Units of the last decimal by which a share may differ from the one that it rounds."""
_ALIKE = 2
"""How many words two votes on things without a name must share."""


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The vote or game: by who voted, by each name, by the pair of teams, by whom the votes are for."""
    if statement.voice.kind == "quoted":
        return
    for sort in {"vote": ("name", "body", "word"), "score": ("place",), "votes": ("for",)}[statement.attribute]:
        for name in dict.fromkeys(marked(statement, sort)):
            yield (statement.attribute, name)
    if statement.attribute != "votes":
        yield (statement.attribute, "here", statement.path)
    for post in marked(statement, "elected"):
        yield (statement.attribute, "elected", post, statement.path)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if earlier.value is None or later.value is None or not (one_source(earlier, later) or _in_passing(earlier, later)):
        return ""
    back = _goes_back(earlier, later)
    untold = "publication" in {when.how for when in (*earlier.times, *later.times)}
    if not same_time(earlier, later) and not ((back or headline_and_text(earlier, later)) and untold):
        return ""
    if untold and later.attribute == "score" and earlier.path != later.path and earlier.published != later.published:
        return ""  # two sides may meet on two days
    if HEAD in (*earlier.modifiers, *later.modifiers) and not _headed(earlier, later):
        return _BECAUSE[later.attribute]
    if later.attribute == "votes":
        return "the number of votes is told in two ways" if _one_ballot(earlier, later) else ""
    if later.attribute == "score":
        if earlier.path != later.path and set(marked(earlier, "group")) != set(marked(later, "group")):
            return ""
        if headline_and_text(earlier, later) and OTHER_GAME in (*earlier.modifiers, *later.modifiers):
            return ""
        known = back or _headed_game(earlier, later)
        if marked(earlier, "place") != marked(later, "place") and not (known and _one_team(earlier, later)):
            return ""
        won = [[team.split()[-1] for team in marked(one, "won")] for one in (earlier, later)]
        other = earlier.value.text != later.value.text
        return _BECAUSE["score"] if other or (all(won) and won[0] != won[1]) else ""
    if _alike(earlier, later) or not (_one_vote(earlier, later) or (back and _known_vote(earlier, later))):
        return ""
    return _BECAUSE["vote"]


def _in_passing(earlier: Statement, later: Statement) -> bool:
    """Whether the writer tells the one, and the other in an aside of what somebody says: it is part of no opinion."""
    told = [one for one in (earlier, later) if one.voice.kind != "narrator"]
    return all(one.voice.kind == "attributed" and ASIDE in one.modifiers for one in told)


def _headed(earlier: Statement, later: Statement) -> bool:
    """Whether a headline that is no sentence may be right, and its text too."""
    from claimcheck.kinds.quantity.headlines import agree  # rarely needed, and start-up time counts

    head, text = (earlier, later) if earlier.headline else (later, earlier)
    return not headline_and_text(earlier, later) or agree(head, text)


def _alike(earlier: Statement, later: Statement) -> bool:
    """Whether two results are the same, at the coarser rounding of shares."""
    one, two = earlier.value, later.value
    assert one is not None and two is not None
    if one.text == two.text or (any("." in value.text for value in (one, two)) and not (_whole(one) and _whole(two))):
        return True  # shares, and votes
    first, second = (one.low, one.high), (two.low, two.high)
    if all("." not in value.text for value in (one, two)):
        return False
    return all(
        a is not None and b is not None and round(a) == round(b) for a, b in zip(first, second, strict=True)
    ) and ("." not in one.text or "." not in two.text)


def _whole(value: Value) -> bool:
    """Whether two numbers may be the shares of a whole."""
    return value.low is not None and value.high is not None and _HUNDRED[0] <= value.low + value.high <= _HUNDRED[1]


def _one_ballot(earlier: Statement, later: Statement) -> bool:
    people = set(marked(earlier, "for")), set(marked(later, "for"))
    posts = marked(earlier, "elected"), marked(later, "elected")
    if all(people) and not people[0] & people[1]:
        return False
    if posts[0] != posts[1] and (all(posts) or not all(people)):
        return False
    one, two = earlier.value, later.value
    assert one is not None and two is not None and one.number is not None and two.number is not None
    shares = ["share" in statement.modifiers for statement in (earlier, later)]
    if any(shares):
        decimals = min(len(value.text.partition(".")[2]) for value in (one, two))
        return all(shares) and abs(one.number - two.number) > _SHARE * 10**-decimals
    return one.number != two.number and not rounded(one.number, two.number)


def _one_vote(earlier: Statement, later: Statement) -> bool:
    """Whether both are of one vote: the same body, on the same thing, at the same step."""
    if marked(earlier, "step") != marked(later, "step"):
        return False
    bodies = [{_BODIES.get(body, body) for body in marked(one, "body")} for one in (earlier, later)]
    if all(bodies) and not _share(bodies[0], bodies[1]) and not (bodies[0] | bodies[1]) & ANYBODY:
        return False
    if any((_PARTS & {name.split()[-1] for name in one}) for one in bodies) and not all(bodies):
        return False  # the committee, and then the house
    acts = [side(act) for one in (earlier, later) for act in marked(one, "act")]
    if len(acts) == _ALIKE and acts[0] != acts[1]:
        return False
    if _other_matter(earlier, later):
        return False
    if one_matter(earlier, later):
        return True
    names = [set(marked(one, "name")) for one in (earlier, later)]
    words = set(marked(earlier, "word")) & set(marked(later, "word"))
    if all(names):
        matters = [set(marked(one, "word")) for one in (earlier, later)]
        if all(matters) and not matters[0] & matters[1]:
            return False  # the plan of somebody, and the timetable
        return bool(names[0] & names[1]) and bool(words or bodies[0] & bodies[1] or len(acts) == _ALIKE)
    if not any(names) and _apart(earlier, later):
        return False  # the lease of the tannery, and that of the brewery
    if any(names):
        told, other = (earlier, later) if names[0] else (later, earlier)
        known = set(marked(other, "before"))
        stated = all(when.how == "stated" for when in (*earlier.times, *later.times))
        if (
            stated
            and any(" " in body for body in bodies[0] & bodies[1])
            and len(words) >= _ALIKE
            and len(acts) == _ALIKE
        ):
            return True
        return bool(set(marked(told, "name")) & known) and bool(words) and len(acts) == _ALIKE
    if headline_and_text(earlier, later) and len(words) >= _ALIKE and len(acts) == _ALIKE:
        return True
    return len(words) > _ALIKE or (len(words) == _ALIKE and len(acts) == _ALIKE and bool(bodies[0] & bodies[1]))


def _apart(earlier: Statement, later: Statement) -> bool:
    """Whether of two matters of one sort each has a word that the other lacks."""
    told = [set(marked(one, "word")) - {*marked(one, "act"), *_AROUND} for one in (earlier, later)]
    return earlier.path != later.path and bool(told[0] - told[1]) and bool(told[1] - told[0])


_AROUND = frozenset(map(stem, listed("night evening town city district council house vote session debate")))
"""Words beside a matter that are none of it."""


def _other_matter(earlier: Statement, later: Statement) -> bool:
    """Whether each tells of the matter what the other one does not: of perjury, and of obstruction; a veto of a law,
    and of a budget."""
    told = [set(marked(one, "word")) - set(marked(one, "act")) - _ACTS - _TITLES for one in (earlier, later)]
    if not {*marked(earlier, "act"), *marked(later, "act")} & _ACTS:
        return False
    return not (told[0] <= told[1] or told[1] <= told[0]) or bool((told[0] ^ told[1]) & _KIN)


def _goes_back(earlier: Statement, later: Statement) -> bool:
    """Whether the one speaks of the only result that the same document tells beside it."""
    if earlier.path != later.path or earlier.headline != later.headline:
        return False
    return (SOLE in later.modifiers) != (SOLE in earlier.modifiers) and (GIVEN in later.modifiers) != (
        GIVEN in earlier.modifiers
    )


def _headed_game(earlier: Statement, later: Statement) -> bool:
    """Whether a text speaks of the game of its headline as known, and of the same winner: "the 4-0 defeat by Wales"."""
    if not headline_and_text(earlier, later) or not {SOLE, GIVEN} <= {*later.modifiers}:
        return False
    won = marked(earlier, "won")
    if not won:
        return False
    return marked(later, "gained") == won or (bool(marked(later, "lost")) and marked(later, "lost") != won)


def _one_team(earlier: Statement, later: Statement) -> bool:
    """Whether a game that is known by one team is the one of two, nobody else being spoken of beside it; or the names
    of both end alike, so that one of them has a place in front ("in Porto Alegre Hungary beat")."""
    one, two = sorted((earlier, later), key=lambda statement: len(marked(statement, "team")))
    teams = marked(one, "team"), marked(two, "team")
    if len(teams[0]) == 1:
        return len(teams[1]) > 1 and {*marked(one, "other"), *teams[0]} <= {*teams[1]}
    return all(any(_ends(team, other) for other in teams[1]) for team in teams[0]) and all(
        any(_ends(team, other) for other in teams[0]) for team in teams[1]
    )


def _ends(one: str, two: str) -> bool:
    return one == two or one.endswith(f" {two}") or two.endswith(f" {one}")


def _known_vote(earlier: Statement, later: Statement) -> bool:
    """Whether "the 163-49 vote on the Velden bill" is the one that the document tells: the same step, no other body,
    a word of a name or another word in common."""
    if marked(earlier, "step") != marked(later, "step"):
        return False
    bodies = [set(marked(one, "body")) for one in (earlier, later)]
    if all(bodies) and not _share(bodies[0], bodies[1]):
        return False
    names = [[set(name.replace("-", " ").split()) for name in marked(one, "name")] for one in (earlier, later)]
    if all(names):
        return any(one <= two or two <= one for one in names[0] for two in names[1])  # "Velden", "Lake Velden"
    words = [set(marked(one, "word")) - set(marked(one, "act")) for one in (earlier, later)]
    return bool(words[0] & words[1])


def _share(one: set[str], two: set[str]) -> bool:
    """Whether two names for a body may be of one: they end in the same word, or are the same."""
    return bool({name.split()[-1] for name in one} & {name.split()[-1] for name in two})


def side(act: str) -> str:
    """On which side of a vote a verb is: "yes", "no", or the verb itself."""
    return "yes" if act in _YES else "no" if act in _NO else act
