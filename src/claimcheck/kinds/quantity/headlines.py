"""How a vote or a game ended, as a headline tells it with no sentence: "SENATE SAYS NO, 58 TO 42", "Braga 1, Porto 3".

It is held against the only result that its own text tells: a statement is marked HEAD, and has as "key:..." its words,
as "kept:..." those of them that stand close below it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.interval import Interval
from claimcheck.kinds.quantity.happenings import EVENTS
from claimcheck.kinds.quantity.outcomes import ANYBODY, side
from claimcheck.kinds.quantity.result_words import BODIES, NOT_FINAL, STEPS, VOTERS, WEAK
from claimcheck.kinds.quantity.results import HEAD, OTHER_GAME, Result, pairs
from claimcheck.model import Document, Span, Statement, Value
from claimcheck.text.scene import Scene
from claimcheck.text.sources import marked
from claimcheck.text.stems import stem
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import Token, tokenize
from claimcheck.text.words import FUNCTION_CAPS, PREPOSITIONS

_YES = frozenset(
    listed("yes ok oks okays back backs approve approves approved pass passes passed adopt adopts ratify ratifies "
           "clear clears endorse endorses confirm confirms confirmed legalise legalises legalize legalizes "
           "support supports agree agrees accept accepts")
)  # fmt: skip
_NO = frozenset(
    listed("no reject rejects rejected kill kills sink sinks axe axes nix nixes bar bars block blocks defeat defeats "
           "turn turns throw throws dump dumps snub snubs spurn spurns scuttle scuttles shelve shelves")
)  # fmt: skip
_FEW = 6
"""Words of a scoreline at most."""
_BELOW = 900
"""Characters of the text below a headline within which its result and its words must stand."""
_NEWS = 7
_DEAD = frozenset(
    listed("killed kills killing dead died dies injured wounded hurt missing arrested people persons lives victims "
           "least boys girls men women children workers soldiers miners")
)  # fmt: skip
_KEPT = 2
_LONG = 3
_SCORES = (
    re.compile(r"(?P<one>\D{3,40}?) (?P<n>\d{1,2}) ?[-–] ?(?P<m>\d{1,2}) (?P<two>\D{3,40})$"),
    re.compile(r"(?P<one>\D{3,40}?) (?P<n>\d{1,3}), (?P<two>\D{3,40}?) (?P<m>\d{1,3})$"),
)
_BEFORE = FUNCTION_CAPS | PREPOSITIONS - {"by"}


def headline_results(scene: Scene) -> Iterator[Result]:
    """The result that a headline tells, if it is one for certain."""
    tokens = scene.tokens
    norms = {token.norm for token in tokens}
    if norms & (NOT_FINAL | WEAK | STEPS) or "?" in norms:
        return
    line = _scoreline(scene)
    if line is not None:
        yield _result(scene, "score", *line, ["event:game"])
        return
    told = list(pairs(tokens))
    if len(told) != 1:
        return
    pair = told[0]
    if not _stands_alone(tokens, pair.first, pair.last):
        return
    bodies = [norm for norm in dict.fromkeys(token.norm for token in tokens) if norm in BODIES | VOTERS | {"voters"}]
    span = Span(tokens[pair.first].start, tokens[pair.last - 1].end)
    sides = [side for words, side in ((_YES, "act:approv"), (_NO, "act:reject")) if norms & words]
    if len(bodies) == 1 and len(sides) < _KEPT:
        yield _result(scene, "vote", span, pair.one, pair.two, ["event:vote", f"body:{bodies[0]}", *sides])
    elif not bodies and tokens[pair.first + 1].norm != "to" and pair.last == len(tokens):
        yield _result(scene, "score", span, pair.one, pair.two, ["event:game"])


def of_another_item(document: Document, head: Statement, text: Statement) -> bool:
    """Whether a headline's words stand below it, but not in the sentence of a figure that is told of another place."""
    places = {word for place in marked(text, "place")[:1] for word in place.split()}
    if not places:
        return False

    def told(start: int, end: int) -> set[str]:
        return {stem(t.norm) for t in tokenize(document.text, start, end) if len(t.norm) > _LONG and t.norm.isalpha()}

    plain = {stem(word) for word in (*EVENTS, *_DEAD, *PREPOSITIONS, *FUNCTION_CAPS)}
    keys = told(head.sentence.start, head.sentence.end) - plain
    own = told(text.sentence.start, text.sentence.end)
    if keys & own or keys & {stem(place) for place in places}:
        return False
    others = told(head.sentence.end, text.sentence.start) | told(text.sentence.end, len(document.text))
    return bool(keys & others)


def agree(head: Statement, text: Statement) -> bool:
    """Whether a headline's result may be another one than the text's, or the same."""
    one, two = head.value, text.value
    if one is None or two is None or one.text == two.text or HEAD not in head.modifiers or HEAD in text.modifiers:
        return True
    if head.published is None or not _lately(head.published, text) or text.start - head.end > _BELOW:
        return True
    kept, keys = set(marked(head, "kept")), set(marked(head, "key"))
    if text.attribute == "score":
        teams = [set(team.split()) for team in marked(text, "team")]
        return len(teams) != _KEPT or OTHER_GAME in text.modifiers or not all(team <= keys for team in teams)
    if marked(text, "step") or not ({one.low, one.high} & {two.low, two.high}) or "." in two.text:
        return True
    bodies = [set(marked(statement, "body")) for statement in (head, text)]
    known = bool(bodies[1])
    if known and not _one_body(*bodies):
        return True
    sides = [_sides(statement) for statement in (head, text)]
    if all(sides) and sides[0] != sides[1]:
        return True
    if bodies[1] & ANYBODY:
        words = {stem(key) for key in keys} & {*marked(text, "word")} - {*marked(text, "act")}
        return not words or not all(sides)
    return len(kept) < (1 if known else _KEPT)


def _sides(statement: Statement) -> set[str]:
    return {side(act) for act in marked(statement, "act")} & {"yes", "no"}


def _one_body(one: set[str], two: set[str]) -> bool:
    if {name.split()[-1] for name in one | two} & ANYBODY:
        return True
    return bool({stem(name.split()[-1]) for name in one} & {stem(word) for name in two for word in name.split()})


def _lately(published: int, text: Statement) -> bool:
    news = Interval(published - _NEWS, published + 1)
    told = [when.inner for when in text.times if when.how == "stated"]
    return all(day.days is not None and day.overlaps(news) for day in told)


def _scoreline(scene: Scene) -> tuple[Span, float, float] | None:
    """ "Sporting 4, Braga 1", "France 3-0 Brazil": nothing else."""
    start, end = scene.tokens[0].start, scene.tokens[-1].end
    text = scene.text[start:end]
    for form in _SCORES:
        match = form.match(text)
        if (
            match is not None
            and len(scene.tokens) <= _FEW + _LONG
            and not re.search(r"[:;,.?!]", match["one"] + match["two"])
        ):
            names = match["one"].split() + match["two"].split()
            if len(names) <= _FEW and all(name[0].isupper() for name in names):
                span = Span(start + match.start("n"), start + match.end("m"))
                return span, float(match["n"]), float(match["m"])
    return None


def _stands_alone(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether two numbers are set off as a result is: behind a comma or at the end, or before a colon."""
    after = tokens[last].norm if last < len(tokens) else ""
    before = tokens[first - 1].norm if first else ""
    if after not in ("", ":", ",", ";", "."):
        return False
    if first == 0:
        return after == ":"
    spelled = any(token.norm == "to" for token in tokens[first:last])
    return before in (",", "by", ":", ";") or (not spelled and before.isalpha() and before not in _BEFORE)


def _result(scene: Scene, attribute: str, span: Span, one: float, two: float, modifiers: Sequence[str]) -> Result:
    high, low = max(one, two), min(one, two)
    value = Value(f"{high:g}-{low:g}", *span, number=one, low=low, high=high)
    return with_words(scene, Result(attribute, span, value, (), tuple(modifiers)))


def with_words(scene: Scene, result: Result) -> Result:
    """A result of a headline with the words of it, and those that stand below too."""
    keys = dict.fromkeys(
        norm
        for token in scene.tokens
        if len(norm := token.norm) > _LONG - 1 and norm.isalpha() and norm not in FUNCTION_CAPS | PREPOSITIONS
    )
    end = scene.sentence.block.end
    below = {stem(token.norm) for token in tokenize(scene.text, end, min(len(scene.text), end + _BELOW))}
    kept = (f"kept:{key}" for key in keys if stem(key) in below and key not in _YES | _NO)
    modifiers = (*result.modifiers, HEAD, *(f"key:{key}" for key in keys), *kept)
    return Result(result.attribute, result.span, result.value, result.refs, modifiers)
