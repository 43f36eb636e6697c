"""Files of waivers: what they hold, what is wrong with them, and the schema that says the same."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimcheck.errors import UserError
from claimcheck.read import waivers as waivers_
from claimcheck.read.amend import added
from claimcheck.read.waivers import KEYS, WAIVER_KEYS, read
from claimcheck.standing import Waiver

CHECKS = ("office-title", "office-term", "calendar-weekday")
HELD = ("head-of-norland", "norland")
SCHEMA = json.loads(Path(waivers_.__file__).with_name("waivers.schema.json").read_text(encoding="utf-8"))
HEAD = "claimcheck: 1\nwaivers:\n"


def waivers(text: str, folder: Path) -> tuple[Waiver, ...]:
    file = folder / "w.yaml"
    file.write_text(text, encoding="utf-8")
    return read(file, CHECKS, HELD)


def faults(text: str, folder: Path) -> list[str]:
    with pytest.raises(UserError) as error:
        waivers(text, folder)
    return [f"{line}:{column}: {message}" for _, line, column, message in error.value.faults]


def test_a_waiver_holds_what_it_says(tmp_path: Path) -> None:
    text = f"""{HEAD}
  # of the cartoon
  - check: office-title
    claim: head-of-norland
    document: cartoons/**
    quote: “Norlandic  President”
    reason: he is called so on purpose
    by: Kari
    until: 2026-03-31
  - {{claim: norland, reason: "a letter, printed as it came", until: change, digest: abc}}
"""
    first, second = waivers(text, tmp_path)
    assert (first.line, first.column, first.check, first.claim) == (5, 5, "office-title", "head-of-norland")
    assert (first.document, first.quote, first.by) == ("cartoons/**", '"norlandic president"', "Kari")
    assert first.until == date(2026, 3, 31).toordinal()
    assert (second.line, second.check, second.claim, second.digest, second.until) == (12, "", "norland", "abc", None)
    assert not first.ill and not second.ill


@pytest.mark.parametrize("day", ["2026-02-30", "March", "2026-3-1", "20260301", "2026-03-01T10:00"])
def test_a_malformed_day_is_no_fault_but_counts_as_past(day: str, tmp_path: Path) -> None:
    (found,) = waivers(f"{HEAD}- {{check: office-title, reason: x, until: '{day}'}}\n", tmp_path)
    assert found.ill == f'until "{day}" is no day'
    assert (found.line, found.column) == (3, 43)
    assert found.until is None


def test_a_file_without_waivers_has_none(tmp_path: Path) -> None:
    assert waivers("claimcheck: 1\n", tmp_path) == ()
    assert waivers("claimcheck: 1\nwaivers: []\n", tmp_path) == ()
    assert waivers("claimcheck: 1\nwaivers:\n", tmp_path) == ()


FAULTS = [
    ("", ['0:0: the file is empty; it begins with "claimcheck: 1"']),
    ("waivers: []\n", ['1:1: the key "claimcheck" is missing; the file begins with "claimcheck: 1"']),
    ("claimcheck: 2\n", ['1:13: this claimcheck reads version 1 of the format, not "2"']),
    ("claimcheck: 1\nwaiver: []\n", ['2:1: unknown key "waiver"; did you mean "waivers"?']),
    ("claimcheck: 1\nwaivers: {check: x}\n", ["2:10: waivers must be a list (- check: ...)"]),
    (f"{HEAD}- office-title\n", ["3:3: a waiver must be a mapping (key: value)"]),
    (f"{HEAD}- reason: x\n", ['3:3: a waiver needs "check" or "claim"']),
    (f"{HEAD}- check: office-title\n", ["3:3: the reason is missing: say why the conflict may stand, as in"]),
    (f"{HEAD}- check: office-title\n  reason:\n", ["4:10: the reason is empty: say why"]),
    (
        f"{HEAD}- check: ofice-title\n  reason: x\n",
        ['3:10: no check is called "ofice-title"; did you mean "office-title"?'],
    ),
    (f"{HEAD}- claim: norlnd\n  reason: x\n", ['3:10: no claim is called "norlnd"; did you mean "norland"?']),
    (
        f"{HEAD}- check: office-title\n  resaon: x\n",
        ["3:3: the reason is", '4:3: unknown key "resaon"; did you mean "reason"?'],
    ),
    (f"{HEAD}- {{check: office-title, reason: x, until: change}}\n", ['3:43: until "change" needs a digest']),
    (f"{HEAD}- {{check: office-title, reason: x, digest: a}}\n", ['3:44: a digest belongs to "until: change"']),
    (f"{HEAD}- check: [office-title]\n  reason: x\n", ["3:10: check must be a text"]),
    (f"{HEAD}- check: office-title\n  reason: x\n  reason: y\n", ["5:3: "]),
]


@pytest.mark.parametrize(("text", "told"), FAULTS)
def test_what_is_wrong_is_told_with_its_place(text: str, told: list[str], tmp_path: Path) -> None:
    found = faults(text, tmp_path)
    assert len(found) == len(told), found
    for one, expected in zip(found, told, strict=True):
        assert one.startswith(expected)


# --- the schema


def plain(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)


def test_the_schema_knows_the_keys_of_the_reader() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert tuple(SCHEMA["properties"]) == KEYS
    assert tuple(SCHEMA["$defs"]["waiver"]["properties"]) == WAIVER_KEYS


def valid(text: str) -> bool:
    return Draft202012Validator(SCHEMA).is_valid(
        yaml.safe_load(text.replace("until: 2", 'until: "2').replace("31}", '31"}'))
    )


@pytest.mark.parametrize(
    "text", [text for text, _ in FAULTS if "ofice" not in text and "norlnd" not in text and "y\n" not in text]
)
def test_the_schema_refuses_what_the_reader_refuses(text: str) -> None:
    assert not valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "claimcheck: 1\n",
        f"{HEAD}- {{check: office-title, reason: x}}\n",
        f"{HEAD}- {{claim: norland, reason: x, by: K, until: 2026-03-31}}\n",
        f"{HEAD}- {{check: office-title, document: a, quote: b, reason: x, until: change, digest: d}}\n",
    ],
)
def test_the_schema_takes_what_the_reader_takes(text: str, tmp_path: Path) -> None:
    waivers(text, tmp_path)
    assert valid(text)


# --- adding to a file

NEW = {"check": "office-title", "document": "a b.md", "quote": 'He said: "#1"', "reason": "so"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "claimcheck: 1\n",
        "claimcheck: 1\nwaivers:\n",
        "claimcheck: 1\nwaivers: []  # none yet\n",
        "# ours\nclaimcheck: 1\n\nwaivers:   # a list\n\n  # one\n  - check: office-term\n    reason: x\n\n# the end\n",
        "claimcheck: 1\nwaivers:\n- check: office-term\n  reason: |\n    two\n    lines\n",
        "waivers:\n-   check: office-term\n    reason: x   # why\n# before the version\nclaimcheck: 1\n",
        "claimcheck: 1\r\nwaivers:\r\n  - {check: office-term, reason: x}\r\n",
        "\ufeffclaimcheck: 1\nwaivers:\n  - {check: office-term, reason: x}",
    ],
)
def test_a_waiver_is_added_at_the_end_and_everything_else_stays(text: str, tmp_path: Path) -> None:
    made = added(text, "w.yaml", NEW)
    before = plain(text) if text else {}
    assert plain(made)["waivers"] == [*(before.get("waivers") or []), NEW]
    kept = [line for line in text.splitlines() if line.strip() and "[]" not in line]
    assert [line for line in made.splitlines() if line in kept] == kept
    assert ("\r\n" in text) == ("\r\n" in made)
    assert made.startswith("\ufeff") == text.startswith("\ufeff")
    assert added(made, "w.yaml", NEW).count("a b.md") == 2


def test_a_list_in_brackets_is_left_alone_and_the_lines_to_paste_are_told() -> None:
    with pytest.raises(UserError, match=r"written in a way that this command can't add to; put there:\n  - check: off"):
        added("claimcheck: 1\nwaivers: [{check: office-term, reason: x}]\n", "w.yaml", NEW)
    with pytest.raises(UserError, match="not valid YAML"):
        added("claimcheck: 1\nwaivers:\n  - {check\n", "w.yaml", NEW)


SIGNS = "aN1 :#-'\"\\[]{},&*!|>%@`?\n\t\x07\x85\u2028\ufeffé“\U0001f600\U0001342f"
some = st.text(SIGNS, max_size=8).map("x{}".format) | st.text(SIGNS, max_size=8).map("{}x".format)


@given(st.lists(st.tuples(some, some), max_size=3))
def test_any_words_can_be_waived(words: list[tuple[str, str]]) -> None:
    text, many = "", [{"check": "office-title", "quote": quote, "reason": reason} for quote, reason in words]
    for one in many:
        text = added(text, "w.yaml", one)
    assert (plain(text)["waivers"] if many else []) == many
