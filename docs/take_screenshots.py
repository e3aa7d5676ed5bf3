"""Take the screenshots: every page, wide and narrow, light and dark. Run by ``make screenshots``."""

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.browser.conftest import FLAGS, Server, Visit, chromium, serving
from tests.browser.test_dashboard import PAGES

FOLDER = Path(__file__).with_name("screenshots")
SIZES = {"wide": (1440, 900), "narrow": (390, 844)}
TALLEST = 2400  # pixels of a page that are shown


def take(browser: Browser, server: Server, size: str, *, dark: bool) -> None:
    """One picture a page, at its full height up to a limit."""
    width, height = SIZES[size]
    for path, title in PAGES.items():
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
        )
        visit = Visit(context.new_page(), server.url)
        page = visit.go(path, title=title)
        tall = page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollHeight")
        page.set_viewport_size({"width": width, "height": max(height, min(int(tall) + 20, TALLEST))})
        page.reload()
        page.get_by_role("heading", name=title, level=1).wait_for()
        visit.settle()
        page.wait_for_timeout(2500)
        picture = Image.open(io.BytesIO(page.screenshot()))
        name = f"{path or 'overview'}-{size}-{'dark' if dark else 'light'}.webp"
        picture.save(FOLDER / name, quality=72, method=6)
        context.close()
        print(name)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder) / "workspace") as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        first = Visit(browser.new_page(), server.url)
        first.page.goto(server.url)
        first.page.get_by_role("heading", name="Overview", level=1).wait_for(timeout=180_000)
        for size in SIZES:
            for dark in (False, True):
                take(browser, server, size, dark=dark)
        browser.close()


if __name__ == "__main__":
    main()
