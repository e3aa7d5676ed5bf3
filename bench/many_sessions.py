"""Many people on one dashboard at once, each with a selection of their own, and whether each sees what is theirs.

Some of them are real browsers. The others are real sessions of the server without a browser (``streamlit_session``): on
a machine of two cores, twenty browsers that draw measure the browsers. What everybody must see is computed before, from
the files of the workspace and not by the dashboard's index.
"""

import itertools
import re
import statistics
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from sourcescope import summaries
from sourcescope.filters import Selection
from sourcescope.store import Workspace
from streamlit_session import Shown, StreamlitSession, visiting

__all__ = ["Tally", "Wanted", "browse", "leaf", "sit", "wanted"]

BOX = "Person, organization or place"
ROUND = {"quoted": "Who is quoted", "countries": "Countries", "restrictions": "Restrictions", "articles": "Articles"}
TITLES = {"": "Overview", **ROUND, "read": "Read", "tables": "Tables", "add": "Add articles"}
PATIENCE = 180  # seconds for one page
PAGED = re.compile(r"(?m)^[\d,]+ to [\d,]+ of ([\d,]+)$")
MOST_ON_A_PAGE = 100  # rows, up to which a page does not say how many there are
AT_REST = """([title, said, figures]) => {
  const app = document.querySelector("[data-testid=stApp]"), line = document.querySelector(".st-key-selection-line p");
  const heading = document.querySelector("h1");
  return app && app.getAttribute("data-test-script-state") === "notRunning"
    && !document.querySelector("[data-stale=true]") && heading && heading.textContent.trim() === title
    && line && line.textContent.trim() === said
    && document.querySelectorAll("[data-testid=stMetricValue]").length >= figures;
}"""
METRICS = """() => [...document.querySelectorAll("[data-testid=stMetric]")].map((one) => [
  one.querySelector("[data-testid=stMetricLabel]").innerText.trim(),
  one.querySelector("[data-testid=stMetricValue]").innerText.trim()])"""

Step = tuple[str, str | None, Callable[[], Shown]]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a visitor must see: the selection in words, and on each page that has some the figures by their labels."""

    name: str
    selection: Selection
    said: str
    figures: Mapping[str, Mapping[str, str]]

    def wrong(self, page: str, said: str, figures: Mapping[str, str], errors: Iterable[str]) -> Iterator[str]:
        """What is wrong with a page that was seen."""
        for error in errors:
            yield f"{self.name} on {TITLES[page]}: {error}"
        if said != self.said:
            yield f"{self.name} on {TITLES[page]}: the page is of {said!r}"
        expected = self.figures.get(page, {})
        found = {label: figures.get(label) for label in expected}
        if found != expected:
            yield f"{self.name} on {TITLES[page]}: {found} in place of {expected}"


@dataclass(slots=True)
class Tally:
    """What was seen: seconds by what was done, how many figures were looked at, what was wrong. Threads add to it."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, what: str, seconds: float, wrong: Iterable[str] = ()) -> None:
        found = list(wrong)
        with self.lock:
            self.seconds.setdefault(what, []).append(seconds)
            self.wrong += found

    def lines(self) -> Iterator[str]:
        """A line for each thing that was done."""
        for what, took in self.seconds.items():
            yield f"{what:32} {len(took):3} times   median {statistics.median(took):5.2f} s   most {max(took):5.2f} s"


def wanted(workspace: Path, count: int, *, skip: int = 0) -> list[Wanted]:
    """What ``count`` visitors must see, each with an entity of their own: the most frequent ones after ``skip``."""
    ws = Workspace(workspace)
    entities = summaries.options(ws)["entities"]
    rows = entities.drop_duplicates("label").iloc[skip : skip + count]
    return [one_wanted(ws, str(key), str(name)) for key, name in zip(rows["value"], rows["label"], strict=True)]


def one_wanted(ws: Workspace, key: str, name: str) -> Wanted:
    chosen = Selection(entities=(key,))
    totals = summaries.totals(ws, chosen)
    acts = summaries.restriction_acts(ws, chosen).iloc[0]
    rows = {
        "quoted": ws.count("quotes", chosen),
        "countries": summaries.mention_sentences(ws, chosen),
        "articles": totals.articles,
    }
    figures = {page: {"rows": number} for page, number in rows.items() if number > MOST_ON_A_PAGE}
    figures[""] = {
        "Sources": totals.sources,
        "Unnamed": totals.unnamed,
        "Quotes": totals.quotes,
        "Countries": totals.countries,
        "Restricted": totals.in_force,
        "Permitted": totals.eased,
        "Urged": totals.proposed,
    }
    if totals.restrictions:
        figures["restrictions"] = {"Statements": acts["statements"], "Acts they tell": acts["acts"]}
    formatted = {page: {label: f"{int(number):,}" for label, number in each.items()} for page, each in figures.items()}
    return Wanted(name, chosen, chosen.sentence({key: name}), formatted)


def sit(url: str, visitor: Wanted, tally: Tally, *, link: bool = False, pages: Sequence[str] = (*ROUND, "")) -> None:
    """A session without a browser: choose in the box, or come by a link; then page after page."""
    try:
        with visiting(url, patience=PATIENCE) as session:
            for what, page, act in visit(session, visitor, link=link, pages=pages):
                started = time.perf_counter()
                shown = act()
                seconds = time.perf_counter() - started
                seen = () if page is None else visitor.wrong(page, said(shown), figures(shown), shown.errors())
                tally.add(what, seconds, seen)
    except Exception as error:  # whatever it is, it is told: a thread's own end would not be seen
        tally.add("broke off", 0.0, [f"{visitor.name}: {type(error).__name__} {error}"])


def visit(session: StreamlitSession, visitor: Wanted, *, link: bool, pages: Sequence[str]) -> Iterator[Step]:
    """What a visitor does in turn: its name, the page that then is seen (None before anything is chosen), the act."""
    if link:
        yield "open a link", "", partial(session.load, "", visitor.selection.to_query())
    else:
        yield "open", None, session.load
        yield "choose an entity", "", partial(session.choose, BOX, visitor.selection.entities)
    for page in pages:
        yield TITLES[page], page, partial(session.turn, page)


def leaf(url: str, visitor: Wanted, tally: Tally, now: Callable[[], str], pause: float) -> None:
    """A session without a browser that turns pages for as long as ``now`` says what goes on, with a pause after each.

    Figures may change meanwhile: it looks only for errors, and for the selection's words.
    """
    watcher = replace(visitor, figures={})
    try:
        with visiting(url, patience=PATIENCE) as session:
            session.load("", visitor.selection.to_query())
            pages = itertools.cycle((*ROUND, ""))
            while what := now():
                page = next(pages)
                started = time.perf_counter()
                shown = session.turn(page)
                seen = watcher.wrong(page, said(shown), figures(shown), shown.errors())
                tally.add(what, time.perf_counter() - started, seen)
                time.sleep(pause)
    except Exception as error:
        tally.add("broke off", 0.0, [f"{visitor.name}: {type(error).__name__} {error}"])


def said(shown: Shown) -> str:
    """The selection in words, as the page says it under its title."""
    line = next((text for text in shown.texts() if text.startswith("**Everything")), "")
    return line.replace("\\", "").strip("*")


def figures(shown: Shown) -> dict[str, str]:
    """The figures of a page by their labels, and as "rows" how many there are of what is paged."""
    return shown.metrics() | paged("\n".join(shown.texts()))


def paged(text: str) -> dict[str, str]:
    """How many rows there are, of which a page shows some."""
    numbers = PAGED.findall(text)
    return {"rows": numbers[-1]} if numbers else {}


def browse(pages: Sequence[Page], url: str, visitors: Sequence[Wanted], tally: Tally) -> None:
    """The same in browsers that draw: all come by links, then each page is asked for in all of them, and seen."""
    for number, name in enumerate(("", *ROUND, "")):
        started = time.perf_counter()
        for page, visitor in zip(pages, visitors, strict=True):
            if number:
                page.get_by_role("link", name=TITLES[name], exact=True).first.evaluate("link => link.click()")
            else:
                page.goto(f"{url}/?{visitor.selection.to_query()}", wait_until="commit")
        for page, visitor in zip(pages, visitors, strict=True):
            with suppress(PlaywrightTimeout):  # what is there then is told as wrong
                figures = len(visitor.figures.get(name, {}).keys() - {"rows"})
                page.wait_for_function(AT_REST, arg=[TITLES[name], visitor.said, figures], timeout=1000 * PATIENCE)
            seconds = time.perf_counter() - started
            tally.add(f"in a browser, {TITLES[name]}", seconds, visitor.wrong(name, *drawn(page)))


def drawn(page: Page) -> tuple[str, dict[str, str], list[str]]:
    """Of a page in a browser: the selection in words, the figures, the errors."""
    line = " ".join(page.locator(".st-key-selection-line p").all_inner_texts()[:1]).strip()
    errors = page.locator("[data-testid=stException]").all_inner_texts()
    shown = page.locator("[data-testid=stMain]").inner_text()
    return line, dict(page.evaluate(METRICS)) | paged(shown), errors
