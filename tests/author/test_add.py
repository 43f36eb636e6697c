"""`claimcheck claims add`: the smallest change that says it, proved, or nothing and the reason."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest
from tests.cli.conftest import Call

from claimcheck.author.articles import takes_article
from claimcheck.author.templates import template
from claimcheck.model import Entity

ESTONIA = """\
claimcheck: 1
checked: 2026-01-15

entities:
  estonia: {type: country, name: Estonia, adjective: Estonian}   # ours
  kaja-kallas: {type: person, name: Kaja Kallas, short: Kallas}
  kristen-michal: {type: person, name: Kristen Michal}
  tartu: {type: city, name: Tartu, in: estonia}

claims:
# the government
- id: prime-minister
  kind: office
  title:  Prime Minister
  of: estonia
  class: head
  holders:
  - {who: kaja-kallas, from: 2021-01-26, until: 2024-07-23}
  - {who: kristen-michal, from: 2024-07-23}   # coalition
  source: https://valitsus.ee/
- id: regents
  kind: office
  title: Regent
  of: tartu
  exclusive: false
  holders: kaja-kallas
- {id: no-king, kind: office, title: King, of: estonia, exists: false}
- {id: style, kind: wording, avoid: Reval, use: Tallinn}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "claims" / "estonia.yaml"
    path.parent.mkdir()
    path.write_text(ESTONIA, encoding="utf-8")
    (tmp_path / "claimcheck.yaml").write_text("claimcheck: 1\nclaims: [claims]\n")
    return path


def changed(before: str, after: str) -> list[str]:
    """The lines that differ, with their signs: those that went first, then those that came, in their order."""
    lines = [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[:2] in ("- ", "+ ")]
    return sorted(lines, key=lambda line: line.startswith("+"))


def test_a_holder_closes_the_term_before_and_is_proved(call: Call, file: Path) -> None:
    status, out, err = call(
        *("claims", "add", "holder", "prime-minister", "Ada Berg", "--from", "2026-01-10"),
        *("--source", "https://riik.example/a", "--short", "Berg"),
    )
    assert (status, err) == (0, "")
    assert changed(ESTONIA, file.read_text(encoding="utf-8")) == [
        "-   - {who: kristen-michal, from: 2024-07-23}   # coalition",
        "-   source: https://valitsus.ee/",
        "+   ada-berg: {type: person, name: Ada Berg, short: [Berg]}",
        "+   - {who: kristen-michal, from: 2024-07-23, until: 2026-01-10}   # coalition",
        "+   - {who: ada-berg, from: 2026-01-10}",
        "+   source: [https://valitsus.ee/, https://riik.example/a]",
        "+   examples:",
        "+     conflicts:",
        "+       - published: 2026-01-24",
        '+         text: "Estonian Prime Minister Kristen Michal spoke on Monday."',
        "+         check: office-term",
        "+     agrees:",
        "+       - published: 2026-01-24",
        '+         text: "Estonian Prime Minister Ada Berg spoke on Monday."',
    ]
    assert "closed: kristen-michal, until 2026-01-10\n" in out
    assert "new entity: ada-berg\n" in out
    assert out.endswith("wrote claims/estonia.yaml\n")
    assert "+  - {who: ada-berg, from: 2026-01-10}\n" in out
    assert call("claims", "test").out == "2 examples: 2 hold, 0 do not.\n"


def test_a_dry_run_prints_the_same_and_writes_nothing(call: Call, file: Path) -> None:
    arguments = ("claims", "add", "holder", "prime-minister", "Ada Berg", "--from", "2026-01-10")
    dry = call(*arguments, "--dry-run")
    assert file.read_text(encoding="utf-8") == ESTONIA
    wet = call(*arguments)
    end = "Nothing was written (--dry-run).\n"
    assert dry.out.endswith(end)
    assert dry.out.removesuffix(end) == wet.out.removesuffix("wrote claims/estonia.yaml\n")


def test_a_day_of_checking_before_the_new_term_is_renewed(
    call: Call, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1785542400")  # 1 August 2026
    out = call("claims", "add", "holder", "prime-minister", "Ada Berg", "--from", "2026-05-03").out
    assert "checked is now 2026-05-03" in out
    assert "+  checked: 2026-05-03\n" in out
    call("claims", "add", "holder", "prime-minister", "Bo Dahl", "--from", "2026-06", "--checked", "2026-07-04")
    assert "  checked: 2026-07-04\n" in file.read_text(encoding="utf-8")


def test_nobody_has_looked_on_a_day_to_come(call: Call, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1785542400")
    out = call("claims", "add", "holder", "prime-minister", "Ada Berg", "--from", "2030-09-01").out
    assert "checked is now 2026-08-01: the new term has yet to begin" in out
    assert "closed: kristen-michal, until 2030-09-01\n" in out
    assert "  checked: 2026-08-01\n" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "type", "told"),
    [
        ("Royal Opera", "organisation", True),
        ("Berlin Philharmonic", "organisation", True),
        ("University of Oslo", "organisation", True),
        ("Bundestag", "body", True),
        ("United Kingdom", "country", True),
        ("The Hague Orchestra", "organisation", False),
        ("Oslo Zoo", "place", False),
        ("NASA", "body", False),
        ("Greenpeace", "organisation", False),
        ("Bank of Ireland", "company", False),
        ("Isle of Man", "region", False),
        ("Norway", "country", False),
    ],
)
def test_names_have_an_article_where_one_says_it(name: str, type: str, told: bool) -> None:
    assert takes_article(Entity("x", type, name, ())) is told


def test_somebody_known_is_found_by_id_and_by_any_name(call: Call, file: Path) -> None:
    for who in ("kaja-kallas", "Kaja Kallas", "KÁJA KALLAS"):
        out = call("claims", "add", "holder", "prime-minister", who, "--from", "2026-01-10", "--dry-run").out
        assert "+  - {who: kaja-kallas, from: 2026-01-10}\n" in out
        assert "new entity" not in out


def test_an_older_term_goes_where_its_days_are(call: Call, file: Path) -> None:
    arguments = (
        "claims",
        "add",
        "holder",
        "prime-minister",
        "Jüri Ratas",
        "--until",
        "2021-01-26",
        "--elected",
        "2016",
    )
    assert call(*arguments, "--from", "2016-11-23").status == 0
    text = file.read_text(encoding="utf-8")
    assert (
        "  holders:\n  - {who: juri-ratas, from: 2016-11-23, until: 2021-01-26, elected: 2016}\n  - {who: kaja" in text
    )
    assert "{who: kristen-michal, from: 2024-07-23}   # coalition" in text


def test_an_older_term_closes_none_of_which_the_beginning_is_not_known(call: Call, file: Path) -> None:
    text = ESTONIA.replace("exclusive: false", "tolerance: 0")
    file.write_text(text, encoding="utf-8")
    out = call("claims", "add", "holder", "regents", "Ada Berg", "--from", "1990", "--until", "1995").out
    assert "closed" not in out
    assert "+    - {who: ada-berg, from: 1990, until: 1995}\n" in out
    out = call("claims", "add", "holder", "regents", "Bo Dahl", "--from", "2030", "--dry-run").out
    assert "closed: kaja-kallas, until 2030\n" in out


def test_the_last_year_there_is_is_no_reason_to_fail(call: Call, file: Path) -> None:
    assert call("claims", "add", "holder", "prime-minister", "Ada Berg", "--from", "9999").status == 0


def test_where_several_hold_it_and_for_an_acting_holder_no_term_is_closed(call: Call, file: Path) -> None:
    out = call("claims", "add", "holder", "regents", "Ada Berg", "--from", "2020").out
    assert "-  holders: kaja-kallas\n+  holders:\n+    - kaja-kallas\n+    - {who: ada-berg, from: 2020}\n" in out
    assert "closed" not in out
    out = call("claims", "add", "holder", "prime-minister", "Bo Dahl", "--from", "2025-01", "--as", "acting").out
    assert "+  - {who: bo-dahl, from: 2025-01, as: acting}\n" in out
    assert "closed" not in out


def test_an_example_that_no_longer_holds_is_told(call: Call, file: Path) -> None:
    examples = """  examples:
    agrees: {published: 2026-02-02, text: "Kristen Michal is the prime minister of Estonia."}
"""
    file.write_text(ESTONIA.replace("- id: regents", f"{examples}- id: regents"), encoding="utf-8")
    out = call("claims", "add", "holder", "prime-minister", "Ada Berg", "--from", "2026-01-10").out
    assert "claims/estonia.yaml:22:13: this example held before, and no longer does: “Kristen Michal is" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["prime-ministre", "Ada Berg"], 'OFFICE: no claim is called "prime-ministre"; did you mean "prime-minister"?'),
        (["style", "Ada Berg"], 'OFFICE: "style" is a claim of the kind wording (claims/estonia.yaml:28)'),
        (["no-king", "Ada Berg"], 'OFFICE: "no-king" says that there is no such post (claims/estonia.yaml:27)'),
        (["prime-minister", "Kaja Kalas"], 'WHO: "Kaja Kalas" is nearly "Kaja Kallas" (claims/estonia.yaml:6): write'),
        (
            ["prime-minister", "Kallas"],
            'WHO: "Kallas" is the short name of kaja-kallas (claims/estonia.yaml:6): write kaja-kallas',
        ),
        (["prime-minister", "Kristen Michal"], "WHO: kristen-michal holds this office already, since 23 July 2024"),
        (
            ["prime-minister", "Ada Berg", "--id", "estonia"],
            "WHO: estonia is of the type country: a holder is a person",
        ),
        (["prime-minister", "Tartu"], "WHO: tartu is of the type city: a holder is a person"),
        (["prime-minister", "Ada Berg", "--id", "ada berg"], '--id: "ada berg" is no id'),
        (["prime-minister", "Ada Berg", "--as", "actng"], 'did you mean "acting"?'),
        (["prime-minister", "Ada Berg", "--until", "2025-02-30"], "--until: 2025-02-30 does not exist: February 2025"),
        (["prime-minister", "Ada Berg", "--until", "2020"], "then until 2020 is before from 2026-01-10"),
    ],
)
def test_what_cannot_be_added_says_why_and_changes_nothing(
    arguments: list[str], message: str, call: Call, file: Path
) -> None:
    status, out, err = call("claims", "add", "holder", *arguments, "--from", "2026-01-10")
    assert (status, out) == (2, "")
    assert message in " ".join(err.split())
    assert file.read_text(encoding="utf-8") == ESTONIA


def test_faults_that_were_there_before_come_first(call: Call, file: Path) -> None:
    file.write_text(ESTONIA.replace("kind: office", "kind: ofice", 1), encoding="utf-8")
    status, out, err = call("claims", "add", "name", "tartu", "Dorpat")
    assert (status, out) == (2, "")
    assert err.startswith('claims/estonia.yaml:13:9: unknown kind "ofice"')


def test_an_entity_goes_behind_the_last_one_of_its_type(call: Call, file: Path) -> None:
    status, _out, err = call(
        *(
            "claims",
            "add",
            "entity",
            "Latvia",
            "--type",
            "country",
            "--adjective",
            "Latvian",
            "--adjective",
            "Latvians",
        ),
        *("--capital", "Riga", "--founded", "1918-11-18", "--source", "https://lv.example/?a=1, 2"),
    )
    assert (status, err) == (0, "")
    assert changed(ESTONIA, file.read_text(encoding="utf-8")) == [
        "+   latvia: {type: country, name: Latvia, adjective: [Latvian, Latvians], capital: Riga, founded: 1918-11-18, "
        'source: "https://lv.example/?a=1, 2"}'
    ]
    assert file.read_text(encoding="utf-8").index("latvia:") < file.read_text(encoding="utf-8").index("kaja-kallas:")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Tartu", "--type", "city"], 'NAME: "Tartu" is there already: tartu (claims/estonia.yaml:8)'),
        (["Latvia", "--type", "contry"], 'did you mean "country"?'),
        (
            ["Latvia", "--type", "country", "--in", "eestonia"],
            'then unknown entity "eestonia"; did you mean "estonia"?',
        ),
        (["Latvia", "--type", "country", "--born", "1918"], 'then "born" does not fit a country'),
        (["Latvia", "--type", "country", "--id", "tartu"], '--id: "tartu" is the id of Tartu (claims/estonia.yaml:8)'),
        (["?!", "--type", "other"], 'NAME: no id can be made from "?!": choose one with --id'),
        (["Latvia", "--type", "country", "--file", "claims/a.yaml"], "claims/a.yaml is none of the claims files"),
    ],
)
def test_an_entity_that_cannot_be_added_says_why(arguments: list[str], message: str, call: Call, file: Path) -> None:
    status, out, err = call("claims", "add", "entity", *arguments)
    assert (status, out) == (2, "")
    assert message in " ".join(err.split())
    assert file.read_text(encoding="utf-8") == ESTONIA


def test_of_several_files_one_has_to_be_named(call: Call, file: Path) -> None:
    (file.parent / "b.yaml").write_text(template("wording", "x"), encoding="utf-8")
    arguments = ("claims", "add", "entity", "Latvia", "--type", "country")
    assert call(*arguments).err == "--file: say in which file: claims/b.yaml, claims/estonia.yaml\n"
    assert call(*arguments, "--file", "claims/b.yaml").status == 0
    text = (file.parent / "b.yaml").read_text(encoding="utf-8")
    assert "claimcheck: 1\nentities:\n  latvia:\n    type: country\n    name: Latvia\n" in text
    assert call("claims", "check").status == 0


def test_names_are_added_where_names_are(call: Call, file: Path) -> None:
    for arguments in (["Dorpat", "--until", "1919"], ["Tarto"], ["TRT", "--short"]):
        assert call("claims", "add", "name", "tartu", *arguments).status == 0
    assert (
        "  tartu: {type: city, name: Tartu, also: [{name: Dorpat, until: 1919}, Tarto], short: [TRT], in: estonia}\n"
        in file.read_text(encoding="utf-8")
    )
    assert "“" not in call("claims", "add", "name", "kaja-kallas", "Kaja Kállas", "--dry-run").err
    assert "was accepted already" in call("claims", "add", "name", "kaja-kallas", "Kaja Kállas", "--dry-run").out
    assert "is a name of tartu too" in call("claims", "add", "name", "estonia", "Tartu", "--dry-run").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["tratu", "x"], 'ENTITY: no entity has this id: "tratu"; did you mean "tartu"?'),
        (["tartu", "Tartu"], 'NAME: "Tartu" is a name of tartu already (claims/estonia.yaml:8)'),
        (["tartu", "T", "--short", "--from", "2001"], "--short: a short name has no days"),
        (["tartu", "Dorpat", "--from", "2001", "--until", "2000"], "then until 2000 is before from 2001"),
        (["tartu", ""], "NAME: is empty"),
    ],
)
def test_a_name_that_cannot_be_added_says_why(arguments: list[str], message: str, call: Call, file: Path) -> None:
    status, out, err = call("claims", "add", "name", *arguments)
    assert (status, out) == (2, "")
    assert message in err
    assert file.read_text(encoding="utf-8") == ESTONIA


def test_a_byte_order_mark_and_the_line_ends_of_windows_stay(call: Call, file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + ESTONIA.replace("\n", "\r\n").encode())
    assert call("claims", "add", "name", "tartu", "Dorpat").status == 0
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfclaimcheck") and data.count(b"\n") == data.count(b"\r\n")
    assert b"name: Tartu, also: [Dorpat], in" in data


def test_what_an_alias_repeats_is_left_to_the_author(call: Call, file: Path) -> None:
    text = ESTONIA.replace("  holders: kaja-kallas\n", "  holders: &r [{who: kaja-kallas, from: 2001}]\n")
    text += "- {id: more, kind: office, title: Warden, of: tartu, exclusive: false, holders: *r}\n"
    file.write_text(text, encoding="utf-8")
    status, out, err = call("claims", "add", "holder", "more", "Ada Berg", "--from", "2020")
    assert (status, out) == (2, "")
    assert err == "claims/estonia.yaml:26:1: what stands here is repeated by an alias: change it by hand\n"
    assert file.read_text(encoding="utf-8") == text
