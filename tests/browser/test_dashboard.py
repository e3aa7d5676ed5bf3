"""A person's way through the dashboard, on the seed article."""

import io
import re
import zipfile
from collections.abc import Callable

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect
from sourcescope import exports, summaries
from sourcescope.filters import Selection
from sourcescope.store import Workspace
from sourcescope.tables import ROWS

from .conftest import Server, Visit, serving

pytestmark = pytest.mark.browser


PAGES = {
    "": "Overview",
    "quoted": "Who is quoted",
    "countries": "Countries",
    "restrictions": "Restrictions",
    "read": "Read",
    "tables": "Tables",
    "add": "Add articles",
}
PUTIN = "person:vladimir putin"


def tile(page: Page, label: str) -> int:
    """The figure of a tile on the overview."""
    metric = page.locator("[data-testid=stMetric]").filter(has=page.get_by_text(label, exact=True))
    return int(metric.locator("[data-testid=stMetricValue]").inner_text().replace(",", ""))


def pick(visit: Visit, facet: str, typed: str) -> None:
    """Choose the first match of what is typed into a facet of the sidebar."""
    box = visit.page.get_by_role("combobox", name=facet)
    box.click()
    box.fill(typed)
    visit.page.get_by_role("option").first.click()
    visit.page.keyboard.press("Escape")
    visit.settle()


def cards(page: Page) -> int:
    """How many cards are drawn, once they are."""
    page.locator(".passages .card").first.wait_for()
    return page.locator(".passages .card").count()


def test_overview_shows_the_figures_of_the_tables(visit: Visit, served: Server) -> None:
    page = visit.go("", title="Overview")
    totals = summaries.totals(Workspace(served.workspace), Selection())
    assert tile(page, "Sources") == totals.sources > 0
    assert tile(page, "Unnamed") == totals.unnamed > 0
    assert tile(page, "Countries") == totals.countries == 8
    assert tile(page, "Restricted") == totals.in_force > 0


def test_overview_tells_no_answer_in_the_words_of_the_article_and_leads_to_what_it_counts(visit: Visit) -> None:
    page = visit.go("", title="Overview")
    told = page.locator(".st-key-findings").inner_text()
    assert "Russia’s embassy in Washington: “did not immediately respond”" in told
    assert "its mission to the United Nations in New York (Russia): “did not immediately respond”" in told
    page.locator(".st-key-tiles").get_by_role("link", name="2 silent").click()
    page.get_by_role("heading", name="Who is quoted", level=1).wait_for()
    visit.settle()
    assert cards(page) == 2


def test_entity_filters_every_page(visit: Visit, served: Server) -> None:
    ws = Workspace(served.workspace)
    chosen = Selection(entities=(PUTIN,))
    page = visit.go("", title="Overview")
    everything = tile(page, "Quotes")
    pick(visit, "Person, organization or place", "putin")
    expect(page.locator(".st-key-selection-line")).to_contain_text("Vladimir Putin")
    totals = summaries.totals(ws, chosen)
    assert tile(page, "Quotes") == totals.quotes < everything
    assert tile(page, "Countries") == totals.countries
    visit.turn("Who is quoted")
    assert cards(page) == ws.count("quotes", chosen) > 0
    visit.turn("Countries")
    told = ws.countries(chosen).query("form != 'associated'")
    assert cards(page) == len(told[["article_id", "sentence"]].drop_duplicates()) > 0
    visit.turn("Restrictions")
    assert cards(page) == ws.count("restrictions", chosen) > 0
    visit.turn("Read")
    assert page.locator("mark.countries").count() >= len(told) > 0
    marked = {row for rows in page.locator("mark.restrictions").evaluate_all(ROWS_OF) for row in rows.split()}
    assert len({row for row in marked if row.startswith("r")}) == ws.count("restrictions", chosen)
    visit.turn("Tables")
    with page.expect_download() as download:
        page.get_by_role("button", name="quotes.csv").click()
    assert len(pd.read_csv(download.value.path())) == ws.count("quotes", chosen)
    page.get_by_role("button", name="Clear the selection").click()
    visit.settle()
    visit.turn("Overview")
    assert tile(page, "Quotes") == everything


ROWS_OF = "marks => marks.map(mark => mark.dataset.rows)"


def test_copied_url_shows_the_same_view(visit: Visit, served: Server, new_visit: Callable[..., Visit]) -> None:
    page = visit.go("quoted", title="Who is quoted")
    pick(visit, "Person, organization or place", "putin")
    pick(visit, "Country", "ukraine")
    shown = cards(page)
    words = page.locator(".st-key-selection-line p").first.inner_text()
    assert "entity=" in page.url and "country=UKR" in page.url
    other = new_visit(served)
    other.page.goto(page.url)
    other.page.get_by_role("heading", name="Who is quoted", level=1).wait_for()
    other.settle()
    expect(other.page.locator(".st-key-selection-line p").first).to_have_text(words)
    assert cards(other.page) == shown
    other.turn("Countries")
    expect(other.page.locator(".st-key-selection-line p").first).to_have_text(words)


def test_downloaded_csvs_equal_the_tables(visit: Visit, served: Server) -> None:
    page = visit.go("tables?table=articles", title="Tables")
    for table in (name for name in ROWS if name != "problems"):
        page.locator("[data-testid=stRadio] label").filter(has_text=re.compile(f"^{table}$")).click()
        visit.settle()
        with page.expect_download() as download:
            page.get_by_role("button", name=f"{table}.csv").click()
        original = Workspace(served.workspace).table(table)
        pd.testing.assert_frame_equal(exports.read_csv(download.value.path(), table), original)
        plain = pd.read_csv(download.value.path())
        assert list(plain.columns) == list(original.columns)
        for column in original.select_dtypes("int64"):
            assert plain[column].dropna().tolist() == original[column].dropna().tolist()


def test_zip_holds_every_table(visit: Visit, served: Server) -> None:
    page = visit.go("tables", title="Tables")
    with page.expect_download() as download:
        page.get_by_role("button", name="All tables in one zip").click()
    with zipfile.ZipFile(download.value.path()) as archive:
        names = set(archive.namelist())
        assert {f"{table}.csv" for table in ROWS} <= names
        quotes = exports.read_csv(io.BytesIO(archive.read("quotes.csv")), "quotes")
    pd.testing.assert_frame_equal(quotes, Workspace(served.workspace).quotes())


def test_map_is_whole_without_a_network(visit: Visit) -> None:
    page = visit.go("countries", title="Countries")
    shapes = page.locator(".choroplethlayer path.choroplethlocation")
    expect(shapes.first).to_be_attached(timeout=20_000)
    assert shapes.count() == 8
    box = page.locator(".geo .layer.land path").first.bounding_box()
    assert box and box["width"] > 300, "the land's outline must be drawn"
    assert not visit.outside


def test_leaders_count_when_asked_and_organizations_show_their_members(visit: Visit) -> None:
    page = visit.go("countries", title="Countries")
    expect(page.get_by_text("Not one word in quotation marks from")).to_contain_text("Russia (23 mentions)")
    page.get_by_role("button", name="What counts").click()
    page.get_by_text("Leaders and offices count").click()
    visit.settle()
    page.keyboard.press("Escape")
    expect(page.get_by_text("Not one word in quotation marks from")).to_contain_text("Russia (27 mentions)")
    page.get_by_text("NATO · 6 mentions · 32 members").click()
    expect(page.get_by_text("Finland, Germany, Netherlands, Sweden, United Kingdom").first).to_be_visible()
    page.get_by_role("button", name="Case by case").click()
    expect(page.get_by_role("dialog")).to_contain_text("It says nothing on who should govern a place.")


def test_click_on_a_bar_and_on_the_map_filters(visit: Visit) -> None:
    page = visit.go("quoted", title="Who is quoted")
    click_inside(page, page.locator("[data-testid=stPlotlyChart] .barlayer .point path").first)
    visit.settle()
    expect(page.locator(".st-key-selection-line")).to_contain_text("quoting")
    assert "source=" in page.url
    page.get_by_role("button", name="Clear the selection").click()
    visit.settle()
    visit.turn("Countries")
    page.locator(".choroplethlayer path.choroplethlocation").first.wait_for(timeout=20_000)
    point = page.locator("[data-testid=stPlotlyChart]").first.evaluate(INSIDE)
    page.mouse.move(point["x"], point["y"])
    page.mouse.click(point["x"], point["y"])
    visit.settle()
    expect(page.locator(".st-key-selection-line")).to_contain_text("mentioning")
    assert "country=" in page.url


def test_details_of_the_selection_open_and_stay_in_sight_while_they_hold(visit: Visit) -> None:
    page = visit.go("quoted", title="Who is quoted")
    verb, kind = page.get_by_role("combobox", name="Verb"), page.get_by_role("toolbar", name="Kind of quote")
    direct = kind.get_by_role("button", name=re.compile("^direct"))
    expect(verb).to_have_count(0)
    page.get_by_text("More about quotes").click()
    expect(verb).to_be_visible()
    direct.click()
    visit.settle()
    expect(page.locator(".st-key-selection-line")).to_contain_text("with direct quotes")
    page.get_by_text("More about quotes").click()
    expect(verb).to_have_count(0)
    expect(direct).to_be_visible()
    direct.click()
    expect(kind).to_have_count(0)
    assert "kind=" not in page.url


def click_inside(page: Page, shape: Locator) -> None:
    """Click the middle of a drawn shape; Plotly's own layer above it takes the click."""
    shape.wait_for()
    shape.scroll_into_view_if_needed()
    box = shape.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


# A point of the window that lies inside the first colored shape whose middle row has one.
INSIDE = """chart => {
  for (const path of chart.querySelectorAll('.choroplethlayer path.choroplethlocation')) {
    const box = path.getBBox()
    if (box.width < 20 || box.height < 20) continue
    for (let step = 1; step < 20; step++) {
      const point = new DOMPoint(box.x + (box.width * step) / 20, box.y + box.height * 0.6)
      if (path.isPointInFill(point)) {
        const there = point.matrixTransform(path.getScreenCTM())
        return { x: there.x, y: there.y }
      }
    }
  }
}"""


def test_a_mark_opens_its_row_and_a_row_opens_its_sentence(visit: Visit, served: Server) -> None:
    page = visit.go("read", title="Read")
    mark = page.locator("mark.speakers-speaker", has_text="one official").first
    mark.click()
    aside = page.locator(".passages aside")
    expect(aside).to_contain_text("Quote · direct")
    expect(aside).to_contain_text("explained")
    visit.go("quoted", title="Who is quoted")
    page.get_by_role("button", name=re.compile("^Read in")).nth(2).click()
    page.get_by_role("heading", name="Read", level=1).wait_for()
    visit.settle()
    target = page.locator(".sentence.target")
    expect(target).to_be_in_viewport()
    first = Workspace(served.workspace).quotes().iloc[2]["sentence"]
    assert target.get_attribute("data-n") == str(first)
    assert "read=" in page.url and f"at={first}" in page.url


def test_keyboard_opens_a_mark(visit: Visit) -> None:
    page = visit.go("read", title="Read")
    page.locator("mark[role=button][tabindex='0']").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".passages aside h3").first).to_be_visible()
    expect(page.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".passages aside h3")).to_have_count(0)
    expect(page.locator("mark[role=button][tabindex='0']").first).to_be_focused()


def test_read_tints_the_sentences_with_the_words_chosen(visit: Visit, served: Server) -> None:
    page = visit.go("read?words=ATACMS", title="Read")
    page.locator(".sentence.found").first.wait_for()
    shown = page.locator(".sentence.found").evaluate_all("all => all.map(one => Number(one.dataset.n))")
    assert shown == Workspace(served.workspace).sentences(Selection(words=("ATACMS",)))["sentence"].tolist() != []


def test_back_and_forward_take_a_choice_away_and_bring_it_again(visit: Visit) -> None:
    page = visit.go("restrictions", title="Restrictions")
    everything = cards(page)
    page.get_by_text("More about restrictions").click()
    page.get_by_role("button", name=re.compile("^permit ")).click()
    visit.settle()
    permitted = cards(page)
    assert 0 < permitted < everything
    page.go_back()
    expect(page.locator(".passages .card")).to_have_count(everything)
    page.go_forward()
    expect(page.locator(".passages .card")).to_have_count(permitted)
    visit.turn("Overview")
    visit.turn("Restrictions")
    expect(page.locator(".passages .card")).to_have_count(permitted)


def test_every_page_says_the_same_number_of_quotes(visit: Visit) -> None:
    page = visit.go("", title="Overview")
    quotes = tile(page, "Quotes")
    visit.turn("Who is quoted")
    expect(page.get_by_text(re.compile(rf"^{quotes} quotes, and \d+ reports? of no answer\.$"))).to_be_visible()
    visit.turn("Read")
    expect(page.get_by_role("button", name=f"Quotes {quotes}")).to_be_visible()


def test_a_printed_article_has_the_key_to_its_marks_and_no_controls(visit: Visit) -> None:
    page = visit.go("read?at=3", title="Read")
    page.locator(".key").wait_for()
    page.emulate_media(media="print")
    expect(page.locator(".key")).to_be_visible()
    expect(page.locator(".legend")).to_be_hidden()
    assert page.locator(".target").evaluate("one => getComputedStyle(one).borderLeftWidth") == "0px"
    looks = "one => getComputedStyle(one).backgroundColor"
    page.emulate_media(media="screen")
    permitted = page.locator(".key .restrictions-permit").evaluate(looks)
    assert permitted != page.locator(".key .restrictions-prohibit").evaluate(looks)


def test_tables_say_which_rows_of_countries_are_in_no_count(visit: Visit, served: Server) -> None:
    page = visit.go("tables?table=countries", title="Tables")
    apart = int((Workspace(served.workspace).countries()["form"] == "associated").sum())
    expect(page.get_by_text(f"{apart} rows of the form “associated” are in no count")).to_be_visible()


def test_a_role_is_named_where_a_word_begins(visit: Visit) -> None:
    page = visit.go("restrictions", title="Restrictions")
    assert cards(page)
    before = page.locator(".card mark[data-label]").evaluate_all(
        "marks => marks.map(mark => mark.previousSibling?.textContent.slice(-1) ?? '')"
    )
    assert before and not [last for last in before if last.isalnum()]


def test_marks_can_be_switched_off(visit: Visit) -> None:
    page = visit.go("read", title="Read")
    toggle = page.get_by_role("button", name=re.compile(r"Countries \d"))
    expect(toggle).to_have_attribute("aria-pressed", "true")
    toggle.click()
    expect(toggle).to_have_attribute("aria-pressed", "false")
    line = page.locator("mark.countries").first.evaluate("mark => getComputedStyle(mark).textDecorationLine")
    assert line == "none"


def test_an_empty_result_says_what_to_change(visit: Visit) -> None:
    page = visit.go("restrictions?country=NLD&category=prohibit", title="Restrictions")
    expect(page.get_by_text("No restrictions in this selection.")).to_be_visible()
    page.locator("[data-testid=stMain]").get_by_role("button", name="Clear the selection").last.click()
    visit.settle()
    assert cards(page) > 0


def test_an_empty_page_leads_to_what_the_selection_has(visit: Visit, served: Server) -> None:
    chosen = Selection(actions=("ATACMS",))
    statements = Workspace(served.workspace).count("restrictions", chosen)
    assert statements and not Workspace(served.workspace).count("quotes", chosen)
    page = visit.go("quoted?action=ATACMS", title="Who is quoted")
    expect(page.get_by_text("No quotes in this selection.")).to_be_visible()
    page.get_by_role("link", name=f"Restrictions: {statements} statements").click()
    page.get_by_role("heading", name="Restrictions", level=1).wait_for()
    visit.settle()
    expect(page.locator(".passages .card")).to_have_count(statements)
    page = visit.go("tables?action=ATACMS", title="Tables")
    page.get_by_role("link", name=f"restrictions: {statements} rows").click()
    expect(page.get_by_role("button", name="restrictions.csv")).to_be_visible()
    assert "action=ATACMS" in page.url


def test_a_mark_leads_to_its_row_in_the_tables(visit: Visit, served: Server) -> None:
    page = visit.go("read", title="Read")
    mark = page.locator("mark.countries[tabindex='0']").first
    words = mark.inner_text()
    mark.press("Enter")
    page.get_by_role("button", name="See its row in Tables").first.click()
    page.get_by_role("heading", name="Tables", level=1).wait_for()
    shown = page.locator(".st-key-row-found")
    expect(shown.get_by_role("row").first).to_contain_text(words)
    expect(shown).not_to_contain_text("None")
    expect(shown).not_to_contain_text("article_id")
    shown.get_by_role("button", name="Close").click()
    expect(shown).to_have_count(0)


def test_a_link_with_unknown_names_shows_the_rest(visit: Visit) -> None:
    page = visit.go("quoted?entity=person:nobody&kind=direct", title="Who is quoted")
    expect(page.get_by_text("person:nobody")).to_be_visible()
    assert cards(page) > 0


def serious(page: Page) -> list[str]:
    """What axe finds on a page that is serious or worse."""
    return [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in Axe().run(page).response["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_page_opens_asks_nobody_and_has_no_serious_accessibility_findings(
    served: Server, new_visit: Callable[..., Visit], dark: bool
) -> None:
    visit = new_visit(served, dark=dark)
    for path, title in PAGES.items():
        page = visit.go(path, title=title)
        found = serious(page)
        if found:  # words that fade in are too faint for a moment: what is wrong stays wrong
            visit.settle()
            found = serious(page)
        assert not found, "\n".join(found)
    assert not visit.outside, "no page may ask for anything beyond the dashboard"


def test_a_phone_needs_no_sideways_scrolling(served: Server, new_visit: Callable[..., Visit]) -> None:
    visit = new_visit(served, width=390, height=844)
    for path, title in PAGES.items():
        page = visit.go(path, title=title)
        wide = page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollWidth - innerWidth")
        assert wide <= 0, f"{title} is {wide} pixels too wide"


def test_second_start_needs_no_spacy(served: Server, new_visit: Callable[..., Visit]) -> None:
    batches = set((served.workspace / "batches").iterdir())
    with serving(served.workspace) as again:
        visit = new_visit(again)
        page = visit.go("quoted", title="Who is quoted")
        expect(page.locator("[data-testid=stPlotlyChart] .barlayer .point").first).to_be_visible()
        assert again.loaded("pandas"), "the check itself must see compiled modules"
        assert not again.loaded("spacy") and not again.loaded("thinc")
    assert set((served.workspace / "batches").iterdir()) == batches
