"""Which blocks are English."""

import pytest

from claimcheck.read.language import languages


def language(*blocks: str) -> list[str]:
    text = "\n\n".join(blocks)
    spans, at = [], 0
    for block in blocks:
        spans.append((at, at + len(block)))
        at += len(block) + 2
    return languages(text, spans)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The prime minister of Canada met the president of South Korea in Seoul on Tuesday."),
        ("en", "trudeau, premier of canada, arrives in seoul for talks with yoon on minerals"),
        (
            "en",
            "Minister Melanie Joly, Tim Hodgson, François-Philippe Champagne, Charles de Gaulle and Vicente del Bosque",
        ),
        (
            "en",
            "Results: Norway 3, Sweden 2; Canada 5, Finland 4; Germany 1, Denmark 0; France 2, Spain 2; Italy 1",
        ),
        ("fr", "Le premier ministre du Canada a rencontré le président de la Corée du Sud à Séoul."),
        ("de", "Der Premierminister von Kanada traf sich am Dienstag mit dem Präsidenten und sprach über die Lage."),
        ("es", "El primer ministro de Canadá se reunió con el presidente de Corea del Sur en la capital."),
        ("pt", "O primeiro-ministro do Canadá se reuniu com o presidente da Coreia do Sul em uma cidade."),
        ("it", "Il primo ministro del Canada ha incontrato il presidente della Corea del Sud nella capitale."),
        ("nl", "De premier van Canada heeft dinsdag de president van Zuid-Korea ontmoet in het paleis."),
        ("ko", "캐나다 총리는 서울에서 대통령을 만났다."),
        ("ja", "カナダの首相はソウルで大統領と会談した。"),
        ("zh", "加拿大总理星期二在首尔会见韩国总统。"),
        ("el", "Ο πρωθυπουργός του Καναδά συνάντησε τον πρόεδρο."),
        ("other", "Премьер-министр Канады прибыл в Сеул."),
        ("other", "رئيس وزراء كندا يزور سيول"),
    ],
)
def test_a_block_is_known_by_its_script_or_its_commonest_words(code: str, text: str) -> None:
    assert language(text) == [code]


def test_a_foreign_quotation_does_not_make_an_english_paragraph_foreign() -> None:
    text = "The minister told reporters in the hall: “Je ne sais pas ce que le premier ministre a dit à la presse.”"
    assert language(text) == ["en"]


def test_a_short_block_counts_as_its_neighbours() -> None:
    french = "Le premier ministre du Canada a rencontré le président de la Corée du Sud à Séoul."
    english = "The prime minister of Canada met the president of South Korea in Seoul on Tuesday."
    assert language(french, "Canada et Corée", french) == ["fr", "fr", "fr"]
    assert language("Canada and Korea", english) == ["en", "en"]
    assert language(french, "Justin Trudeau", english) == ["fr", "en", "en"]
    assert language(english, "Le premier ministre", french) == ["en", "fr", "fr"]


def test_a_short_block_of_its_own_is_english() -> None:
    assert language("Trudeau visits Seoul") == ["en"]


@pytest.mark.parametrize(
    "text",
    [
        "European Commission President Ursula von der Leyen spoke.",
        "Oscar de la Renta, Robin van Persie and Wernher von Braun met Charles de Gaulle.",
    ],
)
def test_small_words_inside_names_tell_nothing_of_the_language(text: str) -> None:
    assert languages(text, [(0, len(text))]) == ["en"]
