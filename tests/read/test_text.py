"""What stands in for characters that are not to be seen, at the same length."""

import pytest

from claimcheck.model import GLUE
from claimcheck.read.text import dereferenced, plain


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("one\r\ntwo", "one \ntwo"),
        ("one\rtwo", "one\ntwo"),
        ("Justin\u00a0Trudeau", "Justin Trudeau"),
        ("Justin\u2009Trudeau\u3000said", "Justin Trudeau said"),
        ("Tru\u00addeau", f"Tru{GLUE}deau"),
        ("Tru\u200bdeau", f"Tru{GLUE}deau"),
        ("Tru\ufeffdeau", f"Tru{GLUE}deau"),
        ("\ufeffTrudeau", " Trudeau"),
        ("Me\u0301lanie", "Me\u0301lanie"),
        ("“It’s – no”…", "“It’s – no”…"),
    ],
)
def test_spaces_and_invisible_characters(source: str, text: str) -> None:
    assert plain(source) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("R&amp;D", f"R&{GLUE * 4}D"),
        ("Justin&nbsp;Trudeau", "Justin      Trudeau"),
        ("M&eacute;lanie", f"Mé{GLUE * 7}lanie"),
        ("Canada&#39;s", f"Canada'{GLUE * 4}s"),
        ("Canada&rsquo;s", f"Canada’{GLUE * 6}s"),
        ("Canada&#x2019;s", f"Canada’{GLUE * 7}s"),
        ("Tru&shy;deau", f"Tru{GLUE * 5}deau"),
        ("AT&T; more", "AT&T; more"),
        ("R&D and M&A;", "R&D and M&A;"),
        ("Q&A", "Q&A"),
        ("&unknownthing;", "&unknownthing;"),
        ("&#0;x", "\ufffd" + GLUE * 3 + "x"),
    ],
)
def test_character_references_keep_their_length(source: str, text: str) -> None:
    assert dereferenced(source) == text
    assert len(text) == len(source)
