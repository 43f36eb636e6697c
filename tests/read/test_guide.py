"""docs/documents.md: what it shows is true."""

import re
from pathlib import Path

import pytest

from claimcheck.errors import UserError
from claimcheck.read.project import load

GUIDE = (Path(__file__).parents[2] / "docs" / "documents.md").read_text(encoding="utf-8")


def fenced(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)


def test_its_configurations_load_and_say_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    first, second, third = fenced("yaml")
    (tmp_path / "days.csv").write_text(fenced("csv")[0], encoding="utf-8")
    (tmp_path / "claimcheck.yaml").write_text(first, encoding="utf-8")
    project = load(None)
    assert str(project.settings_for("archive/2024/05/02/a.md").published) == "2024-05-02"
    assert project.settings_for("archive/opinion/2024/a.md").level == "warning"
    assert project.settings_for("archive/satire/a.txt").level == "off"
    assert dict(project.settings_for("archive/1990s/a.txt").levels) == {"name-spelling": "off", "wording": "note"}
    (tmp_path / "claimcheck.yaml").write_text(second, encoding="utf-8")
    assert load(None).settings_for("wire/a.txt").source == "Reuters"
    (tmp_path / "claimcheck.yaml").write_text(third, encoding="utf-8")
    assert (load(None).settings_for("exports/week.json").fields or {})["published"] == "dates.first"


def test_its_messages_are_those_that_are_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "days.csv").write_text("path,published\na.txt,2024-05-02\n,2024-05-03\n", encoding="utf-8")
    config = "claimcheck: 1\ndocuments:\n  - path: a.txt\n    publishd: 2020-02-03\n\n\n  - manifest: days.csv\n"
    config += "  - path: b.txt\n    published: 2020-02-30\n"
    (tmp_path / "claimcheck.yaml").write_text(config, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load(None)
    assert [str(fault) for fault in caught.value.faults] == fenced("text")[0].splitlines()
