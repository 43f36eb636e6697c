"""PDF: pages, running titles, words parted at the end of a line; and files without text."""

from __future__ import annotations

import pytest
from fpdf import FPDF

from claimcheck.read.laid import UnreadableError
from claimcheck.read.pdf import pdf

LEFT = "The harbour tunnel was opened on Monday by Erna Solberg, the prime minister of Norway."


class Report(FPDF):
    """A report with a running title and page numbers, as offices make them."""

    def header(self) -> None:
        self.set_font("helvetica", size=9)
        self.cell(0, 8, "Norwegian President Erna Solberg: a yearbook")
        self.ln(12)

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("helvetica", size=9)
        self.cell(0, 8, f"Page {self.page_no()} of 4")


def made(pages: list[str], of: type[FPDF] = FPDF) -> bytes:
    file = of()
    for text in pages:
        file.add_page()
        file.set_font("helvetica", size=11)
        file.multi_cell(0, 6, text)
    return bytes(file.output())


def test_a_line_of_the_source_is_a_page() -> None:
    found = pdf(made([LEFT, "It rains."]))[0]
    assert found.unit == "page"
    assert [line.strip() for line in found.source.split("\n")] == [LEFT, "It rains."]
    assert len(found.text) == len(found.source)


def test_running_titles_and_page_numbers_are_not_read() -> None:
    found = pdf(made([LEFT, "It rains.", "The ferry is late.", "The end."], Report))[0]
    assert "President" not in found.text and "Page" not in found.text
    assert "President" in found.source and "Erna Solberg, the prime minister" in found.text


def test_a_page_that_is_long_is_wrapped_into_paragraphs() -> None:
    found = pdf(made([f"{LEFT} {LEFT}\n\n{LEFT}"]))[0]
    assert " ".join(found.text.split()).count("prime minister of Norway") == 3


def test_a_word_parted_at_the_end_of_a_line_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.read.pdf._pages", lambda data: ["The prime min\ufffe\nister spoke."])
    assert pdf(b"")[0].text.replace("\u2060", "") == "The prime minister spoke."


def test_a_scan_has_no_text() -> None:
    file = FPDF()
    file.add_page()
    file.rect(10, 10, 50, 50)
    with pytest.raises(UnreadableError, match="no text is in this PDF"):
        pdf(bytes(file.output()))


def test_a_password_and_a_broken_file_are_told() -> None:
    file = FPDF()
    file.add_page()
    file.set_encryption(owner_password="a", user_password="b")
    with pytest.raises(UnreadableError, match="protected by a password"):
        pdf(bytes(file.output()))
    with pytest.raises(UnreadableError, match="the PDF is damaged"):
        pdf(b"%PDF-1.7 nothing")
