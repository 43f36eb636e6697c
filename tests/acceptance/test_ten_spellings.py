"""One false claim in every spelling that a page may give it: found each time, at its exact place in the source."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.acceptance.conftest import Checked, checked

TABLE: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("spellings.yaml").read_text(encoding="utf-8"))
OPEN, SHUT = "⟦", "⟧"


def _path(case: dict[str, Any], number: int) -> str:
    return f"{number:03d}{Path(case['file']).suffix}"


def _point(text: str, offset: int) -> dict[str, int]:
    line = text.count("\n", 0, offset) + 1
    return {"line": line, "column": offset - text.rfind("\n", 0, offset), "offset": offset}


@pytest.fixture(scope="module", params=["in order", "in reverse"])
def reports(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Checked:
    """The report on all documents of the table: in one run, or in the reverse order."""
    folder = tmp_path_factory.mktemp("spellings")
    (folder / "claims.yaml").write_text(TABLE["claims"], encoding="utf-8")
    lines = ["claimcheck: 1", "claims: [claims.yaml]", "documents:"]
    paths = []
    for number, case in enumerate((*TABLE["wrong"], *TABLE["right"])):
        paths.append(_path(case, number))
        text = case["text"].replace(OPEN, "").replace(SHUT, "")
        (folder / paths[-1]).write_bytes(text.encode())
        lines.append(f"  - {{path: {paths[-1]}, published: {case.get('published', '2021-06-11')}}}")
    (folder / "claimcheck.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return checked(folder, *(paths if request.param == "in order" else reversed(paths)))


def _found(reports: Checked, path: str) -> list[dict[str, Any]]:
    return [one for one in reports.report["conflicts"] if one["path"] == path]


@pytest.mark.parametrize(
    ("number", "case"), list(enumerate(TABLE["wrong"])), ids=[case["name"] for case in TABLE["wrong"]]
)
def test_the_claim_is_found_at_its_place(number: int, case: dict[str, Any], reports: Checked) -> None:
    marked = case["text"]
    start = marked.index(OPEN)
    text = marked.replace(OPEN, "")
    end = text.index(SHUT)
    text = text.replace(SHUT, "")
    (found,) = _found(reports, _path(case, number))
    assert (found["check"], found["quote"]) == ("office-title", case.get("quote", text[start:end]))
    assert (found["start"], found["end"]) == (_point(text, start), _point(text, end))
    wrong = text[found["wrong"]["start"]["offset"] : found["wrong"]["end"]["offset"]]
    assert wrong == case.get("wrong", "Premier")
    if case.get("quoted"):
        assert (found["severity"], found["voice"], found["suggestions"]) == ("warning", "quoted", [])
    else:
        assert found["severity"] == "error"
        assert found["suggestion"].casefold() == "prime minister"


@pytest.mark.parametrize(
    ("number", "case"),
    list(enumerate(TABLE["right"], start=len(TABLE["wrong"]))),
    ids=[" ".join(case["text"].split()) for case in TABLE["right"]],
)
def test_what_is_true_is_left_alone(number: int, case: dict[str, Any], reports: Checked) -> None:
    assert _found(reports, _path(case, number)) == []


def test_every_document_of_the_table_was_read(reports: Checked) -> None:
    assert len(reports.report["documents"]) == len(TABLE["wrong"]) + len(TABLE["right"])
    assert reports.report["problems"] == []
