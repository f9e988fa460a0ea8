"""Addresses of requests: how they are built and how they may be shown. Nothing is fetched here.

Base addresses are read by `addresses.parse_address` alone.
"""

from collections.abc import Iterable
from urllib.parse import quote, urljoin, urlsplit

from faceviewer.addresses import parse_address


def build_address(base_url: str, path: str, parameters: Iterable[tuple[str, str]] = ()) -> str:
    """The full address of a request, everything in the query percent-encoded.

    `path` begins with a slash. The query and the fragment of a base address are dropped.

    Raises:
        SettingsError: the base address is not a plain http or https address.
    """
    base = parse_address(base_url)
    address = "/".join((base.origin, *base.path)) + quote(path)
    query = "&".join(f"{_encode(name)}={_encode(value)}" for name, value in parameters)
    return f"{address}?{query}" if query else address


def shown_target(address: str, location: str) -> str:
    """Where a redirect points to, without user name, query and fragment; empty where unreadable."""
    if not location:
        return ""
    try:
        parts = urlsplit(urljoin(address, location))
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return ""
    return f"{parts.scheme}://{host}{parts.path}" if host else f"{parts.scheme}:"


def _encode(text: str) -> str:
    return quote(text, safe="", errors="replace")
