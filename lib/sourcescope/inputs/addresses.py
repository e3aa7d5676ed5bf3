"""Web addresses: how one is written, and which computers may be asked.

An address on a page or in a list may lead into the reader's own network: to a router, to a service that trusts who is
near. So a name is resolved, and what it stands for is looked at, before anything is connected to it.
"""

import ipaddress
import re
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote, urlsplit

from ..errors import ReadError

__all__ = ["ANYWHERE", "Resolver", "SystemResolver", "WebAddress", "checked_addresses", "inside", "web_address"]

PORTS = {"http": 80, "https": 443}
LONGEST = 2_000  # characters of an address

# All computers, as networks: what a person allows who trusts every address.
ANYWHERE = ("0.0.0.0/0", "::/0")

# IPv6 networks that carry an IPv4 address, and the bits to the right of it.
CARRIERS = (
    (ipaddress.IPv6Network("::/96"), 0),
    (ipaddress.IPv6Network("64:ff9b::/96"), 0),
    (ipaddress.IPv6Network("2002::/16"), 80),
)

COPY = "Open the page in a browser, copy the article's words, and paste them as a text."
WRITE = "Copy the address from the browser: it begins with http:// or https://."

IP = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class WebAddress:
    """The parts of an address that a request is made of."""

    scheme: str
    host: str  # a name in ASCII or an IP address, in small letters
    port: int
    target: str  # path and query

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"


class Resolver(Protocol):
    """Says which IP addresses a host's name stands for. Raises ``OSError`` when there is none."""

    def resolve(self, host: str, port: int) -> list[str]: ...


class SystemResolver:
    """Asks the system, as every program does."""

    def resolve(self, host: str, port: int) -> list[str]:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def web_address(url: str) -> WebAddress:
    """The parts of an http(s) address. Raises ``ReadError`` with what is wrong with it.

    Refused are other schemes, a user's name or password, ports below 1024 that are not the web's, and characters that
    programs disagree about: spaces, line ends, backslashes.
    """
    if len(url) > LONGEST:
        raise ReadError(f"The address has {len(url):,} characters; at most {LONGEST:,} are taken.", WRITE)
    if re.search(r"[\s\\\x00-\x20\x7f-\xa0]", url):
        raise ReadError("The address has a space, a line end, a backslash or a control character in it.", WRITE)
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as cause:
        raise ReadError(f"The address is not well formed ({cause}).", WRITE) from cause
    scheme = parts.scheme.lower()
    if scheme not in PORTS:
        raise ReadError(f"The address begins with {scheme or 'no scheme'}://; only http and https are fetched.", WRITE)
    if "@" in parts.netloc:
        raise ReadError(
            "The address has a user's name or a password in it, which would be kept with the article.",
            "Take out what stands before the @. Of a page behind a login, copy the words and paste them as a text.",
        )
    port = PORTS[scheme] if port is None else port
    if port < 1024 and port not in PORTS.values():
        raise ReadError(f"The address names the port {port}, which is not one of the web.", WRITE)
    query = f"?{parts.query}" if parts.query else ""
    target = quote((parts.path or "/") + query, safe="/?%:@!$&'()*+,;=~-._[]|")
    return WebAddress(scheme, ascii_host(host), port, target)


def ascii_host(host: str) -> str:
    """A host as it is asked for: international names in their ASCII form. Raises ``ReadError``."""
    if ":" in host and re.fullmatch(r"[0-9a-f:.]+", host):
        return host
    try:
        name = host.encode("idna").decode().lower()
    except UnicodeError:
        name = ""
    if not re.fullmatch(r"[a-z0-9_.-]+", name):
        raise ReadError("The address names no computer that can be asked.", WRITE)
    return name


def checked_addresses(address: WebAddress, resolver: Resolver, allowed: Iterable[str] = ()) -> list[str]:
    """The IP addresses of a host, when all of them may be asked. Raises ``ReadError``.

    ``allowed`` are networks, such as "192.168.0.0/16", that may be asked although they are not public.
    """
    try:
        found = resolver.resolve(address.host, address.port)
    except (OSError, UnicodeError) as cause:
        raise ReadError(
            f"No computer called {address.host} was found: the name is wrong, or there is no network.",
            f"Check the address and the network. Without a network: {COPY[0].lower()}{COPY[1:]}",
        ) from cause
    for one in found:
        kind = inside(one)
        if kind and not among(one, allowed):
            stands = "is" if one == address.host else f"stands for {one},"
            raise ReadError(
                f"{address.host} {stands} {kind}; only public addresses are fetched.",
                "If it is a server of your own, start the command or the dashboard with --allow-private.",
            )
    return found


def among(address: str, networks: Iterable[str]) -> bool:
    found = meant(address)
    return any(found in ipaddress.ip_network(network) for network in networks)


def meant(address: str) -> IP:
    """The address itself, or the IPv4 address that stands in an IPv6 one."""
    found = ipaddress.ip_address(address)
    if isinstance(found, ipaddress.IPv4Address):
        return found
    if found.ipv4_mapped:
        return found.ipv4_mapped
    for network, right in CARRIERS:
        if found in network and int(found) > 1:  # 0 and 1 are IPv6's own "none" and "here"
            return ipaddress.IPv4Address(int(found) >> right & 0xFFFFFFFF)
    return found


def inside(address: str) -> str | None:
    """What kind of address it is that strangers may not be let to; nothing for a public one."""
    found = meant(address)
    if found.is_unspecified or found.is_loopback:
        return "an address of this computer"
    if found.is_link_local:
        return "an address that is good on one wire only (link-local)"
    if found.is_multicast:
        return "an address of a group (multicast)"
    if found.is_reserved or getattr(found, "is_site_local", False):
        return "a reserved address"
    return None if found.is_global else "a private or unassigned address"
