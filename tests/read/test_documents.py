"""From what the user names to documents, and what is said of what could not be read."""

import os
from datetime import date
from pathlib import Path

import pytest

from claimcheck.model import Problem, Role
from claimcheck.read import files
from claimcheck.read.documents import collect
from claimcheck.read.project import Project, load

TEXT = "The premier spoke. Nobody heard her.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("b.txt", "a.md", "notes.rst", "deep/c.markdown", "deep/.hidden.txt", ".git/d.txt"):
        path = tmp_path / "wire" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    return tmp_path


def named(*args: str, project: Project | None = None, stdin: bytes = b"") -> tuple[list[str], list[Problem]]:
    found, problems = collect(args, project or load(None), stdin=stdin)
    return [document.path for document in found], problems


def test_a_folder_is_searched_for_text_and_markdown_in_order() -> None:
    assert named("wire") == (["wire/a.md", "wire/b.txt", "wire/deep/c.markdown"], [])


def test_the_order_is_that_of_the_arguments_and_each_document_comes_once() -> None:
    assert named("wire/b.txt", "wire", "./wire/b.txt")[0] == ["wire/b.txt", "wire/a.md", "wire/deep/c.markdown"]


def test_a_file_that_is_named_is_read_whatever_its_suffix() -> None:
    assert named("wire/notes.rst")[0] == ["wire/notes.rst"]


def test_patterns_are_expanded() -> None:
    assert named("wire/**/*.m*")[0] == ["wire/a.md", "wire/deep/c.markdown"]
    assert named("wire/*")[0] == ["wire/a.md", "wire/b.txt"]


def test_a_path_elsewhere_is_shown_as_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "wire" / "deep")
    assert named("../b.txt")[0] == ["../b.txt"]
    assert named(str(folder / "wire" / "deep" / "c.markdown"))[0] == ["c.markdown"]


def test_standard_input_is_a_document() -> None:
    found, problems = collect(["-"], load(None), stdin="Mélanie Joly spoke.".encode("utf-16"))
    assert not problems
    assert (found[0].path, found[0].source) == ("<stdin>", "\ufeffMélanie Joly spoke.")


def test_without_arguments_the_documents_of_the_project_are_read() -> None:
    Path("claimcheck.yaml").write_text("claimcheck: 1\ndocuments: [{path: 'wire/*.txt'}]\n", encoding="utf-8")
    assert named() == (["wire/b.txt"], [])


@pytest.mark.parametrize(
    ("arg", "problem"),
    [
        ("no.txt", Problem("no.txt", "no such file or folder")),
        ("wire/*.doc", Problem("wire/*.doc", "no document matches")),
        ("empty", Problem("empty", "no documents in this folder (*.txt, *.md, *.html, *.docx, *.pdf, *.rss, *.atom)")),
        ("empty.txt", Problem("empty.txt", "the document is empty")),
        ("blank.txt", Problem("blank.txt", "the document is empty")),
        (
            "old.txt",
            Problem("old.txt", "not UTF-8: byte 0xE9; likely Windows-1252 (Latin-1): pass --encoding cp1252", 2, 2),
        ),
        ("nul.txt", Problem("nul.txt", "it holds a NUL character, so it is not text", 1, 6)),
        ("a.odt", Problem("a.odt", "it is a ZIP archive (a Word or OpenDocument file is one), not text")),
        ("a.docx", Problem("a.docx", "the Word file is damaged: File is not a zip file")),
    ],
)
def test_what_cannot_be_read_is_a_problem_and_the_others_are_still_read(arg: str, problem: Problem) -> None:
    Path("empty").mkdir()
    for name, data in {
        "empty.txt": b"",
        "blank.txt": b"\xef\xbb\xbf \r\n\xc2\xa0\n",
        "old.txt": b"Oslo.\nM\xe9lanie spoke.",
        "nul.txt": b"Seoul\0 is a city, and so is Oslo",
        "a.docx": b"PK\x03\x04rest",
        "a.odt": b"PK\x03\x04rest",
    }.items():
        Path(name).write_bytes(data)
    assert named(arg, "wire/b.txt") == (["wire/b.txt"], [problem])


def test_nothing_named_is_a_problem() -> None:
    told = (
        "there is no such file, and no documents are given: `claimcheck run FOLDER` checks those of a folder, "
        "`claimcheck init` makes a project"
    )
    assert named() == ([], [Problem("claimcheck.yaml", told)])


def test_a_document_that_is_too_large_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST", 20)
    assert named("wire/b.txt")[1] == [Problem("wire/b.txt", "it has 0.0 MB; at most 0 MB are read: split it")]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions don't bind this user")
def test_a_file_without_permission_is_a_problem() -> None:
    Path("wire/b.txt").chmod(0)
    assert named("wire/b.txt")[1] == [Problem("wire/b.txt", "cannot be read: Permission denied")]


def test_a_document_that_is_off_is_not_opened() -> None:
    text = "claimcheck: 1\ndocuments: [{path: wire/bad.txt, level: off}]\n"
    Path("claimcheck.yaml").write_text(text, encoding="utf-8")
    Path("wire/bad.txt").write_bytes(b"\xff\xff\xff")
    found, problems = collect(["wire/bad.txt"], load(None))
    assert not problems
    assert (found[0].blocks, found[0].published_from) == ((), "not checked: its level is off")


def test_the_encoding_and_the_day_of_the_command_line_hold_for_all() -> None:
    Path("old.txt").write_bytes("Mélanie spoke.".encode("cp1252"))
    found, problems = collect(["old.txt"], load(None), encoding="cp1252", date=date(2024, 5, 2))
    assert not problems
    assert found[0].text == "Mélanie spoke."
    assert (found[0].published, found[0].published_from) == (date(2024, 5, 2).toordinal(), "--date")


def test_blocks_carry_the_day_but_left_overs_and_captions_have_only_their_own() -> None:
    Path("a.txt").write_text(
        f"Leaders meet\n\nPosted March 3, 2024\n\nWatch: Leaders meet – Mar 1, 2024\n\n{TEXT}\nRelated Posts\n",
        encoding="utf-8",
    )
    (found,), _ = collect(["a.txt"], load(None))
    day = date(2024, 3, 3).toordinal()
    assert [(block.role, block.published) for block in found.blocks] == [
        (Role.HEADLINE, day),
        (Role.BYLINE, day),
        (Role.CAPTION, day - 2),
        (Role.PROSE, day),
        (Role.LEFTOVER, None),
    ]


def test_a_path_whose_day_does_not_exist_is_a_problem_and_the_text_is_read() -> None:
    text = "claimcheck: 1\ndocuments: [{path: wire, published: {from_path: 'wire/{yyyy}/{mm}/{dd}/'}}]\n"
    Path("claimcheck.yaml").write_text(text, encoding="utf-8")
    Path("wire/2024/02/31").mkdir(parents=True)
    Path("wire/2024/02/31/a.txt").write_text(TEXT, encoding="utf-8")
    paths, problems = named("wire/2024")
    assert paths == ["wire/2024/02/31/a.txt"]
    assert [problem.message for problem in problems] == [
        'its path gives no day of the calendar for "wire/{yyyy}/{mm}/{dd}/" (claimcheck.yaml:2)'
    ]
