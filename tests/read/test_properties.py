"""What holds for every text: its length, its blocks, its words, and the time that it takes."""

import re
from time import process_time

from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.model import GLUE
from claimcheck.read.documents import document

_PARTS = st.sampled_from(
    [
        *"*_`~[]()<>!#&;|\\-+>=:.,'\"{}% \n\n\r\t1aZé가",
        *(
            "**",
            "```",
            "~~~",
            "---",
            "\n\n",
            "\r\n",
            "\n    ",
            "\n> ",
            "\n- ",
            "\n1. ",
            "](x)",
            "![",
            "[^1]",
            "<!--",
            "-->",
        ),
        *("<b>", "</div>", "<script>", "&amp;", "&nbsp;", "&shy;", "\u00ad", "\u00a0", "\u200b", "\ufeff", "e\u0301"),
        *(
            "Justin Trudeau",
            "The premier spoke.",
            "Related Posts",
            "By Jane Roe",
            "Posted March 3, 2024",
            "| a | b |",
            "Seoul",
        ),
        *("Click to play video: 'x'", "SEOUL (Reuters) - ", "...", " – Jul 11, 2025", "Le premier ministre du Canada"),
    ]
)
TEXTS = st.lists(_PARTS, min_size=1, max_size=60).map("".join) | st.text(max_size=120)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(["a.txt", "a.md"]))
@example("*1*", "a.txt")
def test_the_length_holds_and_blocks_are_sorted_disjoint_and_trimmed(source: str, path: str) -> None:
    made, _ = document(path, source)
    assert len(made.text) == len(made.source) == len(source)
    end = 0
    for block in made.blocks:
        assert end <= block.start < block.end
        assert not made.text[block.start].isspace()
        assert not made.text[block.end - 1].isspace()
        end = block.end
    changed = [(old, new) for old, new in zip(source, made.text, strict=True) if old != new]
    assert all(new in f" \n{GLUE}" or old == "&" for old, new in changed)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_visible_word_of_plain_text_is_in_a_block(source: str) -> None:
    made, _ = document("a.txt", source)
    covered: set[int] = set()
    for block in made.blocks:
        covered.update(range(block.start, block.end))
    outside = {at for word in re.finditer(r"\w+", made.text) for at in range(*word.span())} - covered
    assert not outside


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["**", "_", " ", "\n", "[", "](x)", "word", "Oslo", ",", "<b>", "</b>"]), max_size=30))
def test_no_word_of_a_markdown_paragraph_is_lost(parts: list[str]) -> None:
    source = "x " + "".join(parts)
    made, _ = document("a.md", source)
    words = re.findall("word|Oslo", re.sub(r"[*_\[]|\]\(x\)|</?b>", "", source))
    assert re.findall("word|Oslo", re.sub(rf"[*_\[{GLUE}]|\]\(x\)", "", made.text)) == words


def test_a_line_of_five_megabytes_is_read_in_a_moment() -> None:
    source = "Premier Justin Trudeau met Yoon Suk Yeol in Seoul on Tuesday. " * 80_000
    start = process_time()
    made, _ = document("a.txt", source)
    assert process_time() - start < 2
    assert len(made.blocks) == 1
