"""Feeds: RSS 2.0 and 1.0, Atom (RFC 4287), JSON Feed 1.1, and what a publishing system exports as JSON.

Each article of a feed is a text of its own, called after the last part of its address; a line of it is a paragraph.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any, NamedTuple

from claimcheck.model import GLUE, Role
from claimcheck.read.dates import moment_day
from claimcheck.read.docx import of_lines
from claimcheck.read.laid import Laid, UnreadableError
from claimcheck.read.page import page
from claimcheck.read.text import dereferenced, plain
from claimcheck.read.xml import local, parse

FIELDS = {"items": "items", "id": "id", "title": "title", "text": "", "published": "date_published", "source": "url"}
"""Where a JSON Feed has what an article needs; in claimcheck.yaml, `fields` gives other places."""
_TEXTS = ("content_html", "content_text", "summary")
_MARKED_UP = re.compile(r"</?[a-zA-Z][^<>]*>|<br")
_PARAGRAPHS = re.compile(r"\n\s*\n")
_DAYS = ("published", "pubdate", "date", "issued", "created", "updated", "modified")
"""Elements that date an article, the surest first."""
_BODIES = ("encoded", "content", "description", "summary")
_CHUNK = 1 << 16


class _Article(NamedTuple):
    """An article of a feed before it is laid out."""

    title: str
    body: str
    marked_up: bool
    day: int | None
    where: str
    names: tuple[str, ...]


def feed(data: bytes, timezone: str = "") -> list[Laid]:
    """The articles of an RSS or Atom feed; raises `UnreadableError`."""
    reader = _Reader(timezone)
    parse((data[at : at + _CHUNK] for at in range(0, len(data), _CHUNK)), reader.start, reader.end, reader.text)
    if not reader.known:
        raise UnreadableError("it is XML, but neither an RSS nor an Atom feed")
    return _laid(reader.articles)


class _Reader:
    """Collects the articles; within an article, the text of each element that it is made of."""

    def __init__(self, timezone: str) -> None:
        self.timezone = timezone
        self.articles: list[_Article] = []
        self.known = False
        self.item: dict[str, str] | None = None
        self.open: list[str] = []
        self.collected: list[str] = []
        self.escaped = False  # the element holds XHTML, which is written out again

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        tag = local(name).lower()
        self.known = self.known or tag in ("rss", "feed", "rdf", "channel")
        if self.item is None:
            if tag in ("item", "entry"):
                self.item = {}
            return
        if self.open:
            self.open.append(tag)
            self.collected.append(f"<{tag}>")
            return
        self.open.append(tag)
        self.collected = []
        self.escaped = attributes.get("type") == "xhtml"
        if tag == "link" and attributes.get("rel", "alternate") == "alternate" and "href" in attributes:
            self.item.setdefault("link", attributes["href"])

    def end(self, name: str) -> None:
        tag = local(name).lower()
        if self.item is None:
            return
        if not self.open:
            self.articles.append(self._article(self.item))
            self.item = None
            return
        self.open.pop()
        if self.open:
            self.collected.append(f"</{tag}>")
            return
        text = "".join(self.collected).strip()
        if text:
            self.item.setdefault(tag, text)

    def text(self, data: str) -> None:
        if self.item is not None and self.open:
            self.collected.append(escape(data, quote=False) if self.escaped else data)

    def _article(self, item: Mapping[str, str]) -> _Article:
        day, where = None, ""
        for key in _DAYS:
            if key in item and (day := moment_day(item[key], self.timezone)) is not None:
                where = f"the feed: {key}"
                break
        body = next((item[key] for key in _BODIES if key in item), "")
        names = tuple(item[key] for key in ("link", "guid", "id") if key in item)
        return _Article(item.get("title", ""), body, True, day, where, names)


def exported(data: bytes, timezone: str = "", fields: Mapping[str, str] | None = None) -> list[Laid]:
    """The articles of a JSON Feed, or of any JSON (or JSON lines) whose `fields` are named by dotted paths."""
    whole = _json(data)
    if fields is None:
        if not isinstance(whole, dict) or "jsonfeed" not in str(whole.get("version")):
            raise UnreadableError(
                "it is no JSON Feed; say in claimcheck.yaml where its articles are (fields: {items: ..., text: ...})"
            )
        fields = {}
    places = {**FIELDS, **fields}
    listed = isinstance(whole, list) and "items" not in fields
    found = whole if listed else _at(whole, places["items"])
    if not isinstance(found, list):
        raise UnreadableError(f'it has no list of articles at "{places["items"]}" (claimcheck.yaml: fields, items)')
    return _laid([_of_json(item, places, timezone) for item in found])


def _json(data: bytes) -> Any:
    """What a file of JSON holds; of JSON lines, a list of them."""
    lines = [(number, line) for number, line in enumerate(data.splitlines(), 1) if line.strip()]
    try:
        return json.loads(data)
    except RecursionError:
        raise UnreadableError("not read: its JSON is nested too deeply") from None
    except UnicodeDecodeError as error:
        raise UnreadableError(f"not UTF-8: byte 0x{data[error.start]:02X}") from None
    except json.JSONDecodeError as error:
        if len(lines) < 2 or error.msg != "Extra data":
            raise UnreadableError(f"not valid JSON: {error.msg}", error.lineno, error.colno) from None
    return [_line(line, number) for number, line in lines]


def _line(line: bytes, number: int) -> Any:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise UnreadableError(f"not valid JSON: {error.msg}", number, error.colno) from None


def _at(thing: Any, path: str) -> Any:
    """What stands at a dotted path ("fields.body", "dates.0"); None if nothing does."""
    for step in filter(None, path.split(".")):
        if isinstance(thing, dict):
            thing = thing.get(step)
        elif isinstance(thing, list) and step.isdigit() and int(step) < len(thing):
            thing = thing[int(step)]
        else:
            return None
    return thing


def _of_json(item: Any, places: Mapping[str, str], timezone: str) -> _Article:
    def text(key: str) -> str:
        found = _at(item, places[key]) if places[key] else None
        return "" if found is None or isinstance(found, dict | list) else str(found).strip()

    body = text("text")
    if not places["text"]:
        body = next((str(item[key]) for key in _TEXTS if isinstance(item, dict) and item.get(key)), "")
    said = text("published")
    day = moment_day(said, timezone) if said else None
    where = f"the feed: {places['published']}" if day is not None else ""
    return _Article(text("title"), body, bool(_MARKED_UP.search(body)), day, where, (text("id"), text("source")))


def _laid(articles: Sequence[_Article]) -> list[Laid]:
    made = []
    taken: set[str] = set()
    for number, article in enumerate(articles, 1):
        name = next((short for short in map(_short, article.names) if short and short not in taken), str(number))
        taken.add(name)
        lines: list[str] = []
        roles: list[Role | None] = []
        for line, role in _lines(article):
            lines.append(line)
            roles.append(role)
        laid = of_lines(lines, roles)
        made.append(laid._replace(day=article.day, where=article.where, name=name))
    return made


def _short(name: str) -> str:
    """The last part of an address or an id, without what follows the file's name."""
    plain = re.split(r"[?#]", name)[0].rstrip("/")
    last = re.split(r"[/:]", plain)[-1]
    return re.sub(r"\.(?:html?|php|aspx?)$", "", last)[:80]


def _lines(article: _Article) -> Iterator[tuple[str, Role | None]]:
    """The paragraphs of an article, its title first."""
    if article.title:
        yield _one_line(page(article.title).text), Role.HEADLINE
    if article.marked_up and _MARKED_UP.search(article.body):
        read = page(article.body)
        for part in read.parts:
            yield _one_line(read.text[part.start : part.end]), part.role
        return
    for paragraph in _PARAGRAPHS.split(dereferenced(plain(article.body))):
        yield _one_line(paragraph), None


def _one_line(text: str) -> str:
    return " ".join(text.replace(GLUE, "").split())
