"""The day on which a page was published, as its metadata say it: schema.org, Open Graph, Dublin Core, and the names
that publishing systems use."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from claimcheck.read.dates import moment_day
from claimcheck.read.tags import Tag

_NAMES = (
    "article:published_time og:article:published_time og:published_time datepublished citation_publication_date "
    "citation_online_date dc.date.issued dcterms.issued dcterms.date dc.date dc.date.created dcterms.created "
    "parsely-pub-date sailthru.date bt:pubdate cxenseparse:publishtime cxenseparse:recs:publishtime "
    "article.published article:published shareaholic:article_published_time publication_date publicationdate "
    "publish-date publish_date publishdate pubdate date"
).split()
"""Of `meta`, in `property`, `name` or `itemprop`; the surest first."""
_DEEPEST = 12  # levels of JSON-LD that are looked through
_ARTICLE = ("article", "posting", "report", "review")


class Dated(NamedTuple):
    """A day (ordinal), what says it, and where that stands."""

    day: int
    what: str
    offset: int


class Metadata:
    """Collects what the tags of a page say; `day()` is the surest of it."""

    def __init__(self, source: str, timezone: str) -> None:
        self.source = source
        self.timezone = timezone
        self.said: dict[int, Dated] = {}

    def see(self, tag: Tag) -> None:
        """Looks at one opening tag."""
        if tag.name == "meta":
            given = tag.attributes()
            for key in ("property", "name", "itemprop"):
                name = given.get(key, "").strip().lower()
                if name in _NAMES:
                    self._say(_NAMES.index(name) + 1, name, given.get("content", ""), tag.start)
        elif tag.name == "time":
            given = tag.attributes()
            if "pubdate" in given or "datepublished" in given.get("itemprop", "").lower():
                self._say(len(_NAMES) + 1, "time", given.get("datetime", ""), tag.start)
        elif tag.name == "script" and "ld+json" in tag.rest:
            for rank, text in _published(self.source[tag.end : tag.body]):
                self._say(rank, "datePublished", text, tag.start)

    def _say(self, rank: int, what: str, text: str, offset: int) -> None:
        day = moment_day(text.strip(), self.timezone)
        if day is not None:
            self.said.setdefault(rank, Dated(day, what, offset))

    def day(self) -> Dated | None:
        """The day, if anything says one."""
        return self.said[min(self.said)] if self.said else None


def _published(text: str) -> Iterator[tuple[int, str]]:
    """The dates of publication in a JSON-LD script: 0 of an article, a rank behind all others of something else."""
    try:
        things: list[tuple[Any, int]] = [(json.loads(text), 0)]
    except (ValueError, RecursionError):
        return
    while things:
        thing, depth = things.pop(0)
        if depth > _DEEPEST:
            continue
        if isinstance(thing, list):
            things.extend((one, depth + 1) for one in thing)
        elif isinstance(thing, dict):
            said = thing.get("datePublished")
            if isinstance(said, str):
                yield (0 if _is_article(thing.get("@type")) else len(_NAMES) + 2), said
            things.extend((one, depth + 1) for one in thing.values() if isinstance(one, dict | list))


def _is_article(types: str | Sequence[str] | None) -> bool:
    named = [types] if isinstance(types, str) else list(types or ())
    return any(str(name).lower().endswith(_ARTICLE) for name in named)
