"""What a sentence tells inside a frame that takes it back: "A forged letter shows that", "Another myth:", "As the old
joke says,", "According to a discredited biography,", "It is far from clear that"; and what it tells in a manner of
speaking alone: "in theory", "in all but name", "so to speak".
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lazy import Pattern
from claimcheck.text.scope import Scope

_FALSE = frozenset(
    "error errors misprint misprints typo typos mistake mistakes mistaken mistakenly erroneous erroneously erred slip "
    "wrong wrongly incorrect incorrectly false falsely untrue forged forgery forgeries forger forgers fake fakes faked "
    "counterfeit counterfeits hoax hoaxes hoaxer hoaxers bogus doctored lie lies lied liar liars myth myths legend "
    "legends rumour rumours rumor rumors hearsay gossip joke jokes joker jokers punchline prank pranks prankster "
    "pranksters wags wink parody parodies satire satirist satirists spoof spoofs cartoon cartoons comic comics sketch "
    "fairy fable fables propaganda propagandists swindler swindlers impostor impostors imposter hypnotist quack quacks "
    "charlatan discredited debunked conspiracy theorists fantasist fantasists fools misconception misconceptions "
    "fallacy fallacies superstition".split()
)
"""Of what these tell, nothing need be so."""
_INVENTED = frozenset(
    "film films movie movies episode episodes finale trailer sitcom novel premise plot storyline hero heroine "
    "protagonist detective traveller game quiz riddle exam simulation".split()
)
"""Those of a world of their own."""
_PROVING = frozenset("show shows shown prove proves proved proven confirm confirmed establish established".split())
_NOBODY = frozenset("nobody none neither".split())
_HALF = frozenset("half partly partially hardly scarcely barely".split())
_UNTOLD = frozenset("clear certain proven proved established evident obvious sure true fact".split())
_HEARD = frozenset("said heard whispered rumoured rumored".split())
_LABELS = frozenset("question answer believed believes believe nobody".split())
_PROOF = frozenset("evidence proof truth true so basis".split())
_PHRASES = Pattern(
    r"\b(?:in theory|on paper|in name only|in all but name|in spirit|in a sense|in a (?:manner|way) of speaking|"
    r"so to speak|as it were|(?:for|to) all (?:practical|intents and) purposes|for (?:lack|want) of a better \w+|"
    r"in (?:his|her|their|its|our|my) own (?:minds?|eyes|imagination)|"
    r"in the (?:minds?|eyes|imagination|dreams) of|to many minds|under the (?:plan|proposal|scheme|draft)|"
    r"in an? (?:parallel|alternate|alternative|ideal) (?:universe|world|timeline))\b"
)
_SIGNS = frozenset(
    "theory paper name spirit sense speaking speak were purposes better mind minds eyes imagination dreams plan "
    "proposal scheme draft universe world timeline".split()
)
"""Words that every one of these phrases has one of."""
_NEAR, _BEHIND = 6, 8
_MARKS = frozenset([".", ";", "!", "?"])


def not_as_so(scope: Scope) -> bool:
    """Whether the frame of the span, or a phrase beside it, says that it is not told as so."""
    return _in_a_manner(scope) or _framed(scope.norms[: scope.first])


def _in_a_manner(scope: Scope) -> bool:
    near = scope.norms[max(0, scope.first - _BEHIND) : scope.last + _BEHIND]
    return not _SIGNS.isdisjoint(near) and _PHRASES.search(" ".join(near)) is not None


def _framed(before: Sequence[str]) -> bool:
    """Whether words before a span are a frame that takes back what stands in it."""
    opening = next((at + 1 for at in range(len(before) - 1, -1, -1) if before[at] in _MARKS), 0)
    words = before[opening:]
    last = len(words) - 1
    for at in range(last, max(-1, last - _NEAR), -1):
        if words[at] == "that":
            return _no_fact(words[:at])
        if words[at] == ":":
            label = set(words[:at])
            unproven = bool(label & _PROOF and label & {"no", "not"})
            return unproven or _named_false(words[:at]) or not _LABELS.isdisjoint(label)
        if words[at] == ",":
            return words[0] in ("as", "according") and (_named_false(words[:at]) or _of_nobody(words[:at]))
    return False


def _named_false(words: Sequence[str]) -> bool:
    undone = {"no", "not", "without", "never"} & set(words)  # "it is no myth that", "no mistake:"
    if not undone and not _FALSE.isdisjoint(words):
        return True
    return "documentary" not in words and not _INVENTED.isdisjoint(words)


def _of_nobody(words: Sequence[str]) -> bool:
    """ "As nobody knows", "according to some", "as the saying goes"."""
    return not _NOBODY.isdisjoint(words) or words[-1] in ("some", "many") or "saying" in words


def _no_fact(words: Sequence[str]) -> bool:
    """Whether words before "that" take back what it opens."""
    if _named_false(words):
        return True
    held = set(words)
    if words[-1:] and words[-1] in _HEARD and "it" in words[-_NEAR:-1] and not {",", "and", "a", "the"} & held:
        return True  # "it is often said that"
    if held & _PROVING and (held & _NOBODY or {"remains", "to"} <= held):
        return True
    if not held & _UNTOLD:
        return False
    doubtful = held & _HALF or {"far", "from"} <= held or {"anything", "but"} <= held
    return bool(doubtful or words[-2:] == ["no", "fact"] or {"no", "longer"} <= held)
