"""Articles that a person adds, refuses and removes: files, pasted and fetched ones, bad and hostile ones."""

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect
from sourcescope.inputs import Article
from sourcescope.pipeline import analyze
from sourcescope.store import Workspace

from ..inputs.bad_inputs import pdf, zipped
from .conftest import PATIENCE, ROOT, Visit, serving

pytestmark = pytest.mark.browser

HOSTILE = (
    "</style><script>alert('ran')</script> Mayor Ann Lee <img src=x onerror=alert('ran')> of Paris, France said "
    "on Monday that the city would ban “<svg onload=alert('ran')>scooters” from the park. "
    "“=HYPERLINK(1) is :red[not] allowed [here](https://example.org/),” said <b>Bob Jones</b> of Germany. "
    "![x](https://example.org/x.png) $a^2$ \x01\x07\n"
    "The judge permitted <iframe srcdoc='<script>alert(1)</script>'></iframe> the march in Berlin."
)
ADDRESSES = "https://example.org/t www.example.org a@example.org"
TITLE = f"<script>alert('title')</script> ![t](https://example.org/t.png) {ADDRESSES}"
PAGES_OF_NEWS = ROOT / "tests" / "inputs" / "pages"
PAGES = ("", "quoted", "countries", "restrictions", "articles", "read", "tables", "add")
TITLES = ("Overview", "Who is quoted", "Countries", "Restrictions", "Articles", "Read", "Tables", "Add articles")


def test_hostile_text_is_shown_and_never_run(tmp_path: Path, new_visit: Callable[..., Visit]) -> None:
    ws = Workspace(tmp_path / "hostile")
    ws.add(analyze([Article(HOSTILE, title=TITLE, outlet=TITLE)]))
    with serving(ws.folder) as server:
        visit = new_visit(server)
        for path, title in zip(PAGES, TITLES, strict=True):
            page = visit.go(path, title=title)
            assert page.locator("a[href*='example.org']").count() == 0
            if path == "read":
                body = page.locator(".passages .text")
                expect(body).to_contain_text("<script>alert('ran')</script>")
                expect(body).to_contain_text("[here](https://example.org/)")
                expect(page.get_by_role("heading", name="<script>alert('title')</script>")).to_be_visible()
        assert not visit.dialogs
        assert not visit.outside


def own(folder: Path) -> Workspace:
    """A workspace with one article."""
    ws = Workspace(folder / "own")
    ws.add(analyze([Article("“We agree,” said Ann Lee of Canada.", title="Canada agrees")]))
    return ws


def paste_form(page: Page) -> Locator:
    """The form for a text, opened."""
    page.get_by_role("tab", name="Paste a text").click()
    return page.get_by_role("tabpanel", name="Paste a text")


def test_a_pasted_article_is_analyzed_and_read_and_a_bad_one_is_told(
    tmp_path: Path, new_visit: Callable[..., Visit]
) -> None:
    ws = own(tmp_path)
    with serving(ws.folder) as server:
        visit = new_visit(server)
        page = visit.go("add", title="Add articles")
        form = paste_form(page)
        form.get_by_role("button", name="Analyze").click()
        expect(page.get_by_text("The text is empty")).to_be_visible(timeout=PATIENCE)
        form.get_by_label("Headline").fill("Norway lifts a ban")
        form.get_by_label("Web address").fill("javascript:alert(1)")
        form.get_by_label("The article's words").fill("“The ban is lifted,” said Minister Kari Berg of Norway.")
        form.get_by_role("button", name="Analyze").click()
        expect(page.get_by_text("only http and https are fetched")).to_be_visible(timeout=PATIENCE)
        form.get_by_label("Web address").fill("https://post.example/ban")
        form.get_by_role("button", name="Analyze").click()
        expect(page.get_by_text("1 article added.")).to_be_visible(timeout=2 * PATIENCE)
        assert set(ws.countries()["iso3"]) == {"CAN", "NOR"}
        assert ws.articles()["url"].dropna().tolist() == ["https://post.example/ban"]
        expect(form.get_by_label("The article's words")).to_have_value("")
        page.get_by_role("button", name="Read it").click()
        expect(page.get_by_role("heading", name="Norway lifts a ban")).to_be_visible(timeout=PATIENCE)


def test_the_same_words_again_change_nothing_and_a_removed_article_comes_back(
    tmp_path: Path, new_visit: Callable[..., Visit]
) -> None:
    ws = own(tmp_path)
    with serving(ws.folder) as server:
        visit = new_visit(server)
        page = visit.go("add", title="Add articles")
        form = paste_form(page)
        for words in ("was there already: nothing has changed", "1 article added."):
            form.get_by_label("The article's words").fill("“We agree,” said Ann Lee of Canada.")
            form.get_by_role("button", name="Analyze").click()
            expect(page.get_by_text(words)).to_be_visible(timeout=2 * PATIENCE)
            assert ws.count("articles") == 1
            ws.remove(ws.ids())
        visit.go("add", title="Add articles")
        expect(page.get_by_text("The workspace holds 0 articles.")).to_be_visible()


def test_files_of_many_kinds_are_analyzed_and_what_is_bad_is_told_with_what_to_do(
    tmp_path: Path, new_visit: Callable[..., Visit]
) -> None:
    ws = own(tmp_path)
    said = "“We disagree,” said Bo Ek of {}. The minister said that the rules would be published before the year ends."
    (tmp_path / "many.jsonl").write_text(json.dumps({"text": said.format("Sweden")}) + "\nnot json\n")
    page_of_kenya = f"<article><h1>Title</h1><p>{said.format('Kenya')}</p><p>Nobody in Kenya was asked, she said.</p>"
    (tmp_path / "page.html").write_text(page_of_kenya)
    (tmp_path / "rows.csv").write_text(f'title,text\nA,"{said.format("Peru")}"\n')
    (tmp_path / "packed.zip").write_bytes(zipped({"in/a.txt": said.format("Japan").encode(), "../b.txt": b"x"}))
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(said.format("Ghana").encode()))
    (tmp_path / "paper.pdf").write_bytes(pdf("The minister of Oman said on Monday that the rules are new."))
    (tmp_path / "locked.pdf").write_bytes(pdf("Words", "secret"))
    with serving(ws.folder) as server:
        visit = new_visit(server)
        page = visit.go("add", title="Add articles")
        names = ["many.jsonl", "page.html", "rows.csv", "packed.zip", "a.txt.gz", "paper.pdf", "locked.pdf"]
        page.locator("input[type=file]").set_input_files([tmp_path / name for name in names])
        visit.settle()
        page.get_by_role("tabpanel", name="Files").get_by_role("button", name="Analyze").click()
        outcome = page.locator(".st-key-outcome")
        expect(outcome.get_by_text("6 articles added. 3 inputs were not analyzed.")).to_be_visible(timeout=2 * PATIENCE)
        for words in ("many.jsonl, line 2", "packed.zip, ../b.txt", "locked.pdf", "save a copy without a password"):
            expect(outcome).to_contain_text(words)
        assert {"SWE", "KEN", "PER", "JPN", "GHA", "OMN"} <= set(ws.countries()["iso3"])
        expect(page.get_by_text("All problems so far: 3")).to_be_visible()

        outcome.get_by_role("button", name="Look at what was added").click()
        page.get_by_role("heading", name="Articles", level=1).wait_for(timeout=PATIENCE)
        visit.settle()
        assert page.url.count("article=") == 6

        visit.go("add", title="Add articles")
        page.get_by_text("All problems so far: 3").click()
        visit.settle()  # a click into what is still opening is lost
        page.get_by_role("button", name="Put them away").click()
        expect(page.get_by_text("All problems so far")).to_have_count(0, timeout=PATIENCE)


def test_what_was_added_can_be_removed_again_and_that_be_undone(
    tmp_path: Path, new_visit: Callable[..., Visit]
) -> None:
    ws = own(tmp_path)
    story = tmp_path / "story.txt"
    story.write_text("“We disagree,” said Bo Ek of Sweden.")
    with serving(ws.folder) as server:
        visit = new_visit(server)
        page = visit.go("add", title="Add articles")
        page.locator("input[type=file]").set_input_files(story)
        page.get_by_text("story.txt").first.wait_for()
        page.get_by_role("tabpanel", name="Files").get_by_role("button", name="Analyze").click()
        page.get_by_role("button", name="Remove it again").click(timeout=2 * PATIENCE)
        expect(page.get_by_text("1 article removed.")).to_be_visible(timeout=PATIENCE)
        assert ws.count("articles") == 1
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_text("1 article removed.")).to_have_count(0, timeout=PATIENCE)
        assert ws.count("articles") == 2


@pytest.fixture
def stories(tmp_path: Path) -> Iterator[str]:
    """The address of a web server of this computer with a story."""
    (tmp_path / "www").mkdir()
    (tmp_path / "www" / "story.html").write_bytes((PAGES_OF_NEWS / "news.html").read_bytes())
    command = [
        sys.executable,
        "-u",
        "-m",
        "http.server",
        "0",
        "--bind",
        "127.0.0.1",
        "--directory",
        str(tmp_path / "www"),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{process.stdout.readline().split()[5]}"
        process.terminate()


@pytest.mark.parametrize("allowed", ["", "1"])
def test_web_addresses_are_fetched_and_private_ones_only_if_the_dashboard_may(
    tmp_path: Path, new_visit: Callable[..., Visit], stories: str, allowed: str
) -> None:
    ws = own(tmp_path)
    with serving(ws.folder, SOURCESCOPE_ALLOW_PRIVATE=allowed) as server:
        visit = new_visit(server, width=390, height=844)
        page = visit.go("add", title="Add articles")
        page.get_by_role("tab", name="Web addresses").click()
        form = page.get_by_role("tabpanel", name="Web addresses")
        form.get_by_label("Web addresses, one a line").fill("www.example.org/story")
        form.get_by_role("button", name="Fetch and analyze").click()
        expect(form.get_by_text("only http and https are fetched")).to_be_visible(timeout=PATIENCE)
        form.get_by_label("Web addresses, one a line").fill(f"{stories}/story.html\n{stories}/none.html")
        form.get_by_role("button", name="Fetch and analyze").click()
        outcome = page.locator(".st-key-outcome")
        if allowed:
            expect(outcome).to_contain_text("1 article added. 1 input was not analyzed.", timeout=2 * PATIENCE)
            expect(outcome).to_contain_text("has no such page (status 404)")
            assert ws.articles()["outlet"].dropna().tolist() == ["The Northport Courier"]
        else:
            expect(outcome).to_contain_text("2 inputs were not analyzed.", timeout=2 * PATIENCE)
            expect(outcome).to_contain_text("127.0.0.1 is an address of this computer")


def test_a_canceled_analysis_keeps_what_is_done_and_goes_on(tmp_path: Path, new_visit: Callable[..., Visit]) -> None:
    ws = own(tmp_path)
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps({"text": f"“We agree on {n},” said Ann Lee."}) + "\n" for n in range(3000)))
    with serving(ws.folder) as server:
        visit = new_visit(server)
        page = visit.go("add", title="Add articles")
        page.locator("input[type=file]").set_input_files(many)
        page.get_by_text("many.jsonl").first.wait_for()
        page.get_by_role("tabpanel", name="Files").get_by_role("button", name="Analyze").click()
        expect(page.get_by_text(re.compile(r"[1-9]\d* of 3000 articles"))).to_be_visible(timeout=2 * PATIENCE)
        expect(page.get_by_role("tabpanel", name="Files").get_by_role("button", name="Analyze")).to_be_disabled()
        page.get_by_role("button", name="Cancel").click()
        outcome = page.locator(".st-key-outcome")
        expect(outcome).to_contain_text("You ended the analysis.", timeout=PATIENCE)
        expect(outcome).to_contain_text("not reached.")
        kept = ws.count("articles")
        assert 1 < kept < 3000
        outcome.get_by_role("button", name="Go on with the rest").click()
        expect(page.get_by_text("of 3000 articles")).to_be_visible(timeout=2 * PATIENCE)
        page.get_by_role("button", name="Cancel").click()
        expect(outcome).to_contain_text("You ended the analysis.", timeout=PATIENCE)
        assert ws.count("articles") >= kept


def test_articles_are_searched_read_and_removed(tmp_path: Path, new_visit: Callable[..., Visit]) -> None:
    ws = own(tmp_path)
    ws.add(analyze([Article("“No,” said Bo Ek of Sweden.", title="Sweden says no", outlet="The Post")]))
    with serving(ws.folder) as server:
        visit = new_visit(server)
        page = visit.go("articles", title="Articles")
        page.get_by_label("Search", exact=True).fill("zebra")
        page.get_by_label("Search", exact=True).press("Enter")
        expect(page.get_by_text("No title, outlet, byline or address here has “zebra”.")).to_be_visible(
            timeout=PATIENCE
        )
        page.get_by_label("Search", exact=True).fill("post sweden")
        page.get_by_label("Search", exact=True).press("Enter")
        visit.settle()
        tick_first_row(page).click()
        expect(page.get_by_text("1 article removed.")).to_be_visible(timeout=PATIENCE)
        assert ws.articles()["title"].tolist() == ["Canada agrees"]
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_text("1 article removed.")).to_have_count(0)
        assert ws.count("articles") == 2
        page.get_by_label("Search", exact=True).fill("")
        page.get_by_label("Search", exact=True).press("Enter")
        visit.settle()
        tick_first_row(page).click()
        expect(page.get_by_text("1 article removed.")).to_be_visible(timeout=PATIENCE)
        expect(page.get_by_role("button", name="Remove", exact=True)).to_be_disabled(timeout=PATIENCE)


def tick_first_row(page: Page) -> Locator:
    """Tick the table's first row; the button that then removes it. A table that is being drawn anew takes no click."""
    remove = page.get_by_role("button", name="Remove 1 article")
    for _ in range(3):
        box = page.get_by_test_id("stDataFrame").bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + 18, box["y"] + 52)
        with suppress(TimeoutError):
            remove.wait_for(timeout=PATIENCE / 4)
            return remove
    return remove
