"""Whose words they are: what is attributed, and to whom, in the sentence around a span."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.cue_words import JOKING
from claimcheck.text.quoting import name_after, reports, said_by, subject_before
from claimcheck.text.scope import VERBS, Scope
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, CONJUNCTIONS, DETERMINERS, RELATIVES

_NO_SUBJECTS = RELATIVES | {"to", "of", "in", "this", "by"}
"""Right before a verb of saying: the clause is not what reports."""
_PARENTHESIS = 10
"""Tokens within which such a clause begins and ends."""


def attribution(scope: Scope) -> tuple[str, str]:
    """("attributed", speaker) for reported speech, ("narrator", "") otherwise."""
    text, tokens, norms, first = scope.text, scope.tokens, scope.norms, scope.first
    for at in range(first - 1, max(-1, first - 60), -1):
        norm = norms[at]
        if norm == ";":
            break
        if norm == "according" and scope.norm(at + 1) == "to" and first - at > 3 and "," in norms[at:first]:
            return "attributed", name_after(text, tokens, at + 2)
        if tokens[at].shape != "lower" or not reports(tokens, at):
            continue
        if scope.norm(at - 1) in (",", '"', "'", "") and first - at <= 3 and scope.norm(at + 1) != "that":
            return "narrator", ""  # "...," said X: the span is the speaker
        if scope.norm(at - 1) in _NO_SUBJECTS:
            continue
        follows = norms[at + 1 : first]
        passive = scope.norm(at - 1) in BE and not norm.endswith("ing")
        if passive and follows in (["by"], ["by", "the"]):
            return "narrator", ""  # "the inquiry was told by X": the span is the speaker
        who = _agent(scope, at) if passive else subject_before(text, tokens, at)
        if "that" in follows[:6] or "," not in follows:
            return "attributed", who
    at = scope.last
    if scope.norm(at) == "," and scope.norm(at + 1) == "according" and scope.norm(at + 2) == "to":
        return "attributed", name_after(text, tokens, at + 3)
    found = _parenthesis(scope)
    return ("attributed", found) if found else _tag(scope)


def _agent(scope: Scope, verb: int) -> str:
    """Who says what is told in the passive: "the inquiry was told by X that", "" where nobody is named."""
    return name_after(scope.text, scope.tokens, verb + 2) if scope.norm(verb + 1) == "by" else ""


def _parenthesis(scope: Scope) -> str:
    """Who says it by a clause between commas behind it: "the storm sank 14 boats, the harbor master says, and ..."."""
    norms = scope.norms
    for at in range(scope.last, min(scope.last + _PARENTHESIS, len(norms))):
        if norms[at] in (";", ":", "and", "but", "who", "which", "that") or norms[at] in VERBS:
            return ""
        if norms[at] != ",":
            continue
        end = next((i for i in range(at + 1, min(at + _PARENTHESIS, len(norms))) if norms[i] == ","), 0)
        inside = norms[at + 1 : end]
        if len(inside) < 2 or not reports(scope.tokens, end - 1):
            return ""
        plain = not any(word in VERBS or word in RELATIVES for word in inside[:-1])
        return said_by(scope.text, scope.tokens, at) if plain else ""
    return ""


def joked(scope: Scope) -> bool:
    """ "..., a rival joked" and "...,” joked the senator": whoever says it does not mean it."""
    norms, tokens = scope.norms, scope.tokens
    for at in range(scope.last, len(norms)):
        if norms[at] not in (",", '"', "'"):
            continue
        verb = next((i for i in range(at + 1, min(at + _JOKER, len(norms))) if norms[i] in JOKING), 0)
        before = norms[at + 1 : verb]
        if not verb or any(word in VERBS or word in _OF_THE_SPAN for word in before):
            continue
        if before or (not scope.aside and _someone(tokens, verb + 1)):
            return True
    return False


_JOKER = 8
"""Tokens within which such a clause has its verb."""
_OF_THE_SPAN = RELATIVES | CONJUNCTIONS | frozenset([",", ";", ":", "(", "-", "—", "when", "while", "after", "as"])
"""Between a mark and a verb: what is said goes on."""


def _someone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a subject may stand there."""
    return at < len(tokens) and (tokens[at].norm in DETERMINERS or tokens[at].shape in ("cap", "upper", "initial"))


def _tag(scope: Scope) -> tuple[str, str]:
    """ "..., X said." and "..., said X." at the end of the sentence."""
    norms, tokens = scope.norms, scope.tokens
    for at in range(len(norms) - 1, max(scope.last, len(norms) - 14) - 1, -1):
        if norms[at] != ",":
            continue
        rest = norms[at + 1 :]
        verbs = [i for i in range(len(rest)) if reports(tokens, at + 1 + i)]
        if rest[:2] == ["according", "to"]:
            return "attributed", said_by(scope.text, tokens, at)
        if not verbs or any(word in ("and", "but", "who", "which", "that") for word in rest[: verbs[0]]):
            continue
        trailing = rest[verbs[0] + 1 :]
        direct = verbs[0] == 0
        if direct and (at == scope.last or not trailing or tokens[at + 2].shape not in ("cap", "upper")):
            continue
        ends = all(word not in VERBS for word in trailing) and len(trailing) <= 8
        plain = (
            direct or not trailing or trailing[0] in (".", '"', "on", "in", "at", "after", "during", "late", "earlier")
        )
        timed = bool(trailing) and tokens[at + 1 + verbs[0] + 1].shape == "cap"
        if ends and (plain or timed):
            return "attributed", said_by(scope.text, tokens, at)
    return "narrator", ""
