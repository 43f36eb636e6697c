"""Two figures for one feature of one thing, each the only one of its sort in one of two texts of one news.

The thing is one if its name is in both, or the one calls by its noun what the other one has by a name with that noun;
and all of the two texts must speak for one story.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import LAST, Facts
from claimcheck.kinds.quantity.features import SOLE
from claimcheck.kinds.quantity.measured import agree
from claimcheck.model import Statement
from claimcheck.text import towns
from claimcheck.text.kindred import lacking, one_news
from claimcheck.text.misprints import swapped
from claimcheck.text.sources import marked
from claimcheck.text.story import knows_other, page_names

_NEWS, _MORE = 5.0, 6.0
"""What two texts must share (see `text.kindred.one_news`), and what they must where they have few names in common."""
_LEAST = 2
"""Names that both have, none of them that of a large town."""


def identity(statement: Statement, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The feature, by the names of the thing, and by its noun."""
    if statement.voice.kind != "narrator" or statement.voice.asserted or SOLE not in statement.modifiers:
        return
    for name in (*marked(statement, "name"), *filter(None, marked(statement, "noun"))):
        yield (LAST, statement.mode, statement.attribute, name)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why the two cannot both be true, or ""."""
    if earlier.path == later.path or earlier.value is None or later.value is None or agree(earlier, later):
        return ""
    if not _one_thing(earlier, later) or knows_other(earlier, later) or lacking(earlier, later):
        return ""
    if _slip(earlier, later):
        return f"the {later.attribute} of one thing is told in two ways"
    rare = [name for name in page_names(earlier) & page_names(later) if not towns.is_town(name)]
    if one_news(earlier, later) < (_NEWS if len(rare) >= _LEAST else _MORE):
        return ""
    return f"the {later.attribute} of one thing is told in two ways"


def _slip(earlier: Statement, later: Statement) -> bool:
    """Whether digits changed places in what is told of a thing of one name and one noun."""
    assert earlier.value is not None and later.value is not None
    called = [{*marked(told, "name"), *marked(told, "noun")} for told in (earlier, later)]
    named = called[0] == called[1] and bool(marked(earlier, "name")) and bool(marked(earlier, "noun")[0])
    return named and earlier.value.unit == later.value.unit and swapped(earlier.value.text, later.value.text)


def _one_thing(earlier: Statement, later: Statement) -> bool:
    """Whether both speak of one thing."""
    names = [set(marked(told, "name")) for told in (earlier, later)]
    nouns = [marked(told, "noun")[0] for told in (earlier, later)]
    pages = page_names(earlier), page_names(later)
    if not names[0] <= pages[1] or not names[1] <= pages[0]:
        return False
    if all(names) and not (names[0] <= names[1] or names[1] <= names[0]):
        return False
    if all(nouns):
        if any(names):
            return nouns[0] == nouns[1] and (bool(names[0] & names[1]) or not all(names))
        return nouns[0] == nouns[1] and nouns[0] in pages[0] & pages[1]
    if not any(nouns):
        return bool(names[0] & names[1])
    noun, other = (nouns[0], names[1]) if nouns[0] else (nouns[1], names[0])
    own = names[0] if nouns[0] else names[1]
    return noun in other or (bool(own) and own <= other and noun in pages[0] | pages[1])
