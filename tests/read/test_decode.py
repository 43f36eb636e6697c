"""Bytes to text, and what is said of bytes that are none."""

import pytest

from claimcheck.read.decode import UndecodableError, decode

ENGLISH = "Canada’s premier met Mélanie Joly – twice.\n"


def refusal(data: bytes, encoding: str | None = None) -> tuple[str, int, int]:
    with pytest.raises(UndecodableError) as caught:
        decode(data, encoding)
    return caught.value.message, caught.value.line, caught.value.column


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_utf_8_and_anything_with_a_byte_order_mark_is_read(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)).removeprefix("\ufeff") == ENGLISH


def test_a_byte_order_mark_stays_as_the_first_character() -> None:
    assert decode(b"\xef\xbb\xbfSeoul") == "\ufeffSeoul"
    assert decode("\ufeffSeoul".encode("utf-16-be")) == "\ufeffSeoul"


def test_windows_1252_is_refused_by_name_with_the_place_of_its_first_byte() -> None:
    data = ("First line.\n" + ENGLISH).encode("cp1252")
    assert refusal(data) == (
        "not UTF-8: byte 0x92; likely Windows-1252 (Latin-1): pass --encoding cp1252",
        2,
        7,
    )


@pytest.mark.parametrize(
    ("encoding", "text", "said"),
    [
        ("mac_roman", "Canada’s premier said “no” to Mélanie.", "Mac Roman"),
        ("shift_jis", "カナダの首相はソウルで大統領と会談した。", "Shift-JIS"),
        ("euc_jp", "カナダの首相はソウルで大統領と会談した。", "EUC-JP"),
        ("gb18030", "加拿大总理星期二在首尔会见韩国总统，讨论矿产合作。", "GB18030"),
        ("euc_kr", "캐나다 총리는 서울에서 대통령을 만났다.", "EUC-KR"),
        ("cp1251", "Премьер-министр Канады прибыл в Сеул во вторник.", "Windows-1251 (Cyrillic)"),
        ("koi8_r", "Премьер-министр Канады прибыл в Сеул во вторник.", "KOI8-R (Cyrillic)"),
        ("utf-16-be", "The prime minister of Canada met Mélanie Joly.", "UTF-16 without a byte-order mark"),
        ("utf-16-le", "The prime minister of Canada met her.", "UTF-16 without a byte-order mark"),
    ],
)
def test_the_likely_encoding_is_named_and_reading_with_it_works(encoding: str, text: str, said: str) -> None:
    message, _, _ = refusal(text.encode(encoding))
    assert message.endswith(f"likely {said}: pass --encoding {encoding}")
    assert decode(text.encode(encoding), encoding) == text


def test_a_file_that_is_plainly_utf_8_is_read_so_whatever_the_others_are() -> None:
    assert decode("Mélanie".encode(), "cp1252") == "Mélanie"
    assert decode(b"Melanie", "cp1252") == "Melanie"
    assert decode("Mélanie – Ł".encode("utf-16-le"), "utf-16-le") == "Mélanie – Ł"


def test_an_encoding_that_is_given_is_used_for_what_is_not_utf_8() -> None:
    assert decode("Mélanie".encode("cp1252"), "latin-1") == "Mélanie"
    assert refusal("Mélanie".encode("cp1252"), "utf8") == ("not utf8: byte 0xE9", 1, 2)


@pytest.mark.parametrize("name", ["latin-one", "rot13", "base64"])
def test_an_encoding_that_does_not_exist_is_said_to_be_unknown(name: str) -> None:
    assert refusal(b"Seoul", name)[0] == f'unknown encoding "{name}"'


def test_a_nul_is_refused_with_its_place() -> None:
    assert refusal(b"Seoul\nOtt\0awa and a good deal more") == ("it holds a NUL character, so it is not text", 2, 4)


def test_a_file_whose_mark_lies_is_refused() -> None:
    message, _, _ = refusal(b"\xff\xfeS")
    assert message == "its byte-order mark says UTF-16, but byte 2 does not fit; pass --encoding"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "it is a PDF file, not text"),
        (b"PK\x03\x04\x14\0", "it is a ZIP archive (a Word or OpenDocument file is one), not text"),
        (b"\x89PNG\r\n\x1a\n\0", "it is a PNG image, not text"),
    ],
)
def test_files_of_other_sorts_are_named(data: bytes, said: str) -> None:
    assert refusal(data)[0] == said
