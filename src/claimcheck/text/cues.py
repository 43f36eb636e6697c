"""Who says a thing, and whether it is asserted at all: the one place that decides it.

A cue counts only if it governs the words in question.

- What a title or an apposition says is taken for granted whatever the sentence does with its verb: "Solberg,
  Norway's president, did not come", "Will Norwegian President Solberg resign?", "If Norwegian President Solberg
  resigns" all say that he is president.  Only words inside the phrase or right before it take that back
  ("so-called", "no longer", "fictional", "plays President X"), and sentences that report a slip or correct one.
- What a copula or a verb of succession says is taken back by its own verb group ("is not", "would become", "hopes to
  be"), by the clause that it stands in ("if", "whether", "denied that", "were he"), and by a question mark.  Asides
  between subject and verb have no part in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.model import Voice
from claimcheck.text import cue_words as cue
from claimcheck.text.attribution import attribution, joked
from claimcheck.text.fiction import invented, played
from claimcheck.text.hoaxes import as_told, unreal, whose
from claimcheck.text.litotes import past_litotes
from claimcheck.text.not_as_so import not_as_so
from claimcheck.text.quoting import is_scare, quotations, speaker
from claimcheck.text.rebutted import rebutted
from claimcheck.text.scope import VERBS, Scope, meanwhile
from claimcheck.text.slips import corrected, slip
from claimcheck.text.taken_up import taken_up
from claimcheck.text.tokens import Token
from claimcheck.text.words import DETERMINERS, IRREGULAR_PASTS, is_past

__all__ = ["quotations", "voice"]

_FINITE = frozenset(["is", "was", "are", "were", "has", "had", "became", "becomes", "remains", "remained", "served"])
_GRANTED = frozenset(["title", "apposition", "possessive"])
_WINDOW = 20  # tokens to the left in which a clause's own subordinator or verb is looked for


def voice(
    text: str,
    tokens: Sequence[Token],
    start: int,
    end: int,
    sentence_start: int,
    sentence_end: int,
    quoted: Sequence[tuple[int, int]],
    construction: str = "other",
) -> Voice:
    """The voice of `text[start:end]`, which says something in a sentence.

    `tokens` are (at least) the sentence's, `quoted` the quotations of its block.  `construction` is "title",
    "apposition", "copula", "succession" or "other"; the span takes in subject, phrase, and what is between.
    """
    row = [token for token in tokens if sentence_start <= token.start and token.end <= sentence_end]
    first = next((i for i, token in enumerate(row) if token.end > start), len(row))
    last = next((i for i in range(first, len(row)) if row[i].start >= end), len(row))
    inside = [q for q in quoted if q[0] < end and start < q[1]]
    speech = [q for q in inside if not is_scare(text, *q)]
    scope = Scope(
        text,
        row,
        [token.norm if token.norm != "may" else _may(row, i) for i, token in enumerate(row)],
        first,
        last,
        _clause_start(row, first, speech),
        construction in _GRANTED,
        construction,
    )
    asserted = "asked" if _bare_question(row, first, last) else _not_asserted(scope, text, sentence_end)
    if not asserted and any(_mocks(row, q, start, end) for q in inside if q not in speech):
        asserted = "mock"
    if not asserted and invented(text, start, sentence_start):
        asserted = "fictional"
    if not asserted and rebutted(text, start, sentence_start):
        asserted = "denied"
    if not asserted and taken_up(text, sentence_end, bool(speech)):
        asserted = "slip"
    if not asserted and not scope.granted and not_as_so(scope):
        asserted = "supposed"
    if speech and any((a <= start and end <= b) or a > start or b < end for a, b in speech):
        a, b = speech[0]
        return Voice("quoted", speaker(text, a, b), asserted)
    kind, who = attribution(scope)
    return Voice(kind, who, asserted)


def _bare_question(row: Sequence[Token], first: int, last: int) -> bool:
    """ "President Motsepe?": nothing but the words, and a question mark."""
    rest = [token for token in (*row[:first], *row[last:]) if token.norm not in ('"', "'", ")")]
    return len(rest) == 1 and rest[0].norm == "?"


def _may(row: Sequence[Token], at: int) -> str:
    """ "(month)" for "May" where it is no modal verb: capitalised inside a sentence, or before a number."""
    if row[at].shape == "cap" and (at or (len(row) > 1 and row[1].shape == "number")):
        return "(month)"
    return "may"


def _clause_start(row: Sequence[Token], first: int, speech: Sequence[tuple[int, int]]) -> int:
    """The first token of the clause before a span: after the last mark that breaks it, `_WINDOW` tokens at most.

    The opening mark of a quotation that is part of its sentence ("asked if “X is premier”") breaks nothing.
    """
    at = first
    floor = max(0, first - _WINDOW)
    while at > floor:
        norm = row[at - 1].norm
        if norm in cue.SUBORDINATE_BREAKS and row[at - 1].shape == "punct":
            opens_here = norm == '"' and any(a == row[at - 1].start for a, _ in speech)
            embedded = opens_here and at >= 2 and row[at - 2].norm not in (",", ":", ".")
            if not embedded:
                break
        at -= 1
    return at


# --- whether it is asserted ------------------------------------------------------------------------------


def _not_asserted(scope: Scope, text: str, sentence_end: int) -> str:
    """Why it is not asserted, "" if it is."""
    for reason, says in (("corrected", corrected), ("fictional", played), ("mock", _mock), ("slip", slip)):
        if says(scope):
            return reason
    if scope.granted:
        return "asked" if _question(text, sentence_end) and _fancied(scope) else _taken_back(scope)
    own = _own_words(scope)
    if _asked(scope, text, sentence_end):
        return "asked"
    if _denied(scope, own):
        return "denied"
    if _hoped(scope, own):
        return "hoped"
    return "supposed" if _supposed(scope, own) or unreal(scope) else ""


def _mock(scope: Scope) -> bool:
    """ "so-called", "self-styled"; "joked that"; "calls himself"; "claims to be"."""
    window = _hyphened(scope, max(scope.left, scope.first - 3), scope.last)
    if any(word in cue.MOCK for word in window) or _as_called(scope):
        return True
    if scope.granted:
        return False
    if any(word in cue.JOKES for word in [*scope.clause, *scope.inside]) or joked(scope):
        return True
    inside = scope.main
    return any(
        (word in cue.STYLES and after in cue.HIMSELF) or (word in cue.CLAIMS_TO and after == "to")
        for word, after in pairwise(inside)
    )


def _as_called(scope: Scope) -> bool:
    """ "King Simeon, as he may still be called": the words are what people call somebody."""
    behind = scope.norms[scope.last : scope.last + _ASIDE]
    if behind[:2] != [",", "as"]:
        return False
    aside = behind[2 : behind.index(",", 2) if "," in behind[2:] else len(behind)]
    return not cue.CALLED_SO.isdisjoint(aside)


_ASIDE = 14
"""Tokens of such an aside."""


def _mocks(row: Sequence[Token], quote: tuple[int, int], start: int, end: int) -> bool:
    """Whether a few quoted words in a span mock its title, and are no nickname between the parts of a name."""
    a, b = quote
    within = [token for token in row if a < token.start and token.end < b]
    if not within or (a <= start and end <= b):
        return bool(within)
    before = [token for token in row if token.end <= a]
    after = [token for token in row if token.start >= b]
    named = (
        within[0].shape != "lower"
        and before
        and before[-1].shape in ("cap", "upper", "initial")
        and after
        and after[0].shape in ("cap", "upper")
    )
    return not named


def _hyphened(scope: Scope, low: int, high: int) -> list[str]:
    """Words of a stretch, those with hyphens joined: "self-styled" is three tokens."""
    words: list[str] = []
    joined = False
    for at in range(low, high):
        if scope.tokens[at].shape == "hyphen":
            joined = True
        elif joined and words:
            words[-1] += "-" + scope.norms[at]
            joined = False
        else:
            words.append(scope.norms[at])
    return words


def _taken_back(scope: Scope) -> str:
    """What takes back a title or an apposition: words in it or right before it."""
    inside = scope.inside
    if any(word in cue.HOPEFUL for word in [*_hyphened(scope, scope.first, scope.last), scope.norm(scope.first - 1)]):
        return "hoped"
    if scope.norm(scope.first - 1) == "no":
        return "denied"
    if scope.construction == "title":
        return ""
    if (
        _denies(inside)
        or not _DENYING.isdisjoint(inside)
        or "rather than" in " ".join(inside)
        or "instead of" in " ".join(inside)
    ):
        return "denied"
    own = _own_words(scope)
    if _hoped(scope, own):
        return "hoped"
    as_phrase = inside[:1] == ["as"] or scope.norm(scope.first - 1) == "as"
    if as_phrase and any(word in cue.MODALS for word in scope.norms[scope.last : scope.last + 4]):
        return "supposed"
    if "as" in inside and _leads_to(own):
        return "hoped"
    return "supposed" if "as" in inside and any(word in cue.MODALS for word in inside) else ""


def _leads_to(own: Sequence[str]) -> bool:
    """ "wants to serve as": a hope before an as-phrase; not "ran to 100 performances"."""
    return any(
        word in cue.HOPES_TO and own[at : at + 1] == ["to"] and not (word in cue.LASTS and _how_long(own[at + 1 :]))
        for at, word in enumerate(own, 1)
    )


def _own_words(scope: Scope) -> list[str]:
    """The words between subject and phrase that belong to the verb group: without asides.

    An aside stands between commas, and the verb group goes on after it: "Solberg, who did not come, is premier".
    Of two verb groups with "and" between them, the second counts: "Solberg did not come and is premier".
    """
    inside = scope.inside
    for at in range(len(inside) - 2, 1, -1):
        if inside[at] in ("and", "but") and inside[at + 1] in _FINITE and any(word in VERBS for word in inside[:at]):
            inside = inside[at + 1 :]
            break
    commas = [at for at, word in enumerate(inside) if word == ","]
    if not commas:
        return inside
    first = commas[0]
    if any(word in VERBS for word in inside[:first]):
        return inside
    if inside[first + 1 : first + 2] and inside[first + 1] in ("who", "which", "whose"):
        ends = [at for at in commas[1:] if at + 1 < len(inside) and _verb(inside[at + 1])]
        return inside[:first] + inside[ends[-1] + 1 :] if ends else inside
    for close in commas[1:]:
        if close + 1 < len(inside) and any(word in VERBS for word in inside[close + 1 : close + 3]):
            return inside[:first] + inside[close + 1 :]
    return inside


def _verb(word: str) -> bool:
    """Whether a word goes on with a sentence behind an aside."""
    return word in VERBS or word in IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 3)


def _true_or_false(norms: Sequence[str]) -> bool:
    """ "True or false: X", "4. True or false: X": what a quiz asks."""
    return any(norms[at : at + 3] == ["true", "or", "false"] for at in range(4))


def _asked(scope: Scope, text: str, sentence_end: int) -> bool:
    """A question, asked or reported."""
    if not scope.aside and _question(text, sentence_end):
        return True
    clause = scope.clause
    if "whether" in clause or _true_or_false(scope.norms):
        return True
    for at, word in enumerate(clause):
        if word == "if" and any(other in cue.ASKING for other in clause[max(0, at - 5) : at]):
            return True
        if (
            word in cue.ASKING
            and clause[at + 1 : at + 2]
            and clause[at + 1] in ("who", "why", "how", "when", "where", "what")
        ):
            return True
    return False


def _question(text: str, sentence_end: int) -> bool:
    return text[max(0, sentence_end - 6) : sentence_end].rstrip("\"'”’)] \u2060").endswith("?")


def _fancied(scope: Scope) -> bool:
    """ "Could we see President X?": a title that somebody may come to bear."""
    verb = scope.norm(scope.first - 1)
    verb = scope.norm(scope.first - 2) if verb in ("a", "an") else verb
    return verb in _FANCYING and not _MAY_BE.isdisjoint(scope.norms[: scope.first])


_FANCYING = frozenset("see have get imagine call like want fancy become be say expect".split())
_MAY_BE = frozenset("could can will would might may should shall ever".split())


def _denies(words: Sequence[str]) -> bool:
    """Whether a negator in these words denies them."""
    for at, word in enumerate(words):
        if word in cue.NEGATORS and word != "without":
            after = words[at + 1] if at + 1 < len(words) else ""
            if after not in cue.NOT_ONLY:
                return True
    return False


_DENYING = frozenset(["denies", "denied", "denying"])


def _denied(scope: Scope, own: Sequence[str]) -> bool:
    if _denies(own) or any(word in cue.REFUSALS and after == "to" for word, after in pairwise(own)):
        return True
    if "rather than" in " ".join(own) or "instead of" in " ".join(own):
        return True
    if any(word in _DENYING for word in own):
        return True
    clause = past_litotes(scope.clause)
    if "nobody" in clause[-3:] and not meanwhile(clause):
        return True
    if scope.norm(scope.first - 2) == "one" and scope.norm(scope.first - 3) == "no":
        return True
    if _false_report(scope):
        return True
    if (clause[-1:] and clause[-1] in ("neither", "nor", "no")) or clause[-2:-1] == ["nor"]:
        return True
    if any(word in cue.REFUSALS for word in clause) and "to" in clause:
        return True
    for at, word in enumerate(clause):
        rest = clause[at + 1 :]
        undone = clause[max(0, at - 3) : at]
        doubtless = word == "doubt" and undone[-1:] and undone[-1] in ("no", "without", "beyond") and "that" not in rest
        if word in cue.DENIALS and (len(rest) <= 4 or "that" in rest[:5]) and not doubtless and "not" not in undone:
            return True
        if word in cue.NEGATORS and rest and rest[0] not in cue.NOT_ONLY:
            told = [i for i, other in enumerate(rest[:4]) if other in cue.DENIABLE]
            if rest[0] == "that" and (word in cue.NEGATED_BE or word == "not"):
                return True
            if told and rest[told[0] + 1 : told[0] + 2] and rest[told[0] + 1] in ("when", "why", "how", "where", "who"):
                continue
            if told and ("that" in rest[told[0] :] or "if" in rest[told[0] :] or len(rest) <= told[0] + 2):
                return True
    return False


def _false_report(scope: Scope) -> bool:
    """ "the claim that Solberg is premier is false", "the hoax said that Solberg is premier"."""
    clause, behind = scope.clause, scope.norms[scope.last : scope.last + 5]
    if scope.norm(0) == "according" and any(word in cue.FALSE_REPORTS for word in scope.norms[: scope.first]):
        return True
    if not any(word == "that" or word in cue.SAYING or word in cue.CLAIMS_TO or word == "claiming" for word in clause):
        return False
    if any(word in cue.FALSE_REPORTS for word in scope.norms[: scope.first]):
        return True
    return behind[:1] in (["is"], ["was"], ["are"], ["were"], ["has"]) and any(word in cue.FALSE for word in behind)


def _hoped(scope: Scope, own: Sequence[str]) -> bool:
    """ "hopes to be", "candidate for", "dreams of becoming", "expected to become"."""
    if _leads_to(own):
        return True
    for at, word in enumerate(own):
        after = own[at + 1 : at + 4]
        if word in cue.HOPES_FOR and after and after[0] in ("for", "as", "to"):
            if word in cue.LASTS and after[0] in ("for", "to") and _how_long(after[1:2]):
                continue  # "ran for 100 performances", "ran to 100"
            return True
        if word in cue.HOPES_OF and after and after[0] in ("of", "about", "on"):
            return True
    joined = " ".join(own)
    if "wants to" in joined or "in the running" in joined or "nominated" in own or "interim bid" in joined:
        return True
    clause = scope.clause
    if scope.construction == "succession" and scope.norm(scope.first) == "to" and clause:
        return clause[-1] in cue.HOPES_TO
    return False


def _how_long(after: Sequence[str]) -> bool:
    """Whether a number follows: "ran for 13,981 performances".  Where no word does, the words before the phrase end
    here: the phrase itself, and no post that somebody runs for, stands behind "for"."""
    return bool(after) and (after[0][:1].isdigit() or after[0] in cue.COUNTS)


def _behind_aside(scope: Scope, verb: int) -> bool:
    """Whether a verb goes on behind an aside: "The plane, which vanished on Sunday, had ...", "The dam, built in 1935,
    had a wall"; not "The dam, built in 1935, had it been higher, would"."""
    if verb < 3 or scope.norm(verb - 1) != ",":
        return False
    comma = next((i for i in range(verb - 2, 0, -1) if scope.norm(i) == ","), 0)
    opens = scope.norm(comma + 1) if comma else ""
    if opens in ("which", "who", "whose", "where"):
        return True
    told = opens in ("a", "an", "the", "its") or is_past(opens)
    return told and "been" not in scope.norms[verb : verb + 9]


def _supposed(scope: Scope, own: Sequence[str]) -> bool:
    """Conditions, possibilities, what others think."""
    if any(word in cue.MODALS for word in own) or _hedged(scope, own):
        return True
    if "be" in own and not any(word in ("will", "'ll", "to", "shall", "being") for word in own[: own.index("be")]):
        return True  # "demand that he be premier"
    if scope.construction != "copula" and any(word in cue.MODALS for word in scope.clause[:-1]):
        return scope.norm(scope.first - 1) in ("make", "elect", "appoint", "name", "see", "choose", "install")
    pairs = list(pairwise(own))
    if any(word in cue.SEEMING and (after == "to" or after in ("like", "set")) for word, after in pairs):
        return True
    if any(word in cue.THOUGHT_TO and after == "to" for word, after in pairs):
        return True
    clause = scope.clause
    if any(word in cue.CONDITIONS for word in [*clause, *scope.inside[:1]]) or "were to" in " ".join(own):
        return True
    if scope.norm(0) == "under" and any(word in cue.PLANS for word in scope.norms[1:5]) and scope.first > 3:
        return True
    if "case" in clause and "in" in clause and clause.index("in") == clause.index("case") - 1:
        return True
    if "event" in clause and "in" in clause and "that" in clause:
        return True
    if any(a == "as" and b == "though" for a, b in pairwise(clause)):
        return True
    if clause[-1:] and clause[-1] in cue.INVERTED and len(clause) == 1 and not _behind_aside(scope, scope.first - 1):
        return True
    opening = next((word for word in clause if word not in ("*", "_")), "")
    if scope.left == 0 and opening in cue.INVERTED:
        return True  # "Had Berg won 22 titles, she"
    quoted = scope.norm(scope.first - 1) == '"' and scope.tokens[scope.first].shape == "lower"
    if quoted and scope.norms[0] in cue.INVERTED:
        return True  # "Had “Carmen” had its premiere"
    inverted = scope.inside[:1] and scope.inside[0] in cue.INVERTED and not clause and not quoted
    if inverted and not _behind_aside(scope, scope.first):
        return True  # not: “Carmen” had its premiere
    for at, word in enumerate(clause):
        if word == "chance" and at and clause[at - 1] == "by":
            continue  # "not by chance that"
        own_idea = clause[at + 1 :] == ["of"] and whose(scope)
        own_idea = own_idea or (clause[at + 1 :] in _OF_SOMEBODY and scope.goes_on)
        own_idea = own_idea or (word == "proposed" and not _TOASTS.isdisjoint(clause[:at]))
        if word in cue.IDEAS and not own_idea and (len(clause) - at <= 2 or "that" in clause[at + 1 : at + 3]):
            return True
        if word in ("has", "had") and clause[at + 1 : at + 3] == ["it", "that"]:
            return True  # "rumour had it that"
    return _conditional_sentence(scope)


def _hedged(scope: Scope, own: Sequence[str]) -> bool:
    """ "Perhaps X is premier", "X is possibly premier", "X is premier, perhaps", "X was premier, or so he says"; "it
    may be that X is premier", "the story goes that X is premier"."""
    before, behind = _undetermined(scope.clause), scope.norms[scope.last : scope.last + 3]
    if any(word in cue.HEDGES for word in (*before[-1:], *_undetermined(own)[-1:])):
        return True
    apart = scope.norm(scope.left - 1) == "," and scope.norm(scope.left - 2) in cue.HEDGES  # "Perhaps, X is"
    if apart or _hedge_opens(scope.clause) or _hedge_opens(own):
        return True
    if as_told(scope):
        return True
    if behind[:1] == [","] and (behind[1:] == ["or", "so"] or (behind[1:2] and behind[1] in cue.HEDGES)):
        return True
    at = scope.clause.index("that") if "that" in scope.clause else 0
    told = scope.clause[max(0, at - 3) : at]
    if told[-1:] and told[-1] in ("goes", "went"):
        return True
    return told[-1:] == ["be"] and any(word in cue.MODALS for word in told)


def _undetermined(words: Sequence[str]) -> Sequence[str]:
    """The words without the determiner at their end."""
    return words[:-1] if words[-1:] and words[-1] in DETERMINERS - {"that"} else words


def _hedge_opens(clause: Sequence[str]) -> bool:
    """Whether an adverb at its beginning is one of the whole clause: not "perhaps surprisingly", "perhaps because",
    "perhaps the best-known"."""
    if clause[:1] and clause[0] in cue.HEDGES:
        return not any(word in _ITS_OWN or word.endswith(("ly", "est")) for word in clause[1:4])
    return False


_ITS_OWN = frozenset(
    "because when since after before as that for with in on at by more most best worst less only".split()
)


_OF_SOMEBODY = [[word] for word in ("for", "to", "about", "around", "over", "on", "in", "with", "by")]
"""What joins a thought, a hope or a bet to whom it is about: "spare a thought for X, who succeeded Y"."""
_TOASTS = frozenset(["toast", "toasts"])
"""Who proposes one holds that what it is drunk to has happened."""


def _conditional_sentence(scope: Scope) -> bool:
    """Whether the sentence, or its last part, opens with a condition and the span is what would follow."""
    low = 0
    for at in range(scope.first - 1, -1, -1):
        if scope.norms[at] in (";", ":", '"') or (scope.norms[at] == "but"):
            low = at + 1
            break
    head = scope.norms[low : scope.first]
    if head[:1] and head[0] in ("that", "and", "said"):
        head = head[1:]
    conditional = head[:1] and (head[0] in cue.CONDITIONS or head[0] == "should")
    return bool(conditional and head[0] not in ("whether", "provided") and "," in head) or head[:2] == ["what", "if"]
