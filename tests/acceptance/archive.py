"""An archive made by number: documents of which a known part says something that can't be true."""

from __future__ import annotations

from pathlib import Path

CLAIMS = """claimcheck: 1
checked: 2026-01-15
entities:
  norland: {type: country, name: Norland, adjective: Norlandic}
  ada-berg: {type: person, name: Ada Berg}
claims:
- id: head-of-norland
  kind: office
  title: Prime Minister
  of: norland
  class: head
  source: s
  holders: {who: ada-berg, from: 2020-01-01}
"""
PROJECT = "claimcheck: 1\nclaims: [claims.yaml]\ndocuments: [{path: archive, published: 2024-05-02}]\n"
TITLE = "Norlandic President Ada Berg opened bridge number {number} in the rain."
WEEKDAY = "Bridge number {number} was opened on Monday, January 29, 2026, in the rain."  # a Thursday
RIGHT = "Norlandic Prime Minister Ada Berg opened bridge number {number} in the rain."
PLAIN = "Nobody came to the opening of bridge number {number}, for it rained all day."


def make(folder: Path, documents: int, conflicts: int) -> list[Path]:
    """An archive of so many documents in `folder`, with so many conflicts in the first ones, one each; the paths."""
    (folder / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    (folder / "claimcheck.yaml").write_text(PROJECT, encoding="utf-8")
    paths = []
    for number in range(documents):
        path = folder / "archive" / f"{number % 12 + 1:02}" / f"{number:05}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        said = PLAIN if number >= conflicts else (TITLE, WEEKDAY)[number % 2]
        path.write_text(said.format(number=number) + "\n", encoding="utf-8")
        paths.append(path)
    return paths
