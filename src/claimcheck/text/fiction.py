"""Invented worlds that are told over several sentences of a paragraph: premises, plots, counterfactuals, dreams.

A sentence opens such a world ("It is a bold premise for a thriller", "a farce in which ...", "What if the vote had gone
the other way?").  What it says behind its opening words is invented, and so are the sentences behind it, until one
returns to the world of the reader: it names the author, the audience or the premiere, somebody says something, a day
of the week is told, or it says "in reality".  A sentence that points back ("That is the plot of ...") makes what stands
before it invented.  Documentaries, biographies and true stories are none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from claimcheck.lazy import Pattern
from claimcheck.text import cue_words as cue
from claimcheck.text.scope import Scope
from claimcheck.text.sentences import split

_WORK = (
    r"(?:novel|novella|thriller|film|movie|blockbuster|drama|mini-?series|series(?! of(?! this| last| next))|"
    r"sitcom|comedy|farce|satire|"
    r"musical|opera|operetta|fantasy|dystopia|fable|parody|spoof|sketch|mockumentary|video ?game|graphic novel|comic|"
    r"short story|fairy ?tale|panto(?:mime)?|puppet show|radio play|stage play|screenplay|whodunnit|page-turner|"
    r"science fiction|sci-fi|tv show|play by|play about)s?"
)
_PLOT = (
    r"(?:premise|plot|conceit|storyline|in which|where(?=\s)|is set in|are set in|set in an?|imagin(?:es|ed|ing)|"
    r"re-?imagin(?:es|ing)|envisions|pictures a|supposes|tells (?:of|the story|the tale)|"
    r"opens with|begins with|starts with|protagonist|hero(?:ine)?|stars|starring|fictional|follows|"
    r"depict(?:s|ing)|portray(?:s|ing))"
)
_WORKS = Pattern(rf"\b{_WORK}\b", re.IGNORECASE)
_PLOTS = Pattern(rf"\b{_PLOT}\b", re.IGNORECASE)
_OPENS = Pattern(
    r"\balternat(?:e|ive)[- ](?:history|histories|universe|reality|timeline|world)\b|\bparallel (?:universe|world)\b|"
    r"\bcounterfactual\b|\bwhat if\b[^.?!]{0,200}\b(?:had|were|was|never|hadn't|did)\b|"
    r"\bimagine (?:a|an|for|that (?=\w)|if|this)\b|"
    r"\b(?:let us|let's) (?:imagine|suppose|pretend)\b|\bpicture (?:a world|this)\b|"
    r"\ba world (?:in which|where)\b|\bi (?:dreamt|dreamed|had a dream)\b|"
    r"(?<!used to be a )(?<!no longer a )(?<!was once a )(?<!no )(?<!not a )\bthought experiment\b|"
    r"\b(?:he|she) (?:dreamt|dreamed|dreams) that\b|"
    r"\bin (?:my|his|her|the|a) (?:dream|daydream|nightmare)\b|\bapril fool|\bonce upon a time\b|"
    r"\b(?:dream|fantasy|hallucination) (?:sequences?|scenes?|episodes?)\b|"
    r"\b(?:joke|fairy tale|fable) (?:begins|starts|goes|runs)\b|"
    r"\b(?:predictions?|prophec(?:y|ies)|daydreams?)\b[^.:?!]{0,60}:",
    re.IGNORECASE,
)
_IN_WORK = Pattern(
    r"(?:^|[.;:]\s+)[Ii]n\s[^,.;:?!]{0,60}?(?:['’]s?|\b(?:his|her|their|its|the|a|an|this|that|my|your|our|new|latest))\s"
    rf"[^,.;:?!]{{0,40}}?\b(?<!-)(?!series|sketch|comic|fable)(?:{_WORK}|plays?)(?![-\w])(?:"
    r"(?:\s(?!industry|business|world|market|festival)[^,.;:?!]{0,60})?,|"
    r"\s(?=it(?:['’]s| is| was) (?:(?:about|around|still|now|again|always|forever) )?"
    r"(?:\d{4}\b|the year\b|winter|summer)))"
)
"""In somebody's play or novel, or "in his novel it is 1980": what follows happens in it."""
_APPOSED = Pattern(
    r"\W*[Ii]n\s+[*_“\"]*[A-Z][^,.;:?!]{1,60}?[*_”\"]*\s*,\s[^,.;:?!]{0,60}?(?:['’]s?|\b(?:his|her|their|its|the|a|an))\s"
    rf"[^,.;:?!]{{0,40}}?\b(?<!-)(?!series|sketch|comic|fable){_WORK}(?![-\w])[^,.;:?!]{{0,60}}?,"
)
"""In a work that is named and said to be one: "In The Lawn, her new novel, the letter is never sent"."""
_PARTS = Pattern(
    r"\bin (?:its|one|the|a|an|his|her|another|this) (?:[\w-]+ ){0,2}(?:chapter|scene|episode|sketch|storyline|subplot|"
    r"act|finale|twist)\b",
    re.IGNORECASE,
)
"""In a part of a work that the paragraph speaks of."""
_TITLED = Pattern(r"(?:^|[.;:]\s|\b)[Ii]n [“\"][^”\"]{2,60}[”\"]\s?,")
"""In a work named in quotation marks: what follows happens in it, if the sentence says that it is a film or a book."""
_BACK = Pattern(
    r"\W*(?:that|this|such|so|these|those|thus|here)\b[^.?!]{0,40}?\b(?:is|was|are|'s|’s|goes|runs|begins|opens)\b"
    r"[^.?!]{0,60}?\b(?:premise|plot|conceit|scenario|storyline|story of|opening of|"
    r"world of|novel|thriller|farce|april fool|joke|dream|series|film|movie|drama|musical)",
    re.IGNORECASE,
)
_TRUE = Pattern(
    r"\b(?:documentary|documentaries|biograph(?:y|ies|er)|autobiography|memoirs?|biopic|true stor(?:y|ies)|"
    r"non-?fiction|real-life|real events|actual events|historian)\b",
    re.IGNORECASE,
)
_RETURNS = Pattern(
    r"\b(?:in (?:reality|fact|truth|real life|the real world|actual fact)|the real|real-life|"
    r"actually|"
    r"premier(?:e|es|ed)|screening|review(?:s|er|ers|ed)?|critics?|audiences?|viewers|readers|publish(?:ed|er|es)|"
    r"released?|box office|festival|authors?|directors?|directed|writers?|novelist|playwright|producers?|"
    r"broadcast(?:er|s)?|bestseller|"
    r"awards?|prize|tickets?|said|says|tells (?:me|us|the)|added|asked|announced|confirmed|reported|spokes\w+|"
    r"(?<!has )(?<!have )(?<!had )(?<!be )(?<!been )told|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|tomorrow|last (?:week|month|night)|this (?:week|month))\b",
    re.IGNORECASE,
)
_TALKS = Pattern(
    r"\b(?:said|says|told|added|asked|announced|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE
)
"""In a sentence that opens an invented world: it is news about the work, and the next sentence goes on with it."""
_LABEL = Pattern(
    r"\W*(?:satire|fiction|short story|parody|spoof|april fools?(?:['’]s?)?(?: day)?)\s*(?:[:|\-–—]|\n)", re.IGNORECASE
)
_MADE = Pattern(
    r"\b(?:ma[dk]es?|turn(?:ed|s)?|cho(?:se|oses?)|pick(?:ed|s)?) (?:[Hh](?:im|er)|them|[A-Z]\w+)\b[^.,;:?!]{0,20}? "
    r"the (?:\w+ )?(?:hero|heroine|star|protagonist)\b"
)
"""In what a work does to somebody who lives, of whom the text goes on to tell: "made him the hero of a comic book"."""
_NOW = Pattern(r"\b(?:is|are|has|have|begins|starts|opens|ends|meets|finds|gets|goes|wakes)\b")
"""Words of the next sentence by which it tells the plot."""
_NEXT = 160
_FAR = 5
"""How many sentences an invented world is told in after, or before, the one that says so."""
_WIDEST = 2000
"""Characters to both sides in which the edges of a paragraph are looked for."""


_WORDS = frozenset(
    word
    for one in (
        "novel novella thriller film movie blockbuster drama series mini-series miniseries sitcom comedy comedies "
        "farce satire musical opera operetta fantasy fantasies dystopia dystopias fable parody parodies spoof sketch "
        "sketches mockumentary game videogame comic story tale fairytale panto pantomime puppet play screenplay "
        "whodunnit page-turner fiction sci-fi tv fools"
    ).split()
    for word in (one, f"{one}s")
)
_PHRASES = (
    "alternat", "parallel ", "counterfactual", "what if", "imagine ", "suppose", "pretend", "picture a", "picture this",
    "a world in which", "a world where", "thought experiment", "dream", "nightmare", "april fool", "once upon", "joke",
    "prediction", "prophec",
)  # fmt: skip
"""A text that has none of these words and phrases has no invented world: the first, cheap look."""
_OPENINGS = (*_PHRASES, "fantasy", "hallucination", "fairy tale", "fable")
"""Of these one is in whatever `_OPENS` matches."""


def invented(text: str, start: int, sentence_start: int) -> bool:
    """Whether what begins at `start`, in the sentence at `sentence_start`, is of an invented world."""
    if not _hinted(text):
        return False
    if _LABEL.match(text, 0, 60):
        return True
    low = max(text.rfind("\n\n", max(0, sentence_start - _WIDEST), sentence_start), sentence_start - _WIDEST, 0)
    high = text.find("\n\n", start, start + _WIDEST)
    high = min(len(text), start + _WIDEST) if high < 0 else high
    return any(low + a <= start < low + b for a, b in _worlds(text[low:high]))


@lru_cache(maxsize=2)
def _hinted(text: str) -> bool:
    small = text.casefold()
    if any(phrase in small for phrase in _PHRASES):
        return True
    return not _WORDS.isdisjoint(word.strip(".,;:!?()[]|\"'“”‘’*_") for word in small.split())


@lru_cache(maxsize=32)
def _worlds(paragraph: str) -> tuple[tuple[int, int], ...]:
    """The stretches (half-open) of a paragraph that tell of an invented world."""
    works = _WORKS.search(paragraph)
    if not (
        _opens(paragraph)
        or works
        or "series" in paragraph
        or ("play" in paragraph and _IN_WORK.search(paragraph))  # without a work, all that is left of it
    ):
        return ()
    told_of = works.end() if works is not None and not _TRUE.search(paragraph) else len(paragraph)
    sentences = split(paragraph, 0, len(paragraph))
    found: list[tuple[int, int]] = []
    left = 0  # sentences that the last opening still governs
    for at, (start, end) in enumerate(sentences):
        behind = _opening(paragraph[start:end])
        if behind >= 0 and _MADE.search(paragraph, start, end) and not _NOW.search(paragraph, end, end + _NEXT):
            behind = -1
        if behind < 0 and (part := _PARTS.search(paragraph, max(start, told_of), end)) is not None:
            behind = part.end() - start
        if behind < 0 and _BACK.match(paragraph, start, end) and _WORKS.search(paragraph, start, end):
            behind = end - start
        if behind >= 0:
            left = 0 if _TALKS.search(paragraph, start, end) else _FAR
            if _BACK.match(paragraph, start, end):
                found.extend(_before(paragraph, sentences[max(0, at - _FAR) : at]))
            else:
                found.append((start + behind, end))
        elif left and not _RETURNS.search(paragraph, start, end):
            found.append((start, end))
            left -= 1
        else:
            left = 0
    return tuple(found)


def _opens(text: str) -> re.Match[str] | None:
    """Where a text opens an invented world."""
    small = text.casefold()
    return _OPENS.search(text) if any(phrase in small for phrase in _OPENINGS) else None


def _opening(sentence: str) -> int:
    """Where a sentence begins to tell of an invented world, -1 if it does not."""
    if _TRUE.search(sentence):
        return -1
    opens = _opens(sentence)
    if opens is not None:
        return opens.start()
    within = _IN_WORK.match(sentence) or _APPOSED.match(sentence)
    if within is not None:
        return within.end()
    work, plot = _WORKS.search(sentence), _PLOTS.search(sentence)
    titled = _TITLED.search(sentence) if work is not None or "series" in sentence else None
    if titled is not None:
        return titled.end()
    if work is None or plot is None:
        return -1
    words = plot.group().casefold()
    if words in ("where", "in which") and not 0 <= plot.start() - work.end() <= 2:
        later = next((p for p in _PLOTS.finditer(sentence) if 0 <= p.start() - work.end() <= 2), None)
        return -1 if later is None else later.end()
    if words in ("stars", "starring", "follows", "hero", "heroine"):
        return len(sentence)
    return plot.end()


def _before(paragraph: str, sentences: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences right before one that points back to them, as far as they stay in their world."""
    found: list[tuple[int, int]] = []
    for start, end in reversed(sentences):
        if _RETURNS.search(paragraph, start, end):
            break
        found.append((start, end))
    return found


def played(scope: Scope) -> bool:
    """Words of a play or a book: the role is a part."""
    inside, first = scope.inside, scope.first
    if any(word in cue.FICTION for word in [*inside, *scope.norms[max(scope.left, first - 3) : first]]):
        return True
    before = scope.norms[max(0, first - 3) : first]
    while before and before[-1] in ("the", "a", "an", "as", "of", "fictitious", "then"):
        before.pop()
    if before and before[-1] in (cue.PLAYS if scope.granted else cue.PLAYS | cue.CASTS):
        return True
    if (before and before[-1] in ("role", "character", "part")) or _cast_as(scope):
        return True
    if before[-1:] == ["'s"] and before[-2:-1] and before[-2] in cue.WORKS:
        return True
    if any((a in cue.CASTS and b == "as") or (a in cue.PLAYS and b in ("the", "a")) for a, b in pairwise(inside)):
        return True
    if (scope.norm(first - 1) == "which" and scope.norm(first - 2) == "in") or scope.norm(first - 1) == "where":
        return any(word in cue.WORKS for word in scope.norms[max(0, first - 6) : first])
    if _shown_in_a_work(scope):
        return True
    return _in_a_work(scope, 0, first) or _in_a_work(scope, scope.last, min(len(scope.norms), scope.last + 4))


def _shown_in_a_work(scope: Scope) -> bool:
    """Whether "The film follows X, who becomes" tells what happens in it, in the present."""
    start = next((at for at, word in enumerate(scope.norms[:_OPENING]) if word in _SHOW), 0)
    if not start or not any(word in cue.WORKS for word in scope.norms[:start]):
        return False
    inside = scope.inside
    at = next((k for k, word in enumerate(inside[:-1]) if word in ("who", "which")), -1)
    return start < scope.last and at >= 0 and inside[at + 1] in _HAPPENS


_SHOW = frozenset("follows shows depicts portrays features sees imagines has introduces pictures".split())
_HAPPENS = frozenset(
    "becomes dies is has gets marries wins loses runs leads takes succeeds turns kills moves opens sinks leaves "
    "resigns returns".split()
)
_OPENING = 8


def _cast_as(scope: Scope) -> bool:
    """ "Cast as the future Pope Francis", "stars as a young President Solberg"."""
    at = scope.first - 1
    while at > 0 and scope.first - at < 5 and scope.norm(at) in _OF_PARTS:
        at -= 1
    return scope.norm(at) in ("as", "of") and scope.norm(at - 1) in cue.CASTS


_OF_PARTS = frozenset("the a an then future former late young younger old older ageing aging real-life dying".split())
"""Words between "cast as" and the title or the name of a part."""


def _in_a_work(scope: Scope, low: int, high: int) -> bool:
    """ "in the film", "in his new novel" among these tokens, in front of the clause or right behind the phrase."""
    norms = scope.norms
    for at in range(low, high):
        if norms[at] != "in" or (low == 0 and at > 0 and norms[at - 1] not in (",", '"', "but", "and")):
            continue
        if at == 0 == low and _opens_in_a_work(scope):
            return True
        if scope.norm(at + 1) not in ("the", "a", "his", "her", "its", "their", "this", "an", "my", "our", "your"):
            continue
        for noun in (at + 2, at + 3, at + 4):
            plain = noun == at + 2 and norms[at + 1] == "the"
            if scope.norm(noun) in cue.WORKS or (plain and scope.norm(noun) in cue.WORKS_TOO):
                return (
                    low != 0
                    or scope.norm(noun + 1) in (",", "-", "—", "called", '"', "based")
                    or (at == 0 and noun + 1 < len(norms) and scope.tokens[noun + 1].shape in ("cap", "upper"))
                )
    return False


def _opens_in_a_work(scope: Scope) -> bool:
    """ "In Moe's latest novel, ..." at the start of a sentence."""
    comma = next((at for at in range(2, min(8, scope.first)) if scope.norms[at] == ","), 0)
    owned = comma and any(scope.tokens[at].shape == "possessive" for at in range(1, comma))
    return bool(owned) and scope.norm(comma - 1) in cue.WORKS
