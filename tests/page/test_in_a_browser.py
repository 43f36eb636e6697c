"""The editor's page in a browser: filters, jumps, keys, print, other languages, and what a screen reader needs.

They need `pip install '.[page-tests]'` and a Chromium (playwright's, the system's, or the one that CLAIMCHECK_CHROMIUM
names); without, each is skipped and says why.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.report.hostile import HOSTILE
from tests.report.rendered import REPORTS, many, rendered
from tests.report.sample import ARCHIVE_DOCUMENT, NORWAY_DOCUMENT, REPORT, conflict, document, statement
from tests.report.settled import SETTLED

from claimcheck.model import Outcome, Related, Report, Role, Verdict

pytestmark = pytest.mark.browser

CALM = document("calm.txt", "The prime minister slept. It rained.")
AGREES = replace(
    conflict(statement(CALM, "The prime minister"), Verdict(Outcome.AGREES, "office-title", known="he is")), says=""
)
FULL = replace(
    REPORT,
    documents=(*REPORT.documents, CALM),
    findings=(
        replace(REPORT.findings[0], related=(Related("calm.txt", 0, 18, "The prime minister", "says it right"),)),
        *REPORT.findings[1:],
        AGREES,
    ),
)
PAGE = rendered("html", FULL)
Visit = Callable[..., Any]


def focused(page: Any) -> str:
    """The anchor or link that has the focus."""
    return str(page.evaluate("document.activeElement.id || document.activeElement.getAttribute('href')"))


def rows(page: Any) -> list[str]:
    """The numbers of the rows that are shown."""
    return [str(text) for text in page.locator("tr[id]:visible").evaluate_all("all => all.map((row) => row.id)")]


def state(page: Any) -> str:
    return str(page.evaluate("decodeURIComponent(location.hash)"))


def test_a_number_leads_to_the_words_and_the_words_lead_back(visit: Visit) -> None:
    page = visit(PAGE)
    page.click("#r2 th a")
    assert focused(page) == "m2"
    assert page.locator("#m2").evaluate("at => at.getBoundingClientRect().top >= 0 && at.matches('.at')")
    assert page.locator("#r2").get_attribute("class") == "error at"
    assert page.locator("#r2 th a").get_attribute("aria-current") == "true"
    assert state(page) == "#at=2"
    page.click("#m3")
    assert focused(page) == "#m3"
    assert page.locator(".at").evaluate_all("all => all.map((at) => at.id)") == ["r3", "m3"]
    page.click("#r1 td.where p a")
    assert focused(page) == "m1.2"
    page.go_back()
    assert state(page) == "#at=3"


def test_keys_step_through_the_conflicts_on_either_side(visit: Visit) -> None:
    page = visit(PAGE)
    for expected in ("#m1", "#m2", "#m3"):
        page.keyboard.press("j")
        assert focused(page) == expected
    page.keyboard.press("k")
    assert focused(page) == "#m2"
    page.keyboard.press("Enter")
    assert focused(page) == "m2"
    page.keyboard.press("j")
    assert focused(page) == "m3"
    page.keyboard.press("Enter")
    assert focused(page) == "#m3"
    for _ in range(9):
        page.keyboard.press("j")
    assert focused(page) == "#m5"
    page.keyboard.press("f")
    assert focused(page) == "level"
    page.keyboard.press("j")
    assert focused(page) == "level"


def test_the_help_opens_with_a_key_and_the_keys_can_be_switched_off(visit: Visit) -> None:
    page = visit(PAGE)
    assert not page.locator("#shortcuts").is_visible()
    page.keyboard.press("?")
    assert page.locator("#shortcuts").is_visible()
    assert page.locator("#shortcuts dt").all_inner_texts() == ["j", "k", "Enter", "f", "c", "?"]
    page.uncheck("#keys")
    assert state(page) == "#keys=off"
    page.locator("h1").click()
    page.keyboard.press("j")
    assert page.locator(".at").count() == 0
    page.reload()
    assert not page.locator("#keys").is_checked()


def test_the_focus_is_seen(visit: Visit) -> None:
    page = visit(PAGE)
    page.keyboard.press("Tab")
    assert page.locator(".skip").evaluate("skip => skip.getBoundingClientRect().top >= 0")
    page.keyboard.press("j")
    outline = "link => getComputedStyle(link).outlineStyle + getComputedStyle(link).outlineWidth"
    assert page.locator("#r1 th a").evaluate(outline) == "solid3px"
    page.keyboard.press("Enter")
    assert page.locator("#m1").evaluate(outline) == "solid3px"


def test_filters_leave_what_fits_and_count_what_the_others_would(visit: Visit) -> None:
    page = visit(PAGE)
    assert page.locator("#shown").inner_text() == "All 6 shown"
    assert page.locator("#level option").all_inner_texts() == ["All (6)", "Error (3)", "Warning (2)", "On trial (1)"]
    page.select_option("#level", "warning")
    assert rows(page) == ["r3", "r4"]
    assert page.locator("#shown").inner_text() == "2 of 6 shown"
    assert page.locator("#check option").all_inner_texts() == [
        *("All (2)", "calendar-weekday (0)", "documents-disagree (1)", "office-title (1)", "person-age (0)")
    ]
    assert page.locator("#level option").all_inner_texts()[0] == "All (6)"
    assert page.locator("#m1").get_attribute("class") == "error off"
    assert page.locator("#m1 sup").is_hidden()
    assert page.locator("#texts > article:visible").count() == 2
    page.select_option("#desk", "nordic & baltic")
    assert rows(page) == ["r3"]
    assert page.locator("#texts > article:visible").count() == 1
    page.locator("h1").click()
    page.keyboard.press("j")
    assert focused(page) == "#m3"
    page.keyboard.press("c")
    assert rows(page) == ["r1", "r2", "r3", "r4", "r5"]
    assert page.locator("#texts > article:visible").count() == 3
    page.select_option("#document", "archive/2024/bridge.md")
    assert rows(page) == ["r4", "r5"]
    page.click("#clear")
    assert page.locator("#shown").inner_text() == "All 6 shown"
    assert not page.locator("#clear").is_visible()


def test_the_address_holds_the_state(visit: Visit) -> None:
    page = visit(PAGE)
    page.select_option("#level", "error")
    page.select_option("#desk", "nordic & baltic")
    page.check("#all")
    page.keyboard.press("Tab")
    kept = page.evaluate("location.hash")
    assert state(page) == "#level=error&desk=nordic+&+baltic&marks=all"
    again = visit(PAGE, kept)
    assert rows(again) == ["r1"]
    assert again.locator("#all").is_checked()
    assert again.locator("main").get_attribute("class") == "all"


@pytest.mark.parametrize(
    ("fragment", "shown", "focus"),
    [
        ("#at=3", 5, "#m3"),
        ("#r3", 5, "#m3"),
        ("#m1.2", 5, "m1.2"),
        ("#level=error&at=3", 5, "#m3"),
        ("#level=none&check=%3Cscript%3E&at=99", 5, "None"),
        ("#level=warning", 2, "None"),
        ("#%", 5, "None"),
    ],
)
def test_an_address_that_somebody_sent_opens_at_its_place(visit: Visit, fragment: str, shown: int, focus: str) -> None:
    page = visit(PAGE, fragment)
    assert len(rows(page)) == shown
    assert focused(page) == focus


def test_what_agrees_is_marked_on_demand_and_never_only_by_colour(visit: Visit) -> None:
    page = visit(PAGE)
    line = "mark => getComputedStyle(mark).textDecorationLine + getComputedStyle(mark).textDecorationStyle"
    assert [page.locator(f"#{mark}").evaluate(line) for mark in ("m1", "m3", "m5")] == [
        *("underlinesolid", "underlinedashed", "underlinedotted")
    ]
    assert page.locator("#u1").evaluate(line).startswith("none")
    page.check("#all")
    assert page.locator("#u1").evaluate(line) == "underlinedotted"


def test_a_place_in_a_folded_article_is_unfolded(visit: Visit) -> None:
    page = visit(PAGE)
    assert not page.locator("#d3 .words").is_visible()
    page.click("#r1 .known a")
    assert page.locator("#d3 .words").is_visible()
    assert page.evaluate("document.activeElement.className") == "agrees at"
    page.select_option("#level", "warning")
    page.click("#r4 .known a")
    assert focused(page) == "d1"


def test_a_row_is_a_target_too_but_selecting_its_words_is_not_a_click(visit: Visit) -> None:
    page = visit(PAGE)
    page.click("#r2 .known p")
    assert page.locator(".at").evaluate_all("all => all.map((at) => at.id)") == ["r2", "m2"]
    box = page.locator("#r3 .known p").first.bounding_box()
    page.mouse.move(box["x"] + 5, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 150, box["y"] + 10)
    page.mouse.up()
    assert page.evaluate("String(getSelection()).length") > 3
    assert page.locator(".at").evaluate_all("all => all.map((at) => at.id)") == ["r2", "m2"]


def test_the_page_serves_without_its_script(visit: Visit) -> None:
    page = visit(PAGE, java_script_enabled=False)
    assert page.locator("#filters").is_hidden()
    assert len(page.locator("tr[id]").all()) == 5
    page.click("#r2 th a")
    assert page.url.endswith("#m2")


def test_print_unfolds_everything_and_leaves_the_screen_as_it_was(visit: Visit) -> None:
    page = visit(PAGE)
    before = page.locator("details[open]").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("details:not([open])").count() == 0
    assert page.locator("#d3 .words").is_visible()
    assert page.locator("#m1 sup").is_visible()
    assert page.locator("#filters").is_hidden()
    assert page.locator("#table").evaluate("table => getComputedStyle(table).position") == "static"
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == before


def test_a_hostile_article_is_shown_as_text(visit: Visit) -> None:
    nasty = "</style><script>alert(1)</script> \"><img src=x onerror=alert(2)> ' & </article>"
    arabic = "قال رئيس الوزراء إن القطار سيصل."
    of = document('x"><script>alert(3)</script>.txt', f"{nasty} Premier\n{arabic}\n")
    blocks = tuple(
        replace(of.blocks[0], start=of.text.index(text), end=of.text.index(text) + len(text), role=Role.PROSE)
        for text in (f"{nasty} Premier", arabic)
    )
    of = replace(of, blocks=blocks)
    verdict = replace(REPORT.findings[0].verdict, sources=("javascript:alert(4)",), known=nasty)
    report = Report((of,), (conflict(statement(of, "Premier"), verdict, says=nasty),), claims=1)
    page = visit(rendered("html", report))
    assert page.locator(".words p").first.text_content() == f"{nasty} Premier conflict 1"
    assert page.locator("h3").inner_text() == "script>.txt"
    assert page.locator("script").count() == 1
    assert page.locator(".source a").count() == 0
    assert page.locator("img").count() == 0
    assert page.locator(".words p").nth(1).evaluate("p => getComputedStyle(p).direction") == "rtl"
    assert page.locator(".words p").first.evaluate("p => getComputedStyle(p).direction") == "ltr"
    page.keyboard.press("j")
    assert focused(page) == "#m1"


@pytest.mark.parametrize("width", [320, 400, 1280, 1920])
@pytest.mark.parametrize("name", REPORTS)
def test_nothing_is_wider_than_the_window(visit: Visit, name: str, width: int) -> None:
    page = visit(rendered("html", REPORTS[name]), width=width)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 400)])
@pytest.mark.parametrize("name", ["full", "hostile", "settled"])
def test_axe_finds_nothing(visit: Visit, name: str, scheme: str, width: int) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe: pip install '.[page-tests]'")
    html = rendered("html", {**REPORTS, "full": FULL, "settled": SETTLED}[name])
    page = visit(html, "#at=1&marks=all", width=width, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_two_thousand_conflicts_can_be_used(visit: Visit) -> None:
    report = many(1_999)
    page = visit(
        rendered(
            "html",
            replace(
                report,
                documents=(*report.documents, NORWAY_DOCUMENT, ARCHIVE_DOCUMENT),
                findings=(*report.findings, REPORT.findings[1]),
            ),
        )
    )
    assert page.locator("#shown").inner_text() == "All 2,000 shown"
    page.click("#r1999 th a")
    seen = "at => { const box = at.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"
    assert page.locator("#m1999").evaluate(seen)
    assert page.locator("#r1999").evaluate(seen)
    page.keyboard.press("j")
    assert page.locator("#r2000").evaluate(seen)
    page.select_option("#check", "calendar-weekday")
    assert rows(page) == ["r2000"]
    assert page.locator("#shown").inner_text() == "1 of 2,000 shown"


def test_a_hostile_page_can_be_driven(visit: Visit) -> None:
    page = visit(rendered("html", HOSTILE))
    for _ in range(4):
        page.keyboard.press("j")
    page.keyboard.press("Enter")
    assert focused(page) == "m4"
