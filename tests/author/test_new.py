"""`claimcheck claims new`: what it prints holds as it stands, and leaves no field out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.cli.conftest import Call

from claimcheck import kinds
from claimcheck.author.templates import sorts, template
from claimcheck.claims.fields import ClaimFields, EntityFields

KINDS = (*kinds.fields(), "entity")


def test_there_is_a_template_for_each_kind() -> None:
    assert set(sorts()) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_holds_as_it_stands(kind: str, call: Call, tmp_path: Path) -> None:
    printed = call("claims", "new", kind)
    assert (printed.status, printed.err) == (0, "")
    (tmp_path / "c.yaml").write_text(printed.out, encoding="utf-8")
    assert call("claims", "check", "--claims", "c.yaml").status == 0
    proved = call("claims", "test", "--coverage", "--claims", "c.yaml")
    assert (proved.status, proved.err) == (0, "")
    text = printed.out
    assert all(
        f"      {sort}:" in text or (kind == "wording" and sort == "agrees")
        for sort in ("conflicts", "agrees", "silent")
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_explains_every_field(kind: str) -> None:
    model = EntityFields if kind == "entity" else kinds.fields()[kind]
    text = template(kind, "x")
    names = {field.alias or name for name, field in model.model_fields.items()}
    names |= {field.alias or name for name, field in ClaimFields.model_fields.items()} - {"id", "kind"}
    assert [name for name in sorted(names) if not re.search(rf"(?<![\w-]){name}\b", text)] == []
    explained = [line for line in text.splitlines()[1:] if re.search(r"\w: [\w\[{]", line) and "#" in line]
    assert len(explained) >= 8


def test_a_file_is_written_with_the_way_to_the_schema(call: Call, tmp_path: Path) -> None:
    (tmp_path / "claimcheck.yaml").write_text("claimcheck: 1\nclaims: [claims]\n")
    (tmp_path / "claims" / "europe").mkdir(parents=True)
    status, out, err = call("claims", "new", "office", "--output", "claims/europe/estonia.yaml")
    assert (status, err) == (0, "")
    assert "wrote claims/europe/estonia.yaml" in out
    written = (tmp_path / "claims/europe/estonia.yaml").read_text(encoding="utf-8")
    assert written.startswith("# yaml-language-server: $schema=../../claims.schema.json\n")
    assert written.splitlines()[1:] == call("claims", "new", "office").out.splitlines()[1:]
    assert call("claims", "test").status == 0


def test_nothing_is_written_over(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("mine\n")
    status, out, err = call("claims", "new", "office", "-o", "a.yaml")
    assert (status, out, err) == (
        2,
        "",
        "a.yaml: exists already; nothing was written (--append adds to a claims file that is there)\n",
    )
    assert (tmp_path / "a.yaml").read_text() == "mine\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["evnt"], 'did you mean "event"?'),
        (["office", "-o", "a.txt"], "a claims file ends in .yaml or .yml; nothing was written"),
        (["office", "-o", "no/a.yaml"], "there is no folder no"),
    ],
)
def test_what_cannot_be_written_says_why(arguments: list[str], message: str, call: Call, tmp_path: Path) -> None:
    status, out, err = call("claims", "new", *arguments)
    assert (status, out) == (2, "")
    assert message in " ".join(err.split())
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def desk(call: Call, tmp_path: Path) -> Path:
    (tmp_path / "claimcheck.yaml").write_text("claimcheck: 1\nclaims: [claims]\n")
    (tmp_path / "claims").mkdir()
    assert call("claims", "new", "relation", "--output", "claims/lake.yaml").status == 0
    return tmp_path / "claims" / "lake.yaml"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "relation"])
def test_a_second_claim_stands_in_a_new_file_or_in_the_first_one(kind: str, call: Call, desk: Path) -> None:
    before = desk.read_text(encoding="utf-8")
    status, out, err = call("claims", "new", kind, "--output", "claims/second.yaml")
    assert (status, err) == (0, "")
    assert ("left out: finland, which stands in claims/lake.yaml:7" in out) is (kind == "entity")
    assert call("claims", "test").err == ""
    (desk.parent / "second.yaml").unlink()
    status, out, err = call("claims", "new", kind, "--append", "claims/lake.yaml")
    assert (status, err) == (0, "")
    proved = call("claims", "test")
    assert (proved.status, proved.err) == (0, "")
    after = desk.read_text(encoding="utf-8")
    assert set(before.splitlines()) <= set(after.splitlines())
    new = template(kind, "x").splitlines()
    assert all(line in after.splitlines() for line in new[new.index("claims:") :])


def test_a_claim_that_is_there_is_not_written_twice_under_one_id(call: Call, desk: Path) -> None:
    assert call("claims", "new", "relation", "--append", "claims/lake.yaml").status == 0
    assert "  - id: largest-lake-of-finland-2 " in desk.read_text(encoding="utf-8")
    assert call("claims", "check").status == 0


def test_lists_at_another_column_keep_it(call: Call, desk: Path) -> None:
    desk.write_text(
        "claimcheck: 1\nclaims:\n- id: style\n  kind: wording\n  avoid: [whilst]\n  use: while\n"
        "# the end\n", encoding="utf-8"
    )  # fmt: skip
    assert call("claims", "new", "office", "--append", "claims/lake.yaml").status == 0
    text = desk.read_text(encoding="utf-8")
    assert "\n- id: prime-minister-of-estonia" in text and text.index("\nentities:") < text.index("\nclaims:")
    assert text.endswith("# the end\n")
    assert call("claims", "test").status == 0


def test_what_cannot_be_appended_says_why(call: Call, desk: Path) -> None:
    status, _, err = call("claims", "new", "office", "--append", "claims/lakes.yaml")
    assert status == 2 and "claims/lakes.yaml is none of the claims files" in err and "claims/lake.yaml" in err
    desk.write_text("claimcheck: 1\nclaims: [{id: a, kind: wording, avoid: whilst}]\n", encoding="utf-8")
    status, _, err = call("claims", "new", "wording", "--append", "claims/lake.yaml")
    assert status == 2 and "claims/lake.yaml:2" in err and "by hand" in err


def test_a_claims_file_with_mistakes_keeps_nobody_from_a_new_one(call: Call, desk: Path) -> None:
    desk.write_text("claimcheck: 1\nclaims: [{id: a}]\n", encoding="utf-8")
    status, out, _ = call("claims", "new", "wording", "--output", "claims/style.yaml")
    assert status == 0 and "the claims have mistakes" in out
