"""Addresses of the services: the one place that builds and reads them. Nothing is fetched here.

Parsers disagree about hostile addresses, so the form that is taken is narrow: http or https, a
plain host, a plain port, no user name. Whatever fits it is read the same way everywhere.
"""

import ipaddress
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_BASE = re.compile(
    r"(?P<scheme>https?)://"
    r"(?P<host>\[[0-9a-fA-F:.]+\]|[^\s/?#@:\\\[\]%\x00-\x1f\x7f]+)"
    r"(?::(?P<port>\d{1,5})?)?"
    r"(?P<path>/[^?#\\\s\x00-\x1f\x7f]*)?"
    r"(?:[?#].*)?\Z",
    re.IGNORECASE | re.DOTALL,
)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_PATH_SAFE = "/:@!$&'()*+,;=~-._%"


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an http address that decide where a request goes; no query, no user name."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and port; the port is left out where it is the usual one."""
        port = "" if self.port == _DEFAULT_PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}"

    @property
    def is_loopback(self) -> bool:
        """Whether the host is this computer, going by its name alone."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host.strip("[]")).is_loopback
        except ValueError:
            return False


def parse_address(text: str) -> Address:
    """The parts of an address; https where no scheme was typed.

    Raises:
        ValueError: not an http or https address, or one that parsers could read differently.
    """
    text = text.strip()
    found = _BASE.match(text if _SCHEME.match(text) else f"https://{text}")
    if not found:
        raise ValueError("not a plain http address")
    scheme = found["scheme"].lower()
    port = int(found["port"] or _DEFAULT_PORTS[scheme])
    if not 1 <= port <= 65535:
        raise ValueError("port out of range")
    return Address(scheme, _plain_host(found["host"]), port, found["path"] or "")


def _plain_host(text: str) -> str:
    host = text.lower()
    if host.startswith("["):
        return f"[{ipaddress.IPv6Address(host[1:-1])}]"
    host = host.encode("idna").decode("ascii")
    if not re.fullmatch(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?", host):
        raise ValueError("not a plain host name")
    return host


def origin(url: str) -> str:
    """Scheme, host and port of an address, in one spelling: what a credential is bound to.

    Raises:
        ValueError: see `parse_address`.
    """
    return parse_address(url).origin


def build_address(base_url: str, path: str, parameters: Iterable[tuple[str, str]] = ()) -> str:
    """The full address of a request, everything in the query percent-encoded.

    A base address that already ends in the path, or in its beginning (`…/v2`), is not doubled:
    people paste whole endpoints. A query or fragment of the base address is dropped.

    Raises:
        ValueError: the base address is none, or the path does not begin with a slash.
    """
    if not path.startswith("/"):
        raise ValueError("a path begins with a slash")
    base = parse_address(base_url)
    joined = quote(_join(base.path, path), safe=_PATH_SAFE)
    query = "&".join(f"{_encode(name)}={_encode(value)}" for name, value in parameters)
    return f"{base.origin}{joined}?{query}" if query else f"{base.origin}{joined}"


def without_query(url: str, limit: int = 300) -> str:
    """An address as it may be shown and logged: no user name, query or fragment, not endless."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    host = parts.netloc.rpartition("@")[2]
    return f"{parts.scheme}://{host}{parts.path}"[:limit] if host else parts.path[:limit]


def _join(base_path: str, path: str) -> str:
    """`base_path` and `path`, written once where the end of the one is the start of the other."""
    base = [part for part in base_path.split("/") if part]
    rest = [part for part in path.split("/") if part]
    shared = next((n for n in range(len(rest), 0, -1) if base[-n:] == rest[:n]), 0)
    return "/" + "/".join(base + rest[shared:])


def _encode(text: str) -> str:
    return quote(text, safe="", errors="replace")
