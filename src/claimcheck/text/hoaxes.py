"""Events that a text only reports as rumoured, feared or made up: "X's death in 2007 was a hoax", "rumours of X's
arrest"."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.text import cue_words as cue
from claimcheck.text.scope import Scope
from claimcheck.text.words import BE, HAVE

_RUMOURS = frozenset(
    "rumour rumours rumor rumors hoax hoaxes myth myths speculation gossip fears fear prospect possibility threat "
    "prediction predictions prophecy premonition theory theories legend legends conspiracy fantasy fantasies dream "
    "dreams nightmare nightmares fabrication fabrications invention disinformation misinformation".split()
)
"""Nouns before "of" or "about": what follows is no fact."""
_REPORTS = frozenset(
    "report reports news account accounts announcement announcements claim claims story stories tale tales headline "
    "headlines obituary obituaries notice notices memory memories post posts tweet tweets suggestion suggestions "
    "allegation allegations".split()
)
_UNTRUE = frozenset(
    "false fake premature erroneous mistaken untrue bogus wrong incorrect unconfirmed unverified unfounded baseless "
    "exaggerated inaccurate conflicting spurious invented fabricated made-up satirical imagined imaginary".split()
)
"""Adjectives before a report, or behind "was": it is not so."""
_FALSELY = _UNTRUE | cue.WRONGLY
_AWAITING = frozenset(
    "feared fearing fears predicted predicting predicts foretold foretelling foresaw expected expecting expects "
    "awaited awaiting anticipated anticipating imagined imagining imagines faked faking fakes staged staging "
    "invented inventing plotted plotting dreaded dreading prophesied wished rumoured rumored".split()
)
"""Verbs right before an event: it need not have come."""
_PREPARING = frozenset(
    "prepare prepared prepares preparing plan planned plans planning hope hoped hopes hoping wait waited waiting brace "
    "braced bracing called calling pray prayed praying ready".split()
)
"""The same with "for" behind them."""
_REPORTED = frozenset(
    "reported announced claimed declared published tweeted posted broadcast circulated confirmed said believed "
    "assumed thought rumoured rumored remembered recorded listed given spread".split()
)
_WAS_NOT = frozenset(
    "hoax myth lie fabrication rumour rumor fiction invention joke prank fake mistake error fantasy untruth "
    "falsehood rumoured rumored feared exaggerated faked staged".split()
) | (_UNTRUE - {"wrong", "conflicting"})
_LITTLE = frozenset("a an the just only merely simply all widely greatly grossly pure complete entirely later".split())
_ENDS = frozenset([".", ";", ":", "?", "!", '"', "and", "but", "who", "which", "when"])
_NEVER = frozenset("happened occurred came took existed materialised materialized".split())


def unreal(scope: Scope) -> bool:
    """Whether the span is an event of which the text says that it is rumoured, feared, or was made up."""
    return _before(scope) or _behind(scope)


def whose(scope: Scope) -> bool:
    """Whether the span is a name with a clause of its own behind a comma, which is true of whoever it names, whatever
    is theirs: "the dream of X, who died in 1969"."""
    return (",", "who") in pairwise(scope.norms[scope.first : scope.last])


def _before(scope: Scope) -> bool:
    words = list(scope.norms[max(0, scope.first - 7) : scope.first])
    while words and words[-1] in ("the", "a", "his", "her", "their", "early", "sudden", "own", "supposed"):
        if words.pop() == "supposed":
            return True
    if not words:
        return False
    last, earlier = words[-1], words[-2] if len(words) > 1 else ""
    if last in _AWAITING or (last in ("for", "on") and earlier in _PREPARING):
        return True
    if last not in ("of", "about", "over", "on", "that"):
        return False
    if last == "of" and whose(scope):
        return False
    if earlier in _RUMOURS:
        return True
    return earlier in _REPORTS and not _FALSELY.isdisjoint(words[:-2])


def _behind(scope: Scope) -> bool:
    """ "... was falsely reported", "... never happened", "..., as many remember it, was a myth"."""
    words = scope.norms[scope.last : scope.last + 16]
    if words[:1] == [","]:
        close = next((at for at, word in enumerate(words[1:], 1) if word == ","), -1)
        words = words[close + 1 :] if close > 0 else []
    elif words[:1] == ["("] and ")" in words:
        words = words[words.index(")") + 1 :]
    if words[:1] == ["never"] and words[1:2] and words[1] in _NEVER:
        return True
    if words[:3] in (["turned", "out", "to"], ["proved", "to", "be"]):
        words = ["was", *words[4 if words[0] == "turned" else 3 :]]
    if not words[:1] or (words[0] not in BE and words[0] not in HAVE):
        return False
    wrongly = False
    for word in words[1:6]:
        if word in _ENDS:
            return False
        if word in _WAS_NOT:
            return True
        if wrongly and word in _REPORTED:
            return True
        wrongly = wrongly or word in cue.WRONGLY or word in ("prematurely", "wrongfully")
        if not (wrongly or word in BE or word in _LITTLE):
            return False
    return False


def as_told(scope: Scope) -> bool:
    """Whether ", it is said," stands in the clause: what it tells is hearsay."""
    norms = scope.norms
    for at, word in enumerate(norms[:-3]):
        told = norms[at + 1] == "it" and norms[at + 2] in ("is", "was") and norms[at + 3] in cue.SAID
        if word != "," or not told or (at + 4 < len(norms) and norms[at + 4] not in _CLOSING):
            continue
        opens = next((k for k in range(at - 1, 0, -1) if norms[k] == ","), 0)
        between = norms[opens : scope.first] if at < scope.first else norms[scope.last : at]
        if _OTHER_CLAUSES.isdisjoint(between):
            return True
    return False


_OTHER_CLAUSES = frozenset("who which whose whom that and but while when because although ; :".split())
_CLOSING = frozenset([",", ".", ";"])
