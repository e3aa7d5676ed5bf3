"""Web addresses: what is fetched from a real server of this computer, and what is refused before anything is asked."""

import datetime as dt
import gzip
import socket
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sourcescope.errors import NotText, ReadError
from sourcescope.inputs import ANYWHERE, Article, WebFetcher, count_inputs, read, read_inputs, web_address
from sourcescope.inputs.addresses import inside
from sourcescope.tables import ProblemRow

from .bad_inputs import ENGLISH, pdf
from .test_inputs import PAGE

HTML = {"Content-Type": "text/html; charset=utf-8"}
LONG = 300_000  # bytes that the fetcher of these tests takes

# path → status, headers, body
PAGES: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, HTML, PAGE.encode()),
    "/packed": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
    "/deflated": (200, HTML | {"Content-Encoding": "deflate"}, zlib.compress(PAGE.encode())),
    "/latin": (200, {"Content-Type": "text/html; charset=cp1252"}, PAGE.encode("cp1252")),
    "/text": (200, {"Content-Type": "text/plain; charset=utf-16"}, ENGLISH.encode("utf-16")),
    "/untold.txt": (200, {}, ENGLISH.encode()),
    "/untold": (200, {"Content-Type": "application/octet-stream"}, b"\n<!DOCTYPE html>" + PAGE.encode()),
    "/paper": (200, {"Content-Type": "application/octet-stream"}, pdf(ENGLISH)),
    "/moved": (302, {"Location": "/page?from=moved#part"}, b""),
    "/round": (301, {"Location": "/round"}, b""),
    "/inward": (302, {"Location": "http://127.0.0.2:8000/secret"}, b""),
    "/named": (302, {"Location": "http://inner.example/secret"}, b""),
    "/file": (302, {"Location": "file:///etc/passwd"}, b""),
    "/login": (302, {"Location": "http://user:secret@127.0.0.1/"}, b""),
    "/gone": (410, HTML, b""),
    "/none": (404, HTML, b""),
    "/shut": (403, HTML, b""),
    "/often": (429, HTML, b""),
    "/broken": (503, HTML, b""),
    "/nowhere": (302, HTML, b""),
    "/bomb": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b"a" * 5_000_000)),
    "/long": (200, HTML, b"a" * (LONG + 1)),
    "/half": (200, HTML | {"Content-Length": "50000"}, PAGE.encode()),
    "/halfpacked": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())[:-30]),
    "/notpacked": (200, HTML | {"Content-Encoding": "gzip"}, PAGE.encode()),
    "/brotli": (200, HTML | {"Content-Encoding": "br"}, b"\x0b\x02\x80"),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/lines": (200, {"Content-Type": "application/x-ndjson"}, b"{}"),
    "/what": (200, {}, b"??"),
    "/menu": (200, HTML, b"<html><body><nav><a href='/'>Home</a></nav></body></html>"),
}


class Pages(BaseHTTPRequestHandler):
    """Serves ``PAGES``, and some that never end."""

    seen: list[tuple[str, str]]

    def do_GET(self) -> None:
        self.seen.append((self.headers["Host"], self.headers["User-Agent"]))
        path = self.path.partition("?")[0]
        if path == "/drip":
            self.drip(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + b"<p>" * 1000)
        elif path == "/driphead":
            self.drip(b"HTTP/1.0 200 OK\r\n" + b"X-Waiting: 1\r\n" * 1000)
        elif path == "/chunked":
            self.chunked(PAGE.encode())
        else:
            status, headers, body = PAGES[path]
            self.send_response(status)
            for name, value in ({"Content-Length": str(len(body))} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

    def drip(self, content: bytes) -> None:
        try:
            for byte in content:
                self.wfile.write(bytes([byte]))
                time.sleep(0.02)
        except OSError:
            pass  # the reader has gone, as it should

    def chunked(self, body: bytes) -> None:
        self.protocol_version = "HTTP/1.1"
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for start in range(0, len(body), 100):
            part = body[start : start + 100]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
        self.wfile.write(b"0\r\n\r\n")

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class Names:
    """A resolver of its own names; of anything else there is none."""

    def __init__(self, **names: Sequence[str]) -> None:
        self.names = names
        self.asked: list[str] = []

    def resolve(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        try:
            return list(self.names[host.partition(".")[0]])
        except KeyError:
            raise OSError("no such name") from None


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    Pages.seen = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"127.0.0.1:{running.server_port}"
        running.shutdown()


NAMES = Names(news=["127.0.0.1"], inner=["10.0.0.7"], mixed=["127.0.0.1", "10.0.0.7"], six=["fd00::1"])


def fetcher(**options: object) -> WebFetcher:
    """One that may ask this computer at one of its addresses, and nobody else."""
    return WebFetcher(**{"allowed": ["127.0.0.1/32"], "most": LONG, "seconds": 10, "pause": 0} | options)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["page", "packed", "deflated", "latin", "untold", "moved", "chunked"])
def test_a_page_is_read_whatever_way_it_comes(server: str, path: str) -> None:
    article = read(f"http://{server}/{path}", fetcher=fetcher())
    assert isinstance(article, Article)
    assert (article.title, article.byline, article.published) == ("New rules", "Ann Lee", dt.date(2024, 5, 3))
    assert "“We agree,” said Bob Ray" in article.text
    assert article.url == f"http://{server}/{'page?from=moved' if path == 'moved' else path}"


@pytest.mark.parametrize("path", ["text", "untold.txt"])
def test_plain_text_is_read_as_it_is(server: str, path: str) -> None:
    article = read(f"http://{server}/{path}", fetcher=fetcher())
    assert isinstance(article, Article) and (article.text, article.url) == (ENGLISH, f"http://{server}/{path}")


def test_a_pdf_is_known_by_its_bytes(server: str) -> None:
    article = read(f"http://{server}/paper", fetcher=fetcher())
    assert isinstance(article, Article) and article.title == "New rules" and article.url == f"http://{server}/paper"


# (path, words of the problem, words of the hint)
REFUSED = [
    ("round", "leads on to another more than 5 times", "Check it in a browser"),
    ("inward", "127.0.0.2 is an address of this computer; only public", "--allow-private"),
    ("named", "inner.example stands for 10.0.0.7, a private", "--allow-private"),
    ("file", "begins with file://; only http and https", "Copy the address"),
    ("login", "a user's name or a password in it", "before the @"),
    ("gone", "has taken the page away (status 410)", "archive"),
    ("none", "has no such page (status 404)", "Check the address"),
    ("shut", "lets no program in, or wants a login (status 403)", "copy the article's words"),
    ("often", "too many pages were asked for (status 429)", "Wait some minutes"),
    ("broken", "no page to give now (status 503)", "later"),
    ("nowhere", "no page to give now (status 302)", "later"),
    ("bomb", "more than 300,000 bytes", "Save the article itself"),
    ("long", "more than 300,000 bytes", "Save the article itself"),
    ("half", "breaks off before its end", "later"),
    ("halfpacked", "breaks off before its end", "later"),
    ("notpacked", "does not answer as a web server (what it sent is not packed as it says)", "later"),
    ("brotli", "packed as 'br', which was not asked for", "copy the article's words"),
    ("picture", "At the address is image/png; a web page", "save it as one of these"),
    ("lines", "At the address is application/x-ndjson; a web page", "save it as one of these"),
    ("what", "something that is not told; a web page", "save it as one of these"),
    ("menu", "no article that could be found", "paste them as a text"),
]


@pytest.mark.parametrize(("path", "words", "hint"), REFUSED, ids=[case[0] for case in REFUSED])
def test_what_a_server_gives_that_is_no_article_is_told(server: str, path: str, words: str, hint: str) -> None:
    (problem,) = read_inputs([f"http://{server}/{path}"], fetcher=fetcher(resolver=Mine()))
    assert isinstance(problem, ProblemRow) and words in problem.problem and hint in problem.hint
    assert problem.input == f"http://{server}/{path}" and problem.stage == "read"


class Mine(Names):
    """The names of ``NAMES``, and numbers as they are."""

    def __init__(self) -> None:
        super().__init__(**NAMES.names)

    def resolve(self, host: str, port: int) -> list[str]:
        return [host] if host[0].isdigit() else super().resolve(host, port)


# (address, words of the problem); nothing is asked of anybody
NEVER_ASKED = [
    ("http://2130706433/", "127.0.0.1, an address of this computer"),
    ("http://0177.0.0.1/", "127.0.0.1, an address of this computer"),
    ("http://0x7f.1/", "127.0.0.1, an address of this computer"),
    ("http://①②⑦.0.0.1/", "an address of this computer"),
    ("http://0/", "0.0.0.0, an address of this computer"),
    ("http://[::1]:8501/", "an address of this computer"),
    ("http://[::]/", "an address of this computer"),
    ("http://[::ffff:127.0.0.1]/", "an address of this computer"),
    ("http://[::ffff:10.1.2.3]/", "private"),
    ("http://[64:ff9b::a00:1]/", "private"),
    ("http://[2002:7f00:1::]/", "an address of this computer"),
    ("http://localhost/", "an address of this computer"),
    ("http://10.1.2.3/", "private"),
    ("http://172.16.0.1/", "private"),
    ("http://192.168.1.1/", "private"),
    ("http://100.64.0.1/", "private"),
    ("http://169.254.169.254/latest", "link-local"),
    ("http://[fe80::1]/", "link-local"),
    ("http://[fd00::1]/", "private"),
    ("http://[fec0::1]/", "reserved"),
    ("http://224.0.0.1/", "multicast"),
    ("http://[ff02::1]/", "multicast"),
    ("http://240.0.0.1/", "reserved"),
    ("ftp://example.org/a", "begins with ftp://"),
    ("file:///etc/passwd", "begins with file://"),
    ("gopher://example.org/", "begins with gopher://"),
    ("http://user:secret@example.org/", "a user's name or a password"),
    ("http://example.org:22/", "the port 22"),
    ("http://example.org:99999/", "not well formed"),
    ("http://exa mple.org/", "a space"),
    ("http://example.org/\r\nHost: other", "a line end"),
    ("http://example.org\\@127.0.0.1/", "a backslash"),
    ("http://[::1/", "not well formed"),
    ("http://%31%32%37.0.0.1/", "no computer that can be asked"),
    ("http://" + "a" * 100 + ".org/", "no computer that can be asked"),
    ("https://", "no computer that can be asked"),
    ("http://example.org/" + "a" * 3000, "at most 2,000"),
]


@pytest.mark.parametrize(("url", "words"), NEVER_ASKED, ids=[case[0][:40] for case in NEVER_ASKED])
def test_an_address_that_may_not_be_asked_is_told_and_the_rest_goes_on(tmp_path: Path, url: str, words: str) -> None:
    (tmp_path / "a.txt").write_text(ENGLISH)
    problem, article = read_inputs([url, tmp_path / "a.txt"])
    assert isinstance(problem, ProblemRow) and isinstance(article, Article)
    assert words in problem.problem and problem.hint and "secret" not in problem.input
    assert count_inputs([url]) == 1
    with pytest.raises(ReadError):
        read(url)


def test_a_name_with_one_private_address_among_others_is_refused(server: str) -> None:
    with pytest.raises(ReadError, match=r"mixed\.example stands for 10\.0\.0\.7"):
        read(f"http://mixed.example:{server.rpartition(':')[2]}/page", fetcher=fetcher(resolver=NAMES))
    with pytest.raises(ReadError, match=r"six\.example stands for fd00::1"):
        read("http://six.example/page", fetcher=fetcher(resolver=NAMES))


def test_the_connection_goes_to_the_address_that_was_checked(server: str) -> None:
    """The name is asked for once: a second answer, for the connection, could be another one."""
    names = Names(news=["127.0.0.1"])
    port = server.rpartition(":")[2]
    article = read(f"http://news.example:{port}/page", fetcher=fetcher(resolver=names))
    assert isinstance(article, Article) and article.url == f"http://news.example:{port}/page"
    assert names.asked == ["news.example"]
    host, agent = Pages.seen[-1]
    assert host == f"news.example:{port}" and "sourcescope/" in agent


def test_another_address_of_the_name_is_tried_when_one_does_not_answer(server: str) -> None:
    names = Names(news=["127.0.0.9", "127.0.0.1"])
    asked = fetcher(resolver=names, allowed=["127.0.0.0/8"])
    assert isinstance(read(f"http://news.example:{server.rpartition(':')[2]}/page", fetcher=asked), Article)


@pytest.mark.parametrize("path", ["drip", "driphead"])
def test_a_server_that_never_ends_is_left(server: str, path: str) -> None:
    started = time.monotonic()
    with pytest.raises(ReadError, match="took longer than 1 second"):
        read(f"http://{server}/{path}", fetcher=fetcher(seconds=1))
    assert time.monotonic() - started < 4


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_server_that_is_not_there_or_speaks_otherwise_is_told(server: str) -> None:
    with pytest.raises(ReadError, match="does not answer as a web server"):
        read(f"http://127.0.0.1:{free_port()}/", fetcher=fetcher())
    with pytest.raises(ReadError, match="does not answer as a web server"):
        read(f"https://{server}/page", fetcher=fetcher())


def test_without_a_network_the_hint_says_what_to_do_instead() -> None:
    with pytest.raises(ReadError, match=r"there is no network.* paste them as a text"):
        read("https://nobody.example/a", fetcher=fetcher(resolver=Names()))


def test_pages_of_one_host_are_asked_for_one_after_another(server: str) -> None:
    asked = fetcher(pause=0.3)
    started = time.monotonic()
    found = list(read_inputs([f"http://{server}/page", f"http://{server}/text"], fetcher=asked))
    assert len(found) == 2 and time.monotonic() - started >= 0.3


def test_private_addresses_are_fetched_when_a_person_allows_it(server: str) -> None:
    with pytest.raises(ReadError, match="only public addresses"):
        read(f"http://{server}/page")
    assert isinstance(read(f"http://{server}/page", fetcher=WebFetcher(allowed=ANYWHERE, pause=0)), Article)


def test_a_page_too_long_is_no_text(server: str) -> None:
    with pytest.raises(NotText):
        read(f"http://{server}/bomb", fetcher=fetcher())


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("HTTP://News.Example:80/a", "http://news.example/a"),
        ("https://news.example:443", "https://news.example/"),
        ("http://bücher.example/straße?q=ü#part", "http://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%BC"),
        ("http://news.example/a%20b?c=d&e=%2F", "http://news.example/a%20b?c=d&e=%2F"),
        ("http://[2606:2800::1]:8080/", "http://[2606:2800::1]:8080/"),
    ],
)
def test_an_address_is_written_as_it_is_asked_for(url: str, same: str) -> None:
    assert web_address(url).url == same


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07::1", "64:ff9b::808:808"])
def test_public_addresses_may_be_asked(address: str) -> None:
    assert inside(address) is None


def test_a_path_that_lost_a_slash_is_an_address_again(server: str) -> None:
    (article,) = read_inputs([Path(f"http://{server}/page")], fetcher=fetcher())
    assert isinstance(article, Article) and article.url == f"http://{server}/page"
