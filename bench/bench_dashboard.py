"""How fast the dashboard is on a large workspace, as multiples of what an empty Streamlit app takes.

    python bench/make_corpus.py workspace 50000 DIR
    python bench/bench_dashboard.py DIR [--rounds 3] [--sessions 20] [--only speed|memory|sessions|adding]

Drives real servers with Chromium. Two small apps give the floor in the same run, turn by turn with what is measured:
one with a button alone ("no-op rerun"), one with a chart and a table. "Settled" is when all that is on the screen is
there: the script has ended, nothing on the page is stale, every chart is drawn, and nothing that is still to come
would be in sight (of the empty app: when its count of runs has grown). "Whole" is when also what stands below the
screen is there; a page asks for it when it has been at rest for a second, or when somebody comes near. "First" is when
the first new chart is drawn, or the first table or cards where a page has no chart. Every entity is chosen once, so
that no answer is there before it is asked for.
"""

import argparse
import itertools
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import many_sessions
from playwright.sync_api import Browser, BrowserContext, Page, TimeoutError, sync_playwright
from sourcescope.filters import Selection
from sourcescope.store import Workspace

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium") or shutil.which("google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
PATIENCE = 120_000  # milliseconds
SIZE = {"width": 1440, "height": 900}  # narrower ones fold the navigation
PAGES = ("Overview", "Who is quoted", "Countries", "Restrictions", "Articles", "Read", "Tables", "Add articles")
FACET = "Person, organization or place"
BROWSERS = 4  # of the sessions at once; the others do without
PAUSE = 2  # seconds for which a person looks at a page while articles are added
NO_OP, CHART_PAGE, MEMORY = 5, 2, 1500  # wanted at most: multiples of the floors, and megabytes

EMPTY = """import streamlit as st
st.title("Empty", anchor=False)
runs = st.session_state["runs"] = st.session_state.get("runs", 0) + 1
st.html(f"<i id='runs'>{runs}</i>")
st.button("Again")
"""
CHART = """import pandas as pd, plotly.graph_objects as go, streamlit as st
st.title("Chart", anchor=False)
st.plotly_chart(go.Figure(go.Bar(x=list("abc"), y=[1, 2, 3])))
st.dataframe(pd.DataFrame({"a": range(1000), "b": ["word"] * 1000}))
"""

# Watches a page from the next click, key or load on, until it says what is wanted in its heading or its selection:
# resolves with the milliseconds to the first new chart and to rest.
WATCH = """
([fromLoad, wanted]) => {
  const chart = ".js-plotly-plot .main-svg", other = "[data-testid=stDataFrame] canvas, .passages .card, .passages p";
  const old = new Set(document.querySelectorAll(`${chart}, ${other}`));
  const there = () => !wanted || [...document.querySelectorAll("h1, [data-testid=stSidebar] p")].some(
    (node) => (node.tagName === "H1" || node.textContent.startsWith("Every")) && node.textContent.includes(wanted));
  const runs = () => (document.querySelector("#runs") || {}).textContent, before = runs();
  let start = fromLoad ? 0 : null, ran = Boolean(fromLoad), first = null, settled = null;
  const begin = () => { if (start === null) start = performance.now(); };
  for (const kind of ["mousedown", "click", "keydown"]) addEventListener(kind, begin, {capture: true, once: true});
  window.watched = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`not at rest: ${JSON.stringify([start, ran, first, window.lookedAt])}`)), 60000);
    const look = () => {
      const app = document.querySelector("[data-testid=stApp]");
      const state = app && app.getAttribute("data-test-script-state");
      if (start !== null && (state === "running" || runs() !== before)) ran = true;
      const fresh = (what) => [...document.querySelectorAll(what)].some((node) => !old.has(node));
      if (start !== null && first === null && (fresh(chart) || fresh(other))) first = performance.now() - start;
      const plots = [...document.querySelectorAll("[data-testid=stPlotlyChart]")];
      const waits = plots.some((plot) => !plot.querySelector(".main-svg"));
      const begun = ran || first !== null || (start !== null && wanted && there());  // a short run is not seen to run
      const rest = begun && app && state === "notRunning" && !waits && !document.querySelector("[data-stale=true]")
        && document.querySelector("h1") && there();
      const later = [...document.querySelectorAll("[class*=st-key-below-][class*=-waits]")];
      window.lookedAt = [state, waits, document.querySelectorAll("[data-stale=true]").length, later.length, there()];
      const inSight = later.some((mark) => mark.getBoundingClientRect().top < innerHeight);
      if (rest && !inSight && settled === null) settled = performance.now() - start;
      if (rest && !later.length) resolve([first, settled, performance.now() - start]);
      else setTimeout(look, 3);
    };
    const seen = new MutationObserver(() => {
      const app = document.querySelector("[data-testid=stApp]");
      if (start !== null && app && app.getAttribute("data-test-script-state") === "running") ran = true;
    });
    const what = {subtree: true, attributes: true, attributeFilter: ["data-test-script-state"]};
    seen.observe(document.documentElement, what);
    look();
  });
}
"""


@dataclass(frozen=True, slots=True)
class Server:
    """A running Streamlit server, and when it was started."""

    process: "subprocess.Popen[bytes]"
    url: str
    started: float

    def memory(self, what: str = "VmRSS") -> float:
        """Megabytes that its process holds, shared libraries included; as "VmHWM", the most that it ever held."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.partition(f"{what}:")[2].split()[0]) / 1024

    def held(self) -> str:
        return f"{self.memory():.0f} MB, at its peak {self.memory('VmHWM'):.0f} MB"

    def seconds(self) -> float:
        """Seconds of CPU that its process has taken."""
        user, system = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(script: Path, folder: Path, workspace: Path | None = None) -> Iterator[Server]:
    """A server on a free port until the end of the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = ["-m", "streamlit", "run", str(script), "--server.port", str(port), "--server.headless", "true"]
    words += ["--browser.gatherUsageStats", "false", "--server.fileWatcherType", "none"]
    environment = os.environ | ({"SOURCESCOPE_WORKSPACE": str(workspace)} if workspace else {})
    started = time.perf_counter()
    with (Path(tempfile.gettempdir()) / f"bench-server-{port}.log").open("wb") as log:
        process = subprocess.Popen([sys.executable, *words], cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        url = f"http://127.0.0.1:{port}"
        while not answers(url):
            time.sleep(0.02)
        yield Server(process, url, started)
    finally:
        process.terminate()
        process.wait(30)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class Time:
    """Milliseconds to the first new chart, table or cards, until the screen is at rest, and until the page is whole."""

    first: float
    settled: float
    whole: float


def watched(page: Page) -> Time:
    """What was measured since ``WATCH``. Raises ``AssertionError`` for a page that shows an error."""
    first, settled, whole = page.evaluate("() => window.watched")
    assert page.locator("[data-testid=stException]").count() == 0, page.locator("body").inner_text()
    return Time(first if first is not None else settled, settled, whole)


def load(page: Page, url: str) -> Time:
    """Open an address in a browser that has the app's scripts already."""
    page.bring_to_front()
    page.goto(url, wait_until="commit")
    page.evaluate(WATCH, [True, ""])
    return watched(page)


def rerun(page: Page) -> Time:
    page.bring_to_front()
    page.evaluate(WATCH, [False, ""])
    page.get_by_role("button", name="Again").click(no_wait_after=True)
    return watched(page)


def turn(page: Page, title: str) -> Time:
    """Go to a page by the navigation."""
    link = page.get_by_role("link", name=title, exact=True).first
    page.bring_to_front()
    page.evaluate(WATCH, [False, title])
    link.evaluate("link => link.click()")
    took = watched(page)
    page.get_by_role("heading", name=title, level=1).wait_for(timeout=PATIENCE)
    return took


def type_name(page: Page, name: str, kind: str) -> None:
    """Type an entity's name in the sidebar, until it is offered: a page that is drawn anew forgets what was typed."""
    box = page.get_by_role("combobox", name=FACET)
    option = page.get_by_role("option", name=f"{name} ({kind},").first
    for patience in (5_000, 10_000, PATIENCE):
        box.click()
        box.fill(name)
        with suppress(TimeoutError):
            option.hover(timeout=patience)  # what Enter then chooses
            return


def choose(page: Page, name: str, kind: str) -> Time:
    """Choose an entity in the sidebar."""
    type_name(page, name, kind)
    page.bring_to_front()
    page.evaluate(WATCH, [False, name])
    page.keyboard.press("Enter")
    took = watched(page)
    page.keyboard.press("Escape")
    return took


def clear(page: Page) -> None:
    page.bring_to_front()
    page.evaluate(WATCH, [False, "Everything in the workspace"])
    page.get_by_role("button", name="Clear", exact=True).click()
    watched(page)


def entities(workspace: Path) -> list[tuple[str, str]]:
    """Names and kinds of entities that the sidebar lists, most frequent first; of those of one name, the first."""
    from sourcescope import summaries

    found = summaries.options(Workspace(workspace))["entities"].drop_duplicates("label")
    pairs = [(str(row.label), str(row.value).partition(":")[0]) for row in found.itertuples()]
    return [pair for pair in pairs if len(pair[0]) > 3]


def settle_in(page: Page, url: str, title: str) -> None:
    """Visit an address once, so that scripts and fonts are in the browser's cache."""
    page.goto(url)
    page.get_by_role("heading", name=title, level=1).wait_for(timeout=PATIENCE)
    page.wait_for_timeout(1500)


class Report:
    """What was measured, by name, as lines of a table."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def line(self, name: str, took: list[float], floor: float, most: float | None = None) -> None:
        """A measure as median and multiple of a floor; ``most`` is the multiple that is wanted at most."""
        middle = statistics.median(took)
        times = middle / floor
        verdict = "" if most is None else f"   wanted: {most:g} at most{'' if times <= most else ', MISSED'}"
        if most is not None and times > most:
            self.missed.append(name)
        print(f"{name:44} {middle:7.0f} ms  {times:5.1f} times{verdict}", flush=True)


def fresh(browser_context: BrowserContext, script: Path, folder: Path, workspace: Path | None) -> float:
    """Milliseconds from the start of a server's process to the first chart in the browser, or the first heading."""
    with serving(script, folder, workspace) as server:
        page = browser_context.new_page()
        page.goto(server.url, wait_until="commit")
        mark = ".js-plotly-plot .main-svg" if "empty" not in script.name else "h1"
        page.locator(mark).first.wait_for(timeout=PATIENCE, state="attached")
        took = time.perf_counter() - server.started
        page.close()
    return 1000 * took


def speed(stack: ExitStack, context: BrowserContext, workspace: Path, apps: Path, rounds: int) -> Report:
    """Times of one person alone on the server."""
    report = Report()
    began = [
        (fresh(context, apps / "empty.py", apps, None), fresh(context, ROOT / "app.py", ROOT, workspace))
        for _ in range(max(rounds - 1, 1))
    ]
    empty_start = statistics.median(floor for floor, _ in began)
    print(f"empty app, fresh server to its heading: {empty_start:.0f} ms")
    report.line("fresh server to first chart", [took for _, took in began], empty_start)

    server = stack.enter_context(serving(ROOT / "app.py", ROOT, workspace))
    empty = stack.enter_context(serving(apps / "empty.py", apps))
    chart = stack.enter_context(serving(apps / "chart.py", apps))
    page, idle, charted = (context.new_page() for _ in range(3))
    settle_in(idle, empty.url, "Empty")
    settle_in(charted, chart.url, "Chart")
    settle_in(page, server.url, "Overview")

    loads: list[tuple[Time, Time]] = []
    for _ in range(rounds):
        loads.append((load(charted, chart.url), load(page, server.url)))
    floor_first = statistics.median(floor.first for floor, _ in loads)
    floor = statistics.median(floor.settled for floor, _ in loads)
    print(f"empty app with a chart and a table, warm load: first {floor_first:.0f} ms, settled {floor:.0f} ms")
    report.line("warm load, first chart", [took.first for _, took in loads], floor_first, CHART_PAGE)
    report.line("warm load, settled", [took.settled for _, took in loads], floor, CHART_PAGE)

    names = itertools.cycle(entities(workspace)[2:])
    floors: list[float] = []
    switches: dict[str, list[Time]] = {title: [] for title in PAGES}
    filters: dict[str, list[Time]] = {title: [] for title in PAGES}
    narrowed: dict[str, list[Time]] = {title: [] for title in PAGES}
    for title in PAGES:  # once, to have scripts, shapes and fonts
        turn(page, title)
    for _ in range(rounds):
        turn(page, "Add articles")
        for title in PAGES:
            floors.append(rerun(idle).settled)
            switches[title].append(turn(page, title))
            floors.append(rerun(idle).settled)
            filters[title].append(choose(page, *next(names)))
            clear(page)
        choose(page, *next(names))
        for title in PAGES:
            floors.append(rerun(idle).settled)
            narrowed[title].append(turn(page, title))
        clear(page)
    noop = statistics.median(floors)
    print(f"empty app, no-op rerun: {noop:.0f} ms")
    measures = (("page switch", switches), ("filter by an entity", filters), ("page switch, entity chosen", narrowed))
    for what, measured in measures:
        for title in PAGES:
            report.line(f"{what}, {title}, first", [took.first for took in measured[title]], noop)
            report.line(f"{what}, {title}, settled", [took.settled for took in measured[title]], noop, NO_OP)
            if any(took.whole > took.settled for took in measured[title]):
                report.line(f"{what}, {title}, whole", [took.whole for took in measured[title]], noop)
    print(f"server: {server.memory():.0f} MB")
    return report


def sessions(stack: ExitStack, browser: Browser, workspace: Path, count: int) -> list[str]:
    """Some people at once, each with an entity of their own, on page after page; what went wrong."""
    visitors = many_sessions.wanted(workspace, count, skip=2)
    server = stack.enter_context(serving(ROOT / "app.py", ROOT, workspace))
    tally = many_sessions.Tally()
    pages = [browser.new_context(viewport=SIZE).new_page() for _ in visitors[:BROWSERS]]
    began, spent = time.perf_counter(), server.seconds()
    others = [
        threading.Thread(target=many_sessions.sit, args=(server.url, visitor, tally), kwargs={"link": number % 2 == 1})
        for number, visitor in enumerate(visitors[BROWSERS:])
    ]
    for other in others:
        other.start()
    many_sessions.browse(pages, server.url, visitors[: len(pages)], tally)
    for other in others:
        other.join()
    print("\n".join(tally.lines()))
    seen, took = sum(map(len, tally.seconds.values())), time.perf_counter() - began
    print(f"{count} sessions at once, {len(pages)} in browsers: {seen} pages in {took:.0f} s, {len(tally.wrong)} wrong")
    print(f"server: {server.seconds() - spent:.0f} s of CPU; {server.held()}", flush=True)
    return tally.wrong


def memory(stack: ExitStack, browser: Browser, workspace: Path) -> Server:
    """A server after five sessions, still open, have looked at every page under selections of their own."""
    server = stack.enter_context(serving(ROOT / "app.py", ROOT, workspace))
    names = iter(entities(workspace)[30:])
    for _ in range(5):
        page = browser.new_context(viewport=SIZE).new_page()
        page.goto(server.url)
        page.get_by_role("heading", name="Overview", level=1).wait_for(timeout=PATIENCE)
        choose(page, *next(names))
        for title in PAGES:
            turn(page, title)
    return server


def adding(stack: ExitStack, workspace: Path, folder: Path) -> list[str]:
    """Five people turn pages while thirty articles are analyzed into a copy of the workspace; what went wrong."""
    copy, new = folder / "copy", folder / "new.jsonl"
    shutil.copytree(workspace, copy)
    subprocess.run(
        [sys.executable, ROOT / "bench" / "make_corpus.py", "articles", "30", new, "--seed", "77"], check=True
    )
    visitors = many_sessions.wanted(workspace, 5, skip=30)
    server = stack.enter_context(serving(ROOT / "app.py", ROOT, copy))
    tally, phase = many_sessions.Tally(), ["at the start"]
    people = [
        threading.Thread(target=many_sessions.leaf, args=(server.url, one, tally, lambda: phase[0], PAUSE))
        for one in visitors
    ]
    for one in people:
        one.start()
    time.sleep(40)  # everybody has seen every page
    for phase[0] in ("before", "while thirty are analyzed", "once they are there", ""):
        if phase[0].startswith("while"):
            command = [sys.executable, "-m", "sourcescope", "analyze", new, "--workspace", copy]
            subprocess.run(command, check=True, capture_output=True)
        elif phase[0]:
            time.sleep(25)
    for one in people:
        one.join()
    print("\n".join(tally.lines()))
    there = Workspace(copy).count("articles") - Workspace(workspace).count("articles")
    print(f"articles added: {there}; {len(tally.wrong)} wrong; server: {server.held()}", flush=True)
    return tally.wrong + ([] if there == 30 else [f"{there} articles came"])


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("workspace", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sessions", type=int, default=20)
    parser.add_argument("--only", choices=("speed", "memory", "sessions", "adding"))
    asked = parser.parse_args()
    workspace = asked.workspace.resolve()
    for name in ("articles", "sentences", "quotes"):
        print(f"{name}: {Workspace(workspace).count(name, Selection()):,}")
    missed: list[str] = []
    with ExitStack() as stack:
        apps = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        (apps / "empty.py").write_text(EMPTY)
        (apps / "chart.py").write_text(CHART)
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        stack.callback(browser.close)
        if asked.only in (None, "speed"):
            context = browser.new_context(viewport=SIZE)
            missed += speed(stack, context, workspace, apps, asked.rounds).missed
            context.close()
        if asked.only in (None, "memory"):
            server = memory(stack, browser, workspace)
            print(f"five sessions, every page, selections of their own: {server.held()}   wanted: {MEMORY} at most")
            missed += ["memory"] if server.memory("VmHWM") > MEMORY else []
        if asked.only in (None, "sessions"):
            missed += sessions(stack, browser, workspace, asked.sessions)
        if asked.only in (None, "adding"):
            missed += adding(stack, workspace, apps)
    print("all as wanted" if not missed else "missed: " + "; ".join(missed))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
