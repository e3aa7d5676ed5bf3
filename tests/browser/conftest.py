"""The real app in a real browser. Chromium is found by CHROMIUM_PATH, then at the usual places."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
USUAL = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 60_000  # milliseconds: two busy cores load a language model
QUIET = 350  # milliseconds without a change of state: between two runs a page is at rest for a moment

AT_REST = """(quiet) => {
  const busy = document.querySelector("[data-testid=stApp]:not([data-test-script-state=notRunning]), [data-stale=true]")
    || !document.querySelector("[data-testid=stApp]")
    || ![...document.querySelectorAll("style")].some(one => one.textContent.includes("stCaptionContainer"))
    || document.getAnimations().some(one => one instanceof CSSTransition);
  if (busy) window.restSince = undefined;
  else window.restSince ??= performance.now();
  if (busy || performance.now() - window.restSince < quiet) return false;
  window.restSince = undefined;
  return true;
}"""


def chromium() -> str | None:
    """Where Chromium is, if it is."""
    named = os.environ.get("CHROMIUM_PATH")
    if named:
        return named if Path(named).is_file() else None
    mac = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
    return next((found for name in USUAL if (found := shutil.which(name))), str(mac) if mac.is_file() else None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        words = "no Chromium found: install it, or set CHROMIUM_PATH to it; the browser tests did not run"
        if os.environ.get("CI"):
            pytest.fail(words)
        pytest.skip(words)
    expect.set_options(timeout=PATIENCE // 2)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@dataclass
class Server:
    """A running dashboard."""

    process: subprocess.Popen[bytes]
    url: str
    workspace: Path
    log: Path

    def loaded(self, name: str) -> bool:
        """Whether a compiled module of a package is mapped into the server's process."""
        return f"/site-packages/{name}/" in Path(f"/proc/{self.process.pid}/maps").read_text()


@contextmanager
def serving(workspace: Path, **variables: str) -> Iterator[Server]:
    """The dashboard on a workspace, at a free port, with variables of the environment, until the end of the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = workspace.parent / f"server-{port}.log"
    environment = os.environ | {"SOURCESCOPE_WORKSPACE": str(workspace)} | variables
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    with log.open("wb") as out:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdout=out,
            stderr=out,
        )
    server = Server(process, f"http://127.0.0.1:{port}", workspace, log)
    try:
        wait_for(lambda: healthy(server.url), "the server to answer", 60)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(20)


def healthy(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def wait_for(true: Callable[[], bool], what: str, seconds: float) -> None:
    """Wait until something is so. Raises ``TimeoutError`` that says what it was."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise TimeoutError(f"waited {seconds} s for {what}")
        time.sleep(0.1)


@dataclass
class Visit:
    """A browser's visit: its page, and what it asked for beyond the dashboard's own address."""

    page: Page
    base: str
    outside: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def go(self, path: str = "", *, title: str | None = None) -> Page:
        """Open a page of the dashboard and wait until it is drawn."""
        self.page.goto(f"{self.base}/{path}")
        if title:
            self.page.get_by_role("heading", name=title, level=1).wait_for(timeout=PATIENCE)
        self.settle()
        return self.page

    def turn(self, title: str) -> Page:
        """Go to another page by the navigation."""
        self.page.get_by_role("link", name=title, exact=True).first.click()
        self.page.get_by_role("heading", name=title, level=1).wait_for(timeout=PATIENCE)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until no script has run, nothing was stale and nothing faded for a while."""
        self.page.wait_for_timeout(250)
        self.page.wait_for_function(AT_REST, arg=QUIET, timeout=PATIENCE, polling=25)
        assert self.page.locator("[data-testid=stException]").count() == 0, self.page.locator(
            "[data-testid=stException]"
        ).first.inner_text()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Server]:
    """The dashboard on a workspace of its own. Its first request is a deep link, as a shared link would be."""
    workspace = tmp_path_factory.mktemp("served") / "workspace"
    with serving(workspace) as server:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{server.url}/countries")
        page.get_by_role("heading", name="Countries", level=1).wait_for(timeout=3 * PATIENCE)
        context.close()
        yield server


@pytest.fixture
def new_visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Makes visits with no network but the dashboard; anything else that a page asks for is refused and noted."""
    contexts: list[BrowserContext] = []

    def make(server: Server, *, width: int = 1440, height: int = 900, dark: bool = False) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            accept_downloads=True,
        )
        contexts.append(context)
        visit = Visit(context.new_page(), server.url)

        def guard(route: Route) -> None:
            if route.request.url.startswith(server.url):
                route.continue_()
            else:
                visit.outside.append(route.request.url)
                route.abort()

        context.route(lambda url: not url.startswith(("data:", "blob:")), guard)
        visit.page.on("dialog", lambda dialog: (visit.dialogs.append(dialog.message), dialog.dismiss()))
        return visit

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def visit(served: Server, new_visit: Callable[..., Visit]) -> Visit:
    """A visit to the served dashboard at 1440 × 900."""
    return new_visit(served)
