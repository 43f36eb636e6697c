"""What a fact check quotes to put it right: it is not the paper's own.

Three layouts show it.  A labelled paragraph ("CLAIM: ...", "Myth 3: ...", a heading "The claim") holds what is
examined, whoever says it there, until the next label or the end of the paragraph; only a verdict that finds it true
makes it the paper's own again.  A quotation at the head of a paragraph is examined by a verdict right behind it
("“...”  A tweet.  WRONG."), one that is a paragraph of its own by the one below it, if that one, or the one below
another such quotation, begins by saying that it is not so.  Without either, it is what a post, a video or a message
says, if the text goes on to say that it is false ("VERDICT: False", "That is not true").
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.frozen import frozen
from claimcheck.lazy import Pattern

_NUMBERED = r"(?: (?:no\.? ?|#)?\d{1,2})?"
_CLAIM = (
    rf"(?:the |viral |false |online )*claims?{_NUMBERED}(?: made)?|"
    rf"(?:the )?(?:myth|rumou?r|falsehood|hoax|fake|fiction|lie|false|untrue|wrong|incorrect){_NUMBERED}|"
    r"what (?:was|is|has been|is being|was being|people|they|users)(?: being)? (?:claim(?:ed|ing)?|said|say(?:ing)?)|"
    r"what (?:the|these) (?:posts?|videos?|messages?|tweets?|clips?|leaflets?) (?:says?|said|claims?|claimed)"
)
_ANSWER = (
    r"(?:our |the |final )?(?:verdict|rating|ruling|conclusion|assessment|judge?ment|fact[- ]?check|reality(?: check)?|"
    rf"truth|facts?|evidence|answer|analysis|findings?|what we found){_NUMBERED}"
)
_LABEL = Pattern(
    rf"^[ \t#*_>•–-]{{0,6}}(?:(?P<claim>{_CLAIM})|(?P<answer>{_ANSWER}))[*_]{{0,3}}[ \t]*(?::|[–—-](?=\s)|(?=\r?\n)|\Z)"
    r"[*_]{0,3}",
    re.IGNORECASE | re.MULTILINE,
)
_HINT = Pattern(
    r"^[^\w\n]{0,6}(?:\w+ )?(?:claim|myth|rumou?r|false|hoax|fake|fiction|lie|untrue|wrong|incorrect|what )",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that may open with such a label: the first, cheap look."""
_RATED = (
    r"(?:mostly|partly|partially) (?:false|wrong)|half[- ]true|unproven|unproved|misattributed|miscaptioned|"
    r"missing context|out of context|lacks context|pants on fire"
)
"""Ratings of fact checkers short of "false": those of PolitiFact, Snopes, AFP, Full Fact and Africa Check."""
_WRONG = (
    r"(?:false|fake|untrue|wrong|incorrect|inaccurate|misleading|fabricated|debunked|doctored|satire|satirical|invented|"
    r"baseless|unfounded|bogus|nonsense|outdated|out of date|a hoax|a lie|a myth|a forgery|made up|old news|"
    rf"{_RATED}|(?:not|never|n['’]t) (?:been )?(?:true|so|correct|right|accurate|real|the case))"
)
_FALSE = Pattern(rf"[^.?!\n]{{0,60}}?\b{_WRONG}\b", re.IGNORECASE)
_TRUE = Pattern(
    r"\W*(?:(?:this|that|it|the claim) is )?(?:entirely |completely )?(?:true|correct|accurate)\b", re.IGNORECASE
)
_DOES = "(?:is|was|are|were|does|do|did|has|have)"
_DENIAL = Pattern(
    r"(?:[.!?][\"”’']{0,2}\s+|\n)(?P<quote>[\"“„‘']?)(?:but |yet |however, )?(?:"
    r"(?:this|that|it|they|these|those|all of (?:this|it)|"
    r"the (?:claims?|posts?|videos?|clips?|messages?|statements?|story|reports?|rumou?rs?|images?|pictures?)) "
    rf"(?:is|was|are|were|has|have|(?=isn|wasn|aren|weren))(?:n['’]t)? ?(?:(?:simply|entirely|completely|just|plainly|"
    rf"quite|been|all|flatly|demonstrably) ){{0,2}}{_WRONG}|"
    rf"(?:this|that|it|they|she|he) {_DOES}(?: not|n['’]t)(?=[.,;])|"
    r"(?:none|nothing) of (?:this|that|it) is true|"
    r"(?:false|fake|untrue|not true|not so|wrong)(?=[.:,]))",
    re.IGNORECASE,
)  # fmt: skip
_DENIES = (
    "not so",
    "false",
    "fake",
    "true",
    "wrong",
    "hoax",
    "misleading",
    "debunk",
    " not.",
    " not,",
    "n't.",
    "n’t.",
    "n't,",
    "n’t,",
)
_HEAD = Pattern(r"(?:\A|(?<=\n))[ \t#*_>•–-]{0,6}[\"“](?P<said>[^\"”\n]{8,240})[\"”][.!?]?[*_]{0,3}[ \t]*\r?\n\s*\n")
"""A paragraph that is a quotation and nothing else."""
_NOT_SO = Pattern(
    rf"[ \t*_]*(?:(?:no|not|never|wrong|false|nonsense|untrue|rubbish|invented|fake)\b|"
    rf"(?:it|he|she|they|this|that|we) {_DOES}(?: not|n['’]t)(?=[.,;])|[^.?!\n]{{0,60}}\b(?:{_WRONG}|a joke|jokes?)\b|"
    r"(?:he|she|it|they) (?:is|was|are|were) [^.?!\n]{1,60}, not (?:an?|the|its|his|her|their)\b)",
    re.IGNORECASE,
)
"""How the paragraph behind it begins that puts it right."""
_ITEM = Pattern(
    r"(?:\A|(?<=\n))[ \t#*_>•–-]{0,6}(?:\d{1,2}[.)] )?[\"“](?P<said>[^\"”\n]{8,240})[\"”][.,]?[ \t]+"
    r"(?:[^\n\"“”.?!]{0,120}[.?!)][ \t]+)?[*_]{0,3}(?i:(?:this|that|it) (?:is|was) )?"
    r"(?i:(?:our |the )?(?:rating|verdict|ruling|finding|answer)[*_]{0,3}: ?[*_]{0,3})?"
    rf"(?i:{_RATED}|false|wrong|untrue|not (?:true|so|quite|exactly|proven)|no|never|misleading|incorrect|"
    r"inaccurate|myth|fiction|nonsense|hoax|fake|satire|mixed|(?:a )?mixture|"
    r"(?:partly|partially|was|once|formerly|no longer) true|unfounded|baseless|exaggerated|outdated|altered|"
    r"needs context)"
    r"[*_]{0,3}(?=[.,:;!–—])"
)
"""A saying at the head of a paragraph, who said it in a few words, and a verdict: "“X.”  A tweet.  WRONG."."""
_POST = Pattern(
    r"\b(?:posts?|tweets?|videos?|clips?|reels?|memes?|messages?|e-?mails?|screenshots?|captions?|images?|leaflets?|"
    r"flyers?|users|accounts|websites?|rumou?rs?|chain letters?|voice notes?|threads?)\b[^.?!]{0,160}?"
    r"\b(?:says?|said|saying|claim(?:s|ed|ing)?|alleg(?:es?|ed|ing)|assert(?:s|ed|ing)?|reads?|reading|states?|stated|"
    r"stating|declar(?:es?|ed|ing)|announc(?:es?|ed|ing)|insist(?:s|ed|ing)?|suggest(?:s|ed|ing)?|(?:has|had) it)\b",
    re.IGNORECASE,
)
_TOLD = Pattern(
    r"\b(?:told|said|says?|claim(?:s|ed|ing)?|report(?:s|ed|ing)?|wrote|writes?|announced|insist(?:s|ed|ing)?|"
    r"assert(?:s|ed)?|alleg(?:es?|ed)|declared?|believ(?:es?|ed)|maintain(?:s|ed)?|suggest(?:s|ed)?|(?:had|has) it|"
    r"sw(?:ears?|ore)|thought|heard|read)\b[^.?!;]{0,80}\bthat\b|\baccording to\b",
    re.IGNORECASE,
)
"""Words with which a sentence gives what somebody else says."""
_END = Pattern(r"[.!?][\"”’']{0,2}\s")
_NEAR = 1000
"""Characters behind what a post says within which it is called false."""


_OPENING_QUOTES = ("“", '"', "„")
_NOT_HE = Pattern(
    r"(?P<said>[^.!?\n“”\"]{3,120})[”\"][^.!?\n“”\"]{0,120}[.!?] (?:But |Yet |In fact,? |Of course,? )?"
    r"(?:[Hh]e|[Ss]he|[Tt]hey) (?:is|was|has|had|are|were|have)(?: not|n['’]t| never| no longer) "
    r"(?P<not>[^.!?\n]{3,120})"
)


@frozen
class _Answers:
    """`claims`: stretches that a label gives to others; `denials`: where the text calls something false; `answers`:
    where a sentence, quoted or not, begins that says so."""

    claims: tuple[tuple[int, int], ...]
    denials: tuple[int, ...]
    answers: tuple[int, ...] = ()


_NONE = _Answers((), ())


def rebutted(text: str, start: int, sentence_start: int) -> bool:
    """Whether what begins at `start`, in the sentence at `sentence_start`, is what a fact check examines."""
    answers = _answers(text)
    if any(low <= start < high for low, high in answers.claims):
        return True
    if any(start < denial <= start + _NEAR for denial in answers.denials) and _POST.search(text, sentence_start, start):
        return True
    return _answered(text, start, sentence_start, answers.answers) or _not_so_called(text, start)


def _answered(text: str, start: int, sentence_start: int, answers: tuple[int, ...]) -> bool:
    """Whether what a sentence gives as another's words, quoted or not, is called false by the very next one, whoever
    says so: 'A daily told its readers that X.  "That is wrong," a spokesman said.'"""
    end = next((one for one in answers if one > start), None)
    if end is None or _END.search(text, start, end) is not None:
        return False
    said = text[sentence_start:start]
    quoted = said.count("“") > said.count("”") or said.count('"') % 2 == 1
    return quoted or _TOLD.search(said) is not None


def _not_so_called(text: str, start: int) -> bool:
    """Whether somebody else called a person so, and the next sentence says that the person is not: 'wrote that "Prime
    Minister X" would come.  He has not been prime minister for a year.'"""
    if text[max(0, start - 2) : start].strip()[-1:] not in _OPENING_QUOTES:
        return False
    found = _NOT_HE.match(text, start)
    if found is None:
        return False
    said, denied = (set(found[part].casefold().split()) for part in ("said", "not"))
    return any(len(word) >= _TELLING for word in said & denied)


_TELLING = 5
"""Letters of a word that may be one of a title."""


@lru_cache(maxsize=2)
def _answers(text: str) -> _Answers:
    small = text.casefold()
    denies = any(word in small for word in _DENIES)
    heads = _heads(text)
    if not denies and not heads and _HINT.search(text) is None:
        return _NONE
    labels = list(_LABEL.finditer(text))
    claims, denials = heads, []
    for at, label in enumerate(labels):
        if label["answer"]:
            if _FALSE.match(text, label.end()):
                denials.append(label.start())
            continue
        until = _until(text, label.end())
        if at + 1 < len(labels):
            until = min(until, labels[at + 1].start())
        answer = next((one for one in labels[at + 1 :] if one["answer"]), None)
        if answer is None or not _TRUE.match(text, answer.end()):
            claims.append((label.end(), until))
    if denies:
        said = list(_DENIAL.finditer(text))
        denials.extend(found.end() for found in said if not found["quote"])
        return _Answers(tuple(claims), tuple(denials), tuple(found.start() for found in said))
    return _Answers(tuple(claims), tuple(denials))


_BEFORE_SAYINGS = " \t#*_>•–-0123456789.)"
"""What stands before a quotation that opens a line: a text without such a line is passed over fast."""


def _heads(text: str) -> list[tuple[int, int]]:
    """Quotations that open a paragraph with its verdict, and those that stand alone, each above the paragraph that
    examines it: a column of sayings, if one of them at least is put right at once.  What is found true there is the
    paper's own again."""
    if not any(line.lstrip(_BEFORE_SAYINGS).startswith(("“", '"')) for line in text.split("\n")):
        return []
    items = [item.span("said") for item in _ITEM.finditer(text)]
    found = list(_HEAD.finditer(text))
    if not any(_NOT_SO.match(text, head.end()) for head in found):
        return items
    return [*items, *(head.span("said") for head in found if not _TRUE.match(text, head.end()))]


def _until(text: str, at: int) -> int:
    """Where the paragraph of a label ends: its own, or the next one if the label stands alone."""
    begin = at
    while begin < len(text) and text[begin].isspace():
        begin += 1
    end = text.find("\n\n", begin)
    return len(text) if end < 0 else end
