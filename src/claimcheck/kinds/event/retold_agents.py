"""Who opened, designed or wrote a thing, and what the ship was called that sank, in whatever sentence tells it.

A statement's `attribute` is "open by", "design by", "write by", ... or "name of tanker"; its `modifiers` name the
agent ("agent:..."), the names before theirs ("whence:zagreb"), the words of the thing ("thing:..."), and what is told
around it (see `text.story`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimcheck.kinds.event.retold import made
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Statement
from claimcheck.text.agents import named_behind, opening_subject
from claimcheck.text.glances import days_told, glanced
from claimcheck.text.scene import Scene
from claimcheck.text.stems import stem
from claimcheck.text.story import dateline
from claimcheck.text.times.words import MONTHS, WEEKDAYS, listed
from claimcheck.text.tokens import Token
from claimcheck.text.words import FUNCTION_CAPS, NAME_PARTICLES

_OPENED = frozenset(listed("opened unveiled inaugurated"))
_HEADS = frozenset(
    listed("queen king prince princess duke duchess president emperor empress pope chancellor mayor governor")
)
"""Titles of which the holder is known by them, and of which one excludes the other."""
_MADE = {
    **dict.fromkeys(listed("designed"), "design"),
    **dict.fromkeys(listed("written authored penned novel memoir"), "write"),
    **dict.fromkeys(listed("directed"), "direct"),
    **dict.fromkeys(listed("composed symphony opera concerto"), "compose"),
    **dict.fromkeys(listed("painted"), "paint"),
    **dict.fromkeys(listed("founded"), "found"),
    **dict.fromkeys(listed("choreographed"), "choreograph"),
    **dict.fromkeys(listed("invented"), "invent"),
    **dict.fromkeys(listed("sculpted carved"), "sculpt"),
    **dict.fromkeys(listed("consecrated blessed"), "consecrate"),
    **dict.fromkeys(listed("opened"), "open"),
    **dict.fromkeys(listed("unveiled"), "unveil"),
    **dict.fromkeys(listed("inaugurated"), "inaugurat"),
}
"""Participles, and nouns for works, before "by" and a name, with what is done."""
_CRAFT = frozenset(
    listed(
        "tanker supertanker ferry trawler freighter liner submarine frigate destroyer cruiser corvette barge tug "
        "tugboat yacht schooner lifeboat steamer steamship minesweeper icebreaker ship vessel catamaran hydrofoil "
        "dredger drillship airship zeppelin"
    )
)
"""Nouns before the name of a ship."""
_ACTS = "|".join((*_MADE, *map(str.title, _MADE)))
_SIGN = Pattern(
    rf"\b(?:opened|unveiled|inaugurated)\b|\b(?:{_ACTS}) "
    rf"(?:(?:on|in|at) [A-Z]\w+ )?by (?:the |an? )?(?:[a-z-]+ ){{0,3}}[A-Z]|\b(?:{'|'.join(sorted(_CRAFT))}) [A-Z]"
)
_ENDS = frozenset(listed(", ; : . ( ) on at in by when while and with to before after"))
_JOINED = frozenset(listed("and , & or with by of"))
_PLAIN = frozenset(
    listed("the a an new its first of in at on by for with and it was were has had been be is which that who")
)
_SPAN, _REACH, _NAMES = 8, 10, 4


def retold_agents(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """Who did what, and what it is called, in a document."""
    for scene in glanced(document, scenes, _SIGN):
        yield from _openers(scene)
        yield from _makers(scene)
        yield from _crafts(scene)


def _openers(scene: Scene) -> Iterator[Statement]:
    """A name of two words, or a crowned or elected head: "the Prince of Wales opened the hall"."""
    tokens = scene.tokens
    for at, token in enumerate(tokens):
        if token.norm not in _OPENED or at < dateline(scene) + 2:
            continue
        first = at
        while first and (tokens[first - 1].shape == "cap" or (tokens[first - 1].norm == "of" and first < at)):
            first -= 1
        names = [one.norm for one in tokens[first:at] if one.shape == "cap" and one.norm != "the"]
        heads = [name for name in names if name in _HEADS]
        before = tokens[first - 1].norm if first else ""
        if before in _JOINED or not (heads or len(names) > 1):
            continue
        if before in ("which", "that") and first > 1:
            what = _words(tokens[max(0, first - 1 - _REACH) : first - 1])
        else:
            behind = takewhile(lambda one: one.norm not in _ENDS, tokens[at + 1 : at + 1 + _SPAN])
            what = _words(behind)
        if len(what) > 1:
            yield _told(scene, f"{stem(token.norm)} by", (first - (before == "the"), at + 1), names, heads, what)


def _makers(scene: Scene) -> Iterator[Statement]:
    """ "Designed by Aino Rask, it ...", "the bridge, opened by Ivo Kolar on Monday", "a novel by Maren Dahl"."""
    tokens = scene.tokens
    for at in range(dateline(scene), len(tokens) - 2):
        act = _MADE.get(tokens[at].norm)
        by = _by(tokens, at) if act is not None else 0
        if act is None or not by or by + 2 > len(tokens):
            continue
        first, last = named_behind(tokens, by + 1, _of_name)
        names = [one.norm for one in tokens[first:last]]
        after = [one.norm for one in tokens[last : last + 2]]
        heads = [name for name in names if name in _HEADS]
        if not names or len(names) > _NAMES or not (heads or len(names) > 1):
            continue
        if after[:1] == ["and"] or after[:1] == ["'s"] or (after == [",", "and"]) or _listed(tokens, last):
            continue
        begin = dateline(scene)
        what = _words(_work(tokens, max(begin, at - _REACH), at) if at > begin else opening_subject(scene, last))
        whence = [one.norm for one in tokens[by + 1 : first] if one.shape == "cap"]
        yield _told(scene, f"{act} by", (at, last), names, heads, what, whence)


def _work(tokens: Sequence[Token], first: int, at: int) -> Sequence[Token]:
    """The tokens before a participle: of a title in quotation marks right before it no others."""
    end = at - (tokens[at - 1].norm == ",") - 1
    if end > first and tokens[end].norm == '"':
        opens = next((i for i in range(end - 1, first - 1, -1) if tokens[i].norm == '"'), first - 1)
        return tokens[opens + 1 : end]
    return tokens[first:at]


def _by(tokens: Sequence[Token], at: int) -> int:
    """The "by" behind a verb, across where or when: "unveiled on Sunday by"; 0 if there is none."""
    if tokens[at + 1].norm in ("on", "in", "at"):
        for by in range(at + 3, min(at + _NAMES + 2, len(tokens) - 1)):
            if tokens[by].norm == "by":
                return by
            if tokens[by].shape != "cap":
                break
    return at + 1 if tokens[at + 1].norm == "by" else 0


def _of_name(token: Token) -> bool:
    return token.norm in NAME_PARTICLES or (token.shape in ("cap", "initial") and token.norm not in _DAYS)


def _listed(tokens: Sequence[Token], at: int) -> bool:
    """Whether another name follows a comma."""
    return at + 1 < len(tokens) and tokens[at].norm == "," and tokens[at + 1].shape == "cap"


def _crafts(scene: Scene) -> Iterator[Statement]:
    """ "The tanker Halcyon ran aground": the ships that a sentence names so, one of a sort."""
    tokens = scene.tokens
    found = []
    for at in range(dateline(scene) + 1, len(tokens) - 2):
        if tokens[at].norm not in _CRAFT or tokens[at].shape != "lower":
            continue
        names = [one.norm for one in takewhile(lambda one: one.shape in ("cap", "initial"), tokens[at + 1 :])]
        known = any(one.norm in ("the", "of") for one in tokens[max(0, at - _NAMES) : at])
        if names and known and not FUNCTION_CAPS.intersection(names):
            found.append((at, names))
    nouns = Counter(tokens[at].norm for at, _ in found)
    for at, names in found:
        if nouns[tokens[at].norm] > 1:
            continue
        what = _words(tokens[at + 1 + len(names) : at + 1 + len(names) + _SPAN])
        yield _told(scene, f"name of {tokens[at].norm}", (at + 1, at + 1 + len(names)), names, (), what)


_DAYS = frozenset((*WEEKDAYS, *MONTHS))


def _words(tokens: Sequence[Token] | takewhile[Token]) -> list[str]:
    """The words of a thing."""
    return [one.norm for one in tokens if one.shape in ("lower", "cap", "upper") and one.norm not in _PLAIN]


def _told(
    scene: Scene, attribute: str, cut: tuple[int, int], names: Sequence[str], heads: Sequence[str], what: Sequence[str],
    whence: Sequence[str] = (),
) -> Statement:  # fmt: skip
    extra = [
        f"agent:{' '.join(heads or names)}", f"head:{bool(heads)}",
        *(f"full:{name}" for name in names), *(f"whence:{name}" for name in whence),
        *(f"thing:{word}" for word in what),
    ]  # fmt: skip
    return made(scene, attribute, *cut, "", days_told(scene), extra=extra)
