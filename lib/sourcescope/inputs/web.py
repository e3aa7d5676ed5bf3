"""An article at a web address: fetched once, with limits, from a computer that may be asked."""

import contextlib
import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePosixPath
from typing import Protocol, Self
from urllib.parse import urljoin

from ..errors import NotText, ReadError
from .addresses import COPY, Resolver, SystemResolver, WebAddress, checked_addresses, web_address
from .article import Article
from .documents import read_docx, read_pdf
from .head import with_head
from .names import named
from .text import decoded_web, read_text
from .webpages import read_html

__all__ = ["Fetched", "Fetcher", "WebFetcher", "read_page"]

SECONDS = 30.0  # for one page, redirects included
SILENCE = 10.0  # seconds in which a server must say something
PAUSE = 1.0  # seconds between two pages of one host: many addresses may be of one outlet
MAX_PAGE = 20_000_000  # bytes, as sent and when unpacked
MAX_REDIRECTS = 5
CHUNK = 65_536

WORD_FILE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/x-pdf": "pdf",
    "text/plain": "text",
    "text/markdown": "text",
    WORD_FILE: "docx",
}
# What servers say that do not know, and what the end of the address then tells.
UNSURE = ("", "application/octet-stream", "binary/octet-stream", "application/download", "application/x-download")
ENDINGS = {".html": "html", ".htm": "html", ".txt": "text", ".md": "text", ".docx": "docx"}

# What a server's answer means for the person who asked.
STATUSES = {
    401: ("wants a login", COPY),
    402: ("wants to be paid", COPY),
    403: ("lets no program in, or wants a login", COPY),
    404: ("has no such page", "Check the address in a browser."),
    406: ("lets no program in", COPY),
    410: ("has taken the page away", "Look for the page in an archive, and add its address or its words."),
    429: ("says that too many pages were asked for", "Wait some minutes, and add the address again."),
    451: ("may not show the page here, for legal reasons", COPY),
}
LATER = "Add the address again later, or copy the article's words from a browser and paste them as a text."


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent: the address it came from at last, its media type and charset as told, and the bytes."""

    url: str
    media_type: str
    charset: str | None
    content: bytes


class Fetcher(Protocol):
    """Fetches one page. Raises ``ReadError`` with what is wrong and what to do."""

    def fetch(self, url: str) -> Fetched: ...


class NoAnswer(ReadError):
    """A computer did not answer, or not as it should; another of the same name may."""


class Pinned(http.client.HTTPConnection):
    """A connection to an address that was checked, whatever the host's name stands for by now."""

    def __init__(self, address: WebAddress, ip: str, end: float) -> None:
        left = end - time.monotonic()
        super().__init__(address.host, address.port, timeout=max(min(SILENCE, left), 0.1))
        self.ip = ip
        self.secure = address.scheme == "https"
        self.default_port = 443 if self.secure else 80  # which goes without saying in the header Host
        self.late = False
        self.wire: socket.socket | None = None
        self.timer = threading.Timer(max(left, 0.1), self.give_up)
        self.timer.daemon = True

    def connect(self) -> None:
        self.sock = self.wire = socket.create_connection((self.ip, self.port), self.timeout)
        if self.secure:
            context = ssl.create_default_context()
            wrapped = context.wrap_socket(self.sock, server_hostname=self.host, do_handshake_on_connect=False)
            self.sock = self.wire = wrapped
            wrapped.do_handshake()

    def give_up(self) -> None:
        """End it from another thread: a server that sends a byte now and then is never silent, and never done."""
        self.late = True
        if self.wire:
            with contextlib.suppress(OSError):
                self.wire.shutdown(socket.SHUT_RDWR)

    def __enter__(self) -> Self:
        self.timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.timer.cancel()
        self.close()


class WebFetcher:
    """Fetches by http and https, without cookies, proxies or scripts.

    Each host's name is resolved once, all its addresses are checked, and one of them is connected to; so again after
    each redirect. ``allowed`` are networks that may be asked although they are not public: ``ANYWHERE`` for all. A page
    of the same host is asked for after a ``pause``. Not covered: robots.txt, for a page is fetched only when a person
    named it.
    """

    def __init__(
        self,
        *,
        allowed: Sequence[str] = (),
        resolver: Resolver | None = None,
        seconds: float = SECONDS,
        most: int = MAX_PAGE,
        pause: float = PAUSE,
    ) -> None:
        self.allowed = tuple(allowed)
        self.resolver = resolver or SystemResolver()
        self.seconds = seconds
        self.most = most
        self.pause = pause
        self.asked: dict[str, float] = {}

    def fetch(self, url: str) -> Fetched:
        address = web_address(url)
        self.wait(address.host)
        end = time.monotonic() + self.seconds
        for _ in range(MAX_REDIRECTS + 1):
            answer = self.ask(address, end)
            if isinstance(answer, Fetched):
                return answer
            address = answer
        raise ReadError(f"The page leads on to another more than {MAX_REDIRECTS} times.", "Check it in a browser.")

    def wait(self, host: str) -> None:
        """Leave a host some time since its last page."""
        time.sleep(max(self.asked.get(host, 0.0) + self.pause - time.monotonic(), 0.0))
        self.asked[host] = time.monotonic()

    def ask(self, address: WebAddress, end: float) -> Fetched | WebAddress:
        """What is at an address: a page, or the address that it leads on to. Raises ``ReadError``."""
        failed = NoAnswer(f"{address.host} stands for no address.", LATER)
        for ip in checked_addresses(address, self.resolver, self.allowed):
            try:
                return self.ask_at(ip, address, end)
            except NoAnswer as error:
                failed = error
            if time.monotonic() >= end:
                break
        raise failed

    def ask_at(self, ip: str, address: WebAddress, end: float) -> Fetched | WebAddress:
        """What one of the host's computers gives. Raises ``ReadError``."""
        with Pinned(address, ip, end) as connection:
            try:
                connection.request("GET", address.target, headers=headers())
                with connection.getresponse() as response:
                    found = self.answer(response, address)
            except ssl.SSLCertVerificationError as cause:
                raise ReadError(
                    f"The certificate of {address.host} is not good ({cause.verify_message}).",
                    f"Somebody may stand in between. {COPY}",
                ) from cause
            except (OSError, http.client.HTTPException, zlib.error, ValueError) as cause:
                if not connection.late:
                    raise NoAnswer(f"{address.host} does not answer as a web server ({said(cause)}).", LATER) from cause
        if connection.late:
            raise NoAnswer(f"{address.host} took longer than {self.seconds:.0f} seconds.", LATER)
        return found

    def answer(self, response: http.client.HTTPResponse, address: WebAddress) -> Fetched | WebAddress:
        """The page of a response, or the address that it leads on to."""
        location = response.getheader("Location")
        if 300 <= response.status < 400 and location:
            return web_address(urljoin(address.url, location.strip()))
        if response.status != 200:
            words, hint = STATUSES.get(response.status, ("has no page to give now", LATER))
            raise ReadError(f"{address.host} {words} (status {response.status}).", hint)
        media_type = response.headers.get_content_type() if response.getheader("Content-Type") else ""
        return Fetched(address.url, media_type, response.headers.get_content_charset(), self.body(response))

    def body(self, response: http.client.HTTPResponse) -> bytes:
        """All bytes of a response, unpacked. Raises ``NotText`` for more than the limit."""
        packing = (response.getheader("Content-Encoding") or "identity").strip().lower()
        if packing not in ("identity", "gzip", "x-gzip", "deflate"):
            raise ReadError(f"The page is packed as {packing[:40]!r}, which was not asked for.", COPY)
        if (response.length or 0) > self.most:
            raise self.too_long()
        unpack = None if packing == "identity" else zlib.decompressobj(zlib.MAX_WBITS | 32)
        content = bytearray()
        while chunk := response.read1(CHUNK):
            room = self.most + 1 - len(content)
            content += unpack.decompress(chunk, room) if unpack else chunk[:room]
            if len(content) > self.most:
                raise self.too_long()
        if response.length or (unpack and not unpack.eof):
            raise NoAnswer("The page breaks off before its end.", LATER)
        return bytes(content)

    def too_long(self) -> NotText:
        return NotText(
            f"The page has more than {self.most:,} bytes; an article was expected.",
            "Save the article itself as a file, and add that.",
        )


def headers() -> dict[str, str]:
    """What is told to a server: who asks, and what can be read."""
    try:
        own = version("sourcescope")
    except PackageNotFoundError:
        own = "0"
    return {
        "User-Agent": f"Mozilla/5.0 (compatible; sourcescope/{own}; fetches single pages that a person named)",
        "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, */*;q=0.1",
        "Accept-Language": "en",
        "Accept-Encoding": "gzip, identity",
        "Connection": "close",
    }


def said(cause: Exception) -> str:
    """An error of the network in a few words."""
    if isinstance(cause, TimeoutError):
        return f"silent for {SILENCE:.0f} seconds"
    if isinstance(cause, zlib.error):
        return "what it sent is not packed as it says"
    if isinstance(cause, http.client.IncompleteRead):
        return "it breaks off"
    return (getattr(cause, "strerror", None) or str(cause) or type(cause).__name__)[:120]


def read_page(url: str, fetcher: Fetcher) -> Article:
    """The article at a web address. Raises ``ReadError``, and ``NotText`` for a page that is none."""
    page = fetcher.fetch(url)
    place = named(url)
    kind = kind_of(page)
    if kind == "html":
        return read_html(page.content, input=place, url=page.url, charset=page.charset)
    if kind == "text":
        return with_head(read_text(decoded_web(page.content, page.charset), url=page.url, input=place))
    if kind in ("pdf", "docx"):
        read = read_pdf if kind == "pdf" else read_docx
        return replace(with_head(read(page.content, input=place)), url=page.url)
    raise NotText(
        f"At the address is {page.media_type[:60] or 'something that is not told'}; "
        "a web page, a PDF, a Word file or plain text was expected.",
        "If the article is in it, save it as one of these, and add the file.",
    )


def kind_of(page: Fetched) -> str | None:
    """What the bytes are: as they begin, as the server says, or as the address ends."""
    start = page.content[:200].lstrip().lower()
    if start.startswith(b"%pdf-"):
        return "pdf"
    if page.media_type not in UNSURE:
        return KINDS.get(page.media_type)
    if start.startswith((b"<!doctype html", b"<html")):
        return "html"
    return ENDINGS.get(PurePosixPath(page.url.partition("?")[0]).suffix.lower())
