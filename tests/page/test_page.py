"""The editor's page, as text: what it holds, that it is well-formed, and that nothing an article says breaks it."""

from __future__ import annotations

import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.page.parsed import Element, parsed
from tests.report.conftest import snapshot as snapshot
from tests.report.hostile import HOSTILE, HOSTILE_DOCUMENT, LINES
from tests.report.rendered import ALL, REPORTS, many, rendered
from tests.report.sample import NORWAY_DOCUMENT, REPORT, conflict, document, statement
from tests.report.settled import SETTLED

from claimcheck.model import Block, Related, Report, Role, Skipped
from claimcheck.report.page import markup
from claimcheck.report.page.controls import KEYS
from claimcheck.report.page.entries import Mark, entries
from claimcheck.report.page.prose import article, pieces
from claimcheck.report.view import view
from claimcheck.report.wording import printable

CLAIMS = """claimcheck: 1
checked: 2026-01-15
entities:
  norland: {type: country, name: Norland}
  ada-berg: {type: person, name: Ada Berg}
claims:
  - id: prime-minister-of-norland
    kind: office
    title: Prime Minister
    of: norland
    class: head
    owner: politics
    tags: [elections]
    holders: [{who: ada-berg, from: 2020-01-01}]
    source: https://norland.example/
"""
PAGES = {**REPORTS, "settled": SETTLED}
PAGE = Path(markup.__file__).parent


def page(report: Report = REPORT) -> Element:
    return parsed(rendered("html", report))


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_written_as_in_the_snapshot(name: str, snapshot: Callable[[str, str], None]) -> None:
    """Without its style and its script, which have files of their own."""
    report = PAGES[name]
    if report is HOSTILE:
        report = replace(HOSTILE, findings=HOSTILE.findings[:7] + HOSTILE.findings[8:])
    text = rendered("html", report).replace(LINES[7], "so so so long")
    text = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", text, flags=re.DOTALL)
    snapshot(f"{name}.html", re.sub(r"sha256-[\w+/=]+", "sha256", text))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_well_formed(name: str) -> None:
    text = rendered("html", PAGES[name])
    read = parsed(text)
    assert text.startswith("<!DOCTYPE html>\n")
    ids = [element.attributes["id"] for element in read.all() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    for element in read.all():
        assert not [key for key in element.attributes if key == "style" or key.startswith("on")]
        named = [element.attributes[key] for key in ("for", "aria-labelledby") if key in element.attributes]
        link = element.attributes.get("href", "")
        assert {*named, *([link[1:]] if link.startswith("#") else [])} <= set(ids)
    levels = [int(element.name[1]) for element in read.all() if re.fullmatch(r"h\d", element.name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_page_loads_nothing_and_runs_only_its_own_script() -> None:
    read = page()
    assert not {"link", "img", "iframe", "object", "base"} & {element.name for element in read.all()}
    assert not [element for element in read.all() if "src" in element.attributes]
    policy = read.one("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"]
    directives = {first: rest for first, _, rest in (part.strip().partition(" ") for part in policy.split(";"))}
    assert directives["default-src"] == directives["base-uri"] == directives["form-action"] == "'none'"
    for name in ("style", "script"):
        inside = "".join(part for part in read.one(name).inside if isinstance(part, str))
        assert directives[f"{name}-src"] == f"'sha256-{b64encode(sha256(inside.encode()).digest()).decode()}'"


def test_the_files_of_the_page_end_no_element_and_ask_for_nothing() -> None:
    for name in ("page.css", "page.js"):
        text = (PAGE / name).read_text(encoding="utf-8")
        assert not re.search(r"</|<!--|url\(|@import|https?://|innerHTML|eval\(|fetch|import ", text), name


def test_every_conflict_has_a_row_and_stands_in_its_article() -> None:
    read = page()
    rows = [row for row in read.all("tr") if "id" in row.attributes]
    assert [row.all("td")[1].all("p")[0].text for row in rows] == [
        "“Norwegian President Jonas Gahr Støre”",
        "“Friday, May 2, 2024”",
        "“President Støre”",
        "“opened 60 years ago”",
        "“Marit Bjørgen, 45”",
    ]
    marks = [mark for mark in read.one(id="texts").all("a") if mark.attributes["href"].startswith("#r")]
    assert [(mark.text, mark.attributes["id"], mark.attributes["href"]) for mark in marks] == [
        ("Norwegian President Jonas Gahr Støre conflict 1", "m1", "#r1"),
        ("Friday, May 2, 2024 conflict 2", "m2", "#r2"),
        ("Norwegian President Jonas Gahr Støre conflict 1", "m1.2", "#r1"),
        ("President Støre conflict 3", "m3", "#r3"),
        ("opened 60 years ago conflict 4", "m4", "#r4"),
        ("Marit Bjørgen, 45 conflict 5", "m5", "#r5"),
    ]
    assert rows[0].all("td")[0].text == "Error line 3 office-title2 times, also in line 4"
    assert rows[4].all("td")[0].text == "On trial, note line 2 person-age"


def test_what_does_not_count_has_tables_of_its_own_with_the_reason() -> None:
    read = page(SETTLED)
    tables = {table.attributes["aria-labelledby"]: table for table in read.one(id="table").all("table")}
    rows = {
        name: [row.attributes["id"] for row in table.all("tr", role="row") if "id" in row.attributes]
        for name, table in tables.items()
    }
    assert rows == {"conflicts": ["r1", "r2"], "waived": ["r3", "r4", "r5"], "baseline": ["r6"]}
    waived = tables["waived"].one("tr", id="r3")
    assert waived.one("td", class_="where").text == "Waived, error line 3 calendar-weekday"
    assert (
        "Waived: the letter says so | <sic> (desk/waivers.yaml:7:5, by Kari @desk, until 31 March 2026)" in waived.text
    )
    assert read.one("article", id="d1").all("summary")[0].text == "norway.txt 1 error, 2 waived, 1 in the baseline"
    assert {mark.attributes["class"] for mark in read.one("article", id="d1").all("a") if "id" in mark.attributes} == {
        *("error", "waived", "baseline")
    }
    alone = replace(SETTLED, findings=SETTLED.findings[1:6])
    assert "open" not in page(alone).one("article", id="d1").all("details")[0].attributes


def test_a_row_says_what_an_editor_needs() -> None:
    row = page().one("tr", id="r2")
    cells = {cell.attributes["class"]: cell.text for cell in row.all("td")}
    assert cells["says"] == "“Friday, May 2, 2024” Understood as: May 2, 2024 was a Friday"
    assert cells["known"] == "May 2, 2024 was a Thursday The weekday and the date do not go together."
    assert cells["fix"] == "“Thursday, May 2, 2024” or “Friday, May 3, 2024”"
    quoted = page().one("tr", id="r3")
    assert "(in a quotation of Kari Nordmann)" in quoted.text
    assert quoted.one("td", class_="fix").text == ""
    other = page().one("tr", id="r4").one("td", class_="known").one("a")
    assert (other.text, other.attributes["href"]) == ("norway.txt, line 1", "#d1")


def test_a_place_is_named_as_its_file_has_it() -> None:
    paragraphs = tuple(replace(document, unit="paragraph") for document in REPORT.documents)
    read = page(replace(REPORT, documents=paragraphs))
    assert read.one("tr", id="r1").all("td")[0].text == "Error paragraph 3 office-title2 times, also in paragraph 4"
    assert "norway.txt, paragraph 1" in read.one("tr", id="r4").text
    assert read.one("article", id="d1").all("table")[0].one("thead").text == "Paragraph It says Why Check"


def test_the_page_holds_what_agrees_and_what_is_undecided_whatever_is_asked_for() -> None:
    assert rendered("html") == rendered("html", show=ALL) == rendered("html", rows=1, quiet=True, width=200)
    undecided, agrees = page().one("article", id="d1").all("details", class_="listed")
    assert undecided.text.startswith("1 undecided ")
    assert undecided.one("tbody").text == "6 “Støre met the mayor” no day of publication is known office-holder"
    assert agrees.text.startswith("1 agrees ")
    target = agrees.one("tbody").one("a").attributes["href"][1:]
    assert page().one("span", id=target).attributes["class"] == "agrees"


def test_an_article_without_a_conflict_is_listed_and_folded() -> None:
    calm = document("calm.txt", "Nothing happened.")
    read = page(replace(REPORT, documents=(*REPORT.documents, calm)))
    folds = [article.all("details")[0] for article in read.all("article")]
    assert ["open" in fold.attributes for fold in folds] == [True, True, False]
    assert folds[2].text == "calm.txt no conflict published 2024-05-02 (claimcheck.yaml) Nothing happened."


def test_the_desks_of_a_row_are_the_owner_and_the_tags_of_its_claims() -> None:
    rows = {row.attributes["id"]: row for row in page().all("tr") if "id" in row.attributes}
    assert rows["r1"].attributes["data-desk"] == "politics\nelections\nnordic & baltic"
    assert "data-desk" not in rows["r2"].attributes
    options = [option.text for option in page().one("select", id="desk").all("option")]
    assert options == ["All", "elections", "nordic & baltic", "politics"]
    assert not page(replace(REPORT, desks=())).all("select", id="desk")


@pytest.mark.parametrize(
    ("source", "link"),
    [
        ("https://www.regjeringen.no/en/?a=1&b=\"2'", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)//https://x.org", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("https://", False),
        ("https:///x", False),
        ("https://x.org and a note", False),
        ("https://x.org\u202e/gro", False),
        (" https://x.org", False),
        ("file:///etc/passwd", False),
        ("The desk's own <b>list</b>", False),
    ],
)
def test_a_source_is_a_link_only_if_it_is_an_address_of_the_web(source: str, link: bool) -> None:
    (made,) = [part for part in parsed(markup.linked(source)).inside if isinstance(part, Element)]
    assert made.name == ("a" if link else "bdi")
    assert made.text == printable(source).strip()
    if link:
        assert made.attributes["href"] == source


@given(st.text())
def test_text_is_text_and_a_value_is_a_value(anything: str) -> None:
    shown = printable(re.sub(r"\s+", " ", anything))
    (made,) = parsed(markup.tag("p", markup.text(anything), title=anything)).all("p")
    assert "".join(part for part in made.inside if isinstance(part, str)) == shown
    assert made.attributes.get("title", "") == printable(anything)


def test_an_article_that_holds_markup_shows_it() -> None:
    read = page(HOSTILE)
    assert "<b>left</b> & so on" in read.one("article").one("div", class_="words").text
    assert not read.one("article").one("div", class_="words").all("i")
    assert len(read.all("script")) == 1


def test_what_people_read_is_in_plain_words() -> None:
    for name in ("report", "empty"):
        told = page(REPORTS[name]).one("body").text
        assert not re.search(r"\b(?:mentions?|predications?|readings?|verdicts?|spans?)\b", told, re.IGNORECASE)


def test_the_guide_names_the_keys_of_the_page() -> None:
    guide = (Path(__file__).parents[2] / "docs/editors.md").read_text(encoding="utf-8")
    listed = guide[guide.index("| key | |") :].split("\n\n")[0]
    told = dict(re.findall(r"^\| (\S+) \| (.*?) \|$", listed.partition("| --- | --- |")[2], re.MULTILINE))
    assert told == {**dict(KEYS), "?": "the help"}
    script = (PAGE / "page.js").read_text(encoding="utf-8")
    handled = re.findall(r'^    "?([^\s"]+)"?: \(\) =>', script, re.MULTILINE)
    assert handled == [key for key, _ in KEYS if key != "Enter"]


def test_a_run_that_examined_nothing_says_so_first() -> None:
    assert page(REPORTS["empty"]).one("h1").text == "Nothing was examined"
    assert page(Report((NORWAY_DOCUMENT,), (), claims=1)).one("h1").text == "No conflict in 1 article"
    problems = page().one(**{"aria-labelledby": "problems"})
    assert problems.text == "Not examined desk/latin1.txt: is not UTF-8; it looks like latin-1: use --encoding latin-1"


def test_articles_without_a_conflict_are_not_counted_among_those_that_have_one() -> None:
    clean = document("moss.txt", "Nothing was held in Moss.\n")
    told = page(replace(REPORT, documents=(*REPORT.documents, clean))).one("h1").text
    assert told == "5 conflicts in 2 of 3 articles"


def test_the_page_grows_with_what_it_shows() -> None:
    sizes = [len(rendered("html", many(count))) for count in (500, 1_000, 2_000)]
    assert sizes[2] - sizes[1] < 2.2 * (sizes[1] - sizes[0])


def test_many_places_that_bear_on_many_conflicts_are_counted_not_repeated() -> None:
    of = many(40)
    others = tuple(Related(f"other-{number}.txt", 0, 1, "x", "says it right") for number in range(40))
    found = tuple(replace(one, related=others) for one in of.findings)
    row = page(replace(of, findings=found)).one("tr", id="r7")
    assert row.one("td", class_="known").text.endswith("other-0.txt: “x” (says it right, as do 39 more)")


def test_the_command_line_writes_the_page_with_the_desks_of_the_claims(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (tmp_path / "claimcheck.yaml").write_text("claimcheck: 1\nclaims: [claims.yaml]\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("# Visit\n\nNorland's President Ada Berg **spoke**.\n", encoding="utf-8")

    def run(*options: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "claimcheck", "run", "a.md", "--date", "2024-05-02", *options]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)

    done = run("--output", "report.html", "--output", "html=again", "--output", "table=-")
    assert (done.returncode, done.stderr) == (1, "")
    assert "office-title" in done.stdout
    written = (tmp_path / "report.html").read_bytes()
    assert written == (tmp_path / "again").read_bytes() == run("--format", "html").stdout.encode()
    read = parsed(written.decode())
    assert read.one("tr", id="r1").attributes["data-desk"] == "politics\nelections"
    assert read.one("div", class_="words").text == "Visit Norland's President Ada Berg conflict 1 spoke."
    assert read.one("h4").text == "Visit"


# --- the text of an article

ROLES = (
    ("Bridge opens", Role.HEADLINE, "h4"),
    ("By Ada Berg", Role.BYLINE, "p"),
    ("The bridge\nopened.", Role.PROSE, "p"),
    ("Le pont est ouvert.", Role.PROSE, "p"),
    ("one", Role.ITEM, "li"),
    ("two", Role.ITEM, "li"),
    ("It is long.", Role.QUOTATION, "p"),
    ("Related: a tunnel", Role.LEFTOVER, "p"),
)


def test_an_article_keeps_its_headings_paragraphs_and_lists() -> None:
    blocks, source = [], ""
    for text, role, _ in ROLES:
        source += "* " if role is Role.ITEM else ""
        language = "fr" if text.startswith("Le ") else "en"
        blocks.append(Block(len(source), len(source) + len(text), role, None, language))
        source += f"{text}\n\n"
    made = document("a.txt", source)
    french = blocks[3]
    read = parsed(article(replace(made, blocks=tuple(blocks)), [], {(french.start, french.end): "language"}))
    shown = [element for element in read.all() if element.name in ("h4", "p", "li")]
    assert [(element.text, element.name) for element in shown] == [
        ("Not checked (language) " + text if text.startswith("Le ") else " ".join(text.split()), name)
        for text, _, name in ROLES
    ]
    assert [element.text for element in read.all("ul")] == ["one two"]
    assert read.one("blockquote").text == "It is long."
    assert read.one("span", lang="fr").text == "Le pont est ouvert."


def test_words_outside_every_block_are_shown_and_can_be_marked() -> None:
    text = "Heading\n\nBetween - the blocks.\n\nEnd - 3"
    inside = (Block(0, 7, Role.PROSE, None), Block(32, 35, Role.PROSE, None))
    made = replace(document("a.txt", text), blocks=inside)
    finding = conflict(statement(made, "the blocks"), REPORT.findings[0].verdict)
    late = conflict(statement(made, "3"), REPORT.findings[0].verdict)
    read = page(Report((made,), (finding, late), claims=1))
    words = read.one("div", class_="words")
    assert words.text == "Heading Between - the blocks conflict 1. End - 3 conflict 2"


def test_a_passage_that_was_not_checked_is_labelled() -> None:
    block = NORWAY_DOCUMENT.blocks[0]
    read = page(replace(REPORT, skipped=(Skipped(NORWAY_DOCUMENT.path, block.start, block.end, "language"),)))
    assert read.one("span", class_="label").text == "Not checked (language)"


ENTRY = entries(view(REPORT))[0]
SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12), st.booleans()), max_size=12)


@given(SPANS)
def test_overlapping_marks_never_lose_a_word_or_an_anchor(spans: list[tuple[int, int, bool]]) -> None:
    found = sorted(
        (
            Mark(start, start + length, f"x{number}", "error", (start, start + length), ENTRY if counts else None)
            for number, (start, length, counts) in enumerate(spans)
        ),
        key=lambda mark: (mark.start, mark.end),
    )
    cut = pieces(5, 35, found)
    wide = [piece for piece in cut if piece.start < piece.end]
    assert [piece.start for piece in wide] == [5, *(piece.end for piece in wide[:-1])]
    assert wide[-1].end == 35
    for mark in found:
        own = [piece for piece in cut if piece.mark is mark]
        assert [piece.first for piece in own] == [True, *([False] * (len(own) - 1))]
        assert [piece.last for piece in own] == [*([False] * (len(own) - 1)), True]
        assert all(piece.start == piece.end or mark.start <= piece.start < piece.end <= mark.end for piece in own)
    for piece in wide:
        over = [mark for mark in found if mark.start <= piece.start and piece.end <= mark.end]
        assert (piece.mark is None) == (not over)
        if any(mark.entry for mark in over):
            assert piece.mark is not None
            assert piece.mark.entry


def test_a_quote_within_a_quote_keeps_both_numbers() -> None:
    made = HOSTILE_DOCUMENT
    verdict = REPORT.findings[0].verdict
    outer = conflict(statement(made, "<b>left</b> & so on", "so"), verdict)
    inner = conflict(statement(made, "left</b>", "left"), verdict)
    same = replace(inner, pilot=True)
    words = page(Report((made,), (outer, inner, same), claims=1)).one("div", class_="words")
    marks = [(mark.text, mark.attributes["href"]) for mark in words.all("a")]
    assert marks == [
        ("<b>", "#r1"),
        ("conflict 3", "#r3"),
        ("left</b> conflict 2", "#r2"),
        ("& so on conflict 1", "#r1"),
    ]
    assert [part.text for part in words.all("b")] == ["left", "so"]
