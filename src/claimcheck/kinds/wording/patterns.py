"""Words to avoid as they stand in a document, in every part of it that is its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.wording.index import Rule, Rules, capital
from claimcheck.lazy import Pattern
from claimcheck.model import Block, Document, Role, Span, Statement, Voice
from claimcheck.text import cues, sentences
from claimcheck.text.names import stands
from claimcheck.text.quoted import quoted
from claimcheck.text.scene import Scene, capitals
from claimcheck.text.tokens import Token, present, tokenize
from claimcheck.text.words import FUNCTION_CAPS

_ADDRESS = Pattern(
    r"://|www\.|@|\.[a-z]{2,}(?:[/:?#]|$)|[/\\].*[/\\.]|[_=#]|\.(?:html?|pdf|docx?|png|jpe?g)\b", re.IGNORECASE
)
_SPEAKS_OF = frozenset("word words term terms phrase phrases spelling spelled spelt name names called".split())
"""Words before a phrase by which the text speaks of the phrase itself: the spelling Kiev."""


def avoided(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """The words to avoid; of several rules for the same words the one with the most words."""
    rules: Rules = facts.index("wording")
    if not rules.by_first:
        return
    for block in document.blocks:
        if block.language != "en" or block.role is Role.LEFTOVER:
            continue
        if rules.by_first.keys().isdisjoint(present(document.text[block.start : block.end])):
            continue
        quotations = quoted(document, block)
        for start, end in sentences.split(document.text, block.start, block.end):
            tokens = tokenize(document.text, start, end)
            for rule, first, last in _hits(document, block, tokens, rules, quotations):
                yield _statement(document, block, tokens, Span(start, end), rule, first, last, quotations)


def _hits(
    document: Document, block: Block, tokens: Sequence[Token], rules: Rules, quotations: Sequence[tuple[int, int]]
) -> Iterator[tuple[Rule, int, int]]:
    """The rules that apply, with the tokens (half-open) to which they do."""
    free = 0
    for at, token in enumerate(tokens):
        if at < free:
            continue
        for rule in rules.by_first.get(token.norm, ()):
            last = stands(tokens, at, rule.words)
            if not last or not _written(tokens, at, last, rule):
                continue
            if _right(tokens, at, last, rule) or _spared(
                document.text, block, tokens[at].start, tokens[last - 1].end, rule, quotations
            ):
                continue
            yield rule, at, last
            free = last
            break


def _written(tokens: Sequence[Token], first: int, last: int, rule: Rule) -> bool:
    """Whether words that the rule writes with capitals have them here (or the sentence has none at all)."""
    said = [token for token in tokens[first:last] if token.shape != "hyphen"]
    if all(not wanted or capital(token) for wanted, token in zip(rule.capitals, said, strict=False)):
        return True
    return not any(capital(token) for token in tokens)


def _right(tokens: Sequence[Token], first: int, last: int, rule: Rule) -> bool:
    """Whether the words stand in one of the phrases in which they are right."""
    for phrase in rule.right:
        for start in range(max(0, first - 2 * len(phrase)), first + 1):
            end = stands(tokens, start, phrase)
            if end >= last:
                return True
    return False


def _spared(text: str, block: Block, start: int, end: int, rule: Rule, quotations: Sequence[tuple[int, int]]) -> bool:
    """Whether the words stand in an address, in code, or in a quotation that the rule spares."""
    if rule.spares_quotes and any(a < end and start < b for a, b in quotations):
        return True
    left, right = start, end
    while left > block.start and not text[left - 1].isspace():
        left -= 1
    while right < block.end and not text[right].isspace():
        right += 1
    run = text[left:right].strip(".,;:!?()[]\"'“”‘’")
    return bool(_ADDRESS.search(run)) or text.count("`", block.start, start) % 2 == 1


def _statement(
    document: Document, block: Block, tokens: Sequence[Token], sentence: Span, rule: Rule, first: int, last: int,
    quotations: Sequence[tuple[int, int]],
) -> Statement:  # fmt: skip
    start, end = tokens[first].start, tokens[last - 1].end
    voice = cues.voice(document.text, tokens, start, end, sentence.start, sentence.end, quotations, "title")
    # what is said does not matter, only the words: a note of the desk about them is no use of them
    asserted = voice.asserted if voice.asserted == "corrected" else ""
    weak = [
        word for word, here in (("name", _named(tokens, first, last, rule)), ("cited", _cited(tokens, first))) if here
    ]
    return Statement(
        kind="wording",
        pattern="words to avoid",
        path=document.path,
        start=start,
        end=end,
        wrong=Span(start, end),
        sentence=sentence,
        subject=None,
        attribute=" ".join(rule.words),
        mode="used",
        voice=Voice(voice.kind, voice.speaker, asserted),
        modifiers=tuple(weak),
        keys=(rule.key,),
        published=block.published if block.published is not None else document.published,
        headline=block.role in (Role.HEADLINE, Role.CAPTION),
    )


def _named(tokens: Sequence[Token], first: int, last: int, rule: Rule) -> bool:
    """Whether common words may belong to a name here: capitalised, and beside another capitalised word."""
    if any(rule.capitals):
        return False
    if any(capital(token) for token in tokens[first + 1 : last]) and not capitals(tokens):
        return True
    if not capital(tokens[first]):
        return False
    after = last
    owned = after < len(tokens) and tokens[after].shape == "possessive"
    if owned or (after < len(tokens) and tokens[after].shape == "hyphen"):
        after += 1
    if capitals(tokens) and not owned:
        return False  # a headline: every word has a capital
    if after < len(tokens) and capital(tokens[after]) and tokens[after].norm not in FUNCTION_CAPS:
        return True
    before = first - 1
    if before >= 0 and tokens[before].shape == "hyphen":
        before -= 1
    if before < 0 or not capital(tokens[before]):
        return False
    opens = before == 0 or tokens[before - 1].shape == "punct"
    return not (opens and tokens[before].norm in FUNCTION_CAPS)


def _cited(tokens: Sequence[Token], first: int) -> bool:
    """Whether the text speaks of the words themselves: the spelling Kiev, the term “chairman”."""
    before = first - 1
    if before >= 0 and tokens[before].norm in ('"', "'", "as"):
        before -= 1
    return before >= 0 and tokens[before].norm in _SPEAKS_OF
