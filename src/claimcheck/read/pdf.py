"""PDF: the text of each page, by PDFium.  A line of the source is a page, so that places are page numbers."""

from __future__ import annotations

import re
from collections import Counter

from claimcheck.model import GLUE
from claimcheck.read.decode import LARGEST
from claimcheck.read.laid import Laid, UnreadableError
from claimcheck.read.layout import pieces
from claimcheck.read.text import dereferenced, plain

_HYPHEN = re.compile("[\x02\ufffe\u00ad-]\n(?=[a-z])")
_MARK = re.compile("[\x02\ufffe]")
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_FOLIO = re.compile(r"\W*(?:page\W*)?\d{1,4}(?:\W*(?:of|/)\W*\d{1,4})?\W*", re.IGNORECASE)
_EDGE = 2  # lines at the head and at the foot of a page that may be its running title
_SHARE = 0.5  # of the pages that have it
_FEW = 3  # pages


def pdf(data: bytes) -> list[Laid]:
    """The text of a PDF file; raises `UnreadableError`."""
    pages = _pages(data)
    if not any(page.strip() for page in pages):
        raise UnreadableError("no text is in this PDF: its pages may be pictures, as a scanner makes them")
    text = "\n".join(_without_running(pages))
    whole = "\n".join(pages)
    text = _HYPHEN.sub(lambda found: GLUE * len(found[0]), text)
    text = dereferenced(plain(_MARK.sub("-", text)))
    source = "\n".join(_MARK.sub("-", page).replace("\n", " ") for page in pages)
    assert len(source) == len(whole) == len(text)
    return [Laid(source, text, pieces(text), unit="page")]


def _pages(data: bytes) -> list[str]:
    """The text of each page, lines parted by line feeds."""
    import pypdfium2

    found: list[str] = []
    size = 0
    try:
        document = pypdfium2.PdfDocument(data)
        try:
            for number in range(len(document)):
                page = document[number]
                read = page.get_textpage()
                text = read.get_text_range().replace("\r\n", "\n").replace("\r", "\n").replace("\0", " ")
                read.close()
                page.close()
                size += len(text)
                if size > LARGEST:
                    raise UnreadableError(f"it holds more than {LARGEST // 1_000_000} million characters: split it")
                found.append(text)
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        secret = "password" in str(error).lower()
        raise UnreadableError(
            "the PDF is protected by a password" if secret else f"the PDF is damaged: {error}"
        ) from None
    return found


def _without_running(pages: list[str]) -> list[str]:
    """The pages with running titles and page numbers blanked: what most pages have at an edge, but for numbers."""
    edges = [_edges(page.split("\n")) for page in pages]
    often = Counter(key for page in edges for key in set(page.values()))
    least = max(_FEW, _SHARE * len(pages))
    made = []
    for page, found in zip(pages, edges, strict=True):
        lines = page.split("\n")
        for index, key in found.items():
            if often[key] >= least or _FOLIO.fullmatch(lines[index]):
                lines[index] = " " * len(lines[index])
        made.append("\n".join(lines))
    return made


def _edges(lines: list[str]) -> dict[int, str]:
    """The lines at the head and at the foot of a page, numbers folded, by their index."""
    shown = [index for index, line in enumerate(lines) if line.strip()]
    near = {*shown[:_EDGE], *shown[-_EDGE:]}
    return {index: _NUMBER.sub("#", " ".join(lines[index].casefold().split())) for index in near}
