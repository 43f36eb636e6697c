"""Pages: the article among the rest, every word at its place in the file, the day from the metadata."""

from __future__ import annotations

import shlex
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import GLUE, Document, Role
from claimcheck.read import readers
from claimcheck.read.documents import collect
from claimcheck.read.html import html
from claimcheck.read.page import page
from claimcheck.read.project import load

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Harbour tunnel opens | The Example</title>
<meta property="article:published_time" content="2019-06-03T22:30:00+00:00">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2019-06-04"}]}</script>
<script>var teaser = "<p>Not a text</p>"; if (1 < 2 && 3 > 2) { run() }</script>
<style>p > a { color: red }</style></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main><article><h1>Harbour tunnel &amp; ring road open</h1>
<p class="byline">By Ada Fjord</p>
<p>OSLO (Example) - Norwegian Premier Erna <b>Sol</b>berg opened the
harbour tunnel on Monday, and called it <a title="a > b" href="/t">the&nbsp;largest work</a> of
the decade, after ten years of building and two of delay.</p>
<figure><img src="a.jpg" alt="a ribbon"><figcaption>Erna Solberg cuts a ribbon. Photo: Example</figcaption></figure>
<p>The tunnel is six kilometres long and cost more than the council had planned in 2009.<br>It will carry forty thousand
cars a day, the city&#8217;s engineers expect, and spare the old town most of its lorries.</p>
<div class="ad"><script>show("<b>ad</b>")</script></div>
<p>Nobody was hurt while it was being built, which the contractors said was rare for a work of that size.</p>
</article></main>
<aside><h3>Most read</h3><p><a href="/bee">Prime Minister Doug Ford swallows a bee at a press call</a></p></aside>
<footer><p>Copyright 2019 The Example. All rights reserved.</p></footer></body></html>
"""


def read(text: str | bytes, name: str = "page.html", **options: str) -> Document:
    Path(name).write_bytes(text if isinstance(text, bytes) else text.encode())
    found, problems = collect([name], load(None), **options)  # type: ignore[arg-type]
    assert not problems
    return found[0]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def shown(document: Document) -> list[tuple[Role, str]]:
    return [
        (block.role, " ".join(document.text[block.start : block.end].replace(GLUE, "").split()))
        for block in document.blocks
    ]


def test_the_article_is_found_among_the_page() -> None:
    roles = shown(read(PAGE))
    assert roles[0] == (Role.HEADLINE, "Harbour tunnel & ring road open")
    assert (Role.CAPTION, "Erna Solberg cuts a ribbon. Photo: Example") in roles
    assert any(text.startswith("OSLO (Example) - Norwegian Premier Erna Solberg opened") for _, text in roles)
    words = " ".join(text for _, text in roles)
    for other in ("Home", "Doug Ford", "Copyright", "Not a text", "color", "ad"):
        assert other not in words.split() and f" {other} " not in f" {words} "


def test_places_are_those_of_the_file() -> None:
    document = read(PAGE)
    assert len(document.text) == len(document.source) == len(PAGE)
    for words in ("Norwegian Premier Erna ", "forty thousand", "Photo: Example"):
        at = PAGE.index(words)
        assert document.text[at : at + len(words)] == words


def test_words_parted_by_tags_and_references_stay_whole() -> None:
    text = " ".join(read(PAGE).text.replace(GLUE, "").split())
    assert "Erna Solberg opened the harbour tunnel" in text
    assert "the largest work of the decade" in text
    assert "the city’s engineers" in text


def test_a_line_break_parts_lines_and_two_part_paragraphs() -> None:
    text = "One sentence stands here, and it is long enough.<br>Another follows it.<br><br>A third stands apart."
    read_ = page(f"<body><div>{text}</div></body>")
    assert len(read_.parts) == 2


@pytest.mark.parametrize(
    ("head", "day", "where"),
    [
        ('<meta property="article:published_time" content="2019-06-03T22:30:00+00:00">', "2019-06-03", "line 1"),
        ('<meta name="DC.date.issued" content="2019-06-05">', "2019-06-05", "dc.date.issued"),
        ('<meta itemprop="datePublished" content="Wed, 05 Jun 2019 10:00:00 GMT">', "2019-06-05", "datepublished"),
        ('<script type="application/ld+json">{"datePublished": "2019-06-07"}</script>', "2019-06-07", "datePublished"),
        ('<time itemprop="datePublished" datetime="2019-06-08T01:00Z">June 8</time>', "2019-06-08", "time"),
        (
            '<script type="application/ld+json">[{"@type": "Article", "datePublished": "2019-06-09"}]</script>'
            '<meta name="date" content="2020-01-01">',
            "2019-06-09",
            "datePublished",
        ),
    ],
)
def test_the_day_is_taken_from_the_metadata(head: str, day: str, where: str) -> None:
    found = html(f"<html><head>{head}</head><body><p>The bridge is open.</p></body></html>")
    assert found.day is not None and date.fromordinal(found.day).isoformat() == day
    assert where in found.where


def test_the_day_is_that_of_the_time_zone() -> None:
    Path("claimcheck.yaml").write_text("claimcheck: 1\ndocuments: [{path: '*.html', timezone: Europe/Oslo}]\n")
    Path("a.html").write_text('<meta property="article:published_time" content="2019-06-03T22:30:00Z"><p>It rains.</p>')
    document = collect(["a.html"], load(None))[0][0]
    assert document.published == date(2019, 6, 4).toordinal()


@pytest.mark.parametrize(
    "head", ["", '<meta name="date" content="soon">', "<script type='application/ld+json'>{</script>"]
)
def test_what_gives_no_day_gives_none(head: str) -> None:
    assert html(f"{head}<p>The bridge is open.</p>").day is None


def test_the_encoding_that_a_page_declares_is_used() -> None:
    page_ = '<html><head><meta charset="iso-8859-1"></head><body><p>Mélanie’s café is open.</p></body></html>'
    assert "Mélanie’s café" in read(page_.encode("cp1252")).text


def test_a_missing_extra_is_named_with_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "find_spec", lambda name: None)
    monkeypatch.setattr("shutil.which", lambda name: f"{Path(sys.executable).parent}/{name}")
    Path("a.html").write_text("<p>The bridge is open.</p>")
    Path("b.txt").write_text("The bridge is open.")
    found, problems = collect(["a.html", "b.txt"], load(None))
    assert [document.path for document in found] == ["b.txt"]
    assert problems[0].message == (
        'reading HTML needs the extra "html": python -m pip install trafilatura lxml-html-clean'
    )
    monkeypatch.setattr("shutil.which", lambda name: f"/another/bin/{name}")
    _, problems = collect(["a.html"], load(None))
    assert f": {shlex.quote(sys.executable)} -m pip install trafilatura" in problems[0].message


@pytest.mark.parametrize("text", ["", "<p></p>", "<html><head><title>x</title></head></html>"])
def test_a_page_without_text_is_empty(text: str) -> None:
    Path("a.html").write_text(text)
    found, problems = collect(["a.html"], load(None))
    assert not found and problems[0].message == "the document is empty"


FRAGMENTS = [
    *("<p>", "</p>", "<b>", "</b>", "<br>", "<div", ">", "<", "&amp;", "&", "<!--", "-->", "<script>", "</script>"),
    *(
        "<nav>",
        "</nav>",
        '<a href="',
        '"',
        "'",
        "Oslo",
        " ",
        "\r\n",
        "<![CDATA[",
        "<title>",
        "\u00ad",
        "é",
        "<li>",
        "=",
    ),
]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join))
def test_whatever_the_page_nothing_moves(text: str) -> None:
    read_ = page(text)
    assert len(read_.text) == len(text)
    ends = 0
    for part in read_.parts:
        assert ends <= part.start < part.end <= len(text)
        ends = part.end


def test_a_large_page_takes_time_in_proportion() -> None:
    for piece in ("<a ", "<p>Oslo ", '<a b="', "<!--", "<nav>", "</nav>", "<li><b>", "<script>", "<", "&"):
        page(piece * 100_000)
