"""`claimcheck fix`: what is repaired, what is left alone, and that the rest of a file stays as it is."""

from __future__ import annotations

import io
import stat
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Call

from claimcheck.mend import mending
from claimcheck.mend.mending import Mending

CLAIMS = """claimcheck: 1
checked: 2026-01-15
entities:
  norway: {type: country, name: Norway, adjective: Norwegian}
  estonia: {type: country, name: Estonia, adjective: Estonian}
  jonas-gahr-store: {type: person, name: Jonas Gahr Støre, short: [Støre], born: 1960-08-25}
  erna-solberg: {type: person, name: Erna Solberg, short: [Solberg]}
  alar-karis: {type: person, name: Alar Karis, short: [Karis]}
  hydro: {type: company, name: Fjord Hydro}
claims:
- id: prime-minister-of-norway
  kind: office
  title: Prime Minister
  of: norway
  class: head
  holders:
  - {who: erna-solberg, from: 2013-10-16, until: 2021-10-14}
  - {who: jonas-gahr-store, from: 2021-10-14}
  source: https://www.regjeringen.no/
- id: president-of-estonia
  kind: office
  title: President
  of: estonia
  class: head
  holders: {who: alar-karis, from: 2021-10-11}
  source: https://www.president.ee/
- {id: plants, kind: quantity, of: hydro, counts: [plant], value: 18, source: s}
- {id: style, kind: wording, avoid: [utilise], use: use, source: house}
- {id: agency, kind: wording, avoid: [bureau], use: agency, source: house}
- {id: trial, kind: wording, avoid: [whilst], use: while, source: house, status: pilot}
"""
HEAD = "Norwegian President Jonas Gahr Støre"
MENDED = "Norwegian Prime Minister Jonas Gahr Støre"


@pytest.fixture
def fix(call: Call) -> Call:
    """`claimcheck fix` on 2 May 2024, in a project with claims."""
    Path("claims.yaml").write_text(CLAIMS, encoding="utf-8")
    Path("claimcheck.yaml").write_text("claimcheck: 1\nclaims: [claims.yaml]\ndocuments: [articles]\n")
    Path("articles").mkdir()

    def run(*arguments: str) -> object:
        return call("fix", "--date", "2024-05-02", *arguments)

    return run  # type: ignore[return-value]


def put(text: str | bytes, name: str = "a.txt") -> Path:
    path = Path("articles", name)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_the_repair_is_shown_and_nothing_is_written(fix: Call) -> None:
    path = put(f"One.\n\n{HEAD} spoke.\n")
    status, out, err = fix()
    assert (status, err) == (1, "1 repair in 1 document; --write makes it.\n")
    assert out == (
        f"--- articles/a.txt\n+++ articles/a.txt\n@@ -1,3 +1,3 @@\n One.\n \n-{HEAD} spoke.\n+{MENDED} spoke.\n"
    )
    assert path.read_text(encoding="utf-8") == f"One.\n\n{HEAD} spoke.\n"


def test_writing_makes_the_repair_and_a_run_finds_nothing_more(fix: Call, call: Call) -> None:
    path = put(f"{HEAD} spoke.\n")
    path.chmod(0o640)
    status, out, err = fix("--write")
    assert (status, out, err) == (0, "", "Made 1 repair in 1 document.\n")
    assert path.read_text(encoding="utf-8") == f"{MENDED} spoke.\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert call("run", "--date", "2024-05-02").status == 0
    assert fix() == (0, "", "Nothing to repair for certain.\n")
    assert [file.name for file in Path("articles").iterdir()] == ["a.txt"]


def test_without_writing_the_status_says_whether_there_is_a_diff(fix: Call) -> None:
    put("They met on Friday, May 2, 2024.\n")
    assert fix().status == 0
    status, _, err = fix("--write")
    assert status == 1, "the conflict is left"
    assert "Not repaired: 1 conflict (1 to be decided by a person).\n" in err


def test_where_either_side_may_be_wrong_all_repairs_are_listed_and_none_is_made(fix: Call) -> None:
    path = put("They met on Friday, May 2, 2024.\n")
    _, out, err = fix("--write")
    assert out == ""
    assert path.read_text() == "They met on Friday, May 2, 2024.\n"
    assert err.splitlines()[:3] == [
        "Not changed, because only a person can tell which side is wrong:",
        "  articles/a.txt:1:13 calendar-weekday: “Friday, May 2, 2024”",
        "    “Thursday, May 2, 2024” or “Friday, May 3, 2024” or “Friday, April 26, 2024”",
    ]
    assert fix("--quiet") == (0, "", "")


@pytest.mark.parametrize(
    ("codec", "mark"),
    [("utf-8", b"\xef\xbb\xbf"), ("utf-8", b""), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"),
     ("utf-32-le", b"\xff\xfe\x00\x00")],
)  # fmt: skip
def test_every_other_byte_stays(codec: str, mark: bytes, fix: Call) -> None:
    before = f"Title\r\n\r\n{HEAD}  spoke\u00a0in Bergen.\r\nNext\tline \r\n\n\r\rlast"
    path = put(mark + before.encode(codec))
    assert fix("--write").status == 0
    assert path.read_bytes() == mark + before.replace("President", "Prime Minister").encode(codec)


@pytest.mark.parametrize("name", ["cp1252", "latin-1", "utf-16"])
def test_a_file_in_a_named_encoding_stays_in_it(name: str, fix: Call) -> None:
    text = f"{HEAD} spoke — or sang.\n" if name != "latin-1" else f"{HEAD} spoke.\n"
    path = put(b"\xfe\xff" + text.encode("utf-16-be") if name == "utf-16" else text.encode(name))
    before = path.read_bytes()
    assert fix("--write", "--encoding", name).status == 0
    plain, new = "President", "Prime Minister"
    wide = "utf-16-be" if name == "utf-16" else name
    assert path.read_bytes() == before.replace(plain.encode(wide), new.encode(wide))


def test_a_repair_that_the_encoding_cannot_hold_is_told(fix: Call) -> None:
    path = put("Norwegian Prime Minister Jonas Gahr Store spoke with ĵoy.\n".encode("iso8859_3"))
    claims = Path("claims.yaml")
    claims.write_text(claims.read_text().replace("use: agency", "use: agenčy"))
    path = put("The bureau spoke with ĵoy.\n".encode("iso8859_3"))
    status, _, err = fix("--write", "--encoding", "iso8859_3")
    assert status == 0
    assert "“agenčy”: the encoding of the file has no such letters" in " ".join(err.split())
    assert path.read_bytes() == "The bureau spoke with ĵoy.\n".encode("iso8859_3")


def test_accents_that_are_composed_stay_composed(fix: Call) -> None:
    claims = Path("claims.yaml")
    claims.write_text(claims.read_text(encoding="utf-8").replace("use: agency", "use: café"), encoding="utf-8")
    text = unicodedata.normalize("NFD", "The résumé of the bureau was read.\n")
    path = put(text)
    fix("--write")
    assert path.read_text(encoding="utf-8") == text.replace("bureau", unicodedata.normalize("NFD", "café"))


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("NORWEGIAN PRESIDENT JONAS GAHR STØRE SINGS", "NORWEGIAN PRIME MINISTER JONAS GAHR STØRE SINGS"),
        ("Norway's president, Jonas Gahr Støre, spoke.", "Norway's prime minister, Jonas Gahr Støre, spoke."),
        ("Utilise the wind, she said, and we utilise it.", "Use the wind, she said, and we use it."),
        ("It was a bureau, and the Bureau's desk.", "It was an agency, and the Agency's desk."),
        ("A bureau opened.", "An agency opened."),
        ("A BUREAU OPENED IN BERGEN", "AN AGENCY OPENED IN BERGEN"),
        ("Fjord Hydro has 80 plants.", "Fjord Hydro has 18 plants."),
        ("Jonas Gahr Støre, a 70-year-old, spoke.", "Jonas Gahr Støre, a 63-year-old, spoke."),
        ("Norwegian Prime Minister Jonas Gahr Storre spoke.", "Norwegian Prime Minister Jonas Gahr Støre spoke."),
        ("Norwegian President\nJonas Gahr Støre spoke.", "Norwegian Prime Minister\nJonas Gahr Støre spoke."),
        ("On the way home from Bergen the fishermen met Estonian Prime\nMinister Alar Karis, who sang.",
         "On the way home from Bergen the fishermen met Estonian President Alar Karis, who sang."),
        ("Norwegian Prime Minister Jonas\nGahr Storre spoke.", "Norwegian Prime Minister Jonas\nGahr Støre spoke."),
        ("Norwegian President Jonas Gahr Støre’s plan.", "Norwegian Prime Minister Jonas Gahr Støre’s plan."),
    ],
)  # fmt: skip
def test_a_repair_fits_what_stands_around_it(text: str, mended: str, fix: Call) -> None:
    path = put(f"{text}\n")
    fix("--write")
    assert path.read_text(encoding="utf-8") == f"{mended}\n"


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.md", "Norwegian **Presi**dent Jonas Gahr Støre spoke.", "stands between its words"),
        ("a.md", "Norwegian Pres&#105;dent Jonas Gahr Støre spoke.", "stands between its words"),
        ("a.txt", "Norwegian Presi\u00addent Jonas Gahr Støre spoke.", "stands between its words"),
        ("a.txt", "Norwegian Prime Minister Jonas Gahr\u200b Storre spoke.", "stands between its words"),
        ("a.txt", "Fjord Hydro has 1 plant.", "the words around go with the number"),
        ("a.txt", "An bureau and a hour.", "the article before it would be wrong"),
    ],
)
def test_what_cannot_be_made_is_left_alone_and_told(name: str, text: str, reason: str, fix: Call) -> None:
    path = put(f"{text}\n", name)
    claims = Path("claims.yaml")
    claims.write_text(claims.read_text(encoding="utf-8").replace("use: agency", "use: desk"), encoding="utf-8")
    _, out, err = fix("--write")
    assert out == ""
    assert path.read_text(encoding="utf-8") == f"{text}\n"
    if reason:
        assert reason in " ".join(err.split())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f'"{HEAD} will come," the mayor said.'),
        ("a.txt", f"“{HEAD} will come,” the mayor said."),
        ("a.txt", "“I utilise it,” the mayor said."),
        ("a.txt", f"The mayor said: ‘{HEAD} will come.’"),
        ("a.txt", f"The mayor wrote: “{HEAD} will come.\n\n“{HEAD} will go.”"),
        ("a.md", f"The mayor wrote:\n\n> {HEAD} will come."),
        ("a.md", "The mayor wrote:\n\n> We utilise it."),
        ("a.txt", "She called it a ‘bureau’ of sorts."),
    ],
)
def test_a_quotation_is_never_repaired(name: str, text: str, fix: Call) -> None:
    path = put(f"{text}\n", name)
    fix("--write")
    assert path.read_text(encoding="utf-8") == f"{text}\n"


def test_a_quotation_is_counted(fix: Call) -> None:
    put(f'"{HEAD} will come," the mayor said.\n')
    assert fix().err == (
        "Nothing to repair for certain.\n"
        "Not repaired: 1 conflict (1 without a known repair, 1 of them in a quotation).\n"
    )


def test_mark_up_around_the_words_is_kept(fix: Call) -> None:
    text = (
        f"---\ndate: 2024-05-02\ntitle: {HEAD}\n---\n"
        "# The bureau\n\n**Norwegian President** [Jonas Gahr Støre](x.md) &amp; co.\n"
    )
    path = put(text, "a.md")
    fix("--write")
    assert path.read_text(encoding="utf-8") == text.replace("# The bureau", "# The agency").replace(
        "**Norwegian President**", "**Norwegian Prime Minister**"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Norwegian **President** Jonas Gahr Støre spoke.",
        "*Norwegian President Jonas Gahr Støre* spoke.",
        "[Norwegian President](https://example.org/a) Jonas Gahr Støre spoke.",
        "Norwegian <b>President</b> Jonas Gahr Støre spoke.",
        "- Norwegian President _Jonas Gahr Støre_ spoke.",
    ],
)
def test_mark_up_beside_the_words_is_no_hindrance(text: str, fix: Call) -> None:
    path = put(f"{text}\n", "a.md")
    fix("--write")
    assert path.read_text(encoding="utf-8") == f"{text}\n".replace("President", "Prime Minister")


def test_what_would_not_come_back_byte_for_byte_is_told(fix: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"Norwegian President Jonas Gahr St+APg-re spoke. +AEE-gain.\n"
    path = put(data)
    _, _, err = fix("--write", "--encoding", "utf-7")
    assert "would not be the same bytes" in " ".join(err.split())
    assert path.read_bytes() == data
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert fix("--write", "-q", "--encoding", "utf-7", "-").out.encode() == data


def test_what_is_selected_is_repaired_and_nothing_else(fix: Call) -> None:
    path = put(f"{HEAD} will utilise the bureau.\n")
    assert fix("--select", "style", "--write").status == 0
    assert path.read_text(encoding="utf-8") == f"{HEAD} will use the bureau.\n"
    fix("--ignore", "office-title", "--write")
    assert path.read_text(encoding="utf-8") == f"{HEAD} will use the agency.\n"
    wrong = fix("--select", "stile")
    assert (wrong.status, wrong.err) == (
        2,
        '--select: no check and no claim is called "stile"; did you mean "style"?\n',
    )


def test_claims_on_trial_repair_nothing(fix: Call) -> None:
    path = put("It rained whilst they sang.\n")
    assert fix("--write").status == 0
    assert path.read_text() == "It rained whilst they sang.\n"


def test_standard_input_goes_mended_to_standard_output(fix: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    for text, mended in ((f"{HEAD} spoke.\r\n", f"{MENDED} spoke.\r\n"), ("All is well.\r\n", "All is well.\r\n")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert fix("--write", "-q", "-") == (0, mended, "")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{HEAD} spoke.\n".encode())))
    status, out, _ = fix("-")
    assert status == 1
    assert out.startswith("--- <stdin>\n+++ <stdin>\n")


def test_what_cannot_be_read_is_two_and_the_rest_is_repaired(fix: Call) -> None:
    path = put(f"{HEAD} spoke.\n")
    put(b"caf\xe9", "b.txt")
    status, _, err = fix("--write")
    assert status == 2
    assert "articles/b.txt:1:4: not UTF-8" in err
    assert MENDED in path.read_text(encoding="utf-8")
    nothing = fix("missing.txt")
    assert (nothing.status, nothing.out) == (2, "")
    assert "Nothing was examined: no document could be read.\nmissing.txt: no such file or folder\n" in nothing.err


def test_a_file_that_cannot_be_written_stays_whole_and_is_told(fix: Call) -> None:
    path, other = put(f"{HEAD} spoke.\n"), put(f"{HEAD} sang.\n", "b.txt")
    path.chmod(0o444)
    status, _, err = fix("--write")
    assert (status, err.splitlines()[-1]) == (2, "articles/a.txt: can't be written: the file is read-only")
    assert path.read_text(encoding="utf-8") == f"{HEAD} spoke.\n"
    assert other.read_text(encoding="utf-8") == f"{MENDED} sang.\n"


def test_a_file_that_has_changed_meanwhile_is_not_written(fix: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(f"{HEAD} spoke.\n")

    def mend(*arguments: Any) -> Mending:
        mended = mending.mend(*arguments)
        path.write_text("Somebody else was here.\n")
        return mended

    monkeypatch.setattr("claimcheck.cli.fix.mend", mend)
    status, _, err = fix("--write")
    assert (status, err.splitlines()[-1]) == (2, "articles/a.txt: can't be written: it has changed since it was read")
    assert path.read_text() == "Somebody else was here.\n"


def test_a_repair_that_would_make_another_conflict_is_not_made(fix: Call) -> None:
    """Nobody's age is known as long as the name is misspelt."""
    text = "Norwegian Prime Minister Jonas Gahr Storre, 70, spoke.\n"
    path = put(text)
    status, out, err = fix("--write")
    assert (status, out) == (1, "")
    assert "“Jonas Gahr Støre”: it would bring up another conflict" in " ".join(err.split())
    assert path.read_text(encoding="utf-8") == text


def test_a_file_that_is_off_is_not_touched(fix: Call) -> None:
    path = put(f"{HEAD} spoke.\n")
    Path("claimcheck.yaml").write_text(
        "claimcheck: 1\nclaims: [claims.yaml]\ndocuments: [{path: articles, level: off}]\n"
    )
    fix("--write")
    assert path.read_text(encoding="utf-8") == f"{HEAD} spoke.\n"


def test_a_last_line_without_a_break_is_marked(fix: Call) -> None:
    put(f"{HEAD} spoke.")
    assert fix().out.endswith(
        f"-{HEAD} spoke.\n\\ No newline at end of file\n+{MENDED} spoke.\n\\ No newline at end of file\n"
    )


def test_a_web_page_is_repaired_between_its_tags(fix: Call) -> None:
    pytest.importorskip("trafilatura")
    article = "<p>The weather in Bergen was fine, and the fishermen were happy with what they had caught.</p>" * 4
    page = (
        "<!DOCTYPE html><html><head><meta charset=iso-8859-1><title>Caf\xe9</title></head><body><article>"
        f"<h1>A day in Bergen</h1>{article}<p>{HEAD} spoke &amp; sang.</p>"
        f"<p>Norwegian <b>Presi</b>dent Jonas Gahr St\xf8re left.</p>{article}</article></body></html>"
    ).encode("cp1252")
    path = put(page, "a.html")
    _, _, err = fix("--write")
    assert path.read_bytes() == page.replace(HEAD.encode("cp1252"), MENDED.encode("cp1252"))
    assert "stands between its words" in " ".join(err.split())


def test_files_that_are_no_text_are_left_alone_and_told(fix: Call) -> None:
    feed = (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><guid>1</guid><title>Bergen</title>'
        f"<description>{HEAD} spoke in Bergen.</description></item></channel></rss>"
    )
    path = put(feed, "feed.rss")
    _, out, err = fix("--write")
    assert (out, path.read_text(encoding="utf-8")) == ("", feed)
    assert "files of this sort are read, but not written" in " ".join(err.split())


def test_what_is_in_the_baseline_is_repaired_or_listed_and_fails_nothing(fix: Call, call: Call) -> None:
    put("They met on Friday, May 2, 2024.\n")
    path = put(f"{HEAD} spoke.\n", "b.txt")
    with Path("claimcheck.yaml").open("a") as file:
        file.write("baseline: claimcheck.baseline\n")
    assert call("baseline", "--date", "2024-05-02").status == 0
    status, out, err = fix()
    assert (status, f"+{MENDED} spoke.\n" in out) == (1, True)
    assert "  articles/a.txt:1:13 calendar-weekday: “Friday, May 2, 2024”\n" in err
    assert fix("--write").status == 0, "what is left is in the baseline"
    assert path.read_text(encoding="utf-8") == f"{MENDED} spoke.\n"
    assert fix("--write", "--no-baseline").status == 1
