"""Where a comma was left out behind what leads a sentence."""

from __future__ import annotations

import pytest

from claimcheck.text.leading import behind_adverbial
from claimcheck.text.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Of course the bridge opened.", "the"),
        ("But in fact Chile signed.", "chile"),
        ("“No doubt Chile signed,” he said.", "chile"),
        ("Nowadays its halls are shut.", "its"),
        ("In any case this hall is shut.", "this"),
    ],
)
def test_an_adverbial_leads_the_sentence(text: str, rest: str) -> None:
    tokens = tokenize(text)
    assert tokens[behind_adverbial(tokens)].norm == rest


@pytest.mark.parametrize(
    "text",
    [
        "Of course, the bridge opened.",
        "Of the bridges one opened.",
        "In the end game Chile lost.",
        "Besides Chile two others signed.",
        "At least 12 bridges opened.",
        "In fact two bridges opened.",
        "For example.",
        "Perhaps",
        "",
        "Chile of course signed.",
        "Shortly before the war Chile signed.",
        "Formerly the bridge was open.",
    ],
)
def test_nothing_leads_it_that_governs_what_follows(text: str) -> None:
    assert behind_adverbial(tokenize(text)) == 0
