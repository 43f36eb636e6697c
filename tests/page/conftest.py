"""The browser for tests that need one, and why there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

SYSTEM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium: the one that CLAIMCHECK_CHROMIUM names, else playwright's, else the system's."""
    playwright = pytest.importorskip("playwright.sync_api", reason="no browser: pip install '.[page-tests]'")
    with playwright.sync_playwright() as running:
        path = os.environ.get("CLAIMCHECK_CHROMIUM") or running.chromium.executable_path
        if not Path(path).exists() and "CLAIMCHECK_CHROMIUM" not in os.environ:
            path = next(filter(None, map(shutil.which, SYSTEM)), "")
            if not path:
                pytest.skip("no browser: playwright install chromium, or set CLAIMCHECK_CHROMIUM to the program")
        opened = running.chromium.launch(executable_path=path)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Opens a page in a window of its own: `visit(html, fragment, width=400, ...)`.  What the page complains of, and
    whatever it asks the network for, fails the test."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def opened(html: str, fragment: str = "", width: int = 1280, height: int = 900, **more: Any) -> Any:
        file = tmp_path / "report.html"
        file.write_bytes(html.encode("utf-8", "replace"))
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, **more))
        page = contexts[-1].new_page()
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.on("request", lambda asked: wrong.extend([] if asked.url.startswith("file:") else [asked.url]))
        page.goto(file.as_uri() + fragment)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == []
