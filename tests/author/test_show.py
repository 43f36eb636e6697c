"""`claimcheck claims show`: everything that is held, and what the examples do."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from tests.cli.conftest import Call

from claimcheck import kinds
from claimcheck.author.templates import template
from claimcheck.claims.schema import sample

ESTONIA = """\
prime-minister-of-estonia: office
  title      Prime Minister
  also       head of government
             PM
  wrong      premier
  of         Estonia
  class      a top post: nobody holds two of one country or body
  holder     Kaja Kallas: from 26 January 2021 to 23 July 2024
             Kristen Michal: since 23 July 2024
  source     https://valitsus.ee/en
  checked    15 January 2026
  at         c.yaml:21

  reports    “Estonian President Kristen Michal opened the harbour in Narva.”
               (2025-05-06)
  so         office-title at “Estonian President Kristen Michal” is reported
"""


def test_a_claim_is_told_with_what_its_examples_do(call: Call, tmp_path: Path) -> None:
    text = template("office", "x")
    (tmp_path / "c.yaml").write_text(text, encoding="utf-8")
    status, out, err = call("claims", "show", "prime-minister-of-estonia", "--claims", "c.yaml")
    assert (status, err) == (0, "")
    assert out.startswith(ESTONIA)
    assert out.count("\n  reports ") == 2 and out.count("\n  confirms ") == 1 and out.count("\n  lets be ") == 2
    assert out.count("\n  so ") == 5
    (tmp_path / "c.yaml").write_text(text.replace("Estonian President K", "Estonian Minister K"), encoding="utf-8")
    out = call("claims", "show", "prime-minister-of-estonia", "--claims", "c.yaml").out
    assert "but        it is undecided" in out


@pytest.mark.parametrize("kind", ["", *kinds.fields()])
def test_nothing_that_is_held_is_left_out(kind: str, call: Call, tmp_path: Path) -> None:
    """Every word of every value of the samples, which use all fields, is told of some claim or entity."""
    text = sample(kind)
    (tmp_path / "c.yaml").write_text(text, encoding="utf-8")
    held = yaml.load(text, Loader=yaml.BaseLoader)
    ids = [*held.get("entities", {}), *(claim["id"] for claim in held["claims"])]
    shown = ""
    for id in ids:
        status, out, err = call("claims", "show", id, "--claims", "c.yaml")
        assert (status, err) == (0, "")
        assert max(map(len, out.splitlines())) <= 80
        shown += " ".join(out.split()) + "\n"
    names = {
        "also",
        "short",
        "adjective",
        "phrase",
        "title",
        "also_called",
        "wrong",
        "called",
        "counts",
        "avoid",
        "use",
    }

    def words(node: object, key: str = "") -> None:
        if isinstance(node, dict):
            for inner, value in node.items():
                words(value, inner)
        elif isinstance(node, list):
            for value in node:
                words(value, key)
        elif key in names | {"source", "owner", "note", "tags", "unit", "says", "except", "place", "host", "text"}:
            assert str(node) in shown or str(node) in ids or node in held.get("entities", {}), (key, node)

    words(held)


def test_an_entity_is_told_with_the_claims_that_name_it(call: Call, tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(template("entity", "x"), encoding="utf-8")
    status, out, err = call("claims", "show", "sauli-niinisto", "--claims", "c.yaml")
    assert (status, err) == (0, "")
    for line in (
        "sauli-niinisto: Sauli Niinistö, person",
        "  born       24 August 1948",
        "  party      National Coalition Party: until 29 February 2012",
        "  spouse of  Jenni Haukio: since 3 January 2009",
        "  claim      president-of-finland (office)",
    ):
        assert f"{line}\n" in out, line
    assert "  reports    “Sauli Niinistö, 78, opened the fair in Oulu.” (2023-05-08)\n" in out


def test_an_unknown_id_is_told_with_the_nearest(call: Call, tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(template("entity", "x"), encoding="utf-8")
    status, out, err = call("claims", "show", "sauli-ninisto", "--claims", "c.yaml")
    assert (status, out) == (2, "")
    assert err == 'ID: no claim and no entity is called "sauli-ninisto"; did you mean "sauli-niinisto"?\n'
