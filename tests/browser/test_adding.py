"""Articles that a person adds: pasted, refused, and hostile ones."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect
from sourcescope.inputs import Article
from sourcescope.pipeline import analyze
from sourcescope.store import Workspace

from .conftest import PATIENCE, Visit, serving

pytestmark = pytest.mark.browser

HOSTILE = (
    "</style><script>alert('ran')</script> Mayor Ann Lee <img src=x onerror=alert('ran')> of Paris, France said "
    "on Monday that the city would ban “<svg onload=alert('ran')>scooters” from the park. "
    "“=HYPERLINK(1) is :red[not] allowed [here](https://example.org/),” said <b>Bob Jones</b> of Germany. "
    "![x](https://example.org/x.png) $a^2$ \x01\x07\n"
    "The judge permitted <iframe srcdoc='<script>alert(1)</script>'></iframe> the march in Berlin."
)
TITLE = "<script>alert('title')</script> ![t](https://example.org/t.png)"
PAGES = ("", "quoted", "countries", "restrictions", "read", "tables", "add")
TITLES = ("Overview", "Who is quoted", "Countries", "Restrictions", "Read", "Tables", "Add articles")


def test_hostile_text_is_shown_and_never_run(tmp_path: Path, new_visit: Callable[..., Visit]) -> None:
    ws = Workspace(tmp_path / "hostile")
    ws.add(analyze([Article(HOSTILE, title=TITLE, outlet=TITLE)]))
    with serving(ws.folder) as server:
        visit = new_visit(server)
        for path, title in zip(PAGES, TITLES, strict=True):
            page = visit.go(path, title=title)
            if path == "read":
                body = page.locator(".passages .text")
                expect(body).to_contain_text("<script>alert('ran')</script>")
                expect(body).to_contain_text("[here](https://example.org/)")
                expect(page.get_by_role("heading", name="<script>alert('title')</script>")).to_be_visible()
        assert not visit.dialogs
        assert not visit.outside


def test_a_pasted_article_is_analyzed_and_a_bad_one_is_told(tmp_path: Path, new_visit: Callable[..., Visit]) -> None:
    ws = Workspace(tmp_path / "own")
    ws.add(analyze([Article("“We agree,” said Ann Lee of Canada.")]))
    with serving(ws.folder) as server:
        visit = new_visit(server)
        page = visit.go("add", title="Add articles")
        page.get_by_role("button", name="Analyze").first.click()
        expect(page.get_by_text("The text is empty")).to_be_visible(timeout=PATIENCE)
        page.get_by_label("Headline").fill("Norway lifts a ban")
        page.get_by_label("The article's words").fill("“The ban is lifted,” said Minister Kari Berg of Norway.")
        page.get_by_role("button", name="Analyze").first.click()
        expect(page.get_by_text("1 article analyzed.")).to_be_visible(timeout=2 * PATIENCE)
        assert set(ws.countries()["iso3"]) == {"CAN", "NOR"}
        visit.turn("Countries")
        expect(page.get_by_text("Norway").first).to_be_visible()


def test_uploaded_files_are_analyzed_and_bad_lines_are_listed(tmp_path: Path, new_visit: Callable[..., Visit]) -> None:
    ws = Workspace(tmp_path / "files")
    ws.add(analyze([Article("“We agree,” said Ann Lee of Canada.")]))
    many = tmp_path / "many.jsonl"
    many.write_text(json.dumps({"text": "“We disagree,” said Bo Ek of Sweden."}) + "\nnot json\n")
    with serving(ws.folder) as server:
        visit = new_visit(server)
        page = visit.go("add", title="Add articles")
        page.get_by_role("tab", name="Upload files").click()
        page.locator("input[type=file]").set_input_files(many)
        page.get_by_text("many.jsonl").wait_for()
        page.get_by_role("button", name="Analyze").last.click()
        expect(page.get_by_role("heading", name="Problems")).to_be_visible(timeout=2 * PATIENCE)
        assert ws.problems()["problem"].str.contains("not JSON").any()
        assert set(ws.countries()["iso3"]) == {"CAN", "SWE"}
