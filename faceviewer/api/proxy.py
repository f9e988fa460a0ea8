"""Which proxy a request takes. Nothing is sent here."""

import urllib.request
from urllib.parse import urlsplit

from faceviewer.addresses import is_loopback


def proxy_for(setting: str, address: str) -> str:
    """The address of the proxy for a request; empty for a direct connection.

    `setting` is "none", "system" or an address. This computer is always asked directly.
    """
    if setting == "none" or is_loopback(address):
        return ""
    if setting != "system":
        return _with_scheme(setting)
    parts = urlsplit(address)
    if urllib.request.proxy_bypass(parts.netloc):
        return ""
    proxies = urllib.request.getproxies()
    return _with_scheme(proxies.get(parts.scheme) or proxies.get("all") or "")


def _with_scheme(proxy: str) -> str:
    return proxy if "://" in proxy or not proxy else f"http://{proxy}"
