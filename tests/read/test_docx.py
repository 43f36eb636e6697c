"""Word files: paragraphs with their numbers, tables, text boxes, notes; and files that mean harm."""

from __future__ import annotations

import io
import zipfile

import docx as word
import pytest

from claimcheck.model import Role
from claimcheck.read.docx import docx
from claimcheck.read.laid import Laid, UnreadableError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def packed(body: str, **parts: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>")
        for name, text in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {W}>{text}</w:{name}>")
    return file.getvalue()


def paragraphs(found: Laid) -> list[str]:
    return found.source.split("\n")


def test_a_file_that_word_would_write() -> None:
    made = word.Document()
    made.add_heading("Harbour tunnel opens", 0)
    made.add_paragraph("By Ada Fjord")
    told = made.add_paragraph("Norwegian Premier Erna ")
    told.add_run("Sol").bold = True
    told.add_run("berg opened it on Monday.")
    made.add_paragraph("The first point", style="List Bullet")
    table = made.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Length"
    table.cell(0, 1).text = "6 km"
    file = io.BytesIO()
    made.save(file)
    found = docx(file.getvalue())[0]
    assert paragraphs(found)[:6] == [
        *("Harbour tunnel opens", "By Ada Fjord", "Norwegian Premier Erna Solberg opened it on Monday."),
        *("The first point", "Length", "6 km"),
    ]
    assert [piece.role for piece in found.pieces] == [Role.HEADLINE, None, None, None, Role.ITEM, Role.ITEM]
    assert found.unit == "paragraph" and len(found.text) == len(found.source)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>", ["One\ttwo three"]),
        ("<w:p><w:r><w:t>A</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>B</w:t></w:r></w:p>", ["A", "", "B"]),
        ("<w:p><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:r><w:t>here</w:t></w:r></w:p>", ["here"]),
        ("<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>", ["new"]),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>told</w:t></w:r></w:p>", ["told"]),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>text</w:t></w:r></w:p>", ["text"]),
        ("<w:p><w:r><w:t>Jean</w:t><w:noBreakHyphen/><w:t>Luc</w:t></w:r></w:p>", ["Jean-Luc"]),
        (
            "<w:p><w:r><w:t>Before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>"
            "In a box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>"
            "In a box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r>"
            "<w:r><w:t>and after.</w:t></w:r></w:p>",
            ["Before and after.", "In a box."],
        ),
    ],
)
def test_what_is_text_is_read_once(body: str, expected: list[str]) -> None:
    assert paragraphs(docx(packed(body))[0]) == expected


def test_notes_come_after_the_text() -> None:
    note = "<w:footnote><w:p><w:r><w:t>See page 9.</w:t></w:r></w:p></w:footnote>"
    assert paragraphs(docx(packed("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>", footnotes=note))[0]) == [
        "Text.",
        "See page 9.",
    ]


def zipped(name: str, text: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return file.getvalue()


LAUGHS = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
OUTSIDE = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04rest", "the Word file is damaged: File is not a zip file"),
        (zipped("content.xml", b"<a/>"), "it is a ZIP archive, but no Word file"),
        (zipped("word/document.xml", LAUGHS), "it declares a document type (a); such files are not read"),
        (zipped("word/document.xml", OUTSIDE), "it declares a document type (a); such files are not read"),
        (zipped("word/document.xml", b"<a><b></a>"), "not valid XML: mismatched tag"),
    ],
)
def test_what_is_no_word_file_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError) as wrong:
        docx(data)
    assert wrong.value.message == message


def test_an_archive_that_unpacks_to_far_more_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.read.xml.LARGEST", 1_000_000)
    with pytest.raises(UnreadableError, match="its text unpacks to more than 1 MB"):
        docx(zipped("word/document.xml", b"<a>" + b" " * 5_000_000 + b"</a>"))
