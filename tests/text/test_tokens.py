"""Tokens: offsets, folding, shapes, and the quick look that must never miss one of them."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.text.growth import grows_alone

from claimcheck.text.tokens import FILLERS, Token, fold, present, tokenize, words

PIECES = st.lists(
    st.sampled_from(
        [
            *"aBZé9٣ \n\t.,'’‘“”\"-–—…%$(½²ß",
            "ø",
            "\u0301",
            "\u2060",
            "\u00ad",
            "\u200b",
            "\u00a0",
            "U.S.",
            "Gov.",
            "No. ",
            "12,000",
            "60th",
            "isn't",
            "he's",
            "Canada's ",
            "s' ",
            "Ph.D.",
            "1990s",
            "J. ",
            "Ł",
            "ﬁ",
            "İ",
            "𝐀",
            "한",
            "_",
            "000",
            " . . .",
            "\ufe0f",
        ]
    ),
    max_size=25,
).map("".join)
TEXT = PIECES | st.text(max_size=40)


def norms(text: str) -> list[str]:
    return [token.norm for token in tokenize(text)]


def shapes(text: str) -> list[tuple[str, str]]:
    return [(text[token.start : token.end], token.shape) for token in tokenize(text)]


@given(TEXT)
@settings(max_examples=400, deadline=None)
@example("a\u2060 \u2060b")
@example("No. 1No.")
@example("ﹰ")
def test_tokens_are_in_order_and_cover_everything_but_white_space(text: str) -> None:
    tokens = tokenize(text)
    at = 0
    for token in tokens:
        assert at <= token.start < token.end
        assert_blank(text[at : token.start])
        assert token.norm
        at = token.end
    assert_blank(text[at:])


def assert_blank(gap: str) -> None:
    assert all(c.isspace() or c in FILLERS or c in "\u200b\ufeff" for c in gap), gap


@given(TEXT)
@settings(max_examples=400, deadline=None)
@example("-.000.")
def test_the_quick_look_holds_the_norm_of_every_token(text: str) -> None:
    quick = set(present(text))
    missing = [token for token in tokenize(text) if token.norm not in quick]
    assert not missing


@given(TEXT, TEXT, TEXT)
@settings(max_examples=100, deadline=None)
def test_a_stretch_gives_tokens_inside_it(before: str, text: str, after: str) -> None:
    whole = f"{before} {text} {after}"
    start = len(before) + 1
    tokens = tokenize(whole, start, start + len(text))
    assert all(start <= token.start and token.end <= start + len(text) for token in tokens)


@given(st.text(max_size=20))
@settings(deadline=None)
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Støre", "store"),
        ("Łódź", "lodz"),
        ("Đilas", "dilas"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("Cœur", "coeur"),
        ("Erdoğan", "erdogan"),
        ("Işık", "isik"),
        ("İmamoğlu", "imamoglu"),
        ("Mélanie", "melanie"),
        ("Me\u0301lanie", "melanie"),
        ("O’Brien", "obrien"),
        ("O'Brien", "obrien"),
        ("Tru\u2060deau", "trudeau"),
        ("Tru\u00addeau", "trudeau"),
        ("Hawai\u02bbi", "hawaii"),
        ("Þór", "thor"),
        ("김", "김"),
    ],
)
def test_folding_forgets_case_diacritics_apostrophes_and_invisible_characters(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_possessives_are_tokens_of_their_own() -> None:
    for text in ("Norway's premier", "Norway’s premier", "NORWAY'S PREMIER"):
        assert norms(text) == ["norway", "'s", "premier"]
        assert tokenize(text)[1].shape == "possessive"
    assert shapes("the Canadians' vote")[2] == ("'", "possessive")
    assert shapes("the Canadians’ vote")[2] == ("’", "possessive")
    assert shapes("the U.N.’s envoy")[2] == ("’s", "possessive")


def test_a_closing_quotation_mark_is_no_possessive() -> None:
    assert ("’", "punct") in shapes("‘We thank our friends’ was all he said")
    assert ("'", "punct") in shapes("'We thank our friends' was all he said")
    assert ("'", "punct") in shapes("He thanked 'friends'.")


def test_names_with_an_apostrophe_inside_are_one_word() -> None:
    assert norms("O'Brien of Côte d’Ivoire, l'Oréal, Xi'an, Sana'a") == [
        *["obrien", "of", "cote", "divoire", ",", "loreal", ",", "xian", ",", "sanaa"]
    ]


def test_contractions_keep_their_apostrophe_and_names_part_from_their_verb() -> None:
    assert norms("He’s sure she'll stay; it isn't, I won't, they've") == [
        *["he's", "sure", "she'll", "stay", ";", "it", "isn't", ",", "i", "won't", ",", "they've"]
    ]
    assert norms("Carney'll win") == ["carney", "'ll", "win"]
    assert norms("Hell and he'll") == ["hell", "and", "he'll"]


def test_dotted_abbreviations_are_one_token_with_their_periods() -> None:
    text = "At 3 a.m. J.P. Moore left the U.S. for D.C. and a Ph.D."
    found = {text[t.start : t.end]: t.norm for t in tokenize(text)}
    assert found["U.S."] == "u.s."
    assert found["D.C."] == "d.c."
    assert found["J.P."] == "j.p."
    assert found["a.m."] == "a.m."
    assert found["Ph.D."] == "ph.d."
    assert norms("the U.S embassy") == ["the", "u.s.", "embassy"]


def test_single_initials_take_their_period_only_before_another_capital() -> None:
    assert shapes("J. Moore") == [("J.", "initial"), ("Moore", "cap")]
    assert shapes("John F Moore")[1] == ("F", "initial")
    assert shapes("It was plan B.")[-2:] == [("B", "initial"), (".", "punct")]
    assert shapes("A man I know") == [("A", "cap"), ("man", "lower"), ("I", "cap"), ("know", "lower")]


def test_abbreviations_take_their_period_and_fold_without_it() -> None:
    text = "Gov. Gen. Simon met Sen. Lee of Acme Inc. on Jan. 3 at No. 10."
    found = {text[t.start : t.end]: t.norm for t in tokenize(text)}
    for written in ("Gov.", "Gen.", "Sen.", "Inc.", "Jan.", "No."):
        assert found[written] == written[:-1].lower()


@pytest.mark.parametrize("text", ["He said no.", "There he sat.", "They felt ill.", "He left the sun.", "a hard man."])
def test_words_that_look_like_abbreviations_end_a_sentence(text: str) -> None:
    assert shapes(text)[-1] == (".", "punct")


def test_numbers_stay_whole() -> None:
    text = "12,000 2.5 1,234.5 1990s ’90s '90s .5 12\u00a0000 2½"
    found = [(text[t.start : t.end], t.norm) for t in tokenize(text) if t.shape == "number"]
    assert found == [
        ("12,000", "12,000"),
        ("2.5", "2.5"),
        ("1,234.5", "1,234.5"),
        ("1990s", "1990s"),
        ("’90s", "90s"),
        ("'90s", "90s"),
        (".5", ".5"),
        ("12\u00a0000", "12,000"),
        ("2", "2"),
        ("½", "½"),
    ]
    assert [w for w, shape in shapes("the 60th, 1,000TH and 2nd") if shape == "ordinal"] == ["60th", "1,000TH", "2nd"]


def test_units_and_lists_part_from_their_numbers() -> None:
    assert norms("12km 5pm 1.3bn 2,50 May 5,2023.") == [
        *["12", "km", "5", "pm", "1.3", "bn", "2", ",", "50", "may", "5", ",", "2023", "."]
    ]
    assert norms("a 60\u2060\u2060th day") == ["a", "60th", "day"]


def test_dashes_are_told_from_hyphens() -> None:
    text = "Jae-myung 2015–20 — it – so--he—Bo U.S.-led -5"
    dashes = [t for t in tokenize(text) if t.norm in ("-", "—")]
    assert "".join(t.norm for t in dashes) == "--————-—"
    assert all((t.shape == "hyphen") == (t.norm == "-") for t in dashes)


def test_marks_are_straight_in_their_norms() -> None:
    assert norms("“a” ‘b’ «c» ''d''") == ['"', "a", '"', "'", "b", "'", '"', "c", '"', '"', "d", '"']
    assert norms("so… or... or . . . not") == ["so", "...", "or", "...", "or", "...", "not"]


def test_shapes_tell_capitals() -> None:
    assert shapes("Ottawa NATO McKay iPhone d'Ivoire G7 now Éa É.") == [
        ("Ottawa", "cap"),
        ("NATO", "upper"),
        ("McKay", "cap"),
        ("iPhone", "cap"),
        ("d'Ivoire", "cap"),
        ("G7", "upper"),
        ("now", "lower"),
        ("Éa", "cap"),
        ("É", "initial"),
        (".", "punct"),
    ]


def test_fillers_are_ignored_inside_a_word_and_left_out_at_its_edge() -> None:
    text = "\u2060\u2060Tru\u2060\u2060deau\u2060\u2060's man\u2060 J\u2060."
    tokens = tokenize(text)
    assert [t.norm for t in tokens] == ["trudeau", "'s", "man", "j", "."]
    assert text[tokens[0].start : tokens[0].end] == "Tru\u2060\u2060deau"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("St. John's", "in St. John’s, the mayor"),
        ("McDonald's", "a McDONALD’S worker"),
        ("Lee Jae-myung", "as Lee Jae-myung said"),
        ("Lee Jae myung", "as LEE JAE-MYUNG said"),
        ("U.S.", "the U.S.'s aim"),
        ("Hudson's Bay Co.", "the Hudson’s Bay Co. store"),
        ("Jonas Gahr Støre", "Jonas Gahr Store's plan"),
    ],
)
def test_the_words_of_a_name_stand_in_a_text_that_has_it(name: str, text: str) -> None:
    wanted = list(words(name))
    there = [t.norm for t in tokenize(text) if t.shape != "hyphen"]
    assert any(there[i : i + len(wanted)] == wanted for i in range(len(there)))


def test_words_leave_out_hyphens_and_periods() -> None:
    assert words("Lee Jae-myung") == ("lee", "jae", "myung")
    assert words("U.S.") == ("u.s.",)
    assert words("St. John's") == ("st", "john", "'s")
    assert words("AT&T") == ("at", "&", "t")
    assert words("") == ()


def test_a_token_is_a_value() -> None:
    assert tokenize("Oslo") == [Token(0, 4, "oslo", "cap")]


@pytest.mark.parametrize("filler", ["a", "'", "\u2060", "1,", "a'", ".", "’s", "-", "(\u2060", " .", "1\u2060", "A."])
def test_time_grows_with_length_alone(filler: str) -> None:
    assert grows_alone(lambda text: (tokenize(text), present(text)), filler, 80_000)
