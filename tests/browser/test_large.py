"""A workspace of more than a thousand articles, of which a page draws first what is on the screen."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from playwright.sync_api import Page, expect
from sourcescope.store import Workspace

from .conftest import PATIENCE, Server, Visit, serving
from .test_adding import tick_first_row
from .test_dashboard import cards, click_inside

WAITS = "[class*=st-key-below-][class*=-waits]"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, made: ModuleType) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("large") / "workspace"
    made.workspace(1100, folder, seed=5, base=2, size=1100)
    with serving(folder) as server:
        yield server


def scrolled(page: Page) -> int:
    return int(page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollTop"))


def test_what_is_below_the_screen_comes_by_itself(large: Server, new_visit: Callable[..., Visit]) -> None:
    page = new_visit(large).go("countries", title="Countries")
    expect(page.get_by_role("heading", name="The sentences")).to_be_visible(timeout=PATIENCE)
    assert cards(page) > 0
    expect(page.locator(WAITS)).to_have_count(0)
    assert scrolled(page) == 0


def test_a_click_below_turns_a_page_and_selects_where_the_reader_is(
    large: Server, new_visit: Callable[..., Visit]
) -> None:
    visit = new_visit(large)
    page = visit.go("quoted", title="Who is quoted")
    page.get_by_role("button", name="Next").click(timeout=PATIENCE)
    expect(page.get_by_text("21 to 40 of")).to_be_visible(timeout=PATIENCE)
    over_time = page.locator(".js-plotly-plot").nth(5)
    over_time.scroll_into_view_if_needed()
    visit.settle()
    place = scrolled(page)
    click_inside(page, over_time.locator("g.points path").first)
    page.wait_for_url("**date=**", timeout=PATIENCE)
    expect(page.locator(WAITS)).to_have_count(0, timeout=PATIENCE)
    visit.settle()
    assert place > 500
    assert abs(scrolled(page) - place) < 300, "the reader was thrown to another place"
    assert cards(page) == 20


def test_removed_articles_are_gone_at_once(large: Server, new_visit: Callable[..., Visit]) -> None:
    before = Workspace(large.workspace).count("articles")
    visit = new_visit(large)
    page = visit.go("articles", title="Articles")
    page.get_by_role("textbox", name="Search").fill("a")
    page.keyboard.press("Enter")
    visit.settle()
    page.get_by_test_id("stDataFrame").scroll_into_view_if_needed()
    tick_first_row(page).click()
    page.get_by_role("button", name="Undo").click(timeout=PATIENCE)
    visit.settle()
    assert Workspace(large.workspace).count("articles") == before
