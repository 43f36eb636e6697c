"""A run over documents that were examined before says, to the byte, what a run without anything kept says."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.conftest import Call, Ran
from tests.cli.conftest import call as call
from tests.test_corpora import corpora

from claimcheck.claims.shelf import FOLDER
from claimcheck.report.formats import names

ROOT = Path(__file__).parents[2]
CONFIG = "claimcheck: 1\nclaims: [claims.yaml]\ndocuments:\n  - path: texts/*\n"
CLAIMS = """claimcheck: 1
checked: 2026-01-15
entities:
  peru: {type: country, name: Peru, adjective: Peruvian}
  ada: {type: person, name: Ada Quispe, born: 1970-05-01}
  bo: {type: person, name: Bo Huaman}
claims:
- id: president
  kind: office
  title: President
  of: peru
  class: head
  source: s
  tags: [top]
  holders: [{who: bo, from: 2015-01-01, until: 2020-01-01}, {who: ada, from: 2020-01-01}]
- {id: style, kind: wording, avoid: utilises, use: uses, status: pilot}
"""
TEXTS = {
    "a.txt": "Posted May 2, 2024\n\nPeruvian Prime Minister Ada Quispe sang.\n\nAda Quispe, 40, utilises the hall.\n",
    "b.md": "---\ndate: 2024-05-02T23:30:00+00:00\n---\nThe storm killed **12** people in Brest on Thursday.\n",
    "c.txt": "Posted May 2, 2024\r\n\r\nThe storm killed 21 people in Brest on Thursday.\r\n\r\nPeru&#8217;s President "
    "Ada Quispe spoke, and President Bo Huaman of Peru said: “President Ada Quispe of Peru sings.”\r\n",
    "d.txt": "On Monday, May 3, 2024, 25 people met.\n\nLe président du Pérou est arrivé à Lima avec ses amis.\n",
}


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(text.encode())


@pytest.fixture
def desk(call: Call) -> Call:
    write("claimcheck.yaml", CONFIG)
    write("claims.yaml", CLAIMS)
    for name, text in TEXTS.items():
        write(f"texts/{name}", text)
    return call


def same(call: Call, *arguments: str) -> Ran:
    """The run with what is kept, which is the run without."""
    kept = call("run", *arguments)
    assert kept == call("run", *arguments, "--no-cache")
    return kept


def unexamined(monkeypatch: pytest.MonkeyPatch, *also: str) -> None:
    """To examine a document is an error from here on."""

    def examined(*_: object) -> None:
        raise AssertionError("examined again")

    for name in ("claimcheck.journey.examined", "claimcheck.read.documents.decoded", *also):
        monkeypatch.setattr(name, examined)


EVERY = [(name, *more) for name in names() for more in ((), ("--show", "agrees", "--show", "undecided"))]


SOME = [("table",), ("json", "--show", "agrees"), ("rdjsonl",)]


def test_every_format_is_the_same(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = {form: desk("run", "--no-cache", "-f", *form) for form in EVERY}
    assert not Path(FOLDER).exists()
    assert '"conflicts": 3' in fresh[("json",)].out
    assert '"pilot": 1' in fresh[("json",)].out
    assert desk("run", "-f", "json") == fresh[("json",)]
    unexamined(monkeypatch, "claimcheck.journey.judged", "claimcheck.journey.contrary")
    assert {form: desk("run", "-f", *form) for form in EVERY} == fresh


def test_the_seeds_are_the_same(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("claimcheck.yaml", "claims", "seeds"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, name)
    fresh = {form: call("run", "--no-cache", "-f", *form) for form in SOME}
    call("run")
    unexamined(monkeypatch, "claimcheck.journey.judged", "claimcheck.journey.contrary")
    assert {form: call("run", "-f", *form) for form in SOME} == fresh


def edit(path: str, old: str, new: str) -> Callable[[], None]:
    def change() -> None:
        text = Path(path).read_bytes().decode()
        assert old in text
        write(path, text.replace(old, new, 1))

    return change


CHANGES: dict[str, Callable[[], object]] = {
    "a document": edit("texts/a.txt", "Ada Quispe", "Bo Huaman"),
    "a figure that another one contradicts": edit("texts/b.md", "**12**", "**21**"),
    "the day in a document": edit("texts/a.txt", "May 2, 2024", "May 2, 2018"),
    "the day in claimcheck.yaml": edit("claimcheck.yaml", "path: texts/*", "path: texts/*\n    published: 2019-05-01"),
    "a zone": edit("claimcheck.yaml", "path: texts/*", "path: texts/*\n    timezone: Asia/Tokyo"),
    "the level of documents": edit("claimcheck.yaml", "path: texts/*", "path: texts/*\n    level: note"),
    "documents that are off": edit(
        "claimcheck.yaml", "path: texts/*", "path: texts/*\n  - {path: texts/c.*, level: off}"
    ),
    "severities": edit(
        "claimcheck.yaml", "claims:", "severity: {documents-disagree: error, office-title: off}\nclaims:"
    ),
    "documents are not compared": edit("claimcheck.yaml", "claims:", "severity: {documents-disagree: off}\nclaims:"),
    "the days of a claim": edit("claims.yaml", "until: 2020-01-01", "until: 2019-01-01"),
    "the title of a claim": edit("claims.yaml", "title: President", "title: Prime Minister"),
    "a name": edit("claims.yaml", "Ada Quispe", "Ada Quispes"),
    "a birth": edit("claims.yaml", "1970", "1984"),
    "the severity of a claim": edit("claims.yaml", "tags: [top]", "severity: note"),
    "the status of a claim": edit("claims.yaml", ", status: pilot", ""),
    "the source of a claim": edit("claims.yaml", "source: s", "source: https://example.org/"),
    "a remark in the claims": edit("claims.yaml", "claims:", "# what we hold\nclaims:"),
    "a document more": lambda: write("texts/e.txt", "Posted May 2, 2024\n\nPresident Ada Quispe of Peru spoke.\n"),
    "a document less": lambda: Path("texts/c.txt").unlink(),
    "a document elsewhere": lambda: Path("texts/a.txt").rename("texts/z.txt"),
    "a document in another format": lambda: Path("texts/b.md").rename("texts/b.txt"),
    "the order of documents": lambda: Path("texts/d.txt").rename("texts/0.txt"),
    "a copy": lambda: write("texts/copy.txt", TEXTS["c.txt"]),
    "a document that cannot be read": lambda: Path("texts/x.txt").write_bytes(b"caf\xe9 noir, caf\xe9 cr\xe8me"),
    "a document that is empty": lambda: write("texts/y.txt", " \n"),
    "front matter that is wrong": lambda: write("texts/b.md", TEXTS["b.md"].replace("2024-05-02", "2024-15-02")),
}


@pytest.mark.parametrize("what", CHANGES)
def test_after_a_change_it_is_the_same(what: str, desk: Call) -> None:
    before = same(desk, "-f", "json", "--show", "agrees")
    CHANGES[what]()
    after = same(desk, "-f", "json", "--show", "agrees")
    assert desk("run", "-f", "json", "--show", "agrees") == after
    if what != "a remark in the claims":
        assert after != before


@pytest.mark.parametrize(
    "arguments",
    [
        ["--date", "2018-01-01"],
        ["--encoding", "cp1252"],
        ["--select", "office-title"],
        ["--ignore", "ada,documents-disagree"],
        ["--tags", "top"],
        ["--fail-on", "warning"],
        ["--statistics"],
        ["--quiet"],
        ["texts/c.txt"],
        ["texts/d.txt", "texts/c.txt", "texts"],
    ],
)
def test_options_are_the_same_on_what_is_kept(arguments: list[str], desk: Call) -> None:
    plain = same(desk)
    assert same(desk, *arguments) == desk("run", *arguments)
    assert desk("run") == plain


@pytest.mark.parametrize("arguments", [["--select", "office-title"], ["--tags", "top"], ["--show", "agrees"]])
def test_options_that_choose_examine_nothing_again(
    arguments: list[str], desk: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk("run")
    edit("claimcheck.yaml", "claims:", "severity: {office-title: warning}\nignore: [style]\nclaims:")()
    unexamined(monkeypatch, "claimcheck.journey.judged", "claimcheck.journey.contrary")
    assert desk("run", *arguments).status in (0, 1)


def test_problems_are_told_again(desk: Call) -> None:
    write("texts/b.md", TEXTS["b.md"].replace("2024-05-02", "2024-15-02"))
    Path("texts/x.txt").write_bytes(b"caf\xe9 noir, caf\xe9 cr\xe8me")
    first = same(desk)
    assert first.status == 2
    assert "texts/b.md:2:" in first.out
    assert "texts/x.txt:1:4: not UTF-8" in " ".join(first.out.split())
    assert desk("run") == first


def test_standard_input_is_kept_too(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*arguments: str) -> Ran:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXTS["a.txt"].encode())))
        return desk("run", "-", *arguments)

    assert run() == run() == run("--no-cache")


def test_where_only_verdicts_depend_on_a_change_no_text_is_read_anew(
    desk: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk("run")
    CHANGES["the days of a claim"]()
    edit("claims.yaml", "source: s", "source: t\n  note: a note\n  owner: o")()
    unexamined(monkeypatch)
    assert "President of Peru" in desk("run").out


def test_a_text_that_was_examined_elsewhere_is_not_examined_again(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    desk("run")
    Path("texts/a.txt").rename("texts/other.txt")
    unexamined(monkeypatch, "claimcheck.journey.judged")
    assert "texts/other.txt:3:1" in desk("run").out


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>
<item><guid>one</guid><title>Song</title><pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate>
<description>Peruvian Prime Minister Ada Quispe sang &amp;amp; danced.</description></item>
<item><guid>two</guid><title>Hall</title><pubDate>Thu, 02 May 2019 10:00:00 GMT</pubDate>
<description>&lt;p&gt;Peru's President, &lt;b&gt;Ada&lt;/b&gt; Quispe, opened the hall.&lt;/p&gt;</description></item>
</channel></rss>"""
PAGE = """<html><head><title>Song</title><meta property="article:published_time" content="2024-05-02"></head><body>
<nav>Home | News</nav><article><h1>A song in Lima</h1><p>Peruvian Prime Minister <b>Ada</b> Quispe sang in Lima, and
hundreds of people came to hear her on the square in front of the cathedral.</p></article></body></html>"""


def others() -> None:
    """Files that have readers of their own."""
    import docx

    write("texts/wire.rss", FEED)
    write("texts/page.html", PAGE)
    letter = docx.Document()
    letter.add_paragraph("Posted May 2, 2024")
    letter.add_paragraph("Peruvian Prime Minister Ada Quispe sang in Lima.")
    letter.save("texts/letter.docx")


@pytest.mark.parametrize("form", SOME)
def test_files_of_other_sorts_are_the_same(form: tuple[str, ...], desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    others()
    first = same(desk, "-f", *form)
    assert first.out.count("texts/wire.rss#one") >= 1
    CHANGES["the days of a claim"]()
    assert same(desk, "-f", *form) != first
    with monkeypatch.context() as patch:
        unexamined(patch, "claimcheck.journey.judged")
        desk("run", "-f", *form)
    write("texts/wire.rss", FEED.replace("Prime Minister", "President"))
    same(desk, "-f", *form)


def test_waivers_and_a_baseline_are_laid_over_what_is_kept(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    note = "<!-- claimcheck: ignore office-title: the play had it so -->"
    write("texts/play.md", f"---\ndate: 2024-05-02\n---\n{note}\nPeruvian Prime Minister Ada Quispe sang again.\n")
    waiver = "{check: office-title, document: texts/a.txt, reason: so be it, until: 2026-04-01}"
    write("claimcheck.waivers.yaml", f"claimcheck: 1\nwaivers:\n- {waiver}\n")
    desk("baseline", "texts/c.txt", "--today", "2026-01-20")
    options = ("--baseline", "--show", "waived", "--show", "baseline", "--today", "2026-01-20")
    first = same(desk, *options)
    assert "so be it" in first.out
    assert "the play had it so" in first.out
    unexamined(
        monkeypatch, "claimcheck.journey.judged", "claimcheck.journey.contrary", "claimcheck.claims.store.recall"
    )
    assert desk("run", *options) == first
    assert desk("run", "--baseline", "--today", "2026-04-20").out != first.out


def test_another_version_of_a_package_reads_its_files_anew(desk: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    write("texts/page.html", PAGE)
    desk("run")
    monkeypatch.setattr("claimcheck.kept.keys._versions", lambda suffix: ("99",) if suffix == ".html" else ())
    unexamined(monkeypatch)
    assert "examined again" in desk("run").err


def folders() -> Iterator[tuple[str, str, dict[str, str]]]:
    """A large corpus of each kind: its claims, and its cases as documents."""
    largest: dict[str, dict[str, object]] = {}
    for kind, corpus in corpora():
        if len(corpus["cases"]) > len(largest.get(kind, {"cases": ()})["cases"]):  # type: ignore[arg-type]
            largest[kind] = corpus
    for kind, corpus in largest.items():
        cases = corpus["cases"]
        assert isinstance(cases, list)
        yield kind, str(corpus["claims"]), {f"{at:03}.txt": _text(case) for at, case in enumerate(cases[:40])}


def _text(case: dict[str, object]) -> str:
    day = case.get("published")
    posted = f"Published {day:%B %d, %Y}\n\n" if isinstance(day, date) else ""
    return f"{posted}{case.get('headline', '')}\n\n{case['text']}\n"


@pytest.mark.parametrize(("kind", "claims", "texts"), [pytest.param(*one, id=one[0]) for one in folders()])
def test_the_corpora_are_the_same(kind: str, claims: str, texts: dict[str, str], call: Call) -> None:
    write("claimcheck.yaml", CONFIG)
    write("claims.yaml", claims)
    for name, text in texts.items():
        write(f"texts/{name}", text)
    first = same(call, "-f", "json", "--show", "agrees")
    assert call("run", "-f", "json", "--show", "agrees") == first


WORDS = st.sampled_from(["Ada Quispe", "Bo Huaman", "President", "Peru", "12", "21", "\n\n", "\r\n", "é", "&amp;", " "])


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(st.tuples(st.sampled_from(sorted(TEXTS)), st.floats(0, 1), st.integers(0, 9), WORDS), max_size=3))
def test_after_any_small_edits_it_is_the_same(edits: list[tuple[str, float, int, str]], desk: Call) -> None:
    """What is kept grows from example to example."""
    texts = dict(TEXTS)
    for name, place, length, words in edits:
        at = int(place * len(texts[name]))
        texts[name] = texts[name][:at] + words + texts[name][at + length :]
    for name, text in texts.items():
        write(f"texts/{name}", text)
    same(desk, "-f", "json", "--show", "agrees")


def test_a_second_run_writes_nothing(desk: Call) -> None:
    desk("run")
    before = {path.name: path.read_bytes() for path in Path(FOLDER).iterdir()}
    desk("run")
    assert {path.name: path.read_bytes() for path in Path(FOLDER).iterdir()} == before


def test_the_report_of_a_folder_that_cannot_be_written_is_the_same(desk: Call) -> None:
    write(FOLDER, "a file where the folder should be")
    assert same(desk) == desk("run")
    assert Path(FOLDER).is_file()
