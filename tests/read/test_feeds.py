"""Feeds and exports: each article a document of its own, with its day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import UserError
from claimcheck.model import Document, Problem
from claimcheck.read.documents import collect
from claimcheck.read.project import load

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Example</title>
<item><title>Tunnel &amp; road open</title><link>https://example.org/2019/06/tunnel-opens.html?x=1</link>
<pubDate>Mon, 03 Jun 2019 22:30:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>Erna <b>Sol</b>berg opened it.</p><p>It rains.</p>]]></content:encoded></item>
<item><title>Second</title><description>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Example</title>
<entry><title type="text">Ferry late</title><id>urn:a:17</id><updated>2020-02-02T00:00:00Z</updated>
<published>2020-02-01T00:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It is <i>late</i> &amp; full.</p>
<p>Again.</p></div></content>
</entry></feed>"""
JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "items": [{"id": "7", "url": "https://example.org/a", "title": "A", "content_text": "One.\n\nTwo.",
               "date_published": "2021-03-04T05:06:07Z"}],
}  # fmt: skip


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(name: str, text: str | Any, config: str = "") -> tuple[list[Document], list[Problem]]:
    Path(name).write_text(text if isinstance(text, str) else json.dumps(text), encoding="utf-8")
    if config:
        Path("claimcheck.yaml").write_text(f"claimcheck: 1\ndocuments:\n  - {config}\n", encoding="utf-8")
    return collect([name], load(None))


def day(document: Document) -> str:
    assert document.published is not None
    return date.fromordinal(document.published).isoformat()


def test_the_articles_of_a_feed_are_documents() -> None:
    found, problems = read("wire.rss", RSS)
    assert not problems
    assert [document.path for document in found] == ["wire.rss#tunnel-opens", "wire.rss#2"]
    assert found[0].source == "Tunnel & road open\nErna Solberg opened it.\nIt rains."
    assert found[1].source == "Second\nOne & two."
    assert (day(found[0]), found[0].published_from) == ("2019-06-03", "the feed: pubdate")
    assert found[1].published is None and found[0].unit == "paragraph"


def test_atom_with_marked_up_content() -> None:
    found, _ = read("a.xml", ATOM)
    assert (found[0].path, found[0].source) == ("a.xml#17", "Ferry late\nIt is late & full.\nAgain.")
    assert day(found[0]) == "2020-02-01"


def test_a_json_feed() -> None:
    found, _ = read("feed.json", JSON_FEED)
    assert (found[0].path, found[0].source, day(found[0])) == ("feed.json#7", "A\nOne.\nTwo.", "2021-03-04")


EXPORT = {"data": {"stories": [{"slug": "x", "head": {"main": "H"}, "body": "<p>B</p><p>C</p>", "at": ["2022-01-02"]}]}}
FIELDS = "{path: '*.json', fields: {items: data.stories, id: slug, title: head.main, text: body, published: at.0}}"


def test_an_export_whose_fields_are_named() -> None:
    found, problems = read("cms.json", EXPORT, FIELDS)
    assert not problems
    assert (found[0].path, found[0].source, day(found[0])) == ("cms.json#x", "H\nB\nC", "2022-01-02")


def test_json_lines() -> None:
    lines = "\n".join(json.dumps({"n": number, "t": f"Text {number}."}) for number in (1, 2))
    found, _ = read("a.jsonl", lines, "{path: a.jsonl, fields: {id: n, text: t}}")
    assert [document.path for document in found] == ["a.jsonl#1", "a.jsonl#2"]


def test_levels_of_a_feed_hold_for_its_articles() -> None:
    found, _ = read("wire.rss", RSS, "{path: wire.rss, level: off}")
    assert [document.published_from for document in found] == ["not checked: its level is off"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.xml", "<html><body/></html>", "it is XML, but neither an RSS nor an Atom feed"),
        ("a.rss", "<rss><channel><item></channel></rss>", "not valid XML: mismatched tag"),
        (
            "a.rss",
            '<!DOCTYPE rss [<!ENTITY a "b">]><rss/>',
            "it declares a document type (rss); such files are not read",
        ),
        ("a.rss", "<rss><channel/></rss>", "the document is empty"),
        ("a.json", "{", "not valid JSON: Expecting property name enclosed in double quotes"),
        ("a.json", "[" * 100_000, "not read: its JSON is nested too deeply"),
        (
            "a.json",
            '{"items": []}',
            "it is no JSON Feed; say in claimcheck.yaml where its articles are (fields: {items: ..., text: ...})",
        ),
    ],
)
def test_what_is_no_feed_is_a_problem(name: str, text: str, message: str) -> None:
    found, problems = read(name, text)
    assert not found and [problem.message for problem in problems] == [message]


def test_a_field_that_leads_nowhere_and_one_that_is_unknown_are_told() -> None:
    found, problems = read("cms.json", EXPORT, "{path: cms.json, fields: {items: data.story, text: body}}")
    assert not found
    assert problems[0].message == 'it has no list of articles at "data.story" (claimcheck.yaml: fields, items)'
    with pytest.raises(UserError, match='unknown key "titel"; did you mean "title"'):
        read("cms.json", EXPORT, "{path: cms.json, fields: {titel: x}}")
