"""A small project on disk: one country, one office, and articles that get it wrong."""

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
PROJECT = "claimcheck: 1\nclaims: [claims]\ndocuments: [{path: articles/, published: 2024-05-02}]\n"
WRONG = "Norlandic President Ada Berg sang in the hall.\n"
RIGHT = "Norlandic Prime Minister Ada Berg sang in the hall.\n"
DAY = "The bridge opened on Monday, January 29, 2026.\n"  # a Thursday


def write(path: str, text: str) -> None:
    """A file, with its folders."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")


def project(more: str = "", **articles: str) -> None:
    """The project in the working folder; `more` is added to claimcheck.yaml."""
    write("claimcheck.yaml", PROJECT + more)
    write("claims/norland.yaml", CLAIMS)
    for name, text in articles.items():
        write(f"articles/{name}.md", text)
