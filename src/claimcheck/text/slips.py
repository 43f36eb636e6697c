"""Wrong names that a text reports or corrects: "mistakenly called", "an earlier version of this article said"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.lazy import Pattern
from claimcheck.text import cue_words as cue
from claimcheck.text.put_right import put_right
from claimcheck.text.scope import Scope


def corrected(scope: Scope) -> bool:
    """A note of the desk about an earlier text."""
    norms = scope.norms
    if any(scope.norm(at) in _NOTES and scope.norm(at + 1) in (":", "—") for at in range(4)):  # "11.48 A correction:"
        return True
    if _column(scope.text) and any(word in cue.WRITING for word in norms[: scope.first]):
        return True
    if _we_wrote(norms[: scope.first]) or _you_wrote(norms[: scope.first]):
        return True
    if scope.first and _NO_LONGER.search(scope.text, scope.tokens[0].start, scope.tokens[scope.first].start):
        return True
    head = norms[:14]
    about_text = any(word in cue.TEXTS for word in head)
    if about_text and any(word in ("earlier", "previous", "original", "prior") for word in head) and "version" in head:
        return True
    if not about_text:
        return False
    if put_right(scope.text, norms, scope.first, scope.tokens[-1].end):
        return True
    if "corrects" in head or ("this" in head and any(word in cue.REPORTS_IT for word in head)):
        return True
    before = norms[: scope.last]
    if _wrongly_said(before) or any(word in cue.CORRECTING for word in before):
        return True
    return _by_mistake(before)


_NO_LONGER = Pattern(
    r"\b(?:used to (?:claim|say|read|state)|"
    r"until (?:last|this|a|the|recently|then|yesterday|\d{4})\b[^.;:?!]{0,40}\b(?:it|that|which|they) (?:had )?"
    r"(?:said|spoke|read|claimed|gave|stated|showed|called|named|put|spelt|spelled))\b[^;]*\Z"
)
"""What a plaque, a page or a sign says no more: "until last year it spoke of", "whatever the plaque used to claim"."""


def _by_mistake(words: Sequence[str]) -> bool:
    """ "Because of an error in editing, a review spoke of": not "A report said that an error"."""
    erred = next((at for at, word in enumerate(words) if word in _ERRORS), len(words))
    text = next((at for at in range(erred, len(words)) if words[at] in cue.TEXTS), len(words))
    return words[:1] != [] and words[0] in _BECAUSE and any(word in cue.WRITING for word in words[text:])


@lru_cache(maxsize=2)
def _column(text: str) -> bool:
    """Whether a text is a column of corrections, by its headline: what it has others say is what it puts right."""
    return _HEADED.match(text.lstrip()[:_HEAD]) is not None


_NOTES = frozenset(["correction", "corrections", "clarification", "corrected"])
_BECAUSE = frozenset("because due owing through thanks by as".split())
_ERRORS = frozenset("error errors mistake mistakes slip oversight mix-up mixup misprint typo misreading".split())
_HEAD = 80
_HEADED = Pattern(
    r"(?:[#*]+ )?(?:corrections?|clarifications?|errat(?:a|um))\b(?:(?:,? and|,|:| &) ?[\w’']+){0,3}[.:]?\s*\n", re.I
)


def _wrongly_said(words: Sequence[str]) -> bool:
    """ "mistakenly called", "had incorrectly been described", "said erroneously"."""
    for at, word in enumerate(words):
        if word in cue.WRONGLY:
            near = [*words[max(0, at - 1) : at], *words[at + 1 : at + 3]]
            if any(other in cue.SAYING for other in near):
                return True
    return False


def slip(scope: Scope) -> bool:
    """A wrong name that the text reports: "mistakenly called", "referred to him as"."""
    before = scope.norms[: scope.last]
    for at, word in enumerate(before):
        if word in cue.SLIPS and at < scope.first and not _broken(scope, at):
            return (
                word not in ("confused", "confusing", "mixed", "mistakes")
                or "with" in before[at:]
                or "up" in before[at:]
            )
    if _wrongly_said(before) and not _broken(scope, 0):
        return True
    behind = scope.norms[scope.last : scope.last + 4]
    if behind[:2] == ["by", "mistake"] or behind[1:3] == ["by", "mistake"]:
        return True
    if _SORRY.match(scope.text, scope.tokens[-1].end):
        return True
    if _BROKEN_OFF.match(scope.text, scope.tokens[scope.last - 1].end):
        return True
    return _mended(scope.norms[scope.last :]) or _named(scope)


_SORRY = Pattern(
    r"[\"”’']?\s{1,2}[\"“‘']?(?:(?:No, |Oh, |Ah, |Er, )?(?:I(?:['’]m| am) (?:so |very )?)?[Ss]orry|"
    r"(?:My )?[Aa]pologies|(?:Pardon|Excuse|Forgive) me|I beg your pardon|W?[Oo]+ps|My (?:mistake|bad|error)|"
    r"(?:Scratch|Strike) that|Correction|I mean|I meant|Wait|No, wait)\b ?[,.:;—–-]"
)
"""Right behind a sentence: the speaker takes it back."""


_BROKEN_OFF = Pattern(
    r"[^.?!\n…]{0,40}?(?:\.{3}|…|[–—]| -)\s?(?:(?:no|oh|er|ah),? )?(?:sorry|I mean|I meant|I beg your pardon|excuse me|"
    r"pardon me|correction|scratch that|wait)\b",
    re.I,
)
"""Behind a name or a title that is broken off: "President of the fund, Aud... sorry"."""


def _mended(behind: Sequence[str]) -> bool:
    """ "President Duda - sorry, Tusk": taken back in the same breath; "... and then had to correct himself"."""
    at = 0
    while at < min(2, len(behind)) and behind[at] in _PAUSES:
        at += 1
    if at and any(tuple(behind[at : at + len(words)]) == words for words in cue.TAKEN_BACK):
        return True
    for at, word in enumerate(behind[:-1]):
        if word in cue.CORRECTS and behind[at + 1] in cue.HIMSELF:
            return True
        if word == "slip" and tuple(behind[at : at + 4]) in (
            ("slip", "of", "the", "tongue"),
            ("slip", "of", "the", "pen"),
        ):
            return True
    return False


def _broken(scope: Scope, at: int) -> bool:
    """Whether a semicolon or a relative clause's comma stands between a cue and the span."""
    return ";" in scope.norms[at : scope.first]


def _named(scope: Scope) -> bool:
    """ "described Solberg as the premier", "called her the premier": others say so."""
    words = [*scope.norms[max(scope.left, scope.first - 10) : scope.first], *scope.main]
    for at in range(max(0, len(words) - len(scope.main) - 4), len(words)):
        if words[at] == "as" and any(other in cue.NAMING_AS for other in words[max(0, at - 6) : at]):
            return True
    if scope.construction == "title":
        return False
    if scope.construction == "apposition":
        return any(word in cue.NAMING for word in scope.main)
    said = [*scope.norms[max(scope.left, scope.first - 1) : scope.first], *scope.main]
    return any(word in cue.NAMING and after != "off" for word, after in zip(said, [*said[1:], ""], strict=False))


def _we_wrote(words: Sequence[str]) -> bool:
    """ "on Tuesday we wrote that", "we also said that": the desk speaks of its own earlier words."""
    for at, word in enumerate(words):
        if word not in ("we", "i"):
            continue
        verb = next((k for k in range(at + 1, min(at + 3, len(words))) if words[k] not in _BETWEEN), None)
        if verb is not None and words[verb] in cue.WRITING and "that" in words[verb + 1 : verb + 3]:
            return True
    return False


def _you_wrote(words: Sequence[str]) -> bool:
    """ "you printed on Friday that": a reader writes of what the paper wrote, to put it right or to add to it."""
    for at, word in enumerate(words):
        if (
            word == "you"
            and any(verb in _PRINTED for verb in words[at + 1 : at + 3])
            and "that" in words[at + 2 : at + 8]
        ):
            return True
    return False


_PRINTED = cue.WRITING | {"printed", "print", "published", "publish", "tell", "told", "claim", "claimed"}
_BETWEEN = cue.WRONGLY | {"also", "had", "have", "then", "once", "earlier", "previously"}
_PAUSES = frozenset(("—", ",", "...", "("))
