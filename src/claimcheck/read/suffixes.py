"""What a path says of its file: which reader it has, and whether several texts may stand in it."""

from __future__ import annotations

MARKDOWN = (".md", ".markdown")
HTML = (".html", ".htm", ".xhtml")
FEEDS = (".rss", ".atom", ".xml")
EXPORTS = (".json", ".jsonl", ".ndjson")
DOCX, PDF = ".docx", ".pdf"

READERS = (*HTML, DOCX, PDF, *FEEDS, *EXPORTS)
"""Files that have a reader of their own: plain text and Markdown are read without one."""
_READERS = frozenset(READERS)
IN_FOLDERS = (".txt", *MARKDOWN, *HTML, DOCX, PDF, ".rss", ".atom")
"""What is read in a folder; a file that is named is read whatever its suffix, and data files only so, as there are many
others of their sort."""

PACKAGES_HTML = ("trafilatura", "lxml-html-clean")
PACKAGES_PDF = ("pypdfium2",)
NEEDS = {**dict.fromkeys(HTML, PACKAGES_HTML), PDF: PACKAGES_PDF}
"""The packages that a file's reader needs beside this one."""


def suffix_of(path: str) -> str:
    """The suffix of a path that has a reader of its own, or ""."""
    suffix = path[path.rfind(".") :].lower()
    return suffix if suffix in _READERS else ""


def file_of(path: str) -> str:
    """The file that a document stands in: several may stand in one, each called "file#name"."""
    file, mark, _ = path.partition("#")
    return file if mark and suffix_of(file) in (*FEEDS, *EXPORTS) else path
