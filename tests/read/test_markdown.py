"""Markdown: mark-up is blanked, words stay whole, and nothing moves."""

import pytest

from claimcheck.model import GLUE, Role
from claimcheck.read.documents import document
from claimcheck.read.inline import masked
from claimcheck.read.markdown import markdown

_ = GLUE


def glued(text: str) -> str:
    """The words as a reader of the page sees them."""
    return " ".join(text.replace(GLUE, "").split())


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Premier **Justin Trudeau** spoke", "Premier   Justin Trudeau   spoke"),
        ("Premier **Justin Trudeau**.", f"Premier   Justin Trudeau{_ * 2}."),
        ("Jus**tin** Trudeau", f"Jus{_ * 2}tin   Trudeau"),
        ("Tru*de*au", f"Tru{_}de{_}au"),
        ("***Trudeau*** and _Yoon_", "   Trudeau    and  Yoon "),
        ("[Trudeau](http://x.y)'s visit", f" Trudeau{_ * 13}'s visit"),
        ("[Trudeau](<a b> 'so')’s", f" Trudeau{_ * 13}’s"),
        ("[Trudeau](a(b)c), premier", f" Trudeau{_ * 8}, premier"),
        ("the [**premier**](x) of", "the    premier       of"),
        ("Trudeau[^1].", f"Trudeau{_ * 4}."),
        ("Trudeau[^1] said", "Trudeau     said"),
        ("use `premier = 1` here", "use               here"),
        ("pre`x`post", "pre   post"),
        ("``a ` b`` c", "          c"),
        ("a ` b", "a ` b"),
        ("\\``a", " ``a"),
        ("5 * 3 and 5*3 and 4*2", "5 * 3 and 5*3 and 4*2"),
        ("snake_case_name", "snake_case_name"),
        (r"\*not emphasis\*", " *not emphasis" + _ + "*"),
        (r"C:\Users", r"C:\Users"),
        ("<b>Premier</b> Trudeau", "   Premier     Trudeau"),
        ("Tru<b>deau</b>", f"Tru{_ * 3}deau    "),
        ("Trudeau<br>Premier", "Trudeau    Premier"),
        ("one<!-- premier -->two", f"one{_ * 16}two"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<https://x.y/premier>", " " * 21),
        ("R&amp;D", f"R&{_ * 4}D"),
        ("Justin&nbsp;Trudeau", "Justin      Trudeau"),
        ("~~Premier~~ Trudeau", "            Trudeau"),
        ("![Premier](x.png) Trudeau", "                  Trudeau"),
        ("[![Premier](x.png)](y) Trudeau", " " * 23 + "Trudeau"),
        ("[not a link] (x)", "[not a link] (x)"),
        ("{{< figure >}} Trudeau", " " * 15 + "Trudeau"),
        ("[Tru-\ndeau](x\n'y')", " Tru-\ndeau   \n    "),
    ],
)
def test_mark_up_is_blanked_at_the_same_length(source: str, text: str) -> None:
    assert masked(source) == text
    assert len(text) == len(source)


def test_links_by_reference_need_their_definition() -> None:
    assert masked("[Trudeau][1] and [Yoon] and [Joly]", {"1", "yoon"}) == " Trudeau     and  Yoon  and [Joly]"


def blocks(source: str) -> list[tuple[str, str]]:
    made, problems = document("a.md", source)
    assert not problems
    assert len(made.text) == len(source)
    return [(block.role.value, glued(made.text[block.start : block.end])) for block in made.blocks]


PAGE = """\
# Leaders meet in *Oslo* #

Second headline
---------------

The **prime minister** met the
president. They spoke of fish.

> “Fish cannot wait,” she said.
> “Nor can I.”

- Jane Roe, minister
- John Doe,
  adviser

1. First of all

```yaml
premier: nobody
```

    premier: nobody

| Name | Post |
| --- | :-: |
| Jane \\| Roe | *Minister* |

![The president, left](a.png "title")

See [the text][t].[^n]

***

<div class="box">
Inside the box.
</div>

<!-- premier
of nothing -->

<script>
premier()
</script>

[t]: http://example.org/premier "The premier"
[^n]: The text was short. It had a page.
"""


def test_the_blocks_of_a_page() -> None:
    assert blocks(PAGE) == [
        ("headline", "Leaders meet in Oslo"),
        ("headline", "Second headline"),
        ("prose", "The prime minister met the president. They spoke of fish."),
        ("quotation", "“Fish cannot wait,” she said. “Nor can I.”"),
        ("item", "Jane Roe, minister"),
        ("item", "John Doe, adviser"),
        ("item", "First of all"),
        ("item", "Name"),
        ("item", "Post"),
        ("item", "Jane | Roe"),
        ("item", "Minister"),
        ("caption", "The president, left"),
        ("prose", "See the text."),
        ("prose", "Inside the box."),
        ("prose", "The text was short. It had a page."),
    ]


def test_crlf_gives_the_same_blocks() -> None:
    assert blocks(PAGE.replace("\n", "\r\n")) == blocks(PAGE)


def test_a_wrapped_name_is_in_one_block_even_inside_emphasis_and_a_quotation() -> None:
    assert blocks("> The **Canadian premier Justin\n> Trudeau** spoke to them.") == [
        ("quotation", "The Canadian premier Justin Trudeau spoke to them.")
    ]


def test_a_sentence_that_begins_with_a_year_is_no_list() -> None:
    assert blocks("The war ended in\n1945. Nobody was sorry.") == [
        ("prose", "The war ended in 1945. Nobody was sorry.")
    ]


def test_prose_right_above_a_ruler_is_not_a_headline() -> None:
    assert blocks("The minister spoke. Nobody heard her.\n---\n") == [
        ("prose", "The minister spoke. Nobody heard her.")
    ]


def test_paragraphs_of_a_list_item_belong_to_it_and_code_is_nobodys() -> None:
    assert blocks("- First line.\n\n  Second paragraph.\n\nProse again.\n\n    code") == [
        ("item", "First line."),
        ("item", "Second paragraph."),
        ("prose", "Prose again."),
    ]


def test_furniture_is_found_in_markdown_too() -> None:
    source = "# Leaders meet\n\n*By Jane Roe*\n\nThey met. They spoke.\n\n## Related posts\n\n- [Minister resigns](x)\n"
    assert blocks(source) == [
        ("headline", "Leaders meet"),
        ("byline", "By Jane Roe"),
        ("prose", "They met. They spoke."),
        ("leftover", "Related posts"),
        ("leftover", "Minister resigns"),
    ]


@pytest.mark.parametrize(
    ("source", "line", "what"),
    [
        ("Text.\n\n```\ncode\n\nMore text.\n", 3, "code block"),
        ("Text.\n<!-- begun\n\nMore text.\n", 2, "comment"),
        ("<pre>\nMore text.\n", 1, "HTML element"),
    ],
)
def test_what_is_never_closed_is_a_problem(source: str, line: int, what: str) -> None:
    made, problems = document("a.md", source)
    assert [(problem.path, problem.line, problem.message) for problem in problems] == [
        ("a.md", line, f"the {what} that begins here is never closed; nothing after it was read")
    ]
    assert len(made.text) == len(source)


def test_a_fence_ends_with_the_quotation_that_it_stands_in() -> None:
    assert blocks("> ```\n> code\n\nProse here.\n") == [("prose", "Prose here.")]


def test_a_fence_is_closed_by_its_own_sign_alone() -> None:
    assert blocks("~~~\n```\n> ~~\n~~~\nProse here.\n") == [("prose", "Prose here.")]


def test_reading_begins_where_it_is_told_to() -> None:
    read = markdown("title\n\nProse.", 6)
    assert read.text == "     \n\nProse."
    assert [piece.role for piece in read.pieces] == [None]
    assert Role.HEADLINE not in {piece.role for piece in read.pieces}
